"""Two editions for comparing: last year's and this year's, with everything an editor does in a year."""

from __future__ import annotations

from tests.editions import FULL


def exchanged(text: str, *pairs: tuple[str, str]) -> str:
    """Return a text with each of the pairs' first string, which stands there once, exchanged for its second."""
    for old, new in pairs:
        assert text.count(old) == 1, f"{old!r} must stand there once"
        text = text.replace(old, new)
    return text


def block(text: str, first: str) -> str:
    """Return the lines of the block of FULL whose first lines these are."""
    start = text.index(f"  - {first}")
    end = text.find("\n  - type:", start + 1)
    return text[start : end + 1] if end >= 0 else text[start:]


_REQUIREMENTS = block(FULL, "type: requirements")
_DUTIES = block(FULL, "type: list\n    id: duties")
_NEWS = """\
  - type: text
    id: news
    heading: 설명회
    body: 가을에 두 번, 강당에서 설명회를 엽니다.
"""
_OLD_VOICE = FULL[FULL.index("      - name: 가람") : FULL.index("      - name: 나래")]
_NEW_VOICE = """\
      - name: 마루
        place: 호숫가 학교
        since: 2032-04
        quote: |
          배를 타고 출근합니다. 아침 안개 속에서 사공 아저씨와 나누는 이야기가 하루의 첫 수업입니다.
"""

#: FULL a year later: figures, a date written otherwise, a mended word, another person's words, a block gone, one
#: added, one before another; and a text that is only wrapped otherwise.
LATER = exchanged(
    FULL,
    ("edition: 2031\n", "edition: 2032\n"),
    ("issued: 2031. 9.\n", "issued: 2031-09\n"),
    ("81,200명", "83,500명"),
    ("교류원: 27명", "교류원: 31명"),
    ("시청의 교류 부서에서 행사를 꾸리고", "시청의 교류 부서에서 잔치를 꾸리고"),
    (
        "대사관 문화원이 맡습니다. 일정과 서류가 궁금하면 언제든 아래로",
        "대사관 문화원이 맡습니다.\n      일정과 서류가 궁금하면 언제든\n      아래로",
    ),
    (_OLD_VOICE, _NEW_VOICE),
    (_REQUIREMENTS, _NEWS),
    (_DUTIES, ""),
    (block(FULL, "type: alumni"), _DUTIES + block(FULL, "type: alumni")),
)
