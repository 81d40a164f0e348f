"""A page of a finished PDF as a picture; the only home of pypdfium2."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator, Sequence
from typing import Any

#: Pillow's number for the way of choosing colours that takes a tenth of the time of its own choice.
_OCTREE = 2
#: Its numbers for taking a pixel as it is, and for no mixing of two colours into a third.
_NEAREST, _UNDITHERED = 0, 0
#: The share of a picture from which on a colour is that of a plain area.
_PLAIN = 0.0005
#: Colours no further apart than this, of 255 in any part, may be taken for one another.
_NEIGHBOURS = 8
#: The most pixels a page in greys is drawn with: those of A2 at 400 an inch.
_MOST_PIXELS = 64_000_000

#: The most pixels of a page that is looked at on a screen: A4 at 500 an inch.
_MOST_SHOWN = 24_000_000


def page_png(pdf: bytes, page: int, dpi: int, colours: int = 0) -> bytes:
    """Return page number `page` (the first is 1) of `pdf` as PNG at `dpi` dots an inch.

    It has so many `colours` at most, where that is not 0: type then takes a quarter of the bytes. Raises IndexError
    when there is no such page.
    """
    import pypdfium2  # noqa: PLC0415 - late: only pictures of pages need it

    document = pypdfium2.PdfDocument(pdf)
    try:
        if not 1 <= page <= len(document):
            raise IndexError(f"page {page} of {len(document)}")
        sheet = document[page - 1]
        # pdfium rounds up; a sliver of a pixel beyond the trim is no part of the page.
        size = (round(sheet.get_width() * dpi / 72), round(sheet.get_height() * dpi / 72))
        image = sheet.render(scale=dpi / 72).to_pil().crop((0, 0, *size))
        if colours:
            image = _in_few(image, colours)
        written = io.BytesIO()
        # Level 6 writes an A4 page in a third of the time of `optimize`, for 3 % more bytes.
        image.save(written, "PNG", compress_level=6, dpi=(dpi, dpi))
        return written.getvalue()
    finally:
        document.close()


def _in_few(image: Any, colours: int) -> Any:
    """Return a picture in so many colours: those of its plain areas as they are, and others for what is between them.

    What chooses the others takes the mean of all that is alike, and so would change a ground by the edges upon it; of
    as many pixels as a large ground has it loses count. It is shown a pixel of sixteen.
    """
    small = image.resize((-(-image.width // 4), -(-image.height // 4)), _NEAREST)
    counted = sorted(small.getcolors(small.width * small.height), reverse=True)[: colours // 4]
    plain = [colour for count, colour in counted if count > _PLAIN * small.width * small.height]
    palette = small.quantize(colours - len(plain), method=_OCTREE)
    chosen = palette.getpalette()[: 3 * (colours - len(plain))]
    shown: list[Sequence[int]] = []
    for colour in (*plain, *(chosen[at : at + 3] for at in range(0, len(chosen), 3))):
        # Pillow looks for what is near a colour and not for what is nearest, so nothing may stand beside a plain one.
        if all(_apart(colour, each) > _NEIGHBOURS for each in shown[: len(plain)]):
            shown.append(colour)
    palette.putpalette([part for colour in shown for part in colour])
    return image.quantize(palette=palette, dither=_UNDITHERED)


def _apart(one: Sequence[int], other: Sequence[int]) -> int:
    """How far two colours are apart in the part in which they are furthest, of 255."""
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def widest(width: float, height: float) -> int:
    """Return how many pixels wide a page of so many points may be drawn to be looked at."""
    return int(math.sqrt(_MOST_SHOWN * width / height))


def page_picture(pdf: bytes, page: int, width: int) -> bytes:
    """Return page number `page` (the first is 1) of `pdf` as PNG, `width` pixels wide, packed quickly rather than well.

    One whose pixels would be too many is narrower. Raises IndexError when there is no such page.
    """
    import pypdfium2  # noqa: PLC0415

    document = pypdfium2.PdfDocument(pdf)
    try:
        if not 1 <= page <= len(document):
            raise IndexError(f"page {page} of {len(document)}")
        sheet = document[page - 1]
        across, down = sheet.get_width(), sheet.get_height()
        width = min(width, widest(across, down))
        size = (width, max(round(width * down / across), 1))
        image = sheet.render(scale=width / across, rev_byteorder=True).to_pil().crop((0, 0, *size))
        written = io.BytesIO()
        image.save(written, "PNG", compress_level=1)
        return written.getvalue()
    finally:
        document.close()


def greys(pdf: bytes, dpi: int) -> Iterator[tuple[int, int, bytes]]:
    """Yield every page in greys at `dpi` dots an inch, as (width, height, a byte a pixel in rows from the top).

    A sheet larger than A2 is drawn more coarsely.
    """
    import pypdfium2  # noqa: PLC0415

    document = pypdfium2.PdfDocument(pdf)
    try:
        for sheet in document:
            area = max(sheet.get_width() * sheet.get_height(), 1.0)
            bitmap = sheet.render(scale=min(dpi / 72, math.sqrt(_MOST_PIXELS / area)), grayscale=True)
            rows, stride = bytes(bitmap.buffer), bitmap.stride
            yield (
                bitmap.width,
                bitmap.height,
                b"".join(rows[at : at + bitmap.width] for at in range(0, stride * bitmap.height, stride)),
            )
    finally:
        document.close()
