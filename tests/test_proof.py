"""The proof sheet: the same pages with what one looks for drawn on them, and a table of what was found."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

import brochure
from brochure.model.geometry import mm
from brochure.model.marks import Shape
from brochure.model.page import page_leaves
from tests import editions


def texts(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [str(page.get_textpage().get_text_range()) for page in document]


@pytest.fixture(scope="module")
def edition() -> brochure.Edition:
    return brochure.build(editions.FULL)


@pytest.fixture(scope="module")
def sheets(edition: brochure.Edition) -> list[str]:
    return texts(edition.proof)


def test_a_proof_shows_every_page_and_then_the_findings(edition: brochure.Edition, sheets: list[str]) -> None:
    assert len(sheets) == edition.pages + 1
    assert "인쇄 검사" in sheets[-1]
    assert edition.order.ko in sheets[-1].replace("\r\n", " ")


def test_every_block_is_named_with_its_level(edition: brochure.Edition, sheets: list[str]) -> None:
    for page, shown in zip(edition.layout.pages, sheets, strict=False):
        levels = [f"{placed.level:+d}" if placed.level else "0" for placed in page.placed if placed.piece.marks]
        assert sorted(re.findall(r"[a-z] ([+-]\d+|0)(?![\d.])", shown)) == sorted(levels)
    assert "participants" in sheets[0], "a block with an id goes by it"
    assert "roles" in sheets[0]


def test_the_module_of_a_code_is_written_on_it(edition: brochure.Edition, sheets: list[str]) -> None:
    whats = [leaf.mark.what for leaf in page_leaves(edition.layout.pages[0])]
    (code,) = [each for each in whats if isinstance(each, Shape) and each.code]
    assert re.findall(r"[\d.]+ mm", sheets[0]) == [f"{mm(code.unit):.2f} mm"]


def test_trim_and_safe_area_are_drawn_in_their_places(edition: brochure.Edition) -> None:
    with pikepdf.open(io.BytesIO(edition.proof)) as document:
        content = document.pages[0].Contents.read_bytes().decode()
        box = [float(each) for each in document.pages[0].TrimBox]
    strokes = [each for each in content.split("\n") if " RG " in each]
    frame = [each for each in strokes if each.startswith(f"q 1 0 0 1 {box[0]:.3f}".rstrip("0").rstrip("."))]
    assert any(f"{box[2] - box[0]:.2f}".rstrip("0").rstrip(".") in each for each in frame)
    assert any("[3 2] 0 d" in each for each in strokes), "the safe area is dashed"


def test_findings_stand_in_the_table_with_place_and_remedy() -> None:
    text = editions.FULL.replace("쉬지 않고 이어 왔으며,", "쉬지 않고 이어 왔으며 ,", 1)
    edition = brochure.build(text)
    table = texts(edition.proof)[-1]
    assert "[text.spaced]" in table.replace("\r\n", "")
    assert "알림" in table


def test_a_proof_of_an_edition_without_findings_says_so(sheets: list[str]) -> None:
    edition = brochure.build(editions.FULL.replace("    id: remark\n", "", 1))
    assert [*edition.findings, *edition.lint, *edition.thin] == []
    assert "고칠 곳이 없습니다." in texts(edition.proof)[-1]
    assert "고칠 곳이 없습니다." not in sheets[-1], "one finding is something"


def test_many_findings_go_on_over_further_pages() -> None:
    items = "".join(f"      - 항목 {number} , 입니다\n" for number in range(60))
    text = editions.HEAD + "blocks:\n  - type: cover\n    title: 글\n  - type: list\n    items:\n" + items
    edition = brochure.build(text)
    assert len([each for each in edition.lint if each.rule == "text.spaced"]) == 60
    shown = texts(edition.proof)
    assert len(shown) > edition.pages + 1
    assert sum(each.replace("\r\n", "").count("[text.spaced]") for each in shown) == 60


def test_a_proof_is_written_only_when_it_is_asked_for(tmp_path: Path, edition: brochure.Edition) -> None:
    assert not [each for each in edition.write(tmp_path) if "proof" in each.name]
    (path,) = edition.write(tmp_path, only=("proof",))
    assert path.name == "2031-proof.pdf"


def test_a_proof_speaks_the_editions_language() -> None:
    text = editions.FULL.replace("language: ko", "language: en", 1)
    assert "Preflight" in texts(brochure.build(text).proof)[-1]


def test_nothing_of_a_proof_is_in_the_press_file(edition: brochure.Edition) -> None:
    assert "교정지" not in "".join(texts(edition.press))


def test_the_same_edition_gives_the_same_proof(edition: brochure.Edition) -> None:
    assert brochure.build(editions.FULL).proof == edition.proof
