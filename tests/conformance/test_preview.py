"""The preview in a real browser: what is seen while an edition is written, broken, mended and looked at."""

from __future__ import annotations

import itertools
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
from tests.conftest import ROOT, surroundings
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
    found.until(f"{READY} && state.isWhole")
    yield found
    if preview.process.poll() is None:
        assert found.errors == []


SHARP = """
[...document.querySelectorAll('.sheet img')].map(img => [img.naturalWidth, img.naturalHeight,
    img.getBoundingClientRect().width * devicePixelRatio, img.getBoundingClientRect().height * devicePixelRatio])
"""
IS_SHARP = f"({SHARP}).every(([w, h, x, y]) => Math.abs(w - x) < 0.6 && Math.abs(h - y) < 1.1)"


#: A window that was made larger tells of it before it is drawn again.
SETTLED = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


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
    assert tab.run("$('count').textContent") == tab.run("$('status').textContent") == "오류 1건"
    assert tab.run("document.querySelector('#findings .rule').textContent") == "glyph.missing"
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
        assert tab.run("$('banner').textContent") == "The file has a fault: no page could be made yet."
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
    assert tab.run("getComputedStyle(document.querySelector('.block'), '::before').borderTopStyle") == "solid"
    tab.press("r")
    tab.until("state.areBudgetsWhole")
    (title,) = tab.run("state.budgets.filter(each => each.path == 'blocks[0].title').map(each => each.room)")
    assert tab.run("document.querySelector('.budget b').textContent") == f"+{title}자"
    assert tab.run("document.querySelector('.budget b').getAttribute('aria-label')") == f"{title}자 더 들어갑니다"
    others = "[...document.querySelectorAll('.budget b')].slice(1).map(each => each.textContent)"
    assert set(tab.run(others)) == {"넉넉"}
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


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_mark_is_a_frame_outside_the_words_it_is_about(browser: Browser, preview: Preview, ratio: float) -> None:
    tab = browser.open(preview.address, (1280, 900), ratio)
    tab.until(READY)
    # The one line of the heading and the two of the body.
    preview.save(editions.small("짧은 소개", "짧은 소개 𓀀").replace("반갑습니다", "반갑습니다 𓀀"))
    tab.until("document.querySelectorAll('.mark.error').length == 2")
    for keys in ("", "1", "w", "0-----"):
        for key in keys:
            tab.press(key)
        for frame, text in tab.run(FRAMES):
            assert 0.99 < text[0] - frame[0] < 5.1
            assert 0.99 < text[1] - frame[1] < 5.1
            assert 0.99 < frame[2] - text[2] < 5.1
            assert 0.99 < frame[3] - text[3] < 5.1
        assert tab.run("zoom") > 0.1


#: Left, top, right and bottom of the inner edge of each mark's frame, and of the place it was told of.
FRAMES = """
[...document.querySelectorAll('.mark')].map(mark => {
    const edges = (r, x, y, w, h) => [r.left + x, r.top + y, r.left + x + w, r.top + y + h];
    const frame = getComputedStyle(mark, '::before'), number = name => parseFloat(frame[name]);
    const border = number('borderTopWidth'), { page, box } = state.findings[mark.dataset.index].places[0];
    const sheet = sheets[page - 1].frame.getBoundingClientRect(), scale = sheet.width / state.pages.width;
    const inner = [number('left') + border, number('top') + border, number('width'), number('height')];
    return [edges(mark.getBoundingClientRect(), ...inner), edges(sheet, ...box.map(each => each * scale))];
})
"""


def test_words_within_a_line_are_underlined_for_a_frame_would_lie_on_their_neighbours(
    browser: Browser, tmp_path: Path
) -> None:
    (tmp_path / "2029.yaml").write_text(editions.SMALL.replace("2030", "2029"), encoding="utf-8")
    file = tmp_path / "2030.yaml"
    file.write_text(editions.SMALL, encoding="utf-8")
    with Preview(file) as preview:
        tab = browser.open(preview.address)
        tab.until(f"{READY} && state.isWhole")
        number = tab.run("state.findings.findIndex(each => each.path == 'facts.참가자')")
        assert number >= 0
        style = f"getComputedStyle(document.querySelector('.mark[data-index=\"{number}\"]'), '::before')"
        assert tab.run(f"[{style}.borderTopWidth, parseFloat({style}.borderBottomWidth) > 1]") == ["0px", True]
        assert preview.stop()[0] == 130


def test_where_pages_are_small_only_scarce_room_is_told_and_the_rest_to_who_points_at_it(tab: Tab) -> None:
    shown = (
        "[...document.querySelectorAll('.budget b')].filter(each => getComputedStyle(each).visibility == 'visible')"
        ".map(each => each.parentNode.dataset.path)"
    )
    tab.press("r")
    tab.until("state.areBudgetsWhole")
    assert tab.run("zoom < SMALL")
    assert tab.run(shown) == []
    tab.run("document.querySelector('[data-path=\"blocks[1]\"].block').focus()")
    assert sorted(tab.run(shown)) == ["blocks[1].body", "blocks[1].heading"]
    tab.run("document.activeElement.blur()")
    tab.press("1")
    assert len(tab.run(shown)) == len(tab.run("state.budgets"))


#: Labels that are seen: their rectangles, each with that of its page.
LABELS = """
[...document.querySelectorAll('.block span, .budget b, .mark i')].filter(each => each.offsetWidth
    && getComputedStyle(each).visibility == 'visible').map(each => [each, each.closest('.sheet')].map(
    one => (r => [r.left, r.top, r.right, r.bottom])(one.getBoundingClientRect())))
"""


def test_labels_stay_on_their_pages_and_off_one_another_and_off_what_is_printed(
    browser: Browser, tmp_path: Path
) -> None:
    file = tmp_path / "2023.yaml"
    file.write_text((ROOT / "data" / "2023.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    with Preview(file) as preview:
        tab = browser.open(preview.address)
        tab.until(READY)
        tab.press("b")
        tab.press("r")
        tab.until("state.areBudgetsWhole")
        for size, key in (((1280, 900), "0"), ((1920, 1080), "0"), ((900, 900), "0"), ((1280, 900), "1")):
            tab.resize(size)
            tab.press(key)
            tab.run(SETTLED)
            found, printed = tab.run(LABELS), tab.run(PRINTED)
            assert len(found) > 12
            assert all(is_within(label, page) for label, page in found)
            rects = [label for label, _ in found]
            assert sum(common_area(*pair) for pair in itertools.combinations(rects, 2)) < 1
            area = sum((right - left) * (bottom - top) for left, top, right, bottom in rects)
            assert sum(common_area(*pair) for pair in itertools.product(rects, printed)) < 0.005 * area
        # Pages that are hardly wider than a name hold it all the same.
        for key in "0------":
            tab.press(key)
        assert all(is_within(label, page) for label, page in tab.run(LABELS))
        assert preview.stop()[0] == 130


def is_within(inner: list[float], outer: list[float]) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] + 0.1 and inner[3] <= outer[3] + 0.1


PRINTED = """
state.pages.printed.map(({ page, box: [x, y, w, h] }) => {
    const r = sheets[page - 1].frame.getBoundingClientRect(), scale = r.width / state.pages.width;
    return [r.left + x * scale, r.top + y * scale, r.left + (x + w) * scale, r.top + (y + h) * scale];
})
"""


def common_area(one: list[float], other: list[float]) -> float:
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return max(width, 0) * max(height, 0)


def test_a_name_says_where_it_is_written_and_which_text_is_tightest_to_who_points_at_it(tab: Tab) -> None:
    name = "getComputedStyle(document.querySelector('[data-path=\"blocks[0]\"] span'), '::after').content"
    tab.press("b")
    tab.press("r")
    tab.until("state.areBudgetsWhole")
    assert tab.run(name) == "none"
    tab.run("document.querySelector('[data-path=\"blocks[0]\"]').focus()")
    room = tab.run("state.budgets.find(each => each.path == 'blocks[0].title').room")
    assert tab.run("document.activeElement.ariaLabel").startswith("cover, 가장 빠듯한 글 title: ")
    assert tab.run("document.activeElement.querySelector('span').dataset.more") == (
        f" · 판 2030.yaml:8 · 가장 빠듯한 글 title: {room}자 더 들어갑니다"
    )


def test_during_a_fault_room_is_told_of_what_is_too_long_and_else_why_there_is_none(preview: Preview, tab: Tab) -> None:
    tab.press("r")
    preview.save(editions.small("heading: 인사", "headin: 인사"))
    tab.until("$('status').textContent == '오류 1건 · 여유는 오류를 고친 뒤에 셉니다'")
    preview.save(editions.small(GOOD, "길고 긴 인사말을 적습니다. " * 900))
    tab.until("document.querySelector('.budget.over b')", polls=800)
    pills = "[...document.querySelectorAll('.budget b')].map(each => [each.parentNode.dataset.path, each.textContent])"
    ((path, sign),) = tab.run(pills)
    assert path == "blocks[3].body"
    assert sign[0] == "−"
    assert tab.run("getComputedStyle(document.querySelector('.budget.over b')).visibility") == "visible"
    assert tab.run("$('status').textContent") == "오류 1건"


def test_a_corrected_line_stands_by_itself_with_its_blanks_to_be_copied(preview: Preview, tab: Tab) -> None:
    preview.save(editions.SMALL.replace("    heading: 인사", "\theading: 인사"))
    tab.until("document.querySelector('.corrected')")
    tab.run("getSelection().selectAllChildren(document.querySelector('.corrected'))")
    assert tab.run("getSelection().toString()") == "    heading: 인사"
    assert tab.run("getComputedStyle(document.querySelector('.corrected')).fontFamily").endswith("monospace")
    assert tab.run("document.querySelector('#findings .hint').textContent") == "→ 이렇게 고쳐 주십시오:"


def test_a_block_is_copied_at_the_line_it_has_come_to_while_the_file_is_broken(preview: Preview, tab: Tab) -> None:
    preview.save("# 하나\n# 둘\n" + editions.small("heading: 인사", "headin: 인사"))
    tab.until("!$('banner').hidden")
    tab.click('[data-path="blocks[1]"]')
    tab.until("$('said').textContent.includes('복사했습니다')")
    assert tab.run("navigator.clipboard.readText()") == "판 2030.yaml:12"


def test_a_reload_keeps_zoom_place_and_what_is_drawn(tab: Tab) -> None:
    for key in ("b", "r", "l", "w", "+", "-"):
        tab.press(key)
    tab.until(IS_SHARP)
    tab.run("$('desk').scrollTop = 433")
    seen = "[mode, zoom, $('desk').scrollTop, is.blocks, is.budgets, is.listed]"
    before = tab.run(seen)
    assert before == ["free", pytest.approx(before[1]), 433, True, True, False]
    tab.run("window.isOld = true")
    tab.send("Page.reload")
    tab.until(f"!window.isOld && document.readyState == 'complete' && isBegun && {READY}")
    assert tab.run(seen) == before
    assert tab.run("['blocks', 'budgets', 'listed'].map(each => $(each).ariaPressed)") == ["true", "true", "false"]
    assert tab.run("getComputedStyle(document.querySelector('.block span')).display") == "block"
    # Room is counted without being asked for again.
    tab.until("state.areBudgetsWhole")


def test_a_wider_window_never_shows_smaller_pages(tab: Tab) -> None:
    found = []
    for width in (640, 700, 760, 800, 900, 1000, 1040, 1200):
        tab.resize((width, 1000))
        tab.run(SETTLED)
        found.append(tab.run("zoom"))
    assert all(one <= other * 1.02 for one, other in itertools.pairwise(found)), found


def test_an_empty_list_leaves_its_room_to_the_pages(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "english.yaml"
    good = (ROOT / "examples" / "english.yaml").read_text(encoding="utf-8")
    file.write_text(good, encoding="utf-8")
    with Preview(file) as preview:
        tab = browser.open(preview.address)
        tab.until(f"{READY} && state.isWhole")
        assert tab.run("state.findings") == []
        assert tab.run("[getComputedStyle($('aside')).display, $('desk').clientWidth > 1200]") == ["none", True]
        assert tab.run("[$('listed').disabled, $('status').textContent]") == [True, "최신입니다 · 고칠 곳이 없습니다"]
        wide = tab.run("zoom")
        preview.save(good.replace("subtitle:", "subtitel:", 1))
        tab.until("!$('banner').hidden")
        assert tab.run("[getComputedStyle($('aside')).display, $('listed').disabled]") == ["block", False]
        assert tab.run("zoom") < wide
        preview.save(good)
        tab.until("$('listed').disabled")
        assert tab.run("zoom") == wide
        assert preview.stop()[0] == 130


def test_a_list_does_not_come_and_go_while_what_a_check_finds_is_still_looked_for(preview: Preview, tab: Tab) -> None:
    assert tab.run("state.findings.length > 0 && !$('listed').disabled")
    look = "new MutationObserver(() => { if (document.body.matches('.unlisted')) folded++ })"
    tab.run(f"window.folded = 0; {look}.observe(document.body, {{ attributes: true }})")
    preview.save(editions.small(GOOD, "또 만나요."))
    tab.until(CURRENT + "state.pages.number == 2 && state.isWhole")
    assert tab.run("[folded, state.findings.length > 0]") == [0, True]


def test_findings_are_counted_by_their_levels(tab: Tab) -> None:
    levels = [("note", "알림"), ("error", "오류"), ("note", "알림"), ("error", "오류"), ("warning", "주의")]
    made = [{"level": level, "called": called} for level, called in levels]
    tab.run(f"state.findings = {made}")
    assert tab.run("counted()") == "오류 2건 · 주의 1건 · 알림 2건"


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
    assert tab.run("$('banner').textContent") == "미리 보기가 끝났습니다. 검은 창에서 다시 시작해 주십시오."
    assert tab.run("[$('banner').hidden, document.querySelectorAll('.sheet img').length]") == [False, 2]
    tab.send("Page.navigate", url="about:blank")


def test_a_preview_that_begins_again_at_its_port_is_found_again(browser: Browser, preview: Preview) -> None:
    port = preview.address.rpartition(":")[2].strip("/")
    tab = browser.open(preview.address)
    tab.until(READY)
    preview.stop()
    with Preview(preview.file, "--port", port) as again:
        tab.until("$('banner').hidden && $('status').className == ''")
        again.save(editions.small("heading: 인사", "id: again\n    heading: 인사"))
        tab.until(CURRENT + "state.pages.blocks.some(each => each.name == 'greeting · again')")
        tab.send("Page.navigate", url="about:blank")
        assert again.stop()[0] == 130
