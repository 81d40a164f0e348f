"""A theme's ladder of means: how far each has been spent at a level (layout plan 3). Knows no block and no page."""

from __future__ import annotations

from brochure.model.fitting import Fitting, Mean

#: Means that move white space alone: every page has its own level of these.
WHITE = frozenset({"gaps", "paragraphs"})
#: The gap class that has a means of its own.
PARAGRAPH = "paragraph"


def tightest(fitting: Fitting) -> int:
    """Return the highest level of a theme: everything has given way as far as it may."""
    return sum(int(mean.steps) for mean in fitting.tighten)


def loosest(fitting: Fitting) -> int:
    """Return the lowest level of a theme: gaps at their widest, type at its largest."""
    return -int(fitting.open_steps) - int(fitting.grow_steps)


def spent(fitting: Fitting, level: int, means: str, role: str = "") -> tuple[float, Mean | None]:
    """Return how much of one kind of `means` a level has spent, from 0 to 1, and the mean itself.

    Each mean is spent before the next begins, so a level is one place on one ladder.
    A mean with roles is for these, one without for those no other of its kind names.
    """
    named = any(mean.mean == means and role in mean.roles.split() for mean in fitting.tighten)
    before = 0
    for mean in fitting.tighten:
        steps = int(mean.steps)
        is_meant = role in mean.roles.split() if named else not mean.roles
        if mean.mean == means and steps and is_meant:
            return min(max((level - before) / steps, 0.0), 1.0), mean
        before += steps
    return 0.0, None


def grown(fitting: Fitting, level: int) -> float:
    """Return how much of the growth of type a level below 0 has taken, from 0 to 1."""
    steps = int(fitting.grow_steps)
    return min(max((-level - int(fitting.open_steps)) / steps, 0.0), 1.0) if steps else 0.0


def opened(fitting: Fitting, level: int) -> float:
    """Return how far white space has opened at a level below 0, from 0 to 1."""
    steps = int(fitting.open_steps)
    return min(max(-level / steps, 0.0), 1.0) if steps else 0.0


def type_steps(fitting: Fitting, level: int) -> int:
    """Return how many steps a level has spent on what is no white space, fewer than none where type has grown.

    Two levels of equal steps set type alike.
    """
    if level < 0:
        return -max(min(-level - int(fitting.open_steps), int(fitting.grow_steps)), 0)
    return _steps(fitting, level, white=False)


def space_steps(fitting: Fitting, level: int) -> int:
    """Return how many steps a level has spent on white space, fewer than none where it has opened."""
    return -min(-level, int(fitting.open_steps)) if level < 0 else _steps(fitting, level, white=True)


def _steps(fitting: Fitting, level: int, *, white: bool) -> int:
    """The steps of one of both sorts at or below a level."""
    before, found = 0, 0
    for mean in fitting.tighten:
        steps = int(mean.steps)
        if (mean.mean in WHITE) == white:
            found += min(max(level - before, 0), steps)
        before += steps
    return found
