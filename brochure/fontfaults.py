"""What is said of a theme's font files that cannot be used: which, why, and what to do. Knows no theme."""

from __future__ import annotations

from pathlib import Path

from brochure.findings import Finding, Origin, Words
from brochure.read.reading import nearest, shown
from brochure.text.fontfiles import Flaw
from brochure.text.fonts import face_names


def no_font(name: str, origin: Origin) -> Finding:
    """Return the finding for a font file that is not there."""
    message = Words(
        f"테마의 글꼴 파일 ‘{name}’을(를) 찾을 수 없습니다.", f"The theme's font file “{name}” is not there."
    )
    hint = Words(
        "테마 파일 옆이나 그 옆의 fonts 폴더에 글꼴 파일을 두어 주십시오.",
        "Put the font file beside the theme's file, or into a folder fonts beside it.",
    )
    return Finding("error", "font.not-found", message, origin, hint)


def no_face(file: Path, which: str, origin: Origin) -> Finding:
    """Return the finding for a collection of which a face is chosen that it has not, or none."""
    names = face_names(file)
    shown_names = ", ".join(f"#{number} ({each})" for number, each in enumerate(names, 1)) or "-"
    if which:
        message = Words(
            f"‘{file.name}’에 이런 글꼴이 없습니다: ‘{shown(which)}’",
            f"There is no face “{shown(which)}” in {file.name}.",
        )
        near = nearest(which, names)
    else:
        message = Words(
            f"‘{file.name}’에는 글꼴이 {len(names)}벌 있습니다.", f"{file.name} is a collection of {len(names)} faces."
        )
        near = names[0] if names else None
    meant = f"{file.name}#{near}" if near else f"{file.name}#1"
    hint = Words(
        f"파일 이름 바로 뒤에 #와 번호나 이름을 빈칸 없이 붙여 주십시오(예: {meant}). 들어 있는 것: {shown_names}",
        f"Add # and its number or name, without a space, as in {meant}. There are: {shown_names}",
    )
    return Finding("error", "font.face", message, origin, hint)


#: What is said of a font that cannot be used, and what to do about it, by its flaw.
_FLAWS: dict[Flaw, tuple[str, Words, Words]] = {
    "unreadable": (
        "font.unreadable",
        Words("‘{}’ 글꼴 파일을 열 수 없습니다.", "“{}” cannot be opened as a font."),
        Words("TTF나 OTF 파일로 바꿔 주십시오.", "Use a TTF or OTF file in its place."),
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
