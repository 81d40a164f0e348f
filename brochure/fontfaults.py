"""What is said of font files that cannot be used, or not as they are named, and of what none draws. Knows no theme."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from brochure import resources
from brochure.findings import Finding, MissingGlyph, Origin, Words
from brochure.read.reading import nearest, shown
from brochure.text.composer import Missing
from brochure.text.families import Fonts
from brochure.text.fontfiles import Flaw
from brochure.text.fonts import face_names


class Choice(Struct, frozen=True):
    """What a theme says behind the # of a font file, and the places of the faces that answer to it."""

    which: str
    places: tuple[int, ...]


def no_font(name: str, folders: tuple[Path, ...], origin: Origin) -> Finding:
    """Return the finding for a font file that is in none of `folders`, nor among brochure's own."""
    message = Words(
        f"테마의 글꼴 파일 ‘{shown(name)}’을(를) 찾을 수 없습니다.",
        f"The theme's font file “{shown(name)}” is not there.",
    )
    hint = Words(
        "테마 파일 옆이나 그 옆의 fonts 폴더에 글꼴 파일을 두어 주십시오.",
        "Put the font file beside the theme's file, or into a folder fonts beside it.",
    )
    if near := nearest(name, resources.font_names(folders)):
        hint = Words(f"혹시 ‘{near}’입니까? {hint.ko}", f"Did you mean “{near}”? {hint.en}")
    return Finding("error", "font.not-found", message, origin, hint)


def no_face(file: Path, choice: Choice, origin: Origin) -> Finding:
    """Return the finding for a face that a font file has not, or for one of several that answer to a name."""
    names = face_names(file)
    which = shown(choice.which)
    if choice.places:
        message = Words(
            f"‘{file.name}’에는 ‘{which}’(이)라는 글꼴이 {len(choice.places)}벌 있습니다.",
            f"{len(choice.places)} faces in {file.name} are called “{which}”.",
        )
        near: str | None = names[choice.places[0]]
    else:
        message = Words(
            f"‘{file.name}’에 이런 글꼴이 없습니다: ‘{which}’", f"There is no face “{which}” in {file.name}."
        )
        # A style alone is a choice too, and in a PostScript name it stands behind the hyphen.
        styles = {name.rpartition("-")[2]: name for name in reversed(names) if name}
        near = nearest(choice.which, names) or styles.get(nearest(choice.which, styles) or "")
    meant = f"{file.name}#{near or (choice.places[0] + 1 if choice.places else 1)}"
    return Finding("error", "font.face", message, origin, _choosing(meant, names))


def first_face(file: Path, name: str, origin: Origin) -> Finding:
    """Return the note for a collection of which no face is chosen, so that its first is taken."""
    names = face_names(file)
    message = Words(
        f"‘{shown(name)}’에는 글꼴이 {len(names)}벌 있어 첫 번째 글꼴을 씁니다.",
        f"{shown(name)} is a collection of {len(names)} faces; the first is taken.",
    )
    return Finding("note", "font.face", message, origin, _choosing(f"{file.name}#{next(iter(names), '') or 1}", names))


def _choosing(meant: str, names: tuple[str, ...]) -> Words:
    listed = ", ".join(f"#{number} ({each})" if each else f"#{number}" for number, each in enumerate(names, 1)) or "-"
    return Words(
        f"파일 이름 바로 뒤에 #와 번호나 이름을 빈칸 없이 붙여 주십시오(예: {meant}). 들어 있는 것: {listed}",
        f"Add # and its number or name, without a space, as in {meant}. There are: {listed}",
    )


#: What is said of a font that cannot be used, and what to do about it, by its flaw.
_FLAWS: dict[Flaw, tuple[str, Words, Words]] = {
    "unreadable": (
        "font.unreadable",
        Words("‘{}’ 글꼴 파일을 열 수 없습니다.", "“{}” cannot be opened as a font."),
        Words(
            "글꼴이 아니거나 손상된 파일입니다. TTF나 OTF 파일로 바꿔 주십시오.",
            "It is no font, or a damaged one. Use a TTF or OTF file in its place.",
        ),
    ),
    "web": (
        "font.web",
        Words("‘{}’은(는) 웹 글꼴(WOFF)이라 쓸 수 없습니다.", "“{}” is a web font (WOFF), which cannot be used."),
        Words(
            "같은 글꼴의 TTF나 OTF 파일을 받거나, 라이선스가 허락하면 TTF나 OTF로 바꿔 주십시오.",
            "Get the same font as TTF or OTF, or convert it to TTF or OTF where its licence allows.",
        ),
    ),
    "outlines": (
        "font.outlines",
        Words("‘{}’에는 PDF에 넣을 수 있는 윤곽선이 없습니다.", "“{}” has no outlines that a PDF can hold."),
        Words(
            "그림으로 된 글꼴이거나 OTF 변동 글꼴입니다. 굵기마다 따로 있는 TTF나 OTF 파일로 바꿔 주십시오.",
            "It is made of pictures, or a variable OTF. Use a TTF or OTF file made for one weight in its place.",
        ),
    ),
    "restricted": (
        "font.licence",
        Words(
            "‘{}’은(는) PDF에 넣는 것이 금지된 글꼴입니다(OS/2 fsType 0x0002).",
            "“{}” may not be embedded: its licence bits forbid it (OS/2 fsType 0x0002).",
        ),
        _OTHER_LICENCE := Words(
            "PDF에 넣을 수 있는 글꼴로 바꾸거나, 만든 곳에서 넣을 수 있는 파일을 받아 주십시오.",
            "Use a font that may be embedded, or ask its maker for a file that allows it.",
        ),
    ),
    "bitmap": (
        "font.licence",
        Words(
            "‘{}’은(는) 윤곽선을 PDF에 넣는 것이 금지된 글꼴입니다(OS/2 fsType 0x0200).",
            "The outlines of “{}” may not be embedded: its licence bits forbid it (OS/2 fsType 0x0200).",
        ),
        _OTHER_LICENCE,
    ),
    "whole": (
        "font.licence",
        Words(
            "‘{}’은(는) 쓰인 글자만 골라 PDF에 넣는 것이 금지된 글꼴입니다(OS/2 fsType 0x0100).",
            "“{}” may not be cut down to the glyphs in use: its licence bits forbid it (OS/2 fsType 0x0100).",
        ),
        _OTHER_LICENCE,
    ),
}


def flawed(name: str, flaw: Flaw, origin: Origin) -> Finding:
    """Return the finding for a font that cannot be embedded, called as the theme calls it."""
    rule, message, hint = _FLAWS[flaw]
    return Finding("error", rule, Words(message.ko.format(shown(name)), message.en.format(shown(name))), origin, hint)


def missing_glyphs(missing: Iterable[Missing], fonts: Fonts) -> MissingGlyph:
    """Return the fault of letters no font draws: one finding for each of each text, where it stands first.

    It names what `fonts` draw in its place, if anything says the same.
    """
    found: dict[tuple[str, str], Finding] = {}
    for each in missing:
        letter = each.text.string[each.index : each.end or each.index + 1]
        if (each.text.key, letter) not in found:
            other = "" if each.end else fonts.substitute(letter, each.text.string, each.font)
            message, hint = _unjoined(letter) if each.end else _missing(letter, other)
            if fact := next((fact for fact in each.text.facts if fact.start <= each.index < fact.end), None):
                message = Words(
                    f"{message.ko} facts의 ‘{fact.name}’에서 온 글자입니다.",
                    f"{message.en} It comes from “{fact.name}” under facts.",
                )
            finding = Finding("error", "glyph.missing", message, each.text.origin(each.index), hint)
            found[each.text.key, letter] = finding
    return MissingGlyph(
        sorted(found.values(), key=lambda each: (each.origin.file, each.origin.line, each.origin.column))
    )


#: Where Unicode's pictographs begin, their signs of skin among them.
_PICTOGRAPHS = 0x1F000


def _missing(character: str, other: str) -> tuple[Words, Words]:
    code = f"U+{ord(character):04X}"
    # A mark without a shape of its own would only disfigure the sentence.
    can_show = character.isprintable() and not unicodedata.combining(character)
    message = Words(
        f"{f'‘{character}’({code})' if can_show else code} 글자를 그릴 글꼴이 이 테마에 없습니다.",
        f"No font of the theme has the character {f'“{character}” ({code})' if can_show else code}.",
    )
    cure = Words("이 글자를 지우거나 다른 글자로 바꿔 주십시오.", "Delete the character or use another.")
    if other:
        cure = Words(
            f"대신 찍을 수 있는 글자: ‘{other}’. 지워도 됩니다.", f"“{other}” prints in its place; or delete it."
        )
    elif ord(character) >= _PICTOGRAPHS or unicodedata.category(character) == "So":
        cure = Words("그림 글자는 찍을 수 없으니 지워 주십시오.", "Please delete it: pictographs cannot be printed.")
    hint = Words(
        f"{cure.ko} 디자이너라면 테마의 fonts에 이 글자가 있는 글꼴을 더할 수 있습니다.",
        f"{cure.en} A designer can add a font that has it to the theme's fonts.",
    )
    return message, hint


def _unjoined(cluster: str) -> tuple[Words, Words]:
    """What is said of old Hangul whose jamo some font has, but none puts together (R-73)."""
    codes = " ".join(f"U+{ord(each):04X}" for each in cluster)
    message = Words(
        f"옛한글 ‘{cluster}’({codes})을(를) 한 글자로 모아 그릴 글꼴이 이 테마에 없습니다.",
        f"No font of the theme can join the old Hangul “{cluster}” ({codes}) into one letter.",
    )
    hint = Words(
        "오늘날의 한글로 적어 주십시오. 디자이너라면 옛한글 글꼴(ljmo, vjmo, tjmo 기능이 있는 것)을 "
        "테마의 fonts에 더할 수 있습니다.",
        "Write it in the Hangul of today. A designer can add a font for old Hangul, one with the features "
        "ljmo, vjmo and tjmo, to the theme's fonts.",
    )
    return message, hint
