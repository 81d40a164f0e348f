"""What an ICC profile says of itself in its header and tags (ICC.1:2022, 7), and whether a press can print by it.

Reads bytes alone; what a profile does to colours is `colours`' affair.
"""

from __future__ import annotations

from msgspec import Struct

from brochure.findings import Words

#: The header's length, and that of an entry of the tag table, in bytes (ICC.1:2022, 7.2 and 7.3).
_HEADER, _ENTRY = 128, 12
#: More tags than this no profile has.
_MOST_TAGS = 100
#: What each class of profile is for (ICC.1:2022, 7.2.5).
_CLASSES = {
    "scnr": Words("스캐너·카메라용", "for a scanner or camera"),
    "mntr": Words("화면용", "for a display"),
    "prtr": Words("인쇄용", "for a printer"),
    "link": Words("두 장치를 잇는", "a link between devices"),
    "spac": Words("색 공간을 바꾸는", "a colour space conversion"),
    "abst": Words("추상", "abstract"),
    "nmcl": Words("별색용", "for named colours"),
}
_FROM_SHOP = Words(
    "인쇄소에서 받은 CMYK 출력 프로파일을 적거나, 이 줄을 지워 FOGRA39로 찍어 주십시오.",
    "Please name the CMYK output profile from your print shop, or delete this line to print by FOGRA39.",
)


class Profile(Struct, frozen=True):
    """What a profile says of itself; `space` and `connection` as in its header, without padding."""

    kind: str
    space: str
    connection: str
    version: int
    description: str
    tags: tuple[str, ...]


class BadProfile(ValueError):
    """A profile no press file can name: the `rule` it breaks, what is wrong, and what to do."""

    def __init__(self, rule: str, message: Words, hint: Words = _FROM_SHOP) -> None:
        super().__init__(rule, message, hint)
        self.rule, self.message, self.hint = rule, message, hint


def inspected(data: bytes) -> Profile:
    """Return what a profile says of itself, where it is one a press prints by (ISO 15930-7, 6.10); raises BadProfile.

    That is an output profile (class ``prtr``) of four process inks, of version 2 or 4, with tables between inks and
    colours.
    """
    profile = _read(data)
    if profile.kind != "prtr":
        is_what = _CLASSES.get(profile.kind, Words("알 수 없는", "of an unknown kind"))
        message = Words(
            f"{is_what.ko} 프로파일이어서 인쇄할 조건이 될 수 없습니다.",
            f"This profile is {is_what.en}: it cannot be what a press prints by.",
        )
        raise BadProfile("profile.class", message)
    if profile.space != "CMYK":
        message = Words(
            f"{profile.space} 프로파일입니다. 인쇄에는 CMYK 프로파일이 있어야 합니다.",
            f"This is a profile of {profile.space}; a press prints by one of CMYK.",
        )
        raise BadProfile("profile.space", message)
    if profile.version not in (2, 4) or profile.connection not in ("Lab", "XYZ"):
        message = Words(
            f"PDF/X가 받지 않는 판의 프로파일입니다(ICC {profile.version}).",
            f"PDF/X takes no profile of this kind (ICC version {profile.version}).",
        )
        raise BadProfile("profile.version", message)
    if "A2B0" not in profile.tags or "B2A0" not in profile.tags:
        message = Words(
            "색을 잉크로 바꾸는 표가 없는 프로파일입니다.", "This profile has no tables between inks and colours."
        )
        raise BadProfile("profile.tables", message)
    return profile


def _read(data: bytes) -> Profile:
    if len(data) < _HEADER + 4 or data[36:40] != b"acsp":
        raise BadProfile("profile.broken", Words("ICC 프로파일이 아닙니다.", "This is no ICC profile."))
    if int.from_bytes(data[:4], "big") != len(data):
        raise _broken()
    count = int.from_bytes(data[_HEADER : _HEADER + 4], "big")
    if not 0 < count <= _MOST_TAGS or len(data) < _HEADER + 4 + count * _ENTRY:
        raise _broken()
    places: dict[str, tuple[int, int]] = {}
    for at in range(_HEADER + 4, _HEADER + 4 + count * _ENTRY, _ENTRY):
        start, size = (int.from_bytes(data[at + by : at + by + 4], "big") for by in (4, 8))
        if start + size > len(data):
            raise _broken()
        places[data[at : at + 4].decode("latin-1")] = (start, size)
    kind, space, connection = (data[at : at + 4].decode("latin-1").strip() for at in (12, 16, 20))
    start, size = places.get("desc", (0, 0))
    return Profile(kind, space, connection, data[8], _described(data[start : start + size]), tuple(places))


def _broken() -> BadProfile:
    message = Words(
        "프로파일이 깨졌거나 끝까지 저장되지 않았습니다.", "The profile is broken, or was not saved to its end."
    )
    return BadProfile("profile.broken", message)


def _described(tag: bytes) -> str:
    """The description, of either version: ASCII in version 2 (6.5.17 of ICC.1:2001), UTF-16 in version 4 (10.15)."""
    if tag[:4] == b"desc":
        size = int.from_bytes(tag[8:12], "big")
        return tag[12 : 12 + size].partition(b"\0")[0].decode("ascii", "replace").strip()
    if tag[:4] == b"mluc" and len(tag) >= 28:
        size, start = int.from_bytes(tag[20:24], "big"), int.from_bytes(tag[24:28], "big")
        return tag[start : start + size].decode("utf-16-be", "replace").strip("\0 ")
    return ""
