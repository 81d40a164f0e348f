"""Facts by name, and the placeholders that call them: ``{참가자}`` into the edits that print them.

Knows the four names of its own (``as_of``, ``edition``, ``year``, ``issued``) and how a placeholder is
spelled; where the facts come from is the manuscript's affair.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec import Struct

from brochure.findings import Finding, Place, Words, origin_at
from brochure.korean.josa import with_josa
from brochure.model.korean import LatinR
from brochure.read import particles
from brochure.read.reading import Reading, nearest, shown

#: The names every edition has; a fact of its own cannot take them.
BUILT_IN = ("as_of", "edition", "year", "issued")

#: What a fact can be called: Hangul, Latin or other letters, digits and low lines, words a space apart.
NAME = re.compile(r"[^\W\d]\w*(?:[ -]\w+)*")

_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([^{}\n]*)\}|\{")


#: A year from which on is counted, as an editor writes it; with a capital it is words to be printed.
_SINCE = re.compile(r"since\s+(\d{4})\s?년?")
#: What was meant as one and cannot be counted from.
_SINCE_ODDLY = re.compile(r"since\s*['’]?\d[\d.\-/년월일\s]*")
#: What may well be the name of a fact: a word or two.
_NAME = re.compile(r"[^\W\d_][\w-]*(?: [\w-]+)?")
#: How many names a message lists.
_MOST_NAMES = 8

#: How so many years are said, by language; others get the number alone.
_YEARS = {"ko": "{}년", "ja": "{}年", "zh": "{}年", "en": "{} years"}


def since(value: str) -> int | None:
    """Return the year a fact counts from, as in ``since 1987``; None for a fact that is printed as it stands."""
    found = _SINCE.fullmatch(value)
    return int(found[1]) if found else None


def is_odd_since(value: str) -> bool:
    """Whether a value is meant to count from a year and names none in four figures: ``since 87``, ``since 1987.8``."""
    return _SINCE_ODDLY.fullmatch(value) is not None and since(value) is None


def years_since(first: int, edition: int, language: str) -> str:
    """Return how many years an edition is in, the `first` one counted: ``37년``, ``37 years``."""
    years = edition - first + 1
    form = _YEARS.get(language.partition("-")[0].lower(), "{}")
    return form.removesuffix("s" if years == 1 else "").format(years)


class Fact(Struct, frozen=True):
    """One fact: `value` is what is printed, `as_of` when it held, printed likewise; `reading` is how it is read.

    A `doubt` is told once it is called.
    """

    value: str
    as_of: str | None = None
    reading: str | None = None
    doubt: Finding | None = None


#: What stands for a fact whose fault has been told.
_TOLD = Fact("-")


class Filling(NamedTuple):
    """A text that is being filled in: its characters, where they stand, and who hears of faults."""

    string: str
    places: tuple[Place, ...]
    reading: Reading


class Facts(Struct, frozen=True):
    """The facts of an edition by name. A built-in name the edition says nothing about maps to None.

    `unsure` names the facts that were there but could not be read: their fault has been told. `latin_r` is
    how the house reads the letter R.
    """

    by_name: dict[str, Fact | None] = {}
    unsure: frozenset[str] = frozenset()
    latin_r: LatinR = "알"

    def edits(self, filling: Filling) -> list[tuple[int, int, str, str]]:
        """Return what is to be put in for each placeholder: (start, end, string, fact's name).

        ``{{`` prints a brace and ``}}`` closes it; a misspelt name is a fault; any other pair of
        braces is text and gets a note. A fact's value is printed as it stands, and the particle that is
        asked for within the braces or written in both forms behind them is the one it takes.
        """
        edits: list[tuple[int, int, str, str]] = []
        claimed: set[int] = set()
        opened = 0
        for match in _PLACEHOLDER.finditer(filling.string):
            if match[0] == "{{":
                opened += 1
                edits.append((*match.span(), "{", ""))
            elif match[0] == "}}":
                if opened:
                    opened -= 1
                    edits.append((*match.span(), "}", ""))
            else:
                edits += self._put_in(match, filling, claimed)
        # A particle may stand behind a remark in brackets that calls facts itself.
        return sorted(edits)

    def _put_in(self, match: re.Match[str], filling: Filling, claimed: set[int]) -> list[tuple[int, int, str, str]]:
        """Return the edits that put in a fact and its particle, none where the braces are text.

        `claimed` are the places of particles that a fact before this one takes.
        """
        name, asked = particles.split(match[1] or "")
        if asked and asked.pair is None and not self._is_fact(name):
            name, asked = (match[1] or "").strip(), None
        found = self._found(name, match, filling, f":{asked.written}" if asked else "")
        if found is None:
            return []
        fact, name = found
        if fact.doubt and fact.doubt not in filling.reading.findings:
            filling.reading.findings.append(fact.doubt)
        if asked is None:
            edits = [(*match.span(), fact.value, name)]
            behind = particles.behind(filling.string, match.end())
            if behind is None or behind.span[0] in claimed:
                return edits
            claimed.add(behind.span[0])
            return [*edits, (*behind.span, self._particle(fact, name, behind, filling), "")]
        start, end = (match.start(1) + each for each in asked.span)
        particle = self._particle(fact, name, asked._replace(span=(start, end)), filling)
        # The name in the braces gives way to the value, and the rest of them to the particle.
        return [(match.start(), start, fact.value, name), (start, match.end(), particle, "")]

    def _particle(self, fact: Fact, name: str, asked: particles.Asked, filling: Filling) -> str:
        """Return the particle a fact takes; where it has none or cannot be sure of one, that is told."""
        if fact is _TOLD:
            return ""
        origin = origin_at(filling.places, asked.span[0], asked.span[1] - asked.span[0])
        if asked.pair is None:
            particles.tell_no_pair(asked, origin, filling.reading)
            return ""
        agreed = with_josa(fact.value, asked.pair, fact.reading, self.latin_r)
        if not agreed.certain:
            particles.tell_unsure(agreed.text, name if self._is_own(name) else "", origin, filling.reading)
        return agreed.particle

    def _is_fact(self, name: str) -> bool:
        return name.partition(".")[0].strip() in {*self.by_name, *self.unsure}

    def _is_own(self, name: str) -> bool:
        """Whether a name is that of one of the edition's own facts, whose reading can be given."""
        return name in self.by_name and name not in BUILT_IN

    def _found(self, name: str, match: re.Match[str], filling: Filling, asked: str) -> tuple[Fact, str] | None:
        """Return the fact that is called and by what name, None where the braces are text; tells what is wrong."""
        if (fact := self.by_name.get(name)) is not None:
            return fact, name
        origin = origin_at(filling.places, match.start(), len(match[0]))
        if name.removesuffix(".as_of") in self.unsure:
            return _TOLD, name
        if name in self.by_name:
            message = Words(f"‘{{{name}}}’에 넣을 날짜가 없습니다.", f"There is no date for “{{{name}}}”.")
            hint = Words(
                f"파일 맨 위에 ‘{name}:’ 항목을 적어 주십시오.", f"Please add “{name}:” at the top of the file."
            )
            filling.reading.fault("fact.undated", origin, message, hint)
            return _TOLD, name
        if "." in name and name.partition(".")[0].strip() in self.by_name:
            return self._dated(name, match, filling)
        likely = nearest(name, self.by_name, 0.7) if name and filling.reading.is_hinting else None
        if likely or (name and asked):
            message = Words(
                f"facts에 이런 이름이 없습니다: ‘{shown(name)}’", f"There is no fact called “{shown(name)}”."
            )
            meant = f"{{{likely}{asked}}}"
            hint = Words(f"혹시 ‘{meant}’입니까?", f"Did you mean “{meant}”?")
            if not likely:
                # Braces with a pair of particles in them are no text.
                hint = Words("facts 아래에 적은 이름을 불러 주십시오.", "Please call a name that stands under facts.")
            filling.reading.fault("fact.unknown", origin, message, hint)
            return _TOLD, likely or name
        _tell_text(match, filling, tuple(each for each in self.by_name if each not in BUILT_IN))
        return None

    def _dated(self, name: str, match: re.Match[str], filling: Filling) -> tuple[Fact, str]:
        """Return a fact's own date, as in ``{참가자.as_of}``."""
        owner, _, asked = (part.strip() for part in name.partition("."))
        fact = self.by_name[owner]
        if fact and asked == "as_of" and fact.as_of is not None:
            return Fact(fact.as_of), f"{owner}.as_of"
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
        return _TOLD, owner


def _tell_text(match: re.Match[str], filling: Filling, names: tuple[str, ...]) -> None:
    """Tell that braces are printed as they stand: a warning where a fact seems to be called."""
    reading, origin = filling.reading, origin_at(filling.places, match.start(), len(match[0]))
    if match[1] is None:
        message = Words("닫히지 않은 중괄호가 그대로 찍힙니다.", "A brace that is not closed is printed as it stands.")
    else:
        message = Words(
            f"facts에 있는 이름이 아니어서 그대로 찍힙니다: ‘{shown(match[0])}’",
            f"This names no fact and is printed as it stands: “{shown(match[0])}”",
        )
    if names and match[1] and _NAME.fullmatch(match[1].strip()):
        listed = ", ".join(f"{{{each}}}" for each in names[:_MOST_NAMES])
        hint = Words(
            f"부를 수 있는 것: {listed}. 중괄호 자체를 찍으려면 ‘{{{{’로 적어 주십시오.",
            f"What can be called: {listed}. To print the brace itself, please write “{{{{”.",
        )
        reading.warn("fact.text", origin, message, hint)
        return
    hint = Words(
        "중괄호를 찍으려면 ‘{{’로 적으면 이 알림이 없어집니다.",
        "Written as “{{”, a brace is printed without this note.",
    )
    reading.note("fact.text", origin, message, hint)
