"""Language tags as editions and themes write them (BCP 47)."""

from __future__ import annotations

import re

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-[A-Za-z0-9]{5,8})*", re.ASCII)


def is_tag(written: str) -> bool:
    """Whether a text is a language tag: a language, perhaps its script, its region and its variants."""
    return _TAG.fullmatch(written) is not None
