"""How the texts of an edition are broken into lines, read back from the glyphs of its finished PDF.

Knows PDF and the YAML as editors write it, and nothing of how lines are chosen. Lengths of gaps are in em.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import pypdfium2

from tests import editions
from tests.flyers import folded

#: The mean gap between words over which a line is loose, in em (R-40).
LOOSE = 0.5

#: How many letters the last line of several has at least, marks not counted (R-50).
FEWEST = 2

#: What may not begin a line (klreq 4.3.4, UAX #14 LB13 and LB22; R-10).
NEVER_FIRST = frozenset("）｝］〕》」』’”〉】)]}‐-—～~∼〜–―－−？！?!·:;：；・‧ㆍ․.。．、，,〃々ー%℃％°′″¢￠℉…‥")

#: Of these, what begins a word it is joined to, as a minus does ("~3명"); after a space it may begin a line.
PREFIXES = frozenset("-~−–")

#: What may not end a line (klreq 4.3.5, UAX #14 LB14; R-11), and what may not where a digit follows.
NEVER_LAST = frozenset("（｛［〔《「『‘“〈【([{")
BEFORE_DIGITS = frozenset("$¥￦₩£＄￥￡№#")

#: Where a sentence ends: after its stop and what closes with it, but not within a date in digits.
SENTENCE_END = re.compile(r"(?<=[.?!。？！…])(?<!\d\.)\s+|(?<=[.?!。？！…][”’」』)\"'])\s+|(?<=\d\.)\s+(?!\d)")

#: What makes a sentence Japanese.
_KANA = re.compile("[ぁ-ゖァ-ヺ]")

#: How far the baseline moves from one line to the next at least, in em: less is a mark set high or low.
NEXT_LINE = 0.6


class Drawn(NamedTuple):
    """One glyph, white ones too: from its origin to the end of its advance, in points, y up."""

    text: str
    page: int
    left: float
    right: float
    baseline: float
    size: float


class Line(NamedTuple):
    """A line as set: its words, the gaps between them, and whether the next one goes on within a word."""

    text: str
    page: int
    left: float
    right: float
    baseline: float
    size: float
    gaps: tuple[float, ...]
    is_cut: bool = False

    @property
    def mean(self) -> float:
        """The mean gap between its words."""
        return sum(self.gaps) / len(self.gaps) if self.gaps else 0.0


class Composed(NamedTuple):
    """A paragraph of the edition, by its YAML path, and its lines; none where it is not found on the pages."""

    key: str
    words: str
    lines: tuple[Line, ...]


def judged(press: bytes, text: str) -> list[str]:
    """Return every fault of the lines of the edition `text` in its press file."""
    found = composed(press, text)
    return [*unfound(found), *cut_words(found), *loose(found), *misplaced(found), *runts(found)]


def unfound(texts: list[Composed]) -> list[str]:
    """Texts whose glyphs do not stand on the pages in their order: nothing else can be said of them."""
    return [f"{each.key} is not found: {each.words[:40]}" for each in texts if not each.lines]


def cut_words(texts: list[Composed]) -> list[str]:
    """Lines that break between two Hangul syllables of a word that would fit on a line (R-01, R-03)."""
    found = []
    for each in texts:
        for index, (line, following) in enumerate(zip(each.lines, each.lines[1:], strict=False)):
            between = is_hangul(line.text[-1]) and is_hangul(following.text[0])
            if line.is_cut and between and not _is_overlong(each.lines, index):
                found.append(_told(each, f"{line.text} | {following.text}", "is cut within a word"))
    return found


def loose(texts: list[Composed]) -> list[str]:
    """Lines whose mean gap between words is over half an em (R-40)."""
    return [
        _told(each, line.text, f"has gaps of {line.mean:.2f} em")
        for each in texts
        for line in each.lines
        if line.mean > LOOSE
    ]


def misplaced(texts: list[Composed]) -> list[str]:
    """Breaks before a mark that may not begin a line, or after one that may not end it (R-10, R-11, R-13)."""
    found = []
    for each in texts:
        for line, following in zip(each.lines, each.lines[1:], strict=False):
            told = f"{line.text} | {following.text}"
            if _may_not_begin(following.text, is_cut=line.is_cut):
                found.append(_told(each, told, "begins a line with a mark that must not"))
            if _may_not_end(line.text, following.text, is_cut=line.is_cut):
                found.append(_told(each, told, "ends a line with a mark that must not"))
    return found


def runts(texts: list[Composed]) -> list[str]:
    """Last lines, of several, of one syllable or none (R-50)."""
    return [
        _told(each, each.lines[-1].text, "is the last line")
        for each in texts
        if len(each.lines) > 1 and sum(map(str.isalnum, each.lines[-1].text)) < FEWEST
    ]


def torn(copied: str, wanted: list[str]) -> list[str]:
    """Return which sentences are not in a text copied from a file, all white space being one space.

    A line of Japanese ends where no space is, so in a sentence of kana white space is nothing.
    """
    plain = collapsed(copied)
    bare = plain.replace(" ", "")
    return [
        each
        for each in wanted
        if (collapsed(each).replace(" ", "") not in bare if _KANA.search(each) else collapsed(each) not in plain)
    ]


def sentences(text: str) -> list[str]:
    """Return every sentence of an edition's texts, facts put in; what ends without a stop is one too."""
    return [each for _, words in paragraphs(text) for each in SENTENCE_END.split(words) if each]


def collapsed(text: str) -> str:
    """Return the text composed (NFC), each run of white space one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def paragraphs(text: str) -> list[tuple[str, str]]:
    """Return every paragraph of an edition's texts as it is to be read, by its YAML path."""
    found = []
    for path, words in editions.texts(text):
        plain = re.sub(r"\\(\*)", r"\1", re.sub(r"(?<!\\)\*\*", "", words))
        for number, paragraph in enumerate(filter(str.strip, re.split(r"\n\s*\n", plain)), start=1):
            found.append((path if number == 1 else f"{path}#{number}", collapsed(paragraph)))
    return found


def copied(pdf: bytes) -> str:
    """Return what pdfium copies from all pages."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def composed(pdf: bytes, text: str) -> list[Composed]:
    """Return every paragraph of the edition `text` with its lines as they stand in the file, in the YAML's order."""
    return _Pages(drawn(pdf)).matched(paragraphs(text))


@cache
def drawn(pdf: bytes) -> tuple[Drawn, ...]:
    """Return the glyphs of all pages in the order they are drawn."""
    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(glyph for number, page in enumerate(document, start=1) for glyph in _drawn(page, number))


def is_hangul(character: str) -> bool:
    """Return whether it is a Hangul syllable or letter."""
    return unicodedata.name(character, "").startswith("HANGUL ")


def _drawn(page: Any, number: int) -> Iterator[Drawn]:
    raw, text = pypdfium2.raw, page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        if not code or raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        # The loose box is the advance; the tight one would count the air beside a letter's ink as a gap.
        right = text.get_charbox(index, loose=True)[2]
        yield Drawn(chr(code), number, x.value, right, y.value, raw.FPDFText_GetFontSize(text, index))


class _Pages:
    """All glyphs of a file as one text without white space, of which each glyph is given to one paragraph."""

    def __init__(self, glyphs: tuple[Drawn, ...]) -> None:
        self._glyphs = glyphs
        self._text, self._at = _squeezed("".join(each.text for each in glyphs))
        self._is_taken = [False] * len(self._text)

    def matched(self, texts: list[tuple[str, str]]) -> list[Composed]:
        """Find the longest first, so that a word that is a text of its own takes no glyphs of a sentence."""
        found: dict[int, Composed] = {}
        for index in sorted(range(len(texts)), key=lambda each: (-len(texts[each][1]), each)):
            key, words = texts[index]
            found[index] = Composed(key, words, self._lines(words))
        return [found[index] for index in range(len(texts))]

    def _lines(self, words: str) -> tuple[Line, ...]:
        wanted, source = _squeezed(words)
        start = self._place(wanted)
        if start < 0:
            return ()
        self._is_taken[start : start + len(wanted)] = [True] * len(wanted)
        return tuple(self._cut(words, source, self._at[start : start + len(wanted)]))

    def _place(self, wanted: str) -> int:
        """Return where the words stand: untaken and whole lines before all else, -1 where nowhere."""
        places = [each.start() for each in re.finditer(f"(?={re.escape(wanted)})", self._text)]
        return min(places, key=lambda at: (self._is_taken[at], self._is_within_lines(at, len(wanted))), default=-1)

    def _is_within_lines(self, start: int, length: int) -> int:
        """Return at how many of its two ends a place is in the middle of a line."""
        before, after = start - 1, start + length
        ends = [(before, start)] if before >= 0 else []
        ends += [(after - 1, after)] if after < len(self._at) else []
        return sum(not _is_break(self._glyphs[self._at[one]], self._glyphs[self._at[other]]) for one, other in ends)

    def _cut(self, words: str, source: list[int], at: list[int]) -> Iterator[Line]:
        first, gaps = 0, list[float]()
        for index in range(1, len(at) + 1):
            one = self._glyphs[at[index - 1]]
            other = self._glyphs[at[index]] if index < len(at) else None
            has_space = other is not None and " " in words[source[index - 1] + 1 : source[index]]
            if other is None or _is_break(one, other):
                begun = self._glyphs[at[first]]
                text = words[source[first] : source[index - 1] + 1]
                is_cut = other is not None and not has_space
                yield Line(text, one.page, begun.left, one.right, one.baseline, one.size, tuple(gaps), is_cut)
                first, gaps = index, []
            elif has_space:
                between = self._glyphs[at[index - 1] + 1]
                size = between.size if between.text.isspace() else one.size
                gaps.append((other.left - one.right) / size)


def _is_break(one: Drawn, other: Drawn) -> bool:
    size = min(one.size, other.size)
    return one.page != other.page or abs(one.baseline - other.baseline) > NEXT_LINE * size


def _squeezed(text: str) -> tuple[str, list[int]]:
    """Return the text folded as `flyers.folded` does, and for each character of that where it comes from."""
    each = [(character, index) for index, whole in enumerate(text) for character in folded(whole)]
    return "".join(character for character, _ in each), [index for _, index in each]


def _is_overlong(lines: tuple[Line, ...], index: int) -> bool:
    """Return whether the word cut after a line is wider than any line of its text, and begins one."""
    first = index
    while first > 0 and lines[first - 1].is_cut:
        first -= 1
    last = index + 1
    while last < len(lines) - 1 and lines[last].is_cut:
        last += 1
    if " " in lines[index].text:
        return False
    rest = lines[last]
    share = len(rest.text.split(" ")[0]) / len(rest.text)
    wide = sum(each.right - each.left for each in lines[first:last]) + share * (rest.right - rest.left)
    return wide > max(each.right - each.left for each in lines) + rest.size


def _may_not_begin(line: str, *, is_cut: bool) -> bool:
    if line[0] in "\"'":  # a straight quote closes unless it stands before a word
        return is_cut or not line[1:2].isalnum()
    if line[0] in PREFIXES and not is_cut:
        return not line[1:2].strip()
    return line[0] in NEVER_FIRST


def _may_not_end(line: str, following: str, *, is_cut: bool) -> bool:
    if line[-1] in "\"'":
        return is_cut and line[-2:-1] in {"", " ", *NEVER_LAST}
    return line[-1] in NEVER_LAST or (line[-1] in BEFORE_DIGITS and following[0].isdigit())


def _told(each: Composed, words: str, what: str) -> str:
    return f"{each.key}: “{words}” {what}"
