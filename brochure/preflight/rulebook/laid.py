"""Rules of the laid-out pages, before anything is painted: what `layout` and `scan` find in every build."""

from __future__ import annotations

from brochure.findings import Words
from brochure.preflight.rulebook.rule import Rule

#: The rules of every build, in the order they are looked at.
LAID: tuple[Rule, ...] = (
    Rule(
        "ink.limit",
        "GWG 2015, R0026",
        Words("잉크 하나의 C+M+Y+K가 인쇄소의 한도를 넘지 않습니다.", "No ink adds up to more than the shop's limit."),
        Words("테마의 그 잉크에서 C, M, Y를 줄입니다.", "Take some C, M and Y out of that ink in the theme."),
    ),
    Rule(
        "ink.overprint",
        "",
        Words(
            "오버프린트되는 먹 글자와 그 밑의 바탕을 더해도 한도를 넘지 않습니다.",
            "Black text that overprints stays under the limit with the ground beneath it.",
        ),
        Words("바탕을 옅게 하거나 글자를 흰색으로 합니다.", "Lighten the ground, or turn the text white."),
    ),
    Rule(
        "text.least",
        "GWG 2015, R0016, R0017",
        Words(
            "글자는 인쇄소의 하한보다 크고, 흰 글자와 여러 잉크의 글자는 더 큽니다.",
            "Text is no smaller than the shop prints; reversed or mixed text is larger.",
        ),
        Words("테마에서 그 글자 역할을 키웁니다.", "Raise that type role's size in the theme."),
    ),
    Rule(
        "text.rich",
        "GWG 2015, R0015",
        Words("24 pt보다 작은 글자는 여러 잉크를 섞은 검정이 아닙니다.", "Text under 24 pt is no rich black."),
        Words("K100으로 합니다.", "Use K100."),
    ),
    Rule(
        "text.safe",
        "",
        Words("글은 재단선에서 안전 영역만큼 떨어져 있습니다.", "Text keeps the safe area from the trim."),
        Words("테마의 여백을 넓힙니다.", "Widen the theme's margins."),
    ),
    Rule(
        "line.hair",
        "GWG 2015, R0010",
        Words("선은 인쇄소가 찍을 수 있는 굵기입니다.", "Lines are heavy enough to print."),
        Words("테마의 measures에서 선을 굵게 합니다.", "Make it heavier under the theme's measures."),
    ),
    Rule(
        "picture.ppi",
        "GWG 2015, R0031",
        Words(
            "그림은 놓인 크기에서 인쇄소가 바라는 해상도입니다.",
            "Pictures have the resolution the shop wants at the size they are placed.",
        ),
        Words("메신저를 거치지 않은 원본을 청합니다.", "Ask for the original, not the one a messenger has shrunk."),
    ),
    Rule(
        "art.bleed",
        "",
        Words("재단선에 닿는 그림과 바탕은 도련까지 이어집니다.", "Art that reaches the trim runs on to the bleed."),
        Words("재단선 밖까지 잇거나 3 mm 안으로 들입니다.", "Let it bleed, or keep it 3 mm inside."),
    ),
    Rule(
        "qr.module",
        "",
        Words("QR 코드의 한 칸은 카메라가 읽을 만큼 큽니다.", "Modules of QR codes are large enough for a camera."),
        Words("주소를 줄이거나 코드를 키웁니다.", "Shorten the address, or enlarge the code."),
    ),
    Rule(
        "qr.quiet",
        "ISO/IEC 18004",
        Words("QR 코드 둘레에 빈 칸 넷이 있습니다.", "QR codes have four modules of white about them."),
        Words("코드 둘레의 흰 바탕을 넓힙니다.", "Widen the white about it."),
    ),
    Rule(
        "qr.contrast",
        "",
        Words("QR 코드는 밝은 바탕에 어둡습니다.", "QR codes are dark on light."),
        Words("테마의 잉크 qr을 어둡게 합니다.", "Darken the theme's ink qr."),
    ),
    Rule(
        "qr.inks",
        "",
        Words("QR 코드는 잉크 하나로 찍힙니다.", "QR codes are printed in one ink."),
        Words("테마의 잉크 qr을 K100으로 합니다.", "Make the theme's ink qr K100."),
    ),
    Rule(
        "profile.ink",
        "",
        Words(
            "출력 프로파일은 인쇄소의 한도보다 많은 잉크를 올리지 않습니다.",
            "The output profile puts no more ink in one place than the shop takes.",
        ),
        Words("그 한도로 만든 프로파일을 인쇄소에 청합니다.", "Ask the shop for a profile made for its limit."),
    ),
)
