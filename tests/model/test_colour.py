"""Colours compared: by eye, and by how well they are read."""

from __future__ import annotations

import pytest

from brochure.model.colour import contrast, distance, of_hex

WHITE, BLACK, RED = (1.0, 1.0, 1.0), (0.0, 0.0, 0.0), (1.0, 0.0, 0.0)


def test_a_colour_is_read_from_its_hexadecimal_name() -> None:
    assert of_hex("#ff8000") == pytest.approx((1.0, 0.50196, 0.0), abs=1e-4)


def test_black_and_white_are_a_hundred_apart_and_a_colour_no_way_from_itself() -> None:
    assert distance(BLACK, WHITE) == pytest.approx(100, abs=0.01)
    assert distance(RED, RED) == 0
    assert distance(RED, BLACK) == distance(BLACK, RED)
    # CIELAB of sRGB red: 53.24, 80.09, 67.20.
    assert distance(RED, BLACK) == pytest.approx(53.24 + (80.09**2 + 67.20**2) ** 0.5, abs=0.05)


def test_a_dark_blue_looks_more_like_another_blue_than_like_black() -> None:
    navy, blue, black = of_hex("#0a2f6b"), of_hex("#012c62"), of_hex("#171615")
    assert distance(navy, blue) < distance(navy, black)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(BLACK, WHITE) == contrast(WHITE, BLACK) == pytest.approx(21)
    assert contrast(of_hex("#777777"), WHITE) == pytest.approx(4.48, abs=0.01)
