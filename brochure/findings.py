"""What brochure has to say to an editor: a place in a file, what is wrong there, and what to do.

Everything here is a value or an exception; where and how it is shown is the command line's affair.
Messages exist in Korean and English from the moment they are raised, so no later step needs to
know the language of its reader.

The exceptions, and the exit code each means on the command line::

    BrochureError
    ├── ManuscriptError      1   reading or validating the YAML, or a file it names
    │   └── UnreadableSource 1   the file is not the YAML an edition can be read from
    ├── MissingGlyph         1   a character that no font of the theme has
    ├── DoesNotFit           1   the words do not fit the pages
    ├── NotPrintable         1   the pages are not what the print shop takes
    ├── UsageError           2   the command line, and the files named there
    └── WorkplaceError       3   the installation, the disk, the output folder
"""

from __future__ import annotations

import bisect
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal, NamedTuple

from msgspec import Struct

Language = Literal["ko", "en"]
Level = Literal["error", "warning", "note"]

#: How a level is announced, per language.
LEVEL_NAMES: dict[Language, dict[Level, str]] = {
    "ko": {"error": "오류", "warning": "주의", "note": "알림"},
    "en": {"error": "error", "warning": "warning", "note": "note"},
}


class Words(NamedTuple):
    """One message in both languages an editor may ask for."""

    ko: str
    en: str

    def say(self, language: Language) -> str:
        """Return the message in one language."""
        return self.ko if language == "ko" else self.en


class Origin(Struct, frozen=True):
    """A place in a source: `line` and `column` count from 1, in characters; 0 means unknown.

    `path` is the YAML path (``blocks[12].items[2].quote``), `excerpt` the line as it stands in the
    file, and `length` the number of characters the caret should underline.
    """

    file: str = ""
    line: int = 0
    column: int = 0
    path: str = ""
    excerpt: str = ""
    length: int = 1

    def moved(self, characters: int, length: int = 1) -> Origin:
        """Return the place `characters` further along the same line."""
        return Origin(self.file, self.line, self.column + characters, self.path, self.excerpt, length)


class Place(Struct, frozen=True):
    """From offset `start` of a text on, its characters stand in the file from `origin` on.

    `steps` is false where the characters do not stand in the file one for one: a fact's value, an
    escape, a line end that became a space.
    """

    start: int
    origin: Origin
    steps: bool = True


def origin_at(places: Sequence[Place], index: int, length: int = 1) -> Origin:
    """Return the origin of character `index` of a text whose characters stand at `places`.

    `places` is ordered by `start` and begins at 0; an empty one gives the unknown origin.
    """
    if not places:
        return Origin()
    place = places[max(bisect.bisect_right(places, index, key=lambda each: each.start) - 1, 0)]
    if place.steps:
        return place.origin.moved(index - place.start, length)
    return place.origin


class Over(Struct, frozen=True):
    """How much a page, counted from 1, is too full: in millimetres, and in lines of its running text."""

    page: int
    mm: float
    lines: int


class Step(Struct, frozen=True):
    """One thing to do at `origin`, so that a page fits.

    ``shorten`` takes `by` of the `out_of` characters of the text there, spaces counted; ``fewer`` hides `by` of the
    `out_of` items of the list there, whichever the editor likes; ``hide`` hides the block there; ``least`` is a
    designer's: the type role at the theme's path there may go `by` points below its least size, `out_of` points.
    """

    do: Literal["shorten", "fewer", "hide", "least"]
    origin: Origin
    by: float = 0
    out_of: float = 0

    def as_dict(self) -> dict[str, object]:
        """Return the step as plain values, for JSON."""
        file, line = self.origin.file or None, self.origin.line or None
        place = {"path": self.origin.path or None, "file": file, "line": line}
        return {"do": self.do, **place, "by": self.by, "now": self.out_of}


class Remedy(Struct, frozen=True):
    """One way out of a fault, in words and as the steps that together are enough."""

    words: Words
    steps: tuple[Step, ...]

    def as_dict(self, language: Language) -> dict[str, object]:
        """Return the way out as plain values, for JSON."""
        return {"say": self.words.say(language), "steps": [step.as_dict() for step in self.steps]}


class Finding(Struct, frozen=True):
    """One thing to tell the editor: `rule` is its id, `hint` what to do about it.

    What does not fit says by how much it is `over`, and in `ways` what would be enough, the best first. Where a hint
    ends in lines of the file as they should be, `corrected` are these.
    """

    level: Level
    rule: str
    message: Words
    origin: Origin = Origin()
    hint: Words | None = None
    over: Over | None = None
    ways: tuple[Remedy, ...] = ()
    corrected: str = ""

    def show(self, language: Language = "ko", terminal: Terminal | None = None) -> str:
        """Return the finding as lines of text: place, words, the line with a caret, the remedy.

        The caret stands right on the `terminal` they are read on.
        """
        return "\n".join(_lines(self, language, terminal or _PLAIN))

    def as_dict(self, language: Language = "ko") -> dict[str, object]:
        """Return the finding as plain values, for JSON."""
        told: dict[str, object] = {
            "level": self.level,
            "rule": self.rule,
            "message": self.message.say(language),
            "hint": self.hint.say(language) if self.hint else None,
            "file": self.origin.file or None,
            "line": self.origin.line or None,
            "column": self.origin.column or None,
            "path": self.origin.path or None,
        }
        if self.over:
            told["over"] = {name: getattr(self.over, name) for name in self.over.__struct_fields__}
            told["ways"] = [way.as_dict(language) for way in self.ways]
        return told


class BrochureError(Exception):
    """Something stopped the build; `findings` says what, each with its place and remedy."""

    exit_code = 1

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings: tuple[Finding, ...] = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        return "\n".join(finding.show("en") for finding in self.findings)


class ManuscriptError(BrochureError):
    """The YAML, or a file it names, cannot be used as it stands."""


class UnreadableSource(ManuscriptError):
    """The file could not be read as one YAML document."""


class MissingGlyph(BrochureError):
    """A text holds a character that no font of the theme can draw."""


class DoesNotFit(BrochureError):
    """The words do not fit the pages at the theme's tightest setting."""


class NotPrintable(BrochureError):
    """The pages break a rule of the print shop: they would be sent back, or come out wrong.

    `edition` is what was laid out all the same, so that its proof can show where.
    """

    edition: Any = None


class UsageError(BrochureError):
    """The command line cannot be followed."""

    exit_code = 2


class WorkplaceError(BrochureError):
    """The machine, not the manuscript, stands in the way: a missing font, a full disk."""

    exit_code = 3


def cells(text: str, *, is_wide: bool = False) -> int:
    """Return how many terminal cells `text` takes: a Hangul syllable is two, a combining mark none.

    Signs that are narrow in some fonts and wide in others (→ “ ” ·) are two where a console `is_wide`: those of
    Korean, Japanese and Chinese Windows are.
    """
    wide = "WFA" if is_wide else "WF"
    return sum(0 if _takes_none(each) else 2 if unicodedata.east_asian_width(each) in wide else 1 for each in text)


def _takes_none(character: str) -> bool:
    """Whether a character stands on the one before it: a mark, a selector of a form, a vowel that was taken apart."""
    return character > "\u02ff" and (
        unicodedata.category(character) in ("Mn", "Me")
        or "\u1160" <= character <= "\u11ff"
        or "\ud7b0" <= character <= "\ud7fb"
    )


class Terminal(NamedTuple):
    """Where findings are read: what it makes of a text (`shows`), and whether signs of doubtful width are wide."""

    shows: Callable[[str], str] = str
    is_wide: bool = False


_PLAIN = Terminal()


#: The longest line of a file shown whole; of a longer one, the part about the caret.
_EXCERPT_LIMIT = 100
#: The longest sentence shown whole: what it quotes from the file may have no end.
_SENTENCE_LIMIT = 600


def _lines(finding: Finding, language: Language, terminal: Terminal) -> Iterable[str]:
    origin = finding.origin
    place = ":".join([origin.file, *(str(n) for n in (origin.line, origin.column) if n)]) if origin.file else ""
    head = " ".join(part for part in (place, LEVEL_NAMES[language][finding.level] + ":") if part)
    yield f"{_printable(head)} {_printable(finding.message.say(language))}"
    if origin.line and origin.excerpt.strip():
        yield from _excerpt(origin, terminal)
    if finding.hint:
        yield f"  → {_printable(finding.hint.say(language))}"
    for number, way in enumerate(finding.ways, start=1):
        first, *more = way.words.say(language).split("\n")
        yield f"     {number}) {_printable(first)}"
        yield from (f"        {_printable(line)}" for line in more)
    yield f"  [{' '.join(part for part in (finding.rule, origin.path) if part)}]"


def _printable(sentence: str) -> str:
    """Return a sentence that moves no cursor and ends in sight; what it quotes may be anything."""
    if len(sentence) > _SENTENCE_LIMIT:
        sentence = sentence[:_SENTENCE_LIMIT] + "…"
    return "".join(each if each.isprintable() or each == "\n" else f"U+{ord(each):04X}" for each in sentence)


def _excerpt(origin: Origin, terminal: Terminal) -> Iterable[str]:
    before, after = origin.excerpt[: origin.column - 1], origin.excerpt[origin.column - 1 :]
    cut = max(len(before) - _EXCERPT_LIMIT // 2, 0)
    line = before[cut:] + after[: _EXCERPT_LIMIT // 2]
    line = "".join(each if each.isprintable() else " " for each in line)
    at, end = len(before) - cut, len(before) - cut + max(origin.length, 1)
    lead, marked, rest = (terminal.shows(part) for part in (line[:at], line[at:end], line[end:]))
    width = max(cells(marked, is_wide=terminal.is_wide), 1)
    gutter = f"{origin.line:>6} | "
    yield gutter + lead + marked + rest
    yield " " * (len(gutter) - 2) + "| " + " " * cells(lead, is_wide=terminal.is_wide) + "^" * width
