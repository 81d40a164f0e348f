"""A folder of editions, and which of them is the newest, or the one that next year's begins from."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from brochure import resources
from brochure.annals import Volume, volumes

#: Folders looked into when no file is named, in this order.
FOLDERS = ("data", ".")
#: The language of the edition that the others are versions of, where their names do not tell.
_MAIN = "ko"


def newest(folder: Path = Path()) -> Path | None:
    """Return the edition with the highest ``edition:`` in `folder`/data, else in `folder`, else the starter edition.

    Of two of the same year the one whose name is the year, else the one in Korean, else the first by name. A file with
    ``blocks:`` but no readable year counts as the oldest: better its faults are named than it is
    passed over. None where there is nothing at all.
    """
    for name in FOLDERS:
        if found := volumes(folder / name):
            return _first(found)
    return resources.starter()


def newest_before(year: int, folder: Path = Path()) -> Path | None:
    """Return the newest edition in `folder`/data, else in `folder`, whose year is before `year`.

    One whose year cannot be read counts as the oldest. None where there is none.
    """
    for name in FOLDERS:
        if found := [each for each in volumes(folder / name) if each.year < year]:
            return _first(found)
    return None


def _first(found: Iterable[Volume]) -> Path:
    return min(
        found,
        key=lambda each: (-each.year, each.path.stem != str(each.year), each.language != _MAIN, each.path.name),
    ).path
