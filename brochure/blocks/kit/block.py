"""The base of all blocks: typed content with one method, `compose`, from a room to a stack."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, TypeVar

from msgspec import Struct

from brochure.findings import Finding, Words
from brochure.model.fields import Flag, Name
from brochure.model.words import Address, Prose, Text

if TYPE_CHECKING:
    from brochure.blocks.kit.room import Room
    from brochure.model.stack import Stack


T = TypeVar("T")


class UnusableBlock(Exception):
    """A block of another package that cannot be used: `message` names the package, `hint` says what to do.

    `at` is the YAML path of the block where one was at work.
    """

    def __init__(self, message: Words, hint: Words, at: str = "") -> None:
        super().__init__(message, hint, at)
        self.message, self.hint, self.at = message, hint, at


class Item(Struct, frozen=True, kw_only=True):
    """One of several alike within a block: a card, an entry, a quotation."""

    hidden: Annotated[Flag, Words("true면 찍지 않습니다", "true leaves it out")] = False


class Block(Struct, frozen=True, kw_only=True):
    """One typed piece of the flyer's content, as the editor wrote it.

    The type's name in YAML is the name of the module its class stands in, that of a block from another
    package the name of its entry point. `forms` names the ways it can be drawn, the plain one first; a theme
    chooses under its ``forms:``. `words` says in a line what it is for, and `example` shows it as an item of
    the YAML's list: editors meet both in their editor and on the command line.
    """

    forms: ClassVar[tuple[str, ...]] = ("plain",)
    words: ClassVar[Words] = Words("", "")
    example: ClassVar[str] = ""

    id: Annotated[Name | None, Words("테마가 부르는 이름", "A name the theme can place it by")] = None
    area: Annotated[Name | None, Words("놓을 영역의 이름", "The area it is to stand in")] = None
    page: Annotated[Name | None, Words("놓을 쪽의 번호나 이름", "The page it is to stand on, by number or name")] = None
    fit: Annotated[
        Literal["none", "shrink", "grow", "both"],
        Words("글이 줄거나 커져도 되는지", "Whether its type may give way, or grow, to fill its page"),
    ] = "both"
    hidden: Annotated[Flag, Words("true면 찍지 않습니다", "true leaves it out")] = False

    @abstractmethod
    def compose(self, room: Room) -> Stack:
        """Return the block as a stack as wide as `room`; the same room gives the same stack."""

    def arrangements(self, room: Room) -> tuple[tuple[int, ...], ...]:  # noqa: ARG002 - for those that have some
        """Return the ways its items can stand in rows in a room, as how many in each, the best first.

        The empty one is a block's own way, and the only one of a block that has no rows.
        """
        return ((),)

    def findings(self) -> Iterator[Finding]:
        """Yield what is wrong or worth a look in a block that could be read, each at its own place in the file.

        It is asked of blocks that are not hidden and answers for the items that are not (see `visible`).
        An error ends the run with all others; a warning or a note keeps nothing from being built.
        """
        yield from ()


def texts(value: object) -> Iterator[Text]:
    """Yield every text within a block, item or field that will be printed, in the order of its fields."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Address):
        yield value.text
    elif isinstance(value, Prose):
        yield from value.paragraphs
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
    elif isinstance(value, (Block, Item)) and not value.hidden:
        for field in value.__struct_fields__:
            yield from texts(getattr(value, field))


def visible(items: Iterable[T]) -> Iterator[tuple[int, T]]:
    """Yield the items that are not hidden, each with its index in the YAML."""
    for index, item in enumerate(items):
        if not (isinstance(item, Item) and item.hidden):
            yield index, item
