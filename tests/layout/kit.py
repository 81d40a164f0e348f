"""Flyers laid out from a few words of YAML."""

from __future__ import annotations

from collections.abc import Iterable

from brochure.blocks.kit.manuscript import Manuscript
from brochure.layout.fit import fit
from brochure.model.geometry import Point
from brochure.model.marks import Step
from brochure.model.page import Layout, Page, Placed
from brochure.model.theme import Theme
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
