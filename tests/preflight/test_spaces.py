"""Every colour space is known by what it puts on paper, whatever it stands upon."""

from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from brochure.preflight.spaces import Space, inks_of
from tests.preflight.pages import sheet

TINT = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0] * 4, C1=[1] * 4, N=1)
LAB = Array([Name.Lab, Dictionary(WhitePoint=[1, 1, 1])])


def space(written: object) -> Space:
    """The space a page knows as `C`."""
    return sheet("/C cs", ColorSpace=Dictionary(C=written)).spaces[0]


def icc(channels: int) -> Space:
    def change(pdf: Pdf, page: Dictionary) -> None:
        page.Resources.ColorSpace = Dictionary(C=Array([Name.ICCBased, pdf.make_stream(b"", N=channels)]))

    return sheet("/C cs", change).spaces[0]


def test_process_inks_are_what_they_say_and_grey_is_black_the_other_way_round() -> None:
    assert inks_of(space(Name.DeviceCMYK), (0.1, 0.2, 0.3, 0.4)) == (0.1, 0.2, 0.3, 0.4, 0)
    assert inks_of(space(Name.DeviceGray), (0.25,)) == (0, 0, 0, 0.75, 0)


def test_light_has_no_inks_until_it_is_converted() -> None:
    for each in (space(Name.DeviceRGB), space(LAB), icc(3)):
        assert each.is_light
        assert inks_of(each, (0.1, 0.2, 0.3)) is None


def test_a_profile_is_seen_in_a_space_of_four_inks_or_grey_and_under_an_indexed_one() -> None:
    assert icc(4).is_profiled
    assert icc(1).is_profiled
    assert not space(Name.DeviceCMYK).is_profiled


@pytest.mark.parametrize(
    ("name", "inks"),
    [
        (Name.Black, (0, 0, 0, 0.5, 0)),
        (Name.Gold, (0, 0, 0, 0, 0.5)),
        (Name.All, (0.5, 0.5, 0.5, 0.5, 0)),
        (Name("/None"), (0, 0, 0, 0, 0)),
    ],
)
def test_a_separation_is_its_own_plate_and_all_is_every_plate(name: Name, inks: tuple[float, ...]) -> None:
    assert inks_of(space(Array([Name.Separation, name, Name.DeviceCMYK, TINT])), (0.5,)) == inks


def test_several_colourants_are_each_a_plate() -> None:
    found = space(Array([Name.DeviceN, Array([Name.Cyan, Name.Gold, Name.Silver]), Name.DeviceCMYK, TINT]))
    assert inks_of(found, (0.1, 0.2, 0.3)) == (0.1, 0, 0, 0, 0.5)


def test_a_spot_whose_stand_in_is_light_is_light_too() -> None:
    assert space(Array([Name.Separation, Name.Gold, LAB, TINT])).is_light


def test_an_indexed_colour_is_looked_up() -> None:
    found = space(Array([Name.Indexed, Name.DeviceCMYK, 1, String("\0\0\0\0\xff\0\xff\0")]))
    assert inks_of(found, (1,)) == (1, 0, 1, 0, 0)
    assert inks_of(found, (9,)) is None


def test_a_space_in_a_circle_or_of_an_unknown_name_is_none() -> None:
    def change(_: Pdf, page: Dictionary) -> None:
        page.Resources.ColorSpace = Dictionary(C=Name.D, D=Name.C)

    assert sheet("/C cs", change).spaces[0].family == "?"
    assert space(Array([Name.Nonsense, 1])).family == "?"
