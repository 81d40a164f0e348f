"""What Ghostscript, standing in for a print shop's separation, makes of the press file."""

from __future__ import annotations

import re
from pathlib import Path

from PIL import Image, ImageChops

from tests.conformance.conftest import Built, Judge

QUIET = ("-dNOPAUSE", "-dBATCH", "-dSAFER", "-q")


def test_the_press_file_separates_into_the_four_process_inks_alone(built: Built, judge: Judge, tmp_path: Path) -> None:
    said = judge("gs", *QUIET, "-sDEVICE=tiffsep", "-r72", "-o", tmp_path / "page%d.tif", built.press)
    assert not re.search(r"error|warning", said, re.IGNORECASE), said
    plates = {re.findall(r"\((.+?)\)", plate.name)[0] for plate in tmp_path.glob("page*(*).tif")}
    assert plates == {"Cyan", "Magenta", "Yellow", "Black"}


def test_text_black_is_black_ink_alone(flyer: Built, judge: Judge, tmp_path: Path) -> None:
    judge("gs", *QUIET, "-sDEVICE=tiffsep", "-r150", "-o", tmp_path / "page%d.tif", flyer.press)
    # On a plate 0 is full ink. Where black is full and no other ink lies under it, the mask stays white.
    mask = plate(tmp_path, "Black").point(lambda value: 255 * (value == 0))
    for name in ("Cyan", "Magenta", "Yellow"):
        mask = ImageChops.multiply(mask, plate(tmp_path, name).point(lambda value: 255 * (value == 255)))
    assert mask.getbbox()
    assert mask.histogram()[255] > 10_000


def plate(folder: Path, ink: str) -> Image.Image:
    with Image.open(folder / f"page1({ink}).tif") as picture:
        return picture.convert("L")


def test_the_screen_file_renders_without_a_complaint(built: Built, judge: Judge, tmp_path: Path) -> None:
    said = judge("gs", *QUIET, "-sDEVICE=png16m", "-r72", "-o", tmp_path / "page%d.png", built.screen)
    assert not re.search(r"error|warning", said, re.IGNORECASE), said
    assert list(tmp_path.glob("*.png"))
