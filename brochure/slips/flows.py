"""A value that begins with a bracket into what is wrong with it: a text that reads as a list, or a slip in one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brochure.slips.fault import Fault, Piece, Site, edit, quote
from brochure.slips.grammar import NAMES, Value
from brochure.slips.slip import Edit

#: Of how many parts a collection is looked into: no editor writes more on a line.
_MOST = 200
_CLOSERS = {"[": "]", "{": "}"}
_PAIRS = {"(": ")", "（": "）", "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉", "【": "】"}
_KEYED = re.compile(r"""\{\s*(?:[\w-]+|"[^"]*"|'[^']*')\s*:(?:\s|["'\[{]|$)""")
_PAIR = re.compile(r"[\w-]+[ \t]*:[ \t]+")
_DAMAGED = re.compile(r"([\w-]+)([ \t\xa0\u3000]*(?:[：;；=＝]|:(?=[^\s\"'/\[{]))[ \t\xa0\u3000]*)(?=\S)")
_SIGN = re.compile(r"[!%@`|>&*](?![\w-]*$)|[!%@`|>]|[-?:][ \t]")
_WITHIN = re.compile(r":[ \t]|[ \t]#\S")
#: A key in a flow mapping before which the comma is wide or missing.
_LOST = re.compile(r"(?:(?<![ \t])[ \t]*，[ \t]*|(?<=[^,{\s])[ \t]+)(?=([\w-]+)[ \t]*:(?:[ \t]|$))")
_COMMENT = re.compile(r"(?<![ \t])[ \t]+#")
#: A placeholder alone that was never closed, or has a comma behind it.
_CALLED = re.compile(r"(\{[\w-]+)(?:|\}[,，])")
_PLACEHOLDER = re.compile(r"\{[^{}:,\n]+\}")


def end_of(text: str) -> int:
    """Return where a flow collection ends, behind its bracket; -1 where it does not."""
    depth = 0
    for at, sign in _signs(text):
        if sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
            if depth == 0:
                return at + 1
    return -1


def _signs(text: str) -> Iterator[tuple[int, str]]:
    """The signs of a flow collection that stand in no quotes, with their places."""
    at, is_start = 0, True
    while at < len(text):
        sign = text[at]
        if sign in "\"'" and is_start:
            end = text.find(sign, at + 1)
            while end > 0 and sign == '"' and text[end - 1] == "\\":
                end = text.find(sign, end + 1)
            if end < 0:
                return
            at, is_start = end + 1, False
            continue
        if sign in "[]{},":
            yield at, sign
        if sign in "[{,:":
            is_start = True
        elif not sign.isspace():
            is_start = False
        at += 1


def faults_of(pieces: Sequence[Piece], site: Site) -> list[Fault]:
    """Return what is wrong with a value that begins with a bracket."""
    value = site.value
    joined = "\n".join(each.text for each in pieces)
    end = end_of(joined)
    if not _is_meant(joined, value):
        # A list of what may be one alone is no text that begins with a bracket.
        is_text = value.kind and (value.kind not in NAMES or _PLACEHOLDER.match(joined))
        return _text(pieces, site, joined, end) if is_text else []
    if end < 0:
        return _unclosed(pieces)
    rest = joined[end:]
    if rest.strip() and not _COMMENT.match(rest):
        return _behind(pieces, value, joined, end)
    return _within(pieces[0], joined[:end], value) if len(pieces) == 1 else []


def _text(pieces: Sequence[Piece], site: Site, joined: str, end: int) -> list[Fault]:
    """A text that begins with a bracket, or a placeholder."""
    first = pieces[0]
    own = _without_comment(pieces, joined, end)
    if len(own) == 1 and (found := _CALLED.fullmatch(own[0].text)) and found[1][1:] in site.names.facts:
        last = len(own[0].text)
        return [Fault("braces", first, 0, (edit(first, 0, 0, '"'), edit(first, found.end(1), last, '}"')))]
    rule = "braces" if _PLACEHOLDER.match(joined) else "sign"
    return [Fault(rule, first, 0, quote(own), first.text[0])]


def _behind(pieces: Sequence[Piece], value: Value, joined: str, end: int) -> list[Fault]:
    """What stands behind the closing bracket: a comma, or the rest of a text."""
    first, rest = pieces[0], joined[end:]
    if len(pieces) == 1 and re.fullmatch(r"\s*[,，;；]\s*(?:#.*)?", rest):
        sign = end + len(rest) - len(rest.lstrip())
        return [Fault("comma", first, sign, (edit(first, sign, sign + 1, ""),))]
    if value.kind:
        return [Fault("sign", first, 0, quote(_without_comment(pieces, joined, end)), first.text[0])]
    return []


def _is_meant(text: str, value: Value) -> bool:
    """Whether a list or mapping can be what the editor meant here."""
    if text[0] == "[":
        return value.item is not None
    if value.keys is not None:
        near = _DAMAGED.match(text, 1)
        is_near = near is not None and near[1] in value.keys.known
        return is_near or _KEYED.match(text) is not None or not value.kind
    return not value.kind


def _without_comment(pieces: Sequence[Piece], joined: str, end: int) -> list[Piece]:
    if len(pieces) > 1:
        return list(pieces)
    found = re.search(r"[ \t]+#(?=[ \t]|$)", joined[max(end, 0) :])
    cut = max(end, 0) + found.start() if found else len(joined)
    return [pieces[0]._replace(text=joined[:cut].rstrip(" \t"))]


def _unclosed(pieces: Sequence[Piece]) -> list[Fault]:
    """Close what is open, behind the last character; a closing bracket of the wrong kind becomes the right one."""
    first, last = pieces[0], pieces[-1]
    open_: list[str] = []
    for _, sign in _signs("\n".join(each.text for each in pieces)):
        if sign in "[{":
            open_.append(_CLOSERS[sign])
        elif open_ and sign == open_[-1]:
            open_.pop()
    found = _COMMENT.search(last.text)
    text = (last.text[: found.start()] if found else last.text).rstrip(" \t,，")
    end = len(text)
    start = end - 1 if text[-1:] in (")", "]", "}", ">") and text[-1] not in open_[-1:] and len(text) > 1 else end
    is_other = start < end and "(" not in text
    closing = "".join(reversed(open_))
    cut = (found.start() if found else len(last.text)) if text else end
    return [Fault("unclosed-bracket", first, 0, (edit(last, start if is_other else end, cut, closing),), first.text[0])]


def _within(piece: Piece, text: str, value: Value) -> list[Fault]:
    """Commas that part what belongs together, and those that are no comma to YAML."""
    if found := _commas(piece, text, value):
        return found
    parts = _parts(text)
    if len(parts) > _MOST:
        return []
    known = value.keys.known if value.keys and text[0] == "{" else {}
    edits: list[Edit] = []
    first, index = -1, 0
    while index < len(parts):
        low, last = parts[index][0], index
        while last + 1 < len(parts) and _belongs(
            text, (low, parts[last][1]), parts[last + 1], is_mapping=text[0] == "{"
        ):
            last += 1
        start, high = low, parts[last][1]
        if (key := _DAMAGED.match(text, low, high)) and key[1] in known:
            edits.append(edit(piece, key.start(2), key.end(), ": "))
            first = key.start(2) if first < 0 else first
            start = key.end()
        elif text[0] == "{" and (key := _PAIR.match(text, low, high)):
            start = key.end()
        own = text[start:high]
        if last > index or _is_text(own):
            first = (parts[index][1] if last > index else start) if first < 0 else first
            edits += quote([Piece(piece.line, piece.start + start, own)])
        index = last + 1
    return [Fault("split", piece, first, tuple(edits))] if edits else []


def _is_text(own: str) -> bool:
    """Whether a part is a text that must stand in quotes: a placeholder, a sign, a colon or a mark within."""
    if _SIGN.match(own) or (own[:1] == "{" and _PLACEHOLDER.match(own)):
        return True
    return own[:1] not in ("'", '"', "{", "[") and _WITHIN.search(own) is not None


def _commas(piece: Piece, text: str, value: Value) -> list[Fault]:
    """Commas that are none to YAML, or are missing, where nothing but a comma can be meant."""
    item = value.item
    wide = [at for at, sign in enumerate(text) if sign == "，"] if item and item.kind and not item.is_text else []
    edits = [edit(piece, at, at + (2 if text[at + 1 : at + 2] == " " else 1), ", ") for at in wide]
    if text[0] == "{" and value.keys and not ('"' in text or "'" in text):
        for found in _LOST.finditer(text):
            if found[1] in value.keys.known:
                edits.append(edit(piece, found.start(), found.start(1), ", "))
                wide.append(found.start())
    return [Fault("comma", piece, wide[0], tuple(edits))] if edits else []


def _parts(text: str) -> list[tuple[int, int]]:
    """Where the parts of a flow collection stand that its outermost commas divide."""
    found, depth, low = [], 0, 1
    for at, sign in _signs(text):
        if sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
        if (sign == "," and depth == 1) or depth == 0:
            part = text[low:at]
            start = low + len(part) - len(part.lstrip())
            if part.strip():
                found.append((start, start + len(part.strip())))
            low = at + 1
    return found


def _belongs(text: str, one: tuple[int, int], two: tuple[int, int], *, is_mapping: bool) -> bool:
    """Whether a comma stands between what one text is made of."""
    before, after = text[slice(*one)], text[slice(*two)]
    if re.search(r"\d$", before) and one[1] + 1 == two[0] and re.match(r"\d{3}(?!\d)", after):
        return True
    if before[:1] not in "\"'[{" and any(before.count(a) > before.count(b) for a, b in _PAIRS.items()):
        return any(each in after for each in _PAIRS.values())
    return is_mapping and ":" in before and not re.search(r""":(?:\s|$|["'])""", after)
