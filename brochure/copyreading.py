"""An edition as it was fetched into its source, with the slips of its editor told before anything is built from it.

Knows when slips are looked for, and that what is mended in memory tells of further faults and no more.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from msgspec.structs import replace

from brochure.findings import Finding, ManuscriptError, UnreadableSource, UsageError
from brochure.read.nodes import Source
from brochure.read.source import Copy, fetched, read_copy
from brochure.read.whole import stood
from brochure.slips.doubt import is_doubtful

#: What is no text of an edition at all; no line of it is worth a look.
_UNREAD = ("file.large", "file.pdf")
#: One of these every edition has.
_OF_AN_EDITION = (b"edition:", b"blocks:", b"from:")


def read_edition(
    copy: Copy, base: str | os.PathLike[str] | None, changes: Mapping[str, str] | None
) -> tuple[Source, Path]:
    """Return what `whole` does for an edition that was fetched, with what is doubtful in it or beneath it.

    Raises what `whole` does, and UnreadableSource for what YAML accepts and would print otherwise than it was meant.
    """
    own = read_copy(copy)
    source, folder = stood(own, base, changes)
    told = [finding for each in (own, *source.beneath) for finding in _doubts(each)]
    if any(each.level == "error" for each in told):
        raise UnreadableSource(told)
    return replace(source, findings=(*source.findings, *told)) if told else source, folder


def _doubts(source: Source) -> tuple[Finding, ...]:
    text = source.root.written.text
    if not is_doubtful(text):
        return ()
    from brochure.slips.proofread import proofread  # noqa: PLC0415 - late: only a slip needs it

    return proofread(text).findings(source.file)


def with_slips(fault: ManuscriptError, copy: Copy, further: Callable[[Copy], tuple[Finding, ...]]) -> ManuscriptError:
    """Return a fault as the slips it comes of, and what else is wrong in the text that was meant.

    `further` tells the faults of an edition whose slips are mended.
    """
    from brochure.slips.proofread import proofread  # noqa: PLC0415 - late: only a fault needs it

    if any(each.rule in _UNREAD for each in fault.findings):
        return fault
    proof = proofread(copy.content)
    if proof.is_clean or not proof.stops:
        return _with_slips_beneath(fault, copy)
    known = [each for each in fault.findings if each.rule == "file.encoding"]
    try:
        more = further(Copy(copy.file, proof.mended))
    except UnreadableSource as another:
        more = another.findings if proof.is_mended_whole else ()
    except ManuscriptError as another:
        more = another.findings
    more = tuple(proof.original(each, copy.file) for each in more)
    return UnreadableSource(_in_order([*known, *proof.findings(copy.file), *more], copy.file))


def _with_slips_beneath(fault: ManuscriptError, copy: Copy) -> ManuscriptError:
    """Return a fault of YAML in an edition beneath as the slips that it comes of."""
    from brochure.slips.proofread import proofread  # noqa: PLC0415 - late: only a fault needs it

    refused = {each.origin.file for each in fault.findings if each.rule.startswith("yaml.")} - {copy.file, ""}
    for file in sorted(refused):
        try:
            content = fetched(Path(file)).content
        except UsageError:
            continue
        # A theme or a shop that is no good YAML is refused in the same way, and has other keys.
        is_edition = isinstance(content, bytes) and any(each in content for each in _OF_AN_EDITION)
        if is_edition and (proof := proofread(content)).stops:
            rest = [each for each in fault.findings if each.origin.file != file]
            fault = UnreadableSource([*rest, *proof.findings(file)])
    return fault


def _in_order(findings: Iterable[Finding], file: str) -> list[Finding]:
    """The findings by their lines, each once: those of the edition's own file first."""
    once = {(each.rule, each.origin): each for each in findings}.values()
    return sorted(once, key=lambda each: (each.origin.file != file, each.origin.line, each.origin.column))
