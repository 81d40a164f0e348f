"""The registry of blocks: every module of this folder is one type of block, found by its file's name."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from brochure.blocks.kit.block import Block


@cache
def names() -> tuple[str, ...]:
    """Return the names of all types, in alphabetical order; nothing is imported for it."""
    return tuple(sorted(each.stem for each in Path(__file__).parent.glob("*.py") if not each.stem.startswith("_")))


@cache
def find(name: str) -> type[Block] | None:
    """Return the class of the type `name`, importing its module only; None where there is no such type."""
    if name not in names():
        return None
    module = import_module(f"{__name__}.{name}")
    found: list[type[Block]] = [each for each in vars(module).values() if _is_block_of(each, module.__name__)]
    if len(found) != 1:
        raise TypeError(f"{module.__name__} must define exactly one Block, and defines {len(found)}")
    return found[0]


def _is_block_of(value: object, module: str) -> bool:
    return isinstance(value, type) and issubclass(value, Block) and value.__module__ == module
