"""A picture's name in an edition into the picture, opened and judged; or the faults that say why not, at the name.

Knows where an edition's pictures may lie and what each kind of field takes, and nothing of pages.
"""

from __future__ import annotations

import hashlib
import os
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from brochure import resources
from brochure.findings import Finding, Origin, Words
from brochure.model.fields import LogoForm, PortraitForm
from brochure.model.pictures import Drawing, Logo, Portrait, Raster
from brochure.pictures.cascade import function
from brochure.pictures.faults import Fault, NotUsable
from brochure.pictures.formats import format_of, unsupported
from brochure.pictures.pixels import look, named_colour
from brochure.pictures.svg import drawing
from brochure.read.nodes import Mapping, Node
from brochure.read.reading import choosing, nearest, one_of, shown

if TYPE_CHECKING:
    from brochure.read.kinds import Context

#: The largest file that is opened, in bytes.
LARGEST = 40 * 1024 * 1024

_PHOTOGRAPHS = Words("PNG나 JPEG", "PNG or JPEG")
_LOGOS = Words("SVG나 PNG", "SVG or PNG")
_SUFFIXES = (".png", ".jpg", ".jpeg")

_DRIVE = re.compile(r"[A-Za-z]:")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:(?://)?", re.ASCII)

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
    is_focused = not form.focus or (len(form.focus) == 2 and all(0 <= each <= 1 for each in form.focus))
    if not is_focused:
        message = Words("눈의 자리는 0에서 1까지의 수 둘입니다.", "Where the eyes are is two numbers from 0 to 1.")
        hint = Words(
            "‘focus: [0.5, 0.3]’처럼 왼쪽에서, 위에서의 비율로 적어 주십시오.",
            "Please write it like “focus: [0.5, 0.3]”: from the left, from the top.",
        )
        at = node.get("focus") if isinstance(node, Mapping) else None
        context.reading.fault("picture.focus", (at or node).origin, message, hint)
    art = _opened(form.file, place, context, _SUFFIXES)
    if not isinstance(art, Raster) or not is_focused:
        return None
    focus = (form.focus[0], form.focus[1]) if form.focus else Portrait(art).focus
    return Portrait(art, form.alt, focus, node.path, place)


def _place(node: Node) -> Origin:
    """Where the file's name stands."""
    file = node.get("file") if isinstance(node, Mapping) else None
    return (file or node).origin


def _opened(name: str, place: Origin, context: Context, suffixes: tuple[str, ...]) -> Drawing | Raster | None:
    """What is in the file of a name, its bytes kept among the edition's pictures where they will be painted."""
    data = _data(name, place, context, suffixes)
    if data is None:
        return None
    try:
        found = format_of(data)
        if found == "SVG" and ".svg" in suffixes:
            return _drawing(data)
        if found not in ("PNG", "JPEG"):
            raise NotUsable(unsupported(found, _LOGOS if ".svg" in suffixes else _PHOTOGRAPHS))
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


def _data(name: str, place: Origin, context: Context, suffixes: tuple[str, ...]) -> bytes | None:
    """The bytes of a file that lies where an edition's pictures may."""
    steps = name.strip().replace("\\", "/")
    fault = _outside(steps)
    if fault is None:
        try:
            path = resources.picture_file(context.folder, steps)
            fault = _missing(steps, context.folder, suffixes) if path is None else None
            if path is not None and path.stat().st_size > LARGEST:
                fault = _too_heavy(path.stat().st_size)
            elif path is not None:
                return path.read_bytes()
        except OSError as closed:
            fault = _closed(closed)
    context.reading.findings.append(_finding(fault or _missing(steps, context.folder, suffixes), place))
    return None


def _outside(name: str) -> Fault | None:
    """The fault of a name that leads out of the edition's folder, or nowhere on this disk."""
    if _SCHEME.match(name) and not _DRIVE.match(name):
        message = Words("인터넷에 있는 그림은 가져오지 않습니다.", "Pictures are never fetched from the network.")
        hint = Words(
            "그림을 내려받아 이 YAML 파일이 있는 폴더에 두고 그 이름을 적어 주십시오.",
            "Please save it into the folder of this YAML file and write its name.",
        )
        return Fault("picture.outside", message, hint)
    parts = name.split("/")
    if not name.startswith(("/", "~")) and not _DRIVE.match(name) and ".." not in parts:
        return None
    message = Words(
        "그림은 이 YAML 파일이 있는 폴더나 그 아래 폴더에 있어야 합니다.",
        "Pictures must lie in this YAML file's folder, or in one below it.",
    )
    last = shown(parts[-1])
    hint = Words(
        f"그림을 그 폴더에 복사하고 이름만 적어 주십시오: {last}",
        f"Please copy it there and write its name alone: {last}",
    )
    return Fault("picture.outside", message, hint)


def _missing(name: str, folder: Path, suffixes: tuple[str, ...]) -> Fault:
    message = Words(f"그림 파일이 없습니다: {shown(name, 80)}", f"There is no picture {shown(name, 80)}.")
    try:
        choices = resources.pictures_beneath(folder, suffixes)
    except OSError:
        choices = ()
    likely = nearest(name, choices)
    if likely or choices:
        hint = choosing(likely, choices[:8])
    else:
        hint = Words(
            "그림을 이 YAML 파일이 있는 폴더에 두고 그 이름을 적어 주십시오.",
            "Please put the picture into this YAML file's folder and write its name.",
        )
    return Fault("picture.missing", message, hint)


def _closed(fault: OSError) -> Fault:
    why = os.strerror(fault.errno) if fault.errno else str(fault)
    message = Words(f"그림 파일을 열 수 없습니다({why}).", f"The picture cannot be opened ({why}).")
    hint = Words("파일을 읽을 권한이 있는지 확인해 주십시오.", "Please check that you may read the file.")
    return Fault("picture.closed", message, hint)


def _too_heavy(size: int) -> Fault:
    megabytes = size / 1024 / 1024
    message = Words(
        f"그림 파일이 너무 큽니다({megabytes:.0f} MB).", f"The picture's file is too large ({megabytes:.0f} MB)."
    )
    most = LARGEST // 1024 // 1024
    hint = Words(f"{most} MB가 넘지 않게 줄여 다시 저장해 주십시오.", f"Please save it again with at most {most} MB.")
    return Fault("picture.large", message, hint)


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
