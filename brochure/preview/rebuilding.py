"""An edition's file, built, into what is shown of it: new pages, or the last good ones with what is wrong now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from brochure.edition import Edition
from brochure.findings import BrochureError, Finding, NotPrintable, Origin, Words
from brochure.layout.budget import Budget, budgets_in_turn
from brochure.preview.moves import moves
from brochure.preview.shown import Pages, Shown
from brochure.preview.standing import pages_of

#: The largest file that is compared line by line, in bytes.
_LARGEST = 1 << 20


class Rebuilt:
    """What came of building once: what is `shown`, and the edition more can be asked about, where there is one."""

    def __init__(self, shown: Shown, edition: Edition | None) -> None:
        self.shown = shown
        self.edition = edition

    def further(self) -> Shown:
        """Return what is shown with all that a check would find: what pages are not held up for."""
        if self.edition is None:
            return self.shown
        edition = self.edition
        more = (*edition.lint, *edition.yearly, *edition.thin)
        self.shown = replace(self.shown, findings=(*self.shown.findings, *more), is_whole=True)
        return self.shown

    def budgets(self) -> Iterator[Shown]:
        """Yield, text by text, what is shown with how much more each could take; the last one with all."""
        if self.edition is None:
            return
        fitted = self.edition.fitted
        for budget in budgets_in_turn(fitted.table, fitted.ways):
            self.shown = replace(self.shown, budgets=(*self.shown.budgets, budget))
            yield self.shown
        self.shown = replace(self.shown, are_budgets_whole=True)
        yield self.shown


def rebuilt(file: Path, build: Callable[[Path], Edition], before: Pages | None) -> Rebuilt:
    """Build a file and return what came of it, whatever it is."""
    try:
        edition = build(file)
    except NotPrintable as fault:
        # It was laid out all the same: better its own pages than those before.
        return _good(file, fault.edition, before, fault.findings)
    except BrochureError as fault:
        return _behind(file, before, fault.findings)
    except Exception as fault:  # the preview outlives whatever breaks
        return _behind(file, before, (_internal(fault, file),))
    return _good(file, edition, before, edition.findings)


def _good(file: Path, edition: Edition, before: Pages | None, findings: tuple[Finding, ...]) -> Rebuilt:
    number = before.number + 1 if before else 1
    names = {str(file), *(edition.source.place(key).file for key in edition.order_of_reading)}
    try:
        pages = pages_of(edition, number, _texts(names))
    except BrochureError as fault:
        return _behind(file, before, fault.findings)
    except Exception as fault:
        return _behind(file, before, (_internal(fault, file),))
    return Rebuilt(Shown(str(file), pages, findings), edition)


def _behind(file: Path, before: Pages | None, findings: tuple[Finding, ...]) -> Rebuilt:
    old = before.texts if before else {}
    changed = {name: moves(old[name], text) for name, text in _texts(old).items() if text != old[name]}
    shown = Shown(
        str(file), before, findings, is_behind=True, is_whole=True, moves=changed, budgets=_too_long(findings)
    )
    return Rebuilt(shown, None)


def _too_long(findings: Iterable[Finding]) -> tuple[Budget, ...]:
    """The texts that are too long for their pages, as the ways out of that name them: by how much, each once."""
    steps = (step for finding in findings for way in finding.ways for step in way.steps if step.do == "shorten")
    found: dict[str, Budget] = {}
    for step in steps:
        key = step.origin.path
        found.setdefault(key, Budget(key, step.origin, int(step.out_of), -int(step.by)))
    return tuple(found.values())


def _texts(names: Iterable[str]) -> Mapping[str, str]:
    found = {}
    for name in names:
        try:
            with Path(name).open("rb") as opened:
                found[name] = opened.read(_LARGEST).decode("utf-8-sig", "replace")
        except OSError:
            continue
    return found


def _internal(fault: Exception, file: Path) -> Finding:
    message = Words(
        f"brochure 안에서 오류가 났습니다: {type(fault).__name__}",
        f"Something broke inside brochure: {type(fault).__name__}",
    )
    hint = Words(
        "‘python -m brochure build’로 만들어 보고, 나오는 줄을 brochure를 만든 사람에게 보내 주십시오.",
        "Please run “python -m brochure build” and send what it says to brochure's makers.",
    )
    return Finding("error", "internal", message, Origin(str(file)), hint)
