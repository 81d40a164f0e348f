"""Texts of every kind, drawn for tests of what holds for all."""

from __future__ import annotations

import re

from hypothesis import strategies as st
from msgspec.structs import replace

from brochure.korean.spaces import SPACES
from brochure.text.shape import Shaped
from tests.text.ruled import ruled

#: Letters, words, numbers; marks of each class of klreq; spaces; clusters of several characters; what holds together.
PIECES = (
    *("봄", "꽃", "마을", "도서관에서", "春花", "ㅋㅋ", "A", "flyer", "TOPIK", "7", "2031", "40명", "제5회"),
    *(
        ")",
        "」",
        "”",
        "’",
        "—",
        "-",
        "~",
        "?",
        "!",
        "·",
        "ㆍ",
        ":",
        ".",
        ",",
        "、",
        "々",
        "ー",
        "%",
        "℃",
        "…",
        "²",
        "/",
    ),
    *("(", "「", "“", "‘", "₩", "#", "'", '"', "※", "①", "㈜"),
    *(" ", " ", " ", " ", " ", " ", " ", "  ", "\u00a0", "\u200b", "\u2060", "\u202f", "\u3000"),
    *("\u1112\u119e\u11ab", "e\u0301", "\u0301", "👩\u200d👩\u200d👧", "葛\U000e0101"),
    *(
        "2031. 4. 9. (수)",
        "02)345-6789~4(내선 7)",
        "https://flyer.example/ko/",
        "me@flyer.example",
        "오전 10시",
        "7만 2천 원을",
    ),
)

anything = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
#: The same as a field's text comes: without spaces at its ends (R-86), and no mark joins a space.
texts = anything.map(lambda text: re.sub(f"(?<=[{SPACES}])\u0301+", "", text.strip(f"{SPACES}\u0301")))
#: Words and spaces as in running text.
prose = st.lists(
    st.sampled_from(
        ("봄", "꽃", "마을", "사람", "도서관에서", "심는", "배웁니다.", "(나무)", "책·영화", "flyer", "40명")
    ),
    min_size=1,
    max_size=24,
).map(" ".join)
measures = st.floats(0.2, 16.0)


def in_em(text: str) -> Shaped:
    """Return `text` as if shaped, in em: a letter of Hangul is one wide, a word space a third."""
    shaped = ruled(text)
    return replace(shaped, edges=tuple(at / 3 for at in shaped.edges))
