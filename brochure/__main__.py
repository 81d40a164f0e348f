"""The command line: ``python -m brochure`` builds the newest edition, and each command does what it is called."""

from __future__ import annotations

import gc
import signal
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from brochure.commands import COMMANDS
from brochure.console import Console, escaped, has_left, prepare, silence, speaks_hangul, system_language
from brochure.findings import BrochureError, Finding, Language, Origin, UsageError, Words, WorkplaceError
from brochure.options import parsed
from brochure.resources import file_named

if TYPE_CHECKING:
    from argparse import Namespace

    from brochure.deeds import Deed

DONE, INTERNAL, INTERRUPTED = 0, 3, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; the codes are those of the exception tree in `findings`."""
    # What importing and one build leave behind is little and lives until the end; looking through it takes a tenth
    # of a cold build.
    gc.set_threshold(100_000, 20, 20)
    prepare()
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = _language(given)
    try:
        with _interruptible() as interrupts:
            code = _run(given, language)
            _flush()
        if interrupts:
            return INTERRUPTED
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as fault:
        silence(sys.stdout)
        if has_left(fault):  # while help was printed
            return DONE
        Console(language).findings([_unprintable(fault)])
        return INTERNAL
    return code


@contextmanager
def _interruptible() -> Iterator[list[int]]:
    """Take note of every interrupt: one that falls into another library's import may be swallowed there."""
    seen: list[int] = []

    def interrupted(number: int, _: FrameType | None) -> None:
        seen.append(number)
        raise KeyboardInterrupt

    try:
        before = signal.signal(signal.SIGINT, interrupted)
    except ValueError:  # not the main thread: whoever called from there has handlers of their own
        yield seen
        return
    try:
        yield seen
    finally:
        signal.signal(signal.SIGINT, before)


def _flush() -> None:
    """Print what is waiting; that nobody listens any more changes nothing of what was done."""
    try:
        sys.stdout.flush()
    except OSError as fault:
        if not has_left(fault):
            raise
        silence(sys.stdout)


def _run(given: list[str], language: Language) -> int:
    # Asked for JSON, even what is wrong with the command line is told in it.
    console = Console(language, is_json="--json" in given)
    try:
        options = parsed(given, language)
        console = Console(language, is_quiet=options.quiet, is_json=options.json)
        command = COMMANDS[options.command]
        if command.home:
            return _carried_out(command.home, options, console)
        if not command.takes_files:
            return _told(options, console)
        files = _files(options, console)
    except BrochureError as fault:
        console.findings(fault.findings)
        console.report([_refused(fault, language)], fault.exit_code)
        return fault.exit_code
    if options.watch:
        return _kept(files, options, console)
    reports: list[dict[str, object]] = []
    codes = [_one(file, options, console, reports) for file in files]
    console.report(reports, max(codes))
    return max(codes)


def _refused(fault: BrochureError, language: Language) -> dict[str, object]:
    """What --json tells where no file was come to."""
    told = [finding.as_dict(language) for finding in fault.findings]
    return {"source": None, "outputs": [], "findings": told, "exit": fault.exit_code}


@contextmanager
def _owning_up() -> Iterator[None]:
    """Turn a fault of brochure's own into a finding that can be reported."""
    try:
        yield
    except (BrochureError, BrokenPipeError):
        raise
    except Exception as fault:
        if sys.flags.dev_mode:
            raise
        raise WorkplaceError([_internal(fault, Origin())]) from None


def _carried_out(home: str, options: Namespace, console: Console) -> int:
    """Let a command's own module do it; raises BrochureError."""
    from importlib import import_module  # noqa: PLC0415 - late: most commands are none of these

    with _owning_up():
        return int(import_module(home).run(options, console))


def _told(options: Namespace, console: Console) -> int:
    """Tell what a reference or schema is asked for; raises BrochureError."""
    with _owning_up():
        from brochure.reference.answers import ANSWERS, Question  # noqa: PLC0415 - late: a build tells nothing of it

        answer = ANSWERS[options.command](Question(options.names, console.language, options.theme, options.page))
    console.findings(answer.findings)
    console.answer(escaped(answer.lines) if answer.is_json else answer.lines, answer.values, answer.findings)
    return DONE


def _one(file: Path, options: Namespace, console: Console, reports: list[dict[str, object]]) -> int:
    """Do what the command says with one file; say what there is to say of it; return its exit code."""
    from brochure.telling import opened, say, told_of  # noqa: PLC0415

    deed = _done(file, options, console.language)
    say(file, deed, console, options.command)
    if options.open:
        deed = opened(deed, console)
    reports.append(told_of(file, deed, console.language))
    return deed.code


def _done(file: Path, options: Namespace, language: Language) -> Deed:
    """Do what the command says with one file; a fault of brochure's own is part of the answer."""
    from brochure.deeds import Deed, done  # noqa: PLC0415 - late: --help and --version need no pipeline

    try:
        return done(file, options, language)
    except Exception as fault:
        if sys.flags.dev_mode:
            raise
        return Deed((_internal(fault, Origin(str(file))),), INTERNAL)


def _kept(files: Sequence[Path], options: Namespace, console: Console) -> int:
    """Build files again at every change, until an interrupt."""
    from brochure.anew import kept  # noqa: PLC0415 - late: most builds are made once

    kept(files, lambda file: _done(file, options, console.language), console, is_shown=options.open)
    return DONE


def _files(options: Namespace, console: Console) -> list[Path]:
    """The files named, else the newest edition there is."""
    if not options.files:
        from brochure.shelf import newest  # noqa: PLC0415

        found = newest()
        if found is None:
            raise UsageError([_no_edition()])
        console.remark(Words(f"가장 새 판: {found}", f"The newest edition: {found}"))
        return [found]
    # Under the name the disk keeps: one from a Mac has its letters taken apart.
    files = [file_named(Path(), str(file)) or file for file in options.files]
    if options.command == "build":
        names: dict[str, Path] = {}
        for file in files:
            other = names.setdefault(_folded(file.stem), file)
            if other is not file:
                raise UsageError([_same_file(file) if _is_same(other, file) else _same_names(other, file)])
    return files


def _folded(stem: str) -> str:
    """Return a name as file systems compare it that know no case, or take letters apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", stem).casefold())


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one == other or one.samefile(other)
    except OSError:
        return False


def _language(given: Sequence[str]) -> Language:
    """The language asked for, known before the rest is parsed so that even its faults are told in it."""
    for index, argument in enumerate(given):
        value = argument.partition("=")[2] if argument.startswith("--lang=") else ""
        if argument == "--lang" and index + 1 < len(given):
            value = given[index + 1]
        if value in ("ko", "en"):
            return "en" if value == "en" else "ko"
    # JSON has escapes for what a console lacks.
    return system_language() if "--json" in given or speaks_hangul() else "en"


def _no_edition() -> Finding:
    message = Words("만들 판이 없습니다.", "There is no edition to build.")
    hint = Words(
        "‘edition:’이 있는 YAML 파일을 data 폴더나 이 폴더에 두거나, build 뒤에 파일 이름을 적어 주십시오.",
        "Please put a YAML file with “edition:” into the folder data or this one, or name a file after build.",
    )
    return Finding("error", "edition.none", message, Origin(), hint)


def _same_file(file: Path) -> Finding:
    message = Words(f"같은 파일을 두 번 적었습니다: {file}", f"This file is named twice: {file}")
    hint = Words("한 번만 적어 주십시오.", "Please name it once.")
    return Finding("error", "usage.names", message, Origin(), hint)


def _same_names(first: Path, second: Path) -> Finding:
    message = Words(
        f"{first}과(와) {second}의 결과 파일 이름이 같아 하나가 지워집니다.",
        f"{first} and {second} would be written to the same names.",
    )
    hint = Words(
        "한 번에 하나씩, 서로 다른 --out으로 만들어 주십시오.", "Please build them one by one, each with its own --out."
    )
    return Finding("error", "usage.names", message, Origin(), hint)


def _unprintable(fault: OSError) -> Finding:
    message = Words(
        f"결과를 출력할 수 없습니다({fault.strerror}).", f"The results cannot be printed ({fault.strerror})."
    )
    return Finding("error", "output.stdout", message)


def _internal(fault: Exception, origin: Origin) -> Finding:
    """A fault of brochure's own, as something that can be reported."""
    trace = fault.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    message = Words(
        f"brochure 안에서 오류가 났습니다: {type(fault).__name__} ({where})",
        f"Something broke inside brochure: {type(fault).__name__} ({where})",
    )
    hint = Words(
        "이 줄과 파일을 brochure를 만든 사람에게 보내 주십시오.",
        "Please send this line and the file to brochure's makers.",
    )
    return Finding("error", "internal", message, origin, hint)


if __name__ == "__main__":
    sys.exit(main())
