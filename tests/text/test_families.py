"""Families of faces: who draws what, in which script and language, how large, and how wide a word space is."""

from __future__ import annotations

import pytest

from brochure.text.families import Family, Fonts, Match, family, family_of
from brochure.text.fonts import Face
from brochure.text.itemise import itemise
from tests.ownfonts import FOLDER, truetype, without
from tests.text.kit import chain, face

KR, JP = "NotoSansKR_400Regular", "NotoSansJP_400Regular"


def parted(latin: Match = Match()) -> Family:  # noqa: B008 - a value
    return family({"hangul": (face(KR),), "latin": (face(JP),), "kana": (face(JP),)}, latin=latin)


def drawn(text: str, by: Family) -> list[tuple[str, str]]:
    return [
        (text[item.start : item.end], by.typefaces[item.font.number].face.name if item.font else "")
        for item in itemise(text, by.cast)
    ]


def unjoining() -> Face:
    """A face that has jamo, and nothing that puts them together."""
    return Face("unjoining", without((FOLDER / f"{KR}.ttf").read_bytes(), "GSUB"))


def test_a_chain_is_drawn_by_its_first_face_wherever_that_can() -> None:
    plain = family_of(chain())
    assert plain.draws_plainly("한국 Korea 2,024(漢)")
    assert not plain.draws_plainly("込")
    assert drawn("가込 A", plain) == [("가", KR), ("込", JP), (" A", KR)]


def test_what_a_face_draws_plainly_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = family_of((face(KR),))
    assert plain.draws_plainly("가나다")
    monkeypatch.setattr(Face, "gid", lambda *_: pytest.fail("asked again"))
    assert plain.draws_plainly("다가")


@pytest.mark.parametrize("text", ["\ufffd", "ᄆᆞᆯ", "말\u302e"])
def test_what_takes_more_than_a_glyph_is_not_plain(text: str) -> None:
    assert not family_of(chain()).draws_plainly(text)


def test_where_faces_have_parts_even_what_the_first_has_is_chosen() -> None:
    assert not parted().draws_plainly("Korea")
    assert drawn("한국 Korea", parted()) == [("한국 ", KR), ("Korea", JP)]


def test_a_face_that_has_jamo_and_cannot_join_them_draws_no_old_hangul() -> None:
    one = family({"hangul": (unjoining(),), "oldhangul": (face(KR),)})
    assert drawn("ᄆᆞᆯ이", one) == [("ᄆᆞᆯ", KR), ("이", "unjoining")]
    assert drawn("ᄆᆞᆯ이", family_of((unjoining(),))) == [("ᄆᆞᆯ", ""), ("이", "unjoining")]


def test_a_font_of_emphasis_draws_what_it_can_in_its_own_parts_before_the_plain_one_does() -> None:
    fonts = Fonts({"plain": parted(), "strong": (face("NotoSansKR_700Bold"),)})
    assert drawn("한국 Korea 込", fonts.family("plain", "strong")) == [
        ("한국 Korea ", "NotoSansKR_700Bold"),
        ("込", JP),
    ]


def test_every_face_of_a_theme_is_known_by_its_name_once() -> None:
    fonts = Fonts({"one": chain(), "two": parted()})
    assert [each.name for each in fonts.faces] == [KR, JP]
    assert fonts.chain("two") == (face(KR), face(JP))
    assert fonts.face(JP) is face(JP)


@pytest.mark.parametrize(
    ("role", "text", "language", "told"),
    [
        ("hangul", "한국", "ko", ("Hang", "ko")),
        ("hangul", "한국", "en", ("Hang", "ko")),
        ("hangul", "A가", "ko", ("Hang", "ko")),
        ("hanja", "漢字", "ko", ("Hang", "ko")),
        ("hanja", "漢字", "zh-Hant", ("Hang", "zh-Hant")),
        ("latin", "Korea", "ko", ("Latn", "en")),
        ("latin", "1,200", "ko", ("Latn", "en")),
        ("latin", "Hanoi", "vi", ("Latn", "vi")),
        ("latin", "Москва", "ko", ("Cyrl", "en")),
        ("kana", "さくら", "ko", ("Hira", "ja")),
        ("kana", "サクラ", "ko", ("Kana", "ja")),
        ("symbol", "※", "ko", ("Hang", "ko")),
    ],
)
def test_each_part_is_shaped_in_its_own_script_and_language(
    role: str, text: str, language: str, told: tuple[str, str]
) -> None:
    parts = family({role: (face(KR),)})  # type: ignore[dict-item]
    assert parts.typefaces[0].told(text, language) == told


def test_the_first_face_of_a_chain_is_told_of_hangul_and_the_editions_language() -> None:
    assert family_of(chain()).typefaces[0].told("Korea", "en") == ("Hang", "en")
    assert family_of(chain()).typefaces[1].told("さくら", "ko") == ("Hira", "ja")
    assert family_of(chain()).typefaces[1].told("込", "ko") == ("Hang", "ko")


def test_only_latin_letters_are_fitted_to_hangul() -> None:
    one = parted(Match(1.1, -0.02))
    assert [(each.role, each.scale, each.shift) for each in one.typefaces] == [
        ("hangul", 1.0, 0.0),
        ("latin", 1.1, -0.02),
        ("kana", 1.0, 0.0),
    ]


def test_a_word_space_is_the_hangul_fonts_and_in_a_text_in_latin_the_latin_fonts() -> None:
    bold = face("NotoSansKR_700Bold")
    one = family({"hangul": (face(KR),), "latin": (bold,)}, latin=Match(2.0))
    hangul, latin = one.typefaces
    owners, widths = zip(*(one.space("ko", is_latin=each) for each in (False, True)), strict=True)
    assert owners == (hangul, latin)
    assert widths == pytest.approx((0.28, 2 * bold.advance(bold.gid(" ")) / 1000))


def test_a_word_space_is_as_wide_as_the_font_has_it_in_the_language() -> None:
    plain = family_of(chain())
    assert face(KR).advance(face(KR).gid(" ")) == 224
    assert plain.space("ko", is_latin=False)[1] == pytest.approx(0.28)
    assert plain.space("en", is_latin=True)[1] == pytest.approx(0.224)


def test_what_a_face_has_only_put_together_it_draws_all_the_same() -> None:
    small = Face("small", truetype())
    assert small.gid("가")
    assert not small.gid("\u1100")
    assert drawn("\u1100\u1161", family_of((small,))) == [("\u1100\u1161", "small")]
