from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest

from brochure.model.geometry import MM
from brochure.read import values


@pytest.mark.parametrize(
    "text", ["2023-10", "2023.10", "2023. 10.", "2023 . 10", "2023/10", "2023년 10월", "2023년10월", "２０２３．１０"]
)
def test_a_month_is_read_however_it_is_written(text: str) -> None:
    assert values.date(text) == (2023, 10, None)


@pytest.mark.parametrize("text", ["2023-07-01", "2023.7.1", "2023. 7. 1.", "2023/7/1", "2023년 7월 1일", " 2023-7-1 "])
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert values.date(text) == (2023, 7, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2023",
        "2023-13",
        "2023-0",
        "2023-02-29",
        "2100-02-29",
        "2023-4-31",
        "2023-10-",
        "2023-10/5",
        "23.10",
        "1899-1",
        "2201-1",
        "abc",
        "2023년 10",
        "2023-1-0",
        "",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(values.Wrong):
        values.date(text)


def test_a_leap_day_exists_in_leap_years() -> None:
    assert values.date("2024-02-29") == (2024, 2, 29)
    assert values.date("2000-02-29") == (2000, 2, 29)


def test_numbers_are_read_with_and_without_commas() -> None:
    assert [values.whole(each) for each in ("2023", "77,000", "-3", "２０２３")] == [2023, 77000, -3, 2023]
    assert [values.number(each) for each in ("3", "-12.5", ".5")] == [3.0, -12.5, 0.5]


@pytest.mark.parametrize("text", ["abc", "1,00", "1.5", "1_000", "0x10", "1e3", "", "9" * 5000])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    with pytest.raises(values.Wrong):
        values.whole(text)


@pytest.mark.parametrize("text", ["nan", "inf", "1e9", "1,5", "--1"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(values.Wrong):
        values.number(text)


def test_lengths_and_shares_have_units() -> None:
    assert values.length("14mm") == pytest.approx(14 * MM)
    assert values.length("9.2 pt") == values.length("9.2") == 9.2
    assert values.share("94%") == values.share("0.94") == pytest.approx(0.94)


@pytest.mark.parametrize("text", ["14cm", "mm", "1 0pt"])
def test_what_is_no_length_is_refused(text: str) -> None:
    with pytest.raises(values.Wrong):
        values.length(text)


@pytest.mark.parametrize("text", ["94", "101%", "-1%", "half"])
def test_what_is_no_share_is_refused(text: str) -> None:
    with pytest.raises(values.Wrong):
        values.share(text)


def test_flags_are_true_or_false_and_nothing_else() -> None:
    assert values.flag("True") is True
    assert values.flag("false") is False
    for text, hint in (
        ("yes", "혹시 ‘true’입니까"),
        ("아니요", "혹시 ‘false’입니까"),
        ("어쩌면", "‘true’나 ‘false’로"),
    ):
        with pytest.raises(values.Wrong) as caught:
            values.flag(text)
        assert caught.value.hint is not None
        assert hint in caught.value.hint.ko


def test_an_ink_has_its_shares_and_its_screen_colour() -> None:
    ink = values.process_ink("C100 m80 Y12 K40", "#1A2b3C")
    assert ink.cmyk == (1.0, 0.8, 0.12, 0.4)
    assert ink.rgb == pytest.approx((0x1A / 255, 0x2B / 255, 0x3C / 255))
    # Black alone is no black hole: the profile knows how dark it prints.
    assert 0.05 < max(values.process_ink("K100").rgb) < 0.15
    assert values.process_ink("C0").rgb == (1, 1, 1)


@pytest.mark.parametrize(
    ("text", "screen"),
    [("C101", None), ("X10", None), ("C10 C20", None), ("#123456", None), ("K100", "#12345"), ("K100", "red")],
)
def test_what_is_no_ink_is_refused(text: str, screen: str | None) -> None:
    with pytest.raises(values.Wrong):
        values.process_ink(text, screen)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("https://www.example.org/a?b=c#d", "https://www.example.org/a?b=c#d"),
        ("HTTP://example.org", "http://example.org"),
        ("https://example.org:8080/", "https://example.org:8080/"),
        ("https://example.org/가", "https://example.org/%EA%B0%80"),
        ("https://한국.kr/", "https://xn--3e0b707e.kr/"),
        ("https://kr.한국:8080/", "https://kr.xn--3e0b707e:8080/"),
        ("https://example.org:65535", "https://example.org:65535"),
        ("https://exam\u200bple.org/\u2060a\u200cb", "https://example.org/ab"),
        ("https://example.org/" + "가" * 131, "https://example.org/" + "%EA%B0%80" * 131),
    ],
)
def test_a_web_address_becomes_a_uri(text: str, target: str) -> None:
    assert values.url_target(text) == target


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("www.example.org", "https://www.example.org"),
        ("http:/www.example.org", "https://www.example.org"),
        ("ttps://www.example.org/a", "https://www.example.org/a"),
        ("https://exa mple.org", "%20"),
        ("ftp://example.org/", "http"),
        ("javascript:alert(1)", "http"),
        ("https://", "https://www.example.org/"),
        ("https://localhost", "https://www.example.org/"),
        ("https://example.org/<b>", "example.org"),
        ("그냥 글", "%20"),
        ("https://example.org:65536/", "포트"),
        ("https://example.org/" + "가" * 400, "짧은"),
        ("https://example.org/" + "a" * 1181, "짧은"),
        ("https://" + "a." * 1000 + "org", "짧은"),
        ("https://" + "a." * 200 + "org", "63자"),
        ("https://" + "a" * 64 + ".org", "63자"),
        ("https://" + "가" * 64 + ".org", "63자"),
        ("https://가-.org", "https://www.example.org/"),
        ("https://\u05d0a.org", "63자"),
    ],
)
def test_what_is_no_web_address_is_refused_with_a_way_out(text: str, hint: str) -> None:
    with pytest.raises(values.Wrong) as caught:
        values.url_target(text)
    assert caught.value.hint is not None
    assert hint in caught.value.hint.ko


def test_an_address_as_long_as_a_book_is_refused_at_once() -> None:
    for read in (values.url_target, values.mail_target):
        with pytest.raises(values.Wrong):
            read("https://" + "a." * 50_000 + "org")


def test_a_mail_address_becomes_a_mailto() -> None:
    assert values.mail_target("a.b+c@example.org") == "mailto:a.b+c@example.org"
    assert values.mail_target("a\u200b.b@\u2060example.org") == "mailto:a.b@example.org"


@pytest.mark.parametrize("sign", "#%&/=?^`{|}")
def test_what_has_a_meaning_in_a_uri_is_encoded_in_a_mailto(sign: str) -> None:
    target = values.mail_target(f"a{sign}b@example.org")
    assert target == f"mailto:a%{ord(sign):02X}b@example.org"
    assert unquote(urlsplit(target).path) == f"a{sign}b@example.org"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a@b", "name@"),
        ("a b@example.org", "ab@example.org"),
        ("mailto:a@example.org", "‘a@"),
        ("a＠example.org", "a@example.org"),
    ],
)
def test_what_is_no_mail_address_is_refused(text: str, hint: str) -> None:
    with pytest.raises(values.Wrong) as caught:
        values.mail_target(text)
    assert caught.value.hint is not None
    assert hint in caught.value.hint.ko
