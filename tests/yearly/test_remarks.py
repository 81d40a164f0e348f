"""Remarks that say that a line was seen this year, and those that say the opposite."""

from __future__ import annotations

import pytest

from brochure.yearly.remarks import says_seen


@pytest.mark.parametrize(
    "remark",
    [
        *(
            "2024 확인",
            "2024년 확인함",
            "확인 2024",
            "checked 2024",
            "2024 그대로",
            "2024 확인(김)",
            "2024년에도 그대로입니다",
        ),
        *(
            "인원. checked 2024",
            "unchanged in 2024",
            "2024 확인 완료",
            "확인했음 2024",
            "2024. 7. 1. 확인",
            "김 과장 2024 확인",
        ),
        *(
            "2024 확인됨",
            "2024, 그대로 맞음",
            "2024-10-05 확인",
            "Checked 2024 (Kim)",
            "confirmed in 2024",
            "2024 다시 확인함",
        ),
        *(
            "2024 사무국에서 확인했습니다",
            "2024 재확인 완료",
            "안내문과 같음, 2024 확인",
            "2024 전화로 확인",
            "rechecked 2024",
        ),
    ],
)
def test_a_remark_can_say_that_a_line_was_seen(remark: str) -> None:
    assert says_seen(f"  CIR: 43명  # {remark}", 2024)


@pytest.mark.parametrize(
    "remark",
    [
        *(
            "2024 확인 필요",
            "2024 미확인",
            "확인할 것 2024",
            "2024 그대로 두면 안 됨",
            "not checked 2024",
            "unchecked 2024",
        ),
        *(
            "to be checked in 2024",
            "2024 확인 안 함",
            "2024 확인 못 했음",
            "2024 확인 중",
            "2024 확인 예정",
            "2024 확인 요망",
        ),
        *(
            "2024년에 다시 확인!",
            "2024 확인?",
            "2024 확인해 주세요",
            "2024 아직 확인 전",
            "2024 그대로인지 볼 것",
            "2024 재확인",
        ),
        *(
            "please have this checked 2024",
            "TODO checked 2024",
            "hasn't been checked in 2024",
            "2024 확인하기",
            "확인 부탁 2024",
        ),
        *(
            "2023 확인. 2024 확인 필요",
            "2023 확인. 2024년 인원",
            "2024 확인되지 않음",
            "2024년 인원",
            "확인",
            "2024 확인요",
        ),
        *("must be checked 2024", "2024 확인 바람", "2024 그대로 쓰지 말 것", "checked 2023", "2024 꼭 확인"),
    ],
)
def test_a_remark_that_asks_or_denies_is_no_answer(remark: str) -> None:
    assert not says_seen(f"  CIR: 43명  # {remark}", 2024)


def test_a_sign_within_a_word_begins_no_remark() -> None:
    assert not says_seen("  CIR: 43명#2024 확인", 2024)
