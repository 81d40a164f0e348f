"""Blocks of other packages, by the entry points of the group ``brochure.blocks``; what is wrong with one names it.

Looked for only when a type is asked for that the house does not have: looking costs more than a build. Whatever a
foreign class gets wrong becomes an `UnusableBlock`. Knows no YAML and no page.
"""

from __future__ import annotations

import sys
import types
from collections.abc import Callable, Iterable
from functools import lru_cache, wraps
from pathlib import Path
from typing import Any

from msgspec import Struct

from brochure.blocks.kit.block import Block, UnusableBlock
from brochure.blocks.kit.room import MissingToken, Room
from brochure.findings import BrochureError, Finding, Words
from brochure.model.geometry import ROUNDING
from brochure.model.shapes import Undeclared, check_declared, fields_of
from brochure.model.stack import Stack, natural_height, set_height
from brochure.text.fonts import NotAFont
from brochure.text.normalise import composed

GROUP = "brochure.blocks"

#: What a block may raise: it is told elsewhere, or says what the theme lacks.
_ALLOWED = (MissingToken, NotAFont, BrochureError, UnusableBlock)

#: The methods of a block that others call, each guarded.
_METHODS = ("__post_init__", "compose", "findings")

_MAKER = Words(
    "패키지를 새 판으로 올리거나 만든 사람에게 알려 주십시오. 이 블록을 지우면 나머지는 만들 수 있습니다.",
    "Please update the package or tell its makers; without this block the rest can be built.",
)
_REMOVE = Words("두 패키지 가운데 하나를 지워 주십시오.", "Please uninstall one of the two packages.")


class Offer(Struct, frozen=True):
    """One entry point: the type's `name`, where its class is (``module:Class``), and the `package` that says so."""

    name: str
    value: str
    package: str


def names() -> tuple[str, ...]:
    """Return the names of all types that installed packages offer, in alphabetical order."""
    return tuple(sorted({offer.name for offer in offers()}))


def offers() -> tuple[Offer, ...]:
    """Return what installed packages offer, in the order of their names."""
    return _offers(tuple(sys.path))


def find(name: str) -> type[Block] | None:
    """Return the class another package has for the type `name`, guarded; None where none has.

    Raises UnusableBlock where two packages have one, or where it is not what a block must be.
    """
    found = [offer for offer in offers() if offer.name == name]
    if len(found) > 1:
        packages = ", ".join(offer.package for offer in found)
        message = Words(
            f"‘{name}’ 블록이 여러 패키지에 있습니다: {packages}",
            f"Several packages have a block “{name}”: {packages}.",
        )
        raise UnusableBlock(message, _REMOVE)
    return _loaded(found[0]) if found else None


# What has been found stays found for as long as packages are looked for in the same places.
@lru_cache(maxsize=4)
def _offers(places: tuple[str, ...]) -> tuple[Offer, ...]:
    from importlib.metadata import Distribution  # noqa: PLC0415 (40 ms)

    found: dict[str, list[Offer]] = {}
    for package in Distribution.discover(path=list(places)):
        try:
            text = package.read_text("entry_points.txt") or ""
            name = str(package.metadata["Name"]) if GROUP in text else ""
        except Exception:  # a damaged package offers nothing, whatever damaged it
            continue
        # As with what Python imports, the first of a name hides those behind it.
        if name and name.lower() not in found:
            found[name.lower()] = [Offer(*each, name) for each in _points(text)]
    every = (offer for own in found.values() for offer in own)
    return tuple(sorted(every, key=lambda offer: (offer.name, offer.package, offer.value)))


def _points(text: str) -> list[tuple[str, str]]:
    """The names and values under ``[brochure.blocks]`` (Entry points specification, "File format")."""
    section = ""
    found: list[tuple[str, str]] = []
    for line in (each.strip() for each in text.splitlines()):
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1].strip()
        elif section == GROUP and line and line[0] not in "#;":
            name, _, value = line.partition("=")
            found.append((composed(name.strip()), value.strip()))
    return found


@lru_cache(maxsize=64)
def _loaded(offer: Offer) -> type[Block]:
    try:
        model = _named(offer.value)
    except (Exception, SystemExit) as fault:
        raise _unusable(offer, Words("불러올 수 없습니다", "cannot be loaded"), fault) from None
    if not (isinstance(model, type) and issubclass(model, Block)):
        raise _unusable(offer, Words("Block이 아닙니다", "is no Block"))
    if model.compose is Block.compose:
        raise _unusable(offer, Words("조판할 줄 모릅니다(compose가 없음)", "cannot be composed: it has no compose"))
    if not (isinstance(model.forms, tuple) and model.forms and all(isinstance(each, str) for each in model.forms)):
        raise _unusable(offer, Words("모습(forms)을 잘못 적었습니다", "does not name its forms as a tuple of strings"))
    try:
        check_declared(model)
        keys = [field.key for field in fields_of(model)]
    except Undeclared as fault:
        raise _unusable(
            offer, Words(f"읽을 줄 모르는 항목이 있습니다(‘{fault}’)", f"has a field that nothing can read, “{fault}”")
        ) from None
    except Exception as fault:
        raise _unusable(offer, Words("항목을 알 수 없습니다", "has fields that cannot be understood"), fault) from None
    if "type" in keys:
        raise _unusable(offer, Words("‘type’이라는 항목을 둘 수 없습니다", "cannot have a field called “type”"))
    return _guarded(model, offer)


def _named(value: str) -> Any:
    from importlib import import_module  # noqa: PLC0415 (as late as the rest)

    module, _, path = value.partition("[")[0].partition(":")
    found: Any = import_module(module.strip())
    for step in filter(None, path.strip().split(".")):
        found = getattr(found, step)
    return found


def _guarded(model: type[Block], offer: Offer) -> type[Block]:
    """The class with its methods guarded: what breaks in them, or comes out of them wrong, names the package."""

    def guard(method: Callable[..., Any], name: str) -> Callable[..., Any]:
        @wraps(method)
        def guarded(self: Block, *given: Any) -> Any:
            at = given[0].at if given and isinstance(given[0], Room) else ""
            try:
                made = method(self, *given)
                return _whole(made, given[0]) if name == "compose" else _told(made) if name == "findings" else made
            except _ALLOWED:
                raise
            except Exception as fault:
                raise _unusable(offer, Words("만드는 중에 고장 났습니다", "broke at work"), fault, at) from None

        return guarded

    methods = {name: guard(getattr(model, name), name) for name in _METHODS if hasattr(model, name)}
    own = {"__module__": model.__module__, "__qualname__": model.__qualname__, "__doc__": model.__doc__}
    made: type[Block] = types.new_class(
        model.__name__, (model,), {"frozen": True, "kw_only": True}, lambda inside: inside.update(own, **methods)
    )
    return made


def _whole(made: object, room: Room) -> Stack:
    """What `compose` returned, if it is a stack as wide as its room that can be set."""
    if not isinstance(made, Stack):
        have = "nothing" if made is None else type(made).__name__
        raise TypeError(f"compose must return a Stack, not {have}")
    if abs(made.width - room.width) > ROUNDING:
        raise ValueError(f"the stack is {made.width:.2f} pt wide in a room of {room.width:.2f} pt")
    set_height(made, natural_height(made))
    return made


def _told(made: Iterable[object] | None) -> tuple[Finding, ...]:
    """What `findings` yielded, if it is findings; a method that returns nothing has none."""
    found: list[Finding] = []
    for each in made or ():
        if not isinstance(each, Finding):
            raise TypeError(f"findings must yield findings, not {type(each).__name__}")
        found.append(each)
    return tuple(found)


def _unusable(offer: Offer, what: Words, fault: BaseException | None = None, at: str = "") -> UnusableBlock:
    because = _because(fault) if fault else ""
    message = Words(
        f"‘{offer.package}’ 패키지의 ‘{offer.name}’ 블록: {what.ko}.{because}",
        f"The block “{offer.name}” of the package “{offer.package}” {what.en}.{because}",
    )
    return UnusableBlock(message, _MAKER, at)


def _because(fault: BaseException) -> str:
    """What Python says of a fault and where, for the package's makers."""
    trace = fault.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f", {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return f" ({type(fault).__name__}: {' '.join(str(fault).split())[:200]}{where})"
