"""Where the things are that a build needs beside the manuscript: fonts, themes, shops, profiles, an editor's pictures.

What comes with brochure is found beside the package in a checkout and within it when installed, pictures
in the edition's folder and below it; nothing is ever fetched from anywhere.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from brochure.asked import asking

_PACKAGE = Path(__file__).resolve().parent

#: The theme of an edition that names none.
DEFAULT_THEME = "classic"


def theme_names() -> tuple[str, ...]:
    """Return the names of the themes that come with brochure, in order."""
    return tuple(sorted(path.stem for path in (_PACKAGE / "themes").glob("*.yaml")))


def theme_file(name: str) -> Path:
    """Return the file of a theme that comes with brochure."""
    return asking(_PACKAGE / "themes" / f"{name}.yaml")


def shop_names() -> tuple[str, ...]:
    """Return the names of the print shops that come with brochure, in order."""
    return tuple(sorted(path.stem for path in (_PACKAGE / "shops").glob("*.yaml")))


def shop_file(name: str) -> Path:
    """Return the file of a print shop that comes with brochure."""
    return asking(_PACKAGE / "shops" / f"{name}.yaml")


def profile_names() -> tuple[str, ...]:
    """Return the names of the output profiles that come with brochure, in order."""
    return tuple(sorted(path.name for path in (_PACKAGE / "profiles").glob("fogra*.icc")))


def profile_file(name: str) -> Path:
    """Return the file of a colour profile that comes with brochure; its suffix may be left out."""
    return asking(_PACKAGE / "profiles" / f"{name.removesuffix('.icc')}.icc")


def starter() -> Path | None:
    """Return the newest edition that comes with an installed brochure, or None in a checkout."""
    found = sorted((_PACKAGE / "starter").glob("*.yaml"))
    return found[-1] if found else None


def first_edition() -> Path:
    """Return the edition with which somebody begins who has none; its schema lies beside it."""
    return starter() or sorted((_PACKAGE.parent / "data").glob("*.yaml"))[-1]


def is_file(path: Path) -> bool:
    """Whether a file is there; a name no file can have, or a closed folder, means it is not."""
    return _is_file(asking(path))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def font_names(folders: Sequence[Path] = ()) -> tuple[str, ...]:
    """Return the names of the font files that come with brochure, and of those in `folders`, in order."""
    found = {path.name for folder in _font_folders(folders) for path in folder.glob("*.[ot]t[fc]")}
    return tuple(sorted(unicodedata.normalize("NFC", each) for each in found))


def font_file(name: str, folders: Sequence[Path] = ()) -> Path | None:
    """Return the file of a font: in the first of `folders` that has it, else among those that come with brochure.

    Names are compared composed, as those of pictures are.
    """
    name = name.replace("\\", "/")
    for place in _font_folders(folders):
        if is_file(path := place / name):
            return path
        # A folder is searched only for letters that a disk may keep in another form.
        try:
            found = None if name.isascii() else _beneath(place, name)
        except OSError:
            found = None
        if found and is_file(found):
            return found
    return None


def _font_folders(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        yield folder
        yield folder / "fonts"
    yield _PACKAGE / "fonts"
    yield _PACKAGE.parent / "fonts"


def file_named(folder: Path, name: str) -> Path | None:
    """Return the file a path leads to from `folder`, or absolute; None where there is none.

    Names are compared composed (NFC), whatever form the disk keeps, and a path may have the strokes of Windows.
    """
    if is_file(folder / name):
        return folder / name
    found = _led_to(folder, name)
    return found if found and is_file(found) else None


def asset_folder(folder: Path, name: str) -> Path | None:
    """Return the folder an edition in `folder` declares as `name`, from there or absolute; None where there is none.

    Names are compared composed (NFC), whatever form the disk keeps.
    """
    found = _led_to(folder, name)
    try:
        return found if found and found.is_dir() else None
    except (OSError, ValueError):
        return None


def edition_place(folder: Path, name: str) -> Path | None:
    """Return the file, or whatever else there is, that an edition in `folder` starts from; None where there is nothing.

    Names are found as those of folders are, and the path is told as shortly as it can be.
    """
    found = _led_to(folder, name)
    if found is None:
        return None
    try:
        short = Path(os.path.normpath(found))
        return short if short.samefile(found) else found
    except (OSError, ValueError):
        return found


def editions_beside(folder: Path) -> tuple[str, ...]:
    """Return the names of the YAML files in a folder, in order; none where it cannot be read."""
    try:
        names = [each.name for each in folder.iterdir() if each.suffix.lower() in (".yaml", ".yml") and is_file(each)]
    except (OSError, ValueError):
        return ()
    return tuple(sorted(unicodedata.normalize("NFC", each) for each in names))


def _led_to(folder: Path, name: str) -> Path | None:
    """What a path with slashes, either way, leads to from a folder or as it is; what leads up may lead anywhere."""
    place = Path(name.replace("\\", "/"))
    found = Path(place.anchor) if place.is_absolute() else folder
    for step in place.parts[1 if place.is_absolute() else 0 :]:
        # What leads up is no name a folder holds.
        try:
            inner = found / step if step == ".." else _entry(found, step)
        except OSError:
            return None
        if inner is None:
            return None
        found = inner
    return found


def picture_file(folder: Path, name: str) -> Path | None:
    """Return the file an edition in `folder` calls `name`, a path below it with slashes; None where there is none.

    Names are compared composed (NFC), as editors write them, whatever form the disk keeps. A link that
    leads out of the folder leads nowhere. Raises OSError for a folder that cannot be read.
    """
    found = _beneath(folder, name)
    return found if found and is_file(found) and _lies_in(folder, found) else None


def leads_out(folder: Path, name: str) -> bool:
    """Whether what an edition in `folder` calls `name` is there and leads out of the folder, as a link can."""
    found = _beneath(folder, name)
    return found is not None and not _lies_in(folder, found)


def _lies_in(folder: Path, found: Path) -> bool:
    """Whether what is found in a folder stays in it when links are followed; one that leads to itself goes nowhere."""
    try:
        return found.resolve().is_relative_to(folder.resolve())
    except RuntimeError:
        return True


def pictures_beneath(folder: Path, suffixes: tuple[str, ...], most: int = 500) -> tuple[str, ...]:
    """Return the names of picture files in `folder` and two levels below it, as an edition would write them."""
    found: list[str] = []
    seen = 0
    for place, folders, files in os.walk(folder):
        here = Path(place).relative_to(folder)
        # In order, and not into what is hidden: the same fault says the same on every machine.
        folders[:] = sorted(each for each in folders if not each.startswith(".")) if len(here.parts) < 2 else []
        seen += len(files) + len(folders)
        # A link to nothing is listed by the disk as a file is.
        named = (each for each in sorted(files) if each.lower().endswith(suffixes) and _is_file(Path(place, each)))
        found.extend((here / each).as_posix() for each in named)
        if seen > most:
            break
    return tuple(unicodedata.normalize("NFC", each) for each in found[:most])


def _beneath(folder: Path, name: str) -> Path | None:
    """What a path with slashes leads to from a folder, in whichever form of its letters."""
    place = folder
    for step in PurePosixPath(name).parts:
        found = _entry(place, step)
        if found is None:
            return None
        place = found
    return place


def _entry(folder: Path, name: str) -> Path | None:
    """What a folder holds under a name, in whichever form of its letters."""
    try:
        if asking(folder / name).exists():
            return folder / name
    except (OSError, ValueError):
        return None
    asking(folder, is_listing=True)
    wanted = unicodedata.normalize("NFC", name)
    names = sorted(os.listdir(folder)) if folder.is_dir() else []  # noqa: PTH208 - only names are wanted
    return next((folder / each for each in names if unicodedata.normalize("NFC", each) == wanted), None)
