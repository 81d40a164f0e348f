"""The way of the data on one page: YAML to manuscript to layout to files. The only module that knows every stage."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from brochure.blocks.kit.block import UnusableBlock
from brochure.blocks.kit.manuscript import Manuscript
from brochure.blocks.kit.room import MissingToken
from brochure.design import Design, completed, design_of, house_theme, missing_token, remarks, unusable_fonts
from brochure.findings import DoesNotFit, Finding, ManuscriptError, MissingGlyph, Origin, UsageError
from brochure.fontfaults import missing_glyphs
from brochure.layout.fit import Fitted, fit, fitted
from brochure.layout.remarks import cut_words, thin_pages
from brochure.model.output import PRESS, SCREEN
from brochure.read.manuscript import read_manuscript
from brochure.read.nodes import Source
from brochure.read.source import load
from brochure.text.composer import Composer
from brochure.text.families import Fonts
from brochure.text.fonts import NotAFont

if TYPE_CHECKING:
    from brochure.layout.budget import Budget

Data = str | os.PathLike[str] | Mapping[str, object]

#: Pixels an inch of the page pictures.
PICTURE_DPI = 150


class Edition:
    """A flyer laid out and ready: its files are painted when asked for, each once.

    `pages` is how many there are, `findings` what was worth saying though it stopped nothing,
    `stem` the name its files take.
    """

    def __init__(self, manuscript: Manuscript, found: Fitted, fonts: Fonts, stem: str) -> None:
        self.findings: tuple[Finding, ...] = (*manuscript.findings, *cut_words(found))
        self.layout = found.layout
        self.fitted = found
        self.stem = stem
        self._imprint = manuscript.imprint
        self._fonts = fonts
        self._pictures = manuscript.pictures

    @property
    def pages(self) -> int:
        """The number of pages."""
        return len(self.layout.pages)

    @cached_property
    def thin(self) -> tuple[Finding, ...]:
        """A note for each page that is thin: what a check tells, and a build is not held up by."""
        return thin_pages(self.fitted)

    @cached_property
    def lint(self) -> tuple[Finding, ...]:
        """What a typographer would mark on the set pages: told by a check, and a build is not held up by it."""
        from brochure.layout.lint import lint  # noqa: PLC0415 - late: a build marks nothing

        return lint(self.fitted)

    @cached_property
    def budgets(self) -> tuple[Budget, ...]:
        """About how many characters more each text could take, by itself, before the edition were refused."""
        from brochure.layout.budget import budgets  # noqa: PLC0415 - late: a build reckons none

        return budgets(self.fitted.table, self.fitted.ways)

    @cached_property
    def press(self) -> bytes:
        """The PDF for the print shop: process inks, 3 mm of bleed."""
        return self._painted(press=True)

    @cached_property
    def screen(self) -> bytes:
        """The PDF for the screen: the trimmed pages in sRGB, with links."""
        return self._painted(press=False)

    def png(self, page: int, dpi: int = PICTURE_DPI) -> bytes:
        """Return a picture of a page of the screen file, counted from 1, `dpi` pixels an inch.

        Raises IndexError where there is no such page.
        """
        from brochure.paint.raster import page_png  # noqa: PLC0415 - late: pdfium is for pictures only

        return page_png(self.screen, page, dpi)

    def write(
        self, folder: str | os.PathLike[str], stem: str | None = None, only: tuple[str, ...] = ()
    ) -> tuple[Path, ...]:
        """Write the outputs into `folder`, all of them or none, and return their paths in order.

        `only` names the outputs, of those in `OUTPUTS`; all where it is empty. Raises ValueError for
        one that there is not, and WorkplaceError when the files cannot be written; what stood there
        before then still does.
        """
        from brochure.writer import remove_run, write_all  # noqa: PLC0415 - late: an API user may never write

        unknown = [name for name in only if name not in OUTPUTS]
        if unknown or isinstance(only, str):
            raise ValueError(f"only takes a tuple of {', '.join(OUTPUTS)}, not {only!r}")
        files = [file for name, make in OUTPUTS.items() if not only or name in only for file in make(self)]
        name = stem or self.stem
        paths = write_all(Path(folder), [(f"{name}-{suffix}", content) for suffix, content in files])
        if not only or "png" in only:
            # A picture of a page this edition does not have would pass for one of it.
            remove_run(Path(folder), name, self.pages + 1)
        return paths

    def _painted(self, *, press: bool) -> bytes:
        from brochure.paint.canvas import Titles, render  # noqa: PLC0415 - late: a check paints nothing

        imprint = self._imprint
        subject = imprint.description.string if imprint.description else ""
        issued = imprint.issued
        titles = Titles(
            imprint.title.string.replace("\n", " "),
            subject.replace("\n", " "),
            author="",
            language=imprint.language,
            date=(issued.year, issued.month, issued.day or 1) if issued else (imprint.edition, 1, 1),
        )
        return render(self.layout, PRESS if press else SCREEN, self._fonts, titles, self._pictures)


def _pictures(edition: Edition) -> list[tuple[str, bytes]]:
    return [(f"{page}.png", edition.png(page)) for page in range(1, edition.pages + 1)]


#: Every output there is, in the order of writing: what makes its files, each by the end of its name.
OUTPUTS: dict[str, Callable[[Edition], list[tuple[str, bytes]]]] = {
    "press": lambda edition: [("press.pdf", edition.press)],
    "screen": lambda edition: [("screen.pdf", edition.screen)],
    "png": _pictures,
}


def build(
    data: Data, *, theme: str | os.PathLike[str] | None = None, base: str | os.PathLike[str] | None = None
) -> Edition:
    """Lay an edition out.

    `data` is a path, YAML text, or a mapping of Python's own types; `theme` the name or file of a
    theme, instead of the edition's own; `base` the folder that names in the data are relative to,
    by default the edition's. Raises BrochureError, whose `findings` are all faults of the stage
    that failed; TypeError for data of another kind.
    """
    if not isinstance(data, (str, os.PathLike, Mapping)):
        raise TypeError(f"data must be a path, YAML text or a mapping, not {type(data).__name__}")
    source = load(data)
    folder = _folder(source, base)
    try:
        design = design_of(source, theme, folder)
    except ManuscriptError as fault:
        raise ManuscriptError([*fault.findings, *_faults_besides(source, folder)]) from None
    manuscript = read_manuscript(source, design.theme, folder)
    noted = remarks(design, manuscript)
    try:
        found = _laid_out(manuscript, design)
    except (ManuscriptError, MissingGlyph, DoesNotFit) as fault:
        # What is doubtful in a theme is often why; at the place of a fault it says nothing new.
        told = {each.origin for each in fault.findings}
        fault.findings = (*fault.findings, *(each for each in noted if each.origin not in told))
        raise
    manuscript = replace(manuscript, findings=(*manuscript.findings, *noted))
    stem = Path(source.file).stem if source.file else str(manuscript.imprint.edition)
    return Edition(manuscript, found, design.fonts, stem)


def check(
    data: Data, *, theme: str | os.PathLike[str] | None = None, base: str | os.PathLike[str] | None = None
) -> tuple[Finding, ...]:
    """Return everything there is to say about an edition, faults among it, and build nothing.

    Takes what `build` takes; raises BrochureError only where the installation is at fault.
    """
    try:
        edition = build(data, theme=theme, base=base)
        return (*edition.findings, *edition.lint)
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
            raise missing_glyphs(composer.missing.values()) from None
        raise
    if composer.missing:
        raise missing_glyphs(composer.missing.values())
    return found


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


def _folder(source: Source, base: str | os.PathLike[str] | None) -> Path:
    return Path(base) if base is not None else Path(source.file).parent if source.file else Path()


def _faults_besides(source: Source, folder: Path) -> tuple[Finding, ...]:
    """What else is wrong with an edition whose theme cannot be had: every fault is told in one run."""
    try:
        read_manuscript(source, house_theme(), folder)
    except ManuscriptError as fault:
        return fault.findings
    return ()
