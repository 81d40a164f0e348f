"""Figures with a share: what is drawn, what cannot be, and how it is read."""

from __future__ import annotations

import math

import pytest

from brochure.blocks.kit.gauges import bent, gauge
from brochure.blocks.kit.room import Room, Setting
from brochure.blocks.kit.shares import Share, Shown, share_of
from brochure.findings import Finding, ManuscriptError
from brochure.model.bridge import Arch
from brochure.model.geometry import MM
from brochure.model.imprint import Imprint
from brochure.model.marks import Glyphs, Shape
from brochure.model.stack import Box
from brochure.model.words import Amount, Text
from brochure.read.manuscript import read_manuscript
from brochure.read.source import read_text
from brochure.text.composer import Composer
from tests.blocks.kit import HEAD, fonts, theme

START = "  - type: figures\n    items:\n      - label: 그 가운데\n"


def findings(*lines: str, head: str = HEAD) -> list[Finding]:
    text = head + START + "".join(f"        {line}\n" for line in lines)
    try:
        return list(read_manuscript(read_text(text, "a.yaml"), theme()).findings)
    except ManuscriptError as fault:
        return list(fault.findings)


def share(value: str, of: float | None = None, drawn: str | None = None) -> Share:
    found = share_of(Shown(Text(value), Amount(Text(f"{of}명"), of) if of else None, drawn))  # type: ignore[arg-type]
    assert found is not None
    return found


def room(width: float = 86 * MM, language: str = "ko") -> Room:
    return Room("blocks[0].items[0]", width, Setting(theme(), Composer(fonts()), Imprint(2023, language, Text("시험"))))


def extents(shape: object) -> tuple[float, float]:
    assert isinstance(shape, Shape)
    xs = [shape.unit * float(value) for step in shape.path for value in step[1::2]]
    return min(xs), max(xs)


@pytest.mark.parametrize(
    ("lines", "part"),
    [
        (("value: 45명", "of: 120명"), 0.375),
        (("value: '{교류원}'", "of: '{참가자}'"), 7 / 1234),
        (("value: 38%", "drawn: dots"), 0.38),
        (("value: 약 7만 7천 명", "of: 10만 명"), 0.77),
        (("value: 2023년 45명", "of: 90명"), 0.5),
        (("value: 38%", "of: 120명"), 0.38),
    ],
)
def test_a_share_is_of_the_whole_or_a_percentage(lines: tuple[str, ...], part: float) -> None:
    text = HEAD + START + "".join(f"        {line}\n" for line in lines)
    read = read_manuscript(read_text(text, "a.yaml"), theme())
    (item,) = read.entries[0].block.items  # type: ignore[attr-defined]
    found = share_of(item.shown())
    assert found is not None
    assert found.part == pytest.approx(part)
    assert not read.findings


def test_a_figure_without_a_whole_is_a_number_alone() -> None:
    assert share_of(Shown(Text("45명"))) is None
    assert share_of(Shown(Text("38%"))) is None


@pytest.mark.parametrize(
    ("lines", "rule", "column"),
    [
        (("value: 45명", "drawn: bar"), "figures.whole", 16),
        (("value: 해마다", "of: 120명"), "figures.part", 16),
        (("value: 130명", "of: 120명"), "figures.part", 16),
        (("value: 101%", "drawn: bar"), "figures.part", 16),
        (("value: 3분의 2", "drawn: bar"), "figures.part", 16),
        (("value: 3명 중 1명", "of: 9명"), "figures.part", 16),
        (("of: 0명", "value: 0명"), "field.amount", 13),
        (("of: 많음", "value: 1명"), "field.amount", 13),
        (("of: 90%", "value: 1명"), "field.amount", 13),
        (("of: 40~50명", "value: 1명"), "field.amount", 13),
        (("drawn: pie", "value: 1%"), "field.choice", 16),
    ],
)
def test_what_cannot_be_drawn_is_a_fault_where_it_stands(lines: tuple[str, ...], rule: str, column: int) -> None:
    (found,) = findings(*lines)
    assert (found.level, found.rule) == ("error", rule)
    assert found.origin.column == column
    assert found.origin.line == (HEAD + START).count("\n") + 1
    assert found.hint is not None


@pytest.mark.parametrize(
    ("lines", "drawn"),
    [
        (("value: 45명", "of: 91명", "drawn: people"), "bar"),
        (("value: 38%", "drawn: people"), "dots"),
        (("value: 500명", "of: 77,000명", "drawn: people"), "bar"),
        (("value: 100명", "of: 77,000명", "drawn: dots"), "bar"),
        (("value: 99.9%", "drawn: dots"), "bar"),
        (("value: 0.1%", "drawn: people"), "bar"),
    ],
)
def test_what_would_be_no_honest_picture_is_drawn_otherwise_and_a_note_says_so(
    lines: tuple[str, ...], drawn: str
) -> None:
    (found,) = findings(*lines)
    assert (found.level, found.rule) == ("note", "figures.drawn")
    assert found.hint is not None
    assert f"drawn: {drawn}" in found.hint.en
    assert not findings(*lines[:-1], f"drawn: {drawn}")


def test_hidden_figures_are_not_asked() -> None:
    text = HEAD + START + "        value: 1명\n      - {label: 가, value: 해마다, of: 3명, hidden: true}\n"
    assert not read_manuscript(read_text(text, "a.yaml"), theme()).findings


@pytest.mark.parametrize("part", [0.0, 0.006, 0.375, 1.0])
def test_a_bar_is_its_track_with_exactly_the_share_filled(part: float) -> None:
    box = gauge(room(), Share(part, "bar"), "k")
    strong, rest = theme().inks["strong"], theme().inks["rest"]
    widths = {}
    for mark in box.marks:
        assert isinstance(mark.what, Shape)
        assert mark.what.fill is not None
        left, right = extents(mark.what)
        widths[mark.what.fill.name] = right - left
    assert widths.get(strong.name, 0.0) == pytest.approx(part * 86 * MM)
    assert widths.get(rest.name, 0.0) == pytest.approx((1 - part) * 86 * MM)


@pytest.mark.parametrize(
    ("found", "marked", "total"),
    [
        (share("38%", drawn="dots"), 38, 100),
        (share("17곳", 45, "dots"), 17, 45),
        (share("500명", 1200, "dots"), 42, 100),
        (share("100%", drawn="dots"), 100, 100),
        (share("28명", 45, "people"), 28, 45),
    ],
)
@pytest.mark.parametrize("width", [41 * MM, 86 * MM, 182 * MM])
def test_there_are_as_many_marks_as_are_counted(found: Share, marked: int, total: int, width: float) -> None:
    box = gauge(room(width), found, "k")
    counts: dict[str, int] = {}
    for mark in box.marks:
        assert isinstance(mark.what, Shape)
        ink = mark.what.fill or mark.what.stroke
        assert ink is not None
        # A person is a mark of its own, dots of one ink are a mark together.
        counts[ink.name] = counts.get(ink.name, 0) + (1 if mark.what.fill else starts(mark.what))
        left, right = extents(mark.what)
        assert mark.at.x + left >= -0.01
        assert mark.at.x + right <= width + 0.01
    assert list(counts.values()) == ([marked, total - marked] if marked < total else [marked])


def starts(shape: Shape) -> int:
    return sum(step[0] == "m" for step in shape.path)


def test_a_bar_under_an_arch_is_bent_over_exactly_its_share_of_it() -> None:
    found = bent(room(), Share(0.25, "bar"), Arch(0.0, 60.0), "k")
    assert found is not None
    filled, rest = (mark.what for mark in found.drawn)
    assert isinstance(filled, Shape)
    assert isinstance(rest, Shape)
    (_, x, y), (*_, end_x, end_y) = filled.path[0], filled.path[-1]
    assert y == pytest.approx(0.0)
    assert float(x) < 0
    assert math.atan2(-float(end_y), float(end_x)) == pytest.approx(0.75 * math.pi)
    assert rest.path[0][1:] == pytest.approx((end_x, end_y))
    assert found.within.radius < 60.0 - filled.weight


def test_dots_under_an_arch_stand_in_two_rows_where_one_is_too_short_and_not_at_all_where_two_are() -> None:
    few, many = share("17곳", 45, "dots"), share("38%", drawn="dots")
    one, two = bent(room(), few, Arch(0.0, 100.0), "k"), bent(room(), many, Arch(0.0, 100.0), "k")
    assert one is not None
    assert two is not None
    assert two.within.radius < one.within.radius
    assert bent(room(), many, Arch(0.0, 60.0), "k") is None
    assert bent(room(), share("28명", 45, "people"), Arch(0.0, 100.0), "k") is None


@pytest.mark.parametrize(
    ("language", "alt"), [("ko", "120명 가운데 45명"), ("en", "45명 of 120명"), ("ja", "120명のうち45명")]
)
def test_a_drawing_that_says_more_than_its_words_is_a_figure_with_a_text(language: str, alt: str) -> None:
    found = share_of(Shown(Text("45명"), Amount(Text("120명"), 120)))
    assert found is not None
    (first, *others) = gauge(room(language=language), found, "k").marks
    assert first.tags is not None
    assert (first.tags[-1].role, first.tags[-1].alt) == ("Figure", alt)
    assert all(mark.tags is None for mark in others)


def test_a_drawing_that_repeats_a_percentage_is_no_more_than_a_rule() -> None:
    assert all(mark.tags is None for mark in gauge(room(), share("38%", drawn="bar"), "k").marks)


def test_words_in_an_arch_keep_clear_of_the_share_that_is_bent_in_it() -> None:
    text = HEAD + (
        "  - type: figures\n    items:\n"
        "      - {label: '세계 {참가국}에서', value: '총 77,000명', of: 10만 명}\n"
        "      - {label: 그 가운데 교류원은, value: 약 500명, of: '{참가자}'}\n"
    )
    read = read_manuscript(read_text(text, "a.yaml"), theme())
    (entry,) = read.entries
    stack = entry.block.compose(Room(entry.key, 182 * MM, Setting(theme(), Composer(fonts()), read.imprint)))
    (box,) = [part for part in stack.parts if isinstance(part, Box) and part.bridge]
    assert box.bridge is not None
    clear = 0.5 * theme().measures["arch-clear"]
    inside = theme().measures["gauge-gap"] + theme().measures["gauge"] + clear
    words = [(mark.at, mark.what) for mark in box.marks if isinstance(mark.what, Glyphs)]
    assert len([mark for mark in box.marks if isinstance(mark.what, Shape)]) == 4
    for at, glyphs in words:
        arch = min(box.bridge.arches, key=lambda each: abs(each.x - at.x - glyphs.width / 2))
        for x in (at.x, at.x + glyphs.width):
            assert math.hypot(x - arch.x, box.height - at.y + 0.7 * glyphs.size) < arch.radius - inside, glyphs.text
