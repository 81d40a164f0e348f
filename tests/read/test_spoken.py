"""Words for pictures are looked at as a listener hears them: what says nothing is told at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from brochure.findings import Finding
from brochure.read.manuscript import read_manuscript
from brochure.read.source import read_text
from brochure.read.spoken import alt_findings
from tests.pictures.kit import photograph, saved
from tests.read.kit import THEME

TOP = "edition: 2031\ntitle: 안내\nblocks:\n"
GOOD = "항구에서 손을 흔드는 참가자 여섯 명"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.jpg").write_bytes(saved(photograph(), "JPEG"))
    return tmp_path


def found(folder: Path, blocks: str, language: str = "ko") -> list[tuple[str, int]]:
    manuscript = read_manuscript(read_text(TOP + blocks, "a.yaml"), THEME, folder)
    told = alt_findings(manuscript.entries, language)
    assert all(one.ko and one.en for each in told for one in (each.message, each.hint) if one)
    assert all(each.hint and each.level != "error" for each in told)
    return [(each.rule, each.origin.line) for each in told]


def photo(alt: str, caption: str = "떠나는 날") -> str:
    return f'  - type: photo\n    file: a.jpg\n    caption: "{caption}"\n    alt: "{alt}"\n'


def portrait(alt: str) -> str:
    return (
        "  - type: testimonials\n    items:\n      - name: 홍길순\n        quote: 좋은 하루였습니다.\n"
        f'        portrait: {{file: a.jpg, alt: "{alt}"}}\n'
    )


def logo(alt: str) -> str:
    return f'  - type: colophon\n    name: 국제교류협회\n    logo: {{file: a.jpg, alt: "{alt}"}}\n'


def test_words_that_say_what_can_be_seen_are_right(folder: Path) -> None:
    assert found(folder, photo(GOOD) + portrait("웃고 있는 어학 조수") + logo("외교부")) == []
    assert found(folder, photo("Six participants waving at the harbour", "Leaving"), "en") == []
    assert found(folder, photo("港で手を振る参加者6名", "出発の日"), "ja") == []
    assert found(folder, photo("JET Alumni Conference 깃발을 든 참가자 여섯 명이 웃고 있음")) == []


@pytest.mark.parametrize(
    "alt", ["IMG_1234", "DSC 0042", "harbour.jpg.jpeg ", "KakaoTalk_20230701_123456", "20230701-01"]
)
def test_a_files_name_is_no_description(folder: Path, alt: str) -> None:
    assert found(folder, portrait(alt)) == [("alt.file", 8)]


@pytest.mark.parametrize("alt", ["사진", "이미지 1", "그림.", "A photo", "Picture 2", "image", "인물 사진", "写真"])
def test_that_there_is_a_picture_is_no_description(folder: Path, alt: str) -> None:
    assert found(folder, portrait(alt)) == [("alt.nothing", 8)]
    assert found(folder, logo(alt)) == [("alt.nothing", 6)]


@pytest.mark.parametrize(("alt", "language"), [("사진: " + GOOD, "ko"), ("A photo of six participants", "en")])
def test_a_prefix_that_readers_say_themselves_is_told(folder: Path, alt: str, language: str) -> None:
    assert found(folder, photo(alt), language) == [("alt.prefix", 7)]


def test_a_word_that_only_begins_like_one_is_no_prefix(folder: Path) -> None:
    assert found(folder, photo("그림같은 항구에 선 사람들")) == []


@pytest.mark.parametrize("caption", [GOOD + "!", f"{GOOD}(2023년 여름)", "손을 흔드는 참가자 여섯 명"])
def test_what_the_caption_says_too_is_told(folder: Path, caption: str) -> None:
    assert found(folder, photo(GOOD, caption)) == [("alt.repeated", 7)]


def test_what_a_text_beside_a_portrait_says_too_is_told(folder: Path) -> None:
    assert found(folder, portrait("좋은 하루였습니다")) == [("alt.repeated", 8)]


def test_a_part_of_a_caption_may_be_said_in_a_longer_sentence(folder: Path) -> None:
    assert found(folder, photo("교실에서 아이들과 함께 웃는 참가자들", "참가자들")) == []


def test_words_too_few_or_too_many_are_told(folder: Path) -> None:
    assert found(folder, photo("부두길")) == [("alt.length", 7)]
    assert found(folder, photo("항구에 선 사람들 " * 20)) == [("alt.length", 7)]


def test_words_in_another_language_are_told(folder: Path) -> None:
    assert found(folder, photo("Six participants waving")) == [("alt.language", 7)]
    assert found(folder, photo(GOOD), "en-GB") == [("alt.language", 7)]


def test_a_hidden_block_says_nothing(folder: Path) -> None:
    hidden = "  - {type: text, body: 글}\n" + photo("IMG_1234").replace("file:", "hidden: true\n    file:")
    assert found(folder, hidden) == []


def test_what_a_build_tells_is_not_told_again(folder: Path) -> None:
    manuscript = read_manuscript(read_text(TOP + photo("사진"), "a.yaml"), THEME, folder)
    rules: list[Finding] = [*manuscript.findings, *alt_findings(manuscript.entries, "ko")]
    assert [(each.rule, each.origin.line) for each in rules] == [("picture.alt", 7)]
