"""What a font says before what its own program draws: the table of letters, where one was left in."""

from __future__ import annotations

import struct

import pytest

from brochure.model.objects import Name
from brochure.preflight.cmaps import letters_of
from brochure.preflight.rules.heard_fonts import heard_font_faults
from brochure.preflight.showing import Shown
from brochure.preflight.values import Dict, File, Held

#: The glyphs of the font drawn here: .notdef, 가, 다, a space.
DRAWN = (0, 0xAC00, 0xB2E4, 0x20)


def held(data: bytes) -> Held:
    return Held(0, {}, lambda: data, lambda: (0, 0, b""))


def segments(letters: dict[int, int]) -> bytes:
    """Return a subtable of format 4: a segment for each letter, and the one that ends them."""
    codes = [*sorted(letters), 0xFFFF]
    deltas = [(letters.get(code, 0) - code) % 0x10000 for code in codes]
    count = len(codes)
    words = [4, 16 + 8 * count, 0, 2 * count, 0, 0, 0, *codes, 0, *codes, *deltas, *[0] * count]
    return struct.pack(f">{len(words)}H", *words)


def groups(letters: dict[int, int]) -> bytes:
    """Return the same of format 12."""
    body = b"".join(struct.pack(">LLL", code, code, glyph) for code, glyph in sorted(letters.items()))
    return struct.pack(">HHLLL", 12, 0, 16 + len(body), 0, len(letters)) + body


def program(table: bytes | None, encoding: tuple[int, int] = (3, 1)) -> bytes:
    """Return an OpenType font of four glyphs, as far as a preflight reads it."""
    tables = {
        b"head": bytes(18) + struct.pack(">H", 1000) + bytes(34),
        b"hhea": bytes(34) + struct.pack(">H", 1),
        b"hmtx": struct.pack(">HH", 1000, 0) + bytes(6),
        b"maxp": bytes(4) + struct.pack(">H", 4),
    }
    if table is not None:
        tables[b"cmap"] = struct.pack(">HHHHL", 0, 1, *encoding, 12) + table
    at, head, body = 12 + 16 * len(tables), struct.pack(">LHHHH", 0x10000, len(tables), 0, 0, 0), b""
    for tag, data in tables.items():
        head += struct.pack(">4sLLL", tag, 0, at + len(body), len(data))
        body += data
    return head + body


def found(data: bytes, says: dict[int, str]) -> list[str]:
    lines = "".join(f"<{code:04X}><{text.encode('utf-16-be').hex()}>" for code, text in says.items())
    inner: Dict = {"FontDescriptor": {"FontFile2": held(data)}, "DW": 1000}
    font: Dict = {
        "Subtype": Name("Type0"),
        "BaseFont": Name("Own"),
        "Encoding": Name("Identity-H"),
        "DescendantFonts": [inner],
        "ToUnicode": held(f"beginbfchar {lines} endbfchar".encode()),
    }
    file = File(b"", False, {}, {})
    shown = Shown(file, font, "F1", 1)
    shown.advance(b"".join(struct.pack(">H", code) for code in (1, 2, 3)))
    return [f"{each.rule} {each.detail.en}" for each in heard_font_faults(file, [shown])]


LETTERS = {code: glyph for glyph, code in enumerate(DRAWN) if glyph}
RIGHT = {1: "가", 2: "다", 3: " "}


@pytest.mark.parametrize("table", [segments(LETTERS), groups(LETTERS)])
def test_a_map_that_says_what_the_font_draws_is_right(table: bytes) -> None:
    assert letters_of(program(table)) == {glyph: {code} for code, glyph in LETTERS.items()}
    assert found(program(table), RIGHT) == []


@pytest.mark.parametrize("table", [segments(LETTERS), groups(LETTERS)])
def test_a_map_that_says_another_letter_is_told_with_both(table: bytes) -> None:
    (fault,) = found(program(table), {**RIGHT, 2: "라"})
    assert fault == "UA-15 The font Own draws “다” and says “라” (ToUnicode)"


def test_the_same_letter_in_another_form_is_the_same() -> None:
    assert found(program(segments({0x2126: 1, 0xB2E4: 2, 0xA0: 3})), {1: "Ω", 2: "다", 3: " "}) == []


def test_without_a_table_of_letters_nothing_is_compared() -> None:
    assert letters_of(program(None)) == {}
    assert found(program(None), {**RIGHT, 2: "라"}) == []
    assert found(program(segments(LETTERS), (1, 0)), {**RIGHT, 2: "라"}) == [], "not in Unicode"


def test_two_glyphs_of_one_syllable_are_told_as_doubtful() -> None:
    (fault,) = found(program(None), {**RIGHT, 2: "가"})
    assert fault == "UA-15 Two glyphs of the font Own both say “가” (ToUnicode)"


def test_a_table_cut_off_anywhere_tells_nothing_and_raises_nothing() -> None:
    data = program(segments(LETTERS))
    for at in range(len(data)):
        assert len(letters_of(data[:at])) <= len(LETTERS)
