"""What each operator of a content stream does to the walk (ISO 32000-1 annex A); text is in `texting`.

A function takes the walk and the operands; what it is not given raises, and the walk goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from brochure.model.objects import Name
from brochure.preflight.matrix import grown, matrix_of, meet, moved, product, scale
from brochure.preflight.spaces import CMYK, GRAY, PATTERN, RGB, Space, inks_of
from brochure.preflight.state import Colour, Event
from brochure.preflight.texting import TEXT
from brochure.preflight.values import Box, Held, entries, is_number

if TYPE_CHECKING:
    from brochure.preflight.walk import Walk

Deed = Callable[["Walk", list[Any]], None]

#: How much longer than thick a filled rectangle is that stands for a line, and how long at least, in points.
_LONG, _LEAST_LONG = 20.0, 10.0
#: How the keys of an inline image are written in full (ISO 32000-1 table 93).
_KEYS = {"BPC": "BitsPerComponent", "CS": "ColorSpace", "D": "Decode", "DP": "DecodeParms", "F": "Filter"}
_KEYS |= {"H": "Height", "IM": "ImageMask", "W": "Width"}
_FILTERS = {
    "LZW": "LZWDecode",
    "Fl": "FlateDecode",
    "DCT": "DCTDecode",
    "AHx": "ASCIIHexDecode",
    "RL": "RunLengthDecode",
}


# State.


def _concat(walk: Walk, given: list[Any]) -> None:
    walk.state.matrix = product(matrix_of(tuple(float(each) for each in given[-6:])), walk.state.matrix)


def _weight(walk: Walk, given: list[Any]) -> None:
    walk.state.weight = abs(float(given[-1]))


def _state(walk: Walk, given: list[Any]) -> None:
    """`gs`: of a state's dictionary, what is asked about (ISO 32000-1 table 58)."""
    file, found, state = walk.file, walk.resource("ExtGState", given[-1]), walk.state
    if not isinstance(found, dict):
        return
    if isinstance(stroke := file.get(found.get("OP")), bool):
        # Without `op`, `OP` is for both.
        state.over_stroke = state.over_fill = stroke
    if isinstance(fill := file.get(found.get("op")), bool):
        state.over_fill = fill
    if is_number(mode := file.get(found.get("OPM"))):
        state.mode = int(mode)
    if is_number(weight := file.get(found.get("LW"))):
        state.weight = abs(float(weight))
    font = file.list(found, "Font")
    if len(font) == 2 and is_number(font[1]):
        state.font, state.size = font[0], float(font[1])


# Colour.


def _device(space: Space, *, stroke: bool) -> Deed:
    def deed(walk: Walk, given: list[Any]) -> None:
        walk.chose(space)
        colour = Colour(space, inks_of(space, given[-space.channels :]))
        if stroke:
            walk.state.stroke = colour
        else:
            walk.state.fill = colour

    return deed


def _chosen(*, stroke: bool) -> Deed:
    def deed(walk: Walk, given: list[Any]) -> None:
        space = walk.space(given[-1])
        colour = Colour(space, inks_of(space, space.first))
        if stroke:
            walk.state.stroke = colour
        else:
            walk.state.fill = colour

    return deed


def _coloured(*, stroke: bool) -> Deed:
    def deed(walk: Walk, given: list[Any]) -> None:
        space = (walk.state.stroke if stroke else walk.state.fill).space
        if space.family == PATTERN.family:
            own = inks_of(space.base, given[:-1]) if space.base else None
            colour = Colour(space, own, walk.resource("Pattern", given[-1]))
        else:
            colour = Colour(space, inks_of(space, given[-space.channels :]))
        if stroke:
            walk.state.stroke = colour
        else:
            walk.state.fill = colour

    return deed


# Paths: only the box about their points matters.


def _step(count: int, kind: str) -> Deed:
    def deed(walk: Walk, given: list[Any]) -> None:
        points = given[-count:]
        # Adding them up tells numbers from all else, faster than asking each.
        if len(points) == count and isinstance(sum(points), (int, float)):
            walk.path += points
            walk.steps += kind

    return deed


def _rectangle(walk: Walk, given: list[Any]) -> None:
    x, y, width, height = (float(each) for each in given[-4:])
    walk.path += (x, y, x + width, y, x + width, y + height, x, y + height)
    walk.steps += "r"


def _clip(walk: Walk, _: list[Any]) -> None:
    walk.clips = True


def _paints(*, fill: bool = False, stroke: bool = False) -> Deed:
    def deed(walk: Walk, _: list[Any]) -> None:
        path, steps, clips = walk.path, walk.steps, walk.clips
        walk.path, walk.steps, walk.clips = [], "", False
        if not path:
            return
        xs, ys = path[::2], path[1::2]
        state, own = walk.state, (min(xs), min(ys), max(xs), max(ys))
        box = moved(own, state.matrix)
        if fill and (seen := meet(box, state.clip)) and not walk.through(state.fill, seen):
            is_box = len(steps) < 6 and len({*xs}) == 2 and len({*ys}) == 2
            _filled(walk, seen, is_box and _is_long(box))
        if stroke:
            weight = state.weight * scale(state.matrix)
            seen = meet(grown(box, weight / 2), state.clip)
            if seen and not walk.through(state.stroke, seen):
                over, mode = state.over_stroke, state.mode
                walk.paint(
                    Event("stroke", state.stroke, seen, 0.0, weight, over, mode, is_hidden=state.hidden)
                )  # fmt: skip
        if clips:
            walk.clip_to(box)

    return deed


def _filled(walk: Walk, seen: Box, is_rule: bool) -> None:
    state = walk.state
    thin = min(seen[2] - seen[0], seen[3] - seen[1]) if is_rule else 0.0
    walk.paint(
        Event("fill", state.fill, seen, 0.0, thin, state.over_fill, state.mode, is_rule, is_hidden=state.hidden)
    )  # fmt: skip


def _is_long(box: Box) -> bool:
    thin, long = sorted((box[2] - box[0], box[3] - box[1]))
    return long >= _LEAST_LONG and long > thin * _LONG


def _shading(walk: Walk, given: list[Any]) -> None:
    """`sh` fills all that is not clipped; its colours are those of its space and function, told by `reach`."""
    found = walk.resource("Shading", given[-1])
    space = walk.space(walk.file.at(found, "ColorSpace"))
    if walk.state.clip:
        walk.paint(Event("fill", Colour(space, None), walk.state.clip, is_hidden=walk.state.hidden))


# Marked content (ISO 32000-1 14.6).


def _mark(walk: Walk, given: list[Any]) -> None:
    walk.begin(str(given[-1]) if given else "", {})


def _mark_with(walk: Walk, given: list[Any]) -> None:
    """`BDC`: with properties that stand here, or among the resources by a name."""
    tag, properties = given[-2:] if len(given) > 1 else ("", {})
    if isinstance(properties, Name):
        properties = walk.resource("Properties", properties)
    # What is begun without what it takes is begun: its end will come.
    walk.begin(str(tag), entries(properties))


# Forms and pictures.


def _do(walk: Walk, given: list[Any]) -> None:
    found = walk.resource("XObject", given[-1])
    if not isinstance(found, Held):
        return
    if found.entries.get("Subtype") == "Form":
        walk.form(found)
    elif found.entries.get("Subtype") == "Image":
        _placed(walk, found)


def _inline(walk: Walk, given: list[Any]) -> None:
    written, body = given
    entries = {_KEYS.get(key, key): value for key, value in written.items()}
    filters = entries.get("Filter", [])
    names = [_FILTERS.get(each, each) for each in (filters if isinstance(filters, list) else [filters])]
    entries["Filter"] = [Name(each) for each in names]
    found = Held(0, entries, lambda: b"" if names else body, lambda: (0, 0, b""))
    walk.inline.append(found)
    _placed(walk, found)


def _placed(walk: Walk, image: Held) -> None:
    state, held = walk.state, image.entries
    seen = meet(moved((0.0, 0.0, 1.0, 1.0), state.matrix), state.clip)
    sizes = [walk.file.get(held.get(key)) for key in ("Width", "Height")]
    pixels = (int(sizes[0]), int(sizes[1])) if all(map(is_number, sizes)) else (0, 0)
    is_mask = walk.file.get(held.get("ImageMask")) is True
    if is_mask:
        colour = state.fill
    else:
        space = walk.space(held.get("ColorSpace"))
        colour = Colour(space, None)
    if seen:
        over = state.over_fill and is_mask
        walk.paint(
            Event("image", colour, seen, 0.0, 0.0, over, state.mode, False, state.hidden, image, pixels, state.matrix)
        )  # fmt: skip


DEEDS: dict[str, Deed] = {
    **TEXT,
    "q": lambda walk, _: walk.keep(),
    "Q": lambda walk, _: walk.restore(),
    "cm": _concat,
    "w": _weight,
    "gs": _state,
    "g": _device(GRAY, stroke=False),
    "G": _device(GRAY, stroke=True),
    "rg": _device(RGB, stroke=False),
    "RG": _device(RGB, stroke=True),
    "k": _device(CMYK, stroke=False),
    "K": _device(CMYK, stroke=True),
    "cs": _chosen(stroke=False),
    "CS": _chosen(stroke=True),
    **dict.fromkeys(("sc", "scn"), _coloured(stroke=False)),
    **dict.fromkeys(("SC", "SCN"), _coloured(stroke=True)),
    "m": _step(2, "m"),
    "l": _step(2, "l"),
    "c": _step(6, "c"),
    **dict.fromkeys(("v", "y"), _step(4, "c")),
    "re": _rectangle,
    **dict.fromkeys(("W", "W*"), _clip),
    "n": _paints(),
    **dict.fromkeys(("f", "F", "f*"), _paints(fill=True)),
    **dict.fromkeys(("S", "s"), _paints(stroke=True)),
    **dict.fromkeys(("B", "B*", "b", "b*"), _paints(fill=True, stroke=True)),
    "sh": _shading,
    "BMC": _mark,
    "BDC": _mark_with,
    "EMC": lambda walk, _: walk.end(),
    "Do": _do,
    "BI": _inline,
}
