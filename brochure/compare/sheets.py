"""The pages of two editions side by side, as HTML: pictures in the file itself, and the changes marked on them.

A mark is a link to its change, placed in shares of the page, so that it stays where it belongs at any size.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Literal, NamedTuple

from brochure.compare import said
from brochure.compare.badges import badges_of
from brochure.compare.entries import View
from brochure.compare.marks import Mark
from brochure.findings import Words
from brochure.model.geometry import Rect, Size, common
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
    ("f", "outline", Words("그 숫자로 그린 그림", "what is drawn of that fact")),
    ("g", "outline", Words("없어지거나 바뀐 블록·항목·그림", "block, entry or picture gone or changed")),
    ("a", "outline", Words("새 블록·항목·그림", "new block, entry or picture")),
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
        f'<div class="paper" style="--u:calc(100cqw/{size.width:.2f})">'
        f'<img width="{width}" height="{height}" alt="{alt}" src="data:image/png;base64,{picture}">'
    )
    known: set[int] = set()
    marks = [mark for mark in view.comparison.marks[at] if mark.page == page]
    for mark, badge in zip(marks, badges_of(edition, page, marks), strict=True):
        is_first = mark.change not in known and not _before(view, at, mark)
        yield _mark(mark, badge, _On(view, which, size), is_first=is_first)
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


class _On(NamedTuple):
    """The picture a mark is put on: of which edition, and how large its page is, in points."""

    view: View
    which: Literal["old", "new"]
    size: Size


def _mark(mark: Mark, badge: Rect | None, on: _On, *, is_first: bool) -> str:
    """One change on a page: its first rectangle is a link, its number beside it; the others belong to that."""
    view, size = on.view, on.size
    change = view.comparison.changes[mark.change - 1]
    how = {"moved": "v", "fact": "f"}.get(mark.how, "g" if on.which == "old" else "a")
    kind = f"m {how} {mark.shape}-m"
    told = said.HOW["fact"] if mark.how == "fact" else said.how_of(change)
    says = f"{mark.change}: {said.title_of(change).say(view.language)}, {told.say(view.language)}"
    anchor = f' id="{on.which}-{mark.change}"' if is_first else ""
    box = _on_page(mark.rects[0], size)
    link = (
        f'<a class="{kind}"{anchor} href="#c{mark.change}" data-c="{mark.change}" '
        f'style="{_style(box, size)}" title="{escape(says)}" aria-label="{escape(says)}">'
        f"{_number(mark.change, badge, box) if badge else ''}</a>"
    )
    others = [
        f'<span class="{kind}" data-c="{mark.change}" style="{_style(each, size)}" aria-hidden="true"></span>'
        for each in (_on_page(rect, size) for rect in mark.rects[1:])
    ]
    return "".join([link, *others])


def _number(number: int, badge: Rect, box: Rect) -> str:
    """The number of a mark, its middle in shares of the rectangle it belongs to."""
    across = (badge.x + badge.width / 2 - box.x) / box.width
    down = (badge.y + badge.height / 2 - box.y) / box.height
    return f'<i aria-hidden="true" style="left:{across:.2%};top:{down:.2%}">{number}</i>'


def _on_page(box: Rect, size: Size) -> Rect:
    """What of a rectangle is on the page: what bleeds off it is cut."""
    return common(box, Rect(0.0, 0.0, size.width, size.height))


def _style(box: Rect, size: Size) -> str:
    """A rectangle as shares of its page."""
    shares = (box.x / size.width, box.y / size.height, box.width / size.width, box.height / size.height)
    return ";".join(
        f"{name}:{share:.3%}" for name, share in zip(("left", "top", "width", "height"), shares, strict=True)
    )
