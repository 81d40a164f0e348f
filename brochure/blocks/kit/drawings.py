"""A drawing's figures as shapes at their size: in whichever inks a block gives its colours, or in its own."""

from __future__ import annotations

from collections.abc import Callable

from brochure import resources
from brochure.blocks.kit.room import Setting
from brochure.model.colour import of_hex
from brochure.model.geometry import Point
from brochure.model.ink import PAPER, Ink
from brochure.model.marks import Mark, Pen, Shape, Step, Tag
from brochure.model.pictures import Drawing, Figure
from brochure.pictures.colours import light_to_inks

#: The profile by which a colour of a drawing becomes ink, and how much may meet: as much as any shop takes.
_HOUSE, _LIMIT = "fogra39-300", 2.5

#: The ink that a figure's colour takes; figures are asked for from the lowest to the topmost, the fill first.
Inked = Callable[[Figure, str], Ink]


def drawn(art: Drawing, scale: float, tags: tuple[Tag, ...] | None, inked: Inked) -> list[Mark]:
    """Draw a drawing with `scale` points to a unit of its own, the corner of its ink at the origin."""

    def scaled(path: tuple[Step, ...]) -> tuple[Step, ...]:
        corner = (art.box.x, art.box.y)
        return tuple(
            (step[0], *((float(each) - corner[odd % 2]) * scale for odd, each in enumerate(step[1:]))) for step in path
        )

    return [
        Mark(
            Point(),
            Shape(
                scaled(figure.path),
                inked(figure, figure.fill) if figure.fill else None,
                inked(figure, figure.stroke) if figure.stroke else None,
                figure.weight * scale,
                figure.even_odd,
                pen=_scaled(figure.pen, scale),
                clip=scaled(figure.clip),
            ),
            tags,
        )
        for figure in art.figures
    ]


def own_ink(_: Figure, colour: str) -> Ink:
    """Return the ink that looks like a colour of a drawing; greys are black ink alone."""
    light = of_hex(colour)
    return Ink(colour, light_to_inks(light, resources.profile_file(_HOUSE), _LIMIT), light)


def ground_of(setting: Setting) -> Ink:
    """Return what lies beneath a picture."""
    return setting.beneath(setting.surface) if setting.surface else PAPER


def _scaled(pen: Pen | None, scale: float) -> Pen | None:
    if pen is None:
        return None
    return Pen(pen.cap, pen.join, pen.miter, tuple(each * scale for each in pen.dashes), pen.phase * scale)
