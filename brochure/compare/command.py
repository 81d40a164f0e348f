"""The command `diff`: two files named, or one and the year's before it, compared and told."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from brochure.annals import before
from brochure.compare import said
from brochure.compare.comparison import Comparison, diff
from brochure.console import Console
from brochure.findings import Finding, Origin, UsageError, Words
from brochure.shelf import newest
from brochure.writer import write_all


def run(options: Namespace, console: Console) -> int:
    """Compare two editions, write the page, tell what changed, and return the exit code; raises BrochureError."""
    old, new = _two(options.files, console)
    comparison = diff(old, new, theme=options.theme, shop=options.shop)
    name = f"{old.stem}-{new.stem}-diff.html"
    page = comparison.html(console.language).encode("utf-8", "xmlcharrefreplace")
    paths = write_all(Path(options.out), [(name, page)])
    findings = (*comparison.old.findings, *comparison.new.findings)
    if options.json:
        values = {"outputs": [str(path) for path in paths], **comparison.as_dict(console.language)}
        console.answer((), values, findings)
        return 0
    console.paths(paths)
    console.findings(findings)
    _tell(comparison, console)
    return 0


def _tell(comparison: Comparison, console: Console) -> None:
    for name, side in zip(said.names(comparison), (comparison.old, comparison.new), strict=True):
        if side.edition is None:
            console.remark(
                Words(
                    f"{name.ko}: 고칠 곳이 있어 쪽은 만들지 못하고 글만 견주었습니다.",
                    f"{name.en}: it has faults, so only its texts are compared, not its pages.",
                )
            )
    for change in comparison.changes:
        console.remark(Words(said.line(change, "ko"), said.line(change, "en")))
    console.remark(said.summary(comparison))


def _two(files: Sequence[Path], console: Console) -> tuple[Path, Path]:
    """The two editions: both named, or one, or the newest, and the one before it in its folder."""
    if len(files) > 2:
        raise _usage(
            Words(
                f"두 판만 견줄 수 있습니다: {files[2]}", f"Two editions are compared, and this is a third: {files[2]}"
            ),
            Words("앞의 판과 뒤의 판, 두 파일만 적어 주십시오.", "Please name two files, the old edition and the new."),
        )
    if len(files) == 2:
        if _is_same(files[0], files[1]):
            raise _usage(
                Words(f"같은 파일을 두 번 적었습니다: {files[1]}", f"This file is named twice: {files[1]}"),
                Words("서로 다른 두 판을 적어 주십시오.", "Please name two different editions."),
            )
        return files[0], files[1]
    new = files[0] if files else newest()
    old = before(new) if new else None
    if new is None or old is None:
        told = Words(f" ({new})", f" ({new})") if new else Words("", "")
        raise _usage(
            Words(f"견줄 앞의 판이 없습니다{told.ko}.", f"There is no edition before this one to compare{told.en}."),
            Words(
                "‘python -m brochure diff 2023.yaml 2024.yaml’처럼 두 파일을 적어 주십시오.",
                "Please name both, like “python -m brochure diff 2023.yaml 2024.yaml”.",
            ),
        )
    console.remark(Words(f"견주는 판: {old} → {new}", f"Comparing: {old} → {new}"))
    return old, new


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one == other or one.samefile(other)
    except OSError:
        return False


def _usage(message: Words, hint: Words) -> UsageError:
    return UsageError([Finding("error", "usage.names", message, Origin(), hint)])
