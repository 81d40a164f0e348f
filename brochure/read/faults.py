"""The words for what YAML allows and an edition does not: message and remedy, in both languages."""

from __future__ import annotations

from brochure.findings import Words

#: A message and its hint.
Said = tuple[Words, Words]

EMPTY: Said = (
    Words("파일이 비어 있습니다.", "The file is empty."),
    Words(
        "맨 위에 ‘edition: 2023’처럼 ‘항목: 값’을 한 줄에 하나씩 적어 주십시오.",
        "Please write one “key: value” a line, beginning with something like “edition: 2023”.",
    ),
)
TOP_LIST: Said = (
    Words("맨 위에 목록(‘- ’)이 있습니다.", "The file begins with a list (“- ”)."),
    Words(
        "맨 위에는 ‘edition:’, ‘title:’ 같은 항목이 와야 합니다. 목록은 ‘blocks:’ 아래에 적어 주십시오.",
        "Keys such as “edition:” and “title:” come first; please put the list under “blocks:”.",
    ),
)
TOP_TEXT: Said = (
    Words("‘항목: 값’이 아니라 글만 있습니다.", "There is only text, no “key: value”."),
    Words(
        "‘title: JET 프로그램’처럼 콜론(:) 뒤를 한 칸 띄어 적어 주십시오.",
        "Please write “title: JET Programme”, with a space after the colon.",
    ),
)
SECOND_DOCUMENT: Said = (
    Words("한 파일에 둘째 문서가 시작됩니다(‘---’).", "A second document begins here (“---”)."),
    Words(
        "안내지 한 부는 파일 하나입니다. ‘---’ 줄을 지우거나 파일을 나누어 주십시오.",
        "One flyer is one file: please delete the “---” line or split the file.",
    ),
)
TOO_DEEP: Said = (
    Words("묶음 안의 묶음이 32겹보다 깊습니다.", "The nesting is deeper than 32 levels."),
    Words(
        "괄호나 들여쓰기가 잘못 되풀이되지 않았는지 살펴봐 주십시오.",
        "Please look for repeated brackets or runaway indents.",
    ),
)
TOO_MANY_NODES: Said = (
    Words("값이 100,000개보다 많습니다.", "There are more than 100,000 values."),
    Words(
        "별칭(*)이 서로를 불러 불어나지 않았는지 살펴봐 주십시오.",
        "Please look for aliases (*) that multiply each other.",
    ),
)
TOO_MANY_ALIASES: Said = (
    Words("별칭(*)이 100개보다 많습니다.", "There are more than 100 aliases (*)."),
    Words("값을 그대로 적어 주십시오.", "Please write the values out."),
)
ODD_KEY: Said = (
    Words(
        "항목 이름은 글이어야 합니다. 여기는 묶음이나 목록입니다.", "A key must be text; this is a mapping or a list."
    ),
    Words("중괄호·대괄호로 시작하는 이름은 따옴표로 감싸 주십시오.", "Please quote a key that begins with { or [."),
)
MERGE: Said = (
    Words("‘<<’로 합치는 것은 쓰지 않습니다.", "Merging with “<<” is not supported."),
    Words("항목을 그대로 적어 주십시오.", "Please write the keys out."),
)
TAG: Said = (
    Words("느낌표(!)로 시작하는 YAML 태그는 쓰지 않습니다.", "YAML tags (“!…”) are not supported."),
    Words(
        "느낌표가 글의 일부라면 값 전체를 따옴표로 감싸 주십시오.", "If the “!” is text, please quote the whole value."
    ),
)
UNKNOWN_ALIAS: Said = (
    Words("별표(*)로 부른 이름이 위에 없습니다.", "Nothing above is named what this “*” asks for."),
    Words(
        "별표가 글의 일부라면 값 전체를 따옴표로 감싸 주십시오.", "If the “*” is text, please quote the whole value."
    ),
)
RECURSIVE: Said = (
    Words("별칭(*)이 자기 자신을 부릅니다.", "This alias (*) stands inside what it names."),
    Words("값을 그대로 적어 주십시오.", "Please write the value out."),
)
REPEATED_HINT = Words(
    "하나만 남기거나, 목록이라면 ‘- ’로 새 항목을 시작해 주십시오.",
    "Please keep one of them, or begin a new list item with “- ”.",
)
