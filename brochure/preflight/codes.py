"""Whether QR codes are read from the painted pages (QR-decode); the only home of zxingcpp."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brochure.findings import Words
from brochure.paint.raster import greys
from brochure.preflight.faults import Fault

#: How finely pages are drawn, in dots an inch: less than a plate, and about what a camera sees. The finer one is tried
#: where a code is not read in the first.
_DPI = (200, 400)


def code_faults(data: bytes, wanted: Sequence[str]) -> Iterator[Fault]:
    """Yield a fault for each address that no code on any page leads to."""
    missing = list(dict.fromkeys(wanted))
    for dpi in _DPI:
        if missing:
            found = _found(data, dpi)
            missing = [each for each in missing if each not in found]
    for address in missing:
        detail = Words(f"{address}의 QR 코드가 읽히지 않습니다", f"The QR code of {address} cannot be read")
        yield Fault("QR-decode", detail)


def _found(data: bytes, dpi: int) -> set[str]:
    try:
        return set(codes_in(data, dpi))
    except Exception:  # what pdfium cannot draw, nobody scans
        return set()


def codes_in(data: bytes, dpi: int) -> Iterator[str]:
    """Yield what the QR codes of all pages say."""
    import zxingcpp  # noqa: PLC0415 - late: comes with the `check` extra

    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    for width, height, page in greys(data, dpi):
        picture = memoryview(page).cast("B", shape=[height, width])
        for each in zxingcpp.read_barcodes(picture, formats=formats):
            yield each.text
