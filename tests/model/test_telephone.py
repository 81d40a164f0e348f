from __future__ import annotations

import pytest

from brochure.model.telephone import telephone


@pytest.mark.parametrize(
    ("written", "code", "target"),
    [
        ("02)765-3011~3(내선 140)", "+82", "tel:+82-2-765-3011;ext=140"),
        ("02)765-3011", "+82", "tel:+82-2-765-3011"),
        ("02-765-3011", "82", "tel:+82-2-765-3011"),
        ("(02) 765 3011, 3012", "+82", "tel:+82-2-765-3011"),
        ("０２）７６５－３０１１", "+82", "tel:+82-2-765-3011"),
        ("010.1234.5678", "+82", "tel:+82-10-1234-5678"),
        ("전화: 051–123–4567 (대표)", "+82", "tel:+82-51-123-4567"),
        ("1588-0000", "+82", "tel:+82-1588-0000"),
        ("02)765-3011 ext. 7", "+82", "tel:+82-2-765-3011;ext=7"),
        ("+82 2-765-3011 (ext. 140)", "", "tel:+82-2-765-3011;ext=140"),
        ("+82 (0)2 765 3011", "+1", "tel:+82-2-765-3011"),
        ("03-3580-3311（内線 12）", "+81", "tel:+81-3-3580-3311;ext=12"),
        ("1-202-555-0142", "+1", "tel:+1-202-555-0142"),
        ("202-555-0142", "+1", "tel:+1-202-555-0142"),
        ("06 1234 5678", "+39", "tel:+39-06-1234-5678"),
    ],
)
def test_a_number_is_dialled_from_anywhere(written: str, code: str, target: str) -> None:
    assert telephone(written, code) == target


@pytest.mark.parametrize("written", ["02)765-3011~3", "02)765-3011/3012", "02)765-3011·3012", "02)765-3011 〜 3"])
def test_of_several_numbers_the_first_is_dialled(written: str) -> None:
    assert telephone(written, "+82") == "tel:+82-2-765-3011"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("02)765-3011", ""),
        ("765-3011", "+82"),
        ("국번 없이 1330", "+82"),
        ("02)765-DATE", "+82"),
        ("119", "+82"),
        ("02)765-3011-3012-3013-3014", "+82"),
        ("+0 123 456 789", "+82"),
        ("", "+82"),
        ("+", "+82"),
        ("-", "+82"),
    ],
)
def test_what_might_be_another_number_is_none(written: str, code: str) -> None:
    assert telephone(written, code) is None
