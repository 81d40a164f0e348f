"""Where the things are that a build needs beside the manuscript: fonts, themes, the starter edition.

Found beside the package in a checkout and within it when installed; never fetched from anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent

#: The theme of an edition that names none.
DEFAULT_THEME = "classic"


def theme_names() -> tuple[str, ...]:
    """Return the names of the themes that come with brochure, in order."""
    return tuple(sorted(path.stem for path in (_PACKAGE / "themes").glob("*.yaml")))


def theme_file(name: str) -> Path:
    """Return the file of a theme that comes with brochure."""
    return _PACKAGE / "themes" / f"{name}.yaml"


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


def font_file(name: str, folder: Path | None = None) -> Path | None:
    """Return the file of a font: in `folder` (the theme's own) first, then among those that come with brochure."""
    for place in _font_folders(folder):
        if is_file(path := place / name):
            return path
    return None


def _font_folders(folder: Path | None) -> Iterator[Path]:
    if folder is not None:
        yield folder
        yield folder / "fonts"
    yield _PACKAGE / "fonts"
    yield _PACKAGE.parent / "fonts"
