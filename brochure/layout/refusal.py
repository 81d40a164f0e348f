"""Pages that are too full become findings for the editor: which, by how much, where, and the ways out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property

from brochure.blocks.kit.ladder import tightest
from brochure.blocks.kit.manuscript import Entry
from brochure.findings import DoesNotFit, Finding, Origin, Over, Words
from brochure.layout.budget import Budget, budgets
from brochure.layout.grid import page_name
from brochure.layout.levels import uniform
from brochure.layout.table import Table, Way
from brochure.layout.trial import Trial
from brochure.layout.ways_out import ways_out
from brochure.model.geometry import mm


class TooFull(DoesNotFit):
    """Pages that fit in no way, with the table in which that was found."""

    def __init__(self, table: Table, ways: Sequence[Sequence[Way]]) -> None:
        super().__init__(refusals(table, ways))
        self._tried = table, ways

    @cached_property
    def budgets(self) -> tuple[Budget, ...]:
        """What the texts must lose, or could take."""
        return budgets(*self._tried)


def too_full(table: Table, ways: Sequence[Sequence[Way]]) -> list[Trial]:
    """Return the pages that fit in no way at the tightest level, each as a trial."""
    levels = uniform(table, tightest(table.fitting))
    return [Trial(table, each) for each in ways if not any(table.fits(way, levels) for way in each)]


def refusals(table: Table, ways: Sequence[Sequence[Way]]) -> list[Finding]:
    """Return a finding for each page that does not fit, with its ways out."""
    return [_refusal(trial) for trial in too_full(table, ways)]


def _refusal(trial: Trial) -> Finding:
    found = ways_out(trial)
    number = trial.way.grid.number
    # In the tightest of its running text, so that what is told is never a line too few.
    over = Over(number, round(mm(trial.over), 1), math.ceil(trial.over / _least_leading(trial)))
    page = page_name(number)
    message = Words(
        f"{page.ko}이 {over.mm:.1f} mm({over.lines}줄) 넘칩니다.",
        f"{page.en} is too long by {over.mm:.1f} mm ({over.lines} {'line' if over.lines == 1 else 'lines'}).",
    )
    hint = Words("아래 가운데 하나를 고르십시오.", "Please choose one of these.")
    return Finding(
        "error", "fit.overflow", message, _origin(trial, found[0].steps[0].origin if found else None), hint, over, found
    )


def _origin(trial: Trial, told: Origin | None) -> Origin:
    """Where the first way out begins, else the page's tallest block."""
    if told and told.line:
        return told
    tallest: Entry = max(trial.entries, key=lambda entry: trial.page.cuts[entry.key].natural)
    return tallest.origin


def _least_leading(trial: Trial) -> float:
    setting = trial.table.setting
    running = [role.leading * (role.least / role.size) for role in setting.theme.type.values() if role.least]
    return min(running, default=setting.style("body").leading)
