"""What is shown now, for as many who look as come: put up by one, waited for by others, pictures drawn one at a time.

Knows no HTTP.
"""

from __future__ import annotations

import threading
from collections import OrderedDict

from brochure.paint.raster import page_picture
from brochure.preview.shown import Shown

#: How many pictures of pages are kept, and how wide one is at least and at most, in pixels.
_MOST_KEPT, NARROWEST, WIDEST = 12, 16, 8192


class Board:
    """The board on which what is shown is put up; `number` counts how often something was."""

    def __init__(self) -> None:
        self._turn = threading.Condition()
        self._drawing = threading.Lock()
        self._pictures: OrderedDict[tuple[int, int, int], bytes] = OrderedDict()
        self.shown: Shown | None = None
        self.number = 0
        self.is_closed = False
        self.wants_budgets = False

    def put(self, shown: Shown) -> None:
        """Put something else up and tell all who wait."""
        with self._turn:
            self.shown = shown
            self.number += 1
            self._turn.notify_all()

    def close(self) -> None:
        """Let all who wait go."""
        with self._turn:
            self.is_closed = True
            self._turn.notify_all()

    def read(self) -> tuple[int, Shown | None]:
        """Return what is up, and its number."""
        with self._turn:
            return self.number, self.shown

    def wait(self, number: int, seconds: float) -> int:
        """Return the number of what is up as soon as it is another one, or after so many seconds."""
        with self._turn:
            self._turn.wait_for(lambda: self.number != number or self.is_closed, seconds)
            return self.number

    def picture(self, of: int, page: int, width: int) -> bytes | None:
        """Return a page of the pages number `of` as PNG, about `width` pixels wide; None where there is none any more.

        pdfium draws one page at a time; who asks for the same one gets the same bytes.
        """
        _, shown = self.read()
        pages = shown.pages if shown else None
        if pages is None or pages.number != of or not 1 <= page <= pages.count:
            return None
        width = max(NARROWEST, min(width, WIDEST))
        with self._drawing:
            key = (of, page, width)
            found = self._pictures.pop(key, None) or page_picture(pages.pdf, page, width)
            self._pictures[key] = found
            while len(self._pictures) > _MOST_KEPT:
                self._pictures.popitem(last=False)
            return found
