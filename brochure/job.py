"""The print job: what of an edition goes to the shop, under which names, and what to write on the order form."""

from __future__ import annotations

import re
import unicodedata
import zlib

from msgspec.structs import replace

from brochure.blocks.kit.room import MissingToken, Setting
from brochure.findings import Words
from brochure.korean.romanised import romanised
from brochure.layout.cropmarks import BLACK, with_marks
from brochure.model.geometry import Size, mm
from brochure.model.imprint import Imprint
from brochure.model.ink import Ink
from brochure.model.marks import Glyphs, Picture, Shape
from brochure.model.output import Output, press_for
from brochure.model.page import Layout, Page, page_leaves
from brochure.model.theme import SHEETS
from brochure.model.words import Text
from brochure.printer import Printer
from brochure.text.composer import Composer, Style

#: The size of the slug line, in points.
_SLUG_SIZE = 6.0
#: The sides of a sheet, as shops call them in file names.
_SIDES = ("front", "back")
#: What upload forms take in a name.
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9._-]+")


def output_of(printer: Printer) -> Output:
    """Return what a printer's files are painted as."""
    return press_for(printer.shop, str(printer.profile), printer.condition)


def sheets(layout: Layout, printer: Printer, setting: Setting) -> Layout:
    """Return the layout as the shop's sheets: with crop marks and a slug line where it wants them."""
    if printer.shop.marks == "none":
        return layout
    slugs = tuple(_slug(setting, page.number, len(layout.pages)) for page in layout.pages)
    return with_marks(layout, printer.shop.bleed, slugs)


def parts(layout: Layout, printer: Printer) -> tuple[tuple[str, Layout], ...]:
    """Return the files the shop takes: the end of each one's name, and what of the layout is in it."""
    if printer.shop.files == "one" or len(layout.pages) == 1:
        return (("press.pdf", layout),)
    names = _SIDES if len(layout.pages) <= len(_SIDES) else tuple(f"p{page.number}" for page in layout.pages)
    return tuple(
        (f"press-{name}.pdf", Layout(layout.size, (page,))) for name, page in zip(names, layout.pages, strict=False)
    )


def all_parts(pages: int) -> tuple[str, ...]:
    """Return the ends of names that so many pages have for any shop."""
    return ("press.pdf", *(f"press-{side}.pdf" for side in (*_SIDES, *(f"p{n}" for n in range(1, pages + 1)))))


def stem_for(stem: str, edition: int, printer: Printer) -> str:
    """Return the name a shop's files take: for some only letters, digits and hyphens of ASCII.

    Hangul is romanised there. Other letters are left out, and a number made of the whole name tells it from others that
    have lost theirs.
    """
    if printer.shop.names == "any":
        return stem
    stem = unicodedata.normalize("NFC", stem)
    latin = romanised(stem)
    plain = _NOT_PLAIN.sub("-", latin.encode("ascii", "ignore").decode()).strip("-.") or str(edition)
    if any(each.isalnum() and not each.isascii() for each in latin):
        return f"{plain}-{zlib.crc32(stem.encode()) & 0xFFFF:04x}"
    return plain


def order(layout: Layout, printer: Printer) -> Words:
    """Return the line for a shop's order form: sheet, colours a side (도수), trimmed and work size, pages."""
    size, bleed, count = layout.size, printer.shop.bleed, len(layout.pages)
    trim, work = _in_mm(size), _in_mm(Size(size.width + 2 * bleed, size.height + 2 * bleed))
    colours = [_colours(page) for page in layout.pages]
    front, back = max(colours[0::2]), max(colours[1::2], default=0)
    sides = Words("양면" if back else "단면", "two sides" if back else "one side")
    sheet = next((name for name, sides in SHEETS.items() if _is_sheet(size, sides)), "")
    ko = f"{sheet} 전단".strip()
    en = f"{sheet} flyer".strip()
    pages = "page" if count == 1 else "pages"
    return Words(
        f"인쇄 주문: {ko}, {sides.ko} {front + back}도({front}+{back}), 재단 {trim}, 작업 {work}, {count}쪽",
        f"Print order: {en}, {sides.en}, {front}/{back} colours, trim {trim}, work size {work}, {count} {pages}",
    )


def codes_of(layout: Layout) -> tuple[str, ...]:
    """Return where the QR codes of a layout lead, each once."""
    whats = (leaf.mark.what for page in layout.pages for leaf in page_leaves(page))
    return tuple(dict.fromkeys(what.code for what in whats if isinstance(what, Shape) and what.code))


def _in_mm(size: Size) -> str:
    return f"{round(mm(size.width), 1):g}×{round(mm(size.height), 1):g}"


def _is_sheet(size: Size, sides: tuple[float, float]) -> bool:
    return sorted(round(mm(each), 1) for each in (size.width, size.height)) == sorted(sides)


def _colours(page: Page) -> int:
    """How many plates a side takes: one where all of it is black, else four."""
    return 4 if any(_is_coloured(leaf.mark.what) for leaf in page_leaves(page)) else 1


def _is_coloured(what: object) -> bool:
    if isinstance(what, Picture):
        return True
    inks: tuple[Ink | None, ...] = ()
    if isinstance(what, Glyphs):
        inks = (what.ink, *(run.ink for run in what.runs))
    elif isinstance(what, Shape):
        inks = (what.fill, what.stroke)
    return any(ink is not None and any(ink.cmyk[:3]) for ink in inks)


def _slug(setting: Setting, page: int, pages: int) -> Glyphs:
    """The line that tells the sheet from others: edition, title, date of issue, page."""
    imprint = setting.imprint
    style = _slug_style(setting)
    long = Text("  ".join([*_named(imprint), f"{page}/{pages}"]))
    # What the theme's fonts do not draw is left out: nobody reads this line but the shop.
    for text in (long, Text(f"{imprint.edition}  {page}/{pages}")):
        composer = Composer(setting.composer.fonts, imprint.language)
        line = composer.span(text, style, 0, len(text.string))
        if not composer.missing:
            return line
    return replace(line, runs=())


def _named(imprint: Imprint) -> list[str]:
    issued = imprint.issued
    parts = (issued.year, issued.month, issued.day) if issued else ()
    date = "-".join(f"{each:02}" for each in parts if each)
    return [each for each in (str(imprint.edition), imprint.title.string.replace("\n", " "), date) if each]


def _slug_style(setting: Setting) -> Style:
    try:
        style = setting.style("body")
    except MissingToken:
        style = setting.style(next(iter(setting.theme.type)))
    return Style(style.font, _SLUG_SIZE, _SLUG_SIZE, BLACK)
