"""The findings of one run, collected as they are met, and the words they have in common.

Knows neither YAML nor blocks.
"""

from __future__ import annotations

from collections.abc import Iterable

from brochure.findings import Finding, ManuscriptError, Origin, Words

#: How many faults are told with what was probably meant: among hundreds no hint is read, and each is a search.
MOST_HINTS = 200


class Reading:
    """What one run of reading has to say so far."""

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        self.findings = list(findings)

    def fault(self, rule: str, origin: Origin, message: Words, hint: Words | None = None) -> None:
        """Note an error: the run goes on, and fails at its end."""
        self.findings.append(Finding("error", rule, message, origin, hint))

    def warn(self, rule: str, origin: Origin, message: Words, hint: Words | None = None) -> None:
        """Note what is most likely not as it was meant, though it can be built."""
        self.findings.append(Finding("warning", rule, message, origin, hint))

    def note(self, rule: str, origin: Origin, message: Words, hint: Words | None = None) -> None:
        """Note something worth a look that keeps nothing from being built."""
        self.findings.append(Finding("note", rule, message, origin, hint))

    @property
    def is_hinting(self) -> bool:
        """Whether the next fault is among those that are told with what was probably meant."""
        return len(self.findings) < MOST_HINTS

    def finish(self, files: Iterable[str] = ()) -> tuple[Finding, ...]:
        """Return the findings in the order of their file; raises `ManuscriptError` when one is an error.

        Those of `files` come first, in that order, and others as they were met.
        """
        met = dict.fromkeys((*files, *(each.origin.file for each in self.findings)))
        order = {file: place for place, file in enumerate(met)}
        found = tuple(
            sorted(self.findings, key=lambda each: (order[each.origin.file], each.origin.line, each.origin.column))
        )
        if any(each.level == "error" for each in found):
            raise ManuscriptError(found)
        return found


def nearest(name: str, names: Iterable[str], closeness: float = 0.6) -> str | None:
    """Return the one of `names` that `name` was most likely meant to be.

    Hangul is compared letter by letter (자모), so that one slip of a finger counts as one.
    """
    import difflib  # noqa: PLC0415 (only a fault needs it)
    import unicodedata  # noqa: PLC0415

    def loosened(each: str) -> str:
        return unicodedata.normalize("NFD", each.casefold()).replace("-", "_").replace(" ", "_")

    known = {loosened(each): each for each in names}
    found = difflib.get_close_matches(loosened(name)[:80], known, 1, closeness)
    return known[found[0]] if found else None


def one_of(name: str, names: Iterable[str]) -> Words:
    """Return the hint for a name that is none of `names`: the likely one, and all of them."""
    choices = tuple(names)
    return choosing(nearest(name, choices), choices)


def choosing(likely: str | None, choices: Iterable[str]) -> Words:
    """Return the hint that names the likely choice, if there is one, and all of them."""
    listed = ", ".join(choices)
    if likely:
        return Words(
            f"혹시 ‘{likely}’입니까? 쓸 수 있는 것: {listed}", f"Did you mean “{likely}”? What can stand here: {listed}"
        )
    return Words(f"쓸 수 있는 것: {listed}", f"What can stand here: {listed}")


def shown(text: str, limit: int = 40) -> str:
    """Return `text` as part of a message: on one line, and not too long."""
    flat = " ".join(text[: limit * 4].split())
    # What an escape hides must not reach a console as a command.
    flat = "".join(each if each.isprintable() else "·" for each in flat)
    return flat if len(flat) <= limit else flat[:limit] + "…"
