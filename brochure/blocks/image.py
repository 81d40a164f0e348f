"""A picture or drawing shown whole, in its own colours: a map, a plan, a poster."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from brochure.blocks.kit.block import Block
from brochure.blocks.kit.boxes import heading
from brochure.blocks.kit.drawings import drawn, ground_of, own_ink
from brochure.blocks.kit.photos import Caption, captioned, figure, unspoken
from brochure.blocks.kit.room import Room
from brochure.findings import Finding, Words
from brochure.model.fields import AnyPictureFile, Flag, Length, Line, SpokenLine
from brochure.model.geometry import MM, Point, Size
from brochure.model.marks import Mark, Picture
from brochure.model.pictures import Drawing
from brochure.model.stack import Box, Stack

#: No picture is given less than this, in points.
_LEAST = 3 * MM


class Image(Block, frozen=True, kw_only=True):
    """A picture shown whole: nothing of it is cut away, and the lines of a drawing stay lines."""

    words: ClassVar[Words] = Words("자르지 않고 보여 주는 그림: 약도, 도표", "A picture shown whole: a map, a plan")
    example: ClassVar[str] = """\
- type: image
  heading: 오시는 길
  file: map.svg
  alt: 역 2번 출구에서 강을 따라 5분 걸으면 왼쪽에 사무소가 있습니다
  caption: 역에서 걸어서 5분
  width: 60mm
"""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    file: Annotated[AnyPictureFile, Words("그림 파일(이 YAML의 폴더에서)", "The file, from this YAML's folder")]
    alt: Annotated[SpokenLine | None, Words("그림을 대신해 읽어 줄 말", "What is read aloud instead")] = None
    decorative: Annotated[Flag, Words("true면 꾸밈일 뿐입니다", "true means it is decoration alone")] = False
    caption: Annotated[Line | None, Words("설명", "Its caption")] = None
    credit: Annotated[Line | None, Words("그린 사람, 출처", "Whose it is")] = None
    width: Annotated[Length | None, Words("가장 넓은 너비", "How wide it gets at most")] = None
    height: Annotated[Length | None, Words("가장 큰 높이", "How high it gets at most")] = None

    def compose(self, room: Room) -> Stack:
        """Set the picture as large as its limits let it be, with its caption below or beside its foot."""
        size = self._size(room)
        parts = captioned(room, self._drawn(room, size), size.width, Caption(self.caption, self.credit))
        return Stack(room.width, (*heading(room, self.heading), *parts))

    def findings(self) -> Iterator[Finding]:
        """Say whether there are words for it, and what of its size cannot be."""
        yield from unspoken(self.file, self.alt, self.caption, decorative=self.decorative)
        if min(each for each in (self.width, self.height, _LEAST) if each is not None) < _LEAST:
            message = Words("그림이 너무 작습니다.", "The picture is too small.")
            hint = Words("‘width:’와 ‘height:’를 3mm 이상으로 적어 주십시오.", "Please give it 3mm or more each way.")
            yield Finding("error", "picture.width", message, self.file.origin, hint)

    def _size(self, room: Room) -> Size:
        art, setting = self.file.art, room.setting
        width, height = (art.box.width, art.box.height) if isinstance(art, Drawing) else art.size
        most = Size(
            room.width if self.width is None else min(self.width, room.width),
            setting.measure("photo-height") if self.height is None else self.height,
        )
        scale = setting.scale("pictures") * min(most.width / width, most.height / height)
        return Size(width * scale, height * scale)

    def _drawn(self, room: Room, size: Size) -> Box:
        art, tags = self.file.art, figure(self.file, self.alt)
        if isinstance(art, Drawing):
            return Box(size.height, tuple(drawn(art, size.width / art.box.width, tags, own_ink)))
        ground = ground_of(room.setting) if art.has_alpha else None
        picture = Picture(art.digest, art.pixels, size.width, size.height, art.part, ground=ground, key=self.file.key)
        return Box(size.height, (Mark(Point(), picture, tags),))
