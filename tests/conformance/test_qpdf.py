"""What qpdf says of the files' syntax and structure."""

from __future__ import annotations

from tests.conformance.conftest import Built, Judge


def test_both_files_are_sound(built: Built, judge: Judge) -> None:
    for file in built.files:
        said = judge("qpdf", "--check", file)
        assert "No syntax or stream encoding errors found" in said
        assert "WARNING" not in said
