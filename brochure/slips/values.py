"""A scalar as it stands in raw lines into what YAML would make something else of, and the quotes that keep it.

Knows what kind of value its place takes; knows nothing of the lines around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from brochure.slips import flows
from brochure.slips.fault import Fault, Piece, edit, quote, quotes
from brochure.slips.grammar import BARE, FILES, Value

#: Where a comment begins that is meant as one: a sign and a space, or well away from the value.
_COMMENT = re.compile(r"(?:^|[ \t])[ \t]*#(?=[ \t]|$)|[ \t]{2,}#|\t#")
_ANY_COMMENT = re.compile(r"(?:^|[ \t])[ \t]*#")
_CUT = re.compile(r"[ \t]#(?=\S)")
_COLON = re.compile(r":(?=[ \t]|$)")
_HEADER = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:[ \t]#.*)?$")
_NAME = re.compile(r"[*&][\w-]+", re.ASCII)

_OPENING = {"“": "”", "”": "”", "„": "“”", "‟": "”", "＂": "＂", "‘": "’", "’": "’", "‛": "’", "＇": "＇"}
_CLOSING = frozenset("“”‟＂‘’＇\"'")
#: What ends a sentence: words in quotation marks that end so are somebody's, and stay.
_SAID = frozenset(".!?…。！？,~^")
_ESCAPE = re.compile(r'\\(?:[0abtnvfre "/\\N_LP\t\n]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|$)')
_CALL = re.compile(r"\{[^{}]+\}")
_PATH = re.compile(r"[A-Za-z]:\\|\\\\|\.{1,2}\\")
#: Keys of short words, at whose end a comma is no part of them; a heading may end with one.
_NAMES = frozenset({
    *("name", "place", "phone", "abbr", "when", "count", "value", "office", "organisation", "role"),
    *("english", "title", "label"),
})  # fmt: skip


class Site(NamedTuple):
    """Where a value stands: under which key, what it takes, whether behind a dash, and the names aliases may call."""

    key: str
    value: Value
    is_item: bool
    anchors: frozenset[str]
    aliases: frozenset[str]


def starts_block(text: str) -> bool:
    """Whether a value is the sign of a text on the lines below it."""
    return _HEADER.match(text) is not None


def trimmed(text: str, *, is_text: bool) -> str:
    """Return a plain value without the comment behind it."""
    found = (_COMMENT if is_text else _ANY_COMMENT).search(text)
    return (text[: found.start()] if found else text).rstrip(" \t")


def is_open(text: str) -> bool:
    """Whether a value that begins with a quote or bracket goes on below its first line."""
    if text[:1] in ("'", '"'):
        return _closed_at(text, text[0]) < 0
    return text[:1] in ("{", "[") and flows.end_of(text) < 0


def faults_of(pieces: Sequence[Piece], site: Site) -> list[Fault]:
    """Return what is wrong with the value that `pieces` are, one a line."""
    text = pieces[0].text
    sign = text[:1]
    if len(pieces) == 1 and sign.isalnum() and "#" not in text and ":" not in text and text[-1] not in ",，":
        return []
    if sign == "#":
        is_hash = site.value.is_text and not _COMMENT.match(text)
        return [Fault("hash", pieces[0], 0, quote(_cut(pieces, is_text=True)))] if is_hash else []
    if sign in ("'", '"', "{", "["):
        return _quoted(pieces, site) if sign in "'\"" else flows.faults_of(pieces, site.value)
    own = _cut(pieces, is_text=site.value.kind == "" or site.value.is_text)
    if not own:
        return []
    return (_smart(pieces, site) if sign in _OPENING else _signed(own, site)) or _plain(own, site)


def _cut(pieces: Sequence[Piece], *, is_text: bool) -> list[Piece]:
    """The pieces without their comments, up to the first that has one."""
    kept: list[Piece] = []
    for each in pieces:
        text = trimmed(each.text, is_text=is_text)
        if not text:
            break
        kept.append(each._replace(text=text))
        if len(text) < len(each.text.rstrip(" \t")):
            break
    return kept


def _signed(pieces: Sequence[Piece], site: Site) -> list[Fault]:
    """What begins with a sign of YAML's."""
    text, sign = pieces[0].text, pieces[0].text[0]
    if sign in "*&":
        is_sign = not _is_called(text, site)
    elif sign in "-?:":
        is_list = sign == "-" and site.value.item is not None and not site.value.kind
        is_sign = text[1:2] in ("", " ", "\t") and not is_list
    else:
        # A tag before what is no text is told by whoever reads it.
        is_sign = sign in "%@`|>]},," or (sign == "!" and (len(text) == 1 or site.value.kind not in BARE))
    return [Fault("sign", pieces[0], 0, quote(pieces), sign)] if is_sign else []


def _is_called(text: str, site: Site) -> bool:
    """Whether a value that begins with ``*`` calls what another names with ``&``, or the other way round."""
    name = _NAME.match(text)
    if name is None:
        return False
    rest, called = text[name.end() :], name[0][1:]
    if text[0] == "*":
        return not rest.strip() and called in site.anchors
    return rest[:1] in ("", " ") and called in site.aliases


def _plain(pieces: Sequence[Piece], site: Site) -> list[Fault]:
    for each in pieces:
        if found := _COLON.search(each.text):
            return [Fault("colon", each, found.start(), quote(pieces))]
    if site.value.is_text or not site.value.kind:
        for each in pieces:
            if found := _CUT.search(each.text):
                return [Fault("hash", each, found.start() + 1, quote(pieces))]
    return _comma(pieces[-1], site)


def _comma(piece: Piece, site: Site) -> list[Fault]:
    """A comma at the end of what has none: a date, a name, a number."""
    text = piece.text
    bare = text.rstrip(",， \t")
    if bare == text or not bare or text[-1] not in ",，":
        return []
    kind = site.value.kind
    is_wide = "，" in text[len(bare) :]
    if kind in BARE or kind == "fact" or (kind == "line" and (site.key in _NAMES or is_wide)):
        return [Fault("comma", piece, len(bare), (edit(piece, len(bare), len(text), ""),))]
    return []


def _smart(pieces: Sequence[Piece], site: Site) -> list[Fault]:
    """Typographic quotes in place of YAML's own; those of a quotation stay."""
    own = _cut(pieces, is_text=True)
    if len(own) != 1:
        return []
    piece, text = own[0], own[0].text
    inner = text[1:-1]
    if len(text) < 3 or text[-1] not in _CLOSING or any(each in _CLOSING for each in inner):
        return []
    if text[-1] not in _OPENING[text[0]] + "\"'":
        return []
    value = site.value
    is_needed = inner[0] in "{[*&!%@`>|#" or _COLON.search(inner) or _CUT.search(inner)
    is_certain = bool(is_needed) or value.kind in BARE or value.kind == "fact" or text[-1] in "\"'"
    if not is_certain and (value.kind != "line" or site.is_item or inner[-1] in _SAID):
        return []
    sign = quotes(inner)
    whole = sign + (inner.replace("'", "''") if sign == "'" else inner) + sign
    return [Fault("smart", piece, 0, (edit(piece, 0, len(text), whole),), level="error" if is_certain else "warning")]


def _closed_at(text: str, sign: str) -> int:
    """Where the quote that a text begins with ends, behind its sign; -1 where it does not."""
    at = 1
    while at < len(text):
        if sign == '"' and text[at] == "\\":
            at += 2
        elif text[at] != sign:
            at += 1
        elif sign == "'" and text[at + 1 : at + 2] == "'":
            at += 2
        else:
            return at + 1
    return -1


def _quoted(pieces: Sequence[Piece], site: Site) -> list[Fault]:
    sign = pieces[0].text[0]
    joined = "\n".join(each.text for each in pieces)
    end = _closed_at(joined, sign)
    if end < 0:
        return _unclosed(pieces, sign, site)
    rest = joined[end:]
    bare = rest.strip(" \t")
    if bare and not _ANY_COMMENT.match(rest):
        line, at = _place(pieces, end)
        if re.fullmatch(r"[,，;；]+(?:[ \t]+#.*)?", bare):
            cut = bare.partition("#")[0].rstrip()
            where = pieces[line].text.index(cut, at)
            return [Fault("comma", pieces[line], where, (edit(pieces[line], where, where + len(cut), ""),))]
        return _early(pieces, sign)
    return _escapes(pieces, joined[:end], site) if sign == '"' else []


def _place(pieces: Sequence[Piece], at: int) -> tuple[int, int]:
    """The piece and the offset in it of a character of all pieces joined."""
    for index, each in enumerate(pieces):
        if at <= len(each.text):
            return index, at
        at -= len(each.text) + 1
    return len(pieces) - 1, len(pieces[-1].text)


def _early(pieces: Sequence[Piece], sign: str) -> list[Fault]:
    """A text of which the quotes are a part, or whose own quotes stand within YAML's."""
    own = _cut(pieces, is_text=True)
    first, last = own[0], own[-1]
    joined = "\n".join(each.text for each in own)
    second = joined.find(sign, 1)
    if len(own) == 1 and sign == '"' and joined.count(sign) == 2 and _CALL.fullmatch(joined, 1, second):
        end = len(joined)  # the quotes are the placeholder's, and the text goes on
        return [Fault("early", first, 0, (edit(first, second, second + 1, ""), edit(first, end, end, sign)))]
    if joined.endswith(sign) and second < len(joined) - 1 and _is_within(joined, second, sign):
        inner = joined[1:-1]
        new = "'" if sign == '"' else '"'
        if new == "'" or ("\\" not in inner and new not in inner):
            edits = [edit(first, 0, 1, new), edit(last, len(last.text) - 1, len(last.text), new)]
            if new == "'":
                edits += [edit(each, at, at + 1, "''") for each in own for at in _all(each.text, "'")]
            return [Fault("early", first, 0, tuple(edits))]
        return [Fault("early", first, 0, tuple(_doubled(own)))]
    return [Fault("early", first, 0, quote(own))]


def _is_within(text: str, second: int, sign: str) -> bool:
    """Whether the second quote of a text opens one within, or is an apostrophe."""
    before, after = text[second - 1], text[second + 1]
    if sign == "'":
        return (before.isascii() and before.isalpha() and after.isalpha()) or before == " "
    return before in " (\t\n"


def _doubled(pieces: Sequence[Piece]) -> list:  # type: ignore[type-arg]
    found = []
    for index, each in enumerate(pieces):
        low = 1 if index == 0 else 0
        high = len(each.text) - (1 if index == len(pieces) - 1 else 0)
        found += [edit(each, at, at + 1, "''") for at in _all(each.text, "'") if low <= at < high]
    return found


def _all(text: str, sign: str) -> list[int]:
    return [at for at, each in enumerate(text) if each == sign]


def _unclosed(pieces: Sequence[Piece], sign: str, site: Site) -> list[Fault]:
    own = _cut(pieces, is_text=True)
    first, last = own[0], own[-1]
    if sign == "'" and first.text[1:2].isdigit() and site.value.is_text:  # '90s: the sign is the text's own
        return [Fault("unclosed", first, 0, quote(own))]
    if len(own) == 1 and len(last.text) > 2 and last.text[-1] in _CLOSING and last.text[-1] != sign:
        whole = last.text[:-1] + sign
        return [Fault("unclosed", first, 0, (edit(last, len(last.text) - 1, len(last.text), whole[-1]),))]
    end = len(last.text)
    bare = last.text.rstrip(",，")
    return [Fault("unclosed", first, 0, (edit(last, len(bare), end, sign),))] if end > 1 else []


def _escapes(pieces: Sequence[Piece], text: str, site: Site) -> list[Fault]:
    """Backslashes that double quotes would read as something else: those of a path, or before a star."""
    inner = text[1:-1]
    wrong = next((each for each in _all_backslashes(inner) if not _ESCAPE.match(inner, each)), -1)
    is_path = bool(_PATH.match(inner)) or (site.value.kind in FILES and "\\" in inner)
    if wrong < 0 and not (is_path and re.search(r"\\[A-Za-z0-9]", inner)):
        return []
    line, at = _place(pieces, max(wrong, 0) + 1)
    if '\\"' in inner or ("\\\\" in inner and not inner.startswith("\\\\")):
        edits = []
        for each in _all_backslashes(inner):
            if not _ESCAPE.match(inner, each):
                where, offset = _place(pieces, each + 1)
                edits.append(edit(pieces[where], offset, offset, "\\"))
        return [Fault("backslash", pieces[line], at, tuple(edits))]
    end, offset = _place(pieces, len(text) - 1)
    edits = [edit(pieces[0], 0, 1, "'"), edit(pieces[end], offset, offset + 1, "'")]
    edits += [edit(each, found, found + 1, "''") for each in pieces for found in _all(each.text, "'")]
    return [Fault("path" if is_path else "backslash", pieces[line], at, tuple(edits))]


def _all_backslashes(text: str) -> list[int]:
    """Where backslashes stand that are not themselves behind one."""
    found, at = [], 0
    while (at := text.find("\\", at)) >= 0:
        found.append(at)
        at += 2 if _ESCAPE.match(text, at) else 1
    return found
