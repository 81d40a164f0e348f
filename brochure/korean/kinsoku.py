"""Which characters may start a line and which may end one (금칙): klreq 4.3.4 and 4.3.5, completed.

Completed by the Korean list of OOXML and by UAX #14, whose classes leave out marks Korean has of its own. What is
said here of a character holds even beside a space (R-10, R-11).
"""

from __future__ import annotations

#: Closing brackets and quotes (klreq cl2 and cl4).
CLOSING = frozenset("）｝］〕》」』’”〉】)]}»›〗〙〛｠｣﴾")
#: Opening brackets and quotes (klreq cl1).
OPENING = frozenset("（｛［〔《「『‘“〈【([{«‹〖〘〚｟｢﴿„‚")
#: Each opening bracket with the one that closes it; quotes are none.
BRACKETS = dict(zip("([{（［｛〔《〈「『【〖〘〚｟｢", ")]}）］｝〕》〉」』】〗〙〛｠｣", strict=True))
#: Hyphens and dashes (klreq cl5), and the signs Korean writes a range with.
DASHES = frozenset("‐-—～~∼〜–―－−‑")
#: Signs that stand at the front of a word when one is glued to it: a range without its beginning, a minus.
PREFIXES = frozenset("-~－−～〜∼–")
#: Middle dots, and what is typed in their place (klreq cl7).
MIDDLE_DOTS = frozenset("·・‧ㆍ․･∙⋅")
#: What ends a sentence or parts it (klreq cl6, cl7, cl8 and cl9), and the solidus (UAX #14 LB13).
STOPS = frozenset("？！?!‼⁇⁈⁉:;：；.。．｡,、，､/")
#: Iteration and prolonged sound marks (klreq cl11 and cl12).
ITERATION = frozenset("〃々ー〻ゝゞヽヾｰ")
#: What follows a number (klreq cl14).
AFTER_NUMBERS = frozenset("%℃％°′″¢￠℉‰")
#: Small figures that belong to the letter before them (klreq 4.3.6).
SMALL = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉ⁿ")
#: Leaders (UAX #14 LB22; klreq 4.3.6 asks only that a pair holds).
LEADERS = frozenset("…‥⋯")
#: What precedes a number (klreq cl13): it may not end a line.
BEFORE_NUMBERS = frozenset("$¥￦₩£＄￥￡№#€＃")
#: Signs a paragraph may begin with as its label: none is left alone at a line's end (R-14).
LABELS = frozenset(
    "※•○●◦◎■□▪▫◆◇▶▷►▸☞☛☎★☆✓✔→⇒①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉠㉡㉢㉣㉤㉥㉦㉧㉨㉩㉪㉫㉬㉭㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻❶❷❸❹❺❻❼❽❾❿"
)

#: How many quotes are looked back over for what goes before them: more than anyone writes within one another.
_NESTED = 8

#: May not start a line.
NOT_FIRST = CLOSING | DASHES | MIDDLE_DOTS | STOPS | ITERATION | AFTER_NUMBERS | LEADERS | SMALL
#: May not end a line.
NOT_LAST = OPENING | BEFORE_NUMBERS


def may_start(text: str, at: int) -> bool:
    """Whether a line may start with the character of `text` at `at`, as far as this character is concerned.

    A dash or swung dash after a space and glued to the next word is a prefix, and so is an apostrophe before the
    last figures of a year (R-10): both may start a line. A straight quote closes unless a space or an opening
    bracket goes before it, or another quote that opens (R-13).
    """
    character, after = text[at], text[at + 1 : at + 2]
    if character in "\"'":
        return _opens(text, at)
    if character not in NOT_FIRST:
        return True
    if not at or not text[at - 1].isspace():
        return False
    return (character in PREFIXES and after.isalnum()) or (character == "’" and after.isdecimal())


def may_end(text: str, at: int) -> bool:
    """Whether a line may end with the character of `text` at `at`, as far as this character is concerned.

    A straight quote opens where a space, an opening bracket or nothing goes before it (R-13). Of what precedes a
    number only what does precede one is held (R-11).
    """
    character = text[at]
    if character in "\"'":
        return not _opens(text, at)
    if character in BEFORE_NUMBERS:
        return not text[at + 1 : at + 3].lstrip(" ")[:1].isdecimal()
    return character not in NOT_LAST


def _opens(text: str, at: int) -> bool:
    """Whether a straight quote opens, as one does behind another that does."""
    for _ in range(_NESTED):
        if not at or text[at - 1] not in "\"'":
            break
        at -= 1
    before = text[at - 1 : at] if at else ""
    return not before or before.isspace() or before in OPENING or before == "\u200b"


def curled(text: str) -> str:
    """Return `text` with straight quotes as the opening and closing ones they stand for (R-13): of equal length."""
    if '"' not in text and "'" not in text:
        return text
    return "".join(
        each if each not in "\"'" else ("”’" if may_end(text, at) else "“‘")[each == "'"]
        for at, each in enumerate(text)
    )
