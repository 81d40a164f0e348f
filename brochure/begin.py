"""The command ``new``: a year's edition begun from the last one, or from the starter edition where there is none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from brochure import resources
from brochure.commands import quoted
from brochure.findings import Finding, Origin, UsageError, Words
from brochure.read.door import opened
from brochure.read.source import contents
from brochure.shelf import FOLDERS, newest_before
from brochure.writer import write_new
from brochure.yearly.moved import Move, begun_from, figures, moved, renamed, year_of

if TYPE_CHECKING:
    from argparse import Namespace

    from brochure.console import Console

#: The folder made beside the starter edition: a name that survives every archive, disk and mail.
PHOTOGRAPHS = "photos"

#: What is double-clicked on Windows, or a file dropped on. In ASCII alone, so that every code page reads it alike;
#: `pushd` finds network folders too, which have no drive.
BATCH_NAME = "make-flyer.bat"
BATCH = b"\r\n".join(
    (
        b"@echo off",
        b"rem Double-click: makes the newest edition. Drop a YAML file on it: makes that one.",
        b"chcp 65001 >nul",
        b'pushd "%~dp0"',
        b"set PYTHON=py",
        b"where py >nul 2>nul || set PYTHON=python",
        b"%PYTHON% -m brochure build %*",
        b"popd",
        b"echo.",
        b"pause",
        b"",
    )
)

_FIRST, _LAST = 1900, 2200


class Begun(NamedTuple):
    """An edition that has been begun: its file, what it was begun from, and which lines of it were moved on.

    `made` is all that was written; `is_starter` tells that there was no edition of the editor's own.
    """

    file: Path
    source: Path
    text: str
    moves: tuple[Move, ...]
    made: tuple[Path, ...]
    is_starter: bool

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was not moved on though it stands at the top of the file."""
        stuck = tuple(_stuck(each, self.file) for each in self.moves if each.is_stuck)
        return (*stuck, *([_still_from(*found, self.file)] if (found := begun_from(self.text)) else ()))


def run(options: Namespace, console: Console) -> int:
    """Begin an edition and say what is left to do; raises BrochureError."""
    named: str | None = getattr(options, "from", None)
    begun = begin(_year(options.names), Path(named) if named else None, with_batch=console.is_windows)
    if options.json:
        console.answer((), _values(begun), begun.findings)
        return 0
    console.paths(begun.made)
    console.findings(begun.findings)
    for words in _next(begun):
        console.remark(words)
    return 0


def begin(year: int, source: Path | None = None, folder: Path = Path(), *, with_batch: bool = False) -> Begun:
    """Write the file of `year` beside the edition it begins from: `source`, else the newest in `folder` before it.

    Where `folder` has no edition at all, the starter edition is written into its folder for data, beside the schema by
    which programs for editing know it, with a folder for photographs and, if asked for, something to double-click.
    Nothing is ever written over. Raises BrochureError.
    """
    found = source or newest_before(year, folder)
    if found is None and (later := newest_before(year + 1, folder)):
        raise _taken(later)
    if found is None and (later := newest_before(_LAST + 1, folder)):
        raise _none_before(year, later)
    origin = found or resources.first_edition()
    text = _text(origin)
    old = year_of(text) or _year_of_base(origin, text)
    if old is None:
        raise _yearless(origin)
    if found and year <= old:
        raise _not_later(year, old, origin)
    new, moves = moved(text, year - old)
    home = found.parent if found else folder / FOLDERS[0]
    place = home / renamed(origin.name, old, year)
    if other := next((each for each in map(place.with_suffix, (".yaml", ".yml")) if each.exists()), None):
        raise _taken(other)
    files = [(place, new.encode("utf-8"))]
    folders: list[Path] = []
    if not found:
        files += [each for each in _beside(folder, with_batch=with_batch) if not each[0].exists()]
        folders.append(home / PHOTOGRAPHS)
    was_there = [each for each in folders if each.is_dir()]
    try:
        write_new(files, folders)
    except FileExistsError as taken:
        raise _taken(Path(taken.filename)) from None
    made = (*(at for at, _ in files), *(each for each in folders if each not in was_there))
    return Begun(place, origin, new, moves, made, not found)


def _text(path: Path) -> str:
    """Return a file's text as it stands; what no build could read is told here as it is there."""
    data = contents(path)
    opened(data, str(path))
    return data.decode("utf-8")


def _year_of_base(path: Path, text: str) -> int | None:
    """Return the year of the edition that one without a year of its own begins from."""
    base = begun_from(text)
    return year_of(_text(path.parent / base[1])) if base else None


def _beside(folder: Path, *, with_batch: bool) -> list[tuple[Path, bytes]]:
    """What a starter edition needs around it, each where it belongs."""
    schema = resources.first_edition().with_name("edition.schema.json")
    files = [(folder / FOLDERS[0] / schema.name, schema.read_bytes())]
    return [*files, (folder / BATCH_NAME, BATCH)] if with_batch else files


def _year(names: tuple[str, ...]) -> int:
    given = names[0] if names else ""
    if not re.fullmatch(r"\d{4}년?", given) or not _FIRST <= int(given[:4]) <= _LAST:
        raise _no_year(given)
    return int(given[:4])


# What is said


def _next(begun: Begun) -> list[Words]:
    """What to do now, in three lines: what was moved on, what is still last year's, and how to see what is left."""
    told = [each for each in begun.moves if not each.is_stuck]
    ko = ", ".join(f"{each.line}번째 줄 {each.key}: {each.old} → {each.new}" for each in told)
    en = ", ".join(f"line {each.line} {each.key}: {each.old} → {each.new}" for each in told)
    name = begun.source.name
    ko_name, en_name = (f"견본({name})", f"the sample ({name})") if begun.is_starter else (name, name)
    first = Words(f"{ko_name}에서 시작해 연도를 옮긴 줄: {ko}", f"Begun from {en_name}, and moved on: {en}")
    if not told:
        first = Words(
            f"{ko_name}에서 시작했습니다. 연도를 옮길 줄은 없었습니다.",
            f"Begun from {en_name}; no year had to be moved on.",
        )
    found = figures(begun.text)
    if found and found.names:
        names = ", ".join(found.names)
        ko = f"{found.first}~{found.last}번째 줄 facts({names})"
        en = f"lines {found.first} to {found.last}, facts ({names})"
    else:
        ko, en = "숫자와 날짜, 한마디", "figures, dates and quotations"
    if begun.is_starter:
        where = begun.file.parent / PHOTOGRAPHS
        second = Words(
            f"여러분의 것으로 바꿀 곳: {ko}와 견본 글 모두. 사진은 {where}에 두고 ‘{PHOTOGRAPHS}/이름.jpg’로 적습니다.",
            f"To be made your own: {en} and all the sample words. "
            f"Put photographs into {where} and write “{PHOTOGRAPHS}/name.jpg”.",
        )
    else:
        second = Words(f"아직 작년 그대로인 곳: {ko}", f"Still last year's: {en}")
    file = quoted(begun.file)
    third = Words(
        f"고친 다음에는: python -m brochure check {file}", f"When it is changed: python -m brochure check {file}"
    )
    return [first, second, third]


def _values(begun: Begun) -> dict[str, object]:
    found = figures(begun.text)
    return {
        "source": None if begun.is_starter else str(begun.source),
        "outputs": [str(path) for path in begun.made],
        "moved": [each._asdict() for each in begun.moves if not each.is_stuck],
        "facts": found._asdict() if found else None,
    }


def _usage(rule: str, message: Words, hint: Words, place: Path | None = None) -> UsageError:
    return UsageError([Finding("error", rule, message, Origin(str(place)) if place else Origin(), hint)])


def _no_year(given: str) -> UsageError:
    if not given:
        message = Words("몇 년도 판인지 적지 않았습니다.", "The year of the new edition is missing.")
    else:
        message = Words(f"연도가 아닙니다: ‘{given}’", f"This is no year: “{given}”")
    meant = re.search(r"(?<!\d)(?:19|20|21)\d\d(?!\d)", given)
    example = f"python -m brochure new {meant[0] if meant else 2024}"
    hint = Words(
        f"네 자리 숫자로 적어 주십시오({_FIRST}~{_LAST}): {example}",
        f"Please write four figures, {_FIRST} to {_LAST}: {example}",
    )
    return _usage("new.year", message, hint)


def _none_before(year: int, newest: Path) -> UsageError:
    message = Words(f"{year}년보다 앞선 판이 없습니다.", f"There is no edition before {year}.")
    hint = Words(
        "더 나중 연도를 적어 주십시오. 이 파일이 가장 새 판입니다.",
        "Please name a later year; this file is the newest edition.",
    )
    return _usage("new.year", message, hint, newest)


def _not_later(year: int, old: int, source: Path) -> UsageError:
    message = Words(
        f"시작할 파일이 {old}년도 판이어서 {year}년도 판을 시작할 수 없습니다.",
        f"This is the edition of {old}: that of {year} cannot begin from it.",
    )
    hint = Words(
        f"{old + 1}처럼 더 나중 연도를 적거나 --from에 더 앞선 판을 적어 주십시오.",
        f"Please name a later year, such as {old + 1}, or an earlier edition with --from.",
    )
    return _usage("new.year", message, hint, source)


def _yearless(source: Path) -> UsageError:
    message = Words(
        "몇 년도 판인지 알 수 없어 시작하지 못했습니다: ‘edition:’ 줄이 없거나 네 자리 숫자가 아닙니다.",
        "Nothing could be begun from this file: no line “edition:” says its year in four figures.",
    )
    hint = Words(
        "그 파일의 맨 왼쪽에 ‘edition: 2023’처럼 적어 주십시오.",
        "Please write “edition: 2023” at the left edge of that file.",
    )
    return _usage("new.edition", message, hint, source)


def _taken(place: Path) -> UsageError:
    message = Words(
        "같은 이름의 파일이 이미 있어 아무것도 쓰지 않았습니다.",
        "This file is there already; nothing has been written.",
    )
    hint = Words(
        "그 파일을 열어 이어서 고치십시오. 처음부터 다시 하려면 그 파일의 이름을 바꾸고 다시 해 주십시오.",
        "Please go on with that file. To begin anew, give it another name first.",
    )
    return _usage("new.taken", message, hint, place)


def _stuck(move: Move, file: Path) -> Finding:
    message = Words(
        f"연도를 찾지 못해 그대로 두었습니다: ‘{move.key}: {move.old}’",
        f"No year was found here, so it stays as it was: “{move.key}: {move.old}”",
    )
    hint = Words("‘2024-10’처럼 올해 날짜로 고쳐 주십시오.", "Please write this year's date, such as “2024-10”.")
    return Finding("note", "new.date", message, Origin(str(file), move.line), hint)


def _still_from(line: int, named: str, file: Path) -> Finding:
    message = Words(
        f"이 판은 다른 파일에서 시작하며, 그 줄은 그대로 두었습니다: ‘from: {named}’",
        f"This edition begins from another file, and that line was left as it was: “from: {named}”",
    )
    hint = Words(
        "올해 판에서 시작해야 한다면 그 줄의 파일 이름을 올해의 것으로 고쳐 주십시오.",
        "If it should begin from this year's file, please name that one there.",
    )
    return Finding("note", "new.from", message, Origin(str(file), line), hint)
