"""Links in the arches of a bridge: one, two or three of them; on cards where they cannot stand there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brochure.blocks.kit.ladder import tightest
from brochure.blocks.kit.linkarches import LinkWords, links_in_arches
from brochure.blocks.kit.room import Room, Setting
from brochure.model.bridge import Bridge, half_width
from brochure.model.geometry import MM, Point
from brochure.model.marks import Glyphs, Link, Piece
from brochure.model.page import Leaf, leaves
from brochure.model.stack import Box, Part, Row, Stack, natural_height, set_height
from brochure.model.words import Address, Prose, Text
from tests.blocks.kit import composed, lines, marks, reading, setting, theme

WIDE = 182 * MM
SHORT, LONG = "배우고 나누는 자리입니다.", "바다 건너에서 지낸 사람들이 서로 소식을 나누고 다시 만나는 자리입니다. "


def link(body: str = SHORT, heading: str = "동창회", url: str = "example.org", number: int = 0) -> LinkWords:
    at = f"blocks[0].links[{number}]"
    return LinkWords(
        Text(heading, f"{at}.heading") if heading else None,
        Prose((Text(body, f"{at}.body"),)) if body else None,
        Address(Text(url, f"{at}.url"), f"https://{url}/"),
    )


def room(width: float = WIDE, how: Setting | None = None) -> Room:
    return Room("blocks[0]", width, how or setting(surface="second"))


def standing(*links: LinkWords, width: float = WIDE, how: Setting | None = None) -> Piece | None:
    """The links in their arches at their natural height; None where they do not stand there."""
    parts: tuple[Part, ...] = links_in_arches(room(width, how), links)
    stack = Stack(width, parts)
    return set_height(stack, natural_height(stack)) if parts else None


def bridge(*links: LinkWords, width: float = WIDE, how: Setting | None = None) -> tuple[Point, Bridge, list[Leaf]]:
    """Where the horizon begins, the bridge, and all marks."""
    piece = standing(*links, width=width, how=how)
    assert piece is not None, "the links stand in no arches"
    ((at, found),) = piece.bridges
    return at, found, list(leaves(piece.marks))


def within(at: Point, found: Bridge, leaf: Leaf) -> float:
    """By how much a line keeps clear of the stone of the arch it stands in, its letters as high as Hangul is."""
    what = leaf.mark.what
    assert isinstance(what, Glyphs)
    arch = min(found.arches, key=lambda each: abs(at.x + each.x - leaf.at.x - what.width / 2))
    high = at.y - (leaf.at.y - 0.88 * what.size)
    left, right = at.x + arch.x - leaf.at.x, leaf.at.x + what.width - at.x - arch.x
    return half_width(arch, high) - max(left, right)


def texts(found: list[Leaf]) -> Iterator[Leaf]:
    return (leaf for leaf in found if isinstance(leaf.mark.what, Glyphs))


def test_two_links_stand_whole_in_equal_arches_at_both_ends_of_a_bridge_that_runs_on() -> None:
    at, found, drawn = bridge(link(), link(LONG * 2))
    first, second = found.arches
    assert (first.radius, first.stilt) == (second.radius, second.stilt)
    assert first.x - first.radius == pytest.approx(0)
    assert second.x + second.radius == pytest.approx(WIDE)
    assert second.x - first.x - 2 * first.radius == pytest.approx(found.pier) == setting().measure("gutter")
    assert found.runs_on == ("left", "right")
    assert at.x == 0
    assert all(within(at, found, leaf) >= setting().measure("arch-clear") - 0.01 for leaf in texts(drawn))


def test_the_words_of_two_links_begin_on_one_line_and_their_addresses_stand_on_one() -> None:
    _, _, drawn = bridge(link(LONG * 2), link(number=1))
    for role in ("H3", "Link"):
        found = [leaf.at.y for leaf in texts(drawn) if leaf.tags and leaf.tags[-1].role == role]
        assert len(found) == 2
        assert found[0] == pytest.approx(found[1])


def test_one_link_keeps_to_the_left_and_the_bridge_ends_with_it() -> None:
    at, found, drawn = bridge(link(LONG))
    (arch,) = found.arches
    assert arch.x == arch.radius == pytest.approx((WIDE - setting().measure("gutter")) / 4)
    assert found.runs_on == ("left",)
    assert all(within(at, found, leaf) >= setting().measure("arch-clear") - 0.01 for leaf in texts(drawn))


def test_an_arch_is_read_from_its_heading_down_to_its_address() -> None:
    _, _, drawn = bridge(link(LONG), link(number=1))
    assert [(tags[-1].role, tags[-1].key) for tags, words in reading(drawn) if words] == [
        (role, f"blocks[0].links[{number}].{field}")
        for number in (0, 1)
        for role, field in (("H3", "heading"), ("P", "body"), ("Link", "url"))
    ]
    heights = [leaf.at.y for leaf in texts(drawn) if leaf.tags and "links[0]" in leaf.tags[-1].key]
    assert heights == sorted(heights)


def test_an_address_in_an_arch_leads_where_it_says_and_the_area_lies_over_its_words() -> None:
    _, _, drawn = bridge(link(), link(url="example.net", number=1))
    areas = [(leaf.at, leaf.mark.what) for leaf in drawn if isinstance(leaf.mark.what, Link)]
    assert [area.target for _, area in areas] == ["https://example.org/", "https://example.net/"]
    for at, area in areas:
        (place, line) = next((p, each) for p, each in lines(drawn) if each.text in area.says and "example" in each.text)
        assert area.says != line.text, "a listener hears words, and not an address alone"
        assert (at.x, area.width) == (place.x, line.width)
        assert at.y < place.y < at.y + area.height


def test_legs_grow_until_the_fullest_stands_clear_and_not_before() -> None:
    stilts = [bridge(link(LONG * count), link())[1].arches[0].stilt for count in (1, 2, 4, 6)]
    assert stilts == sorted(stilts)
    assert stilts[0] == setting().measure("stilt") < stilts[-1]


def test_what_would_need_legs_taller_than_the_arch_is_wide_stands_in_no_arch() -> None:
    counts = (1, 4, 7, 10, 20, 30)
    found = [standing(link(LONG * count), link()) for count in counts]
    fit = [piece is not None for piece in found]
    assert fit == sorted(fit, reverse=True)
    assert 1 < sum(fit) < len(fit)
    tallest = [piece.bridges[0][1].arches[0] for piece in found if piece][-1]
    assert tallest.stilt <= tallest.radius


@pytest.mark.parametrize(
    ("count", "width", "stands"),
    [(1, WIDE, True), (2, WIDE, True), (3, WIDE, True), (4, WIDE, False), (1, 86 * MM, False), (2, 110 * MM, False)],
)
def test_up_to_three_links_stand_in_arches_where_the_room_is_wide_enough(
    count: int, width: float, stands: bool
) -> None:
    assert (standing(*[link()] * count, width=width) is not None) is stands


def test_of_three_links_the_headings_stand_in_arches_and_the_rest_below_their_own() -> None:
    at, found, drawn = bridge(*(link(LONG, heading=f"셋 가운데 {n}", number=n) for n in range(3)))
    assert len(found.arches) == 3
    assert found.runs_on == ("left", "right")
    edges = [(arch.x - arch.radius, arch.x + arch.radius) for arch in found.arches]
    assert (edges[0][0], edges[-1][1]) == pytest.approx((0, WIDE))
    for leaf in texts(drawn):
        assert leaf.tags
        assert isinstance(leaf.mark.what, Glyphs)
        number = int(leaf.tags[-1].key.partition("links[")[2][0])
        arch = found.arches[number]
        middle = leaf.at.x + leaf.mark.what.width / 2
        assert middle == pytest.approx(arch.x), "all is centred on its arch"
        if leaf.tags[-1].role == "H3":
            assert within(at, found, leaf) >= setting().measure("arch-clear")
        else:
            assert leaf.at.y - 0.88 * leaf.mark.what.size > at.y, "below the horizon"
            assert leaf.mark.what.width <= 2 * arch.radius


def test_three_links_of_which_one_has_no_heading_or_too_long_a_one_stand_in_no_arches() -> None:
    assert standing(link(), link(), link(heading="")) is None
    assert standing(link(), link(), link(heading="아주 길어서 홍예 하나에 들어갈 수 없는 제목 " * 3)) is None


def test_a_link_of_an_address_alone_stands_in_an_arch_too() -> None:
    at, found, drawn = bridge(link("", heading=""))
    (leaf,) = texts(drawn)
    assert within(at, found, leaf) >= setting().measure("arch-clear")
    assert at.y - leaf.at.y == pytest.approx(setting().measure("arch-foot"))


def test_words_in_a_wide_arch_keep_the_themes_measure() -> None:
    _, found, drawn = bridge(link(LONG * 3), link(), width=260 * MM)
    widths = [line.width for _, line in lines(drawn)]
    assert setting().measure("arch-words") < 1.2 * found.arches[0].radius
    assert 0.7 * setting().measure("arch-words") < max(widths) <= setting().measure("arch-words")


def test_arches_give_way_where_the_theme_says_so() -> None:
    tight = setting(tightest(theme().fitting), "second")
    _, drawn, _ = bridge(link(), link())
    _, smaller, found = bridge(link(), link(), how=tight)
    assert tight.scale("arches") < 1
    assert smaller.arches[0].radius == pytest.approx(drawn.arches[0].radius * tight.scale("arches"))
    assert smaller.arches[1].x + smaller.arches[1].radius == pytest.approx(WIDE), "they still reach both ends"
    assert smaller.pier == pytest.approx(WIDE - 4 * smaller.arches[0].radius)
    at, _, _ = bridge(link(), link(), how=tight)
    assert all(within(at, smaller, leaf) >= tight.measure("arch-clear") - 0.01 for leaf in texts(found))


@settings(max_examples=15)
@given(
    st.lists(
        st.tuples(st.integers(0, 6), st.sampled_from(["", "길", "동창회 소식"]), st.integers(0, 12)),
        min_size=1,
        max_size=2,
    ),
    st.floats(125, 260),
)
def test_whatever_the_words_nothing_in_an_arch_touches_the_stone(
    found: list[tuple[int, str, int]], width: float
) -> None:
    links = [
        link(LONG * body, heading, "example.org" + "/long-path" * path, number)
        for number, (body, heading, path) in enumerate(found)
    ]
    if standing(*links, width=width * MM) is None:
        return
    at, spanned, drawn = bridge(*links, width=width * MM)
    assert all(within(at, spanned, leaf) >= setting().measure("arch-clear") - 0.01 for leaf in texts(drawn))
    for number, each in enumerate(links):
        said = [words for tags, words in reading(drawn) if tags[-1].key == f"blocks[0].links[{number}].url" and words]
        assert said == [each.url.text.string]


def alumni(*urls: str, words: str = SHORT) -> Stack:
    items = "".join(f"      - heading: 동창회\n        body: {words}\n        url: https://{url}\n" for url in urls)
    return composed(
        f"  - type: alumni\n    heading: 인연\n    body: {SHORT}\n    links:\n{items}", WIDE, setting(surface="second")
    )


def bridges(stack: Stack) -> list[Bridge]:
    """The bridges of a block, those in its rows included."""
    inner = [cell for part in stack.parts if isinstance(part, Row) for _, cell in part.cells]
    own = [part.bridge for part in stack.parts if isinstance(part, Box) and part.bridge]
    return [*own, *(each for cell in inner for each in bridges(cell))]


@pytest.mark.parametrize("urls", [("example.org",), ("example.org", "example.net"), ("example.org",) * 3])
def test_the_alumni_stand_on_a_bridge_of_one_two_or_three_links(urls: tuple[str, ...]) -> None:
    (found,) = bridges(alumni(*urls))
    assert len(found.arches) == len(urls)


@pytest.mark.parametrize(
    ("urls", "words"),
    [(("example.org",) * 4, SHORT), (("example.org",) * 2, LONG * 40), (("example.org/" + "long-path/" * 90,), SHORT)],
)
def test_links_that_cannot_stand_in_arches_stand_on_cards_with_all_their_words(
    urls: tuple[str, ...], words: str
) -> None:
    stack = alumni(*urls, words=words)
    assert bridges(stack) == []
    said = "".join(text for _, text in reading(marks(stack)))
    assert "".join(said.split()).count("".join(words.split())) >= len(urls)
    assert sum(isinstance(leaf.mark.what, Link) for leaf in marks(stack)) >= len(urls)


def test_beside_an_arch_that_is_alone_the_text_stands_on_its_horizon() -> None:
    stack = alumni("example.org")
    (row,) = [part for part in stack.parts if isinstance(part, Row)]
    (_, left), (x, right) = row.cells
    height = row.natural
    ((horizon, _),) = set_height(left, height).bridges
    foot = max(at.y for at, _ in lines(leaves(set_height(right, height).marks)))
    assert horizon.y - foot == pytest.approx(setting().measure("arch-foot"))
    assert x > left.width
