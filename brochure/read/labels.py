"""The words that numbers and addresses are pasted with, found in their characters: TEL :, E-mail:.

A label is one only where a number or an address follows it. A fax number keeps its word: without it, it would be taken
for a telephone's. Loaded when a value begins otherwise than such values do. Knows strings alone.
"""

from __future__ import annotations

import re
from typing import Literal

_BLANK = "[ \t\u00a0\u2000-\u200b\u202f\u2060\u3000\ufeff]"
#: A few of them: looking for more would take as long as the longest text is.
_BLANKS = f"{_BLANK}{{0,5}}"
#: What stands before a label in a pasted list, and a picture of what it says.
_BEFORE = rf"(?:[•‣●■◆▪▶►※·ㆍ○□◇▷*–—-]{_BLANKS}){{0,3}}[(\[【<]?"
_PICTURE = rf"(?:[☎☏℡✆📞📱🕿🕾✉📧📨📩🖂🖃🖄🔗🌐🏠💻]\ufe0f?{_BLANKS})?"
#: What parts it from its value. Before an e-mail address a stop or hyphen alone may be the address's own.
_AFTER = rf"{_BLANKS}[)\]】>]?{_BLANKS}[.:：|/-]?{_BLANKS}"
_APART = rf"(?:{_BLANKS}[)\]】>]?{_BLANKS}[:：|]{_BLANKS}|[.)\]】>-]{_BLANK}{_BLANKS}|[)\]】>]|{_BLANK}{_BLANKS})"

_WORDS = {
    "phone": r"대표|(?:대표|문의|상담|사무실|연락)?{0}(?:전화{0}(?:번호|문의)?|번호|처)|문의|"
    r"휴대{0}(?:전화|폰)|핸드폰|"
    r"tele?(?:phone)?s?\.?|phone|ph\.?|mobile|cell|call|t\.?|h\.?p\.?|m\.?|電話(?:番号)?|携帯",
    "email": r"(?:대표{0})?(?:이메일|전자{0}우편|메일|이멜){0}(?:주소)?|문의|e{0}[-‐‑–]?{0}mail(?:{0}address)?|"
    r"mail|e|m|(?:電子)?メール(?:アドレス)?|Eメール",
    "url": r"(?:공식{0})?(?:홈{0}페이지|누리집|웹{0}(?:사이트|페이지)?|사이트|블로그|인터넷|온라인){0}(?:주소)?|"
    r"주소|링크|바로가기|신청|응모|접수|지원|home{0}page|web{0}(?:site|page)?|site|url|link|h\.?p\.?|w\.?|"
    r"ホームページ|ウェブ(?:サイト|ページ)?|サイト",
}
#: What the value begins with, or is.
_VALUES = {"phone": r"[+＋(（]?{0}[0-9０-９{{]", "email": r"\S+@\S+|{{", "url": r"https?:|www\.|{{"}
#: Full-width letters and signs, one for one.
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def label_of(text: str, kind: Literal["phone", "email", "url"]) -> int:
    """Return how many characters of `text` are a label before a telephone number, e-mail or web address."""
    words, value = _WORDS[kind].format(_BLANKS), _VALUES[kind].format(_BLANKS)
    named = f"(?:{words}){_APART if kind == 'email' else _AFTER}"
    text = text.translate(_HALF_WIDTH)
    match = re.match(rf"{_BLANKS}{_BEFORE}{_PICTURE}(?:{named})?(?={value})", text, re.IGNORECASE)
    return match.end() if match and re.search(r"\w|[^\x00-\x7f]", match[0]) else 0
