"""A photograph with its caption, cropped to fill an opening."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from brochure.blocks.kit.block import Block
from brochure.blocks.kit.boxes import heading
from brochure.blocks.kit.photos import Caption, Opening, captioned, figure, mask, too_narrow, unspoken
from brochure.blocks.kit.portraits import cropped
from brochure.blocks.kit.room import Room
from brochure.findings import Finding, Words
from brochure.model.fields import Flag, Focus, Line, PhotographFile, Ratio, Share, SpokenLine
from brochure.model.geometry import Point, Size
from brochure.model.marks import Mark, Picture, Shape
from brochure.model.pictures import Raster
from brochure.model.stack import Box, Stack

#: Width to height, where the editor does not say: an arch stands, a circle is as high as wide.
_RATIOS: dict[Opening, float] = {"rectangle": 3 / 2, "rounded": 3 / 2, "circle": 1.0, "arch": 3 / 4}
#: An arch is at least a little higher than its half disc.
_WIDEST_ARCH = 1.8
#: Heads are in the upper third: that is kept unless it is said what is to be (`focus`).
_FOCUS = (0.5, 1 / 3)
#: What a cut-out photograph stands on.
_WALL = "rest"
#: The least share of the width a photograph can be given.
_LEAST = 0.1


class Photo(Block, frozen=True, kw_only=True):
    """A photograph: as much of it as fills its opening, about what it is of."""

    words: ClassVar[Words] = Words("사진 한 장과 그 설명", "A photograph and its caption")
    example: ClassVar[str] = """\
- type: photo
  file: harbour.jpg
  alt: 항구에서 손을 흔드는 참가자 여섯 명
  caption: 떠나는 날, 북쪽 항구에서
  credit: "사진: 이웃나라 교류회"
  focus: [0.5, 0.4]
"""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    file: Annotated[PhotographFile, Words("사진 파일(이 YAML의 폴더에서)", "The file, from this YAML's folder")]
    alt: Annotated[SpokenLine | None, Words("사진을 대신해 읽어 줄 말", "What is read aloud instead")] = None
    decorative: Annotated[Flag, Words("true면 꾸밈일 뿐입니다", "true means it is decoration alone")] = False
    caption: Annotated[Line | None, Words("설명", "Its caption")] = None
    credit: Annotated[Line | None, Words("찍은 사람, 출처", "Whose it is")] = None
    focus: Annotated[
        Focus | None, Words("가운데에 둘 곳 [왼쪽에서, 위에서]", "What to keep in the middle [from left, from top]")
    ] = None
    shape: Annotated[
        Opening, Words("모양: 네모, 둥근 네모, 원, 아치", "Its outline: a rectangle, rounded, a circle or an arch")
    ] = "rectangle"
    ratio: Annotated[Ratio | None, Words("가로와 세로의 비(3:2)", "Width to height, such as 3:2")] = None
    width: Annotated[Share | None, Words("자리의 너비에 대한 비율", "Its share of the width there is")] = None

    def compose(self, room: Room) -> Stack:
        """Set the photograph with its caption below, or beside its foot where it leaves room there."""
        size = self._size(room)
        caption = Caption(self.caption, self.credit)
        parts = captioned(room, self._drawn(room, size), size.width, caption)
        return Stack(room.width, (*heading(room, self.heading), *parts))

    def findings(self) -> Iterator[Finding]:
        """Say whether there are words for it, and what of its size cannot be."""
        yield from unspoken(self.file, self.alt, self.caption, decorative=self.decorative)
        yield from too_narrow(self.file, self.width, _LEAST)
        if self.shape == "circle" and self.ratio not in (None, 1.0):
            message = Words("원의 가로와 세로는 같습니다.", "A circle is as wide as it is high.")
            hint = Words("‘ratio:’를 지워 주십시오.", "Please delete “ratio:”.")
            yield Finding("warning", "picture.ratio", message, self.file.origin, hint)

    def _size(self, room: Room) -> Size:
        """As wide as its share; where the editor does not say, as wide as it can be and not too high for its theme."""
        scale, most = room.setting.scale("pictures"), room.setting.measure("photo-height")
        width = room.width * (1.0 if self.width is None else self.width)
        ratio = _RATIOS[self.shape] if self.ratio is None else self.ratio
        if self.shape in ("circle", "arch"):
            ratio = 1.0 if self.shape == "circle" else min(ratio, _WIDEST_ARCH)
        if self.width is None:
            width = min(width, most * ratio)
        if self.shape in ("circle", "arch"):
            return Size(scale * width, scale * width / ratio)
        # Where room is short it is cut, not made narrower than what stands around it.
        return Size(width, scale * width / ratio)

    def _drawn(self, room: Room, size: Size) -> Box:
        art = self.file.art
        assert isinstance(art, Raster)
        opening = mask(self.shape, size, room.setting.measure("photo-corner"))
        wall = room.setting.ink(_WALL) if art.has_alpha else None
        crop = cropped(art.pixels, size, self.focus or _FOCUS, 0.5)
        picture = Picture(art.digest, art.pixels, size.width, size.height, crop, opening, wall, key=self.file.key)
        marks = [Mark(Point(), picture, figure(self.file, self.alt))]
        if wall:
            behind = opening or mask("rounded", size, 0.0)
            marks.insert(0, Mark(Point(), Shape(behind, wall), None))
        return Box(size.height, tuple(marks))
