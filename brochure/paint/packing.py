"""A finished PDF with its small objects packed together: a structure of many elements takes a fifth of the room so.

ISO 32000-1 7.5.7 and 7.5.8. Reads only what `Document` has written: a table of places, and objects one after the other.
Not for press files, which old RIPs have to read (PDF/X-1a knows no object streams).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

from brochure.model.objects import Raw

_PLACE = re.compile(rb"(\d{10}) (\d{5}) n")
_TRAILER = re.compile(rb"trailer\s*<<(.*)>>\s*startxref", re.DOTALL)
_OBJECT = re.compile(rb"(\d+) 0 obj\s*")
_END = re.compile(rb"\s*endobj\s*\Z")
#: Entries of the trailer that go on; the rest is of the table alone.
_KEPT = re.compile(rb"/(?:Root|Info) \d+ 0 R|/ID\s*\[[^\]]*\]")
#: How many bytes a place takes in the table.
_WIDTH = 4


def packed(data: bytes, objects: Sequence[Raw] = (), first: int = 0) -> bytes:
    """Return the same file, its objects that are no streams in one that is compressed.

    `objects` go with them, under the numbers from `first` on, all of which are free in the file.
    """
    start = int(data[data.rindex(b"startxref") + 9 :].split(maxsplit=1)[0])
    places = [int(match[1]) for match in _PLACE.finditer(data, start)]
    trailer = _TRAILER.search(data, start)
    assert trailer  # whatever reportlab has written has one
    ends = dict(zip(sorted(places), [*sorted(places)[1:], start], strict=True))
    body, small = bytearray(data[: min(places)]), {}
    table: dict[int, tuple[int, int, int]] = {}
    for place in places:
        raw = data[place : ends[place]]
        match = _OBJECT.match(raw)
        assert match
        number, value = int(match[1]), _END.sub(b"", raw[match.end() :])
        if value.endswith(b"endstream"):
            table[number] = (1, len(body), 0)
            body += b"%d 0 obj\n%b\nendobj\n" % (number, value)
        else:
            small[number] = value
    pack = max([*table, *small]) + 1
    assert not objects or pack + 1 < first
    small |= {first + index: each.data for index, each in enumerate(objects)}
    for index, number in enumerate(small):
        table[number] = (2, pack, index)
    table[pack] = (1, len(body), 0)
    body += _pack(pack, small)
    table[pack + 1] = (1, len(body), 0)
    body += _table(pack + 1, table, b" ".join(_KEPT.findall(trailer[1])), range(first, first + len(objects)))
    return bytes(body)


def _pack(number: int, objects: dict[int, bytes]) -> bytes:
    """An object stream: numbers and places first, then the objects themselves."""
    index, values, at = [], [], 0
    for own, value in objects.items():
        index.append(b"%d %d" % (own, at))
        values.append(value)
        at += len(value) + 1
    head = b" ".join(index) + b"\n"
    content = zlib.compress(head + b"\n".join(values))
    entries = b"/Type /ObjStm /N %d /First %d /Filter /FlateDecode /Length %d" % (len(objects), len(head), len(content))
    return b"%d 0 obj\n<<%b>>\nstream\n%b\nendstream\nendobj\n" % (number, entries, content)


def _table(number: int, table: dict[int, tuple[int, int, int]], kept: bytes, further: range) -> bytes:
    """A cross-reference stream: kind, place, and place within a pack, of each number there is.

    Those from nought on, the table itself being `number`, and `further` ones.
    """
    rows = bytearray(b"\0" * (1 + _WIDTH) + b"\xff\xff")
    for each in (*range(1, number + 1), *further):
        kind, place, index = table.get(each, (0, 0, 0))
        rows += bytes([kind]) + place.to_bytes(_WIDTH, "big") + index.to_bytes(2, "big")
    content = zlib.compress(bytes(rows), 9)
    there = b"0 %d" % (number + 1) + (b" %d %d" % (further.start, len(further)) if further else b"")
    size = further.stop if further else number + 1
    about = b"/Size %d /Index [%b] /W [1 %d 2]" % (size, there, _WIDTH)
    entries = b"/Type /XRef %b %b /Filter /FlateDecode /Length %d" % (about, kept, len(content))
    end = b"startxref\n%d\n%%%%EOF\n" % table[number][1]
    return b"%d 0 obj\n<<%b>>\nstream\n%b\nendstream\nendobj\n%b" % (number, entries, content, end)
