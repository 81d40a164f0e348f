"""Text as it came from somewhere into composed text (NFC), the one form the rest of brochure meets.

Knows nothing of files or YAML.
"""

from __future__ import annotations

import re
import unicodedata

#: Canonical composition would turn these into the unified ideographs they only resemble: a person's
#: name or a Korean reading would change its shape in print (Unicode 17, UAX 15, section 5.1).
_COMPATIBILITY_IDEOGRAPHS = re.compile("([\uf900-\ufaff\U0002f800-\U0002fa1f]+)")


def composed(text: str) -> str:
    """Return `text` in canonical composition, its compatibility ideographs as they are.

    Never NFKC: that would also undo what an editor meant, such as ① or ㎡.
    """
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    parts = _COMPATIBILITY_IDEOGRAPHS.split(text)
    return "".join(part if index % 2 else unicodedata.normalize("NFC", part) for index, part in enumerate(parts))
