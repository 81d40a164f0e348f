"""Blocks: their types, where they stand, and what they are made of."""

from __future__ import annotations

from brochure.findings import Words
from brochure.reference.messages.message import Message

BLOCKS: tuple[Message, ...] = (
    Message(
        "block.type",
        Words(
            "블록마다 무슨 블록인지를 말하는 ‘type:’이 있어야 합니다. 없으면 나머지 항목을 어떻게 읽을지 알 수 "
            "없습니다.",
            "Every block says by its “type:” what it is; without one the rest of it cannot be read.",
        ),
        Words(
            "블록의 첫 줄에 ‘- type: text’처럼 종류를 적어 주십시오. 어떤 종류가 있는지는 ‘python -m brochure "
            "blocks’가 보여 줍니다.",
            "Please begin the block with its type, as in “- type: text”. “python -m brochure blocks” lists them.",
        ),
        "- body: 한 해 동안의 이야기입니다.",
        "- type: text\n  body: 한 해 동안의 이야기입니다.",
    ),
    Message(
        "block.unknown",
        Words(
            "이런 종류의 블록이 없습니다. 철자가 다르거나, 다른 패키지의 블록인데 그 패키지가 이 컴퓨터에 없습니다.",
            "There is no such type of block: it is misspelt, or it comes with a package that is not installed here.",
        ),
        Words(
            "메시지에 나온 종류 가운데서 골라 적어 주십시오.",
            "Please choose one of those the message lists.",
        ),
        "- type: texts\n  body: 한 해 동안의 이야기입니다.",
        "- type: text\n  body: 한 해 동안의 이야기입니다.",
    ),
    Message(
        "block.outside",
        Words(
            "다른 패키지가 주는 블록이 제대로 움직이지 않습니다. 판의 글이 아니라 그 패키지의 문제입니다.",
            "A block of another package does not work. It is the package's fault, not that of your text.",
        ),
        Words(
            "패키지를 새 판으로 올리거나 만든 사람에게 메시지를 보내 주십시오. 급하면 그 블록에 ‘hidden: true’를 "
            "적고 나머지를 만들 수 있습니다.",
            "Please update the package or send its makers the message; meanwhile “hidden: true” at that block lets "
            "the rest be built.",
        ),
    ),
    Message(
        "block.nothing",
        Words(
            "블록의 목록이 비었거나 그 안의 항목이 모두 숨겨져 있어 블록을 뺐습니다. 제목만 덩그러니 남지 않게 "
            "하려는 것입니다.",
            "The list of a block is empty, or all of its items are hidden; so the block is left out rather than its "
            "heading printed alone.",
        ),
        Words(
            "일부러 뺀 것이면 블록에 ‘hidden: true’를 적어 두십시오. 아니면 목록을 채우거나 항목의 hidden을 지워 "
            "주십시오.",
            "If that is meant, please write “hidden: true” at the block; else fill the list or show its items.",
        ),
        "- type: requirements\n  heading: 응모 요건\n  items: []",
        "- type: requirements\n  heading: 응모 요건\n  items:\n    - 학사 이상의 학위가 있는 분",
    ),
    Message(
        "block.page",
        Words(
            "블록에 적은 page가 테마에 없는 쪽입니다. 쪽은 번호나 테마가 붙인 이름으로 부릅니다.",
            "The page asked for is none of the theme's. Pages go by number, or by the name the theme gives them.",
        ),
        Words(
            "‘page: 1’이나 ‘page: 2’처럼 적거나, 이 줄을 지워 테마에 맡겨 주십시오.",
            "Please write “page: 1” or “page: 2”, or delete the line and leave it to the theme.",
        ),
        "- type: text\n  page: 7\n  body: 지나온 길입니다.",
        "- type: text\n  page: 2\n  body: 지나온 길입니다.",
    ),
    Message(
        "block.area",
        Words(
            "블록에 적은 area가 테마에 없는 영역이거나, 함께 적은 page와 다른 쪽에 있는 영역입니다.",
            "The area asked for is none of the theme's, or lies on another page than the one that is asked for as "
            "well.",
        ),
        Words(
            "메시지에 나온 이름 가운데서 고르거나, 이 줄을 지워 테마에 맡겨 주십시오.",
            "Please choose one of those the message lists, or delete the line and leave it to the theme.",
        ),
        "- type: text\n  area: sidebar\n  body: 지나온 길입니다.",
        "- type: text\n  body: 지나온 길입니다.",
    ),
    Message(
        "block.id",
        Words(
            "블록에 붙인 id를 이 테마가 부르지 않습니다. 블록은 종류에 따라 제자리에 놓이므로 안내지는 만들어집니다.",
            "The theme asks for no block of this id. The block is placed by its type, and the flyer is made.",
        ),
        Words(
            "특별한 자리를 바란 것이 아니면 그대로 두셔도 됩니다. 자리를 바란 것이면 메시지에 나온 이름으로 바꾸어 "
            "주십시오.",
            "Leave it if no special place was meant; else please take one of the names in the message.",
        ),
        "- type: text\n  id: my-note\n  body: 지나온 길입니다.",
        "- type: text\n  body: 지나온 길입니다.",
    ),
    Message(
        "data.type",
        Words(
            "파이썬에서 넘긴 값이 글, 숫자, 날짜, 목록, 사전이 아닌 것이어서 판의 값이 될 수 없습니다.",
            "A value handed over from Python is no string, number, date, list or mapping, and cannot stand in an "
            "edition.",
        ),
        Words(
            "str, int, float, bool, date, list, dict로 바꾸어 넘겨 주십시오.",
            "Please hand it over as str, int, float, bool, date, list or dict.",
        ),
    ),
)
