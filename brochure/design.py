"""A theme by name or file becomes a design: the theme and its fonts. Knows nothing of the edition but that name."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from brochure import blocks, resources
from brochure.blocks.kit.manuscript import Manuscript
from brochure.blocks.kit.room import MissingToken
from brochure.findings import Finding, ManuscriptError, Origin, UsageError, Words
from brochure.fontfaults import Choice, first_face, flawed, no_face, no_font
from brochure.model.family import PARTS, FontParts, files_of
from brochure.model.theme import Theme
from brochure.read.extends import chain, merged
from brochure.read.manuscript import language_of, theme_name
from brochure.read.nodes import Mapping, Source
from brochure.read.reading import nearest, one_of, shown
from brochure.read.source import read_file
from brochure.read.theme import read_theme
from brochure.read.tokens import doubtful_areas, doubtful_names
from brochure.text.families import Family, Fonts, Match, family
from brochure.text.fontfiles import face_count
from brochure.text.fonts import Face, faces_called
from brochure.text.itemise import Role


class Design(Struct, frozen=True):
    """A theme, the source it was read from, its fonts, and what is worth a look in it though it stops nothing.

    The fonts are those of editions in `language`.
    """

    theme: Theme
    source: Source
    fonts: Fonts
    notes: tuple[Finding, ...] = ()
    language: str = "ko"


def design_of(source: Source, theme: str | os.PathLike[str] | None, folder: Path) -> Design:
    """Return the theme asked for, else the edition's own, else the house's, with its fonts.

    Names in the edition are relative to `folder`. Raises ManuscriptError for what the edition or a
    theme's file gets wrong, UsageError for a `theme` that is not there.
    """
    language = language_of(source)
    if theme is not None:
        return _with_fonts(_file_of(os.fspath(theme), Path(), None), language)
    name, origin = theme_name(source)
    place = source.folder_of(source.root.get("theme") or source.root, folder)
    return _with_fonts(_file_of(name or resources.DEFAULT_THEME, place, origin), language)


def design_named(name: str) -> Design:
    """Return a theme by its name or file with its fonts; raises UsageError where there is none, as `design_of` does."""
    return _with_fonts(_file_of(name, Path(), None))


def _file_of(name: str, folder: Path, origin: Origin | None) -> Path:
    """Return a theme's file by its name or its own. One that an `origin` in an edition names wrongly is its fault."""
    if name in resources.theme_names():
        return resources.theme_file(name)
    if name.lower().endswith((".yaml", ".yml")) and (found := resources.file_named(folder, name)):
        return found
    finding = _no_theme(name, origin or Origin())
    raise ManuscriptError([finding]) if origin else UsageError([finding])


def _with_fonts(path: Path, language: str = "ko") -> Design:
    """Read a theme and find its fonts for a language; a face is known by the name the theme gives its file."""
    theme, source, notes, paths = _read(path)
    folders = tuple(dict.fromkeys(each.parent for each in paths))
    told: dict[str, Finding] = {}
    families: dict[str, Family | tuple[Face, ...]] = {}
    places: dict[str, list[str]] = {}
    for font, (place, written) in theme.fonts_in(language).items():
        found: list[tuple[str, Face]] = []
        for part, steps, name in files_of(written):
            origin = source.at(*place, *steps).origin
            # Beside the file that names it, then beside the others of its chain.
            own = Path(origin.file).parent
            beside = (own, *(each for each in folders if each != own))
            face, finding = _face_of(name, beside, origin, places.setdefault(name, []))
            if finding:
                told.setdefault(name, finding)
            if face:
                found.append((part, face))
        families[font] = _family(written, found)
    if any(each.level == "error" for each in told.values()):
        raise ManuscriptError(told.values())
    return Design(theme, source, Fonts(families), (*notes, *told.values()), language)


def _family(written: tuple[str, ...] | FontParts, found: list[tuple[str, Face]]) -> Family | tuple[Face, ...]:
    """Return the faces of a font as the theme has them: in a chain, or each in its part."""
    if not isinstance(written, FontParts):
        return tuple(face for _, face in found)
    parts: dict[Role, tuple[Face, ...]] = {role: tuple(face for part, face in found if part == role) for role in PARTS}
    return family(parts, written.digits, Match(written.latin_scale, written.latin_shift))


def _face_of(
    name: str, folders: tuple[Path, ...], origin: Origin, known: list[str]
) -> tuple[Face | None, Finding | None]:
    """Return the face a theme names by its file, or by ``file#face``, and what is wrong or worth saying of the name.

    `known` are the places of files already found by that name: two themes of a chain may each have
    an ``own.ttf``, and the second is then known as ``own.ttf (2)``.
    """
    file, which = resources.font_file(name, folders), ""
    if file is None and "#" in name:
        named, _, which = name.rpartition("#")
        file = resources.font_file(named.strip(), folders)
    if file is None:
        return None, no_font(name, folders, origin)
    place, stamp = str(file.resolve()), _stamp(file)
    count, places = _places(place, stamp, which.strip())
    if len(places) != 1:
        return None, no_face(file, Choice(which.strip(), places), origin)
    unchosen = first_face(file, name, origin) if count > 1 and not which.strip() else None
    if place not in known:
        known.append(place)
    number = known.index(place) + 1
    return _face(name if number == 1 else f"{name} ({number})", place, stamp, places[0]), unchosen


def house_theme() -> Theme:
    """Return the theme of editions that name none."""
    return _read(resources.theme_file(resources.DEFAULT_THEME))[0]


#: A file as it is now: how it is named, where it is, and what tells whether it has changed.
_File = tuple[str, str, tuple[int, int]]


def _read(path: Path) -> tuple[Theme, Source, tuple[Finding, ...], tuple[Path, ...]]:
    """Return a theme, its source, its notes and the files of its chain, read anew only when one has changed."""
    files: dict[Path, _File] = {}

    def read(each: Path) -> Source:
        files[each] = _file(each)
        return _source(*files[each])

    paths = chain(path, read)
    return (*_theme(tuple(files[each] for each in paths)), paths)


def _file(path: Path) -> _File:
    return str(path), str(path.resolve()), _stamp(path)


# What has been read stays read: the stamp makes a changed file another key.
@lru_cache(maxsize=32)
def _source(path: str, place: str, stamp: tuple[int, int]) -> Source:  # noqa: ARG001
    return read_file(path)


@lru_cache(maxsize=16)
def _theme(files: tuple[_File, ...]) -> tuple[Theme, Source, tuple[Finding, ...]]:
    source = merged(tuple(_source(*file) for file in files))
    house = resources.theme_file(resources.DEFAULT_THEME)
    is_house = files[0] == _file(house)
    notes = () if is_house else doubtful_names(source, _read(house)[1])
    try:
        return read_theme(source), source, notes
    except ManuscriptError as fault:
        raise ManuscriptError([*fault.findings, *notes]) from None


@lru_cache(maxsize=64)
def _face(name: str, place: str, stamp: tuple[int, int], index: int) -> Face:  # noqa: ARG001
    return Face(name, Path(place), index)


@lru_cache(maxsize=64)
def _places(place: str, stamp: tuple[int, int], which: str) -> tuple[int, tuple[int, ...]]:  # noqa: ARG001
    """Return how many faces a font file has, and the places of those that `which` means: a number from 1 or a name.

    Without a choice it is the first.
    """
    path = Path(place)
    count = face_count(path)
    if not which:
        return count, (0,)
    if which.isascii() and which.isdigit() and len(which) < 4 and 1 <= int(which) <= count:
        return count, (int(which) - 1,)
    return count, faces_called(path, which)


def _stamp(path: Path) -> tuple[int, int]:
    state = path.stat()
    return state.st_mtime_ns, state.st_size


def _no_theme(name: str, origin: Origin) -> Finding:
    if name.lower().endswith((".yaml", ".yml")):
        missing = Words(f"테마 파일이 없습니다: {shown(name)}", f"There is no theme file {shown(name)}.")
        where = Words(
            "파일 이름과 폴더를 확인해 주십시오. 판에 적은 이름은 그 판이 있는 폴더에서 찾습니다.",
            "Check its name and folder. A name in an edition is looked for beside that edition.",
        )
        return Finding("error", "theme.unknown", missing, origin, where)
    message = Words(f"‘{shown(name)}’ 테마가 없습니다.", f"There is no theme “{shown(name)}”.")
    near = one_of(name, resources.theme_names())
    own = Words(
        "직접 만든 테마는 파일 이름(예: my-theme.yaml)으로 적어 주십시오.",
        "Name a theme of your own by its file, for example my-theme.yaml.",
    )
    return Finding("error", "theme.unknown", message, origin, Words(f"{near.ko}. {own.ko}", f"{near.en}. {own.en}"))


def unusable_fonts(design: Design) -> list[Finding]:
    """Return a finding for each font file of the theme that cannot be embedded, at the place that names it."""
    found: dict[str, Finding] = {}
    for font, (place, written) in design.theme.fonts_in(design.language).items():
        faces = (each.face for each in design.fonts.families[font].typefaces)
        for (_, steps, name), face in zip(files_of(written), faces, strict=True):
            if face.flaw and name not in found:
                found[name] = flawed(name, face.flaw, design.source.at(*place, *steps).origin)
    return list(found.values())


def remarks(design: Design, manuscript: Manuscript) -> tuple[Finding, ...]:
    """Return what is worth a look in a theme, for an edition that is set in it."""
    ids = {entry.block.id for entry in manuscript.entries if entry.block.id}
    kinds = {*blocks.names(), *(entry.kind for entry in manuscript.entries)}
    return (*design.notes, *doubtful_areas(design.theme, house_theme(), kinds, ids))


def missing_token(fault: MissingToken, design: Design) -> Finding:
    """Return the finding for a token a block asked the theme for in vain."""
    section = design.source.at(fault.section)
    names = section.entries if isinstance(section, Mapping) else {}
    # A name that the house theme has too is no misspelling of another.
    near = nearest(fault.name, [each for each in names if each not in getattr(house_theme(), fault.section)])
    message = Words(
        f"테마의 {fault.section}에 ‘{fault.name}’이(가) 없습니다.",
        f"The theme has no “{fault.name}” under {fault.section}.",
    )
    hint = Words(
        f"혹시 ‘{near}’을(를) 잘못 적으셨습니까?" if near else "classic 테마에 본보기가 있습니다.",
        f"Is “{near}” a misspelling of it?" if near else "The classic theme shows how it is written.",
    )
    return Finding("error", "theme.token", message, names[near][0].origin if near else section.origin, hint)


def completed(theme: Theme, fault: MissingToken) -> Theme | None:
    """Return `theme` with the token it lacks lent by the house theme, to find what else it lacks; None without one."""
    tokens = getattr(house_theme(), fault.section)
    if fault.name not in tokens:
        return None
    return replace(theme, **{fault.section: {**getattr(theme, fault.section), fault.name: tokens[fault.name]}})
