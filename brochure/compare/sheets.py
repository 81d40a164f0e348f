"""The pages of two editions side by side, as HTML: pictures in the file itself, and the changes marked on them.

A mark is a link to its change, placed in shares of the page, so that it stays where it belongs at any size.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Literal

from brochure.compare import said
from brochure.compare.entries import View
from brochure.compare.marks import Mark
from brochure.findings import Words
from brochure.model.geometry import Rect, Size
from brochure.paint.raster import page_png

if TYPE_CHECKING:
    from brochure.compare.comparison import Side

#: Pixels an inch of the pictures: two for each of a browser's own; and how many colours they have.
DPI, COLOURS = 192, 128

#: What marks mean: class, shape and words.
_LEGEND = (
    ("g", "words", Words("없어지거나 바뀐 글(앞의 판)", "words gone or changed (old edition)")),
    ("a", "words", Words("새로 들어온 글(뒤의 판)", "new words (new edition)")),
    ("f", "words", Words("숫자와 사실만 바뀐 글", "only a fact in it changed")),
    ("g", "outline", Words("없어진 블록·항목", "block or entry gone")),
    ("a", "outline", Words("새 블록·항목", "new block or entry")),
    ("v", "outline", Words("차례가 바뀐 블록·항목", "block or entry moved")),
)


def sheets(view: View) -> Iterator[str]:
    """Yield the section of the pages, as many as the longer of the two editions has."""
    sides = view.comparison.old, view.comparison.new
    count = max((each.edition.pages for each in sides if each.edition), default=0)
    heading = view.say("쪽 나란히 보기", "Pages side by side")
    yield f'<section id="pages" aria-labelledby="h-pages"><h2 id="h-pages">{heading}</h2>'
    if not view.comparison.is_same and count:
        yield from _legend(view)
        yield _tools(view)
    for page in range(1, max(count, 1) + 1):
        yield f'<div class="pair"><h3>{view.say(f"{page}쪽", f"Page {page}")}</h3><div class="sheets">'
        yield from _figure(view, "old", page)
        yield from _figure(view, "new", page)
        yield "</div></div>"
    yield "</section>"


def _legend(view: View) -> Iterator[str]:
    keys = (
        f'<li><span class="m {kind} {shape}-m key" aria-hidden="true"></span>{words.say(view.language)}</li>'
        for kind, shape, words in _LEGEND
    )
    yield f'<ul class="legend">{"".join(keys)}</ul>'


def _tools(view: View) -> str:
    marks, over = view.say("바뀐 곳 표시", "Show marks"), view.say("겹쳐 보기", "Lay one over the other")
    cut = view.say("두 판의 경계", "Where one ends")
    return (
        f'<div class="tools" hidden><label><input type="checkbox" id="marks" checked>{marks}</label>'
        f'<label><input type="checkbox" id="over">{over}</label>'
        f'<label>{cut}<input type="range" id="cut" min="0" max="100" value="50"></label></div>'
    )


def _figure(view: View, which: Literal["old", "new"], page: int) -> Iterator[str]:
    at = 0 if which == "old" else 1
    side, name = (view.comparison.old, view.comparison.new)[at], (view.old, view.new)[at]
    told = view.say(f"{name}, {page}쪽", f"{name}, page {page}")
    yield f"<figure><figcaption>{escape(told)}</figcaption>"
    edition = side.edition
    if edition is None or page > edition.pages:
        yield f'<div class="paper missing"><p>{_absence(view, side)}</p></div></figure>'
        return
    size = edition.layout.size
    picture = base64.b64encode(page_png(edition.screen, page, DPI, COLOURS)).decode()
    width, height = round(size.width * DPI / 72), round(size.height * DPI / 72)
    alt = escape(view.say(f"{told} 그림", f"Picture of {told}"))
    yield (
        f'<div class="paper"><img width="{width}" height="{height}" alt="{alt}" src="data:image/png;base64,{picture}">'
    )
    known: set[int] = set()
    for mark in view.comparison.marks[at]:
        if mark.page == page:
            yield _mark(mark, view, which, size, is_first=mark.change not in known and not _before(view, at, mark))
            known.add(mark.change)
    yield "</div></figure>"


def _before(view: View, at: int, mark: Mark) -> bool:
    """Whether a change has been marked on a page before: only its first mark bears its name."""
    return any(each.change == mark.change and each.page < mark.page for each in view.comparison.marks[at])


def _absence(view: View, side: Side) -> str:
    if side.edition:
        return view.say("이 판에는 이 쪽이 없습니다.", "This edition has no such page.")
    ko = "이 판은 고칠 곳이 있어 쪽을 만들지 못했습니다. 글은 위에서 견주었습니다. "
    en = "This edition has faults, so it has no pages; its texts are compared above. "
    link = f'<a href="#findings">{view.say("살펴볼 것", "What to look at")}</a>'
    return f"{view.say(ko, en)}{link}"


def _mark(mark: Mark, view: View, which: str, size: Size, *, is_first: bool) -> str:
    """One change on a page: its first rectangle is a link with its number, the others belong to that."""
    change = view.comparison.changes[mark.change - 1]
    how = {"moved": "v", "fact": "f"}.get(mark.how, "g" if which == "old" else "a")
    kind = f"m {how} {mark.shape}-m"
    told = said.HOW["fact"] if mark.how == "fact" else said.how_of(change)
    says = f"{mark.change}: {said.title_of(change).say(view.language)}, {told.say(view.language)}"
    anchor = f' id="{which}-{mark.change}"' if is_first else ""
    link = (
        f'<a class="{kind}"{anchor} href="#c{mark.change}" data-c="{mark.change}" '
        f'style="{_style(mark.rects[0], size)}" title="{escape(says)}" aria-label="{escape(says)}">'
        f'<i aria-hidden="true">{mark.change}</i></a>'
    )
    others = [
        f'<span class="{kind}" data-c="{mark.change}" style="{_style(box, size)}" aria-hidden="true"></span>'
        for box in mark.rects[1:]
    ]
    return "".join([link, *others])


def _style(box: Rect, size: Size) -> str:
    """A rectangle as shares of its page, of which it does not leave the edges."""
    left, top = max(box.x, 0.0), max(box.y, 0.0)
    right, bottom = min(box.right, size.width), min(box.bottom, size.height)
    shares = (left / size.width, top / size.height, (right - left) / size.width, (bottom - top) / size.height)
    return ";".join(
        f"{name}:{share:.3%}" for name, share in zip(("left", "top", "width", "height"), shares, strict=True)
    )
