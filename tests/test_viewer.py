"""What a system is asked to show a file with, and what is said where it cannot."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from brochure import viewer


class Begun:
    """A process that was started: it lasts, or has ended with a code."""

    def __init__(self, code: int | None) -> None:
        self.returncode = code

    def wait(self, patience: float) -> int:
        if self.returncode is None:
            raise subprocess.TimeoutExpired("viewer", patience)
        return self.returncode


def asked(monkeypatch: pytest.MonkeyPatch, platform: str, code: int | None = 0) -> list[list[str]]:
    """What is run on a system on which commands end with a code."""
    found: list[list[str]] = []

    def begin(command: list[str], **_: Any) -> Begun:
        found.append(command)
        return Begun(code)

    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(subprocess, "Popen", begin)
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    return found


def test_a_mac_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    found = asked(monkeypatch, "darwin")
    assert viewer.show("out/쪽.pdf") is None
    assert found == [["open", "out/쪽.pdf"]]


def test_windows_starts_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[str] = []
    asked(monkeypatch, "win32")
    monkeypatch.setattr(os, "startfile", found.append, raising=False)
    assert viewer.show("out/쪽.pdf") is None
    assert found == ["out/쪽.pdf"]


@pytest.mark.parametrize("code", [0, None], ids=["done at once", "still running"])
def test_a_desktop_is_asked_by_its_own_command(monkeypatch: pytest.MonkeyPatch, code: int | None) -> None:
    found = asked(monkeypatch, "linux", code)
    monkeypatch.setenv("DISPLAY", ":0")
    assert viewer.show("a.pdf") is None
    assert found == [["xdg-open", "a.pdf"]]


def test_a_command_that_finds_no_program_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    asked(monkeypatch, "linux", 3)
    monkeypatch.setenv("DISPLAY", ":0")
    told = viewer.show("a.pdf")
    assert told
    assert told.level == "note"
    assert "a.pdf" in told.message.ko


def test_a_terminal_without_a_screen_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    found = asked(monkeypatch, "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    assert viewer.show("a.pdf")
    assert found == []


def test_a_system_that_refuses_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    asked(monkeypatch, "win32")

    def refuse(_: str) -> None:
        raise OSError("no program is associated")

    monkeypatch.setattr(os, "startfile", refuse, raising=False)
    assert viewer.show("a.pdf")


def test_the_file_for_the_screen_is_shown_before_others() -> None:
    press, screen = Path("a-press.pdf"), Path("a-screen.pdf")
    assert viewer.shown_of([press, screen]) == screen
    assert viewer.shown_of([press]) == press
    assert viewer.shown_of([]) is None
