"""Patterns that are compiled when they are first looked for."""

from __future__ import annotations

import re

import pytest

from brochure.yearly.late import Late


def test_a_pattern_is_not_compiled_before_it_is_looked_for() -> None:
    pattern = Late("(")
    with pytest.raises(re.error):
        pattern.search("")


def test_it_finds_what_the_library_finds() -> None:
    pattern = Late(r"[a-z]+", re.IGNORECASE)
    text = "가 Ab 나 cd"
    found = pattern.search(text, 4)
    assert found
    assert found[0] == "cd"
    assert pattern.match(text, 3)
    assert not pattern.match(text)
    assert pattern.fullmatch("Ab")
    assert [each[0] for each in pattern.finditer(text)] == ["Ab", "cd"]
    assert pattern.masked(text) == "가 xx 나 xx"
