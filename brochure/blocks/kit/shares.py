"""How much of a whole a figure's number is, and as what that can be drawn: or what keeps it from being drawn.

A mark means one thing: a person is one of those counted, a dot one of them or one in a hundred, and a
bar is as long as the share. Knows no theme.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.people import MOST
from brochure.findings import Finding, Words
from brochure.model.counts import only_amount
from brochure.model.words import Amount, Text

#: What a share can be drawn as.
Drawing = Literal["bar", "dots", "people"]

#: Dots that are told apart; of a larger whole each is one in a hundred.
HUNDRED = 100
_NAMES = {"bar": Words("막대로", "a bar"), "dots": Words("점으로", "dots"), "people": Words("사람으로", "people")}


class Share(Struct, frozen=True):
    """A share from 0 to 1 and what it is `drawn` as: of `total` marks `marked` stand out; of a bar, none count.

    `says` is the part and the whole in the editor's words; None where the figure's own words say it. `about` is the
    YAML paths of both.
    """

    part: float
    drawn: Drawing
    marked: int = 0
    total: int = 0
    says: tuple[str, str] | None = None
    about: tuple[str, ...] = ()


class Shown(Struct, frozen=True):
    """What of a figure is to be drawn: its value, the whole that it is a part of, and as what."""

    value: Text
    of: Amount | None = None
    drawn: Drawing | None = None


def share_of(shown: Shown) -> Share | None:
    """Return the share to be drawn; None where nothing is, or nothing can be."""
    found = _judged(shown)
    return _drawable(found)[0] if isinstance(found, Share) else None


def share_findings(shown: Shown) -> Iterator[Finding]:
    """Yield the fault that keeps a share from being drawn, or a note where it is drawn as something else."""
    found = _judged(shown)
    if isinstance(found, Finding):
        yield found
    elif found is not None:
        drawn, reason = _drawable(found)
        if reason is not None and shown.drawn is not None:
            instead = Words(f" {_NAMES[drawn.drawn].ko} 그립니다.", f" It is drawn as {_NAMES[drawn.drawn].en}.")
            message = Words(reason.ko + instead.ko, reason.en + instead.en)
            at = shown.of.text if shown.of else shown.value
            hint = Words(
                f"‘drawn: {drawn.drawn}’로 적으면 이 알림이 없어집니다.",
                f"Written “drawn: {drawn.drawn}” there is no such note.",
            )
            yield Finding("note", "figures.drawn", message, at.origin(0, len(at.string)), hint)


def _judged(shown: Shown) -> Share | Finding | None:
    """The share, drawn as what was asked for, or a fault."""
    value, of = shown.value, shown.of
    if of is None and shown.drawn is None:
        return None
    found = only_amount(value)
    if found is None:
        message = Words(
            f"값에서 그릴 수를 읽을 수 없습니다: ‘{_quoted(value)}’",
            f"No number to draw can be read here: “{_quoted(value)}”",
        )
        hint = Words(
            "‘45명’이나 ‘38%’처럼 수 하나로 적어 주십시오.", "Please write one number, such as “45명” or “38%”."
        )
        return Finding("error", "figures.part", message, value.origin(0, len(value.string)), hint)
    says = (_quoted(value), _quoted(of.text)) if of else None
    about = (value.key, of.text.key) if of else (value.key,)
    if found.is_percent:
        share = Share(found.value / 100, shown.drawn or "bar", says=says, about=about)
    elif of is None:
        message = Words(
            f"무엇 가운데의 ‘{_quoted(value)}’인지 알 수 없어 그릴 수 없습니다.",
            f"“{_quoted(value)}” cannot be drawn: nothing says of how many.",
        )
        hint = Words(
            "‘of: 120명’처럼 전체를 적거나, 값을 ‘38%’처럼 적어 주십시오.",
            "Please add the whole, as in “of: 120명”, or write the value as a percentage.",
        )
        return Finding("error", "figures.whole", message, value.origin(0, len(value.string)), hint)
    else:
        share = Share(found.value / of.value, shown.drawn or "bar", says=says, about=about)
        whole = int(of.value) if of.value == int(of.value) else None
        if found.whole is not None and whole is not None:
            share = replace(share, marked=found.whole, total=whole)
    return _too_much(shown) if share.part > 1 else share


def _too_much(shown: Shown) -> Finding:
    value = shown.value
    whole = _quoted(shown.of.text) if shown.of else "100%"
    message = Words(
        f"값이 전체보다 많습니다: ‘{whole}’ 가운데 ‘{_quoted(value)}’",
        f"“{_quoted(value)}” is more than the whole, “{whole}”.",
    )
    hint = Words(
        "value와 of가 뒤바뀌지 않았는지 살펴봐 주십시오.", "Please see whether “value” and “of” have changed places."
    )
    return Finding("error", "figures.part", message, value.origin(0, len(value.string)), hint)


def _drawable(share: Share) -> tuple[Share, Words | None]:
    """The share as it can be drawn, and why it is not what was asked for."""
    reason = None
    if share.drawn == "people" and not 0 < share.total <= MOST:
        if share.total:
            reason = Words(
                f"사람은 한 사람에 하나씩 {MOST}명까지 그릴 수 있습니다.", f"People are drawn one by one, up to {MOST}."
            )
        else:
            reason = Words(
                "몇 사람 가운데인지 알 수 없어 사람으로 그릴 수 없습니다.", "Nobody says of how many people this is."
            )
        share = replace(share, drawn="dots" if not share.total else "bar")
    if share.drawn != "dots" or 0 < share.total <= HUNDRED:
        return share, reason
    marked = int(share.part * HUNDRED + 0.5)
    if marked in (0, HUNDRED) and marked != share.part * HUNDRED:
        few = Words(
            "점 하나가 백에 하나이므로 이 비율은 점으로 보이지 않습니다.",
            "A dot is one in a hundred, and so this share cannot be seen in dots.",
        )
        return replace(share, drawn="bar"), reason or few
    return replace(share, marked=marked, total=HUNDRED), reason


def _quoted(words: Text) -> str:
    return " ".join(words.string.split())
