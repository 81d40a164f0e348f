"""What stands under an edition's facts into what its texts can call: counted, dated, in the edition's language.

Knows the four facts that every edition has; how a text calls one is the affair of `facts`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from msgspec import Struct

from brochure.findings import Words
from brochure.korean.sounds import is_syllable
from brochure.model.fields import Date, FactValue
from brochure.model.theme import Theme
from brochure.model.words import Moment, Text, Whole
from brochure.read.facts import BUILT_IN, NAME, Fact, Facts, is_odd_since, since, years_since
from brochure.read.fields import Absent, read_struct
from brochure.read.kinds import Context, misfit
from brochure.read.nodes import Mapping, Node, Scalar, Source
from brochure.read.reading import Reading, shown

if TYPE_CHECKING:
    from brochure.read.inherited import Inherited


class FactModel(Struct, frozen=True, kw_only=True):
    """A fact written out."""

    value: Annotated[FactValue, Words("찍히는 값", "What is printed")]
    as_of: Annotated[Date | None, Words("기준일", "When it held")] = None
    reading: Annotated[
        FactValue | None,
        Words("읽는 소리(한글로): 조사를 고릅니다", "How it is read aloud, in Hangul: particles go by it"),
    ] = None


def facts_read(values: dict[str, Any], source: Source, theme: Theme, context: Context) -> Facts:
    """Return all facts that texts can call: the four every edition has, of the `values` at its top, and its own."""
    reading, language = context.reading, values.get("language", "ko")
    phrases = theme.phrases_for(language if isinstance(language, str) else "ko")
    as_of, issued = values.get("as_of"), values.get("issued")
    by_name: dict[str, Fact | None] = {
        "as_of": Fact(phrases.as_of(as_of)) if isinstance(as_of, Moment) else None,
        "issued": Fact(phrases.issue(issued)) if isinstance(issued, Moment) else None,
        "edition": None,
        "year": None,
    }
    if isinstance(edition := values["edition"], Whole):
        by_name["edition"] = by_name["year"] = Fact(str(edition.value))
    unsure = {name for name in BUILT_IN if isinstance(values.get("edition" if name == "year" else name), Absent)}
    node = source.root.get("facts")
    if isinstance(node, Mapping):
        for name, (key, value) in node.entries.items():
            if not _can_name(key, reading):
                continue
            fact = _fact(value, key, context)
            if fact is None:
                unsure.add(name)
            else:
                held = phrases.as_of(fact.as_of) if fact.as_of else None
                counted = _counted(fact.value, values, reading)
                if counted is None:
                    unsure.add(name)
                else:
                    by_name[name] = _printed(name, fact, counted, held, context.inherited)
    elif node is not None and not (isinstance(node, Scalar) and node.is_missing):
        misfit(node, "mapping", Context(reading))
    return Facts(by_name, frozenset(unsure), theme.korean.latin_r)


def _counted(text: Text, values: dict[str, Any], reading: Reading) -> str | None:
    """Return a fact's value, its years counted where it says since when; None where that cannot be done."""
    value = text.string.replace("\n", " ")
    first, edition, language = since(value), values["edition"], values.get("language", "ko")
    hint = Words("시작한 해를 적어 주십시오. 예: since 1987", "Please write the first year, such as “since 1987”.")
    if is_odd_since(value):
        message = Words(
            f"since 뒤에는 네 자리 연도만 올 수 있습니다: ‘{shown(value)}’",
            f"Behind “since” stands a year in four figures and no more: “{shown(value)}”",
        )
        reading.fault("fact.since", text.origin(0, len(value)), message, hint)
        return None
    if first is None:
        return value
    if not isinstance(edition, Whole):
        return None
    if first <= edition.value:
        return years_since(first, edition.value, language if isinstance(language, str) else "")
    message = Words(
        f"{first}년은 {edition.value}년도 판보다 나중이라 햇수를 셀 수 없습니다.",
        f"{first} is later than the edition of {edition.value}: there are no years to count.",
    )
    reading.fault("fact.since", text.origin(0, len(value)), message, hint)
    return None


def _printed(name: str, fact: FactModel, value: str, held: str | None, inherited: Inherited | None) -> Fact:
    """The fact as it is printed, `held` when it held; one from an edition in another language, as far as it can be."""
    aloud = fact.reading.string if fact.reading else None
    # Years that are counted are counted in this edition's language.
    if inherited is None or value != fact.value.string.replace("\n", " "):
        return Fact(value, held, aloud)
    said, doubt = inherited.fact(name, value, fact.value.origin(0, len(value)))
    # The text about it may still be in Korean, and then goes by how it was read there.
    return Fact(said, held, aloud or (value if said != value else None), doubt)


def _can_name(key: Scalar, reading: Reading) -> bool:
    if key.text in BUILT_IN:
        message = Words(f"이 이름은 brochure가 쓰는 이름입니다: ‘{key.text}’", f"The name “{key.text}” is taken.")
        hint = Words(
            "다른 이름을 붙여 주십시오. 값은 파일 맨 위 항목에서 옵니다.",
            "Please choose another; its value comes from the top of the file.",
        )
    elif NAME.fullmatch(key.text):
        return True
    else:
        message = Words(
            f"facts의 이름으로 쓸 수 없습니다: ‘{shown(key.text)}’", f"No fact can be called “{shown(key.text)}”."
        )
        hint = Words(
            "글자로 시작하고 글자, 숫자, 밑줄(_)만 써 주십시오.",
            "Please begin with a letter and use letters, digits and “_”.",
        )
    reading.fault("fact.name", key.origin, message, hint)
    return False


def _fact(node: Node, key: Scalar, context: Context) -> FactModel | None:
    if not isinstance(node, Mapping):
        # A bare value is the short form of a mapping with nothing but it.
        node = Mapping({"value": (key, node)}, key.path, key.written, key.start)
    fact = read_struct(FactModel, node, context)
    if fact is None or fact.reading is None or is_syllable(fact.reading.string[-1]):
        return fact
    written = fact.reading.string
    message = Words(f"한글로 끝나야 합니다: ‘{shown(written)}’", f"This must end in Hangul: “{shown(written)}”")
    hint = Words("‘토픽’처럼 소리 나는 대로 적어 주십시오.", "Please write it as it sounds, such as “토픽” for TOPIK.")
    context.reading.fault("fact.reading", fact.reading.origin(0, len(written)), message, hint)
    return None
