"""What the tests of reading share: one value of a text, and a theme to read editions with."""

from __future__ import annotations

from typing import Any

from brochure.model.theme import PageTemplate, Paper, Phrases, Theme
from brochure.model.words import Text
from brochure.read.nodes import Node, Scalar, Sequence
from brochure.read.source import read_text

KOREAN = Phrases(
    day="{y}년 {m}월 {d}일",
    month="{y}년 {m}월",
    issued_day="{y}. {m}. {d}.",
    issued_month="{y}. {m}.",
    since="{y}. {m}.~",
    issued="{} 제작",
    note="※ ",
)
ENGLISH = Phrases(
    day="{d}/{m}/{y}",
    month="{m}/{y}",
    issued_day="{d}.{m}.{y}",
    issued_month="{m}.{y}",
    since="since {m}/{y}",
    issued="Issued {}",
    note="* ",
)
THEME = Theme(
    name="plain",
    paper=Paper(),
    inks={},
    fonts={},
    type={},
    gaps={},
    pages=(PageTemplate(name="one", areas=Text("main")),),
    phrases={"ko": KOREAN, "en": ENGLISH},
)


def value(text: str, key: str = "k") -> Node:
    """Return the node under `key`."""
    node = read_text(text).root.get(key)
    assert node is not None
    return node


def plain(node: Node) -> Any:
    """Return what stands in a node, every scalar as its characters."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(each) for each in node.items]
    return {key: plain(value) for key, (_, value) in node.entries.items()}
