"""A file that is not there into the one that was meant, by what lies beside and below it."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path


def meant(path: Path) -> Path | None:
    """Return the file of that name in a folder below, or of nearly that name beside it; None where there is none."""
    if not path.suffix:
        return None
    try:
        there = sorted(path.parent.iterdir())
        below = [each / path.name for each in there if each.is_dir() and each.name[0] != "."]
        found = [each for each in below if each.is_file()]
        beside = [each.name for each in there if each.suffix == path.suffix and each.is_file()]
    except OSError:
        return None
    near = get_close_matches(path.name, beside, 1, 0.8)
    return found[0] if found else path.with_name(near[0]) if near else None
