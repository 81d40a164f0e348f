"""A folder of editions, and which of them is the newest; looks at the top of files and reads none as YAML."""

from __future__ import annotations

import re
from pathlib import Path

from brochure import resources

#: Folders looked into when no file is named, in this order.
FOLDERS = ("data", ".")

_EDITION = re.compile(r"""^\ufeff?["']?edition["']?[ \t]*:[ \t]*["']?(\d{4})""", re.MULTILINE)
_BLOCKS = re.compile(r"""^\ufeff?["']?blocks["']?[ \t]*:""", re.MULTILINE)
#: More than the top of any edition; whatever says its year later than here is no edition.
_LOOKED_AT = 1 << 16


def newest(folder: Path = Path()) -> Path | None:
    """Return the edition with the highest ``edition:`` in `folder`/data, else in `folder`, else the starter edition.

    Of two of the same year the one whose name is the year, else the first by name. A file with
    ``blocks:`` but no readable year counts as the oldest: better its faults are named than it is
    passed over. None where there is nothing at all.
    """
    for name in FOLDERS:
        found = [(year, path) for path in _yaml_files(folder / name) if (year := _year(path)) is not None]
        if found:
            return min(found, key=lambda each: (-each[0], each[1].stem != str(each[0]), each[1].name))[1]
    return resources.starter()


def before(path: Path) -> Path | None:
    """Return the edition of the latest year before that of `path` among the files of its folder, None without one.

    Of two of the same year the one whose name is the year, else the first by name.
    """
    own = _year(path)
    found = [(year, each) for each in _yaml_files(path.parent) if (year := _year(each)) and own and year < own]
    return min(found, key=lambda each: (-each[0], each[1].stem != str(each[0]), each[1].name))[1] if found else None


def _yaml_files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.lower() in (".yaml", ".yml") and path.is_file())
    except OSError:
        return []


def _year(path: Path) -> int | None:
    """The edition's year, 0 where it cannot be read, None for a file that is no edition."""
    try:
        with path.open("rb") as file:
            top = file.read(_LOOKED_AT)
    except OSError:
        return None
    # Saved in whatever encoding: the file that was meant is better named with its fault than passed over.
    is_utf16 = top[:2] in (b"\xff\xfe", b"\xfe\xff")
    text = top.decode("utf-16" if is_utf16 else "utf-8", errors="ignore").replace("\r", "\n")
    if found := _EDITION.search(text):
        return int(found[1])
    return 0 if _BLOCKS.search(text) else None
