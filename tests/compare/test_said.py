"""The words a comparison is told in."""

from __future__ import annotations

import brochure
from brochure.compare import said
from tests.compare.years import LATER, exchanged
from tests.editions import FULL, SMALL, small


def test_editions_are_called_by_their_years_and_else_by_which_is_which() -> None:
    assert [each.ko for each in said.names(brochure.diff(FULL, LATER))] == ["2031년판", "2032년판"]
    assert [each.en for each in said.names(brochure.diff(SMALL, SMALL))] == ["The old edition", "The new edition"]


def test_a_change_is_told_with_its_place_and_the_words_that_did_not_stay() -> None:
    lines = [said.line(each, "ko") for each in brochure.diff(FULL, LATER).changes]
    assert "  바뀜  어떤 자리가 있나요 > CIR · 교류원 > 하는 일  행사를 → 잔치를  [55행 → 55행]" in lines
    assert "  없어진 항목  다녀온 이들의 말 > 가람 · 북쪽 현청  [135행]" in lines
    assert "  새 블록  설명회  [64행]" in lines
    assert "  차례가 바뀐 블록  하는 일  [113행 → 98행]" in lines


def test_what_changed_within_a_word_is_told_with_the_whole_word() -> None:
    changes = brochure.diff(
        FULL,
        exchanged(
            FULL,
            ("교류 부서에서 행사를", "교류 부서에서도 행사를"),
            ("외국어 실력을 갖춘 분(N1 수준)", "외국어 실력을 갖춘 분(N2 수준)"),
        ),
    ).changes
    told = [said.line(each, "ko") for each in changes]
    assert any("  부서에서 → 부서에서도  " in each for each in told)
    assert any("  분(N1 → 분(N2  " in each for each in told)


def test_words_that_only_came_or_went_are_told_without_others() -> None:
    more = exchanged(
        FULL, ("교류 부서에서", "가끔 교류 부서에서"), ("외국어 실력을 갖춘 분(N1 수준)", "외국어 실력을 갖춘 분")
    )
    told = [said.line(each, "ko") for each in brochure.diff(FULL, more).changes]
    assert any("  + 가끔  " in each for each in told)
    assert any("  분(N1 수준) → 분  " in each for each in told)
    back = [said.line(each, "ko") for each in brochure.diff(more, FULL).changes]
    assert any("  - 가끔  " in each for each in back)


def test_every_sign_of_a_line_is_one_a_korean_console_has() -> None:
    found = brochure.diff(FULL, LATER)
    for line in (*(said.line(each, "ko") for each in found.changes), said.summary(found).ko, said.SAME.ko):
        assert line.encode("cp949").decode("cp949") == line


def test_a_long_change_is_told_by_its_beginning() -> None:
    (change,) = brochure.diff(SMALL, small("곧 만나요.", "이듬해 봄에 뵙겠습니다. " * 30)).changes
    (line,) = [said.line(change, "en")]
    assert len(line) < 160
    assert line.startswith("  changed  인사 > ")
    assert "…" in line


def test_the_summary_says_how_many_came_and_went() -> None:
    found = brochure.diff(FULL, LATER)
    assert said.summary(found).ko == (
        "바뀐 것: 숫자와 사실 2, 판의 항목 1, 글 1, 목록의 항목 2(더해짐 1, 없어짐 1), "
        "블록 3(더해짐 1, 없어짐 1, 차례 바뀜 1)"
    )
    assert said.summary(found).en.startswith("Changed: facts 2, top of the file 1, texts 1")
