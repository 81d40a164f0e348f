"""What the command line says and in which language; safe on consoles that lack a character."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from brochure.findings import Finding, Language, Words


def system_language() -> Language:
    """Return English where the system speaks it, else Korean."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value:
            return "en" if value.lower().startswith("en") else "ko"
    if sys.platform in ("win32", "darwin"):
        import locale  # noqa: PLC0415 - only where the environment does not tell

        return "en" if (locale.getlocale()[0] or "").lower().startswith("en") else "ko"
    return "ko"


def prepare() -> None:
    """Let a console that lacks a character show its number instead of failing; a closed stream takes everything."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - until the process ends
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


class Console:
    """Speaks to the person at the command line: findings and remarks to stderr, results to stdout."""

    def __init__(self, language: Language, *, is_quiet: bool = False, is_json: bool = False) -> None:
        self.language = language
        self._is_quiet = is_quiet
        self._is_json = is_json

    @property
    def is_windows(self) -> bool:
        """Whether the editor sits at a Windows machine, where files are made to be double-clicked."""
        return sys.platform == "win32"

    def remark(self, words: Words) -> None:
        """Say what is going on."""
        if not self._is_quiet and not self._is_json:
            print(words.say(self.language), file=sys.stderr)

    def findings(self, findings: Sequence[Finding]) -> None:
        """Show findings; quietly means errors only."""
        if not self._is_json:
            for finding in findings:
                if finding.level == "error" or not self._is_quiet:
                    print(finding.show(self.language) + "\n", file=sys.stderr)

    def told(self, lines: Sequence[str]) -> None:
        """Print what was asked for of a file, a line each; quietly means not at all."""
        if lines and not self._is_json and not self._is_quiet:
            print("\n".join(lines))

    def paths(self, paths: Sequence[Path]) -> None:
        """Name what was written, a line each."""
        if not self._is_json:
            for path in paths:
                print(path)

    def answer(self, lines: Sequence[str], values: dict[str, object], findings: Sequence[Finding]) -> None:
        """Print what was asked for, as lines or as one JSON object that holds the findings too."""
        if self._is_json:
            told = [finding.as_dict(self.language) for finding in findings]
            self._print({"exit": 0, **values, "findings": told})
        else:
            print("\n".join(lines))

    def report(self, files: Sequence[dict[str, object]], code: int) -> None:
        """Print the whole run as one JSON object, where that was asked for."""
        if self._is_json:
            self._print({"exit": code, "files": list(files)})

    def _print(self, value: dict[str, object]) -> None:
        print(json.dumps(value, ensure_ascii=not _is_unicode(), indent=2))


def _is_unicode() -> bool:
    """Whether stdout can print any character; escapes are for consoles, JSON has its own."""
    return (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")
