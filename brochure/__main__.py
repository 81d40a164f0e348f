"""The command line: ``python -m brochure`` builds the newest edition, ``build`` and ``check`` the files they name."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn

from brochure._version import __version__
from brochure.console import Console, prepare, system_language
from brochure.findings import BrochureError, Finding, Language, Origin, UsageError, Words

#: The outputs there are, as `pipeline.OUTPUTS` has them: naming them must not cost loading the pipeline.
OUTPUT_NAMES = ("press", "screen", "png")

DONE, INTERNAL, INTERRUPTED = 0, 3, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; the codes are those of the exception tree in `findings`."""
    prepare()
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = _language(given)
    try:
        with _interruptible() as interrupts:
            code = _run(given, language)
            sys.stdout.flush()
        if interrupts:
            return INTERRUPTED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the paths has gone away; the files are written all the same.
        _silence()
        return DONE
    except OSError as fault:
        _silence()
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


def _silence() -> None:
    """Point stdout at nothing, so that Python's own flush at the end has nothing to complain of."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(given: list[str], language: Language) -> int:
    console = Console(language)
    try:
        options = _parser(language).parse_args(given)
        console = Console(language, is_quiet=options.quiet, is_json=options.json)
        files = _files(options, console)
    except BrochureError as fault:
        console.findings(fault.findings)
        return fault.exit_code
    reports: list[dict[str, object]] = []
    codes = [_one(file, options, console, reports) for file in files]
    console.report(reports, max(codes))
    return max(codes)


def _one(file: Path, options: argparse.Namespace, console: Console, reports: list[dict[str, object]]) -> int:
    """Build or check one file; say what there is to say of it; return its exit code."""
    paths: tuple[Path, ...] = ()
    code = DONE
    try:
        from brochure.pipeline import build  # noqa: PLC0415 - late: --help and --version need no pipeline

        edition = build(file, theme=options.theme)
        findings = edition.findings
        if options.command == "build":
            paths = edition.write(options.out, only=options.only)
    except BrochureError as fault:
        findings, code = fault.findings, fault.exit_code
    except Exception as fault:
        if sys.flags.dev_mode:
            raise
        findings, code = (_internal(fault, file),), INTERNAL
    console.paths(paths)
    console.findings(findings)
    if options.command == "check" and not findings:
        console.remark(Words(f"{file}: 고칠 곳이 없습니다.", f"{file}: nothing to mend."))
    reports.append(
        {
            "source": str(file),
            "outputs": [str(path) for path in paths],
            "findings": [finding.as_dict(console.language) for finding in findings],
            "exit": code,
        }
    )
    return code


def _files(options: argparse.Namespace, console: Console) -> list[Path]:
    """The files named, else the newest edition there is."""
    if not options.files:
        from brochure.shelf import newest  # noqa: PLC0415

        found = newest()
        if found is None:
            raise UsageError([_no_edition()])
        console.remark(Words(f"가장 새 판: {found}", f"The newest edition: {found}"))
        return [found]
    files = [Path(name) for name in options.files]
    stems: dict[str, Path] = {}
    for file in files:
        other = stems.setdefault(file.stem, file)
        if other is not file and options.command == "build":
            raise UsageError([_same_names(other, file)])
    return files


def _language(given: Sequence[str]) -> Language:
    """The language asked for, known before the rest is parsed so that even its faults are told in it."""
    for index, argument in enumerate(given):
        value = argument.partition("=")[2] if argument.startswith("--lang=") else ""
        if argument == "--lang" and index + 1 < len(given):
            value = given[index + 1]
        if value in ("ko", "en"):
            return "en" if value == "en" else "ko"
    return system_language()


class _Parser(argparse.ArgumentParser):
    """Tells faults of the command line as findings, in the reader's language."""

    def error(self, message: str) -> NoReturn:
        said = Words(f"명령을 이해할 수 없습니다: {message}", f"The command cannot be followed: {message}")
        hint = Words(
            "사용법은 python -m brochure --help로 볼 수 있습니다.", "python -m brochure --help shows how it is used."
        )
        raise UsageError([Finding("error", "usage", said, Origin(), hint)])


def _parser(language: Language) -> argparse.ArgumentParser:
    def say(ko: str, en: str) -> str:
        return Words(ko, en).say(language)

    def options(*, defaults: bool) -> list[_Parser]:
        """The options of every command; only the outermost parser sets defaults, or they would undo what it read."""
        unset = None if defaults else argparse.SUPPRESS
        common = _Parser(add_help=False, argument_default=unset)
        common.add_argument("--theme", metavar="NAME|FILE", help=say("테마 이름이나 파일", "a theme's name or file"))
        common.add_argument(
            "--json", action="store_true", help=say("결과를 JSON으로 출력", "print the results as JSON")
        )
        common.add_argument("-q", "--quiet", action="store_true", help=say("오류만 알림", "tell of errors only"))
        common.add_argument("--lang", choices=("ko", "en"), help=say("알림의 언어", "the language of messages"))
        writing = _Parser(add_help=False, argument_default=unset)
        writing.add_argument("--out", metavar="DIR", help=say("저장할 폴더(기본 out)", "where to write (default: out)"))
        writing.add_argument("--only", type=_outputs, metavar=",".join(OUTPUT_NAMES), help=say("이것만", "only these"))
        return [common, writing]

    parser = _Parser(
        prog="python -m brochure",
        parents=options(defaults=True),
        description=say(
            "YAML 파일로 인쇄용·화면용 안내지를 만듭니다. 아무것도 적지 않으면 가장 새 판을 만듭니다.",
            "Turns a YAML file into a flyer for press and screen. Without a command: the newest edition.",
        ),
    )
    parser.add_argument("--version", action="version", version=f"brochure {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="build|check", parser_class=_Parser)
    both, reading = options(defaults=False), options(defaults=False)[:1]
    building = commands.add_parser("build", parents=both, help=say("안내지 만들기", "build flyers"))
    checking = commands.add_parser("check", parents=reading, help=say("만들지 않고 검사하기", "check, build nothing"))
    for command in (building, checking):
        command.add_argument("files", nargs="*", metavar="FILE", help=say("판 파일(YAML)", "edition files (YAML)"))
    parser.set_defaults(command="build", files=[], quiet=False, json=False, out="out", only=())
    return parser


def _outputs(names: str) -> tuple[str, ...]:
    chosen = tuple(name.strip() for name in names.split(","))
    unknown = [name for name in chosen if name not in OUTPUT_NAMES]
    if unknown:
        raise argparse.ArgumentTypeError(f"{', '.join(unknown) or names!r} ({', '.join(OUTPUT_NAMES)})")
    return chosen


def _no_edition() -> Finding:
    message = Words("만들 판이 없습니다.", "There is no edition to build.")
    hint = Words(
        "edition: 으로 시작하는 YAML 파일을 data 폴더나 이 폴더에 두거나, build 뒤에 파일 이름을 적으세요.",
        "Put a YAML file with edition: into the folder data or this one, or name a file after build.",
    )
    return Finding("error", "edition.none", message, Origin(), hint)


def _same_names(first: Path, second: Path) -> Finding:
    message = Words(
        f"{first}과(와) {second}의 결과 파일 이름이 같아 하나가 지워집니다.",
        f"{first} and {second} would be written to the same names.",
    )
    hint = Words("한 번에 하나씩, 서로 다른 --out으로 만드세요.", "Build them one by one, each with its own --out.")
    return Finding("error", "usage.names", message, Origin(), hint)


def _unprintable(fault: OSError) -> Finding:
    message = Words(
        f"결과를 출력할 수 없습니다({fault.strerror}).", f"The results cannot be printed ({fault.strerror})."
    )
    return Finding("error", "output.stdout", message)


def _internal(fault: Exception, file: Path) -> Finding:
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
        "이 줄과 파일을 brochure를 만든 사람에게 보내 주세요.",
        "Please send this line and the file to brochure's makers.",
    )
    return Finding("error", "internal", message, Origin(str(file)), hint)


if __name__ == "__main__":
    sys.exit(main())
