"""Everything an edition is made of, under names with Hangul and blanks that a Mac has kept in another form."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Literal

import pytest

from tests import editions
from tests.conftest import Command, outputs, written
from tests.ownfonts import LETTERS, truetype
from tests.pictures.kit import photograph, saved

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="#123456"/></svg>'
EDITION = editions.SMALL.replace(
    "title: 작은 안내지\nfacts", "title: 작은 안내지\nassets: ['../사진 창고']\nfacts"
).replace("    title: 작은 안내지\n", f"    title: {LETTERS[:4]}\n    logo: 그림/우리 로고.svg\n")
MORE = """\
    portrait: 그림/사람 1.jpg
  - type: photo
    file: {photo}
    alt: 손을 흔드는 사람들
    width: 20%
  - type: image
    file: 그림/그린 것.svg
    alt: 세모
    width: 20mm
"""


Form = Literal["NFC", "NFD"]


def made(place: Path, form: Form, photo: str = "여름 사진.jpg") -> Path:
    """Write an edition and all it names into a folder, every name on the disk in `form`; return the folder."""

    def at(name: str) -> Path:
        path = place / unicodedata.normalize(form, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    at("안내지 2024/새 판.yaml").write_text(EDITION + MORE.format(photo=photo), encoding="utf-8")
    at("안내지 2024/그림/우리 로고.svg").write_text(SVG, encoding="utf-8")
    at("안내지 2024/그림/그린 것.svg").write_text(SVG, encoding="utf-8")
    at("안내지 2024/그림/사람 1.jpg").write_bytes(saved(photograph((300, 300)), "JPEG"))
    at("사진 창고/여름 사진.jpg").write_bytes(saved(photograph((600, 400)), "JPEG"))
    at("테마 모음/우리 테마.yaml").write_text(
        "extends: classic\nfonts:\n  own: 우리 글꼴.ttf\ntype:\n  title: {font: own}\n", encoding="utf-8"
    )
    at("테마 모음/fonts/우리 글꼴.ttf").write_bytes(truetype())
    at("인쇄소/동네 인쇄소.yaml").write_text(
        "extends: kr-standard\npictures: {least: 20, wanted: 30}\n", encoding="utf-8"
    )
    return place


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_names_are_found_in_whichever_form_the_disk_keeps_them(form: Form, workplace: Path, command: Command) -> None:
    made(workplace, form)
    done = command(
        *("build", "안내지 2024/새 판.yaml", "--out", "결 과"),
        *("--theme", "테마 모음/우리 테마.yaml", "--shop", "인쇄소/동네 인쇄소.yaml"),
    )
    assert done.code == 0, done.err
    assert written(workplace / "결 과") == outputs("새 판"), "what is sent on is composed"


def test_the_strokes_of_windows_lead_below(workplace: Path, command: Command) -> None:
    made(workplace, "NFC", photo="여름\\여름 사진.jpg")
    (workplace / "사진 창고" / "여름").mkdir()
    (workplace / "사진 창고" / "여름 사진.jpg").rename(workplace / "사진 창고" / "여름" / "여름 사진.jpg")
    file = workplace / "안내지 2024" / "새 판.yaml"
    text = file.read_text(encoding="utf-8").replace("['../사진 창고']", "['..\\사진 창고']").replace("그림/", "그림\\")
    file.write_text(
        "theme: ..\\테마 모음\\우리 테마.yaml\nshop: ..\\인쇄소\\동네 인쇄소.yaml\n" + text, encoding="utf-8"
    )
    done = command("check", "안내지 2024\\새 판.yaml", "--quiet")
    assert done.code == 0, done.err


def test_two_editions_with_hangul_names_are_sent_to_a_shop_under_two(workplace: Path, command: Command) -> None:
    for name in ("2030-서울대", "2030-부산대"):
        (workplace / f"{name}.yaml").write_text(editions.SMALL, encoding="utf-8")
    done = command("build", "2030-서울대.yaml", "2030-부산대.yaml", "--shop", "kr-gangrun", "--only", "press")
    assert done.code == 0, done.err
    assert written(workplace / "out") == [
        f"2030-{name}-press-{side}.pdf" for name in ("busandae", "seouldae") for side in ("back", "front")
    ]


def test_a_hint_with_a_file_whose_name_has_blanks_can_be_typed(command: Command) -> None:
    assert '‘python -m brochure build "새 판.yaml"’' in command("새 판.yaml").err


@pytest.mark.parametrize("out", ["CON", "nul.", "끝이 점.", "끝이 빈칸 "])
def test_a_folder_of_any_name_is_written_or_told(out: str, flyer: Path, command: Command) -> None:
    assert command("build", flyer.name, "--out", out, "--only", "text").code in {0, 3}
