"""Stars: what becomes bold, what is printed, and what is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.findings import Finding
from brochure.model.words import Text
from brochure.read import texts
from brochure.read.facts import Fact, Facts
from brochure.read.nodes import Scalar
from brochure.read.reading import Reading
from brochure.read.stars import read_stars
from brochure.text.normalise import composed
from tests.read.kit import value

FACTS = Facts({"수": Fact("77,000명"), "별": Fact("2**3"), "참가자": Fact("43명")})


def paragraphs(written: str) -> tuple[list[Text], list[Finding]]:
    """The paragraphs of a literal text, and what is told."""
    reading = Reading()
    node = value("k: |2\n" + "".join(f"  {line}\n" for line in written.split("\n")))
    assert isinstance(node, Scalar)
    found = texts.prose(node, FACTS, reading)
    return list(found.paragraphs) if found else [], reading.findings


def bold(text: Text) -> str:
    """A text with what is bold in brackets."""
    out = text.string
    for start, end in reversed(text.strong):
        out = f"{out[:start]}[{out[start:end]}]{out[end:]}"
    return out


def read(written: str) -> str:
    found, told = paragraphs(written)
    assert not told, told
    return "¶".join(bold(each) for each in found)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("**굵게**", "[굵게]"),
        ("글 **굵게** 글", "글 [굵게] 글"),
        ("**굵게**은 글", "[굵게]은 글"),
        ("비**굵게**은", "비[굵게]은"),
        ('**"굵게"**은', '["굵게"]은'),
        ("(**굵게**)", "([굵게])"),
        ("**가** **나**", "[가] [나]"),
        ("**가**나**다**", "[가]나[다]"),
        ("**77,000**명", "[77,000]명"),
        ("*가* 2*3", "*가* 2*3"),
        ("**가*나**", "[가*나]"),
    ],
)
def test_a_pair_of_two_stars_makes_what_it_holds_bold(written: str, printed: str) -> None:
    assert read(written) == printed


def test_facts_are_bold_where_the_text_that_calls_them_says_so() -> None:
    assert read("**{수}** 중") == "[77,000명] 중"
    assert read("**지금까지 {수}**이 함께") == "[지금까지 77,000명]이 함께"
    assert read("{수} **중**") == "77,000명 [중]"


def test_stars_of_a_fact_are_no_stars_of_the_text() -> None:
    assert read("**{별}** {별}") == "[2**3] 2**3"


def test_stars_in_a_misspelt_fact_are_the_facts_fault_alone() -> None:
    found, told = paragraphs("{참가자**} **가**")
    assert [bold(each) for each in found] == ["- [가]"]
    assert [each.rule for each in told] == ["fact.unknown"]


def test_bold_goes_on_over_a_line_end_and_spaces_that_fold() -> None:
    assert read("가 **나\n다**  라   **마   바** ") == "가 [나 다] 라 [마 바]"


def test_each_paragraph_has_its_own_bold() -> None:
    assert read("하나 **둘**\n\n셋 **넷**") == "하나 [둘]¶셋 [넷]"


def test_bold_in_a_heading_goes_over_its_forced_break() -> None:
    node = value("k: |\n  함께 **여는\n  길**\n")
    assert isinstance(node, Scalar)
    found = texts.line(node, FACTS, Reading())
    assert found is not None
    assert bold(found) == "함께 [여는\n길]"


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        (r"\*\*가\*\*", "**가**"),
        (r"\*가", "*가"),
        (r"\**가\**", "**가**"),
        (r"**가\***", "[가*]"),
        (r"**\*\***", "[**]"),
        (r"\\*", r"\*"),
        (r"\가 \10,000", r"\가 \10,000"),
        ("{{**가**}}", "{[가]}"),
        ("****", "****"),
        ("**가****나**", "[가****나]"),
        ("* * *", "* * *"),
    ],
)
def test_stars_behind_a_backslash_and_rows_of_stars_are_printed(written: str, printed: str) -> None:
    assert read(written) == printed


@pytest.mark.parametrize(
    ("written", "printed", "columns"),
    [
        ("가 **나", "가 **나", [(2, 5)]),
        ("가** 나", "가** 나", [(2, 4)]),
        ("2**3", "2**3", [(2, 4)]),
        ("2**3 = 8, 2**4 = 16", "2**3 = 8, 2**4 = 16", [(2, 4), (2, 14)]),
        ("a ** b", "a ** b", [(2, 5)]),
        ("** 굵게 **", "** 굵게 **", [(2, 3), (2, 9)]),
        ("**가 **나** 다**", "**가 [나] 다**", [(2, 3), (2, 14)]),
        ("***가***", "***가***", [(2, 3), (2, 7)]),
        ("가 **나\n\n다** 라", "가 **나¶다** 라", [(2, 5), (4, 4)]),
        ("e**\u0301**", "e**\u0301**", [(2, 4), (2, 7)]),
    ],
)
def test_stars_that_pair_with_none_are_printed_and_told(
    written: str, printed: str, columns: list[tuple[int, int]]
) -> None:
    found, told = paragraphs(written)
    assert "¶".join(bold(each) for each in found) == printed
    assert [(each.origin.line, each.origin.column) for each in told] == columns
    assert {(each.level, each.rule) for each in told} == {("note", "text.stars")}
    assert all(each.hint and r"‘\*\*’" in each.hint.ko and r"“\*\*”" in each.hint.en for each in told)


def test_what_is_told_says_whether_a_word_or_the_other_half_is_missing() -> None:
    def told(written: str) -> str:
        return paragraphs(written)[1][0].message.ko

    assert "짝이 없는" in told("가 **나")
    assert "글에 붙어 있지 않은" in told("** 굵게 **")
    assert "별 두 개" in told("***굵게***")


def test_double_quotes_need_the_backslash_twice_and_are_told_so() -> None:
    reading = Reading()
    node = value(r'k: "\\*\\* **가** **나"')
    assert isinstance(node, Scalar)
    found = texts.line(node, FACTS, reading)
    assert found is not None
    assert bold(found) == "** [가] **나"
    (told,) = reading.findings
    assert told.origin.column == 18
    assert told.hint is not None
    assert r"‘\\*\\*’" in told.hint.ko


def test_a_fact_has_nothing_bold_and_says_where_it_would_be() -> None:
    reading = Reading()
    node = value(r"k: '**77**명 \*\*'")
    assert isinstance(node, Scalar)
    found = texts.fact(node, reading)
    assert found is not None
    assert (found.string, found.strong) == ("**77**명 **", ())
    (told,) = reading.findings
    assert (told.rule, told.level, told.origin.column) == ("text.stars", "note", 5)
    assert told.hint is not None
    assert "‘**{이름}**’" in told.hint.ko


def test_an_address_keeps_its_stars() -> None:
    reading = Reading()
    node = value(r"k: https://example.org/**a**/\*")
    assert isinstance(node, Scalar)
    found = texts.address(node, FACTS, reading)
    assert found is not None
    assert (found.string, found.strong, reading.findings) == (r"https://example.org/**a**/\*", (), [])


def test_a_character_behind_stars_stands_at_its_own_column() -> None:
    (text,), _ = paragraphs(r"가 **나다** \*\*라")
    assert text.string == "가 나다 **라"
    assert [text.origin(at).column for at in range(9)] == [3, 4, 7, 8, 11, 13, 15, 16, 17]


def test_however_many_stars_each_is_met_once() -> None:
    long = r"\*" * 4_000 + "** " * 2_000 + "**a** " * 1_000
    stars = read_stars(long)
    assert (len(stars.escapes), len(stars.left), len(stars.pairs)) == (4_000, 2_000, 1_000)


pieces = st.lists(
    st.sampled_from(
        ["**", "*", "\\*", "\\", "가", "3", "나 ", " ", "  ", "{수}", "{별}", "{{", "}}", "{", "\u200e", "한"]
    ),
    max_size=14,
).map("".join)


@given(st.lists(pieces, max_size=4))
def test_whatever_the_stars_what_is_printed_and_where_it_stands_agree(lines: list[str]) -> None:
    written = "k: |2\n" + "".join(f"  {line}\n" for line in lines)
    node = value(written)
    assert isinstance(node, Scalar)
    rows = written.split("\n")
    found = texts.prose(node, FACTS, Reading())
    label = texts.line(node, FACTS, Reading())
    for text in [*(found.paragraphs if found else ()), *([label] if label else ())]:
        bounds = [at for span in text.strong for at in span]
        assert bounds == sorted(bounds)
        assert all(0 <= start < end <= len(text.string) for start, end in text.strong)
        for start, end in text.strong:
            assert not text.string[start].isspace()
            assert not text.string[end - 1].isspace()
        for index, character in enumerate(text.string):
            origin = text.origin(index)
            place = [each for each in text.places if each.start <= index][-1]
            if place.steps:
                assert rows[origin.line - 1][origin.column - 1] == character
            elif not any(fact.start <= index < fact.end for fact in text.facts):
                assert character in " \n{}"
        assert composed(text.string) == text.string


@given(pieces)
def test_no_star_is_lost_and_none_is_made(line: str) -> None:
    """Stars in the file are stars in print or the marks of what is bold; a backslash goes only where a star stays."""
    plain = line.replace("{수}", "").replace("{별}", "").replace("\u200e", "")
    found, _ = paragraphs(plain)
    printed = "".join(each.string for each in found)
    pairs = sum(len(each.strong) for each in found)
    assert printed.count("*") + 4 * pairs == plain.count("*")
    assert printed.count("\\") == plain.count("\\") - plain.count("\\*")
