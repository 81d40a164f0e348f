"""Which font draws which part of a text: runs as long as they can be, and nothing torn that belongs together.

R-70 to R-73 of Korean typography. Pure: fonts are met only as what they say they draw.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from msgspec import Struct

from brochure.text.sides import Digits, Kind, Wants, is_joined, wants

Role = Literal["hangul", "hanja", "kana", "latin", "symbol", "oldhangul", "hanja-fallback", "missing"]

#: Which fonts are asked for each kind, by their roles, the best first; after them all others in their own order.
_ORDER: dict[Kind, tuple[Role, ...]] = {
    # Figures ask for it too, and a Latin font has what the Hangul font lacks of them.
    "hangul": ("hangul", "latin"),
    "oldhangul": ("hangul", "oldhangul"),
    "hanja": ("hanja", "hangul", "hanja-fallback"),
    "kana": ("kana", "hangul"),
    "latin": ("latin", "hangul"),
    "sign": ("hangul", "symbol", "latin"),
    "mark": ("latin", "hangul", "symbol"),
}
#: Drawn by any font: spaces that hold a line together are made of its space (R-45), the others are not drawn.
HELD_SPACES = frozenset("\u00a0\u202f\u2007")
UNDRAWN = frozenset("\u200b\u200c\u2060\ufeff\u00ad")
_EVERYWHERE = HELD_SPACES | UNDRAWN | {" ", "\n"}


class Font(Struct, frozen=True, eq=False):
    """A font that may be chosen: the `role` it plays, what it `draws`, cluster by cluster, and its own `number`.

    `joins` tells whether it composes old Hangul, for which it needs ljmo, vjmo and tjmo and not the jamo alone.
    """

    role: Role
    draws: Callable[[str], bool]
    joins: Callable[[], bool] = bool
    number: int = 0


class Cast(Struct, frozen=True):
    """The fonts of a text: for each kind those that may draw it, the best first, and whose figures are (R-71)."""

    fonts: Mapping[Kind, tuple[Font, ...]]
    digits: Digits = "latin"


class Item(Struct, frozen=True, gc=False):
    """Characters `start` to `end` are drawn by `font`; None where none can draw them."""

    start: int
    end: int
    font: Font | None

    @property
    def role(self) -> Role:
        """The role of the item's font."""
        return self.font.role if self.font else "missing"


def cast(fonts: Iterable[Font], digits: Digits = "latin") -> Cast:
    """Return `fonts` in the order in which each kind of type asks for them; there must be one at least."""
    given = tuple(fonts)
    found: dict[Kind, tuple[Font, ...]] = {}
    for kind, roles in _ORDER.items():
        asked = [font for role in roles for font in given if font.role == role]
        found[kind] = (*asked, *(font for font in given if font.role not in roles))
    return Cast(found, digits)


def itemise(text: str, fonts: Cast) -> tuple[Item, ...]:
    """Cut `text` into runs of one font each, by grapheme clusters (R-70 … R-73).

    Words in Hanja, figures and both brackets of a pair are drawn by the first font that has the whole of
    them; only where none has are they drawn cluster by cluster.
    """
    return chosen(text, wants(text, fonts.digits), fonts)


def chosen(text: str, asked: Wants, fonts: Cast, start: int = 0, end: int | None = None) -> tuple[Item, ...]:
    """Cut the clusters of `text` that begin from `start` to before `end` into runs, as `asked` and with `fonts`."""
    stop = len(text) if end is None else end
    within = [index for index, at in enumerate(asked.starts[:-1]) if start <= at < stop]
    parts: dict[int, list[int]] = {}
    for index in within:
        parts.setdefault(asked.whole[index], []).append(index)
    drawn: dict[int, Font | None] = {}
    for indices in parts.values():
        clusters = [text[asked.starts[index] : asked.starts[index + 1]] for index in indices]
        kinds = [asked.kinds[index] for index in indices]
        drawn.update(zip(indices, _fonts_for(clusters, kinds, fonts), strict=True))
    items: list[Item] = []
    for index in within:
        font, at, after = drawn[index], asked.starts[index], asked.starts[index + 1]
        if items and items[-1].font is font:
            items[-1] = Item(items[-1].start, after, font)
        else:
            items.append(Item(at, after, font))
    return tuple(items)


def _fonts_for(clusters: list[str], kinds: list[Kind], fonts: Cast) -> list[Font | None]:
    """The font of each of the clusters that belong together: one that draws all, else what draws each."""
    able = fonts.fonts[kinds[0]]
    if len(clusters) > 1:
        together = next((font for font in able if all(map(_can, [font] * len(kinds), clusters, kinds))), None)
        if together:
            return [together] * len(clusters)
    return [
        next((font for font in fonts.fonts[kind] if _can(font, cluster, kind)), None)
        for cluster, kind in zip(clusters, kinds, strict=True)
    ]


def _can(font: Font, cluster: str, kind: Kind) -> bool:
    if cluster in _EVERYWHERE:
        return True
    needs_joining = kind == "oldhangul" and is_joined(cluster)
    return "\ufffd" not in cluster and (not needs_joining or font.joins()) and font.draws(cluster)
