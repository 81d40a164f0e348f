"""Rules of what is read, by an edition's texts: all of them (UA-04), in order (UA-17), in whole words (UA-18, UA-15).

Texts are held against the structure's without their white space, so that a word that has run into the next is found
and told for what it is. Where one element ends and another begins, readers pause:
a space there is neither asked for nor refused.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Union

from msgspec import Struct

from brochure.findings import Words
from brochure.preflight.faults import Fault
from brochure.preflight.spoken import Spoken, artifacts, folded

#: The most places of one text that are looked at, how far a label may stand from the numeral it repeats, how long a
#: text is that is not read twice by chance, how like another it is to be its misreading (less where it
#: is as long), and how much of it is looked at for that, in how many elements.
_PLACES, _NEAR, _LONG, _LIKE, _SAME, _LOOKED, _BLOCKS = 200, 2, 8, 0.6, 0.3, 1000, 12
#: What stands for the border of elements, and for a code that says nothing.
_BORDER, _UNKNOWN = "\n", "\ufffd"

#: A choice of places, the last first: which text, where, and the choice before it.
Chain = tuple[int, int, Union["Chain", None]]


class Heard(Struct, frozen=True):
    """What is read without white space, and what stands before each character of it: nothing, a space, a border.

    `pictures` are the places of words that stand for a picture, which may be said in a text beside it as well.
    """

    text: str
    before: tuple[str, ...]
    pictures: frozenset[int]


def text_faults(spoken: Spoken, texts: Sequence[str]) -> Iterator[Fault]:
    """UA-04, UA-15, UA-17 and UA-18 by the texts that are to be read, in their order."""
    wanted = [each for each in map(folded, texts) if each]
    bare = [each.replace(" ", "") for each in wanted]
    heard = _heard(spoken)
    places = _places(bare, heard.text)
    taken = bytearray(len(heard.text))
    for at, place in places.items():
        taken[place : place + len(bare[at])] = b"\1" * len(bare[at])
    rest = "".join(letter if not took else _BORDER for letter, took in zip(heard.text, taken, strict=True))
    again = "".join(letter if at not in heard.pictures else _BORDER for at, letter in enumerate(rest))
    unread = "".join(folded(text).replace(" ", "") for _, text in artifacts(spoken))
    for at, text in enumerate(wanted):
        if at in places:
            yield from _spaced(heard, places[at], text)
            if len(bare[at]) >= _LONG and bare[at] in again:
                yield Fault("UA-17", Words(f"{_told(text)}: 두 번 낭독됩니다", f"{_told(text)} is read twice"))
        elif bare[at] in rest:
            detail = Words(f"{_told(text)}: 제 차례에 낭독되지 않습니다", f"{_told(text)} is read out of its turn")
            yield Fault("UA-17", detail)
        elif not any(bare[at] in each for each in bare[max(at - _NEAR, 0) : at] + bare[at + 1 : at + 1 + _NEAR]):
            before = max((places[each] + len(bare[each]) for each in places if each < at), default=0)
            after = min((places[each] for each in places if each > at), default=len(rest))
            blocks = [] if bare[at] in unread else _blocks(heard, before, after)
            yield _missing(text, blocks)


def _heard(spoken: Spoken) -> Heard:
    """All that is read, with the borders of elements."""
    text: list[str] = []
    before: list[str] = []
    pictures: set[int] = set()
    for _, group in groupby(spoken.pieces, lambda each: id(each.block)):
        pieces = list(group)
        gap, start = _BORDER, len(text)
        # Composed over the seams of pieces; the bars keep the spaces at either end.
        for letter in folded(f"|{''.join(each.text for each in pieces)}|")[1:-1]:
            if letter == " ":
                gap = gap or " "
            else:
                text.append(letter)
                before.append(gap)
                gap = ""
        if pieces[0].box is None:
            pictures.update(range(start, len(text)))
    return Heard("".join(text), tuple(before), frozenset(pictures))


def _places(bare: Sequence[str], heard: str) -> dict[int, int]:
    """The places of as much text as can be had in order: of all ways to choose, the one that covers most letters.

    Ways are kept by where they end, each longer than those that end before it.
    """
    ends, weights = [0], [0]
    chains: list[Chain] = [(-1, 0, None)]
    for at, text in enumerate(bare):
        found: list[tuple[int, int, Chain]] = []
        place = heard.find(text)
        while place >= 0 and len(found) < _PLACES:
            index = bisect_right(ends, place) - 1
            found.append((place + len(text), weights[index] + len(text), (at, place, chains[index])))
            place = heard.find(text, place + 1)
        for end, weight, chain in found:
            index = bisect_right(ends, end)
            if weights[index - 1] >= weight:
                continue
            while index < len(ends) and weights[index] <= weight:
                del ends[index], weights[index], chains[index]
            if ends[index - 1] == end:
                ends[index - 1], weights[index - 1], chains[index - 1] = end, weight, chain
            else:
                ends.insert(index, end)
                weights.insert(index, weight)
                chains.insert(index, chain)
    chosen: dict[int, int] = {}
    last: Chain | None = chains[-1]
    while last and last[0] >= 0:
        chosen[last[0]] = last[1]
        last = last[2]
    return chosen


def _spaced(heard: Heard, place: int, text: str) -> Iterator[Fault]:
    """UA-18: a space where there is one in the text, and none where there is none."""
    at, is_apart = place, False
    for index, letter in enumerate(text):
        if letter == " ":
            is_apart = True
            continue
        gap = heard.before[at]
        if at > place and gap != _BORDER and (gap == " ") != is_apart:
            around = text[max(index - 8, 0) : index + 8]
            detail = (
                Words(f"“{around}”의 낱말이 붙어 낭독됩니다", f"The words of “{around}” are read as one")
                if is_apart
                else Words(f"“{around}” 안에 없던 빈칸이 낭독됩니다", f"A word of “{around}” is read in two")
            )
            yield Fault("UA-18", detail)
        at, is_apart = at + 1, False


def _blocks(heard: Heard, start: int, end: int) -> list[str]:
    """What is read from one place to another, by the elements it is in."""
    found = "".join(heard.before[at].strip(" ") + heard.text[at] for at in range(start, end))
    return [each for each in found.split(_BORDER) if each]


def _missing(text: str, blocks: Sequence[str]) -> Fault:
    """What a text that is read nowhere has become among the `blocks` in its place: turned about, misread, or gone."""
    bare = text.replace(" ", "")
    for block in blocks:
        if sorted(block) == sorted(bare):
            return Fault(
                "UA-17", Words(f"{_told(text)}: 차례가 뒤바뀌었습니다", f"{_told(text)} is read in a wrong order")
            )
    for block in [each for each in blocks if 2 * len(each) > len(bare)][:_BLOCKS]:
        matching = SequenceMatcher(None, block[:_LOOKED], bare[:_LOOKED], autojunk=False).get_matching_blocks()
        alike = sum(each.size for each in matching) / min(len(bare), _LOOKED)
        is_mute = 2 * block.count(_UNKNOWN) > len(block)
        if alike > (_SAME if len(block) == len(bare) else _LIKE) or is_mute:
            read = block[:30]
            detail = Words(
                f"{_told(text)}: “{read}”로 낭독됩니다(ToUnicode)", f"{_told(text)} is read as “{read}” (ToUnicode)"
            )
            return Fault("UA-15", detail)
    return Fault("UA-04", Words(f"{_told(text)}: 어디에서도 낭독되지 않습니다", f"{_told(text)} is read nowhere"))


def _told(text: str) -> str:
    return f"“{text[:30]}{'…' if len(text) > 30 else ''}”"
