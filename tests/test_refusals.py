"""Refusals: the page, the amount, and ways out that do what they say, to a reader and to a program."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest

from brochure.findings import Origin, Words
from tests import editions
from tests.conftest import Command
from tests.lines import lines
from tests.remedies import assert_well_refused, first_ways, fitted_after, overflows, printed, refused, shortened
from tests.variants import changed, lengthened, rewritten, with_testimonials

#: Editions of which one page or both are too full, by what makes them so.
TOO_FULL = {
    "a letter without an end": lengthened(editions.FULL, "blocks[11].body", 3200),
    "one quotation without an end": lengthened(editions.FULL, "blocks[12].items[1].quote", 3000),
    "sixteen quotations": with_testimonials(editions.FULL, 16),
    "a list without an end": changed(editions.FULL, "participants", items=[f"{n}째로 적은 일" for n in range(1, 60)]),
    "a summary without an end": lengthened(editions.FULL, "blocks[1].body", 2600),
    "both pages": with_testimonials(editions.scaled(editions.FULL, 320), 8),
}

#: About how many characters a line of the letter has.
LETTER_LINE = 34

#: Which pages are too full.
PAGES = {name: {2} for name in TOO_FULL} | {
    "a list without an end": {1},
    "a summary without an end": {1},
    "both pages": {1, 2},
}


@pytest.mark.parametrize("name", TOO_FULL)
def test_a_refusal_tells_page_line_and_amount_and_ways_out(name: str) -> None:
    refusal = refused(TOO_FULL[name])
    assert_well_refused(TOO_FULL[name], refusal)
    assert {each.over.page for each in overflows(refusal)} == PAGES[name]


@pytest.mark.parametrize("name", TOO_FULL)
def test_the_first_ways_lead_out_whatever_the_editor_takes_away(name: str, tmp_path: Path) -> None:
    ways = first_ways(refused(TOO_FULL[name]))
    for dice in (None, Random(1), Random(2)):
        fitted_after(TOO_FULL[name], ways, tmp_path, dice)


@pytest.mark.parametrize("name", [each for each, pages in PAGES.items() if len(pages) == 1])
def test_every_way_of_a_single_page_leads_out(name: str, tmp_path: Path) -> None:
    (finding,) = overflows(refused(TOO_FULL[name]))
    for way in finding.ways:
        fitted_after(TOO_FULL[name], [way], tmp_path)


@pytest.mark.parametrize("name", TOO_FULL)
def test_a_page_too_full_by_one_text_or_list_names_it_first(name: str) -> None:
    places = {
        "a letter without an end": "blocks[11].body",
        "one quotation without an end": "blocks[12].items[1]",
        "sixteen quotations": "blocks[12].items",
        "a list without an end": "blocks[3].items",
        "a summary without an end": "blocks[1].body",
    }
    if name in places:
        (way,) = first_ways(refused(TOO_FULL[name]))
        assert any(step.origin.path.startswith(places[name]) for step in way.steps)


def test_a_shortening_asks_for_no_more_than_is_needed() -> None:
    text = TOO_FULL["a letter without an end"]
    (finding,) = overflows(refused(text))
    alone = [each.steps[0] for each in finding.ways if [one.do for one in each.steps] == ["shorten"]]
    assert alone
    for step in alone:
        # Three lines less than it asks for are not enough, or the editor loses words for nothing.
        path = step.origin.path
        refused(rewritten(text, path, shortened(printed(text, path), step.by - 3 * LETTER_LINE)))


@pytest.mark.parametrize("name", TOO_FULL)
def test_ways_are_printed_by_number_with_what_to_do_and_how_much(name: str) -> None:
    for finding in overflows(refused(TOO_FULL[name])):
        for language in ("ko", "en"):
            shown = finding.show(language)
            for number, way in enumerate(finding.ways, start=1):
                first, *more = way.words.say(language).split("\n")
                assert f"{number}) {first}" in shown
                assert all(line in shown for line in more)
        assert "→ 아래 가운데 하나를 고르십시오." in finding.show("ko") or len(finding.ways) == 1
        for way in finding.ways:
            for step in way.steps:
                for part in said_of(step):
                    assert part in way.words.ko, (part, way.words.ko)


def said_of(step: Any) -> tuple[str, ...]:
    """Return what the Korean words of a way must contain for one of its steps."""
    if step.do == "shorten":
        return f"{step.by}자", f"지금 {step.out_of}자"
    if step.do == "fewer":
        return (f"{step.out_of}개에서 {step.out_of - step.by}개로",)
    if step.do == "least":
        return "디자이너", f"{step.out_of:g} pt → {step.out_of - step.by:g} pt"
    return ("hidden: true",)


@pytest.mark.parametrize("name", ["a letter without an end", "both pages"])
def test_a_program_is_told_what_a_reader_is(name: str, workplace: Path, command: Command) -> None:
    text = TOO_FULL[name]
    path = workplace / "flyer.yaml"
    path.write_text(text, encoding="utf-8")
    result = command("check", path, "--json")
    assert result.code == 1
    told = [each for each in json.loads(result.out)["files"][0]["findings"] if each["rule"] == "fit.overflow"]
    findings = overflows(refused(text))
    assert len(told) == len(findings)
    for each, finding in zip(told, findings, strict=True):
        over = finding.over
        assert each["over"] == {"page": over.page, "mm": pytest.approx(over.mm, abs=0.06), "lines": over.lines}
        for way, meant in zip(each["ways"], finding.ways, strict=True):
            assert way["say"] == meant.words.ko
            assert way["steps"] == [
                {
                    "do": step.do,
                    "path": step.origin.path,
                    "file": str(path),
                    "line": step.origin.line,
                    "by": step.by,
                    "now": step.out_of,
                }
                for step in meant.steps
            ]


def test_a_reader_is_told_at_the_console_and_nothing_is_written(workplace: Path, command: Command) -> None:
    path = workplace / "flyer.yaml"
    path.write_text(TOO_FULL["sixteen quotations"], encoding="utf-8")
    result = command("build", path)
    assert result.code == 1
    assert "  1) " in result.err
    assert "뒷면" in result.err
    assert not (workplace / "out").exists()


def test_findings_of_other_rules_have_no_ways(workplace: Path, command: Command) -> None:
    path = workplace / "flyer.yaml"
    path.write_text(editions.small("title: 작은 안내지\nfacts", "titel: 작은 안내지\nfacts"), encoding="utf-8")
    (finding, *_) = json.loads(command("check", path, "--json").out)["files"][0]["findings"]
    assert not finding.get("ways")


def to(do: str, path: str, by: float, now: float) -> Any:
    return SimpleNamespace(do=do, origin=Origin(path=path, line=1), by=by, out_of=now)


def way(*steps: Any) -> Any:
    return SimpleNamespace(words=Words("길", "A way"), steps=steps)


def test_following_does_what_the_steps_say_and_no_more(tmp_path: Path) -> None:
    quote = "blocks[12].items[1].quote"
    now = len(printed(editions.FULL, quote))
    ways = [
        way(to("shorten", quote, 9, now), to("fewer", "blocks[10].items", 2, 4)),
        way(to("hide", "blocks[13]", 1, 1), to("hide", "blocks[12].items[0]", 1, 1)),
        way(to("least", "type.letter.least", 0.4, 8.8)),
    ]
    text = editions.dumped(editions.parsed(editions.FULL))
    _, edition = fitted_after(text, ways, tmp_path)
    keys = {line.key for line in lines(edition.layout)}
    assert {"blocks[10].items[0]", "blocks[10].items[1]"} <= keys
    assert not {"blocks[10].items[2]", "blocks[10].items[3]", "blocks[13].body", "blocks[12].items[0].quote"} & keys
    shown = "".join(line.text for line in lines(edition.layout) if line.key == quote)
    assert len(shown.strip()) in (now - 9, now - 10)
    assert (tmp_path / "lowered.yaml").read_text(encoding="utf-8").endswith("letter: {least: 8.4pt}\n")
