"""Whether a text that YAML accepts may still print something else than was meant: one cheap look at each line.

Every build takes this look, so it compiles nothing; what YAML or an edition's reader refuses needs none.
"""

from __future__ import annotations

#: Line ends of layout programs, which no text editor shows.
_LINE_ENDS = ("\u2028", "\u2029", "\x85")
#: What begins a line where a dash was meant, or indents it where a space was.
_ODD = frozenset("\t\xa0\u2002\u2003\u2009\u200b\u202f\u3000\ufeff–—―‐‑−－•·∙‧・ㆍ●○◦▪▫■□◆◇▶▷►※☞✓✔")
_FLOWS = (": [", "- [", ": {", "- {")
_SIGNS = (": &", "- &", ": “", ": ‘", ": ”", ": ’", ": ＂", ": ＇")
#: What blocks begin with, and their items as editors indent them.
_BEGINNINGS = ("- type:", "\n      - ", "\n    - ")
_PAIRS = "(（“‘「『"


def is_doubtful(text: str) -> bool:
    """Whether the lines of an edition are worth reading closely though YAML accepts them."""
    if any(each in text for each in _LINE_ENDS) or _is_repeating(text):
        return True
    dash = -1
    for line in text.split("\n"):
        body = line.strip(" \r")
        first = body[:1]
        if not first or first == "#":
            continue
        if first in _ODD or first == "-" and body[1:2] not in ("", " ", "-"):
            return True
        if first == "-":
            indent = line.index("-")
            if 0 <= dash < indent:
                return True
            dash = -1 if ":" in body or body[2:3] in ("|", ">", "") else indent
        else:
            dash = -1
        if _is_odd(body):
            return True
    return False


def _is_odd(body: str) -> bool:
    """Whether a line, without its indent, holds what YAML would cut, divide or take for something else."""
    at = body.find("#", 1)
    if at > 0 and body[at - 1] in " \t" and body[at + 1 : at + 2] not in ("", " "):
        return True
    if body[-1] in ",，" and ": " in body:
        return True
    if ':\\' in body and '"' in body:
        return True
    if ": " in body or body[0] == "-":
        if any(each in body for each in _SIGNS):
            return True
        if any(each in body for each in _FLOWS) and "," in body:
            return any(each in body for each in _PAIRS) or _has_thousands(body)
    return _is_joined(body, ":") or _is_joined(body, "：")


def _has_thousands(body: str) -> bool:
    parts = body.split(",")
    return any(one[-1:].isdigit() and two[:3].isdigit() for one, two in zip(parts, parts[1:], strict=False))


def _is_joined(body: str, colon: str) -> bool:
    """Whether a line begins with a key that has no space behind its colon, or a wide one."""
    at = body.find(colon, 0, 24)
    if at <= 0 or (colon == ":" and body[at + 1 : at + 2] in ("", " ", "/")):
        return False
    key = body[:at].removeprefix("- ").rstrip().replace("_", "")
    return key.isascii() and key.islower() and key.isalpha()


def _is_repeating(text: str) -> bool:
    """Whether a block, or an item of several lines, stands twice."""
    for mark in _BEGINNINGS:
        parts = [each for part in text.split(mark)[1:] if (each := part.strip()).count("\n") > 1]
        if len(set(parts)) < len(parts):
            return True
        if any(two.startswith(one) for one, two in zip(parts, parts[1:], strict=False)):
            return True
    return False
