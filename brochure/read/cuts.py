"""Lines that a copy from a PDF has cut within words, put together again or told (typography R-87).

A copy from a PDF keeps the space at a line's end where the line ended between words, and has none where it
ended within one. So where some line ends have a space and others none, those without part no words. Where none
has one nothing is known, and a cut word only shows by what is left of it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from brochure.findings import Finding, Level, Words, origin_at
from brochure.korean.endings import words
from brochure.read.facts import Filling

_BLANK = re.compile("[ \t\n\r\x85\u2028\u2029]+")
_LINE_END = ("\n", "\r\n", "\r")
_HANGUL = "[가-힣]+"
#: Neither of these is ever parted within a word: a space belongs between two.
_LATIN = "[0-9A-Za-z\u00c0-\u024f]"
#: A line that ends so ended a sentence or a part of one; one that begins so is an item of a list.
_CLOSED = "[.,;:!?…][)\\]}”’\"'」』]*$"
_ITEM = "[-–—•◦‣▪■□○●◇◆▶▷※*☞✓]|\\d+[.)] "

#: Particles and endings that never stand as a word of their own; what could be a word (이, 도, 만, 나) is not here.
_ENDINGS = frozenset(
    words(
        "는 를 을 에 의 와 와의 과의 에서 에서의 에서는 에서도 에는 에도 에만 에게 에게서 에게는 에게도 께서 "
        "한테 으로 으로의 으로는 으로도 으로서 으로써 으로부터 로서 로써 로부터 까지 부터 처럼 이며 으며 라는 "
        "라고 이라는 이라고 지만 으면서 면서 는데 려고 도록 들이 들의 들을 들과 들에게 습니다 었습니다 았습니다 "
        "였습니다 겠습니다 입니다 답니다 니다 습니까 었습니까 았습니까 였습니까 겠습니까 입니까 니까 으니까 었다 "
        "았다 였다 겠다 는다 어요 아요 네요 지요 세요"
    )
)
#: Syllables that may be words, but not where a sentence ends with them.
_LAST_ENDINGS = frozenset("다요까죠")
#: Endings that may be words too, but not before these auxiliary verbs.
_BEFORE_AUXILIARY = re.compile("고 (?:있|싶|계)|지 (?:않|못)|게 (?:되|된|됩|됐|하|했)|[어아] (?:있|주|보)")
#: Particles that may be words too, but seldom behind a closing bracket.
_PARTICLES = frozenset("은이가과도만")
_CLOSING_MARKS = frozenset(")]}”’\"'」』")
_MARKS_BEHIND = ".,!?;:…)”’\"'」』~"

#: How many mended words a message names.
_MOST_NAMED = 8
#: How many line ends without a space a single one with a space makes cut words without doubt.
_MOST_UNDOUBTED = 5


def joins(filling: Filling, around: str) -> frozenset[int]:
    """Return where in a text line ends begin that part no words, and tell of them and of what may be cut words.

    `around` is the file it stands in, if any: a word that stands elsewhere there is known to be one.
    """
    string = filling.string
    seams = [
        run.span()
        for run in _BLANK.finditer(string)
        if run.start() > 0 and run.end() < len(string) and run[0].strip(" \t") in _LINE_END
    ]
    bare = [seam for seam in seams if string[slice(*seam)] in _LINE_END]
    if not bare:
        return frozenset()
    healed = [seam for seam in bare if _is_within_word(string, seam)] if len(bare) < len(seams) else []
    if healed:
        # One space among many line ends may as well be a slip of the editor's, and the guess wrong.
        _tell_healed(
            filling, healed, "warning" if len(seams) - len(bare) == 1 and len(bare) > _MOST_UNDOUBTED else "note"
        )
    known = _words(around or string)
    for seam in sorted({*seams} - {*healed}):
        _tell_suspect(filling, seam, known, around or string)
    return frozenset(start for start, _ in healed)


def _is_within_word(string: str, seam: tuple[int, int]) -> bool:
    """Whether a line end with no space about it, in a copy from a PDF, stands within a word."""
    start, end = seam
    before, after = string[max(start - 4, 0) : start], string[end : end + 4]
    # Made when first asked for: most lines were cut nowhere.
    is_latin = re.match(_LATIN, before[-1]) and re.match(_LATIN, after)
    if is_latin or re.search(_CLOSED, before) or re.match(_ITEM, after):
        return False
    if before[-1] in _CLOSING_MARKS:  # a line of its own above the text, or a word and its particle
        rest = _eojeols(string, seam)[1].rstrip(_MARKS_BEHIND)
        return rest in _ENDINGS or rest in _PARTICLES
    return True


def _eojeols(string: str, seam: tuple[int, int]) -> tuple[str, str]:
    """Return what stands before a seam and behind it up to the next white space."""
    start, end = seam
    return re.split(r"\s", string[max(start - 40, 0) : start])[-1], re.split(r"\s", string[end : end + 40])[0]


def _tell_healed(filling: Filling, seams: list[tuple[int, int]], level: Level) -> None:
    mended = ["".join(_eojeols(filling.string, seam)) for seam in seams[:_MOST_NAMED]]
    more = " …" if len(seams) > _MOST_NAMED else ""
    message = Words(
        f"PDF에서 옮기면서 잘린 줄로 보고 {len(seams)}곳을 빈칸 없이 이었습니다: "
        + ", ".join(f"‘{word}’" for word in mended) + more,
        f"Some lines end in a space and others do not, as in a copy from a PDF: {len(seams)} joined without one: "
        + ", ".join(f"“{word}”" for word in mended) + more,
    )  # fmt: skip
    hint = Words(
        "띄어야 할 곳이 있으면 그 줄 끝에 빈칸을 넣거나 두 줄을 이어 적어 주십시오.",
        "Where a space is missing, please put one at the line's end, or write the two lines as one.",
    )
    start = seams[0][0]
    first = _eojeols(filling.string, seams[0])[0]
    origin = origin_at(filling.places, start - len(first), len(first))
    filling.reading.findings.append(Finding(level, "text.joined", message, origin, hint))


def _tell_suspect(filling: Filling, seam: tuple[int, int], known: frozenset[str], around: str) -> None:
    """Tell of a line end that became a space though a word may have been cut there."""
    before, after = _eojeols(filling.string, seam)
    is_ending = _is_hangul(before[-1:]) and _is_ending(filling.string, seam[1], after)
    if not is_ending and not _is_known(before, after, known, around):
        return
    message = Words(
        f"줄 끝에서 낱말이 잘린 것으로 보입니다: ‘{before} {after}’ → ‘{before}{after}’",
        f"A word seems to be cut at the line's end: “{before} {after}” → “{before}{after}”",
    )
    hint = Words("한 낱말이면 두 줄을 이어 적어 주십시오.", "If it is one word, please write the two lines as one.")
    origin = origin_at(filling.places, seam[0] - len(before), len(before))
    filling.reading.findings.append(Finding("warning" if is_ending else "note", "text.torn", message, origin, hint))


def _is_ending(string: str, start: int, eojeol: str) -> bool:
    """Whether what stands alone at `start` can be no word."""
    rest = eojeol.rstrip(_MARKS_BEHIND)
    if rest in _LAST_ENDINGS:
        return eojeol[len(rest) : len(rest) + 1] in (".", "!", "?", "…")
    return rest in _ENDINGS or _BEFORE_AUXILIARY.match(string, start) is not None


def _is_known(before: str, after: str, known: frozenset[str], around: str) -> bool:
    """Whether two parts stand elsewhere as one word, and nowhere as two."""
    first, rest = "", ""
    for letter in reversed(before):
        if not _is_hangul(letter):
            break
        first = letter + first
    for letter in after:
        if not _is_hangul(letter):
            break
        rest += letter
    return bool(first and rest) and first + rest in known and f"{first} {rest}" not in around


def _is_hangul(letter: str) -> bool:
    return "가" <= letter <= "힣"


@lru_cache(maxsize=1)
def _words(text: str) -> frozenset[str]:
    """Return the words of Hangul in `text`."""
    return frozenset(re.findall(_HANGUL, text))
