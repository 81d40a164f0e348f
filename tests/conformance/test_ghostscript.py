"""What Ghostscript, standing in for a print shop's separation, makes of the press file."""

from __future__ import annotations

import re
from pathlib import Path

from PIL import Image

from tests.conformance.conftest import Built, Judge

QUIET = ("-dNOPAUSE", "-dBATCH", "-dSAFER", "-q")


def test_the_press_file_separates_into_the_four_process_inks_alone(built: Built, judge: Judge, tmp_path: Path) -> None:
    said = judge("gs", *QUIET, "-sDEVICE=tiffsep", "-r72", "-o", tmp_path / "page%d.tif", built.press)
    assert not re.search(r"error|warning", said, re.IGNORECASE), said
    plates = {re.findall(r"\((.+?)\)", plate.name)[0] for plate in tmp_path.glob("page*(*).tif")}
    assert plates == {"Cyan", "Magenta", "Yellow", "Black"}


def test_the_black_plate_holds_the_text(built: Built, judge: Judge, tmp_path: Path) -> None:
    judge("gs", *QUIET, "-sDEVICE=tiffsep", "-r72", "-o", tmp_path / "page%d.tif", built.press)
    darkest = []
    for plate in sorted(tmp_path.glob("page*(Black).tif")):
        with Image.open(plate) as picture:
            darkest.append(picture.convert("L").getextrema()[0])
    # On a plate 0 is full ink; anything lighter would be black mixed from the other three.
    assert min(value for value in darkest if isinstance(value, int)) < 64


def test_the_screen_file_renders_without_a_complaint(built: Built, judge: Judge, tmp_path: Path) -> None:
    said = judge("gs", *QUIET, "-sDEVICE=png16m", "-r72", "-o", tmp_path / "page%d.png", built.screen)
    assert not re.search(r"error|warning", said, re.IGNORECASE), said
    assert len(list(tmp_path.glob("*.png"))) == 2
