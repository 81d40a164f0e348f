"""Patterns that are compiled when they are first looked for: a year's edition asks for few of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property


class Late:
    """A pattern as `re.compile` makes it, once it is needed."""

    def __init__(self, written: str, flags: int = 0) -> None:
        self._written = written
        self._flags = flags

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._written, self._flags)

    def search(self, string: str, start: int = 0) -> re.Match[str] | None:
        """Return the first place of a text, from character `start` on, that it fits."""
        return self._pattern.search(string, start)

    def match(self, string: str, start: int = 0) -> re.Match[str] | None:
        """Return what of a text it fits that begins at character `start`."""
        return self._pattern.match(string, start)

    def fullmatch(self, string: str) -> re.Match[str] | None:
        """Return a text that it fits from end to end."""
        return self._pattern.fullmatch(string)

    def finditer(self, string: str) -> Iterator[re.Match[str]]:
        """Yield all places of a text that it fits, in order."""
        return self._pattern.finditer(string)

    def masked(self, string: str) -> str:
        """Return a text with whatever it fits made unreadable, every place kept."""
        return self._pattern.sub(lambda found: "x" * len(found[0]), string)
