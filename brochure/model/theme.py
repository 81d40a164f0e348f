"""What a designer decides: paper, inks, type, space, and where on each page the blocks stand.

Every class here is read from a theme's YAML by its annotations; a new token is a new field.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from brochure.findings import Words
from brochure.model.family import FontParts, Regional, Steps
from brochure.model.fields import Flag, Form, InkValue, Leading, Length, Line, Name, Names, Number, Relative, Scale
from brochure.model.fitting import Fitting
from brochure.model.geometry import MM
from brochure.model.ink import Ink, tint_of
from brochure.model.korean import Korean
from brochure.model.lines import LIMITS, Brackets, Breaking, Hanging, Limits, Manner
from brochure.model.shop import Shop
from brochure.model.words import Moment, Text

#: Sheets by name, upright, in millimetres (ISO 216, JIS P 0138, ANSI/ASME Y14.1).
SHEETS = {
    "A3": (297.0, 420.0),
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "A6": (105.0, 148.0),
    "B4": (257.0, 364.0),
    "B5": (182.0, 257.0),
    "Letter": (215.9, 279.4),
}


class Paper(Struct, frozen=True, kw_only=True):
    """The page: its trimmed size and the margins the text keeps, in points.

    A `size` by name takes the place of width and height.
    """

    size: Annotated[
        Literal["A3", "A4", "A5", "A6", "B4", "B5", "Letter"] | None,
        Words("종이 이름(B는 JIS)", "The sheet by its name; B is JIS"),
    ] = None
    landscape: Annotated[Flag, Words("true면 가로로 놓습니다", "true lays the sheet on its long side")] = False
    width: Annotated[Length, Words("재단 폭", "Trimmed width")] = 595.276
    height: Annotated[Length, Words("재단 높이", "Trimmed height")] = 841.89
    top: Annotated[Length, Words("위 여백", "Top margin")] = 40.0
    bottom: Annotated[Length, Words("아래 여백", "Bottom margin")] = 40.0
    side: Annotated[Length, Words("좌우 여백", "Side margins")] = 40.0
    gutter: Annotated[Length, Words("단 사이", "Space between columns")] = 20.0
    baseline: Annotated[Length, Words("기준선 간격(0이면 없음)", "Step of the baseline grid; 0 for none")] = 0.0

    def __post_init__(self) -> None:
        width, height = (each * MM for each in SHEETS[self.size]) if self.size else (self.width, self.height)
        if self.landscape and width < height:
            width, height = height, width
        # What is read is complete: whoever asks for the width need not know how the sheet was named.
        force_setattr(self, "width", width)
        force_setattr(self, "height", height)


class TypeRole(Struct, frozen=True, kw_only=True):
    """How one kind of text is set; `tracking` is in 1/1000 em (자간).

    `leading` (행간) is in points, whether it was written so or as a share of the size.
    `stretch` (장평) sets letters, and the space between them with them, narrower or wider than drawn.
    `strong` and `strong_ink` are how words within ``**`` are drawn; with neither they are like the others.
    """

    font: Annotated[Name, Words("글꼴 이름(fonts에 적은 것)", "A font named under fonts")]
    size: Annotated[Length, Words("크기", "Type size")]
    leading: Annotated[Leading, Words("행간(pt, 또는 크기의 %)", "Distance of baselines, in points or % of the size")]
    ink: Annotated[Name, Words("잉크 이름", "An ink named under inks")]
    tracking: Annotated[Number, Words("자간(1/1000 em)", "Letter space in 1/1000 em")] = 0.0
    least: Annotated[Length | None, Words("이보다 작아지지 않는 크기", "The size it never goes under")] = None
    most: Annotated[
        Length | None, Words("글이 적은 해에 커져도 되는 크기", "The size it may grow to in a thin year")
    ] = None
    word_least: Annotated[
        Length | None, Words("긴 낱말이 줄에 들어가도록 줄여도 되는 크기", "How small one long word may make it")
    ] = None
    hangs: Annotated[Flag, Words("글자의 먹을 여백 선에 맞춤", "The ink, not the side bearing, meets the edge")] = False
    balanced: Annotated[Flag, Words("줄 길이를 고르게", "Lines of even length, as in a heading")] = False
    justified: Annotated[Flag, Words("양쪽 정렬", "Both edges of the lines even")] = False
    breaking: Annotated[
        Breaking, Words("줄을 나누는 단위: 어절, 글자, 자동", "Lines part between words, syllables, or as is needed")
    ] = "eojeol"
    hanging: Annotated[
        Hanging, Words("문장 부호를 글줄 밖에 걸치기", "Punctuation outside the measure: at line ends, or both edges")
    ] = "off"
    spread: Annotated[Number, Words("이름을 몇 글자 너비로 벌릴지", "How many letters wide a name is spread")] = 0.0
    word_space: Annotated[Number, Words("낱말 사이(em, 0이면 글꼴대로)", "Word space in em; 0 for the font's own")] = (
        0.0
    )
    latin_hangul: Annotated[Number, Words("한글과 라틴 문자 사이(em)", "Gap between Hangul and Latin, in em")] = 0.0
    math_hangul: Annotated[Number, Words("한글과 수학 기호 사이(em)", "Gap between Hangul and maths signs, in em")] = (
        0.125
    )
    brackets: Annotated[Brackets, Words("전각 괄호의 너비", "Full-width brackets as drawn, or half an em with air")] = (
        "proportional"
    )
    stretch: Annotated[Scale, Words("장평(글자 너비)", "Width of letters, 100% as drawn")] = 1.0
    strong: Annotated[Name | None, Words("굵게 할 글의 글꼴 이름", "The font of bold words, named under fonts")] = None
    strong_ink: Annotated[Name | None, Words("굵게 할 글의 잉크 이름", "The ink of bold words")] = None

    def __post_init__(self) -> None:
        if isinstance(self.leading, Relative):
            force_setattr(self, "leading", round(self.leading * self.size, 3))

    def manner(self, limits: Limits) -> Manner:
        """Return how lines of this kind of text are made, a justified one within `limits`."""
        return Manner(
            self.balanced,
            self.justified,
            self.breaking,
            self.hanging,
            self.spread,
            self.word_space,
            self.latin_hangul,
            self.math_hangul,
            self.brackets,
            limits,
        )


class Gap(Struct, frozen=True, kw_only=True):
    """A class of white space, in points: as drawn, and the bounds it keeps."""

    natural: Annotated[Length, Words("그린 대로의 간격", "As drawn")]
    least: Annotated[Length, Words("가장 좁을 때", "At its tightest")]
    most: Annotated[Length, Words("가장 넓을 때", "At its widest")]


class Surface(Struct, frozen=True, kw_only=True):
    """What lies beneath type: an ink, and which inks the type on it takes instead of its own."""

    ink: Annotated[Name, Words("바탕 잉크", "Its ink")]
    inks: Annotated[dict[str, Name], Words("바탕 위에서 바꿀 잉크", "Inks exchanged on it")] = {}


class Ground(Struct, frozen=True, kw_only=True):
    """A field of ink behind areas; it runs to the page's edge wherever nothing lies between."""

    areas: Annotated[Name, Words("덮는 영역 이름들", "The areas it lies under")]
    surface: Annotated[Name, Words("surfaces에 적은 바탕 이름", "A surface named under surfaces")]


class Drawing(Struct, frozen=True, kw_only=True):
    """Another drawing of a page's areas, perhaps on other columns; what it does not say is as in the page's first."""

    areas: Annotated[Line, Words("영역 그림", "The areas, drawn in rows and columns")]
    columns: Annotated[Form, Words("단 너비", "Widths of the columns, in fr, mm or pt")] = ""
    rows: Annotated[Form, Words("줄 높이", "Heights of the rows: auto, mm, pt or fr")] = ""


class PageTemplate(Struct, frozen=True, kw_only=True):
    """One page drawn in words: a line a row, a name a column; equal names side by side or stacked are one area.

    `others` draw the same areas in other ways; the one is taken whose layout costs least, see `Weights`. A row in
    `rows` is `auto`, as tall as what stands in it, a length, or a share like `1fr` of what height is over.
    """

    name: Annotated[Name, Words("쪽 이름", "The page's name")]
    areas: Annotated[Line, Words("영역 그림", "The areas, drawn in rows and columns")]
    others: Annotated[tuple[Drawing | Line, ...], Words("견주어 볼 다른 그림들", "Other drawings to choose among")] = ()
    columns: Annotated[Form, Words("단 너비", "Widths of the columns, in fr, mm or pt")] = "1fr"
    rows: Annotated[Form, Words("줄 높이(auto, 40mm, 1fr)", "Heights of the rows: auto, mm, pt or fr")] = ""
    gutter: Annotated[Length | None, Words("이 쪽의 단 사이", "Space between this page's columns")] = None
    grounds: Annotated[tuple[Ground, ...], Words("바탕색", "Fields of ink")] = ()

    def on(self, paper: Paper) -> Paper:
        """Return the paper as this page has it: with its own gutter."""
        return paper if self.gutter is None else replace(paper, gutter=self.gutter)

    @property
    def drawings(self) -> tuple[Drawing, ...]:
        """All ways to draw the page, in order, each complete."""
        first = Drawing(areas=self.areas, columns=self.columns, rows=self.rows)
        return (first, *(self._whole(each) for each in self.others))

    def _whole(self, other: Drawing | Text) -> Drawing:
        if isinstance(other, Text):
            return Drawing(areas=other, columns=self.columns)
        return replace(other, columns=other.columns or self.columns)


class Phrases(Struct, frozen=True, kw_only=True):
    """The words and date forms the engine sets itself, in one language.

    In the dates `{y}`, `{m}` and, in a full one, `{d}` are the numbers, `{month}` is one of `months`; in `issued` the
    date is `{}`. What a drawing shows is said by `part`: `{part}` and `{whole}` are amounts as the editor wrote them.
    """

    day: Annotated[Form, Words("기준일: 연월일", "A full date in running text")]
    month: Annotated[Form, Words("기준일: 연월", "A month in running text")]
    issued_day: Annotated[Form, Words("제작일: 연월일", "A full date of issue")]
    issued_month: Annotated[Form, Words("제작일: 연월", "A month of issue")]
    since: Annotated[Form, Words("언제부터", "A time that goes on")]
    issued: Annotated[Form, Words("제작 표시", "The note of issue")]
    note: Annotated[Form, Words("덧붙임 표", "The sign before a note")]
    part: Annotated[Form, Words("전체 가운데 얼마인지", "How much of a whole")] = "{part} / {whole}"
    months: Annotated[Names, Words("열두 달의 이름", "The twelve months by name")] = ()

    def as_of(self, moment: Moment) -> str:
        """Return a date as running text has it, as exactly as it is known: ``2023년 7월 1일``."""
        return self._printed(moment, self.day if moment.day else self.month)

    def issue(self, moment: Moment) -> str:
        """Return the bare date of issue: ``2023. 10.``."""
        return self._printed(moment, self.issued_day if moment.day else self.issued_month)

    def part_of(self, part: str, whole: str) -> str:
        """Return the words for a part of a whole: ``120명 가운데 45명``."""
        return self.part.format(part=part, whole=whole)

    def since_when(self, moment: Moment) -> str:
        """Return the words for a time that goes on, its beginning known to the month: ``2022. 4.~``."""
        return self._printed(moment, self.since)

    def _printed(self, moment: Moment, form: str) -> str:
        name = self.months[moment.month - 1] if self.months else str(moment.month)
        return form.format(y=moment.year, m=moment.month, d=moment.day, month=name)


class Theme(Struct, frozen=True, kw_only=True):
    """A whole design. The keys of `type` are the roles blocks ask for; those of `gaps` their classes of space."""

    name: Annotated[Name, Words("테마 이름(없으면 파일 이름)", "The theme's name; else its file's")] = ""
    extends: Annotated[Name, Words("바탕이 되는 테마", "The theme it begins from, by name or file")] = ""
    paper: Annotated[Paper, Words("종이와 여백", "Paper and margins")]
    inks: Annotated[dict[str, InkValue], Words("잉크", "Inks by name")]
    fonts: Annotated[
        dict[str, Names | FontParts],
        Words("글꼴 파일(앞의 것부터), 또는 문자별 글꼴", "Font files, the first first; or files by script"),
    ]
    type: Annotated[dict[str, TypeRole], Words("글자 역할", "Type by role")]
    gaps: Annotated[dict[str, Gap], Words("간격", "White space by class")]
    pages: Annotated[tuple[PageTemplate, ...], Words("쪽 틀", "The pages")]
    phrases: Annotated[dict[str, Phrases], Words("언어별 표현", "Set phrases by language")]
    surfaces: Annotated[dict[str, Surface], Words("바탕", "What type can stand on")] = {}
    lead: Annotated[Name, Words("앞세울 잉크(leads의 이름)", "Which of the leads is taken")] = ""
    leads: Annotated[dict[str, dict[str, Name]], Words("서로 바꿀 바탕들", "Surfaces exchanged, by lead")] = {}
    forms: Annotated[dict[str, Name], Words("블록의 모습", "The form of each type of block")] = {}
    measures: Annotated[dict[str, Length], Words("부품 치수", "Sizes of rules, tiles and marks")] = {}
    arrange: Annotated[
        dict[str, Names], Words("항목을 줄에 나누는 방법들", "How items stand in rows, by a block's id or type")
    ] = {}
    justify: Annotated[Limits, Words("양쪽 정렬한 줄을 얼마나 벌릴지", "How far justified lines give")] = LIMITS
    shop: Annotated[Shop | Name | None, Words("인쇄소(이름, 파일)", "The print shop, by name or file")] = None
    floor: Annotated[Length, Words("이보다 작은 글자를 알림", "Type smaller than this is told of")] = 7.0
    fitting: Annotated[Fitting, Words("맞춤", "How room is made")] = Fitting()
    korean: Annotated[Korean, Words("한국어", "How Korean is treated")] = Korean()
    languages: Annotated[
        dict[str, Regional], Words("다른 언어의 판에서 달라지는 것", "What is otherwise in editions of a language")
    ] = {}

    def fonts_in(self, language: str) -> dict[str, tuple[Steps, tuple[str, ...] | FontParts]]:
        """Return what each font name stands for in editions of a language, and where the theme says so."""
        found: dict[str, tuple[Steps, tuple[str, ...] | FontParts]] = {
            name: (("fonts", name), files) for name, files in self.fonts.items()
        }
        for tag in reversed(_tags(language)):
            own = self.languages.get(tag, Regional()).fonts
            found.update({name: (("languages", tag, "fonts", name), files) for name, files in own.items()})
        return found

    def ink(self, name: str) -> Ink | None:
        """Return an ink by its name, or a tint of one like ``indigo 12%``; None where there is none."""
        found = self.inks.get(name)
        tint = None if found else tint_of(name)
        base = self.inks.get(tint[0]) if tint else None
        return base.tint(tint[1]) if base and tint else found

    def surface(self, name: str) -> Surface | None:
        """Return what a surface is under this theme's lead; None where the theme has none of that name."""
        return self.surfaces.get(self.leads.get(self.lead, {}).get(name, name))

    def phrases_for(self, language: str) -> Phrases:
        """Return the set phrases of a language tag: its own, its main language's, else Korean's, else the first.

        Raises LookupError where the theme has none at all, which its reader refuses.
        """
        for name in (*_tags(language), "ko"):
            if name in self.phrases:
                return self.phrases[name]
        for phrases in self.phrases.values():
            return phrases
        raise LookupError("phrases")

    def has_phrases(self, language: str) -> bool:
        """Whether the theme has set phrases in a language itself, and so does not fall back on another's."""
        return any(name in self.phrases for name in _tags(language))


def _tags(language: str) -> tuple[str, ...]:
    """A language tag as written, then its main language alone, which is written small (BCP 47, 2.1.1)."""
    return language, language.partition("-")[0].lower()
