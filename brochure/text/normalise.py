"""Text as it came from somewhere into composed text (NFC), the one form the rest of brochure meets.

Knows nothing of files or YAML.
"""

from __future__ import annotations

import re
import unicodedata

#: Canonical composition would turn these into the unified ideographs they only resemble: a person's
#: name or a Korean reading would change its shape in print (Unicode 17, UAX 15, section 5.1).
_COMPATIBILITY_IDEOGRAPHS = re.compile("([\uf900-\ufaff\U0002f800-\U0002fa1f]+)")

#: Marks on one letter (UAX 15, Stream-Safe Text Format). A longer run is nobody's writing; putting
#: it in order takes time that grows with its square, so it stays as it is.
_LONGEST_RUN = 30


def composed(text: str) -> str:
    """Return `text` in canonical composition, its compatibility ideographs as they are.

    A run of more than thirty combining marks stays as it is too. Never NFKC: that would also undo
    what an editor meant, such as ① or ㎡.
    """
    if text.isascii():
        return text
    kept = _COMPATIBILITY_IDEOGRAPHS
    marks = "".join(sorted(each for each in set(text) if unicodedata.combining(each)))
    if marks:
        heap = f"[{re.escape(marks)}]{{{_LONGEST_RUN + 1},}}"
        kept = re.compile(f"{_COMPATIBILITY_IDEOGRAPHS.pattern[:-1]}|{heap})")
    parts = kept.split(text)
    return "".join(part if index % 2 else unicodedata.normalize("NFC", part) for index, part in enumerate(parts))
