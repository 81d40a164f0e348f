"""What is shown of a file as it is written: its pages, its faults where they are, and what comes later."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import brochure
from brochure.findings import Finding, NotPrintable
from brochure.preview import rebuilding
from brochure.preview.rebuilding import rebuilt
from tests import editions
from tests.pictures.kit import photograph, saved
from tests.preview.conftest import Preview

GOOD = "곧 만나요."


def block(state: Any, path: str) -> Any:
    (found,) = [each for each in state["pages"]["blocks"] if each["path"] == path]
    return found


def test_every_block_is_where_it_stands_with_its_file_and_line(preview: Preview) -> None:
    state = preview.state()
    assert (state["pages"]["count"], state["isBehind"], state["findings"]) == (2, False, [])
    assert [each["line"] for each in state["pages"]["blocks"] if each["path"].startswith("blocks[")] == [8, 10, 15, 18]
    greeting = block(state, "blocks[3]")
    assert (greeting["name"], greeting["file"]) == ("greeting", str(preview.file))
    x, y, width, height = greeting["box"]
    assert 0 <= x < x + width <= 596
    assert 0 <= y < y + height <= 842


def test_a_block_with_an_id_is_called_by_it(preview: Preview) -> None:
    preview.save(editions.with_block("type: text\nid: remark\nbody: 알립니다."))
    assert block(preview.state(), "blocks[4]")["name"] == "text · remark"


def test_a_broken_save_keeps_the_pages_and_marks_the_fault_on_them(preview: Preview) -> None:
    before = preview.state()
    preview.save(editions.small("body: " + GOOD, "body: " + GOOD + "\n    bodyy: 둘"))
    state = preview.state()
    assert (state["isBehind"], state["pages"]) == (True, before["pages"])
    (finding,) = state["findings"]
    assert (finding["line"], finding["called"]) == (21, "오류")
    assert [each["page"] for each in finding["places"]] == [block(before, "blocks[3]")["page"]]
    preview.save(editions.SMALL)
    assert preview.state()["isBehind"] is False
    assert "error" not in [each["level"] for each in preview.state()["findings"]]


def test_a_character_no_font_has_is_marked_at_its_text_though_lines_were_put_in_above(preview: Preview) -> None:
    heading = editions.small("heading: 짧은 소개", "heading: 짧은 𓀀 소개")
    preview.save(heading.replace("edition: 2030", "# 하나\n# 둘\nedition: 2030"))
    (finding,) = preview.state()["findings"]
    assert (finding["rule"], finding["line"]) == ("glyph.missing", 13)
    (place,) = finding["places"]
    assert preview.board.shown
    assert preview.board.shown.pages
    (box,) = preview.board.shown.pages.boxes["blocks[1].heading"]
    assert place["box"] == [round(each, 2) for each in (box.at.x, box.at.y, box.at.width, box.at.height)]


def test_broken_yaml_is_marked_at_the_block_it_stands_in(preview: Preview) -> None:
    preview.save(editions.small("heading: 짧은 소개", "heading: [짧은 소개"))
    state = preview.state()
    (finding,) = state["findings"]
    assert finding["rule"] == "slip.sign"
    assert finding["places"]


def test_a_page_that_is_too_full_is_marked(preview: Preview) -> None:
    preview.save(editions.small(GOOD, "길고 긴 인사말을 적습니다. " * 900))
    (finding,) = preview.state()["findings"]
    assert finding["rule"] == "fit.overflow"
    assert finding["ways"]
    assert finding["places"]


def test_half_a_save_is_never_shown(preview: Preview) -> None:
    number = preview.state()["number"]
    preview.save(editions.SMALL[:200] + "\n  - [", looks=3)
    preview.save(editions.small(GOOD, "또 만나요."))
    state = preview.state()
    assert state["isBehind"] is False
    assert state["pages"]["number"] == 2
    # The pages once, and the findings that come later.
    assert number < state["number"] <= number + 2


def test_a_file_that_is_deleted_and_comes_back_is_survived(preview: Preview) -> None:
    preview.file.unlink()
    preview.look(50)
    state = preview.state()
    assert state["isBehind"] is True
    assert [each["rule"] for each in state["findings"]] == ["file.missing"]
    preview.save(editions.SMALL)
    assert preview.state()["isBehind"] is False


def test_a_deleted_photograph_is_told_and_the_pages_stay(preview: Preview) -> None:
    photo = preview.file.with_name("town.jpg")
    photo.write_bytes(saved(photograph((900, 1200)), "JPEG"))
    preview.save(editions.with_block("type: photo\nfile: town.jpg\nalt: 마을\nwidth: 20%"))
    pages = preview.state()["pages"]
    assert preview.state()["isBehind"] is False
    photo.unlink()
    preview.look(50)
    state = preview.state()
    assert (state["isBehind"], state["pages"]["number"]) == (True, pages["number"])
    assert [(each["rule"], bool(each["places"])) for each in state["findings"]] == [("picture.missing", True)]
    photo.write_bytes(saved(photograph((900, 1200)), "JPEG"))
    preview.look(50)
    assert preview.state()["isBehind"] is False


def test_what_a_check_finds_comes_after_the_pages(preview: Preview) -> None:
    preview.save(editions.with_block("type: text\nheading: 없음\nbody: 국제 교류 업무를\n  맡습니다 그리고."), looks=2)
    first = preview.state()
    preview.look(16)
    later = preview.state()
    assert later["pages"]["number"] == first["pages"]["number"]
    made = brochure.build(preview.file)
    assert len(later["findings"]) == len(made.findings) + len(made.lint) + len(made.yearly) + len(made.thin)


def test_budgets_are_reckoned_only_when_somebody_asks(preview: Preview) -> None:
    preview.look(30)
    assert preview.state()["budgets"] == []
    preview.ask("/budgets")
    preview.look(80)
    state = preview.state()
    assert state["areBudgetsWhole"] is True
    told = {(each["path"], each["room"]) for each in state["budgets"]}
    assert told == {(each.key, each.room) for each in brochure.build(preview.file).budgets}
    assert all(each["places"] for each in state["budgets"])


def test_a_change_puts_an_end_to_budgets_of_what_was_before(preview: Preview) -> None:
    preview.ask("/budgets")
    preview.look(13)
    preview.save(editions.small(GOOD, "또 만나요."), looks=2)
    state = preview.state()
    assert (state["pages"]["number"], state["budgets"]) == (2, [])
    preview.look(80)
    assert preview.state()["areBudgetsWhole"] is True


def test_what_the_print_shop_refuses_is_shown_all_the_same(preview: Preview) -> None:
    preview.save("shop: {extends: kr-standard, least_text: 12pt}\n" + editions.SMALL)
    state = preview.state()
    assert (state["isBehind"], state["pages"]["number"]) == (False, 2)
    refused = [each for each in state["findings"] if each["level"] == "error"]
    assert refused
    assert all(each["places"] for each in refused if each["path"])
    with pytest.raises(NotPrintable):
        brochure.build(preview.file)


def test_something_that_breaks_within_is_one_more_finding(preview: Preview) -> None:
    def breaks(_: Path) -> brochure.Edition:
        raise RuntimeError("unforeseen")

    shown = rebuilt(preview.file, breaks, None).shown
    (finding,) = shown.findings
    assert (finding.rule, shown.is_behind) == ("internal", True)
    assert isinstance(finding, Finding)


def test_what_nobody_waits_for_takes_no_pages_away_when_it_breaks(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise RuntimeError("unforeseen")

    monkeypatch.setattr(rebuilding, "budgets_in_turn", breaks)
    preview.ask("/budgets")
    preview.look(30)
    assert preview.state()["isBehind"] is False
    preview.save(editions.small(GOOD, "또 만나요."))
    assert preview.state()["pages"]["number"] == 2


def test_blocks_are_told_at_the_lines_they_have_come_to_though_the_pages_are_older(preview: Preview) -> None:
    lines = {each["path"]: each["line"] for each in preview.state()["pages"]["blocks"]}
    preview.save("# 하나\n# 둘\n" + editions.small("heading: 인사", "headin: 인사"))
    state = preview.state()
    assert state["isBehind"] is True
    assert {each["path"]: each["line"] for each in state["pages"]["blocks"]} == {
        path: line + 2 for path, line in lines.items()
    }


LONG = "길고 긴 인사말을 적습니다. " * 900


def test_a_text_that_is_too_long_is_told_by_how_much_where_it_stands(preview: Preview) -> None:
    preview.save("# 하나\n" + editions.small(GOOD, LONG))
    state = preview.state()
    (finding,) = state["findings"]
    steps = [step for way in brochure_ways(preview) for step in way.steps if step.do == "shorten"]
    assert [(each["path"], each["room"]) for each in state["budgets"]] == [
        (step.origin.path, -int(step.by)) for step in steps
    ]
    told = next(each for each in state["budgets"] if each["path"] == "blocks[3].body")
    assert told["places"] == finding["places"]
    assert told["end"]["page"] == told["places"][0]["page"]
    assert state["areBudgetsWhole"] is False


def brochure_ways(preview: Preview) -> Any:
    assert preview.board.shown
    (finding,) = preview.board.shown.findings
    return finding.ways


def test_a_text_that_is_too_long_and_on_no_page_yet_is_no_other_texts_fault(preview: Preview) -> None:
    preview.save(editions.with_block("type: text\nheading: 새로\nbody: " + LONG))
    state = preview.state()
    assert [each["rule"] for each in state["findings"]] == ["fit.overflow"]
    assert [each["places"] for each in state["budgets"]] == [[]]


def test_a_text_that_became_too_long_at_its_beginning_is_where_it_was(preview: Preview) -> None:
    preview.save(editions.small("      올해는", f"      {LONG}\n      올해는"))
    told = {each["path"]: each["places"] for each in preview.state()["budgets"]}
    assert preview.board.shown
    assert preview.board.shown.pages
    (box,) = preview.board.shown.pages.boxes["blocks[1].body"]
    (place,) = told["blocks[1].body"]
    assert (place["page"], place["box"][:2]) == (box.page, [round(box.at.x, 2), round(box.at.y, 2)])


def test_other_faults_tell_of_no_room(preview: Preview) -> None:
    preview.ask("/budgets")
    preview.look(80)
    preview.save(editions.small("heading: 인사", "headin: 인사"))
    assert preview.state()["budgets"] == []


def test_the_corrected_line_is_told_apart_from_what_to_do_with_it(preview: Preview) -> None:
    preview.save(editions.small("heading: 인사", "heading: 인사: 처음"))
    (finding,) = preview.state()["findings"]
    assert (finding["hint"], finding["corrected"]) == ("이렇게 고쳐 주십시오:", 'heading: "인사: 처음"')
    preview.save(editions.SMALL.replace("    heading: 인사", "\theading: 인사"))
    (finding,) = preview.state()["findings"]
    assert finding["corrected"] == "    heading: 인사"
    preview.save(editions.small("heading: 인사", "headin: 인사"))
    (finding,) = preview.state()["findings"]
    assert finding["corrected"] is None
    assert "heading" in finding["hint"]


def test_a_note_on_a_fact_is_marked_where_the_fact_is_printed(preview: Preview) -> None:
    preview.file.with_name("2029.yaml").write_text(editions.SMALL.replace("2030", "2029"), encoding="utf-8")
    preview.save(editions.small(GOOD, "또 만나요."), looks=40)
    assert preview.board.shown
    assert preview.board.shown.pages
    expected = preview.board.shown.pages.boxes["facts.참가자"]
    (note,) = [each for each in preview.state()["findings"] if each["path"] == "facts.참가자"]
    assert [each["page"] for each in note["places"]] == [each.page for each in expected]
    assert [each["box"][0] for each in note["places"]] == [round(each.at.x, 2) for each in expected]


def test_findings_are_whole_once_nobody_looks_for_more(preview: Preview) -> None:
    preview.save(editions.small(GOOD, "또 만나요."), looks=2)
    assert preview.state()["isWhole"] is False
    preview.look(16)
    assert preview.state()["isWhole"] is True
    preview.save(editions.small("heading: 인사", "headin: 인사"))
    assert preview.state()["isWhole"] is True
