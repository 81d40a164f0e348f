"""Whether a text that YAML accepts may still print something else than was meant: one cheap look at each line.

Every build takes this look, so it compiles nothing; what YAML or an edition's reader refuses needs none.
"""

from __future__ import annotations

from itertools import pairwise

#: What begins a line where a dash was meant, or indents it where a space was.
_ODD = frozenset("\t\xa0\u2002\u2003\u2009\u200b\u202f\u3000\ufeff–—―‐‑−－•·∙‧・ㆍ●○◦▪▫■□◆◇▶▷►※☞✓✔")
_FLOWS = (": [", "- [", ": {", "- {")
#: What no line needs to be looked at for: line ends of layout programs, anchors, curly quotes, paths.
_SIGNS = (
    *("\u2028", "\u2029", "\x85", ": &", "- &", "- - ", ":\\", "｛", "｝"),
    *(": “", ": ‘", ": ”", ": ’", ": ＂", ": ＇", ": „", ": ‟", ": ‛"),
    *(": ㅣ", ": ｜", ": │", ": ┃", ": ¦", ": ∣", ": ❘"),
)
_DASHED, _LINES, _SPACED, _KEYED = (frozenset(("", *each)) for each in (" -", "|>", " ", " /"))
#: What blocks begin with, and their items as editors indent them.
_BEGINNINGS = ("- type:", "\n      - ", "\n    - ")
_PAIRS = "(（“‘「『"


def is_doubtful(text: str) -> bool:
    """Whether the lines of an edition are worth reading closely though YAML accepts them."""
    if any(each in text for each in _SIGNS) or _is_repeating(text):
        return True
    has_flows = any(each in text for each in _FLOWS)
    has_wide = "：" in text
    dash = -1
    for line in text.split("\n"):
        body = line.strip(" \r")
        first = body[:1]
        if not first or first == "#":
            continue
        if first in _ODD or (first == "-" and body[1:2] not in _DASHED):
            return True
        if first == "-":
            indent = line.index("-")
            if 0 <= dash < indent:
                return True
            dash = -1 if ":" in body or body[2:3] in _LINES else indent
        else:
            dash = -1
        if (
            ("#" in body and _is_cut(body))
            or body[-1] == "，"
            or (body[-1] == "," and ": " in body)
            or (":" in body and _is_joined(body, ":"))
            or (has_flows and "," in body and _is_divided(body))
            or (body[-1] == '"' and body.count('"') == 1)
            or (has_wide and _is_joined(body, "："))
        ):
            return True
    return False


def _is_cut(body: str) -> bool:
    """Whether a sign that begins a comment to YAML is followed by no space, as it is in a text."""
    at = body.find("#", 1)
    while at > 0:
        if body[at - 1] in " \t":
            return body[at + 1 : at + 2] not in _SPACED
        at = body.find("#", at + 1)
    return False


def _is_divided(body: str) -> bool:
    """Whether a comma in brackets may stand within a text, or within a number."""
    if not any(each in body for each in _FLOWS):
        return False
    if any(each in body for each in _PAIRS):
        return True
    parts = body.split(",")
    return any(one[-1:].isdigit() and two[:3].isdigit() for one, two in pairwise(parts))


def _is_joined(body: str, colon: str) -> bool:
    """Whether a line begins with a key that has no space behind its colon, or a wide one."""
    at = body.find(colon, 0, 24)
    if at <= 0 or (colon == ":" and body[at + 1 : at + 2] in _KEYED):
        return False
    key = body[:at].removeprefix("- ").rstrip().replace("_", "")
    return key.isascii() and key.islower() and key.isalpha()


def _is_repeating(text: str) -> bool:
    """Whether a block, or an item of several lines, stands twice."""
    for mark in _BEGINNINGS:
        parts = [each for part in text.split(mark)[1:] if (each := part.strip()).count("\n") > 1]
        if len(set(parts)) < len(parts):
            return True
        if any(two.startswith(one) for one, two in pairwise(parts)):
            return True
    return False
