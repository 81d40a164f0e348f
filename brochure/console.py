"""What the command line says and in which language; safe on consoles that lack a character, and on pipes that close.

What a console lacks is said with plain signs where there are some (``->`` for an arrow). One that has no Hangul at
all is spoken to in English.
"""

from __future__ import annotations

import codecs
import errno
import io
import json
import os
import sys
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from brochure.findings import Finding, Language, Terminal, Words, cells

#: What stands for a sign that a console lacks.
_STAND_INS = {
    "→": "->",
    "←": "<-",
    "↑": "^",
    "↓": "v",
    "×": "x",
    "÷": "/",
    "±": "+-",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "…": "...",
    "²": "2",
    "³": "3",
    "°": " deg",
    "₩": "W",
    "¥": "Y",
    "€": "EUR",
    **dict.fromkeys("·–—―−‐‑", "-"),
    **dict.fromkeys("•※", "*"),
    **dict.fromkeys("∼〜～", "~"),
    **dict.fromkeys("“”„″「」『』", '"'),
    **dict.fromkeys("‘’‚′", "'"),
    **dict.fromkeys("ㅣ｜", "|"),
    "｛": "{",
    "｝": "}",
    **dict.fromkeys("〈《", "<"),
    **dict.fromkeys("〉》", ">"),
    **dict.fromkeys("✓✔√", "v"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f\u3000", " "),
}
#: Encodings of consoles whose fonts draw signs of doubtful width as wide as Hangul, and Windows' numbers for them.
_WIDE = frozenset(
    {"cp949", "euc_kr", "johab", "cp932", "shift_jis", "euc_jp", "cp936", "gbk", "gb2312", "cp950", "big5"}
)
_WIDE_PAGES = frozenset({932, 936, 949, 950})

#: The handlers of what an encoding lacks, by the names Python knows them by: in sentences, and where cells count.
_IN_SENTENCES, _IN_CELLS = "brochure.sentences", "brochure.cells"


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


def speaks_hangul() -> bool:
    """Whether what is said to the person can have Hangul in it."""
    try:
        "가".encode(sys.stderr.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def prepare() -> None:
    """Let a console that lacks a character say it plainly instead of failing; a closed stream takes everything."""
    codecs.register_error(_IN_SENTENCES, _said_plainly(_escaped))
    codecs.register_error(_IN_CELLS, _said_plainly(lambda each: "?" * cells(each)))
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - until the process ends
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_IN_SENTENCES)


def _said_plainly(otherwise: Callable[[str], str]) -> Callable[[UnicodeError], tuple[str, int]]:
    """Return the handler that says what an encoding lacks with plain signs, and `otherwise` what there are none for."""

    def plainly(fault: UnicodeError) -> tuple[str, int]:
        if not isinstance(fault, UnicodeEncodeError):
            raise fault
        end = fault.end
        # A name from a Mac has its letters taken apart, and most consoles have them whole.
        while "\u1100" <= fault.object[end : end + 1] <= "\u11ff":
            end += 1
        lacking = unicodedata.normalize("NFC", fault.object[fault.start : end])
        return "".join(_plain(each, fault.encoding) or otherwise(each) for each in lacking), end

    return plainly


def _plain(character: str, encoding: str) -> str:
    """Return a character that an encoding has after all, or what stands for it; empty for neither."""
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return _STAND_INS.get(character, "")
    return character


def _escaped(character: str) -> str:
    """Return a letter by its number, by which a file's name can still be told from others; a sign is only a sign."""
    kind = unicodedata.category(character)
    if kind in ("Mn", "Cf"):
        return ""
    return "?" if kind[0] == "S" else character.encode("ascii", "backslashreplace").decode()


def silence(stream: TextIO) -> None:
    """Point a stream at nothing, so that Python's own flush at the end has nothing to complain of."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def has_left(fault: OSError) -> bool:
    """Whether a fault says that whoever read a pipe has gone away; Windows has another word for it."""
    return isinstance(fault, BrokenPipeError) or (sys.platform == "win32" and fault.errno == errno.EINVAL)


def terminal() -> Terminal:
    """Return what findings are read on: stderr, and what becomes of a text there."""
    encoding = sys.stderr.encoding or "utf-8"
    if not _is_unicode(sys.stderr):
        return Terminal(lambda text: text.encode(encoding, _IN_CELLS).decode(encoding), _is_wide(encoding))
    return Terminal(is_wide=_is_wide(encoding))


def _is_wide(encoding: str) -> bool:
    if codecs.lookup(encoding).name in _WIDE:
        return True
    # Windows' console takes Unicode whatever its page is, and draws as the fonts of that page do; Terminal does not.
    return sys.platform == "win32" and "WT_SESSION" not in os.environ and _page() in _WIDE_PAGES


def _page() -> int:
    """Return the number of Windows' own encoding for the console."""
    import ctypes  # noqa: PLC0415 - only where there is one

    return int(getattr(ctypes, "windll").kernel32.GetConsoleOutputCP())  # noqa: B009 - elsewhere there is none


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
            _say(words.say(self.language), sys.stderr)

    def findings(self, findings: Sequence[Finding]) -> None:
        """Show findings; quietly means errors only."""
        if not self._is_json and findings:
            where = terminal()
            for finding in findings:
                if finding.level == "error" or not self._is_quiet:
                    _say(finding.show(self.language, where) + "\n", sys.stderr)

    def told(self, lines: Sequence[str]) -> None:
        """Print what was asked for of a file, a line each; quietly means not at all."""
        if lines and not self._is_json and not self._is_quiet:
            _say("\n".join(lines))

    def paths(self, paths: Sequence[Path]) -> None:
        """Name what was written, a line each."""
        if not self._is_json:
            for path in paths:
                _say(str(path))

    def answer(self, lines: Sequence[str], values: dict[str, object], findings: Sequence[Finding]) -> None:
        """Print what was asked for, as lines or as one JSON object that holds the findings too."""
        if self._is_json:
            told = [finding.as_dict(self.language) for finding in findings]
            self._print({"exit": 0, **values, "findings": told})
        else:
            _say("\n".join(lines))

    def report(self, files: Sequence[dict[str, object]], code: int) -> None:
        """Print the whole run as one JSON object, where that was asked for."""
        if self._is_json:
            self._print({"exit": code, "files": list(files)})

    def line(self, value: dict[str, object]) -> None:
        """Print one of many answers as a line of JSON, at once, where that was asked for."""
        if self._is_json:
            _say(json.dumps(value, ensure_ascii=not _is_unicode(sys.stdout)))
            sys.stdout.flush()

    def _print(self, value: dict[str, object]) -> None:
        _say(json.dumps(value, ensure_ascii=not _is_unicode(sys.stdout), indent=2))


def escaped(lines: Sequence[str]) -> Sequence[str]:
    """Return lines of JSON so that stdout can print them: with JSON's own escapes where it is not Unicode's."""
    if _is_unicode(sys.stdout):
        return lines
    return ["".join(each if each.isascii() else json.dumps(each)[1:-1] for each in line) for line in lines]


def _say(text: str, stream: TextIO | None = None) -> None:
    """Print a text; what nobody listens to any more is lost, and what the command does goes on."""
    stream = stream or sys.stdout
    try:
        print(text, file=stream)
    except OSError as fault:
        if not has_left(fault):
            raise
        silence(stream)


def _is_unicode(stream: TextIO) -> bool:
    """Whether a stream can print any character; escapes are for consoles, JSON has its own."""
    return (stream.encoding or "").lower().replace("-", "").startswith("utf")
