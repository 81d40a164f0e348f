"""Print shops as a reference: what each asks for, in a line, or whole with the words that describe each measure."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from brochure.findings import Language, Words
from brochure.model.geometry import mm
from brochure.model.shapes import fields_of
from brochure.model.shop import Shop
from brochure.model.words import Text
from brochure.printer import Printer
from brochure.reference.tables import WIDTH, table, wrapped
from brochure.reference.values import Json

_STANDARDS = {"x4": "X-4", "x1a": "X-1a"}
_HEADS = (
    Words("이름", "name"),
    Words("도련", "bleed"),
    Words("잉크", "ink"),
    Words("PDF", "PDF"),
    Words("글자", "text"),
    Words("파일", "files"),
    Words("인쇄소", "shop"),
)
_TEXTS = {"fonts": Words("글꼴", "fonts"), "outlines": Words("아웃라인", "outlines")}
_FILES = {"one": Words("하나", "one"), "sides": Words("앞뒤", "sides")}
_SEE = Words(
    "하나의 모든 값은 ‘python -m brochure shops 이름’으로, 고르기는 판이나 테마의 ‘shop:’ 또는 ‘--shop’으로.",
    "“python -m brochure shops NAME” tells all of one; choose by “shop:” in an edition or theme, or by --shop.",
)
#: What is a length on paper and told in millimetres.
_IN_MM = frozenset({"bleed", "inset", "safe", "module"})


def shop_table(printers: list[Printer], language: Language) -> list[str]:
    """Return all shops as a table, a line each."""
    rows = [tuple(head.say(language) for head in _HEADS)]
    for printer in printers:
        shop = printer.shop
        rows.append((
            printer.name,
            f"{mm(shop.bleed):g} mm",
            f"{shop.ink_limit:.0%}",
            _STANDARDS[shop.standard],
            _TEXTS[shop.text].say(language),
            _FILES[shop.files].say(language),
            printer.title(language),
        ))  # fmt: skip
    return [*table(rows), "", *wrapped(_SEE.say(language), WIDTH)]


def shop_lines(printer: Printer, language: Language) -> list[str]:
    """Return one shop whole: every measure with its words."""
    rows = [(key, _written(key, value), words.say(language)) for key, value, words in _measures(printer.shop, Shop, "")]
    return [f"{printer.name}: {printer.title(language)}", *table(rows)]


def shop_values(printer: Printer) -> Json:
    """Return a shop as plain values, for JSON: lengths in points."""
    measures = {key: value for key, value, _ in _measures(printer.shop, Shop, "")}
    title = {"ko": printer.title("ko"), "en": printer.title("en")}
    return {"shop": printer.name, "title": title, **measures, "condition": printer.condition}


def _measures(value: Any, model: type[Struct], within: str) -> list[tuple[str, Any, Words]]:
    found: list[tuple[str, Any, Words]] = []
    for field in fields_of(model):
        own = getattr(value, field.key)
        if isinstance(own, Struct) and not isinstance(own, Text):
            found += _measures(own, type(own), f"{within}{field.key}.")
        elif field.key not in ("name", "english", "extends"):
            found.append((within + field.key, own, field.words))
    return found


def _written(key: str, value: Any) -> str:
    last = key.rpartition(".")[2]
    if value is None:
        return "-"
    if last in _IN_MM:
        return f"{mm(value):.4g} mm"
    if last == "ink_limit":
        return f"{value:.0%}"
    if last in ("least_text", "mixed", "line", "fine"):
        return f"{value:g} pt"
    return f"{value:g}" if isinstance(value, float) else str(value)
