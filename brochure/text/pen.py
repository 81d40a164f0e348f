"""What HarfBuzz draws as steps of a path. Knows neither it nor a face."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

#: Steps of a path in font units, y upwards: m, l, c and h as PDF has them, each with its points.
Outlined = tuple[tuple[str, tuple[float, ...]], ...]


def drawn(font: Any, gid: int, functions: Callable[[], Any]) -> Outlined:
    """Return the outlines of a glyph of HarfBuzz's font; `functions` makes what it draws with (`hb.DrawFuncs`)."""
    steps: list[tuple[str, tuple[float, ...]]] = []
    font.draw_glyph(gid, _pen(functions), steps)
    return tuple(steps)


@cache
def _pen(functions: Callable[[], Any]) -> Any:
    """What HarfBuzz calls for each step of an outline; a curve of TrueType's is raised to one of PDF's."""

    def move(x: float, y: float, steps: list[tuple[str, tuple[float, ...]]]) -> None:
        steps.append(("m", (x, y)))

    def line(x: float, y: float, steps: list[tuple[str, tuple[float, ...]]]) -> None:
        steps.append(("l", (x, y)))

    def bend(x1: float, y1: float, x: float, y: float, steps: list[tuple[str, tuple[float, ...]]]) -> None:
        x0, y0 = steps[-1][1][-2:]
        first = (x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3)
        last = (x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3)
        steps.append(("c", (*first, *last, x, y)))

    def curve(*given: Any) -> None:
        *points, steps = given
        steps.append(("c", tuple(points)))

    def close(steps: list[tuple[str, tuple[float, ...]]]) -> None:
        steps.append(("h", ()))

    made = functions()
    made.set_move_to_func(move)
    made.set_line_to_func(line)
    made.set_quadratic_to_func(bend)
    made.set_cubic_to_func(curve)
    made.set_close_path_func(close)
    return made
