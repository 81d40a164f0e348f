"""Every message there is, in families, as an editor meets them; the rules of the preflight are the rulebook's.

A new message is one entry in the list of its family; a new family is a row here.
"""

from __future__ import annotations

from collections.abc import Iterable

from brochure.findings import Words
from brochure.preflight.rulebook.file import FILE
from brochure.preflight.rulebook.heard import HEARD
from brochure.preflight.rulebook.laid import LAID
from brochure.preflight.rulebook.older import OLDER
from brochure.preflight.rulebook.page import PAGE
from brochure.preflight.rulebook.rule import Rule
from brochure.preflight.rulebook.shop import SHOP
from brochure.reference.messages.blocks import BLOCKS
from brochure.reference.messages.designs import DESIGNS
from brochure.reference.messages.edition import EDITION
from brochure.reference.messages.fields import FIELDS
from brochure.reference.messages.files import FILES
from brochure.reference.messages.layout import LAYOUT
from brochure.reference.messages.logos import LOGOS
from brochure.reference.messages.machine import MACHINE
from brochure.reference.messages.message import Family, Message
from brochure.reference.messages.numbers import NUMBERS
from brochure.reference.messages.pictures import PICTURES
from brochure.reference.messages.profiles import PROFILES
from brochure.reference.messages.shops import SHOPS
from brochure.reference.messages.slips import SLIPS
from brochure.reference.messages.spoken import SPOKEN
from brochure.reference.messages.syntax import SYNTAX
from brochure.reference.messages.texts import TEXTS
from brochure.reference.messages.years import YEARS


def _of(rules: Iterable[Rule], *families: str) -> tuple[Message, ...]:
    """The rules of the preflight as messages: those whose ids begin with one of `families`, or all."""
    return tuple(
        Message(each.id, each.words, each.hint, clause=each.clause)
        for each in rules
        if not families or each.id.partition(".")[0] in families
    )


#: Every family there is.
FAMILIES: tuple[Family, ...] = (
    Family(Words("파일과 YAML", "Files and YAML"), (*FILES, *SLIPS, *SYNTAX)),
    Family(Words("판의 맨 위와 명령", "The top of an edition, and commands"), EDITION),
    Family(Words("블록과 항목", "Blocks and their keys"), (*BLOCKS, *FIELDS)),
    Family(Words("숫자, 조사, 일정", "Numbers, particles and dates"), NUMBERS),
    Family(Words("해마다 볼 것", "From one year to the next"), YEARS),
    Family(Words("글과 읽어 주는 말", "Texts, and what is read aloud"), (*TEXTS, *_of(LAID, "text"), *SPOKEN)),
    Family(Words("그림과 로고", "Pictures and marks"), (*PICTURES, *_of(LAID, "picture"), *LOGOS)),
    Family(Words("넘침과 배치", "Room on the pages"), LAYOUT),
    Family(
        Words("글꼴과 테마", "Fonts and themes"),
        DESIGNS,
        Words(
            "대부분 디자이너를 위한 것입니다. 테마를 고치지 않았다면 만날 일이 거의 없습니다.",
            "Most of these are for designers; who changes no theme will hardly meet them.",
        ),
    ),
    Family(
        Words("인쇄소", "Print shops"),
        (*SHOPS, *PROFILES, *_of(LAID, "ink", "line", "art", "qr", "profile")),
        Words(
            "인쇄소 파일(shop)과 색 프로파일, 그리고 쪽을 배치한 뒤에 인쇄소의 눈으로 보는 것들입니다.",
            "A shop's file, its colour profile, and what a print shop looks at once the pages are laid out.",
        ),
    ),
    Family(
        Words("인쇄소에 보내는 PDF", "PDFs for a print shop"),
        _of((*FILE, *PAGE, *OLDER, *SHOP)),
        Words(
            "완성된 파일을 다시 열어 볼 때(--strict, check 파일.pdf)의 규칙입니다. 지켜야 할 것을 적었으며, 메시지는 "
            "그것이 어긋난 자리를 알려 줍니다.",
            "What a finished file is held to (--strict, check FILE.pdf). Each says how it has to be; the message tells "
            "where it is not so.",
        ),
    ),
    Family(
        Words("화면으로 읽고 듣는 PDF", "PDFs that are read and heard"),
        _of(HEARD),
        Words(
            "화면용 파일을 낭독 프로그램이 제대로 읽게 하는 규칙입니다. 지켜야 할 것을 적었으며, 메시지는 그것이 "
            "어긋난 자리를 알려 줍니다.",
            "What a file for the screen is held to, so that it can be read aloud. Each says how it has to be; the "
            "message tells where it is not so.",
        ),
    ),
    Family(Words("컴퓨터", "The computer"), MACHINE),
)

#: Every message, in the order of its family.
MESSAGES: tuple[Message, ...] = tuple(message for family in FAMILIES for message in family.messages)
