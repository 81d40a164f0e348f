"""What the commands that take no edition answer: lines for a terminal, and the same as values."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from msgspec import Struct

from brochure import resources
from brochure.design import design_named, unusable_fonts
from brochure.findings import Finding, Language, ManuscriptError, Origin, UsageError, Words, WorkplaceError
from brochure.printer import printer_named
from brochure.read.reading import choosing, nearest, shown
from brochure.reference.blocks import told_blocks
from brochure.reference.fonts import told_font
from brochure.reference.messages.page import page
from brochure.reference.messages.table import FAMILIES, MESSAGES
from brochure.reference.messages.told import family_lines, message_lines, message_values
from brochure.reference.registry import registry
from brochure.reference.schema import edition_schema, theme_schema
from brochure.reference.shops import shop_lines, shop_table, shop_values
from brochure.reference.themes import excerpt, summary_lines, theme_lines, theme_values, token_lines, tokens
from brochure.reference.values import Json
from brochure.text.fonts import Face, NotAFont

#: Of more names than these only some are listed.
_MOST_LISTED = 60


class Question(Struct, frozen=True):
    """What is asked about: things by their `names`, or all there are; `theme` is where fonts are looked for.

    Of messages the whole page can be asked for.
    """

    names: tuple[str, ...]
    language: Language
    theme: str | None = None
    is_page: bool = False


class Answer(Struct, frozen=True):
    """What there is to say to a question; `findings` is what is wrong, though not with what was asked for.

    Lines that are JSON for a program's file (`is_json`) are the same JSON on any console.
    """

    lines: list[str]
    values: Json
    findings: tuple[Finding, ...] = ()
    is_json: bool = False


def schema(question: Question) -> Answer:
    """Answer with the JSON Schema of editions, or of themes."""
    (name,) = question.names or ("edition",)
    makers = {"edition": edition_schema, "theme": theme_schema}
    _check([name], makers, Words("schema", "schema"))
    found = registry()
    made = makers[name](found.types)
    return Answer(
        json.dumps(made, ensure_ascii=False, indent=2).split("\n"), {"schema": made}, found.findings, is_json=True
    )


def blocks(question: Question) -> Answer:
    """Answer with types of block; raises WorkplaceError for one of another package that cannot be used."""
    found = registry()
    _check(question.names, [*found.types, *found.unusable], Words("블록", "block"))
    if faults := [found.unusable[name] for name in question.names if name in found.unusable]:
        raise WorkplaceError(Finding("error", each.rule, each.message, each.origin, each.hint) for each in faults)
    told = told_blocks(found, question.names)
    lines = _apart(each.lines(question.language) for each in told)
    findings = () if question.names else found.findings
    return Answer(lines, {"blocks": [each.as_dict(question.language) for each in told]}, findings)


def themes(question: Question) -> Answer:
    """Answer with themes by name or file, whole; without any, with what there is and what a theme can set."""
    names = question.names or resources.theme_names()
    designs = [design_named(name) for name in names]
    values: Json = {"themes": [theme_values(design.theme) for design in designs]}
    if question.names:
        return Answer(_apart(theme_lines(design.theme, question.language) for design in designs), values)
    found = registry()
    house = design_named(resources.DEFAULT_THEME)
    values |= {"tokens": tokens(found.types, question.language), "example": excerpt(house.source)}
    parts = [summary_lines(design.theme, design.source) for design in designs]
    return Answer(_apart([*parts, token_lines(found.types, house.source, question.language)]), values, found.findings)


def fonts(question: Question) -> Answer:
    """Answer with font files: those of a theme, or those that come with brochure.

    Raises ManuscriptError for those of a theme that cannot be used, WorkplaceError for those of brochure.
    """
    if question.theme is None:
        files = {name: resources.font_file(name) for name in resources.font_names()}
        faces = [Face(name, file) for name, file in files.items() if file]
    else:
        design = design_named(question.theme)
        faces = list(design.fonts.faces)
        if faults := unusable_fonts(design):
            raise ManuscriptError(faults)
    _check(question.names, [face.name for face in faces], Words("글꼴", "font"))
    try:
        told = [told_font(face) for face in faces if not question.names or face.name in question.names]
    except NotAFont as fault:
        raise WorkplaceError([_damaged(fault.name)]) from None
    lines = _apart(each.lines(question.language) for each in told)
    return Answer(lines, {"fonts": [each.as_dict(question.language) for each in told]})


def shops(question: Question) -> Answer:
    """Answer with print shops by name or file, whole; without any, with all there are, a line each."""
    printers = [printer_named(name) for name in question.names or resources.shop_names()]
    values: Json = {"shops": [shop_values(each) for each in printers]}
    if not question.names:
        return Answer(shop_table(printers, question.language), values)
    findings = tuple(finding for each in printers for finding in each.findings)
    return Answer(_apart(shop_lines(each, question.language) for each in printers), values, findings)


def rules(question: Question) -> Answer:
    """Answer with messages by id, whole; without any with all there are, a line each, or as the page they fill."""
    names = tuple(each.strip("[]") for each in question.names)
    _check(names, [each.id for each in MESSAGES], Words("메시지", "message"))
    values: Json = {
        "rules": [
            message_values(message, family, question.language)
            for family in FAMILIES
            for message in family.messages
            if not names or message.id in names
        ]
    }
    if question.is_page:
        return Answer(page(FAMILIES), values)
    if not names:
        return Answer(_apart(family_lines(each, question.language) for each in FAMILIES), values)
    return Answer(_apart(message_lines(each, question.language) for each in MESSAGES if each.id in names), values)


#: How each command is answered.
ANSWERS: dict[str, Callable[[Question], Answer]] = {
    "schema": schema,
    "blocks": blocks,
    "themes": themes,
    "shops": shops,
    "rules": rules,
    "fonts": fonts,
}


def _damaged(name: str) -> Finding:
    message = Words(f"글꼴 파일이 상했습니다: {name}", f"The font file {name} is damaged.")
    return Finding(
        "error",
        "font.unreadable",
        message,
        Origin(),
        Words("brochure를 다시 설치해 주십시오.", "Please install brochure anew."),
    )


def _check(names: Iterable[str], known: Iterable[str], what: Words) -> None:
    """Raise UsageError for the names that are none of `known`, with what was probably meant."""
    there = list(known)
    faults = []
    for name in names:
        if name not in there:
            message = Words(
                f"{what.ko}에 이런 이름이 없습니다: {shown(name)}", f"There is no {what.en} “{shown(name)}”."
            )
            faults.append(Finding("error", "usage.name", message, Origin(), _choosing(name, there)))
    if faults:
        raise UsageError(faults)


def _choosing(name: str, there: list[str]) -> Words:
    """Say what was probably meant by a name, and which ones there are: of a great many those that begin alike."""
    near = nearest(name, there)
    if len(there) <= _MOST_LISTED:
        return choosing(near, there)
    family = (near or name).partition(".")[0]
    if alike := [each for each in there if each.partition(".")[0] == family]:
        return choosing(near, alike)
    return Words("이름을 적지 않으면 모두 보여 줍니다.", "Without a name all are listed.")


def _apart(parts: Iterable[list[str]]) -> list[str]:
    """Parts one below the other, an empty line between."""
    return [line for number, part in enumerate(parts) for line in ([""] if number else []) + part]
