"""A comparison in headless Chromium: it loads without complaint, its pictures decode, its marks lie on their pages."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest

import brochure
from brochure.compare.badges import HEIGHT, MORE, WIDTH
from tests.compare.years import LATER
from tests.conformance.browser import Browser, Tab
from tests.editions import FULL

#: Put into a copy of the page, it writes what it finds there into the page itself.
_PROBE = """\
var found={images:[],marks:[],missing:[]};
document.querySelectorAll('img').forEach(function(e){found.images.push([e.complete,e.naturalWidth,e.naturalHeight])});
document.querySelectorAll('.paper .m').forEach(function(e){
  var m=e.getBoundingClientRect(),p=e.parentNode.getBoundingClientRect();
  found.marks.push([m.width,m.height,m.left-p.left,m.top-p.top,p.right-m.right,p.bottom-m.bottom]);
});
document.querySelectorAll('a[href^="#"]').forEach(function(e){
  if(!document.getElementById(e.getAttribute('href').slice(1)))found.missing.push(e.getAttribute('href'));
});
var over=document.getElementById('over');
found.tools=!document.querySelector('.tools').hidden;
over.checked=true;over.dispatchEvent(new Event('input'));
var sheets=document.querySelectorAll('.sheets')[0].querySelectorAll('.paper');
found.over=[sheets[0].getBoundingClientRect().left-sheets[1].getBoundingClientRect().left];
over.checked=false;over.dispatchEvent(new Event('input'));
found.wide=document.documentElement.scrollWidth-document.documentElement.clientWidth;
document.documentElement.setAttribute('data-found',JSON.stringify(found));
"""


def chromium() -> str:
    """The browser; an absent one fails in CI and is skipped, loudly, elsewhere."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    absent = "chromium is not installed; sh tests/conformance/setup.sh says how"
    if os.environ.get("CI"):
        pytest.fail(absent)
    pytest.skip(absent)


def shown(page: Path, *options: str) -> tuple[str, str]:
    """Load a page; return its document as it ended, and what the browser's console said."""
    command = [chromium(), "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", *options]
    done = subprocess.run(
        [*command, f"--user-data-dir={page.parent / 'profile'}", "--dump-dom", page.as_uri()],
        capture_output=True,
        check=False,
        timeout=120,
        encoding="utf-8",
        errors="replace",
    )
    assert done.returncode == 0, done.stderr
    said = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
    return done.stdout, "\n".join(said)


@pytest.fixture(scope="module")
def compared() -> str:
    return brochure.diff(FULL, LATER).html()


def probed(page: str) -> str:
    """A page with the probe in it, which its policy is made to let run."""
    digest = base64.b64encode(hashlib.sha256(_PROBE.encode()).digest()).decode()
    allowed = page.replace("script-src ", f"script-src &#x27;sha256-{digest}&#x27; ")
    assert allowed != page
    return allowed.replace("</body>", f"<script>{_PROBE}</script></body>")


def found_on(page: str, folder: Path, *options: str) -> dict[str, Any]:
    path = folder / "probed.html"
    path.write_text(probed(page), encoding="utf-8")
    document, said = shown(path, *options)
    assert not said
    match = re.search(r'data-found="([^"]*)"', document)
    assert match, document[:400]
    found = json.loads(html.unescape(match[1]))
    assert isinstance(found, dict)
    return found


def test_the_page_loads_and_nothing_is_complained_of(compared: str, tmp_path: Path) -> None:
    path = tmp_path / "diff.html"
    path.write_text(compared, encoding="utf-8")
    document, said = shown(path)
    assert not said
    assert "바뀐 것" in document


def test_a_script_in_an_edition_does_not_run(tmp_path: Path) -> None:
    hostile = FULL.replace(
        "동문회에서 드리는 말씀", "<script>document.title='taken'</script><img src=x onerror=alert(1)>"
    )
    path = tmp_path / "diff.html"
    path.write_text(brochure.diff(FULL, hostile).html(), encoding="utf-8")
    document, said = shown(path)
    assert not said
    assert "<title>taken" not in document


@pytest.mark.parametrize("window", ["1600,2400", "390,844"])
def test_pictures_decode_and_marks_lie_on_their_pages(compared: str, tmp_path: Path, window: str) -> None:
    found = found_on(compared, tmp_path, f"--window-size={window}")
    assert len(found["images"]) == 4
    assert all(is_loaded and width > 1000 and height > 1400 for is_loaded, width, height in found["images"])
    assert len(found["marks"]) > 10
    for width, height, *edges in found["marks"]:
        assert width > 0.5
        assert height > 1
        assert min(edges) > -3, edges  # the line beneath a word may stand out
    assert not found["missing"]
    assert found["tools"] is True
    assert found["wide"] <= 0


def test_one_page_can_be_laid_over_the_other(compared: str, tmp_path: Path) -> None:
    assert found_on(compared, tmp_path, "--window-size=1600,1200")["over"] == [0]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(chromium(), tmp_path_factory.mktemp("browser")) as found:
        yield found


@pytest.fixture
def tab(browser: Browser, compared: str, tmp_path: Path) -> Tab:
    path = tmp_path / "diff.html"
    path.write_text(compared, encoding="utf-8")
    found = browser.open(path.as_uri(), (1280, 900))
    found.until("document.readyState == 'complete' && [...document.images].every(each => each.complete)")
    found.run("document.documentElement.style.scrollBehavior = 'auto'")
    return found


@pytest.mark.parametrize("width", [1600, 1280, 800])
def test_the_counts_stand_in_one_row(tab: Tab, width: int) -> None:
    tab.resize((width, 900))
    tops = tab.run("[...document.querySelectorAll('.counts li')].map(each => each.getBoundingClientRect().top)")
    assert len(tops) == 5
    assert len(set(tops)) == 1


def test_on_a_telephone_a_row_of_a_table_is_seen_whole(tab: Tab) -> None:
    tab.resize((390, 844))
    cells = tab.run(
        "[...document.querySelectorAll('tbody td > *, tbody th')].map(each => each.getBoundingClientRect())"
        ".map(r => [r.left, r.right, r.height])"
    )
    assert len(cells) > 10
    assert all(0 <= left < right <= 390 and height < 80 for left, right, height in cells)


def test_the_tools_stay_in_view_while_the_last_page_is_looked_at(tab: Tab) -> None:
    tab.run("document.getElementById('over').click()")
    tab.run("[...document.querySelectorAll('.pair')].at(-1).scrollIntoView({block: 'end'})")
    top, bottom = tab.run("(r => [r.top, r.bottom])(document.getElementById('cut').getBoundingClientRect())")
    assert 0 <= top < bottom < 120
    # Nothing lies over the slider.
    assert (
        tab.run(
            "(r => document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2).id)"
            "(document.getElementById('cut').getBoundingClientRect())"
        )
        == "cut"
    )


def test_a_mark_that_is_gone_to_is_not_beneath_the_tools(tab: Tab) -> None:
    for name in tab.run("[...document.querySelectorAll('a.n')].map(each => each.getAttribute('href'))"):
        tab.run(f"location.hash = {name!r}")
        mark, tools = tab.run(
            "[document.querySelector(location.hash).getBoundingClientRect().top,"
            "document.querySelector('.tools').getBoundingClientRect().bottom]"
        )
        assert mark > tools


def test_laid_over_one_another_no_number_of_the_old_page_lies_on_the_new(tab: Tab) -> None:
    tab.run("document.getElementById('over').click()")
    tab.run("document.getElementById('cut').value = 0")
    tab.run("document.getElementById('cut').dispatchEvent(new Event('input'))")
    seen = tab.run(
        "[...document.querySelectorAll('.sheets')].flatMap(pair => [...pair.querySelectorAll("
        "'figure:first-child .m i')].map(each => { each.scrollIntoView({block: 'center'});"
        "each.style.pointerEvents = 'auto'; const r = each.getBoundingClientRect();"
        "return document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2) == each }))"
    )
    assert len(seen) > 5
    assert not any(seen)


def test_what_a_line_is_marked_with_lies_beneath_its_letters(tab: Tab) -> None:
    feet = tab.run(
        "[...document.querySelectorAll('.paper .words-m')].map(each => [getComputedStyle(each).boxSizing,"
        "parseFloat(getComputedStyle(each).borderBottomWidth)])"
    )
    assert feet
    assert all(sizing == "content-box" and 1 <= foot < 3 for sizing, foot in feet)


def test_numbers_are_drawn_where_they_were_placed(tab: Tab) -> None:
    """What was reckoned in points is what the browser draws: a number is no larger than the room it was given."""
    sizes = tab.run(
        "[...document.querySelectorAll('.paper .m i')].map(each => { const r = each.getBoundingClientRect(),"
        "p = each.closest('.paper').getBoundingClientRect(); const u = 595.28 / p.width;"
        "return [each.textContent.length, r.width * u, r.height * u] })"
    )
    assert len(sizes) > 10
    for figures, width, height in sizes:
        assert width <= WIDTH + MORE * (figures - 1) + 0.5
        assert height <= HEIGHT + 0.5


def test_printed_the_heading_stands_over_the_first_pages_and_the_counts_in_one_row(tab: Tab) -> None:
    printed = base64.b64decode(tab.send("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])
    document = pdfium.PdfDocument(printed)
    sheets = [page.get_textpage().get_text_range() for page in document]
    (first,) = (text for text in sheets if "쪽 나란히 보기" in text)
    assert "2031년판, 1쪽" in first
    assert "2032년판, 1쪽" in first
    assert sum("쪽" in text and "년판, " in text for text in sheets) == 2
    assert "숫자와 사실" in sheets[0]
    tab.send("Emulation.setEmulatedMedia", media="print")
    tab.resize((703, 900))
    tops = tab.run("[...document.querySelectorAll('.counts li')].map(each => each.getBoundingClientRect().top)")
    assert len(set(tops)) == 1
