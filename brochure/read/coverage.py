"""Texts that an edition in another language has taken over as they were: told for each block at its first.

Judged by script alone. Names of people and institutions and addresses are the same in every language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from brochure.blocks.kit.block import Block, Item, texts
from brochure.blocks.kit.manuscript import Entry
from brochure.findings import Finding, Words
from brochure.model.language import foreign, full
from brochure.model.pictures import Logo, Portrait, Spoken
from brochure.model.words import Text
from brochure.read.inherited import Inherited, main
from brochure.read.reading import shown

#: Fields whose words may stay what they are.
_SAME = frozenset({"name", "english", "abbr", "organisation", "office", "email", "url", "qr"})
#: Blocks whose items are named as things are, and not as people and institutions.
_TRANSLATED = frozenset({"roles"})

#: How messages call the languages that can be told by their letters.
_CALLED = {
    "ko": Words("한국어", "Korean"),
    "ja": Words("일본어", "Japanese"),
    "en": Words("영어", "English"),
}


def uncovered(titles: dict[str, Any], entries: Sequence[Entry], inherited: Inherited) -> Iterator[Finding]:
    """Yield a warning for each block, and for the titles at the top, with words in the language of a file beneath."""
    heads = [each for each in titles.values() if isinstance(each, Text)]
    if left := [text for text in heads if _is_left(text, inherited)]:
        yield _told(left, "", inherited)
    for entry in entries:
        found = (*texts(entry.block), *_unprinted(entry.block))
        same = _SAME - {"name"} if entry.kind in _TRANSLATED else _SAME
        if left := [text for text in found if _is_left(text, inherited, same)]:
            yield _told(left, f"id: {entry.block.id}" if entry.block.id else f"type: {entry.kind}", inherited)


def _unprinted(value: object) -> Iterator[Text]:
    """The words of a block that are heard in place of its pictures."""
    if isinstance(value, Spoken):
        yield value.text
    elif isinstance(value, (Logo, Portrait)) and value.alt:
        yield value.alt
    elif isinstance(value, tuple):
        for each in value:
            yield from _unprinted(each)
    elif isinstance(value, (Block, Item)) and not value.hidden:
        for field in value.__struct_fields__:
            yield from _unprinted(getattr(value, field))


def _is_left(text: Text, inherited: Inherited, same: frozenset[str] = _SAME) -> bool:
    """Whether a text still has words of its file's language, where that is not the language of the whole."""
    language = inherited.foreign(text.origin().file)
    field = text.key.partition("#")[0].rpartition(".")[2].partition("[")[0]
    if not language or field in same:
        return False
    # What a fact brings has been told at the fact.
    own = "".join(
        " " if any(fact.start <= at < fact.end for fact in text.facts) else each for at, each in enumerate(text.string)
    )
    tag = full(main(language))
    return any(found == tag for _, _, found in foreign(own, inherited.language))


def _told(left: list[Text], block: str, inherited: Inherited) -> Finding:
    first = left[0]
    origin = first.origin(0, max(len(first.string.partition("\n")[0]), 1))
    language = main(inherited.foreign(origin.file))
    called = _CALLED.get(language, Words(f"‘{language}’", f"“{language}”"))
    wanted = _CALLED.get(main(inherited.language), Words(f"‘{inherited.language}’", f"“{inherited.language}”"))
    more = len(left) - 1
    others = Words(f" 외 {more}곳" if more else "", f" and {more} more" if more else "")
    message = Words(
        f"{wanted.ko} 판에 {called.ko} 글이 남아 있습니다: ‘{shown(first.string)}’{others.ko}",
        f"Words in {called.en} are left in an edition in {wanted.en}: “{shown(first.string)}”{others.en}",
    )
    hint = Words(
        f"이 판에 ‘- {block}’ 블록을 적고 글을 {wanted.ko}로 적어 주십시오. 빼려면 ‘hidden: true’를 적습니다.",
        f"Please give a block “- {block}” with its words in {wanted.en} in your edition; “hidden: true” leaves it out.",
    )
    if not block:
        place = first.key.partition("#")[0]
        hint = Words(
            f"이 판의 맨 위에 ‘{place}:’을 {wanted.ko}로 적어 주십시오.",
            f"Please write “{place}:” in {wanted.en} at the top of your edition.",
        )
    return Finding("warning", "edition.words", message, origin, hint)
