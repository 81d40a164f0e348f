"""Where an edition's pictures are found, and where they are not looked for."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from brochure.resources import (
    asset_folder,
    edition_place,
    editions_beside,
    font_file,
    font_names,
    leads_out,
    picture_file,
    pictures_beneath,
    profile_file,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "edition"
    (inside / "사진").mkdir(parents=True)
    (inside / "logo.svg").touch()
    (inside / "사진" / "가람.png").touch()
    (inside / ".hidden").mkdir()
    (inside / ".hidden" / "x.png").touch()
    (tmp_path / "outside.png").touch()
    return inside


def test_a_picture_is_found_in_the_folder_and_below_it(folder: Path) -> None:
    assert picture_file(folder, "logo.svg") == folder / "logo.svg"
    assert picture_file(folder, "사진/가람.png") == folder / "사진" / "가람.png"
    assert picture_file(folder, "./logo.svg") == folder / "logo.svg"


@pytest.mark.parametrize("name", ["", ".", "사진", "none.png", "logo.svg/x", "a\0b", "x" * 300])
def test_what_is_no_file_is_not_found(folder: Path, name: str) -> None:
    assert picture_file(folder, name) is None


def test_a_name_the_disk_keeps_in_another_form_is_found(folder: Path) -> None:
    apart = unicodedata.normalize("NFD", "사람.png")
    (folder / apart).touch()
    assert picture_file(folder, "사람.png") is not None
    assert "사람.png" in pictures_beneath(folder, (".png",))


def test_a_link_that_leads_out_leads_nowhere(folder: Path) -> None:
    (folder / "link.png").symlink_to(folder.parent / "outside.png")
    (folder / "inner.svg").symlink_to(folder / "logo.svg")
    assert picture_file(folder, "link.png") is None
    assert picture_file(folder, "inner.svg") is not None


def test_it_is_known_that_a_link_leads_out(folder: Path) -> None:
    (folder / "link.png").symlink_to(folder.parent / "outside.png")
    assert leads_out(folder, "link.png")
    assert not leads_out(folder, "logo.svg")
    assert not leads_out(folder, "none.png")


def test_a_link_that_leads_to_itself_or_to_nothing_is_no_picture_and_is_not_proposed(folder: Path) -> None:
    (folder / "loop.png").symlink_to("loop.png")
    (folder / "dangling.png").symlink_to("none.png")
    for name in ("loop.png", "dangling.png"):
        assert picture_file(folder, name) is None
        assert not leads_out(folder, name)
        assert name not in pictures_beneath(folder, (".png",))


def test_a_declared_folder_is_found_from_the_editions_or_absolute_in_either_form(folder: Path) -> None:
    apart = folder.parent / unicodedata.normalize("NFD", "그림")
    apart.mkdir()
    assert asset_folder(folder, "../그림") == folder / ".." / apart.name
    assert asset_folder(folder, "..\\그림") == folder / ".." / apart.name
    assert asset_folder(folder, str(folder.parent / "그림")) == apart
    assert asset_folder(folder, "사진") == folder / "사진"


@pytest.mark.parametrize("name", ["none", "logo.svg", "../none/사진", "a\0b", "~", "logo.svg/.."])
def test_what_is_no_folder_is_not_declared(folder: Path, name: str) -> None:
    assert asset_folder(folder, name) is None


def test_pictures_are_listed_in_order_by_their_names_below_the_folder(folder: Path) -> None:
    assert pictures_beneath(folder, (".png", ".svg")) == ("logo.svg", "사진/가람.png")
    assert pictures_beneath(folder / "none", (".png",)) == ()


def test_the_profile_for_photographs_comes_with_brochure() -> None:
    assert profile_file("fogra39-250").read_bytes()[36:40] == b"acsp"


def test_a_font_is_found_beside_the_theme_by_its_name_in_either_form(tmp_path: Path) -> None:
    apart = unicodedata.normalize("NFD", "길체.ttf")
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / apart).touch()
    assert font_file("길체.ttf", (tmp_path,)) == tmp_path / "fonts" / apart
    assert font_file("fonts/길체.ttf", (tmp_path,)) == tmp_path / "fonts" / apart
    assert font_file("길.ttf", (tmp_path,)) is None
    assert "길체.ttf" in font_names((tmp_path,))
    assert "길체.ttf" not in font_names()


def test_what_an_edition_starts_from_is_found_from_its_folder_and_told_shortly(folder: Path) -> None:
    (folder.parent / "2030.yaml").touch()
    for name in ("../2030.yaml", "..\\2030.yaml", "./사진/../../2030.yaml", str(folder.parent / "2030.yaml")):
        assert edition_place(folder, name) == folder.parent / "2030.yaml"
    assert edition_place(folder, "사진") == folder / "사진"


@pytest.mark.parametrize("name", ["none.yaml", "a\0b", "none/../logo.svg", "x" * 300])
def test_an_edition_that_is_not_there_is_not_found(folder: Path, name: str) -> None:
    assert edition_place(folder, name) is None


def test_editions_beside_are_told_in_order_and_composed(folder: Path) -> None:
    for name in ("b.yaml", "a.yml", unicodedata.normalize("NFD", "판.yaml"), "c.txt"):
        (folder / name).touch()
    (folder / "d.yaml").mkdir()
    assert editions_beside(folder) == ("a.yml", "b.yaml", "판.yaml")
    assert editions_beside(folder / "none") == ()
