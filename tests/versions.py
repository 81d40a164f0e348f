"""An edition that starts from another, as an editor would have had to write it in a single file."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from brochure.read.whole import whole
from tests.read.kit import plain

#: Units as an editor would have written them in Japanese.
UNITS = (("개국", "か国"), ("명", "人"), ("년", "年"))


def as_one(edition: Path) -> str:
    """Return the YAML of an edition; of one that starts from another, as if all that is seen stood in it."""
    text = edition.read_text(encoding="utf-8")
    if not re.search("^from:", text, re.MULTILINE):
        return text
    source, _ = whole(edition, None, None)
    one = plain(source.root)
    one["blocks"] = [block for block in one["blocks"] if block.get("hidden") != "true"]
    for korean, japanese in UNITS if one.get("language") == "ja" else ():
        one["facts"] = {name: re.sub(f"{korean}$", japanese, fact) for name, fact in one["facts"].items()}
    return str(yaml.safe_dump(one, allow_unicode=True, sort_keys=False, width=10**6))
