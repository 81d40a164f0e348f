"""Raw lines into rows: how far each is indented, with what, and how it reads: a dash, a key, a damaged one of either.

Knows the forms a line can have, and no key.
"""

from __future__ import annotations

import re
from typing import NamedTuple

#: Spaces of every kind that a paste leaves before a line; only the plain one is an indent to YAML.
_LEAD = re.compile("[ \t\xa0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]*")
_ODD_LEAD = frozenset(
    "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u202f\u205f\u2060\u3000\ufeff"
)
#: The same within a line.
ODD = "\xa0\u1680\u2000-\u200b\u202f\u205f\u3000"
_SPACES = f"[ \t{ODD}]"

#: A key and its colon as YAML wants them, at the beginning of what is left of a line.
KEY = re.compile(r"""(?P<key>"[^"]*"|'[^']*'|[^\s:#"'\[\]{},&*!|>%@`-][^:#]{0,60}?)[ \t]*:(?=[ \t]|$)""")
#: What stands in a colon's place.
WIDE = "：﹕︰∶;；=＝"
_NO_COLON = frozenset(WIDE + ODD)
#: A key whose colon is another sign, or has no space behind it.
DAMAGED = re.compile(rf"(?P<key>\w[\w-]{{0,40}})(?P<colon>{_SPACES}*(?:[{WIDE}:]{_SPACES}*){{1,2}})(?=[^\s/]|$)")
#: A key without any colon.
LACKING = re.compile(r"(?P<key>[a-z_]{2,20})(?P<colon>[ \t]+(?=\S)|$)")
#: The same of a name of the editor's own, before a number.
OWN = re.compile(r"(?P<key>[^\W\d][\w-]{0,20})(?P<colon>[ \t]+)(?=\d)")
#: A mapping on one line, and the key it begins with.
FLOW = re.compile(r"\{[ \t]*(?P<key>[a-z_]+)[ \t]*[:：][ \t]")
DASH = re.compile(r"-(?:[ ]+|$)")
#: What may be a number below zero, and no item whose dash has no space.
BELOW_ZERO = re.compile(r"-\d")
#: What stands in a dash's place: one without its space, another dash, a bullet of a word processor.
BULLET = re.compile(
    rf"(?:-[\t{ODD}]{_SPACES}*|-(?=[^\s-])|[*+][ \t]+|\*(?=[^\s*])"
    rf"|[–—―‐‑‒−－•·∙‧・ㆍ●○◦▪▫■□◆◇▶▷►▸※☞✓✔❖]{_SPACES}*)(?=\S)"
)
#: Numbers of a word processor's list.
NUMBERED = re.compile(r"(?:\d{1,2}[.)][ \t]+(?!\d)|[①-⑳][ \t]*)")
#: A line drawn between parts: by an editor, by a word processor, or by a messenger between days.
DIVIDER = re.compile(r"(?:-{3,}|={3,}|_{3,}|~{3,}|\*{3,}|[─━═]{2,}|\.{3})|-{5,}[ \t].*[ \t]-{5,}")
#: What begins a comment in other languages, and in a wide hand.
REMARK = re.compile(r"(?:＃+|//+|<!--)[ \t]*")
#: Letters and signs as wide as Hangul, and the plain ones they stand for; curly quotes, and straight ones.
_PLAIN = {0xFF01 + each: 0x21 + each for each in range(94)} | dict.fromkeys(map(ord, "“”„‟＂‘’‛＇"), '"')


def name_of(key: str) -> str:
    """Return the name a key is meant to be: without quotes of any kind, in plain letters where it is in wide ones."""
    plain = key if key.isascii() else key.translate(_PLAIN)
    if len(plain) > 1 and plain[0] in "\"'" and plain[-1] == plain[0]:
        return plain[1:-1]
    return key if plain[0] in "\"'" else plain


def is_whole(key: str) -> bool:
    """Whether a key holds nothing that may stand in its colon's place."""
    return _NO_COLON.isdisjoint(key)


class Row(NamedTuple):
    """One raw line: its number from 0, its characters without the line end, how many of them indent it.

    `body` is what stands behind the indent, `widths` the columns that may be meant by it, the likeliest (`width`)
    first: of plain spaces there is one, and `is_odd` tells of others.
    """

    number: int
    raw: str
    lead: int
    body: str
    width: int
    widths: tuple[int, ...]
    is_odd: bool
    is_comment: bool


def row(number: int, raw: str) -> Row:
    """Return a raw line as a row."""
    body = raw.lstrip(" ")
    lead = len(raw) - len(body)
    first = body[:1]
    if first not in _ODD_LEAD:
        return Row(number, raw, lead, body.rstrip(" \t"), lead, (lead,), False, first == "#")
    found = _LEAD.match(raw)
    lead = found.end() if found else 0
    spaces, body = raw[:lead], raw[lead:].rstrip(" \t")
    widths = dict.fromkeys(_width(spaces, tab, wide) for tab in (2, 4, 8) for wide in (2, 1))
    return Row(number, raw, lead, body, next(iter(widths)), tuple(widths), True, body[:1] == "#")


def _width(spaces: str, tab: int, wide: int) -> int:
    width = 0
    for each in spaces:
        if each == "\t":
            width += tab - width % tab
        elif each == "\u3000":
            width += wide
        elif each not in "\u200b\u200c\u200d\u2060\ufeff":
            width += 1
    return width
