"""Tables of a Type0 font as text: its widths (ISO 32000-1 9.7.4.3) and its ToUnicode CMap (9.10.3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from brochure.model.objects import Value
from brochure.paint.syntax import utf16

#: Entries a block of a CMap may have (Adobe Technical Note 5014).
_BLOCK = 100


def widths(advances: Sequence[int]) -> tuple[int, list[Value]]:
    """Return the commonest of `advances` (by CID, 1/1000 em), and the /W array of all that differ from it."""
    common = min(Counter(advances).items(), key=lambda each: (-each[1], each[0]))[0]
    array: list[Value] = []
    cid = 0
    while cid < len(advances):
        if advances[cid] == common:
            cid += 1
            continue
        start = cid
        while cid < len(advances) and advances[cid] != common:
            cid += 1
        array += [start, list(advances[start:cid])]
    return common, array


def to_unicode(texts: Mapping[int, str]) -> bytes:
    """Return the CMap that tells the text of each CID, with a space between strings: some readers need one."""
    singles: list[str] = []
    ranges: list[str] = []
    cids = sorted(texts)
    at = 0
    while at < len(cids):
        end = at + 1
        while end < len(cids) and _continues(cids[at], cids[end], end - at, texts):
            end += 1
        first, text = cids[at], utf16(texts[cids[at]])
        if end - at > 1:
            ranges.append(f"<{first:04X}> <{cids[end - 1]:04X}> <{text}>")
        else:
            singles.append(f"<{first:04X}> <{text}>")
        at = end
    body = [*_blocks("bfrange", ranges), *_blocks("bfchar", singles)]
    return "\n".join([
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
        *body,
        "endcmap",
        "CMapName currentdict /CMap defineresource pop",
        "end",
        "end",
    ]).encode("ascii")  # fmt: skip


def _continues(first: int, cid: int, steps: int, texts: Mapping[int, str]) -> bool:
    """Whether `cid` is the next of a range begun at `first`: code and text may only differ in their last byte."""
    start, text = texts[first], texts[cid]
    if cid != first + steps or cid >> 8 != first >> 8 or len(start) != 1 or len(text) != 1:
        return False
    return ord(text) == ord(start) + steps and ord(text) >> 8 == ord(start) >> 8 and ord(text) < 0x10000


def _blocks(kind: str, entries: list[str]) -> list[str]:
    lines: list[str] = []
    for at in range(0, len(entries), _BLOCK):
        block = entries[at : at + _BLOCK]
        lines += [f"{len(block)} begin{kind}", *block, f"end{kind}"]
    return lines
