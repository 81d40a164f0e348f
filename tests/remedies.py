"""Refusals and their ways out: what a refusal must tell, and an editor who does exactly what it says.

`followed` does no more and no less than the steps say, and chooses by a `random.Random` whatever they leave open.
"""

from __future__ import annotations

import contextlib
import re
import signal
import threading
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

import brochure
from brochure.edition import Edition
from brochure.findings import DoesNotFit
from tests import editions
from tests.editions import EditionDict
from tests.variants import dumped, found, put

#: The longest any edition may take, in seconds: far more than it does, far less than a reader of the clock waits.
PATIENCE = 5.0

#: What a page is called, by its number and the language.
PAGES = {1: {"ko": "앞면", "en": "The front"}, 2: {"ko": "뒷면", "en": "The back"}}

DOINGS = {"shorten", "fewer", "hide", "least"}


@contextlib.contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Fail where what is done within takes longer, even where it would never end."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def late(number: int, frame: object) -> None:  # noqa: ARG001 - as signal calls it
        raise AssertionError(f"not done after {seconds:g} seconds")

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def outcome(text: str, theme: Path | None = None) -> Edition | DoesNotFit:
    """Return the edition, or its refusal for want of room; anything else is raised as it is."""
    with at_most(PATIENCE):
        try:
            return brochure.build(text, theme=theme)
        except DoesNotFit as refusal:
            return refusal


def refused(text: str, theme: Path | None = None) -> DoesNotFit:
    """Return the refusal of an edition that must not fit."""
    refusal = outcome(text, theme)
    assert isinstance(refusal, DoesNotFit), "this edition was to be refused, and fits"
    return refusal


def fitted(text: str, theme: Path | None = None) -> Edition:
    """Return the edition, which must fit."""
    edition = outcome(text, theme)
    assert isinstance(edition, Edition), str(edition)
    return edition


def overflows(refusal: DoesNotFit) -> list[Any]:
    """Return the findings of a refusal that tell of pages too full, one a page."""
    return [each for each in refusal.findings if each.rule == "fit.overflow"]


def assert_well_refused(text: str, refusal: DoesNotFit) -> None:
    """A refusal names page, line and amount in both languages, and ways out that can be followed."""
    assert refusal.exit_code == 1
    findings = overflows(refusal)
    assert findings
    assert len({each.over.page for each in findings}) == len(findings), "one finding a page"
    for finding in findings:
        assert finding.level == "error"
        assert 1 <= finding.origin.line <= text.count("\n") + 1
        assert finding.origin.path.startswith("blocks[")
        over = finding.over
        assert over.mm > 0
        assert over.lines >= 1
        for language, amount in (("ko", f"{over.lines}줄"), ("en", f"{over.lines} line")):
            message = finding.message.say(language)
            assert PAGES[over.page][language] in message
            assert f"{over.mm:.1f} mm" in message
            assert amount in message
        assert finding.ways, "a refusal without a way out"
        for way in finding.ways:
            assert_can_be_followed(text, way)


def assert_can_be_followed(text: str, way: Any) -> None:
    """Every step of a way out says what to do, where, and how much of what there is now."""
    assert way.words.ko.strip()
    assert way.words.en.strip()
    assert way.steps
    for step in way.steps:
        assert step.do in DOINGS
        if step.do == "least":
            assert re.fullmatch(r"type\.[a-z-]+\.least", step.origin.path)
            assert 0 < step.by < step.out_of
            continue
        assert 1 <= step.origin.line <= text.count("\n") + 1
        there = found(_as_written(text), step.origin.path)
        if step.do == "shorten":
            assert step.out_of == len(printed(text, step.origin.path)), step.origin.path
            assert 0 < step.by < step.out_of
        elif step.do == "fewer":
            assert step.out_of == len(_visible(there))
            assert 0 < step.by <= step.out_of


def first_ways(refusal: DoesNotFit) -> list[Any]:
    """Return the first way out of each page that is too full: together they make the edition fit."""
    return [finding.ways[0] for finding in overflows(refusal)]


def fitted_after(text: str, ways: Iterable[Any], folder: Path, dice: Random | None = None) -> tuple[str, Edition]:
    """Return the YAML and the edition after these ways out, all of their steps followed; it must fit.

    Without `dice` texts lose their ends and lists their last items; with them, whatever falls.
    """
    edition = editions.parsed(text)
    lowered: dict[str, float] = {}
    for way in ways:
        for step in way.steps:
            if step.do == "least":
                lowered[step.origin.path.split(".")[1]] = step.out_of - step.by
            else:
                _follow(edition, step, text, dice)
    changed = dumped(_without_deleted(edition))
    after = outcome(changed, _theme(lowered, folder))
    assert isinstance(after, Edition), f"{[each.words.ko for each in ways]} did not lead out: {after}"
    return changed, after


def printed(text: str, path: str) -> str:
    """Return the text at a YAML path as it is printed, facts put in, on one line."""
    by_path = _texts(text)
    return " ".join(by_path.get(path, by_path.get(f"{path}.text", "")).split())


@lru_cache(maxsize=4)
def _texts(text: str) -> dict[str, str]:
    return dict(editions.texts(text))


@lru_cache(maxsize=4)
def _as_written(text: str) -> EditionDict:
    """Return the edition to look things up in; nobody changes it."""
    return editions.parsed(text)


def _follow(edition: EditionDict, step: Any, text: str, dice: Random | None) -> None:
    path = step.origin.path
    there = found(edition, path)
    if step.do == "shorten":
        path = f"{path}.text" if isinstance(there, dict) else path
        put(edition, path, shortened(printed(text, path), step.by, dice))
    elif step.do == "fewer":
        places = _visible(there)
        for index in places[-step.by :] if dice is None else dice.sample(places, step.by):
            # A plain line of a list has no room for a key: it is deleted, once no step counts lines any more.
            there[index] = _hidden(there[index]) if isinstance(there[index], dict) else _DELETED
    else:
        put(edition, path, _hidden(there))


def shortened(words: str, by: int, dice: Random | None = None) -> str:
    """Return `words` without `by` characters: off its end, or whole words here and there until as many are gone."""
    if dice is None:
        return words[: len(words) - by].rstrip()
    each = words.split(" ")
    wanted = len(words) - by
    while len(each) > 1 and len(" ".join(each)) > wanted:
        del each[dice.randrange(len(each))]
    return " ".join(each)[:wanted].rstrip()


#: Stands in a list for a line that is to be deleted.
_DELETED: dict[str, Any] = {}


def _without_deleted(node: Any) -> Any:
    """Return the edition without the lines that were deleted."""
    if isinstance(node, dict):
        return {key: _without_deleted(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_without_deleted(each) for each in node if each is not _DELETED]
    return node


def _hidden(item: dict[str, Any]) -> dict[str, Any]:
    return item | {"hidden": "true"}


def _visible(items: list[Any]) -> list[int]:
    return [index for index, each in enumerate(items) if not (isinstance(each, dict) and each.get("hidden") == "true")]


def _theme(lowered: dict[str, float], folder: Path) -> Path | None:
    """Return a theme of one's own with the floors of some roles lowered; None where there is nothing to lower."""
    if not lowered:
        return None
    roles = "".join(f"  {role}: {{least: {size:g}pt}}\n" for role, size in lowered.items())
    path = folder / "lowered.yaml"
    path.write_text(f"extends: classic\ntype:\n{roles}", encoding="utf-8")
    return path
