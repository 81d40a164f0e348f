"""What prints in the place of a character that no font draws: the same said with signs or letters that the font has.

Only a fault asks for it. Nothing is exchanged here: the editor is told. Knows characters and whether they are drawn.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from brochure.korean.hanja import forms_of

#: Signs by groups that say the same: what stands in each column for any of the first, the nearest first.
_SIGNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("❤💕💖💗💓💞💘💝💙💚💛💜🧡🖤🤍🤎♥❣", ("♥", "♡")),
    ("➡➜➔➙➛➝➞➟➠➨➪➱⇒⟶⟹⇨⮕⭢☞☛👉↳⤷▻➢➤⮚", ("→", "▶", ">")),
    ("⬅⇐⟵⇦☜👈⭠", ("←", "<")),
    ("⬆⇑⇧☝👆⭡↗⬈", ("↑", "^")),
    ("⬇⇓⇩👇⭣↘⬊", ("↓",)),
    ("⬌⇔⟷↔🔁", ("↔", "~")),
    ("✔☑✅🗸🗹✓", ("✓", "○", "O")),
    ("✖❌✗✘✕❎☒⨯╳", ("×", "X")),
    ("⭕◯〇⚪❍○", ("○", "O")),
    ("⚫⬤🔴🔵🟠🟡🟢🟣🟤●", ("●", "•")),
    ("⭐🌟✨✦✧✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹★", ("★", "☆", "*")),
    ("◾◼⬛▪■🔲🔳❑❒", ("■", "•")),
    ("◽◻⬜▫□❏❐", ("□",)),
    ("🔷🔹◆❖◈♦", ("◆", "■", "•")),
    ("🔶🔸◇♢", ("◇", "□")),
    ("▸►▶⏵⯈🞂", ("▶", "→", "•")),
    ("▹▻▷", ("▷", "→")),
    ("🔺△▴", ("▲", "△")),
    ("🔻▽▾", ("▼", "▽")),
    ("‣⁃∙◦⦁⚬⁌⁍●•", ("•", "·", "-")),
    ("⋅᛫‧∙•ㆍ・･·", ("·",)),
    ("♫♬♩🎵🎶🎼♪", ("♪",)),
    ("〰～∼〜⁓∿˷⸛", ("~",)),
    ("‑‐‒⁃−➖﹣－﹘⹀", ("-", "–")),
    ("―⸺⸻─━﹘—", ("—", "–", "-")),
    ("…⋯︙⋮", ("…", "...")),
    ("❝〝‟„“", ("“", '"')),
    ("❞〞″”", ("”", '"')),
    ("❛‚‛‘", ("‘", "'")),
    ("❜′ʹʼ´`’", ("’", "'")),
    ("⟨〈‹❮❬", ("〈", "<")),
    ("⟩〉›❯❭", ("〉", ">")),
    ("⟪《«", ("《", "“")),
    ("⟫》»", ("》", "”")),
    ("〖⟦【", ("【", "[")),
    ("〗⟧】", ("】", "]")),
    ("❗❕‼⁉", ("!", "!!")),
    ("❓❔⁇", ("?",)),
    ("➕✚✛✜🞣", ("+",)),
    ("➗", ("÷", "/")),
    ("⁄∕", ("/",)),
    ("ßẞ", ("ss",)),
    ("☆✩", ("☆", "*")),
    ("℃", ("°C",)), ("℉", ("°F",)), ("℡", ("TEL",)), ("№", ("No.",)), ("℅", ("c/o",)),
    ("©🄫ⓒ", ("©", "(C)")), ("®ⓡ", ("®", "(R)")), ("™", ("™", "(TM)")),
    ("😀😁😂😃😄😅😆😇😊😋😌😍😎😏😗😘😙😚😛😜😝🙂🤗🤩🥰🥳☺☻😺😸😻", ("^^", ":)")),
    ("🤣😹", ("ㅋㅋ", "ㅎㅎ", "^^")),
    ("😢😭😥😓😞😔😟🙁☹😿🥲🥺", ("ㅠㅠ", ":(")),
    ("👍👏🙌🎉🎊💯🔥", ("!",)),
    ("⚠🚨", ("※", "!")),
    ("📌📍💡🔔📢📣🔖", ("※", "•")),
)  # fmt: skip
#: Signs that are said with a word: in Korean, and in Latin letters.
_WORDS: tuple[tuple[str, tuple[str, str]], ...] = (
    ("☎☏✆📞📱🕿🕾", ("전화", "Tel.")),
    ("✉📧📨📩🖂📬📮", ("메일", "E-mail")),
    ("📠", ("팩스", "Fax")),
    ("🌐🔗💻🖥", ("홈페이지", "Web")),
    ("⏰⏱🕐🕘⌚", ("시간", "Time")),
    ("📅📆🗓", ("날짜", "Date")),
    ("₩￦", ("원", "KRW")), ("€", ("유로", "EUR")), ("¥￥", ("엔", "JPY")), ("£", ("파운드", "GBP")),
)  # fmt: skip
#: What the codes of symbol fonts (Symbol, Wingdings) drew, which Word puts into the private use area.
_SYMBOL_FONTS = {
    **dict.fromkeys("\uf0b7\uf06c\uf09f\uf076\uf0a5", "•"),
    **dict.fromkeys("\uf0a7\uf06e", "■"),
    **dict.fromkeys("\uf0a8\uf06f\uf071\uf072", "□"),
    **dict.fromkeys("\uf075\uf077", "◆"),
    **dict.fromkeys("\uf0fc\uf0fe\uf050", "✓"),
    **dict.fromkeys("\uf0d8\uf0e0\uf0e8\uf0f0\uf0ae\uf046", "→"),
    **dict.fromkeys("\uf0df\uf0ac", "←"),
    **dict.fromkeys("\uf0ad\uf0e1\uf0e9", "↑"),
    **dict.fromkeys("\uf0af\uf0e2\uf0ea", "↓"),
    **dict.fromkeys("\uf0ab\uf0b1\uf0aa", "★"),
    **dict.fromkeys("\uf0fb\uf0fd\uf0b4", "×"),
    **dict.fromkeys("\uf04a\uf04b", "^^"),
    **dict.fromkeys("\uf028\uf029", "전화"),
    **dict.fromkeys("\uf02a\uf02b", "메일"),
    **dict.fromkeys("\uf02d\uf0be", "-"),
    "\uf0b0": "°",
    "\uf0b8": "÷",
    "\uf0a3": "≤",
    "\uf0b3": "≥",
    "\uf0b9": "≠",
}
_LATIN_NAME = re.compile("LATIN (?:(CAPITAL|SMALL) )?(?:LETTER )?([A-Z]{1,2})(?: WITH .*)?$")
_EMOJI_LETTER = "REGIONAL INDICATOR SYMBOL LETTER "
_HANGUL = re.compile("[가-힣ㄱ-ㆎ\u3041-\u30ff]")


def substitute(character: str, around: str, draws: Callable[[str], bool]) -> str:
    """Return what prints in place of a character within the text `around` it; empty where nothing says the same.

    `draws` tells of a single character whether the text's font has it.
    """
    found = (each for each in _candidates(character, is_korean=bool(_HANGUL.search(around))) if each != character)
    return next((each for each in found if all(draws(letter) for letter in each)), "")


def meant_by(character: str) -> str:
    """Return the sign that a private character of Word's symbol fonts stands for; empty where it is not known."""
    return _SYMBOL_FONTS.get(character, "")


def _candidates(character: str, *, is_korean: bool) -> Iterator[str]:
    for signs, others in _SIGNS:
        if character in signs:
            yield from others
    for signs, words in _WORDS:
        if character in signs:
            yield from words if is_korean else reversed(words)
    yield from forms_of(character)
    yield from _decomposed(character)
    name = unicodedata.name(character, "")
    if name.startswith(_EMOJI_LETTER):
        yield name.removeprefix(_EMOJI_LETTER)
    elif match := _LATIN_NAME.search(name):
        yield match[2].lower() if match[1] == "SMALL" else match[2]


def _decomposed(character: str) -> Iterator[str]:
    """Yield what Unicode says a character is made of, and of a letter with marks the letter."""
    plain = unicodedata.normalize("NFKC", character).replace("\u2044", "/")
    kind = unicodedata.decomposition(character).partition(" ")[0]
    number = unicodedata.numeric(character, None)
    is_counted = kind == "<circle>" and not (plain.isascii() and plain.isalpha())
    if is_counted or ("CIRCLED" in unicodedata.name(character, "") and number is not None):
        yield f"({plain if is_counted else f'{number:g}'})"
    yield plain.strip()
    bare = "".join(each for each in unicodedata.normalize("NFKD", character) if not unicodedata.combining(each))
    yield bare.replace("\u2044", "/").strip()
