"""What a typographer would mark on the set pages: loose lines, runts, type too small, spaces before a colon or comma.

None of it stops anything, and nothing is rewritten (typography section 3): a check tells it, each with its line. What
is told of words that had to be cut is in `remarks`, for a build tells that too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from brochure.blocks.kit.block import texts
from brochure.findings import Finding, Words
from brochure.layout.fit import Fitted
from brochure.model.marks import Glyphs
from brochure.model.page import page_leaves
from brochure.model.theme import Theme
from brochure.model.words import Text
from brochure.text.itemise import UNDRAWN

#: A space before a mark that attaches to the word before it; not before dots that say something is left out.
_SPACED = re.compile(r"(?<=\S) +(?:[:;,!?](?![)\-'D])|\.(?![\d.…]))")
#: What is no more than this, in em, is the rounding of a line's own advances.
_ROUNDING = 0.005
_SHOWN = 20


def lint(fitted: Fitted) -> tuple[Finding, ...]:
    """Return a finding for each fault of setting in the layout, in the order of the file."""
    known = {text.key: text for way in fitted.chosen.ways for entry in way.grid.entries for text in texts(entry.block)}
    theme = fitted.table.setting.theme
    lines = _lines(fitted, known)
    found = [*_spaced(known), *_set(lines, known, theme)]
    return tuple(sorted(found, key=lambda each: (each.origin.file, each.origin.line, each.origin.column, each.rule)))


#: What stands on one baseline of a text: more than one piece where it is set in two sizes.
_Line = list[Glyphs]


def _lines(fitted: Fitted, known: Mapping[str, Text]) -> dict[str, list[_Line]]:
    """The lines of each text that is printed, by its key, from top to bottom."""
    found: dict[str, list[_Line]] = {}
    baselines: dict[str, float] = {}
    for page in fitted.layout.pages:
        for leaf in page_leaves(page):
            piece, tag = leaf.mark.what, leaf.tags[-1] if leaf.tags else None
            if not isinstance(piece, Glyphs) or tag is None or tag.role == "Lbl" or tag.key not in known:
                continue
            lines = found.setdefault(tag.key, [])
            if baselines.get(tag.key) == leaf.at.y:
                lines[-1].append(piece)
            else:
                lines.append([piece])
            baselines[tag.key] = leaf.at.y
    return found


def _spaced(known: Mapping[str, Text]) -> Iterator[Finding]:
    for text in known.values():
        places = list(_SPACED.finditer(text.string))
        if not places:
            continue
        first = places[0]
        mark = first[0].strip()
        shown = _excerpt(text.string, max(first.start() - 6, 0))
        more = len(places) - 1
        message = Words(
            f"‘{mark}’ 앞에 빈칸이 있습니다: ‘{shown}’" + (f" (이 글에 {more}곳 더)" if more else ""),
            f"There is a space before “{mark}”: “{shown}”" + (f" ({more} more in this text)" if more else ""),
        )
        hint = Words("앞말에 붙여 적어 주십시오.", "Please write it close to the word before.")
        yield Finding("note", "text.spaced", message, text.origin(first.start(), len(first[0])), hint)


def _set(lines: Mapping[str, list[_Line]], known: Mapping[str, Text], theme: Theme) -> Iterator[Finding]:
    for key, own in lines.items():
        text, start = known[key], 0
        pieces = [piece for line in own for piece in line]
        if small := min((each for each in pieces if each.size < theme.floor), key=lambda each: each.size, default=None):
            yield _small(text, small, theme)
        for piece in pieces:
            end = _behind(text.string, start, piece)
            # A line that a word too long for any ends in is as full as it can be.
            is_cut = text.string[end - 1 : end].isalnum() and text.string[end : end + 1].isalnum()
            if piece.loose > _ROUNDING and not is_cut:
                yield _loose(text, piece, start)
            start = end
        last = "".join(piece.text for piece in own[-1]).strip()
        if len(own) > 1 and sum(each.isalnum() for each in last) == 1 and text.string.endswith(last):
            yield _runt(text, last)


def _behind(string: str, start: int, piece: Glyphs) -> int:
    """Where what a piece of a line prints ends in its text, what is never drawn passed over."""
    at = start
    for _ in piece.text:
        while string[at : at + 1] in UNDRAWN and at < len(string):
            at += 1
        at += 1
    return min(at, len(string))


def _loose(text: Text, line: Glyphs, start: int) -> Finding:
    shown = _excerpt(line.text)
    if " " in line.text.strip():
        message = Words(
            f"낱말 사이가 한도보다 {line.loose:.2f} em 더 벌어진 줄이 있습니다: ‘{shown}’",
            f"The words of a line are {line.loose:.2f} em further apart than they may be: “{shown}”",
        )
    else:
        message = Words(
            f"낱말 하나뿐이어서 {line.loose:.2f} em 모자라는 줄이 있습니다: ‘{shown}’",
            f"A line of one word stays {line.loose:.2f} em short of its edge: “{shown}”",
        )
    hint = Words(
        "글을 조금 고쳐 주십시오. 디자이너라면 justified를 끄거나 breaking: auto로 할 수 있습니다.",
        "Please change a few words. A designer can leave out justified, or say breaking: auto.",
    )
    return Finding("warning", "text.loose", message, text.origin(min(start, len(text.string) - 1)), hint)


def _runt(text: Text, shown: str) -> Finding:
    message = Words(f"마지막 줄에 한 글자만 있습니다: ‘{shown}’", f"A last line is one syllable: “{shown}”")
    hint = Words("한두 글자를 줄이거나 늘려 주십시오.", "Please take out or add a syllable or two.")
    at = max(len(text.string) - len(shown), 0)
    return Finding("note", "text.runt", message, text.origin(at, len(shown)), hint)


def _small(text: Text, line: Glyphs, theme: Theme) -> Finding:
    shown = _excerpt(line.text)
    message = Words(
        f"글자가 {line.size:g} pt로, 테마의 하한({theme.floor:g} pt)보다 작습니다: ‘{shown}’",
        f"Type is {line.size:g} pt, under the theme's floor of {theme.floor:g} pt: “{shown}”",
    )
    hint = Words(
        "디자이너라면 그 글자 역할의 size나 least를 키우거나 floor를 낮출 수 있습니다.",
        "A designer can raise the role's size or least, or lower the floor.",
    )
    return Finding("warning", "type.small", message, text.origin(), hint)


def _excerpt(string: str, start: int = 0) -> str:
    shown = string[start : start + _SHOWN].strip()
    return f"{shown}…" if len(string.strip()) > start + _SHOWN else shown
