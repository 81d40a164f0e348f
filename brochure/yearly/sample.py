"""The sample edition, where an edition was begun from it and no year came before: what is still the sample's.

Looks at lines before it reads anything, so that an edition that is somebody's own costs a build nothing more.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from brochure import resources
from brochure.annals import last_years
from brochure.read.nodes import Source
from brochure.read.source import contents, read_file

if TYPE_CHECKING:
    from brochure.yearly.sources import LastYear

#: Of how many lines a line may be anybody's; who has more in common with the sample began from it.
_SHARE = 0.2
#: What is shorter than this, in characters, is a key or a place: any edition may have it.
_LONG = 24


def has_forerunner(source: Source, edition: int) -> bool:
    """Whether there is last year's file beside an edition, or the sample, to hold it against."""
    return last_years(source.file, edition) is not None or is_of_sample(source)


def is_of_sample(source: Source) -> bool:
    """Whether an edition has whole sentences of the sample, and is not that itself."""
    place = resources.first_edition()
    if not source.file or _is(Path(source.file), place):
        return False
    theirs = _lines(contents(place).decode("utf-8"))
    return len(theirs & _lines(source.root.written.text)) >= _SHARE * len(theirs)


def sample_of(source: Source) -> LastYear | None:
    """Return the sample edition as what came before `source`, where that was begun from it; else None."""
    if not is_of_sample(source):
        return None
    from brochure.yearly.sources import LastYear  # noqa: PLC0415 - late: every build asks whether it is of the sample

    place = resources.first_edition()
    sample = read_file(place)
    year = sample.root.get("edition")
    return LastYear(place.name, int(getattr(year, "text", "0")), sample, is_sample=True)


def _lines(text: str) -> set[str]:
    """The long lines that are no remark."""
    lines = (each.strip() for each in text.split("\n"))
    return {each for each in lines if len(each) >= _LONG and each[0] != "#"}


def _is(file: Path, place: Path) -> bool:
    try:
        return file.samefile(place)
    except OSError:
        return False
