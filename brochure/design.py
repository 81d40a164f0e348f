"""A theme by name or file becomes a design: the theme and its fonts. Knows nothing of the edition but that name."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from brochure import resources
from brochure.blocks.kit.room import MissingToken
from brochure.findings import Finding, ManuscriptError, Origin, UsageError, Words
from brochure.model.theme import Theme
from brochure.read.extends import chain, merged
from brochure.read.manuscript import theme_name
from brochure.read.nodes import Source
from brochure.read.reading import nearest, one_of, shown
from brochure.read.source import read_file
from brochure.read.theme import read_theme
from brochure.text.fonts import Face, Fonts


class Design(Struct, frozen=True):
    """A theme, the source it was read from, and its fonts."""

    theme: Theme
    source: Source
    fonts: Fonts


def design_of(source: Source, theme: str | os.PathLike[str] | None, folder: Path) -> Design:
    """Return the theme asked for, else the edition's own, else the house's, with its fonts.

    Names in the edition are relative to `folder`. Raises ManuscriptError for what the edition or a
    theme's file gets wrong, UsageError for a `theme` that is not there.
    """
    if theme is not None:
        return _opened(os.fspath(theme), Path(), None)
    name, origin = theme_name(source)
    return _opened(name or resources.DEFAULT_THEME, folder, origin)


def design_named(name: str) -> Design:
    """Return a theme by its name or file with its fonts; raises UsageError where there is none, as `design_of` does."""
    return _opened(name, Path(), None)


def _opened(name: str, folder: Path, origin: Origin | None) -> Design:
    """Open a theme by name or file. One that an `origin` in an edition names wrongly is the edition's fault."""
    if name in resources.theme_names():
        return _with_fonts(resources.theme_file(name))
    if name.lower().endswith((".yaml", ".yml")) and resources.is_file(folder / name):
        return _with_fonts(folder / name)
    finding = _no_theme(name, origin or Origin())
    raise ManuscriptError([finding]) if origin else UsageError([finding])


def _with_fonts(path: Path) -> Design:
    """Read a theme and find its fonts; a face is known by the name the theme gives its file."""
    theme, source, paths = _read(path)
    folders = tuple(dict.fromkeys(each.parent for each in paths))
    missing: dict[str, Finding] = {}
    chains: dict[str, tuple[Face, ...]] = {}
    for font, names in theme.fonts.items():
        found = []
        for index, name in enumerate(names):
            origin = source.at("fonts", font, index).origin
            # Beside the file that names it, then beside the others of its chain.
            file = resources.font_file(name, (Path(origin.file).parent, *folders))
            if file is None:
                missing.setdefault(name, _no_font(name, origin))
            else:
                found.append(_face(name, str(file.resolve()), _stamp(file)))
        chains[font] = tuple(found)
    if missing:
        raise ManuscriptError(missing.values())
    return Design(theme, source, Fonts(chains))


def house_theme() -> Theme:
    """Return the theme of editions that name none."""
    return _read(resources.theme_file(resources.DEFAULT_THEME))[0]


#: A file as it is now: how it is named, where it is, and what tells whether it has changed.
_File = tuple[str, str, tuple[int, int]]


def _read(path: Path) -> tuple[Theme, Source, tuple[Path, ...]]:
    """Return a theme, its source and the files of its chain, read anew only when one of them has changed."""
    paths = chain(path, lambda each: _source(*_file(each)))
    return (*_theme(tuple(_file(each) for each in paths)), paths)


def _file(path: Path) -> _File:
    return str(path), str(path.resolve()), _stamp(path)


# What has been read stays read: the stamp makes a changed file another key.
@lru_cache(maxsize=32)
def _source(path: str, place: str, stamp: tuple[int, int]) -> Source:  # noqa: ARG001
    return read_file(path)


@lru_cache(maxsize=16)
def _theme(files: tuple[_File, ...]) -> tuple[Theme, Source]:
    source = merged(tuple(_source(*file) for file in files))
    return read_theme(source), source


@lru_cache(maxsize=64)
def _face(name: str, place: str, stamp: tuple[int, int]) -> Face:  # noqa: ARG001
    return Face(name, Path(place))


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


def _no_font(name: str, origin: Origin) -> Finding:
    message = Words(
        f"테마의 글꼴 파일 ‘{name}’을(를) 찾을 수 없습니다.", f"The theme's font file “{name}” is not there."
    )
    hint = Words(
        "테마 파일 옆이나 그 옆의 fonts 폴더에 글꼴 파일을 두어 주십시오.",
        "Put the font file beside the theme's file, or into a folder fonts beside it.",
    )
    return Finding("error", "font.not-found", message, origin, hint)


def not_a_font(name: str, design: Design) -> Finding:
    """Return the finding for a font file that cannot be opened."""
    message = Words(f"‘{name}’ 글꼴 파일을 열 수 없습니다.", f"“{name}” cannot be opened as a font.")
    hint = Words("TTF나 OTF 파일로 바꿔 주십시오.", "Use a TTF or OTF file in its place.")
    font, index = next((font, names.index(name)) for font, names in design.theme.fonts.items() if name in names)
    return Finding("error", "font.unreadable", message, design.source.at("fonts", font, index).origin, hint)


def missing_token(fault: MissingToken, design: Design) -> Finding:
    """Return the finding for a token a block asked the theme for in vain."""
    names: dict[str, object] = getattr(design.theme, fault.section)
    near = nearest(fault.name, tuple(names))
    message = Words(
        f"테마의 {fault.section}에 ‘{fault.name}’이(가) 없습니다.",
        f"The theme has no “{fault.name}” under {fault.section}.",
    )
    hint = Words(
        f"혹시 ‘{near}’을(를) 잘못 적으셨습니까?" if near else "classic 테마에 본보기가 있습니다.",
        f"Is “{near}” a misspelling of it?" if near else "The classic theme shows how it is written.",
    )
    return Finding("error", "theme.token", message, design.source.at(fault.section).origin, hint)


def completed(theme: Theme, fault: MissingToken) -> Theme | None:
    """Return `theme` with the token it lacks lent by the house theme, to find what else it lacks; None without one."""
    tokens = getattr(house_theme(), fault.section)
    if fault.name not in tokens:
        return None
    return replace(theme, **{fault.section: {**getattr(theme, fault.section), fault.name: tokens[fault.name]}})
