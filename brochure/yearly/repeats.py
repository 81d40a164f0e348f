"""What this year's file still has of last year's: figures, dates and quotations that are the same, told as notes.

Knows the nodes of both files, and nothing of what else they say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brochure.blocks.kit.when import understood
from brochure.findings import Finding, Words
from brochure.korean.josa import with_josa
from brochure.model.imprint import Imprint
from brochure.read.facts import since
from brochure.read.nodes import Scalar
from brochure.read.reading import shown
from brochure.read.values import Wrong, date
from brochure.yearly.amounts import only_amount
from brochure.yearly.dates import dates_in
from brochure.yearly.late import Late
from brochure.yearly.sources import LastYear, Passage, ThisYear, facts_of, folded, scalars, shown_under
from brochure.yearly.years import years_in

#: Where figures stand that are no facts: in which type of block, under which key of its items.
_FIGURES = {("figures", "value"), ("figures", "of"), ("roles", "count")}
_THIS_YEARS = ("올해 숫자로 고쳐 주십시오.", "Please write this year's figure.")
#: A count of years, and a fact that is nothing but a year.
_YEARS = Late(r"(\d{1,3})\s?(?:년|年|years?)(?:간|間)?")
#: What leads somewhere, as a telephone does, and is no figure.
_ADDRESS = Late(r"https?://|www\.|@|\d[-)]\s?\d{3,4}-\d{4}")
_ONLY_A_YEAR = Late(r"((?:18|19|20|21)\d\d)\s?[년年]?\D*")
#: From this month on an edition may be issued for the year to come.
_HALF_WAY = 7
#: Where an edition's words stand.
_WORDS = ("title", "description", "blocks")
#: How much about a year is compared to know the words it stood in last year.
_CONTEXT = 6


def still_last_years(this: ThisYear, last: LastYear) -> Iterator[Finding]:
    """Yield a note for each figure, date and quotation that stands the same in last year's file."""
    yield from _facts(this, last)
    yield from _written_out(this, last)
    yield from _quotes(this, last)
    if last.is_sample:
        yield from _greeting(this, last)
    yield from _times(this, last)
    yield from _dated_words(this, last)


def top_dates(this: ThisYear, last: LastYear | None) -> Iterator[Finding]:
    """Yield a note for each date at the top that is last year's, or older than the edition and not so by habit."""
    imprint = this.imprint
    for key, moment in (("issued", imprint.issued), ("as_of", imprint.as_of)):
        node = last.source.root.get(key) if last else None
        before = _moment(node.text) if isinstance(node, Scalar) else None
        if moment is None:
            continue
        if last and isinstance(node, Scalar) and before == (moment.year, moment.month, moment.day):
            hint = Words("올해 날짜로 고쳐 주십시오.", "Please write this year's date.")
            yield Finding("note", "year.date", _same(key, last, node), moment.origin, hint)
        elif moment.year < imprint.edition and not _is_habit(key, imprint, before, last):
            message = Words(
                f"{key} 날짜가 올해 판({imprint.edition})보다 앞선 해의 것입니다: {moment.year}년",
                f"“{key}” is of a year before the edition's ({imprint.edition}): {moment.year}",
            )
            hint = Words("올해 날짜로 고칠 곳이 아닌지 보아 주십시오.", "Please check whether it should be moved on.")
            yield Finding("note", "year.old", message, moment.origin, hint)


def _is_habit(key: str, imprint: Imprint, before: tuple[int, int, int | None] | None, last: LastYear | None) -> bool:
    """Whether a date of the year before is as it should be: as last year's was, or in the autumn before the edition."""
    if last and before and before[0] < last.edition:
        return True
    issued = imprint.issued
    is_early = issued is not None and issued.year == imprint.edition - 1 and issued.month >= _HALF_WAY
    if key == "issued" or not is_early:
        return is_early
    return imprint.as_of is not None and imprint.as_of.year == imprint.edition - 1


def _facts(this: ThisYear, last: LastYear) -> Iterator[Finding]:
    """Facts of the same value, unless a date of their own has been moved on."""
    olds = facts_of(last.source)
    for name, (value, as_of) in facts_of(this.source).items():
        if name not in olds:
            continue
        old, old_as_of = olds[name]
        is_redated = bool(as_of and (old_as_of is None or _moment(as_of.text) != _moment(old_as_of.text)))
        if _spelt(value.text) == _spelt(old.text):
            if not is_redated and _is_figure(value.text, this.imprint.edition):
                yield Finding("note", "year.figure", _same(name, last, old), value.origin, _counting(value.text, last))
        elif as_of and old_as_of and not is_redated:
            hint = Words("올해 날짜로 고쳐 주십시오.", "Please write this year's date.")
            yield Finding("note", "year.date", _same(f"{name}.as_of", last, old_as_of), as_of.origin, hint)


def old_fact_dates(this: ThisYear, last: LastYear | None) -> Iterator[Finding]:
    """Yield a note for each date of a fact's own that is older than last year's edition, and is not so every year."""
    edition = this.imprint.edition
    olds = facts_of(last.source) if last else {}
    for name, (_, as_of) in facts_of(this.source).items():
        moment = _moment(as_of.text) if as_of else None
        if as_of is None or moment is None or moment[0] >= edition - 1:
            continue
        _, before = olds.get(name, (None, None))
        old = _moment(before.text) if before else None
        if last and old and old != moment and last.edition - old[0] >= edition - moment[0]:
            continue
        message = Words(
            f"‘{name}.as_of’ 날짜가 올해 판({edition})보다 여러 해 앞선 것입니다: {moment[0]}년",
            f"“{name}.as_of” is of years before the edition's ({edition}): {moment[0]}",
        )
        hint = Words("더 새로운 숫자가 있는지 보아 주십시오.", "Please check whether there is a newer figure.")
        yield Finding("note", "year.old", message, as_of.origin, hint)


def _spelt(value: str) -> str:
    """Return a value as it is compared: what is one amount is the same in ``77,000명`` and ``7만 7천 명``."""
    amount = only_amount(folded(value))
    return f"{amount[0]} {amount[1]}" if amount else folded(value)


def _written_out(this: ThisYear, last: LastYear) -> Iterator[Finding]:
    """Figures that stand in a block itself and not under the facts: those drawn large, and those that are counts."""
    olds: dict[tuple[str, str], dict[str, Scalar]] = {}
    for passage in this.passages:
        key, words = (passage.kind, passage.field), _spelt(passage.text.string)
        if key not in _FIGURES or passage.text.facts or not re.search(r"\d", words):
            continue
        if key not in olds:
            olds[key] = {_spelt(each.text): each for each in shown_under(last.source, *key)}
        if old := olds[key].get(words):
            message = _same(passage.field, last, old)
            origin = passage.text.origin(0, len(passage.text.string))
            yield Finding("note", "year.figure", message, origin, Words(*_THIS_YEARS))


def _is_figure(value: str, edition: int) -> bool:
    """Whether a fact's value is one that changes: no words, address or year long past, nor a count of years."""
    year = _ONLY_A_YEAR.fullmatch(value.strip())
    is_past = year is not None and int(year[1]) < edition - 1
    is_words = not re.search(r"\d", value) or bool(_ADDRESS.search(value))
    return not is_words and not is_past and since(folded(value)) is None


def _counting(value: str, last: LastYear) -> Words:
    """What to do about a figure of last year; one that counts years can count itself."""
    ko, en = _THIS_YEARS
    if years := _YEARS.fullmatch(value.strip()):
        first = last.edition - int(years[1]) + 1
        return Words(f"{ko} ‘since {first}’로 적으면 해마다 저절로 셉니다.", f"{en} “since {first}” counts itself.")
    return Words(ko, en)


def _quotes(this: ThisYear, last: LastYear) -> Iterator[Finding]:
    olds = {_letters(each.text): each for each in shown_under(last.source, "testimonials", "quote")}
    for quote in shown_under(this.source, "testimonials", "quote"):
        old = olds.get(_letters(quote.text))
        if old is None or not _letters(quote.text):
            continue
        message = Words(
            f"작년과 같은 한마디입니다({last.place(old.origin)}): ‘{shown(quote.text, 24)}’",
            f"This quotation was printed last year ({last.place(old.origin)}): “{shown(quote.text, 24)}”",
        )
        if last.is_sample:
            message = _invented(quote.text)
        hint = Words("올해 받은 글로 바꿔 주십시오.", "Please put in one of this year's.")
        yield Finding("note", "year.quote", message, quote.origin, hint)


def _greeting(this: ThisYear, last: LastYear) -> Iterator[Finding]:
    """The sample's greeting, which nobody sends."""
    olds = [_letters(each.text) for each in scalars(last.source.root.get("blocks"))]
    for passage in this.passages:
        words = passage.text.string
        if (passage.kind, passage.field) == ("greeting", "body") and any(_letters(words) in each for each in olds):
            hint = Words("실제 인사말로 바꿔 주십시오.", "Please put in the real one.")
            yield Finding("note", "year.quote", _invented(words), passage.text.origin(0, len(words)), hint)


def _invented(text: str) -> Words:
    return Words(
        f"견본으로 지은 글 그대로입니다: ‘{shown(text, 24)}’",
        f"These are still the sample's invented words: “{shown(text, 24)}”",
    )


def _times(this: ThisYear, last: LastYear) -> Iterator[Finding]:
    """Steps of a timeline on the very days, or in the year, that last year's file names."""
    olds = {folded(each.text): each for each in shown_under(last.source, "timeline", "when")}
    for passage in this.passages:
        words = passage.text.string
        old = olds.get(folded(words)) if (passage.kind, passage.field) == ("timeline", "when") else None
        time = understood(words) if old else None
        days = [each for each in (time.start, time.end) if each] if time else []
        if old and any(each.is_exact or (each.year or 0) >= last.edition for each in days):
            yield _dated(passage, 0, len(words), last, old)


def _dated_words(this: ThisYear, last: LastYear) -> Iterator[Finding]:
    """Dates and years in running text that stood there last year too, and were that year's or of the one to come."""
    named = [
        (passage, year)
        for passage in this.passages
        for year in years_in(passage, this.imprint.edition, may_quote=_is_left(passage, last))
        if not year.is_history and year.year >= last.edition
    ]
    if not named:
        return
    root = last.source.root
    olds = [(each, folded(each.text)) for key in _WORDS for each in scalars(root.get(key))]
    for passage, year in named:
        string = passage.text.string
        said = next((each for each in dates_in(passage.own) if each.start <= year.start < each.end), None)
        end = said.end if said else year.end
        words = folded(string[year.start : end] if said else string[slice(*_about(passage, year.start, end))])
        if old := next((scalar for scalar, text in olds if words in text), None):
            yield _dated(passage, year.start, end, last, old)


def _is_left(passage: Passage, last: LastYear) -> bool:
    """Whether a paragraph of the greeting stands in last year's word for word: nobody wrote it this year."""
    if (passage.kind, passage.field) != ("greeting", "body"):
        return False
    letters = _letters(passage.own)
    return any(letters in _letters(each.text) for each in scalars(last.source.root.get("blocks")))


def _about(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """Return from where to where the words about a year are compared: no further than the next fact."""
    facts = passage.text.facts
    before = [fact.end for fact in facts if fact.end <= start]
    behind = [fact.start for fact in facts if fact.start >= end]
    return max(start - _CONTEXT, 0, *before), min(end + _CONTEXT, len(passage.text.string), *behind)


def _dated(passage: Passage, start: int, end: int, last: LastYear, old: Scalar) -> Finding:
    words = shown(passage.text.string[start:end], 24)
    message = Words(
        f"작년과 같은 때입니다({last.place(old.origin)}): ‘{words}’",
        f"This date stood here last year ({last.place(old.origin)}): “{words}”",
    )
    if last.is_sample:
        message = Words(f"견본 그대로인 때입니다: ‘{words}’", f"This date is still the sample's: “{words}”")
    hint = Words("올해 날짜로 고쳐 주십시오.", "Please write this year's date.")
    return Finding("note", "year.date", message, passage.text.origin(start, end - start), hint)


def _same(name: str, last: LastYear, old: Scalar) -> Words:
    place, value = last.place(old.origin), shown(old.text, 24)
    particle = with_josa(name, "이/가").particle
    if last.is_sample:
        return Words(
            f"‘{name}’{particle} 견본 그대로입니다: {value}", f"“{name}” is still what the sample has: {value}"
        )
    return Words(
        f"‘{name}’{particle} 작년과 같습니다({place}): {value}", f"“{name}” is what it was last year ({place}): {value}"
    )


def _letters(text: str) -> str:
    """Return what is said without the white space and the marks, which change with every copy."""
    return "".join(each for each in text if each.isalnum())


def _moment(text: str) -> tuple[int, int, int | None] | None:
    try:
        return date(text)
    except Wrong:
        return None
