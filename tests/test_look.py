"""What of a designed page can be measured: one grid, few sizes, full pages, quiet discs, headings with their words."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

import pytest
from PIL import Image

import brochure
from brochure.blocks.kit.room import Setting
from brochure.design import design_of
from brochure.model.family import files_of
from brochure.model.geometry import MM
from brochure.model.marks import Glyphs, Shape
from brochure.model.page import Leaf, Page, Placed, leaves, page_leaves
from brochure.model.theme import Theme
from brochure.read.source import read_text
from brochure.text.composer import Composer
from tests import editions
from tests.conftest import ROOT

#: The house theme, the same with its grounds exchanged, and what each is tried on.
THEMES = ("classic", "persimmon")
SHIPPED = (ROOT / "data" / "2023.yaml").read_text(encoding="utf-8")
WORDS = {"shipped": SHIPPED, "another office": editions.FULL}

#: How far a line may stand from the grid, in points: a tenth of a millimetre.
NEAR = 0.1 * MM
#: A strip of ground or paper taller than this and with nothing on it counts as empty, in points.
STRIP = 13 * MM
DPI = 36

every_look = pytest.mark.parametrize(("name", "theme"), [(name, theme) for name in WORDS for theme in THEMES])


@cache
def edition(name: str, theme: str) -> brochure.Edition:
    return brochure.build(WORDS[name], theme=theme)


@cache
def theme_of(name: str) -> Theme:
    return design_of(read_text(SHIPPED), name, ROOT).theme


def lines(marks: Iterable[Leaf]) -> list[tuple[Leaf, Glyphs]]:
    return [(leaf, leaf.mark.what) for leaf in marks if isinstance(leaf.mark.what, Glyphs)]


def kind(name: str, key: str) -> str:
    """The type of the block a tag's key leads into."""
    index = key.partition("[")[2].partition("]")[0]
    return str(editions.parsed(WORDS[name])["blocks"][int(index)]["type"]) if index else key


def off(y: float, first: float, step: float) -> float:
    """How far a baseline stands from the nearest line of the grid through `first`."""
    rest = (y - first) % step
    return min(rest, step - rest)


@every_look
def test_running_text_and_first_lines_of_all_columns_stand_on_one_grid(name: str, theme: str) -> None:
    design = theme_of(theme)
    step = design.paper.baseline
    running = {
        (role.font, role.size) for role in design.type.values() if role.leading == 2 * step and role.least is not None
    }
    large = {role.size for role in design.type.values() if role.size > 12}
    assert step
    assert running
    fonts = {file: font for font, files in design.fonts.items() for *_, file in files_of(files)}
    for page in edition(name, theme).layout.pages:
        found = [
            (leaf.at.y, line)
            for placed in page.placed
            if kind(name, placed.key) not in {"timeline", "testimonials"}  # labels and headers keep their own leading
            for leaf, line in lines(leaves(placed.piece.marks, placed.at))
        ]
        beside = {y for y, line in found if line.size in large}  # what stands on a numeral's line
        body = [y for y, line in found if (fonts.get(line.runs[0].font), line.size) in running and y not in beside]
        assert len(body) > 12
        assert max(off(y, body[0], step) for y in body) <= NEAR, [y for y in body if off(y, body[0], step) > NEAR]
        firsts = [first_line(placed) for placed in page.placed[1:]]
        assert max(off(y, body[0], step) for y in firsts) <= NEAR


def first_line(placed: Placed) -> float:
    return min(leaf.at.y for leaf, _ in lines(leaves(placed.piece.marks, placed.at)))


@every_look
def test_neighbours_end_on_one_line(name: str, theme: str) -> None:
    pages = edition(name, theme).layout.pages
    for number, one, two in ((0, "cover", "summary"), (0, "contact", "apply")):
        feet = [last_line(placed) for placed in pages[number].placed if placed.area in (one, two)]
        assert len(feet) == 2
        assert max(feet) - min(feet) <= NEAR, (one, two)


def last_line(placed: Placed) -> float:
    return max(leaf.at.y for leaf, _ in lines(leaves(placed.piece.marks, placed.at)))


@every_look
def test_no_size_or_weight_is_used_but_those_of_the_themes_roles(name: str, theme: str) -> None:
    built = edition(name, theme)
    design = design_of(read_text(SHIPPED), theme, ROOT)
    composer = Composer(design.fonts)
    for page in built.layout.pages:
        level = page.placed[0].level
        setting = Setting(design.theme, composer, built._imprint, level)
        allowed = {
            (face.name, round(setting.style(role).size, 2))
            for role, drawn in design.theme.type.items()
            for face in design.fonts.chain(drawn.font)
        }
        used = {(run.font, round(line.size, 2)) for _, line in lines(page_leaves(page)) for run in line.runs}
        assert used <= allowed


@pytest.mark.parametrize("theme", THEMES)
def test_no_two_roles_would_be_taken_for_one_another(theme: str) -> None:
    by_font: dict[str, set[float]] = {}
    for role in theme_of(theme).type.values():
        by_font.setdefault(role.font, set()).add(role.size)
    for font, sizes in by_font.items():
        for small, large in pairwise(sorted(sizes)):
            assert large / small >= 1.08, (font, small, large)


def empty_strips(picture: Image.Image) -> list[int]:
    """The heights of the horizontal strips in which nothing is drawn, in pixels."""
    rows = [
        len(picture.crop((0, y, picture.width, y + 1)).getcolors(1 << 16) or ()) == 1 for y in range(picture.height)
    ]
    found, run = [], 0
    for is_empty in [*rows, False]:
        if not is_empty and run:
            found.append(run)
        run = run + 1 if is_empty else 0
    return found


@pytest.mark.parametrize("theme", THEMES)
def test_every_page_and_every_column_of_it_is_full(theme: str) -> None:
    built = edition("shipped", theme)
    for number in range(1, built.pages + 1):
        whole = Image.open(io.BytesIO(built.png(number))).convert("L").resize((298, 421))
        inner = round(14 * MM / 72 * DPI)
        middle = whole.width // 2
        for left, right in ((inner, whole.width - inner), (inner, middle - 7), (middle + 8, whole.width - inner)):
            picture = whole.crop((left, 0, right, whole.height))
            over = sum(max(strip - STRIP / 72 * DPI, 0.0) for strip in empty_strips(picture))
            assert over <= 0.08 * whole.height, (number, left)


def discs(page: Page) -> Iterator[tuple[float, float, float]]:
    """Centre and radius of every disc on a page: closed paths of four curves and nothing else."""
    for leaf in page_leaves(page):
        what = leaf.mark.what
        if isinstance(what, Shape) and what.fill and [step[0] for step in what.path] == ["m", "c", "c", "c", "c", "z"]:
            xs = [float(value) for step in what.path[1:5] for value in (step[5],)]
            ys = [float(value) for step in what.path[1:5] for value in (step[6],)]
            x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
            yield leaf.at.x + x, leaf.at.y + y, (max(xs) - min(xs)) / 2


def segments(page: Page) -> Iterator[tuple[float, float, float, float]]:
    """The straight sides of every shape on a page."""
    for leaf in page_leaves(page):
        what = leaf.mark.what
        if isinstance(what, Shape):
            for one, two in pairwise(what.path):
                if two[0] == "l" and one[0] != "z":
                    (x1, y1), (x2, y2) = (tuple(float(each) * what.unit for each in step[-2:]) for step in (one, two))
                    yield leaf.at.x + x1, leaf.at.y + y1, leaf.at.x + x2, leaf.at.y + y2


def rays(disc: tuple[float, float, float], sides: list[tuple[float, float, float, float]]) -> int:
    """How many straight sides near a disc point at its middle."""
    x, y, radius = disc
    found = 0
    for x1, y1, x2, y2 in sides:
        length = math.hypot(x2 - x1, y2 - y1)
        near = min(math.hypot(x1 - x, y1 - y), math.hypot(x2 - x, y2 - y))
        if length > radius and radius < near < 4 * radius:
            aside = abs((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)) / length
            found += aside < 0.2 * radius
    return found


@every_look
def test_nothing_radiates_from_a_disc(name: str, theme: str) -> None:
    found = [
        (disc, rays(disc, list(segments(page)))) for page in edition(name, theme).layout.pages for disc in discs(page)
    ]
    assert found
    assert all(count < 3 for _, count in found)


def test_a_sun_with_rays_would_be_seen() -> None:
    sun = [
        (30 + 12 * math.cos(a), 30 + 12 * math.sin(a), 30 + 25 * math.cos(a), 30 + 25 * math.sin(a)) for a in range(8)
    ]
    assert rays((30.0, 30.0, 10.0), sun) == 8
    assert rays((30.0, 30.0, 10.0), [(0.0, 45.0, 60.0, 45.0)]) == 0


@every_look
def test_every_heading_is_followed_by_its_words(name: str, theme: str) -> None:
    headings = 0
    for page in edition(name, theme).layout.pages:
        for placed in page.placed:
            found = lines(leaves(placed.piece.marks, placed.at))
            for leaf, line in found:
                if leaf.tags and leaf.tags[-1].role in {"H2", "H3"}:
                    headings += 1
                    below = [other.at.y for other, _ in found if other.tags != leaf.tags and other.at.y > leaf.at.y]
                    beside = [other for other, _ in found if other.tags != leaf.tags and other.at.y == leaf.at.y]
                    assert beside or min(below) - leaf.at.y < 5 * line.size
    assert headings > 6
