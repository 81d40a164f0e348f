"""How a value of each kind may be written, in JSON Schema's terms: as wide as the reader is, and as helpful.

An editor's program sees YAML's own types where brochure reads characters: ``2023.10`` is a number there, ``true``
a boolean, an empty value null. What brochure would read is never refused, but for two things better refused: a bare
``null`` or ``~``, which brochure would print, where a value must be; and blanks within quotes around a choice.
Knows no model.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from brochure.findings import Words
from brochure.read.kinds import KINDS, SHAPES, Context
from brochure.read.nodes import Scalar, Written
from brochure.read.reading import Reading

#: One schema, as JSON has it.
Json = dict[str, Any]

#: JSON's types, by which a schema says what may not stand in its place.
_TYPES = ("array", "object", "string", "number", "boolean")

#: A digit as Latin and as Korean and Japanese keyboards give it, a number of them, and what stands around in quotes.
_DIGIT = "[0-9０-９]"
_NUMBER = f"[+\\-＋－]?(?:{_DIGIT}+(?:[.．]{_DIGIT}+)?|[.．]{_DIGIT}+)"
_SPACE = "\\s*"
#: A text with a fact or an invisible character in it: what it will be is not for a pattern to judge.
_UNSURE = "[{\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]"

#: A label that an address was pasted with, which the reader leaves out.
_WEB_LABEL, _MAIL_LABEL = "[^/@]{0,20}", "(?:[^@]{1,20}[\\s:：|)\\]】>])?"
_WEB, _MAIL = f"{_WEB_LABEL}[hH][tT][tT][pP][sS]?://[^ ]+", f"{_MAIL_LABEL}[^ @]+@[^ @]+[.][^ @]+"

_EMPTY = Words("값이 비어 있습니다.", "The value is empty.")


class Writing(Struct, frozen=True):
    """How values of a kind may be written: in which of JSON's types, and a string of which `pattern`.

    A ``fraction`` is a number that is no integer. `also` holds for types that have no pattern. One that
    `says_something` is more than blanks wherever it must be.
    """

    types: tuple[str, ...]
    pattern: str = ""
    examples: tuple[object, ...] = ()
    also: Json = {}
    says_something: bool = True


def _around(pattern: str) -> str:
    return f"^{_SPACE}{pattern}{_SPACE}$"


def _dates() -> str:
    """Every way a date is written: year and month, perhaps a day, its separators alike."""
    month, day = "(?:[0０]?[1-9１-９]|[1１][0-2０-２])", f"(?:[0０]?[1-9１-９]|[12１２]{_DIGIT}|[3３][01０１])"
    year, between = f"{_DIGIT}{{4}}", "{0}{1}{0}".format(_SPACE, "{}")
    parted = [
        f"{between.format(sign)}{month}(?:{between.format(sign)}{day})?{end}"
        for sign, end in (("[-－]", ""), ("[/／]", ""), ("[.．]", f"{_SPACE}[.．]?"))
    ]
    korean = f"{between.format('년')}{month}{_SPACE}월(?:{_SPACE}{day}{_SPACE}일)?"
    return f"{year}(?:{'|'.join([*parted, korean])})"


_TEXT = Writing(("string", "number", "boolean"))
_NAME = Writing(("string", "number", "boolean"), says_something=False)

#: Every kind of `brochure.model.fields`.
WRITINGS: dict[str, Writing] = {
    **dict.fromkeys(
        ("line", "item", "dated", "phone", "spoken", "prose", "fact", "logo", "portrait", "photograph", "picture"),
        _TEXT,
    ),
    **dict.fromkeys(("name", "form"), _NAME),
    **dict.fromkeys(
        ("url", "target"), Writing(("string",), f"{_around(_WEB)}|{_UNSURE}", ("https://www.example.org/",))
    ),
    "email": Writing(("string",), f"{_around(_MAIL)}|{_UNSURE}", ("name@example.org",)),
    "date": Writing(
        ("string", "fraction"),
        _around(_dates()),
        ("2024-10", "2024-10-05"),
        {"minimum": 1900, "exclusiveMaximum": 2201},
    ),
    "amount": Writing(("string", "number"), f"{_DIGIT}|{_UNSURE}", ("120명",), {"exclusiveMinimum": 0}),
    "whole": Writing(("string", "number"), _around(f"[+\\-＋－]?{_DIGIT}[0-9０-９,，]*")),
    "calling": Writing(
        ("string", "number"), _around(f"(?:[+＋]|[0０]{{2}})?{_SPACE}[1-9１-９]{_DIGIT}{{0,2}}"), ("+82", "+81", "+1")
    ),
    "flag": Writing(("boolean", "string"), _around("(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])"), (True, False)),
    "length": Writing(("string", "number"), _around(f"{_NUMBER}{_SPACE}(?:pt|mm)?"), ("9.2pt", "14mm")),
    "leading": Writing(("string", "number"), _around(f"{_NUMBER}{_SPACE}(?:pt|mm|%|％)?"), ("15pt", "163%")),
    "share": Writing(("string", "number"), _around(f"{_NUMBER}{_SPACE}[%％]?"), ("94%",), {"minimum": 0, "maximum": 1}),
    "scale": Writing(("string", "number"), _around(f"{_NUMBER}{_SPACE}[%％]?"), ("95%",)),
    "number": Writing(("string", "number"), _around(_NUMBER)),
    "ratio": Writing(
        ("string", "number"), _around(f"{_NUMBER}(?:{_SPACE}[:：/／]{_SPACE}{_NUMBER})?"), ("3:2", "4:3", "1:1")
    ),
    "ink": Writing(
        ("string", "number", "boolean", "object"),
        examples=("C100 M80 Y12 K40", "K100"),
        also={
            "properties": {"print": {}, "screen": {"examples": ["#1A2B3C"]}},
            "anyOf": [{"required": ["print"]}, {"required": ["screen"]}],
            "additionalProperties": False,
        },
    ),
}


def both(words: Words) -> str:
    """Return a message in both languages, for programs whose language nobody can know."""
    return words.ko if words.ko == words.en else f"{words.ko} / {words.en}"


def writing(kind: str, *, is_required: bool) -> Json:
    """Return the schema of a kind's values; what is not required may be left empty."""
    how = WRITINGS[kind]
    # In brackets, for it is shown behind what the field is for.
    schema: Json = {"description": f"({both(SHAPES[kind])})", **how.also}
    if how.pattern and not is_required:
        # An empty pair of quotes is nothing, as an empty value is.
        schema["pattern"] = f"{how.pattern}|^{_SPACE}$"
    elif how.pattern or (is_required and how.says_something):
        schema["pattern"] = how.pattern or "\\S"
    if "pattern" in schema:
        schema["patternErrorMessage"] = both(_hint(kind) if how.pattern else _EMPTY)
    if how.examples:
        schema["examples"] = list(how.examples)
    return schema | refusing(how.types, SHAPES[kind], is_required=is_required)


def refusing(types: tuple[str, ...], want: Words, *, is_required: bool) -> Json:
    """Return what refuses all but some of JSON's types, and null where a value is required.

    It names the types refused: those that a schema names as right, the language server proposes as values, and
    ``true`` and ``null`` are none an editor wants in a heading. Where every type is right it refuses nothing.
    """
    wrong = [each for each in _TYPES if each not in types]
    if "fraction" in types:
        wrong[wrong.index("number")] = "integer"
    if is_required:
        wrong.append("null")
    if not wrong:
        return {}
    message = Words(f"여기에 적을 것: {want.ko}", f"There should be {want.en} here.")
    return {"if": {"type": wrong}, "then": {"type": types[0], "errorMessage": both(message)}}


def _hint(kind: str) -> Words:
    """What the reader itself says of a value that is none."""
    reading = Reading()
    KINDS[kind](Scalar("?", "plain", "", Written("")), Context(reading))
    fault = reading.findings[0]
    return fault.hint or fault.message
