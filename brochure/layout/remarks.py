"""What is worth saying of a layout though it stops nothing: pages that are thin, and words that had to be cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from brochure.blocks.kit.block import texts
from brochure.blocks.kit.manuscript import Entry
from brochure.findings import Finding, Words
from brochure.korean.kana import is_japanese
from brochure.layout.fit import Fitted
from brochure.layout.grid import page_name
from brochure.model.marks import Glyphs
from brochure.model.page import Leaf, Page, page_leaves
from brochure.model.words import Text

#: A page less full than this is thin (layout plan 5).
FULL = 0.92


def thin_pages(fitted: Fitted) -> tuple[Finding, ...]:
    """Return a note for each page that is less than 92 % full: how full it is, and what would fill it."""
    return tuple(_thin(fitted))


def cut_words(fitted: Fitted) -> tuple[Finding, ...]:
    """Return a note for each word that had to be cut, in the order of the file."""
    return tuple(_cuts(fitted))


def _thin(fitted: Fitted) -> Iterator[Finding]:
    for way, share in zip(fitted.chosen.ways, fitted.fill, strict=True):
        if share >= FULL:
            continue
        setting = fitted.table.setting
        style = setting.style("body")
        width = setting.theme.paper.width - 2 * setting.theme.paper.side
        # A Hangul letter is an em wide, and of a line a tenth is white space at its end.
        letters = 0.9 * width / style.size * (FULL + 0.04 - share) * fitted.height / style.leading
        area = max(way.grid.areas, key=lambda each: (each.span.bottom, each.width))
        page = page_name(way.grid.number)
        message = Words(
            f"{page.ko}이 {int(100 * share)}%만 찼습니다. ‘{area.name}’ 둘레가 가장 빕니다.",
            f"{page.en} is only {int(100 * share)}% full, emptiest about “{area.name}”.",
        )
        amount = -(-int(letters) // 10) * 10
        hint = Words(
            f"약 {amount:,}자가 더 있으면 꽉 찹니다. 이대로 찍어도 됩니다.",
            f"About {amount:,} characters more would fill it; it can be printed as it is.",
        )
        entry = next(each for each in way.grid.entries if each.key.startswith("blocks["))
        yield Finding("note", "fit.thin", message, entry.origin, hint)


def _cuts(fitted: Fitted) -> Iterator[Finding]:
    entries: Sequence[Entry] = [entry for way in fitted.chosen.ways for entry in way.grid.entries]
    known = {text.key: text for entry in entries for text in texts(entry.block)}
    found = {place for page in fitted.layout.pages for place in _cut_places(page)}
    told = sorted(found, key=lambda each: (known[each[0]].origin().line if each[0] in known else 0, each[0], each[1]))
    seen: set[tuple[str, int]] = set()
    for key, at in told:
        text = known.get(key)
        if text is None or _parts_anywhere(text, at):
            continue
        start, end = _word(text, at)
        if (key, start) in seen:
            continue
        seen.add((key, start))
        word = text.string[start:end]
        said = word if len(word) <= 20 else f"{word[:19]}…"
        message = Words(
            f"한 줄에 들어가지 않아 낱말을 잘랐습니다: ‘{said}’", f"A word longer than its line had to be cut: “{said}”"
        )
        hint = Words("띄어 쓰거나 짧은 말로 바꿔 주십시오.", "Please put a space in it or use a shorter one.")
        yield Finding("note", "text.cut", message, text.origin(start, end - start), hint)


def _cut_places(page: Page) -> Iterator[tuple[str, int]]:
    """The texts, by key, whose lines part within a word, each with how many characters stand before."""
    lines: dict[str, list[Leaf]] = {}
    for leaf in page_leaves(page):
        if isinstance(leaf.mark.what, Glyphs) and leaf.tags and leaf.tags[-1].role != "Lbl":
            lines.setdefault(leaf.tags[-1].key, []).append(leaf)
    for key, found in lines.items():
        before = 0
        for upper, lower in pairwise(found):
            one, two = upper.mark.what, lower.mark.what
            assert isinstance(one, Glyphs)
            assert isinstance(two, Glyphs)
            before += len(one.text)
            # What fits on no line begins one; where syllables part by choice, a word is cut in mid-line.
            is_long = " " not in one.text.strip()
            if is_long and one.text and two.text and lower.at.y > upper.at.y and _is_within(one.text[-1], two.text[0]):
                yield key, before


def _is_within(last: str, first: str) -> bool:
    return (last.isalnum() or last in "-_.") and first.isalnum()


def _parts_anywhere(text: Text, at: int) -> bool:
    """Whether a line may end before character `at` though no space is there, as it may in Japanese."""
    return is_japanese(text.string) and not text.string[at - 1 : at + 1].isascii()


def _word(text: Text, at: int) -> tuple[int, int]:
    """Where the word about character `at` begins and ends."""
    start = end = min(at, len(text.string))
    while start > 0 and not text.string[start - 1].isspace():
        start -= 1
    while end < len(text.string) and not text.string[end].isspace():
        end += 1
    return start, end
