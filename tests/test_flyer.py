"""The finished flyer, opened again: every text there, nothing over anything else, fit for press and screen."""

from __future__ import annotations

import io
import re
import zlib

import pytest
from fontTools.ttLib import TTFont

import brochure
from brochure import resources
from tests import editions, flyers, streams
from tests.claims import BLEED, PAGE, assert_keeps_apart, assert_prints_all
from tests.conftest import ROOT, Flyer
from tests.flyers import MM, folded

WHICH = ["full", "little", "shipped"]


@pytest.fixture(params=WHICH)
def flyer(request: pytest.FixtureRequest) -> Flyer:
    """Each flyer in turn."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Flyer)
    return found


# Pages and boxes


def test_both_files_have_two_pages(flyer: Flyer) -> None:
    assert len(flyers.glyphs(flyer.press)) == len(flyers.glyphs(flyer.screen)) == 2


def test_both_pages_of_a_full_flyer_are_written_on(full: Flyer) -> None:
    assert all(len(page) > 300 for page in flyers.glyphs(full.press))


def test_the_press_file_has_three_millimetres_of_bleed_about_the_trim(flyer: Flyer) -> None:
    whole = pytest.approx([0, 0, PAGE[0] + 2 * BLEED, PAGE[1] + 2 * BLEED], abs=0.02)
    trim = pytest.approx([BLEED, BLEED, BLEED + PAGE[0], BLEED + PAGE[1]], abs=0.02)
    assert all(box == whole for box in flyers.page_boxes(flyer.press, "/MediaBox"))
    assert all(box == whole for box in flyers.page_boxes(flyer.press, "/BleedBox"))
    assert all(box == trim for box in flyers.page_boxes(flyer.press, "/TrimBox"))


def test_the_screen_file_has_the_size_of_the_trimmed_page(flyer: Flyer) -> None:
    boxes = flyers.page_boxes(flyer.screen, "/MediaBox")
    assert all(box == pytest.approx([0, 0, *PAGE], abs=0.02) for box in boxes)


def test_press_and_screen_set_every_glyph_in_the_same_place(flyer: Flyer) -> None:
    offset = BLEED * MM
    for press, screen in zip(flyers.glyphs(flyer.press), flyers.glyphs(flyer.screen), strict=True):
        assert [each.text for each in press] == [each.text for each in screen]
        for one, other in zip(press, screen, strict=True):
            assert one.left - offset == pytest.approx(other.left, abs=0.05)
            assert one.bottom - offset == pytest.approx(other.bottom, abs=0.05)


# Texts


def test_every_text_of_the_yaml_is_in_both_files(flyer: Flyer) -> None:
    assert_prints_all(flyer)


def test_no_glyph_overlaps_another_or_leaves_the_safe_area(flyer: Flyer) -> None:
    assert_keeps_apart(flyer)


def test_facts_and_dates_are_printed_the_korean_way(full: Flyer) -> None:
    found = folded(flyers.words(full.press))
    for text in ("모두 81,200명", "온 세상 64개국에서", "(2031년 6월 15일 집계)", "2031년 우리나라 참가자"):
        assert folded(text) in found
    for since in ("2030. 4.~", "2029. 8.~", "2031. 4.~"):
        assert folded(since) in found
    assert "{" not in found


def test_what_yaml_would_resolve_is_printed_as_it_is_written() -> None:
    odd = ["1.10", "no", "on", "012", "0x1F", "1_000", "12:30:45", "1e3", "2030-01-02", "010-1234-5678", ".5", "+82"]
    lines = "\n".join(f"  - {each}" for each in odd)
    text = editions.with_block(f"type: list\nheading: 그대로\nitems:\n{lines}")
    found = flyers.words(brochure.build(text).press).split()
    assert [each for each in odd if each not in found] == []


def test_a_doubled_brace_prints_a_brace_and_other_braces_are_text() -> None:
    text = editions.small("모두 반갑습니다.", "모두 {{참가자 그리고 {전혀 다른 말} 반갑습니다.")
    assert "{참가자그리고{전혀다른말}반갑" in folded(flyers.words(brochure.build(text).press))


def test_every_date_of_the_imprint_may_be_called_by_name() -> None:
    text = editions.small("모두 반갑습니다.", "첫째 {edition} 둘째 {year} 셋째 {as_of} 넷째 {issued} 끝.")
    found = folded(flyers.words(brochure.build(text).press))
    assert folded("첫째 2030 둘째 2030 셋째 2030년 1월 1일 넷째 2030. 3. 끝.") in found


def test_single_line_ends_join_and_a_blank_line_parts_paragraphs() -> None:
    text = editions.small("      모두 반갑습니다.\n", "      모두 반갑습니다.\n\n      새 단락입니다.\n")
    (page, *_) = flyers.glyphs(brochure.build(text).press)
    line = "".join(each.text for each in page)
    first, joined, second = (page[line.index(word)] for word in ("올해는120명", "모두반갑", "새단락"))
    assert abs(first.bottom - joined.bottom) < 3
    assert second.top < joined.bottom


def test_a_line_end_in_a_heading_is_kept() -> None:
    text = editions.small("heading: 짧은 소개", "heading: |\n      짧은 것의\n      소개")
    (page, *_) = flyers.glyphs(brochure.build(text).press)
    line = "".join(each.text for each in page)
    assert page[line.index("소개올해")].top < page[line.index("짧은것의")].bottom


def test_the_space_at_the_end_of_a_line_stays_in_the_text(full: Flyer) -> None:
    stream = "".join(each.text for each in streams.shown(full.screen))
    long = [text for path, text in editions.texts(full.text) if path.endswith((".body", ".quote")) and len(text) > 80]
    assert long
    for text in long:
        assert " ".join(text.split()) in stream


def test_lines_break_between_words_alone(full: Flyer) -> None:
    for pdf in (full.press, full.screen):
        lines = [line.strip() for line in flyers.words(pdf).splitlines()]
        every = editions.texts(full.text)
        short = {folded(text) for path, text in every if not path.endswith((".body", ".quote"))}
        for path, text in every:
            if not path.endswith((".body", ".quote")):
                continue
            words = set(text.split())
            ends = [
                line for line in lines if len(line) > 8 and folded(line) in folded(text) and folded(line) not in short
            ]
            for line in ends:
                assert line.split()[-1] in words, f"{path}: {line}"
                assert line.split()[0] in words, f"{path}: {line}"


# Inks


def test_the_press_file_is_painted_in_cmyk_alone(flyer: Flyer) -> None:
    assert streams.colour_spaces(flyer.press) == {"CMYK"}


def test_the_screen_file_is_painted_in_rgb_alone(flyer: Flyer) -> None:
    assert streams.colour_spaces(flyer.screen) == {"RGB"}


def test_most_text_on_press_is_black_ink_alone(full: Flyer) -> None:
    inked: dict[tuple[str, ...], int] = {}
    for each in streams.shown(full.press):
        inked[each.colour] = inked.get(each.colour, 0) + len(each.text)
    assert max(inked, key=lambda colour: inked[colour]) == ("k", "0", "0", "0", "1")


def test_no_text_on_press_is_black_made_of_four_inks(flyer: Flyer) -> None:
    for colour in {each.colour for each in streams.shown(flyer.press)}:
        cyan, magenta, yellow, black = (float(each) for each in colour[1:])
        assert black < 0.9 or cyan == magenta == yellow == 0, colour


# Fonts


def test_every_font_is_embedded_and_none_is_helvetica(flyer: Flyer) -> None:
    for pdf in (flyer.press, flyer.screen):
        assert streams.unembedded_fonts(pdf) == []
        assert b"Helvetica" not in pdf
        assert streams.embedded_fonts(pdf)


def test_fonts_are_subsets_in_identity_encoding_with_a_text_for_every_glyph(flyer: Flyer) -> None:
    for font in streams.embedded_fonts(flyer.press):
        assert re.match(r"/[A-Z]{6}\+", font["name"]), font["name"]
        assert font["encoding"] == "/Identity-H"
        assert font["unicode"], font["name"]
    assert "\ufffd" not in "".join(each.text for each in streams.shown(flyer.press))


def test_fonts_carry_the_glyphs_they_need_with_their_widths_and_no_hinting(full: Flyer) -> None:
    for font in streams.embedded_fonts(full.press):
        assert font["kind"] == "/FontFile2"
        with TTFont(io.BytesIO(font["file"])) as opened:
            names = opened.getGlyphOrder()
            metrics, em = opened["hmtx"].metrics, opened["head"].unitsPerEm
            assert not {"fpgm", "prep", "cvt ", "GSUB", "GPOS"} & set(opened.keys())
            assert set(font["unicode"]) <= set(range(len(names)))
            assert len(names) <= len(font["unicode"]) + 8, "glyphs nobody needs"
            for cid, width in font["widths"].items():
                assert width == pytest.approx(metrics[names[cid]][0] * 1000 / em, abs=1), (font["name"], cid)


def test_the_press_file_is_small_but_for_the_profile_it_must_embed(full: Flyer, shipped: Flyer) -> None:
    profile = len(zlib.compress(resources.profile_file("fogra39-300").read_bytes(), 9))
    assert len(full.press) - profile < 62_000
    assert len(shipped.press) - profile < 62_000


# QR codes and links


def test_the_qr_code_is_read_from_the_page_and_has_its_quiet_zone(flyer: Flyer) -> None:
    (wanted,) = (block["url"] for block in editions.parsed(flyer.text)["blocks"] if block["type"] == "apply")
    for pdf in (flyer.press, flyer.screen):
        pages = flyers.codes(pdf)
        found = [(number, code) for number, page in enumerate(pages) for code in page if code.text == wanted]
        assert len(found) == 1
        number, code = found[0]
        picture = flyers.rendered(pdf, number)
        # The finest code in use has fewer than 49 modules a side, so this is at most the four modules asked for.
        quiet = (code.right - code.left) * 4 // 49
        box = (code.left - quiet, code.top - quiet, code.right + quiet, code.bottom + quiet)
        for edge in (
            (box[0], box[1], box[2], code.top - 2),
            (box[0], code.bottom + 2, box[2], box[3]),
            (box[0], box[1], code.left - 2, box[3]),
            (code.right + 2, box[1], box[2], box[3]),
        ):
            darkest = picture.crop(edge).convert("L").getextrema()[0]
            assert darkest > 200, f"the quiet zone is not clear: {edge}"
        assert (code.right - code.left) / 300 * 25.4 >= 15, "too small to scan from a hand"


def test_a_changed_address_changes_the_code() -> None:
    text = editions.small("https://www.example.org/go", "https://www.example.org/지원?a=1&b=2")
    (found,) = (code.text for page in flyers.codes(brochure.build(text).press) for code in page)
    assert found.startswith("https://www.example.org/")
    assert found.endswith("?a=1&b=2")


def test_every_address_is_a_link_on_screen_and_none_in_press(flyer: Flyer) -> None:
    assert set(editions.urls(flyer.text)) <= set(flyers.links(flyer.screen))
    assert flyers.annotation_count(flyer.press) == 0


def test_every_link_covers_something_on_its_page(full: Flyer) -> None:
    pages = flyers.glyphs(full.screen)
    for number, address, (left, bottom, right, top) in flyers.link_boxes(full.screen):
        assert 0 <= left < right <= PAGE[0] * MM
        assert 0 <= bottom < top <= PAGE[1] * MM
        middle = [
            each
            for each in pages[number]
            if left <= (each.left + each.right) / 2 <= right and bottom <= (each.bottom + each.top) / 2 <= top
        ]
        code = [
            each
            for each in flyers.codes(full.screen)[number]
            if each.left * 0.24 >= left - 1 and each.right * 0.24 <= right + 1
        ]
        assert middle or code, address


# What the file says of itself


def test_the_screen_file_has_its_title_and_language(flyer: Flyer) -> None:
    assert editions.parsed(flyer.text)["title"] in flyers.title(flyer.screen)
    assert re.match(r"ko\b", flyers.language(flyer.screen))


def test_no_file_names_a_clock_or_a_folder(flyer: Flyer) -> None:
    for pdf in (flyer.press, flyer.screen):
        assert str(ROOT).encode() not in pdf
        assert b"anonymous" not in pdf
        assert b"unspecified" not in pdf
