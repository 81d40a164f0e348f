"""What was done with a file, told to the person at the command line: on the console, as JSON, in a viewer."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from brochure.console import Console
from brochure.deeds import Deed
from brochure.findings import Language, Words


def say(file: Path, deed: Deed, console: Console, command: str = "build") -> None:
    """Say what there is to say of what a command did with a file."""
    console.paths(deed.paths)
    console.findings(deed.findings)
    if command == "check" and not deed.findings:
        console.remark(Words(f"{file}: 고칠 곳이 없습니다.", f"{file}: nothing to mend."))
    if deed.remark:
        console.remark(deed.remark)
    console.told(deed.told)


def opened(deed: Deed, console: Console) -> Deed:
    """Let the system show what was made; return the deed with what there is to say where it cannot."""
    from brochure import viewer  # noqa: PLC0415 - late: only who asks for it is shown anything

    shown = viewer.shown_of(deed.paths)
    fault = viewer.show(str(shown)) if shown else None
    if fault is None:
        return deed
    console.findings([fault])
    return replace(deed, findings=(*deed.findings, fault))


def told_of(file: Path, deed: Deed, language: Language) -> dict[str, object]:
    """Return what --json tells of what was done with a file."""
    told: dict[str, object] = {
        "source": str(file),
        "outputs": [str(path) for path in deed.paths],
        "findings": [finding.as_dict(language) for finding in deed.findings],
        "exit": deed.code,
    }
    return told | deed.more
