"""The pictures of a layout into image objects (ISO 32000-1 8.9.5), each once and as fine as its largest place wants.

Where a picture is transparent it is mixed with the ink beneath, and where nothing of it is left a mask of single
bits keeps it from being painted: no transparency is left for a press to flatten, and no box to be seen.
Knows no files: whoever asks brings their bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from brochure.model.geometry import Size
from brochure.model.ink import Ink
from brochure.model.marks import Picture
from brochure.model.objects import Name, Ref, Stream, Value
from brochure.model.output import Output
from brochure.model.page import Layout, page_leaves
from brochure.paint.painter import colour_of
from brochure.paint.syntax import packed
from brochure.pictures.pixels import Pixels, Wanted, prepared

#: What has been prepared, by digest and by how it was wanted.
_done: dict[tuple[str, Wanted], Pixels] = {}
_MOST_DONE = 64

#: Line art shows its steps where a photograph shows none: it takes so many times the pixels an inch.
_LINE_ART = 2


class Plated(Struct, frozen=True):
    """A picture as pixels: which part of which file, and the inks its transparency is mixed with."""

    digest: str
    crop: tuple[float, float, float, float]
    ground: Ink | None
    tint: Ink | None


class Image(Struct, frozen=True):
    """An image object by the `name` content calls it, and its mask, if it has one."""

    name: str
    stream: Stream
    mask: Stream | None

    def install(self, add: Callable[[Value], Ref]) -> Ref:
        """Put the image into a file by its verb `add` and return its reference."""
        if self.mask is None:
            return add(self.stream)
        return add(Stream({**self.stream.entries, "Mask": add(self.mask)}, self.stream.data))


def plated(picture: Picture) -> Plated:
    """Return what of a picture does not depend on where it stands."""
    return Plated(picture.digest, picture.crop, picture.ground, picture.tint)


def images(layout: Layout, output: Output, files: Mapping[str, bytes]) -> dict[Plated, Image]:
    """Return the image of every picture in `layout`, in the order in which they are first painted."""
    sizes: dict[Plated, Size] = {}
    for page in layout.pages:
        for leaf in page_leaves(page):
            if isinstance(what := leaf.mark.what, Picture):
                size = sizes.get(key := plated(what), Size(0.0, 0.0))
                sizes[key] = Size(max(size.width, what.width), max(size.height, what.height))
    return {
        key: _image(f"P{number}", key, size, output, files[key.digest])
        for number, (key, size) in enumerate(sizes.items(), start=1)
    }


def _image(name: str, key: Plated, size: Size, output: Output, data: bytes) -> Image:
    pixels = _pixels(key, size, output, data)
    entries: dict[str, Value] = {
        "Type": Name("XObject"),
        "Subtype": Name("Image"),
        "Width": pixels.width,
        "Height": pixels.height,
        "ColorSpace": Name(pixels.space),
        "BitsPerComponent": 8,
    }
    mask = _mask(pixels) if pixels.mask else None
    if not pixels.is_jpeg:
        return Image(name, packed(entries, pixels.data), mask)
    if pixels.space == "DeviceCMYK":
        # Pillow writes inks as Adobe does, upside down.
        entries["Decode"] = [1, 0] * 4
    return Image(name, Stream({**entries, "Filter": Name("DCTDecode")}, pixels.data), mask)


def _mask(pixels: Pixels) -> Stream:
    """An explicit mask (ISO 32000-1 8.9.6.3): where its bit is 1 nothing is painted."""
    entries: dict[str, Value] = {
        "Type": Name("XObject"),
        "Subtype": Name("Image"),
        "Width": pixels.width,
        "Height": pixels.height,
        "ImageMask": True,
        "BitsPerComponent": 1,
    }
    return packed(entries, pixels.mask)


def _pixels(key: Plated, size: Size, output: Output, data: bytes) -> Pixels:
    """The pixels of a picture for its largest place, remembered: a preview paints the same ones at every key."""
    is_line_art = key.ground is not None or key.tint is not None
    ppi = output.ppi * (_LINE_ART if is_line_art else 1)
    wanted = Wanted(
        (max(round(size.width / 72 * ppi), 1), max(round(size.height / 72 * ppi), 1)),
        key.crop,
        output.colour,
        colour_of(key.ground, output) if key.ground else (),
        colour_of(key.tint, output) if key.tint else (),
        output.limit,
        output.profile,
    )
    found = _done.get((key.digest, wanted))
    if found is None:
        if len(_done) >= _MOST_DONE:
            _done.clear()
        found = _done[key.digest, wanted] = prepared(data, wanted)
    return found
