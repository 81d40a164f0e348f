"""An edition's nodes into its manuscript: imprint, facts and blocks, all faults of the run told together.

Knows the keys at the top of an edition and what facts are made from; the list of blocks is read in `entries`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from msgspec import Struct

from brochure import resources
from brochure.blocks.kit.block import Block
from brochure.blocks.kit.manuscript import Manuscript
from brochure.findings import Origin, Words
from brochure.korean.sounds import is_syllable
from brochure.model.fields import CallingCode, Date, FactValue, Line, Name, Names, WholeNumber
from brochure.model.imprint import Imprint
from brochure.model.shop import Shop
from brochure.model.theme import Theme
from brochure.model.words import Moment, Text, Whole
from brochure.read.entries import read_entries
from brochure.read.facts import BUILT_IN, NAME, Fact, Facts, counted, since
from brochure.read.fields import Absent, keys_of, read_struct, read_values
from brochure.read.kinds import Context, check_keys, misfit
from brochure.read.nodes import Mapping, Node, Scalar, Sequence, Source
from brochure.read.reading import Reading, shown
from brochure.read.tags import is_tag

#: The version of the YAML's own form that this brochure reads.
SCHEMA = 1

#: Where pictures lie unless it is said.
_HERE = Path()


class _Numbers(Struct, frozen=True, kw_only=True):
    """What the facts are made from, and so is read before any text."""

    edition: Annotated[WholeNumber, Words("연도", "The edition's year")]
    schema: Annotated[WholeNumber | None, Words("YAML 형식의 판", "The version of the YAML's form")] = None
    issued: Annotated[Date | None, Words("제작일", "When it is issued")] = None
    as_of: Annotated[Date | None, Words("기준일", "When its figures held")] = None
    language: Annotated[Name, Words("언어", "Its language")] = "ko"
    theme: Annotated[Name | None, Words("테마", "Its theme")] = None
    shop: Annotated[Shop | Name | None, Words("인쇄소(이름, 파일)", "Its print shop, by name or file")] = None
    assets: Annotated[
        Names, Words("그림을 더 찾을 폴더(이 YAML의 폴더에서)", "More folders of pictures, from this YAML's folder")
    ] = ()
    calling_code: Annotated[
        CallingCode | None,
        Words(
            "전화번호 앞의 국가 번호(+82): 화면 파일에서 전화를 겁니다", "The country's code: telephones become links"
        ),
    ] = None


class _Titles(Struct, frozen=True, kw_only=True):
    title: Annotated[Line, Words("제목", "Its title")]
    description: Annotated[Line | None, Words("설명", "What it is about")] = None


class _FactModel(Struct, frozen=True, kw_only=True):
    value: Annotated[FactValue, Words("찍히는 값", "What is printed")]
    as_of: Annotated[Date | None, Words("기준일", "When it held")] = None
    reading: Annotated[
        FactValue | None,
        Words("읽는 소리(한글로): 조사를 고릅니다", "How it is read aloud, in Hangul: particles go by it"),
    ] = None


class _Contents(Struct, frozen=True, kw_only=True):
    """What has readers of its own, `_facts` and `read_entries`; here it is only said what there is."""

    facts: Annotated[
        dict[str, _FactModel | FactValue],
        Words(
            "해마다 바뀌는 값: {이름}으로 부릅니다. ‘since 1987’은 햇수를 셉니다",
            "What changes each year, called as {name}; “since 1987” counts the years",
        ),
    ] = {}
    blocks: Annotated[tuple[Block, ...], Words("블록들, 찍히는 차례대로", "The blocks, in their order")]


#: All there is at the top of an edition, by the models that are read there in turn.
TOP = (_Numbers, _Titles, _Contents)

_TOP_KEYS = tuple(key for model in TOP for key in keys_of(model))


def theme_name(source: Source) -> tuple[str | None, Origin]:
    """Return the theme an edition asks for, and where; None where it names none."""
    node = source.root.get("theme")
    if isinstance(node, Scalar) and node.text.strip():
        return node.text.strip(), node.origin
    return None, (node or source.root).origin


def language_of(source: Source) -> str:
    """Return the language an edition says it is in, Korean where it says none; it may be no language at all."""
    node = source.root.get("language")
    return (node.text.strip() if isinstance(node, Scalar) else "") or "ko"


def read_manuscript(source: Source, theme: Theme, folder: Path = _HERE) -> Manuscript:
    """Read and validate an edition whose pictures lie in `folder`.

    Raises `ManuscriptError` with every fault, in the file's order.
    """
    reading = Reading(source.findings)
    root = source.root
    check_keys(root, _TOP_KEYS, Context(reading))
    values = read_values(_Numbers, root, Context(reading), _TOP_KEYS)
    _check_numbers(values, reading)
    _check_language(values.get("language", "ko"), source, theme, reading)
    assets = _assets(root.get("assets"), folder, reading) if isinstance(values.get("assets"), tuple) else ()
    context = Context(reading, _facts(values, source, theme, reading), folder, {}, tuple(theme.inks), assets=assets)
    titles = read_values(_Titles, root, context, _TOP_KEYS)
    entries = read_entries(source, theme, context)
    findings = reading.finish()
    # Whatever could not be read has ended in `finish`.
    top, words = _Numbers(**values), _Titles(**titles)
    code = top.calling_code or ""
    imprint = Imprint(top.edition.value, top.language, words.title, words.description, top.issued, top.as_of, code)
    return Manuscript(imprint, theme, entries, findings, context.pictures)


def _check_numbers(values: dict[str, Any], reading: Reading) -> None:
    """Check the numbers that could be read at all, each alone."""
    edition, schema = values["edition"], values.get("schema")
    if isinstance(edition, Whole) and not 1900 <= edition.value <= 2200:
        message = Words(f"연도는 1900~2200이어야 합니다: {edition.value}", f"A year is 1900 to 2200: {edition.value}")
        reading.fault("edition.year", edition.origin, message)
    if isinstance(schema, Whole) and schema.value > SCHEMA:
        message = Words(
            f"더 새로운 brochure를 위한 파일입니다(schema {schema.value}).",
            f"This file is made for a newer brochure (schema {schema.value}).",
        )
        hint = Words("brochure를 새 판으로 올려 주십시오.", "Please update brochure.")
        reading.fault("edition.schema", schema.origin, message, hint)
    elif isinstance(schema, Whole) and schema.value < SCHEMA:
        message = Words("schema는 1부터입니다.", "schema begins at 1.")
        reading.fault("edition.schema", schema.origin, message)


def _assets(node: Node | None, folder: Path, reading: Reading) -> tuple[Path, ...]:
    """Return the folders an edition declares, in order, told of where one is not there; they may lie anywhere."""
    named = node.items if isinstance(node, Sequence) else (node,)
    found: list[Path] = []
    for each in named:
        if not isinstance(each, Scalar):
            continue
        name = each.text.strip()
        place = resources.asset_folder(folder, name)
        if place:
            found.append(place)
            continue
        message = Words(f"그림 폴더가 없습니다: {shown(name, 80)}", f"There is no folder {shown(name, 80)}.")
        hint = Words(
            "이 YAML 파일이 있는 폴더에서부터의 이름을 적어 주십시오. 예: assets: [../photos]",
            "Please write its name as seen from this YAML file's folder, such as “assets: [../photos]”.",
        )
        reading.fault("assets.missing", each.origin, message, hint)
    return tuple(found)


def _check_language(language: Any, source: Source, theme: Theme, reading: Reading) -> None:
    """Check that a language is one, and note where the theme writes dates as another does."""
    if not isinstance(language, str):
        return
    origin = source.at("language").origin
    if not is_tag(language):
        message = Words(f"언어 표시가 아닙니다: ‘{shown(language)}’", f"This is no language tag: “{shown(language)}”")
        hint = Words("‘ko’, ‘en’, ‘ja’처럼 적어 주십시오(BCP 47).", "Please write it like “ko”, “en” or “ja” (BCP 47).")
        reading.fault("edition.language", origin, message, hint)
    elif not theme.has_phrases(language):
        there = ", ".join(theme.phrases)
        message = Words(
            f"테마에 이 언어의 표현이 없어 날짜를 다른 언어로 적습니다: ‘{shown(language)}’",
            f"The theme has no phrases in “{shown(language)}”; dates are written as in another language.",
        )
        hint = Words(
            f"테마에 있는 것: {there}. 새 언어는 테마의 phrases에 적어 주십시오.",
            f"The theme has {there}. Please add a new language under “phrases” of the theme.",
        )
        reading.note("edition.language", origin, message, hint)


def _facts(values: dict[str, Any], source: Source, theme: Theme, reading: Reading) -> Facts:
    """Return all facts: the four every edition has, and its own."""
    language = values.get("language", "ko")
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
        context = Context(reading)
        for name, (key, value) in node.entries.items():
            if not _can_name(key, reading):
                continue
            fact = _fact(value, key, context)
            if fact is None:
                unsure.add(name)
            else:
                held = phrases.as_of(fact.as_of) if fact.as_of else None
                reading_aloud = fact.reading.string if fact.reading else None
                printed = _counted(fact.value.string.replace("\n", " "), fact.value, values, reading)
                if printed is None:
                    unsure.add(name)
                else:
                    by_name[name] = Fact(printed, held, reading_aloud)
    elif node is not None and not (isinstance(node, Scalar) and node.is_missing):
        misfit(node, "mapping", Context(reading))
    return Facts(by_name, frozenset(unsure), theme.korean.latin_r)


def _counted(value: str, text: Text, values: dict[str, Any], reading: Reading) -> str | None:
    """Return what a fact prints, its years counted where it says since when; None where that cannot be done."""
    first, edition, language = since(value), values["edition"], values.get("language", "ko")
    if first is None:
        return value
    if not isinstance(edition, Whole):
        return None
    if first <= edition.value:
        return counted(first, edition.value, language if isinstance(language, str) else "")
    message = Words(
        f"{first}년은 {edition.value}년도 판보다 나중이라 햇수를 셀 수 없습니다.",
        f"{first} is later than the edition of {edition.value}: there are no years to count.",
    )
    hint = Words("시작한 해를 적어 주십시오. 예: since 1987", "Please write the first year, such as “since 1987”.")
    reading.fault("fact.since", text.origin(0, len(value)), message, hint)
    return None


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


def _fact(node: Node, key: Scalar, context: Context) -> _FactModel | None:
    if not isinstance(node, Mapping):
        # A bare value is the short form of a mapping with nothing but it.
        node = Mapping({"value": (key, node)}, key.path, key.written, key.start)
    fact = read_struct(_FactModel, node, context)
    if fact is None or fact.reading is None or is_syllable(fact.reading.string[-1]):
        return fact
    written = fact.reading.string
    message = Words(f"한글로 끝나야 합니다: ‘{shown(written)}’", f"This must end in Hangul: “{shown(written)}”")
    hint = Words("‘토픽’처럼 소리 나는 대로 적어 주십시오.", "Please write it as it sounds, such as “토픽” for TOPIK.")
    context.reading.fault("fact.reading", fact.reading.origin(0, len(written)), message, hint)
    return None
