"""The page a comparison is shown as: whole in itself, harmless, the same every time, and to be read by anyone."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import NamedTuple

import pytest
from PIL import Image

import brochure
from brochure.compare.comparison import Comparison
from brochure.compare.style import STYLE
from tests.compare.years import LATER, block, exchanged
from tests.editions import FULL, SMALL, small, with_block

#: Elements that have no end.
_VOID = {"meta", "img", "br", "input", "link"}
_HOSTILE = "<script>alert(1)</script></del><img src=http://evil.example/x onerror=alert(2)> & \"'"


class Element(NamedTuple):
    """An element with its attributes, and the names of those it stands in."""

    name: str
    given: dict[str, str]
    within: tuple[str, ...]


class Page(HTMLParser):
    """A page read by an HTML parser: its elements, its words, and whatever does not close as it opened."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.faults: list[str] = []
        self.words = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open, self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}, tuple(self._open)))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.faults.append(tag)

    def handle_data(self, data: str) -> None:
        if "style" not in self._open and "script" not in self._open:
            self.words += data

    def all(self, name: str) -> list[Element]:
        return [each for each in self.elements if each.name == name]


@pytest.fixture(scope="module")
def year() -> Comparison:
    return brochure.diff(FULL, LATER)


@pytest.fixture(scope="module")
def html(year: Comparison) -> str:
    return year.html()


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def test_the_page_is_well_formed(page: Page) -> None:
    assert not page.faults
    ids = [each.given["id"] for each in page.elements if "id" in each.given]
    assert len(ids) == len(set(ids))


def test_nothing_on_the_page_leads_out_of_it(page: Page, html: str) -> None:
    ids = {each.given["id"] for each in page.elements if "id" in each.given}
    for each in page.elements:
        assert not {"srcset", "action", "formaction", "background", "poster", "data", "ping"} & each.given.keys()
        assert each.given.get("src", "data:image/png;base64,").startswith("data:image/png;base64,")
        if "href" in each.given:
            assert each.given["href"].removeprefix("#") in ids, each
    assert not page.all("link") + page.all("iframe") + page.all("object") + page.all("base") + page.all("form")
    assert "url(" not in STYLE
    assert "@import" not in STYLE
    assert "http" not in re.sub(r"base64,[^\"]+", "", html).replace("http-equiv", "")


def test_the_only_script_is_the_one_the_policy_names(page: Page, html: str) -> None:
    (script,) = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    (policy,) = (each.given["content"] for each in page.all("meta") if "http-equiv" in each.given)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy == (f"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-{digest}'")
    assert not [name for each in page.elements for name in each.given if name.startswith("on")]


def test_whatever_an_editor_writes_is_shown_and_does_nothing() -> None:
    def hostile(*lines: str) -> str:
        text = SMALL
        for line in lines:
            text = text.replace(
                line, f"{line.partition(':')[0]}: '{_HOSTILE.replace(chr(39), chr(39) * 2)} {line[-1]}'"
            )
        return text

    old = hostile("title: 작은 안내지", "heading: 인사", "참가자: 120명")
    new = (
        hostile("title: 작은 안내지", "heading: 인사", "body: 곧 만나요.")
        .replace(" 지'", " 장'")
        .replace(" 사'", " 말'")
    )
    html = brochure.diff(old, new).html()
    page = Page(html)
    assert not page.faults
    assert len(page.all("script")) == 1
    assert {each.given["src"][:10] for each in page.all("img")} == {"data:image"}
    assert page.words.count("<script>alert(1)</script>") >= 4
    assert not [name for each in page.elements for name in each.given if name.startswith("on")]


def test_nor_does_what_is_short_enough_to_name_a_block_an_entry_or_an_edition() -> None:
    old = small("edition: 2030", "edition: '<u>\"1</u>'")
    new = small("edition: 2030", "edition: '<u>\"2</u>'").replace("heading: 인사", "heading: '<u>\"\"</u>'")
    new += "  - type: requirements\n    items: ['<u>one</u>', '<u>two of them, and more words than a name has</u>']\n"
    page = Page(brochure.diff(old, new).html())
    assert not page.faults
    assert not page.all("u")
    assert "<u>two of them, and more words than a name has</u>" in page.words
    built = Page(brochure.diff(SMALL, small("heading: 인사", "heading: '<u>\" x=\"</u>'")).html())
    assert not built.faults
    assert not built.all("u")
    assert not [each for each in built.elements if "x" in each.given]


def test_the_same_two_editions_are_the_same_bytes(html: str) -> None:
    assert brochure.diff(FULL, LATER).html() == html


def test_both_pages_of_both_editions_are_there_sharp_enough_to_be_read(page: Page, html: str) -> None:
    pictures = page.all("img")
    assert [each.given["alt"] for each in pictures] == [
        f"{year}년판, {number}쪽 그림" for number in (1, 2) for year in (2031, 2032)
    ]
    for each in pictures:
        data = base64.b64decode(each.given["src"].partition(",")[2], validate=True)
        with Image.open(io.BytesIO(data)) as picture:
            picture.load()
            assert picture.size == (int(each.given["width"]), int(each.given["height"]))
            assert picture.size[0] >= 150 * 210 / 25.4
    assert len(html) < 1_500_000


def test_every_mark_is_a_share_of_its_page_and_leads_to_its_change(page: Page) -> None:
    marks = [each for each in page.elements if each.given.get("class", "").startswith("m ") and "style" in each.given]
    assert len([each for each in marks if each.name == "a"]) > 10
    for each in marks:
        left, top, width, height = (float(share) for share in re.findall(r":([\d.]+)%", each.given["style"]))
        assert width > 0
        assert height > 0
        assert left + width <= 100.01
        assert top + height <= 100.01
        if each.name == "a":
            assert each.given["href"] == f"#c{each.given['data-c']}"
            assert each.given["aria-label"].startswith(f"{each.given['data-c']}: ")


def test_every_change_is_told_once_under_its_number(page: Page, year: Comparison) -> None:
    told = [each.given["id"] for each in page.elements if re.fullmatch(r"c\d+", each.given.get("id", ""))]
    assert sorted(told) == sorted(f"c{number}" for number in range(1, len(year.changes) + 1))


def test_what_is_gone_and_added_are_elements_of_their_own(html: str) -> None:
    assert "교류 부서에서 <del>행사를</del><ins>잔치를</ins> 꾸리고" in html
    assert "<del>81,200</del>명" in html
    assert "<ins>83,500</ins>명" in html


def test_no_space_is_marked_and_none_is_lost() -> None:
    old = with_block("type: text\nbody: 여름마다 **언제든** 연락해 주십시오.")
    html = brochure.diff(old, old.replace("**언제든** 연락해", "**언제든** 편하게 연락해")).html()
    assert "언제든 <ins>편하게</ins> 연락해 주십시오" in html


def rows_of(html: str) -> dict[str, tuple[int, list[str]]]:
    """The rows of the tables: of each name its number, and the places it is printed in."""
    rows = re.findall(r'<tr id="c(\d+)".*?<th scope="row">(.*?)</th>.*?<td>(?:<ul>(.*?)</ul>)?</td></tr>', html)
    return {name: (int(number), re.findall(r"<li>(?:<span[^>]*>)?(.*?)<", places)) for number, name, places in rows}


def test_a_change_is_told_with_every_place_where_it_is_marked(year: Comparison) -> None:
    later = exchanged(LATER, ("issued: 2031-09", "issued: 2032-09"), ("as_of: 2031-06-15", "as_of: 2032-06-15"))
    rows = rows_of(brochure.diff(FULL, later).html())
    assert rows["연도"][1] == ["맨 위 줄", "어떤 자리가 있나요"]
    assert rows["제작일"][1] == ["만든 곳과 만든 날"]
    assert rows["기준일"][1] == ["크게 보여 줄 숫자들", "어떤 자리가 있나요"]
    assert rows["교류원"][1] == ["어떤 자리가 있나요"]
    marked = {mark.change for marks in year.marks for mark in marks}
    assert all(places for number, places in rows_of(year.html()).values() if number in marked)


def test_where_there_are_no_pages_it_is_told_which_texts_print_a_fact() -> None:
    rows = rows_of(brochure.diff(SMALL, small("heading: 인사", "haeding: 인사").replace("120명", "130명")).html())
    assert rows["참가자"][1] == ["짧은 소개"]


def test_numbers_rise_down_the_page(page: Page) -> None:
    told = [int(each.given["id"][1:]) for each in page.elements if re.fullmatch(r"c\d+", each.given.get("id", ""))]
    assert told == list(range(1, len(told) + 1))


def test_a_list_that_is_gone_is_shown_as_a_list_under_its_heading_once() -> None:
    duties = block(FULL, "type: list\n    id: duties")
    html = brochure.diff(FULL, exchanged(FULL, (duties, ""))).html()
    (told,) = re.findall(r'<article class="block".*?</article>', html, re.DOTALL)
    assert told.count("하는 일") == 1
    assert re.findall(r"<li>(.*?)</li>", told) == [
        "마을 잔치와 문화 강좌 준비",
        "주민을 위한 저녁 말 교실",
        "손님맞이와 통역",
        "학교를 찾아가는 문화 수업",
    ]
    assert "<del" in told


def test_an_entry_that_is_one_text_is_not_called_by_how_it_begins() -> None:
    html = brochure.diff(FULL, exchanged(FULL, ("(N1 수준)", "(N2 수준)"))).html()
    (told,) = re.findall(r'<article class="block".*?</article>', html, re.DOTALL)
    assert told.count("일하는 데 모자람 없는") == 1
    assert "<del>N1</del><ins>N2</ins>" in told


def test_the_summary_counts_what_changed(page: Page) -> None:
    told = " ".join(page.words.split())
    assert "2숫자와 사실" in told
    assert "1글" in told
    assert "3블록 더해짐 1, 없어짐 1, 차례 바뀜 1" in told.replace("3블록", "3블록 ").replace("  ", " ")


def test_headings_go_down_one_level_at_a_time_and_tables_have_heads(page: Page) -> None:
    levels = [int(each.name[1]) for each in page.elements if re.fullmatch("h[1-6]", each.name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert len(page.all("caption")) == len(page.all("table")) == 2
    assert all(each.given.get("scope") in ("col", "row") for each in page.all("th"))


def test_the_page_speaks_either_language_and_says_which_words_are_in_another(year: Comparison) -> None:
    english = Page(year.html("en"))
    (root,) = english.all("html")
    assert root.given["lang"] == "en"
    assert "Pages side by side" in english.words
    assert not re.search("[가-힣]", "".join(each.given.get("alt", "") for each in english.all("img")))
    words = [each for each in english.elements if each.name in ("ins", "del")]
    assert any("lang" in each.given for each in english.elements if each.name == "p")
    assert words


def test_two_equal_editions_are_said_to_be_the_same() -> None:
    page = Page(brochure.diff(SMALL, SMALL).html())
    assert "바뀐 것이 없습니다" in page.words
    assert len(page.all("img")) == 4
    assert not page.all("ins") + page.all("del")


def test_where_an_edition_has_no_pages_its_findings_say_why() -> None:
    faulty = small("heading: 인사", "haeding: 인사")
    page = Page(brochure.diff(SMALL, faulty).html())
    assert len(page.all("img")) == 2
    assert "쪽을 만들지 못했습니다" in page.words
    assert "모르는 항목입니다: ‘haeding’" in page.words
    assert [each.given for each in page.all("details")] == [{"open": ""}]


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    lit = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return 0.2126 * lit[0] + 0.7152 * lit[1] + 0.0722 * lit[2]


def test_all_words_have_the_contrast_everyone_needs_in_light_and_in_dark() -> None:
    for palette in re.findall(r":root\{(--paper[^}]*)\}", STYLE):
        inks = dict(re.findall(r"--([\w-]+):(#[0-9a-f]{3,6})", palette.replace("\n", "")))
        inks = {
            name: each if len(each) == 7 else "#" + "".join(2 * one for one in each[1:]) for name, each in inks.items()
        }
        pairs = [(each, ground) for each in ("ink", "quiet", "accent") for ground in ("paper", "ground")]
        pairs += [(each, f"{each}-bg") for each in ("gone", "added", "moved", "changed", "fact")]
        for ink, ground in pairs:
            dark, light = sorted((_light(inks[ink]), _light(inks[ground])))
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)
    assert STYLE.count("--paper:") == 2
