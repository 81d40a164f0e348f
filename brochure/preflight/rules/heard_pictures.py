"""The rule of pictures (UA-07): words in their place that tell what they show, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brochure.findings import Level, Words
from brochure.preflight.faults import Fault
from brochure.preflight.matrix import holds, meet
from brochure.preflight.rules.heard_language import primary, scripts
from brochure.preflight.spoken import Spoken, folded
from brochure.preflight.structure import Element, attribute
from brochure.preflight.values import is_number, text_of

_FILE = re.compile(
    r".*\.(jpe?g|png|gif|svg|pdf|tiff?|webp|heic|bmp|ai|psd)|(img|dsc|dscf|dscn|image|pxl|kakaotalk)[-_ ]?\d\S*", re.I
)
#: Words that say that there is a picture, and no more.
_NO_WORDS = frozenset(
    (
        *("사진", "이미지", "그림", "로고", "삽화", "도표", "그래프", "아이콘", "写真", "画像", "図"),
        *("photo", "photograph", "image", "picture", "figure", "logo", "graphic", "icon"),
    )
)
#: How long the words are, in characters.
_LEAST, _MOST = 5, 150
#: What rounding does to a box, in points.
_ROUNDING = 0.5


def picture_faults(spoken: Spoken) -> Iterator[Fault]:
    """UA-07 for every Figure."""
    around = _around(spoken)
    for each in spoken.tree.elements:
        if each.role not in {"Figure", "Formula"}:
            continue
        page = spoken.page(each)
        alt = text_of(spoken.file.get(each.entries.get("Alt")))
        instead = text_of(spoken.file.get(each.entries.get("ActualText")))
        if not (alt or instead or "").strip():
            yield Fault(
                "UA-07", Words("그림에 대체 글(Alt)이 없습니다", "A picture has no words in its place (Alt)"), page
            )
        elif alt:
            found = _wrong(" ".join(alt.split()), each.lang, around.get(id(each), set()))
            if found:
                yield Fault("UA-07", found[0], page, level=found[1])
        yield from _box(spoken, each, page)


def _wrong(alt: str, lang: str, near: set[str]) -> tuple[Words, Level] | None:
    told = f"“{alt[:40]}”"
    count = scripts(alt)
    if _FILE.fullmatch(alt):
        return Words(
            f"대체 글 {told}: 파일 이름입니다", f"The words in place of a picture are a file's name: {told}"
        ), "error"
    if alt.strip(" .!").lower() in _NO_WORDS:
        return Words(
            f"대체 글 {told}: 무엇의 그림인지 없습니다", f"The words {told} do not say what the picture is of"
        ), "error"
    if not _LEAST <= len(alt) <= _MOST:
        many = len(alt)
        return Words(
            f"대체 글이 {many}자입니다", f"The words in place of a picture are {many} characters long"
        ), "warning"
    if folded(alt) in near:
        return Words(
            f"대체 글 {told}: 옆의 글과 같습니다", f"The words {told} repeat what stands beside the picture"
        ), "warning"
    if primary(lang) == "ko" and not count.asian and count.latin >= _LEAST:
        return Words(f"대체 글 {told}: 한국어가 아닙니다", f"The words {told} are not in Korean"), "warning"
    return None


def _around(spoken: Spoken) -> dict[int, set[str]]:
    """The texts on either side of each picture, and its caption."""
    found: dict[int, set[str]] = {}
    for each in spoken.tree.elements:
        kids = each.elements
        for at, kid in enumerate(kids):
            if kid.role in {"Figure", "Formula"}:
                beside = [*kids[max(at - 1, 0) : at], *kids[at + 1 : at + 2], *kid.elements]
                found[id(kid)] = {folded(spoken.text(one)) for one in beside if one.role != kid.role}
    return found


def _box(spoken: Spoken, each: Element, page: int) -> Iterator[Fault]:
    file = spoken.file
    given = attribute(file, each, "Layout", "BBox")
    box = file.box(given) if isinstance(given, list) and all(is_number(file.get(one)) for one in given) else None
    media = file.box(spoken.pages[page - 1].get("MediaBox")) if page else None
    if box is None:
        yield Fault("UA-07", Words("그림의 자리(BBox)가 없습니다", "A picture has no place (BBox)"), page)
    elif box[0] >= box[2] or box[1] >= box[3] or (media and not holds(media, box, _ROUNDING)):
        yield Fault(
            "UA-07", Words("그림의 자리(BBox)가 쪽 밖에 있습니다", "A picture's place (BBox) is not on the page"), page
        )
    elif (painted := spoken.boxes(each)) and not any(meet(box, one) for one in painted):
        detail = Words("그림의 자리(BBox)에 그림이 없습니다", "A picture is not where its place (BBox) is")
        yield Fault("UA-07", detail, page)
