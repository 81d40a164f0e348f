"""What the tests of a year share: editions in a folder, and what is said of them."""

from __future__ import annotations

from pathlib import Path

import brochure
from brochure.findings import Finding

#: An edition of 2024, issued in autumn, before its blocks.
HEAD = "edition: 2024\nissued: 2024-10\nas_of: 2024-07-01\ntitle: 안내\n"
COVER = "blocks:\n  - type: cover\n    title: 안내\n"


def edition(blocks: str = "", facts: str = "", head: str = HEAD) -> str:
    """Return an edition of a cover and `blocks`."""
    return f"{head}{f'facts:{chr(10)}{facts}' if facts else ''}{COVER}{blocks}"


def words(text: str, kind: str = "text", key: str = "body") -> str:
    """Return a block of running text."""
    return f"  - type: {kind}\n    {key}: |\n      {text}\n"


def told(text: str | Path) -> list[Finding]:
    """Return what the yearly checks say of an edition, which must be a good one."""
    found = brochure.check(text)
    assert not [each for each in found if each.level == "error"]
    return [each for each in found if each.rule.startswith("year.")]


def rules(text: str | Path) -> list[str]:
    """Return the rules by which something is said of an edition."""
    return [each.rule for each in told(text)]


def pair(folder: Path, last: str, this: str) -> Path:
    """Write last year's edition and this one's; return the path of this one's."""
    (folder / "2023.yaml").write_text(last, encoding="utf-8")
    (folder / "2024.yaml").write_text(this, encoding="utf-8")
    return folder / "2024.yaml"
