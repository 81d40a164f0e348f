"""Editions built anew whenever what they were made of has changed, until somebody interrupts.

Time passes by looks, a pause apart; only the one loop at the end knows how long a pause is. Knows neither how an
edition is built nor how what there is to say is shown.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from brochure.asked import listening
from brochure.console import Console
from brochure.deeds import Deed
from brochure.findings import BrochureError, Finding, Words
from brochure.telling import opened, say, told_of
from brochure.watching import Watch

#: Seconds between two looks where nothing moves, and where something does, which is believed when it has come to rest.
PAUSE, SOON = 0.012, 0.006
#: The largest share of the time that is spent looking: on a slow disk pauses grow.
_SHARE = 0.1
#: After how many looks without a further change a new fault is told, and what is made later is made.
_BELIEVED, _QUIET = 8, 25


class Work(NamedTuple):
    """What is done to one edition at every change, and how what came of it is told: all, and what of it is new."""

    build: Callable[[], Deed]
    tell: Callable[[Deed, Deed], None]


class Kept:
    """One edition and the files last made of it, which stay as they are while it has a fault."""

    def __init__(self, work: Work, console: Console, watch: Watch | None = None) -> None:
        self._work, self._console, self._watch = work, console, watch or Watch()
        self._told: Deed | None = None
        self._remark: Words | None = None
        self._untold: Deed | None = None
        self._later: Callable[[], object] | None = None
        self._quiet = 0

    def begin(self) -> Deed:
        """Build for the first time, tell what came of it and return it."""
        deed = self._built()
        self._tell(deed)
        return deed

    def look(self) -> bool:
        """Look once whether anything has changed, and do what is then to be done; whether to look again soon.

        A fault is told when it has stood for a moment: half a file is no fault of the editor's.
        """
        if self._watch.has_changed():
            self._quiet, self._untold = 0, None
            deed = self._built()
            if deed.code and not deed.paths:
                self._untold = deed
            else:
                self._tell(deed)
            return True
        if self._watch.is_moving:
            return True
        self._quiet += 1
        if self._untold and self._quiet >= _BELIEVED:
            self._tell(self._untold)
            self._untold = None
        return self._quiet >= _QUIET and self.finish()

    def finish(self) -> bool:
        """Make what was put off; whether there was anything."""
        later, self._later = self._later, None
        if later is None:
            return False
        try:
            later()
        except BrochureError as fault:
            self._tell(Deed(fault.findings, fault.exit_code))
        return True

    def _built(self) -> Deed:
        with listening() as asked:
            deed = self._work.build()
        self._watch.follow(asked)
        if deed.paths:
            self._later = self._put_off(deed)
        return deed

    def _put_off(self, deed: Deed) -> Callable[[], object] | None:
        make = deed.later
        if make is None:
            return None

        def made() -> None:
            pictures = Deed((), paths=make())
            self._work.tell(pictures, pictures)

        return made

    def _tell(self, deed: Deed) -> None:
        """Tell what came of a build, without what has been said before."""
        before, self._told = self._told, deed
        if before is None:
            self._remark = deed.remark
            self._work.tell(deed, deed)
            return
        known = _said(before.findings) == _said(deed.findings) and before.code == deed.code
        news = replace(deed, findings=()) if known and not deed.code else deed
        if self._remark == deed.remark:
            news = replace(news, remark=None)
        if deed.paths:
            self._remark = deed.remark
        if deed.code and not deed.paths and known:
            return
        self._work.tell(deed, news)
        if deed.code and not deed.paths:
            kept = Words(
                "고칠 때까지 앞서 만든 파일을 그대로 둡니다.",
                "Until it is mended, the files made before stay as they are.",
            )
            self._console.remark(kept)
        elif before.code and not before.paths:
            self._console.remark(Words("고쳐졌습니다.", "It is mended."))


def _said(findings: Sequence[Finding]) -> list[tuple[str, Words, int]]:
    return [(each.rule, each.message, each.origin.line) for each in findings]


def kept(files: Sequence[Path], build: Callable[[Path], Deed], console: Console, *, is_shown: bool) -> None:
    """Build files, tell what came of each, show it once where that is wanted, and again and again until an interrupt.

    As JSON it is told in a line whenever files have been written or a fault has come up.
    """

    def work(file: Path) -> Work:
        def tell(deed: Deed, news: Deed) -> None:
            say(file, news, console)
            console.line({"exit": deed.code, "files": [told_of(file, deed, console.language)]})

        return Work(lambda: build(file), tell)

    editions = [Kept(work(file), console) for file in files]
    for each in editions:
        deed = each.begin()
        if is_shown:
            opened(deed, console)
    keep(editions, console)


def keep(editions: Sequence[Kept], console: Console, pause: Callable[[float], None] = time.sleep) -> None:
    """Look after editions that have begun until an interrupt, which is raised when all is finished."""
    console.remark(
        Words("저장하면 다시 만듭니다. 끝내려면 Ctrl+C를 누르십시오.", "Built again at every save; Ctrl+C ends it.")
    )
    try:
        while True:
            begun = time.monotonic()
            is_moving = [each.look() for each in editions]
            pause(SOON if any(is_moving) else max(PAUSE, (time.monotonic() - begun) / _SHARE))
    except KeyboardInterrupt:
        for each in editions:
            each.finish()
        raise
