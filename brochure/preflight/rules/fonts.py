"""Rules of fonts (X4-12, X4-12b): embedded, with every glyph that is shown, as wide as their own program says.

Glyphs and widths are compared for composite fonts with the encoding Identity, the only ones brochure writes: of simple
fonts the glyph depends on an encoding and on names, which no finished Korean text needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from brochure.findings import Words
from brochure.preflight.faults import Fault
from brochure.preflight.programs import Program, program_of
from brochure.preflight.sheet import Sheet
from brochure.preflight.showing import Shown
from brochure.preflight.values import Dict, File, Held

#: How far a width may be from the program's, in thousandths of an em: viewers cut the decimals off.
_OUT = 1.0
_PROGRAMS = ("FontFile", "FontFile2", "FontFile3")


def font_faults(file: File, fonts: Iterable[Shown]) -> Iterator[Fault]:
    """X4-12 for every font that shows text."""
    for shown in fonts:
        name = shown.title
        if shown.font.get("Subtype") == "Type3":
            yield Fault("X4-12", Words(f"글꼴이 Type 3입니다: {name}", f"The font {name} is of Type 3"), shown.page)
        elif not is_embedded(file, shown.descriptor):
            detail = Words(f"글꼴이 파일에 없습니다: {name}", f"The font {name} is not in the file")
            yield Fault("X4-12", detail, shown.page)
        elif shown.is_composite:
            yield from _composite(file, shown)


def is_embedded(file: File, descriptor: Dict) -> bool:
    """Whether a font's program is in the file."""
    return bool(program_bytes(file, descriptor))


def program_bytes(file: File, descriptor: Dict) -> bytes:
    """Return a font's program; no bytes where it is not in the file."""
    found = (each.read() for key in _PROGRAMS if isinstance(each := file.at(descriptor, key), Held))
    return next((each for each in found if each), b"")


def _composite(file: File, shown: Shown) -> Iterator[Fault]:
    program = program_of(program_bytes(file, shown.descriptor))
    if program is None or not str(file.get(shown.font.get("Encoding"))).startswith("Identity"):
        return
    glyph = glyphs_of(file, shown, program)
    codes = sorted(shown.codes)
    blank = [code for code in codes if not 0 < glyph(code) < program.glyphs]
    if blank:
        detail = Words(
            f"글꼴 {shown.title}에 없는 글자 {len(blank)}개가 네모로 찍힙니다(.notdef)",
            f"{len(blank)} characters the font {shown.title} has not are printed as boxes (.notdef)",
        )
        yield Fault("X4-12", detail, shown.page)
    for code in codes:
        own = program.widths[glyph(code)] if 0 <= glyph(code) < program.glyphs else None
        said = shown.widths.get(code, shown.missing)
        if own is not None and abs(own - said) > _OUT:
            detail = Words(
                f"글꼴 {shown.title}의 글자 너비가 다릅니다({said:g}, 글꼴에는 {own:g})",
                f"A width of the font {shown.title} is given as {said:g} and is {own:g} in the font",
            )
            yield Fault("X4-12", detail, shown.page)
            return


def glyphs_of(file: File, shown: Shown, program: Program) -> Callable[[int], int]:
    """Return how a CID becomes the number of a glyph (ISO 32000-1 9.7.4.2)."""
    if program.cids is not None:
        places = {cid: at for at, cid in enumerate(program.cids)}
        return lambda cid: places.get(cid, 0)
    given = file.at(shown.descendant, "CIDToGIDMap")
    if isinstance(given, Held):
        data = given.read()
        return lambda cid: int.from_bytes(data[2 * cid : 2 * cid + 2], "big")
    return lambda cid: cid


def unused_font_faults(sheets: Sequence[Sheet], fonts: Iterable[Shown]) -> Iterator[Fault]:
    """X4-12b: fonts that pages list, and show nothing in, and that are not in the file."""
    used = {id(each.font) for each in fonts}
    for sheet in sheets:
        for thing in sheet.things:
            if thing.kind != "Font" or id(thing.value) in used or not thing.entries:
                continue
            inner = sheet.file.list(thing.value, "DescendantFonts")
            holder = inner[0] if inner and isinstance(inner[0], dict) else thing.entries
            name = str(thing.entries.get("BaseFont", thing.name))
            if thing.entries.get("Subtype") == "Type3":
                detail = Words(f"글꼴이 Type 3입니다: {name}", f"The font {name} is of Type 3")
                yield sheet.fault("X4-12", detail)
            elif not is_embedded(sheet.file, sheet.file.dict(holder, "FontDescriptor")):
                detail = Words(
                    f"쓰지 않고 포함하지도 않은 글꼴이 있습니다: {name}",
                    f"The font {name} is listed, is not embedded, and sets nothing",
                )
                yield sheet.fault("X4-12b", detail)
