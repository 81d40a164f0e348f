from __future__ import annotations

from typing import Literal

import pytest

from brochure.read.labels import label_of

Kind = Literal["phone", "email", "url"]

VALUES: dict[Kind, str] = {"phone": "02)555-0142", "email": "kim@example.org", "url": "https://example.org/"}
LABELS: dict[Kind, tuple[str, ...]] = {
    "phone": (
        "TEL : ", "Tel. ", "tel ", "T. ", "T) ", "전화: ", "전화번호 : ", "☎ ", "☎", "☎ 전화 : ", "문의전화: ",
        "연락처 ",
        "대표전화：", "[전화] ", "(전화) ", "H.P : ", "휴대폰 ", "電話：", "Phone: ", "ＴＥＬ： ", "• TEL : ", "📞 ",
        "TEL\u00a0: ",
    ),
    "email": (
        "Mail : ", "E-mail: ", "e-mail：", "Email ", "이메일 : ", "전자우편: ", "✉ ", "✉", "메일 주소: ", "E. ",
        "メール：",
        "- E-mail : ",
    ),
    "url": ("URL : ", "URL ", "URL", "홈페이지: ", "홈페이지 주소 : ", "웹사이트 ", "HP : ", "주소: ", "Website: ",
    "🔗 ", "링크 "),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "label"), [(kind, label) for kind, labels in LABELS.items() for label in labels])
def test_a_label_ends_where_its_number_or_address_begins(kind: Kind, label: str) -> None:
    assert label_of(label + VALUES[kind], kind) == len(label)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *VALUES.items(),
        ("phone", "(02)555-0142"), ("phone", "+82-2-555-0142"), ("phone", "- 02)555-0142"), ("phone", "{전화}"),
        ("phone", "Fax : 02)555-0143"), ("phone", "TEL/FAX : 02)555-0142"), ("phone", "전화 문의는 02)555-0142"),
        ("phone", "TEL : 없음"), ("email", "e.kim@example.org"), ("email", "mail-list@example.org"),
        ("email", "mail@example.org"), ("email", "emma@example.org"), ("email", "Mail : 없음"),
        ("url", "web.example.org"), ("url", "홈페이지"), ("url", "자세한 것은 https://example.org/"),
    ],
)  # fmt: skip
def test_what_is_no_label_or_is_followed_by_nothing_stays(kind: Kind, text: str) -> None:
    assert label_of(text, kind) == 0


def test_a_fact_may_stand_behind_a_label() -> None:
    assert label_of("전화: {전화}", "phone") == len("전화: ")


@pytest.mark.parametrize("kind", ["phone", "email", "url"])
@pytest.mark.parametrize("text", ["메일" + " " * 100_000, "•" * 100_000 + "x", "TEL" + ":" * 100_000, "x" * 100_000])
def test_a_text_without_end_takes_no_time(kind: Kind, text: str) -> None:
    assert label_of(text, kind) == 0
