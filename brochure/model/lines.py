"""What a designer says of lines: where they may part, how their edges are, and how far a justified one may give."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Struct

from brochure.findings import Words
from brochure.model.fields import Number, Scale

#: Where a paragraph may be broken: between words (eojeol), between syllables too, or between syllables where words
#: alone would leave a justified line too loose (R-01, R-02, R-04).
Breaking = Literal["eojeol", "syllable", "auto"]
#: Where marks may stand outside the measure: nowhere, at the end of lines, or at both edges (R-54).
Hanging = Literal["off", "end", "both"]
#: How full-width brackets are taken: as drawn, or each half an em wide with half an em of air (klreq 4.3.2).
Brackets = Literal["proportional", "fullwidth"]


class Limits(Struct, frozen=True, kw_only=True):
    """How far a justified line may be stretched and shrunk, in this order (R-40).

    Word spaces go up to `most` times themselves and never over `cap` em, and down to `least` times themselves; gaps
    between Hangul and Latin, where there are any, to `latin` em; letter space to `letter` em.
    """

    most: Annotated[Scale, Words("낱말 사이를 몇 배까지 넓힐지", "How much wider a word space may become")] = 1.5
    cap: Annotated[Number, Words("낱말 사이의 상한(em)", "The widest word space, in em")] = 0.5
    least: Annotated[Scale, Words("낱말 사이를 몇 배까지 좁힐지", "How much narrower a word space may become")] = 0.75
    latin: Annotated[
        Number, Words("한글과 라틴 문자 사이의 상한(em)", "The widest gap between Hangul and Latin, in em")
    ] = 0.5
    letter: Annotated[
        Number, Words("글자 사이를 얼마까지 벌릴지(em)", "The most letter space that is added, in em")
    ] = 0.025


LIMITS = Limits()
#: The gap between Hangul and a mathematical sign (klreq 3.5), in em.
PLAIN_MATHS = 0.125


class Manner(Struct, frozen=True):
    """How lines of a kind of text are made; all of it is a type role's to say, `limits` the theme's.

    `balanced` asks for lines of like length, as in a heading; `justified` for two even edges. `spread` is how many
    letters wide a name is to be (R-58), 0 for as wide as it is. `word_space` is in em, 0 for the font's own (R-41);
    `latin` and `maths` are gaps no one types, in em (R-46, R-47).
    """

    balanced: bool = False
    justified: bool = False
    breaking: Breaking = "eojeol"
    hanging: Hanging = "off"
    spread: float = 0.0
    word_space: float = 0.0
    latin: float = 0.0
    maths: float = PLAIN_MATHS
    brackets: Brackets = "proportional"
    limits: Limits = LIMITS

    @property
    def is_flush(self) -> bool:
        """Whether lines have two even edges: those of a balanced text are of like length instead."""
        return self.justified and not self.balanced

    @property
    def is_plain(self) -> bool:
        """Whether nothing in it puts space between letters that the type's own does not."""
        return not (self.word_space or self.latin or self.brackets == "fullwidth") and self.maths == PLAIN_MATHS
