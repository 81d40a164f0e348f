from __future__ import annotations

import pytest
import yaml

from brochure.findings import Finding, UnreadableSource
from brochure.read import source as home
from brochure.read.source import read_text

CASES = [
    ("a: 주의: 오늘", 1, 6, "콜론", "따옴표로 감싸"),
    ('a: "열림\nb: 1\n', 1, 4, "닫히지", "같은 따옴표"),
    ('a: "열림\nb: "둘"\n', 1, 4, "닫히지", "같은 따옴표"),
    ("a: '열림\n", 1, 4, "닫히지", "같은 따옴표"),
    ("a:\n\t- 탭\n", 2, 1, "탭", "빈칸 두 개"),
    ("a: |\n  글\n\t글\n", 3, 1, "탭", "빈칸 두 개"),
    ("a: 1\nb:2\nc: 3", 2, 2, "뒤에 빈칸이 없", "b: 2"),
    ("a:\n  - 하나\n  -둘\n  - 셋\nb: 1", 3, 3, "‘-’ 뒤에", "- 둘"),
    ("a:\n- 하나\n-둘\nb: 1", 3, 1, "‘-’ 뒤에", "- 둘"),
    ("a: *별 표", 1, 4, "‘*’", "따옴표"),
    ("a: **굵게** 글", 1, 4, "‘*’", "'**굵게** …'"),
    ("a:\n  - **굵게**", 2, 5, "‘*’", "'**굵게** …'"),
    ("a: & 그리고", 1, 4, "‘&’", "따옴표"),
    ("a: @ 골뱅이", 1, 4, "‘@’", "따옴표"),
    ("a: `억음`", 1, 4, "‘`’", "따옴표"),
    ("a: %", 1, 4, "‘%’", "따옴표"),
    ("a: !e!f x", 1, 4, "‘!’", "따옴표"),
    ("a: {참가자} 명", 1, 4, "‘{’", '"{참가자} 명"'),
    ("a: [머리] 글\nb: 1", 1, 4, "‘[’", '"[머리] 글"'),
    ('a: "인용" 뒤', 1, 4, "따옴표 뒤", "'\"인용\" 뒤'"),
    ("a: 'it's'", 1, 4, "따옴표 뒤", '"it\'s"'),
    ("a: {안 닫힘", 1, 4, "‘{’", "‘}’"),
    ("a: [", 1, 4, "‘[’", "‘]’"),
    ("a: ] 글", 1, 4, "‘]’", "따옴표"),
    ("a: | 같은 줄\n  글", 1, 6, "‘|’", "다음 줄"),
    ("a: - 하나", 1, 4, "같은 줄", "다음 줄"),
    ("a:\n  - 하나\n  나: 둘", 3, 3, "‘- ’ 없는", "‘- ’를"),
    ("a:\n  b: 1\n c: 2", 3, 2, "들여쓰기", "같은 칸"),
    ("a: 1\n  b: 2", 2, 3, "앞줄의 글", "들여쓰기"),
    ("a: 1\n글만\n", 2, 1, "‘항목:’이 없", "콜론"),
    ('a: "\\q"', 1, 5, "역빗금", "작은따옴표"),
    ('a: "글 \\*"', 1, 7, "역빗금", "‘\\*’는 작은따옴표"),
    ("a:\n  b: 1\n\u00a0\u00a0c: 2: 3", 3, 1, "U+00A0", "보통 빈칸"),
]


@pytest.mark.parametrize(("text", "line", "column", "message", "hint"), CASES)
def test_a_slip_is_named_with_its_cure(text: str, line: int, column: int, message: str, hint: str) -> None:
    for finding in (fault(text), fault_of_the_pure_parser(text)):
        assert finding.rule == "yaml.syntax"
        assert (finding.origin.line, finding.origin.column) == (line, column)
        assert message in finding.message.ko
        assert finding.hint is not None
        assert hint in finding.hint.ko


def fault(text: str) -> Finding:
    with pytest.raises(UnreadableSource) as caught:
        read_text(text)
    (finding,) = caught.value.findings
    return finding


def fault_of_the_pure_parser(text: str) -> Finding:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(home, "_LOADER", yaml.SafeLoader)
        return fault(text)
