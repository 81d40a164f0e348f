"""The command line into options, its faults and its help in two languages; argparse's own English is never shown."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from brochure._version import __version__
from brochure.commands import COMMANDS, OPTIONS, OUTPUT_NAMES
from brochure.findings import Finding, Language, Origin, UsageError, Words

_LANGUAGES: tuple[Language, ...] = ("ko", "en")
_OPTIONS = ("--help", "--version", "--json", "--quiet", "--lang", *OPTIONS)
_COMMAND = "COMMAND"
_SEE_HELP = Words(
    "사용법은 ‘python -m brochure --help’로 볼 수 있습니다.", "“python -m brochure --help” shows how it is used."
)


def parsed(given: Sequence[str], language: Language) -> argparse.Namespace:
    """Return `command`, `files` or `names` and all options by their names; raises `UsageError`."""
    # Before argparse, to which the value of an unknown option is a command or a file.
    named = [each.partition("=")[0] for each in _before_dashes(given) if each.startswith("--")]
    if unknown := [name for name in named if name not in _OPTIONS]:
        raise _unknown(unknown)
    options, rest = _parser(language).parse_known_args(given)
    # Argparse takes files that stand together; here they may stand among options.
    before = _before_dashes(rest)
    if strange := [each.partition("=")[0] for each in before if each.startswith("-") and each != "-"]:
        raise _unfit(strange[0], options.command) if strange[0] in _OPTIONS else _unknown(strange)
    further = [*before, *rest[len(before) + 1 :]]
    if COMMANDS[options.command].takes_files:
        options.files = [*options.files, *(_path(each) for each in further)]
        if COMMANDS[options.command].takes_one and len(options.files) > 1:
            raise _too_many(options.command, str(options.files[1]))
    else:
        options.names = _names(options, further)
    return options


def _names(options: argparse.Namespace, further: Sequence[str]) -> tuple[str, ...]:
    """All names behind a command; one that takes a single one refuses the next."""
    given = options.names if isinstance(options.names, list) else [options.names] if options.names else []
    names = (*given, *(_name(each) for each in further))
    if COMMANDS[options.command].takes_one and len(names) > 1:
        raise _too_many(options.command, names[1])
    return names


def _before_dashes(words: Sequence[str]) -> Sequence[str]:
    """Return the words before ``--``, after which all are files."""
    return words[: words.index("--")] if "--" in words else words


class _Parser(argparse.ArgumentParser):
    """Tells faults as findings, and knows no option by the beginning of its name."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, add_help=False, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        for pattern, say in _SAID:
            if match := re.search(pattern, message, re.DOTALL):
                raise say(*match.groups())
        raise _fault(Words("명령줄을 이해할 수 없습니다.", f"The command line cannot be followed: {message}"))


class _Every(argparse.Action):
    """Keeps the values of an option that may be given again, those before the command with those behind it."""

    def __call__(self, parser: Any, namespace: argparse.Namespace, values: Any, option: str | None = None) -> None:  # noqa: ARG002
        name, value = values
        # What is given twice is what was given last.
        self.const.pop(name, None)
        self.const[name] = value
        setattr(namespace, self.dest, dict(self.const))


class _Korean(argparse.HelpFormatter):
    """Begins the usage with a Korean word."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "사용법: " if prefix is None else prefix)


def _parser(language: Language) -> _Parser:
    def say(ko: str, en: str) -> str:
        return Words(ko, en).say(language)

    form = _Korean if language == "ko" else argparse.HelpFormatter
    description = say(
        "YAML 파일로 인쇄용·화면용 안내지를 만듭니다. 아무것도 적지 않으면 가장 새 판을 만듭니다.",
        "Turns a YAML file into a flyer for press and screen. Without a command: the newest edition.",
    )
    parser = _Parser(prog="python -m brochure", description=description, formatter_class=form)
    # One for all parsers: that of a command knows nothing of what stood before it.
    taken: dict[str, str] = {}
    commands = parser.add_subparsers(dest="command", metavar=_COMMAND, title=say("명령", "commands"))
    for name, command in COMMANDS.items():
        told = command.does.say(language)
        # Only the outermost parser sets defaults: those of a command would undo what it has read.
        inner = commands.add_parser(name, help=told, formatter_class=form, argument_default=argparse.SUPPRESS)
        inner.add_argument_group(say("파일", "files") if command.takes_files else say("이름", "names")).add_argument(
            "files" if command.takes_files else "names",
            nargs="?" if command.takes_one and not command.takes_files else "*",
            type=_path if command.takes_files else _name,
            default=[],
            metavar=command.metavar,
            help=command.names.say(language),
        )
        _add_options(inner, say, command.options, taken)
    _add_options(parser, say, COMMANDS["build"].options, taken).add_argument(
        "--version",
        action="version",
        version=f"brochure {__version__}",
        help=say("버전을 출력합니다", "print the version"),
    )
    parser.set_defaults(command="build", files=[], names=[], quiet=False, json=False, out="out", only=())
    parser.set_defaults(strict=False, open=False, watch=False, fix=False, page=False)
    parser.set_defaults(**{name.lstrip("-"): {} for name, option in OPTIONS.items() if option.repeated})
    return parser


def _add_options(
    parser: _Parser, say: Callable[[str, str], str], own: Sequence[str], taken: dict[str, str]
) -> argparse._ArgumentGroup:
    """Add the options of every command and its `own`, those that repeat filling `taken`; return their group."""
    group = parser.add_argument_group(say("옵션", "options"))
    group.add_argument("-h", "--help", action="help", help=say("이 도움말을 출력합니다", "print this help"))
    for name, option in OPTIONS.items():
        if name in own and option.repeated:
            words = say(*option.words)
            group.add_argument(name, type=_change, action=_Every, const=taken, metavar=option.metavar, help=words)
        elif name in own and option.metavar:
            group.add_argument(
                name, type=_VALUES.get(name, _given(name)), metavar=option.metavar, help=say(*option.words)
            )
        elif name in own:
            group.add_argument(name, action="store_true", help=say(*option.words))
    group.add_argument(
        "--json", action="store_true", help=say("결과를 JSON으로 출력합니다", "print the results as JSON")
    )
    group.add_argument("-q", "--quiet", action="store_true", help=say("오류만 알립니다", "tell of errors only"))
    group.add_argument("--lang", type=_language, metavar="ko|en", help=say("알림의 언어", "the language of messages"))
    return group


# What values mean. A `UsageError` passes through argparse, which would make English of any other.


def _path(name: str) -> Path:
    if not name:
        raise _fault(Words("파일 이름이 비어 있습니다.", "A file's name is empty."))
    return Path(name)


def _name(name: str) -> str:
    if not name.strip():
        raise _fault(Words("이름이 비어 있습니다.", "A name is empty."))
    return name.strip()


def _given(option: str) -> Callable[[str], str]:
    def value(text: str) -> str:
        if not text:
            raise _no_value(option)
        return text

    return value


def _change(text: str) -> tuple[str, str]:
    path, sign, value = text.partition("=")
    if not sign or not path.strip():
        raise _fault(
            Words(
                f"--set에는 ‘경로=값’을 적습니다: {text}",
                f"--set takes PATH=VALUE, and this is none: {text}",
            ),
            Words(
                "예: --set apply.qr=https://www.example.org/", "For example: --set apply.qr=https://www.example.org/"
            ),
        )
    return path.strip(), value


def _outputs(names: str) -> tuple[str, ...]:
    chosen = tuple(name.strip() for name in names.split(","))
    unknown = [name for name in chosen if name not in OUTPUT_NAMES]
    if unknown == [""]:
        raise _no_value("--only", OUTPUT_NAMES)
    if unknown:
        raise _no_such("--only", ", ".join(name for name in unknown if name), OUTPUT_NAMES)
    return chosen


def _language(name: str) -> str:
    if name not in _LANGUAGES:
        raise _no_such("--lang", name, _LANGUAGES) if name else _no_value("--lang", _LANGUAGES)
    return name


#: What the value of an option means, where any word but none will not do.
_VALUES: dict[str, Callable[[str], object]] = {"--only": _outputs}


# What is said of a command line that cannot be followed.


def _fault(message: Words, hint: Words = _SEE_HELP) -> UsageError:
    return UsageError([Finding("error", "usage", message, Origin(), hint)])


def _no_such(option: str, name: str, known: Sequence[str]) -> UsageError:
    there = ", ".join(known)
    return _fault(
        Words(
            f"{option}에 없는 이름입니다: {name}. 쓸 수 있는 것: {there}",
            f"{option} knows no {name}. There are: {there}",
        )
    )


def _no_value(option: str, known: Sequence[str] = ()) -> UsageError:
    there = Words(f" 쓸 수 있는 것: {', '.join(known)}", f" There are: {', '.join(known)}") if known else Words("", "")
    return _fault(Words(f"{option}에 적은 값이 비어 있습니다.{there.ko}", f"The value of {option} is empty.{there.en}"))


def _unknown(options: Sequence[str]) -> UsageError:
    shown = ", ".join(options)
    return _fault(Words(f"모르는 옵션입니다: {shown}", f"Unknown option: {shown}"), _meant(options[0], _OPTIONS))


def _meant(name: str, known: Iterable[str]) -> Words:
    """What was probably meant by a name, or where all of them are told."""
    from difflib import get_close_matches  # noqa: PLC0415 - late: only a fault needs it

    # The beginning of a name says more than letters in common do.
    begun = [each for each in known if len(name) > 3 and each.startswith(name)]
    close = begun or get_close_matches(name, list(known), 1, 0.7)
    return Words(f"혹시 ‘{close[0]}’입니까?", f"Did you mean “{close[0]}”?") if close else _SEE_HELP


def _unfit(option: str, command: str) -> UsageError:
    return _fault(
        Words(f"{command}에는 쓸 수 없는 옵션입니다: {option}", f"{command} does not take this option: {option}")
    )


def _no_command(name: str) -> UsageError:
    if Path(name).suffix.lower() in (".yaml", ".yml"):
        quoted = f'"{name}"' if " " in name else name
        whole = f"python -m brochure build {quoted}"
        return _fault(
            Words(f"명령이 아니라 파일입니다: {name}", f"This is a file, not a command: {name}"),
            Words(f"‘{whole}’로 적어 주십시오.", f"Please write “{whole}”."),
        )
    there = ", ".join(COMMANDS)
    return _fault(
        Words(f"모르는 명령입니다: {name}. 쓸 수 있는 것: {there}", f"Unknown command: {name}. There are: {there}"),
        _meant(name, COMMANDS),
    )


def _too_many(command: str, name: str) -> UsageError:
    return _fault(
        Words(f"{command} 뒤에는 하나만 적습니다: {name}", f"{command} takes one name, and this is another: {name}")
    )


def _lacking(option: str) -> UsageError:
    return _fault(Words(f"{option} 뒤에 값이 없습니다.", f"{option} lacks its value."))


def _surplus(option: str, value: str) -> UsageError:
    return _fault(
        Words(f"{option}에는 값을 적지 않습니다: {value}", f"{option} takes no value, yet there is one: {value}")
    )


#: Sentences of argparse by pattern, and what is said instead with the parts of them that are the reader's own.
_SAID: tuple[tuple[str, Callable[..., UsageError]], ...] = (
    (rf"argument {_COMMAND}: invalid choice: ['\"](.*?)['\"] \(choose from", _no_command),
    (r"argument (\S+): expected one argument", _lacking),
    (r"argument (\S+): ignored explicit argument ['\"](.*)['\"]", _surplus),
)
