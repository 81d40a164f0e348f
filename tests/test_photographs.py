"""Whole flyers with photographs: nothing leaks, what is bad ends the build at its line, ten large ones are quick."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, PngImagePlugin

import brochure
from tests import editions
from tests.conftest import ROOT, Command
from tests.pictures.kit import photograph, saved, unmarked
from tests.pictures.test_pixels import sixteen

PHOTO = '  - type: photo\n    file: {}\n    alt: 손을 흔드는 여섯 사람\n    caption: "떠나는 날"\n    width: 20%\n'
LINE = editions.SMALL.count("\n") + 2


def written(folder: Path, name: str, top: str = "") -> Path:
    flyer = folder / "2030.yaml"
    flyer.write_text(top + editions.SMALL + PHOTO.format(name), encoding="utf-8")
    return flyer


def large() -> bytes:
    """The head of a picture of 100 million pixels, as a bomb has it."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")

    head = (10_000).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"x") + chunk(b"IEND", b"")


def frames(kind: str) -> bytes:
    return saved(photograph(), kind, save_all=True, append_images=[photograph().rotate(180)])


#: name of the file, what is in it, and the rule by which it is refused.
BAD: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "truncated": ("a.jpg", lambda: saved(photograph((900, 600)), "JPEG")[:4000], "picture.broken"),
    "a truncated TIFF": ("a.tif", lambda: saved(photograph((900, 600)), "TIFF")[:4000], "picture.broken"),
    "no picture": ("a.jpg", lambda: b"hello", "picture.format"),
    "empty": ("a.jpg", lambda: b"", "picture.format"),
    "of too many pixels": ("a.png", large, "picture.large"),
    "too heavy": ("a.jpg", lambda: bytes(41 * 1024 * 1024), "picture.large"),
    "wrongly named": ("a.jpg", lambda: saved(photograph()), "picture.name"),
    "a telephone's, called a JPEG": ("a.jpg", lambda: b"\0\0\0\x18ftypheic", "picture.name"),
    "in unmarked inks": ("a.jpg", unmarked, "picture.marker"),
    "a PNG of 16 bits": ("a.png", lambda: sixteen("PNG", 2), "picture.depth"),
    "a grey PNG of 16 bits": ("a.png", lambda: sixteen("PNG", 0), "picture.depth"),
    "a TIFF of 16 bits": ("a.tif", lambda: sixteen("TIFF", 0), "picture.depth"),
    "of several pages": ("a.tiff", lambda: frames("TIFF"), "picture.animated"),
    "moving": ("a.webp", lambda: frames("WEBP"), "picture.animated"),
    "a drawing": ("a.svg", lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture.format"),
}


def assert_refused(command: Command, flyer: Path, rule: str, line: int = LINE) -> None:
    done = command("build", flyer, "--out", flyer.parent / "out", "--lang", "en")
    assert done.code == 1
    assert f"{flyer}:{line}:" in done.err
    assert f"[{rule}" in done.err
    assert "  → " in done.err
    assert not (flyer.parent / "out").exists()


@pytest.mark.parametrize("case", BAD)
def test_a_bad_picture_ends_the_build_at_its_line_and_nothing_is_written(
    case: str, workplace: Path, command: Command
) -> None:
    name, data, rule = BAD[case]
    (workplace / name).write_bytes(data())
    assert_refused(command, written(workplace, name), rule)


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("none.jpg", "picture.missing"),
        ("../outside.jpg", "picture.outside"),
        ("/etc/hostname", "picture.outside"),
        ("link.jpg", "picture.outside"),
        ("https://example.org/a.jpg", "picture.outside"),
    ],
)
def test_a_picture_that_is_not_in_the_folder_ends_the_build(
    name: str, rule: str, workplace: Path, command: Command
) -> None:
    inside = workplace / "edition"
    inside.mkdir()
    (workplace / "outside.jpg").write_bytes(saved(photograph(), "JPEG"))
    (inside / "link.jpg").symlink_to(workplace / "outside.jpg")
    assert_refused(command, written(inside, name), rule)


def test_a_folder_that_is_declared_lends_its_pictures(workplace: Path) -> None:
    (workplace / "사진").mkdir()
    (workplace / "edition").mkdir()
    (workplace / "사진" / "a.jpg").write_bytes(saved(photograph((600, 400)), "JPEG"))
    for declared in ("../사진", f"[.., '{workplace / '사진'}']"):
        made = brochure.build(written(workplace / "edition", "a.jpg", f"assets: {declared}\n"))
        assert b"/Image" in made.press


@pytest.mark.parametrize("declared", ["../nowhere", "[., nowhere]", "2030.yaml", "'~/photos'"])
def test_a_declared_folder_that_is_not_there_is_told_at_its_line(
    declared: str, workplace: Path, command: Command
) -> None:
    (workplace / "a.jpg").write_bytes(saved(photograph((600, 400)), "JPEG"))
    flyer = written(workplace, "a.jpg", f"assets: {declared}\n")
    assert_refused(command, flyer, "assets.missing", line=1)


def test_a_picture_without_words_ends_the_build(workplace: Path, command: Command) -> None:
    (workplace / "a.jpg").write_bytes(saved(photograph((600, 400)), "JPEG"))
    flyer = written(workplace, "a.jpg")
    text = flyer.read_text(encoding="utf-8")
    flyer.write_text(text.replace("    alt: 손을 흔드는 여섯 사람\n", ""), encoding="utf-8")
    assert_refused(command, flyer, "picture.alt")


def taken(kind: str) -> bytes:
    """A photograph full of what is nobody's affair: where it was taken, by whom, with what."""
    exif = Image.Exif()
    exif[0x010F] = "SECRETCAMERA"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (37.0, 33.0, 59.0)
    image = photograph((900, 600))
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRETXMP</x:xmpmeta>'
    if kind == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_text("Author", "SECRETAUTHOR")
        info.add_itxt("XML:com.adobe.xmp", xmp.decode())
        return saved(image, "PNG", exif=exif, pnginfo=info)
    if kind == "TIFF":
        return saved(image, "TIFF", exif=exif, description="SECRETWORDS", tiffinfo={700: xmp})
    return saved(image, kind, exif=exif, xmp=xmp, **({"comment": b"SECRETWORDS"} if kind == "JPEG" else {}))


@pytest.mark.parametrize(("name", "kind"), [("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.tif", "TIFF"), ("a.webp", "WEBP")])
def test_nothing_a_camera_wrote_beside_the_picture_is_in_either_file(name: str, kind: str, workplace: Path) -> None:
    data = taken(kind)
    assert b"SECRET" in data
    (workplace / name).write_bytes(data)
    made = brochure.build(written(workplace, name))
    for pdf in (made.press, made.screen):
        with pikepdf.open(io.BytesIO(pdf)) as document:
            streams = [each for each in document.objects if isinstance(each, pikepdf.Stream)]
            assert any(each.get("/Subtype") == "/Image" for each in streams)
            for each in streams:
                raw = each.read_raw_bytes()
                if each.get("/Subtype") == "/Image":
                    assert "/Metadata" not in each
                    assert not [mark for mark in (b"Exif", b"ns.adobe", b"ICC_PROFILE") if mark in raw]
                assert b"SECRET" not in raw
        assert b"SECRET" not in pdf


def test_a_photograph_stands_where_its_words_are_read(workplace: Path) -> None:
    (workplace / "a.jpg").write_bytes(saved(photograph((900, 600)), "JPEG"))
    made = brochure.build(written(workplace, "a.jpg"))
    assert not [each for each in made.findings if each.rule.startswith("picture")]


def noisy(path: Path) -> None:
    """A photograph of twelve million pixels, as rich as a camera's."""
    noise = Image.effect_noise((1000, 750), 30).resize((4000, 3000))
    grey = Image.radial_gradient("L").resize((4000, 3000))
    Image.merge("RGB", (Image.blend(grey, noise, 0.4), noise, grey)).save(path, "JPEG", quality=88)


TEN = r"""\
import pathlib, re, sys
import brochure
press = brochure.build(sys.argv[1]).press
# Not `getrusage`: what that tells is the most of whoever started the process, if it was more.
most = re.search(r"VmHWM:\s+(\d+)", pathlib.Path("/proc/self/status").read_text())
print(int(most[1]) / 1024, press.count(b"/Image"))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process how much memory it has taken itself")
def test_ten_photographs_of_twelve_megapixels_are_never_all_held_at_once(workplace: Path) -> None:
    noisy(workplace / "0.jpg")
    blocks = ""
    for number in range(10):
        if number:
            # Other bytes, so that none is remembered from another.
            (workplace / f"{number}.jpg").write_bytes((workplace / "0.jpg").read_bytes() + bytes([number]))
        page = "front" if number < 5 else "back"
        blocks += PHOTO.format(f"{number}.jpg").replace("width: 20%", f"width: 33%\n    page: {page}")
    (workplace / "2030.yaml").write_text(editions.HEAD + "blocks:\n" + blocks, encoding="utf-8")
    environment = dict(os.environ) | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", TEN, str(workplace / "2030.yaml")]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    megabytes, count = (float(each) for each in done.stdout.split())
    assert count >= 10
    assert megabytes < 400
