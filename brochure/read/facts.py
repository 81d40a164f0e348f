"""Facts by name, and the placeholders that call them: ``{참가자}`` into the edits that print them.

Knows the four names of its own (``as_of``, ``edition``, ``year``, ``issued``) and how a placeholder is
spelled; where the facts come from is the manuscript's affair.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec import Struct

from brochure.findings import Place, Words, origin_at
from brochure.read.reading import Reading, nearest, shown

#: The names every edition has; a fact of its own cannot take them.
BUILT_IN = ("as_of", "edition", "year", "issued")

#: What a fact can be called: Hangul, Latin or other letters, digits and low lines, words a space apart.
NAME = re.compile(r"[^\W\d]\w*(?:[ -]\w+)*")

_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([^{}\n]*)\}|\{")


class Fact(Struct, frozen=True):
    """One fact: `value` is what is printed, `as_of` when it held, printed likewise."""

    value: str
    as_of: str | None = None


class Filling(NamedTuple):
    """A text that is being filled in: its characters, where they stand, and who hears of faults."""

    string: str
    places: tuple[Place, ...]
    reading: Reading


class Facts(Struct, frozen=True):
    """The facts of an edition by name. A built-in name the edition says nothing about maps to None.

    `unsure` names the facts that were there but could not be read: their fault has been told.
    """

    by_name: dict[str, Fact | None] = {}
    unsure: frozenset[str] = frozenset()

    def edits(self, filling: Filling) -> list[tuple[int, int, str, str]]:
        """Return what is to be put in for each placeholder: (start, end, string, fact's name).

        ``{{`` prints a brace and ``}}`` closes it; a misspelt name is a fault; any other pair of
        braces is text and gets a note. A fact's value is printed as it stands.
        """
        edits: list[tuple[int, int, str, str]] = []
        opened = 0
        for match in _PLACEHOLDER.finditer(filling.string):
            if match[0] == "{{":
                opened += 1
                edits.append((*match.span(), "{", ""))
            elif match[0] == "}}":
                if opened:
                    opened -= 1
                    edits.append((*match.span(), "}", ""))
            elif (printed := self._printed(match, filling)) is not None:
                edits.append((*match.span(), *printed))
        return edits

    def _printed(self, match: re.Match[str], filling: Filling) -> tuple[str, str] | None:
        name = (match[1] or "").strip()
        if (fact := self.by_name.get(name)) is not None:
            return fact.value, name
        origin = origin_at(filling.places, match.start(), len(match[0]))
        if name.removesuffix(".as_of") in self.unsure:
            return "-", name
        if name in self.by_name:
            message = Words(f"‘{{{name}}}’에 넣을 날짜가 없습니다.", f"There is no date for “{{{name}}}”.")
            hint = Words(
                f"파일 맨 위에 ‘{name}:’ 항목을 적어 주십시오.", f"Please add “{name}:” at the top of the file."
            )
            filling.reading.fault("fact.undated", origin, message, hint)
            return "-", name
        if "." in name and name.partition(".")[0].strip() in self.by_name:
            return self._dated(name, match, filling)
        likely = nearest(name, self.by_name, 0.7) if name and filling.reading.is_hinting else None
        if likely:
            message = Words(
                f"facts에 이런 이름이 없습니다: ‘{shown(name)}’", f"There is no fact called “{shown(name)}”."
            )
            hint = Words(f"혹시 ‘{{{likely}}}’입니까?", f"Did you mean “{{{likely}}}”?")
            filling.reading.fault("fact.unknown", origin, message, hint)
            return "-", likely
        if match[1] is None:
            message = Words(
                "닫히지 않은 중괄호가 그대로 찍힙니다.", "A brace that is not closed is printed as it stands."
            )
        else:
            message = Words(
                f"facts에 있는 이름이 아니어서 그대로 찍힙니다: ‘{shown(match[0])}’",
                f"This names no fact and is printed as it stands: “{shown(match[0])}”",
            )
        hint = Words(
            "중괄호를 찍으려면 ‘{{’로 적으면 이 알림이 없어집니다.",
            "Written as “{{”, a brace is printed without this note.",
        )
        filling.reading.note("fact.text", origin, message, hint)
        return None

    def _dated(self, name: str, match: re.Match[str], filling: Filling) -> tuple[str, str]:
        """Print a fact's own date, as in ``{참가자.as_of}``."""
        owner, _, asked = (part.strip() for part in name.partition("."))
        fact = self.by_name[owner]
        if fact and asked == "as_of" and fact.as_of is not None:
            return fact.as_of, f"{owner}.as_of"
        origin = origin_at(filling.places, match.start(), len(match[0]))
        if asked == "as_of":
            message = Words(f"facts의 ‘{owner}’에는 기준일이 없습니다.", f"The fact “{owner}” has no date of its own.")
            hint = Words(
                f"facts 아래 ‘{owner}:’에 ‘value:’와 ‘as_of:’를 적어 주십시오.",
                f"Please give “{owner}:” under facts a “value:” and an “as_of:”.",
            )
            filling.reading.fault("fact.undated", origin, message, hint)
        else:
            message = Words(f"facts에서 부를 수 없는 것입니다: ‘{shown(asked)}’", f"A fact has no “{shown(asked)}”.")
            hint = Words(
                f"‘{{{owner}}}’ 또는 ‘{{{owner}.as_of}}’만 쓸 수 있습니다.",
                f"Only “{{{owner}}}” or “{{{owner}.as_of}}” can be used.",
            )
            filling.reading.fault("fact.unknown", origin, message, hint)
        return "-", owner
