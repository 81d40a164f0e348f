"""Drawings: what is seen becomes paths in order, what ink cannot follow is told, and nothing in between."""

from __future__ import annotations

import time

import pytest

from brochure.model.marks import Pen
from brochure.pictures.faults import NotUsable
from brochure.pictures.svg import MOST_FIGURES, drawing
from tests.pictures.kit import HEAD, drawn, only, points, refused

BOX = '<rect width="10" height="10"/>'
AT = [(0, 0), (10, 0), (10, 10), (0, 10)]


def test_figures_come_in_the_order_of_painting_with_their_colours() -> None:
    found = drawn('<rect width="9" height="9" fill="#E60012"/><circle r="4" cx="9" cy="9" fill="navy"/>')
    assert found.colours == ("#e60012", "#000080")
    assert [len(figure.path) for figure in found.figures] == [5, 6]


def test_the_box_is_that_of_the_ink_and_not_of_the_page() -> None:
    box = drawn('<rect x="20" y="30" width="10" height="10"/><path d="M50 50H60" stroke="red" stroke-width="4"/>').box
    assert (box.x, box.y, box.right, box.bottom) == (20, 30, 62, 52)


def test_transforms_nest() -> None:
    figure = only(f'<g transform="translate(10 20)"><g transform="scale(2)">{BOX}</g></g>')
    assert points(figure) == [(10, 20), (30, 20), (30, 40), (10, 40)]


@pytest.mark.parametrize(
    ("inside", "fill"),
    [
        (BOX, "#000000"),
        (f'<g fill="#123456">{BOX}</g>', "#123456"),
        (f'<g fill="red" color="#00ff00"><g fill="currentColor">{BOX}</g></g>', "#00ff00"),
        ('<rect width="1" height="1" fill="red" style="fill:#abc"/>', "#aabbcc"),
        ('<style>.a{fill:teal}</style><rect class="a" width="1" height="1"/>', "#008080"),
        ('<g style="fill:rgb(1,2,3)"><rect width="1" height="1" style="fill:inherit"/></g>', "#010203"),
        ('<rect width="1" height="1" fill="hsl(0,100%,50%)"/>', "#ff0000"),
    ],
)
def test_a_fill_is_inherited_overridden_and_looked_up(inside: str, fill: str) -> None:
    assert only(inside).fill == fill


def test_the_root_element_hands_its_properties_on() -> None:
    assert only(BOX, '<svg viewBox="0 0 10 10" fill="red" xmlns="http://www.w3.org/2000/svg">').fill == "#ff0000"


def test_a_stroke_grows_with_its_transform_and_keeps_its_pen() -> None:
    figure = only(
        '<g transform="scale(2)"><path d="M0 0H9" fill="none" stroke="red" stroke-width="3" stroke-linecap="round" '
        'stroke-linejoin="bevel" stroke-dasharray="4,2" stroke-dashoffset="1"/></g>'
    )
    assert (figure.fill, figure.stroke, figure.weight) == (None, "#ff0000", 6.0)
    assert figure.pen == Pen(1, 2, 4.0, (8.0, 4.0), 2.0)


def test_a_line_is_never_filled_and_a_plain_stroke_has_no_pen() -> None:
    figure = only('<line x2="9" y2="9" fill="red" stroke="blue"/>')
    assert (figure.fill, figure.stroke, figure.weight, figure.pen) == (None, "#0000ff", 1.0, None)


def test_holes_are_kept_by_the_fill_rule() -> None:
    assert only('<path fill-rule="evenodd" d="M0 0H9V9Z"/>').even_odd
    assert not only('<path d="M0 0H9V9Z"/>').even_odd


@pytest.mark.parametrize(
    "hidden",
    [
        'display="none"',
        'visibility="hidden"',
        'opacity="0"',
        'fill="none"',
        'fill-opacity="0"',
        'fill="transparent"',
        'fill="#f000"',
        'x="200"',
        'style="display:none"',
    ],
)
def test_what_cannot_be_seen_is_not_painted(hidden: str) -> None:
    assert points(only(f'<rect width="10" height="10" {hidden}/>{BOX}')) == AT


def test_what_only_waits_to_be_used_is_not_painted() -> None:
    assert points(only(f'<defs><circle r="9"/></defs><symbol id="s">{BOX}</symbol><title>name</title>{BOX}')) == AT


def test_an_element_is_used_where_and_as_often_as_it_says() -> None:
    found = drawn(f'<defs><g id="a">{BOX}</g></defs><use href="#a" x="5" fill="red"/><use href="#a" y="5"/>')
    assert [figure.fill for figure in found.figures] == ["#ff0000", "#000000"]
    assert [points(figure)[0] for figure in found.figures] == [(5, 0), (0, 5)]


def test_a_symbol_is_fitted_into_its_use() -> None:
    inside = f'<symbol id="s" viewBox="0 0 10 10">{BOX}</symbol><use href="#s" x="10" width="40" height="20"/>'
    assert points(only(inside)) == [(20, 0), (40, 0), (40, 20), (20, 20)]
    filled = inside.replace("<symbol", '<symbol preserveAspectRatio="none"')
    assert points(only(filled)) == [(10, 0), (50, 0), (50, 20), (10, 20)]
    left = inside.replace("<symbol", '<symbol preserveAspectRatio="xMinYMin"')
    assert points(only(left))[0] == (10, 0)


def test_a_nested_drawing_has_a_viewport_of_its_own() -> None:
    assert points(only(f'<svg x="50" y="50" width="50%" height="50" viewBox="0 0 10 10">{BOX}</svg>'))[0] == (50, 50)


def test_what_reaches_over_a_rectangle_is_clipped_to_it_and_what_lies_within_is_not() -> None:
    clip = '<clipPath id="c"><rect width="8" height="10"/></clipPath>'
    figure = only(f'{clip}<g clip-path="url(#c)">{BOX}</g>')
    assert [step[1:] for step in figure.clip[:-1]] == [(0, 0), (8, 0), (8, 10), (0, 10)]
    assert drawn(f'{clip}<g clip-path="url(#c)">{BOX}</g>').box.width == 8
    assert not only(f'{clip}<g clip-path="url(#c)"><rect width="5" height="5"/></g>').clip
    as_path = clip.replace('<rect width="8" height="10"/>', '<path d="M0 0H8V10H0Z"/>')
    assert only(f"{as_path}<g clip-path=\"url('#c')\">{BOX}</g>").clip == figure.clip


def test_what_reaches_over_the_page_is_clipped_to_the_page() -> None:
    figure = only('<rect x="90" width="30" height="10"/>')
    assert max(float(step[1]) for step in figure.clip[:-1]) == 100


def test_a_switch_shows_the_first_thing_that_can_be_shown() -> None:
    assert points(only(f'<switch><foreignObject/>{BOX}<circle r="5"/></switch>')) == AT


def test_what_other_programs_left_behind_is_passed_over() -> None:
    assert points(only(f'<i:pgf xmlns:i="urn:i">x</i:pgf><metadata>y</metadata>{BOX}')) == AT


def test_a_figure_knows_the_colour_it_lies_on() -> None:
    found = drawn(
        '<rect width="50" height="50" fill="navy"/><circle cx="25" cy="25" r="9" fill="red"/>'
        '<circle cx="80" cy="80" r="9" fill="red"/>'
    )
    assert [figure.on for figure in found.figures] == [None, "#000080", None]


TURNED = '<clipPath id="c"><rect width="9" height="9" transform="rotate(9)"/></clipPath>'
GRADIENT = '<linearGradient id="g"/>'


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<text>JET</text>", "text"),
        (f'{GRADIENT}<rect width="9" height="9" fill="url(#g)"/>', "gradient"),
        ('<pattern id="p"/><rect width="9" height="9" fill="url(#p)"/>', "pattern"),
        ('<image href="a.png" width="9" height="9"/>', "photograph"),
        (f'<g mask="url(#m)">{BOX}</g>', "mask"),
        (f'<g filter="url(#f)">{BOX}</g>', "filter"),
        (f'<g opacity=".5">{BOX}</g>', "transparent"),
        ('<rect width="9" height="9" fill-opacity="50%"/>', "transparent"),
        ('<rect width="9" height="9" fill="rgba(0,0,0,.5)"/>', "transparent"),
        (f'<g style="mix-blend-mode:multiply">{BOX}</g>', "blend"),
        (f'<clipPath id="c"><circle r="9"/></clipPath><g clip-path="url(#c)">{BOX}</g>', "clipping"),
        (f'{TURNED}<g clip-path="url(#c)">{BOX}</g>', "clipping"),
        (f'<clipPath id="c">{BOX}{BOX}</clipPath><g clip-path="url(#c)">{BOX}</g>', "clipping"),
        (f'<g clip-path="url(#nothing)">{BOX}</g>', "clipping"),
        ('<path d="M0 0H9" stroke="red" marker-end="url(#m)"/>', "markers"),
        ('<g transform="scale(3 1)"><path d="M0 0H9V9" stroke="red"/></g>', "stretched"),
        ('<path d="M0 0H9V9" stroke="red" vector-effect="non-scaling-stroke"/>', "stretched"),
        ('<path d="M0 0H9V9" stroke="red" paint-order="stroke"/>', "beneath its fill"),
        (f'{BOX}<animate attributeName="x"/>', "animation"),
        (f'<foreignObject/>{BOX}', "foreignObject"),
        ('<rect width="9" height="9" fill="mauvelous"/>', "mauvelous"),
        ('<path d="M0 0 L"/>', "<path>"),
        ('<rect width="9em" height="9"/>', "<rect>"),
        (f'<g transform="turn(4)">{BOX}</g>', "turn(4)"),
        (f'<style>g > rect{{fill:red}}</style>{BOX}', "g > rect"),
        ('<use href="other.svg#a"/>', "other.svg"),
        ('<meshgradient/>', "meshgradient"),
        ("", "Nothing"),
        ('<rect width="9" height="9" fill="none"/>', "Nothing"),
    ],
)  # fmt: skip
def test_what_ink_cannot_follow_is_told_and_never_guessed_at(inside: str, said: str) -> None:
    found = refused(inside)
    assert len(found) == 1
    assert said in found[0]


def test_every_kind_of_fault_is_told_once_and_all_in_one_run() -> None:
    found = refused(
        f'<text>a</text><text>b</text>{GRADIENT}<g opacity=".5"><rect width="9" height="9" fill="url(#g)"/></g>'
    )
    assert len(found) == 3


def test_elements_that_use_themselves_end() -> None:
    assert "use: #a" in refused('<g id="a"><use href="#a"/></g>')[0]
    assert refused('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')


def test_a_long_chain_of_uses_is_told() -> None:
    chain = "".join(f'<g id="g{n}"><use href="#g{n + 1}"/></g>' for n in range(12)) + f'<g id="g12">{BOX}</g>'
    assert "use: #" in refused(f'<defs>{chain}</defs><use href="#g0"/>')[0]
    assert points(only(f'<defs>{chain}</defs><use href="#g6"/>')) == AT


def test_nothing_used_in_powers_is_refused_too() -> None:
    levels = "".join(f'<g id="g{n}">' + f'<use href="#g{n - 1}"/>' * 30 * bool(n) + "</g>" for n in range(6))
    assert "too many" in refused(f'<defs>{levels}</defs><use href="#g5"/>')[0]


def test_elements_used_in_powers_are_refused_in_no_time() -> None:
    def level(number: int) -> str:
        inside = f'<use href="#g{number - 1}"/>' * 10 if number else BOX
        return f'<g id="g{number}">{inside}</g>'

    levels = "".join(level(number) for number in range(8))
    start = time.perf_counter()
    assert "too many" in refused(f'<defs>{levels}</defs><use href="#g7"/>')[0]
    assert time.perf_counter() - start < 5


def test_a_drawing_of_more_shapes_than_a_logo_has_is_refused() -> None:
    assert "too many" in refused(BOX * (MOST_FIGURES + 1))[0]


@pytest.mark.parametrize("size", ["", 'width="100" height="50"', 'viewBox="0 0"', 'width="100%"', 'viewBox="0 0 -1 5"'])
def test_a_drawing_whose_page_says_little_is_drawn_all_the_same(size: str) -> None:
    assert points(only(BOX, f'<svg xmlns="http://www.w3.org/2000/svg" {size}>')) == AT


def test_a_byte_order_mark_and_other_encodings_are_read() -> None:
    text = f"{HEAD}{BOX}</svg>"
    assert drawing(b"\xef\xbb\xbf" + text.encode()) == drawing(text.encode())
    assert drawing(text.encode("utf-16")) == drawing(text.encode())


def test_the_same_drawing_gives_the_same_value() -> None:
    assert drawn(BOX) == drawn(BOX)
    with pytest.raises(NotUsable):
        drawing(b"<svg")


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0L0 10"/>',
        '<g transform="scale(9000000)">' * 60 + '<rect width="4" height="4"/>' + "</g>" * 60,
    ],
)
def test_what_has_no_size_or_leaves_all_bounds_is_refused_in_words(inside: str) -> None:
    with pytest.raises(NotUsable) as caught:
        drawing(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>'.encode())
    assert caught.value.faults


def test_an_empty_order_of_painting_is_the_usual_one() -> None:
    assert drawn('<rect width="4" height="4" paint-order="" stroke="#000"/>').figures
