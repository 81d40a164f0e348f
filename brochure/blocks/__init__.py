"""The registry of blocks: every module of this folder is one type of block, found by its file's name.

What is no type of the house may be one of another package; only then are installed packages looked through.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from brochure.blocks.kit.block import Block


@cache
def names() -> tuple[str, ...]:
    """Return the names of the house's own types, in alphabetical order; nothing is imported for it."""
    return tuple(sorted(each.stem for each in Path(__file__).parent.glob("*.py") if not each.stem.startswith("_")))


def all_names() -> tuple[str, ...]:
    """Return the names of all types, the house's own before those of other packages, which are looked through."""
    from brochure.blocks.kit import outside  # noqa: PLC0415 (a plain build asks for none)

    return (*names(), *(name for name in outside.names() if name not in names()))


def find(name: str) -> type[Block] | None:
    """Return the class of the type `name`, importing its module only; None where there is no such type.

    Raises UnusableBlock for one of another package that is not what it should be.
    """
    if name in names():
        return _own(name)
    from brochure.blocks.kit import outside  # noqa: PLC0415 (a plain build asks for none)

    return outside.find(name)


@cache
def _own(name: str) -> type[Block]:
    module = import_module(f"{__name__}.{name}")
    found: list[type[Block]] = [each for each in vars(module).values() if _is_block_of(each, module.__name__)]
    if len(found) != 1:
        raise TypeError(f"{module.__name__} must define exactly one Block, and defines {len(found)}")
    return found[0]


def _is_block_of(value: object, module: str) -> bool:
    return isinstance(value, type) and issubclass(value, Block) and value.__module__ == module
