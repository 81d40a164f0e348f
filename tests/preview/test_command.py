"""`preview` at the command line: what it says, what it refuses, and how it ends."""

from __future__ import annotations

import json
import socket
import sys
import threading
from pathlib import Path

import pytest

from brochure import viewer
from brochure.preview import command as preview_command
from brochure.preview.command import Desk
from tests.conftest import Command


@pytest.fixture(autouse=True)
def interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody presses Ctrl+C as soon as the first pages are up."""

    def work(_: Desk) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(preview_command, "_work", work)


def test_it_says_where_it_is_and_ends_as_every_interrupted_command(flyer: Path, command: Command) -> None:
    before = threading.active_count()
    done = command("preview", flyer)
    assert done.code == 130
    assert done.lines[0].startswith("http://127.0.0.1:")
    assert "Ctrl+C" in done.err
    assert threading.active_count() == before


def test_the_newest_edition_is_shown_where_none_is_named(flyer: Path, command: Command) -> None:
    assert flyer.name in command("preview").err


def test_without_any_edition_it_says_so(command: Command) -> None:
    done = command("preview")
    assert (done.code, "edition.none" in done.err) == (2, True)


def test_a_file_that_is_not_there_is_refused_at_once(command: Command) -> None:
    done = command("preview", "none.yaml")
    assert (done.code, done.out, "file.missing" in done.err) == (2, "", True)


def test_what_is_wrong_from_the_start_is_told_at_the_console_too(flyer: Path, command: Command) -> None:
    flyer.write_text(flyer.read_text(encoding="utf-8").replace("type: cover", "type: cver"), encoding="utf-8")
    done = command("preview", flyer)
    assert done.code == 130
    assert "block.unknown" in done.err


def test_a_port_that_is_asked_for_is_taken(flyer: Path, command: Command) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert command("preview", "--port", port, flyer).lines == [f"http://127.0.0.1:{port}/"]


@pytest.mark.parametrize("port", ["0", "80", "65536", "x", "-1", "٣٠٠٠"])
def test_a_port_nobody_can_have_is_refused(flyer: Path, command: Command, port: str) -> None:
    done = command("preview", f"--port={port}", flyer)
    assert (done.code, done.out) == (2, "")


def test_a_port_that_another_program_has_is_told_of(flyer: Path, command: Command) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = command("preview", "--port", taken.getsockname()[1], flyer)
    assert done.code == 3
    assert "preview.port" in done.err


def test_only_one_edition_is_shown(flyer: Path, command: Command) -> None:
    assert command("preview", flyer, flyer).code == 2


def test_as_json_it_is_a_line(flyer: Path, command: Command) -> None:
    done = command("preview", "--json", flyer)
    told = json.loads(done.lines[0])
    assert told["address"].startswith("http://127.0.0.1:")
    assert told["source"] == str(flyer)
    assert not done.err


@pytest.mark.parametrize(("options", "is_opened"), [((), True), (("--no-open",), False)])
def test_a_browser_is_opened_for_somebody_at_a_terminal(
    flyer: Path, command: Command, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], *, is_opened: bool
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(viewer, "show", shown.append)
    assert command("preview", flyer).code == 130
    assert shown == []
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    done = command("preview", *options, flyer)
    assert shown == (done.lines if is_opened else [])
