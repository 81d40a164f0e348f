"""Marks of organisations: drawings whose colours become inks."""

from __future__ import annotations

from brochure.findings import Words
from brochure.reference.messages.message import Message

LOGOS: tuple[Message, ...] = (
    Message(
        "picture.opaque",
        Words(
            "로고의 배경이 투명하지 않아, 색 바탕에 놓이면 네모난 배경까지 찍힙니다.",
            "The mark has a background of its own, which shows as a box on a coloured ground.",
        ),
        Words(
            "로고를 만든 곳에 SVG나 배경이 투명한 PNG를 청해 주십시오. 흰 바탕에만 놓인다면 그대로 두셔도 됩니다.",
            "Please ask for an SVG, or a PNG with a transparent background; on white it can stay.",
        ),
    ),
    Message(
        "picture.colour",
        Words(
            "로고의 inks에 적은 색이 그림에 없거나, 같은 색을 두 번 적었습니다. inks는 그림에 있는 색을 테마의 "
            "잉크로 바꾸어 찍게 합니다.",
            "A colour under the mark's inks is not in its file, or stands there twice. Each colour of the file is "
            "exchanged for an ink of the theme.",
        ),
        Words(
            "메시지에 나온 색 가운데서 골라 따옴표로 감싸 적어 주십시오.",
            "Please choose one of those the message lists, in quotes.",
        ),
        '- type: colophon\n  name: 이웃나라 교류회\n  logo: {file: mark.svg, inks: {"#00ff00": strong}}',
        '- type: colophon\n  name: 이웃나라 교류회\n  logo: {file: mark.svg, inks: {"#ff0000": strong}}',
    ),
    Message(
        "picture.ink",
        Words(
            "로고의 색을 바꿀 잉크가 테마에 없습니다.",
            "The ink that a colour of the mark is exchanged for is none of the theme's.",
        ),
        Words(
            "메시지에 나온 잉크 이름 가운데서 골라 적어 주십시오.",
            "Please choose one of those the message lists.",
        ),
        '- type: colophon\n  name: 이웃나라 교류회\n  logo: {file: mark.svg, inks: {"#ff0000": 파랑}}',
        '- type: colophon\n  name: 이웃나라 교류회\n  logo: {file: mark.svg, inks: {"#ff0000": strong}}',
    ),
    Message(
        "picture.unkept",
        Words(
            "로고의 SVG에 잉크로 그대로 찍을 수 없는 것이 있습니다. 글꼴이 있어야 보이는 글자, 점점 바뀌는 색, "
            "그림자 같은 것입니다. 짐작해서 찍으면 로고가 달라집니다.",
            "The mark's SVG holds what ink cannot follow: text that needs a font, gradients, shadows. A guess would "
            "change the mark.",
        ),
        Words(
            "로고를 만든 곳에 글자와 선을 윤곽선으로 바꾸고 한 가지 색씩 칠한 SVG를 청하거나, PNG로 받아 주십시오.",
            "Please ask its makers for an SVG in flat colours with text and strokes as outlines, or for a PNG.",
        ),
    ),
    Message(
        "picture.unsafe",
        Words(
            "SVG가 다른 파일을 부르거나 끝없이 불어나는 내용을 담고 있습니다. 컴퓨터를 해칠 수 있어 읽지 않습니다.",
            "The SVG calls other files, or holds what multiplies without end. It could do harm and is not read.",
        ),
        Words(
            "믿을 수 있는 곳에서 받은 로고인지 확인하고, 그림 프로그램에서 SVG로 다시 저장해 주십시오.",
            "Please see that the mark comes from whom you trust, and save it as SVG again in a drawing program.",
        ),
    ),
)
