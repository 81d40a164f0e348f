"""What is odd in a text, mended or told: what cannot be seen, what only looks alike, what is broken.

Loaded when a text first has any of it. Knows nothing of files or YAML.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brochure.korean.kana import is_japanese
from brochure.text.normalise import Change, Normalised, Report, composed

#: Controls that are neither tab nor line end (Unicode, general category Cc).
_CONTROLS = "\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
#: Marks of direction: Korean runs one way, and they hide in what was pasted.
_DIRECTIONS = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
_MARK_OF_ORDER = "\ufeff"
_FULLWIDTH = "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
_HALFWIDTH_JAMO = "\uffa1-\uffbe\uffc2-\uffc7\uffca-\uffcf\uffd2-\uffd7\uffda-\uffdc"
_DOTS = "\u2024\u2027\u2219\u22c5\u30fb\u318d\uff65"
_FILLERS = "\u115f\u1160\u3164\uffa0"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
#: Those of other planes have no glyph either and are told as that.
_NO_CHARACTERS = "\ufdd0-\ufdef\ufffe\uffff\U000ffffe\U000fffff\U0010fffe\U0010ffff"
#: Jamo that make syllables: leading consonants, vowels, final consonants, each with its old ones and its filler.
_LEADING, _VOWELS, _FINALS = "\u1100-\u115f\ua960-\ua97c", "\u1160-\u11a7\ud7b0-\ud7c6", "\u11a8-\u11ff\ud7cb-\ud7fb"

_EXCHANGED = re.compile(f"[{_CONTROLS}{_DIRECTIONS}{_MARK_OF_ORDER}{_FULLWIDTH}{_HALFWIDTH_JAMO}\u223c]")
_LEFT = re.compile(
    f"(?P<replacement_character>\ufffd)|(?P<private_use>[{_PRIVATE}])|(?P<hangul_filler>[{_FILLERS}])"
    f"|(?P<noncharacter>[{_NO_CHARACTERS}])|(?P<surrogate>[\ud800-\udfff])"
)
#: Syllables (UAX 29, GB6 to GB8), and what is left of jamo between them. Only open syllables take a further vowel.
#: A leading consonant before a whole syllable would be part of it there, but no font draws it so: it is a slip.
_OPEN = "".join(map(chr, range(0xAC00, 0xD7A4, 28)))
_JAMO = re.compile(
    f"(?:[{_OPEN}][{_VOWELS}]*|[가-힣])[{_FINALS}]*|[{_LEADING}]+[{_VOWELS}]+[{_FINALS}]*"
    f"|(?P<isolated>[{_LEADING}]+|[{_VOWELS}{_FINALS}])"
)
#: Of what is changed, what an editor must hear of in any case.
_TOLD = frozenset({"control-character", "halfwidth-jamo", "soft-hyphen"})

_SOFT_HYPHENS = re.compile("\u00ad+")
#: Hangul, Hanja and kana: no line of them ends in a hyphen.
_UNHYPHENATED = re.compile("[\u1100-\u11ff\u2e80-\u2fdf\u3005-\u30ff\u3131-\u318e\u31f0-\u31ff\u3400-\u9fff"
                           "\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\U00020000-\U0003ffff]")  # fmt: skip
_DOT_LIKE = re.compile(f"[{_DOTS}]")
#: Jamo, letters of the compatibility block no longer in use, fillers.
_OLD_LETTER = re.compile("[\u1100-\u11ff\u3164-\u318e\ua960-\ua97f\ud7b0-\ud7ff\uffa0]")
_SINGLE_LETTER = re.compile("[\u3131-\u3163]")
_KANA = re.compile("[\u3041-\u309f\u30a1-\u30ff\u31f0-\u31ff\uff66-\uff9f]")

_BLANKS = " \t\n\r\x85\u2028\u2029"
_BLANK = re.compile(f"[{_BLANKS}]+")
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def cleaned(text: str, *, folds: bool) -> Normalised:
    """Return what `normalised` does of a text with something odd in it."""
    changes: list[Change] = []
    reports: list[Report] = []
    trail = _exchanged(text, changes)
    trail = _without_soft_hyphens(trail, changes)
    trail = _with_middle_dots(_put_together(trail), changes)
    reports += [Report(each.name, each.offset) for each in changes if each.name in _TOLD]
    reports += _left_odd(trail)
    string = _with_plain_spaces(trail.string, folds=folds)
    return Normalised(string, tuple(sorted(reports, key=_offset)), tuple(sorted(changes, key=_offset)))


class _Trail(NamedTuple):
    """A text on its way, and where each of its characters stood in the text as it was given."""

    string: str
    offsets: Sequence[int]


def _offset(each: Report | Change) -> int:
    return each.offset


def _exchanged(text: str, changes: list[Change]) -> _Trail:
    """Exchange or drop what is wrong wherever it stands."""
    out: list[str] = []
    offsets: list[int] = []
    at = 0
    head = len(text) - len(text.lstrip(_MARK_OF_ORDER))
    for match in _EXCHANGED.finditer(text):
        start = match.start()
        out.append(text[at:start])
        offsets.extend(range(at, start))
        name, string = _exchange(match[0])
        if start < head:
            string = ""
        changes.append(Change(name, start, string))
        out.append(string)
        offsets.extend([start] * len(string))
        at = match.end()
    out.append(text[at:])
    offsets.extend(range(at, len(text)))
    return _Trail("".join(out), offsets)


def _exchange(character: str) -> tuple[str, str]:
    """Return the name of what is wrong with a character, and what takes its place."""
    code = ord(character)
    if character == _MARK_OF_ORDER:
        return "byte-order-mark", "\u2060"
    if character == "\u223c":
        return "tilde", "~"
    if 0xFF10 <= code <= 0xFF5A:
        return "fullwidth", chr(code - 0xFEE0)
    if 0xFFA1 <= code <= 0xFFDC:
        # "<narrow> 3131": the letter of the compatibility block, not the leading jamo NFKC would make of that.
        return "halfwidth-jamo", chr(int(unicodedata.decomposition(character).split()[1], 16))
    return "direction-mark" if code > 0xFF else "control-character", ""


def _without_soft_hyphens(trail: _Trail, changes: list[Change]) -> _Trail:
    """Drop soft hyphens beside letters that are never hyphenated: Hangul, Hanja, kana."""
    gone = {
        index
        for run in _SOFT_HYPHENS.finditer(trail.string)
        if _UNHYPHENATED.match(trail.string[run.start() - 1 : run.start()])
        or _UNHYPHENATED.match(trail.string, run.end())
        for index in range(*run.span())
    }
    if not gone:
        return trail
    changes += [Change("soft-hyphen", trail.offsets[index], "") for index in gone]
    kept = [index for index in range(len(trail.string)) if index not in gone]
    return _Trail("".join(trail.string[index] for index in kept), [trail.offsets[index] for index in kept])


def _put_together(trail: _Trail) -> _Trail:
    """Compose, letter by letter so that each letter is known to stand where its first character stood."""
    if composed(trail.string) == trail.string:
        return trail
    out: list[str] = []
    offsets: list[int] = []
    at = 0
    while at < len(trail.string):
        end = at + 1
        while end < len(trail.string) and _joins_on(trail.string[end]):
            end += 1
        letter = trail.string[at:end]
        whole = composed(letter)
        # What composition left alone at the letter's end stands where it stood.
        same = 0
        while same < min(len(whole), len(letter)) and whole[-1 - same] == letter[-1 - same]:
            same += 1
        offsets += [trail.offsets[at]] * (len(whole) - same) + list(trail.offsets[end - same : end])
        out.append(whole)
        at = end
    return _Trail("".join(out), offsets)


def _joins_on(character: str) -> bool:
    """Whether canonical composition may join a character to what goes before."""
    return "\u1161" <= character <= "\u11ff" or (
        character > "\u02ff" and (unicodedata.category(character)[0] == "M" or unicodedata.combining(character) > 0)
    )


def _with_middle_dots(trail: _Trail, changes: list[Change]) -> _Trail:
    """Make middle dots of what stands for one between letters in use today (NIKL, 가운뎃점)."""
    string = trail.string
    dots = [match.start() for match in _DOT_LIKE.finditer(string) if _is_middle_dot(string, match.start())]
    if not dots:
        return trail
    letters = list(string)
    for index in dots:
        letters[index] = "\u00b7"
    changes += [Change("middle-dot", trail.offsets[index], "\u00b7") for index in dots]
    return _Trail("".join(letters), trail.offsets)


def _is_middle_dot(string: str, index: int) -> bool:
    """Whether a look-alike stands between letters or digits, brackets and quotes about those passed over."""
    before, after = index - 1, index + 1
    while before >= 0 and (string[before] == "*" or unicodedata.category(string[before]) in ("Pe", "Pf", "Mn")):
        before -= 1
    while after < len(string) and (string[after] == "*" or unicodedata.category(string[after]) in ("Ps", "Pi")):
        after += 1
    if before < 0 or after >= len(string):
        return False
    dot, beside = string[index], string[before] + string[after]
    if not all(each.isalnum() and not _OLD_LETTER.match(each) for each in beside):
        return False
    if dot == "\u318d":  # beside letters told one by one it is one of them
        return not _SINGLE_LETTER.search(beside)
    if dot in "\u30fb\uff65":  # the middle dot of Japanese
        return not _KANA.search(beside) and not is_japanese(string)
    return not (dot in "\u2219\u22c5" and beside.isdecimal())  # a product


def _left_odd(trail: _Trail) -> Iterator[Report]:
    """Yield what stays as it is and is odd."""
    for match in _LEFT.finditer(trail.string):
        yield Report((match.lastgroup or "").replace("_", "-"), trail.offsets[match.start()])
    for match in _JAMO.finditer(trail.string):
        if match.lastgroup:
            for at in range(*match.span()):
                if trail.string[at] not in _FILLERS:  # told as what they are
                    yield Report("isolated-jamo", trail.offsets[at])


def _with_plain_spaces(string: str, *, folds: bool) -> str:
    """Return `string` with one space or line end for each run of white space, and none about the whole."""

    def plain(run: re.Match[str]) -> str:
        ends = _LINE_END.findall(run[0])
        if len(ends) > 1:
            return "\n\n"
        return " " if not ends or (folds and ends == ["\n"]) else "\n"

    return _BLANK.sub(plain, string.strip(_BLANKS))
