"""The raw text of an edition and its grammar into the slips in it, each at its own line with its cure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from brochure.slips.beginning import begin
from brochure.slips.fault import Fault, Piece
from brochure.slips.grammar import Grammar
from brochure.slips.repeats import repeated
from brochure.slips.rows import Row, row
from brochure.slips.slip import Edit, Slip, bare, edited, split
from brochure.slips.state import Pending, State
from brochure.slips.words import hint, message, shown

#: What ends a line in layout programs, and is a character like any other to text editors.
_LINE_ENDS = re.compile("(?<! ) *([\x0b\x0c\x85\u2028\u2029]) *")
#: Faults by the names values have for them, as rules; others have their own name.
_RULES = {"smart": "quotes", "early": "quoted", "unclosed-bracket": "bracket"}
_WIDE_CALL = re.compile(r"(?:｛(?P<name>[^｛｝{}]+)[｝}]|\{(?P<other>[^｛｝{}]+)｝)")
#: Rules whose faults on neighbouring lines are one slip: a paste.
_PASTED = frozenset({"indent", "place"})
#: How far below one another the lines of a paste stand, a blank one between them.
_NEAR = 2


def find(text: str, grammar: Grammar) -> tuple[Slip, ...]:
    """Return the slips in the raw `text` of an edition, in the order of its lines.

    `text` is without a byte order mark. Never raises, whatever the text; what it costs grows with the text's length.
    """
    lines = [bare(each) for each in split(text)]
    rows = [row(number, line) for number, line in enumerate(lines)]
    state = State(rows, grammar, text)
    first = next((each for each in rows if each.body and each.body[0] not in "#%" and each.body[:3] != "---"), None)
    if first and first.body[0] in "{[":  # JSON, or what is as strange to lines
        return ()
    if first and first.body.startswith("- "):  # the blocks alone, without a head
        state.pending = Pending(grammar.top.known["blocks"], 0, "blocks", is_item=False)
    while state.at < len(rows):
        here = rows[state.at]
        state.at += 1
        if not here.body:
            if here.is_odd and (here.raw[0] != " " or here.raw.strip(" \t")):
                what = f"U+{ord(here.raw.lstrip(' ')[0]):04X}"
                state.tell("indent", here, 0, (Edit(here.number, 0, len(here.raw), ""),), what)
        elif here.is_comment:
            if here.is_odd:
                state.indent(here, here.width)
        elif first and here.number >= first.number:
            begin(state, here)
    faults = [*state.faults, *_line_ends(lines, state), *_wide_braces(rows, state), *repeated(state)]
    return _told(faults, lines)


def _line_ends(lines: Sequence[str], state: State) -> Iterable[Fault]:
    """Yield the line ends of layout programs: a real one where the text stands on lines of its own, else a space."""
    for number, line in enumerate(lines):
        if line.isprintable() or not (found := list(_LINE_ENDS.finditer(line))):
            continue
        column = state.bodies.get(number)
        edits = []
        for each in found:
            new = " "
            if not line[each.end() :].strip() or not line[: each.start()].strip(" -"):
                new = "" if each.start() else " " * (each.end() - 1)
            elif column is not None:
                new = ("\n\n" if each[1] == "\u2029" else "\n") + " " * column
            edits.append(Edit(number, each.start(), each.end(), new))
        level = "error" if any(each[1] in "\x0b\x0c" for each in found) else "warning"
        what = ", ".join(dict.fromkeys(f"U+{ord(each[1]):04X}" for each in found))
        at = found[0].start(1)
        yield Fault("lineend", Piece(number, 0, line), at, tuple(edits), what, level)  # type: ignore[arg-type]


def _wide_braces(rows: Sequence[Row], state: State) -> Iterable[Fault]:
    """Yield braces as wide as Hangul about the name of a fact: they call nothing, and would be printed."""
    for each in rows:
        if ("｛" in each.body or "｝" in each.body) and not each.is_comment:
            named = [(call, (call["name"] or call["other"]).strip()) for call in _WIDE_CALL.finditer(each.raw)]
            found = [(call, name) for call, name in named if name in state.names.facts]
            edits = tuple(Edit(each.number, *call.span(), f"{{{name}}}") for call, name in found)
            if edits:
                yield Fault("wide", Piece(each.number, 0, each.raw), edits[0].start, edits, found[0][1])


def _told(faults: Iterable[Fault], lines: Sequence[str]) -> tuple[Slip, ...]:
    """Return faults as slips: those of one paste together, each shown with all edits of its lines."""
    ordered = sorted(faults, key=lambda each: (each.piece.line, each.piece.start + each.offset))
    together = _pasted(ordered)
    by_line: dict[int, list[Edit]] = {}
    for fault in together:
        for each in fault.edits:
            by_line.setdefault(each.line, []).append(each)
    return tuple(_slip(fault, lines, by_line) for fault in together)


def _pasted(faults: Sequence[Fault]) -> list[Fault]:
    """The faults, those of a paste as one: lines that lost their indent one below the other."""
    found: list[list[Fault]] = []
    last: dict[str, list[Fault]] = {}
    for fault in faults:
        paste = last.get(fault.rule) if fault.rule in _PASTED else None
        if paste and fault.piece.line - paste[-1].piece.line <= _NEAR:
            paste.append(fault)
        else:
            last[fault.rule] = [fault]
            found.append(last[fault.rule])
    return [each[0]._replace(edits=tuple(edit for one in each for edit in one.edits)) for each in found]


def _slip(fault: Fault, lines: Sequence[str], by_line: dict[int, list[Edit]]) -> Slip:
    rule = f"slip.{_RULES.get(fault.rule, fault.rule)}"
    touched = sorted({each.line for each in fault.edits})
    made = [edited(lines[each], by_line[each]) for each in touched]
    corrected = [line for each in made if each is not None for line in each.split("\n")]
    gone = sum(each is None for each in made)
    column = fault.piece.start + fault.offset + 1
    said = message(rule, fault.what)
    cure, lines = hint(rule, corrected, gone), "" if gone else shown(rule, corrected)
    return Slip(rule, fault.piece.line + 1, column, said, cure, fault.edits, fault.level, corrected=lines)
