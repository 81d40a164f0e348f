"""Particles that agree with what is read before them (조사, R-90): 서울은, 3명이, KTX로, 36℃는."""

from __future__ import annotations

import re

from msgspec import Struct

from brochure.korean.pairs import Pair, pair_of
from brochure.model.korean import LatinR


class Agreed(Struct, frozen=True):
    """A word with its particle, and the particle alone; not `certain` where both forms had to be written."""

    text: str
    particle: str
    certain: bool


def with_josa(word: str, pair: Pair | str, reading: str | None = None, latin_r: LatinR = "알") -> Agreed:
    """Return `word` with the form of `pair` (``은/는``) that its end asks for when it is read aloud.

    `reading` says in Hangul how it is read, where that cannot be told from how it is written; `latin_r` is the
    name of the letter R. Where it is not known which form is right both are written, as in ``TOPIK은(는)``.
    Raises ValueError for what is no pair of particles.
    """
    # Late: reading aloud takes many patterns, and an edition that asks for no particle needs none of them.
    from brochure.korean.finals import finals_of  # noqa: PLC0415

    known = pair_of(pair) if isinstance(pair, str) else pair
    if known is None:
        raise ValueError(pair)
    finals = finals_of(word if reading is None else reading, latin_r)
    forms = {known.after(final) for final in finals}
    certain = len(forms) == 1
    particle = forms.pop() if certain else known.both
    return Agreed(_composed(word) + particle, particle, certain)


def _composed(word: str) -> str:
    """Return a word with its letters of Hangul met in syllables; all else stays, compatibility ideographs too."""
    import unicodedata  # noqa: PLC0415

    return re.sub(r"[\u1100-\u11ff가-힣]+", lambda match: unicodedata.normalize("NFC", match[0]), word)
