"""A scalar as it stands in raw lines into what YAML would make something else of, and the quotes that keep it.

Knows what kind of value its place takes; knows nothing of the lines around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from brochure.slips import flows
from brochure.slips.fault import COMMENT, Fault, Piece, Site, cut, edit, quote, quotes
from brochure.slips.grammar import BARE
from brochure.slips.quoted import CLOSING, closed_at, quoted

_CUT = re.compile(r"[ \t]#(?=\S)")
_COLON = re.compile(r":(?=[ \t]|$)")
_HEADER = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:[ \t]#.*)?$")
#: What ends a sentence: words in quotation marks that end so are somebody's, and stay.
_SAID = frozenset(".!?…。！？,~^")
#: What looks like the sign of a text on the lines below it, and is a letter or a line.
PIPES = frozenset("ㅣ｜│┃¦∣❘")
_HEADED = re.compile(r"[|>][ \t]*(?=[^\s|>+-])")
#: Dashes behind the dash of an item.
_DASHES = re.compile(r"(?:-[ \t]+)+(?=\S)")
_NAME = re.compile(r"[*&][\w-]+", re.ASCII)

_OPENING = {"“": "”", "”": "”", "„": "“”", "‟": "”", "＂": "＂", "‘": "’", "’": "’", "‛": "’", "＇": "＇"}
#: Keys of texts that are nobody's words.
_UNSAID = frozenset({"note", "label", "description", "title", "subtitle"})
#: One within a word, which closes nothing.
_APOSTROPHE = re.compile(r"(?<=\w)[’'](?=\w)")
_SINGLE = frozenset("‘’‛＇")
#: Keys of short words, at whose end a comma is no part of them; a heading may end with one.
_NAMES = frozenset({
    *("name", "place", "phone", "abbr", "when", "count", "value", "office", "organisation", "role"),
    *("english", "title", "label"),
})  # fmt: skip


def starts_block(text: str) -> bool:
    """Whether a value is the sign of a text on the lines below it."""
    return _HEADER.match(text) is not None


def is_open(text: str) -> bool:
    """Whether a value that begins with a quote or bracket goes on below its first line."""
    if text[:1] in ("'", '"'):
        return closed_at(text, text[0]) < 0
    return text[:1] in ("{", "[") and flows.end_of(text) < 0


def faults_of(pieces: Sequence[Piece], site: Site) -> list[Fault]:
    """Return what is wrong with the value that `pieces` are, one a line."""
    text = pieces[0].text
    sign = text[:1]
    if sign in ("|", ">") and site.value.kind == "prose" and (found := _headed(pieces, site)):
        return found
    if (
        len(pieces) == 1
        and sign.isalnum()
        and "#" not in text
        and text[-1] != '"'
        and ":" not in text
        and text[-1] not in ",，"
    ):
        return []
    if sign == "#":
        is_hash = site.value.is_text and not COMMENT.match(text)
        return [Fault("hash", pieces[0], 0, quote(cut(pieces, is_text=True)))] if is_hash else []
    if sign in ("'", '"', "{", "["):
        return quoted(pieces, site) if sign in "'\"" else flows.faults_of(pieces, site)
    own = cut(pieces, is_text=site.value.kind == "" or site.value.is_text)
    if not own:
        return []
    return (_smart(pieces, site) if sign in _OPENING else _signed(own, site)) or _plain(own, site)


def _headed(pieces: Sequence[Piece], site: Site) -> list[Fault]:
    """A text that begins on the line of the sign for a text on lines of its own."""
    found = _HEADED.match(pieces[0].text)
    if found is None or (found[0][0] == ">" and len(pieces) == 1):
        return []
    column = pieces[1].start if len(pieces) > 1 else site.column + 2
    below = edit(pieces[0], 1, found.end(), "\n" + " " * column)
    return [Fault("header", pieces[0], 0, (below,), found[0][0])]


def _signed(pieces: Sequence[Piece], site: Site) -> list[Fault]:
    """What begins with a sign of YAML's."""
    text, sign = pieces[0].text, pieces[0].text[0]
    if site.is_item and site.value.item is None and (dashes := _DASHES.match(text)):
        return [Fault("dash", pieces[0], 0, (edit(pieces[0], 0, dashes.end(), ""),), "-")]
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
        return not rest.strip() and called in site.names.anchors
    return rest[:1] in ("", " ") and called in site.names.aliases


def _plain(pieces: Sequence[Piece], site: Site) -> list[Fault]:
    for each in pieces:
        if found := _COLON.search(each.text):
            return [Fault("colon", each, found.start(), quote(pieces))]
    if site.value.is_text or not site.value.kind:
        for each in pieces:
            if found := _CUT.search(each.text):
                return [Fault("hash", each, found.start() + 1, quote(pieces))]
    last = pieces[-1]
    quotes_ = sum(each.text.count('"') for each in pieces)
    is_inch = last.text[-2:-1].isdigit()  # as in 27"
    if site.value.is_text and last.text[-1] == '"' and quotes_ == 1 and not is_inch:
        return [Fault("unopened", last, len(last.text) - 1, quote(pieces))]
    return _comma(last, site)


def _comma(piece: Piece, site: Site) -> list[Fault]:
    """A comma at the end of what has none: a date, a name, a number."""
    text = piece.text
    bare = text.rstrip(",， \t")
    if bare == text or not bare or text[-1] not in ",，":
        return []
    kind = site.value.kind
    is_wide = "，" in text[len(bare) :]
    if kind in BARE or kind == "fact" or (kind == "line" and site.key in _NAMES) or (is_wide and site.value.is_text):
        return [Fault("comma", piece, len(bare), (edit(piece, len(bare), len(text), ""),))]
    return []


def _smart(pieces: Sequence[Piece], site: Site) -> list[Fault]:
    """Typographic quotes in place of YAML's own; those of a quotation stay."""
    own = cut(pieces, is_text=True)
    if len(own) != 1:
        return []
    piece, text = own[0], own[0].text
    inner = text[1:-1]
    if len(text) < 3 or text[-1] not in CLOSING or any(each in CLOSING for each in _APOSTROPHE.sub("", inner)):
        return []
    if text[-1] not in _OPENING[text[0]] + "\"'":
        return []
    value = site.value
    is_needed = inner[0] in "{[*&!%@`>|#" or _COLON.search(inner) or _CUT.search(inner)
    is_certain = bool(is_needed) or value.kind in BARE or value.kind == "fact" or text[-1] in "\"'"
    is_said = site.key not in _UNSAID and (value.kind != "line" or site.is_item or inner[-1] in _SAID)
    if not is_certain and (is_said or not value.is_text):
        return []
    sign = "'" if text[0] in _SINGLE and "'" not in inner else quotes(inner)
    whole = sign + (inner.replace("'", "''") if sign == "'" else inner) + sign
    return [Fault("smart", piece, 0, (edit(piece, 0, len(text), whole),), level="error" if is_certain else "warning")]
