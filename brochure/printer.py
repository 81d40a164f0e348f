"""A print shop by name or file becomes a printer: the shop, its profile checked, and the condition it prints in.

Knows the edition and the theme only by the `shop:` each may have.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from brochure import resources
from brochure.findings import Finding, Language, ManuscriptError, Origin, UsageError, Words
from brochure.model.shop import DEFAULT_SHOP, Shop, title_of
from brochure.pictures.colours import most_ink
from brochure.pictures.profiles import BadProfile, Profile, inspected
from brochure.read.extends import SHOPS, chain, is_nothing, merged, named
from brochure.read.kinds import Context, misfit
from brochure.read.nodes import Mapping, Node, Scalar, Source
from brochure.read.reading import Reading, choosing, nearest, one_of, shown
from brochure.read.shop import read_shop
from brochure.read.source import read_file

#: How far above its shop's limit a profile may go, and still be called one for that limit.
_OVER = 0.03
#: The largest profile that is opened, in bytes: those of eight inks are under 10 MB.
LARGEST = 20 * 1024 * 1024
#: The version of ICC profiles that PDF 1.4, and so PDF/X-1a:2003, knows (PDF Reference, third edition, 4.5.4).
_OLDER = 2


class Printer(Struct, frozen=True):
    """A shop under its `name`, with the file of its `profile` and the name of its printing `condition`.

    `findings` is what is worth a look though it stops nothing.
    """

    name: str
    shop: Shop
    profile: Path
    condition: str
    findings: tuple[Finding, ...] = ()

    def title(self, language: Language) -> str:
        """Return what the shop is called."""
        return title_of(self.shop, self.name, language)


def printer_of(asked: str | os.PathLike[str] | None, edition: Source, theme: Source, folder: Path) -> Printer:
    """Return the printer asked for, else the edition's, else the theme's, else the house's.

    Names in the edition are relative to `folder`, those in a theme to its own file. Raises ManuscriptError for what
    the edition, the theme or a shop's file gets wrong, UsageError for one `asked` for that is not there.
    """
    if asked is not None:
        return printer_named(os.fspath(asked))
    for source in (edition, theme):
        node = source.root.get("shop")
        if node is not None and not (isinstance(node, Scalar) and is_nothing(node)):
            is_own = source is edition
            return _from(node, source.folder_of(node, folder) if is_own else Path(node.origin.file).parent)
    return printer_named(DEFAULT_SHOP)


def printer_named(name: str) -> Printer:
    """Return a shop by its name, or by its file; raises UsageError where there is none."""
    path = named(name, Path(), SHOPS)
    if path is None:
        raise UsageError([_unknown(name, Origin())])
    return _opened(path)


def _from(node: Node, folder: Path) -> Printer:
    """Return the printer a `shop:` names, or writes out."""
    if isinstance(node, Mapping):
        base = node.get("extends")
        path = resources.shop_file(DEFAULT_SHOP)
        if isinstance(base, Scalar) and not is_nothing(base):
            path = _named(base, folder)
        return _opened(path, (node, folder))
    if not isinstance(node, Scalar):
        reading = Reading()
        misfit(node, "name", Context(reading))
        raise ManuscriptError(reading.findings)
    return _opened(_named(node, folder))


def _named(node: Scalar, folder: Path) -> Path:
    path = named(node.text.strip(), folder, SHOPS)
    if path is None:
        raise ManuscriptError([_unknown(node.text.strip(), node.origin)])
    return path


def _opened(path: Path, own: tuple[Mapping, Path] | None = None) -> Printer:
    """Open a shop's file; what is written out in an edition, in its folder, stands upon it."""
    paths = chain(path, _read, SHOPS)
    sources = tuple(_read(each) for each in paths)
    if own is not None:
        sources = (Source(own[0], own[0].written.file), *sources)
    source = merged(sources)
    shop = read_shop(source)
    node = source.root.get("profile")
    origin = node.origin if node else Origin()
    # A profile is looked for beside the file that names it; an edition may be a text without one.
    is_own = own is not None and node is not None and node.written is own[0].written
    file = _profile(shop.profile, own[1] if own and is_own else Path(origin.file).parent, origin)
    profile, most = _checked(file, origin)
    if shop.standard == "x1a" and profile.version != _OLDER:
        raise ManuscriptError([_too_new(profile.version, origin)])
    condition = shop.condition or profile.description or file.stem
    if source.root.get("condition") is not None and _is_other(source, sources):
        condition = profile.description or file.stem
    return Printer(path.stem, shop, file, condition, _remarks(shop, most, origin))


def _is_other(source: Source, sources: tuple[Source, ...]) -> bool:
    """Whether a profile is named nearer than the condition: then the condition is another profile's."""

    def depth(key: str) -> int:
        return next((at for at, each in enumerate(sources) if each.root.get(key) is not None), len(sources))

    node = source.root.get("profile")
    is_own = isinstance(node, Scalar) and node.text.strip() not in resources.profile_names()
    return is_own and depth("profile") < depth("condition")


def _read(path: Path) -> Source:
    found = path.stat() if resources.is_file(path) else None
    return _source(str(path), (found.st_mtime_ns, found.st_size) if found else (0, 0))


# What has been read stays read: the stamp makes a changed file another key.
@lru_cache(maxsize=32)
def _source(path: str, stamp: tuple[int, int]) -> Source:  # noqa: ARG001
    return read_file(path)


def _profile(name: str, folder: Path, origin: Origin) -> Path:
    if name in resources.profile_names():
        return resources.profile_file(name)
    if found := resources.file_named(folder, name):
        return found
    message = Words(f"프로파일 파일이 없습니다: {shown(name, 80)}", f"There is no profile {shown(name, 80)}.")
    near = choosing(nearest(name, resources.profile_names()), resources.profile_names())
    hint = Words(
        f"{near.ko}. 인쇄소에서 받은 프로파일은 이 파일이 있는 폴더에 두고 그 이름을 적습니다.",
        f"{near.en}. A profile from your print shop goes beside this file, and is named here.",
    )
    raise ManuscriptError([Finding("error", "profile.missing", message, origin, hint)])


def _checked(file: Path, origin: Origin) -> tuple[Profile, float]:
    """Return what a profile says of itself, and the most ink it puts in one place, 0 for one of the house's own.

    Raises ManuscriptError for one no press can print by.
    """
    try:
        found = file.stat()
        return _inspected(str(file), (found.st_mtime_ns, found.st_size))
    except BadProfile as fault:
        raise ManuscriptError([Finding("error", fault.rule, fault.message, origin, fault.hint)]) from None
    except OSError as fault:
        why = fault.strerror
        message = Words(f"프로파일을 열 수 없습니다({why}).", f"The profile cannot be opened ({why}).")
        hint = Words("파일을 읽을 권한이 있는지 확인해 주십시오.", "Please check that you may read the file.")
        raise ManuscriptError([Finding("error", "profile.closed", message, origin, hint)]) from None


@lru_cache(maxsize=16)
def _inspected(path: str, stamp: tuple[int, int]) -> tuple[Profile, float]:
    if stamp[1] > LARGEST:
        size, most = (each // 1024 // 1024 for each in (stamp[1], LARGEST))
        message = Words(
            f"프로파일 파일이 {size} MB로 너무 큽니다(한도 {most} MB).",
            f"The profile's file is too large, {size} MB ({most} MB at most).",
        )
        raise BadProfile("profile.large", message)
    data = Path(path).read_bytes()
    # The house's own were measured when they were made: profiles/README.md.
    is_house = Path(path).parent == resources.profile_file("x").parent
    return inspected(data), 0.0 if is_house else most_ink(data)


def _too_new(version: int, origin: Origin) -> Finding:
    message = Words(
        f"PDF/X-1a에는 ICC {_OLDER}판 프로파일만 담을 수 있는데, 이 프로파일은 {version}판입니다.",
        f"PDF/X-1a takes profiles of ICC version {_OLDER} alone, and this one is of version {version}.",
    )
    hint = Words(
        f"인쇄소에 ICC {_OLDER}판 프로파일을 청하거나, PDF/X-4를 받는 곳이면 ‘standard: x4’로 적어 주십시오.",
        f"Please ask the shop for one of version {_OLDER}; or write “standard: x4” if it takes PDF/X-4.",
    )
    return Finding("error", "profile.version", message, origin, hint)


def _remarks(shop: Shop, most: float, origin: Origin) -> tuple[Finding, ...]:
    """Return a warning for a profile that puts more ink in one place than its shop takes."""
    if most <= shop.ink_limit + _OVER:
        return ()
    message = Words(
        f"이 프로파일은 한 곳에 잉크를 {most:.0%}까지 올립니다. 인쇄소의 한도는 {shop.ink_limit:.0%}입니다.",
        f"This profile puts up to {most:.0%} of ink in one place; the shop takes {shop.ink_limit:.0%}.",
    )
    hint = Words(
        "사진은 한도에 맞추어 줄여 찍습니다. 색을 더 잘 지키려면 그 한도로 만든 프로파일을 인쇄소에 청해 주십시오.",
        "Photographs are cut down to the limit. For truer colours, ask the shop for a profile made for it.",
    )
    return (Finding("warning", "profile.ink", message, origin, hint),)


def _unknown(name: str, origin: Origin) -> Finding:
    message = Words(f"이런 인쇄소가 없습니다: ‘{shown(name)}’", f"There is no print shop “{shown(name)}”.")
    near = one_of(name, resources.shop_names())
    command = "python -m brochure shops"
    hint = Words(
        f"{near.ko}. 직접 만든 것은 파일 이름(예: my-shop.yaml)으로 적습니다. ‘{command}’가 모두 보여 줍니다.",
        f"{near.en}. One of your own is named by its file (my-shop.yaml). “{command}” lists them.",
    )
    return Finding("error", "shop.unknown", message, origin, hint)
