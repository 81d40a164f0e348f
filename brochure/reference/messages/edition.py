"""The top of an edition, and the command line."""

from __future__ import annotations

from brochure.findings import Words
from brochure.reference.messages.message import Message

EDITION: tuple[Message, ...] = (
    Message(
        "edition.none",
        Words(
            "만들 판을 찾지 못했습니다. 파일을 적지 않으면 data 폴더와 지금 폴더에서 ‘edition:’이 있는 YAML을 "
            "찾습니다.",
            "No edition was found. Where none is named, YAML files with an “edition:” are looked for in the folder "
            "data and in this one.",
        ),
        Words(
            "판이 있는 폴더로 가서 실행하거나, ‘python -m brochure build 파일.yaml’처럼 파일 이름을 적어 주십시오.",
            "Please run the command in the folder of your edition, or name it: “python -m brochure build FILE.yaml”.",
        ),
    ),
    Message(
        "edition.year",
        Words(
            "맨 위의 edition은 몇 년도 판인지를 말하는 네 자리 수입니다. 1900에서 2200 사이가 아니면 잘못 적은 "
            "것으로 봅니다.",
            "The edition at the top is a year of four digits. One outside 1900 to 2200 is taken for a slip.",
        ),
        Words(
            "‘edition: 2024’처럼 연도만 적어 주십시오.",
            "Please write the year alone, as in “edition: 2024”.",
        ),
        "edition: 24",
        "edition: 2024",
    ),
    Message(
        "edition.schema",
        Words(
            "맨 위의 schema는 이 파일이 어떤 brochure를 위한 것인지를 말합니다. 지금 쓰는 brochure보다 새로운 "
            "번호여서, 모르는 항목을 잘못 읽을 수 있습니다.",
            "The schema at the top says for which brochure the file is made. It is newer than this one, which might "
            "misread it.",
        ),
        Words(
            "brochure를 새 판으로 올려 주십시오. 스스로 적은 줄이라면 지우셔도 됩니다.",
            "Please update brochure; a line you have written yourself can be deleted.",
        ),
        "schema: 9",
        "schema: 1",
    ),
    Message(
        "edition.language",
        Words(
            "맨 위의 language는 판의 언어입니다. 낭독 프로그램의 목소리, 줄 바꿈, 날짜를 적는 법이 이에 따르므로, "
            "언어 표시가 아니면 멈추고 테마에 그 언어의 날짜 표현이 없으면 알려 드립니다.",
            "The language at the top decides how the file is read aloud, where lines break and how dates are "
            "written. What is no language tag stops the build; a language the theme has no dates for is told.",
        ),
        Words(
            "한국어는 ko, 영어는 en, 일본어는 ja로 적어 주십시오. 한국어 판이라면 이 줄이 없어도 됩니다.",
            "Please write ko, en or ja. An edition in Korean needs no such line.",
        ),
        "language: 한국어",
        "language: ko",
    ),
    Message(
        "edition.blocks",
        Words(
            "찍을 블록이 하나도 없습니다. blocks 목록이 비었거나, 모든 블록에 ‘hidden: true’가 있습니다.",
            "There is nothing to print: the list of blocks is empty, or “hidden: true” stands at each of them.",
        ),
        Words(
            "‘blocks:’ 아래에 ‘- type: cover’처럼 블록을 적거나, 보일 블록에서 ‘hidden: true’ 줄을 지워 주십시오.",
            "Please write blocks under “blocks:”, beginning “- type: cover”, or take “hidden: true” from those to be "
            "seen.",
        ),
        "blocks:\n  - type: cover\n    hidden: true\n    title: 이웃 나라 이야기",
        "blocks:\n  - type: cover\n    title: 이웃 나라 이야기",
    ),
    Message(
        "edition.id",
        Words(
            "id는 블록 하나를 가리키는 이름이라 두 블록이 나누어 가질 수 없습니다. 블록을 복사해 붙이면 id까지 "
            "복사됩니다.",
            "An id names one block, so no two can share it. Where a block is copied, its id is copied too.",
        ),
        Words(
            "붙여 넣은 쪽의 id를 바꾸거나, 테마가 부르지 않는 이름이면 지워 주십시오.",
            "Please change the id of the copy, or delete it where no theme asks for it.",
        ),
        "- type: list\n"
        "  id: participants\n"
        "  items: [지나온 길]\n"
        "- type: list\n"
        "  id: participants\n"
        "  items: [앞으로 갈 길]",
        "- type: list\n  id: participants\n  items: [지나온 길]\n- type: list\n  id: duties\n  items: [앞으로 갈 길]",
    ),
    Message(
        "assets.missing",
        Words(
            "assets에 적은 그림 폴더가 없습니다. 이 이름은 YAML 파일이 있는 폴더에서부터 찾습니다.",
            "The folder of pictures named under assets is not there. Its name is as seen from the YAML file's own "
            "folder.",
        ),
        Words(
            "폴더가 YAML 옆에 있으면 이름만, 한 단계 위에 있으면 ‘../’를 앞에 붙여 적어 주십시오.",
            "Please write its name alone if it lies beside the YAML, and “../” before it if it lies one level up.",
        ),
        "assets: [../사진모음]",
        "assets: [photos]",
    ),
    Message(
        "usage",
        Words(
            "명령을 이해하지 못했습니다. 없는 명령이나 옵션을 적었거나, 옵션 뒤의 값이 빠졌을 때 나옵니다.",
            "The command cannot be followed: there is no such command or option, or the value of an option is missing.",
        ),
        Words(
            "‘python -m brochure --help’가 쓸 수 있는 명령과 옵션을 모두 보여 줍니다.",
            "“python -m brochure --help” shows every command and option.",
        ),
    ),
    Message(
        "usage.name",
        Words(
            "blocks, themes, shops, rules, fonts, schema 뒤에 적은 이름이 그 목록에 없습니다.",
            "The name behind blocks, themes, shops, rules, fonts or schema is none that is known there.",
        ),
        Words(
            "메시지가 알려 주는 비슷한 이름을 쓰거나, 이름 없이 실행해 모두 보십시오.",
            "Please take the near name that the message tells, or give none to see all of them.",
        ),
    ),
    Message(
        "usage.names",
        Words(
            "한 번에 만들 판들의 결과 파일 이름이 서로 같습니다. 그대로 만들면 나중 것이 먼저 것을 덮어씁니다.",
            "Editions that are built in one go would be written to files of the same name, the later over the earlier.",
        ),
        Words(
            "한 번에 하나씩, ‘--out 폴더’로 저장할 곳을 달리해 만들어 주십시오.",
            "Please build them one by one, each with a folder of its own by --out.",
        ),
    ),
    Message(
        "edition.from",
        Words(
            "from:에 적은 파일이 없거나, 판이 아니거나, 판들이 서로 돌고 돕니다.",
            "The file that “from:” names is not there, is no edition, or leads round in a circle.",
        ),
        Words(
            "바탕이 될 판의 파일 이름을 이 파일이 있는 폴더에서부터 적어 주십시오.",
            "Please name the edition to start from by its file, as seen from this file's folder.",
        ),
    ),
    Message(
        "edition.override",
        Words(
            "바탕의 어느 블록을 바꾸는지 알 수 없습니다. 같은 종류의 블록이 둘 이상이거나, 그런 id의 블록이 "
            "없거나, 한 블록을 두 번 바꾸고 있습니다.",
            "Which block of the edition beneath is meant is not known: there are several of its type, none of its "
            "id, or one is overridden twice.",
        ),
        Words(
            "바꾸려는 블록의 ‘id:’를 함께 적어 주십시오.",
            "Please add the “id:” of the block you mean.",
        ),
    ),
    Message(
        "edition.words",
        Words(
            "다른 언어의 판에 바탕이 되는 판의 글이 그대로 남아 있습니다. 옮기지 않은 블록일 수 있습니다.",
            "Words in the language of the edition beneath are left in one of another language; the block may not "
            "have been translated.",
        ),
        Words(
            "그 블록을 이 판에 옮겨 적거나 ‘hidden: true’로 빼 주십시오.",
            "Please give the block in this language, or leave it out with “hidden: true”.",
        ),
    ),
    Message(
        "change.path",
        Words(
            "--set에 적은 경로가 이 판의 어떤 항목으로도 이어지지 않습니다.",
            "The path given to --set leads to nothing in this edition.",
        ),
        Words(
            "‘apply.qr=…’처럼 블록은 종류나 id로, ‘title=…’처럼 맨 위의 것은 항목 이름으로 적어 주십시오.",
            "Please name a block by its type or id, and what stands at the top by its key, as in “apply.qr=…” or "
            "“title=…”.",
        ),
    ),
)
