"""A flyer with logos and portraits, whole: it fits, both files are what shop and screen want, and nothing leaks."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pytest
from PIL import Image

import brochure
from tests import editions
from tests.conftest import ROOT, Command, Flyer
from tests.pictures.kit import photograph, saved
from tests.streams import colour_spaces

LOGO = (ROOT / "tests" / "golden" / "cover" / "bridge.svg").read_bytes()


def camera() -> bytes:
    """A photograph as a camera saves it: held upright, and full of what is nobody's affair."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "SECRETCAMERA"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (37.0, 33.0, 59.0)
    return saved(photograph((400, 300)), "JPEG", exif=exif, comment=b"SECRETWORDS")


def cut_out() -> bytes:
    image = photograph((300, 400)).convert("RGBA")
    image.putalpha(Image.radial_gradient("L").resize((300, 400)))
    return saved(image)


PORTRAITS = ("camera.jpg", "grey.png", "사진/cmyk.jpg", "cut-out.png")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as an editor keeps it: the edition, a logo, a photograph of each kind."""
    home = tmp_path_factory.mktemp("edition")
    (home / "사진").mkdir()
    (home / "bridge.svg").write_bytes(LOGO)
    (home / "camera.jpg").write_bytes(camera())
    (home / "grey.png").write_bytes(saved(photograph((300, 400)).convert("L")))
    (home / "사진" / "cmyk.jpg").write_bytes(saved(photograph((300, 400)).convert("CMYK"), "JPEG"))
    (home / "cut-out.png").write_bytes(cut_out())
    (home / "2031.yaml").write_text(editions.dumped(illustrated()), encoding="utf-8")
    return home


def illustrated() -> editions.EditionDict:
    """The full edition with logos on cover and colophon, four portraits, and that of the signer."""
    edition = editions.parsed(editions.FULL)
    for block in edition["blocks"]:
        if block["type"] in ("cover", "colophon"):
            block["logo"] = "bridge.svg"
        elif block["type"] == "greeting":
            block["portrait"] = {"file": "camera.jpg", "focus": [0.5, 0.4]}
        elif block["type"] == "testimonials":
            for item, name in zip(block["items"], PORTRAITS, strict=True):
                item["portrait"] = name
    return edition


@pytest.fixture(scope="module")
def edition(folder: Path) -> brochure.Edition:
    return brochure.build(folder / "2031.yaml")


@pytest.fixture(scope="module")
def files(edition: brochure.Edition) -> Flyer:
    return Flyer("", edition.press, edition.screen)


class Placed(NamedTuple):
    """An image of a file and the millimetres it is placed in."""

    image: Any
    width: float
    height: float


def images(pdf: bytes) -> Iterator[Placed]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            size = (0.0, 0.0)
            for instruction in pikepdf.parse_content_stream(page):
                if str(instruction.operator) == "cm":
                    size = (float(instruction.operands[0]), float(instruction.operands[3]))
                elif str(instruction.operator) == "Do":
                    image = page.Resources.XObject[str(instruction.operands[0])]
                    yield Placed(image, size[0] / 72 * 25.4, size[1] / 72 * 25.4)


def test_logos_and_five_portraits_fit_on_two_pages_without_a_word(edition: brochure.Edition) -> None:
    assert edition.pages == 2
    assert not [each for each in edition.findings if each.rule.startswith("picture")]


def test_every_portrait_is_placed_in_its_arch(files: Flyer) -> None:
    for pdf in (files.press, files.screen):
        sizes = sorted((round(each.width, 1), round(each.height, 1)) for each in images(pdf))
        assert sizes == [(14.0, 17.0)] + [(16.0, 22.0)] * 4


def test_the_press_file_has_inks_alone_and_the_screen_file_light_alone(files: Flyer) -> None:
    assert colour_spaces(files.press) == {"CMYK", "Gray"}
    assert colour_spaces(files.screen) == {"RGB", "Gray"}
    spaces = [str(each.image.ColorSpace) for each in images(files.press)]
    assert sorted(spaces) == ["/DeviceCMYK"] * 4 + ["/DeviceGray"]


def test_no_picture_has_more_pixels_than_its_output_wants(files: Flyer) -> None:
    for pdf, most in ((files.press, 300), (files.screen, 200)):
        for each in images(pdf):
            limit = most * (2 if "/Mask" in each.image else 1)
            assert int(each.image.Width) / each.width * 25.4 <= limit + 4
            assert int(each.image.Height) / each.height * 25.4 <= limit + 4


def test_neither_file_has_transparency(files: Flyer) -> None:
    for pdf in (files.press, files.screen):
        with pikepdf.open(io.BytesIO(pdf)) as document:
            for each in document.objects:
                if isinstance(each, (pikepdf.Dictionary, pikepdf.Stream)):
                    assert not {"/SMask", "/Group", "/CA", "/ca", "/BM"} & set(each.keys())


def test_nothing_a_camera_wrote_beside_the_picture_leaves_the_house(files: Flyer) -> None:
    for pdf in (files.press, files.screen):
        with pikepdf.open(io.BytesIO(pdf)) as document:
            streams = [each for each in document.objects if isinstance(each, pikepdf.Stream)]
            assert len([each for each in streams if each.get("/Subtype") == "/Image"]) >= 5
            for each in streams:
                assert "/Metadata" not in each
                raw = each.read_raw_bytes()
                assert not [mark for mark in (b"SECRET", b"Exif", b"ICC_PROFILE", b"Adobe_CM") if mark in raw]


def test_no_place_of_a_picture_has_more_ink_than_the_house_allows(files: Flyer) -> None:
    for each in images(files.press):
        if str(each.image.ColorSpace) == "/DeviceCMYK":
            is_jpeg = each.image.Filter == "/DCTDecode"
            raw = each.image.read_raw_bytes() if is_jpeg else each.image.read_bytes()
            data = Image.open(io.BytesIO(raw)).tobytes() if is_jpeg else raw
            # What a JPEG's ringing adds is under three percent.
            assert max(sum(data[at : at + 4]) for at in range(0, len(data), 4)) / 255 <= 2.53


def test_a_logo_is_lines_and_no_pixels(files: Flyer) -> None:
    for pdf in (files.press, files.screen):
        with pikepdf.open(io.BytesIO(pdf)) as document:
            assert "/XObject" not in document.pages[0].Resources


def test_the_same_folder_gives_the_same_bytes_whatever_is_around(folder: Path, files: Flyer, tmp_path: Path) -> None:
    program = (
        f"import brochure; e = brochure.build({str(folder / '2031.yaml')!r}); open('a','wb').write(e.press + e.screen)"
    )
    odd = {"PYTHONHASHSEED": "7", "TZ": "Asia/Seoul", "SOURCE_DATE_EPOCH": "abc", "LANG": "C", "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=dict(os.environ) | odd | {"PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == 0
    assert (tmp_path / "a").read_bytes() == files.press + files.screen


def test_a_text_and_a_mapping_find_their_pictures_in_the_base(folder: Path, files: Flyer) -> None:
    text = (folder / "2031.yaml").read_text(encoding="utf-8")
    assert brochure.build(text, base=folder).press == files.press
    mapping = illustrated()
    mapping["blocks"][0]["logo"] = {"file": Path("bridge.svg")}
    assert brochure.build(mapping, base=folder).press == files.press


def test_without_a_base_the_pictures_are_missing_and_all_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = brochure.check(illustrated())
    missing = [each.origin.path for each in found if each.rule == "picture.missing"]
    assert len(missing) == len(set(missing)) == 7
    assert "blocks[0].logo" in missing


def test_a_picture_that_changes_changes_the_flyer(folder: Path, tmp_path: Path) -> None:
    for name in ("bridge.svg", *PORTRAITS):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    first = brochure.build(illustrated(), base=tmp_path).press
    (tmp_path / "grey.png").write_bytes(saved(Image.linear_gradient("L").resize((300, 400))))
    assert brochure.build(illustrated(), base=tmp_path).press != first


def test_faults_of_pictures_and_of_words_are_told_in_one_run(flyer: Path, command: Command) -> None:
    text = editions.SMALL.replace("  - type: cover\n", "  - type: cover\n    logo: jet.svg\n    subtitel: A\n")
    flyer.write_text(text, encoding="utf-8")
    done = command("check", flyer, "--lang", "ko")
    assert done.code == 1
    assert "그림 파일이 없습니다: jet.svg" in done.err
    assert "field.unknown" in done.err
    assert f"{flyer}:9:11" in done.err
