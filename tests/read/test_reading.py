from __future__ import annotations

import pytest

from brochure.findings import ManuscriptError, Origin, Words
from brochure.read.reading import Reading, nearest, one_of, shown

W = Words("말", "words")


def test_findings_come_in_the_order_of_the_file() -> None:
    reading = Reading()
    for line, column in ((3, 1), (1, 9), (1, 2)):
        reading.note("a", Origin("f", line, column), W)
    assert [(each.origin.line, each.origin.column) for each in reading.finish()] == [(1, 2), (1, 9), (3, 1)]


def test_one_error_among_notes_ends_the_run_with_all_of_them() -> None:
    reading = Reading()
    reading.note("a", Origin("f", 2, 1), W)
    reading.fault("b", Origin("f", 1, 1), W)
    with pytest.raises(ManuscriptError) as caught:
        reading.finish()
    assert [each.rule for each in caught.value.findings] == ["b", "a"]


def test_the_nearest_name_is_found_across_case_and_letters_of_hangul() -> None:
    assert nearest("TITLE", ["title", "type"]) == "title"
    assert nearest("as-of", ["as_of", "issued"]) == "as_of"
    assert nearest("횟수", ["햇수", "참가자"]) == "햇수"
    assert nearest("완전히다름", ["햇수", "참가자"]) is None


def test_a_hint_lists_what_can_stand_there() -> None:
    assert "cover, text" in one_of("없음", ("cover", "text")).ko
    assert "‘cover’" in one_of("covr", ("cover", "text")).ko


def test_what_is_shown_stays_on_one_line_and_short() -> None:
    assert shown("가\n나") == "가 나"
    assert shown("가" * 50) == "가" * 40 + "…"


def test_findings_of_files_that_are_named_come_first_in_that_order() -> None:
    reading = Reading()
    for file, line in (("theme.yaml", 1), ("base.yaml", 2), ("own.yaml", 9), ("base.yaml", 1)):
        reading.note("r", Origin(file, line), Words("가", "a"))
    found = [(each.origin.file, each.origin.line) for each in reading.finish(("own.yaml", "base.yaml"))]
    assert found == [("own.yaml", 9), ("base.yaml", 1), ("base.yaml", 2), ("theme.yaml", 1)]
