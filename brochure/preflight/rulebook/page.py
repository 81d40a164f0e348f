"""What PDF/X-4 asks of what is painted on the pages, and of what must not be in a file to be printed."""

from __future__ import annotations

from brochure.findings import Words
from brochure.preflight.rulebook.rule import AGAIN, Rule

PAGE = (
    Rule(
        "X4-13",
        "",
        Words(
            "RGB와 Lab은 없습니다: 판을 만들 때 저절로 바뀌어 탁해집니다.",
            "There is no RGB or Lab: it is separated by itself when plates are made, and comes out dull.",
        ),
        Words(
            "사진과 로고를 CMYK로 바꾸어 다시 넣어 주십시오. brochure로 만들면 저절로 그렇게 됩니다.",
            "Please convert pictures and logos to CMYK and place them again; brochure does so by itself.",
        ),
    ),
    Rule(
        "X4-14",
        "",
        Words(
            "색은 DeviceCMYK입니다: 프로파일이 따로 붙은 색은 다시 변환되어 먹이 네 색으로 갈라집니다.",
            "Colour is DeviceCMYK: what has a profile of its own is converted again, and black falls into four inks.",
        ),
        AGAIN,
    ),
    Rule(
        "X4-15",
        "GWG 2015, R0013",
        Words(
            "오버프린트는 DeviceCMYK에서 OPM 1로만 합니다: 아니면 아래 색이 지워집니다.",
            "Overprinting is done in DeviceCMYK with OPM 1 only: else the inks beneath are wiped out.",
        ),
        AGAIN,
    ),
    Rule(
        "X4-16",
        "GWG 2015, R0007, R0008",
        Words(
            "흰색은 오버프린트하지 않습니다: 찍으면 사라집니다.", "White never overprints: it would vanish in print."
        ),
        Words(
            "흰 글자와 도형의 오버프린트를 꺼 주십시오.", "Please switch overprinting off for white text and shapes."
        ),
    ),
    Rule(
        "X4-17",
        "GWG 2015, R0030",
        Words(
            "투명을 쓰는 쪽은 CMYK에서 섞습니다: RGB에서 섞으면 색이 바뀝니다.",
            "A page with transparency blends in CMYK: blended in RGB its colours change.",
        ),
        Words(
            "투명을 풀거나(병합), 쪽의 혼합 색 공간을 CMYK로 해 주십시오.",
            "Please flatten the transparency, or set the page's blending space to CMYK.",
        ),
    ),
    Rule(
        "X4-18",
        "",
        Words(
            "망점과 전사 함수는 인쇄소가 정합니다: 파일의 것은 색을 바꿉니다.",
            "Screens and transfer functions are the shop's: those in a file change its colours.",
        ),
        AGAIN,
    ),
    Rule(
        "X4-19",
        "",
        Words(
            "인쇄 파일에는 링크, 메모, 양식, 스크립트, 첨부 파일이 없습니다.",
            "A press file has no links, comments, forms, scripts or attachments.",
        ),
        Words(
            "링크가 있는 것은 화면 파일입니다. 인쇄소에는 press 파일을 보내 주십시오.",
            "The file with links is the one for the screen; please send the press file to the shop.",
        ),
    ),
    Rule(
        "X4-20",
        "",
        Words(
            "레이어와 LZW 압축은 쓰지 않습니다: 무엇이 찍히는지 하나로 정해져 있어야 합니다.",
            "There are no layers and no LZW: what is printed is one thing.",
        ),
        AGAIN,
    ),
    Rule(
        "X4-21",
        "",
        Words(
            "재단선에 닿는 그림과 바탕은 재단 여유 끝까지 갑니다: 모자라면 가장자리에 흰 줄이 남습니다.",
            "Art that reaches the trim runs to the end of the bleed: short of it a white line stays at the edge.",
        ),
        Words(
            "그림과 바탕을 재단선 밖 재단 여유 끝까지 늘이거나 재단선 안으로 들여 주십시오.",
            "Please let art run to the end of the bleed, or end well inside the trim.",
        ),
    ),
    Rule(
        "X4-22",
        "GWG 2015, R0031, R0032",
        Words(
            "그림은 놓인 크기에서 화소가 넉넉해야 흐리지 않습니다.",
            "A picture has pixels enough for the size it is placed at, or it prints blurred.",
        ),
        Words(
            "더 큰 원본을 쓰거나 그림을 작게 놓아 주십시오.",
            "Please use a larger original, or place the picture smaller.",
        ),
    ),
    Rule(
        "X4-23",
        "GWG 2015, R0026",
        Words(
            "한 곳에 겹치는 잉크가 인쇄소의 한도를 넘지 않습니다: 넘으면 마르지 않고 뒷면에 묻습니다.",
            "The inks in one place stay within the shop's limit: more does not dry, and sets off on the next sheet.",
        ),
        Words(
            "진한 색의 잉크를 줄여 주십시오. 재단선 표시는 먹 한 색으로 그립니다.",
            "Please take ink out of the dark colours; crop marks are drawn in black alone.",
        ),
    ),
)
