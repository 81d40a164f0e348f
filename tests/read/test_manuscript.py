from __future__ import annotations

import pytest
from msgspec.structs import replace

from brochure.blocks.kit.manuscript import Manuscript
from brochure.findings import Finding, ManuscriptError
from brochure.model.korean import Korean
from brochure.read.manuscript import read_manuscript, theme_name
from brochure.read.python import read_mapping
from brochure.read.source import read_text
from tests.read.kit import THEME

SMALL = """\
edition: 2031
issued: 2031.10
as_of: 2031-07-01
title: 안내 {year}
facts:
  참가자: 77,000명
  오래된것: {value: 12명, as_of: 2030-05}
blocks:
  - type: text
    body: |
      {참가자}, {오래된것.as_of} 기준 {as_of}, {edition}, {issued}
"""


#: A block of figures, each of them hidden.
FIGURES = """\
  - type: figures
    items:
      - {label: 하나, value: 1명, hidden: true}
      - {label: 둘, value: 2명, hidden: true}
"""


def read(text: str) -> Manuscript:
    return read_manuscript(read_text(text, "a.yaml"), THEME)


def faults(text: str) -> list[Finding]:
    with pytest.raises(ManuscriptError) as caught:
        read(text)
    return list(caught.value.findings)


def body(manuscript: Manuscript) -> str:
    found: str = manuscript.entries[0].block.body.paragraphs[0].string  # type: ignore[attr-defined]
    return found


def test_an_edition_is_read_with_its_facts_printed() -> None:
    manuscript = read(SMALL)
    assert manuscript.imprint.title.string == "안내 2031"
    assert manuscript.imprint.issued is not None
    assert (manuscript.imprint.issued.month, manuscript.imprint.language) == (10, "ko")
    assert body(manuscript) == "77,000명, 2030년 5월 기준 2031년 7월 1일, 2031, 2031. 10."
    (entry,) = manuscript.entries
    assert (entry.key, entry.kind, entry.origin.line) == ("blocks[0]", "text", 9)


@pytest.mark.parametrize("written", ["+82", '"+82"', "82", "0082", "＋８２", "+ 82"])
def test_the_calling_code_is_read_however_it_is_written(written: str) -> None:
    assert read(f"calling_code: {written}\n" + SMALL).imprint.calling_code == "+82"
    assert read("calling_code:\n" + SMALL).imprint.calling_code == read(SMALL).imprint.calling_code == ""


def test_dates_are_printed_in_the_editions_language() -> None:
    assert "1/7/2031" in body(read("language: en-GB\n" + SMALL))


def test_a_language_the_theme_has_no_phrases_in_is_noted_where_it_stands() -> None:
    (note,) = read("language: fr\n" + SMALL).findings
    assert (note.level, note.rule, note.origin.line) == ("note", "edition.language", 1)
    assert note.hint
    assert "ko, en" in note.hint.ko
    assert read("language: EN-gb\n" + SMALL).findings == read(SMALL).findings


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        (SMALL.replace("edition: 2031", "edition: abc"), "field.number", 1),
        (SMALL.replace("edition: 2031", "edition: 31"), "edition.year", 1),
        (SMALL.replace("edition: 2031\n", ""), "field.missing", 1),
        (SMALL.replace("title: 안내 {year}\n", ""), "field.missing", 1),
        (SMALL + "schema: 2\n", "edition.schema", 12),
        (SMALL + "schema: 0\n", "edition.schema", 12),
        (SMALL + "language: 한국어\n", "edition.language", 12),
        (SMALL + "language: ''\n", "edition.language", 12),
        (SMALL + "language: ko_KR\n", "edition.language", 12),
        (SMALL + "calling_code: +8210\n", "field.calling", 12),
        (SMALL + "calling_code: Korea\n", "field.calling", 12),
        (SMALL + "calling_code: 02\n", "field.calling", 12),
        (SMALL + "blokcs: 1\n", "field.unknown", 12),
        (SMALL.replace("2031.10", "2031.13"), "field.date", 2),
        (SMALL.replace("참가자: 77", "year: 77"), "fact.name", 6),
        (SMALL.replace("참가자: 77", "1등: 77"), "fact.name", 6),
        (SMALL.replace("참가자: 77,000명", "참가자:"), "field.empty", 6),
        (SMALL.replace("참가자: 77,000명", "참가자: [1]"), "field.shape", 6),
        (SMALL.replace("value: 12명", "valu: 12명"), "field.unknown", 7),
        (SMALL.replace("value: 12명", "value: 12명, spoken: 열두"), "field.unknown", 7),
        (SMALL.replace("value: 12명", "value: N2, reading: enu ni"), "fact.reading", 7),
        (SMALL.replace("value: 12명", "value: N2, reading: 엔투!"), "fact.reading", 7),
        (SMALL.replace("{참가자}", "{참가자:은/를}"), "josa.pair", 11),
        (SMALL.replace("{참가자}", "{참가지}"), "fact.unknown", 11),
        (SMALL.replace("as_of: 2031-07-01\n", ""), "fact.undated", 10),
        (SMALL.replace("type: text", "type: tekst"), "block.unknown", 9),
        (SMALL.replace("- type: text\n    body", "- body"), "block.type", 9),
        (SMALL.replace("type: text", "type: [text]"), "field.shape", 9),
        (SMALL[: SMALL.index("blocks:")] + "blocks:\n", "edition.blocks", 8),
        (SMALL[: SMALL.index("blocks:")] + "blocks: []\n", "edition.blocks", 8),
        (SMALL[: SMALL.index("blocks:")] + "blocks: {type: text}\n", "field.shape", 8),
        (SMALL[: SMALL.index("blocks:")] + "blocks:\n  - text\n", "field.shape", 9),
        (SMALL[: SMALL.index("facts:")] + "facts: 없음\n" + "blocks:\n  - {type: text, body: 글}\n", "field.shape", 5),
        (SMALL.replace("type: text", "type: text\n    hidden: true"), "edition.blocks", 9),
        (SMALL + "  - {type: text, id: a, body: 하나}\n  - {type: text, id: a, body: 둘}\n", "edition.id", 13),
    ],
)
def test_each_fault_of_an_edition_has_its_rule_and_line(text: str, rule: str, line: int) -> None:
    assert [(each.rule, each.origin.line) for each in faults(text) if each.level == "error"] == [(rule, line)]


def test_a_newer_schema_says_so() -> None:
    assert "newer brochure" in faults(SMALL + "schema: 2\n")[0].message.en
    assert read(SMALL + "schema: 1\n").entries


def test_all_faults_of_one_run_come_together_in_the_files_order() -> None:
    text = """\
edition: x
edition: y
issued: 2031-13
title: '{참가지}'
facts: {참가자: 1명}
blocks:
  - {type: text, boddy: 1}
  - type: nope
"""
    assert [(each.rule, each.origin.line) for each in faults(text)] == [
        ("field.number", 1), ("yaml.repeated", 2), ("field.date", 3), ("fact.unknown", 4), ("field.unknown", 7),
        ("block.unknown", 8),
    ]  # fmt: skip


def test_a_key_that_resembles_a_missing_one_does_not_stand_for_it() -> None:
    text = SMALL.replace("edition: 2031", "description: 2031년의 안내")
    assert [each.rule for each in faults(text)] == ["field.missing"]


def test_a_broken_edition_does_not_make_its_placeholders_faults_too() -> None:
    text = SMALL.replace("edition: 2031", "edition: x")
    assert [each.rule for each in faults(text)] == ["field.number"]


def test_hidden_blocks_stay_at_their_index_and_are_validated() -> None:
    manuscript = read(SMALL.replace("type: text", "type: text\n    hidden: true") + "  - {type: text, body: 둘째}\n")
    assert [(each.key, each.block.hidden) for each in manuscript.entries] == [("blocks[0]", True), ("blocks[1]", False)]
    assert faults(SMALL.replace("type: text", "type: text\n    hidden: true\n    odd: 1"))


def test_a_list_with_one_item_to_show_may_hide_the_others() -> None:
    assert read(SMALL + FIGURES.replace("2명, hidden: true", "2명")).findings == ()


def test_a_hidden_block_may_hide_all_its_items_too() -> None:
    assert read(SMALL + FIGURES.replace("type: figures", "type: figures\n    hidden: true")).findings == ()


def test_a_list_that_may_be_missing_may_be_hidden_whole() -> None:
    links = "  - type: alumni\n    heading: 동문\n    links: [{url: 'https://example.org/', hidden: true}]\n"
    assert read(SMALL + links).findings == ()


def test_a_block_that_cannot_be_read_is_not_taken_for_hidden() -> None:
    text = SMALL.replace("type: text", "type: text\n    hidden: true") + "  - {type: text, boddy: 둘}\n"
    assert [each.rule for each in faults(text)] == ["field.unknown"]


def test_an_id_that_places_nothing_gets_a_note() -> None:
    (note,) = read(SMALL.replace("type: text", "type: text\n    id: mian")).findings
    assert (note.level, note.rule, note.origin.line, note.origin.column) == ("note", "block.id", 10, 9)
    assert "‘mian’" in note.message.ko
    assert note.hint is not None
    assert "main" in note.hint.ko
    assert read(SMALL.replace("type: text", "type: text\n    id: main")).findings == ()
    assert read(SMALL + "  - {type: text, id: mian, hidden: true, body: 글}\n").findings == ()


def test_notes_are_kept_with_the_manuscript() -> None:
    manuscript = read(SMALL.replace("{참가자}", "{전혀 다른 것}"))
    assert [each.rule for each in manuscript.findings] == ["fact.text"]


def test_the_value_of_a_fact_is_printed_as_it_stands() -> None:
    manuscript = read(SMALL.replace("77,000명", "'{CIR} 명'"))
    assert body(manuscript).startswith("{CIR} 명,")
    assert [(each.rule, each.origin.line) for each in manuscript.findings] == [("fact.text", 6)]


def test_a_mapping_of_pythons_types_reads_like_yaml() -> None:
    data = {"edition": 2031, "issued": "2031.10", "title": "안내", "blocks": [{"type": "text", "body": "하나\n둘"}]}
    assert body(read_manuscript(read_mapping(data), THEME)) == "하나 둘"


def test_a_float_is_no_date() -> None:
    data = {"edition": 2031, "issued": 2031.10, "title": "안내", "blocks": [{"type": "text", "body": "글"}]}
    with pytest.raises(ManuscriptError) as caught:
        read_manuscript(read_mapping(data), THEME)
    assert [(each.rule, each.origin.path) for each in caught.value.findings] == [("field.date", "issued")]


def test_the_theme_an_edition_asks_for_is_found_with_its_place() -> None:
    name, origin = theme_name(read_text("theme: wide\nedition: 1\n"))
    assert (name, origin.line, origin.column) == ("wide", 1, 8)
    assert theme_name(read_text("edition: 1\n"))[0] is None


def test_a_text_that_only_its_facts_make_too_long_is_told_so() -> None:
    long = SMALL.replace("77,000명", "가" * 2000).replace("{참가자},", "{참가자} " * 11)
    (finding,) = faults(long)
    assert finding.rule == "text.long"
    assert finding.origin.path == "blocks[0].body"


def test_a_misspelt_type_is_told_where_it_stands() -> None:
    (finding,) = faults(SMALL.replace("- type: text", "- tpye: text"))
    assert (finding.rule, finding.origin.line, finding.origin.column) == ("block.type", 9, 5)
    assert finding.hint is not None
    assert "“tpye”" in finding.hint.en


def test_a_colon_in_an_entry_of_a_list_is_one_fault_with_the_quoted_form() -> None:
    (finding,) = faults(SMALL + "  - type: list\n    items:\n      - 돌아온 뒤의 길: 대사관\n")
    assert finding.hint is not None
    assert '"돌아온 뒤의 길: 대사관"' in finding.hint.ko
    (slip,) = faults(SMALL + "  - type: list\n    items:\n      - textt: 대사관\n")
    assert slip.rule == "field.unknown"


def test_a_fact_tells_how_it_is_read() -> None:
    text = SMALL.replace("value: 12명", "value: TOPIK, reading: 토픽").replace(
        "{참가자}", "{오래된것}은(는) {참가자:이/가}"
    )
    manuscript = read(text)
    assert body(manuscript).startswith("TOPIK은 77,000명이, ")
    assert not manuscript.findings


def test_a_reading_comes_from_python_too() -> None:
    edition = {
        "edition": 2031,
        "title": "안내",
        "facts": {"시험": {"value": "TOPIK", "reading": "토픽"}, "해": 2031},
        "blocks": [{"type": "text", "body": "{시험:을/를} {해:으로/로}"}],
    }
    assert body(read_manuscript(read_mapping(edition), THEME)) == "TOPIK을 2031로"


def test_the_theme_says_how_the_letter_r_is_read() -> None:
    text = SMALL.replace("12명", "HR").replace("{참가자}", "{오래된것:이/가}")
    theme = replace(THEME, korean=Korean(latin_r="아르"))
    assert body(read(text)).startswith("HR이, ")
    assert body(read_manuscript(read_text(text), theme)).startswith("HR가, ")


@pytest.mark.parametrize(
    ("language", "value", "printed"),
    [
        ("ko", "since 1987", "45년"),
        ("ko", "{value: since  1987, as_of: 2030-05}", "45년"),
        ("ko", "since 2031", "1년"),
        ("ko", "Since 1987", "Since 1987"),
        ("ko", "since 1987 on", "since 1987 on"),
        ("ja", "since 1987", "45年"),
        ("en-GB", "since 1987", "45 years"),
        ("en", "since 2031", "1 year"),
        ("fr", "since 1987", "45"),
    ],
)
def test_a_fact_that_says_since_when_counts_its_years(language: str, value: str, printed: str) -> None:
    text = (
        SMALL.replace("title:", f"language: {language}\ntitle:")
        .replace("{year}", "{햇수}")
        .replace("facts:", f"facts:\n  햇수: {value}")
    )
    assert read(text).imprint.title.string == f"안내 {printed}"


def test_a_fact_that_counts_takes_the_particle_of_what_is_printed() -> None:
    text = SMALL.replace("{year}", "{햇수:으로/로}").replace("facts:", "facts:\n  햇수: since 1987")
    assert read(text).imprint.title.string == "안내 45년으로"


@pytest.mark.parametrize(("written", "meant"), [("jp", "ja"), ("kr", "ko"), ("eng", "en"), ("JP", "ja")])
def test_a_country_in_place_of_its_language_is_a_warning_that_asks_for_it(written: str, meant: str) -> None:
    (warning,) = read(f"language: {written}\n" + SMALL).findings
    assert (warning.level, warning.rule, warning.origin.line) == ("warning", "edition.language", 1)
    assert warning.hint
    assert f"‘{meant}’" in warning.hint.ko


@pytest.mark.parametrize("value", ["since 87", "since 1987.8", "since '87", "since1987", "since 1987-08"])
def test_what_is_no_year_in_four_figures_cannot_be_counted_from(value: str) -> None:
    (found,) = faults(SMALL.replace("{year}", "{햇수}").replace("facts:", f"facts:\n  햇수: {value}"))
    assert (found.rule, found.origin.line, found.origin.column) == ("fact.since", 6, 7)


def test_a_year_may_be_said_as_one() -> None:
    text = SMALL.replace("{year}", "{햇수}").replace("facts:", "facts:\n  햇수: since 1987년")
    assert read(text).imprint.title.string == "안내 45년"


def test_a_year_that_has_not_come_cannot_be_counted_from() -> None:
    (found,) = faults(SMALL.replace("{year}", "{햇수}").replace("facts:", "facts:\n  햇수: since 2032"))
    assert (found.rule, found.origin.line, found.origin.column) == ("fact.since", 6, 7)
    broken = faults(SMALL.replace("edition: 2031", "edition: 가을").replace("facts:", "facts:\n  햇수: since 1987"))
    assert [each.rule for each in broken] == ["field.number"]
