"""Blocks composed alone: a golden case's YAML into a stack, its marks, its reading."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from brochure import resources
from brochure.blocks.kit.manuscript import Manuscript
from brochure.blocks.kit.room import Room, Setting
from brochure.model.family import files_of
from brochure.model.geometry import MM, Point
from brochure.model.marks import Glyphs, Tag
from brochure.model.page import Leaf, leaves
from brochure.model.stack import Stack, natural_height, set_height
from brochure.model.theme import Theme
from brochure.read.manuscript import read_manuscript
from brochure.read.source import read_file, read_text
from brochure.read.theme import read_theme
from brochure.text.composer import Composer
from brochure.text.families import Fonts
from brochure.text.fonts import Face

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
#: A package of its own with one block; it has golden cases like the house's.
OUTSIDE = Path(__file__).resolve().parents[1] / "outside" / "questions"
WIDTHS = (54 * MM, 86 * MM, 182 * MM)

HEAD = """\
edition: 2023
issued: 2023-10
as_of: 2023-07-01
title: 시험판
description: 블록 하나만 담은 판
facts:
  참가자: 1,234명
  참가국: 56개국
  교류원: 7명
blocks:
"""


@lru_cache
def theme() -> Theme:
    return read_theme(read_file(resources.theme_file("classic")))


@lru_cache
def face(name: str) -> Face:
    path = resources.font_file(name)
    assert path is not None
    return Face(path.stem, path)


@lru_cache
def fonts() -> Fonts:
    return Fonts({font: tuple(face(name) for *_, name in files_of(own)) for font, own in theme().fonts.items()})


@lru_cache
def manuscript(case: Path) -> Manuscript:
    source = read_text(HEAD + case.read_text(encoding="utf-8"), case.name)
    with installed(OUTSIDE if OUTSIDE in case.parents else None):
        return read_manuscript(source, theme(), case.parent)


@contextmanager
def installed(folder: Path | None) -> Iterator[None]:
    """While it lasts Python finds packages in `folder`, if there is one, as among those that are installed."""
    places = list(sys.path)
    if folder:
        sys.path.append(str(folder))
    try:
        yield
    finally:
        sys.path[:] = places


def compose(case: Path, width: float, level: int = 0) -> Stack:
    """The one block of a golden case as a stack."""
    (entry,) = manuscript(case).entries
    setting = Setting(theme(), Composer(fonts()), manuscript(case).imprint, level, has_masthead=True)
    return entry.block.compose(Room(entry.key, width, setting))


def setting(level: int = 0, surface: str = "", design: Theme | None = None) -> Setting:
    """How words are set by the classic theme, or another, in an edition of which only its head is written."""
    design = design or theme()
    imprint = read_manuscript(read_text(HEAD + "  - type: text\n    body: 글\n", "head.yaml"), design).imprint
    found = Setting(design, Composer(fonts()), imprint, level)
    return found.on(surface) if surface else found


def composed(block: str, width: float, how: Setting | None = None) -> Stack:
    """The block of a few lines of YAML as a stack."""
    how = how or setting()
    (entry,) = read_manuscript(read_text(HEAD + block, "block.yaml"), how.theme).entries
    return entry.block.compose(Room(entry.key, width, how, entry.kind))


def lines(found: Iterable[Leaf]) -> list[tuple[Point, Glyphs]]:
    """The lines of text among some marks, each where it stands."""
    return [(leaf.at, leaf.mark.what) for leaf in found if isinstance(leaf.mark.what, Glyphs)]


def marks(stack: Stack, extra: float = 0.0) -> list[Leaf]:
    return list(leaves(set_height(stack, natural_height(stack) + extra).marks))


def reading(found: list[Leaf]) -> list[tuple[tuple[Tag, ...], str]]:
    """What is read, in order: each tag path with its words, or with what stands for a picture."""
    said: list[tuple[tuple[Tag, ...], str]] = []
    for leaf in found:
        if leaf.tags is None:
            continue
        words = leaf.mark.what.text if isinstance(leaf.mark.what, Glyphs) else ""
        if said and said[-1][0] == leaf.tags:
            said[-1] = (leaf.tags, said[-1][1] + words)
        else:
            said.append((leaf.tags, words))
    return said


def cases() -> list[Path]:
    return sorted([*GOLDEN.glob("*/*.yaml"), *OUTSIDE.glob("golden/*/*.yaml")])
