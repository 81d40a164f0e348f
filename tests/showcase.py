"""The pictures in the README, made anew: ``make pictures``; those of pages in a browser where there is Chromium.

``python -m tests.showcase preview`` makes the one of that name alone.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

import brochure
from tests.conformance.browser import Browser

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "examples" / "pictures"
#: What is shown, by the name of its picture.
SHOWN = {"classic": ("data/2023.yaml", "classic"), "persimmon": ("data/2023.yaml", "persimmon")}
DPI = 84
#: White between two pages, and round them, in pixels.
GAP = 24


def picture(file: str, theme: str) -> Image.Image:
    """Return all pages of an edition side by side."""
    edition = brochure.build(ROOT / file, theme=theme)
    pages = [Image.open(io.BytesIO(edition.png(page, DPI))).convert("RGB") for page in range(1, edition.pages + 1)]
    width = sum(page.width + GAP for page in pages) + GAP
    sheet = Image.new("RGB", (width, pages[0].height + 2 * GAP), "#E8E6E1")
    x = GAP
    for page in pages:
        sheet.paste(page, (x, GAP))
        x += page.width + GAP
    return sheet


#: Width and height of a browser's window, in pixels of the page, and how many of the screen each is.
WINDOW = (1280, 900)
SHARP = 1.5
LOADED = "document.readyState == 'complete' && [...document.images].every(each => each.complete && each.naturalWidth)"
#: What is made of last year's edition for the page that compares them.
CHANGES = (
    *(("edition: 2023 ", "edition: 2024 "), ("2023-10", "2024-10"), ("2023-07-01", "2024-07-01")),
    *(("77,000명", "79,000명"), ("78개국", "80개국"), ("500명", "545명"), ("CIR: 43명", "CIR: 45명")),
    ("통역과 번역, 여름 축제 준비까지", "통역과 번역, 겨울 축제 준비까지"),
)
#: What an editor may then have mistyped.
SLIPS = (("label: 1차 시험", "label: 1차 시험: 필기"), ("subtitle:", "subtitel:"))


def browsed(address: str, folder: Path, ready: str, keys: str = "") -> Image.Image | None:
    """Return a page as Chromium shows it in the house's own fonts, once `ready` is true and `keys` were pressed.

    None without a Chromium.
    """
    names = ("chromium", "chromium-browser", "google-chrome")
    program = next((found for name in names if (found := shutil.which(name))), None)
    if program is None:
        return None
    fonts = folder / ".fonts"
    if not fonts.exists():
        shutil.copytree(ROOT / "fonts", fonts)
    os.environ["HOME"] = str(folder)
    with Browser(program, folder / "browser") as browser:
        tab = browser.open(address, WINDOW, SHARP)
        tab.until(ready)
        for key in keys:
            tab.press(key)
        return Image.open(io.BytesIO(tab.picture())).convert("RGB")


def years(folder: Path) -> tuple[Path, Path]:
    """Write last year's edition and this year's, and return their files."""
    text = (ROOT / "data" / "2023.yaml").read_text(encoding="utf-8")
    last, this = folder / "2023.yaml", folder / "2024.yaml"
    last.write_text(text, encoding="utf-8")
    for old, new in CHANGES:
        text = text.replace(old, new)
    this.write_text(text, encoding="utf-8")
    return last, this


def compared(folder: Path) -> Image.Image | None:
    """Return the page that compares last year's edition with this year's."""
    comparison = brochure.diff(*years(folder))
    page = folder / "diff.html"
    page.write_text(comparison.html(), encoding="utf-8")
    at = "document.getElementById('pages')?.scrollIntoView({behavior: 'instant'})"
    return browsed(page.as_uri(), folder, f"({at}, {LOADED} && document.images.length > 3)")


def previewed(folder: Path) -> Image.Image | None:
    """Return the preview of an edition with something to tell of, its blocks outlined and named."""
    _, good = years(folder)
    bad = good.read_text(encoding="utf-8")
    for old, new in SLIPS:
        bad = bad.replace(old, new, 1)
    command = [sys.executable, "-m", "brochure", "preview", good.name, "--no-open", "--lang", "ko"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    server = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True, env=environment)
    try:
        assert server.stdout
        address = server.stdout.readline().strip()
        good.write_text(bad, encoding="utf-8")
        sharp = "sheets.length > 1 && sheets.every(each => each.image?.naturalWidth == each.across)"
        return browsed(address, folder, f"{LOADED} && state?.isBehind && {sharp}", "b")
    finally:
        server.terminate()
        server.wait(10)


def main(names: Sequence[str]) -> None:
    """Write the pictures of these names, or all, in few colours: a flyer has few inks."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for name, shown in (("diff", compared), ("preview", previewed)):
            found = shown(Path(scratch)) if name in names or not names else None
            if found is not None:
                # Marks are thin: where what there is most of chooses the colours, their green becomes grey or navy.
                few = found.quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE)
                _write(few, name)
    for name, (file, theme) in SHOWN.items():
        if name in names or not names:
            _write(picture(file, theme).quantize(96, dither=Image.Dither.NONE), name)


def _write(picture: Image.Image, name: str) -> None:
    path = FOLDER / f"{name}.png"
    picture.save(path, optimize=True)
    print(path.relative_to(ROOT))


if __name__ == "__main__":
    main(sys.argv[1:])
