"""What a build read, looked at again and again, into whether it has changed since: by contents, not by date.

It asks the disk instead of being told by it (inotify and its like, or a library over them): a network drive tells
nothing, an editor that saves by renaming swaps the very file that would be watched, and a photograph that is not there
yet cannot be watched at all. Asking after fifty files takes less than a thousandth of a second. Knows no clock: time
passes by looks.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping

from brochure.asked import Asked, State, state_of

#: For how many looks a file that has gone, is empty or cannot be read is taken to be in the middle of being saved.
_PATIENCE = 20
#: After how many looks small files are read whatever the disk says of them: some disks tell time in steps of two
#: seconds. And what is small, in bytes.
_ROUND, _SMALL = 60, 1 << 18
#: What stands for the contents of a file that is not there, and of a folder.
_GONE, _FOLDER = b"-", b"/"


def contents_of(asked: Asked) -> bytes:
    """Return a digest of what is in a file, or of a folder's names; raises OSError where it cannot be read."""
    if asked.is_listing:
        return repr(state_of(asked)).encode()
    if not asked.path.exists():
        return _GONE
    if asked.path.is_dir():
        return _FOLDER
    with asked.path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


class Watch:
    """The files a build asked for, and what was in them."""

    def __init__(
        self,
        look: Callable[[Asked], State | None] = state_of,
        read: Callable[[Asked], bytes] = contents_of,
    ) -> None:
        self._look, self._read = look, read
        self._known: dict[Asked, State | None] = {}
        self._contents: dict[Asked, tuple[State | None, bytes]] = {}
        self._closed: set[Asked] = set()
        self._last: dict[Asked, State | None] = {}
        self._waited = self._looks = 0

    @property
    def is_moving(self) -> bool:
        """Whether the last look found something that may still be being written."""
        return bool(self._last)

    def follow(self, asked: Mapping[Asked, State | None]) -> None:
        """Watch what a build asked for from now on, as it was when it did: what has changed during it has changed."""
        self._known = dict(asked)
        self._contents = {each: found for each, found in self._contents.items() if each in asked}
        self._closed &= asked.keys()
        self._last, self._waited = {}, 0

    def has_changed(self) -> bool:
        """Look once; whether anything is other than the build found it, and no longer being written.

        A file is believed when two looks in a row find it the same; one that was there and is gone, empty or
        closed, only when it has been so for a while.
        """
        self._looks += 1
        now = {each: self._look(each) for each in self._known}
        moved = {each: state for each, state in now.items() if state != self._known[each]}
        if not moved:
            self._last, self._waited = {}, 0
            return self._has_opened(now) or (self._looks % _ROUND == 0 and self._has_secretly_changed())
        last, self._last = self._last, moved
        if last != moved:
            self._waited = 0
            return False
        self._waited += 1
        return self._is_other(moved)

    def _is_other(self, moved: Mapping[Asked, State | None]) -> bool:
        """Whether files that the disk tells apart differ in what is in them; those that do not are known anew."""
        found: dict[Asked, bytes] = {}
        for each, state in moved.items():
            content = self._content(each)
            if self._waited < _PATIENCE and (content is None or _is_fading(self._known[each], state)):
                return False
            if content is not None:
                found[each] = content
        same = {each for each, content in found.items() if (self._known[each], content) == self._contents.get(each)}
        for each in same:
            self._known[each] = moved[each]
            self._contents[each] = moved[each], found[each]
        return bool(moved.keys() - same)

    def _content(self, asked: Asked) -> bytes | None:
        try:
            return self._read(asked)
        except OSError:
            return None

    def _has_opened(self, now: Mapping[Asked, State | None]) -> bool:
        """Read one more of the files whose contents are not known yet; whether it is one that was closed before."""
        for each, state in now.items():
            known = self._contents.get(each)
            if known is not None and known[0] == state:
                continue
            content = self._content(each)
            if content is None:
                self._closed.add(each)
                continue
            if self._look(each) == state:
                self._contents[each] = state, content
            was_closed = each in self._closed
            self._closed.discard(each)
            return was_closed
        return False

    def _has_secretly_changed(self) -> bool:
        """Whether a small file has other contents though the disk says nothing of it."""
        small = [each for each, (state, _) in self._contents.items() if state and 0 < state.size < _SMALL]
        moved = [each for each in small if self._content(each) not in (None, self._contents[each][1])]
        for each in moved:
            del self._contents[each]
        return bool(moved)


def _is_fading(was: State | None, state: State | None) -> bool:
    """Whether a file that had something in it has nothing, as those have that are being saved."""
    return was is not None and was.size > 0 and (state is None or state.size == 0)
