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
    """Yield the tables of what changed at the top of the file and among the facts, as they follow one another there."""
    found = numbered(view.comparison)
    groups = [(kind, [each for each in found if each[1].kind == kind]) for kind in ("value", "fact")]
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
        shown = "".join(f"<li>{each}</li>" for each in _printed_in(number, change, view))
        printed = f"<ul>{shown}</ul>" if shown else ""
        name = escape(change.name.say(view.language))
        yield (
            f'<tr id="c{number}" data-c="{number}"><td>{_badge(number, view)}</td><th scope="row">{name}</th>'
            f"<td>{old}</td><td>{new}</td><td>{printed}</td></tr>"
        )
    yield "</tbody></table></div>"


def _printed_in(number: int, change: Change, view: View) -> Iterator[str]:
    """Yield what the blocks are called in which a change is marked, of the old edition's where the new one has none.

    Where there are no pages it is the blocks whose texts print it.
    """
    for marks, called, lang in zip(
        reversed(view.comparison.marks), reversed(view.comparison.called), reversed(view.langs), strict=True
    ):
        own = dict.fromkeys(mark.block for mark in marks if mark.change == number)
        if own:
            for block in own:
                if words := called.get(block):
                    yield f"<span{lang}>{escape(words.say(view.language))}</span>"
                else:
                    yield escape(said.MASTHEAD.say(view.language))
            return
    for name in dict.fromkeys(each.block.say(view.language) for each in change.printed):
        yield f"<span{view.langs[1]}>{escape(name)}</span>"


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
    """Return words with what is gone and what is added marked, spaces about it not; line ends stay visible."""
    langs = view.langs if view.langs[0] != view.langs[1] else ("", "")
    found = []
    for part in parts:
        words = escape(part.string).replace("\n", "<br>" if part.how == "same" else "¶<br>")
        tag = {"gone": f"del{langs[0]}", "added": f"ins{langs[1]}"}.get(part.how)
        if not tag:
            found.append(words)
            continue
        bare = words.strip(" ")
        before, _, after = words.partition(bare) if bare else (words, "", "")
        found.append(f"{before}<{tag}>{bare}</{tag[:3]}>{after}" if bare else words)
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
    where = "".join(f'<p class="where">{escape(_places(each, view))}</p>' for _, each in whole)
    yield f'<article class="block"{ids}><header>{heading}{chips}{where}</header>'
    for _, each in whole:
        if each.how != "moved" and (words := _listed(each, view)):
            yield f'<div class="words">{words}</div>'
    inner = [each for each in changes if each[1].kind != "block"]
    if inner:
        yield f"<ol>{''.join(_entry(number, each, view) for number, each in inner)}</ol>"
    yield "</article>"


def _entry(number: int, change: Change, view: View) -> str:
    is_item = change.kind == "item"
    label = change.item if is_item and change.item.ko else change.name
    item = change.item.say(view.language)
    # An entry that is one text is called by how that begins, which stands below.
    is_told = any((each or "").startswith(item.removesuffix("…")) for each in (change.old, change.new))
    within = f"<span{view.langs[1]}>{escape(item)}</span>" if item and not is_item and not is_told else ""
    chip = f'<span class="chip {change.how}">{said.how_of(change).say(view.language)}</span>'
    words = _words(change, view)
    told = f'<div class="words">{words}</div>' if words else ""
    return (
        f'<li class="entry" id="c{number}" data-c="{number}"><div>{_badge(number, view)}</div>'
        f'<p class="label">{within}<b>{escape(label.say(view.language))}</b>{chip}</p>'
        f'<p class="where">{escape(_places(change, view))}</p>{told}</li>'
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
    names = set(change.item.say(view.language).split(" · ")) if change.kind == "item" else set()
    found = []
    for string, tag, lang in ((change.old, "del", view.langs[0]), (change.new, "ins", view.langs[1])):
        if string:
            lines = [each for each in string.split("\n") if each]
            # Those that it is called by stand above, unless there are no others.
            lines = [each for each in lines if each not in names] or lines
            paragraphs = "".join(f"<p>{escape(each)}</p>" for each in _paragraphs(lines))
            found.append(f'<{tag} class="whole"{lang}>{paragraphs}</{tag}>')
    return f'<div class="both">{"".join(found)}</div>' if len(found) > 1 else "".join(found)


def _listed(change: Change, view: View) -> str:
    """A block that came or went: its own words without the heading, a paragraph each, and its entries as a list."""
    tag, lang = ("del", view.langs[0]) if change.how == "gone" else ("ins", view.langs[1])
    lines = [each for each in change.lines if each.string != change.name.say(view.language)]
    shown = ""
    for is_entry, own in groupby(lines, key=lambda each: each.is_entry):
        told = [escape(each.string).replace("\n", "<br>") for each in own]
        step = "li" if is_entry else "p"
        inner = "".join(f"<{step}>{each}</{step}>" for each in told)
        shown += f"<ul>{inner}</ul>" if is_entry else inner
    return f'<{tag} class="whole"{lang}>{shown}</{tag}>' if shown else ""


def _paragraphs(strings: Iterable[str]) -> Iterator[str]:
    for is_short, lines in groupby(strings, key=lambda each: len(each) <= _SHORT):
        told = list(lines)
        yield from [" · ".join(told)] if is_short else told


def _places(change: Change, view: View) -> str:
    spots = (spot for spot in (change.was, change.at) if spot)
    return " → ".join(said.place_of(spot.line, spot.path, spot.file).say(view.language) for spot in spots)
