"""What a command does with one file: build it, check it, explain it; a finished PDF can be checked as well.

Knows no console: what there is to say is returned, and said elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from brochure.commands import quoted
from brochure.edition import USUAL, Edition
from brochure.findings import BrochureError, Finding, Language, NotPrintable, Words
from brochure.pipeline import build

if TYPE_CHECKING:
    from argparse import Namespace

    from brochure.layout.budget import Budget

#: The exit code of a file that was built though the finished PDF breaks a rule of its print shop.
BUILT_WRONG = 4
#: What is looked at when there is time: not what is waited for at every save.
_LATER = ("png", "text")


class Deed(Struct, frozen=True):
    """What was done: what there is to say, the exit code, files written, lines asked for and the same as values.

    `later` makes what nobody waits for who sees every change at once, where that was put off; it raises BrochureError.
    """

    findings: tuple[Finding, ...]
    code: int = 0
    paths: tuple[Path, ...] = ()
    told: Sequence[str] = ()
    more: dict[str, object] = {}
    remark: Words | None = None
    later: Callable[[], tuple[Path, ...]] | None = None


def done(file: Path, options: Namespace, language: Language) -> Deed:
    """Do what the command says with a file; a BrochureError is part of the answer, any other fault is raised."""
    try:
        if options.command == "check" and file.suffix.lower() == ".pdf":
            return _checked_pdf(file, options)
        if options.command == "check" and options.fix:
            return _mended(file, options, language)
        try:
            edition = build(file, theme=options.theme, shop=options.shop, changes=options.set)
        except NotPrintable as fault:
            if options.command == "build" and "proof" in options.only:
                # What stops a build is what a proof is looked at for.
                return Deed(fault.findings, fault.exit_code, fault.edition.write(options.out, only=("proof",)))
            raise
        return _DEEDS[options.command](edition, options, language)
    except BrochureError as fault:
        is_check = options.command == "check"
        budgets = _budgets(fault, options) if is_check else ()
        forgotten = fault.edition.yearly if is_check and isinstance(fault, NotPrintable) and fault.edition else ()
        deed = Deed((*fault.findings, *forgotten), fault.exit_code, remark=_way_out(fault, file))
        return _with_budgets(deed, budgets, language)


def _way_out(fault: BrochureError, file: Path) -> Words | None:
    """What mends slips of the pen all at once, where there are some."""
    slips = [each for each in fault.findings if each.rule.startswith("slip.")]
    if not slips:
        return None
    # They may stand in an edition that this one starts from.
    command = f"python -m brochure check {quoted(Path(slips[0].origin.file or file))} --fix"
    return Words(
        f"줄마다 고쳐 보인 것은 ‘{command}’ 한 번으로 모두 고쳐집니다.",
        f"“{command}” makes all the corrections shown at once.",
    )


def _built(edition: Edition, options: Namespace, _: Language) -> Deed:
    now, later = _in_turn(options.only, is_watched=options.watch)
    paths = edition.write(options.out, only=now)
    findings, code = (*edition.findings, *(edition.yearly if edition.has_forerunner else ())), 0
    is_press = not options.only or "press" in options.only
    judged = tuple(name for name in ("press", "screen") if not options.only or name in options.only)
    if options.strict and judged:
        found = edition.preflight(judged)
        findings = (*findings, *found)
        code = BUILT_WRONG if any(each.level == "error" for each in found) else 0
    more: dict[str, object] = {"shop": edition.printer.name, "order": edition.order._asdict()} if is_press else {}
    pictures = (lambda: edition.write(options.out, only=later)) if later else None
    return Deed(findings, code, paths, more=more, remark=edition.order if is_press else None, later=pictures)


def _in_turn(only: tuple[str, ...], *, is_watched: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return which outputs are made at once and which later: pictures take twice as long as all else together."""
    wanted = only or USUAL
    now = tuple(each for each in wanted if each not in _LATER)
    return (now, tuple(each for each in wanted if each in _LATER)) if is_watched and now else (only, ())


def _checked(edition: Edition, options: Namespace, language: Language) -> Deed:
    found = edition.preflight(is_demanded=False)
    findings = (*edition.findings, *edition.lint, *edition.thin, *found, *edition.yearly)
    code = BUILT_WRONG if any(each.level == "error" for each in found) else 0
    return _with_budgets(Deed(findings, code), _budgets(edition, options), language)


def _mended(file: Path, options: Namespace, language: Language) -> Deed:
    """Mend the file, then check it as it is now; what is left is for its editor."""
    from brochure.mend import mended_file  # noqa: PLC0415 - late: nothing else writes to an edition

    mending = mended_file(file)
    deed = done(file, type(options)(**(vars(options) | {"fix": False, "quiet": True})), language)
    told = [*mending.difference, *deed.told]
    return Deed(deed.findings, deed.code, told=told, more={**deed.more, **mending.as_dict()}, remark=mending.remark)


def _checked_pdf(file: Path, options: Namespace) -> Deed:
    from brochure.preflight.files import checked_file  # noqa: PLC0415 - late: only this needs what opens PDFs

    findings = checked_file(file, options.shop)
    return Deed(findings, BUILT_WRONG if any(each.level == "error" for each in findings) else 0)


def _explained(edition: Edition, options: Namespace, language: Language) -> Deed:
    from brochure.explain import lines, values  # noqa: PLC0415 - late: a build explains nothing

    if options.json:
        return Deed(edition.findings, more=values(edition.fitted))
    return Deed(edition.findings, told=lines(edition.fitted, language))


_DEEDS = {"build": _built, "check": _checked, "explain": _explained}


def _with_budgets(deed: Deed, budgets: Sequence[Budget], language: Language) -> Deed:
    if not budgets:
        return deed
    heads = Words("글마다 더 들어갈 글자 수(공백 포함)", "How many characters each text could still take")
    from brochure.layout.budget import listed  # noqa: PLC0415 - late: only what a check reckons is listed

    told = [heads.say(language), *listed(budgets, language)]
    more: dict[str, object] = {**deed.more, "budgets": [each.as_dict() for each in budgets]}
    return Deed(deed.findings, deed.code, deed.paths, told, more, deed.remark)


def _budgets(found: object, options: Namespace) -> Sequence[Budget]:
    """How many characters each text of an edition, or of a refusal, could still take; not reckoned where unheard."""
    return () if options.quiet and not options.json else getattr(found, "budgets", ())
