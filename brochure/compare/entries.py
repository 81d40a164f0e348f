"""What changed in words, as HTML: a table of values and facts, and a section for each block with its texts.

Everything an editor wrote is escaped. Knows no page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from brochure.compare import said
from brochure.compare.values import Change, Part
from brochure.findings import Language, Words

if TYPE_CHECKING:
    from brochure.compare.comparison import Comparison

#: Names and dates are no longer than this; several of them stand on one line.
_SHORT = 24

Numbered = tuple[int, Change]


class View(Struct, frozen=True):
    """A comparison, what its two editions are called, and the language it is told in."""

    comparison: Comparison
    old: str
    new: str
    language: Language

    def say(self, ko: str, en: str) -> str:
        """Return words of the page's own."""
        return ko if self.language == "ko" else en

    @property
    def langs(self) -> tuple[str, str]:
        """The attributes that say in which languages the editions' words are; nothing where it is the page's own."""
        sides = self.comparison.old, self.comparison.new
        first, second = ("" if each.language == self.language else f' lang="{escape(each.language)}"' for each in sides)
        return first, second


def numbered(comparison: Comparison) -> list[Numbered]:
    """Return the changes with the numbers they are called by."""
    return list(enumerate(comparison.changes, start=1))


def tables(view: View) -> Iterator[str]:
    """Yield the tables of what changed at the top of the file and among the facts."""
    found = numbered(view.comparison)
    groups = [(kind, [each for each in found if each[1].kind == kind]) for kind in ("fact", "value")]
    if not any(rows for _, rows in groups):
        return
    yield f'<section id="facts" aria-labelledby="h-facts"><h2 id="h-facts">{view.say("숫자와 사실", "Facts")}</h2>'
    for kind, rows in groups:
        if rows:
            yield from _table(kind, rows, view)
    yield "</section>"


def _table(kind: str, rows: Sequence[Numbered], view: View) -> Iterator[str]:
    caption = said.CAPTIONS[kind].say(view.language)
    heads = [view.say("번호", "No."), view.say("이름", "Name"), view.old, view.new, view.say("찍히는 곳", "Printed in")]
    yield f'<div class="scroll"><table><caption>{caption}</caption>'
    columns = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    yield f"<thead><tr>{columns}</tr></thead><tbody>"
    for number, change in rows:
        old, new = (_cell(change, how, view) for how in ("gone", "added"))
        places = dict.fromkeys(each.block.say(view.language) for each in change.printed)
        shown = "".join(f"<li{view.langs[1]}>{escape(each)}</li>" for each in places)
        printed = f"<ul>{shown}</ul>" if shown else ""
        name = escape(change.name.say(view.language))
        yield (
            f'<tr id="c{number}" data-c="{number}"><td>{_badge(number, view)}</td><th scope="row">{name}</th>'
            f"<td>{old}</td><td>{new}</td><td>{printed}</td></tr>"
        )
    yield "</tbody></table></div>"


def _cell(change: Change, how: str, view: View) -> str:
    """The old words of a value or the new ones, what did not stay marked."""
    is_old = how == "gone"
    string = change.old if is_old else change.new
    if string is None:
        return f'<span class="none-there">{view.say("없음", "none")}</span>'
    parts = [part for part in change.parts if part.how in ("same", how)] or [
        Part("gone" if is_old else "added", string)
    ]
    lang = view.langs[0 if is_old else 1]
    return f"<span{lang}>{marked_up(parts, view)}</span>"


def _badge(number: int, view: View) -> str:
    """The number of a change, leading to where it stands on a page; a plain number where it stands on none."""
    for marks, side in zip(reversed(view.comparison.marks), ("new", "old"), strict=True):
        if any(mark.change == number for mark in marks):
            says = view.say(f"{number}번, 쪽에서 보기", f"Number {number}, see it on its page")
            return f'<a class="n" href="#{side}-{number}" aria-label="{says}">{number}</a>'
    return f'<span class="n">{number}</span>'


def marked_up(parts: Iterable[Part], view: View) -> str:
    """Return words with what is gone and what is added marked; line ends stay visible."""
    langs = view.langs if view.langs[0] != view.langs[1] else ("", "")
    found = []
    for part in parts:
        words = escape(part.string).replace("\n", "<br>" if part.how == "same" else "¶<br>")
        tag = {"gone": f"del{langs[0]}", "added": f"ins{langs[1]}"}.get(part.how)
        found.append(f"<{tag}>{words}</{tag[:3]}>" if tag else words)
    return "".join(found)


def block_sections(view: View) -> Iterator[str]:
    """Yield the blocks in which anything changed, in the order of the new edition, each with its changes."""
    found = [each for each in numbered(view.comparison) if each[1].kind not in ("fact", "value")]
    if not found:
        return
    heading = view.say("글과 블록", "Texts and blocks")
    yield f'<section id="texts" aria-labelledby="h-texts"><h2 id="h-texts">{heading}</h2>'
    for name, group in groupby(found, key=lambda each: each[1].block):
        yield from _block(name, list(group), view)
    yield "</section>"


def _block(name: Words, changes: Sequence[Numbered], view: View) -> Iterator[str]:
    whole = [each for each in changes if each[1].kind == "block"]
    chips = "".join(
        f'<span class="chip {each.how}">{said.how_of(each).say(view.language)}</span> {_badge(number, view)}'
        for number, each in whole
    )
    ids = "".join(f' id="c{number}" data-c="{number}"' for number, _ in whole[:1])
    heading = f"<h3{view.langs[1]}>{escape(name.say(view.language))}</h3>"
    yield f'<article class="block"{ids}><header>{heading}{chips}</header>'
    for _, each in whole:
        if each.how == "moved":
            yield f'<p class="where">{escape(_places(each, view))}</p>'
        else:
            yield f'<div class="words">{_whole(each, view)}</div><p class="where">{escape(_places(each, view))}</p>'
    inner = [each for each in changes if each[1].kind != "block"]
    if inner:
        yield f"<ol>{''.join(_entry(number, each, view) for number, each in inner)}</ol>"
    yield "</article>"


def _entry(number: int, change: Change, view: View) -> str:
    is_item = change.kind == "item"
    label = change.item if is_item else change.name
    within = (
        f"<span{view.langs[1]}>{escape(change.item.say(view.language))}</span>"
        if not is_item and change.item.ko
        else ""
    )
    chip = f'<span class="chip {change.how}">{said.how_of(change).say(view.language)}</span>'
    words = _words(change, view)
    told = f'<div class="words">{words}</div>' if words else ""
    return (
        f'<li class="entry" id="c{number}" data-c="{number}"><div>{_badge(number, view)}</div><div>'
        f'<p class="label">{within}<b>{escape(label.say(view.language))}</b>{chip}</p>'
        f'{told}<p class="where">{escape(_places(change, view))}</p></div></li>'
    )


def _words(change: Change, view: View) -> str:
    """What a change says: its words with what did not stay marked, or all of what came or went."""
    if change.how == "moved":
        return ""
    is_other = len(change.old or "") > _SHORT and all(part.how != "same" for part in change.parts)
    if change.how != "changed" or is_other:
        return _whole(change, view)
    lang = view.langs[1] if view.langs[0] == view.langs[1] else ""
    return f"<p{lang}>{marked_up(change.parts, view)}</p>"


def _whole(change: Change, view: View) -> str:
    """Words that came or went whole: the short ones that sign them on one line, then a paragraph each."""
    found = []
    for string, tag, lang in ((change.old, "del", view.langs[0]), (change.new, "ins", view.langs[1])):
        if string:
            paragraphs = "".join(f"<p>{escape(each)}</p>" for each in _paragraphs(string))
            found.append(f'<{tag} class="whole"{lang}>{paragraphs}</{tag}>')
    return "".join(found)


def _paragraphs(string: str) -> Iterator[str]:
    for is_short, lines in groupby(filter(None, string.split("\n")), key=lambda each: len(each) <= _SHORT):
        told = list(lines)
        yield from [" · ".join(told)] if is_short else told


def _places(change: Change, view: View) -> str:
    spots = (spot for spot in (change.was, change.at) if spot)
    return " → ".join(said.place_of(spot.line, spot.path, spot.file).say(view.language) for spot in spots)
