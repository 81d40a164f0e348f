"""What a shape of a drawing is filled and stroked with; what of it cannot be kept is told. Knows no shapes."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from brochure.model.marks import Pen
from brochure.pictures.affine import length
from brochure.pictures.cascade import Properties, function, share
from brochure.pictures.faults import Fault
from brochure.pictures.pixels import named_colour
from brochure.pictures.tree import Element
from brochure.pictures.unkept import not_understood, unkept

_CAPS, _JOINS = {"butt": 0, "round": 1, "square": 2}, {"miter": 0, "round": 1, "bevel": 2}


class Paints:
    """Reads colours, strokes, opacities and lengths; `by_id` are the drawing's elements, `tell` hears of faults."""

    def __init__(self, by_id: Mapping[str, Element], tell: Callable[[Fault], None]) -> None:
        self._by_id = by_id
        self._tell = tell

    def colour(self, name: str, default: str, properties: Properties) -> str | None:
        """Return the colour of a fill or stroke; None where there is none, or where it cannot be kept."""
        written = properties.get(name, default).strip()
        if written.lower() == "currentcolor":
            written = properties.get("color", "black").strip()
        if written.startswith("url("):
            target = self._by_id.get(reference(written))
            self._tell(unkept("pattern" if target and target.name == "pattern" else "gradient"))
            return None
        opacity = self.opacity(properties.get(f"{name}-opacity", "1"))
        if written.lower() in ("none", "transparent") or opacity == 0:
            return None
        found = function(written) or named_colour(written)
        if found is None:
            self._tell(not_understood(f"{name}: {written[:40]}"))
            return None
        colour, share_of_it = found
        if 0 < share_of_it < 1:
            self._tell(unkept("opacity"))
        return colour if share_of_it else None

    def stroke(self, properties: Properties, scale: float, view: tuple[float, float]) -> tuple[float, Pen | None]:
        """Return the weight and pen of a stroke, enlarged by `scale` as its place is."""
        whole = math.hypot(*view) / math.sqrt(2)
        weight = self.length(properties.get("stroke-width", "1"), whole) * scale
        dashes = properties.get("stroke-dasharray", "none").strip()
        lengths = (
            [] if dashes == "none" else [self.length(each, whole) * scale for each in dashes.replace(",", " ").split()]
        )
        pen = Pen(
            _CAPS.get(properties.get("stroke-linecap", "butt"), 0),
            _JOINS.get(properties.get("stroke-linejoin", "miter"), 0),
            max(self.length(properties.get("stroke-miterlimit", "4"), 1.0), 1.0),
            tuple(lengths) if sum(lengths) > 0 and min(lengths) >= 0 else (),
            self.length(properties.get("stroke-dashoffset", "0"), whole) * scale,
        )
        return max(weight, 0.0), None if pen == Pen(miter=pen.miter) and pen.miter == Pen().miter else pen

    def opacity(self, written: str) -> float:
        """Return an opacity, told where it is neither all nor nothing."""
        found = share(written)
        if found is None:
            self._tell(not_understood(f"opacity: {written[:40]}"))
        elif 0 < found < 1:
            self._tell(unkept("opacity"))
        return 1.0 if found is None else found

    def length(self, written: str, whole: float) -> float:
        """Return a length, told where it is none; a percentage is of `whole`."""
        found = length(written, whole)
        if found is None:
            self._tell(not_understood(written[:40]))
        return found or 0.0


def reference(written: str) -> str:
    """Return the id in a ``url(#id)``."""
    return written.strip().removeprefix("url(").partition(")")[0].strip(" \"'").removeprefix("#")
