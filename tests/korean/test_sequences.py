"""What holds together: a sentence for each pattern, one where it acts and one where it must not."""

from __future__ import annotations

import pytest

from brochure.korean.sequences import addresses, attached, ties


def tied(text: str) -> tuple[str, str]:
    """Return `text` with ‿ for each space that holds, and with it for each that would rather hold."""
    strict, soft = ties(text)
    held, rather = (
        "".join("‿" if at + 1 in found else each for at, each in enumerate(text)) for found in (strict, soft)
    )
    return held, rather


def strictly(text: str) -> str:
    """Return `text` with ‿ for each space that holds; none of it would only rather hold."""
    strict, soft = tied(text)
    assert soft == text
    return strict


def softly(text: str) -> str:
    """Return `text` with ‿ for each space that would rather hold; none of it must."""
    strict, soft = tied(text)
    assert strict == text
    return soft


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("봄 2031. 4. 9. (수) 낮", "봄 2031.‿4.‿9.‿(수) 낮", id="a date in figures, its weekday"),
        pytest.param("봄 2031. 4. 행사", "봄 2031.‿4. 행사", id="a year and a month"),
        pytest.param("봄 4. 9.(수) 낮", "봄 4.‿9.(수) 낮", id="a month and a day"),
        pytest.param("봄 9일 (수요일) 낮", "봄 9일‿(수요일) 낮", id="a weekday behind a day"),
        pytest.param("봄 40 명을 봄", "봄 40‿명을 봄", id="a counter behind its number"),
        pytest.param("길이 12.5 km까지", "길이 12.5‿km까지", id="a unit in Latin letters"),
        pytest.param("값 3천 원이다", "값 3천‿원이다", id="a unit behind a number in one part"),
        pytest.param("HSK 4급에", "HSK‿4급에", id="an acronym and its level"),
        pytest.param("시험 DELF B2.", "시험 DELF‿B2.", id="a level with a letter"),
        pytest.param("전화(내선 27)", "전화(내선‿27)", id="an extension"),
        pytest.param("02) 345-6789", "02)‿345-6789", id="an area code in brackets"),
        pytest.param("+82 2-345-6789", "+82‿2-345-6789", id="a country's code"),
        pytest.param("+82 2 345-6789", "+82‿2‿345-6789", id="a country's code and an area's"),
        pytest.param("값 ₩ 300", "값 ₩‿300", id="a sign before its number"),
        pytest.param("※ 알림", "※‿알림", id="a sign as label"),
        pytest.param("7) 알림", "7)‿알림", id="a number as label"),
        pytest.param("(나) 알림", "(나)‿알림", id="a syllable as label"),
        pytest.param("iv", "iv", id="no label without its mark"),
    ],
)
def test_a_space_holds_in(text: str, expected: str) -> None:
    assert strictly(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("그 7 대학교가", id="a word that begins as a counter does"),
        pytest.param("판 1.2 봄", id="a number and a word that is no unit"),
        pytest.param("알림 ※ 알림", id="a sign within the text"),
        pytest.param("K 4급", id="a single letter before a level"),
        pytest.param("HSK 4급수", id="a word that begins as a level does"),
        pytest.param("끝은 7. 45. 봄", id="figures that are no day"),
        pytest.param("세 사람과 봄", id="words alone"),
        pytest.param("값 ₩ 가량", id="a sign before no number"),
    ],
)
def test_a_space_does_not_hold_in(text: str) -> None:
    assert ties(text) == (set(), set())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("봄 오후 3시에", "봄 오후‿3시에", id="a part of the day and the hour"),
        pytest.param("봄 저녁 7:30에", "봄 저녁‿7:30에", id="a part of the day and a time in figures"),
        pytest.param("3시 40분에", "3시‿40분에", id="hour and minute"),
        pytest.param("2031년 4월 9일에", "2031년‿4월‿9일에", id="year, month and day"),
        pytest.param("7만 2천 원을", "7만‿2천‿원을", id="a number spaced by its myriads, and its unit"),
    ],
)
def test_a_space_would_rather_hold_in(text: str, expected: str) -> None:
    assert softly(text) == expected


def test_no_space_holds_in_two_ways() -> None:
    strict, soft = ties("※ 7만 2천 원, 2031. 4. 9. (수) 오후 3시 40분")
    assert strict
    assert soft
    assert not strict & soft


@pytest.mark.parametrize(
    "span",
    [
        *(
            "제5회",
            "7~9명",
            "40명",
            "12.5㎞",
            "3·1",
            "₩5,000원",
            "9:30",
            "1/2",
            "65%",
            "-4℃",
            "5만3천원",
            "㈜봄",
            "Ⅲ급",
        ),
    ],
)
def test_a_number_is_read_with_what_precedes_it_its_own_parts_and_its_unit(span: str) -> None:
    text = f"봄 {span} 꽃"
    assert [text[start:end] for start, end in attached(text)] == [span]


def test_a_weekday_in_brackets_is_read_with_its_day() -> None:
    for day in ("9일(수)", "9일(수요일)", "4. 9.(수)"):
        text = f"봄 {day} 낮"
        shut = {at for start, end in attached(text) for at in range(start + 1, end)}
        assert text.index("(") in shut
    assert not list(attached("요일(수)"))


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("자세히(https://flyer.example/ko/#a)는", "https://flyer.example/ko/#a"),
        ("곧 https://flyer.example/ko. 봄", "https://flyer.example/ko"),
        ("봄 www.flyer.example에서", "www.flyer.example"),
        ("봄 me.too@flyer.example로", "me.too@flyer.example"),
        ("a@me+you@flyer.example로", "me+you@flyer.example"),
        ("전화 02)345-6789~4(내선 7)로", "02)345-6789~4"),
        ("전화 +82-2-345-6789.", "+82-2-345-6789"),
        ("전화 1588-1234로", "1588-1234"),
    ],
)
def test_an_address_is_found_without_the_marks_and_particles_behind_it(text: str, address: str) -> None:
    assert [text[start:end] for start, end in addresses(text)] == [address]


@pytest.mark.parametrize("text", ["봄www.꽃", "봄 3~4 꽃", "me@", "2031-04-09", "345-67890"])
def test_what_only_looks_like_an_address_is_none(text: str) -> None:
    assert not list(addresses(text))


@pytest.mark.parametrize("piece", ["a", "7-", "A-", "7,", "7.", "2,,", "A"])
def test_a_word_as_long_as_a_text_may_be_is_no_address_and_holds_nothing(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert not list(addresses(text))
    assert ties(text) == (set(), set())


def test_a_number_of_many_figures_holds_to_its_unit_and_a_long_acronym_to_its_level() -> None:
    assert strictly("1234567890123 명") == "1234567890123‿명"
    assert strictly("ABCDEFGHIJKL 3급") == "ABCDEFGHIJKL‿3급"
