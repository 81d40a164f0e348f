"""What print shops ask beyond the standards, in the numbers of the Ghent Workgroup."""

from __future__ import annotations

from brochure.findings import Words
from brochure.preflight.rulebook.rule import AGAIN, Rule

SHOP = (
    Rule(
        "GWG-line",
        "GWG 2015, R0010",
        Words("가는 선은 끊기거나 사라집니다.", "Lines that are too thin break or vanish in print."),
        Words("선을 굵게 하거나 색을 진하게 해 주십시오.", "Please make the line heavier."),
    ),
    Rule(
        "GWG-small-text",
        "GWG 2015, R0016, R0017",
        Words("너무 작은 글자는 찍으면 뭉개집니다.", "Text that is too small fills in when it is printed."),
        Words("글자를 키우거나 글을 줄여 주십시오.", "Please set the text larger, or say less."),
    ),
    Rule(
        "GWG-small-mixed",
        "GWG 2015, R0016, R0017",
        Words(
            "작은 흰 글자와 여러 잉크로 찍는 작은 글자는 판이 조금만 어긋나도 읽히지 않습니다.",
            "Small text in white or in several inks cannot be read once plates are a little out.",
        ),
        Words("글자를 키우거나 한 잉크로 찍어 주십시오.", "Please set the text larger, or in one ink."),
    ),
    Rule(
        "GWG-rich-text",
        "GWG 2015, R0015",
        Words(
            "글자의 검정은 먹 하나입니다: 네 잉크를 겹친 검정은 작은 글자에서 번집니다.",
            "Black text is black ink alone: with three inks beneath it small letters grow coloured edges.",
        ),
        Words("글자를 먹 100 %(0 0 0 100)로 해 주십시오.", "Please set the text in 100 % black (0 0 0 100)."),
    ),
    Rule(
        "GWG-black-text",
        "GWG 2015, R0011, R0012",
        Words(
            "검은 글자는 DeviceCMYK의 먹으로 씁니다: 회색 공간의 검정은 오버프린트하지 못합니다.",
            "Black text is written as black of DeviceCMYK: black of a grey space cannot overprint.",
        ),
        AGAIN,
    ),
    Rule(
        "GWG-overprint",
        "GWG 2015, R0009",
        Words(
            "작은 먹 글자는 인쇄소가 바라는 대로 오버프린트합니다: 아니면 글자 둘레에 흰 틈이 생깁니다.",
            "Small black text overprints as the shop asks: else white gaps show about the letters.",
        ),
        Words(
            "인쇄소 파일의 overprint를 확인하고 파일을 다시 만들어 주십시오.",
            "Please check overprint of the shop and build the file again.",
        ),
    ),
    Rule(
        "GWG-pages",
        "GWG 2015, R0004, R0005",
        Words(
            "모든 쪽은 크기가 같고 비어 있지 않습니다: 터잡기는 한 크기로 합니다.",
            "All pages are of one size and none is empty: they are imposed as one size.",
        ),
        Words(
            "빈 쪽을 지우고 모든 쪽을 같은 크기로 만들어 주십시오.",
            "Please take empty pages out and make all pages one size.",
        ),
    ),
    Rule(
        "QR-decode",
        "",
        Words("QR 코드는 인쇄된 쪽에서 읽혀야 합니다.", "A QR code is read from the printed page."),
        Words(
            "코드를 키우고, 밝은 바탕에 먹 한 색으로, 둘레를 비워 놓아 주십시오.",
            "Please make the code larger, in black on a light ground, with white about it.",
        ),
    ),
)
