"""A picture's name in an edition into the picture, opened and judged; or the faults that say why not, at the name.

Knows what each kind of field takes, and nothing of pages.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

from brochure.findings import Finding, Origin, Words
from brochure.model.fields import LogoForm, PortraitForm
from brochure.model.pictures import Drawing, Logo, PictureFile, Portrait, Raster
from brochure.pictures import heic
from brochure.pictures.cascade import function
from brochure.pictures.faults import Fault, NotUsable
from brochure.pictures.formats import format_of, misnamed, unsupported
from brochure.pictures.pixels import look, named_colour
from brochure.pictures.svg import drawing
from brochure.read.nodes import Mapping, Node, Scalar
from brochure.read.picturefiles import bytes_of
from brochure.read.reading import choosing, one_of, shown

if TYPE_CHECKING:
    from brochure.read.kinds import Context

_PHOTOGRAPHS = Words("PNG나 JPEG", "PNG or JPEG")
_LOGOS = Words("SVG나 PNG", "SVG or PNG")
_PIXELS = ("PNG", "JPEG", "TIFF", "WebP")
_SUFFIXES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".heic", ".heif")

#: What files have been found to be, by digest: a preview asks again at every key.
_seen: dict[str, Raster | NotUsable] = {}
_MOST_SEEN = 256


def logo(form: LogoForm, node: Node, context: Context) -> Logo | None:
    """Return the logo a field names; None where it cannot be used, which has been told."""
    place = _place(node)
    art = _opened(form.file, place, context, (*_SUFFIXES, ".svg"))
    if art is None:
        return None
    inks = _exchanged(form, art, node, context)
    if isinstance(art, Raster) and not art.has_alpha:
        message = Words("배경이 비어 있지 않은 로고입니다.", "This logo has a background of its own.")
        hint = Words(
            "색 바탕에 놓이면 네모난 배경이 함께 찍힙니다. SVG나 배경이 투명한 PNG를 써 주십시오.",
            "On a coloured ground it shows as a box. Please use SVG, or PNG with a transparent background.",
        )
        context.reading.note("picture.opaque", place, message, hint)
    return None if inks is None else Logo(art, form.alt, inks, node.path, place)


def portrait(form: PortraitForm, node: Node, context: Context) -> Portrait | None:
    """Return the portrait a field names; None where it cannot be used, which has been told."""
    place = _place(node)
    art = _opened(form.file, place, context, _SUFFIXES)
    if not isinstance(art, Raster):
        return None
    return Portrait(art, form.alt, form.focus or Portrait(art).focus, node.path, place)


def picture(node: Scalar, context: Context, *, is_photograph: bool) -> PictureFile | None:
    """Return the picture whose file is named; None where it cannot be used, which has been told."""
    art = _opened(node.text, node.origin, context, _SUFFIXES if is_photograph else (*_SUFFIXES, ".svg"))
    return PictureFile(art, node.path, node.origin) if art else None


def _place(node: Node) -> Origin:
    """Where the file's name stands."""
    file = node.get("file") if isinstance(node, Mapping) else None
    return (file or node).origin


def _opened(name: str, place: Origin, context: Context, suffixes: tuple[str, ...]) -> Drawing | Raster | None:
    """What is in the file of a name, its bytes kept among the edition's pictures where they will be painted."""
    data = bytes_of(name, context.folders_for(place.file), suffixes)
    try:
        if isinstance(data, Fault):
            raise NotUsable(data)
        found = format_of(data)
        takes_drawings = ".svg" in suffixes
        is_usable = found in _PIXELS or (found == "SVG" and takes_drawings) or (found == "HEIC" and heic.is_installed())
        fault = None if is_usable else unsupported(found, _LOGOS if takes_drawings else _PHOTOGRAPHS)
        if fault := misnamed(name.strip(), found, fault) or fault:
            raise NotUsable(fault)
        if found == "SVG":
            return _drawing(data)
        raster = _raster(data)
    except NotUsable as fault:
        context.reading.findings.extend(_finding(each, place) for each in fault.faults)
        return None
    context.pictures[raster.digest] = data
    return raster


def _raster(data: bytes) -> Raster:
    digest = hashlib.sha256(data).hexdigest()[:32]
    if digest not in _seen:
        if len(_seen) >= _MOST_SEEN:
            _seen.clear()
        try:
            _seen[digest] = look(data, digest)
        except NotUsable as fault:
            _seen[digest] = fault
    found = _seen[digest]
    if isinstance(found, NotUsable):
        raise NotUsable(*found.faults)
    return found


@lru_cache(maxsize=8)
def _drawing(data: bytes) -> Drawing:
    return drawing(data)


def _finding(fault: Fault, place: Origin) -> Finding:
    return Finding("error", fault.rule, fault.message, place, fault.hint)


def _exchanged(form: LogoForm, art: Drawing | Raster, node: Node, context: Context) -> dict[str, str] | None:
    """The inks a logo's colours take, by colours as the drawing knows them; None where one is not there."""
    there = art.colours if isinstance(art, Drawing) else (art.colour,) if art.colour else ()
    inks: dict[str, str] = {}
    for written, ink in form.inks.items():
        found = function(written) or named_colour(written)
        colour = found[0] if found else ""
        # A picture of pixels in one colour takes one ink, whatever its colour exactly is.
        if isinstance(art, Raster) and there and len(form.inks) == 1:
            colour = there[0]
        at = _entry(node, written)
        if colour not in there:
            message = Words(f"로고에 없는 색입니다: ‘{shown(written)}’", f"The logo has no colour “{shown(written)}”.")
            hint = choosing(None, [f'"{each}"' for each in there]) if there else _NO_COLOURS
            context.reading.fault("picture.colour", at[0], message, hint)
        elif colour in inks:
            message = Words(
                f"같은 색이 다르게 한 번 더 적혀 있습니다: ‘{shown(written)}’",
                f"“{shown(written)}” is a colour that stands here already, written another way.",
            )
            context.reading.fault("picture.colour", at[0], message, _ONE_INK)
        elif ink not in context.inks:
            message = Words(f"테마에 없는 잉크입니다: ‘{shown(ink)}’", f"The theme has no ink “{shown(ink)}”.")
            context.reading.fault("picture.ink", at[1], message, one_of(ink, context.inks))
        else:
            inks[colour] = ink
    return inks if len(inks) == len(form.inks) else None


def _entry(node: Node, colour: str) -> tuple[Origin, Origin]:
    """Where a colour and its ink stand in a logo that is written out."""
    inks = node.get("inks") if isinstance(node, Mapping) else None
    entry = inks.entries.get(colour) if isinstance(inks, Mapping) else None
    return (entry[0].origin, entry[1].origin) if entry else (node.origin, node.origin)


_ONE_INK = Words("한 색에는 한 줄만 남겨 주십시오.", "Please keep one line for each colour.")
_NO_COLOURS = Words(
    "PNG나 JPEG의 색은 바꿀 수 없습니다. 색을 잉크로 바꾸려면 SVG를 써 주십시오.",
    "Colours of PNG and JPEG stay as they are. To exchange them for inks, please use SVG.",
)
