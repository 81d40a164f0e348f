"""The walk: y turned, inks chosen, bleed given, links kept where they may be."""

from __future__ import annotations

from msgspec.structs import replace

from brochure.model.geometry import MM, Point, Rect
from brochure.model.marks import Glyphs, Link, Mark, Picture, Piece, Shape, Tag, rectangle
from brochure.model.output import PRESS, SCREEN, Output
from brochure.paint.painter import Colour, Outline, Plate, Sheet, Tags, paint
from tests.paint.typeset import A4, BLACK, BLUE, face, flyer, layout, line, run, text


class Notes:
    """A painter that keeps what it is given."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self.lines: list[tuple[Point, Glyphs, tuple[Colour, ...], Tags]] = []
        self.outlines: list[tuple[Outline, Tags]] = []
        self.pictures: list[Plate] = []
        self.links: list[Rect] = []
        self.ended = 0

    def begin(self, sheet: Sheet) -> None:
        self.sheets.append(sheet)

    def glyphs(self, at: Point, line: Glyphs, colours: tuple[Colour, ...], tags: Tags) -> None:
        self.lines.append((at, line, colours, tags))

    def shape(self, outline: Outline, tags: Tags) -> None:
        self.outlines.append((outline, tags))

    def picture(self, plate: Plate, tags: Tags) -> None:  # noqa: ARG002
        self.pictures.append(plate)

    def link(self, at: Rect, link: Link, tags: Tags) -> None:  # noqa: ARG002
        self.links.append(at)

    def end(self) -> None:
        self.ended += 1


def painted(*marks: Mark, output: Output = SCREEN) -> Notes:
    notes = Notes()
    paint(layout(marks), output, notes)
    return notes


def corners(outline: Outline) -> tuple[float, float, float, float]:
    xs = [float(each) for step in outline.placed(outline.path) for each in step[1::2]]
    ys = [float(each) for step in outline.placed(outline.path) for each in step[2::2]]
    return tuple(round(each, 3) for each in (min(xs), min(ys), max(xs), max(ys)))  # type: ignore[return-value]


def test_every_page_is_begun_and_ended_in_order() -> None:
    notes = Notes()
    paint(flyer(), SCREEN, notes)
    assert [sheet.number for sheet in notes.sheets] == [1, 2]
    assert notes.ended == 2


def test_y_grows_upwards_from_the_lower_edge() -> None:
    (at, *_), *_ = painted(text("가", 100)).lines
    assert (at.x, round(at.y, 3)) == (50, round(A4.height - 100, 3))


def test_bleed_widens_the_sheet_and_moves_the_trim_inwards() -> None:
    notes = painted(text("가", 100), output=PRESS)
    sheet = notes.sheets[0]
    assert round(sheet.media.width - A4.width, 4) == round(6 * MM, 4)
    assert (sheet.trim.x, sheet.trim.y, sheet.trim.width) == (3 * MM, 3 * MM, A4.width)
    at = notes.lines[0][0]
    assert (round(at.x, 3), round(at.y, 3)) == (round(50 + 3 * MM, 3), round(A4.height - 100 + 3 * MM, 3))


def test_press_gets_inks_and_screen_gets_light() -> None:
    assert painted(text("가"), output=PRESS).lines[0][2] == ((0.0, 0.0, 0.0, 1.0),)
    assert painted(text("가"), output=SCREEN).lines[0][2] == ((0.1, 0.1, 0.1),)


def test_a_run_has_its_own_ink_and_else_the_lines() -> None:
    runs = (run(face(), "가"), replace(run(face("700Bold"), "나"), ink=BLUE), run(face(), "다"))
    ((_, _, colours, _),) = painted(Mark(Point(), line(*runs)), output=PRESS).lines
    assert colours == (BLACK.cmyk, BLUE.cmyk, BLACK.cmyk)


def test_a_line_of_nothing_drawn_is_not_painted() -> None:
    assert painted(Mark(Point(), line())).lines == []


def test_a_shape_bleeds_over_the_sides_it_names_and_no_other() -> None:
    ground = Mark(Point(0, 0), Shape(rectangle(A4.width, 90), BLUE, bleeds=("top", "right")), None)
    left, bottom, right, top = corners(painted(ground, output=PRESS).outlines[0][0])
    height, bleed = A4.height + 6 * MM, 3 * MM
    assert (left, bottom) == (round(bleed, 3), round(height - bleed - 90, 3))
    assert (right, top) == (round(A4.width + 2 * bleed, 3), round(height, 3))


def test_only_the_outermost_points_of_a_curve_bleed() -> None:
    path = (("m", 0.0, 0.0), ("c", 0.0, 10.0, 20.0, 30.0, 40.0, 40.0), ("l", 40.0, 0.0), ("z",))
    shape = Mark(Point(0, 0), Shape(path, BLUE, bleeds=("left",)), None)
    outline = painted(shape, output=PRESS).outlines[0][0]
    xs = [round(float(each) - 3 * MM, 3) for step in outline.placed(outline.path) for each in step[1::2]]
    out = round(-3 * MM, 3)
    assert xs == [out, out, 20.0, 40.0, 40.0]


def test_nothing_bleeds_on_the_screen() -> None:
    ground = Mark(Point(0, 0), Shape(rectangle(100, 90), BLUE, bleeds=("left", "top")), None)
    assert corners(painted(ground).outlines[0][0]) == (0, round(A4.height - 90, 3), 100, round(A4.height, 3))


def test_links_are_laid_only_where_the_output_has_them() -> None:
    link = Mark(Point(10, 20), Link("https://example.org", 30, 12, "가기"))
    assert painted(link, output=PRESS).links == []
    (at,) = painted(link).links
    assert (at.x, round(at.y, 3), at.width, at.height) == (10, round(A4.height - 32, 3), 30, 12)


def test_a_picture_is_given_by_its_lower_left_corner() -> None:
    (plate,) = painted(Mark(Point(10, 20), Picture("abc", (100, 50), 40, 20))).pictures
    assert (plate.at.x, round(plate.at.y, 3)) == (10, round(A4.height - 40, 3))


def test_a_mask_stands_where_its_picture_does() -> None:
    picture = Picture("abc", (100, 50), 40, 20, mask=rectangle(40, 20))
    (plate,) = painted(Mark(Point(10, 20), picture), output=PRESS).pictures
    corner = (10 + 3 * MM, A4.height + 3 * MM - 20)
    assert plate.clip[0][0] == "m"
    assert [round(float(each), 3) for each in plate.clip[0][1:]] == [round(each, 3) for each in corner]


def test_marks_within_pieces_keep_their_whole_tag_path() -> None:
    inner = Piece(100, 20, (text("가", 15), Mark(Point(), Shape(rectangle(5, 5), BLUE), None)))
    notes = painted(Mark(Point(0, 40), inner, (Tag("Sect", "blocks[1]"),)))
    at, _, _, tags = notes.lines[0]
    assert round(A4.height - at.y, 3) == 55
    assert tags is not None
    assert [tag.role for tag in tags] == ["Sect", "P"]
    assert notes.outlines[0][1] is None
