"""Themes and their fonts: for designers, though an edition that names a theme can meet them."""

from __future__ import annotations

from brochure.findings import Words
from brochure.reference.messages.message import Message

DESIGNS: tuple[Message, ...] = (
    Message(
        "font.not-found",
        Words(
            "테마가 부른 글꼴 파일을 찾을 수 없습니다. 글꼴은 테마 파일 옆이나 그 옆의 fonts 폴더에서 찾고, 컴퓨터에 "
            "설치된 글꼴은 쓰지 않습니다.",
            "A font file of the theme is not there. Fonts lie beside the theme's file or in a folder fonts there; "
            "those installed on the machine are not used.",
        ),
        Words(
            "글꼴 파일을 테마 옆의 fonts 폴더에 복사하고, 확장자까지 이름을 맞추어 주십시오.",
            "Please copy the font into the folder fonts beside the theme, and write its name with its ending.",
        ),
        "# my-theme.yaml\nfonts:\n  sans 400: 없는글꼴.ttf",
        "# my-theme.yaml\nfonts:\n  sans 400: NotoSansKR_400Regular.ttf",
    ),
    Message(
        "font.face",
        Words(
            "한 파일에 여러 글꼴이 든 모음(TTC)인데 어느 것인지 적지 않았거나, 적은 것이 그 안에 없습니다.",
            "The file is a collection of several faces, and which one is meant is not said, or is not in it.",
        ),
        Words(
            "파일 이름 바로 뒤에 #와 번호나 이름을 붙여 주십시오. 들어 있는 것은 메시지에 나옵니다.",
            "Please add # and a number or name directly behind the file's name; the message lists what is there.",
        ),
    ),
    Message(
        "font.unreadable",
        Words(
            "글꼴 파일이 아니거나 손상되어 열 수 없습니다.",
            "The file is no font, or a damaged one.",
        ),
        Words(
            "글꼴을 만든 곳에서 TTF나 OTF 파일을 다시 받아 주십시오. brochure의 글꼴이면 brochure를 다시 설치해 "
            "주십시오.",
            "Please get it again as TTF or OTF from its maker; if it is one of brochure's own, install brochure anew.",
        ),
    ),
    Message(
        "font.web",
        Words(
            "웹에서만 쓰는 글꼴(WOFF)이어서 PDF에 넣을 수 없습니다.",
            "This is a font for web pages (WOFF), which cannot be put into a PDF.",
        ),
        Words(
            "같은 글꼴의 TTF나 OTF 파일을 받아 주십시오.",
            "Please get the same font as TTF or OTF.",
        ),
    ),
    Message(
        "font.outlines",
        Words(
            "글자가 그림으로 되어 있거나 OTF 변동 글꼴이어서, PDF에 넣을 윤곽선이 없습니다.",
            "Its letters are pictures, or it is a variable OTF: there are no outlines a PDF can hold.",
        ),
        Words(
            "굵기마다 파일이 따로 있는 TTF나 OTF 글꼴로 바꾸어 주십시오.",
            "Please use a TTF or OTF made for one weight.",
        ),
    ),
    Message(
        "font.licence",
        Words(
            "글꼴 파일에 PDF에 넣지 못하게 하는 표시가 있습니다. 넣지 않고 찍으면 인쇄소에서 다른 글꼴로 바뀌고, "
            "넣으면 사용 조건을 어깁니다.",
            "The font forbids being put into a PDF. Left out, the print shop would replace it; put in, its licence "
            "would be broken.",
        ),
        Words(
            "PDF에 넣을 수 있는 글꼴로 바꾸거나, 글꼴을 만든 곳에 그럴 수 있는 파일을 청해 주십시오.",
            "Please use a font that may be embedded, or ask its maker for a file that allows it.",
        ),
    ),
    Message(
        "theme.unknown",
        Words(
            "적은 이름의 테마가 없습니다. brochure와 함께 온 테마는 이름으로, 직접 만든 테마는 파일 이름으로 부릅니다.",
            "There is no such theme. Those that come with brochure go by name, one of your own by its file.",
        ),
        Words(
            "메시지에 나온 이름을 쓰거나, 판이 있는 폴더에서부터 테마 파일의 이름을 적어 주십시오.",
            "Please take one of the names in the message, or write the file's name as seen from the edition's folder.",
        ),
        "theme: clasic",
        "theme: classic",
    ),
    Message(
        "theme.extends",
        Words(
            "테마의 extends가 부른 바탕 테마가 없거나, 서로가 서로를 바탕으로 삼아 돌고 있거나, 너무 여러 겹입니다.",
            "The theme this one extends is not there, or they extend one another in a circle, or too many stand one "
            "upon the other.",
        ),
        Words(
            "‘extends: classic’처럼 있는 테마의 이름이나 같은 폴더에 있는 파일의 이름을 적어 주십시오.",
            "Please name a theme that exists, as in “extends: classic”, or a file of the same folder.",
        ),
        "# my-theme.yaml\nextends: clasic",
        "# my-theme.yaml\nextends: classic",
    ),
    Message(
        "theme.name",
        Words(
            "테마의 한 곳에서 부른 이름이 다른 곳에 없습니다. 글자 역할이 부르는 글꼴과 잉크, 바탕이 부르는 면과 "
            "같은 것입니다.",
            "A name that one part of the theme calls is not in another: the font or ink of a type role, the surface "
            "of a ground.",
        ),
        Words(
            "메시지에 나온 이름 가운데서 고르거나, 부르는 이름을 먼저 만들어 주십시오.",
            "Please choose one of those the message lists, or add what is called.",
        ),
        "# my-theme.yaml\ntype:\n  body: {font: sens 400, size: 9pt, leading: 15pt, ink: text}",
        "# my-theme.yaml\ntype:\n  body: {font: sans 400, size: 9pt, leading: 15pt, ink: text}",
    ),
    Message(
        "theme.value",
        Words(
            "테마의 값이 종이 위에서 있을 수 없는 것입니다. 크기가 없는 글자, 종이보다 큰 여백, 네모를 이루지 않는 "
            "영역 같은 것입니다.",
            "A value of the theme cannot be on paper: type of no size, margins wider than the sheet, an area that is "
            "no rectangle.",
        ),
        Words(
            "메시지가 말하는 범위 안에서 고쳐 주십시오. classic 테마가 본보기가 됩니다.",
            "Please keep to the range the message tells; the theme classic shows how it is done.",
        ),
        "# my-theme.yaml\npaper:\n  top: -5mm",
        "# my-theme.yaml\npaper:\n  top: 14mm",
    ),
    Message(
        "theme.token",
        Words(
            "블록이 쓰는 글자 역할, 간격, 치수가 이 테마에 없습니다. 이름이 비슷한 것이 있으면 철자가 다른 것일 수 "
            "있습니다.",
            "A type role, gap or measure that a block uses is not in the theme; where a name is near it may be "
            "misspelt.",
        ),
        Words(
            "메시지에 나온 이름으로 고치거나, classic 테마에서 그 부분을 옮겨 적어 주십시오.",
            "Please mend the name, or copy that part from the theme classic.",
        ),
    ),
    Message(
        "theme.doubtful",
        Words(
            "테마에 아무것도 부르지 않는 이름이 있는데, 쓰이는 이름과 거의 같습니다. 잘못 적은 것이면 고친 값이 아무 "
            "데도 쓰이지 않습니다.",
            "A name in the theme is called by nothing, and is nearly one that is. If it is a slip, what stands there "
            "has no effect.",
        ),
        Words(
            "잘못 적은 것이면 메시지가 묻는 이름으로 고치고, 일부러 붙인 이름이면 그대로 두셔도 됩니다.",
            "Please take the name the message asks about; if it is meant, leave it.",
        ),
        "# my-theme.yaml\ngaps:\n  sectoin: {natural: 18pt, least: 11pt, most: 34pt}",
        "# my-theme.yaml\ngaps:\n  section: {natural: 18pt, least: 11pt, most: 34pt}",
    ),
    Message(
        "theme.area",
        Words(
            "테마의 한 영역에 놓일 블록이 없는데, 그 이름이 블록의 종류와 거의 같습니다. 잘못 적은 것이면 그 자리가 "
            "비어 찍힙니다.",
            "No block is placed in one of the theme's areas, whose name is nearly that of a type. If it is a slip, "
            "the place stays empty.",
        ),
        Words(
            "메시지가 묻는 종류의 이름으로 고치고, id로 부르는 영역이면 그대로 두셔도 됩니다.",
            "Please take the name the message asks about; an area for an id can stay.",
        ),
    ),
    Message(
        "theme.contrast",
        Words(
            "글자의 색이 바탕과 너무 비슷해 눈이 나쁜 사람이 읽기 어렵습니다. 화면 파일을 기준으로 봅니다.",
            "Text is too near the colour of its ground for weak eyes, as the file for the screen shows it.",
        ),
        Words(
            "잉크의 화면 색을 메시지에 나온 색으로 바꾸고 인쇄의 잉크도 맞추거나, 바탕을 바꾸어 주십시오.",
            "Please make the ink's screen colour the one in the message and match its print, or change the ground.",
        ),
    ),
    Message(
        "type.small",
        Words(
            "글을 다 넣으려고 줄인 글자가 테마가 정한 하한보다 작아졌습니다.",
            "Type that gave way to make all words fit is under the theme's own floor.",
        ),
        Words(
            "글을 줄이면 글자가 다시 커집니다. 디자이너라면 그 글자 역할의 least나 테마의 floor를 손볼 수 있습니다.",
            "With fewer words it grows again; a designer can see to the role's least, or to the theme's floor.",
        ),
    ),
)
