"""Building at every change: what is told and when, what is kept, and how it ends. Time passes by looks."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import brochure
from brochure import anew, viewer
from brochure.findings import Finding, Words
from tests import editions
from tests.conftest import Command, outputs, written

Saves = list[Callable[[], object]]


@pytest.fixture
def looking(monkeypatch: pytest.MonkeyPatch) -> Saves:
    """What happens at each pause between two looks; when nothing more does, somebody interrupts."""
    saves: Saves = []

    def pause(_: float) -> None:
        if not saves:
            raise KeyboardInterrupt
        saves.pop(0)()

    monkeypatch.setattr(anew.keep, "__defaults__", (pause,))
    return saves


def nothing() -> None:
    """A pause in which nothing happens."""


def saving(path: Path, old: str, new: str) -> Callable[[], object]:
    return lambda: path.write_text(editions.SMALL.replace(old, new), encoding="utf-8")


GOOD, OTHER, BROKEN = "곧 만나요.", "또 만나요.", "{곧"


def test_a_change_is_built_and_the_pictures_follow_when_it_is_quiet(
    flyer: Path, command: Command, looking: Saves
) -> None:
    at: list[list[str]] = []
    look = lambda: at.append(written(flyer.parent / "out"))  # noqa: E731
    looking += [look, *[nothing] * 35, look]
    done = command("build", "--watch", flyer)
    assert done.code == 130
    assert at == [outputs("flyer", "pdf"), outputs("flyer")]
    assert [Path(line).name for line in done.lines][-3:] == ["flyer-1.png", "flyer-2.png", "flyer.txt"]


def test_a_saved_text_is_on_the_pages_two_looks_later(flyer: Path, command: Command, looking: Saves) -> None:
    at: list[bytes] = []
    look = lambda: at.append((flyer.parent / "out" / "flyer-screen.pdf").read_bytes())  # noqa: E731
    looking += [look, saving(flyer, GOOD, OTHER), nothing, look]
    command("build", "--watch", flyer)
    assert at[0] != at[1] == brochure.build(flyer).screen


def test_a_fault_is_told_once_and_the_last_good_files_stay(flyer: Path, command: Command, looking: Saves) -> None:
    sizes: list[bytes] = []
    look = lambda: sizes.append((flyer.parent / "out" / "flyer-screen.pdf").read_bytes())  # noqa: E731
    looking += [*[nothing] * 40, look, saving(flyer, GOOD, BROKEN), *[nothing] * 40, look]
    looking += [saving(flyer, GOOD, OTHER), *[nothing] * 5, look]
    done = command("build", "--watch", flyer)
    assert done.err.count("오류:") == 1
    assert "flyer.yaml:20" in done.err
    assert done.err.index("오류:") < done.err.index("그대로 둡니다") < done.err.index("고쳐졌습니다")
    assert sizes[0] == sizes[1] != sizes[2]
    assert done.err.count("인쇄 주문") == 1


def test_half_a_file_is_no_fault(flyer: Path, command: Command, looking: Saves) -> None:
    half = editions.SMALL[: editions.SMALL.index("인사") - 12] + "\n   - ["
    looking += [lambda: flyer.write_text(half, encoding="utf-8"), *[nothing] * 3, saving(flyer, GOOD, OTHER)]
    looking += [nothing] * 10
    done = command("build", "--watch", flyer)
    assert "오류" not in done.err
    assert OTHER in (flyer.parent / "out" / "flyer.txt").read_text(encoding="utf-8")


def test_a_file_that_begins_with_a_fault_is_built_when_it_is_mended(
    flyer: Path, command: Command, looking: Saves
) -> None:
    saving(flyer, GOOD, BROKEN)()
    looking += [saving(flyer, GOOD, OTHER), *[nothing] * 5]
    done = command("build", "--watch", flyer)
    assert "오류:" in done.err
    assert "고쳐졌습니다" in done.err
    assert written(flyer.parent / "out") == outputs("flyer")


def test_what_has_been_said_is_not_said_again(flyer: Path, command: Command, looking: Saves) -> None:
    looking += [saving(flyer, GOOD, OTHER), *[nothing] * 5, saving(flyer, GOOD, GOOD), *[nothing] * 5]
    done = command("build", "--watch", flyer)
    assert done.err.count("인쇄 주문") == 1
    assert sum(line.endswith("screen.pdf") for line in done.lines) == 3


def test_json_is_an_object_a_line(flyer: Path, command: Command, looking: Saves) -> None:
    looking += [*[nothing] * 35, saving(flyer, GOOD, BROKEN), *[nothing] * 35, saving(flyer, GOOD, OTHER), nothing]
    looking += [nothing]
    done = command("build", "--watch", "--json", flyer)
    told = [json.loads(line) for line in done.lines]
    assert [each["exit"] for each in told] == [0, 0, 1, 0, 0]
    kinds = [sorted({Path(name).suffix for name in each["files"][0]["outputs"]}) for each in told]
    assert kinds == [[".pdf"], [".png", ".txt"], [], [".pdf"], [".png", ".txt"]]
    assert told[2]["files"][0]["findings"][0]["line"] == 20
    assert not done.err


def test_several_files_are_watched_each_by_itself(flyer: Path, command: Command, looking: Saves) -> None:
    other = flyer.with_name("other.yaml")
    other.write_text(editions.SMALL, encoding="utf-8")
    looking += [saving(other, GOOD, OTHER), *[nothing] * 5]
    done = command("build", "--watch", "--only", "text", flyer, other)
    assert [Path(line).name for line in done.lines] == ["flyer.txt", "other.txt", "other.txt"]


def test_only_pictures_are_made_at_once_where_nothing_else_is_wanted(
    flyer: Path, command: Command, looking: Saves
) -> None:
    looking += [nothing]
    done = command("build", "--watch", "--only", "png", flyer)
    assert [Path(line).name for line in done.lines] == ["flyer-1.png", "flyer-2.png"]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the system was asked to show."""
    found: list[str] = []
    monkeypatch.setattr(viewer, "show", found.append)
    return found


def test_the_result_is_shown_once_however_often_it_is_built(
    flyer: Path, command: Command, looking: Saves, shown: list[str]
) -> None:
    looking += [saving(flyer, GOOD, OTHER), *[nothing] * 5]
    command("build", "--watch", "--open", flyer)
    assert [Path(each).name for each in shown] == ["flyer-screen.pdf"]


def test_open_shows_the_screen_file_or_the_first_that_was_made(flyer: Path, command: Command, shown: list[str]) -> None:
    assert command("build", "--open", flyer).code == 0
    assert command("build", "--open", "--only", "text", flyer).code == 0
    assert [Path(each).name for each in shown] == ["flyer-screen.pdf", "flyer.txt"]


def test_nothing_is_shown_of_a_flyer_that_was_not_made(flyer: Path, command: Command, shown: list[str]) -> None:
    saving(flyer, GOOD, BROKEN)()
    assert command("build", "--open", flyer).code == 1
    assert shown == []


def test_a_machine_without_a_viewer_says_so_and_all_is_well(
    flyer: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    none = Finding("note", "viewer.none", Words("없습니다", "None"))
    monkeypatch.setattr(viewer, "show", lambda _: none)
    done = command("build", "--open", flyer)
    assert (done.code, "viewer.none" in done.err) == (0, True)
    told = json.loads(command("build", "--open", "--json", flyer).out)
    assert told["files"][0]["findings"][-1]["rule"] == "viewer.none"


def test_a_disk_that_refuses_the_pictures_is_told_of(flyer: Path, command: Command, looking: Saves) -> None:
    looking += [(flyer.parent / "out" / "flyer-1.png").mkdir, *[nothing] * 35]
    done = command("build", "--watch", flyer)
    assert "output.unwritable" in done.err


def test_watching_is_for_builds_alone(flyer: Path, command: Command) -> None:
    assert command("check", "--watch", flyer).code == 2
