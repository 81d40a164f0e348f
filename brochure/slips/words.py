"""The words for each slip: what is wrong on the line, and the line as it should be."""

from __future__ import annotations

from collections.abc import Sequence

from brochure.findings import Words

#: What each rule means; ``{}`` stands for the sign or name it was met with.
MESSAGES = {
    "slip.colon": Words(
        "글 안에 ‘콜론(:)과 빈칸’이 있어 글이 아니라 항목으로 읽힙니다.",
        "A colon and a space inside the text make it read as a key.",
    ),
    "slip.hash": Words(
        "‘ #’부터는 설명으로 읽혀 찍히지 않습니다.", "From “ #” on it reads as a comment and would not be printed."
    ),
    "slip.sign": Words(
        "글이 ‘{}’로 시작하면 YAML의 기호로 읽힙니다.", "A text that begins with “{}” reads as a YAML sign."
    ),
    "slip.braces": Words(
        "중괄호로 시작하는 글은 값을 부르지 못하고 묶음으로 읽힙니다.",
        "A text that begins with a brace reads as a mapping and calls no fact.",
    ),
    "slip.indent": Words(
        "들여쓰기에 보통 빈칸이 아닌 것이 있습니다: {}", "The indent holds something that is no plain space: {}"
    ),
    "slip.place": Words("들여쓰기가 이 줄이 있을 칸과 다릅니다.", "This line does not begin in its own column."),
    "slip.separator": Words(
        "항목 이름 뒤에는 콜론(:)과 빈칸이 와야 합니다.", "A key is followed by a colon (:) and a space."
    ),
    "slip.dash": Words(
        "목록의 항목은 ‘- ’(하이픈과 빈칸)로 시작해야 합니다.", "A list's item begins with “- ”, a hyphen and a space."
    ),
    "slip.split": Words(
        "글 안의 쉼표나 중괄호에서 값이 나뉩니다.", "The value is divided at a comma or brace inside its text."
    ),
    "slip.path": Words(
        "큰따옴표 안의 역빗금(\\)은 경로로 읽히지 않습니다.", "Within double quotes a backslash is no part of a path."
    ),
    "slip.backslash": Words(
        "큰따옴표 안에서 쓸 수 없는 역빗금(\\)입니다.", "A backslash like this cannot stand in double quotes."
    ),
    "slip.quotes": Words(
        "값을 감싼 따옴표가 곧은 따옴표(\")가 아니라 둥근 따옴표라서 글의 일부로 읽힙니다.",
        "The quotes around the value are curly ones, which are part of the text, not straight ones (\").",
    ),
    "slip.quoted": Words(
        "닫는 따옴표 뒤에 글이 이어집니다.", "Text follows the closing quote."
    ),
    "slip.unclosed": Words(
        "여기서 열린 따옴표가 닫히지 않았습니다.", "The quote opened here is never closed."
    ),
"slip.unopened": Words(
        "여기서 닫힌 따옴표가 열리지 않았습니다.", "The quote closed here was never opened."
    ),
    "slip.key": Words(
        "항목 이름은 따옴표 없이 반각 소문자로 적어야 합니다: {}",
        "A key is written without quotes, in plain small letters: {}",
    ),
    "slip.pipe": Words(
        "여러 줄의 글은 ‘|’ 기호로 시작합니다. ‘{}’은 다른 글자라서 그대로 찍힙니다.",
        "A text on lines of its own begins with “|”; “{}” is another character, and would be printed.",
    ),
    "slip.wide": Words(
        "전각 중괄호는 값을 부르지 못하고 그대로 찍힙니다: ｛{}｝",
        "Wide braces call no fact and would be printed: ｛{}｝",
    ),
    "slip.remark": Words(
        "설명이 ‘#’으로 시작하지 않아 내용으로 읽힙니다.", "A comment that does not begin with “#” reads as content."
    ),
    "slip.divider": Words(
        "내용을 나누려고 그은 줄은 YAML에서 다른 뜻입니다.", "A line drawn between parts means something else to YAML."
    ),
    "slip.header": Words("‘{}’ 기호 뒤에는 글이 올 수 없습니다.", "No text can follow “{}” on its line."),
    "slip.bracket": Words("여기서 열린 ‘{}’가 닫히지 않았습니다.", "The “{}” opened here is never closed."),
    "slip.comma": Words("값에 속하지 않는 쉼표가 있습니다.", "There is a comma that is no part of the value."),
    "slip.lineend": Words(
        "조판 프로그램의 줄바꿈 글자가 있습니다: {}", "There is a line end of a layout program: {}"
    ),
    "slip.repeated": Words(
        "같은 내용이 두 번 붙어 있습니다(처음은 {}번째 줄).", "The same stands here twice; it stood first in line {}."
    ),
    "slip.joined": Words(
        "한 줄에 항목이 둘 있습니다. ‘{}:’은 다음 줄에 적어야 합니다.",
        "There are two keys on one line; “{}:” goes on the next.",
    ),
    "slip.sublist": Words(
        "항목 아래의 작은 항목이 앞 항목의 글에 이어져 읽힙니다.",
        "Items below an item read as a continuation of its text.",
    ),
    "slip.stray": Words(
        "목록 가운데에 ‘- ’ 없는 줄이 있습니다.", "There is a line without “- ” in the middle of a list."
    ),
    "slip.comment": Words(
        "여러 줄의 글 가운데에 덜 들여 쓴 설명(#)이 있어 글이 끊깁니다.",
        "A comment (#) indented less than the text around it ends that text.",
    ),
}  # fmt: skip

#: What to do where the cure is for the editor to choose.
CHOICES = {
    "slip.stray": Words(
        "둘 가운데 하나라서 저절로 고치지 않습니다. "
        "새 항목이면 ‘- ’를 적고, 앞 항목의 글이 이어진 것이면 두 칸 더 들여 써 주십시오.",
        "It may be either, so it is not mended by itself: write “- ” if it is a new item, "
        "or indent it by two more if it goes on from the item above.",
    ),
    "slip.comment": Words(
        "둘 가운데 하나라서 저절로 고치지 않습니다. "
        "설명이면 글 밖으로 옮기고, 찍을 글이면 다른 줄만큼 들여 써 주십시오.",
        "It may be either, so it is not mended by itself: move it out of the text, "
        "or indent it like the other lines if it is to be printed.",
    ),
}  # fmt: skip
_ANY_CHOICE = Words(
    "고치는 길이 여럿이라 저절로 고치지 않습니다. 뜻한 대로 고쳐 주십시오.",
    "There are several ways to mend it, so it is not done by itself. Please write what was meant.",
)
_GONE = Words("이 줄부터 {}줄을 지워 주십시오.", "Please delete {} lines from here on.")

#: The longest line shown whole.
_LONGEST = 160


def message(rule: str, what: str) -> Words:
    """Return what a rule says of `what` it was met with."""
    said = MESSAGES[rule]
    return Words(said.ko.replace("{}", what), said.en.replace("{}", what))


def shown(rule: str, corrected: Sequence[str]) -> str:
    """Return the first corrected lines as they are shown; one alone without its indent, unless it is about that."""
    lines = [each if len(each) <= _LONGEST else each[:_LONGEST] + "…" for each in corrected[:3]]
    if len(lines) == 1:
        return lines[0].strip(" ") if rule not in ("slip.indent", "slip.place") else lines[0]
    return "\n".join(lines) + ("\n…" if len(corrected) > len(lines) else "")


def hint(rule: str, corrected: Sequence[str], gone: int) -> Words:
    """Return the cure: the lines as they should be, how many are to go, or that it is the editor's to choose."""
    if gone == 1:
        return Words("이 줄을 지워 주십시오.", "Please delete this line.")
    if gone:
        return Words(_GONE.ko.replace("{}", str(gone)), _GONE.en.replace("{}", str(gone)))
    if not corrected:
        return CHOICES.get(rule, _ANY_CHOICE)
    lines, between = shown(rule, corrected), " " if len(corrected) == 1 else "\n"
    return Words(f"이렇게 고쳐 주십시오:{between}{lines}", f"Please write:{between}{lines}")
