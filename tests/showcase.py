"""The pictures in the README, made anew: ``make pictures``."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

import brochure

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


def main() -> None:
    """Write every picture, in few colours: a flyer has few inks."""
    FOLDER.mkdir(exist_ok=True)
    for name, (file, theme) in SHOWN.items():
        path = FOLDER / f"{name}.png"
        picture(file, theme).quantize(96, dither=Image.Dither.NONE).save(path, optimize=True)
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
