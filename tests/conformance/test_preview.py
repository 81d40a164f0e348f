"""The preview in a real browser: what is seen while an edition is written, broken, mended and looked at."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import pytest

from tests import editions
from tests.conformance.browser import Browser, Tab
from tests.conftest import surroundings
from tests.pictures.kit import photograph, saved

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
GOOD = "곧 만나요."
READY = "document.querySelectorAll('.sheet img').length == 2"
#: Both pictures are of the pages the state tells of.
CURRENT = "state.pages && sheets.every(each => each.frame.dataset.of == state.pages.number) && "


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A headless Chromium; an absent one fails in CI and is skipped, loudly, elsewhere."""
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    if not program:
        absent = "chromium is not installed; sh tests/conformance/setup.sh installs it"
        if os.environ.get("CI"):
            pytest.fail(absent)
        pytest.skip(absent)
    with Browser(program, tmp_path_factory.mktemp("browser")) as begun:
        yield begun


class Preview:
    """`python -m brochure preview` in a process of its own, over a file in a folder of its own."""

    def __init__(self, file: Path, *options: str) -> None:
        self.file = file
        self.process = subprocess.Popen(
            [sys.executable, "-m", "brochure", "preview", file.name, *options],
            cwd=file.parent,
            env=surroundings(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        assert self.process.stdout
        self.address = self.process.stdout.readline().strip()
        assert self.address.startswith("http://127.0.0.1:")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()

    def save(self, text: str) -> None:
        """Save as editors do that write a new file and give it the old one's name."""
        new = self.file.with_name("saving.tmp")
        new.write_text(text, encoding="utf-8")
        new.replace(self.file)

    def stop(self, number: int = signal.SIGINT) -> tuple[int, str]:
        """End it as Ctrl+C or the system does; return its code and what it said."""
        self.process.send_signal(number)
        _, said = self.process.communicate(timeout=10)
        return self.process.returncode, said


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    file = tmp_path / "판 2030.yaml"
    file.write_text(editions.SMALL, encoding="utf-8")
    with Preview(file) as begun:
        yield begun


@pytest.fixture
def tab(browser: Browser, preview: Preview) -> Iterator[Tab]:
    """The preview in a window, both pages shown; nothing may have been complained of in the end."""
    found = browser.open(preview.address)
    found.until(READY)
    yield found
    if preview.process.poll() is None:
        assert found.errors == []


SHARP = """
[...document.querySelectorAll('.sheet img')].map(img => [img.naturalWidth, img.naturalHeight,
    img.getBoundingClientRect().width * devicePixelRatio, img.getBoundingClientRect().height * devicePixelRatio])
"""
IS_SHARP = f"({SHARP}).every(([w, h, x, y]) => Math.abs(w - x) < 0.6 && Math.abs(h - y) < 1.1)"


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_both_pages_are_as_sharp_as_the_screen_at_every_zoom(browser: Browser, preview: Preview, ratio: float) -> None:
    tab = browser.open(preview.address, (1280, 800), ratio)
    tab.until(READY)
    for keys in ("", "w", "1", "+", "-", "+++++++++", "0"):
        for key in keys:
            tab.press(key)
        tab.until(IS_SHARP)
        assert all(min(row) > 100 for row in tab.run(SHARP))
    assert tab.errors == []


def test_a_screen_of_other_pixels_gets_other_pictures(tab: Tab) -> None:
    tab.until(IS_SHARP)
    before = tab.run(SHARP)[0][0]
    tab.resize((1280, 900), 2.0)
    tab.until(f"({SHARP})[0][0] > {1.9 * before} && {IS_SHARP}")


def test_a_save_changes_the_pages_and_neither_zoom_nor_place(preview: Preview, tab: Tab) -> None:
    tab.press("w")
    tab.until(IS_SHARP)
    place = "[zoom, $('desk').scrollTop, $('desk').scrollLeft]"
    tab.run("$('desk').scrollTop = 433")
    before, picture = tab.run(place), tab.run("sheets[1].image.src")
    assert before[1] == 433
    blank = f"window.blank = 0; new MutationObserver(() => {{ if (!({READY})) blank++ }})"
    tab.run(blank + ".observe($('sheets'), { childList: true, subtree: true })")
    preview.save(editions.small(GOOD, "또 만나요."))
    tab.until(CURRENT + f"sheets[1].image.src != {picture!r}", polls=80)
    assert tab.run(place) == before
    assert tab.run("blank") == 0


def test_a_broken_save_keeps_the_pages_and_says_what_is_wrong_where_it_is(preview: Preview, tab: Tab) -> None:
    preview.save(editions.small(GOOD, GOOD + "𓀀"))
    tab.until("!$('banner').hidden")
    assert tab.run(READY)
    assert tab.run("$('banner').textContent").startswith("지금 파일에는 오류가 있어")
    assert "U+13000" in tab.run("document.querySelector('#findings .words').textContent")
    assert tab.run("document.querySelector('#findings .place').textContent") == "판 2030.yaml:20"
    block, mark = (
        tab.run(f"(r => [r.left, r.top, r.right, r.bottom])(document.querySelector({each!r}).getBoundingClientRect())")
        for each in ('[data-path="blocks[3]"]', ".mark.error")
    )
    assert block[0] - 6 <= mark[0] < mark[2] <= block[2] + 6
    assert block[1] - 6 <= mark[1] < mark[3] <= block[3] + 6
    preview.save(editions.SMALL)
    tab.until("$('banner').hidden && !document.querySelector('.mark.error')")


def test_a_flyer_that_was_never_good_is_shown_when_it_is(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "flyer.yaml"
    file.write_text("edition: 2030\nblocks: [", encoding="utf-8")
    with Preview(file, "--lang", "en") as preview:
        tab = browser.open(preview.address)
        tab.until("document.querySelector('#findings li')")
        assert "Pages appear here" in tab.run("$('sheets').textContent")
        preview.save(editions.SMALL)
        tab.until(READY)
        assert preview.stop()[0] == 130


def test_a_deleted_photograph_is_told_and_its_return_too(preview: Preview, tab: Tab) -> None:
    photo = preview.file.with_name("마을.jpg")
    photo.write_bytes(saved(photograph((900, 1200)), "JPEG"))
    preview.save(editions.with_block("type: photo\nfile: 마을.jpg\nalt: 마을\nwidth: 20%"))
    tab.until("document.querySelector('[data-path=\"blocks[4]\"]')")
    photo.unlink()
    tab.until("!$('banner').hidden && $('findings').textContent.includes('마을.jpg')")
    assert tab.run(READY)
    photo.write_bytes(saved(photograph((900, 1200)), "JPEG"))
    tab.until("$('banner').hidden")


def test_fifty_saves_in_ten_seconds_end_with_the_last_words_in_two_browsers(
    browser: Browser, preview: Preview, tab: Tab
) -> None:
    other = browser.open(preview.address, (700, 900), 2.0)
    other.until(READY)
    begun = time.monotonic()
    for number in range(50):
        broken = "[" if number % 7 == 3 else ""
        preview.save(editions.small("heading: 인사", f"id: last{number}\n    heading: {broken}인사 {number}"))
        time.sleep(max(0.0, begun + 0.2 * (number + 1) - time.monotonic()))
    for each in (tab, other):
        each.until(CURRENT + "state.pages.blocks.some(each => each.name == 'greeting · last49')", polls=80)
        assert each.run("$('banner').hidden")
    assert other.errors == []


def test_a_click_on_a_block_copies_where_it_is_written(tab: Tab) -> None:
    tab.click('[data-path="blocks[3]"]')
    tab.until("$('said').textContent.includes('복사했습니다')")
    assert tab.run("navigator.clipboard.readText()") == "판 2030.yaml:18"


def test_where_there_is_no_clipboard_it_is_copied_all_the_same(tab: Tab) -> None:
    tab.run("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    tab.click('[data-path="blocks[1]"]')
    tab.until("$('said').classList.contains('on')")
    assert tab.run("navigator.clipboard.readText()") == "판 2030.yaml:10"


def test_outlines_names_and_budgets_are_drawn_when_they_are_asked_for(tab: Tab) -> None:
    shown = (
        "[...document.querySelectorAll('.block span')].filter(each => each.offsetParent).map(each => each.textContent)"
    )
    assert tab.run(shown) == []
    tab.press("b")
    assert {"cover", "summary", "apply", "greeting"} <= set(tab.run(shown))
    assert tab.run("getComputedStyle(document.querySelector('.block')).boxShadow") != "none"
    tab.press("r")
    tab.until("state.areBudgetsWhole")
    assert tab.run("document.querySelector('.budget b').getAttribute('aria-label')").endswith("자 더 들어갑니다")
    assert tab.run("getComputedStyle(document.querySelector('.budget')).display") == "block"
    tab.press("r")
    tab.press("b")
    assert tab.run(shown) == []
    assert tab.run("getComputedStyle(document.querySelector('.budget')).display") == "none"


def test_the_keyboard_reaches_everything_and_says_what_it_is(tab: Tab) -> None:
    named = "(each => (each.getAttribute('aria-label') || each.textContent).trim())"
    assert tab.run(f"[...document.querySelectorAll('button')].every({named})")
    assert tab.run("['header', 'main', 'aside', '[aria-live]'].every(each => document.querySelector(each))")
    tab.run("document.querySelector('[data-path=\"blocks[1]\"]').focus()")
    tab.press("l")
    assert tab.run("getComputedStyle($('aside')).display") == "none"
    tab.press("l")
    before = tab.run("zoom")
    tab.press("+")
    assert tab.run("zoom") == pytest.approx(1.25 * before)
    tab.press("1")
    assert tab.run("zoom") == 1
    tab.press("0")
    assert tab.run("zoom") == pytest.approx(before)


def test_a_turn_of_the_wheel_zooms_about_the_pointer(tab: Tab) -> None:
    tab.press("w")
    point = "(r => [(400 - r.left) / r.width, (500 - r.top) / r.height])(sheets[0].frame.getBoundingClientRect())"
    before, zoom = tab.run(point), tab.run("zoom")
    tab.send("Input.dispatchMouseEvent", type="mouseWheel", x=400, y=500, deltaX=0, deltaY=-60, modifiers=2)
    tab.until(f"zoom > {zoom}")
    assert tab.run(point) == pytest.approx(before, abs=0.01)


def test_a_narrow_window_holds_it_all(tab: Tab) -> None:
    tab.resize((380, 760), 2.0)
    tab.until(IS_SHARP)
    assert tab.run("document.documentElement.scrollWidth <= 380")
    tab.until("sheets.every(each => each.frame.getBoundingClientRect().right <= 380)")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_cleanly_while_a_browser_listens(browser: Browser, preview: Preview, number: int) -> None:
    tab = browser.open(preview.address)
    tab.until(READY)
    begun = time.monotonic()
    code, said = preview.stop(number)
    assert (code, "Traceback" in said) == (130, False)
    assert time.monotonic() - begun < 3
    tab.until("$('status').className == 'away'")
    tab.send("Page.navigate", url="about:blank")


def test_a_preview_that_begins_again_at_its_port_is_found_again(browser: Browser, preview: Preview) -> None:
    port = preview.address.rpartition(":")[2].strip("/")
    tab = browser.open(preview.address)
    tab.until(READY)
    preview.stop()
    with Preview(preview.file, "--port", port) as again:
        again.save(editions.small("heading: 인사", "id: again\n    heading: 인사"))
        tab.until(CURRENT + "state.pages.blocks.some(each => each.name == 'greeting · again')")
        tab.send("Page.navigate", url="about:blank")
        assert again.stop()[0] == 130
