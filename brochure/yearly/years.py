"""The years a text names into those that may be out of date: neither this edition's nor the one's before it.

Knows in which texts years are looked for, and which of them an edition of its year may name.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from brochure.findings import Finding, Words
from brochure.model.imprint import Imprint
from brochure.yearly.dates import ALIKE
from brochure.yearly.history import is_history
from brochure.yearly.late import Late
from brochure.yearly.sources import Passage, ThisYear
from brochure.yearly.yearlike import YEAR, is_year

#: Keys under which no running text stands, but what is called so, or reached there.
_NAMES = frozenset(("name", "role", "place", "organisation", "office", "abbr", "alt", "credit"))
#: Keys under which a number alone is a figure and no year.
_AMOUNTS = frozenset(("value", "count", "of"))

#: What is none of the text's own words: addresses, and what is put in quotation marks or named as a work is.
_FOREIGN = Late(
    r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w.-]+|“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|《[^》]*》|〈[^〉]*〉"
)
_FISCAL = Late(r"\s?(?:학년도|년도|年度)")
_OF_MONTH = Late(r"(?:\s?[년年]\s?|\s?[./-]\s?)(?:1[0-2]|0?[1-9])(?!\d)")
#: Nearer than so many years even ``2021년부터`` is worth a look each autumn.
_SETTLED = 10


class Named(Struct, frozen=True):
    """A year that a text names, at its characters `start` to `end`; `is_dated` where a month or ``년도`` follows it.

    What `is_history` stays as it is from year to year.
    """

    year: int
    start: int
    end: int
    is_history: bool
    is_dated: bool


def years_in(passage: Passage, edition: int, *, may_quote: bool = False) -> Iterator[Named]:
    """Yield the years that a text of an edition names in its own words, those that came from facts apart.

    What somebody is quoted with is left alone, unless `may_quote` says that it is known to be old.
    """
    plain = passage.own.translate(ALIKE)
    if not YEAR.search(plain) or passage.field in _NAMES or (passage.is_quoted and not may_quote):
        return
    plain = _FOREIGN.masked(plain)
    for found in YEAR.finditer(plain):
        start, end = found.span()
        if not is_year(plain, start, end, may_be_alone=passage.field not in _AMOUNTS):
            continue
        year = int(found["year"])
        is_dated = bool(_OF_MONTH.match(plain, end) or _FISCAL.match(plain, end))
        yield Named(year, start, end, is_history(plain, start, end, edition - year), is_dated)


def old_years(this: ThisYear) -> Iterator[Finding]:
    """Yield a note for each year in running text that is neither the edition's nor the one before, nor old history.

    The year after it is fine in a date or a school year, and where the edition is one of autumn. Of a fact only a date
    of some years ago is looked at: a year alone is what the fact is, as that of a founding.
    """
    edition = this.imprint.edition
    for passage in (*this.passages, *this.facts):
        for each in years_in(passage, edition):
            if passage.kind == "facts" and (not each.is_dated or _is_settled(edition - each.year)):
                continue
            if each.year in (edition, edition - 1) or (each.is_history and _is_settled(edition - each.year)):
                continue
            if each.year == edition + 1 and (each.is_dated or _is_of_autumn(this.imprint)):
                continue
            message = Words(
                f"올해 판({edition})의 글에 {each.year}년이 있습니다.", f"A text of {edition} speaks of {each.year}."
            )
            hint = Words("올해에 맞게 고칠 곳이 아닌지 보아 주십시오.", "Please check whether it should be moved on.")
            yield Finding("note", "year.old", message, passage.text.origin(each.start, each.end - each.start), hint)


def _is_settled(ago: int) -> bool:
    """Whether history so many years ago, or yet to come, is sure to have been meant by last year's editor too."""
    return ago < 0 or ago >= _SETTLED


def _is_of_autumn(imprint: Imprint) -> bool:
    return imprint.issued is not None and (imprint.issued.year > imprint.edition or imprint.issued.month >= 7)
