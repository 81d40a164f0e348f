"""The way of the data on one page: YAML to manuscript to layout to files. The only module that knows every stage."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from pathlib import Path

from msgspec import Struct

from brochure import resources
from brochure.blocks.kit.manuscript import Manuscript
from brochure.blocks.kit.room import MissingToken
from brochure.findings import DoesNotFit, Finding, ManuscriptError, MissingGlyph, Origin, UsageError, Words
from brochure.layout.fit import fit
from brochure.model.output import PRESS, SCREEN
from brochure.model.page import Layout
from brochure.model.theme import Theme
from brochure.read.manuscript import read_manuscript, theme_name
from brochure.read.nodes import Source
from brochure.read.source import load, read_file
from brochure.read.theme import read_theme
from brochure.text.composer import Composer, Missing
from brochure.text.fonts import Face, Fonts, NotAFont

Data = str | os.PathLike[str] | Mapping[str, object]

#: Pixels an inch of the page pictures.
PICTURE_DPI = 150


class Design(Struct, frozen=True):
    """A theme, the file it was read from, and its fonts."""

    theme: Theme
    file: str
    fonts: Fonts


class Edition:
    """A flyer laid out and ready: its files are painted when asked for, each once.

    `pages` is how many there are, `findings` what was worth saying though it stopped nothing,
    `stem` the name its files take.
    """

    def __init__(self, manuscript: Manuscript, layout: Layout, fonts: Fonts, stem: str) -> None:
        self.findings: tuple[Finding, ...] = manuscript.findings
        self.layout = layout
        self.stem = stem
        self._imprint = manuscript.imprint
        self._fonts = fonts

    @property
    def pages(self) -> int:
        """The number of pages."""
        return len(self.layout.pages)

    @cached_property
    def press(self) -> bytes:
        """The PDF for the print shop: process inks, 3 mm of bleed."""
        return self._painted(press=True)

    @cached_property
    def screen(self) -> bytes:
        """The PDF for the screen: the trimmed pages in sRGB, with links."""
        return self._painted(press=False)

    def png(self, page: int, dpi: int = PICTURE_DPI) -> bytes:
        """Return a picture of a page of the screen file, counted from 1. Raises IndexError where there is none."""
        if not 1 <= page <= self.pages:
            raise IndexError(f"page {page} of {self.pages}")
        from brochure.paint.raster import page_png  # noqa: PLC0415 - late: pdfium is for pictures only

        return page_png(self.screen, page, dpi)

    def write(
        self, folder: str | os.PathLike[str], stem: str | None = None, only: tuple[str, ...] = ()
    ) -> tuple[Path, ...]:
        """Write the outputs into `folder`, all of them or none, and return their paths in order.

        `only` names the outputs, of those in `OUTPUTS`; the default ones where it is empty. Raises
        WorkplaceError when they cannot be written; files that stood there before then still do.
        """
        from brochure.writer import write_all  # noqa: PLC0415 - late: an API user may never write

        chosen = [output for output in OUTPUTS.values() if (output.name in only if only else output.is_default)]
        files = [(suffix, content) for output in chosen for suffix, content in output.make(self)]
        return write_all(Path(folder), [(f"{stem or self.stem}-{suffix}", content) for suffix, content in files])

    def _painted(self, *, press: bool) -> bytes:
        from brochure.paint.canvas import Titles, render  # noqa: PLC0415 - late: a check paints nothing

        imprint = self._imprint
        subject = imprint.description.string if imprint.description else ""
        titles = Titles(imprint.title.string.replace("\n", " "), subject.replace("\n", " "), "", imprint.language)
        return render(self.layout, PRESS if press else SCREEN, self._fonts, titles)


class OutputFile(Struct, frozen=True):
    """An output an edition can be written as: `make` returns its files, each by the end of its name."""

    name: str
    make: Callable[[Edition], list[tuple[str, bytes]]]
    is_default: bool = True


#: Every output there is, in the order of writing.
OUTPUTS: dict[str, OutputFile] = {
    output.name: output
    for output in (
        OutputFile("press", lambda edition: [("press.pdf", edition.press)]),
        OutputFile("screen", lambda edition: [("screen.pdf", edition.screen)]),
        OutputFile("png", lambda edition: [(f"{page}.png", edition.png(page)) for page in range(1, edition.pages + 1)]),
    )
}


def build(
    data: Data, *, theme: str | os.PathLike[str] | None = None, base: str | os.PathLike[str] | None = None
) -> Edition:
    """Lay an edition out.

    `data` is a path, YAML text, or a mapping of Python's own types; `theme` the name or file of a
    theme, instead of the edition's own; `base` the folder that names in the data are relative to,
    by default the edition's. Raises BrochureError, whose `findings` are all faults of the stage
    that failed.
    """
    source = load(data)
    design = _design(source, theme, _folder(source, base))
    manuscript = read_manuscript(source, design.theme)
    composer = Composer(design.fonts)
    try:
        layout = _laid_out(manuscript, composer)
    except MissingToken as fault:
        raise ManuscriptError([_missing_token(fault, design)]) from None
    except NotAFont as fault:
        raise ManuscriptError([_not_a_font(str(fault), design)]) from None
    stem = Path(source.file).stem if source.file else str(manuscript.imprint.edition)
    return Edition(manuscript, layout, design.fonts, stem)


def check(
    data: Data, *, theme: str | os.PathLike[str] | None = None, base: str | os.PathLike[str] | None = None
) -> tuple[Finding, ...]:
    """Return everything there is to say about an edition, faults among it, and build nothing.

    Takes what `build` takes; raises BrochureError only where the installation is at fault.
    """
    try:
        return build(data, theme=theme, base=base).findings
    except (ManuscriptError, MissingGlyph, DoesNotFit, UsageError) as fault:
        return fault.findings


def _laid_out(manuscript: Manuscript, composer: Composer) -> Layout:
    """Fit the manuscript; a character that no font has is a fault that comes before any of space."""
    try:
        layout = fit(manuscript, composer)
    except DoesNotFit:
        if composer.missing:
            raise _missing_glyphs(composer) from None
        raise
    if composer.missing:
        raise _missing_glyphs(composer)
    return layout


def _folder(source: Source, base: str | os.PathLike[str] | None) -> Path:
    return Path(base) if base is not None else Path(source.file).parent if source.file else Path()


def _design(source: Source, theme: str | os.PathLike[str] | None, folder: Path) -> Design:
    """The theme asked for, else the edition's own, else the house's, with its fonts."""
    if theme is not None:
        return _opened(os.fspath(theme), Path(), None)
    name, origin = theme_name(source)
    return _opened(name or resources.DEFAULT_THEME, folder, origin)


def _opened(name: str, folder: Path, origin: Origin | None) -> Design:
    """Open a theme by name or file. One that an `origin` in an edition names wrongly is the edition's fault."""
    if name in resources.theme_names():
        path = resources.theme_file(name)
    elif (folder / name).is_file() and name.lower().endswith((".yaml", ".yml")):
        path = folder / name
    else:
        finding = _no_theme(name, origin or Origin())
        raise ManuscriptError([finding]) if origin else UsageError([finding])
    return _read_design(str(path), _stamp(path))


@lru_cache(maxsize=16)
def _read_design(path: str, stamp: tuple[int, int]) -> Design:  # noqa: ARG001 - the stamp makes a changed file a new key
    """A theme and its fonts, read once for all editions of a process that use it unchanged."""
    theme = read_theme(read_file(path))
    folder = Path(path).parent
    missing: list[Finding] = []
    chains: dict[str, tuple[Face, ...]] = {}
    for font, names in theme.fonts.items():
        files = [(name, resources.font_file(name, folder)) for name in names]
        missing.extend(_no_font(name, path) for name, file in files if file is None)
        chains[font] = tuple(_face(str(file), _stamp(file)) for _, file in files if file)
    if missing:
        raise ManuscriptError(missing)
    return Design(theme, path, Fonts(chains))


@lru_cache(maxsize=64)
def _face(path: str, stamp: tuple[int, int]) -> Face:  # noqa: ARG001
    return Face(Path(path).stem, Path(path))


def _stamp(path: Path) -> tuple[int, int]:
    state = path.stat()
    return state.st_mtime_ns, state.st_size


def _missing_glyphs(composer: Composer) -> MissingGlyph:
    """One finding for each character of each text that no font has."""
    found: dict[tuple[str, str], Finding] = {}
    for missing in composer.missing.values():
        character = missing.text.string[missing.index]
        chain = composer.fonts.chain(missing.font)
        if not any(face.gid(character) for face in chain):
            found.setdefault((missing.text.key, character), _missing_glyph(missing, character))
    return MissingGlyph(sorted(found.values(), key=lambda each: (each.origin.line, each.origin.column)))


def _missing_glyph(missing: Missing, character: str) -> Finding:
    name = f"U+{ord(character):04X}"
    message = Words(
        f"‘{character}’({name}) 글자를 그릴 글꼴이 이 테마에 없습니다.",
        f"No font of the theme has the character ‘{character}’ ({name}).",
    )
    hint = Words(
        "이 글자를 지우거나 다른 글자로 바꾸세요. 디자이너라면 테마의 fonts에 이 글자가 있는 글꼴을 더할 수 있습니다.",
        "Delete the character or use another. A designer can add a font that has it to the theme's fonts.",
    )
    return Finding("error", "glyph.missing", message, missing.text.origin(missing.index), hint)


def _no_theme(name: str, origin: Origin) -> Finding:
    known = ", ".join(resources.theme_names())
    message = Words(f"‘{name}’ 테마가 없습니다.", f"There is no theme ‘{name}’.")
    hint = Words(
        f"있는 테마: {known}. 직접 만든 테마는 파일 이름(예: my-theme.yaml)으로 적으세요.",
        f"Themes there are: {known}. Name a theme of your own by its file, for example my-theme.yaml.",
    )
    return Finding("error", "theme.unknown", message, origin, hint)


def _no_font(name: str, theme: str) -> Finding:
    message = Words(
        f"테마의 글꼴 파일 ‘{name}’을(를) 찾을 수 없습니다.", f"The theme's font file ‘{name}’ is not there."
    )
    hint = Words(
        "테마 파일 옆이나 그 옆의 fonts 폴더에 글꼴 파일을 두세요.",
        "Put the font file beside the theme's file, or into a folder fonts beside it.",
    )
    return Finding("error", "font.not-found", message, Origin(theme), hint)


def _not_a_font(name: str, design: Design) -> Finding:
    message = Words(f"‘{name}’ 글꼴 파일을 열 수 없습니다.", f"‘{name}’ cannot be opened as a font.")
    hint = Words("TTF나 OTF 파일로 바꾸세요.", "Use a TTF or OTF file in its place.")
    return Finding("error", "font.unreadable", message, Origin(design.file), hint)


def _missing_token(fault: MissingToken, design: Design) -> Finding:
    message = Words(
        f"테마에 ‘{fault.section}: {fault.name}’이(가) 없습니다.",
        f"The theme has no ‘{fault.name}’ under ‘{fault.section}’.",
    )
    hint = Words(
        f"테마의 {fault.section} 아래에 {fault.name}을(를) 적으세요. classic 테마에 본보기가 있습니다.",
        f"Add {fault.name} under {fault.section}; the classic theme shows how.",
    )
    return Finding("error", "theme.token", message, Origin(design.file), hint)
