"""The way of the data on one page: YAML to manuscript to layout to files. The only module that knows every stage."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from unicodedata import normalize

from msgspec.structs import replace

from brochure.blocks.kit.block import UnusableBlock
from brochure.blocks.kit.manuscript import Manuscript
from brochure.blocks.kit.room import MissingToken
from brochure.copyreading import read_edition, with_slips
from brochure.design import Design, completed, design_of, house_theme, missing_token, remarks, unusable_fonts
from brochure.edition import Edition, Job
from brochure.findings import (
    DoesNotFit,
    Finding,
    ManuscriptError,
    MissingGlyph,
    NotPrintable,
    Origin,
    UsageError,
)
from brochure.fontfaults import missing_glyphs
from brochure.job import output_of
from brochure.layout.fit import Fitted, fit, fitted
from brochure.model.ink import Ink
from brochure.model.theme import Theme
from brochure.preflight.layout import Press, press_findings
from brochure.printer import printer_of
from brochure.read.manuscript import read_manuscript
from brochure.read.nodes import Source
from brochure.read.source import Copy, fetched, read_copy
from brochure.read.whole import stood, whole
from brochure.text.composer import Composer
from brochure.text.fonts import NotAFont

Data = str | os.PathLike[str] | Mapping[str, object]


def build(
    data: Data,
    *,
    theme: str | os.PathLike[str] | None = None,
    shop: str | os.PathLike[str] | None = None,
    base: str | os.PathLike[str] | None = None,
    changes: Mapping[str, str] | None = None,
) -> Edition:
    """Lay an edition out.

    `data` is a path, YAML text, or a mapping of Python's own types; `theme` the name or file of a
    theme, and `shop` that of a print shop, instead of the edition's own; `base` the folder that names in the
    data are relative to, by default the edition's; `changes` values by their paths, such as
    ``{"apply.qr": "https://…"}``, as the command line's ``--set`` takes them. Raises BrochureError, whose `findings`
    are all faults of the stage that failed; TypeError for data of another kind.
    """
    if not isinstance(data, (str, os.PathLike, Mapping)):
        raise TypeError(f"data must be a path, YAML text or a mapping, not {type(data).__name__}")
    if changes is not None and not isinstance(changes, Mapping):
        raise TypeError(f"changes must be a mapping of values by their paths, not {type(changes).__name__}")
    if isinstance(data, Mapping):
        return _built(*whole(data, base, changes), theme, shop)
    copy = fetched(data)
    try:
        return _built(*read_edition(copy, base, changes), theme, shop)
    except ManuscriptError as fault:
        raise with_slips(fault, copy, lambda mended: _faults_of(mended, theme, base, changes)) from None


def _faults_of(
    copy: Copy,
    theme: str | os.PathLike[str] | None,
    base: str | os.PathLike[str] | None,
    changes: Mapping[str, str] | None,
) -> tuple[Finding, ...]:
    """What is wrong with an edition before it is laid out."""
    source, folder = stood(read_copy(copy), base, changes)
    try:
        return _faults_in(source, design_of(source, theme, folder).theme, folder)
    except ManuscriptError as fault:
        return (*fault.findings, *_faults_besides(source, folder))


def _built(
    source: Source, folder: Path, theme: str | os.PathLike[str] | None, shop: str | os.PathLike[str] | None
) -> Edition:
    try:
        design = design_of(source, theme, folder)
    except ManuscriptError as fault:
        raise ManuscriptError([*fault.findings, *_faults_besides(source, folder)]) from None
    try:
        printer = printer_of(shop, source, design.source, folder)
    except ManuscriptError as fault:
        besides = _faults_in(source, design.theme, folder)
        raise ManuscriptError(_each_once([*fault.findings, *besides])) from None
    manuscript = read_manuscript(source, design.theme, folder)
    noted = (*remarks(design, manuscript), *printer.findings)
    try:
        found = _laid_out(manuscript, design)
        judged = press_findings(found.layout, Press(printer.shop, output_of(printer), source.place, _inks(design)))
        # Composed: Windows, and who a file is sent to, show the letters of a Mac's names one by one.
        stem = normalize("NFC", Path(source.file).stem) if source.file else str(manuscript.imprint.edition)
        job = Job(printer, design.fonts, source, _inks(design), judged)
        edition = Edition(replace(manuscript, findings=(*manuscript.findings, *noted)), found, job, stem)
        if any(each.level == "error" for each in judged):
            raise _not_printable(edition, judged)
    except (ManuscriptError, MissingGlyph, DoesNotFit, NotPrintable) as fault:
        # What is doubtful in a theme is often why; at the place of a fault it says nothing new.
        told = {each.origin for each in fault.findings}
        fault.findings = (*fault.findings, *(each for each in noted if each.origin not in told))
        raise
    return edition


def check(
    data: Data,
    *,
    theme: str | os.PathLike[str] | None = None,
    shop: str | os.PathLike[str] | None = None,
    base: str | os.PathLike[str] | None = None,
    changes: Mapping[str, str] | None = None,
) -> tuple[Finding, ...]:
    """Return everything there is to say about an edition, faults among it, and build nothing.

    Takes what `build` takes; raises BrochureError only where the installation is at fault.
    """
    try:
        edition = build(data, theme=theme, shop=shop, base=base, changes=changes)
        return (*edition.findings, *edition.lint, *edition.yearly)
    except NotPrintable as fault:
        return (*fault.findings, *fault.edition.yearly)
    except (ManuscriptError, MissingGlyph, DoesNotFit, UsageError) as fault:
        return fault.findings


def _laid_out(manuscript: Manuscript, design: Design) -> Fitted:
    """Fit the manuscript; a character that no font has is a fault that comes before any of space."""
    composer = Composer(design.fonts, manuscript.imprint.language)
    try:
        found = fitted(manuscript, composer)
    except MissingToken as fault:
        raise ManuscriptError(_missing_tokens(manuscript, design, fault)) from None
    except UnusableBlock as fault:
        raise ManuscriptError([_unusable(fault, manuscript)]) from None
    except NotAFont:
        raise ManuscriptError(unusable_fonts(design)) from None
    except DoesNotFit:
        if composer.missing:
            raise missing_glyphs(composer.missing.values(), design.fonts) from None
        raise
    if composer.missing:
        raise missing_glyphs(composer.missing.values(), design.fonts)
    return found


def _not_printable(edition: Edition, judged: tuple[Finding, ...]) -> NotPrintable:
    fault = NotPrintable(judged)
    fault.edition = edition
    return fault


def _inks(design: Design) -> Callable[[Ink], Origin]:
    """Where each ink stands in the theme's file; nowhere for one that is none of its own."""

    def of(ink: Ink) -> Origin:
        name = next((name for name, each in design.theme.inks.items() if each.cmyk == ink.cmyk), "")
        return design.source.at("inks", name).origin if name else Origin()

    return of


def _missing_tokens(manuscript: Manuscript, design: Design, fault: MissingToken) -> list[Finding]:
    """All tokens the theme lacks for this manuscript: each is lent by the house theme to find the next."""
    findings = [missing_token(fault, design)]
    theme = completed(manuscript.theme, fault)
    while theme is not None:
        try:
            fit(replace(manuscript, theme=theme), Composer(design.fonts, manuscript.imprint.language))
        except MissingToken as another:
            findings.append(missing_token(another, design))
            theme = completed(theme, another)
        except (DoesNotFit, NotAFont, UnusableBlock, KeyError):
            # KeyError: what is lent may name a font this theme has not.
            break
        else:
            break
    return findings


def _unusable(fault: UnusableBlock, manuscript: Manuscript) -> Finding:
    """Return the finding for a block of another package that broke when it was composed, told where it stands."""
    origin = next((entry.origin for entry in manuscript.entries if entry.key == fault.at), Origin())
    return Finding("error", "block.outside", fault.message, origin, fault.hint)


def _faults_besides(source: Source, folder: Path) -> tuple[Finding, ...]:
    """What else is wrong with an edition whose theme cannot be had: every fault is told in one run."""
    return _faults_in(source, house_theme(), folder)


def _faults_in(source: Source, theme: Theme, folder: Path) -> tuple[Finding, ...]:
    try:
        read_manuscript(source, theme, folder)
    except ManuscriptError as fault:
        return fault.findings
    return ()


def _each_once(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, none twice at one place: a shop written out in an edition is read with both."""
    return list({(each.rule, each.origin): each for each in findings}.values())
