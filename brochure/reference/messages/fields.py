"""Keys and the values they take."""

from __future__ import annotations

from brochure.findings import Words
from brochure.reference.messages.message import Message

FIELDS: tuple[Message, ...] = (
    Message(
        "field.unknown",
        Words(
            "이 자리에서 쓰지 않는 항목 이름입니다. 철자가 한 글자 다르거나, 들여쓰기가 밀려 다른 묶음에 들어갔을 때 "
            "나옵니다. 모르는 항목을 그냥 지나치면 적은 글이 찍히지 않고 사라지므로 멈춥니다.",
            "No such key is used here. It is misspelt, or its indent has put it into another group. What is passed "
            "over would be missing in print, so the build stops.",
        ),
        Words(
            "메시지가 ‘혹시 …입니까?’라고 물으면 그 이름으로 고치고, 이름이 맞으면 들여쓰기가 맞는지 살펴봐 주십시오.",
            "Please take the name the message asks about; if the name is right, look at its indent.",
        ),
        "- type: text\n  heding: 지나온 길\n  body: 열두 해 동안의 이야기입니다.",
        "- type: text\n  heading: 지나온 길\n  body: 열두 해 동안의 이야기입니다.",
    ),
    Message(
        "field.missing",
        Words(
            "이 블록이나 묶음에 꼭 있어야 하는 항목이 없습니다. 그것 없이는 무엇을 찍을지 정해지지 않습니다.",
            "A key this block or group cannot do without is missing.",
        ),
        Words(
            "메시지에 나온 항목을 표시된 곳에 적어 주십시오. 어떤 항목이 필요한지는 ‘python -m brochure blocks "
            "종류’가 보여 줍니다.",
            "Please add the key that the message names. “python -m brochure blocks NAME” shows which ones a block "
            "needs.",
        ),
        "- type: apply\n  body: 아래 주소에서 응모하십시오.",
        "- type: apply\n  body: 아래 주소에서 응모하십시오.\n  url: https://www.example.org/apply",
    ),
    Message(
        "field.empty",
        Words(
            "항목의 값이나 목록의 항목이 비어 있습니다. 콜론 뒤에 적을 것을 잊었거나, ‘- ’만 남은 줄이 있습니다.",
            "A key or an item of a list is empty: what comes after the colon was forgotten, or a “- ” is left over.",
        ),
        Words(
            "값을 적거나, 쓰지 않을 항목이면 그 줄을 지워 주십시오.",
            "Please fill it in, or delete the line if it is not needed.",
        ),
        "- type: requirements\n  items:\n    - 학사 이상의 학위가 있는 분\n    -",
        "- type: requirements\n  items:\n    - 학사 이상의 학위가 있는 분",
    ),
    Message(
        "field.shape",
        Words(
            "글이 올 자리에 목록이나 묶음이 있거나, 그 반대입니다. 글 안의 ‘콜론과 빈칸’이나 {로 시작하는 글은 "
            "YAML에서 묶음이 되므로 자주 생깁니다.",
            "There is a list or a group where a text should be, or the other way round. A colon and a space within a "
            "text, or a text that begins with {, makes a group of it.",
        ),
        Words(
            "글이라면 따옴표로 감싸고, 목록이라면 줄마다 ‘- ’를 적어 주십시오.",
            "Please put a text in quotes, and begin each item of a list with “- ”.",
        ),
        "- type: requirements\n  items: 학사 이상의 학위가 있는 분",
        "- type: requirements\n  items:\n    - 학사 이상의 학위가 있는 분",
    ),
    Message(
        "field.choice",
        Words(
            "정해진 몇 가지 가운데 하나만 쓸 수 있는 항목입니다. 적은 값은 그 가운데 없습니다.",
            "Only a few values can stand here, and this is none of them.",
        ),
        Words(
            "메시지에 나온 것 가운데 하나를 그대로 적어 주십시오.",
            "Please write one of those the message lists, as it stands there.",
        ),
        "- type: text\n  fit: 작게\n  body: 지나온 길입니다.",
        "- type: text\n  fit: shrink\n  body: 지나온 길입니다.",
    ),
    Message(
        "field.flag",
        Words(
            "예나 아니요를 적는 항목입니다. YAML에서는 true와 false로만 씁니다.",
            "This key says yes or no, written as true or false.",
        ),
        Words(
            "‘hidden: true’처럼 적어 주십시오. 아니요라면 그 줄을 지우면 됩니다.",
            "Please write it like “hidden: true”; for a no, delete the line.",
        ),
        "- type: text\n  hidden: 예\n  body: 지나온 길입니다.\n- type: text\n  body: 앞으로 갈 길입니다.",
        "- type: text\n  hidden: true\n  body: 지나온 길입니다.\n- type: text\n  body: 앞으로 갈 길입니다.",
    ),
    Message(
        "field.date",
        Words(
            "날짜로 읽을 수 없습니다. 달이나 날이 달력에 없거나, 연도가 없거나, 말로 적은 때입니다.",
            "This is no date: its month or day is not in the calendar, its year is missing, or it is put in words.",
        ),
        Words(
            "‘2024-10’이나 ‘2024-10-05’처럼 적어 주십시오. ‘2024. 10.’과 ‘2024년 10월’도 됩니다.",
            "Please write it like “2024-10” or “2024-10-05”; “2024. 10.” and “2024년 10월” will do too.",
        ),
        "issued: 올해 가을",
        "issued: 2024-10",
    ),
    Message(
        "field.number",
        Words(
            "숫자만 적는 항목에 글자가 섞여 있습니다.",
            "A number is wanted here, and there are letters in it.",
        ),
        Words(
            "단위 없이 숫자만 적어 주십시오.",
            "Please write digits alone, without a unit.",
        ),
        "edition: 2024년판",
        "edition: 2024",
    ),
    Message(
        "field.amount",
        Words(
            "전체가 몇인지를 적는 항목입니다. 그 가운데 얼마인지를 그리는 데 쓰므로, 0보다 큰 수 하나를 읽을 수 "
            "있어야 합니다.",
            "The whole is written here, of which a part is drawn; so one number above nothing has to be read from it.",
        ),
        Words(
            "‘120명’처럼 수 하나와 단위를 적거나, ‘{참가자}’처럼 facts의 이름을 따옴표로 감싸 적어 주십시오.",
            'Please write one number and its unit, such as “120명”, or a fact in quotes, such as "{name}".',
        ),
        "- type: figures\n  items:\n    - label: 다시 신청한 사람\n      value: 45명\n      of: 여럿",
        "- type: figures\n  items:\n    - label: 다시 신청한 사람\n      value: 45명\n      of: 120명",
    ),
    Message(
        "field.url",
        Words(
            "웹 주소로 쓸 수 없는 글입니다. 주소는 QR 코드와 누를 수 있는 링크가 되므로, 브라우저가 알아듣는 "
            "모습이어야 합니다.",
            "This cannot be used as a web address. It becomes a QR code and a link, so it has to be what a browser "
            "understands.",
        ),
        Words(
            "브라우저의 주소 칸에서 ‘https://’부터 끝까지 복사해 붙여 주십시오.",
            "Please copy it from a browser's address bar, from “https://” to its end.",
        ),
        "- type: apply\n  url: www.example.org/apply",
        "- type: apply\n  url: https://www.example.org/apply",
    ),
    Message(
        "field.email",
        Words(
            "전자우편 주소로 쓸 수 없는 글입니다. 화면 파일에서는 누르면 편지를 쓰게 되므로 주소만 있어야 합니다.",
            "This is no e-mail address. In the file for the screen it can be clicked, so nothing else may stand with "
            "it.",
        ),
        Words(
            "‘name@example.org’처럼 주소만 적어 주십시오. 이름은 name 항목에 적습니다.",
            "Please write the address alone, like “name@example.org”; who it belongs to goes under name.",
        ),
        "- type: contact\n  name: 교류회 사무국\n  email: ask@example",
        "- type: contact\n  name: 교류회 사무국\n  email: ask@example.org",
    ),
    Message(
        "field.calling",
        Words(
            "calling_code는 나라의 전화 번호입니다. 화면 파일에서 전화번호를 눌렀을 때 어디서나 걸리게 하는 데 씁니다.",
            "The calling code is a country's number for the telephone, so that numbers on the screen can be called "
            "from anywhere.",
        ),
        Words(
            "한국이면 ‘calling_code: +82’라고 적어 주십시오.",
            "Please write it like “calling_code: +82”, which is Korea's.",
        ),
        "calling_code: 한국",
        "calling_code: +82",
    ),
    Message(
        "field.length",
        Words(
            "길이를 적는 항목인데 수와 단위로 읽을 수 없습니다.",
            "A length is wanted here, and this is no number with a unit.",
        ),
        Words(
            "‘60mm’나 ‘9.2pt’처럼 적어 주십시오. 단위가 없으면 포인트(pt)로 읽습니다.",
            "Please write it like “60mm” or “9.2pt”; without a unit it is read as points.",
        ),
        "- type: image\n  file: map.png\n  alt: 역에서 강을 따라 5분 걸으면 왼쪽에 사무소가 있습니다\n  width: 6센티",
        "- type: image\n  file: map.png\n  alt: 역에서 강을 따라 5분 걸으면 왼쪽에 사무소가 있습니다\n  width: 60mm",
    ),
    Message(
        "field.share",
        Words(
            "전체를 1이나 100%로 보는 비율을 적는 항목인데, 그 안에 들지 않거나 수가 아닙니다.",
            "A share of the whole is wanted, and this is none, or outside 0% to 100%.",
        ),
        Words(
            "‘50%’나 ‘0.5’처럼 적어 주십시오.",
            "Please write it like “50%” or “0.5”.",
        ),
        "- type: photo\n  file: harbour.png\n  alt: 항구에서 손을 흔드는 참가자 여섯 명\n  width: 반",
        "- type: photo\n  file: harbour.png\n  alt: 항구에서 손을 흔드는 참가자 여섯 명\n  width: 50%",
    ),
    Message(
        "field.ratio",
        Words(
            "사진의 가로와 세로의 비를 적는 항목입니다. 가로와 세로를 콜론으로 나누어 적습니다.",
            "The ratio of a photograph is its width to its height, with a colon between.",
        ),
        Words(
            "‘3:2’처럼 적어 주십시오. 지우면 사진의 본래 비를 씁니다.",
            "Please write it like “3:2”; without it the photograph keeps its own.",
        ),
        "- type: photo\n  file: harbour.png\n  alt: 항구에서 손을 흔드는 참가자 여섯 명\n  ratio: 넓게",
        "- type: photo\n  file: harbour.png\n  alt: 항구에서 손을 흔드는 참가자 여섯 명\n  ratio: 3:2",
    ),
    Message(
        "field.count",
        Words(
            "정해진 개수의 값을 대괄호 안에 적는 항목입니다. 사진에서 눈이나 중심이 있는 자리라면 왼쪽에서, 위에서의 "
            "두 값입니다.",
            "A fixed number of values is wanted within brackets; where the centre of a photograph is, for one, takes "
            "two: from the left and from the top.",
        ),
        Words(
            "‘[0.5, 0.3]’처럼 쉼표로 나누어 개수를 맞추어 주십시오.",
            "Please write so many with commas between, as in “[0.5, 0.3]”.",
        ),
        "- type: photo\n  file: harbour.png\n  alt: 항구에서 손을 흔드는 참가자 여섯 명\n  focus: [0.5]",
        "- type: photo\n  file: harbour.png\n  alt: 항구에서 손을 흔드는 참가자 여섯 명\n  focus: [0.5, 0.3]",
    ),
    Message(
        "field.ink",
        Words(
            "테마의 잉크로 읽을 수 없는 값입니다. 잉크는 인쇄할 때의 C, M, Y, K를 0에서 100까지로 적고, 화면의 색은 "
            "따로 적습니다.",
            "This is no ink of a theme. An ink is its C, M, Y and K in print, each 0 to 100; its colour on a screen "
            "is written apart.",
        ),
        Words(
            "‘C100 M80 Y12 K40’이나 ‘K100’처럼 적어 주십시오.",
            "Please write it like “C100 M80 Y12 K40” or “K100”.",
        ),
        "# my-theme.yaml\ninks:\n  strong: 짙은 파랑",
        "# my-theme.yaml\ninks:\n  strong: C100 M80 Y12 K40",
    ),
)
