"""An edition, held against last year's, into what its editor may have forgotten.

Notes for what is still as it was, warnings for what cannot be right; never an error. A line can say that it was seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from brochure.blocks.kit.manuscript import Entry
from brochure.findings import Finding, Origin, Words
from brochure.model.imprint import Imprint
from brochure.read.nodes import Scalar, Source
from brochure.yearly.figures import disagreeing_findings, repeated_findings
from brochure.yearly.remarks import says_seen
from brochure.yearly.repeats import old_fact_dates, still_last_years, top_dates
from brochure.yearly.sample import sample_of
from brochure.yearly.sources import LastYear, ThisYear, last_year_of, this_year
from brochure.yearly.sums import sum_findings
from brochure.yearly.weekdays import since_findings, weekday_findings
from brochure.yearly.years import old_years


def yearly_findings(imprint: Imprint, entries: tuple[Entry, ...], source: Source) -> tuple[Finding, ...]:
    """Return what there is to say of an edition from one year to the next, in the order of its lines.

    Each place is told of once, by what is most surely wrong there. A line whose remark says that it was seen this
    year, ``# 2024 확인`` or ``# checked 2024``, is not told of.
    """
    this = this_year(imprint, entries, source)
    last = last_year_of(this.source, this.imprint.edition) or sample_of(this.source)
    told = [last] if isinstance(last, Finding) else []
    is_seen = cache(partial(says_seen, edition=imprint.edition))
    seen: set[tuple[str, int, int]] = set()
    found: list[Finding] = []
    for each in _found(this, last if isinstance(last, LastYear) else None):
        place = (each.origin.file, each.origin.line, each.origin.column)
        if (place in seen and each.origin.line) or is_seen(_remarked(each, this).excerpt):
            continue
        seen.add(place)
        found.append(_with_way_out(each, this) if each.level == "note" else each)
    return (*sorted(found, key=lambda each: (each.origin.line, each.origin.column)), *told)


def _found(this: ThisYear, last: LastYear | None) -> Iterator[Finding]:
    yield from weekday_findings(this, last)
    yield from since_findings(this)
    yield from sum_findings(this)
    yield from top_dates(this, last)
    if last:
        yield from still_last_years(this, last)
    yield from old_years(this)
    yield from old_fact_dates(this, last)
    yield from repeated_findings(this, last)
    yield from disagreeing_findings(this)


def _remarked(finding: Finding, this: ThisYear) -> Origin:
    """Return the line at whose end a remark about a finding can stand: where its scalar ends, or a ``|`` begins one."""
    node = this.source.at_path(finding.origin.path)
    if not isinstance(node, Scalar) or node.start < 0:
        return finding.origin
    return node.written.origin(node.start if node.style in ("literal", "folded") else max(node.end - 1, node.start))


def _with_way_out(finding: Finding, this: ThisYear) -> Finding:
    """A note with how to say that the line is right as it is."""
    hint, edition = finding.hint or Words("", ""), this.imprint.edition
    line = _remarked(finding, this).line
    more = Words(
        f"{hint.ko} 그대로 맞으면 {line}번째 줄 끝에 ‘# {edition} 확인’이라고 적어 두십시오.",
        f"{hint.en} If it is right as it is, end line {line} with “# checked {edition}”.",
    )
    return Finding(finding.level, finding.rule, finding.message, finding.origin, more if line else hint)
