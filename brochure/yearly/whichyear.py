"""To which years a date of a text may belong that does not say its own, by the words of its sentence.

``올해`` and ``지난해`` right before a date settle it, as does a date it goes on from. Else it is of the edition's own
season: a flyer of autumn announces, and goes on into the next spring. What is told as over may be past as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from brochure.korean.sounds import final_of, is_syllable
from brochure.model.imprint import Imprint
from brochure.yearly.dates import ALIKE, Said, dates_in
from brochure.yearly.late import Late

#: From this month on a flyer is one of autumn: of an edition that does not say when it was issued, the months before
#: it may be the next year's.
AUTUMN = 9
#: How many months before the one of issue are still spoken of.
_JUST_PAST = 2
#: How much of a sentence is looked at before a date and behind it.
_LOOKED_ABOUT = 160

_RELATIVE = (
    r"(?:(?P<last>지난해|작년|전년|昨年|去年|\blast\s+year)|(?P<this>올해|금년|今年|本年|\bthis\s+year|(?<![가-힣])올(?=\s))"
    r"|(?P<next>내년|다음\s?해|来年|\bnext\s+year)|(?P<past>(?<![가-힣])지난|\b(?:last|past))|(?P<older>재작년|그해|당시|이듬해))"
)
_NAMED = Late(_RELATIVE)
#: A word that settles the year of the date behind it: at most a season stands between them.
_SETTLED = Late(
    rf"{_RELATIVE}(?:에는|에도|에|의|은|는|도|には|の|は)?[,\s(]*(?:봄|여름|가을|겨울|상반기|하반기)?(?:의|에)?[,\s(]*$"
)
_SETTLED_BEHIND = Late(r"[\s,]*(?:of\s)?(?:(?P<last>last)|(?P<this>this)|(?P<next>next))\s+year\b")
_YEAR = Late(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
#: Between a date and the one it goes on to: an hour, and what joins them.
_JOINED = Late(
    r"\s*(?:(?:오전|오후)?\s*\d{1,2}(?:시(?:\s*\d{1,2}분|\s*반)?|:\d\d))?\s*"
    r"(?:부터|에서|에|~|-|,|·|・|、|와|과|및|から|より|\bto\b|\band\b|\buntil\b)?\s*"
)
#: Where a sentence ends; a stop behind figures is a date's.
_END = Late(r"(?<!\d)[.!?。]|\n")
#: Something is said to have been: a syllable that ends in ㅆ, but for 있 and 겠, or an attribute of what was.
_PAST_SYLLABLE = 20
_NO_PAST = "있겠"
_PAST_WORD = Late(
    r"열린|개최된|개최한|치른|다녀온|마친|끝난|거둔|진행된|진행한|참가한|떠난\s|ました|した\s?[一-龥]|\bwas\b|\bwere\b|[a-z]{2}ed\b|\bheld\b|\btook\b|\bmet\b|\bbegan\b"
)
#: Something is said to come.
_TO_COME = Late(
    r"예정|까지|마감|계획|모집|접수|신청|발표|\bwill\b|\buntil\b|\bby\b|\bdeadline\b|\bapply\b|締切|まで|予定"
)
_POLITE = Late(r"(?P<verb>[가-힣])니다")
_B = 17


def years_of(month: int, imprint: Imprint) -> tuple[int, ...]:
    """Return the years a date of a month may belong to that does not say its own, the likeliest first.

    What lies before the month of issue is to come, and so the next year's; just before it, it may be past as well.
    """
    issued = imprint.issued
    if issued and issued.year in (imprint.edition - 1, imprint.edition):
        ahead = issued.month - month
        return (issued.year + 1, issued.year) if 0 < ahead <= _JUST_PAST else (issued.year + (ahead > 0),)
    return (imprint.edition,) if month >= AUTUMN else (imprint.edition, imprint.edition + 1)


def dated(string: str, imprint: Imprint, is_to_come: Callable[[Said], bool]) -> Iterator[tuple[Said, tuple[int, ...]]]:
    """Yield the dates of a text with the years they may belong to, the likeliest first.

    `is_to_come` is asked of a date about which its sentence says nothing.
    """
    plain = string.translate(ALIKE).lower()
    before: Said | None = None
    settled: tuple[int, ...] = ()
    for said in dates_in(string):
        start, end = _sentence(plain, said)
        if before and before.start < start:
            settled = ()
        is_joined = before is not None and _JOINED.fullmatch(plain[before.end : said.start]) is not None
        found = (said.year,) if said.year else _named(plain, start, said, imprint)
        if not found and before and settled and is_joined:
            found = tuple(year + (said.month < before.month) for year in settled)
        elsewhere = (year + more for year in settled for more in (0, 1)) if before else ()
        before, settled = said, found
        if not found:
            likely = _likely(plain[said.end : end], said, imprint, is_to_come)
            found = tuple(dict.fromkeys((*likely, *elsewhere, *_elsewhere(plain[start : said.start], imprint))))
        yield said, found


def _sentence(plain: str, said: Said) -> tuple[int, int]:
    """Return from where to where the sentence about a date reaches, as far as any of it matters."""
    first = max(said.start - _LOOKED_ABOUT, 0)
    start = max((end.end() for end in _END.finditer(plain[first : said.start])), default=0)
    end = _END.search(plain[: said.end + _LOOKED_ABOUT], said.end)
    return first + start, end.start() if end else said.end + _LOOKED_ABOUT


def _named(plain: str, start: int, said: Said, imprint: Imprint) -> tuple[int, ...]:
    """The years that a word beside a date says."""
    found = _SETTLED.search(plain[start : said.start]) or _SETTLED_BEHIND.match(plain, said.end)
    return _years_by(found.lastgroup or "", said.month, imprint) if found else ()


def _years_by(word: str, month: int, imprint: Imprint) -> tuple[int, ...]:
    now = _now(imprint)
    if word == "older":
        return ()
    if word == "past":
        issued = imprint.issued
        is_over = issued is None or month <= issued.month
        return tuple(dict.fromkeys(year - ago for ago in ((0, 1) if is_over else (1,)) for year in now))
    return tuple(year + {"last": -1, "this": 0, "next": 1}[word] for year in now)


def _now(imprint: Imprint) -> tuple[int, ...]:
    """The edition's year, and the one it was issued in if that is another: either may be called this year."""
    issued = imprint.issued
    is_near = issued is not None and abs(issued.year - imprint.edition) == 1
    return (imprint.edition, issued.year) if issued and is_near else (imprint.edition,)


def _elsewhere(before: str, imprint: Imprint) -> Iterator[int]:
    """The years a sentence speaks of before a date, which may be that date's or not."""
    for found in _NAMED.finditer(before):
        yield from _years_by(found.lastgroup or "", 1, imprint)
    for found in _YEAR.finditer(before):
        yield from (int(found[0]), int(found[0]) + 1)


def _likely(behind: str, said: Said, imprint: Imprint, is_to_come: Callable[[Said], bool]) -> tuple[int, ...]:
    """The years of a date about which nothing is said but that it was, or is to come."""
    ahead = years_of(said.month, imprint)
    if _is_over(behind):
        return (*_years_by("past", said.month, imprint), *ahead)
    issued = imprint.issued
    if issued is None or _TO_COME.search(behind) or _is_announced(behind) or is_to_come(said):
        return ahead
    return tuple(dict.fromkeys((*ahead, issued.year))) if said.month < issued.month else ahead


def _is_over(words: str) -> bool:
    return bool(_PAST_WORD.search(words)) or any(
        is_syllable(each) and final_of(each) == _PAST_SYLLABLE and each not in _NO_PAST for each in words
    )


def _is_announced(words: str) -> bool:
    """Whether a sentence ends in a verb of the present, as ``엽니다``; ``입니다`` may be said of anything."""
    return any(final_of(each["verb"]) == _B and each["verb"] not in "입습" for each in _POLITE.finditer(words))
