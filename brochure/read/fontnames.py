"""What a theme says of its fonts: Latin letters that fit Hangul, and other files for editions of another language."""

from __future__ import annotations

from brochure.findings import Words
from brochure.model.family import FontParts
from brochure.model.theme import Theme
from brochure.read.check import Check
from brochure.read.nodes import Mapping
from brochure.read.reading import one_of, shown
from brochure.read.tags import is_tag

#: How small and how large Latin letters may be beside Hangul, and how far they may be moved, in em.
LEAST_LATIN, MOST_LATIN, MOST_SHIFT = 0.5, 2.0, 0.5

_NO_LATIN_SCALE = Words(
    f"로마자 크기는 {LEAST_LATIN:.0%}에서 {MOST_LATIN:.0%}까지입니다. ‘105%’처럼 적어 주십시오.",
    f"The size of Latin letters is {LEAST_LATIN:.0%} to {MOST_LATIN:.0%}, written like “105%”.",
)
_NO_LATIN_SHIFT = Words(
    f"로마자는 {MOST_SHIFT:g}em까지 올리거나 내릴 수 있습니다. ‘-0.02’처럼 적어 주십시오.",
    f"Latin letters can be moved by {MOST_SHIFT:g} em at most, written like “-0.02”.",
)


def check_fonts(theme: Theme, check: Check) -> None:
    """Tell of Latin letters that would stand out of the line, and of fonts for a language that cannot be."""
    for name, font in theme.fonts.items():
        _check_parts(font, check, ("fonts", name))
    for tag, region in theme.languages.items():
        if not is_tag(tag):
            _tell(check, ("languages",), tag, _no_tag(tag))
        for name, font in region.fonts.items():
            if name not in theme.fonts:
                message = Words(f"fonts에 없는 글꼴입니다: ‘{shown(name)}’", f"There is no font “{shown(name)}”.")
                _tell(check, ("languages", tag, "fonts"), name, (message, one_of(name, tuple(theme.fonts))))
            _check_parts(font, check, ("languages", tag, "fonts", name))


def _check_parts(font: tuple[str, ...] | FontParts, check: Check, steps: tuple[str, ...]) -> None:
    if isinstance(font, FontParts):
        fits = LEAST_LATIN <= font.latin_scale <= MOST_LATIN
        check.value(fits, _NO_LATIN_SCALE, *steps, "latin_scale")
        check.value(abs(font.latin_shift) <= MOST_SHIFT, _NO_LATIN_SHIFT, *steps, "latin_shift")


def _no_tag(tag: str) -> tuple[Words, Words]:
    return (
        Words(f"언어 표시가 아닙니다: ‘{shown(tag)}’", f"This is no language tag: “{shown(tag)}”"),
        Words("‘ja’, ‘en’처럼 적어 주십시오(BCP 47).", "Please write it like “ja” or “en” (BCP 47)."),
    )


def _tell(check: Check, steps: tuple[str, ...], name: str, said: tuple[Words, Words]) -> None:
    """Tell at a key itself."""
    group = check.source.at(*steps)
    node = group.entries[name][0] if isinstance(group, Mapping) and name in group.entries else group
    check.reading.fault("theme.name", node.origin, *said)
