"""The headings of an edition as a listener leafs through them: one title, and no level left out (PDF/UA-1, 7.4).

Told at the heading's own line, for it is the order of blocks, or a heading not given, that makes it so. Knows the
reading and no block.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from brochure.findings import Finding, Origin, Words
from brochure.layout.heard import heard
from brochure.model.reading import Element

_LEVELS = {f"H{level}": level for level in range(1, 7)}
_SHOWN = 20


def heading_findings(root: Element[str], place: Callable[[str], Origin]) -> tuple[Finding, ...]:
    """Return a warning for each heading that stands on a level of its own making, in the order they are read.

    `place` says where a YAML path stands. A heading of no level before it is the title, once; each other goes one
    level deeper at most than the one before.
    """
    return tuple(_faults([each for each in root.walk() if each.role in _LEVELS], place))


def _faults(headings: list[Element[str]], place: Callable[[str], Origin]) -> Iterator[Finding]:
    before, has_title = 0, False
    for each in headings:
        level = _LEVELS[each.role]
        where = place(each.tag.key.partition("#")[0])
        if level == 1 and has_title:
            yield Finding("warning", "heading.title", _said(each, _SECOND), where, _ONE_COVER)
        elif level > 1 and not before:
            yield Finding("warning", "heading.first", _said(each, _NO_TITLE), where, _COVER_FIRST)
        elif level > before + 1:
            words = Words(
                f"{before}단계 제목 다음에 바로 {level}단계 제목이 옵니다",
                f"After a heading of level {before} comes one of level {level}",
            )
            yield Finding("warning", "heading.skip", _said(each, words), where, _BETWEEN)
        has_title |= level == 1
        before = level


def _said(heading: Element[str], words: Words) -> Words:
    text = heard(heading)
    shown = f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text
    return Words(f"{words.ko}: ‘{shown}’", f"{words.en}: “{shown}”")


_SECOND = Words("큰 제목이 둘입니다", "There is a second title")
_ONE_COVER = Words(
    "표지(cover) 블록은 하나만 두십시오. 다른 하나는 text 블록으로 적으시면 됩니다.",
    "Please keep one block of the type cover; the other may be a text.",
)
_NO_TITLE = Words("큰 제목보다 먼저 읽히는 제목입니다", "This heading is read before any title")
_COVER_FIRST = Words(
    "읽어 주는 프로그램은 YAML의 차례대로 읽습니다. 표지(cover) 블록을 맨 앞에 두십시오.",
    "Screen readers follow the order of the YAML: please put the block of the type cover first.",
)
_BETWEEN = Words(
    "듣는 사람은 빠진 제목을 찾게 됩니다. 표지(cover)를 맨 앞에 두거나, 이 제목이 딸린 블록에 heading을 적어 주십시오.",
    "A listener looks for the one left out: please put a cover first, or give the block of this heading its own.",
)
