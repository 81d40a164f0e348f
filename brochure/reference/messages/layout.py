"""Pages that are too full or too empty, and blocks without a place."""

from __future__ import annotations

from brochure.findings import Words
from brochure.reference.messages.message import Message

LAYOUT: tuple[Message, ...] = (
    Message(
        "fit.overflow",
        Words(
            "글이 쪽에 다 들어가지 않습니다. 글자와 여백을 테마가 허락하는 데까지 줄여 본 뒤의 결과이므로, 더 줄이면 "
            "읽기 어려워집니다.",
            "The words do not fit the page, even with type and space as tight as the theme allows; any tighter they "
            "could not be read.",
        ),
        Words(
            "메시지 아래에 번호를 붙여 적은 방법 가운데 하나를 골라 주십시오. 그 가운데 하나만 하면 들어갑니다.",
            "Please choose one of the numbered ways below the message; any one of them is enough.",
        ),
    ),
    Message(
        "fit.thin",
        Words(
            "쪽이 덜 찼습니다. 글을 더 적을 자리가 있다는 알림일 뿐, 잘못은 아닙니다.",
            "A page is not full. It says that there is room for more, and nothing is wrong.",
        ),
        Words(
            "그대로 찍으셔도 되고, 메시지가 말하는 만큼 글을 더 적으셔도 됩니다.",
            "It can be printed as it is, or take as much more text as the message says.",
        ),
    ),
    Message(
        "layout.homeless",
        Words(
            "이 테마에는 이런 블록을 놓을 자리가 없습니다. 테마의 areas에 블록의 종류도, 나머지를 받는 rest도 없을 "
            "때 나옵니다.",
            "The theme has no place for such a block: its areas name neither the type nor “rest”, which takes all "
            "others.",
        ),
        Words(
            "블록에 ‘hidden: true’를 적거나 다른 테마를 고르고, 디자이너라면 areas에 그 종류나 rest를 넣어 주십시오.",
            "Please hide the block or choose another theme; a designer can add the type, or “rest”, to the areas.",
        ),
    ),
)
