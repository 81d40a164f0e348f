"""An SVG file into a drawing: every shape that is seen as a path, in the order it is painted, or what cannot be one.

What SVG can do that two flat inks cannot (gradients, text, effects) is told and never guessed at. Knows no inks.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from brochure.model.geometry import Rect
from brochure.model.marks import rectangle
from brochure.model.pictures import Drawing, Figure
from brochure.pictures.affine import FARTHEST, Affine, length, moved, numbers, transform
from brochure.pictures.cascade import Properties, Sheet, inherited
from brochure.pictures.faults import Fault, NotUsable
from brochure.pictures.outlines import bounds, is_shape, outline, transformed
from brochure.pictures.paints import Paints, reference
from brochure.pictures.tree import Element, parsed
from brochure.pictures.unkept import not_understood, nothing_seen, too_many, unkept
from brochure.pictures.viewport import Window, common, fitted, is_rectangle

#: How much a drawing may paint: figures, steps of all paths, and elements visited, each time one is used.
MOST_FIGURES, MOST_STEPS, MOST_VISITS = 2_000, 60_000, 20_000
#: Among how many figures one is looked for that is painted again in the same place.
_ALIKE = 8
#: How many elements that are used again may use one another.
DEEPEST_USE = 8

#: Elements that only hold others.
_GROUPS = frozenset({"g", "a", "switch"})
#: Elements that paint nothing where they stand.
_SILENT = frozenset({
    *("defs", "title", "desc", "metadata", "style", "script", "symbol", "clipPath", "linearGradient", "radialGradient"),
    *("pattern", "mask", "filter", "marker", "view", "font", "cursor", "color-profile"),
})  # fmt: skip
#: Elements that cannot be kept, by what they are called among the unkept.
_UNKEPT = {"text": "text", "image": "image", "foreignObject": "foreign", "textPath": "text", "tspan": "text"}
_MOVING = frozenset({"animate", "animateTransform", "animateMotion", "animateColor", "set"})

#: Effects of an element as a whole: the property, what it is among the unkept, how it is written when there is none.
_EFFECTS = (("mask", "mask", "none"), ("filter", "filter", "none"), ("mix-blend-mode", "blend", "normal"))


class _Place(Struct, frozen=True):
    """Where the walk is: how points are put, what is inherited, what of the plane is shown, within how many uses."""

    affine: Affine = Affine()
    properties: Properties = {}
    window: Window | None = None
    view: tuple[float, float] = (100.0, 100.0)
    uses: int = 0


def drawing(data: bytes) -> Drawing:
    """Return the drawing in an SVG file. Raises NotUsable with every kind of thing that cannot be kept, each once."""
    root = parsed(data)
    walk = _Walk(root)
    walk.viewport(root, _Place(), None)
    figures = tuple(walk.figures)
    if not figures and not walk.faults:
        walk.tell(nothing_seen())
    if walk.faults:
        raise NotUsable(*walk.faults)
    boxes = [walk.reach[index] for index in range(len(figures))]
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
    if not all(0 < length < FARTHEST for length in (right - left, bottom - top)):  # a line, or what left all bounds
        raise NotUsable(nothing_seen())
    return Drawing(figures, Rect(left, top, right - left, bottom - top))


class _Walk:
    """One walk over a drawing's tree: what it paints, and what it could not."""

    def __init__(self, root: Element) -> None:
        self.figures: list[Figure] = []
        self.reach: list[Window] = []
        self.faults: list[Fault] = []
        self._covers: list[tuple[Window, str]] = []
        self._by_id: dict[str, Element] = {}
        css: list[str] = []
        self._index(root, css)
        self._paints = Paints(self._by_id, self.tell)
        self._sheet = Sheet("\n".join(css))
        for strange in self._sheet.strange:
            self.tell(not_understood(" ".join(strange.split())[:60]))
        self._visits = self._steps = 0

    def _index(self, element: Element, css: list[str]) -> None:
        if "id" in element.attributes:
            self._by_id.setdefault(element.attributes["id"], element)
        if element.name == "style":
            css.append(element.text)
        for child in element.children:
            self._index(child, css)

    def tell(self, fault: Fault) -> None:
        """Note a fault, each only once."""
        if fault not in self.faults:
            self.faults.append(fault)

    def element(self, element: Element, place: _Place) -> None:
        """Paint an element and what is in it."""
        self._visits += 1
        if self._visits > MOST_VISITS:
            raise NotUsable(too_many())
        name = element.name
        if element.is_foreign or name in _SILENT:
            return
        own = self._sheet.of(element)
        if own.get("display") == "none" or self._paints.opacity(own.get("opacity", "1")) == 0:
            return
        if name in _MOVING or name in _UNKEPT:
            self.tell(unkept("motion" if name in _MOVING else _UNKEPT[name]))
            return
        inner = self._within(own, place)
        if inner is None:
            return
        if is_shape(name):
            self._shape(element, own, inner)
        elif name in _GROUPS:
            self._children(element, inner, is_first_only=name == "switch")
        elif name == "use":
            self._use(element, inner)
        elif name == "svg":
            self.viewport(element, inner, element)
        else:
            self.tell(not_understood(f"<{name[:40]}>"))

    def _children(self, element: Element, place: _Place, *, is_first_only: bool = False) -> None:
        children = element.children
        if is_first_only:
            # A switch shows the first it can: older Illustrator puts a foreignObject before the drawing.
            able = [each for each in children if each.name != "foreignObject" and not each.is_foreign]
            children = able[:1]
        for child in children:
            self.element(child, place)

    def _within(self, own: Properties, place: _Place) -> _Place | None:
        """The place inside an element: its transform, its properties, its window. None where it cannot be kept."""
        affine = place.affine
        written = own.get("transform", "none")
        if written.strip() not in ("", "none"):
            turned = transform(written)
            if turned is None or own.get("transform-origin"):
                self.tell(not_understood(f"transform: {written[:40]}"))
                return None
            affine = affine.after(turned)
        for name, what, plain in _EFFECTS:
            if own.get(name, plain) not in (plain, "none", "normal"):
                self.tell(unkept(what))
        inner = replace(place, affine=affine, properties=inherited(place.properties, own))
        clip = own.get("clip-path", "none")
        return inner if clip == "none" else self._clipped(clip, inner)

    def _clipped(self, written: str, place: _Place) -> _Place | None:
        """The place with its window narrowed to a clip path, which must be one upright rectangle."""
        clip = self._by_id.get(reference(written))
        units = clip.attributes.get("clipPathUnits", "userSpaceOnUse") if clip else ""
        shapes = [each for each in clip.children if is_shape(each.name)] if clip else []
        others = (
            [each for each in clip.children if not each.is_foreign and each.name not in ("title", "desc")]
            if clip
            else []
        )
        affine = place.affine
        for each in (clip, *shapes[:1]):
            turned = transform(each.attributes.get("transform", "")) if each else None
            affine = affine.after(turned) if turned else affine
        path = outline(shapes[0].name, shapes[0].attributes, place.view) if shapes else None
        if len(others) != 1 or units != "userSpaceOnUse" or not path or not is_rectangle(transformed(path, affine)):
            self.tell(unkept("clip"))
            return None
        return replace(place, window=common(place.window, bounds(transformed(path, affine))))

    def _use(self, element: Element, place: _Place) -> None:
        target = self._by_id.get(element.attributes.get("href", "").removeprefix("#"))
        if target is None:
            self.tell(not_understood(f"use: {element.attributes.get('href', '')[:40]}"))
            return
        if place.uses >= DEEPEST_USE:
            # Whatever uses itself comes here too.
            self.tell(not_understood(f"use: #{target.attributes['id'][:40]}"))
            return
        x, y = (
            self._paints.length(element.attributes.get(name, "0"), whole)
            for name, whole in zip("xy", place.view, strict=True)
        )
        inner = replace(place, affine=place.affine.after(moved(x, y)), uses=place.uses + 1)
        if target.name in ("symbol", "svg"):
            own = self._sheet.of(target)
            self.viewport(target, replace(inner, properties=inherited(inner.properties, own)), element)
        else:
            self.element(target, inner)

    def viewport(self, element: Element, place: _Place, sized: Element | None) -> None:
        """Paint what a root, a nested drawing or a symbol holds; `sized` has its size, unless it is the root."""
        given = element.attributes
        box = numbers(given.get("viewBox", "")) or []
        if sized is None:
            place = replace(place, properties=inherited({}, self._sheet.of(element)))
            size = [length(given.get(name, "x"), 100.0) or 0.0 for name in ("width", "height")]
            view = (box[2], box[3]) if len(box) == 4 else (size[0], size[1])
            corner = (box[0], box[1]) if len(box) == 4 else (0.0, 0.0)
            shown = (*corner, corner[0] + view[0], corner[1] + view[1]) if min(view) > 0 else None
            self._children(element, replace(place, window=shown, view=view if min(view) > 0 else place.view))
            return
        size = [
            self._paints.length(sized.attributes.get(name, given.get(name, "100%")), whole)
            for name, whole in zip(("width", "height"), place.view, strict=True)
        ]
        if element is sized:
            at = [
                self._paints.length(given.get(name, "0"), whole) for name, whole in zip("xy", place.view, strict=True)
            ]
            place = replace(place, affine=place.affine.after(moved(at[0], at[1])))
        frame = transformed(rectangle(size[0], size[1]), place.affine)
        if given.get("overflow", "hidden") == "hidden":
            if not place.affine.is_upright:
                self.tell(unkept("clip"))
            place = replace(place, window=common(place.window, bounds(frame)))
        if len(box) == 4:
            inner = fitted((box[0], box[1], box[2], box[3]), (size[0], size[1]), given.get("preserveAspectRatio", ""))
            if inner is None:
                return
            place = replace(place, affine=place.affine.after(inner), view=(box[2], box[3]))
        self._children(element, place)

    def _shape(self, element: Element, own: Properties, place: _Place) -> None:
        """Paint a shape."""
        properties = place.properties
        if properties.get("visibility", "visible") != "visible":
            return
        path = outline(element.name, element.attributes, place.view)
        if path is None:
            self.tell(not_understood(f"<{element.name}>"))
            return
        if not path:
            return
        fill = None if element.name == "line" else self._paints.colour("fill", "black", properties)
        stroke = self._paints.colour("stroke", "none", properties)
        weight, pen = self._paints.stroke(properties, place.affine.scale, place.view) if stroke else (0.0, None)
        stroke = stroke if weight else None
        if not fill and not stroke:
            return
        if stroke and (not place.affine.is_even or own.get("vector-effect", "none") != "none"):
            self.tell(unkept("stroke"))
        if stroke and fill and (properties.get("paint-order", "").split() or ["normal"])[0] not in ("normal", "fill"):
            self.tell(unkept("order"))
        if any(
            properties.get(name, "none") != "none" for name in ("marker", "marker-start", "marker-mid", "marker-end")
        ):
            self.tell(unkept("marker"))
        is_even_odd = properties.get("fill-rule") == "evenodd"
        self._paint_figure(
            Figure(transformed(path, place.affine), fill, stroke, weight, is_even_odd, pen), place.window
        )

    def _paint_figure(self, figure: Figure, window: Window | None) -> None:
        """Keep a figure as far as it lies within the window."""
        left, top, right, bottom = bounds(figure.path)
        out = figure.weight / 2
        reach = (left - out, top - out, right + out, bottom + out)
        if window:
            small = 0.001 * max(window[2] - window[0], window[3] - window[1])
            shown = common(reach, window)
            if shown[0] >= shown[2] or shown[1] >= shown[3]:
                return
            if any(abs(one - other) > small for one, other in zip(shown, reach, strict=True)):
                frame = rectangle(window[2] - window[0], window[3] - window[1], window[0], window[1])
                figure, reach = replace(figure, clip=frame), shown
        self._steps += len(figure.path)
        if len(self.figures) >= MOST_FIGURES or self._steps > MOST_STEPS:
            raise NotUsable(too_many())
        self.figures.append(replace(figure, on=self._beneath(reach)))
        self.reach.append(reach)
        if figure.fill and (reach, figure.fill) not in self._covers[-_ALIKE:]:
            self._covers.append((reach, figure.fill))

    def _beneath(self, reach: Window) -> str | None:
        """The colour of the topmost filled figure within whose bounds another lies."""
        left, top, right, bottom = reach
        for other, fill in reversed(self._covers):
            if other[0] <= left and other[1] <= top and other[2] >= right and other[3] >= bottom and other != reach:
                return fill
        return None
