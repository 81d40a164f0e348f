"""The inks of a shading: the colours its function has at its ends and stops (ISO 32000-1 7.10, 8.7.4.5).

Between two stops every ink goes one way, so no mixture is above both. Functions that are programs (type 4) and meshes
without a function are not followed: what is not known is not told.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from brochure.preflight.spaces import Inks, Space, inks_of
from brochure.preflight.values import Dict, File, Held, entries

#: The most stops and functions that are looked at, and the most functions side by side: PDF's limit of colourants.
_MOST, _INKS = 4096, 32


def inks_of_shading(file: File, shading: Dict, space: Space) -> list[Inks]:
    """Return the inks of every stop of a shading."""
    given: Any = file.get(shading.get("Function"))
    functions = given[:_INKS] if isinstance(given, list) else [given]
    if len(functions) > 1:
        # One function a component: each ink at its most is what may meet.
        most = [max((stop[0] for stop in _stops(file, each) if stop), default=0.0) for each in functions]
        found = [tuple(most)]
    else:
        found = [stop for each in functions for stop in islice(_stops(file, each), _MOST)]
    background = file.numbers(shading, "Background")
    return [inks for each in (*found, background) if (inks := inks_of(space, each))]


def _stops(file: File, given: Any) -> Iterator[tuple[float, ...]]:
    """The colours of a function at its stops, of no more than `_MOST` functions: one may hold itself."""
    waiting = [given]
    for _ in range(_MOST):
        if not waiting:
            return
        function = file.get(waiting.pop())
        held = entries(function)
        kind = file.get(held.get("FunctionType"))
        if kind == 2:
            yield file.numbers(held, "C0") or (0.0,)
            yield file.numbers(held, "C1") or (1.0,)
        elif kind == 3 and len(waiting) < _MOST:
            waiting.extend(file.list(held, "Functions")[:_MOST])
        elif kind == 0 and isinstance(function, Held) and file.get(held.get("BitsPerSample")) == 8:
            yield from _sampled(file, function)


def _sampled(file: File, function: Held) -> Iterator[tuple[float, ...]]:
    limits = file.numbers(function, "Decode") or file.numbers(function, "Range")
    n = len(limits) // 2
    data = function.read()
    for at in range(0, min(len(data) - n + 1, _MOST * n), n or 1):
        yield tuple(
            limits[2 * each] + data[at + each] / 255 * (limits[2 * each + 1] - limits[2 * each]) for each in range(n)
        )
