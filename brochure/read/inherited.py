"""What an edition in another language takes over from the one it starts from: amounts and times said in its own.

Knows which file is in which language, and which language the whole is in; what is said how stands in `korean.units`.
"""

from __future__ import annotations

import re

from msgspec import Struct

from brochure.findings import Finding, Origin, Words
from brochure.korean.units import in_language
from brochure.read.nodes import Scalar
from brochure.read.reading import shown

#: A word of any language but Korean, which no table knows: three letters, or any of Japanese.
_WORD = re.compile(r"[^\W\d_A-Z]{3}|[ぁ-ゖァ-ヺ一-鿿]")

#: What stands before an extension.
_EXTENSION = re.compile(r"(?:내선|교환)(?:\s?번호)?[\s:]*")

#: How messages call the languages that are translated into.
_NAMES = {"ja": Words("일본어", "Japanese"), "en": Words("영어", "English"), "ko": Words("한국어", "Korean")}


class Inherited(Struct, frozen=True):
    """The `language` of the whole, and those of the files it is put together from."""

    language: str
    languages: dict[str, str]

    def foreign(self, file: str) -> str:
        """Return the language a file is in, where that is not the language of the whole; else nothing."""
        found = self.languages.get(file, self.language)
        return "" if main(found) == main(self.language) else found

    def said(self, node: Scalar) -> Scalar:
        """Return a value in the language of the whole where it is an amount or a time from a file in Korean."""
        if main(self.foreign(node.written.file) or "-") != "ko":
            return node
        text = in_language(node.text, self.language)
        if text is None or text == node.text:
            return node
        return Scalar(text, "python", node.path, node.written, node.start, node.end)

    def telephone(self, node: Scalar) -> Scalar:
        """Return a telephone number with its extension said in the language of the whole."""
        to = main(self.language)
        if main(self.foreign(node.written.file) or "-") != "ko" or to not in ("ja", "en"):
            return node
        text = _EXTENSION.sub("ext. " if to == "en" else "内線", node.text)
        return node if text == node.text else Scalar(text, "python", node.path, node.written, node.start, node.end)

    def fact(self, name: str, value: str, origin: Origin) -> tuple[str, Finding | None]:
        """Return the value of a fact in the language of the whole, and what to tell who calls it where it has none."""
        foreign = self.foreign(origin.file)
        if not foreign:
            return value, None
        found = in_language(value, self.language) if main(foreign) == "ko" else None if _WORD.search(value) else value
        if found is not None:
            return found, None
        called = _NAMES.get(main(self.language), Words(f"‘{self.language}’", f"“{self.language}”"))
        message = Words(
            f"facts의 ‘{name}’을(를) {called.ko}로 옮길 수 없어 그대로 찍습니다: ‘{shown(value)}’",
            f"The fact “{name}” cannot be put into {called.en} and is printed as it stands: “{shown(value)}”",
        )
        hint = Words(
            f"이 판의 facts 아래에 ‘{name}: …’을 {called.ko}로 적어 주십시오.",
            f"Please write “{name}: …” in {called.en} under this edition's own facts.",
        )
        return value, Finding("warning", "fact.language", message, origin, hint)


def main(language: str) -> str:
    """Return the main language of a tag, in small letters."""
    return language.partition("-")[0].lower()
