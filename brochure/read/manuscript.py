"""An edition's nodes into its manuscript: imprint, facts and blocks, all faults of the run told together.

Knows the keys at the top of an edition and what facts are made from; the list of blocks is read in `entries`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from msgspec import Struct, defstruct
from msgspec.structs import replace

from brochure.blocks.kit.block import Block
from brochure.blocks.kit.manuscript import Manuscript
from brochure.findings import Origin, Words
from brochure.model.fields import CallingCode, Date, FactValue, Line, Name, Names, WholeNumber
from brochure.model.imprint import Imprint
from brochure.model.shop import Shop
from brochure.model.theme import Theme
from brochure.model.words import Whole
from brochure.read.assets import folders_beneath, folders_of
from brochure.read.entries import read_entries
from brochure.read.factbook import FactModel, facts_read
from brochure.read.facts import Facts
from brochure.read.fields import keys_of, read_values
from brochure.read.kinds import Context, check_keys
from brochure.read.nodes import Scalar, Source
from brochure.read.reading import Reading, shown
from brochure.read.tags import is_tag

if TYPE_CHECKING:
    from brochure.read.inherited import Inherited

#: The version of the YAML's own form that this brochure reads.
SCHEMA = 1

#: What is often written in place of a language, and the language that was meant (ISO 639-1).
_MEANT = {"jp": "ja", "jpn": "ja", "kr": "ko", "kor": "ko", "us": "en", "uk": "en", "gb": "en", "eng": "en", "cn": "zh"}
#: Where pictures lie unless it is said.
_HERE = Path()


#: Written out, for ``from`` is a word of Python's own.
_Start = defstruct(
    "_Start",
    [
        (
            "from",
            Annotated[Name | None, Words("바탕이 되는 판의 파일", "The file of the edition it starts from")],
            None,
        )
    ],
    frozen=True,
    kw_only=True,
    module=__name__,
)


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
    description: Annotated[Line | None, Words("한 줄 소개", "What it is about")] = None


class _Contents(Struct, frozen=True, kw_only=True):
    """What has readers of its own, `_facts` and `read_entries`; here it is only said what there is."""

    facts: Annotated[
        dict[str, FactModel | FactValue],
        Words(
            "해마다 바뀌는 값: {이름}으로 부릅니다. ‘since 1987’은 햇수를 셉니다",
            "What changes each year, called as {name}; “since 1987” counts the years",
        ),
    ] = {}
    blocks: Annotated[tuple[Block, ...], Words("블록들, 찍히는 차례대로", "The blocks, in their order")]


#: All there is at the top of an edition, by the models that are read there in turn.
TOP: tuple[type[Struct], ...] = (_Start, _Numbers, _Titles, _Contents)

TOP_KEYS = tuple(key for model in TOP for key in keys_of(model))


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
    check_keys(root, TOP_KEYS, Context(reading))
    values = read_values(_Numbers, root, Context(reading), TOP_KEYS)
    _check_numbers(values, reading)
    language = values.get("language", "ko")
    _check_language(language, source, theme, reading)
    inherited = _inherited(language, source)
    assets = folders_of(source, folder, reading) if isinstance(values.get("assets"), tuple) else ()
    context = Context(reading, Facts(), folder, {}, tuple(theme.inks), assets=assets, inherited=inherited)
    if source.beneath:
        context = replace(context, beneath=folders_beneath(source, reading))
    context = replace(context, facts=facts_read(values, source, theme, context))
    titles = read_values(_Titles, root, context, TOP_KEYS)
    entries = read_entries(source, theme, context)
    if inherited:
        from brochure.read.coverage import uncovered  # noqa: PLC0415 - late: of one language all is covered

        reading.findings += uncovered(titles, entries, inherited)
    findings = reading.finish(source.files)
    # Whatever could not be read has ended in `finish`.
    top, words = _Numbers(**values), _Titles(**titles)
    code = top.calling_code or ""
    imprint = Imprint(top.edition.value, top.language, words.title, words.description, top.issued, top.as_of, code)
    return Manuscript(imprint, theme, entries, findings, context.pictures)


def facts_of(source: Source, theme: Theme) -> Facts:
    """Return the facts an edition's texts can call, whatever faults it has; what cannot be read is left out, untold."""
    context = Context(Reading())
    values = read_values(_Numbers, source.root, context, TOP_KEYS)
    inherited = _inherited(values.get("language", "ko"), source)
    return facts_read(values, source, theme, replace(context, inherited=inherited))


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


def _check_language(language: Any, source: Source, theme: Theme, reading: Reading) -> None:
    """Check that a language is one, and note where the theme writes dates as another does."""
    if not isinstance(language, str):
        return
    origin = source.at("language").origin
    if not is_tag(language):
        message = Words(f"언어 표시가 아닙니다: ‘{shown(language)}’", f"This is no language tag: “{shown(language)}”")
        hint = Words("‘ko’, ‘en’, ‘ja’처럼 적어 주십시오(BCP 47).", "Please write it like “ko”, “en” or “ja” (BCP 47).")
        reading.fault("edition.language", origin, message, hint)
    elif not theme.has_phrases(language) and (meant := _MEANT.get(language.partition("-")[0].lower())):
        message = Words(
            f"나라의 표시이거나 세 글자로 적은 언어입니다: ‘{shown(language)}’",
            f"This stands for a country, or is a language in three letters: “{shown(language)}”",
        )
        hint = Words(f"혹시 ‘{meant}’입니까?", f"Did you mean “{meant}”?")
        reading.warn("edition.language", origin, message, hint)
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


def _inherited(language: Any, source: Source) -> Inherited | None:
    """What there is to put into another language; None where all of an edition is in one."""
    if not source.languages or not isinstance(language, str):
        return None
    from brochure.read.inherited import Inherited  # noqa: PLC0415 - late: most editions are in one language

    return Inherited(language, source.languages)
