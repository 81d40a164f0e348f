"""Text as it came from somewhere into the one form the rest of brochure meets, and what is odd about it.

That form is canonical composition (NFC) but for what would change its meaning or its shape, without
what cannot be seen and with one character for each of those that only look alike. Knows nothing of files or YAML.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from msgspec import Struct

#: Canonical composition would turn these into the unified ideographs they only resemble: a person's
#: name or a Korean reading would change its shape in print (Unicode 17, UAX 15, section 5.1).
_COMPATIBILITY_IDEOGRAPHS = re.compile("([\uf900-\ufaff\U0002f800-\U0002fa1f]+)")

#: Marks on one letter (UAX 15, Stream-Safe Text Format). A longer run is nobody's writing; putting
#: it in order takes time that grows with its square, so it stays as it is.
_LONGEST_RUN = 30

#: Within brackets of a regular expression: every character with which `normalised` has more to do than white space.
#: Controls, marks of direction and of byte order; soft hyphens; what looks like a middle dot or a tilde; full-width
#: letters and digits, half-width jamo; fillers, conjoining jamo; what stands for no character, or for a private one.
ODD_CHARACTERS = (
    "\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
    "\u00ad\u2024\u2027\u2219\u22c5\u30fb\u318d\uff65\u223c"
    "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uffa0-\uffdc\u3164\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb"
    "\ufffd\ufffe\uffff\ud800-\uf8ff\ufdd0-\ufdef\U000f0000-\U0010ffff"
)
_ODD = f"[{ODD_CHARACTERS}]|[\t\n\r\x85\u2028\u2029]|  |\\A | \\Z"


def composed(text: str) -> str:
    """Return `text` in canonical composition, its compatibility ideographs as they are.

    A run of more than thirty combining marks stays as it is too. Never NFKC: that would also undo
    what an editor meant, such as ① or ㎡.
    """
    if text.isascii():
        return text
    kept = _COMPATIBILITY_IDEOGRAPHS
    marks = "".join(sorted(each for each in set(text) if unicodedata.combining(each)))
    if marks:
        heap = f"[{re.escape(marks)}]{{{_LONGEST_RUN + 1},}}"
        kept = re.compile(f"{_COMPATIBILITY_IDEOGRAPHS.pattern[:-1]}|{heap})")
    parts = kept.split(text)
    return "".join(part if index % 2 else unicodedata.normalize("NFC", part) for index, part in enumerate(parts))


class Report(NamedTuple):
    """Something odd an editor must hear of: its name, and where it stands in the text as it was given."""

    name: str
    offset: int


class Change(NamedTuple):
    """One character that became another, or nothing: what it was, where it stood in the text as given, what it is."""

    name: str
    offset: int
    string: str


class Normalised(Struct, frozen=True):
    """A text made clean, what must be told of it, and every character that was changed.

    Some changes are no `reports`: a look-alike of the middle dot means what it was changed into. Composition and
    white space are neither. All offsets are those of the text as it was given, in order.
    """

    text: str
    reports: tuple[Report, ...] = ()
    changes: tuple[Change, ...] = ()


def normalised(text: str, *, folds: bool = True) -> Normalised:
    """Return `text` in the one form the composer meets, and what is odd about it (typography R-80 to R-87).

    A single line feed is where somebody's editor ended a line and becomes a space, as in CSS Text 3; several are a
    paragraph's end and stay. With `folds` off each stays, as all other line ends do (UAX 14, LB4 and LB5), which
    become line feeds. So with `folds` off nothing more changes in what has been normalised.
    """
    if not re.search(_ODD, text):  # compiled when first asked for
        return Normalised(composed(text))
    from brochure.text.oddities import cleaned  # noqa: PLC0415 (few texts have any)

    return cleaned(text, folds=folds)
