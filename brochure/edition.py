"""An edition laid out: its files are painted when asked for, each once, and written all or none."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from brochure.blocks.kit.block import texts
from brochure.blocks.kit.manuscript import Manuscript
from brochure.findings import Finding, Language, Origin, Words
from brochure.job import all_parts, codes_of, order, output_of, parts, sheets, stem_for
from brochure.layout.fit import Fitted
from brochure.layout.heard import told
from brochure.layout.remarks import cut_words, thin_pages
from brochure.layout.voices import voiced
from brochure.model.ink import Ink
from brochure.model.language import full
from brochure.model.output import SCREEN, Output
from brochure.model.page import Layout, page_leaves
from brochure.model.reading import Element, tree, words
from brochure.model.words import Text
from brochure.printer import Printer
from brochure.read.nodes import Source
from brochure.text.families import Fonts

if TYPE_CHECKING:
    from brochure.layout.budget import Budget

#: Pixels an inch of the page pictures.
PICTURE_DPI = 150


class Job(Struct, frozen=True):
    """Who prints an edition, in which fonts, and what of its pages is worth a look there.

    `source` is the YAML it was read from, and `ink` tells where an ink of the theme stands.
    """

    printer: Printer
    fonts: Fonts
    source: Source
    ink: Callable[[Ink], Origin]
    findings: tuple[Finding, ...] = ()


class Edition:
    """A flyer laid out and ready: its files are painted when asked for, each once.

    `pages` is how many there are, `findings` what was worth saying though it stopped nothing,
    `stem` the name its files take.
    """

    def __init__(self, manuscript: Manuscript, found: Fitted, job: Job, stem: str) -> None:
        self.findings: tuple[Finding, ...] = (*manuscript.findings, *cut_words(found), *job.findings)
        self.layout = found.layout
        self.fitted = found
        self.stem = stem
        self.printer = job.printer
        self._imprint = manuscript.imprint
        self._entries = manuscript.entries
        self.source = job.source
        self._job = job
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
        """What a typographer, or who must hear or see it with effort, would mark: a build is not held up by it."""
        from brochure.layout.headings import heading_findings  # noqa: PLC0415 - late: a build marks nothing
        from brochure.layout.lint import lint  # noqa: PLC0415
        from brochure.preflight.contrast import Places, contrast_findings  # noqa: PLC0415
        from brochure.read.spoken import alt_findings  # noqa: PLC0415

        places = Places(self.source.place, self._job.ink, lambda name: self._job.fonts.face(name).weight)
        return (
            *lint(self.fitted),
            *heading_findings(self.reading, self.source.place),
            *alt_findings(self._entries, self._imprint.language),
            *contrast_findings(self.layout, self.fitted.table.setting.theme, places),
        )

    @property
    def has_forerunner(self) -> bool:
        """Whether last year's file lies beside this one's, or this one was begun from the sample."""
        from brochure.yearly.sample import has_forerunner  # noqa: PLC0415 - late: what is built from text has no folder

        return has_forerunner(self.source, self._imprint.edition)

    @cached_property
    def yearly(self) -> tuple[Finding, ...]:
        """What an editor may have forgotten from one year to the next; last year's file is read for it."""
        from brochure.yearly.check import yearly_findings  # noqa: PLC0415 - late: most builds look for nothing

        return yearly_findings(self._imprint, self._entries, self.source)

    @cached_property
    def budgets(self) -> tuple[Budget, ...]:
        """About how many characters more each text could take, by itself, before the edition were refused."""
        from brochure.layout.budget import budgets  # noqa: PLC0415 - late: a build reckons none

        return budgets(self.fitted.table, self.fitted.ways)

    @cached_property
    def press(self) -> bytes:
        """The PDF for the print shop, all pages in one file: process inks, and whatever else the shop asks for."""
        return self._painted(self._sheets, output_of(self.printer))

    @cached_property
    def press_files(self) -> tuple[tuple[str, bytes], ...]:
        """The files the print shop takes, each with the end of its name: one for all pages, or one a side."""
        files = parts(self._sheets, self.printer)
        if len(files) == 1:
            return ((files[0][0], self.press),)
        return tuple((name, self._painted(layout, output_of(self.printer))) for name, layout in files)

    @cached_property
    def proof(self) -> bytes:
        """The proof sheet: the pages with trim, safe area, levels and resolutions on them, and what was found."""
        from brochure.proof import Proof, proof_output, proofed  # noqa: PLC0415 - late: only a proof draws one

        language: Language = "ko" if self._imprint.language.partition("-")[0].lower() == "ko" else "en"
        made = Proof(
            self.layout,
            self.printer,
            {entry.key: entry.block.id or entry.kind for entry in self._entries},
            (*self.findings, *self.lint, *self.thin),
            f"{self.stem}  {Words('교정지: 인쇄하지 마십시오', 'Proof: not for print').say(language)}",
            self.order.say(language),
            language,
        )
        return self._painted(proofed(made, self.fitted.table.setting), proof_output(self.printer))

    @property
    def order(self) -> Words:
        """The line for the print shop's order form."""
        return order(self.layout, self.printer)

    @cached_property
    def screen(self) -> bytes:
        """The PDF for the screen: the trimmed pages in sRGB, with links."""
        return self._painted(self.heard_layout, SCREEN)

    @cached_property
    def reading(self) -> Element[str]:
        """What a listener hears: texts in the order of the YAML, each under the elements it belongs to."""
        return tree(words(self.heard_layout), self.order_of_reading, full(self._imprint.language))

    @cached_property
    def text(self) -> str:
        """What a listener hears, as plain text."""
        return told(self.reading)

    @cached_property
    def order_of_reading(self) -> Mapping[str, int]:
        """How far down the YAML each of its keys stands: what comes first is read first."""
        return self.source.order()

    @cached_property
    def heard_layout(self) -> Layout:
        """The layout with what is in another language told apart: what the screen file is painted from."""
        return voiced(self.layout, self._imprint.language, self.texts_written)

    @cached_property
    def texts_written(self) -> tuple[Text, ...]:
        """Every text an editor wrote, in the order of the YAML: the blocks', and a description that is printed."""
        told = [text for entry in self._entries for text in texts(entry.block)]
        about = self._imprint.description
        leaves = (leaf for page in self.layout.pages for leaf in page_leaves(page))
        if about and any(leaf.tags and leaf.tags[-1].key == about.key for leaf in leaves):
            told.append(about)
        return tuple(sorted(told, key=lambda text: self.order_of_reading.get(text.key.partition("#")[0], 0)))

    def preflight(
        self, outputs: tuple[str, ...] = ("press", "screen"), *, is_demanded: bool = True
    ) -> tuple[Finding, ...]:
        """Open the files for press and screen again and return what a print shop and a listener would say of them.

        `outputs` names which of the two. That takes the extra `check`; without it there is one finding that says so,
        an error where the answer `is_demanded`, else a note.
        """
        from brochure.preflight.pdf import is_available, not_available  # noqa: PLC0415 - late: a build opens nothing

        if not is_available():
            return (not_available("error" if is_demanded else "note"),)
        press = self._printed() if "press" in outputs else ()
        return (*press, *(self._heard() if "screen" in outputs else ()))

    def _heard(self) -> tuple[Finding, ...]:
        from brochure.preflight.heard import heard_findings  # noqa: PLC0415 - late: a build opens nothing

        told = tuple(text.string for text in self.texts_written)
        return heard_findings(self.screen, f"{self.stem}-screen.pdf", language=self._imprint.language, texts=told)

    def _printed(self) -> tuple[Finding, ...]:
        from brochure.preflight.pdf import pdf_findings  # noqa: PLC0415 - late: a build opens nothing

        return tuple(
            finding
            for (name, data), (_, layout) in zip(self.press_files, parts(self._sheets, self.printer), strict=True)
            for finding in pdf_findings(data, self.printer.shop, f"{self.stem}-{name}", codes=codes_of(layout))
        )

    @cached_property
    def _sheets(self) -> Layout:
        return sheets(self.layout, self.printer, self.fitted.table.setting)

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

        `only` names the outputs, of those in `OUTPUTS`; the usual ones where it is empty. Raises ValueError for
        one that there is not, and WorkplaceError when the files cannot be written; what stood there
        before then still does.
        """
        from brochure.writer import remove_all, remove_run, write_all  # noqa: PLC0415 - late: an API user may never write

        unknown = [name for name in only if name not in OUTPUTS]
        if unknown or isinstance(only, str):
            raise ValueError(f"only takes a tuple of {', '.join(OUTPUTS)}, not {only!r}")
        files = [file for name, make in OUTPUTS.items() if name in (only or USUAL) for file in make(self)]
        name = stem or self.stem
        press = stem_for(name, self._imprint.edition, self.printer)
        named = [(_named(press if _is_press(end) else name, end), content) for end, content in files]
        paths = write_all(Path(folder), named)
        if any(_is_press(end) for end, _ in files):
            made = {file for file, _ in named}
            # What was made for another shop, under its names, would pass for this one's.
            old = (f"{each}-{end}" for each in (press, name) for end in all_parts(self.pages))
            remove_all(Path(folder), (each for each in old if each not in made))
        if not only or "png" in only:
            # A picture of a page this edition does not have would pass for one of it.
            remove_run(Path(folder), name, self.pages + 1)
        return paths

    def _painted(self, layout: Layout, output: Output) -> bytes:
        from brochure.paint.canvas import render  # noqa: PLC0415 - late: a check paints nothing
        from brochure.paint.entries import Titles  # noqa: PLC0415

        imprint = self._imprint
        subject = imprint.description.string if imprint.description else ""
        issued = imprint.issued
        titles = Titles(
            imprint.title.string.replace("\n", " "),
            subject.replace("\n", " "),
            author="",
            language=full(imprint.language),
            date=(issued.year, issued.month, issued.day or 1) if issued else (imprint.edition, 1, 1),
            order=self.order_of_reading,
        )
        return render(layout, output, self._job.fonts, titles, self._pictures)


def _named(stem: str, end: str) -> str:
    """The name of a file: what is heard is the edition itself, in another form."""
    return f"{stem}.{end}" if end == "txt" else f"{stem}-{end}"


def _is_press(end: str) -> bool:
    return end.startswith("press")


def _pictures(edition: Edition) -> list[tuple[str, bytes]]:
    return [(f"{page}.png", edition.png(page)) for page in range(1, edition.pages + 1)]


#: Every output there is, in the order of writing: what makes its files, each by the end of its name.
OUTPUTS: dict[str, Callable[[Edition], list[tuple[str, bytes]]]] = {
    "press": lambda edition: list(edition.press_files),
    "screen": lambda edition: [("screen.pdf", edition.screen)],
    "png": _pictures,
    "text": lambda edition: [("txt", edition.text.encode())],
    "proof": lambda edition: [("proof.pdf", edition.proof)],
}

#: What is made where nothing is chosen: a proof is asked for.
USUAL = ("press", "screen", "png", "text")
