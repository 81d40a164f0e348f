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
    *((4, b"ftyp" + brand, "HEIC") for brand in (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")),
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

#: What a file's suffix says it is; of several for one format the usual one first.
_SUFFIXES = {
    "png": "PNG",
    "jpg": "JPEG",
    "jpeg": "JPEG",
    "jpe": "JPEG",
    "jfif": "JPEG",
    "tif": "TIFF",
    "tiff": "TIFF",
    "webp": "WebP",
    "heic": "HEIC",
    "heif": "HEIC",
    "avif": "AVIF",
    "gif": "GIF",
    "bmp": "BMP",
    "svg": "SVG",
    "pdf": "PDF",
    "psd": "Photoshop(PSD)",
    "eps": "PostScript(EPS, AI)",
}


def format_of(data: bytes) -> str:
    """Return what a file is: ``SVG``, ``PNG``, the name of another format, or nothing where it is unknown."""
    if data[4:8] == b"ftyp" and b"avif" in data[8 : min(int.from_bytes(data[:4], "big"), 256)]:
        return "AVIF"
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


def misnamed(name: str, found: str, fault: Fault | None) -> Fault | None:
    """Return the fault of a file whose suffix says another format than `found` in it; None where they agree.

    `fault` is what is wrong with that format, where it cannot be placed: then another name would not help.
    """
    said = _SUFFIXES.get(name.rpartition(".")[2].lower() if "." in name else "")
    if not found or said in (None, found):
        return None
    message = Words(
        f"이름은 {said}인데 내용은 {found}인 파일입니다.", f"This file is called {said} and is {found} within."
    )
    if fault:
        return Fault("picture.name", message, fault.hint)
    stem = name.rpartition("/")[2].rpartition(".")[0]
    right = next(f"{stem}.{suffix}" for suffix, each in _SUFFIXES.items() if each == found)
    hint = Words(
        f"파일 이름을 ‘{right}’로 바꾸고 여기에도 그렇게 적어 주십시오.",
        f"Please rename it “{right}” and write that here as well.",
    )
    return Fault("picture.name", message, hint)


def unsupported(name: str, wanted: Words) -> Fault:
    """Return the fault for a file of a format that cannot be placed; `wanted` names those that can."""
    if not name:
        message = Words(
            "그림 파일이 아니거나 알 수 없는 형식입니다.", "This is no picture, or one of an unknown format."
        )
    elif name == "HEIC":
        message = Words(
            "전화기로 찍은 사진(HEIC)을 읽는 부품이 설치되어 있지 않습니다.",
            "What reads photographs of telephones (HEIC) is not installed.",
        )
    else:
        message = Words(
            f"아직 쓸 수 없는 형식의 파일입니다: {name}", f"Files of this format cannot be placed yet: {name}"
        )
    if name in ("HEIC", "AVIF"):
        hint = Words(
            f"전화기의 사진 앱에서 JPEG로 내보내 주십시오({wanted.ko}면 됩니다). "
            "아이폰은 설정 > 카메라 > 포맷에서 ‘높은 호환성’을 고르면 JPEG로 찍습니다.",
            f"Please export it as JPEG from the telephone's photo app ({wanted.en} will do). "
            "An iPhone set to Settings > Camera > Formats > Most Compatible takes JPEG.",
        )
    else:
        hint = Words(f"{wanted.ko} 파일로 저장해 주십시오.", f"Please save it as {wanted.en}.")
    if name == "HEIC":
        hint = Words(
            f"{hint.ko} HEIC를 그대로 쓰려면 pip install 'brochure[heic]'로 설치합니다.",
            f"{hint.en} To use HEIC as it is: pip install 'brochure[heic]'.",
        )
    return Fault("picture.format", message, hint)
