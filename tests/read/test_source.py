from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
import yaml

from brochure.findings import BrochureError, UnreadableSource, UsageError
from brochure.read import source as home
from brochure.read.nodes import Mapping, Scalar, Sequence, Source
from brochure.read.source import load, read_file, read_text


def rules(text: str | bytes, tmp_path: Path | None = None) -> list[tuple[str, int, int]]:
    """What reading `text` finds, as (rule, line, column)."""
    try:
        if isinstance(text, bytes):
            assert tmp_path is not None
            (tmp_path / "a.yaml").write_bytes(text)
            found = read_file(tmp_path / "a.yaml").findings
        else:
            found = read_text(text).findings
    except BrochureError as error:
        found = error.findings
    return [(each.rule, each.origin.line, each.origin.column) for each in found]


def scalar(source: Source, *steps: str | int) -> Scalar:
    node = source.at(*steps)
    assert isinstance(node, Scalar)
    return node


def test_scalars_keep_their_characters() -> None:
    source = read_text("a: 2023.10\nb: yes\nc: 0x1F\nd: ~\ne: 1_000\nf: 2023-10-01\n")
    assert [scalar(source, key).text for key in "abcdef"] == ["2023.10", "yes", "0x1F", "~", "1_000", "2023-10-01"]


def test_an_empty_value_is_missing_and_empty_quotes_are_not() -> None:
    source = read_text("a:\nb: ''\n")
    assert scalar(source, "a").is_missing
    assert not scalar(source, "b").is_missing


def test_nodes_know_their_place_and_path() -> None:
    source = read_text("가:\n  - 나: [1, 다]\n", "x.yaml")
    origin = scalar(source, "가", 0, "나", 1).origin
    assert (origin.file, origin.line, origin.column, origin.path) == ("x.yaml", 2, 12, "가[0].나[1]")
    assert origin.excerpt == "  - 나: [1, 다]"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_counts_as_one(end: str) -> None:
    source = read_text(end.join(["a: 1", "", "b: |", "  글", "  글", "c: 2"]))
    assert scalar(source, "c").origin.line == 6
    assert scalar(source, "b").text.replace("\r", "\n") == "글\n글\n"


def test_a_line_separator_inside_a_line_is_no_line_end_to_an_editor() -> None:
    source = read_text("a: 글\u2028이어서\nb: 1\nc: 나\x85다\n")
    assert scalar(source, "a").text == "글\u2028이어서"
    assert scalar(source, "b").origin.line == 2
    assert scalar(source, "c").text == "나\x85다"


def test_a_byte_order_mark_and_decomposed_hangul_read_like_any_other_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("\ufefftitle: 한글\n".encode())
    node = scalar(read_file(tmp_path / "a.yaml"), "title")
    assert node.text == "한글"
    assert (node.origin.line, node.origin.column) == (1, 8)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("yaml.empty", 0, 0)),
        ("# 주석뿐\n", ("yaml.empty", 0, 0)),
        ("- a\n", ("yaml.top", 1, 1)),
        ("그냥 글\n", ("yaml.top", 1, 1)),
        ("a: 1\na: 2\n", ("yaml.repeated", 2, 1)),
        ("a: 1\nb:\n  <<: 3\n", ("yaml.merge", 3, 3)),
        ("[x]: 4\n", ("yaml.key", 1, 1)),
        ("a: !!python/object:os.system x\n", ("yaml.tag", 1, 4)),
        ("a: !t [x]\n", ("yaml.tag", 1, 4)),
        ("a: 1\n---\nb: 2\n", ("yaml.documents", 2, 1)),
        ("a: &x [*x]\n", ("yaml.recursive", 1, 8)),
        ("a: *x\n", ("yaml.alias", 1, 4)),
        ("a: " + "[" * 40, ("yaml.depth", 1, 35)),
        ("a: [" + "1," * 100_001 + "]", ("yaml.nodes", 1, 199_999)),
        ("a: &x 1\nb: [" + "*x," * 101 + "]", ("yaml.aliases", 2, 305)),
        ("a: 1\nb: \0\n", ("file.control", 2, 4)),
        ("a: \ud800\n", ("file.control", 1, 4)),
    ],
)
def test_what_an_edition_cannot_be_is_told_at_its_place(text: str, expected: tuple[str, int, int]) -> None:
    assert rules(text) == [expected]


def test_brackets_without_end_are_refused_wherever_the_parser_gives_up() -> None:
    assert [(rule, line) for rule, line, _ in rules("a: " + "[" * 200_000)] == [("yaml.depth", 1)]


def test_aliases_that_multiply_are_counted_written_out() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{new}: &{new} [{','.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefg", "bcdefgh", strict=True)
    )
    assert [rule for rule, _, _ in rules(bomb)] == ["yaml.nodes"]


def test_an_alias_stands_at_its_own_path() -> None:
    source = read_text("a: &x\n  - k: v\nb: *x\n")
    assert scalar(source, "b", 0, "k").origin.path == "b[0].k"
    assert scalar(source, "b", 0, "k").origin.line == 2


def test_an_alias_cannot_nest_deeper_than_brackets_can() -> None:
    deep = "a: &a " + "[" * 20 + "]" * 20 + "\nb: " + "[" * 20 + "*a" + "]" * 20
    assert [rule for rule, _, _ in rules(deep)] == ["yaml.depth"]


def test_several_faults_that_stop_nothing_are_all_told() -> None:
    assert [rule for rule, _, _ in rules("a: 1\na: 2\n<<: 3\nb: !x y\n")] == ["yaml.repeated", "yaml.merge", "yaml.tag"]


def test_the_first_of_two_equal_keys_is_kept() -> None:
    assert scalar(read_text("a: 1\na: 2\nb: 3\n"), "a").text == "1"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("title", ["안내지", "plain"])
def test_utf_16_is_named(encoding: str, title: str, tmp_path: Path) -> None:
    assert rules(f"edition: 2031\ntitle: {title}\n".encode(encoding), tmp_path) == [("file.encoding", 1, 1)]


def test_cp949_is_named_with_the_line_as_it_was_meant(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("edition: 2031\ntitle: 안내지\n".encode("cp949"))
    with pytest.raises(UnreadableSource) as caught:
        read_file(tmp_path / "a.yaml")
    (finding,) = caught.value.findings
    assert (finding.rule, finding.origin.line, finding.origin.column) == ("file.encoding", 2, 8)
    assert "CP949" in finding.message.ko
    assert finding.origin.excerpt == "title: 안내지"


def test_bytes_of_no_known_encoding_have_a_place(tmp_path: Path) -> None:
    assert rules(b"a: 1\nb: \xff\xff\n", tmp_path) == [("file.encoding", 2, 4)]


def test_a_finished_pdf_is_called_one_and_not_text_in_a_wrong_encoding(tmp_path: Path) -> None:
    assert [rule for rule, _, _ in rules(b"%PDF-1.6\n%\xe2\xe3", tmp_path)] == ["file.pdf"]


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    with pytest.raises(UnreadableSource) as caught:
        read_file(path)
    assert [each.rule for each in caught.value.findings] == ["file.large"]


def test_two_mebibytes_are_counted_in_bytes() -> None:
    assert [rule for rule, _, _ in rules("a: " + "가" * 700_000)] == ["file.large"]


@pytest.mark.parametrize(
    ("name", "rule"), [("none.yaml", "file.missing"), (".", "file.folder"), ("a\0b", "file.unreadable")]
)
def test_a_file_that_cannot_be_one_is_a_fault_of_the_command_line(name: str, rule: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        read_file(tmp_path / name)
    assert [each.rule for each in caught.value.findings] == [rule]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UsageError) as caught:
        read_file(tmp_path / "pipe")
    assert [each.rule for each in caught.value.findings] == ["file.special"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root can read everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: 1")
    path.chmod(stat.S_IWUSR)
    with pytest.raises(UsageError) as caught:
        read_file(path)
    assert [each.rule for each in caught.value.findings] == ["file.unreadable"]


def test_load_tells_text_from_paths_and_mappings(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: file")
    assert scalar(load(tmp_path / "a.yaml"), "a").text == "file"
    assert scalar(load(str(tmp_path / "a.yaml")), "a").text == "file"
    assert scalar(load("a: text"), "a").text == "text"
    assert scalar(load({"a": "mapping"}), "a").text == "mapping"


def test_an_empty_text_is_an_empty_source_and_not_a_path() -> None:
    with pytest.raises(UnreadableSource):
        load("")


def test_the_pure_parser_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "가: &x\n  - {나: '다''라', 마: \"\\uac00\"}\n  - |\n    바\n사: *x\n"

    def shape(source: Source) -> object:
        def of(node: object) -> object:
            if isinstance(node, Scalar):
                return node.text, node.style, node.path, node.start, node.end
            if isinstance(node, Sequence):
                return [of(item) for item in node.items]
            assert isinstance(node, Mapping)
            return {key: of(value) for key, (_, value) in node.entries.items()}

        return of(source.root)

    fast = shape(read_text(text))
    monkeypatch.setattr(home, "_LOADER", yaml.SafeLoader)
    assert shape(read_text(text)) == fast


@pytest.mark.parametrize(("asked", "there"), [("2024.yaml", "data/2024.yaml"), ("data/2042.yaml", "data/2024.yaml")])
def test_a_file_that_is_not_there_is_asked_about_where_one_of_nearly_that_name_is(
    tmp_path: Path, asked: str, there: str
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "2024.yaml").write_text("edition: 2024\n", encoding="utf-8")
    with pytest.raises(UsageError) as fault:
        read_file(tmp_path / asked)
    (finding,) = fault.value.findings
    assert finding.hint
    assert str(tmp_path / there) in finding.hint.ko


def test_where_nothing_is_like_it_the_name_is_to_be_checked(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("edition: 2024\n", encoding="utf-8")
    with pytest.raises(UsageError) as fault:
        read_file(tmp_path / "2024.yaml")
    assert fault.value.findings[0].hint
    assert "other" not in fault.value.findings[0].hint.ko
