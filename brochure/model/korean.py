"""What a designer decides about Korean as it is read and set."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Struct

from brochure.findings import Words

#: How the letter R is read aloud: both are standard (국립국어원, 2023-01-19).
LatinR = Literal["알", "아르"]


class Korean(Struct, frozen=True, kw_only=True):
    """The house's choices where Korean leaves one."""

    latin_r: Annotated[
        LatinR,
        Words("로마자 R의 이름(조사를 고를 때)", "How the letter R is read, where a particle is chosen by it"),
    ] = "알"
