"""What a drawing may hold that ink cannot follow, and what to do about each: the words an editor reads."""

from __future__ import annotations

from brochure.findings import Words
from brochure.pictures.faults import Fault

_RULE = "picture.unkept"

_FLAT = Words("한 가지 색으로 칠해 다시 저장해 주십시오.", "Please paint it in one flat colour and save it again.")
_SHAPES = Words(
    "그림을 만든 프로그램에서 보이는 모양만 남도록 합친 뒤(패스파인더) 다시 저장해 주십시오.",
    "Please merge it into the shapes that are seen (pathfinder) in the program it was drawn with, and save it again.",
)
_OUTLINES = Words(
    "그림을 만든 프로그램에서 선을 윤곽선으로 바꾸어 다시 저장해 주십시오.",
    "Please turn strokes into outlines in the program it was drawn with, and save it again.",
)
_AGAIN = Words(
    "그림을 만든 프로그램에서 SVG로 다시 저장해 주십시오.",
    "Please save it as SVG again from the program it was drawn with.",
)

#: By what it is: how it is called, and what to do.
_WORDS: dict[str, tuple[Words, Words]] = {
    "text": (
        Words("글자", "text"),
        Words(
            "글자를 윤곽선으로 바꾸어 다시 저장해 주십시오.", "Please turn the text into outlines and save it again."
        ),
    ),
    "gradient": (Words("색이 점점 바뀌는 칠(그라데이션)", "a gradient"), _FLAT),
    "pattern": (Words("무늬 칠(패턴)", "a pattern"), _FLAT),
    "image": (
        Words("사진", "a photograph"),
        Words(
            "사진을 빼거나, 그림 전체를 PNG로 저장해 주십시오.",
            "Please take it out, or save the whole picture as PNG.",
        ),
    ),
    "mask": (Words("마스크", "a mask"), _SHAPES),
    "clip": (Words("네모가 아닌 오려 내기(클리핑)", "a clipping path that is no upright rectangle"), _SHAPES),
    "filter": (
        Words("그림자나 흐림 같은 효과(필터)", "an effect such as a shadow or blur (a filter)"),
        Words("효과를 없애고 다시 저장해 주십시오.", "Please remove the effect and save it again."),
    ),
    "opacity": (Words("반투명한 부분", "a part that is half transparent"), _FLAT),
    "blend": (Words("겹친 색을 섞는 효과(혼합 모드)", "a blend mode"), _FLAT),
    "marker": (Words("선 끝에 붙인 모양(마커)", "markers at the ends of lines"), _OUTLINES),
    "stroke": (
        Words("한쪽으로 늘어나 굵기가 고르지 않은 선", "a stroke stretched more one way than the other"),
        _OUTLINES,
    ),
    "order": (Words("칠 아래에 놓은 선", "a stroke beneath its fill"), _OUTLINES),
    "motion": (
        Words("움직이는 부분(애니메이션)", "animation"),
        Words("멈춘 그림으로 다시 저장해 주십시오.", "Please save it again as a still picture."),
    ),
    "foreign": (Words("SVG가 아닌 내용(foreignObject)", "content that is not SVG (foreignObject)"), _SHAPES),
}


def unkept(what: str) -> Fault:
    """Return the fault for something ink cannot follow, by the name the walk gives it."""
    called, hint = _WORDS[what]
    message = Words(f"로고의 SVG에 그대로 찍을 수 없는 것이 있습니다: {called.ko}",
                    f"The logo's SVG holds what cannot be printed as it is: {called.en}")  # fmt: skip
    return Fault(_RULE, message, hint)


def not_understood(what: str) -> Fault:
    """Return the fault for something written in a way that is not understood: a colour, a length, a rule."""
    message = Words(
        f"로고의 SVG에서 읽을 수 없는 부분: ‘{what}’", f"This is not understood in the logo's SVG: “{what}”"
    )
    return Fault(_RULE, message, _AGAIN)


def nothing_seen() -> Fault:
    """Return the fault for a drawing in which nothing is painted."""
    message = Words("로고의 SVG에 보이는 것이 없습니다.", "Nothing in the logo's SVG can be seen.")
    return Fault(_RULE, message, _AGAIN)


def too_many() -> Fault:
    """Return the fault for a drawing of more shapes than a logo has."""
    message = Words("로고로 쓰기에는 모양이 너무 많은 SVG입니다.", "This SVG has too many shapes for a logo.")
    hint = Words("그림을 단순하게 고쳐 주십시오.", "Please simplify the drawing.")
    return Fault("picture.large", message, hint)
