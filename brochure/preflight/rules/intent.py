"""Rules of the output intent and its profile (X4-06 to X4-08); the profile's header is read by hand (ICC.1, 7.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from brochure.findings import Words
from brochure.preflight.faults import Fault
from brochure.preflight.values import Dict, File, Held, text_of

#: Where printing conditions are registered, and how the names there are formed. Said again here and not asked of the
#: painter: what it gets wrong has to show.
_REGISTRY = "http://www.color.org"
_REGISTERED = re.compile(
    r"FOGRA\d{2}|CGATS TR \d{3}|CGATS21-2-CRPC\d|JC20\d{4}|JC[NW]200\d|IFRA\d{2}|EUROSB\d{3}|PSR\w+"
)
#: The entries an intent says its printing condition in.
_SAID = ("OutputConditionIdentifier", "OutputCondition", "Info")
_TABLES = (b"A2B0", b"A2B1", b"A2B2")


def intent_faults(file: File, *, is_x1a: bool) -> Iterator[Fault]:
    """X4-06 to X4-08. In PDF/X-1a a registered condition may do without a profile."""
    intents = [each for each in file.list(file.root, "OutputIntents") if isinstance(each, dict)]
    press = [each for each in intents if file.get(each.get("S")) == "GTS_PDFX"]
    if len(press) != 1:
        count = len(press)
        yield Fault("X4-06", Words(f"출력 의도가 {count}개입니다", f"There are {count} output intents for print"))
        return
    (intent,) = press
    said = {key: text_of(file.get(intent.get(key))) or "" for key in _SAID}
    for key, value in said.items():
        if not value.strip():
            yield Fault("X4-07", Words(f"출력 의도에 빠진 것이 있습니다: {key}", f"The output intent has no {key}"))
    named = bool(_REGISTERED.fullmatch(said["OutputConditionIdentifier"]))
    registry = text_of(file.get(intent.get("RegistryName"))) or ""
    if named and registry.rstrip("/") != _REGISTRY:
        detail = Words(f"등록처(RegistryName)가 {_REGISTRY}가 아닙니다", f"RegistryName is not {_REGISTRY}")
        yield Fault("X4-07", detail)
    yield from _profile(file, intent, is_x1a=is_x1a, may_lack=is_x1a and named)


def _profile(file: File, intent: Dict, *, is_x1a: bool, may_lack: bool) -> Iterator[Fault]:
    profile: Any = file.get(intent.get("DestOutputProfile"))
    if not isinstance(profile, Held):
        if not may_lack:
            yield Fault("X4-07", Words("출력 의도에 프로파일이 없습니다", "The output intent has no profile"))
        return
    if file.get(profile.entries.get("N")) != 4:
        yield Fault(
            "X4-07", Words("프로파일의 잉크 수(/N)가 4가 아닙니다", "The profile is not said to be of four inks (/N)")
        )
    yield from header_faults(profile.read(), is_x1a=is_x1a)


def header_faults(data: bytes, *, is_x1a: bool) -> Iterator[Fault]:
    """X4-08: what the first 128 bytes of a profile and its table of tags say. PDF/X-1a is older than ICC version 4."""
    if len(data) < 132 or data[36:40] != b"acsp":
        yield Fault("X4-08", Words("프로파일이 ICC 파일이 아닙니다", "The profile is no ICC file"))
        return
    kind, space, between = (data[at : at + 4].decode("latin-1").strip() for at in (12, 16, 20))
    if kind != "prtr":
        yield Fault("X4-08", Words(f"프로파일의 종류가 {kind}입니다", f"The profile's class is {kind}"))
    if space != "CMYK":
        yield Fault("X4-08", Words(f"프로파일의 색이 {space}입니다", f"The profile's space is {space}"))
    if between not in {"Lab", "XYZ"}:
        yield Fault("X4-08", Words(f"프로파일의 연결 공간이 {between}입니다", f"The profile connects by {between}"))
    if data[8] not in ({2} if is_x1a else {2, 4}):
        yield Fault("X4-08", Words(f"프로파일이 ICC {data[8]}판입니다", f"The profile is of ICC version {data[8]}"))
    count = min(int.from_bytes(data[128:132], "big"), 200)
    tags = {data[132 + 12 * each : 136 + 12 * each] for each in range(count)}
    missing = [each.decode() for each in _TABLES if each not in tags]
    if missing:
        names = ", ".join(missing)
        yield Fault("X4-08", Words(f"프로파일에 {names} 표가 없습니다", f"The profile lacks the tables {names}"))
