"""The baseline grid: white space is widened until the lines that belong on it stand on it.

Lines of one column then face the lines of the next (layout plan 5). Only what lies between the
lines moves: a heading or a caption keeps its own leading and floats between lines of the grid.
"""

from __future__ import annotations

from msgspec.structs import replace

from brochure.model.stack import Box, Glue, Part, Row, Stack, first_baseline, natural_height

#: How near to the grid counts as on it, in points.
NEAR = 0.01


def aligned(stack: Stack, step: float) -> Stack:
    """Return `stack` with the lines that belong there on a grid of `step` points through its first baseline."""
    first = first_baseline(stack)
    return stack if not step or first is None else _aligned(stack, step, -first)


def to_grid(distance: float, step: float, shrink: float = 0.0) -> float:
    """Return how far a line `distance` points from the grid's first must move to stand on it; nothing without a grid.

    Down to the next line of the grid, or up to the one before where that is nearer and the white
    space above can `shrink` so far.
    """
    if not step:
        return 0.0
    missing = -distance % step
    if missing < NEAR or step - missing < NEAR:
        return 0.0
    return missing - step if step - missing <= min(missing, shrink) else missing


def _aligned(stack: Stack, step: float, phase: float) -> Stack:
    """As `aligned`; a line stands on the grid when its distance from the stack's top plus `phase` is a multiple."""
    y = stack.panel.inset.top if stack.panel else 0.0
    parts: list[Part] = []
    has_lines = False
    # Where the white space after the last text begins: what stands between it and the next moves along with that.
    after = 0
    for part in stack.parts:
        found = part
        if isinstance(part, Row):
            found = Row(tuple((x, _aligned(cell, step, phase + y)) for x, cell in part.cells))
            has_lines = has_lines or any(cell.step for _, cell in found.cells)
        elif isinstance(part, Box) and part.grid is not None:
            has_lines = True
            # The line the grid goes through would only take the grid along.
            is_first = part.baseline is not None and y + part.baseline + phase < NEAR
            move = 0.0 if is_first else to_grid(y + part.grid + phase, step, _shrink(parts[after:]))
            if move > 0:
                parts.insert(after, Glue(move))
            elif move < 0:
                parts[after:] = _narrowed(parts[after:], -move)
            y += move
        parts.append(found)
        y += natural_height(Stack(0.0, (found,)))
        if not isinstance(part, Glue) and (isinstance(part, Row) or part.baseline is not None):
            after = len(parts)
    return replace(stack, parts=tuple(parts), step=step) if has_lines else stack


def _shrink(parts: list[Part]) -> float:
    return sum(part.shrink for part in parts if isinstance(part, Glue))


def _narrowed(parts: list[Part], less: float) -> list[Part]:
    """Take `less` points from the glue among `parts`, each giving in proportion to its shrink."""
    share = less / _shrink(parts)
    return [
        Glue(part.natural - share * part.shrink, part.stretch, part.shrink * (1 - share), part.fills)
        if isinstance(part, Glue)
        else part
        for part in parts
    ]
