"""Run files of typography cases against the composer: ``python tests/text/run_cases.py FILE…``.

A file is YAML with a list `cases`. Each has an `id`, a `kind` (break, nobreak, kinsoku, josa, normalise, fallback,
autospace, justify), what is asked and what is to come of it, `expect`. A line is printed for each that comes out
otherwise, and at last how many did not. Nothing here knows a rule: every answer is the composer's own.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import yaml

from brochure.korean import kinsoku
from brochure.korean.gaps import letter_gaps, untyped_gaps
from brochure.korean.josa import with_josa
from brochure.korean.opportunities import Strength, opportunities
from brochure.model.lines import Manner
from brochure.read.facts import Facts
from brochure.read.nodes import Scalar
from brochure.read.reading import Reading
from brochure.read.source import read_text
from brochure.read.texts import prose
from brochure.text.itemise import itemise
from brochure.text.justify import Natural, spacing
from brochure.text.measure import Measure
from brochure.text.normalise import normalised
from brochure.text.paragraph import break_lines
from brochure.text.spread import spread_gap
from brochure.text.widows import parted
from brochure.unicode.linebreak import breaks
from tests.text import fonts_by_script
from tests.text.ruled import ruled

#: How near to a length counts as that length: the files give four places.
NEAR = 0.0006

Case = Mapping[str, Any]


class Failure(NamedTuple):
    """A case that came out otherwise."""

    id: str
    expected: object
    got: object


def failures(path: Path) -> tuple[int, list[Failure]]:
    """Return how many cases a file has, and those that came out otherwise."""
    cases = yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]
    return len(cases), [each for case in cases for each in _failed(case)]


def _failed(case: Case) -> Iterator[Failure]:
    try:
        for expected, got in KINDS[case["kind"]](case):
            if not _equal(expected, got):
                yield Failure(str(case["id"]), expected, got)
                return
    except Exception as fault:
        told = case if isinstance(case, Mapping) else {}
        yield Failure(str(told.get("id")), told.get("expect"), f"{type(fault).__name__}: {fault}")


def _equal(expected: object, got: object) -> bool:
    if isinstance(expected, (int, float)) and isinstance(got, (int, float)) and not isinstance(expected, bool):
        return abs(expected - got) < NEAR
    if isinstance(expected, (list, tuple)) and isinstance(got, (list, tuple)):
        return len(expected) == len(got) and all(map(_equal, expected, got))
    return expected == got


Answers = Iterator[tuple[object, object]]


def _break(case: Case) -> Answers:
    text, mode, expect = case["text"], case["mode"], case["expect"]
    if mode == "uax14":
        found = breaks(text)
        strong, weak = list(found.may), list[int]()
        if "mandatory" in expect:
            yield expect["mandatory"], sorted(found.must)
    else:
        ways = opportunities(text, mode)
        is_weak = {each.offset: mode == "eojeol" and each.strength is not Strength.ORDINARY for each in ways}
        strong = [at for at, weaker in is_weak.items() if not weaker]
        weak = [at for at, weaker in is_weak.items() if weaker]
    if "marked" in expect:
        yield expect["marked"], _marked(text, strong, weak)
    yield expect.get("breaks", []), strong
    if "weak" in expect:
        yield expect["weak"], weak


def _marked(text: str, strong: list[int], weak: list[int]) -> str:
    marks = dict.fromkeys(strong, "÷") | dict.fromkeys(weak, "¦")
    return "".join(marks.get(at, "") + character for at, character in enumerate(text))


def _kinsoku(case: Case) -> Answers:
    words = {True: "allowed", False: "forbidden"}
    for character in case["chars"]:
        starts = kinsoku.may_start(f"가{character}나", 1)
        ends = all(kinsoku.may_end(text, 1) for text in (f"가{character}나", f"가{character}1"))
        ends = ends and character not in kinsoku.LABELS
        yield (
            {"character": character, **case["expect"]},
            {
                "character": character,
                "line_start": words[starts],
                "line_end": words[ends],
            },
        )


def _josa(case: Case) -> Answers:
    options = case.get("options") or {}
    found = with_josa(case["word"], case["josa"], options.get("reading"), options.get("latin_r", "알"))
    yield case["expect"]["text"], found.text


def _normalise(case: Case) -> Answers:
    options, expect = case.get("options") or {}, case["expect"]
    found = normalised(case["text"])
    text = _literal(case["text"]) if options.get("block") == "literal" else found.text
    yield expect["text"], text
    yield expect.get("reports", []), [f"{each.name}@{each.offset}" for each in found.reports]


def _literal(text: str) -> str:
    """Read a text as a literal block of an edition, whose line ends a copy from a PDF may have made (R-87)."""
    block = "k: |\n" + "".join(f"  {line}\n" for line in text.split("\n"))
    node = read_text(block).root.get("k")
    assert isinstance(node, Scalar)
    found = prose(node, Facts(), Reading())
    return "\n\n".join(each.string for each in found.paragraphs) if found else ""


def _fallback(case: Case) -> Answers:
    options = case.get("options") or {}
    # Where a case says nothing of its features, the Hangul font is a whole one.
    joins = {"ljmo", "vjmo", "tjmo"} <= set(options.get("hangul_gsub", ("ljmo", "vjmo", "tjmo")))
    fonts = fonts_by_script.fonts(
        options.get("hangul_lacks", ""),
        options.get("digits", "latin"),
        joins=joins,
        hanja=options.get("hanja_font", "set") is not None,
    )
    runs = [[case["text"][each.start : each.end], each.role] for each in itemise(case["text"], fonts)]
    yield case["expect"]["runs"], runs


def _autospace(case: Case) -> Answers:
    options = case.get("options") or {}
    names = {"latin_hangul": "latin", "brackets": "brackets", "math_hangul": "maths"}
    gaps = untyped_gaps(case["text"], **{names[key]: value for key, value in options.items() if key in names})
    gaps.pop(options.get("break_at", -1), None)
    yield case["expect"]["gaps"], [[at, gap] for at, gap in sorted(gaps.items())]


def _justify(case: Case) -> Answers:
    yield from {
        "line": _line,
        "gaps": _gaps,
        "layout": _layout,
        "pagination": _pagination,
        "distribute": _distribute,
    }[case["sub"]](case)


def _line(case: Case) -> Answers:
    line, expect = case["line"], case["expect"]
    ends = (line.get("last") or line.get("forced_break")) and line.get("align") != "justify-all"
    found = spacing(
        Natural(
            measure=line["measure"],
            width=line["natural"],
            spaces=line["spaces"],
            space=line["space"],
            gaps=line.get("letter_gaps", 0),
            em=line["font_size"],
            stays=bool(ends),
            latins=line.get("latin_gaps", 0),
            latin=line.get("latin_gap", 0.0),
        )
    )
    yield expect.get("feasible", True), found is not None
    if found is not None:
        known = {"space": found.space, "letter": found.letter, "loose": found.is_loose, "latin": found.latin}
        for key, value in expect.items():
            if key in known:
                yield value, known[key]


def _gaps(case: Case) -> Answers:
    yield case["expect"]["eligible"], len(letter_gaps(case["text"]))


def _layout(case: Case) -> Answers:
    options = case.get("options") or {}
    shaped = ruled(case["text"])
    manner = Manner(
        balanced=case.get("align") == "balance" or bool(options.get("balance")),
        justified=case.get("align") == "justify",
        breaking=options.get("mode") or case.get("mode") or "eojeol",
        hanging=options.get("hanging_punctuation", "off"),
    )
    lines = break_lines(shaped, Measure(case["measure"], manner=manner))
    yield case["expect"]["lines"], [shaped.text[start : shaped.trimmed(start, end)] for start, end in lines]


def _pagination(case: Case) -> Answers:
    one = case["paragraph"]
    found = parted(one["lines"], one["room"], one.get("orphans", 2), one.get("widows", 2))
    yield case["expect"]["split"], list(found)


def _distribute(case: Case) -> Answers:
    yield case["expect"]["gap_em"], spread_gap(case["text"], case["width_em"])


KINDS: dict[str, Callable[[Case], Answers]] = {
    "break": _break,
    "nobreak": _break,
    "kinsoku": _kinsoku,
    "josa": _josa,
    "normalise": _normalise,
    "fallback": _fallback,
    "autospace": _autospace,
    "justify": _justify,
}


def main(paths: list[str]) -> int:
    """Run the files and print what came out otherwise."""
    passed = failed = 0
    for path in paths:
        count, found = failures(Path(path))
        for each in found:
            print(f"{each.id}: expected {each.expected!r}, got {each.got!r}")
        passed, failed = passed + count - len(found), failed + len(found)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
