"""One flyer for each town, from a list that could as well come out of a spreadsheet.

    python -m pip install .
    python examples/from_python.py

Writes out/garam-press.pdf, out/garam-screen.pdf, out/garam-1.png and so on. The towns are made up.
"""

from __future__ import annotations

from pathlib import Path

import brochure

HERE = Path(__file__).resolve().parent

TOWNS = [
    ("garam", "가람시", "1월 13일(토) 오후 2시", "시민회관 강당"),
    ("narae", "나래군", "1월 20일(토) 오후 3시", "군립도서관"),
    ("dasom", "다솜시", "1월 27일(토) 오전 11시", "청소년수련관"),
]


def evening(town: str, when: str, where: str) -> dict[str, object]:
    """Return the edition for one town: the same keys as in YAML."""
    return {
        "edition": 2024,
        "issued": "2023-12",
        "title": f"JET 설명회, {town}",
        "description": "누구나 오실 수 있습니다",
        "facts": {"자리": "80석"},
        "blocks": [
            {"type": "cover", "title": f"{town}에서 만나요", "subtitle": "JET 프로그램 설명회"},
            {
                "type": "summary",
                "heading": "언제, 어디서",
                "body": f"2024년 {when}, {town} {where}에서 엽니다. 먼저 다녀온 이들에게 무엇이든 물어보십시오.",
            },
            {
                "type": "figures",
                "items": [
                    {"label": "준비한 자리", "value": "{자리}"},
                    {"label": "설명과 질문", "value": "90분"},
                ],
            },
            {"type": "contact", "heading": "오시기 전에", "name": "설명회 담당", "phone": "02)123-4567"},
            {"type": "apply", "body": "신청은 이 코드로 하실 수 있습니다.", "url": "https://www.example.org/jet/"},
        ],
    }


def main() -> None:
    """Build every flyer; the design is read once and kept."""
    for name, *words in TOWNS:
        try:
            edition = brochure.build(evening(*words), theme=HERE / "themes" / "poster.yaml")
        except brochure.BrochureError as fault:
            for finding in fault.findings:
                print(finding.show("ko"))
            continue
        for path in edition.write("out", stem=name):
            print(path)


if __name__ == "__main__":
    main()
