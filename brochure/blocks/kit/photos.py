"""Pictures that are content: what of one is shown, through which opening, what is read aloud, and its caption."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from brochure.blocks.kit.boxes import Strip, filling, pair, paragraph
from brochure.blocks.kit.portraits import arch
from brochure.blocks.kit.room import Room
from brochure.findings import Finding, Words
from brochure.model.geometry import KAPPA, Size
from brochure.model.marks import Step, Tag
from brochure.model.pictures import PictureFile, Spoken
from brochure.model.stack import Box, Glue, Part, Row, Stack
from brochure.model.words import Text

#: The openings a photograph can be seen through.
Opening = Literal["rectangle", "rounded", "circle", "arch"]

#: The type role of captions.
_ROLE = "note"
#: The theme's measures for how wide a caption is at least, and how far beside its picture it stands.
_LEAST, _BESIDE = "caption-width", "narrow-gutter"
#: Words that say that there is a picture, and nothing of what is in it.
_EMPTY_WORDS = frozenset(("그림", "사진", "이미지", "로고", "photo", "photograph", "picture", "image", "img", "logo"))
#: How file names of pictures end.
_SUFFIXES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".heic", ".svg")


class Caption(Struct, frozen=True):
    """What is printed with a picture: what it shows, and whose it is."""

    words: Text | None = None
    credit: Text | None = None


def mask(opening: Opening, size: Size, radius: float) -> tuple[Step, ...]:
    """Return the path of an opening as wide and high as `size`; that of a rectangle is none, for all of it shows."""
    if opening == "arch":
        return arch(size)
    if opening == "rectangle":
        return ()
    return rounded(size, min(size.width, size.height) / 2 if opening == "circle" else radius)


def rounded(size: Size, radius: float) -> tuple[Step, ...]:
    """Return the path of a rectangle whose corners are quarters of circles; of a square with the half, a circle."""
    r = min(radius, size.width / 2, size.height / 2)
    w, h, k = size.width, size.height, r * (1 - KAPPA)
    return (
        ("m", r, 0.0),
        ("l", w - r, 0.0),
        ("c", w - k, 0.0, w, k, w, r),
        ("l", w, h - r),
        ("c", w, h - k, w - k, h, w - r, h),
        ("l", r, h),
        ("c", k, h, 0.0, h - k, 0.0, h - r),
        ("l", 0.0, r),
        ("c", 0.0, k, k, 0.0, r, 0.0),
        ("z",),
    )


def figure(given: PictureFile, alt: Spoken | None) -> tuple[Tag, ...] | None:
    """Return how a picture is read: by its words, or not at all where it has none."""
    return (Tag("Figure", given.key, alt=alt.string),) if alt else None


def captioned(room: Room, picture: Box, width: float, caption: Caption) -> tuple[Part, ...]:
    """Set a picture `width` points wide with its caption: beside its foot where there is room, else below."""
    if caption.words is None and caption.credit is None:
        return (picture,)
    setting = room.setting
    x = width + setting.measure(_BESIDE)
    free = room.width - x
    if free >= setting.measure(_LEAST):
        beside = Stack(free, (filling(Glue(0.0)), *_stacked(room, caption, free)))
        return (Row(((0.0, Stack(width, (picture,))), (x, beside))),)
    below = width if width >= setting.measure(_LEAST) else room.width
    return (picture, setting.fixed("photo"), *_set(room, caption, below))


def _set(room: Room, caption: Caption, width: float) -> tuple[Part, ...]:
    """The words, and whose the picture is at the end of their line, or below where there is no room."""
    boxes = _stacked(room, caption, width)
    if caption.words is None or caption.credit is None or len(boxes[0].marks) > 1:
        return boxes
    composer, style = room.setting.composer, room.setting.style(_ROLE)
    taken = composer.width(caption.words, style) + composer.width(caption.credit, style)
    if taken + room.setting.measure("gutter") / 2 > width:
        return boxes
    return (pair(boxes[0], paragraph(room, caption.credit, _ROLE, strip=Strip(0.0, width, "right"))),)


def _stacked(room: Room, caption: Caption, width: float) -> tuple[Box, ...]:
    """The words, and below them whose the picture is."""
    texts = (text for text in (caption.words, caption.credit) if text)
    return tuple(paragraph(room, text, _ROLE, strip=Strip(0.0, width)) for text in texts)


def unspoken(given: PictureFile, alt: Spoken | None, caption: Text | None, *, decorative: bool) -> Iterator[Finding]:
    """Yield what is wrong with what is read aloud in a picture's place: every picture says something, or is decoration.

    PDF/UA wants words for every figure (ISO 14289-1, 7.3), and its readers words that say something.
    """
    if alt is None and not decorative:
        message = Words(
            "그림을 대신해 읽어 줄 말이 없습니다.", "There are no words to read aloud in the picture's place."
        )
        hint = Words(
            "‘alt: 항구에서 손을 흔드는 참가자 여섯 명’처럼 무엇이 보이는지 적어 주십시오. "
            "꾸밈일 뿐이면 ‘decorative: true’를 적습니다.",
            "Please say what can be seen, like “alt: Six participants waving at the harbour”; "
            "or write “decorative: true” if it is decoration alone.",
        )
        yield Finding("error", "picture.alt", message, given.origin, hint)
    if alt is None:
        return
    origin = alt.text.origin(0, len(alt.text.string))
    if decorative:
        message = Words(
            "꾸밈이라고 한 그림에 읽어 줄 말이 있습니다.", "This picture is decoration, and has words to read aloud."
        )
        hint = Words(
            "‘alt:’와 ‘decorative:’ 가운데 하나만 남겨 주십시오.", "Please keep either “alt:” or “decorative:”."
        )
        yield Finding("error", "picture.alt", message, origin, hint)
        return
    words = alt.string.strip()
    says_nothing = words.lower().endswith(_SUFFIXES) or words.lower().rstrip(".") in _EMPTY_WORDS
    if says_nothing or (caption and caption.string.strip() == words):
        message = Words(
            f"그림에 무엇이 보이는지 말해 주지 않습니다: ‘{words}’", f"This does not say what can be seen: “{words}”"
        )
        hint = Words(
            "누가 어디에서 무엇을 하는지 한 문장으로 적어 주십시오. 설명(caption)과 같은 말이면 두 번 읽힙니다.",
            "Please say in a sentence who does what, and where; what is the caption too would be read twice.",
        )
        yield Finding("warning", "picture.alt", message, origin, hint)


def too_narrow(given: PictureFile, width: float | None, least: float) -> Iterator[Finding]:
    """Yield the fault of a picture that is given less than a `least` share of its width."""
    if width is None or width >= least:
        return
    message = Words(f"그림이 너무 좁습니다: {width:.0%}", f"The picture is too narrow: {width:.0%}")
    hint = Words(f"‘width:’를 {least:.0%}보다 크게 적어 주십시오.", f"Please make “width:” {least:.0%} or more.")
    yield Finding("error", "picture.width", message, given.origin, hint)
