"""All types of block there are, the house's own and those of other packages, and what is wrong with some of these."""

from __future__ import annotations

from inspect import cleandoc

from msgspec import Struct

from brochure import blocks
from brochure.blocks.kit import outside
from brochure.blocks.kit.block import Block, UnusableBlock
from brochure.findings import Finding, Origin, Words


class Registry(Struct, frozen=True):
    """The types that can be used, by name, and whose those of other packages are.

    `unusable` says of others why they cannot be used; `findings` holds that and what else is worth saying.
    """

    types: dict[str, type[Block]]
    packages: dict[str, str]
    unusable: dict[str, Finding]
    findings: tuple[Finding, ...]


def registry() -> Registry:
    """Return all types of block: the house's own, then those of other packages, each by name."""
    types: dict[str, type[Block]] = {}
    unusable: dict[str, Finding] = {}
    for name in blocks.all_names():
        try:
            model = blocks.find(name)
        except UnusableBlock as fault:
            unusable[name] = Finding("warning", "block.outside", fault.message, Origin(), fault.hint)
        else:
            if model is not None:
                types[name] = model
    packages = {offer.name: offer.package for offer in outside.offers() if offer.name not in blocks.names()}
    hidden = [_hidden(offer) for offer in outside.offers() if offer.name in blocks.names()]
    return Registry(types, packages, unusable, (*unusable.values(), *hidden))


def described(name: str, model: type[Block]) -> Words:
    """Return what a block is for, in a line: its `words`, else the first line its maker wrote of it, else its name."""
    if isinstance(model.words, Words) and any(model.words):
        return model.words
    line = cleandoc(model.__doc__ or "").partition("\n")[0] or name
    return Words(line, line)


def _hidden(offer: outside.Offer) -> Finding:
    message = Words(
        f"‘{offer.package}’ 패키지의 ‘{offer.name}’ 블록은 쓰이지 않습니다. brochure에 같은 이름의 블록이 있습니다.",
        f"The block “{offer.name}” of the package “{offer.package}” is not used: brochure has one of that name.",
    )
    return Finding("note", "block.outside", message)
