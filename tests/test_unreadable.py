"""Files that are no edition at all: one clear fault, soon, with nothing written and nothing run."""

from __future__ import annotations

import re
import resource
import time
from pathlib import Path

import pytest

from tests.conftest import Command, Result, found_in, process, written
from tests.editions import SMALL, small
from tests.faults import assert_well_put, faults, said

GIGABYTE = 1 << 30


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
    "two documents": (SMALL.encode() + b"---\n" + SMALL.encode(), {21, 22}),
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


@pytest.mark.parametrize("word", ["가", "가나 다라 ", "A", "word ", "우리 {참가자} ", "{참가자} "])
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
