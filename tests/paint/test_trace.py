"""The trace: one readable line for each verb."""

from __future__ import annotations

from msgspec.structs import replace

from brochure.model.geometry import Point
from brochure.model.marks import Mark, Pen, Picture, Shape
from brochure.model.output import PRESS, SCREEN
from brochure.paint.trace import trace
from tests.paint.typeset import BLACK, BLUE, face, flyer, layout, line, run


def test_a_trace_reads_as_the_page_does() -> None:
    assert trace(flyer(), SCREEN).splitlines() == [
        "page 1 595.28 841.89 trim 0 0 595.28 841.89",
        "shape fill 0.05,0.2,0.45 m 0 841.89 l 595.28 841.89 l 595.28 751.89 l 0 751.89 z | artifact",
        'text 50 781.89 wide 0 NotoSansKR_700Bold 20 0.1,0.1,0.1 "함께 여는 길 AVATAR" | H1@title',
        'text 50 721.89 wide 0 NotoSansKR_400Regular 10 0.1,0.1,0.1 "누구나 읽는 첫째 줄 " | P@blocks[0].text',
        'text 50 705.89 wide 0 NotoSansKR_400Regular 10 0.1,0.1,0.1 "둘째 줄에서 이어집니다." | P@blocks[0].text',
        'link 50 639.89 80 12 https://example.org/%EA%B8%B8?a=(b) "길로 가기" | Link@blocks[0].url',
        "shape stroke 0.5 0.05,0.2,0.45 m 50 541.89 l 250 541.89 | artifact",
        "end",
        "page 2 595.28 841.89 trim 0 0 595.28 841.89",
        'text 50 741.89 wide 0 NotoSansKR_400Regular 10 track -0.2 0.1,0.1,0.1 "뒷면, Typography" | P@blocks[0].text',
        "end",
    ]


def test_press_and_screen_are_told_apart() -> None:
    press = trace(flyer(), PRESS)
    assert "fill 1,0.8,0.12,0.4" in press
    assert "link" not in press


def test_a_line_of_several_runs_is_told_run_by_run_and_its_colours_where_they_differ() -> None:
    plain, bold = run(face(), "지금까지 "), run(face("700Bold"), "천 명")
    found = trace(
        layout((Mark(Point(), line(plain, bold)), Mark(Point(), line(plain, replace(bold, ink=BLUE))))), SCREEN
    )
    fonts = "NotoSansKR_400Regular+NotoSansKR_700Bold 10"
    assert f'{fonts} 0.1,0.1,0.1 "지금까지 "+"천 명"' in found
    assert f'{fonts} 0.1,0.1,0.1+0.05,0.2,0.45 "지금까지 "+"천 명"' in found


def test_letters_set_narrower_are_told() -> None:
    mark = Mark(Point(), line(run(face(), "글"), tracking=-0.2, stretch=0.95))
    assert "10 track -0.2 stretch 0.95 0.1,0.1,0.1" in trace(layout((mark,)), SCREEN)


def test_a_long_path_is_told_by_bounds_and_sum() -> None:
    def zigzag(last: float) -> str:
        path = (("m", 0.0, 0.0), *(("l", float(x), float(x % 2)) for x in range(1, 20)), ("l", 20.0, last))
        return trace(layout((Mark(Point(), Shape(path, stroke=BLUE, weight=1)),)), SCREEN)

    assert "21 steps within 0 840.89 20 841.89 #" in zigzag(0.0)
    assert zigzag(0.0) != zigzag(0.5)


def test_a_picture_tells_its_inks_and_its_mask() -> None:
    picture = Picture("0a1b", (10, 10), 20, 20, mask=(("m", 0, 0), ("l", 20, 0)), ground=BLUE, tint=BLACK)
    traced = trace(layout((Mark(Point(10, 10), picture),)), SCREEN)
    assert "picture 10 811.89 20 20 0a1b crop 0 0 1 1 ground blue tint black clip m 10 831.89 l 30 831.89" in traced


def test_a_drawn_stroke_tells_its_pen_and_what_it_is_clipped_to() -> None:
    shape = Shape(
        (("m", 0, 0), ("l", 9, 0)),
        stroke=BLUE,
        weight=1,
        pen=Pen(1, 2, 4, (3, 1), 0.5),
        clip=(("m", 0, 0), ("l", 5, 0)),
    )
    traced = trace(layout((Mark(Point(10, 10), shape),)), SCREEN)
    assert "stroke 1 0.05,0.2,0.45 cap 1 join 2 miter 4 dashes 3 1 0.5 clip m 10 831.89 l 15 831.89 m 10" in traced


def test_a_picture_is_told_by_its_digest() -> None:
    mark = Mark(Point(10, 10), Picture("0a1b", (10, 10), 20, 20))
    assert "picture 10 811.89 20 20 0a1b crop 0 0 1 1" in trace(layout((mark,)), SCREEN)


def test_letters_fitted_to_their_neighbours_are_told() -> None:
    fitted = replace(run(face(), "A"), scale=1.05, shift=-0.02)
    found = trace(layout((Mark(Point(), line(run(face(), "글"), fitted)),)), SCREEN)
    assert "NotoSansKR_400Regular+NotoSansKR_400Regular 105% up -0.02 10" in found
