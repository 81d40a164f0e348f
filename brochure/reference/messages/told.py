"""Messages as lines for a terminal, and as values for JSON."""

from __future__ import annotations

from brochure.findings import Language, Words
from brochure.reference.messages.message import Family, Message
from brochure.reference.tables import indented, table
from brochure.reference.values import Json

_BEFORE = Words("고치기 전", "Before")
_AFTER = Words("고친 뒤", "After")


def family_lines(family: Family, language: Language) -> list[str]:
    """Return a family under its heading, for each message the first sentence of what it means."""
    rows = [(each.id, first_sentence(each.means.say(language))) for each in family.messages]
    return [family.words.say(language), *table(rows)]


def message_lines(message: Message, language: Language) -> list[str]:
    """Return all there is to tell of one message."""
    lines = [message.id, *table([(message.means.say(language),), (f"→ {message.do.say(language)}",)])]
    if message.clause:
        lines += table([(message.clause,)])
    if message.before:
        lines += ["", f"  {_BEFORE.say(language)}", *indented(message.before, 4)]
        lines += ["", f"  {_AFTER.say(language)}", *indented(message.after, 4)]
    return lines


def message_values(message: Message, family: Family, language: Language) -> Json:
    """Return a message as plain values, for JSON."""
    return {
        "id": message.id,
        "family": family.words.say(language),
        "clause": message.clause,
        "says": message.means.say(language),
        "hint": message.do.say(language),
        "example": {"before": message.before, "after": message.after} if message.before else None,
    }


def first_sentence(text: str) -> str:
    """Return a text up to its first full stop that a space follows."""
    head, stop, _ = text.partition(". ")
    return head + stop.strip()
