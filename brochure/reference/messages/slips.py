"""Slips of typing and pasting, which the raw lines are read for; most of them `check --fix` mends by itself."""

from __future__ import annotations

from brochure.findings import Words
from brochure.reference.messages.message import Message

#: What to do about nearly all of them.
_FIX = Words(
    "메시지가 보여 주는 줄대로 고쳐 주십시오. ‘check 파일 --fix’라고 하면 이런 줄을 한꺼번에 고칩니다.",
    "Please write the line as the message shows it; “check FILE --fix” mends all such lines at once.",
)

SLIPS: tuple[Message, ...] = (
    Message(
        "slip.colon",
        Words(
            "글 가운데에 콜론과 빈칸이 있으면 YAML은 그 앞을 항목의 이름으로 읽습니다.",
            "YAML takes what stands before a colon and a space for the name of a key, also within a text.",
        ),
        _FIX,
        "title: 진로 : 한일 교류",
        'title: "진로 : 한일 교류"',
    ),
    Message(
        "slip.hash",
        Words(
            "빈칸 뒤의 # 표부터 줄 끝까지는 설명으로 읽혀 찍히지 않습니다. 설명이라면 # 뒤를 한 칸 띄워 주십시오.",
            "From “#” behind a space to the end of the line all is a comment, and is not printed. A comment that is "
            "meant has a space behind its “#”.",
        ),
        _FIX,
        "title: 모집 시작 #1차",
        'title: "모집 시작 #1차"',
    ),
    Message(
        "slip.sign",
        Words(
            "글이 [ * & ! % @ > | ? - 같은 기호로 시작하면 YAML은 글이 아니라 자기의 기호로 읽습니다.",
            "A text that begins with a sign such as [ * & ! % @ > | ? - reads as a sign of YAML's own.",
        ),
        _FIX,
        "title: *새소식",
        'title: "*새소식"',
    ),
    Message(
        "slip.braces",
        Words(
            "중괄호로 시작하는 값은 YAML에게 묶음입니다. facts의 이름을 부르려면 따옴표가 있어야 합니다.",
            "A value that begins with a brace is a mapping to YAML; to call a fact it needs quotes.",
        ),
        _FIX,
        "facts:\n  참가자: 120명\ndescription: {참가자}",
        'facts:\n  참가자: 120명\ndescription: "{참가자}"',
    ),
    Message(
        "slip.indent",
        Words(
            "줄 앞에 탭이나 전각 빈칸처럼 보통 빈칸이 아닌 것이 있습니다. 워드 프로세서에서 옮긴 줄에 흔합니다.",
            "A line begins with tabs, or with spaces that are no plain ones, as lines from a word processor often do.",
        ),
        _FIX,
    ),
    Message(
        "slip.place",
        Words(
            "줄이 있어야 할 칸에서 시작하지 않습니다. 붙여 넣은 글이 맨 왼쪽에 있거나 한 칸 어긋났을 때 나옵니다.",
            "A line does not begin in its column: it was pasted at the left edge, or is off by one.",
        ),
        _FIX,
        "- type: text\n  body: |\n    한 해를 돌아봅니다.\n다시 만나요.",
        "- type: text\n  body: |\n    한 해를 돌아봅니다.\n    다시 만나요.",
    ),
    Message(
        "slip.separator",
        Words(
            "항목 이름 뒤의 콜론이 전각이거나, 콜론 뒤에 빈칸이 없거나, 콜론 대신 다른 기호가 있습니다.",
            "The colon behind a key is a wide one, has no space behind it, or is another sign altogether.",
        ),
        _FIX,
        "description： 이웃 나라 이야기",
        "description: 이웃 나라 이야기",
    ),
    Message(
        "slip.dash",
        Words(
            "목록의 항목은 하이픈(-)과 빈칸으로 시작합니다. 그것이 빠졌거나 •나 – 같은 다른 기호가 있습니다.",
            "Items of a list begin with a hyphen and a space. Either is lost, or another mark such as • or – "
            "stands there.",
        ),
        _FIX,
        "- type: list\n  items:\n    -하나\n    - 둘",
        "- type: list\n  items:\n    - 하나\n    - 둘",
    ),
    Message(
        "slip.split",
        Words(
            "대괄호나 중괄호 안에서는 쉼표가 값을 나눕니다. 글이나 숫자 안의 쉼표에서 값이 쪼개졌습니다.",
            "Within brackets a comma parts values, and here it parts a text or a number.",
        ),
        _FIX,
    ),
    Message(
        "slip.path",
        Words(
            "큰따옴표 안에서 역빗금(\\)은 특별한 글자를 적는 표라서 Windows의 경로가 다르게 읽힙니다.",
            "Within double quotes a backslash writes special characters, so a path of Windows reads otherwise.",
        ),
        _FIX,
    ),
    Message(
        "slip.backslash",
        Words(
            "큰따옴표 안의 역빗금(\\) 뒤에 YAML이 모르는 글자가 있습니다.",
            "Behind a backslash in double quotes stands a character that YAML has no meaning for.",
        ),
        _FIX,
    ),
    Message(
        "slip.quotes",
        Words(
            "값을 둥근 따옴표로 감쌌습니다. YAML의 따옴표는 곧은 것뿐이라, 둥근 것은 글과 함께 찍힙니다.",
            "Curly quotes stand around the value. Only straight ones are YAML's; curly ones are printed with the text.",
        ),
        _FIX,
    ),
    Message(
        "slip.quoted",
        Words(
            "따옴표가 값이 끝나기 전에 닫혀, 그 뒤의 글을 YAML이 읽지 못합니다.",
            "A quote closes before the value ends, and YAML cannot read what follows.",
        ),
        _FIX,
        'title: "국제교류원"이라는 일',
        "title: '\"국제교류원\"이라는 일'",
    ),
    Message(
        "slip.unclosed",
        Words(
            "열린 따옴표가 닫히지 않아 다음 줄들까지 한 글로 읽힙니다.",
            "A quote that is opened is never closed, so the lines below read as part of the text.",
        ),
        _FIX,
        'title: "이웃 나라 이야기',
        'title: "이웃 나라 이야기"',
    ),
    Message(
        "slip.unopened",
        Words(
            "글의 끝에 따옴표가 있지만 열린 곳이 없습니다.", "A quote closes at the end of a text and was never opened."
        ),
        _FIX,
    ),
    Message(
        "slip.key",
        Words(
            "항목 이름을 전각 글자나 대문자로 적었거나 둥근 따옴표로 감쌌습니다. 항목 이름은 모두 반각 소문자입니다.",
            "A key is written in wide letters or capitals, or in curly quotes; all keys are in plain small letters.",
        ),
        _FIX,
        "Title: 이웃 나라 이야기",
        "title: 이웃 나라 이야기",
    ),
    Message(
        "slip.pipe",
        Words(
            "여러 줄의 글을 여는 | 기호 자리에 비슷한 다른 글자(ㅣ, ｜)가 있습니다. 그 글자가 글과 함께 찍힙니다.",
            "In place of the “|” that begins a text of several lines stands a character that looks like it (ㅣ, ｜), "
            "and it would be printed with the text.",
        ),
        _FIX,
        "- type: text\n  body: ㅣ\n    곧 만나요.",
        "- type: text\n  body: |\n    곧 만나요.",
    ),
    Message(
        "slip.wide",
        Words(
            "값을 부르는 중괄호가 전각(｛｝)이라 값 대신 그 이름이 찍힙니다.",
            "The braces that call a fact are wide ones (｛｝), so its name would be printed and not its value.",
        ),
        _FIX,
    ),
    Message(
        "slip.remark",
        Words(
            "설명으로 보이는 줄이 ‘# ’으로 시작하지 않습니다. 긴 설명이 다음 줄로 넘어갔을 때에도 나옵니다.",
            "What seems to be a comment does not begin with “# ”; so does one that runs on to a second line.",
        ),
        _FIX,
    ),
    Message(
        "slip.divider",
        Words(
            "하이픈이나 등호를 이어 그은 줄은 YAML에서 다른 뜻이거나 글로 읽힙니다. 메신저의 날짜 줄도 그렇습니다.",
            "A line drawn of hyphens or equal signs means something else to YAML, or reads as text; so does the line "
            "with the day from a messenger.",
        ),
        Words(
            "그 줄을 지우거나 앞에 ‘# ’을 적어 주십시오. ‘check 파일 --fix’는 지웁니다.",
            "Please delete the line or write “# ” before it; “check FILE --fix” deletes it.",
        ),
    ),
    Message(
        "slip.header",
        Words(
            "여러 줄의 글은 | 기호 다음 줄부터 적습니다. 기호와 같은 줄에는 글이 올 수 없습니다.",
            "A text of several lines begins on the line below its “|”; nothing else stands on the line of the sign.",
        ),
        _FIX,
        "- type: text\n  body: | 곧 만나요.",
        "- type: text\n  body: |\n    곧 만나요.",
    ),
    Message(
        "slip.bracket",
        Words(
            "열린 괄호가 닫히지 않아 다음 줄들까지 그 안으로 읽힙니다.",
            "A bracket that is opened is never closed, so the lines below read as within it.",
        ),
        _FIX,
    ),
    Message(
        "slip.comma",
        Words(
            "값의 끝에 쉼표가 남아 있습니다. 날짜나 이름, 숫자의 일부가 될 수 없는 쉼표입니다.",
            "A comma is left at the end of a value of which it can be no part, such as a date, a name or a number.",
        ),
        _FIX,
        "issued: 2024-10，",
        "issued: 2024-10",
    ),
    Message(
        "slip.lineend",
        Words(
            "조판 프로그램이 쓰는 보이지 않는 줄바꿈 글자가 글에 섞여 있습니다.",
            "Line ends of a layout program, which cannot be seen, stand in the text.",
        ),
        _FIX,
    ),
    Message(
        "slip.repeated",
        Words(
            "같은 블록이나 항목, 줄이 두 번 붙어 있습니다. 붙여 넣기를 두 번 했을 때 나옵니다.",
            "The same block, item or line stands twice, as it does when it is pasted twice.",
        ),
        Words(
            "하나를 지워 주십시오. ‘check 파일 --fix’가 뒤의 것을 지웁니다.",
            "Please delete one of them; “check FILE --fix” deletes the second.",
        ),
    ),
    Message(
        "slip.joined",
        Words(
            "한 줄에 항목이 둘 있습니다. 줄바꿈이 지워졌을 때 나옵니다.",
            "Two keys stand on one line, as they do when a line end is lost.",
        ),
        _FIX,
    ),
    Message(
        "slip.sublist",
        Words(
            "항목 아래에 들여 적은 작은 항목이 앞 항목의 글로 읽힙니다. ‘text:’와 ‘items:’로 나누어 적어야 합니다.",
            "Items indented below an item read as its text; they need “text:” and “items:”.",
        ),
        _FIX,
    ),
    Message(
        "slip.stray",
        Words(
            "목록 가운데에 하이픈(-) 없는 줄이 있습니다. 새 항목인지, 앞 항목의 글이 이어진 것인지 알 수 없습니다.",
            "A line without a hyphen stands in a list: whether it is a new item or goes on from the one above is "
            "not known.",
        ),
        Words(
            "새 항목이면 앞에 ‘- ’를 적고, 이어지는 글이면 두 칸 더 들여 주십시오.",
            "Please write “- ” before a new item, or indent a continuation by two more.",
        ),
    ),
    Message(
        "slip.comment",
        Words(
            "여러 줄의 글 가운데에 덜 들여 쓴 설명이 있습니다. YAML은 거기서 글이 끝난 것으로 읽습니다.",
            "A comment within a text of several lines is indented less than the text, which ends there to YAML.",
        ),
        Words(
            "설명은 글의 위나 아래로 옮기고, 찍을 글이면 다른 줄만큼 들여 주십시오.",
            "Please move a comment above or below the text; if it is to be printed, indent it like the other lines.",
        ),
    ),
)
