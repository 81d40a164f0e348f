"""What is odd in a text, told to its editor: one finding for each kind, at the first place of it.

What would print wrong is an error, what may be a slip a warning, what was mended a note. Knows how to
say it; what is odd is `brochure.text.normalise`'s to know.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from brochure.findings import Finding, Level, Place, Words, origin_at
from brochure.read.reading import Reading
from brochure.text.normalise import normalised
from brochure.text.substitutes import meant_by


class _Said(Struct, frozen=True):
    """How a kind is told: `{}` stands for the characters and how many there are."""

    level: Level
    rule: str
    message: Words
    hint: Words | None = None


_UNPRINTABLE = _Said(
    "error", "text.character",
    Words("인쇄할 수 없는 글자가 있습니다: {}", "There is a character that cannot be printed: {}"),
    Words("그 글자를 지우거나 바꾸어 주십시오.", "Please delete or replace it."),
)  # fmt: skip
_LEFT_OUT = _Said(
    "note", "text.invisible", Words("보이지 않는 글자를 뺐습니다: {}", "Invisible characters were left out: {}")
)

_SAID = {
    "replacement-character": _Said(
        "error", "text.character",
        Words("깨진 글자가 있습니다: {}", "There is a broken character: {}"),
        Words("원래 글자를 다시 적어 주십시오.", "Please type the character that was meant."),
    ),
    "private-use": _Said(
        "error", "text.character", _UNPRINTABLE.message,
        Words("글꼴마다 다르게 그리는 글자입니다. 원래 글자나 기호를 다시 적어 주십시오.",
              "Each font draws it differently. Please type the letter or sign that was meant."),
    ),
    "control-character": _UNPRINTABLE,
    "noncharacter": _UNPRINTABLE,
    "surrogate": _UNPRINTABLE,
    "hangul-filler": _Said(
        "warning", "text.filler",
        Words("보이지 않는 한글 채움 문자가 있습니다: {}", "There is a Hangul filler, which cannot be seen: {}"),
        Words("지우거나 빈칸으로 바꾸어 주십시오.", "Please delete it, or type a space."),
    ),
    "isolated-jamo": _Said(
        "warning", "text.jamo",
        Words("글자를 이루지 못한 자모가 있습니다: {}", "There is a jamo that belongs to no syllable: {}"),
        Words("글자를 다시 적어 주십시오. 낱자를 보이려면 ‘ㄱ’이나 ‘ㅏ’처럼 자판으로 넣습니다.",
              "Please type the syllable again. A letter by itself is typed as ㄱ or ㅏ."),
    ),
    "halfwidth-jamo": _Said(
        "note", "text.jamo",
        Words("반각 자모를 보통 자모로 바꾸었습니다: {}", "Half-width jamo became ordinary ones: {}"),
    ),
    "soft-hyphen": _Said(
        "note", "text.invisible",
        Words("한글 옆의 보이지 않는 붙임표를 뺐습니다: {}", "Invisible hyphens beside Hangul were left out: {}"),
    ),
    "middle-dot": _Said(
        "note", "text.lookalike",
        Words("가운뎃점처럼 생긴 글자를 가운뎃점(·)으로 바꾸었습니다: {}",
              "What only looks like a middle dot (·) became one: {}"),
        Words("‘·’(U+00B7)으로 적으면 이 알림이 없어집니다.", "Typed as · (U+00B7) it is no longer told."),
    ),
    "tilde": _Said(
        "note", "text.lookalike",
        Words("물결표처럼 생긴 글자를 물결표(~)로 바꾸었습니다: {}", "What only looks like a tilde (~) became one: {}"),
        Words("자판의 ‘~’로 적으면 이 알림이 없어집니다.", "Typed as ~ it is no longer told."),
    ),
    "fullwidth": _Said(
        "note", "text.fullwidth",
        Words("전각 글자를 보통 너비로 바꾸었습니다: {}", "Full-width letters and digits became narrow ones: {}"),
    ),
    "direction-mark": _LEFT_OUT,
    "byte-order-mark": _Said(
        "note", "text.invisible",
        Words("글 안에 남은 바이트 순서 표시를 줄을 나누지 않는 표시로 바꾸었습니다: {}",
              "A byte order mark within a text became a mark that holds words together: {}"),
    ),
}  # fmt: skip

#: How many different characters of one kind a message names.
_MOST_NAMED = 5


def told(string: str, places: Sequence[Place], reading: Reading) -> list[tuple[int, int, str, str]]:
    """Tell what is odd in `string`, whose characters stand at `places`, and return the edits that mend it.

    What is an error stays, so that later places are right and nothing is told twice.
    """
    found = normalised(string, folds=False)
    kinds: dict[str, list[int]] = {}
    changed = [(name, offset) for name, offset, _ in found.changes]
    for name, offset in sorted({*found.reports, *changed}):
        kinds.setdefault(name, []).append(offset)
    for name, offsets in sorted(kinds.items(), key=lambda each: each[1][0]):
        said = _SAID[name]
        what = _named(string, offsets)
        message = Words(said.message.ko.format(what.ko), said.message.en.format(what.en))
        hint = _meant(string[offsets[0]]) or said.hint if name == "private-use" else said.hint
        reading.findings.append(Finding(said.level, said.rule, message, origin_at(places, offsets[0]), hint))
    return [(offset, offset + 1, new, "") for name, offset, new in found.changes if _SAID[name].level != "error"]


def _meant(character: str) -> Words | None:
    """Return the hint for a character of Word's symbol fonts: the sign it drew."""
    sign = meant_by(character)
    if not sign:
        return None
    return Words(
        f"워드 프로세서의 기호 글꼴에서 온 글자입니다. 대신 적을 글자: ‘{sign}’. 지워도 됩니다.",
        f"It comes from a word processor's symbol font. Please type “{sign}” in its place, or delete it.",
    )


def _named(string: str, offsets: list[int]) -> Words:
    """Return the characters at `offsets` by their code points, each once, and how many there are if not one."""
    codes = list(dict.fromkeys(f"U+{ord(string[offset]):04X}" for offset in offsets))
    listed = ", ".join(codes[:_MOST_NAMED]) + (" …" if len(codes) > _MOST_NAMED else "")
    count = len(offsets)
    return Words(f"{listed} ({count:,}개)", f"{listed} ({count:,})") if count > 1 else Words(listed, listed)
