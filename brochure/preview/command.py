"""`python -m brochure preview`: an edition on a page of this machine's browser, until an interrupt.

The one thread that builds also looks for changes and, where nothing moves, does what nobody waits for: further
findings, budgets. So nothing is built twice at once, and what is outdated is left as it is.
"""

from __future__ import annotations

import signal
import sys
import threading
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from brochure import viewer
from brochure.asked import listening
from brochure.console import Console
from brochure.edition import Edition
from brochure.findings import Finding, Origin, UsageError, Words, WorkplaceError
from brochure.pipeline import build
from brochure.preview.board import Board
from brochure.preview.rebuilding import Rebuilt, rebuilt
from brochure.preview.server import Page, Server
from brochure.preview.shown import Shown
from brochure.read.source import contents
from brochure.shelf import newest
from brochure.watching import Watch

#: Seconds between two looks where nothing moves, and where something does.
_PAUSE, _SOON = 0.012, 0.006
#: The largest share of the time that is spent looking.
_SHARE = 0.1
#: After how many looks without a further change a fault is shown, and other things are done.
_BELIEVED, _QUIET = 8, 10


class Desk:
    """An edition at work: the last good pages of it on the board, whatever happens to its file."""

    def __init__(self, file: Path, make: Callable[[Path], Edition], board: Board, watch: Watch | None = None) -> None:
        self._file, self._make, self._board, self._watch = file, make, board, watch or Watch()
        self._untold: Rebuilt | None = None
        self._now: Rebuilt | None = None
        self._tasks: Iterator[Shown] = iter(())
        self._is_counting = False
        self._quiet = 0

    def begin(self) -> None:
        """Build for the first time."""
        self._show(self._built())

    @property
    def fault(self) -> tuple[Finding, ...]:
        """What keeps the file as it is now from having pages."""
        return self._now.shown.findings if self._now and self._now.shown.is_behind else ()

    def look(self) -> bool:
        """Look once whether anything has changed, and do what is then to be done; whether to look again soon."""
        if self._watch.has_changed():
            self._quiet, self._untold = 0, None
            found = self._built()
            if found.shown.is_behind:
                self._untold = found
            else:
                self._show(found)
            return True
        if self._watch.is_moving:
            return True
        self._quiet += 1
        if self._untold and self._quiet >= _BELIEVED:
            # A fault that has stood for a moment is the editor's, and not half a file's.
            self._show(self._untold)
            self._untold = None
        return self._quiet >= _QUIET and self._do_more()

    def _built(self) -> Rebuilt:
        with listening() as asked:
            found = rebuilt(self._file, self._make, self._now.shown.pages if self._now else None)
        self._watch.follow(asked)
        return found

    def _show(self, found: Rebuilt) -> None:
        self._now = found
        self._is_counting = False
        self._tasks = self._further(found)
        self._board.put(found.shown)

    @staticmethod
    def _further(found: Rebuilt) -> Iterator[Shown]:
        if found.edition is not None:
            yield found.further()

    def _do_more(self) -> bool:
        """Do one more of what nobody waits for; whether there was anything."""
        more = self._next()
        if more is None and self._board.wants_budgets and not self._is_counting and self._now:
            self._is_counting = True
            self._tasks = self._now.budgets()
            more = self._next()
        if more is None:
            return False
        # Budgets come one by one; a browser is told of them a handful at a time.
        if not self._is_counting or more.are_budgets_whole or len(more.budgets) % 8 == 0:
            self._board.put(more)
        return True

    def _next(self) -> Shown | None:
        try:
            return next(self._tasks, None)
        except Exception:  # what a build has no need of must not take the pages away
            self._tasks = iter(())
            return None


def run(options: Namespace, console: Console) -> int:
    """Show an edition in a browser until an interrupt, which is raised when all has ended; raises BrochureError."""
    file = _file(options)
    board = Board()

    def make(each: Path) -> Edition:
        given = vars(options)
        return build(each, theme=given.get("theme"), shop=given.get("shop"), changes=given.get("set"))

    server = _server(board, Page(console.language), _port(getattr(options, "port", None)))
    with _stopped_by_the_system():
        server.start()
        try:
            desk = Desk(file, make, board)
            desk.begin()
            _say_where(server.address, file, options, console)
            console.findings(desk.fault)
            _work(desk)
        finally:
            server.stop()
    return 0


def _work(desk: Desk) -> None:
    while True:
        begun = time.monotonic()
        is_moving = desk.look()
        time.sleep(_SOON if is_moving else max(_PAUSE, (time.monotonic() - begun) / _SHARE))


@contextmanager
def _stopped_by_the_system() -> Iterator[None]:
    """Let the system's request to end be the same as an interrupt."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_: int, __: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _say_where(address: str, file: Path, options: Namespace, console: Console) -> None:
    if options.json:
        console.line({"address": address, "source": str(file)})
        return
    print(address, flush=True)
    console.remark(
        Words(
            f"{file}: 저장하면 브라우저에서 바로 바뀝니다. 끝내려면 Ctrl+C를 누르십시오.",
            f"{file}: the browser follows every save; Ctrl+C ends it.",
        )
    )
    if getattr(options, "no_open", False) or not sys.stdout.isatty():
        return
    if fault := viewer.show(address):
        console.findings([fault])


def _file(options: Namespace) -> Path:
    found: Path | None = options.files[0] if options.files else newest()
    if found is None:
        message = Words("보여 줄 판이 없습니다.", "There is no edition to show.")
        hint = Words("preview 뒤에 파일 이름을 적어 주십시오.", "Please name a file after preview.")
        raise UsageError([Finding("error", "edition.none", message, Origin(), hint)])
    contents(found)  # what is not there when it is named is a slip in the name
    return found


def _port(given: str | None) -> int:
    if given is None:
        return 0
    if given.isascii() and given.isdigit() and 1024 <= int(given) <= 65535:
        return int(given)
    message = Words(f"쓸 수 없는 포트입니다: {given}", f"This is no port to be had: {given}")
    hint = Words("1024에서 65535까지의 수를 적어 주십시오.", "Please write a number from 1024 to 65535.")
    raise UsageError([Finding("error", "usage", message, Origin(), hint)])


def _server(board: Board, page: Page, port: int) -> Server:
    try:
        return Server(board, page, port)
    except OSError as fault:
        why = fault.strerror or type(fault).__name__
        message = Words(
            f"이 컴퓨터 안에서 미리 보기를 열 수 없습니다({why}).", f"No preview can be opened on this machine ({why})."
        )
        hint = Words("--port에 다른 수를 적거나 적지 말아 주십시오.", "Please name another --port, or none at all.")
        raise WorkplaceError([Finding("error", "preview.port", message, Origin(), hint)]) from None
