"""What a theme writes for an ink into the ink: its process colours, another ink by name, or a tint of one.

Knows how designers write inks, and nothing of where they are used.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as Named

from msgspec import Struct
from msgspec.structs import replace

from brochure import resources
from brochure.findings import Words
from brochure.model.ink import Ink, tint_of
from brochure.pictures.colours import light_to_inks
from brochure.read.nodes import Mapping, Node, Scalar
from brochure.read.reading import choosing, nearest, one_of, shown
from brochure.read.values import HOUSE, Wrong, process_ink, screen_colour

#: What was meant for process colours, right or wrong: letters of inks, each with a number.
_PROCESS = re.compile(r"[CMYK]\s*\d[\d.]*(?:[\s,]+[CMYK]\s*\d[\d.]*)*", re.IGNORECASE | re.ASCII)

#: A tint, its space forgotten or not.
_NEARLY_TINT = re.compile(r"(.*?\S)\s*?(\d{1,9}(?:\.\d{1,9})?)\s*[%％]", re.ASCII)

#: How many names may lead from one ink to the next.
MOST_NAMES = 20

_KEYS = ("print", "screen")
#: The most ink of a colour that is computed: what the house's profile is made for.
_HOUSE_LIMIT = 3.0
_WRITE_ONE = Words(
    "이 가운데 하나를 ‘C100 M80’처럼 인쇄 잉크로 적어 주십시오.",
    "Please write one of them as process inks, like “C100 M80”.",
)


def looks_like_process(name: str) -> bool:
    """Whether an ink's name would be read as process colours wherever it is used."""
    return bool(_PROCESS.fullmatch(name.strip()))


class _Astray(Wrong):
    """The names lead back to the ink that is read, or too far: told there, wherever it shows."""


class _Way(Struct, frozen=True):
    """From which ink names are followed: `first` is the node being read, `names` those met since."""

    palette: Named[str, Node]
    first: Node
    names: tuple[str, ...] = ()


def ink(node: Node, palette: Named[str, Node]) -> Ink | None:
    """Return the ink a node of a theme's `inks` stands for; None where it names one that is told to be wrong.

    `palette` are all of the theme's inks by name. A screen colour is the one given, else that of the ink named,
    else what the house's profile makes of the process inks. Raises `Wrong`.
    """
    return _ink(node, _Way(palette, node))


def _ink(node: Node, way: _Way) -> Ink | None:
    if isinstance(node, Scalar):
        return _written(node.text.strip(), way)
    parts = {key: value for key, (_, value) in node.entries.items()} if isinstance(node, Mapping) else {}
    for key in parts:
        if key not in _KEYS:
            message = Words(f"모르는 항목입니다: ‘{shown(key)}’", f"There is no key “{shown(key)}” here.")
            raise Wrong(message, one_of(key, _KEYS))
    in_print, on_screen = parts.get("print"), parts.get("screen")
    if in_print is None and isinstance(on_screen, Scalar):
        return _computed(screen_colour(on_screen.text))
    if not isinstance(in_print, Scalar) or not (on_screen is None or isinstance(on_screen, Scalar)):
        raise Wrong(
            Words(
                "잉크에는 ‘print:’나 ‘screen:’ 값이 있어야 합니다.",
                "An ink needs its “print:”, or at least a “screen:”.",
            ),
            Words(
                '‘print: C100 M80’과 ‘screen: "#1A2B3C"’로 적어 주십시오.',
                'Please write “print: C100 M80” and “screen: "#1A2B3C"”.',
            ),
        )
    written = in_print.text.strip()
    if on_screen and looks_like_process(written):
        return process_ink(written, on_screen.text)
    found = _written(written, way)
    # What is given for both is computed from neither, whatever the ink named was.
    return replace(found, rgb=screen_colour(on_screen.text), is_computed=False) if found and on_screen else found


def _computed(rgb: tuple[float, float, float]) -> Ink:
    """The ink of a screen colour, by the house's profile; greys are black alone."""
    return Ink("", light_to_inks(rgb, resources.profile_file(HOUSE), _HOUSE_LIMIT), rgb, is_computed=True)


def _written(text: str, way: _Way) -> Ink | None:
    """The ink that characters stand for: process colours, else an ink of that name, else a tint of one."""
    if looks_like_process(text):
        return process_ink(text)
    if text in way.palette:
        return _called(text, way)
    if fault := tint_fault(text, tuple(way.palette)):
        raise Wrong(*fault)
    tint = tint_of(text)
    if tint is None:
        raise Wrong(*unknown(text, tuple(way.palette)))
    base = _called(tint[0], way)
    return base and base.tint(tint[1])


def _called(name: str, way: _Way) -> Ink | None:
    node = way.palette[name]
    if node is way.first:
        names = " → ".join(shown(each) for each in (name, *way.names, name))
        message = Words(
            f"잉크가 돌고 돌아 자기 자신을 가리킵니다: {names}", f"These inks name one another in a circle: {names}"
        )
        raise _Astray(message, _WRITE_ONE)
    if len(way.names) == MOST_NAMES:
        raise _Astray(
            Words(
                f"잉크 이름이 {MOST_NAMES}번 넘게 이어집니다.",
                f"Inks name one another more than {MOST_NAMES} times here.",
            ),
            _WRITE_ONE,
        )
    if name in way.names:
        return None
    try:
        return _ink(node, replace(way, names=(*way.names, name)))
    except _Astray:
        raise
    except Wrong:
        # Told where it stands.
        return None


def tint_fault(text: str, names: tuple[str, ...]) -> tuple[Words, Words | None] | None:
    """Return what is wrong with a tint, given the names of all inks; None where it is right, or no tint at all."""
    tint = tint_of(text)
    if tint is None:
        return None
    name, share = tint
    if not 0 <= share <= 1:
        words = Words(f"옅기는 0%에서 100%까지입니다: ‘{shown(text)}’", f"A tint is from 0% to 100%: “{shown(text)}”")
        return words, Words(f"‘{shown(name)} 12%’처럼 적어 주십시오.", f"Please write it like “{shown(name)} 12%”.")
    if name in names:
        return None
    if tint_of(name):
        words = Words(
            f"옅은 색을 다시 옅게 할 수는 없습니다: ‘{shown(text)}’", f"This is a tint of a tint: “{shown(text)}”"
        )
        hint = Words(
            "비율 하나로 적거나, 앞의 것에 inks에서 이름을 붙여 그 이름으로 적어 주십시오.",
            "Please write one percentage, or give the first tint a name under inks and use that.",
        )
        return words, hint
    if looks_like_process(name):
        words = Words(
            f"이름이 있는 잉크만 옅게 할 수 있습니다: ‘{shown(text)}’",
            f"Only an ink with a name has tints: “{shown(text)}”",
        )
        hint = Words(
            "inks에 이름을 붙여 그 이름으로 적거나, 옅은 값을 ‘C12 M6’처럼 적어 주십시오.",
            "Please give it a name under inks and use that, or write the lighter shares, like “C12 M6”.",
        )
        return words, hint
    return unknown(text, names)


def likely(text: str, names: tuple[str, ...]) -> str | None:
    """Return the ink, or the tint of one, that was most likely meant; a tint keeps its share."""
    match = _NEARLY_TINT.fullmatch(text[:200])
    near = nearest(match[1], names) if match else None
    # What ends in a per cent sign is more likely a tint than an ink of that very name.
    return f"{near} {match[2]}%" if match and near else nearest(text, names)


def unknown(name: str, names: tuple[str, ...]) -> tuple[Words, Words]:
    """Return the words for an ink that is not there, and those for what was probably meant."""
    near = choosing(likely(name, names), names)
    hint = Words(
        f"{near.ko}. 새 잉크는 ‘C100 M80 Y12 K40’이나 ‘K100’처럼 0~100으로 적습니다.",
        f"{near.en}. A new ink is written like “C100 M80 Y12 K40” or “K100”, each 0 to 100.",
    )
    tint = tint_of(name)
    called = shown(tint[0] if tint else name)
    return Words(f"이런 잉크가 없습니다: ‘{called}’", f"There is no ink “{called}”."), hint
