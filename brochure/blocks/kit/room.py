"""The room a block composes in: where it is in the YAML, how wide it is, and how type is set there.

Knows the theme and the level of tightness; does not know the page, its neighbours or the output.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.ladder import PARAGRAPH, grown, opened, spent
from brochure.findings import Place
from brochure.model.imprint import Imprint
from brochure.model.ink import Ink, tint_of
from brochure.model.stack import Glue
from brochure.model.theme import Phrases, Surface, Theme
from brochure.model.words import Moment, Text
from brochure.text.composer import Composer, Style

T = TypeVar("T")


class MissingToken(LookupError):
    """The theme lacks a token a block asks for: `section` is the theme's key, `name` what is not there."""

    def __init__(self, section: str, name: str) -> None:
        super().__init__(section, name)
        self.section, self.name = section, name


class Setting(Struct, frozen=True):
    """How words are set here: the theme at a level, and `inks` exchanged because of the ground beneath.

    `space` is the level of white space where a page has room for a looser one than its type's `level`.
    `surface` names what lies beneath, nothing for paper. `ends_ground` says that the ground beneath ends with what
    is set, `has_masthead` that the page has the line that says what the edition is about.
    """

    theme: Theme
    composer: Composer
    imprint: Imprint
    level: int = 0
    inks: Mapping[str, str] = {}
    space: int | None = None
    surface: str = ""
    ends_ground: bool = False
    has_masthead: bool = False

    def on(self, surface: str) -> Setting:
        """Return how words are set on a surface of the theme, whatever lies beneath now."""
        return replace(self, inks=_surface(self.theme, surface).inks, surface=surface)

    def exchanged(self, inks: Mapping[str, str]) -> Setting:
        """Return how words are set with some inks taking the places of others, by the names they have here."""
        return replace(self, inks={**self.inks, **{old: self.inks.get(new, new) for old, new in inks.items()}})

    def beneath(self, surface: str) -> Ink:
        """Return the ink of a surface of the theme."""
        return _ink(self.theme, _surface(self.theme, surface).ink)

    def form(self, kind: str, forms: Sequence[str]) -> str:
        """Return the form the theme gives a type of block, of those it has; its first where the theme says nothing."""
        found = self.theme.forms.get(kind, forms[0])
        return found if found in forms else forms[0]

    def scale(self, means: str) -> float:
        """Return to which share of its drawn size a means of room has come down at this level."""
        gone, mean = spent(self.theme.fitting, self.level, means)
        return 1 - (1 - mean.to) * gone if mean else 1.0

    def ink(self, name: str) -> Ink:
        """Return the ink a role or rule takes here; of a tint, the ink it is made of gives way to another here too."""
        exchanged = self.inks.get(name)
        tint = tint_of(name) if exchanged is None and name not in self.theme.inks else None
        if tint and tint[0] in self.inks:
            return _ink(self.theme, self.inks[tint[0]]).tint(tint[1])
        return _ink(self.theme, exchanged or name)

    def style(self, role: str) -> Style:
        """Return the style of a type role at this level.

        Only a role with a `least` size gives way, and one with a `most` grows: that is running text, and titles.
        Numerals stay as they are drawn.
        """
        drawn = _token(self.theme.type, "type", role)
        size, leading, tracking = drawn.size, drawn.leading, drawn.tracking
        fitting = self.theme.fitting
        if drawn.least is not None and self.level > 0:
            tight, mean = spent(fitting, self.level, "leading", role)
            small, _ = spent(fitting, self.level, "size", role)
            close, track = spent(fitting, self.level, "tracking", role)
            size = round(drawn.size - (drawn.size - drawn.least) * small, 2)
            leading = round(drawn.leading * (1 - (1 - mean.to if mean else 0.0) * tight) * size / drawn.size, 2)
            tracking += track.by * close if track else 0.0
        elif drawn.most is not None and self.level < 0:
            size = round(drawn.size + (drawn.most - drawn.size) * grown(fitting, self.level), 2)
            leading = round(drawn.leading * size / drawn.size, 2)
        return Style(
            drawn.font,
            size,
            leading,
            self.ink(drawn.ink),
            tracking * size / 1000,
            drawn.hangs,
            drawn.word_least,
            drawn.stretch,
            drawn.strong or "",
            self.ink(drawn.strong_ink) if drawn.strong_ink else None,
            drawn.manner(self.theme.justify),
        )

    def gap(self, name: str) -> Glue:
        """Return a class of white space at this level, free to move within its bounds."""
        gap = _token(self.theme.gaps, "gaps", name)
        level = self.level if self.space is None else self.space
        fitting = self.theme.fitting
        if level >= 0:
            tight, mean = spent(fitting, level, "paragraphs") if name == PARAGRAPH else (0.0, None)
            if mean is None:
                tight, _ = spent(fitting, level, "gaps")
            natural = gap.natural - (gap.natural - gap.least) * tight
        else:
            natural = gap.natural + (gap.most - gap.natural) * opened(fitting, level)
        natural = round(natural, 3)
        return Glue(natural, max(gap.most - natural, 0.0), max(natural - gap.least, 0.0))

    def fixed(self, name: str) -> Glue:
        """Return a class of white space at this level that never grows; a line may use it to reach the grid."""
        gap = self.gap(name)
        return Glue(gap.natural, 0.0, gap.shrink)

    def measure(self, name: str) -> float:
        """Return one of the theme's measures, in points."""
        return _token(self.theme.measures, "measures", name)

    @property
    def phrases(self) -> Phrases:
        """The set phrases in the edition's language."""
        return self.theme.phrases_for(self.imprint.language)

    def since(self, moment: Moment) -> Text:
        """Return the words for a time that goes on."""
        return _dated(self.phrases.since_when(moment), moment)

    def issued(self) -> Text | None:
        """Return the note of issue, or None where the edition has no date of issue."""
        moment = self.imprint.issued
        return _dated(self.phrases.issued.format(self.phrases.issue(moment)), moment) if moment else None


class Room(Struct, frozen=True):
    """Where a block composes: `at` is its YAML path, `width` its measure in points, `kind` its type's name.

    `arrangement` says how many of its items stand in each row; where it is empty that is the block's own to say.
    """

    at: str
    width: float
    setting: Setting
    kind: str = ""
    arrangement: tuple[int, ...] = ()

    def inside(self, field: str, index: int, width: float | None = None) -> Room:
        """Return the room of one of a field's items, as wide as this one unless `width` says otherwise."""
        return replace(self, at=f"{self.at}.{field}[{index}]", width=self.width if width is None else width)

    def on_paper(self) -> Room:
        """Return the same room on a sheet or card of its own, whatever ground lies around it."""
        return replace(self, setting=replace(self.setting, inks={}, surface=""))

    def on(self, surface: str) -> Room:
        """Return the same room on a surface of the theme."""
        return replace(self, setting=self.setting.on(surface))

    def narrowed(self, width: float) -> Room:
        """Return the same room, `width` points wide."""
        return replace(self, width=width)

    def key(self, field: str) -> str:
        """Return the YAML path of a field."""
        return f"{self.at}.{field}"


def _dated(words: str, moment: Moment) -> Text:
    """Words the theme makes of a date: all of them stand where the date does."""
    return Text(words, moment.key, (Place(0, moment.origin, steps=False),))


def _surface(theme: Theme, name: str) -> Surface:
    found = theme.surface(name)
    if found is None:
        raise MissingToken("surfaces", name)
    return found


def _ink(theme: Theme, name: str) -> Ink:
    found = theme.ink(name)
    if found is None:
        raise MissingToken("inks", name)
    return found


def _token(tokens: Mapping[str, T], section: str, name: str) -> T:
    try:
        return tokens[name]
    except KeyError:
        raise MissingToken(section, name) from None
