"""How a value of each kind may be written, in JSON Schema's terms: as wide as the reader is, and as helpful.

An editor's program sees YAML's own types where brochure reads characters: ``2023.10`` is a number there, ``true``
a boolean, an empty value null. What brochure would read is never refused, but for two things better refused: a bare
``null`` or ``~``, which brochure would print, where a value must be; and blanks within quotes around a choice.
Knows no model.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from brochure.findings import Words
from brochure.read import values
from brochure.read.kinds import SHAPES
from brochure.read.values import Wrong

#: One schema, as JSON has it.
Json = dict[str, Any]

#: JSON's types, by which a schema says what may not stand in its place; an integer is a number too.
TYPES = ("array", "object", "string", "number", "boolean", "null")

#: A digit as Latin and as Korean and Japanese keyboards give it, and what stands around a value in quotes.
_DIGIT, _SPACE = "[0-9０-９]", r"\s*"
_NUMBER = f"[+\\-＋－]?(?:{_DIGIT}+(?:[.．]{_DIGIT}+)?|[.．]{_DIGIT}+)"
#: A text with a fact or an invisible character in it: what it will be is not for a pattern to judge.
_UNSURE = "[{\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]"

_EMPTY = Words("값이 비어 있습니다.", "The value is empty.")


class Writing(Struct, frozen=True):
    """How values of a kind may be written: in which of JSON's types, like what, and what `read` says if not so."""

    types: tuple[str, ...]
    pattern: str = ""
    read: Callable[[str], object] | None = None
    examples: tuple[object, ...] = ()
    also: Json = {}


_TEXT = Writing(("string", "number", "boolean"))

#: Every kind of `brochure.model.fields`.
WRITINGS: dict[str, Writing] = {
    **dict.fromkeys(("line", "prose", "fact", "name", "form", "logo", "portrait"), _TEXT),
    "url": Writing(
        ("string",), f"^{_SPACE}[hH][tT][tT][pP][sS]?://\\S+{_SPACE}$|{_UNSURE}", values.url_target,
        ("https://www.example.org/",),
    ),
    "email": Writing(
        ("string",), f"^{_SPACE}[^\\s@]+@[^\\s@]+\\.[^\\s@]+{_SPACE}$|{_UNSURE}", values.mail_target,
        ("name@example.org",),
    ),
    "date": Writing(
        ("string", "fraction"),
        f"^{_SPACE}{_DIGIT}{{4}}{_SPACE}[-－/／.．년]{_SPACE}{_DIGIT}{{1,2}}(?:{_SPACE}[-－/／.．월일]|{_SPACE}{_DIGIT})*{_SPACE}$",
        values.date, ("2024-10", "2024-10-05"), {"minimum": 1900, "exclusiveMaximum": 2201},
    ),
    "whole": Writing(("string", "number"), f"^{_SPACE}[+\\-＋－]?{_DIGIT}[0-9０-９,，]*{_SPACE}$", values.whole),
    "flag": Writing(
        ("boolean", "string"), f"^{_SPACE}(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE]){_SPACE}$", values.flag,
        (True, False),
    ),
    "length": Writing(
        ("string", "number"), f"^{_SPACE}{_NUMBER}{_SPACE}(?:pt|mm)?{_SPACE}$", values.length, ("9.2pt", "14mm")
    ),
    "share": Writing(
        ("string", "number"), f"^{_SPACE}{_NUMBER}{_SPACE}[%％]?{_SPACE}$", values.share, ("94%",),
        {"minimum": 0, "maximum": 1},
    ),
    "scale": Writing(("string", "number"), f"^{_SPACE}{_NUMBER}{_SPACE}[%％]?{_SPACE}$", values.scale, ("95%",)),
    "number": Writing(("string", "number"), f"^{_SPACE}{_NUMBER}{_SPACE}$", values.number),
    "ink": Writing(
        ("string", "object"), f"^(?:{_SPACE}[cmykCMYK][0-9.]+)+{_SPACE}$", values.process_ink,
        ("C100 M80 Y12 K40", "K100"),
        {
            "properties": {"print": {"type": "string"}, "screen": {"type": "string"}},
            "required": ["print"],
            "additionalProperties": False,
        },
    ),
}  # fmt: skip


def both(words: Words) -> str:
    """Return a message in both languages, for programs whose language nobody can know."""
    return f"{words.ko} / {words.en}"


def writing(kind: str, *, is_required: bool) -> Json:
    """Return the schema of a kind's values; what is not required may be left empty."""
    how = WRITINGS[kind]
    # In brackets, for it is shown behind what the field is for.
    schema: Json = {"description": f"({both(SHAPES[kind])})", **how.also}
    if how.pattern:
        schema |= {"pattern": how.pattern, "patternErrorMessage": both(_hint(how))}
    elif is_required:
        schema |= {"pattern": "\\S", "patternErrorMessage": both(_EMPTY)}
    if how.pattern and not is_required:
        # An empty pair of quotes is nothing, as an empty value is.
        schema["pattern"] = f"{how.pattern}|^{_SPACE}$"
    if how.examples:
        schema["examples"] = list(how.examples)
    return schema | refusing(how.types, SHAPES[kind], is_required=is_required)


def refusing(types: tuple[str, ...], want: Words, *, is_required: bool) -> Json:
    """Return what refuses all but some of JSON's types, and null where a value is required.

    It names the types refused: those that a schema names as right, the language server proposes as values, and
    ``true`` and ``null`` are none an editor wants in a heading. A ``fraction`` is a number that is no integer.
    """
    has_numbers = "number" in types or "fraction" in types
    wrong = [each for each in TYPES[:-1] if each not in types and not (each == "number" and has_numbers)]
    if "fraction" in types:
        wrong.append("integer")
    if is_required:
        wrong.append("null")
    message = Words(f"여기에 적을 것: {want.ko}", f"There should be {want.en} here.")
    if not wrong:
        return {}
    return {"if": {"type": wrong}, "then": {"type": types[0], "errorMessage": both(message)}}


def _hint(how: Writing) -> Words:
    """What the reader itself says of a value that is none."""
    try:
        if how.read:
            how.read("?")
    except Wrong as fault:
        return fault.hint or fault.message
    return _EMPTY
