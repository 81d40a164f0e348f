"""A YAML parser's terse problem into plain words: what is wrong, where, and the likely cure.

Knows the ways editors slip, not the parser: its words are only looked at for what it met.
"""

from __future__ import annotations

import re

from brochure.findings import Finding, Words
from brochure.read.nodes import LINE_END, Scalar, Written

Cause = tuple[int, Words, Words]

_QUOTE_HINT = Words("값 전체를 따옴표로 감싸 주십시오.", "Please put the whole value in quotes.")
_BOLD_HINT = Words("값 전체를 작은따옴표로 감싸 주십시오: '**굵게** …'", "Please use single quotes: '**bold** …'")


def explained(written: Written, problem: str, marks: tuple[int, int], last: Scalar | None) -> Finding:
    """Return the finding for a syntax error.

    `problem` is the parser's context and problem, `marks` the indexes of both (-1 where unknown),
    `last` the scalar read before it stopped.
    """
    text = written.text
    context, at = marks[0], min(max(marks[1], 0), len(text))
    looks = (_indent, _tab, _unclosed, _escape, _header, _colon, _sign, _after_value, _flow, _no_colon, _misplaced)
    for look in looks:
        if cause := look(_Error(text, problem, context, at, last)):
            break
    else:
        cause = (
            at,
            Words("YAML 문법에 맞지 않습니다.", "This is not YAML."),
            Words(
                "앞줄과 들여쓰기, 따옴표, 콜론(:)을 살펴봐 주십시오.",
                "Please check indent, quotes and colons here and above.",
            ),
        )
    where, message, hint = cause
    return Finding("error", "yaml.syntax", message, written.origin(where), hint)


class _Error:
    def __init__(self, text: str, problem: str, context: int, at: int, last: Scalar | None) -> None:
        self.text = text
        self.problem = problem
        self.context = context
        self.at = at
        self.last = last
        starts = [0, *(match.end() for match in LINE_END.finditer(text, 0, at))]
        self.line_start = starts[-1]
        end = LINE_END.search(text, at)
        self.line = text[self.line_start : end.start() if end else len(text)]

    def says(self, *words: str) -> bool:
        return any(word in self.problem for word in words)

    def line_of(self, index: int) -> str:
        return LINE_END.split(self.text[index : index + 400], maxsplit=1)[0]


def _tab(error: _Error) -> Cause | None:
    indent = re.match(r"[ \t]*", error.line)
    in_indent = "\t" in indent[0] if indent else False
    if not in_indent and error.text[error.at : error.at + 1] != "\t":
        return None
    where = error.line_start + error.line.index("\t") if in_indent else error.at
    return (
        where,
        Words("들여쓰기에 탭이 있습니다.", "There is a tab in the indent."),
        Words("탭을 지우고 빈칸 두 개씩으로 들여 써 주십시오.", "Please replace the tab by spaces, two a level."),
    )


def _indent(error: _Error) -> Cause | None:
    match = re.match(r" *([\u00a0\u3000\u2000-\u200b])", error.line)
    if not match:
        return None
    return (
        error.line_start + match.start(1),
        Words(
            f"들여쓰기에 보통 빈칸이 아닌 칸이 있습니다: U+{ord(match[1]):04X}",
            f"The indent holds a space that is not a plain one: U+{ord(match[1]):04X}",
        ),
        Words("지우고 보통 빈칸으로 들여 써 주십시오.", "Please replace it by plain spaces."),
    )


_UNCLOSED = Words("따옴표가 여기서 열리고 닫히지 않았습니다.", "The quote opened here is never closed.")
_CLOSE = Words(
    "글이 끝나는 곳에 같은 따옴표를 적어 주십시오. 글 안의 따옴표라면 글 전체를 다른 따옴표로 감싸 주십시오.",
    "Please close it where the text ends; if it belongs to the text, put the whole text in the other kind of quotes.",
)


def _unclosed(error: _Error) -> Cause | None:
    if error.says("end of stream", "document indicator", "document separator") and error.says("quoted scalar"):
        return (error.context, _UNCLOSED, _CLOSE)
    last = error.last
    if last and last.style in ("single", "double") and error.says("did not find expected key", "<block end>", "'-'"):
        raw = error.text[last.start : last.end]
        if LINE_END.search(raw) and last.end <= error.at <= last.end + 1 and ": " in raw + " ":
            return (last.start, _UNCLOSED, _CLOSE)
    return None


def _escape(error: _Error) -> Cause | None:
    if not error.says("escape character", "hexdecimal", "hexadecimal", "Unicode character escape"):
        return None
    at = error.text.rfind("\\", 0, error.at + 2)
    hint = Words(
        "역빗금을 그대로 찍으려면 작은따옴표로 감싸 주십시오.", "To print a backslash, please use single quotes."
    )
    if error.text[at + 1 : at + 2] == "*":
        hint = Words("‘\\*’는 작은따옴표 안에서 써 주십시오.", "Please write “\\*” within single quotes.")
    message = Words(
        "큰따옴표 안에서 쓸 수 없는 역빗금(\\)입니다.", "A backslash like this cannot stand in double quotes."
    )
    return (max(at, 0), message, hint)


def _header(error: _Error) -> Cause | None:
    if not error.says("block scalar") or error.says("tab"):
        return None
    sign = error.text[max(error.context, 0) : error.context + 1]
    return (
        error.at,
        Words(f"‘{sign}’ 기호 뒤에는 글이 올 수 없습니다.", f"No text can follow “{sign}” on its line."),
        Words(
            f"긴 글은 ‘{sign}’ 다음 줄부터 들여서 적고, 한 줄짜리 글이라면 따옴표로 감싸 주십시오.",
            f"Please begin the text on the next line, indented; if the “{sign}” is text, quote the whole value.",
        ),
    )


def _colon(error: _Error) -> Cause | None:
    if not error.says("mapping values are not allowed"):
        return None
    key = re.match(r"\s*(?:- +)*[^\s:]+(?: [^\s:]+)*:(?=\s|$)", error.line)
    if key and error.line_start + key.end() - 1 == error.at:
        # The colon is that of an ordinary key: it is the line that stands in the wrong place.
        return (
            error.at - len(key[0].lstrip(" -")) + 1,
            Words("이 항목이 앞줄의 글에 이어져 있습니다.", "This key runs on from the text above it."),
            Words(
                "들여쓰기를 같은 묶음의 다른 항목과 맞추고, 앞줄에 콜론(:)이 빠지지 않았는지 살펴봐 주십시오.",
                "Please indent it like its neighbours, and see that the line above has its own colon.",
            ),
        )
    return (
        error.at,
        Words("글 안에 ‘콜론(:)과 빈칸’이 있습니다.", "There is a colon and a space inside the text."),
        _QUOTE_HINT,
    )


def _sign(error: _Error) -> Cause | None:
    where = error.at if error.says("cannot start any token") else error.context
    sign = error.text[where : where + 1] if where >= 0 else ""
    words = ("cannot start any token", "an anchor", "an alias", "a tag", "undefined tag", "directive", "a node")
    if not error.says(*words):
        last = error.line[: error.at - error.line_start]
        match = re.search(r"(?:^|[:-] +)([*&!])\S*\s+$", last)
        if not match:
            return None
        where, sign = error.line_start + match.start(1), match[1]
    if not sign or sign not in "*&!%@`":
        return None
    return (
        where,
        Words(
            f"글이 ‘{sign}’로 시작하면 YAML의 기호로 읽힙니다.",
            f"A text that begins with “{sign}” reads as a YAML sign.",
        ),
        _BOLD_HINT if error.text.startswith("**", where) else _QUOTE_HINT,
    )


def _after_value(error: _Error) -> Cause | None:
    """Text behind a closing quote or bracket, on the same line."""
    before = error.line[: error.at - error.line_start]
    rest = error.line[error.at - error.line_start :]
    if error.context >= 0 and error.says("flow sequence", "flow mapping") and error.line_start <= error.context:
        return None
    opening = re.search(r"""(?:^\s*|:\s+|-\s+)(["'{\[])[^:]*["'}\]]\s*$""", before)
    if not rest.strip() or not opening:
        return None
    where, sign = error.line_start + opening.start(1), opening[1]
    value = error.text[where : error.line_start + len(error.line)].rstrip()
    other = '"' if sign != '"' and '"' not in value else "'"
    if sign in "\"'" and value.endswith(sign):
        value = value[1:-1]  # It was meant to be one quoted text; a quote within closed it too soon.
    if other in value:
        hint = Words(
            "값을 ‘|’ 다음 줄에 들여서 적어 주십시오.", "Please write the value on the line after a “|”, indented."
        )
    else:
        hint = Words(
            f"값 전체를 따옴표로 감싸 주십시오: {other}{value}{other}", f"Please quote the whole: {other}{value}{other}"
        )
    if sign in "{[":
        message = Words(
            f"‘{sign}’로 시작하는 값 뒤에 글이 이어집니다.", f"Text follows a value that begins with “{sign}”."
        )
    else:
        message = Words("닫는 따옴표 뒤에 글이 이어집니다.", "Text follows the closing quote.")
    return (where, message, hint)


def _flow(error: _Error) -> Cause | None:
    if error.says("flow mapping", "flow sequence", "flow node"):
        opening = error.context
        if error.says("flow node"):
            opening = max(error.text.rfind(each, 0, error.at) for each in "{[")
        sign = error.text[opening : opening + 1]
        closing = "}" if sign == "{" else "]"
        return (
            opening,
            Words(
                f"여기서 열린 ‘{sign}’가 제대로 닫히지 않았습니다.", f"The “{sign}” opened here is not closed properly."
            ),
            Words(
                f"글이라면 값 전체를 따옴표로 감싸고, 아니면 쉼표와 ‘{closing}’를 살펴봐 주십시오.",
                f"If it is text, please quote the whole value; otherwise check its commas and the “{closing}”.",
            ),
        )
    sign = error.text[error.at : error.at + 1]
    if sign and sign in "]},":
        return (
            error.at,
            Words(f"값이 ‘{sign}’로 시작할 수 없습니다.", f"A value cannot begin with “{sign}”."),
            _QUOTE_HINT,
        )
    return None


def _no_colon(error: _Error) -> Cause | None:
    if not error.says("could not find expected ':'"):
        return None
    where = error.context if error.context >= 0 else error.at
    line = error.line_of(where)
    if match := re.match(r"[^\s:]+:(?=\S)", line):
        message = Words("콜론(:) 뒤에 빈칸이 없습니다.", "There is no space after the colon.")
        fixed = f"{match[0]} {line[match.end() :]}"
        return (where + match.end() - 1, message, Words(f"이렇게 적어 주십시오: {fixed}", f"Please write: {fixed}"))
    if re.match(r"-[^\s-]", line):
        message = Words("‘-’ 뒤에 빈칸이 없습니다.", "There is no space after the “-”.")
        fixed = f"- {line[1:]}"
        return (where, message, Words(f"이렇게 적어 주십시오: {fixed}", f"Please write: {fixed}"))
    return (
        where,
        Words("이 줄에 ‘항목:’이 없습니다.", "This line has no “key:”."),
        Words(
            "앞줄에 이어지는 글이면 더 들여 쓰고, 목록이면 ‘- ’를, 항목이면 콜론(:)을 적어 주십시오.",
            "If it goes on from the line above, indent it further; a list item needs “- ”, a key its colon.",
        ),
    )


def _misplaced(error: _Error) -> Cause | None:
    if error.says("sequence entries are not allowed"):
        return (
            error.at,
            Words(
                "‘항목:’과 같은 줄에서 목록(‘- ’)을 시작할 수 없습니다.",
                "A list (“- ”) cannot begin on the line of its key.",
            ),
            Words(
                "목록은 다음 줄부터 적고, 글이라면 따옴표로 감싸 주십시오.",
                "Please begin it on the next line; quote it if it is text.",
            ),
        )
    if error.says("'-' indicator") or (error.says("block collection", "block sequence") and error.says("<block end>")):
        return (
            error.at,
            Words("목록 가운데에 ‘- ’ 없는 줄이 있습니다.", "There is a line without “- ” in the middle of a list."),
            Words(
                "새 항목이면 ‘- ’를 적고, 앞 항목에 딸린 것이면 더 들여 쓰고, 목록이 끝났으면 덜 들여 써 주십시오.",
                "Begin a new item with “- ”; indent further what belongs to the item above, less what ends the list.",
            ),
        )
    if error.says("did not find expected key", "<block end>", "document start"):
        return (
            error.at,
            Words("들여쓰기가 앞의 항목들과 맞지 않습니다.", "The indent does not agree with the lines above."),
            Words(
                "같은 묶음의 항목은 같은 칸에서 시작해야 합니다.",
                "Keys of one group must all begin in the same column.",
            ),
        )
    return None
