"""A folder into its editions, each with its year and language; looks at the top of files and reads none as YAML."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from brochure.asked import asking

# In the patterns below ``@`` stands for the blanks before every key.
#: What stands behind a key: a blank, or the rest of its line and an indent; a name that the value is given.
_BETWEEN = r"""["']?[ \t]*:(?:[ \t]*(?:\#[^\n]*)?\n)?[ \t]*(?:&\S+[ \t]+)?["']?"""
_EDITION = rf"""(?m)^@["']?edition{_BETWEEN}(\d{{4}})"""
_BLOCKS = r"""(?m)^@["']?blocks["']?[ \t]*:"""
_LANGUAGE = rf"""(?m)^@["']?language{_BETWEEN}([A-Za-z]+)"""
_FROM = rf"""(?m)^@["']?from{_BETWEEN}([^\n"'#]+)"""
#: What comes before the first key of a file: remarks, marks of a document, empty lines.
_HEAD = r"""\A\ufeff?(?:[ \t]*(?:[\#%][^\r\n]*|---[^\r\n]*)?(?:\r\n|\r|\n))*"""
#: How many files one may begin from another through.
_DEEP = 8
#: More than the top of any edition; whatever says its year later than here is no edition.
_LOOKED_AT = 1 << 16


class Volume(NamedTuple):
    """One edition of a folder: its year, 0 where that cannot be read, its file, and the language it says it is in.

    `base` is the file it begins from, as it names it.
    """

    year: int
    path: Path
    language: str = "ko"
    base: str = ""


def volumes(folder: Path) -> tuple[Volume, ...]:
    """Return the editions of a folder by name; a file with ``blocks:`` but no readable year is one too."""
    return tuple(found for path in _yaml_files(folder) if (found := _volume(path)))


def last_years(file: str | Path, year: int) -> Path | None:
    """Return the edition before the one of `year` in `file`, of the same folder and language: the nearest lower year.

    Of several the one whose name is most like the file's, the year apart; never the file itself. None where there is
    none, and for what comes from no file.
    """
    if not file:
        return None
    file = Path(file)
    found = volumes(file.parent)
    own = next((each.language for each in found if each.path.name == file.name), "ko")
    earlier = [each for each in found if 0 < each.year < year and each.language == own and each.path.name != file.name]
    if not earlier:
        return None
    wanted = _nameless(file.stem, year)
    nearest = min(earlier, key=lambda each: (-each.year, _unlike(_nameless(each.path.stem, each.year), wanted)))
    return asking(nearest.path)


def before(file: Path) -> Path | None:
    """Return what `last_years` does for an edition whose year is still to be looked up; None for one without a year.

    A year that a file does not say is that of the file it begins from.
    """
    place = file
    for _ in range(_DEEP):
        volume = _volume(place)
        if volume is None or volume.year or not volume.base:
            return last_years(file, volume.year) if volume and volume.year else None
        place = place.parent / volume.base
    return None


def indent_of(text: str) -> str:
    """Return the blanks before every key at the top of a file: most have none, one pasted whole may have some."""
    head = re.match(_HEAD, text)
    found = re.compile(r"[ \t]*").match(text, head.end() if head else 0)
    return found[0] if found else ""


def _nameless(stem: str, year: int) -> str:
    """Return a file's name without its year."""
    return stem.replace(str(year), "", 1)


def _unlike(name: str, wanted: str) -> tuple[bool, int, str]:
    """Return how far a name is from the wanted one, as what sorts the nearest first."""
    pairs = enumerate(zip(name, wanted, strict=False))
    alike = next((at for at, (one, other) in pairs if one != other), min(len(name), len(wanted)))
    return name != wanted, max(len(name), len(wanted)) - alike, name


def _yaml_files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.lower() in (".yaml", ".yml") and path.is_file())
    except OSError:
        return []


def _volume(path: Path) -> Volume | None:
    try:
        with path.open("rb") as file:
            top = file.read(_LOOKED_AT)
    except OSError:
        return None
    # Saved in whatever encoding: the file that was meant is better named with its fault than passed over.
    is_utf16 = top[:2] in (b"\xff\xfe", b"\xfe\xff")
    text = top.decode("utf-16" if is_utf16 else "utf-8", errors="ignore").replace("\r", "\n")
    indent = rf"\ufeff?{indent_of(text)}"
    found = re.search(_EDITION.replace("@", indent, 1), text)
    base = re.search(_FROM.replace("@", indent, 1), text)
    if not found and not re.search(_BLOCKS.replace("@", indent, 1), text):
        return None
    language = re.search(_LANGUAGE.replace("@", indent, 1), text)
    own = language[1].lower() if language else "ko"
    return Volume(int(found[1]) if found else 0, path, own, base[1].strip() if base else "")
