"""Rules of the laid-out pages, before anything is painted: what `layout` and `scan` find in every build."""

from __future__ import annotations

from brochure.findings import Words
from brochure.preflight.rulebook.rule import Rule

#: The rules of every build, in the order they are looked at.
LAID: tuple[Rule, ...] = (
    Rule(
        "ink.limit",
        "GWG 2015, R0026",
        Words(
            "잉크 하나의 C, M, Y, K를 더한 값은 인쇄소의 한도를 넘지 않아야 합니다. 넘으면 마르지 않아 뒷장에 "
            "묻습니다.",
            "The C, M, Y and K of an ink add up to no more than the shop's limit. More does not dry, and sets off on "
            "the next sheet.",
        ),
        Words(
            "테마의 그 잉크에서 C, M, Y를 줄여 주십시오.", "Please take some C, M and Y out of that ink in the theme."
        ),
    ),
    Rule(
        "ink.overprint",
        "GWG 2015, R0026",
        Words(
            "바탕 위에 겹쳐 찍히는 먹 글자는 바탕의 잉크와 더해도 인쇄소의 한도를 넘지 않아야 합니다.",
            "Black text that overprints stays under the shop's limit together with the ground beneath it.",
        ),
        Words(
            "테마에서 바탕을 옅게 하거나 글자를 흰색으로 해 주십시오.",
            "Please lighten the ground in the theme, or turn the text white.",
        ),
    ),
    Rule(
        "text.least",
        "GWG 2015, R0016, R0017",
        Words(
            "글자는 인쇄소가 찍을 수 있는 크기보다 작지 않아야 합니다. 흰 글자와 여러 잉크로 찍는 글자는 판이 조금만 "
            "어긋나도 뭉개지므로 더 커야 합니다.",
            "Text is no smaller than the shop can print. In white or in several inks it has to be larger, for it fills "
            "in where plates do not quite meet.",
        ),
        Words(
            "글을 줄이면 글자가 커지기도 합니다. 디자이너라면 테마에서 그 글자 역할의 크기를 키워 주십시오.",
            "With fewer words type may grow; a designer can raise that type role's size in the theme.",
        ),
    ),
    Rule(
        "text.rich",
        "GWG 2015, R0015",
        Words(
            "작은 글자는 여러 잉크를 섞은 검정이 아니어야 합니다. 판이 조금만 어긋나도 글자 둘레에 색이 번져 보입니다.",
            "Small text is no black made of several inks: where plates do not quite meet its letters grow coloured "
            "edges.",
        ),
        Words(
            "테마에서 그 글자의 잉크를 먹 한 색(K100)으로 해 주십시오.",
            "Please make that ink of the theme black alone (K100).",
        ),
    ),
    Rule(
        "text.safe",
        "",
        Words(
            "글은 재단선에서 안전 영역만큼 떨어져 있어야 합니다. 가까우면 자를 때 함께 잘릴 수 있습니다.",
            "Text keeps the safe area from the trim, or it may be cut off with the edge.",
        ),
        Words("테마의 여백을 넓혀 주십시오.", "Please widen the theme's margins."),
    ),
    Rule(
        "line.hair",
        "GWG 2015, R0010",
        Words(
            "선은 인쇄소가 찍을 수 있는 굵기여야 합니다. 너무 가늘면 끊기거나 사라집니다.",
            "Lines are heavy enough to print; too thin they break or vanish.",
        ),
        Words(
            "테마의 measures나 그림에서 그 선을 굵게 해 주십시오.",
            "Please make it heavier, under the theme's measures or in the drawing.",
        ),
    ),
    Rule(
        "picture.ppi",
        "GWG 2015, R0031",
        Words(
            "그림에는 놓인 크기에 넉넉한 화소가 있어야 합니다. 모자라면 흐릿하게 찍힙니다. 메신저로 받은 사진은 대개 "
            "줄어들어 있습니다.",
            "A picture has pixels enough for the size it is placed at, or it prints blurred. Photographs that came by "
            "messenger have mostly been shrunk.",
        ),
        Words(
            "찍은 사람에게 원본 파일을 메일로 청하거나, 그림을 작게 놓아 주십시오.",
            "Please ask for the original by mail, or place the picture smaller.",
        ),
    ),
    Rule(
        "art.bleed",
        "",
        Words(
            "재단선에 닿는 그림과 바탕은 도련 끝까지 이어져야 합니다. 거기서 끝나면 자른 뒤 가장자리에 흰 줄이 "
            "남습니다.",
            "Art that reaches the trim runs on to the end of the bleed, or a white line stays at the edge when it is "
            "cut.",
        ),
        Words(
            "테마에서 재단선 밖까지 잇거나 재단선에서 3 mm 안으로 들여 주십시오.",
            "Please let it bleed in the theme, or keep it 3 mm inside the trim.",
        ),
    ),
    Rule(
        "qr.module",
        "",
        Words(
            "QR 코드의 한 칸은 카메라가 종이에서 읽을 만큼 커야 합니다. 주소가 길수록 칸이 잘아집니다.",
            "Modules of a QR code are large enough to be read from paper. A longer address makes smaller ones.",
        ),
        Words(
            "주소를 짧게 하거나, 디자이너라면 테마에서 코드를 키워 주십시오.",
            "Please shorten the address; a designer can enlarge the code in the theme.",
        ),
    ),
    Rule(
        "qr.quiet",
        "ISO/IEC 18004",
        Words(
            "QR 코드 둘레에는 빈 칸이 넷은 있어야 합니다. 다른 것이 가까우면 카메라가 코드를 찾지 못합니다.",
            "QR codes have four modules of white about them, or a camera does not find the code.",
        ),
        Words("테마에서 코드 둘레의 흰 바탕을 넓혀 주십시오.", "Please widen the white about it in the theme."),
    ),
    Rule(
        "qr.contrast",
        "",
        Words(
            "QR 코드는 밝은 바탕에 어둡게 찍혀야 합니다. 색이 옅거나 뒤바뀌면 읽지 못하는 전화기가 많습니다.",
            "QR codes are dark on light. Pale or reversed, many telephones cannot read them.",
        ),
        Words("테마의 잉크 qr을 어둡게 해 주십시오.", "Please darken the theme's ink qr."),
    ),
    Rule(
        "qr.inks",
        "",
        Words(
            "QR 코드는 잉크 하나로 찍혀야 합니다. 여러 잉크로 찍으면 판이 어긋날 때 칸이 번집니다.",
            "QR codes are printed in one ink: in several, their modules blur where plates do not meet.",
        ),
        Words("테마의 잉크 qr을 K100으로 해 주십시오.", "Please make the theme's ink qr K100."),
    ),
    Rule(
        "profile.ink",
        "",
        Words(
            "출력 프로파일은 인쇄소의 한도보다 많은 잉크를 한 곳에 올리지 않아야 합니다. 넘는 사진은 한도에 맞추어 "
            "줄여 찍습니다.",
            "The output profile puts no more ink in one place than the shop takes; photographs that would are cut down "
            "to the limit.",
        ),
        Words(
            "색을 더 잘 지키려면 그 한도로 만든 프로파일을 인쇄소에 청해 주십시오.",
            "For truer colours, please ask the shop for a profile made for its limit.",
        ),
    ),
)
