"""The files of every print shop before a preflight nobody here wrote, and before Ghostscript's separations."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image, ImageChops

import brochure
from brochure import resources
from brochure.model.geometry import mm
from brochure.printer import printer_named
from tests.conformance.conftest import ROOT, Judge
from tests.conformance.photographs import photographed
from tests.conformance.test_ghostscript import QUIET

JUDGES = Path(__file__).resolve().parent / "judges"
SHOPS = [name for name in resources.shop_names() if name != "office"]
INKS = ("Cyan", "Magenta", "Yellow", "Black")


class Files(NamedTuple):
    """What a shop is sent of an edition."""

    shop: str
    paths: tuple[Path, ...]


@pytest.fixture(scope="session")
def photographs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition with ten photographs."""
    return photographed(tmp_path_factory.mktemp("photographs"))


@pytest.fixture(params=SHOPS)
def plain(request: pytest.FixtureRequest, tmp_path: Path) -> Files:
    return sent(ROOT / "data" / "2023.yaml", request.param, tmp_path)


@pytest.fixture(params=SHOPS)
def pictured(request: pytest.FixtureRequest, photographs: Path, tmp_path: Path) -> Files:
    return sent(photographs, request.param, tmp_path)


def sent(edition: Path, shop: str, folder: Path) -> Files:
    return Files(shop, brochure.build(edition, shop=shop).write(folder, only=("press",)))


def preflighted(files: Files) -> str:
    """What proof-pdf says at its strictest; where it is absent the test is skipped, and fails in CI."""
    if not (JUDGES / "proof_pdf").is_dir():
        absent = "proof-pdf is not installed; sh tests/conformance/setup.sh says how"
        if os.environ.get("CI"):
            pytest.fail(absent)
        pytest.skip(absent)
    shop = printer_named(files.shop).shop
    options = [
        *("--no-pdfa", "--trim-mm", "210x297", "--bleed-mm", f"{mm(shop.bleed):g}", "--strict-cmyk", "--require-bleed"),
        *("--output-condition", "FOGRA39", "--max-tac", f"{shop.ink_limit * 100:g}", "--min-dpi", "150"),
    ]
    code = "from proof_pdf.cli import pdf_app; pdf_app()"
    done = subprocess.run(
        [sys.executable, "-c", code, "verify", *map(str, files.paths), *options],
        env={**os.environ, "PYTHONPATH": str(JUDGES), "COLUMNS": "200"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_shops_files_pass_a_preflight_of_others(plain: Files) -> None:
    assert "passed" in preflighted(plain)


def test_so_do_those_of_an_edition_with_ten_photographs(pictured: Files) -> None:
    assert "passed" in preflighted(pictured)


def separated(path: Path, judge: Judge, folder: Path, dpi: int = 72) -> list[dict[str, Image.Image]]:
    """The plates of every page, 255 being full ink."""
    folder.mkdir(exist_ok=True)
    judge("gs", *QUIET, "-dOverprint=/enable", "-sDEVICE=tiffsep", f"-r{dpi}", "-o", folder / "page%d.tif", path)
    pages = sorted(folder.glob("page*(Black).tif"))
    return [
        {ink: ImageChops.invert(Image.open(str(each).replace("Black", ink)).convert("L")) for ink in INKS}
        for each in pages
    ]


def most(plates: dict[str, Image.Image]) -> float:
    """The most ink that meets in one place: 3.0 is 300 %."""
    samples = [plate.tobytes() for plate in plates.values()]
    return max(map(sum, zip(*samples, strict=True))) / 255


def test_no_page_of_any_shop_has_more_ink_than_it_takes(plain: Files, judge: Judge, tmp_path: Path) -> None:
    limit = printer_named(plain.shop).shop.ink_limit
    for path in plain.paths:
        for plates in separated(path, judge, tmp_path / path.stem):
            assert 1.0 < most(plates) <= limit + 0.01


def test_photographs_keep_to_the_limit_too(pictured: Files, judge: Judge, tmp_path: Path) -> None:
    limit = printer_named(pictured.shop).shop.ink_limit
    for path in pictured.paths:
        for plates in separated(path, judge, tmp_path / path.stem):
            assert most(plates) <= limit + 0.01


def on_bare_paper(plates: dict[str, Image.Image]) -> int:
    """In how many places black is full and no other ink lies beneath."""
    samples = [plates[ink].tobytes() for ink in INKS]
    return sum(k == 255 and not c | m | y for c, m, y, k in zip(*samples, strict=True))


def test_black_text_overprints_exactly_where_the_shop_says_so(judge: Judge, tmp_path: Path) -> None:
    pages = {}
    for shop in ("kr-standard", "kr-digital"):  # alike but for the overprint
        (path,) = sent(ROOT / "data" / "2023.yaml", shop, tmp_path / shop).paths
        pages[shop] = separated(path, judge, tmp_path / f"plates-{shop}", 150)
    for over, out in zip(pages["kr-standard"], pages["kr-digital"], strict=True):
        assert over["Black"].tobytes() == out["Black"].tobytes(), "the black plate is the same"
        for ink in INKS[:3]:
            assert sum(over[ink].tobytes()) >= sum(out[ink].tobytes()), "nothing is knocked out that was not before"
    # The back has black text on a tinted panel: the tint goes on beneath it, or the letters stand on bare paper.
    over, out = pages["kr-standard"][1], pages["kr-digital"][1]
    assert on_bare_paper(out) - on_bare_paper(over) > 1000


def test_black_text_is_on_the_black_plate_alone_where_nothing_overprints(judge: Judge, tmp_path: Path) -> None:
    (path,) = sent(ROOT / "data" / "2023.yaml", "kr-digital", tmp_path).paths
    for plates in separated(path, judge, tmp_path / "plates", 150):
        cyan, magenta, yellow, black = (plates[ink].tobytes() for ink in INKS)
        coloured = sum(k == 255 and bool(c | m | y) for c, m, y, k in zip(cyan, magenta, yellow, black, strict=True))
        assert coloured == 0
