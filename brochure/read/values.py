"""The characters of a scalar into a date, a number, a length, an ink or an address, or the words why not.

Knows how editors write such values, and nothing of nodes, fields or blocks.
"""

from __future__ import annotations

import re

from brochure import resources
from brochure.findings import Words
from brochure.model.geometry import MM
from brochure.model.ink import Ink
from brochure.pictures.colours import inks_to_light
from brochure.read.reading import shown

#: The profile by which an ink is computed that is given for print or for the screen alone.
HOUSE = "fogra39-300"

#: Full-width forms of digits and of what stands between them, as a Korean or Japanese keyboard gives them.
_HALF_WIDTH = str.maketrans("０１２３４５６７８９．／－，％＋：＠", "0123456789./-,%+:@")

_DATES = tuple(
    re.compile(rf"(\d{{4}}){first}(\d{{1,2}})(?:{second}(\d{{1,2}}))?{last}", re.ASCII)
    for first, second, last in (
        (r"\s*-\s*", r"\s*-\s*", ""),
        (r"\s*/\s*", r"\s*/\s*", ""),
        (r"\s*\.\s*", r"\s*\.\s*", r"\s*\.?"),
    )
)
_KOREAN_DATE = re.compile(r"(\d{4})\s*년\s*(\d{1,2})\s*월(?:\s*(\d{1,2})\s*일)?", re.ASCII)
_DATE_HINT = Words(
    "‘2023-10’이나 ‘2023-10-05’처럼 적어 주십시오. ‘2023. 10.’, ‘2023년 10월’도 됩니다.",
    "Please write it like “2023-10” or “2023-10-05”; “2023. 10.” and “2023년 10월” will do too.",
)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_WHOLE = re.compile(r"[+-]?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})", re.ASCII)
_NUMBER = re.compile(r"[+-]?(?:\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})", re.ASCII)
_LENGTH = re.compile(rf"({_NUMBER.pattern})\s*(pt|mm)?", re.ASCII)
_SHARE = re.compile(rf"({_NUMBER.pattern})\s*(%)?", re.ASCII)
_INK_PART = re.compile(r"([CMYK])(\d{1,3}(?:\.\d{1,2})?)", re.IGNORECASE | re.ASCII)
_SCREEN = re.compile(r"#([0-9a-f]{6})", re.IGNORECASE)
_URL = re.compile(r"(https?)://([^/?#\s]*)([/?#]\S*)?", re.IGNORECASE)
_BARE = re.compile(r"(?:(?:h?t?tps?|https?):?/{0,2})?([^/:?#@]+\.[^@]+)", re.IGNORECASE)
_HOST = re.compile(r"([^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+)(?::(\d{1,5}))?")
_ODD_IN_URL = re.compile(r'[<>"{}|\\^`]')
_MAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+")

#: What takes no room and came with the copied address, or lets it break: never part of where it leads.
_WIDTHLESS = re.compile("[\u200b\u200c\u2060]")
#: What the local part of a mail address may say as it stands in a URI (RFC 6068, 2).
_NOT_IN_MAILTO = re.compile(r"[^\w.!$'*+@~-]", re.ASCII)

#: The longest address that is tried at all, in characters: more than browsers promise to follow.
LONGEST_ADDRESS = 2_000
#: The longest target, in bytes: a QR code of more is too fine to be scanned from paper.
LONGEST_TARGET = 1_200
#: The longest part of a host's name between dots, and the longest name (RFC 1035, 2.3.4).
_LONGEST_LABEL, _LONGEST_HOST = 63, 253
_LAST_PORT = 65_535


class Wrong(Exception):
    """A value that is not what its field needs: `message` says why, `hint` what to write instead."""

    def __init__(self, message: Words, hint: Words | None = None) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint


def date(text: str) -> tuple[int, int, int | None]:
    """Return year, month and perhaps day; raises `Wrong`."""
    plain = text.strip().translate(_HALF_WIDTH)
    match = next((m for m in (each.fullmatch(plain) for each in (*_DATES, _KOREAN_DATE)) if m), None)
    if not match:
        raise Wrong(Words(f"날짜가 아닙니다: ‘{shown(text)}’", f"This is not a date: “{shown(text)}”"), _DATE_HINT)
    year, month, day = int(match[1]), int(match[2]), int(match[3]) if match[3] else None
    if not 1900 <= year <= 2200:
        raise Wrong(Words(f"연도는 1900~2200이어야 합니다: {year}", f"A year is 1900 to 2200: {year}"))
    if not 1 <= month <= 12:
        raise Wrong(Words(f"달은 1~12여야 합니다: {month}", f"A month is 1 to 12: {month}"), _DATE_HINT)
    if day is not None:
        is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        days = 28 if month == 2 and not is_leap else _DAYS[month - 1]
        if not 1 <= day <= days:
            raise Wrong(
                Words(f"{year}년 {month}월에는 {day}일이 없습니다.", f"There is no day {day} in {year}-{month:02}."),
                _DATE_HINT,
            )
    return year, month, day


def whole(text: str) -> int:
    """Return a whole number, its thousands perhaps set off by commas; raises `Wrong`."""
    plain = text.strip().translate(_HALF_WIDTH)
    if not _WHOLE.fullmatch(plain):
        raise Wrong(
            Words(f"정수가 아닙니다: ‘{shown(text)}’", f"This is not a whole number: “{shown(text)}”"),
            Words("숫자만 적어 주십시오. 예: 2023", "Please write digits only, such as “2023”."),
        )
    return int(plain.replace(",", ""))


def number(text: str) -> float:
    """Return a number; raises `Wrong`."""
    plain = text.strip().translate(_HALF_WIDTH)
    if not _NUMBER.fullmatch(plain):
        raise Wrong(
            Words(f"숫자가 아닙니다: ‘{shown(text)}’", f"This is not a number: “{shown(text)}”"),
            Words("‘3’이나 ‘-12.5’처럼 적어 주십시오.", "Please write it like “3” or “-12.5”."),
        )
    return float(plain)


def length(text: str) -> float:
    """Return a length in points; raises `Wrong`."""
    match = _LENGTH.fullmatch(text.strip().translate(_HALF_WIDTH))
    if not match:
        raise Wrong(
            Words(f"길이가 아닙니다: ‘{shown(text)}’", f"This is not a length: “{shown(text)}”"),
            Words("‘9.2pt’나 ‘14mm’처럼 적어 주십시오.", "Please write it like “9.2pt” or “14mm”."),
        )
    return float(match[1]) * (MM if match[2] == "mm" else 1.0)


def share(text: str) -> float:
    """Return a share, 1 being the whole; raises `Wrong`."""
    match = _SHARE.fullmatch(text.strip().translate(_HALF_WIDTH))
    value = float(match[1]) / (100 if match[2] else 1) if match else -1.0
    if not 0 <= value <= 1:
        raise Wrong(
            Words(
                f"0%에서 100% 사이의 비율이 아닙니다: ‘{shown(text)}’",
                f"This is no share from 0% to 100%: “{shown(text)}”",
            ),
            Words("‘94%’나 ‘0.94’처럼 적어 주십시오.", "Please write it like “94%” or “0.94”."),
        )
    return value


def scale(text: str) -> float:
    """Return how much larger or smaller than drawn, 1 being as drawn; raises `Wrong`."""
    match = _SHARE.fullmatch(text.strip().translate(_HALF_WIDTH))
    if not match:
        raise Wrong(
            Words(f"비율이 아닙니다: ‘{shown(text)}’", f"This is not a percentage: “{shown(text)}”"),
            Words("‘95%’나 ‘0.95’처럼 적어 주십시오.", "Please write it like “95%” or “0.95”."),
        )
    return float(match[1]) / (100 if match[2] else 1)


def flag(text: str) -> bool:
    """Return ``true`` or ``false`` as a truth value; raises `Wrong`."""
    plain = text.strip().lower()
    if plain in ("true", "false"):
        return plain == "true"
    meant = "true" if plain in ("yes", "y", "on", "1", "예", "네", "참") else "false"
    is_clear = meant == "true" or plain in ("no", "n", "off", "0", "아니요", "아니오", "거짓")
    hint = Words("‘true’나 ‘false’로 적어 주십시오.", "Please write “true” or “false”.")
    if is_clear:
        hint = Words(f"혹시 ‘{meant}’입니까?", f"Did you mean “{meant}”?")
    message = f"true나 false가 아닙니다: ‘{shown(text)}’", f"This is neither true nor false: “{shown(text)}”"
    raise Wrong(Words(*message), hint)


def process_ink(text: str, screen: str | None = None) -> Ink:
    """Return an ink without a name from ``C100 M80 Y12 K40`` and perhaps ``#1A2B3C``; raises `Wrong`.

    Without a screen colour it is what the house's profile says of the inks.
    """
    shares = {}
    for part in text.split():
        match = _INK_PART.fullmatch(part)
        if not match or float(match[2]) > 100 or match[1].upper() in shares:
            raise Wrong(
                Words(f"잉크가 아닙니다: ‘{shown(text)}’", f"This is not an ink: “{shown(text)}”"),
                Words(
                    "‘C100 M80 Y12 K40’이나 ‘K100’처럼 0~100으로 적고, 화면 색은 따로 ‘screen:’에 적어 주십시오.",
                    "Please write it like “C100 M80 Y12 K40” or “K100”, each 0 to 100; a screen colour is a “screen:”.",
                ),
            )
        shares[match[1].upper()] = float(match[2]) / 100
    c, m, y, k = (shares.get(name, 0.0) for name in "CMYK")
    if screen is not None:
        return Ink("", (c, m, y, k), screen_colour(screen))
    return Ink("", (c, m, y, k), inks_to_light((c, m, y, k), resources.profile_file(HOUSE)))


def screen_colour(text: str) -> tuple[float, float, float]:
    """Return three shares of light from ``#1A2B3C``; raises `Wrong`."""
    match = _SCREEN.fullmatch(text.strip())
    if not match:
        raise Wrong(
            Words(f"화면 색이 아닙니다: ‘{shown(text)}’", f"This is not a screen colour: “{shown(text)}”"),
            Words('따옴표로 감싸 ‘"#1A2B3C"’처럼 적어 주십시오.', 'Please write it in quotes, like “"#1A2B3C"”.'),
        )
    red, green, blue = bytes.fromhex(match[1])
    return red / 255, green / 255, blue / 255


def url_target(text: str) -> str:
    """Return the URI a web address leads to, what is not ASCII encoded (RFC 3987, 3.1); raises `Wrong`."""
    text = _WIDTHLESS.sub("", text)
    if len(text) > LONGEST_ADDRESS:
        raise Wrong(Words("웹 주소가 너무 깁니다.", "This web address is too long."), _SHORTER)
    match = _URL.fullmatch(text)
    odd = _ODD_IN_URL.search(text)
    host = _HOST.fullmatch(match[2]) if match else None
    if not match or not host or odd:
        raise _no_url(text, odd[0] if odd and host else "", has_scheme=match is not None)
    target = f"{match[1].lower()}://{_host(host)}" + "".join(_encoded(each) for each in match[3] or "")
    if len(target) > LONGEST_TARGET:
        raise Wrong(
            Words(
                f"웹 주소가 QR 코드에 담기에 너무 깁니다: {len(target):,}바이트(한도 {LONGEST_TARGET:,}바이트)",
                f"This web address is too long: {len(target):,} bytes, and a QR code takes {LONGEST_TARGET:,}.",
            ),
            _SHORTER,
        )
    return target


_SHORTER = Words(
    "더 짧은 주소를 적어 주십시오. 한글 한 글자는 9바이트입니다.",
    "Please use a shorter one; a letter that is not ASCII can take nine bytes.",
)


def _no_url(text: str, odd: str, *, has_scheme: bool) -> Wrong:
    """Say why a text is no web address; `odd` is what stands in it and cannot, behind a host that is right."""
    wrong = Words(f"웹 주소가 아닙니다: ‘{shown(text)}’", f"This is not a web address: “{shown(text)}”")
    hint = Words("‘https://www.example.org/’처럼 적어 주십시오.", "Please write it like “https://www.example.org/”.")
    if re.search(r"\s", text):
        wrong = Words("웹 주소 안에 빈칸이 있습니다.", "There is a space inside the web address.")
        hint = Words("빈칸을 지우거나 ‘%20’으로 적어 주십시오.", "Please delete it or write “%20”.")
    elif odd:
        wrong = Words(f"웹 주소에 쓸 수 없는 글자가 있습니다: ‘{odd}’", f"A web address cannot hold “{odd}”.")
    elif not has_scheme and (bare := _BARE.fullmatch(text)):
        wrong = Words("웹 주소가 ‘https://’로 시작하지 않습니다.", "This web address does not begin with “https://”.")
        meant = "https://" + bare[1].lstrip("/")
        hint = Words(f"혹시 ‘{shown(meant, 80)}’입니까?", f"Did you mean “{shown(meant, 80)}”?")
    elif not has_scheme and ":" in text:
        hint = Words(
            "‘https://’나 ‘http://’ 주소만 쓸 수 있습니다.", "Only “https://” and “http://” addresses can be used."
        )
    return Wrong(wrong, hint)


def mail_target(text: str) -> str:
    """Return the ``mailto:`` URI of an e-mail address; raises `Wrong`."""
    text = _WIDTHLESS.sub("", text)
    if len(text) <= LONGEST_ADDRESS and _MAIL.fullmatch(text) and text.isascii():
        return "mailto:" + _NOT_IN_MAILTO.sub(lambda match: f"%{ord(match[0]):02X}", text)
    meant = text.removeprefix("mailto:").translate(_HALF_WIDTH).replace(" ", "")
    hint = Words("‘name@example.org’처럼 적어 주십시오.", "Please write it like “name@example.org”.")
    if meant != text and _MAIL.fullmatch(meant):
        hint = Words(f"혹시 ‘{shown(meant, 80)}’입니까?", f"Did you mean “{shown(meant, 80)}”?")
    raise Wrong(
        Words(f"전자우편 주소가 아닙니다: ‘{shown(text)}’", f"This is not an e-mail address: “{shown(text)}”"), hint
    )


def _host(match: re.Match[str]) -> str:
    """Return a host with its port as a URI has it, an international name in its ASCII form (RFC 3490)."""
    name, port = match[1], match[2]
    try:
        plain = name if name.isascii() else name.encode("idna").decode()
    except UnicodeError:
        plain = ""
    if len(plain) > _LONGEST_HOST or any(not 0 < len(label) <= _LONGEST_LABEL for label in plain.split(".")):
        raise Wrong(
            Words(
                f"이 도메인 이름은 주소로 쓸 수 없습니다: ‘{shown(name)}’",
                f"No address can have the host “{shown(name)}”.",
            ),
            Words(
                "브라우저 주소 칸에서 주소를 복사해 주십시오. 점 사이의 이름은 63자까지입니다.",
                "Please copy the address from a browser; a name between dots has at most 63 letters.",
            ),
        )
    if port and int(port) > _LAST_PORT:
        raise Wrong(
            Words(f"주소의 포트 번호는 {_LAST_PORT}까지입니다: {port}", f"A port is at most {_LAST_PORT}: {port}"),
            Words("포트 번호를 지우거나 고쳐 주십시오.", "Please delete or mend the port."),
        )
    return f"{plain}:{port}" if port else plain


def _encoded(character: str) -> str:
    return character if character.isascii() else "".join(f"%{byte:02X}" for byte in character.encode())
