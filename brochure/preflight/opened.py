"""A PDF file into plain values; the only home of pikepdf, and through it of qpdf."""

from __future__ import annotations

import io
import zlib
from typing import Any

from brochure.findings import Words
from brochure.model.objects import Name, Ref
from brochure.preflight.values import Dict, File, Held

#: The largest file that is opened, in bytes: Korean shops take 100 MB (두손기획인쇄).
LARGEST = 200 * 1024 * 1024
#: The most objects that are read, and how deep one may hold others.
_OBJECTS, _DEEP = 300_000, 200
#: The most bytes a stream may unpack to, how many times its own deflate can reach, and how many are tried at a time.
_LARGEST_STREAM, _SWELLS, _PIECE = 256 * 1024 * 1024, 1032, 16 * 1024 * 1024
#: How many pixels a side are made one: at 300 an inch, a third of a millimetre. A JPEG is never exact to the pixel,
#: and less than that dries.
_COARSER = 4
_TOO_MUCH = Words("PDF에 든 것이 너무 많습니다", "There is too much in the PDF")


class Unreadable(Exception):
    """The file cannot be looked into; `words` say why, `is_locked` whether a password is what is missing."""

    def __init__(self, words: Words, *, is_locked: bool = False) -> None:
        self.words = words
        self.is_locked = is_locked
        super().__init__(words.en)


def opened(data: bytes) -> File:
    """Return a PDF's objects; raises Unreadable for what is no PDF, is broken beyond mending, locked or too large."""
    import pikepdf  # noqa: PLC0415 - late: comes with the `check` extra

    if len(data) > LARGEST:
        size = round(len(data) / 1024 / 1024)
        raise Unreadable(Words(f"파일이 {size} MB로 너무 큽니다", f"The file is too large, {size} MB"))
    if b"%PDF-" not in data[:1024]:
        raise Unreadable(Words("PDF 파일이 아닙니다", "This is no PDF file"))
    try:
        pdf = pikepdf.open(io.BytesIO(data), suppress_warnings=True)
        if len(pdf.objects) > _OBJECTS:
            raise Unreadable(_TOO_MUCH)
        reading = _Reading(pdf)
        found = {each.objgen[0]: reading.value(each, 0, top=True) for each in pdf.objects}
        trailer = reading.value(pdf.trailer, 0, top=True)
        repairs = len(pdf.get_warnings())
    except Unreadable:
        raise
    except pikepdf.PasswordError:
        locked = Words("암호가 걸려 있어 열 수 없습니다", "The file is locked with a password")
        raise Unreadable(locked, is_locked=True) from None
    except Exception:  # whatever a broken file may break, in qpdf or here
        raise Unreadable(Words("PDF가 깨져 있어 읽을 수 없습니다", "The PDF is broken and cannot be read")) from None
    return File(data, bool(pdf.is_encrypted), trailer, found, repairs)


class _Reading:
    """Turns objects of one file into values. The file is kept with its streams: they are read when asked for."""

    def __init__(self, pdf: Any) -> None:
        self._pdf = pdf

    def value(self, given: Any, depth: int, *, top: bool = False) -> Any:
        """One object as a plain value; what is indirect within another stays a reference."""
        import pikepdf  # noqa: PLC0415

        if given is None or isinstance(given, (bool, int, float)):
            return given
        if not isinstance(given, pikepdf.Object):
            return float(given)
        if given.is_indirect and not top:
            return Ref(given.objgen[0])
        if depth > _DEEP:
            return None
        return self._held(given, depth)

    def _held(self, given: Any, depth: int) -> Any:
        """One object of qpdf's, by its kind."""
        import pikepdf  # noqa: PLC0415

        found: Any = None
        if isinstance(given, pikepdf.Stream):
            entries = self._entries(given.stream_dict, depth)
            found = Held(given.objgen[0], entries, lambda: self._bytes(given), lambda: self._pixels(given))
        elif isinstance(given, pikepdf.Dictionary):
            found = self._entries(given, depth)
        elif isinstance(given, pikepdf.Array):
            found = [self.value(each, depth + 1) for each in given]
        elif isinstance(given, pikepdf.Name):
            found = Name(str(given)[1:])
        elif isinstance(given, pikepdf.String):
            found = bytes(given)
        return found

    def _entries(self, given: Any, depth: int) -> Dict:
        return {str(key)[1:]: self.value(each, depth + 1) for key, each in given.items()}

    def _bytes(self, stream: Any) -> bytes:
        if _swells(stream):
            raise Unreadable(_TOO_MUCH)
        try:
            return bytes(stream.read_bytes())
        except Exception:  # a filter qpdf does not know, or bytes it cannot unpack
            return b""

    def _pixels(self, stream: Any) -> tuple[int, int, bytes]:
        import pikepdf  # noqa: PLC0415

        try:
            image = pikepdf.PdfImage(stream).as_pil_image()
            if image.width * image.height > _LARGEST_STREAM // 4:
                return 0, 0, b""
            small = image.reduce(_COARSER)
            # Pillow turns the inks of a JPEG about, as Photoshop writes them; what the file holds is wanted.
            is_turned = image.mode == "CMYK" and image.format == "JPEG"
            held = bytes(255 - each for each in range(256)) if is_turned else None
            samples = small.tobytes()
            return small.width, small.height, samples.translate(held) if held else samples
        except Exception:  # a picture Pillow cannot read
            return 0, 0, b""


def _swells(stream: Any) -> bool:
    """Whether deflate would unpack a stream to more than fits; it is tried piece by piece, and nothing is kept."""
    try:
        raw = stream.read_raw_bytes()
        if len(raw) * _SWELLS <= _LARGEST_STREAM or b"/FlateDecode" not in stream.Filter.unparse():
            return False
        unpacking, left = zlib.decompressobj(), _LARGEST_STREAM
        while raw and not unpacking.eof and left >= 0:
            left -= len(unpacking.decompress(raw, _PIECE))
            raw = unpacking.unconsumed_tail
    except Exception:  # what is no deflate, qpdf tells
        return False
    return left < 0
