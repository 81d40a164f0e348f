"""Bytes or text from outside into composed text the parser may see: the right encoding, no control characters.

Knows nothing of YAML's grammar.
"""

from __future__ import annotations

import re

from brochure.findings import Finding, Origin, UnreadableSource, Words
from brochure.read.nodes import Written
from brochure.text.normalise import composed

#: The largest file that is read, in bytes: a hundred times what a flyer's text takes.
LARGEST = 2 * 1024 * 1024

#: What no YAML may hold (YAML 1.2, 5.1), surrogates, and the noncharacters that `parseable` borrows.
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

#: Line ends to the parser but to no text editor: hidden from it, so that lines mean what editors see.
_HIDDEN = {0x85: "\ufdd0", 0x2028: "\ufdd1", 0x2029: "\ufdd2"}
_SHOWN = {ord(mark): chr(code) for code, mark in _HIDDEN.items()}
_ODD_LINE_END = re.compile("[\x85\u2028\u2029]")

_SAVE_AS = Words(
    "편집기에서 인코딩을 ‘UTF-8’로 골라 다시 저장해 주십시오. 판 파일은 ‘check --fix’가 바꿔 줍니다.",
    "Please save it again with the encoding UTF-8; “check --fix” does that for an edition.",
)


def opened(data: bytes | str, file: str) -> str:
    """Return `data` as composed text without a byte order mark; raises `UnreadableSource`."""
    if isinstance(data, bytes) and data.startswith(b"%PDF-"):
        words = Words("YAML이 아니라 만든 PDF입니다.", "This is a finished PDF, not a YAML file.")
        hint = Words(
            "PDF를 검사하려면 ‘python -m brochure check 파일.pdf’라고 치십시오.",
            "To have it judged: “python -m brochure check FILE.pdf”.",
        )
        raise UnreadableSource([Finding("error", "file.pdf", words, Origin(file), hint)])
    size = len(data) if isinstance(data, bytes) or len(data) * 4 <= LARGEST else len(data.encode("utf-8", "replace"))
    if size > LARGEST:
        words = Words("파일이 2 MiB보다 큽니다.", "The file is larger than 2 MiB.")
        hint = Words("안내지 한 부의 글은 보통 20 KB도 되지 않습니다. 다른 파일이 아닌지 확인해 주십시오.",
                     "The text of a flyer is seldom 20 KB. Please check that this is the right file.")  # fmt: skip
        raise UnreadableSource([Finding("error", "file.large", words, Origin(file), hint)])
    text = composed((_decoded(data, file) if isinstance(data, bytes) else data).removeprefix("\ufeff"))
    if match := _FORBIDDEN.search(text):
        count = len(_FORBIDDEN.findall(text))
        code = f"U+{ord(match[0]):04X}"
        words = Words(
            f"글에 쓸 수 없는 제어 문자가 있습니다: {code} (모두 {count}개)",
            f"There is a control character no text can hold: {code} ({count} in all).",
        )
        hint = Words("보이지 않는 그 글자를 지워 주십시오.", "Please delete that invisible character.")
        origin = Written(file, text).origin(match.start())
        raise UnreadableSource([Finding("error", "file.control", words, origin, hint)])
    return text


def parseable(text: str) -> str:
    """Return `text` for the parser, as long as before; the very same object where nothing is hidden."""
    return text.translate(_HIDDEN) if _ODD_LINE_END.search(text) else text


def restored(text: str) -> str:
    """Return what the parser made of a `parseable` text with the hidden characters back."""
    return text.translate(_SHOWN)


def _decoded(data: bytes, file: str) -> str:
    try:
        if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            text = data.decode("utf-8")
            if "\0" not in text or not is_utf16(data):
                return text
    except UnicodeDecodeError as error:
        if not is_utf16(data):
            raise _wrong_encoding(data, error.start, file) from None
    words = Words("UTF-16으로 저장된 파일입니다.", "The file is saved as UTF-16.")
    raise UnreadableSource([Finding("error", "file.encoding", words, Origin(file, 1, 1), _SAVE_AS)])


def is_utf16(data: bytes) -> bool:
    """Whether every other byte is often zero, as ASCII's are in UTF-16; YAML always has some ASCII."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    head = data[:4096]
    zeros = sorted((head[0::2].count(0), head[1::2].count(0)))
    # A few zeros stand on the other side: those of 가 and its like.
    return len(data) % 2 == 0 and zeros[0] * 8 < zeros[1] and zeros[1] * 20 > len(head)


def _wrong_encoding(data: bytes, start: int, file: str) -> UnreadableSource:
    before = data[:start].decode("utf-8").removeprefix("\ufeff")
    place = Written(file, before).origin(len(before))
    try:
        whole = data.decode("cp949")
        words = Words("CP949(EUC-KR)로 저장된 파일로 보입니다.", "The file seems to be saved as CP949 (EUC-KR).")
        lines = whole.splitlines()
        excerpt = lines[place.line - 1] if place.line <= len(lines) else ""
    except UnicodeDecodeError:
        words = Words("UTF-8로 읽을 수 없는 바이트가 있습니다.", "There is a byte here that is not UTF-8.")
        excerpt = place.excerpt
    origin = Origin(file, place.line, place.column, excerpt=excerpt)
    return UnreadableSource([Finding("error", "file.encoding", words, origin, _SAVE_AS)])
