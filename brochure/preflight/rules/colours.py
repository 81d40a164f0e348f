"""Rules of colour spaces, blending and graphics states (X4-13, X4-14, X4-17, X4-18; X1A-03, X1A-04)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from brochure.findings import Words
from brochure.preflight.faults import Fault
from brochure.preflight.sheet import KINDS, Sheet
from brochure.preflight.spaces import PATTERN, Space, space_of
from brochure.preflight.values import Box, Dict, Held, entries, is_number

#: Spaces of a page that take the place of the device's own (ISO 32000-1 8.6.5.6).
_DEFAULTS = {"DefaultCMYK", "DefaultGray", "DefaultRGB"}
_NORMAL = {"Normal", "Compatible"}


def space_faults(sheet: Sheet, *, is_x1a: bool) -> Iterator[Fault]:
    """X4-13 and X4-14 (X1A-04): spaces of light, and those with profiles of their own, anywhere a page reaches."""
    for space, what, box in _uses(sheet):
        detail = Words(f"{what.ko}의 색 공간이 {space.title}입니다", f"{what.en} is in {space.title}")
        if space.is_light:
            yield sheet.fault("X4-13", detail, box)
        elif space.is_profiled:
            yield sheet.fault("X1A-04" if is_x1a else "X4-14", detail, box)


def _uses(sheet: Sheet) -> Iterator[tuple[Space, Words, Box | None]]:
    """Every space that is used, by what, and where: on paper, in masks, by operators alone, by what is not painted."""
    painted: set[int] = set()
    for event in (*sheet.events, *sheet.hidden):
        if event.image:
            painted.add(id(event.image.entries))
        if event.colour.space.family != PATTERN.family:
            hidden = (
                Words(" (마스크나 쓰지 않는 폼)", " (in a mask or an unused form)")
                if event.is_hidden
                else Words("", "")
            )
            kind = KINDS[event.kind]
            yield event.colour.space, Words(kind.ko + hidden.ko, kind.en + hidden.en), event.box
    # The same space is one object wherever operators chose it by the same name.
    on_paper = {id(event.colour.space) for event in (*sheet.events, *sheet.hidden)}
    for space in sheet.spaces:
        if id(space) not in on_paper:
            yield space, Words("쓰지 않은 색", "A colour nothing is painted in"), None
    for thing in sheet.things:
        name = thing.name
        if thing.kind == "ColorSpace" and name in _DEFAULTS:
            yield (
                space_of(sheet.file, thing.value, {}),
                Words(f"기본 색 공간 {name}", f"The default space {name}"),
                None,
            )
        elif thing.kind == "Shading" or (thing.is_image and id(thing.entries) not in painted):
            what = Words(f"그러데이션 {name}", f"The shading {name}")
            what = Words(f"그림 {name}", f"The picture {name}") if thing.is_image else what
            yield space_of(sheet.file, thing.entries.get("ColorSpace"), thing.resources), what, None


def blend_faults(sheet: Sheet) -> Iterator[Fault]:
    """X4-17: whatever is transparent is blended in DeviceCMYK."""
    page = sheet.get(sheet.page.own.get("Group"))
    if next(_transparent(sheet), None) and not (isinstance(page, dict) and sheet.get(page.get("CS"))):
        detail = Words(
            "투명을 쓰는 쪽에 혼합 색 공간이 없습니다", "The page has transparency and no space it is blended in"
        )
        yield sheet.fault("X4-17", detail, level="warning")
    for group, what, is_mask in _groups(sheet):
        given = group.get("CS")
        if given is None:
            continue
        space = space_of(sheet.file, given, {})
        if space.family != "DeviceCMYK" and not (is_mask and space.family == "DeviceGray"):
            detail = Words(f"{what.ko}의 혼합 색 공간이 {space.title}입니다", f"{what.en} blends in {space.title}")
            yield sheet.fault("X4-17", detail)


def _groups(sheet: Sheet) -> Iterator[tuple[Dict, Words, bool]]:
    page = sheet.get(sheet.page.own.get("Group"))
    if isinstance(page, dict):
        yield page, Words("쪽", "The page"), False
    for thing in sheet.things:
        if thing.is_content and (group := entries(sheet.get(thing.entries.get("Group")))):
            is_mask = thing.kind == "Mask"
            what = Words(f"마스크 {thing.name}", f"The mask {thing.name}")
            yield group, what if is_mask else Words(f"폼 {thing.name}", f"The form {thing.name}"), is_mask


def transparency_faults(sheet: Sheet) -> Iterator[Fault]:
    """X1A-03: nothing is transparent, and no page says how it would be blended."""
    for what in _transparent(sheet):
        yield sheet.fault("X1A-03", what)
    if sheet.get(sheet.page.own.get("Group")) is not None:
        yield sheet.fault("X1A-03", Words("쪽에 투명 그룹이 있습니다", "The page is a transparency group"))


def _transparent(sheet: Sheet) -> Iterator[Words]:
    for name, state in sheet.states:
        for key in ("ca", "CA"):
            value = sheet.get(state.get(key))
            if is_number(value) and value < 1:
                detail = f"{round(value * 100)} %"
                yield Words(f"상태 {name}의 불투명도가 {detail}입니다", f"The state {name} is {detail} opaque")
        if isinstance(sheet.get(state.get("SMask")), dict):
            yield Words(f"상태 {name}에 투명 마스크가 있습니다", f"The state {name} has a soft mask")
        mode: Any = sheet.get(state.get("BM"))
        modes = mode if isinstance(mode, list) else [mode]
        if mode is not None and str(sheet.get(modes[0]) if modes else "") not in _NORMAL:
            yield Words(f"상태 {name}에 혼합 모드가 있습니다", f"The state {name} has a blend mode")
    for thing in sheet.things:
        if thing.is_image and (
            isinstance(sheet.get(thing.entries.get("SMask")), Held) or thing.entries.get("SMaskInData")
        ):
            yield Words(f"그림 {thing.name}에 투명 마스크가 있습니다", f"The picture {thing.name} has a soft mask")
        if thing.is_content and entries(sheet.get(thing.entries.get("Group"))).get("S") == "Transparency":
            yield Words(f"투명 그룹인 폼이 있습니다: {thing.name}", f"The form {thing.name} is a transparency group")


def state_faults(sheet: Sheet) -> Iterator[Fault]:
    """X4-18: no transfer function, halftone phase, black generation or undercolour removal but the default."""
    for name, state in sheet.states:
        for key in ("TR", "HTP", "BG", "UCR"):
            if key in state:
                yield sheet.fault("X4-18", Words(f"상태 {name}에 {key} 항목이 있습니다", f"The state {name} has {key}"))
        for key in ("TR2", "BG2", "UCR2"):
            if key in state and sheet.get(state[key]) != "Default":
                detail = Words(
                    f"상태 {name}의 {key} 항목이 기본값이 아닙니다", f"The state {name} has a {key} of its own"
                )
                yield sheet.fault("X4-18", detail)
