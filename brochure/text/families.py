"""What a theme's font names stand for: families of faces, each face with its part in setting a text.

Knows how faces are chosen and how they match one another, and nothing of lines.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from brochure.text.fonts import Face
from brochure.text.itemise import HELD_SPACES, UNDRAWN, Cast, Font, Role, cast
from brochure.text.sides import Digits, joins_letters
from brochure.unicode.characters import script

#: What a font needs to compose old Hangul (R-73).
_JOINS = frozenset({"ljmo", "vjmo", "tjmo"})
#: Drawn, or left undrawn, by any font.
_ANYWHERE = HELD_SPACES | UNDRAWN | {"\u200d"}
#: Scripts HarfBuzz is told of by the first letter of a run that is not Korean (ISO 15924).
_CODES = {"Hiragana": "Hira", "Katakana": "Kana", "Latin": "Latn", "Greek": "Grek", "Cyrillic": "Cyrl"}


class Match(Struct, frozen=True):
    """How letters of another script are fitted to Hangul (R-76): a share of its size, and a rise in em of it."""

    scale: float = 1.0
    shift: float = 0.0


_AS_DRAWN = Match()


class Typeface(Struct, frozen=True, eq=False):
    """A face in its part: what it draws is set at `scale` of the size, `shift` em above the baseline.

    `is_first` marks the face a family is built around where no other has a part of its own.
    """

    face: Face
    role: Role
    scale: float = 1.0
    shift: float = 0.0
    is_first: bool = False

    def told(self, text: str, language: str) -> tuple[str, str]:
        """Return the script and language HarfBuzz is to shape `text` in, the edition's being `language` (R-75)."""
        if self.is_first:
            return "Hang", language
        # Figures and signs alone are of the part they are set in.
        own = {"latin": "Latn", "kana": "Kana"}.get(self.role, "Hang")
        is_korean = own == "Hang" and any(script(each) in ("Hangul", "Han") for each in text)
        found = own if is_korean else next((code for each in text if (code := _CODES.get(script(each)))), own)
        if found in ("Hira", "Kana"):
            return found, "ja"
        if found == "Hang":
            # An edition in Chinese or Japanese has its own forms of Hanja.
            return found, language if is_east_asian(language) else "ko"
        return found, "en" if is_east_asian(language) else language


class Family:
    """Faces that draw one font name of a theme, each in its part; `faces` are all of them, the primary one first.

    Where they have parts (`has_parts`) each draws what its role says; a chain alone has none, and its first face
    draws whatever it has. `digits` says whose figures are taken.
    """

    def __init__(self, own: tuple[Typeface, ...], digits: Digits = "latin", behind: Family | None = None) -> None:
        self.typefaces: tuple[Typeface, ...] = (*own, *(behind.typefaces if behind else ()))
        self.digits = digits
        self.faces = tuple(dict.fromkeys(each.face for each in self.typefaces))
        self._own, self._behind = own, behind
        self.has_parts = not own[0].is_first
        self._plain: set[str] = set()
        self._spaces: dict[tuple[str, bool], tuple[Typeface, float]] = {}

    @cached_property
    def cast(self) -> Cast:
        """The faces as those who choose among them meet them, by their number in `typefaces`."""
        found = cast((_font(number, each) for number, each in enumerate(self._own)), self.digits)
        if not self._behind:
            return found
        behind = cast((_font(number, each) for number, each in enumerate(self._behind.typefaces, len(self._own))))
        return Cast({kind: (*fonts, *behind.fonts[kind]) for kind, fonts in found.fonts.items()}, self.digits)

    def draws_plainly(self, text: str) -> bool:
        """Whether there is nothing to choose for `text`: no face has a part of its own, and the first draws all."""
        if self.has_parts:
            return False
        first = self.typefaces[0].face
        for each in frozenset(text) - self._plain:
            if joins_letters(each) or each == "\ufffd" or not _draws(first, each):
                return False
            self._plain.add(each)
        return True

    def backed_by(self, other: Family) -> Family:
        """Return the family with another's faces behind its own: what one lacks the other draws."""
        return Family(self.typefaces, self.digits, other)

    def space(self, language: str, *, is_latin: bool) -> tuple[Typeface, float]:
        """Return whose the word spaces of a text are, and their width in em (R-72).

        They are the Hangul font's; where it `is_latin`, a text in Latin letters, theirs. The width is measured
        between two letters in that language: some fonts have a wider one for Korean.
        """
        found = self._spaces.get((language, is_latin))
        if found is None:
            number = self.cast.fonts["mark" if is_latin else "sign"][0].number if self.has_parts else 0
            owner = self.typefaces[number]
            letters = "n n" if is_latin or not self.has_parts else "가 가"
            script, spoken = owner.told(letters, language)
            shaped = owner.face.shape(letters, spoken, script)
            width = sum(advance for _, at, advance, *_ in shaped if at == 1) / owner.face.upem * owner.scale
            found = self._spaces[language, is_latin] = owner, width
        return found

    def draws(self, character: str) -> bool:
        """Whether any of the faces has a character."""
        return any(_draws(face, character) for face in self.faces)


class Fonts:
    """A theme's fonts: `families` are what each font name stands for, a chain of faces being a family too."""

    def __init__(self, families: Mapping[str, Family | tuple[Face, ...]]) -> None:
        self.families = {name: family_of(each) for name, each in families.items()}
        self._faces = {face.name: face for family in self.families.values() for face in family.faces}
        self._strong: dict[tuple[str, str], Family] = {}

    @property
    def faces(self) -> tuple[Face, ...]:
        """Every face there is, once."""
        return tuple(self._faces.values())

    def chain(self, font: str) -> tuple[Face, ...]:
        """Return the faces of a font name, the primary one first."""
        return self.families[font].faces

    def family(self, font: str, strong: str = "") -> Family:
        """Return the family of a font name; for `strong` words in it that one's, and behind it the plain one."""
        if not strong:
            return self.families[font]
        found = self._strong.get((font, strong))
        if found is None:
            # What the font of emphasis lacks is better plain than not there.
            found = self._strong[font, strong] = self.families[strong].backed_by(self.families[font])
        return found

    def face(self, name: str) -> Face:
        """Return the face a `Run` was shaped with."""
        return self._faces[name]

    def substitute(self, character: str, around: str, font: str) -> str:
        """Return what a font name's faces draw in place of a character of theirs that is missing; empty for nothing."""
        from brochure.text.substitutes import substitute  # noqa: PLC0415 (only a fault needs it)

        return substitute(character, around, self.families[font].draws)


def family_of(faces: Family | tuple[Face, ...]) -> Family:
    """Return a chain of faces as a family without parts."""
    if isinstance(faces, Family):
        return faces
    return Family(tuple(Typeface(face, "hangul", is_first=not number) for number, face in enumerate(faces)))


def family(roles: Mapping[Role, tuple[Face, ...]], digits: Digits = "latin", latin: Match = _AS_DRAWN) -> Family:
    """Return a family whose faces have parts, the faces of a role in the order in which they are asked.

    `roles` begins with those of Hangul; `latin` is how Latin letters are fitted to it.
    """
    return Family(
        tuple(
            Typeface(face, role, *((latin.scale, latin.shift) if role == "latin" else ()))
            for role, faces in roles.items()
            for face in faces
        ),
        digits,
    )


def _font(number: int, typeface: Typeface) -> Font:
    face = typeface.face

    def draws(cluster: str) -> bool:
        # HarfBuzz composes what a face has only whole, and takes apart what it has only in parts.
        return all(_draws(face, each) for each in cluster) or (
            len(cluster) > 1 and all(_draws(face, each) for each in unicodedata.normalize("NFC", cluster))
        )

    return Font(typeface.role, draws, lambda: face.features >= _JOINS, number)


def _draws(face: Face, character: str) -> bool:
    return bool(face.gid(character)) or character in _ANYWHERE or is_selector(character)


def is_east_asian(language: str) -> bool:
    """Whether an edition in a language (BCP 47) is set in Hangul, Hanja or kana, and not in Latin letters."""
    return language.partition("-")[0].lower() in ("ko", "zh", "ja")


def is_selector(character: str) -> bool:
    """Whether a character only chooses a form of the one before it (Unicode, Variation_Selector)."""
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
