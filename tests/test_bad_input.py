"""Everything an editor can get wrong: a clear fault at its place, nothing written, never a traceback."""

from __future__ import annotations

import re
import resource
import time
import unicodedata
from pathlib import Path

import pytest

import brochure
from brochure.findings import Finding
from tests import editions
from tests.conftest import Command, Result, found_in, process, written
from tests.editions import SMALL, marked, small, with_block

GIGABYTE = 1 << 30


def findings(text: str | Path) -> list[Finding]:
    """Return all that `check` has to say, whether it says it or raises it."""
    try:
        return list(brochure.check(text))
    except brochure.BrochureError as error:
        return list(error.findings)


def faults(text: str | Path) -> list[Finding]:
    return [each for each in findings(text) if each.level == "error"]


def said(finding: Finding) -> str:
    """Return all the English words of a finding."""
    return f"{finding.message.en} {finding.hint.en if finding.hint else ''}"


def assert_well_put(fault: Finding) -> None:
    """A fault speaks both languages, has a rule, and what it says is one thing in each."""
    assert re.fullmatch(r"[a-z][a-z0-9-]*([._][a-z0-9-]+)*", fault.rule), fault.rule
    assert re.search("[가-힣]", fault.message.ko), fault.message.ko
    assert re.search("[a-z]", fault.message.en), fault.message.en
    for words in filter(None, (fault.message, fault.hint)):
        assert "None" not in words.ko + words.en
        assert "msgspec" not in words.ko + words.en
        assert "Traceback" not in words.ko + words.en
        assert not re.search(r"\{\w*\}\{|<class|object at 0x", words.ko + words.en)


#: name: YAML with ⟦ at the fault's place, and what the English message or hint must name.
PLACED: dict[str, tuple[str, list[str]]] = {
    "an unknown key at the top": (small("title: 작은 안내지\nfacts", "⟦tilte: 작은 안내지\nfacts"), ["tilte", "title"]),
    "an unknown key of a block": (small("    heading: 짧은", "    ⟦haeding: 짧은"), ["haeding", "heading"]),
    "an unknown key of an item": (
        with_block("type: timeline\nheading: 순서\nitems:\n  - when: 1월\n    ⟦lable: 시작\n    label: 시작"),
        ["lable", "label"],
    ),
    "an unknown type": (small("type: summary", "type: ⟦sumary"), ["sumary", "summary"]),
    "an unknown type in quotes": (small("type: summary", 'type: ⟦"sumary"'), ["sumary", "summary"]),
    "a type that is nothing like any": (with_block("type: ⟦qqqqqq"), ["qqqqqq"]),
    "a repeated key at the top": (small("facts:\n", "⟦title: 다시\nfacts:\n"), ["title"]),
    "a repeated key of a block": (small("    body: |", "    ⟦heading: 다시\n    body: |"), ["heading"]),
    "a repeated fact": (small("blocks:\n", "  ⟦참가자: 130명\nblocks:\n"), ["참가자"]),
    "an edition that is no number": (small("edition: 2030", "edition: ⟦abc"), ["abc"]),
    "an edition with a part": (small("edition: 2030", "edition: ⟦2030.5"), ["2030.5"]),
    "an edition that is a list": (small("edition: 2030", "edition: ⟦[2030]"), []),
    "a month thirteen": (small("issued: 2030-03", "issued: ⟦2030-13"), ["2030-13"]),
    "a thirtieth of February": (small("as_of: 2030-01-01", "as_of: ⟦2030-02-30"), ["2030-02-30"]),
    "a date in words": (small("issued: 2030-03", "issued: ⟦지난주"), ["지난주"]),
    "a date that is a year": (small("issued: 2030-03", "issued: ⟦2030"), ["2030"]),
    "a date the American way": (small("as_of: 2030-01-01", "as_of: ⟦01/02/2030"), ["01/02/2030"]),
    "a bad month in an item": (
        with_block(
            "type: testimonials\nheading: 한마디\nitems:\n  - name: 가람\n    place: 시청\n"
            "    since: ⟦2022-44\n    quote: 좋습니다."
        ),
        ["2022-44"],
    ),
    "blocks that are a text": (editions.HEAD + "blocks: ⟦여기\n", []),
    "blocks that are a mapping": (editions.HEAD + "blocks:\n  ⟦cover:\n    title: 작은\n", []),
    "a block that is a text": (SMALL + "  - ⟦여기\n", []),
    "facts that are a list": (small("facts:\n  참가자: 120명\n", "facts:\n  ⟦- 참가자: 120명\n"), []),
    "a fact that is a list": (small("  참가자: 120명", "  참가자: ⟦[120명]"), []),
    "a fact with an unknown key": (
        small("  참가자: 120명", "  참가자:\n    value: 120명\n    ⟦asof: 2030-01-01"),
        ["asof", "as_of"],
    ),
    "a fact with a bad date": (
        small("  참가자: 120명", "  참가자:\n    value: 120명\n    as_of: ⟦언젠가"),
        ["언젠가"],
    ),
    "a heading that is a list": (small("heading: 짧은 소개", "heading: ⟦[짧은, 소개]"), []),
    "a body that is a mapping": (small("body: 아래 주소에서", "body: ⟦{아래: 주소에서}\n    # "), []),
    "items that are a text": (with_block("type: requirements\nheading: 요건\nitems: ⟦하나"), []),
    "hidden that is no truth": (small("    heading: 짧은", "    hidden: ⟦어쩌면\n    heading: 짧은"), ["어쩌면"]),
    "an address without a scheme": (
        small("url: https://www.example.org/go", "url: ⟦www.example.org/go"),
        ["https://"],
    ),
    "an address with a script": (small("url: https://www.example.org/go", "url: ⟦javascript:alert(1)"), []),
    "an address without a host": (small("url: https://www.example.org/go", "url: ⟦https://"), []),
    "an address with a space": (
        small("url: https://www.example.org/go", "url: ⟦https://www.example.org/go here"),
        [],
    ),
    "an address of an alumni link": (
        with_block("type: alumni\nheading: 동문\nbody: 모임.\nlinks:\n  - heading: 하늘\n    url: ⟦alumni.example.org"),
        ["https://"],
    ),
    "a theme that does not exist": (small("facts:\n", "theme: ⟦nonesuch\nfacts:\n"), ["nonesuch"]),
    "a schema to come": (small("edition: 2030", "schema: ⟦2\nedition: 2030"), ["newer"]),
    "a schema that is no number": (small("edition: 2030", "schema: ⟦one\nedition: 2030"), ["one"]),
}


@pytest.mark.parametrize("name", PLACED)
def test_a_fault_is_reported_at_its_line_and_column(name: str) -> None:
    text, (spot,) = marked(PLACED[name][0])
    found = faults(text)
    here = [each for each in found if (each.origin.line, each.origin.column) == spot]
    assert here, f"nothing at {spot}: {[(each.rule, each.origin, each.message.en) for each in found]}"
    assert_well_put(here[0])
    words = " ".join(said(each) for each in here)
    for word in PLACED[name][1]:
        assert word in words
    # One slip may take one needed value away with it, and is otherwise one fault.
    assert len(found) <= 2, [each.message.en for each in found]


def test_the_yaml_path_names_the_block_the_item_and_the_key() -> None:
    text, (spot,) = marked(
        with_block(
            "type: timeline\nheading: 순서\nitems:\n  - when: 1월\n    label: 시작\n  - when: ⟦[2월]\n    label: 끝"
        )
    )
    (fault,) = faults(text)
    assert (fault.origin.line, fault.origin.column) == spot
    assert fault.origin.path == "blocks[3].items[1].when"
    assert fault.origin.excerpt.strip() == "- when: [2월]"


#: name: YAML whose fault is that something is missing, words it must name, and lines it may point to.
MISSING = {
    "no edition": (small("edition: 2030\n", ""), "edition"),
    "no title of a cover": (small("  - type: cover\n    title: 작은 안내지\n", "  - type: cover\n"), "title"),
    "no address to apply at": (small("    url: https://www.example.org/go\n", ""), "url"),
    "no blocks": (editions.HEAD, "blocks"),
    "no type": (SMALL + "  - heading: 무엇\n    body: 무엇일까요.\n", "type"),
    "an empty edition": (small("edition: 2030", "edition:"), "edition"),
    "an empty address": (small("url: https://www.example.org/go", "url:"), "url"),
    "an item without its label": (with_block("type: timeline\nheading: 순서\nitems:\n  - when: 1월"), "label"),
    "a link without its address": (
        with_block("type: alumni\nheading: 동문\nbody: 모임.\nlinks:\n  - heading: 하늘"),
        "url",
    ),
    "a fact without its value": (small("  참가자: 120명", "  참가자:\n    as_of: 2030-01-01"), "value"),
}


@pytest.mark.parametrize("name", MISSING)
def test_what_is_missing_is_named_with_a_line(name: str) -> None:
    text, word = MISSING[name]
    found = [each for each in faults(text) if word in said(each)]
    assert found, [each.message.en for each in faults(text)]
    assert 1 <= found[0].origin.line <= text.count("\n") + 1
    assert_well_put(found[0])


def test_an_empty_list_of_blocks_is_refused() -> None:
    (fault,) = faults(editions.HEAD + "blocks: []\n")
    assert fault.origin.line == editions.HEAD.count("\n") + 1


def test_the_missing_key_of_a_block_points_into_that_block() -> None:
    text = with_block("type: cover\nsubtitle: 제목 없이")
    (fault,) = faults(text)
    lines = text.splitlines()
    assert lines[fault.origin.line - 1].strip() in {"- type: cover", "subtitle: 제목 없이"}
    assert fault.origin.path.startswith("blocks[3]")


def test_all_faults_of_a_file_come_in_one_run() -> None:
    text, spots = marked("""\
edition: ⟦abc
issued: ⟦2030-13
as_of: 2030-01-01
⟦titel: 안내지
title: 안내지
facts:
  참가자: 120명
  참가국: ⟦[1]
blocks:
  - type: cover
    title: 안내지
    ⟦subtitel: 부제
  - type: ⟦summery
    heading: 소개
    body: 소개합니다.
  - type: timeline
    heading: 순서
    items:
      - when: 1월
        label: 시작
        ⟦labell: 시작
      - when: ⟦{1: 2}
        label: 끝
  - type: apply
    body: 지원은 ⟦{참기자}과 함께
    url: ⟦example.org
  - type: cover
    title: 안내지
    ⟦title: 다시
""")
    found = faults(text)
    places = {(each.origin.line, each.origin.column) for each in found}
    brace = spots[8]
    assert places & {tuple(brace), (brace.line, brace.column + 1)}, "the near miss of a fact"
    assert set(spots) - {brace} <= places
    assert [each.origin.line for each in found] == sorted(each.origin.line for each in found)
    for each in found:
        assert_well_put(each)


def test_one_kind_of_fault_has_one_rule_wherever_it_stands() -> None:
    def rule(name: str) -> str:
        text, (spot,) = marked(PLACED[name][0])
        return next(each.rule for each in faults(text) if (each.origin.line, each.origin.column) == spot)

    unknown_keys = {rule(f"an unknown key {where}") for where in ("at the top", "of a block", "of an item")}
    repeated = {rule(f"a repeated key {where}") for where in ("at the top", "of a block")}
    addresses = {rule("an address without a scheme"), rule("an address of an alumni link")}
    kinds = [unknown_keys, repeated, addresses, {rule("an unknown type")}, {rule("a theme that does not exist")}]
    assert [len(each) for each in kinds] == [1] * len(kinds)
    assert len(set.union(*kinds)) == len(kinds)


# Facts


@pytest.mark.parametrize(
    "marked_text",
    [
        small("올해는 {참가자}이", "올해는 ⟦{참기자}이"),
        small("모두 반갑습니다.", "모두 반갑습니다, ⟦{참가잔}."),
        small("heading: 짧은 소개", 'heading: "\\uC9E7\\u0020은 ⟦{참가쟈}"'),
        small("heading: 짧은 소개", "heading: '짧''은 ⟦{참가쟈}'"),
        small("body: 아래 주소에서 지원해", "body: >\n      아래 주소에서\n      지금 ⟦{as_off} 지원해"),
        small("title: 작은 안내지\nfacts", "title: 작은 ⟦{editoin}\nfacts"),
    ],
)
def test_a_near_miss_of_a_facts_name_is_a_fault_at_its_own_column(marked_text: str) -> None:
    text, (spot,) = marked(marked_text)
    (fault,) = faults(text)
    assert fault.origin.line == spot.line
    assert fault.origin.column in {spot.column, spot.column + 1}, "at the brace or the name in it"
    assert_well_put(fault)


def test_a_near_miss_is_answered_with_the_fact_that_was_meant() -> None:
    (fault,) = faults(small("{참가자}이", "{참기자}이"))
    assert "참가자" in said(fault)


def test_other_braces_are_text_with_a_note() -> None:
    found = findings(small("모두 반갑습니다.", "모두 {전혀 다른 말} 반갑습니다."))
    assert [each.level for each in found] == ["note"]
    assert found[0].origin.line == SMALL[: SMALL.index("모두 반갑습니다")].count("\n") + 1


def test_a_fact_that_is_there_and_a_doubled_brace_need_no_word() -> None:
    assert findings(SMALL) == []
    assert findings(small("모두 반갑습니다.", "모두 {{참기자}} 반갑습니다.")) == []


# Characters


@pytest.mark.parametrize(
    ("marked_text", "code"),
    [
        (small("모두 반갑습니다.", "모두 ⟦😀 반갑습니다."), "U+1F600"),
        (small("heading: 짧은 소개", 'heading: "짧\\u0020은 ⟦\U0001f9cb 소개"'), "U+1F9CB"),
        (small("heading: 짧은 소개", 'heading: "짧은 소개 ⟦\\U0001F600"'), "U+1F600"),
        (small("body: 아래 주소에서", "body: 아래 ⟦\ufffd 주소에서"), "U+FFFD"),
    ],
)
def test_a_character_no_font_has_is_named_at_its_place(marked_text: str, code: str) -> None:
    text, (spot,) = marked(marked_text)
    (fault,) = faults(text)
    assert code in fault.message.en
    assert code in fault.message.ko
    assert (fault.origin.line, fault.origin.column) == spot
    assert_well_put(fault)


def test_a_character_that_no_font_has_may_stand_in_a_fact() -> None:
    text, (spot,) = marked(small("  참가자: 120명", "  참가자: 120⟦🙂명"))
    (fault,) = faults(text)
    assert "U+1F642" in fault.message.en
    used = text[: text.index("{참가자}")].count("\n") + 1
    assert fault.origin.line in {spot.line, used}


def test_every_character_that_no_font_has_is_reported() -> None:
    text = small("모두 반갑습니다.", "모두 😀 반갑 🙂 습니다.").replace("짧은 소개", "짧은 🧋 소개")
    words = " ".join(each.message.en for each in faults(text))
    assert all(code in words for code in ("U+1F600", "U+1F642", "U+1F9CB"))


# What is no YAML, or no edition


BOMB = "a: &a [여, 여, 여, 여, 여, 여, 여, 여, 여]\n" + "".join(
    f"{chr(98 + step)}: &{chr(98 + step)} [{', '.join(['*' + chr(97 + step)] * 9)}]\n" for step in range(9)
)

#: name: the bytes of a file, and the lines its fault may be put at (None: a line is not asked for).
UNREADABLE: dict[str, tuple[bytes, set[int] | None]] = {
    "empty": (b"", None),
    "nothing but a comment": ("# 나중에\n".encode(), None),
    "nothing but a BOM": (b"\xef\xbb\xbf", None),
    "a list at the top": (b"- edition: 2030\n- title: x\n", {1}),
    "a text at the top": ("그냥 글입니다\n".encode(), {1}),
    "not YAML": (b"edition: 2030\n  title: : x: ]\n}{\n", {1, 2}),
    "an unclosed bracket": (b"edition: 2030\ntitle: [x\nblocks:\n", {2, 3, 4}),
    "a tab for an indent": (small("    title: 작은 안내지\n  - t", "\ttitle: 작은 안내지\n  - t").encode(), {9}),
    "a quote never closed": (small("heading: 짧은 소개", 'heading: "짧은 소개').encode(), {11}),
    "a single quote never closed": (small("heading: 짧은 소개", "heading: '짧은 소개").encode(), {11}),
    "EUC-KR": (SMALL.encode("euc-kr"), None),
    "CP949 late in the file": (SMALL.encode() + "# 똠방각하\n".encode("cp949"), None),
    "UTF-16 with a BOM": (SMALL.encode("utf-16"), None),
    "UTF-16 without a BOM": (SMALL.encode("utf-16-le"), None),
    "UTF-32": (SMALL.encode("utf-32"), None),
    "a NUL": (small("짧은 소개", "짧은\0소개").encode(), {11}),
    "nothing but NULs": (b"\0" * 1000, None),
    "a control character": (small("짧은 소개", "짧은\x07소개").encode(), {11}),
    "a Python object": (small("heading: 짧은 소개", "heading: !!python/object/apply:os.mkdir [pwned]").encode(), {11}),
    "a tag of one's own": (small("heading: 짧은 소개", "heading: !mine 소개").encode(), {11}),
    "two documents": (SMALL.encode() + b"---\n" + SMALL.encode(), {18, 19}),
    "an alias to nothing": (small("heading: 짧은 소개", "heading: *nothing").encode(), {11}),
    "an alias in itself": (b"edition: 2030\ntitle: x\nblocks: &b\n  - *b\n", None),
    "an alias bomb": (BOMB.encode() + SMALL.encode(), None),
    "a merge key": (b"base: &b {title: x}\n<<: *b\nedition: 2030\nblocks: []\n", None),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\xd8", None),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", None),
    "a key that is a list": (b"edition: 2030\n? [a, b]\n: x\n", None),
    "only brackets": (b"[" * 5000, {1}),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_is_no_edition_gets_one_clear_fault(name: str, workplace: Path, command: Command) -> None:
    content, lines = UNREADABLE[name]
    (workplace / "bad.yaml").write_bytes(content)
    began = time.monotonic()
    done = command("build", "bad.yaml", "--json", "--lang", "en")
    assert time.monotonic() - began < 10, "no input may keep an editor waiting"
    assert done.code == 1
    found = [each for each in found_in(done.out) if each["level"] == "error"]
    assert found
    assert all(Path(each["file"]).name == "bad.yaml" for each in found)
    assert lines is None or found[0]["line"] in lines
    assert written(workplace) == ["bad.yaml"]
    assert not (workplace / "pwned").exists()
    for fault in faults(workplace / "bad.yaml"):
        assert_well_put(fault)


@pytest.mark.parametrize("name", ["EUC-KR", "UTF-16 with a BOM", "UTF-16 without a BOM"])
def test_a_file_in_another_encoding_is_told_to_be_saved_as_utf_8(name: str, workplace: Path) -> None:
    (workplace / "bad.yaml").write_bytes(UNREADABLE[name][0])
    (fault,) = faults(workplace / "bad.yaml")
    assert "UTF-8" in said(fault)


def test_a_fault_of_a_file_is_worded_the_same_on_the_console(workplace: Path, command: Command) -> None:
    (workplace / "bad.yaml").write_text(small("edition: 2030", "edition: abc"), encoding="utf-8")
    done = command("build", "bad.yaml", "--lang", "en")
    assert done.code == 1
    assert done.err.startswith("bad.yaml:1:10 error: ")


def limited() -> None:
    """Keep a process under a gigabyte and a half of memory."""
    resource.setrlimit(resource.RLIMIT_AS, (3 * GIGABYTE // 2,) * 2)


def alone(workplace: Path, content: bytes) -> Result:
    """Check `content` in a process of its own: what crashes there ends no test run."""
    (workplace / "bad.yaml").write_bytes(content)
    done = process("build", "bad.yaml", "--json", cwd=workplace, preexec=limited)
    assert written(workplace) == ["bad.yaml"]
    return done


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 200_000,
        b"edition: " + b"[" * 200_000 + b"]" * 200_000,
        b"{a: " * 200_000,
        b"- " * 200_000,
        b"\n".join(b" " * depth + b"a:" for depth in range(2000)),
        b"? " * 200_000,
    ],
    ids=["brackets", "closed brackets", "braces", "dashes", "indents", "questions"],
)
def test_deep_nesting_is_a_fault_and_no_crash(content: bytes, workplace: Path) -> None:
    done = alone(workplace, content)
    assert done.code == 1
    assert found_in(done.out)[0]["level"] == "error"


@pytest.mark.parametrize("filling", [b"a" * (1 << 20), b"- x\n" * (1 << 18), b"#" * 1023 + b"\n", b"\n"])
def test_a_file_of_100_mb_is_refused_soon(filling: bytes, workplace: Path) -> None:
    began = time.monotonic()
    done = alone(workplace, filling * (100_000_000 // len(filling)))
    assert done.code == 1
    assert "bad.yaml" in found_in(done.out)[0]["file"]
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("word", ["가", "가나 다라 ", "A", "word ", "{참가자} "])
def test_100_000_characters_in_one_text_are_refused_with_a_line_and_millimetres(
    word: str, workplace: Path, command: Command
) -> None:
    body = (word * 100_000)[:100_000].strip()
    text = small("body: 아래 주소에서 지원해 주십시오.", f"body: {body}")
    (workplace / "long.yaml").write_text(text, encoding="utf-8")
    began = time.monotonic()
    done = command("build", "long.yaml", "--lang", "en")
    assert time.monotonic() - began < 10
    assert done.code == 1
    assert re.search(r"long\.yaml:\d+", done.err)
    assert len(done.err) < 5000, "the line is not printed whole"
    assert written(workplace) == ["long.yaml"]


# How a fault is shown


def cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)


def test_the_caret_stands_under_the_fault_counted_in_cells(workplace: Path, command: Command) -> None:
    text, (spot,) = marked(small("모두 반갑습니다.", "모두 반갑습니다, 환영합니다 ⟦😀 여러분."))
    (workplace / "bad.yaml").write_text(text, encoding="utf-8")
    lines = command("check", "bad.yaml").err.splitlines()
    (index,) = (number for number, line in enumerate(lines) if re.fullmatch(r"[\s|]*\^+\s*", line))
    excerpt, caret = lines[index - 1], lines[index]
    assert text.splitlines()[spot.line - 1].strip() in excerpt
    assert cells(excerpt[: excerpt.index("😀")]) == caret.index("^")


def test_every_fault_is_shown_with_its_line(workplace: Path, command: Command) -> None:
    text = small("edition: 2030", "edition: abc").replace("type: summary", "type: sumary")
    (workplace / "bad.yaml").write_text(text, encoding="utf-8")
    done = command("check", "bad.yaml")
    assert "bad.yaml:1:10" in done.err
    assert "edition: abc" in done.err
    assert "bad.yaml:10:11" in done.err
    assert "- type: sumary" in done.err


def test_escapes_from_the_file_never_reach_the_console(workplace: Path, command: Command) -> None:
    (workplace / "bad.yaml").write_text(small("edition: 2030", 'edition: "\\e[31m\\x07abc"'), encoding="utf-8")
    done = command("check", "bad.yaml")
    assert done.code == 1
    assert "\x1b" not in done.err
    assert "\x07" not in done.err


# What is odd and yet right


def reads_as(text: str | bytes, workplace: Path) -> bytes:
    """Return the press file made from a file of this content."""
    path = workplace / "odd.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return brochure.build(path).press


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + SMALL.encode(),
        SMALL.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode(),
        unicodedata.normalize("NFD", SMALL).encode(),
        SMALL.rstrip("\n").encode(),
        b"---\n" + SMALL.encode(),
        SMALL.encode() + b"...\n",
        b"%YAML 1.2\n---\n" + SMALL.encode(),
        b"schema: 1\n" + SMALL.encode(),
        b"# " + "맨 앞의 말\n\n".encode() + SMALL.encode(),
    ],
    ids=["BOM", "CRLF", "BOM and CRLF", "NFD", "no last line end", "---", "...", "%YAML", "schema 1", "comment"],
)
def test_the_same_words_written_otherwise_give_the_same_flyer(content: bytes, workplace: Path) -> None:
    assert reads_as(content, workplace) == brochure.build(SMALL).press


@pytest.mark.parametrize("written_as", ["2030.3", "2030.03", "2030. 3.", "2030년 3월", "'2030-03'", "2030-3"])
def test_a_month_may_be_written_in_every_usual_way(written_as: str) -> None:
    text = small("issued: 2030-03", f"issued: {written_as}").replace("모두 반갑", "{issued} 모두 반갑")
    plain = SMALL.replace("모두 반갑", "{issued} 모두 반갑")
    assert brochure.build(text).press == brochure.build(plain).press


@pytest.mark.parametrize("written_as", ["2030.1.1", "2030.01.01.", "2030. 1. 1.", "2030년 1월 1일", '"2030-01-01"'])
def test_a_day_may_be_written_in_every_usual_way(written_as: str) -> None:
    text = small("as_of: 2030-01-01", f"as_of: {written_as}").replace("모두 반갑", "{as_of} 모두 반갑")
    plain = SMALL.replace("모두 반갑", "{as_of} 모두 반갑")
    assert brochure.build(text).press == brochure.build(plain).press


def test_october_is_not_lost_to_a_number() -> None:
    def flyer(issued: str) -> bytes:
        return brochure.build(
            small("issued: 2030-03", f"issued: {issued}").replace("모두 반갑", "{issued} 모두 반갑")
        ).press

    assert flyer("2030.10") == flyer("2030-10")
    assert flyer("2030.10") != flyer("2030.1")
