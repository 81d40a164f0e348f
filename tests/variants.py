"""Editions of years nobody has seen, each from a seed: few words and many, blocks missing, lists without an end.

`variant(seed)` is always the same edition; nothing here knows what brochure makes of it.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from random import Random
from typing import Any, NamedTuple

import yaml

from tests import editions
from tests.editions import RUNNING, EditionDict
from tests.fillers import endless, entry, grown, resized, sentence

#: Shares of the words of FULL that a year may have.
LEAST, MOST = 0.3, 3.0

#: Blocks without which a year is no flyer.
KEPT = ("cover",)

#: Fields an editor may leave out of a block or an item.
OPTIONAL = ("subtitle", "caption", "note", "english", "count", "place", "since", "office", "role", "email")

NAMES = ("가람", "나래", "다솜", "라온", "마루", "바다", "사라 윤", "아름찬", "자두나무집 막내", "Chae-won")
TOWNS = (
    "북쪽 현청",
    "산골 마을",
    "바닷가 시청",
    "남쪽 교육위원회",
    "온천 마을 관광협회",
    "섬",
    "큰 강 유역 자치체 연합",
)
ROLES = (
    ("CIR", "교류원", "Town Hall Coordinator"),
    ("ALT", "어학 조수", "Classroom Assistant"),
    ("SEA", "운동 교류 지도원", "Sports Exchange Adviser of a Prefecture"),
    ("OPS", "현장 살림꾼", "Operations"),
)
STEPS = (("5월 초순", "첫 나들이"), ("6월 중순", "한 해를 돌아보는 모임"))


class Variant(NamedTuple):
    """One edition: `missing` are the types of FULL's blocks that it prints nothing of."""

    seed: int
    text: str
    missing: frozenset[str]


def variant(seed: int) -> Variant:
    """Return the edition of this seed."""
    dice = Random(seed)
    edition = copy.deepcopy(_BASE)
    share = LEAST + (MOST - LEAST) * dice.random() ** 2.2
    blocks = edition["blocks"]
    for block in blocks:
        _COUNTED.get(block["type"], _as_it_is)(block, dice)
    edition["blocks"] = blocks = [_sized(block, share, dice) for block in blocks]
    for block in blocks:
        _thinned(block, dice)
    _put_endless_things(blocks, dice)
    missing = _left_out(edition, dice)
    return Variant(seed, dumped(edition), missing)


def dumped(edition: EditionDict) -> str:
    """Return the edition as YAML, as `editions.dumped` does, sooner."""
    text = yaml.dump(edition, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**6)
    assert isinstance(text, str)
    return text


def with_testimonials(text: str, count: int) -> str:
    """Return the edition with `count` testimonials: its first ones, then others as long as those."""
    edition = editions.parsed(text)
    dice = Random(count)
    for block in edition["blocks"]:
        if block["type"] == "testimonials":
            lengths = [len(item["quote"]) for item in block["items"]]
            more = [_testimonial(dice, lengths[index % len(lengths)]) for index in range(count)]
            block["items"] = [*block["items"], *more][:count]
    return dumped(edition)


def changed(text: str, key: str, **values: Any) -> str:
    """Return the edition with these keys set at its first block whose type or id is `key`; None takes one away."""
    edition = editions.parsed(text)
    block = next(each for each in edition["blocks"] if key in (each.get("id"), each["type"]))
    for name, value in values.items():
        if value is None:
            block.pop(name, None)
        else:
            block[name] = value
    return dumped(edition)


def lengthened(text: str, path: str, length: int) -> str:
    """Return the edition with the text at `path` made exactly `length` characters long, facts put in."""
    words = " ".join(dict(editions.texts(text))[path].split())
    return rewritten(text, path, grown(Random(path), words, length))


def rewritten(text: str, path: str, words: str) -> str:
    """Return the edition with other words at `path`."""
    edition = editions.parsed(text)
    put(edition, path, words)
    return dumped(edition)


def put(edition: EditionDict, path: str, value: Any) -> None:
    """Set what stands at a YAML path (``blocks[3].items[1].text``) of the edition."""
    *before, last = steps(path)
    node: Any = edition
    for step in before:
        node = node[step]
    node[last] = value


def found(edition: EditionDict, path: str) -> Any:
    """Return what stands at a YAML path of the edition."""
    node: Any = edition
    for step in steps(path):
        node = node[step]
    return node


def steps(path: str) -> list[str | int]:
    """Return the keys and indices of a YAML path."""
    parts = path.replace("[", ".").replace("]", "").split(".")
    return [int(each) if each.isdigit() else each for each in parts]


def _as_it_is(block: dict[str, Any], dice: Random) -> None:
    """Most blocks keep their items."""


def _testimonial(dice: Random, length: int) -> dict[str, Any]:
    since = f"20{dice.randint(25, 31)}-{dice.randint(1, 12):02}"
    quote = resized(dice, sentence(dice), length)
    return {"name": dice.choice(NAMES), "place": dice.choice(TOWNS), "since": since, "quote": quote}


def _testimonials(block: dict[str, Any], dice: Random) -> None:
    block["items"] = [_testimonial(dice, dice.randint(45, 130)) for _ in range(dice.randint(0, 8))]


def _roles(block: dict[str, Any], dice: Random) -> None:
    block["items"] = [
        {
            "abbr": abbr,
            "name": name,
            "english": english,
            "count": f"{dice.randint(1, 60)}명",
            "body": resized(dice, sentence(dice), dice.randint(30, 70)),
        }
        for abbr, name, english in ROLES[: dice.randint(1, len(ROLES))]
    ]


def _timeline(block: dict[str, Any], dice: Random) -> None:
    every = [*block["items"], *({"when": when, "label": label} for when, label in STEPS)]
    block["items"] = every[: dice.randint(3, len(every))]


def _links(block: dict[str, Any], dice: Random) -> None:
    block["links"] = block["links"][: dice.choice((1, 2, 2, 2))]


def _figures(block: dict[str, Any], dice: Random) -> None:
    more = {"label": "올해 새로 온 사람", "value": f"{dice.randint(2, 99)}명"}
    block["items"] = [*block["items"], more][: dice.choice((1, 2, 2, 3))]


_COUNTED = {
    "testimonials": _testimonials,
    "roles": _roles,
    "timeline": _timeline,
    "alumni": _links,
    "figures": _figures,
}


def _sized(node: Any, share: float, dice: Random, running: bool = False) -> Any:
    """Return the node with its running texts at about `share` of their length, no two at quite the same."""
    if isinstance(node, dict):
        return {key: _sized(value, share, dice, key in RUNNING) for key, value in node.items()}
    if isinstance(node, list):
        return [_sized(value, share, dice, running=True) for value in node]
    if not running:
        return node
    own = min(max(share * dice.uniform(0.75, 1.25), LEAST), MOST)
    return resized(dice, node, round(len(node) * own))


def _thinned(node: Any, dice: Random) -> None:
    """Leave an optional field out here and there, and make a heading longer."""
    if isinstance(node, list):
        for each in node:
            _thinned(each, dice)
    elif isinstance(node, dict):
        for key in [key for key in node if key in OPTIONAL and dice.random() < 0.1]:
            del node[key]
        if "heading" in node and dice.random() < 0.08:
            node["heading"] = f"{node['heading']}, {entry(dice)}"
        for value in node.values():
            _thinned(value, dice)


def _put_endless_things(blocks: list[dict[str, Any]], dice: Random) -> None:
    """Now and then one word or one list without an end."""
    if dice.random() < 0.12:
        holder, key = dice.choice(list(_running(blocks)))
        holder[key] = f"{holder[key]} {endless(dice, dice.randint(30, 160))}"
    if dice.random() < 0.1:
        block = dice.choice([each for each in blocks if each["type"] in ("list", "requirements")])
        block["items"] = [entry(dice) for _ in range(dice.randint(10, 60))]


def _running(node: Any) -> Iterator[tuple[Any, Any]]:
    """Yield where every running text and heading stands: what holds it, and its key or index there."""
    if isinstance(node, dict):
        for key, value in node.items():
            if isinstance(value, str) and (key in RUNNING or key == "heading"):
                yield node, key
            yield from _running(value)
    elif isinstance(node, list):
        for index, value in enumerate(node):
            if isinstance(value, str):
                yield node, index
            yield from _running(value)


def _left_out(edition: EditionDict, dice: Random) -> frozenset[str]:
    """Take a few blocks out, for good or hidden, and return the types of all that print nothing."""
    missing = {block["type"] for block in edition["blocks"] if block.get("items") == []}
    kept = []
    for block in edition["blocks"]:
        if block["type"] not in KEPT and dice.random() < 0.08:
            missing.add(block["type"])
            if dice.random() < 0.5:
                continue
            block["hidden"] = "true"
        kept.append(block)
    edition["blocks"] = kept
    return frozenset(missing)


_BASE = editions.parsed(editions.FULL)
