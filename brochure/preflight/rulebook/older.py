"""What PDF/X-1a:2003 asks otherwise than PDF/X-4."""

from __future__ import annotations

from brochure.findings import Words
from brochure.preflight.rulebook.rule import AGAIN, Rule, again

OLDER = (
    Rule(
        "X1A-01",
        "",
        Words(
            "PDF/X-1a:2003은 암호 없는 PDF 1.4까지이고 번호(/ID)가 있습니다.",
            "PDF/X-1a:2003 is a PDF 1.4 at most, without a password, and numbered (/ID).",
        ),
        AGAIN,
    ),
    Rule(
        "X1A-02",
        "",
        Words(
            "파일은 문서 정보에서 PDF/X-1a:2003이라고 밝힙니다.",
            "The file says in its document information that it is PDF/X-1a:2003.",
        ),
        again(
            "인쇄소가 PDF/X-4를 바라면 인쇄소 파일에 standard: x4를 적습니다.",
            "If the shop wants PDF/X-4, its file says standard: x4.",
        ),
    ),
    Rule(
        "X1A-03",
        "",
        Words(
            "PDF/X-1a에는 투명이 없습니다: 이 규격을 받는 기계는 투명을 풀지 못합니다.",
            "PDF/X-1a has no transparency: machines that take it cannot flatten any.",
        ),
        Words(
            "투명과 그림자를 병합하고 다시 저장해 주십시오.", "Please flatten transparency and shadows and save again."
        ),
    ),
    Rule(
        "X1A-04",
        "",
        Words(
            "PDF/X-1a의 색은 CMYK, 먹, 별색뿐이고 프로파일이 따로 붙지 않습니다.",
            "Colours of PDF/X-1a are CMYK, black and spots, none with a profile of its own.",
        ),
        AGAIN,
    ),
    Rule(
        "X1A-05",
        "",
        Words(
            "PDF/X-1a에는 PDF 1.5 뒤에 생긴 것이 없습니다: 옛 기계가 읽지 못합니다.",
            "PDF/X-1a has nothing that came with PDF 1.5 or later: older machines cannot read it.",
        ),
        AGAIN,
    ),
)
