"""The operators of text (ISO 32000-1 9.3, 9.4): where each string stands, how large it is, in which colour."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from brochure.preflight.marked import Show
from brochure.preflight.matrix import UNMOVED, Matrix, matrix_of, meet, moved, product, scale
from brochure.preflight.seen import ABOVE, BELOW
from brochure.preflight.state import Colour, Event
from brochure.preflight.values import Box, is_number

if TYPE_CHECKING:
    from brochure.preflight.walk import Walk


def _begin(walk: Walk, _: list[Any]) -> None:
    walk.line = walk.here = UNMOVED


def _number(name: str, factor: float = 1.0) -> Callable[[Walk, list[Any]], None]:
    def deed(walk: Walk, given: list[Any]) -> None:
        setattr(walk.state, name, float(given[-1]) * factor)

    return deed


def _font(walk: Walk, given: list[Any]) -> None:
    name, size = given[-2:]
    walk.state.size = float(size)
    walk.state.font = walk.resource("Font", name)
    walk.state.called = str(name)


def _render(walk: Walk, given: list[Any]) -> None:
    walk.state.render = int(given[-1])


def _move(walk: Walk, given: list[Any]) -> None:
    x, y = (float(each) for each in given[-2:])
    walk.line = walk.here = product((1.0, 0.0, 0.0, 1.0, x, y), walk.line)


def _move_and_lead(walk: Walk, given: list[Any]) -> None:
    walk.state.leading = -float(given[-1])
    _move(walk, given)


def _place(walk: Walk, given: list[Any]) -> None:
    walk.line = walk.here = matrix_of(tuple(float(each) for each in given[-6:]))


def _next(walk: Walk, _: list[Any]) -> None:
    _move(walk, [0.0, -walk.state.leading])


def _show(walk: Walk, given: list[Any]) -> None:
    _shown(walk, [given[-1]])


def _show_spaced(walk: Walk, given: list[Any]) -> None:
    _shown(walk, given[-1])


def _show_next(walk: Walk, given: list[Any]) -> None:
    _next(walk, given)
    _shown(walk, [given[-1]])


def _show_set(walk: Walk, given: list[Any]) -> None:
    walk.state.word, walk.state.spacing = float(given[0]), float(given[1])
    _show_next(walk, given)


def _shown(walk: Walk, parts: list[Any]) -> None:
    """Note one showing of text as one event (two where it is filled and stroked), and go on behind it."""
    state = walk.state
    if not isinstance(state.font, dict):
        return
    face = walk.face(state.font, state.called)
    along, count = 0.0, 0
    for part in parts:
        if isinstance(part, bytes):
            width, codes, spaces = face.advance(part)
            along += width * state.size + codes * state.spacing + spaces * state.word
            count += codes
        elif is_number(part):
            along -= part / 1000 * state.size
    along *= state.stretch
    if count:
        _note(walk, product(walk.here, state.matrix), along)
        if walk.listens and not state.hidden:
            box = moved(_body(walk, along), product(walk.here, state.matrix))
            string = b"".join(part for part in parts if isinstance(part, bytes))
            walk.shows.append(Show(face, string, walk.number, box, walk.marks))
    walk.here = product((1.0, 0.0, 0.0, 1.0, along, 0.0), walk.here)


def _note(walk: Walk, at: Matrix, along: float) -> None:
    state = walk.state
    seen = meet(moved(_body(walk, along), at), state.clip)
    if not seen:
        return
    size = abs(state.size) * math.hypot(at[2], at[3])
    for colour, is_stroke, over in _inked(walk):
        weight = state.weight * scale(state.matrix) if is_stroke else 0.0
        walk.paint(Event("text", colour, seen, size, weight, over, state.mode, is_hidden=state.hidden))


def _body(walk: Walk, along: float) -> Box:
    """The box of letters that go `along` so far, before they are moved to the page."""
    rise, size = walk.state.rise, walk.state.size
    return (min(0.0, along), rise - BELOW * size, max(0.0, along), rise + ABOVE * size)


def _inked(walk: Walk) -> list[tuple[Colour, bool, bool]]:
    """What a rendering mode paints with (ISO 32000-1 table 106): invisible text, 3, with nothing."""
    state = walk.state
    found = []
    if state.render in {0, 2, 4, 6}:
        found.append((state.fill, False, state.over_fill))
    if state.render in {1, 2, 5, 6}:
        found.append((state.stroke, True, state.over_stroke))
    return found


TEXT: dict[str, Callable[[Walk, list[Any]], None]] = {
    "BT": _begin,
    "Tc": _number("spacing"),
    "Tw": _number("word"),
    "Tz": _number("stretch", 0.01),
    "TL": _number("leading"),
    "Ts": _number("rise"),
    "Tf": _font,
    "Tr": _render,
    "Td": _move,
    "TD": _move_and_lead,
    "Tm": _place,
    "T*": _next,
    "Tj": _show,
    "TJ": _show_spaced,
    "'": _show_next,
    '"': _show_set,
}
