"""A theme's YAML into a `Theme` whose names all exist and whose measures make sense.

Knows how a theme is drawn, and nothing of blocks, fonts or pages as they are set.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from string import Formatter

from msgspec.structs import replace

from brochure import blocks
from brochure.blocks.kit.block import UnusableBlock
from brochure.findings import Words
from brochure.model.theme import Paper, Theme
from brochure.read.check import Check
from brochure.read.drawing import check_pages
from brochure.read.fields import read_struct
from brochure.read.fitting import check_fitting
from brochure.read.fontnames import check_fonts
from brochure.read.inks import looks_like_process
from brochure.read.kinds import Context
from brochure.read.lines import check_lines
from brochure.read.nodes import Mapping, Source
from brochure.read.reading import Reading

#: The sides a sheet can have, in points: with its bleed, the largest is what a PDF can say (ISO 32000-1 C.2).
LEAST_SIDE, MOST_SIDE = 100.0, 14_380.0
#: Text keeps this far from the trim, in points: 5 mm, the safe area print shops ask for.
LEAST_MARGIN = 14.17
#: Steps of a baseline grid, in points: a finer one is none, and a coarser one leaves no page to set.
LEAST_STEP, MOST_STEP = 1.0, 60.0
#: Letters set closer than this lie over one another, in 1/1000 em.
TIGHTEST_TRACKING = 200.0
#: A line set closer than this reaches into its neighbours, in shares of the size.
LEAST_LEADING = 0.8
#: Letters set narrower or wider than this are no longer the letters that were drawn (장평).
LEAST_STRETCH, MOST_STRETCH = 0.5, 2.0
#: The largest type and the widest letter space, in points and in 1/1000 em.
LARGEST_TYPE, WIDEST_TRACKING = 1_000.0, 1_000.0

#: Measures cards and tiles are made from; every other may be nothing.
_NEEDS_ROOM = frozenset(
    {
        *("figure", "role", "step", "link-card", "list-column", "quote", "qr-tile", "dot", "hero-arch", "side-arch"),
        *("stamp-width", "stamp-height", "portrait-width", "portrait-height", "signer-width", "signer-height"),
        *("step-arch", "logo-height", "logo-width", "publisher-logo"),
    }
)

#: What each form is given to print, exactly; see `Phrases`.
_FORMS = {
    "day": ("month", "y", "m", "d"),
    "month": ("month", "y", "m"),
    "issued_day": ("month", "y", "m", "d"),
    "issued_month": ("month", "y", "m"),
    "since": ("month", "y", "m"),
}
_DIGITS = re.compile(r"(?:[ 0]?[1-9])?d?", re.ASCII)

_NO_INK_NAME = Words(
    "잉크 이름이 ‘K100’ 같은 인쇄 잉크처럼 보입니다. 다른 이름을 붙여 주십시오.",
    "An ink cannot be called like process inks, such as “K100”: please give it another name.",
)
_SIZE_OR_SIDES = Words(
    "종이는 이름(size)과 폭·높이(width, height) 가운데 하나로만 적어 주십시오.",
    "Please give the sheet by its size or by width and height, not by both.",
)
_POSITIVE = Words("0보다 커야 합니다.", "This must be more than 0.")
_NOT_NEGATIVE = Words("0보다 작을 수 없습니다.", "This cannot be less than 0.")


def read_theme(source: Source) -> Theme:
    """Read and check a theme; raises `ManuscriptError` with every fault in it."""
    reading = Reading(source.findings)
    inks = source.root.get("inks")
    palette = {name: node for name, (_, node) in inks.entries.items()} if isinstance(inks, Mapping) else {}
    theme = read_struct(Theme, source.root, Context(reading, palette=palette))
    if theme is not None:
        check = Check(source, reading)
        _check_names(theme, check)
        check_fonts(theme, check)
        check_lines(theme, check)
        _check_type(theme, check)
        _check_space(theme, check)
        check_fitting(theme, check)
        _check_phrases(theme, check)
        if _is_paper(theme.paper, check):
            check_pages(theme, check)
    reading.finish()
    # A theme that could not be read has ended in `finish`.
    assert theme is not None
    return theme if theme.name else replace(theme, name=PurePath(source.file).stem)


def _check_names(theme: Theme, check: Check) -> None:
    fonts, inks = tuple(theme.fonts), tuple(theme.inks)
    among_fonts = Words("fonts", "under fonts")
    for name in inks:
        check.value(not looks_like_process(name), _NO_INK_NAME, "inks", name)
    for role, drawn in theme.type.items():
        check.name(drawn.font, fonts, among_fonts, ("type", role, "font"))
        check.ink(drawn.ink, inks, ("type", role, "ink"))
        if drawn.strong is not None:
            check.name(drawn.strong, fonts, among_fonts, ("type", role, "strong"))
        if drawn.strong_ink is not None:
            check.ink(drawn.strong_ink, inks, ("type", role, "strong_ink"))
    for name, surface in theme.surfaces.items():
        check.ink(surface.ink, inks, ("surfaces", name, "ink"))
        for old, new in surface.inks.items():
            check.ink(old, inks, ("surfaces", name, "inks", old), is_key=True)
            check.ink(new, inks, ("surfaces", name, "inks", old))
    _check_surfaces(theme, check)
    _check_forms(theme, check)


def _check_surfaces(theme: Theme, check: Check) -> None:
    """Tell of surfaces that grounds and leads name and the theme has not."""
    surfaces, among_surfaces = tuple(theme.surfaces), Words("surfaces", "under surfaces")
    for number, page in enumerate(theme.pages):
        for index, ground in enumerate(page.grounds):
            check.name(ground.surface, surfaces, among_surfaces, ("pages", number, "grounds", index, "surface"))
    for lead, exchanged in theme.leads.items():
        for old, new in exchanged.items():
            check.name(old, surfaces, among_surfaces, ("leads", lead, old))
            check.name(new, surfaces, among_surfaces, ("leads", lead, old))
    if theme.lead:
        check.name(theme.lead, tuple(theme.leads), Words("leads", "under leads"), ("lead",))


def _check_forms(theme: Theme, check: Check) -> None:
    """Tell of forms for blocks there are not, and of forms a block does not have."""
    for kind, form in theme.forms.items():
        try:
            block = blocks.find(kind)
        except UnusableBlock as fault:
            check.reading.fault("block.outside", check.source.at("forms", kind).origin, fault.message, fault.hint)
            continue
        if block is None:
            check.name(kind, blocks.all_names(), Words("블록", "among the types of block"), ("forms", kind))
        else:
            check.name(form, block.forms, Words(f"{kind}의 모습", f"among the forms of {kind}"), ("forms", kind))


def _is_paper(paper: Paper, check: Check) -> bool:
    """Whether the paper has sides a printer knows and margins that leave some of it; tells what has not."""
    before = len(check.reading.findings)
    written = check.source.at("paper")
    sides = [key for key in ("width", "height") if isinstance(written, Mapping) and key in written.entries]
    check.value(not (paper.size and sides), _SIZE_OR_SIDES, "paper", *sides[:1])
    no_side = Words(
        f"종이는 {LEAST_SIDE:,.0f}pt에서 {MOST_SIDE:,.0f}pt(약 5m)까지입니다.",
        f"Paper is {LEAST_SIDE:,.0f} pt to {MOST_SIDE:,.0f} pt (about 5 m) a side.",
    )
    for key, side in (("width", paper.width), ("height", paper.height)):
        check.value(LEAST_SIDE <= side <= MOST_SIDE, no_side, "paper", key)
    too_near = Words(
        "여백은 5mm 이상이어야 합니다. 재단선에 더 가까운 글자는 잘릴 수 있습니다.",
        "A margin must be 5 mm at least: letters nearer to the trim may be cut.",
    )
    for key, margin in (("top", paper.top), ("bottom", paper.bottom), ("side", paper.side), ("gutter", paper.gutter)):
        check.value(margin >= 0, _NOT_NEGATIVE, "paper", key)
        check.value(key == "gutter" or margin < 0 or margin >= LEAST_MARGIN, too_near, "paper", key)
    no_step = Words(
        f"기준선 간격은 0(없음)이거나 {LEAST_STEP:.0f}pt에서 {MOST_STEP:.0f}pt까지입니다.",
        f"The step of the baseline grid is 0 (none), or {LEAST_STEP:.0f} pt to {MOST_STEP:.0f} pt.",
    )
    check.value(not paper.baseline or LEAST_STEP <= paper.baseline <= MOST_STEP, no_step, "paper", "baseline")
    if len(check.reading.findings) == before:
        has_room = paper.width > 2 * paper.side and paper.height > paper.top + paper.bottom
        check.value(has_room, Words("여백이 종이보다 큽니다.", "The margins are larger than the paper."), "paper")
    return len(check.reading.findings) == before


def _check_type(theme: Theme, check: Check) -> None:
    no_size = Words(
        f"0보다 크고 {LARGEST_TYPE:,.0f}pt까지여야 합니다.",
        f"This must be more than 0 and at most {LARGEST_TYPE:,.0f} pt.",
    )
    no_least = Words(
        "least는 0보다 크고 size보다 크지 않아야 합니다.", "“least” must be more than 0 and at most “size”."
    )
    no_most = Words(
        f"most는 size보다 작지 않고 {LARGEST_TYPE:,.0f}pt까지여야 합니다.",
        f"“most” must be no less than “size” and at most {LARGEST_TYPE:,.0f} pt.",
    )
    no_word = Words(
        "word_least는 0보다 크고 size보다 크지 않아야 합니다.", "“word_least” must be more than 0 and at most “size”."
    )
    no_leading = Words(
        f"행간은 글자 크기의 {LEAST_LEADING:.0%} 이상이어야 합니다. 더 좁으면 줄이 겹칩니다.",
        f"Leading must be at least {LEAST_LEADING:.0%} of the size: lines closer than that overlap.",
    )
    no_tracking = Words(
        f"자간은 -{TIGHTEST_TRACKING:.0f}에서 {WIDEST_TRACKING:.0f}까지입니다.",
        f"Letter space is -{TIGHTEST_TRACKING:.0f} to {WIDEST_TRACKING:.0f}.",
    )
    no_stretch = Words(
        f"장평은 {LEAST_STRETCH:.0%}에서 {MOST_STRETCH:.0%}까지입니다. ‘95%’처럼 적어 주십시오.",
        f"The width of letters is {LEAST_STRETCH:.0%} to {MOST_STRETCH:.0%}, written like “95%”.",
    )
    for name, role in theme.type.items():
        has_size = 0 < role.size <= LARGEST_TYPE
        check.value(has_size, no_size, "type", name, "size")
        check.value(role.leading <= LARGEST_TYPE, no_size, "type", name, "leading")
        check.value(role.leading >= LEAST_LEADING * role.size, no_leading, "type", name, "leading")
        check.value(-TIGHTEST_TRACKING <= role.tracking <= WIDEST_TRACKING, no_tracking, "type", name, "tracking")
        check.value(LEAST_STRETCH <= role.stretch <= MOST_STRETCH, no_stretch, "type", name, "stretch")
        least = role.size if role.least is None else role.least
        check.value(0 < least <= role.size or not has_size, no_least, "type", name, _own(check, name, "least"))
        most = role.size if role.most is None else role.most
        is_most = role.size <= most <= LARGEST_TYPE or not has_size
        check.value(is_most, no_most, "type", name, _own(check, name, "most"))
        word = role.size if role.word_least is None else role.word_least
        is_word = 0 < word <= role.size or not has_size
        check.value(is_word, no_word, "type", name, _own(check, name, "word_least"))
        is_tight = role.least is not None and role.leading * _tightest_leading(theme) < LEAST_LEADING * role.size
        check.value(not is_tight, no_leading, "type", name, "leading")


def _own(check: Check, role: str, key: str) -> str:
    """Return where a bound of a role is told: at itself, or at the size where it is from the theme this one extends."""
    node = check.source.at("type", role, key)
    return key if node.origin.file == check.source.file else "size"


def _tightest_leading(theme: Theme) -> float:
    """The share of its leading that running text keeps at the tightest level (none at all is told elsewhere)."""
    return min((mean.to for mean in theme.fitting.tighten if mean.mean == "leading" and mean.to > 0), default=1.0)


def _check_space(theme: Theme, check: Check) -> None:
    out_of_order = Words(
        "least ≤ natural ≤ most여야 하고 0보다 작을 수 없습니다.", "These must be 0 ≤ least ≤ natural ≤ most."
    )
    too_large = Words(f"{MOST_SIDE:,.0f}pt보다 클 수 없습니다.", f"This cannot be more than {MOST_SIDE:,.0f} pt.")
    for name, gap in theme.gaps.items():
        check.value(0 <= gap.least <= gap.natural <= gap.most, out_of_order, "gaps", name)
        check.value(gap.most <= MOST_SIDE, too_large, "gaps", name, "most")
    for name, measure in theme.measures.items():
        if name in _NEEDS_ROOM:
            check.value(measure > 0, _POSITIVE, "measures", name)
        else:
            check.value(measure >= 0, _NOT_NEGATIVE, "measures", name)
        check.value(measure <= MOST_SIDE, too_large, "measures", name)


def _check_phrases(theme: Theme, check: Check) -> None:
    filled = Words("채울 자리는 {} 하나입니다.", "What is filled in is written “{}”, once.")
    parts = Words(
        "{part}와 {whole}을 한 번씩, 그대로 적어야 합니다.", "“{part}” and “{whole}” stand here once each, as they are."
    )
    names_of_months = Words(
        "열두 달의 이름을 차례대로 적어 주십시오. {month}가 그 가운데 하나로 찍힙니다.",
        "Please give the names of all twelve months in order; {month} is printed as one of them.",
    )
    for language, phrases in theme.phrases.items():
        is_named = any("month" in (_fields(getattr(phrases, key)) or ()) for key in _FORMS)
        is_whole = len(phrases.months) == 12 or not (phrases.months or is_named)
        check.value(is_whole, names_of_months, "phrases", language, "months")
        for key, names in _FORMS.items():
            listed = ", ".join(f"{{{name}}}" for name in names)
            message = Words(
                f"여기에는 {listed}만 쓸 수 있습니다. 자릿수는 {{m:02}}처럼 적습니다.",
                f"Only {listed} can stand here, digits as in “{{m:02}}”.",
            )
            found = _fields(getattr(phrases, key))
            check.value(found is not None and set(found) <= set(names), message, "phrases", language, key)
        check.value(_fields(phrases.issued) == [""], filled, "phrases", language, "issued")
        named = sorted(re.findall(r"\{[^{}]*\}", phrases.part)) == ["{part}", "{whole}"]
        check.value(named and _fields(phrases.part) is not None, parts, "phrases", language, "part")


def _fields(form: str) -> list[str] | None:
    """Return the names a form is filled with, in order; None where it asks for more than a number's digits."""
    try:
        parts = [part for part in Formatter().parse(form) if part[1] is not None]
    except ValueError:
        return None
    is_plain = all(not conversion and _DIGITS.fullmatch(digits or "") for _, _, digits, conversion in parts)
    has_digits = any(digits and name in ("", "month") for _, name, digits, _ in parts)
    return [name or "" for _, name, _, _ in parts] if is_plain and not has_digits else None
