"""Pictures named in an edition: found, opened, judged, and told of at their own line when they cannot be used."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import pytest
from msgspec import Struct
from PIL import Image

from brochure.blocks.kit.block import texts
from brochure.findings import Finding, Words
from brochure.model.fields import AnyPictureFile, LogoPicture, PhotographFile, PortraitPicture, Ratio, SpokenLine
from brochure.model.pictures import Drawing, Raster
from brochure.read.facts import Fact, Facts
from brochure.read.fields import read_struct
from brochure.read.kinds import Context
from brochure.read.reading import Reading
from brochure.read.source import read_text
from tests.pictures.kit import HEAD, photograph, saved, unmarked

LOGO = f'{HEAD}<rect width="10" height="10" fill="#e60012"/></svg>'


class Model(Struct, frozen=True, kw_only=True):
    """A model of every kind of picture, and of what is said of one."""

    logo: Annotated[LogoPicture | None, Words("로고", "Logo")] = None
    portrait: Annotated[PortraitPicture | None, Words("사진", "Portrait")] = None
    photo: Annotated[PhotographFile | None, Words("사진", "Photograph")] = None
    any: Annotated[AnyPictureFile | None, Words("그림", "Picture")] = None
    ratio: Annotated[Ratio | None, Words("비", "Ratio")] = None
    alt: Annotated[SpokenLine | None, Words("말", "Words")] = None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "jet.svg").write_text(LOGO, encoding="utf-8")
    (tmp_path / "사진").mkdir()
    (tmp_path / "사진" / "hong.jpg").write_bytes(saved(photograph(), "JPEG"))
    return tmp_path


class Read:
    """What came of reading a text in a folder."""

    def __init__(self, text: str, folder: Path, assets: tuple[Path, ...] = ()) -> None:
        self.reading = Reading()
        self.context = Context(self.reading, Facts({"해": Fact("2023")}), folder, {}, ("strong", "감"), assets=assets)
        self.model = read_struct(Model, read_text(text).root, self.context)

    @property
    def fault(self) -> Finding:
        assert self.model is None
        (finding,) = self.reading.findings
        assert finding.level == "error"
        assert finding.hint
        return finding


def test_a_drawing_is_read_by_its_name_alone(folder: Path) -> None:
    read = Read("logo: jet.svg", folder)
    assert read.model is not None
    assert read.model.logo is not None
    assert isinstance(read.model.logo.art, Drawing)
    assert (read.model.logo.key, read.model.logo.origin.column) == ("logo", 7)
    # A drawing goes on as lines: its file is not needed again.
    assert not read.context.pictures


def test_a_photograph_is_known_by_its_digest_and_its_bytes_are_kept(folder: Path) -> None:
    read = Read("portrait: 사진/hong.jpg", folder)
    assert read.model is not None
    assert read.model.portrait is not None
    art = read.model.portrait.art
    assert art.pixels == (60, 80)
    assert read.context.pictures == {art.digest: (folder / "사진" / "hong.jpg").read_bytes()}
    assert read.model.portrait.focus == (0.5, 1 / 3)


def test_a_picture_may_be_written_out(folder: Path) -> None:
    read = Read(
        'logo: {file: jet.svg, alt: "{해}년 로고", inks: {"#E60012": 감}}\n'
        'portrait: {file: "사진\\\\hong.jpg", focus: [40%, 0.2]}',
        folder,
    )
    assert read.model is not None
    assert read.model.logo is not None
    assert read.model.portrait is not None
    assert read.model.logo.alt is not None
    assert read.model.logo.alt.string == "2023년 로고"
    assert read.model.logo.inks == {"#e60012": "감"}
    assert read.model.portrait.focus == (0.4, 0.2)


@pytest.mark.parametrize("text", ["logo:", 'logo: ""', "portrait:"])
def test_a_picture_left_empty_is_none(folder: Path, text: str) -> None:
    assert Read(text, folder).model == Model()


def test_a_picture_that_is_not_there_is_told_with_what_was_meant(folder: Path) -> None:
    fault = Read("portrait: 사진/hogn.jpg", folder).fault
    assert (fault.rule, fault.origin.line, fault.origin.column) == ("picture.missing", 1, 11)
    assert fault.hint
    assert "혹시 ‘사진/hong.jpg’입니까?" in fault.hint.ko


def test_where_there_are_no_pictures_at_all_it_says_where_to_put_them(tmp_path: Path) -> None:
    fault = Read("logo: jet.svg", tmp_path / "nowhere").fault
    assert fault.hint
    assert "폴더에 두고" in fault.hint.ko


@pytest.mark.parametrize(
    "name",
    [
        "../jet.svg", "사진/../../jet.svg", "/etc/passwd", "~/jet.svg", "C:\\jet.svg", "c:/jet.svg",
        "https://example.org/jet.svg", "file:///jet.svg", "data:image/svg+xml,x", "..\\jet.svg",
    ],
)  # fmt: skip
def test_nothing_outside_the_editions_folder_is_opened(folder: Path, name: str) -> None:
    (folder.parent / "jet.svg").write_text(LOGO, encoding="utf-8")
    assert Read(f"logo: '{name}'", folder).fault.rule == "picture.outside"


def test_a_link_out_of_the_folder_is_not_followed(folder: Path) -> None:
    (folder.parent / "secret.svg").write_text(LOGO, encoding="utf-8")
    (folder / "link.svg").symlink_to(folder.parent / "secret.svg")
    fault = Read("logo: link.svg", folder).fault
    assert fault.rule == "picture.outside"
    assert "link" in fault.message.en


@pytest.mark.parametrize(
    ("name", "data", "rule", "says"),
    [
        ("a.png", b"hello", "picture.format", "no picture"),
        ("a.png", b"", "picture.format", "no picture"),
        ("a.gif", saved(photograph(), "GIF"), "picture.format", "GIF"),
        ("a.avif", b"\0\0\0\x18ftypavif", "picture.format", "AVIF"),
        ("a.jpg", saved(photograph(), "JPEG")[:300], "picture.broken", "to its end"),
        ("a", LOGO.encode(), "picture.format", "SVG"),
        ("a.jpg", unmarked(), "picture.marker", "Adobe"),
    ],
)
def test_a_file_that_is_no_photograph_is_told_for_what_it_is(
    folder: Path, name: str, data: bytes, rule: str, says: str
) -> None:
    (folder / name).write_bytes(data)
    fault = Read(f"portrait:\n  file: {name}", folder).fault
    assert (fault.rule, fault.origin.line, fault.origin.column) == (rule, 2, 9)
    assert says in fault.message.en
    assert fault.hint
    assert "PNG or JPEG" in fault.hint.en or rule in ("picture.broken", "picture.marker")


@pytest.mark.parametrize(
    ("name", "data", "is_called", "hint"),
    [
        ("a.jpg", saved(photograph()), "JPEG and is PNG", "a.png"),
        ("사진/b.PNG", saved(photograph(), "JPEG"), "PNG and is JPEG", "b.jpg"),
        ("a.jpg", saved(photograph(), "WEBP"), "JPEG and is WebP", "a.webp"),
        ("a.tif", saved(photograph(), "GIF"), "TIFF and is GIF", "PNG or JPEG"),
        ("a.jpg", LOGO.encode(), "JPEG and is SVG", "PNG or JPEG"),
    ],
)
def test_a_file_whose_name_says_another_format_is_told_for_what_it_is(
    folder: Path, name: str, data: bytes, is_called: str, hint: str
) -> None:
    (folder / name).write_bytes(data)
    fault = Read(f"portrait:\n  file: {name}", folder).fault
    assert (fault.rule, fault.origin.line) == ("picture.name", 2)
    assert is_called in fault.message.en
    assert fault.hint
    assert hint in fault.hint.en
    assert "HEIC" not in fault.hint.en


def test_a_drawing_called_a_photograph_is_told_its_right_name(folder: Path) -> None:
    (folder / "a.png").write_text(LOGO, encoding="utf-8")
    fault = Read("logo: a.png", folder).fault
    assert fault.hint
    assert (fault.rule, "a.svg" in fault.hint.en) == ("picture.name", True)


@pytest.mark.parametrize("name", ["a", "a.photo", "사진/a.JPG", "a.jpeg", "a.jfif"])
def test_a_name_that_says_nothing_else_is_taken(folder: Path, name: str) -> None:
    (folder / name).write_bytes(saved(photograph(), "JPEG"))
    assert Read(f"portrait: {name}", folder).model is not None


def test_a_telephones_photograph_is_told_how_to_export_where_it_cannot_be_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brochure.pictures.heic.is_installed", lambda: False)
    (folder / "a.heic").write_bytes(b"\0\0\0\x18ftypheic")
    (folder / "b.jpg").write_bytes(b"\0\0\0\x18ftypheic")
    for name, rule in (("a.heic", "picture.format"), ("b.jpg", "picture.name")):
        fault = Read(f"portrait: {name}", folder).fault
        assert fault.rule == rule
        assert "HEIC" in fault.message.ko
        assert fault.hint
        assert "JPEG로 내보내" in fault.hint.ko
        assert "brochure[heic]" in fault.hint.ko


def test_a_telephones_photograph_called_a_jpeg_is_told_its_right_name(folder: Path) -> None:
    pytest.importorskip("pillow_heif", reason="the extra `heic` is not installed")
    (folder / "a.jpg").write_bytes(b"\0\0\0\x18ftypheic")
    fault = Read("portrait: a.jpg", folder).fault
    assert fault.rule == "picture.name"
    assert fault.hint
    assert "a.heic" in fault.hint.en


def test_a_file_too_large_is_not_even_opened(folder: Path) -> None:
    with (folder / "a.jpg").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    fault = Read("portrait: a.jpg", folder).fault
    assert fault.rule == "picture.large"
    assert "50 MB" in fault.message.ko


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_never_ends_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "a.jpg")
    assert Read("portrait: a.jpg", folder).fault.rule == "picture.missing"


def test_everything_a_drawing_cannot_keep_is_told_at_its_name(folder: Path) -> None:
    (folder / "a.svg").write_text(f'{HEAD}<text>a</text><g opacity=".5"><rect width="9" height="9"/></g></svg>')
    read = Read("logo: a.svg", folder)
    assert [each.rule for each in read.reading.findings] == ["picture.unkept"] * 2
    assert all(each.origin.column == 7 for each in read.reading.findings)
    assert read.reading.findings[0].hint == Words(
        "글자를 윤곽선으로 바꾸어 다시 저장해 주십시오.", "Please turn the text into outlines and save it again."
    )


@pytest.mark.parametrize("focus", ["[0.5]", "[0.5, 1.2]", "[-0.1, 0]", "[0.5, 0.5, 0.5]"])
def test_a_focus_is_two_shares(folder: Path, focus: str) -> None:
    fault = Read(f"portrait:\n  file: 사진/hong.jpg\n  focus: {focus}", folder).fault
    assert fault.rule in ("field.count", "field.share")
    assert fault.origin.line == 3


@pytest.mark.parametrize(
    ("inks", "rule", "says"),
    [
        ('{"#123456": 감}', "picture.colour", '"#e60012"'),
        ('{"빨강": 감}', "picture.colour", '"#e60012"'),
        ('{"#e60012": 강}', "picture.ink", "strong, 감"),
        ('{"#e60012": 감, "#E60012": strong}', "picture.colour", "한 줄"),
    ],
)
def test_a_colour_or_ink_that_is_not_there_is_told_with_those_that_are(
    folder: Path, inks: str, rule: str, says: str
) -> None:
    fault = Read(f"logo:\n  file: jet.svg\n  inks: {inks}", folder).fault
    assert (fault.rule, fault.origin.line) == (rule, 3)
    assert fault.hint
    assert says in fault.hint.ko


def test_a_picture_of_pixels_in_one_colour_may_be_given_an_ink(folder: Path) -> None:
    image = Image.new("RGBA", (9, 9), (0, 0, 0, 0))
    image.paste((20, 20, 20, 255), (2, 2, 6, 6))
    image.save(folder / "one.png")
    read = Read('logo: {file: one.png, inks: {"black": strong}}', folder)
    assert read.model is not None
    assert read.model.logo is not None
    assert isinstance(read.model.logo.art, Raster)
    assert read.model.logo.inks == {"#141414": "strong"}
    fault = Read('logo: {file: 사진/hong.jpg, inks: {"#ff0000": strong}}', folder)
    assert {each.rule for each in fault.reading.findings} == {"picture.colour", "picture.opaque"}


def test_a_logo_with_a_background_of_its_own_is_noted(folder: Path) -> None:
    read = Read("logo: 사진/hong.jpg", folder)
    assert read.model is not None
    (note,) = read.reading.findings
    assert (note.level, note.rule) == ("note", "picture.opaque")


def test_a_picture_is_looked_for_in_the_declared_folders_too_in_their_order(folder: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for number, place in enumerate((first, second), start=1):
        place.mkdir()
        (place / "far.png").write_bytes(saved(photograph((10 * number, 10))))
    (first / "jet.svg").write_text(LOGO.replace("e60012", "0000ff"), encoding="utf-8")
    read = Read("logo: jet.svg\nportrait: far.png", folder, (first, second))
    assert read.model is not None
    assert read.model.logo is not None
    assert read.model.portrait is not None
    assert read.model.portrait.art.pixels == (10, 10)
    assert isinstance(read.model.logo.art, Drawing)
    assert read.model.logo.art.colours == ("#e60012",)


def test_a_declared_folder_is_left_as_little_as_the_editions_own(folder: Path, tmp_path: Path) -> None:
    inside = tmp_path / "shared"
    inside.mkdir()
    (tmp_path / "secret.png").write_bytes(saved(photograph()))
    (inside / "link.png").symlink_to(tmp_path / "secret.png")
    for name in ("link.png", "../secret.png"):
        assert Read(f"portrait: {name}", folder, (inside,)).fault.rule == "picture.outside"


def test_pictures_of_declared_folders_are_among_those_that_could_be_meant(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "winter.png").write_bytes(saved(photograph()))
    fault = Read("portrait: wniter.png", folder, (tmp_path / "shared",)).fault
    assert fault.hint
    assert "winter.png" in fault.hint.ko


@pytest.mark.parametrize(("name", "kind"), [("a.jpg", "JPEG"), ("b.tif", "TIFF"), ("c.webp", "WEBP"), ("d.png", "PNG")])
def test_photographs_and_pictures_are_named_by_their_files_alone(folder: Path, name: str, kind: str) -> None:
    (folder / name).write_bytes(saved(photograph(), kind))
    read = Read(f"photo: {name}\nany: jet.svg", folder)
    assert read.model is not None
    assert read.model.photo is not None
    assert read.model.any is not None
    assert isinstance(read.model.photo.art, Raster)
    assert (read.model.photo.key, read.model.photo.origin.column) == ("photo", 8)
    assert isinstance(read.model.any.art, Drawing)
    assert Read("photo: jet.svg", folder).fault.rule == "picture.format"


@pytest.mark.parametrize(
    ("written", "value"),
    [("3:2", 1.5), ('"4 : 3"', 4 / 3), ("16/9", 16 / 9), ("1.5", 1.5), ("３：２", 1.5), ("1:10", 0.1)],
)
def test_a_ratio_is_two_sides_or_their_quotient(folder: Path, written: str, value: float) -> None:
    read = Read(f"ratio: {written}", folder)
    assert read.model is not None
    assert read.model.ratio == pytest.approx(value)


@pytest.mark.parametrize("written", ["3:0", "0", "넓게", "3:2:1", "11:1", "1:11", "-1:2", ":", "1e9"])
def test_what_is_no_ratio_is_told_with_one(folder: Path, written: str) -> None:
    fault = Read(f"ratio: '{written}'", folder).fault
    assert (fault.rule, fault.origin.line) == ("field.ratio", 1)
    assert fault.hint
    assert "3:2" in fault.hint.ko


def test_words_for_a_picture_are_read_as_text_is_and_printed_nowhere(folder: Path) -> None:
    read = Read("alt: '{해}년 항구'", folder)
    assert read.model is not None
    assert read.model.alt is not None
    assert read.model.alt.string == "2023년 항구"
    assert list(texts(read.model.alt)) == []
    assert [each.origin.line for each in Read("alt: '{곳}'", folder).reading.findings] == [1]


def test_a_list_of_pictures_and_unknown_keys_are_told_as_anywhere(folder: Path) -> None:
    assert Read("logo: [jet.svg]", folder).fault.rule == "field.shape"
    assert Read("logo: {flie: jet.svg}", folder).fault.rule == "field.unknown"
    assert Read("logo: {alt: a}", folder).fault.rule == "field.missing"
    assert Read("logo: {file: jet.svg, alt: [a]}", folder).fault.rule == "field.shape"
