"""A print shop's file and its profile."""

from __future__ import annotations

from brochure.findings import Words
from brochure.reference.messages.message import Message

SHOPS: tuple[Message, ...] = (
    Message(
        "shop.unknown",
        Words(
            "적은 이름의 인쇄소가 없습니다. brochure와 함께 온 인쇄소는 이름으로, 직접 만든 것은 파일 이름으로 "
            "부릅니다.",
            "There is no such print shop. Those that come with brochure go by name, one of your own by its file.",
        ),
        Words(
            "‘python -m brochure shops’로 이름을 확인해 주십시오. 모르겠으면 이 줄을 지우면 보통의 한국 인쇄소로 "
            "만듭니다.",
            "Please look the name up with “python -m brochure shops”; without the line an ordinary Korean shop is "
            "meant.",
        ),
        "shop: kr-standart",
        "shop: kr-standard",
    ),
    Message(
        "shop.extends",
        Words(
            "인쇄소 파일의 extends가 부른 바탕 인쇄소가 없거나, 서로를 바탕으로 삼아 돌고 있거나, 너무 여러 겹입니다.",
            "The shop this one extends is not there, or they extend one another in a circle, or too many stand one "
            "upon the other.",
        ),
        Words(
            "‘extends: kr-standard’처럼 있는 인쇄소의 이름이나 같은 폴더에 있는 파일의 이름을 적어 주십시오.",
            "Please name a shop that exists, as in “extends: kr-standard”, or a file of the same folder.",
        ),
        "# my-shop.yaml\nextends: kr-standart",
        "# my-shop.yaml\nextends: kr-standard",
    ),
    Message(
        "shop.bleed",
        Words(
            "도련(재단 여유)이 인쇄소의 것으로 볼 수 없는 폭이거나 단위가 없습니다. 가장자리까지 찍지 못하는 "
            "프린터(inset)에는 도련이 없습니다.",
            "The bleed is as wide as no shop asks for, or has no unit; a printer that leaves its edges unprinted "
            "(inset) has none.",
        ),
        Words(
            "‘bleed: 3mm’처럼 적어 주십시오. inset이 있으면 ‘bleed: 0mm’로 적습니다.",
            "Please write it like “bleed: 3mm”; with an inset, “bleed: 0mm”.",
        ),
        "# my-shop.yaml\nbleed: 3",
        "# my-shop.yaml\nbleed: 3mm",
    ),
    Message(
        "shop.inset",
        Words(
            "프린터가 가장자리에서 찍지 못하는 폭(inset)이 있을 수 없는 값이거나 단위가 없습니다.",
            "The border a printer leaves unprinted (inset) cannot be this wide, or has no unit.",
        ),
        Words(
            "‘inset: 5mm’처럼 0~20 mm로 적어 주십시오.",
            "Please write it like “inset: 5mm”, from 0 to 20 mm.",
        ),
    ),
    Message(
        "shop.safe",
        Words(
            "재단선에서 글까지 띄울 안전 영역이 있을 수 없는 값이거나 단위가 없습니다.",
            "The safe area between the trim and the nearest text cannot be this wide, or has no unit.",
        ),
        Words(
            "‘safe: 3mm’처럼 0~30 mm로 적어 주십시오.",
            "Please write it like “safe: 3mm”, from 0 to 30 mm.",
        ),
        "# my-shop.yaml\nsafe: 90mm",
        "# my-shop.yaml\nsafe: 3mm",
    ),
    Message(
        "shop.ink_limit",
        Words(
            "한 곳에 겹칠 수 있는 잉크의 한도가 있을 수 없는 값입니다. 네 잉크를 모두 올리면 400%이고, 사진을 "
            "찍으려면 150%는 있어야 합니다.",
            "The most ink that may meet in one place cannot be this: four full inks are 400%, and photographs take "
            "150% at least.",
        ),
        Words(
            "인쇄소에 물어 ‘ink_limit: 300%’처럼 적어 주십시오.",
            "Please ask the shop, and write it like “ink_limit: 300%”.",
        ),
        "# my-shop.yaml\nink_limit: 30%",
        "# my-shop.yaml\nink_limit: 300%",
    ),
    Message(
        "shop.least_text",
        Words(
            "인쇄소가 받는 가장 작은 글자의 크기가 있을 수 없는 값입니다.",
            "The smallest text the shop prints cannot be of this size.",
        ),
        Words(
            "‘least_text: 5pt’처럼 0~24 pt로 적어 주십시오.",
            "Please write it like “least_text: 5pt”, from 0 to 24 pt.",
        ),
    ),
    Message(
        "shop.mixed",
        Words(
            "흰 글자와 여러 잉크로 찍는 글자의 가장 작은 크기가 있을 수 없는 값입니다.",
            "The smallest text in white or in several inks cannot be of this size.",
        ),
        Words(
            "‘mixed: 6pt’처럼 0~24 pt로 적어 주십시오.",
            "Please write it like “mixed: 6pt”, from 0 to 24 pt.",
        ),
    ),
    Message(
        "shop.line",
        Words(
            "이보다 가늘면 찍지 못한다는 선의 굵기가 있을 수 없는 값입니다.",
            "The thinnest line the shop prints cannot be of this weight.",
        ),
        Words(
            "‘line: 0.25pt’처럼 0~3 pt로 적어 주십시오.",
            "Please write it like “line: 0.25pt”, from 0 to 3 pt.",
        ),
    ),
    Message(
        "shop.fine",
        Words(
            "이보다 가늘면 조심하라는 선의 굵기가 있을 수 없는 값입니다.",
            "The weight under which a line is warned of cannot be this.",
        ),
        Words(
            "‘fine: 0.5pt’처럼 0~3 pt로 적어 주십시오.",
            "Please write it like “fine: 0.5pt”, from 0 to 3 pt.",
        ),
    ),
    Message(
        "shop.pictures",
        Words(
            "그림의 해상도 셋의 순서가 맞지 않습니다. least는 꼭 있어야 하는 것, wanted는 바라는 것, target은 줄여 "
            "넣을 때의 것이어서 차례로 커집니다.",
            "The three resolutions of pictures are out of order: “least” is what there must be, “wanted” what is "
            "hoped for, “target” what pictures are scaled down to.",
        ),
        Words(
            "‘least: 150’, ‘wanted: 250’, ‘target: 300’처럼 적어 주십시오.",
            "Please write them like least 150, wanted 250, target 300.",
        ),
        "# my-shop.yaml\npictures: {least: 300, wanted: 250, target: 200}",
        "# my-shop.yaml\npictures: {least: 150, wanted: 250, target: 300}",
    ),
    Message(
        "shop.least",
        Words(
            "그림이 꼭 가져야 하는 해상도가 있을 수 없는 값입니다.",
            "The resolution pictures must have cannot be this.",
        ),
        Words(
            "pictures 아래에 ‘least: 150’처럼 1~2,400 ppi로 적어 주십시오.",
            "Please write it under pictures like “least: 150”, from 1 to 2,400 ppi.",
        ),
    ),
    Message(
        "shop.wanted",
        Words(
            "그림에 바라는 해상도가 있을 수 없는 값입니다.",
            "The resolution wanted of pictures cannot be this.",
        ),
        Words(
            "pictures 아래에 ‘wanted: 250’처럼 1~2,400 ppi로 적어 주십시오.",
            "Please write it under pictures like “wanted: 250”, from 1 to 2,400 ppi.",
        ),
    ),
    Message(
        "shop.target",
        Words(
            "그림을 줄여 넣을 해상도가 있을 수 없는 값입니다.",
            "The resolution pictures are scaled down to cannot be this.",
        ),
        Words(
            "pictures 아래에 ‘target: 300’처럼 1~2,400 ppi로 적어 주십시오.",
            "Please write it under pictures like “target: 300”, from 1 to 2,400 ppi.",
        ),
    ),
    Message(
        "shop.module",
        Words(
            "QR 코드 한 칸의 가장 작은 크기가 있을 수 없는 값이거나 단위가 없습니다.",
            "The smallest module of a QR code cannot be this, or has no unit.",
        ),
        Words(
            "code 아래에 ‘module: 0.35mm’처럼 0~5 mm로 적어 주십시오.",
            "Please write it under code like “module: 0.35mm”, from 0 to 5 mm.",
        ),
    ),
    Message(
        "shop.quiet",
        Words(
            "QR 코드 둘레에 비울 칸의 수가 있을 수 없는 값입니다.",
            "The white about a QR code cannot be so many modules.",
        ),
        Words(
            "code 아래에 ‘quiet: 4’처럼 0~20칸으로 적어 주십시오.",
            "Please write it under code like “quiet: 4”, from 0 to 20.",
        ),
    ),
    Message(
        "shop.contrast",
        Words(
            "QR 코드와 바탕의 대비가 있을 수 없는 값입니다. 검정과 흰색의 대비가 가장 커서 21입니다.",
            "The contrast of a QR code with its ground cannot be this; black on white is the most there is, 21.",
        ),
        Words(
            "code 아래에 ‘contrast: 4.5’처럼 1~21로 적어 주십시오.",
            "Please write it under code like “contrast: 4.5”, from 1 to 21.",
        ),
    ),
)
