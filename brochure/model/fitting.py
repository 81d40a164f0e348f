"""How a theme makes room in a full year and opens up in a thin one: its ladder of means, and what weighs how much."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Struct

from brochure.findings import Words
from brochure.model.fields import Name, Number, Share


class Mean(Struct, frozen=True, kw_only=True):
    """One means of making room, spent in `steps` levels before the next is touched.

    `gaps` go to their least, and of them the space between `paragraphs` by itself where the ladder has it;
    `leading` goes to the share `to` of what is drawn; `tracking` changes `by` so many 1/1000 em; `size` of each
    role goes to its own `least`; `arches` and `pictures` go to the share `to` of what is drawn. Roles without a
    `least` keep size, leading and tracking. A mean with `roles` is for these alone, and one without for all that
    no other names.
    """

    mean: Annotated[
        Literal["gaps", "paragraphs", "leading", "tracking", "size", "arches", "pictures"],
        Words("수단", "What gives way"),
    ]
    steps: Annotated[Number, Words("단계 수", "In how many levels")]
    to: Annotated[Share, Words("어디까지", "Down to which share")] = 1.0
    by: Annotated[Number, Words("자간을 얼마나(1/1000 em)", "By how much tracking changes, in 1/1000 em")] = -10.0
    roles: Annotated[Name, Words("글자 역할 이름들(비우면 나머지 모두)", "Type roles; none means all the others")] = ""


class Weights(Struct, frozen=True, kw_only=True):
    """What counts how much when one way to lay the flyer out is held against another; whole numbers.

    `levels` weighs the square of every level above 0 and `open` of every one below, `spread` the square of how far
    groups are apart, `unfilled` each thousandth of a page left white beyond what gaps may take, `bottoms` each
    thousandth by which columns of a row end apart, `lasts` each last line under 15 % of its measure, and `turn` each
    place a drawing or an arrangement stands down the theme's list.
    """

    levels: Annotated[Number, Words("좁힌 단계의 제곱마다", "For the square of a level above 0")] = 10
    open: Annotated[Number, Words("느슨하게 한 단계의 제곱마다", "For the square of a level below 0")] = 1
    spread: Annotated[Number, Words("묶음 사이 차이의 제곱마다", "For the square of how far groups are apart")] = 1
    unfilled: Annotated[Number, Words("빈 자리 1/1000마다", "For each thousandth of a page left white")] = 2
    bottoms: Annotated[Number, Words("단 끝의 어긋남 1/1000마다", "For each thousandth columns end apart")] = 1
    lasts: Annotated[Number, Words("너무 짧은 끝줄마다", "For each last line that is too short")] = 5
    turn: Annotated[Number, Words("뒤에 적은 그림이나 배열 하나마다", "For each place down a list")] = 120


class Fitting(Struct, frozen=True, kw_only=True):
    """The ladder of means: level 0 is the design as drawn, each further level gives way a little more.

    Below 0 white space opens first, in `open_steps`, then roles with a `most` grow, in `grow_steps`. The blocks of a
    group share one level, named by id or type; those that no group names are one group together.
    """

    tighten: Annotated[tuple[Mean, ...], Words("좁히는 차례", "In which order room is made")] = ()
    open_steps: Annotated[Number, Words("느슨하게 하는 단계 수", "Levels by which a thin year opens up")] = 0
    grow_steps: Annotated[Number, Words("글자를 키우는 단계 수", "Levels by which type then grows")] = 0
    groups: Annotated[
        dict[str, Name], Words("함께 줄고 느는 블록들(종류나 id)", "Blocks that share one level, by type or id")
    ] = {}
    weights: Annotated[Weights, Words("여러 배치를 견주는 무게", "How layouts are weighed against one another")] = (
        Weights()
    )
