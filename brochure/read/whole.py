"""An edition as it is given into one source: with what it starts from beneath it, and what is set from outside above.

Knows when there is any of that to do, so that an edition which stands by itself is read at no further cost.
"""

from __future__ import annotations

import os
from collections.abc import Mapping as PythonMapping
from pathlib import Path

from msgspec.structs import replace

from brochure.read.manuscript import language_of
from brochure.read.nodes import Source
from brochure.read.source import load


def whole(
    data: str | os.PathLike[str] | PythonMapping[str, object],
    base: str | os.PathLike[str] | None,
    changes: PythonMapping[str, str] | None,
) -> tuple[Source, Path]:
    """Return an edition's source and the folder that its names are relative to: `base`, else its file's.

    `changes` are values by their paths, as the command line's ``--set`` gives them. Raises what `load` does, and
    ManuscriptError for a ``from:`` or a change that cannot be followed.
    """
    return stood(load(data), base, changes)


def stood(
    source: Source, base: str | os.PathLike[str] | None, changes: PythonMapping[str, str] | None
) -> tuple[Source, Path]:
    """Return what `whole` does for an edition that has been read."""
    folder = Path(base) if base is not None else Path(source.file).parent if source.file else Path()
    starts_from = source.root.get("from") is not None
    if not starts_from and not changes:
        return source, folder
    if starts_from:
        from brochure.read.versions import standing  # noqa: PLC0415 - late: most editions stand by themselves

        source = standing(source, folder)
    spoken = _languages(source)
    if changes:
        from brochure.read.changes import changed  # noqa: PLC0415 - late, as above

        source = changed(source, changes)
    own = _main(language_of(source))
    is_mixed = any(_main(each) != own for each in spoken.values())
    return (replace(source, languages=spoken) if is_mixed else source), folder


def _languages(source: Source) -> dict[str, str]:
    """The language of each file of a source: the one it says it is in, else that of the file beneath it."""
    found = {source.file: language_of(source)}
    for index, each in enumerate(source.beneath):
        said = (other for other in source.beneath[index:] if other.root.get("language") is not None)
        found[each.file] = language_of(next(said, each))
    return found


def _main(language: str) -> str:
    return language.partition("-")[0].lower()
