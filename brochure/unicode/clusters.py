"""What a reader takes for one letter: extended grapheme clusters by UAX #29 of Unicode 17.

Nearly every text has one character to a letter, and is known by its kinds not to have another. For the rest one regular
expression over the kinds reads as table 1c of the annex does, with a conjunct of Indic scripts (GB9c) as one more core.
"""

from __future__ import annotations

import re
from functools import cache

from brochure.unicode import table
from brochure.unicode.characters import Property

CLUSTER = Property(table.CLUSTER_STARTS, table.CLUSTER_VALUES, table.CLUSTER_NAMES, "LV")

#: Kinds that meet no other of themselves in one cluster; each of any other kind calls for a closer look.
_ALONE = ("Other", "Other.Consonant", "Other.Pictographic", "Control", "CR", "LV", "LVT")


def clusters(text: str) -> tuple[int, ...]:
    """Return where the clusters of `text` begin, the first at 0; none of an empty text."""
    kinds = text.translate(CLUSTER)
    if not _together().search(kinds):
        return tuple(range(len(text)))
    return tuple(each.start() for each in _cluster().finditer(kinds))


def _class(*names: str) -> str:
    """Return the kinds of these names as a class of a regular expression."""
    return f"[{''.join(CLUSTER.letters[each] for each in names)}]"


@cache
def _together() -> re.Pattern[str]:
    """Find what may be more than one character to a cluster; a line feed may after a carriage return only."""
    letter = CLUSTER.letters
    line_feed = letter["LF"]
    return re.compile(f"{letter['CR']}{line_feed}|[^{''.join(letter[each] for each in _ALONE)}{line_feed}]")


@cache
def _cluster() -> re.Pattern[str]:
    """Match one cluster (GB3 to GB13); what is taken eagerly is never given back, so no text takes long."""
    letter = CLUSTER.letters
    feed, returned = letter["LF"], letter["CR"]
    leads, vowels, tails, flag = (letter[each] for each in ("L", "V", "T", "Regional_Indicator"))
    zwj, consonant, picture = (letter[each] for each in ("ZWJ.Extend", "Other.Consonant", "Other.Pictographic"))
    linker, joined = letter["Extend.Linker"], _class("Extend.Extend", "ZWJ.Extend")
    extend = _class("Extend", "Extend.Extend", "Extend.Linker")
    core = (
        f"{leads}*(?:{vowels}+|{letter['LV']}{vowels}*|{letter['LVT']}){tails}*|{leads}+|{tails}+|{flag}{flag}",
        f"{picture}(?:{extend}*+{zwj}{picture})*",
        f"{consonant}(?:{joined}*+{linker}[{joined[1:-1]}{linker}]*+{consonant})*",
        f"[^{letter['Control']}{returned}{feed}]",
    )
    after = _class("Extend", "Extend.Extend", "Extend.Linker", "ZWJ.Extend", "SpacingMark")
    controls = f"{returned}{feed}|{_class('Control', 'CR', 'LF')}"
    return re.compile(f"{controls}|{letter['Prepend']}*(?:{'|'.join(core)}){after}*")
