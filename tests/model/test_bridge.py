"""Bridges before they are drawn: how wide an arch is at a height, how tall it is, how far its rings reach."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.model.bridge import Arch, Rings, half_width
from brochure.model.ink import Ink

BLACK = Ink("black", (0.0, 0.0, 0.0, 1.0), (0.1, 0.1, 0.1))

arches = st.builds(Arch, st.floats(-100, 100), st.floats(1, 200), st.floats(0, 50))


def test_an_arch_is_as_tall_as_its_half_disc_and_its_legs() -> None:
    assert Arch(30.0, 20.0).height == 20
    assert Arch(30.0, 20.0, 5.0).height == 25


def test_an_arch_narrows_as_a_circle_does() -> None:
    assert half_width(Arch(0.0, 5.0), 3.0) == pytest.approx(4)
    assert half_width(Arch(0.0, 5.0), 5.0) == 0


@given(arches, st.floats(0, 1))
def test_an_arch_is_widest_on_its_legs_and_nowhere_open_above_its_crown(arch: Arch, share: float) -> None:
    assert half_width(arch, share * arch.stilt) == arch.radius
    assert half_width(arch, arch.height + 0.001 + share) == 0


@given(arches, st.floats(0, math.pi / 2))
def test_the_edge_of_an_opening_lies_on_the_half_disc(arch: Arch, angle: float) -> None:
    high = arch.stilt + arch.radius * math.sin(angle)
    assert half_width(arch, high) == pytest.approx(arch.radius * math.cos(angle), abs=1e-3)


@given(arches, st.floats(0, 300), st.floats(0, 50))
def test_an_opening_is_never_wider_further_up(arch: Arch, high: float, more: float) -> None:
    assert half_width(arch, high + more) <= half_width(arch, high)


def test_rings_reach_to_the_outer_edge_of_the_outermost() -> None:
    assert Rings(3, 7.0, 2.0, BLACK).reach == 22
    assert Rings(1, 7.0, 0.5, BLACK).reach == 7.25
