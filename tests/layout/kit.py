"""Flyers laid out from a few words of YAML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from brochure.blocks.kit.manuscript import Entry, Manuscript
from brochure.blocks.kit.masthead import Masthead
from brochure.blocks.kit.room import Setting
from brochure.findings import Origin
from brochure.layout import column
from brochure.layout.column import Composed, cut
from brochure.layout.fit import fit
from brochure.layout.grid import Area, Grid, is_alone_at_the_foot
from brochure.model.areas import columns, drawn, spans
from brochure.model.geometry import Point
from brochure.model.imprint import Imprint
from brochure.model.marks import Step
from brochure.model.page import Layout, Page, Placed
from brochure.model.stack import Stack
from brochure.model.theme import Ground, Theme
from brochure.model.words import Text
from brochure.read.manuscript import read_manuscript
from brochure.read.source import read_text
from brochure.text.composer import Composer
from tests.blocks.kit import fonts, theme

TOP = "edition: 2023\nissued: 2023-10\ntitle: 시험판\nblocks:\n"
COVER = "  - type: cover\n    title: 바다 건너 한 해\n"
SUMMARY = "  - type: summary\n    body: 이웃 나라에서 한 해를 보냅니다.\n"
CONTACT = "  - type: contact\n    heading: 물어볼 곳\n    phone: 02)123-4567\n"
APPLY = "  - type: apply\n    url: https://example.org/\n"
COLOPHON = "  - type: colophon\n    name: 시험 재단\n"


def sentences(count: int) -> str:
    return "바다 건너 이웃 나라의 작은 마을에서 아이들과 함께 노래하고 요리합니다. " * count


def words(count: int, kind: str = "text", name: str = "") -> str:
    """A block of running text, `count` sentences long."""
    return f"  - type: {kind}\n" + (f"    id: {name}\n" if name else "") + f"    body: |\n      {sentences(count)}\n"


def quotes(count: int, length: int = 2) -> str:
    item = f"      - name: 교류원\n        quote: |\n          {sentences(length)}\n"
    return "  - type: testimonials\n    heading: 한마디\n    items:\n" + item * count


def manuscript(*blocks: str, design: Theme | None = None) -> Manuscript:
    return read_manuscript(read_text(TOP + "".join(blocks), "flyer.yaml"), design or theme())


def laid(*blocks: str, design: Theme | None = None) -> Layout:
    return fit(manuscript(*blocks, design=design), Composer(fonts()))


def placed(page: Page, area: str) -> Placed:
    return next(each for each in page.placed if each.area == area)


#: Into how many pieces a curve is cut.
FINE = 24


def traced(path: Iterable[Step]) -> list[list[Point]]:
    """The lines a path draws, each as points close to one another on its curves."""
    found: list[list[Point]] = []
    for kind, *numbers in path:
        ends = [Point(float(x), float(y)) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if kind == "m":
            found.append(ends)
        elif kind == "l":
            found[-1].extend(ends)
        elif kind == "c":
            found[-1].extend(_curved(found[-1][-1], *ends))
        else:
            found[-1].append(found[-1][0])
    return found


def _curved(a: Point, b: Point, c: Point, d: Point) -> list[Point]:
    points = []
    for number in range(1, FINE + 1):
        t = number / FINE
        parts = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        x, y = (sum(part * getattr(each, way) for part, each in zip(parts, (a, b, c, d), strict=True)) for way in "xy")
        points.append(Point(x, y))
    return points


def paged(baseline: float = 7.5, height: float = 800.0) -> Theme:
    """The house theme on pages `height` points tall, with a baseline grid of so many points, or none."""
    return replace(theme(), paper=replace(theme().paper, baseline=baseline, height=height, top=30.0, bottom=20.0))


def composed(
    drawing: str,
    stacks: Mapping[str, Stack | Sequence[Stack]],
    design: Theme | None = None,
    grounds: Sequence[Ground] = (),
) -> Composed:
    """A page of one drawing with the stacks given for its areas; an area's are called as it is, or `a0`, `a1` …"""
    design = design or paged()
    rows = drawn(drawing)
    edges = columns(" ".join(["1fr"] * len(rows[0])), design.paper)
    areas: list[Area] = []
    found: dict[str, Stack] = {}
    for name, span in spans(rows).items():
        given = stacks[name]
        named = {name: given} if isinstance(given, Stack) else {f"{name}{i}": each for i, each in enumerate(given)}
        found.update(named)
        x, end = edges[span.left][0], edges[span.right][1]
        entries = tuple(Entry(key, "text", Masthead(), Origin()) for key in named)
        ground = next((each for each in grounds if name in each.areas.split()), None)
        kin = [each for other, each in spans(rows).items() if ground and other in ground.areas.split()]
        areas.append(Area(name, span, x, end - x, entries, ground, is_alone_at_the_foot(span, kin)))
    setting = Setting(design, Composer(fonts()), Imprint(2023, "ko", Text("시험판")))
    cuts = {key: cut(stack) for key, stack in found.items()}
    return column.composed(Grid(1, len(rows), len(edges), tuple(areas)), setting, cuts)
