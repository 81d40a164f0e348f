"""What a link tells a listener: where it leads, in words and not as a bare address (ISO 14289-1 7.18.5)."""

from __future__ import annotations

from brochure.model.words import Address

#: By the beginning of a target: what is said before where it leads, by language; what has none is said in English.
_SAID: dict[str, dict[str, str]] = {
    "mailto:": {"ko": "메일 쓰기: {}", "en": "Write to {}", "ja": "メールを書く：{}"},
    "tel:": {"ko": "전화 걸기: {}", "en": "Call {}", "ja": "電話をかける：{}"},
    "": {"ko": "웹 페이지 열기: {}", "en": "Web page {}", "ja": "ウェブページを開く：{}"},
}
_CODE = {"ko": "QR 코드, {}", "en": "QR code, {}", "ja": "QRコード、{}"}


def says(address: Address, language: str) -> str:
    """Return what a listener hears of a link in an edition's language."""
    kind = next(each for each in _SAID if address.target.startswith(each))
    return _in(_SAID[kind], language).format(_short(address.text.string))


def code_says(target: str, language: str) -> str:
    """Return what a listener hears of a QR code: what it is, and where it leads."""
    return _in(_CODE, language).format(_short(target))


def _in(words: dict[str, str], language: str) -> str:
    return words.get(language.partition("-")[0].lower(), words["en"])


def _short(address: str) -> str:
    """An address as it is said: nobody wants to hear its scheme."""
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")
