"""What is read aloud: the words in a picture's place, and the headings a listener finds the way by."""

from __future__ import annotations

from brochure.findings import Words
from brochure.reference.messages.message import Message

SPOKEN: tuple[Message, ...] = (
    Message(
        "alt.file",
        Words(
            "그림을 대신해 읽어 줄 말이 파일 이름입니다. 듣는 사람은 ‘아이엠지 공일이삼’ 같은 소리를 듣게 됩니다.",
            "What is read in the picture's place is a file's name, spelt out to the listener.",
        ),
        Words(
            "그림에 누가 어디에서 무엇을 하는지 한 문장으로 적어 주십시오.",
            "Please say in a sentence who does what, and where.",
        ),
        "- type: photo\n  file: harbour.png\n  alt: IMG_0123",
        "- type: photo\n  file: harbour.png\n  alt: 항구에서 손을 흔드는 참가자 여섯 명",
    ),
    Message(
        "alt.nothing",
        Words(
            "‘사진’이나 ‘로고’처럼 그림이 있다는 말뿐이어서, 무엇이 보이는지 알 수 없습니다.",
            "The words say only that there is a picture, not what can be seen in it.",
        ),
        Words(
            "그림을 보지 못하는 사람에게 말해 준다고 생각하고 한 문장으로 적어 주십시오.",
            "Please say it in a sentence, as you would to someone who cannot see it.",
        ),
    ),
    Message(
        "alt.prefix",
        Words(
            "‘사진:’처럼 그림이라는 말로 시작합니다. 낭독 프로그램이 그림이라고 먼저 말하므로 두 번 듣게 됩니다.",
            "It begins by saying that there is a picture. A screen reader says so itself, and it would be heard twice.",
        ),
        Words(
            "그 말을 지우고 보이는 것부터 적어 주십시오.",
            "Please leave that out and begin with what can be seen.",
        ),
        '- type: photo\n  file: harbour.png\n  alt: "사진: 항구에서 손을 흔드는 참가자 여섯 명"',
        "- type: photo\n  file: harbour.png\n  alt: 항구에서 손을 흔드는 참가자 여섯 명",
    ),
    Message(
        "alt.repeated",
        Words(
            "그림을 대신하는 말이 곁에 찍힌 설명과 같아 듣는 사람은 같은 말을 두 번 듣습니다.",
            "The words are those of the caption beside the picture, and would be heard twice.",
        ),
        Words(
            "설명에 없는 것, 곧 그림에 보이는 것을 적어 주십시오.",
            "Please say what the caption does not: what can be seen.",
        ),
        "- type: photo\n"
        "  file: harbour.png\n"
        "  alt: 여름 축제의 마지막 날 저녁에\n"
        "  caption: 여름 축제의 마지막 날 저녁에.",
        "- type: photo\n"
        "  file: harbour.png\n"
        "  alt: 항구에서 손을 흔드는 참가자 여섯 명\n"
        "  caption: 여름 축제의 마지막 날 저녁에.",
    ),
    Message(
        "alt.length",
        Words(
            "그림을 대신하는 말이 너무 짧아 아무것도 알려 주지 못하거나, 너무 길어 듣다가 놓치기 쉽습니다.",
            "The words in a picture's place are too short to say anything, or too long to be followed by ear.",
        ),
        Words(
            "한두 문장으로 적고, 자세한 것은 본문에 적어 주십시오.",
            "Please keep to a sentence or two, and put the rest into the text.",
        ),
        "- type: photo\n  file: harbour.png\n  alt: 항구",
        "- type: photo\n  file: harbour.png\n  alt: 항구에서 손을 흔드는 참가자 여섯 명",
    ),
    Message(
        "alt.language",
        Words(
            "그림을 대신하는 말이 판의 언어가 아닙니다. 낭독 프로그램은 판의 언어로 소리를 내므로 알아듣기 어렵습니다.",
            "The words are not in the edition's language, in which they would be pronounced.",
        ),
        Words(
            "한국어 판이면 한국어로 적어 주십시오.",
            "Please write them in that language.",
        ),
        "- type: photo\n  file: harbour.png\n  alt: Six participants waving at the harbour",
        "- type: photo\n  file: harbour.png\n  alt: 항구에서 손을 흔드는 참가자 여섯 명",
    ),
    Message(
        "heading.title",
        Words(
            "큰 제목이 둘입니다. 듣는 사람은 큰 제목 하나를 안내지의 이름으로 알고 그 아래를 찾아갑니다.",
            "There are two titles. A listener takes the one title for the flyer's name and looks for all else "
            "beneath it.",
        ),
        Words(
            "표지(cover) 블록은 하나만 두고, 다른 하나는 text 블록으로 바꾸어 주십시오.",
            "Please keep one block of the type cover; the other may be a text.",
        ),
        "- type: cover\n  title: 이웃 나라 이야기\n- type: cover\n  title: 두 번째 표지",
        "- type: cover\n  title: 이웃 나라 이야기\n- type: text\n  heading: 두 번째 이야기\n  body: 지나온 길입니다.",
    ),
    Message(
        "heading.first",
        Words(
            "큰 제목보다 먼저 읽히는 제목이 있습니다. 낭독 프로그램은 YAML에 적힌 차례대로 읽습니다.",
            "A heading is read before the title, for screen readers follow the order of the YAML.",
        ),
        Words(
            "표지(cover) 블록을 맨 앞으로 옮겨 주십시오. 찍히는 자리는 테마가 정하므로 달라지지 않습니다.",
            "Please put the block of the type cover first; where it is printed is the theme's to say.",
        ),
        "- type: text\n"
        "  heading: 지나온 길\n"
        "  body: 열두 해 동안의 이야기입니다.\n"
        "- type: cover\n"
        "  title: 이웃 나라 이야기",
        "- type: cover\n"
        "  title: 이웃 나라 이야기\n"
        "- type: text\n"
        "  heading: 지나온 길\n"
        "  body: 열두 해 동안의 이야기입니다.",
    ),
    Message(
        "heading.skip",
        Words(
            "제목의 단계가 하나 건너뛰었습니다. 듣는 사람은 빠진 제목이 있는 줄 알고 찾게 됩니다.",
            "A level of headings is left out, and a listener looks for what is missing.",
        ),
        Words(
            "그 제목이 딸린 블록에 heading을 적거나, 표지(cover)를 맨 앞에 두어 주십시오.",
            "Please give the block of that heading its own “heading”, or put a cover first.",
        ),
    ),
)
