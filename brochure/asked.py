"""Which files a build asks the disk for, be they there or not, and how each then was: told to whoever listens.

Knows neither what is in a file nor what it is wanted for.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import NamedTuple


class Asked(NamedTuple):
    """A file that was asked for; or a folder whose names were, where `is_listing`."""

    path: Path
    is_listing: bool = False


class State(NamedTuple):
    """What the disk says of a file without opening it: when it changed, its size and number; or a folder's names."""

    changed: int = 0
    size: int = 0
    number: int = 0
    names: tuple[str, ...] = ()


_listener: ContextVar[dict[Asked, State | None] | None] = ContextVar("listener", default=None)


@contextmanager
def listening() -> Iterator[dict[Asked, State | None]]:
    """Collect what is asked for in this thread, each with its state when it first was."""
    heard: dict[Asked, State | None] = {}
    before = _listener.set(heard)
    try:
        yield heard
    finally:
        _listener.reset(before)


def asking(path: Path, *, is_listing: bool = False) -> Path:
    """Tell a listener, if there is one, that a file is about to be looked at; return its path."""
    heard = _listener.get()
    if heard is not None and (asked := Asked(path, is_listing)) not in heard:
        heard[asked] = state_of(asked)
    return path


def state_of(asked: Asked) -> State | None:
    """Return how a file is now, None where it is not there: equal ones mean, as far as a disk tells, equal contents."""
    try:
        if asked.is_listing:
            return State(names=tuple(sorted(os.listdir(asked.path))))  # noqa: PTH208 - only names are wanted
        found = os.stat(asked.path)  # noqa: PTH116 - asked often, and half the price of a Path's own
    except (OSError, ValueError):
        return None
    if stat.S_ISDIR(found.st_mode):
        return State()  # what comes and goes in a folder is no change of it
    return State(found.st_mtime_ns, found.st_size, found.st_ino)
