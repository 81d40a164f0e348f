"""Where the things are that a build needs beside the manuscript: fonts, themes, profiles, an editor's pictures.

What comes with brochure is found beside the package in a checkout and within it when installed, pictures
in the edition's folder and below it; nothing is ever fetched from anywhere.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

_PACKAGE = Path(__file__).resolve().parent

#: The theme of an edition that names none.
DEFAULT_THEME = "classic"


def theme_names() -> tuple[str, ...]:
    """Return the names of the themes that come with brochure, in order."""
    return tuple(sorted(path.stem for path in (_PACKAGE / "themes").glob("*.yaml")))


def theme_file(name: str) -> Path:
    """Return the file of a theme that comes with brochure."""
    return _PACKAGE / "themes" / f"{name}.yaml"


def profile_file(name: str) -> Path:
    """Return the file of a colour profile that comes with brochure."""
    return _PACKAGE / "profiles" / f"{name}.icc"


def starter() -> Path | None:
    """Return the newest edition that comes with an installed brochure, or None in a checkout."""
    found = sorted((_PACKAGE / "starter").glob("*.yaml"))
    return found[-1] if found else None


def is_file(path: Path) -> bool:
    """Whether a file is there; a name no file can have, or a closed folder, means it is not."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def font_names() -> tuple[str, ...]:
    """Return the names of the font files that come with brochure, in order."""
    found = {path.name for folder in _font_folders(()) for path in folder.glob("*.[ot]t[fc]")}
    return tuple(sorted(found))


def font_file(name: str, folders: Sequence[Path] = ()) -> Path | None:
    """Return the file of a font: in the first of `folders` that has it, else among those that come with brochure."""
    for place in _font_folders(folders):
        if is_file(path := place / name):
            return path
    return None


def _font_folders(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        yield folder
        yield folder / "fonts"
    yield _PACKAGE / "fonts"
    yield _PACKAGE.parent / "fonts"


def picture_file(folder: Path, name: str) -> Path | None:
    """Return the file an edition in `folder` calls `name`, a path below it with slashes; None where there is none.

    Names are compared composed (NFC), as editors write them, whatever form the disk keeps. A link that
    leads out of the folder leads nowhere. Raises OSError for a folder that cannot be read.
    """
    place = folder
    for step in PurePosixPath(name).parts:
        found = _entry(place, step)
        if found is None:
            return None
        place = found
    return place if is_file(place) and place.resolve().is_relative_to(folder.resolve()) else None


def pictures_beneath(folder: Path, suffixes: tuple[str, ...], most: int = 500) -> tuple[str, ...]:
    """Return the names of picture files in `folder` and two levels below it, as an edition would write them."""
    found: list[str] = []
    seen = 0
    for place, folders, files in os.walk(folder):
        here = Path(place).relative_to(folder)
        # In order, and not into what is hidden: the same fault says the same on every machine.
        folders[:] = sorted(each for each in folders if not each.startswith(".")) if len(here.parts) < 2 else []
        seen += len(files) + len(folders)
        found.extend((here / each).as_posix() for each in sorted(files) if each.lower().endswith(suffixes))
        if seen > most:
            break
    return tuple(unicodedata.normalize("NFC", each) for each in found[:most])


def _entry(folder: Path, name: str) -> Path | None:
    """What a folder holds under a name, in whichever form of its letters."""
    try:
        if (folder / name).exists():
            return folder / name
    except (OSError, ValueError):
        return None
    wanted = unicodedata.normalize("NFC", name)
    names = sorted(os.listdir(folder)) if folder.is_dir() else []  # noqa: PTH208 - only names are wanted
    return next((folder / each for each in names if unicodedata.normalize("NFC", each) == wanted), None)
