"""The photographs of telephones (HEIC) through pillow-heif, which the extra `heic` installs; without it, none."""

from __future__ import annotations

import io
from functools import cache
from importlib.util import find_spec
from typing import Any


@cache
def is_installed() -> bool:
    """Whether HEIC can be read here."""
    return find_spec("pillow_heif") is not None


def opened(data: bytes) -> Any:
    """Return the main picture of a HEIC file, its pixels not yet read: `size` and `to_pillow()`; raises ValueError.

    It is upright: how the camera was held is said in the file's own terms (ISO/IEC 23008-12, 6.5.10), which are
    followed here, and what its EXIF says of that is said once more.
    """
    import pillow_heif  # noqa: PLC0415 - late: most builds have no such picture

    return pillow_heif.open_heif(io.BytesIO(data), convert_hdr_to_8bit=True)
