"""The types of block as a reference: what each is for, its keys, its forms and an example."""

from __future__ import annotations

from msgspec import Struct

from brochure.findings import Language, Words
from brochure.reference.keys import HEADS, Entry, entries_of, rows_of
from brochure.reference.registry import Registry, described
from brochure.reference.tables import indented, table, wrapped
from brochure.reference.values import Json

_FORMS = Words("모습(테마의 forms)", "Forms (forms in a theme)")
_EXAMPLE = Words("보기", "Example")
_FROM = Words("패키지", "package")


class Told(Struct, frozen=True):
    """One type of block: `package` is whose it is, nothing for the house's own."""

    name: str
    package: str
    words: Words
    forms: tuple[str, ...]
    entries: tuple[Entry, ...]
    example: str

    def as_dict(self, language: Language) -> Json:
        """Return the type as plain values, for JSON."""
        return {
            "type": self.name,
            "package": self.package or None,
            "words": self.words.say(language),
            "forms": list(self.forms),
            "keys": [each.as_dict(language) for each in self.entries],
            "example": self.example or None,
        }

    def lines(self, language: Language) -> list[str]:
        """Return the type as lines for a terminal."""
        head = f"{self.name} ({_FROM.say(language)} {self.package})" if self.package else self.name
        lines = [head, *(f"  {line}" for line in wrapped(self.words.say(language), 76)), ""]
        heads = tuple(words.say(language) for words in HEADS)
        lines += table([heads, *rows_of(self.entries, language)])
        if len(self.forms) > 1:
            lines += ["", f"  {_FORMS.say(language)}: {', '.join(self.forms)}"]
        if self.example:
            lines += ["", f"  {_EXAMPLE.say(language)}", *indented(self.example, 4)]
        return lines


def told_blocks(found: Registry, names: tuple[str, ...]) -> list[Told]:
    """Return what there is to tell of the types of these names, or of all where none is named."""
    return [
        Told(
            name, found.packages.get(name, ""), described(name, model), model.forms, entries_of(model),
            model.example if isinstance(model.example, str) else "",
        )
        for name, model in found.types.items()
        if not names or name in names
    ]  # fmt: skip
