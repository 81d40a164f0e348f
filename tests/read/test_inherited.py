"""An edition in another language than the one it starts from: facts and times in its own, and what is left is told."""

from __future__ import annotations

from pathlib import Path

import pytest

import brochure
from brochure.findings import Finding

BASE = """\
edition: 2030
as_of: 2030-07-01
issued: 2030-09
title: 길
facts:
  참가자: 77,000명
  참가국: {value: 78개국, as_of: 2029-05-03}
  CIR: 1명
  말: 모두 함께
  등급: N1
blocks:
  - {type: cover, title: JET}
  - type: figures
    items:
      - {label: JET, value: "{참가자}", note: "({as_of})"}
      - {label: "({참가국.as_of})", value: "{참가국}"}
  - type: timeline
    items:
      - {when: 10월 하순, label: A}
      - {when: 12월 5일~1월 7일, label: B}
      - {when: 4월 1일(월), label: C}
  - {type: list, id: participants, heading: H, items: ["{등급}", "{CIR}", 12회]}
  - {type: greeting, body: Hello there to all., name: 홍길동, email: a@example.org}
  - {type: contact, heading: H, name: 대사관, phone: 02-123-4567}
  - {type: apply, url: 'https://example.org/a'}
  - {type: colophon, organisation: 재단법인, name: 협회, office: 서울事務所}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "2030.yaml").write_text(BASE, encoding="utf-8")
    return tmp_path


def version(folder: Path, text: str) -> brochure.Edition:
    path = folder / "own.yaml"
    path.write_text("from: 2030.yaml\n" + text, encoding="utf-8")
    return brochure.build(path)


def told(edition: brochure.Edition, rule: str) -> list[Finding]:
    return [each for each in edition.findings if each.rule == rule]


def test_facts_dates_and_times_are_said_in_japanese(folder: Path) -> None:
    text = version(folder, "language: ja\ntitle: 道\n").text
    for said in ("77,000人", "78か国", "(2030年7月1日)", "(2029年5月3日)", "10月下旬", "12月5日〜1月7日", "4月1日(月)"):
        assert said in text
    for said in ("N1", "1人", "12回", "2030年9月発行"):
        assert said in text
    assert "명" not in text


def test_facts_dates_and_times_are_said_in_english(folder: Path) -> None:
    text = version(folder, "language: en\ntitle: Road\n").text
    for said in ("77,000 people", "78 countries", "(1 July 2030)", "(3 May 2029)", "late October", "Mon 1 April"):
        assert said in text
    for said in ("5 December – 7 January", "1 person", "12 times", "Issued September 2030"):
        assert said in text


def test_what_is_wholly_said_in_the_versions_language_is_told_nothing_of(folder: Path) -> None:
    for language in ("ja", "en"):
        assert version(folder, f"language: {language}\ntitle: Road\n").findings == ()


def test_a_fact_of_the_versions_own_is_printed_as_it_stands(folder: Path) -> None:
    edition = version(folder, "language: ja\ntitle: 道\nfacts:\n  참가자: 7명\n")
    assert "7명" in edition.text


def test_in_the_language_of_the_base_nothing_is_changed(folder: Path) -> None:
    for language in ("", "language: ko\n", "language: ko-KR\n"):
        assert version(folder, language).text == brochure.build(folder / "2030.yaml").text


def test_a_fact_no_table_knows_is_told_at_itself_once_it_is_called(folder: Path) -> None:
    head = "language: ja\ntitle: 道\n"
    assert told(version(folder, head), "fact.language") == []
    call = 'blocks:\n  - {type: text, heading: "{말}", body: "{말} {말}"}\n'
    (fault,) = told(version(folder, head + call), "fact.language")
    assert (fault.level, Path(fault.origin.file).name, fault.origin.line) == ("warning", "2030.yaml", 9)
    assert "모두 함께" in fault.message.ko
    assert fault.hint
    assert "일본어" in fault.hint.ko
    assert "Japanese" in fault.hint.en


def test_a_fact_in_a_language_no_table_begins_from_is_told(folder: Path) -> None:
    (folder / "2030.yaml").write_text("language: en\n" + BASE.replace("77,000명", "77,000 people"), encoding="utf-8")
    (fault,) = told(version(folder, "language: ja\ntitle: 道\n"), "fact.language")
    assert "77,000 people" in fault.message.en


def test_the_language_of_a_chain_is_that_of_each_file(folder: Path) -> None:
    (folder / "middle.yaml").write_text("from: 2030.yaml\nlanguage: ja\nfacts:\n  참가자: 5人\n", encoding="utf-8")
    (folder / "own.yaml").write_text("from: middle.yaml\nlanguage: en\ntitle: Road\n", encoding="utf-8")
    edition = brochure.build(folder / "own.yaml")
    assert "78 countries" in edition.text
    assert [each.origin.file[-11:] for each in told(edition, "fact.language")] == ["middle.yaml"]


def test_a_file_that_names_no_language_is_in_that_of_the_one_it_starts_from(folder: Path) -> None:
    (folder / "2030.yaml").write_text("language: ja\n" + BASE.replace("77,000명", "77,000人"), encoding="utf-8")
    (folder / "middle.yaml").write_text("from: 2030.yaml\nfacts:\n  CIR: 5人\n", encoding="utf-8")
    (folder / "own.yaml").write_text("from: middle.yaml\nlanguage: en\ntitle: Road\n", encoding="utf-8")
    found = told(brochure.build(folder / "own.yaml"), "fact.language")
    assert sorted(each.origin.path for each in found)[:1] == ["facts.CIR"]


# What is left


def test_what_a_fact_brings_is_told_at_the_fact_alone(folder: Path) -> None:
    (folder / "2030.yaml").write_text(BASE.replace('"{등급}"', '"{말}"'), encoding="utf-8")
    edition = version(folder, "language: ja\ntitle: 道\n")
    assert [each.rule for each in edition.findings] == ["fact.language"]


def test_words_left_in_the_language_of_the_base_are_told_for_each_block(folder: Path) -> None:
    edition = version(
        folder,
        "language: ja\ntitle: 道\nblocks:\n  - {type: greeting, heading: ごあいさつ}\n",
    )
    assert told(edition, "edition.words") == []
    changed = BASE.replace("label: A}", "label: 모집}").replace("label: B}", "label: 시험}")
    changed = changed.replace("Hello there to all.", "모두 반갑습니다.").replace(
        "title: 길", "title: 길\ndescription: 먼 길"
    )
    (folder / "2030.yaml").write_text(changed, encoding="utf-8")
    found = told(version(folder, "language: ja\n"), "edition.words")
    assert [each.origin.path for each in found] == ["title", "blocks[2].items[0].label", "blocks[4].body"]
    assert all(Path(each.origin.file).name == "2030.yaml" and each.level == "warning" for each in found)
    assert "외 1곳" in found[1].message.ko
    assert "and 1 more" in found[1].message.en
    assert "일본어" in found[1].message.ko
    hints = [each.hint.ko for each in found if each.hint]
    assert "맨 위에 ‘title:’" in hints[0]
    assert "‘- type: timeline’" in hints[1]
    assert "hidden: true" in hints[1]


def test_a_time_no_table_knows_is_left_and_told(folder: Path) -> None:
    (folder / "2030.yaml").write_text(BASE.replace("10월 하순", "10월 다섯째 주"), encoding="utf-8")
    (found,) = told(version(folder, "language: en\ntitle: Road\n"), "edition.words")
    assert found.origin.path == "blocks[2].items[0].when"


def test_hidden_blocks_and_words_of_the_versions_own_are_not_told_of(folder: Path) -> None:
    (folder / "2030.yaml").write_text(BASE.replace("Hello there to all.", "모두 반갑습니다."), encoding="utf-8")
    for block in (
        "{type: greeting, hidden: true}",
        "{type: greeting, body: みなさん}",
        "{type: greeting, body: 한글 그대로}",
    ):
        edition = version(folder, f"language: ja\ntitle: 道\nblocks:\n  - {block}\n")
        assert told(edition, "edition.words") == []


def test_names_and_addresses_may_stay_what_they_are(folder: Path) -> None:
    assert told(version(folder, "language: en\ntitle: Road\n"), "edition.words") == []


def test_words_that_are_heard_in_a_pictures_place_are_told_of(folder: Path) -> None:
    (folder / "a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0H9V9Z"/></svg>', encoding="utf-8"
    )
    block = "  - {type: image, file: a.svg, alt: 길을 걷는 사람}\n"
    (folder / "2030.yaml").write_text(BASE + block, encoding="utf-8")
    (found,) = told(version(folder, "language: en\ntitle: Road\n"), "edition.words")
    assert found.origin.path == "blocks[8].alt"


def test_a_language_set_from_outside_is_told_of_as_well(folder: Path) -> None:
    changed = BASE.replace("Hello there to all.", "모두 반갑습니다.")
    (folder / "2030.yaml").write_text(changed, encoding="utf-8")
    edition = brochure.build(folder / "2030.yaml", changes={"language": "ja", "title": "道"})
    assert [each.origin.path for each in told(edition, "edition.words")] == ["blocks[4].body"]
    assert "77,000人" in edition.text


def test_particles_of_words_that_are_left_go_by_how_the_fact_was_read(folder: Path) -> None:
    changed = BASE.replace("Hello there to all.", '"{참가자}은(는) {참가국:이/가} 반갑습니다."')
    (folder / "2030.yaml").write_text(changed, encoding="utf-8")
    edition = version(folder, "language: ja\ntitle: 道\n")
    assert "77,000人은 78か国이 반갑습니다." in edition.text
    assert [each.rule for each in edition.findings] == ["edition.words"]


def test_an_extension_is_said_and_any_other_korean_about_a_telephone_is_told(folder: Path) -> None:
    base = (folder / "2030.yaml").read_text(encoding="utf-8")
    (folder / "2030.yaml").write_text(base.replace("02-123-4567", "02)123-4567~8(내선 140)"), encoding="utf-8")
    own = "title: 道\nblocks:\n  - {type: contact, heading: C, name: E}\n"
    assert "02)123-4567~8(内線140)" in version(folder, "language: ja\n" + own).text
    assert "02)123-4567~8(ext. 140)" in version(folder, "language: en\n" + own).text
    (folder / "2030.yaml").write_text(base.replace("02-123-4567", "02-123-4567(야간)"), encoding="utf-8")
    found = told(version(folder, "language: en\n" + own), "edition.words")
    assert any("02-123-4567(야간)" in each.message.ko for each in found)


def test_the_name_of_a_role_is_no_proper_name(folder: Path) -> None:
    role = "blocks:\n  - {type: roles, heading: R, items: [{abbr: CIR, name: 교류원, body: Body.}]}"
    base = (folder / "2030.yaml").read_text(encoding="utf-8").replace("blocks:", role)
    (folder / "2030.yaml").write_text(base, encoding="utf-8")
    found = told(version(folder, "language: en\ntitle: Path\n"), "edition.words")
    assert any("교류원" in each.message.ko for each in found)
