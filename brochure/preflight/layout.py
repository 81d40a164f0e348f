"""What a print shop would object to on the laid-out pages, before anything is painted: rules of every build.

An error among them stops the build. Each is told where an editor or a designer can do something about it: at the text,
at the picture's name, at the theme's ink. Knows marks and pages, and no PDF.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from brochure.findings import Finding, Origin, Words
from brochure.model.geometry import MM, Size, mm
from brochure.model.ink import Ink
from brochure.model.marks import Glyphs, Picture, Shape
from brochure.model.output import DEEP, RICH, RICH_FROM, Output
from brochure.model.page import Layout, Leaf, page_leaves
from brochure.model.shop import Shop
from brochure.paint.painter import colour_of
from brochure.preflight.scan import code_findings
from brochure.preflight.seen import ABOVE, BELOW, Seen, extent, ground, key_of, resolution, seen

#: What rounding may add to a total of inks, and to a length in points.
_INK, _LENGTH = 0.0005, 0.01
#: Text by how many inks it is of, as the subject of a sentence.
_ONE_INK, _MIXED = Words("글자가", "Text"), Words("여러 잉크의 글자가", "Text of several inks")
_REVERSED = Words("흰 글자가", "White text")
#: The sides of a page, and what they are called.
_SIDES = {"left": "왼쪽", "top": "위", "right": "오른쪽", "bottom": "아래"}
#: How near to the trim's edge counts as on it, in points.
_NEAR = 0.1 * MM


class Press(Struct, frozen=True):
    """What pages are judged by: the shop, its output, where a YAML path stands, and where an ink of the theme does."""

    shop: Shop
    output: Output
    place: Callable[[str], Origin]
    ink: Callable[[Ink], Origin]


def press_findings(layout: Layout, press: Press) -> tuple[Finding, ...]:
    """Return what is wrong, or worth a look, on pages without crop marks: errors first, then in the order of pages."""
    found: list[Finding] = []
    for page in layout.pages:
        leaves = page_leaves(page)
        marks = seen(leaves)
        found += _text(leaves, layout.size, press)
        found += _overprinted(leaves, press)
        found += _paint(leaves, press)
        found += _art(page.number, marks, layout.size, press)
        found += code_findings(marks, press.shop, press.place)
    order = {"error": 0, "warning": 1, "note": 2}
    return tuple(sorted(_each_once(found), key=lambda each: order[each.level]))


def _each_once(found: list[Finding]) -> Iterator[Finding]:
    """Yield the findings, none twice: what repeats on every page, or in every line of a text, is one thing to mend."""
    told: set[tuple[str, Origin, str]] = set()
    for each in found:
        key = (each.rule, each.origin, "" if each.origin.line else each.message.en)
        if key not in told:
            told.add(key)
            yield each


def _text(leaves: Sequence[Leaf], size: Size, press: Press) -> Iterator[Finding]:
    """Judge text: each way it is set once, and each line by how near it stands to the trim."""
    shop, safe = press.shop, press.shop.safe - _NEAR
    right, bottom = size.width - safe, size.height - safe
    met: set[tuple[int, float, float]] = set()
    for leaf in leaves:
        line = leaf.mark.what
        if not isinstance(line, Glyphs) or not line.width:
            continue
        x, y, own = leaf.at.x, leaf.at.y, line.size
        if x < safe or y - ABOVE * own < safe or x + line.width > right or y + BELOW * own > bottom:
            gap = min(x, y - ABOVE * own, size.width - x - line.width, size.height - y - BELOW * own)
            yield _unsafe(line.text, gap, shop, press.place(key_of(leaf)))
        for run in line.runs:
            ink = run.ink or line.ink
            # Inks are the theme's own objects, so which one it is says enough, and sooner than what is in it.
            way = (id(ink), own, run.scale)
            if way not in met and run.text.strip():
                met.add(way)
                yield from _set(run.text, ink, own * run.scale, press.place(key_of(leaf)), press)


def _set(text: str, ink: Ink, size: float, place: Origin, press: Press) -> Iterator[Finding]:
    """Judge one way of setting text, by where it is first met."""
    inks = colour_of(ink, press.output)
    count = sum(each > 0 for each in inks)
    least = press.shop.least_text if count == 1 else press.shop.mixed
    if size < least - _LENGTH:
        yield _small(text, size, least, _ONE_INK if count == 1 else _MIXED if count else _REVERSED, place)
    if size < RICH_FROM and inks[3] >= DEEP and sum(inks) > RICH:
        yield _rich(text, size, place)


def _overprinted(leaves: Sequence[Leaf], press: Press) -> Iterator[Finding]:
    """Judge black text that overprints: with what lies beneath it may be more ink than either alone."""
    fills = {id(leaf.mark.what.fill): leaf.mark.what.fill for leaf in leaves if isinstance(leaf.mark.what, Shape)}
    if not press.output.overprints or not any(_under_black(each, press) for each in fills.values()):
        return
    marks = seen(leaves)
    for index, (leaf, at) in enumerate(marks):
        line = leaf.mark.what
        if not isinstance(line, Glyphs) or not _overprints(line, press.output):
            continue
        beneath = ground(marks[:index], at) if at else None
        if beneath and _under_black(beneath, press):
            yield _over(line.text, sum(colour_of(beneath, press.output)[:3]) + 1, press, press.place(key_of(leaf)))


def _overprints(line: Glyphs, output: Output) -> bool:
    """Whether any run of a line is small text in black alone."""
    sized = ((run.ink or line.ink, line.size * run.scale) for run in line.runs)
    return any(size < output.overprints and colour_of(ink, output) == (0, 0, 0, 1) for ink, size in sized)


def _under_black(ink: Ink | None, press: Press) -> bool:
    return ink is not None and sum(colour_of(ink, press.output)[:3]) + 1 > press.output.limit + _INK


def _paint(leaves: Sequence[Leaf], press: Press) -> Iterator[Finding]:
    """Judge inks, each once, and the weight of lines."""
    met: set[int] = set()
    fine = press.shop.fine - _LENGTH
    for leaf in leaves:
        what = leaf.mark.what
        for ink in _inks(what):
            if id(ink) not in met:
                met.add(id(ink))
                if sum(colour_of(ink, press.output)) > press.output.limit + _INK:
                    yield _too_much(ink, press)
        if isinstance(what, Shape):
            weight = what.weight if what.stroke else _weight(what) if len(what.path) == 5 and not what.code else 0.0
            if 0 < weight < fine:
                yield _thin(weight, press.shop, press.place(key_of(leaf)))
        elif isinstance(what, Picture) and resolution(what) < press.shop.pictures.wanted - 0.5:
            yield _coarse(what, press.shop, press.place(key_of(leaf)))


def _inks(what: object) -> Iterator[Ink]:
    if isinstance(what, Glyphs):
        yield what.ink
        for run in what.runs:
            if run.ink:
                yield run.ink
    elif isinstance(what, (Shape, Picture)):
        pair = (what.fill, what.stroke) if isinstance(what, Shape) else (what.ground, what.tint)
        yield from (ink for ink in pair if ink)


def _weight(shape: Shape) -> float:
    """How heavy a rule is that is a filled rectangle, in points; nothing for what is no rectangle."""
    if any(step[0] == "c" for step in shape.path):
        return 0.0
    box = extent(shape.path)
    return min(box.width, box.height) * shape.unit


def _art(page: int, marks: Sequence[Seen], size: Size, press: Press) -> Iterator[Finding]:
    """Judge art that reaches the trim and does not run over it: the guillotine leaves a white sliver there."""
    if press.output.inset:
        return
    for leaf, box in marks:
        what = leaf.mark.what
        if box is None or not _is_art(what):
            continue
        bleeds = what.bleeds if isinstance(what, Shape) else ()
        gaps = (
            ("left", box.x),
            ("top", box.y),
            ("right", size.width - box.right),
            ("bottom", size.height - box.bottom),
        )
        if sides := [side for side, gap in gaps if gap <= _NEAR and side not in bleeds]:
            yield _stops_short(page, sides, press.place(key_of(leaf)))


def _is_art(what: object) -> bool:
    if isinstance(what, Shape):
        return what.fill is not None and any(what.fill.cmyk) and len(what.bleeds) < 4
    return isinstance(what, Picture)


def _coarse(picture: Picture, shop: Shop, place: Origin) -> Finding:
    ppi, wanted = resolution(picture), shop.pictures
    left, top, right, bottom = picture.crop
    across = picture.width / 72 * wanted.wanted / (right - left)
    down = picture.height / 72 * wanted.wanted / (bottom - top)
    message = Words(
        f"그림이 {ppi:.0f} ppi로 찍힙니다. 인쇄에는 {wanted.wanted:g} ppi, 적어도 {wanted.least:g} ppi가 필요합니다.",
        f"The picture prints at {ppi:.0f} ppi; {wanted.wanted:g} ppi are wanted, {wanted.least:g} at least.",
    )
    pixels = f"{across:.0f} × {down:.0f}"
    hint = Words(
        f"메신저로 보낸 사진은 줄어듭니다. 원본 파일을 메일로 청해 주십시오({pixels}픽셀이면 넉넉합니다).",
        f"Photographs sent by messenger are shrunk: please ask for the original by mail ({pixels} pixels will do).",
    )
    is_error = ppi < wanted.least - 0.5
    return Finding("error" if is_error else "warning", "picture.ppi", message, place, hint)


def _stops_short(page: int, sides: Sequence[str], place: Origin) -> Finding:
    message = Words(
        f"{page}쪽의 그림이나 바탕이 재단선({', '.join(_SIDES[each] for each in sides)})에서 끝납니다.",
        f"Art on page {page} ends at the trim ({', '.join(sides)}) and does not run over it.",
    )
    hint = Words(
        "재단이 조금만 어긋나도 흰 줄이 보입니다. 재단선 밖까지 잇거나 3 mm 안으로 들이십시오.",
        "The slightest shift of the guillotine shows paper there: let it bleed, or keep it 3 mm inside.",
    )
    return Finding("error", "art.bleed", message, place, hint)


def _too_much(ink: Ink, press: Press) -> Finding:
    total = sum(colour_of(ink, press.output))
    called = Words(f"잉크 ‘{ink.name}’", f"The ink “{ink.name}”") if ink.name else Words("잉크", "An ink")
    message = Words(
        f"{called.ko}의 합이 {total:.0%}입니다. 인쇄소의 한도는 {press.output.limit:.0%}입니다.",
        f"{called.en} adds up to {total:.0%}; the shop takes {press.output.limit:.0%}.",
    )
    hint = Words(
        "더 올라간 잉크는 마르지 않고 뒷장에 묻습니다. C, M, Y를 줄여 주십시오.",
        "More does not dry and sets off on the next sheet: please take some C, M and Y out.",
    )
    return Finding("error", "ink.limit", message, press.ink(ink), hint)


def _over(text: str, total: float, press: Press, place: Origin) -> Finding:
    message = Words(
        f"오버프린트되는 먹 글자 밑의 잉크까지 {total:.0%}입니다(한도 {press.output.limit:.0%}): ‘{_excerpt(text)}’",
        f"Black text overprints what makes {total:.0%} with it (limit {press.output.limit:.0%}): “{_excerpt(text)}”",
    )
    hint = Words(
        "밑의 바탕을 옅게 하거나, 글자를 흰색으로 하거나, 인쇄소의 overprint를 none으로 해 주십시오.",
        "Please lighten the ground, turn the text white, or set the shop's overprint to none.",
    )
    return Finding("error", "ink.overprint", message, place, hint)


def _small(text: str, size: float, least: float, what: Words, place: Origin) -> Finding:
    message = Words(
        f"{what.ko} {size:.3g} pt로, 인쇄소가 받는 {least:g} pt보다 작습니다: ‘{_excerpt(text)}’",
        f"{what.en} is {size:.3g} pt, and this shop prints none under {least:g} pt: “{_excerpt(text)}”",
    )
    hint = Words("테마에서 크기를 키워 주십시오.", "Please raise its size in the theme.")
    if what is not _ONE_INK:
        hint = Words(
            "테마에서 크기를 키우거나 먹 한 색으로 해 주십시오.",
            "Please raise its size in the theme, or use black alone.",
        )
    return Finding("error", "text.least", message, place, hint)


def _rich(text: str, size: float, place: Origin) -> Finding:
    message = Words(
        f"작은 글자({size:.3g} pt)가 여러 잉크를 섞은 검정입니다: ‘{_excerpt(text)}’",
        f"Small text ({size:.3g} pt) is a rich black: “{_excerpt(text)}”",
    )
    hint = Words(
        f"판이 조금만 어긋나도 번져 보입니다. K100으로 하거나 {RICH_FROM:g} pt 이상에만 쓰십시오.",
        f"The slightest misregister blurs it: please use K100, or keep it for {RICH_FROM:g} pt and larger.",
    )
    return Finding("error", "text.rich", message, place, hint)


def _thin(weight: float, shop: Shop, place: Origin) -> Finding:
    is_error = weight < shop.line - _LENGTH
    message = Words(
        f"선이 {weight:.2g} pt로 가늡니다. 인쇄소는 {shop.fine:g} pt, 적어도 {shop.line:g} pt를 바랍니다.",
        f"A line is {weight:.2g} pt; the shop wants {shop.fine:g} pt, and prints none under {shop.line:g} pt.",
    )
    hint = Words(
        "테마의 measures나 그림에서 선을 굵게 해 주십시오.", "Please make it heavier in the theme or the drawing."
    )
    return Finding("error" if is_error else "warning", "line.hair", message, place, hint)


def _unsafe(text: str, gap: float, shop: Shop, place: Origin) -> Finding:
    near, safe = f"{mm(max(gap, 0.0)):.1f} mm", f"{mm(shop.safe):g} mm"
    inside = Words(
        f"재단선에서 {near}밖에 떨어지지 않은 글이 있습니다(안전 영역 {safe}): ‘{_excerpt(text)}’",
        f"Text stands {near} from the trim (safe area {safe}): “{_excerpt(text)}”",
    )
    hint = Words(
        "잘릴 수 있습니다. 테마의 여백을 넓혀 주십시오.", "It may be cut off: please widen the theme's margins."
    )
    return Finding("error" if gap < 0 else "warning", "text.safe", inside, place, hint)


def _excerpt(text: str) -> str:
    plain = " ".join(text.split())
    return f"{plain[:20]}…" if len(plain) > 20 else plain
