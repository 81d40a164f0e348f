"""Why a flyer is laid out as it is: where each block stands and how it is set, what it costs, what came next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from brochure.findings import Language, Words
from brochure.layout.fit import Chosen, Fitted, every
from brochure.layout.grid import page_name
from brochure.layout.table import Way, group_names, group_of
from brochure.model.marks import Glyphs
from brochure.model.page import Page, Placed, leaves

#: What the terms of a cost are called.
_TERMS = {
    "levels": Words("단계", "levels"),
    "spread": Words("묶음 차이", "spread"),
    "unfilled": Words("빈 자리", "unfilled"),
    "bottoms": Words("단 끝", "column ends"),
    "lasts": Words("짧은 끝줄", "short last lines"),
    "turn": Words("뒤의 그림", "place in the list"),
}


class Told(Struct, frozen=True):
    """A block as it stands: its group and levels, the type most of its words are set in, and how many lines it has."""

    path: str
    type: str
    area: str
    group: str
    level: int
    space: int
    size: float
    leading: float
    lines: int
    rows: str


def told(fitted: Fitted, number: int) -> list[Told]:
    """Return the blocks of a page, by its place among the pages, in the order of their areas."""
    page, way, levels = fitted.layout.pages[number], fitted.chosen.ways[number], fitted.chosen.levels[number]
    kinds = {entry.key: entry for entry in way.grid.entries}
    names = group_names(fitted.table.fitting)
    found = []
    for placed in page.placed:
        entry = kinds[placed.key]
        size, leading, lines = _set(placed)
        rows = " ".join(str(many) for many in way.shape(placed.key))
        group = names[group_of(fitted.table.fitting, entry)]
        found.append(
            Told(placed.key, entry.kind, placed.area, group, placed.level, levels.space, size, leading, lines, rows)
        )
    return found


def _set(placed: Placed) -> tuple[float, float, int]:
    """The size most letters of a block have, the least distance of two lines of that size, and the count of lines."""
    lines = [(leaf.at, leaf.mark.what) for leaf in leaves(placed.piece.marks, placed.at)]
    found = [(at, what) for at, what in lines if isinstance(what, Glyphs)]
    letters: dict[float, int] = {}
    for _, what in found:
        letters[what.size] = letters.get(what.size, 0) + len(what.text)
    size = max(letters, key=lambda each: (letters[each], each), default=0.0)
    own = sorted({(round(at.x, 1), round(at.y, 2)) for at, what in found if what.size == size})
    apart = [low[1] - high[1] for high, low in pairwise(own) if low[0] == high[0]]
    leading = min((each for each in apart if each > 0.8 * size), default=size)
    return size, round(leading, 2), len({round(at.y, 1) for at, _ in found})


def runner_up(fitted: Fitted) -> Chosen | None:
    """Return the layout that would have been next, set otherwise than the one chosen."""
    others = [each for each in every(fitted.table, fitted.ways) if each.ways != fitted.chosen.ways]
    return others[0] if others else None


def values(fitted: Fitted) -> dict[str, object]:
    """Return all there is to say as plain values, for JSON."""
    other = runner_up(fitted)
    pages = [
        {
            **_way(way),
            "page": page.number,
            "fill": round(fitted.fill[number], 3),
            "space": fitted.chosen.levels[number].space,
            "blocks": [{name: getattr(each, name) for name in each.__struct_fields__} for each in told(fitted, number)],
        }
        for number, (page, way) in enumerate(zip(fitted.layout.pages, fitted.chosen.ways, strict=True))
    ]
    return {"pages": pages, "cost": _terms(fitted.chosen), "next": _next(other, fitted) if other else None}


def _next(other: Chosen, fitted: Fitted) -> dict[str, object]:
    more = other.cost.total - fitted.chosen.cost.total
    return {"templates": [_way(way) for way in other.ways], "cost": _terms(other), "more": more}


def _way(way: Way) -> dict[str, object]:
    return {"template": way.grid.template, "drawing": way.grid.place + 1, "rows": _rows(way)}


def _rows(way: Way) -> dict[str, str]:
    return {key: " ".join(str(many) for many in shape) for key, shape in way.shapes if shape}


def _terms(chosen: Chosen) -> dict[str, int]:
    terms = {name: getattr(chosen.cost, name) for name in chosen.cost.__struct_fields__}
    return {**terms, "total": chosen.cost.total}


def lines(fitted: Fitted, language: Language) -> list[str]:
    """Return all there is to say as lines for a terminal."""
    found: list[str] = []
    for number, (page, way) in enumerate(zip(fitted.layout.pages, fitted.chosen.ways, strict=True)):
        found.extend(_page_lines(fitted, page, way, number, language))
    found.append(_cost_line(fitted.chosen, Words("비용", "Cost"), language))
    other = runner_up(fitted)
    if other is None:
        only = Words("달리 놓을 방법이 없었습니다.", "There was no other way to set it that fits.")
        return [*found, only.say(language)]
    more = other.cost.total - fitted.chosen.cost.total
    drawn = ", ".join(f"{way.grid.template} {way.grid.place + 1} {_rows(way) or ''}".strip() for way in other.ways)
    said = Words(f"그다음 것보다 {more} 적게 듭니다: {drawn}", f"{more} less than the next: {drawn}")
    return [*found, said.say(language), _cost_line(other, Words("그 비용", "Its cost"), language)]


def _page_lines(fitted: Fitted, page: Page, way: Way, number: int, language: Language) -> Iterator[str]:
    name, full = page_name(page.number), int(100 * fitted.fill[number])
    space = fitted.chosen.levels[number].space
    yield Words(
        f"{name.ko}: 틀 {way.grid.template}, 그림 {way.grid.place + 1}, 흰 자리 단계 {space}, {full}% 참",
        f"{name.en}: template {way.grid.template}, drawing {way.grid.place + 1}, white space at level {space}, "
        f"{full}% full",
    ).say(language)
    for each in told(fitted, number):
        rows = f" [{each.rows}]" if each.rows else ""
        yield Words(
            f"  {each.area}: {each.type}{rows}, 묶음 {each.group}, 단계 {each.level}, "
            f"{each.size:g} pt / {each.leading:g} pt, {each.lines}줄  {each.path}",
            f"  {each.area}: {each.type}{rows}, group {each.group}, level {each.level}, "
            f"{each.size:g} pt / {each.leading:g} pt, {each.lines} lines  {each.path}",
        ).say(language)


def _cost_line(chosen: Chosen, name: Words, language: Language) -> str:
    terms = ", ".join(f"{_TERMS[term].say(language)} {getattr(chosen.cost, term)}" for term in _TERMS)
    return f"{name.say(language)} {chosen.cost.total}: {terms}"
