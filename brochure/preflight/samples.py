"""The samples of a picture as inks: how much of all meets anywhere, or in a part (ISO 32000-1 8.9.5)."""

from __future__ import annotations

import sys

from msgspec import Struct

from brochure.preflight.spaces import Space, inks_of
from brochure.preflight.values import File, Held, filters_of, is_number

#: Filters whose samples are decoded as a picture, not as bytes.
_PICTURES = {"DCTDecode", "JPXDecode"}
#: Filters that every reader undoes to bytes: what is missing then is missing in the file.
_PLAIN = {"FlateDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode"}
#: The spaces of a JPEG whose channels can be counted, and the most pixels that are.
_COUNTED, _MOST_PIXELS = {"DeviceCMYK", "DeviceRGB", "DeviceGray"}, 64_000_000


class Samples(Struct, frozen=True, eq=False):
    """Bytes of ink (255 is all of it), `channels` a pixel, rows from the top."""

    width: int
    height: int
    channels: int
    data: bytes

    def part(self, left: float, top: float, right: float, bottom: float) -> Samples:
        """Return the pixels of a part, given in shares of width and height; of one at least."""
        x0, x1 = _span(left, right, self.width)
        y0, y1 = _span(top, bottom, self.height)
        row, n = self.width * self.channels, self.channels
        rows = (self.data[y * row + x0 * n : y * row + x1 * n] for y in range(y0, y1))
        return Samples(x1 - x0, y1 - y0, n, b"".join(rows))

    def most(self, channels: int | None = None) -> float:
        """Return the most ink of the first `channels` (of all) in any one pixel, 3.0 being 300 %."""
        n, wanted = self.channels, channels or self.channels
        if n == 4:
            # Most pictures have far fewer colours than pixels: each colour is added up once.
            words: set[int] = set(memoryview(self.data[: len(self.data) // 4 * 4]).cast("I").tolist())
            return max((sum(each.to_bytes(4, sys.byteorder)[:wanted]) for each in words), default=0) / 255
        planes = [self.data[at::n] for at in range(wanted)]
        return max(map(sum, zip(*planes, strict=False)), default=0) / 255


def _span(low: float, high: float, count: int) -> tuple[int, int]:
    first = min(max(int(low * count), 0), max(count - 1, 0))
    return first, max(min(int(high * count) + 1, count), first + 1)


def samples_of(file: File, image: Held, space: Space) -> Samples | None:
    """Return the samples of a picture in process inks or named ones; None of what is measured in no ink, or not read.

    Of a JPEG, four by four pixels are one: its pixels are never exact, and that much of them dries.
    """
    held = image.entries
    filters, bits = filters_of(file, image), file.get(held.get("BitsPerComponent"))
    n = space.channels
    if space.family == "Indexed" or space.is_light or n < 1 or (n == 1 and space.names != ("All",)):
        return None
    if filters and filters[-1] in _PICTURES:
        width, height, data = image.pixels()
    else:
        sizes = [file.get(held.get(key)) for key in ("Width", "Height")]
        if not all(is_number(each) for each in sizes) or bits not in (8, 16):
            return None
        width, height = (int(each) for each in sizes)
        data = image.read()[:: bits // 8] if bits == 16 else image.read()
    if width * height < 1 or len(data) < width * height * n:
        return None
    found = Samples(width, height, n, _decoded(data[: width * height * n], n, file.numbers(held, "Decode")))
    if space.names == ("All",):
        every = found.data
        return Samples(width, height, 4, bytes(each for sample in every for each in (sample,) * 4))
    return found


def is_cut_short(file: File, image: Held, space: Space) -> bool:
    """Whether a picture cannot be read, or has fewer samples than it says: a press prints a part of it, or nothing."""
    width, height, bits = (file.get(image.entries.get(key)) for key in ("Width", "Height", "BitsPerComponent"))
    filters, n = filters_of(file, image), space.channels
    if not is_number(width) or not is_number(height) or n < 1 or not 1 <= width * height <= _MOST_PIXELS:
        return False
    if filters == ["DCTDecode"] and space.family in _COUNTED:
        across, down, data = image.pixels()
        return across < 1 or len(data) < across * down * n
    if is_number(bits) and _PLAIN.issuperset(filters):
        return len(image.read()) < (int(width) * n * int(bits) + 7) // 8 * int(height)
    return False


def _decoded(data: bytes, n: int, decode: tuple[float, ...]) -> bytes:
    """Samples as inks: what `/Decode` makes of them, channel by channel."""
    if len(decode) != 2 * n or all(decode[2 * each : 2 * each + 2] == (0.0, 1.0) for each in range(n)):
        return data
    turned = bytearray(data)
    for channel in range(n):
        low, high = decode[2 * channel : 2 * channel + 2]
        table = bytes(min(max(round(255 * low + each * (high - low)), 0), 255) for each in range(256))
        turned[channel::n] = data[channel::n].translate(table)
    return bytes(turned)


def most_of_table(space: Space) -> float:
    """Return the most ink of any colour in the table of an indexed space."""
    if space.family != "Indexed" or not space.base or not space.base.channels:
        return 0.0
    count = len(space.table) // space.base.channels
    return max((sum(inks_of(space, (each,)) or ()) for each in range(count)), default=0.0)
