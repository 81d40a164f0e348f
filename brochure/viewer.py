"""A file, or a page on this machine, to whatever program this system shows such things with.

Knows three systems and no program.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from brochure.findings import Finding, Origin, Words

#: How long a system is waited for, in seconds: whatever it says later is its own affair.
_PATIENCE = 1.0
#: What tells that somebody sits before a screen, where there may be none.
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME")


def show(what: str) -> Finding | None:
    """Let the system show a file or an address of this machine; return what to tell where it cannot."""
    try:
        if sys.platform == "win32":
            os.startfile(what)
            return None
        command = _command(sys.platform, os.environ)
        return None if command and _started([*command, what]) else _no_viewer(what)
    except OSError:
        return _no_viewer(what)


def shown_of(paths: Sequence[Path]) -> Path | None:
    """Return which of the files made is shown: that for the screen, else the first."""
    return next((path for path in paths if path.name.endswith("-screen.pdf")), paths[0] if paths else None)


def _command(platform: str, environment: Mapping[str, str]) -> tuple[str, ...]:
    if platform == "darwin":
        return ("open",)
    # Without a screen it would fall back on programs that take the terminal over.
    is_seen = any(environment.get(each) for each in _SCREENS)
    return ("xdg-open",) if is_seen and shutil.which("xdg-open") else ()


def _started(command: Sequence[str]) -> bool:
    """Whether a command has begun and, as far as it tells at once, found a program; an interrupt is not for it."""
    silent = subprocess.DEVNULL
    begun = subprocess.Popen(command, stdin=silent, stdout=silent, stderr=silent, start_new_session=True)
    try:
        return begun.wait(_PATIENCE) == 0
    except subprocess.TimeoutExpired:
        begun.returncode = 0  # it goes on without us, and is nobody's child to be waited for
        return True


def _no_viewer(what: str) -> Finding:
    message = Words(f"보여 줄 프로그램을 찾지 못했습니다: {what}", f"No program was found to show it: {what}")
    hint = Words("직접 열어 주십시오.", "Please open it yourself.")
    return Finding("note", "viewer.none", message, Origin(), hint)
