"""Bold words in whole flyers: read back from the PDF, told at their place, and nothing of them where there are none."""

from __future__ import annotations

import ctypes
import re
from typing import Any

import pypdfium2

import brochure
from tests.editions import FULL, SMALL, STEERING, dumped, parsed, small
from tests.faults import assert_well_put, faults, said
from tests.flyers import folded, title, words

#: Texts that are an address, in which a star is a star.
ADDRESSES = ("url", "email")


def emboldened(node: Any) -> Any:
    """An edition's blocks with every text bold, paragraph by paragraph."""
    if isinstance(node, dict):
        return {key: value if key in (*STEERING, *ADDRESSES) else emboldened(value) for key, value in node.items()}
    if isinstance(node, list):
        return [emboldened(each) for each in node]
    return "\n\n".join(f"**{part}**" for part in re.split(r"\n\n+", node.strip()))


def bold_words(pdf: bytes) -> str:
    """What is drawn with the theme's bold face, white space left out."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            for index in range(text.count_chars()):
                name = ctypes.create_string_buffer(100)
                pypdfium2.raw.FPDFText_GetFontInfo(text, index, name, 100, ctypes.c_int())
                if name.value.endswith(b"-Bold"):
                    found.append(chr(pypdfium2.raw.FPDFText_GetUnicode(text, index)))
    return folded("".join(found))


def test_a_flyer_all_bold_reads_as_the_plain_one_and_has_nothing_to_say() -> None:
    edition, plain = parsed(FULL), brochure.build(FULL)
    bold = brochure.build(dumped({**edition, "title": "**이웃나라** 파견", "blocks": emboldened(edition["blocks"])}))
    assert [each.rule for each in bold.findings] == [each.rule for each in plain.findings]
    assert folded(words(bold.screen)) == folded(words(plain.screen))
    assert title(bold.screen) == "이웃나라 파견"


def test_only_what_stands_between_stars_is_drawn_bold() -> None:
    text = small("올해는 {참가자}이 함께합니다.", "올해는 **{참가자}**이 **함께\n      합니다**. 별 \\*\\*둘\\*\\*")
    made = brochure.build(text)
    assert not made.findings
    assert "올해는120명이함께합니다.별**둘**모두반갑습니다." in folded(words(made.press))
    assert "120명함께합니다" in bold_words(made.press)
    assert "둘" not in bold_words(made.press)


def test_a_flyer_without_stars_carries_no_bolder_font_than_it_did() -> None:
    plain, starred = (brochure.build(text).press for text in (SMALL, small("모두 반갑", "모두 \\* 반갑")))
    assert len(starred) - len(plain) < 400


def test_a_character_no_font_has_is_told_behind_stars_at_its_own_column() -> None:
    text = small("모두 반갑습니다.", "**모두** **🙂 반갑습니다.**")
    (fault,) = faults(text)
    assert fault.rule == "glyph.missing"
    line = text.split("\n")[fault.origin.line - 1]
    assert line[fault.origin.column - 1] == "🙂"


def test_stars_left_over_are_told_and_the_flyer_is_built() -> None:
    made = brochure.build(small("모두 반갑습니다.", "모두 **반갑습니다."))
    (note,) = made.findings
    assert (note.level, note.rule) == ("note", "text.stars")
    assert "모두**반갑습니다." in folded(words(made.press))


def test_a_plain_text_that_begins_with_stars_is_told_to_be_quoted() -> None:
    (fault,) = faults(small("    heading: 짧은 소개", "    heading: **짧은** 소개"))
    assert_well_put(fault)
    assert "heading: '**짧은** 소개'" in said(fault)
    quoted = brochure.build(small("    heading: 짧은 소개", "    heading: '**짧은** 소개'"))
    assert quoted.press == brochure.build(SMALL).press  # the heading is as bold as it gets
