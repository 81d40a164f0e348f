"""Where a block belongs: the area of the theme that takes it, by what the editor says of it. Knows no page's widths."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from brochure.blocks.kit.block import Block
from brochure.model.areas import drawn, spans
from brochure.model.theme import PageTemplate, Theme

#: The area that takes blocks no other area names.
REST = "rest"


def areas_of(theme: Theme) -> Mapping[str, int]:
    """Return every area the theme draws, with its page, counted from 0."""
    return {name: number for number, page in enumerate(theme.pages) for name in _names(page.areas.string)}


@lru_cache(maxsize=64)
def _names(drawing: str) -> tuple[str, ...]:
    return tuple(spans(drawn(drawing)))


def page_of(pages: tuple[PageTemplate, ...], name: str) -> int | None:
    """Return the page, counted from 0, that an editor calls by its number, from 1, or by its name."""
    if name.isascii() and name.isdigit() and len(name) < 4 and 0 < int(name) <= len(pages):
        return int(name) - 1
    return next((number for number, page in enumerate(pages) if page.name == name), None)


def home_of(theme: Theme, kind: str, block: Block) -> str | None:
    """Return the area a block stands in: the one it asks for, else that of its id, its type, or the rest.

    Where it asks for a page the area is one of that page's: the last one on paper, if none is meant for it. None
    where there is none such.
    """
    areas = areas_of(theme)
    page = page_of(theme.pages, block.page) if block.page else None
    if block.page and page is None:
        return None
    wanted = (block.area,) if block.area else (block.id or kind, kind, REST)
    found = next((name for name in wanted if name in areas and page in (None, areas[name])), None)
    if found is None and page is not None and not block.area:
        covered = {name for ground in theme.pages[page].grounds for name in ground.areas.split()}
        own = [name for name in areas if areas[name] == page]
        return next((name for name in reversed(own) if name not in covered), own[-1])
    return found
