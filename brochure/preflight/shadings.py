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

#: The most stops that are looked at, and how deep functions may hold others.
_MOST, _DEEP = 4096, 8


def inks_of_shading(file: File, shading: Dict, space: Space) -> list[Inks]:
    """Return the inks of every stop of a shading."""
    given: Any = file.get(shading.get("Function"))
    functions = [file.get(each) for each in given] if isinstance(given, list) else [given]
    if len(functions) > 1:
        # One function a component: each ink at its most is what may meet.
        most = [max((stop[0] for stop in _stops(file, each, 0) if stop), default=0.0) for each in functions]
        found = [tuple(most)]
    else:
        found = list(islice(_stops(file, functions[0], 0), _MOST))
    background = file.numbers(shading, "Background")
    return [inks for each in (*found, background) if (inks := inks_of(space, each))]


def _stops(file: File, function: Any, depth: int) -> Iterator[tuple[float, ...]]:
    held = entries(function)
    kind = file.get(held.get("FunctionType"))
    if kind == 2:
        yield file.numbers(held, "C0") or (0.0,)
        yield file.numbers(held, "C1") or (1.0,)
    elif kind == 3 and depth < _DEEP:
        for each in file.list(held, "Functions"):
            yield from _stops(file, each, depth + 1)
    elif kind == 0 and isinstance(function, Held) and file.get(held.get("BitsPerSample")) == 8:
        limits = file.numbers(held, "Decode") or file.numbers(held, "Range")
        n = len(limits) // 2
        data = function.read()
        for at in range(0, len(data) - n + 1 if n else 0, n or 1):
            yield tuple(
                limits[2 * each] + data[at + each] / 255 * (limits[2 * each + 1] - limits[2 * each])
                for each in range(n)
            )
