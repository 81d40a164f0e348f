"""What a rule found, and how it is told: one finding a rule and page, with its place and how many more there are."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from brochure.findings import Finding, Level, Origin, Words
from brochure.model.geometry import MM
from brochure.preflight.rulebook.rule import Rule
from brochure.preflight.table import RULES
from brochure.preflight.values import Box, File, Page

_RULES = {rule.id: rule for rule in RULES}
_LEVELS: tuple[Level, ...] = ("error", "warning", "note")


class Fault(Struct, frozen=True):
    """One thing against rule `rule`: `detail` is half a sentence with what was measured, and no stop.

    `page` counts from 1, 0 being the whole file; `at` is in millimetres from the trim's upper left corner, right and
    down.
    """

    rule: str
    detail: Words
    page: int = 0
    at: tuple[float, float] | None = None
    level: Level = "error"


def told(faults: Iterable[Fault], file: str) -> tuple[Finding, ...]:
    """Return a finding for each rule and page, in the order of `RULES`: of several faults the first of the worst."""
    groups: dict[tuple[str, int], list[Fault]] = {}
    for fault in faults:
        groups.setdefault((fault.rule, fault.page), []).append(fault)
    order = {name: at for at, name in enumerate(_RULES)}
    keys = sorted(groups, key=lambda each: (order[each[0]], each[1]))
    return tuple(_finding(_RULES[key[0]], groups[key], file) for key in keys)


def _finding(rule: Rule, group: list[Fault], file: str) -> Finding:
    fault = min(group, key=lambda each: _LEVELS.index(each.level))
    # What is the same in the same words stands in one place: a form that is placed twice, a font.
    more = len({(each.at, each.detail) for each in group}) - 1
    place, rest = _place(fault), Words(f" (같은 것 {more}개 더)", f" (and {more} more)") if more else Words("", "")
    message = Words(
        f"{place.ko}{fault.detail.ko}{rest.ko}. {rule.words.ko}",
        f"{place.en}{fault.detail.en}{rest.en}. {rule.words.en}",
    )
    return Finding(fault.level, rule.id, message, Origin(file), rule.hint)


def _place(fault: Fault) -> Words:
    if not fault.page:
        return Words("", "")
    if not fault.at:
        return Words(f"{fault.page}쪽: ", f"Page {fault.page}: ")
    across, down = (f"{each + 0.0:.1f}" for each in fault.at)
    return Words(
        f"{fault.page}쪽, 재단선 왼쪽에서 {across} mm, 위에서 {down} mm: ",
        f"Page {fault.page}, {across} mm from the left and {down} mm from the top of the trim: ",
    )


def trim_of(file: File, page: Page) -> Box:
    """Return a page's TrimBox; its MediaBox, or an A4 sheet, where it has none."""
    return file.box(page.own, "TrimBox") or file.box(page.get("MediaBox")) or (0.0, 0.0, 210 * MM, 297 * MM)


def place_of(box: Box, trim: Box) -> tuple[float, float]:
    """Return where the upper left corner of a box is, in millimetres right and down from the trim's, to a tenth."""
    return round((box[0] - trim[0]) / MM, 1), round((trim[3] - box[3]) / MM, 1)


def share(ink: float) -> str:
    """Return inks as printers say them: 3.0 is ``300 %``."""
    return f"{round(ink * 100):d} %"
