"""A theme's YAML into a `Theme` whose names all exist and whose measures make sense.

Knows how a theme is drawn, and nothing of blocks, fonts or pages as they are set.
"""

from __future__ import annotations

from brochure.findings import Words
from brochure.model.areas import columns, crooked, drawn, spans, tracks
from brochure.model.theme import PageTemplate, Phrases, Theme
from brochure.read.fields import read_struct
from brochure.read.kinds import Context
from brochure.read.nodes import Node, Source
from brochure.read.reading import Reading, one_of, shown

#: A column narrower than this holds no letter of running text, in points.
LEAST_COLUMN = 20.0

_DATE_PHRASES = ("day", "month", "issued_day", "issued_month", "since")


def read_theme(source: Source) -> Theme:
    """Read and check a theme; raises `ManuscriptError` with every fault in it."""
    reading = Reading(source.findings)
    theme = read_struct(Theme, source.root, Context(reading))
    if theme is not None:
        check = _Check(source, reading)
        _check_names(theme, check)
        _check_sizes(theme, check)
        _check_phrases(theme, check)
        for index, page in enumerate(theme.pages):
            _check_page(page, index, theme, check)
    reading.finish()
    # A theme that could not be read has ended in `finish`.
    assert theme is not None
    return theme


class _Check:
    """The theme's nodes beside its values, so that a fault finds its place."""

    def __init__(self, source: Source, reading: Reading) -> None:
        self.source = source
        self.reading = reading

    def node(self, *steps: str | int) -> Node:
        return self.source.at(*steps)

    def name(self, name: str, names: tuple[str, ...], what: Words, steps: tuple[str | int, ...]) -> None:
        """Tell when `name` is none of `names`."""
        if name not in names:
            message = Words(
                f"이런 이름이 {what.ko}에 없습니다: ‘{shown(name)}’", f"There is no “{shown(name)}” {what.en}."
            )
            self.reading.fault("theme.name", self.node(*steps).origin, message, one_of(name, names))

    def value(self, is_right: bool, message: Words, *steps: str | int) -> None:
        """Tell `message` unless the value is right."""
        if not is_right:
            self.reading.fault("theme.value", self.node(*steps).origin, message)


def _check_names(theme: Theme, check: _Check) -> None:
    fonts, inks = tuple(theme.fonts), tuple(theme.inks)
    among_fonts, among_inks = Words("fonts", "under fonts"), Words("inks", "under inks")
    for role, type_role in theme.type.items():
        check.name(type_role.font, fonts, among_fonts, ("type", role, "font"))
        check.name(type_role.ink, inks, among_inks, ("type", role, "ink"))
    for number, page in enumerate(theme.pages):
        for index, ground in enumerate(page.grounds):
            at = ("pages", number, "grounds", index)
            check.name(ground.ink, inks, among_inks, (*at, "ink"))
            for old, new in ground.inks.items():
                check.name(old, inks, among_inks, (*at, "inks", old))
                check.name(new, inks, among_inks, (*at, "inks", old))


def _check_sizes(theme: Theme, check: _Check) -> None:
    positive = Words("0보다 커야 합니다.", "This must be more than 0.")
    not_negative = Words("0보다 작을 수 없습니다.", "This cannot be less than 0.")
    paper = theme.paper
    for key, measure in (("width", paper.width), ("height", paper.height)):
        check.value(measure > 0, positive, "paper", key)
    for key, measure in (("top", paper.top), ("bottom", paper.bottom), ("side", paper.side), ("gutter", paper.gutter)):
        check.value(measure >= 0, not_negative, "paper", key)
    has_room = paper.width > 2 * paper.side and paper.height > paper.top + paper.bottom
    check.value(
        has_room or paper.width <= 0 or paper.height <= 0,
        Words("여백이 종이보다 큽니다.", "The margins are larger than the paper."),
        "paper",
    )
    for name, role in theme.type.items():
        check.value(role.size > 0, positive, "type", name, "size")
        check.value(role.leading > 0, positive, "type", name, "leading")
        least = role.size if role.least is None else role.least
        too_large = Words(
            "least는 size보다 클 수 없고 0보다 커야 합니다.", "least must be more than 0 and at most size."
        )
        check.value(0 < least <= role.size or role.size <= 0, too_large, "type", name, "least")
    for name, gap in theme.gaps.items():
        in_order = 0 <= gap.least <= gap.natural <= gap.most
        out_of_order = Words(
            "least ≤ natural ≤ most여야 하고 0보다 작을 수 없습니다.", "These must be 0 ≤ least ≤ natural ≤ most."
        )
        check.value(in_order, out_of_order, "gaps", name)
    for index, mean in enumerate(theme.fitting.tighten):
        check.value(_is_count(mean.steps, 1), _WHOLE_STEPS, "fitting", "tighten", index, "steps")
        check.value(mean.to > 0, positive, "fitting", "tighten", index, "to")
    check.value(_is_count(theme.fitting.open_steps, 0), _WHOLE_STEPS, "fitting", "open_steps")


_WHOLE_STEPS = Words("단계 수는 100까지의 정수여야 합니다.", "Steps are a whole number up to 100.")


def _is_count(number: float, least: int) -> bool:
    return number == int(number) and least <= number <= 100


def _check_phrases(theme: Theme, check: _Check) -> None:
    for language, phrases in theme.phrases.items():
        for key in _DATE_PHRASES:
            check.value(_prints_a_date(phrases, key), _DATE_FORM, "phrases", language, key)
        try:
            phrases.issued.format("")
        except (IndexError, KeyError, ValueError, AttributeError):
            check.value(False, _FILLED_FORM, "phrases", language, "issued")


_DATE_FORM = Words(
    "날짜 자리에는 {y}, {m}, {d}나 {}만 쓸 수 있습니다.", "A date form can hold only {y}, {m}, {d} or a bare {}."
)
_FILLED_FORM = Words("채울 자리는 {} 하나입니다.", "What is filled in is written {}, once.")


def _prints_a_date(phrases: Phrases, key: str) -> bool:
    form: str = getattr(phrases, key)
    try:
        form.format("", y=2023, m=10, d=5) if key == "since" else form.format(y=2023, m=10, d=5)
    except (IndexError, KeyError, ValueError, AttributeError):
        return False
    return True


def _check_page(page: PageTemplate, index: int, theme: Theme, check: _Check) -> None:
    rows = drawn(page.areas.string)
    at = ("pages", index)
    sizes = tracks(page.columns)
    words = Words(
        f"단 너비는 ‘2fr 1fr’이나 ‘50mm 1fr’처럼 적습니다: ‘{shown(page.columns)}’",
        f"Column widths are written like “2fr 1fr” or “50mm 1fr”: “{shown(page.columns)}”",
    )
    check.value(sizes is not None, words, *at, "columns")
    for row, names in enumerate(rows):
        if sizes is not None and len(names) != len(sizes):
            message = Words(
                f"{row + 1}번째 줄의 이름은 {len(names)}개인데 columns의 단은 {len(sizes)}개입니다.",
                f"Row {row + 1} has {len(names)} names, and columns has {len(sizes)}.",
            )
            check.value(False, message, *at, "areas")
            return
    for name in crooked(rows):
        message = Words(f"영역이 직사각형이 아닙니다: ‘{name}’", f"The area “{name}” is not a rectangle.")
        check.value(False, message, *at, "areas")
    narrowest = min((right - left for left, right in columns(page.columns, theme.paper)), default=0.0)
    words = Words(
        "단이 너무 좁습니다. 여백과 단 사이를 뺀 너비를 나누면 글자 하나도 들어가지 않습니다.",
        "A column is too narrow: what margins and gutters leave has no room for a letter.",
    )
    check.value(sizes is None or narrowest >= LEAST_COLUMN, words, *at, "columns")
    for number, ground in enumerate(page.grounds):
        for name in ground.areas.split():
            what = Words("이 쪽의 areas", "among the areas of this page")
            check.name(name, tuple(spans(rows)), what, (*at, "grounds", number, "areas"))
