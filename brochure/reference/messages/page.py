"""The table of messages as one page of Markdown, Korean first: what `MESSAGES.md` holds.

The message the head explains is a real one, of an edition with a slip in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brochure.design import house_theme
from brochure.findings import Language, ManuscriptError, Words
from brochure.read.manuscript import read_manuscript
from brochure.read.source import read_text
from brochure.reference.messages.message import Family, Message

#: What the message in the head is about.
_SLIP = """\
edition: 2024
title: 이웃나라 교류회

blocks:
  - type: cover
    title: 이웃 나라 이야기
    subtitel: 함께 걷는 한 해
"""

_TITLE = Words("메시지의 뜻", "What the messages mean")
_OTHER = Words("[English](#english)", "[한국어](#한국어)")
_MADE = (
    "<!-- `make messages`가 만드는 쪽입니다. 고칠 곳은 brochure/reference/messages/입니다. / "
    "Made by `make messages`, from brochure/reference/messages/. -->"
)
_HOW = Words("메시지를 읽는 법", "How a message is read")
_PARTS: tuple[Words, ...] = (
    Words(
        "**첫 줄**은 파일:줄:칸, 그리고 무엇이 잘못되었는지입니다.",
        "**The first line** is file:line:column, and what is wrong there.",
    ),
    Words(
        "**그다음 두 줄**은 그 줄을 그대로 보여 주고, 잘못된 곳에 ^로 밑줄을 긋습니다.",
        "**The next two lines** show that line as it stands, with ^ under what is meant.",
    ),
    Words("**→** 뒤는 어떻게 고치면 되는지입니다.", "**Behind →** stands what to do about it."),
    Words(
        "**[ ] 안**은 메시지의 이름과 항목의 자리입니다. 이름으로 이 쪽에서 찾거나, "
        "`python -m brochure rules field.unknown`처럼 물어보십시오.",
        "**Within [ ]** stands the message's name and the key's place. Look for the name on this page, or ask: "
        "`python -m brochure rules field.unknown`.",
    ),
    Words(
        "**오류**가 하나라도 있으면 아무것도 만들지 않으며, 전에 만든 파일은 그대로 남습니다. **주의**는 잘못일 수 "
        "있으니 살펴보라는 말이고, **알림**은 알아 두라는 말입니다. 주의와 알림이 있어도 안내지는 만들어집니다.",
        "With an **error** nothing is built, and what was built before stays. A **warning** may be a mistake and is "
        "worth a look; a **note** is to be known. Neither keeps the flyer from being made.",
    ),
)
_FAMILIES = Words("차례", "Families")
_INDEX = Words("이름으로 찾기", "By name")
_DO = Words("이렇게 하십시오.", "What to do.")
_FROM = Words("출처", "From")
_BEFORE = Words("# 고치기 전", "# before")
_AFTER = Words("# 고친 뒤", "# after")

#: What Markdown would take for its own.
_SIGNS = re.compile(r"([\\`*_\[\]~#|])")


def page(families: Sequence[Family]) -> list[str]:
    """Return the lines of the page."""
    lines = [f"# {_TITLE.ko} / {_TITLE.en}", "", _MADE]
    for language, name in (("ko", "한국어"), ("en", "English")):
        lines += ["", f"## {name}", "", *_half(families, "ko" if language == "ko" else "en")]
    return lines


def _half(families: Sequence[Family], language: Language) -> Iterator[str]:
    yield _OTHER.say(language)
    yield from ("", f"### {_HOW.say(language)}", "", "```", *_sample(language), "```", "")
    yield from (f"- {part.say(language)}" for part in _PARTS)
    yield from ("", f"### {_FAMILIES.say(language)}", "")
    for number, family in enumerate(families, 1):
        yield f"{number}. [{family.words.say(language)}](#{_anchor(f'family-{number}', language)})"
    yield f"{len(families) + 1}. [{_INDEX.say(language)}](#{_anchor('index', language)})"
    for number, family in enumerate(families, 1):
        anchor = _anchor(f"family-{number}", language)
        yield from ("", f'### <a id="{anchor}"></a>{number}. {family.words.say(language)}')
        if family.about:
            yield from ("", _plain(family.about.say(language)))
        for message in family.messages:
            yield from _entry(message, language)
    ids = sorted((each.id for family in families for each in family.messages), key=str.casefold)
    yield from ("", f'### <a id="{_anchor("index", language)}"></a>{len(families) + 1}. {_INDEX.say(language)}', "")
    yield " ·\n".join(f"[`{each}`](#{_anchor(each, language)})" for each in ids)


def _entry(message: Message, language: Language) -> Iterator[str]:
    yield from ("", f'#### <a id="{_anchor(message.id, language)}"></a>`{message.id}`', "")
    yield _plain(message.means.say(language))
    yield from ("", f"**{_DO.say(language)}** {_plain(message.do.say(language))}")
    if message.clause:
        yield from ("", f"{_FROM.say(language)}: {message.clause}")
    if message.before:
        yield from ("", "```yaml", _BEFORE.say(language), message.before)
        yield from (_AFTER.say(language), message.after, "```")


def _anchor(name: str, language: Language) -> str:
    return name if language == "ko" else f"en-{name}"


def _plain(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text).replace("<", "&lt;")


def _sample(language: Language) -> list[str]:
    """A real message as it is shown."""
    try:
        read_manuscript(read_text(_SLIP, "data/2024.yaml"), house_theme())
    except ManuscriptError as fault:
        return fault.findings[0].show(language).split("\n")
    raise AssertionError("the slip is one")
