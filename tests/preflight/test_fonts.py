"""Fonts a designer brings, with outlines of either kind, agree with themselves in the press file."""

from __future__ import annotations

from pathlib import Path

import pytest
from pikepdf import Pdf

import brochure
from brochure.model.shop import Shop
from brochure.preflight.opened import opened
from brochure.preflight.pdf import pdf_findings
from brochure.preflight.programs import program_of
from brochure.preflight.values import Held
from tests import broken
from tests.ownfonts import cff, truetype
from tests.test_own_fonts import EDITION, theme


@pytest.mark.parametrize("is_keyed", [False, True])
def test_a_font_with_cff_outlines_passes_and_is_told_when_its_widths_are_not_its_own(
    tmp_path: Path, is_keyed: bool
) -> None:
    (tmp_path / "own.otf").write_bytes(cff("Own-Curves", is_keyed=is_keyed))
    press = brochure.build(EDITION, theme=theme(tmp_path, "own.otf")).press
    programs = [
        program_of(each.read())
        for each in opened(press).objects.values()
        if isinstance(each, Held) and each.entries.get("Subtype") == "CIDFontType0C"
    ]
    assert programs
    for each in programs:
        assert each
        assert None not in each.widths
        assert each.cids == (tuple(range(each.glyphs)) if is_keyed else None)
    assert not [each for each in pdf_findings(press, Shop()) if each.rule == "X4-12"]

    def widen(pdf: Pdf) -> None:
        for page in pdf.pages:
            for font in page.obj.Resources.Font.values():
                inner = font.DescendantFonts[0]
                inner.DW = int(inner.DW) + 40

    assert [each.rule for each in pdf_findings(broken.changed(press, widen), Shop())] == ["X4-12"]


def test_a_font_with_truetype_outlines_passes(tmp_path: Path) -> None:
    (tmp_path / "own.ttf").write_bytes(truetype("Own-Regular"))
    press = brochure.build(EDITION, theme=theme(tmp_path, "own.ttf")).press
    assert not [each for each in pdf_findings(press, Shop()) if each.rule == "X4-12"]
