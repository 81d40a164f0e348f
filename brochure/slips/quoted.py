"""A value that begins with a quote into what is wrong with it: closed too early, late or never, or wrong backslashes.

Knows where quotes end to YAML; what kind of value it is only matters for paths.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from brochure.slips.fault import ANY_COMMENT, Fault, Piece, Site, cut, edit, quote
from brochure.slips.grammar import FILES
from brochure.slips.slip import Edit

_ESCAPE = re.compile(r'\\(?:[0abtnvfre "/\\N_LP\t\n]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|$)')
_CALL = re.compile(r"\{[^{}]+\}")
_PATH = re.compile(r"[A-Za-z]:\\|\\\\|\.{1,2}\\")
_WITHIN = re.compile(r"(?<![A-Za-z])[A-Za-z]:\\")
#: An apostrophe at the beginning: '90s, 'Tis.
_ELIDED = re.compile(r"'(?:\d|(?:tis|twas|twere|twill|til|till|cause|em|n|round|bout)\b)", re.IGNORECASE)
#: What may have been meant as a closing quote.
CLOSING = frozenset("“”‟＂‘’＇\"'")


def closed_at(text: str, sign: str) -> int:
    """Return where the quote that a text begins with ends, behind its sign; -1 where it does not."""
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


def quoted(pieces: Sequence[Piece], site: Site) -> list[Fault]:
    """Return what is wrong with a value that begins with a quote."""
    sign = pieces[0].text[0]
    joined = "\n".join(each.text for each in pieces)
    end = closed_at(joined, sign)
    if end < 0:
        return _unclosed(pieces, sign, site)
    rest = joined[end:]
    bare = rest.strip(" \t")
    if bare and not ANY_COMMENT.match(rest):
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
    own = cut(pieces, is_text=True)
    first, last = own[0], own[-1]
    joined = "\n".join(each.text for each in own)
    second = joined.find(sign, 1)
    if len(own) == 1 and sign == '"' and joined.count(sign) == 2 and _CALL.fullmatch(joined, 1, second):
        end = len(joined)  # the quotes are the placeholder's, and the text goes on
        return [Fault("early", first, 0, (edit(first, second, second + 1, ""), edit(first, end, end, sign)))]
    if joined.endswith(sign) and 0 < second < len(joined) - 1 and _is_within(joined, second, sign):
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


def _doubled(pieces: Sequence[Piece]) -> list[Edit]:
    found = []
    for index, each in enumerate(pieces):
        low = 1 if index == 0 else 0
        high = len(each.text) - (1 if index == len(pieces) - 1 else 0)
        found += [edit(each, at, at + 1, "''") for at in _all(each.text, "'") if low <= at < high]
    return found


def _all(text: str, sign: str) -> list[int]:
    return [at for at, each in enumerate(text) if each == sign]


def _unclosed(pieces: Sequence[Piece], sign: str, site: Site) -> list[Fault]:
    own = cut(pieces, is_text=True)
    first, last = own[0], own[-1]
    if sign == "'" and _ELIDED.match(first.text) and site.value.is_text:  # the sign is the text's own
        return [Fault("unclosed", first, 0, quote(own))]
    if len(own) == 1 and len(last.text) > 2 and last.text[-1] in CLOSING and last.text[-1] != sign:
        whole = last.text[:-1] + sign
        return [Fault("unclosed", first, 0, (edit(last, len(last.text) - 1, len(last.text), whole[-1]),))]
    end = len(last.text)
    bare = last.text.rstrip(",，")
    return [Fault("unclosed", first, 0, (edit(last, len(bare), end, sign),))] if end > 1 else []


def _escapes(pieces: Sequence[Piece], text: str, site: Site) -> list[Fault]:
    """Backslashes that double quotes would read as something else: those of a path, or before a star."""
    inner = text[1:-1]
    wrong = next((each for each in _all_backslashes(inner) if not _ESCAPE.match(inner, each)), -1)
    is_path = bool(_PATH.match(inner) or _WITHIN.search(inner)) or (site.value.kind in FILES and "\\" in inner)
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
