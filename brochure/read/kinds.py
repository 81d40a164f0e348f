"""A scalar into the value its field's kind asks for, with its path and place; or the fault that says why not.

Knows the kinds of `brochure.model.fields`, and no model.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as PythonMapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from brochure.findings import Words
from brochure.model.counts import only_amount
from brochure.model.fields import PortraitForm, Relative
from brochure.model.pictures import Spoken
from brochure.model.words import Address, Amount, Moment, Prose, Target, Text, Whole
from brochure.read import inks, telephones, texts, values
from brochure.read.facts import Facts
from brochure.read.heads import bare_item, bare_mail, bare_phone, bare_web
from brochure.read.nodes import LINE_END, Mapping, Node, Scalar, Sequence
from brochure.read.ratio import ratio
from brochure.read.reading import MOST_HINTS, Reading, choosing, nearest, shown

if TYPE_CHECKING:
    from brochure.read.inherited import Inherited


class Context(Struct, frozen=True):
    """What reading a value needs besides the value: the facts it may call, and who hears of faults.

    Pictures are files in `folder` or in one of the folders declared, `assets`; those of an edition that this one starts
    from in the folders `beneath` its file's name. The bytes of those that will be painted are kept in `pictures` by
    digest, and their colours can take the theme's `inks`. `palette` are a theme's inks by name, of which one may name
    another. What is `inherited` from an edition in another language is said in this one's.
    """

    reading: Reading
    facts: Facts = Facts()
    folder: Path = Path()
    pictures: dict[str, bytes] = {}
    inks: tuple[str, ...] = ()
    palette: PythonMapping[str, Node] = {}
    assets: tuple[Path, ...] = ()
    beneath: PythonMapping[str, tuple[Path, ...]] = {}
    inherited: Inherited | None = None

    def folders_for(self, file: str) -> tuple[Path, ...]:
        """Return where a picture may lie that is named in a file: its own folders, then what it starts from."""
        if file in self.beneath:
            return self.beneath[file]
        further = list(self.beneath.values())[-1:]
        return tuple(dict.fromkeys((self.folder, *self.assets, *(folder for each in further for folder in each))))


#: How messages call what a field wants.
SHAPES: dict[str, Words] = {
    **dict.fromkeys(("line", "item", "dated", "prose", "spoken", "fact", "form"), Words("글", "text")),
    "phone": Words("전화번호", "a telephone number"),
    "url": Words("웹 주소", "a web address"),
    "target": Words("웹 주소", "a web address"),
    "email": Words("전자우편 주소", "an e-mail address"),
    "date": Words("날짜", "a date"),
    "amount": Words("수", "an amount"),
    "whole": Words("정수", "a whole number"),
    "calling": Words("국가 번호", "a calling code"),
    "name": Words("이름", "a name"),
    "flag": Words("true 또는 false", "true or false"),
    "length": Words("길이", "a length"),
    "leading": Words("행간", "a leading"),
    "share": Words("비율", "a share"),
    "scale": Words("비율", "a share"),
    "number": Words("숫자", "a number"),
    "ink": Words("잉크", "an ink"),
    "logo": Words("그림 파일 이름", "the name of a picture's file"),
    "portrait": Words("사진 파일 이름", "the name of a photograph's file"),
    "photograph": Words("사진 파일 이름", "the name of a photograph's file"),
    "picture": Words("그림 파일 이름", "the name of a picture's file"),
    "ratio": Words("가로와 세로의 비", "width to height"),
    "list": Words("목록(‘- ’)", "a list (“- ”)"),
    "mapping": Words("‘항목: 값’ 묶음", "a group of “key: value”"),
}


def misfit(node: Node, wanted: str, context: Context, keys: tuple[str, ...] = ()) -> None:
    """Tell that `node` has the wrong shape, with what was probably meant, written rightly."""
    if isinstance(node, Scalar) and node.style == "refused":
        return
    want = SHAPES[wanted]
    have = SHAPES["mapping" if isinstance(node, Mapping) else "list" if isinstance(node, Sequence) else "line"]
    message = Words(
        f"{want.ko} 자리에 다른 것이 있습니다: {have.ko}", f"There should be {want.en} here, and this is {have.en}."
    )
    context.reading.fault("field.shape", node.origin, message, _cure(node, wanted, keys))


def _cure(node: Node, wanted: str, keys: tuple[str, ...]) -> Words:
    if wanted == "list":
        if isinstance(node, Scalar):
            item = shown(node.text)
            return Words(
                f"다음 줄에 ‘- {item}’처럼 적어 주십시오.", f"Please write it on the next line, as “- {item}”."
            )
        return Words("첫 항목 앞에 ‘- ’를 적어 주십시오.", "Please begin its first key with “- ”.")
    if wanted == "mapping":
        listed = ", ".join(f"{key}:" for key in keys) or "…:"
        return Words(f"이런 항목으로 나누어 적어 주십시오: {listed}", f"Please write it as keys: {listed}")
    if isinstance(node, Mapping) and len(node.entries) == 1:
        key, (_, value) = next(iter(node.entries.items()))
        written = node.written.text[node.start : node.start + 1] if node.start >= 0 else ""
        if isinstance(value, Scalar) and (value.is_missing or written != "{"):
            # `{참가자}` and `알림: 오늘` are what an editor takes for text and YAML does not.
            meant = f"{{{shown(key)}}}" if written == "{" else f"{shown(key)}: {shown(value.text)}".rstrip()
            return Words(f'글이라면 따옴표로 감싸 주십시오: "{meant}"', f'If it is text, please quote it: "{meant}"')
    if isinstance(node, Sequence) and len(node.items) == 1 and isinstance(node.items[0], Scalar):
        meant = shown(node.items[0].text)
        return Words(f"‘- ’나 대괄호 없이 적어 주십시오: {meant}", f"Please write it without “- ” or brackets: {meant}")
    return Words("값 하나만 적어 주십시오.", "Please write a single value.")


def check_keys(node: Mapping, known: tuple[str, ...], context: Context) -> None:
    """Tell of every key that is none of `known`."""
    for key, (name, _) in node.entries.items():
        if key in known:
            continue
        message = Words(f"모르는 항목입니다: ‘{shown(key)}’", f"There is no key “{shown(key)}” here.")
        # Of the keys that are there already none was meant.
        free = [each for each in known if each not in node.entries]
        likely = nearest(key, free) if context.reading.is_hinting else None
        context.reading.fault("field.unknown", name.origin, message, choosing(likely, known))


def tell_missing(node: Mapping, key: str, known: tuple[str, ...], context: Context) -> None:
    """Tell that a key is missing, unless a slip of the pen stands for it."""
    # A misspelt key has been told at its own place; that its right spelling is missing says nothing new.
    unknown = [name for name in node.entries if name not in known][:MOST_HINTS]
    if any(nearest(name, known) == key for name in unknown):
        return
    message = Words(f"꼭 있어야 하는 항목이 없습니다: ‘{key}’", f"The key “{key}” is missing.")
    hint = Words(f"여기에 ‘{key}:’ 항목을 적어 주십시오.", f"Please add “{key}:” here.")
    context.reading.fault("field.missing", node.origin, message, hint)


def tell_empty(name: Scalar, node: Node, context: Context) -> None:
    """Tell that a key has no value."""
    message = Words(f"값이 비어 있습니다: ‘{shown(name.text)}’", f"The value of “{shown(name.text)}” is empty.")
    hint = Words("콜론(:) 뒤에 값을 적어 주십시오.", "Please write the value after the colon.")
    is_nowhere = isinstance(node, Scalar) and node.is_missing
    context.reading.fault("field.empty", name.origin if is_nowhere else node.origin, message, hint)


def _line(node: Scalar, context: Context) -> Text | None:
    if context.inherited:
        node = context.inherited.said(node)
    return texts.line(node, context.facts, context.reading)


def _phone(node: Scalar, context: Context) -> Text | None:
    node = bare_phone(node, context)
    return _line(context.inherited.telephone(node) if context.inherited else node, context)


def _spoken(node: Scalar, context: Context) -> Spoken | None:
    text = texts.line(node, context.facts, context.reading)
    return Spoken(text) if text else None


def _prose(node: Scalar, context: Context) -> Prose | None:
    return texts.prose(node, context.facts, context.reading)


def _fact(node: Scalar, context: Context) -> Text | None:
    return texts.fact(node, context.reading)


def _name(node: Scalar, _: Context) -> str:
    return LINE_END.sub("\n", node.text).strip("\n") if "\n" in node.text else node.text


def _date(node: Scalar, _: Context) -> Moment:
    if node.style == "float":
        # The float 2023.10 is 2023.1 to Python: January and October are the same number.
        raise values.Wrong(
            Words("날짜를 소수로 줄 수 없습니다.", "A date cannot be a float."),
            Words('‘"2023-10"’처럼 글로 주십시오.', 'Please pass it as a string, such as “"2023-10"”.'),
        )
    year, month, day = values.date(node.text)
    return Moment(year, month, day, node.path, node.origin)


def _whole(node: Scalar, _: Context) -> Whole:
    return Whole(values.whole(node.text), node.path, node.origin)


def _amount(node: Scalar, context: Context) -> Amount | None:
    before = len(context.reading.findings)
    text = _line(node, context)
    if text is None or any(each.level == "error" for each in context.reading.findings[before:]):
        return None
    found = only_amount(text)
    if found is None or found.is_percent or found.value <= 0:
        raise values.Wrong(
            Words(f"셀 수 있는 수가 아닙니다: ‘{shown(text.string)}’", f"This is no amount: “{shown(text.string)}”"),
            Words(
                "‘120명’처럼 0보다 큰 수 하나를 적어 주십시오. ‘{참가자}’처럼 facts의 이름도 됩니다.",
                "Please write one number above nothing, such as “120명”, or name a fact, as in “{참가자}”.",
            ),
        )
    return Amount(text, found.value)


def _address(node: Scalar, context: Context, target: Callable[[str], str]) -> Address | None:
    before = len(context.reading.findings)
    text = texts.address(node, context.facts, context.reading)
    if text is None or any(each.level == "error" for each in context.reading.findings[before:]):
        return None
    return Address(text, target(text.string))


def _target(node: Scalar, context: Context) -> Target | None:
    found = _address(node, context, values.url_target)
    return Target(found.text, found.target) if found else None


def _leading(node: Scalar, _: Context) -> float:
    is_relative = node.text.strip().endswith(("%", "％"))
    try:
        return Relative(values.scale(node.text)) if is_relative else values.length(node.text)
    except values.Wrong as wrong:
        hint = Words("‘15pt’나 ‘163%’처럼 적어 주십시오.", "Please write it like “15pt” or “163%”.")
        raise values.Wrong(wrong.message, hint) from None


def _picture(form: Any, node: Node, context: Context) -> object:
    # Late: most editions have no picture, and opening one takes more than all the rest of reading.
    from brochure.read import pictures  # noqa: PLC0415

    is_portrait = isinstance(form, PortraitForm)
    return pictures.portrait(form, node, context) if is_portrait else pictures.logo(form, node, context)


def _picture_file(node: Scalar, context: Context, *, is_photograph: bool) -> object:
    if not node.text.strip():
        return None
    from brochure.read import pictures  # noqa: PLC0415 - late, as above

    return pictures.picture(node, context, is_photograph=is_photograph)


def _judged(read: Callable[[Any, Context], object], rule: str) -> Callable[[Any, Context], object]:
    """Return `read` with what it finds wrong told at the value's own place."""

    def read_or_tell(node: Node, context: Context) -> object:
        if isinstance(node, Scalar) and not node.text.strip():
            return None
        try:
            return read(node, context)
        except values.Wrong as wrong:
            context.reading.fault(rule, node.origin, wrong.message, wrong.hint)
            return None

    return read_or_tell


#: How what was read as a kind's form becomes its value, or None where a fault was told.
FORMS: dict[str, Callable[[Any, Node, Context], object]] = {"logo": _picture, "portrait": _picture}

#: How a scalar of each kind is read: its value, or None where it is empty or a fault was told.
KINDS: dict[str, Callable[..., object]] = {
    "line": _line,
    "item": lambda node, context: _line(bare_item(node, context), context),
    "dated": lambda node, context: _line(bare_item(node, context, counts=False), context),
    "phone": _phone,
    "spoken": _spoken,
    "prose": _prose,
    "fact": _fact,
    "name": _name,
    "form": _name,
    "url": _judged(lambda node, context: _address(bare_web(node, context), context, values.url_target), "field.url"),
    "target": _judged(_target, "field.url"),
    "email": _judged(
        lambda node, context: _address(bare_mail(node, context), context, values.mail_target), "field.email"
    ),
    "date": _judged(_date, "field.date"),
    "amount": _judged(_amount, "field.amount"),
    "whole": _judged(_whole, "field.number"),
    "calling": _judged(lambda node, _: telephones.calling_code(node.text), "field.calling"),
    "flag": _judged(lambda node, _: values.flag(node.text), "field.flag"),
    "length": _judged(lambda node, _: values.length(node.text), "field.length"),
    "share": _judged(lambda node, _: values.share(node.text), "field.share"),
    "scale": _judged(lambda node, _: values.scale(node.text), "field.share"),
    "number": _judged(lambda node, _: values.number(node.text), "field.number"),
    "ratio": _judged(lambda node, _: ratio(node.text), "field.ratio"),
    "photograph": lambda node, context: _picture_file(node, context, is_photograph=True),
    "picture": lambda node, context: _picture_file(node, context, is_photograph=False),
    "leading": _judged(_leading, "field.length"),
    "ink": _judged(lambda node, context: inks.ink(node, context.palette), "field.ink"),
}
