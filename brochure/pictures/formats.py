"""Which kind of file some bytes are, by how they begin: so that a fault can name what was sent instead of a picture."""

from __future__ import annotations

from brochure.findings import Words
from brochure.pictures.faults import Fault

#: By the first bytes, from the given offset on: what the file is called.
_BEGINNINGS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "PNG"),
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"GIF8", "GIF"),
    (8, b"WEBP", "WebP"),
    (4, b"ftypheic", "HEIC"),
    (4, b"ftypheix", "HEIC"),
    (4, b"ftypmif1", "HEIC"),
    (4, b"ftypmsf1", "HEIC"),
    (4, b"ftypavif", "AVIF"),
    (0, b"BM", "BMP"),
    (0, b"II*\0", "TIFF"),
    (0, b"MM\0*", "TIFF"),
    (0, b"%PDF-", "PDF"),
    (0, b"%!PS", "PostScript(EPS, AI)"),
    (0, b"\xc5\xd0\xd3\xc6", "PostScript(EPS, AI)"),
    (0, b"8BPS", "Photoshop(PSD)"),
    (0, b"\0\0\x01\0", "ICO"),
    (0, b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (0, b"\x1f\x8b", "gzip(SVGZ)"),
    (0, b"PK\x03\x04", "ZIP"),
)


def format_of(data: bytes) -> str:
    """Return what a file is: ``SVG``, ``PNG``, ``JPEG``, the name of another format, or nothing where it is unknown."""
    for offset, beginning, name in _BEGINNINGS:
        if data.startswith(beginning, offset):
            return name
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if (
        head.startswith(b"<")
        and (b"<svg" in data[:65536] or head.startswith(b"<?xml"))
        and b"<html" not in head.lower()
    ):
        return "SVG"
    return ""


def unsupported(name: str, wanted: Words) -> Fault:
    """Return the fault for a file of a format that cannot be placed; `wanted` names those that can."""
    if not name:
        message = Words(
            "그림 파일이 아니거나 알 수 없는 형식입니다.", "This is no picture, or one of an unknown format."
        )
    else:
        message = Words(
            f"아직 쓸 수 없는 형식의 파일입니다: {name}", f"Files of this format cannot be placed yet: {name}"
        )
    hint = Words(f"{wanted.ko} 파일로 저장해 주십시오.", f"Please save it as {wanted.en}.")
    return Fault("picture.format", message, hint)
