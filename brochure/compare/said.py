"""The words a comparison is told in, in two languages, on the page and in the terminal. Knows no HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

from brochure.compare.values import Change
from brochure.findings import Language, Words

if TYPE_CHECKING:
    from brochure.compare.comparison import Comparison, Side

HOW = {
    "added": Words("더해짐", "added"),
    "gone": Words("없어짐", "gone"),
    "changed": Words("바뀜", "changed"),
    "moved": Words("차례 바뀜", "moved"),
    "fact": Words("숫자만 바뀜", "a fact in it changed"),
}
BLOCK_HOW = {
    "added": Words("새 블록", "new block"),
    "gone": Words("없어진 블록", "block gone"),
    "moved": Words("차례가 바뀐 블록", "block moved"),
}
ITEM_HOW = {
    "added": Words("새 항목", "new entry"),
    "gone": Words("없어진 항목", "entry gone"),
    "moved": Words("차례가 바뀐 항목", "entry moved"),
}
KINDS = {
    "fact": Words("숫자와 사실", "Facts"),
    "value": Words("판의 항목", "Top of the file"),
    "text": Words("글", "Texts"),
    "item": Words("목록의 항목", "Entries of lists"),
    "block": Words("블록", "Blocks"),
    "picture": Words("그림", "Pictures"),
    "setting": Words("설정", "Settings"),
}
CAPTIONS = {
    "fact": Words("해마다 바뀌는 값(facts)", "What changes each year (facts)"),
    "value": Words("파일 맨 위의 항목", "At the top of the file"),
}
#: What the line at the head of the front is called, which is no block.
MASTHEAD = Words("맨 위 줄", "The line at the head")
#: What is counted whether or not there is any.
ALWAYS = ("fact", "text", "block")
#: What is longer than this is no word of a language that parts its words by spaces.
_LONGEST_WORD = 16
SAME = Words("두 판이 같습니다. 바뀐 것이 없습니다.", "The two editions are the same. Nothing has changed.")


def names(comparison: Comparison) -> tuple[Words, Words]:
    """Return what the two editions are called: by their years, else by their files, else by which is which."""
    old, new = comparison.old, comparison.new
    if old.year and new.year and old.year != new.year:
        return _year(old), _year(new)
    files = file_of(old), file_of(new)
    if all(files) and files[0] != files[1]:
        return Words(files[0], files[0]), Words(files[1], files[1])
    return Words("앞의 판", "The old edition"), Words("뒤의 판", "The new edition")


def _year(side: Side) -> Words:
    return Words(f"{side.year}년판", f"Edition {side.year}")


def file_of(side: Side) -> str:
    """Return the name of a side's file, without its folders."""
    return PurePath(side.name).name


def counted(comparison: Comparison) -> Iterator[tuple[str, int, Words]]:
    """Yield each kind of change with how many there are, and of those that came, went or moved how many each."""
    for kind in KINDS:
        found = [each for each in comparison.changes if each.kind == kind]
        if not found and kind not in ALWAYS:
            continue
        parts = [(how, sum(each.how == how for each in found)) for how in ("added", "gone", "moved", "changed")]
        shown = [(how, many) for how, many in parts if many and (how != "changed" or len(found) > many)]
        yield (
            kind,
            len(found),
            Words(
                ", ".join(f"{HOW[how].ko} {many}" for how, many in shown),
                ", ".join(f"{many} {HOW[how].en}" for how, many in shown),
            ),
        )


def summary(comparison: Comparison) -> Words:
    """Return one line that counts the changes."""
    if comparison.is_same:
        return SAME
    ko, en = [], []
    for kind, many, more in counted(comparison):
        told = Words(f"({more.ko})", f" ({more.en})") if more.ko else Words("", "")
        ko.append(f"{KINDS[kind].ko} {many}{told.ko}")
        en.append(f"{KINDS[kind].en.lower()} {many}{told.en}")
    return Words("바뀐 것: " + ", ".join(ko), "Changed: " + ", ".join(en))


def title_of(change: Change) -> Words:
    """Return what a change is about: its block, its entry and its field, as editors call them."""
    parts = [each for each in (change.block, change.item) if each.ko]
    if change.kind not in ("block", "item"):
        parts.append(change.name)
    elif not parts:
        parts = [change.name]
    return Words(" > ".join(each.ko for each in parts), " > ".join(each.en for each in parts))


def how_of(change: Change) -> Words:
    """Return what happened, as it is called for this kind of thing."""
    if change.kind == "block":
        return BLOCK_HOW[change.how]
    return ITEM_HOW[change.how] if change.kind == "item" else HOW[change.how]


def line(change: Change, language: Language, most: int = 60) -> str:
    """Return a change as one line for a terminal: what happened, where, and the words that did not stay."""
    told = "" if change.kind in ("block", "item") else _told(change, most)
    was, at = (spot.line if spot else 0 for spot in (change.was, change.at))
    if was and at:
        lines = Words(f"[{was}행 → {at}행]", f"[line {was} → {at}]").say(language)
    else:
        lines = Words(f"[{was or at}행]", f"[line {was or at}]").say(language) if was or at else ""
    return "  ".join(
        each for each in (f"  {how_of(change).say(language)}", title_of(change).say(language), told, lines) if each
    )


def _told(change: Change, most: int) -> str:
    """The words that went and those that came; where all else stayed, what came (``+``) or went (``-``)."""
    gone = _around(change, "gone", most) if change.how != "added" else ""
    added = _around(change, "added", most) if change.how != "gone" else ""
    if change.how == "changed" and bool(gone) != bool(added):
        return f"+ {added}" if added else f"- {gone}"
    return " → ".join(each for each in (gone, added) if each)


def _around(change: Change, how: str, most: int) -> str:
    """The words from the first that did not stay to the last, of the old text or the new one: whole words."""
    side = change.old if how == "gone" else change.new
    own = [part for part in change.parts if part.how in ("same", how)]
    # Both sides are cut down to what changed, or neither is.
    is_long = side is None or max(len(change.old or ""), len(change.new or "")) > most // 2
    if own and is_long:
        before = own.pop(0).string if change.parts[0].how == "same" and change.parts[1:] else ""
        after = own.pop().string if own and change.parts[-1].how == "same" else ""
        inner, head = "".join(part.string for part in own), _end(before)
        is_within = not inner[-1:].isspace() if inner else bool(head)
        side = head + inner + (_beginning(after) if is_within else "")
    said = " ".join((side or "").split())
    said = "".join(each if each.isprintable() else "·" for each in said)
    return said if len(said) <= most else said[: most - 1].rstrip() + "…"


def _end(string: str) -> str:
    """What of the last word of a text goes on behind it; nothing where words are not parted by spaces."""
    rest = re.split(r"\s", string)[-1]
    return rest if len(rest) <= _LONGEST_WORD else ""


def _beginning(string: str) -> str:
    """What of the first word of a text began before it."""
    rest = re.split(r"\s", string, maxsplit=1)[0]
    return rest if len(rest) <= _LONGEST_WORD else ""


def place_of(number: int, path: str, file: str) -> Words:
    """Return where something stands: its file without its folders, and its line, its YAML path where it has none."""
    file = PurePath(file).name
    if not number:
        told = f"{file} {path}".strip()
        return Words(told, told)
    return Words(f"{file} {number}행".strip(), f"{file} line {number}".strip())
