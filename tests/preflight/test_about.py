"""Dates are compared as moments, however either record writes them."""

from __future__ import annotations

import pytest

from brochure.preflight.rules.about import moment


@pytest.mark.parametrize(
    ("pdf", "xmp"),
    [
        ("D:20231001000000Z", "2023-10-01T00:00:00Z"),
        ("D:20231001090000+09'00'", "2023-10-01T00:00:00Z"),
        ("D:20231001090000+09'00", "2023-10-01T09:00:00+09:00"),
        ("D:20230930213000-02'30'", "2023-10-01T00:00:00.000Z"),
        ("D:202310", "2023-10-01"),
    ],
)
def test_the_same_moment_in_either_form_is_one(pdf: str, xmp: str) -> None:
    assert moment(pdf) == moment(xmp) is not None


@pytest.mark.parametrize("written", ["", "yesterday", "D:20231399", "D:00000000"])
def test_what_is_no_date_is_none(written: str) -> None:
    assert moment(written) is None


def test_an_hour_apart_is_another_moment() -> None:
    assert moment("D:20231001010000Z") != moment("2023-10-01T00:00:00Z")
