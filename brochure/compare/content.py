"""An edition's nodes into what an editor would call its contents: blocks, entries, fields, each text as it is printed.

Reads nodes, not blocks, so that a file with faults is compared as far as it can be read. Knows no other edition.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from brochure import blocks
from brochure.blocks.kit.block import Block, UnusableBlock
from brochure.compare.printing import printed, starred
from brochure.compare.values import Line, Spot
from brochure.findings import Words
from brochure.model import shapes
from brochure.model.shapes import fields_of
from brochure.model.words import Text
from brochure.pictures.faults import Fault
from brochure.read.assets import folders_beneath, folders_of
from brochure.read.facts import Facts
from brochure.read.nodes import Mapping, Node, Scalar, Sequence, Source
from brochure.read.picturefiles import bytes_of
from brochure.read.reading import Reading

#: Kinds of field that hold words a reader meets, and those that name a picture; all others set something.
WRITTEN = ("line", "item", "dated", "phone", "prose", "fact", "spoken", "url", "target", "email", "amount", "date")
PICTURES = ("logo", "portrait", "photograph", "picture")
#: Fields that say what a thing is and whether it is seen, compared by nobody.
_STEERING = ("type", "hidden")
#: What an entry is called by is cut to so many characters.
_LONGEST_NAME = 24


class Field(Struct, frozen=True):
    """A field with one value: its `string` as printed, a line each paragraph.

    `stars` is the same with the stars that make words bold, and `borrowed` how that would be with the other edition's
    facts; `paragraphs` and `lent` are what both were read as. Of a picture `digest` tells its file's content.
    """

    kind: str
    name: Words
    spot: Spot
    string: str
    stars: str
    borrowed: str
    paragraphs: tuple[Text, ...] = ()
    lent: tuple[Text, ...] = ()
    digest: str = ""
    is_prose: bool = False


class Content(Struct, frozen=True):
    """A block, or an entry of a list: its fields by key, and its lists by key, each beside its name.

    `kind` is a block's type, `called` what an editor calls it by.
    """

    spot: Spot
    fields: dict[str, Field]
    lists: dict[str, tuple[Words, tuple[Content, ...]]] = {}
    kind: str = ""
    id: str = ""
    called: Words = Words("", "")
    is_hidden: bool = False

    def texts(self) -> Iterator[Field]:
        """Yield every text within it that is not hidden, in the order of the file."""
        found = [field for field in self.fields.values() if field.kind == "text"]
        for _, items in self.lists.values():
            found += [field for item in items if not item.is_hidden for field in item.texts()]
        yield from sorted(found, key=lambda field: field.spot.line)

    def lines(self) -> tuple[Line, ...]:
        """Return its words as an editor would list them: its own a line each, then its lists, a line each entry."""
        found = [Line(field.string) for field in self.fields.values() if field.kind == "text"]
        for _, items in self.lists.values():
            found += [
                Line(" · ".join(each.string for each in item.texts()), True) for item in items if not item.is_hidden
            ]
        return tuple(line for line in found if line.string)

    @property
    def gist(self) -> str:
        """What it is known again by: its texts, whatever the facts in them say this year."""
        return " ".join(field.borrowed for field in self.texts())


class Reader(Struct, frozen=True):
    """What reading an edition's contents takes: its own facts, the other's, and the folders of its pictures."""

    own: Facts
    other: Facts
    folders: tuple[Path, ...] = ()


def places_of(source: Source, folder: Path) -> tuple[Path, ...]:
    """Return the folders an edition's pictures may lie in, those of what it starts from after its own."""
    unheard = Reading()
    beneath = (each for places in folders_beneath(source, unheard).values() for each in places)
    return tuple(dict.fromkeys((folder, *folders_of(source, folder, unheard), *beneath)))


def blocks_of(source: Source, reader: Reader) -> tuple[Content, ...]:
    """Return the blocks of an edition, those too that hold faults; what is no block at all is left out."""
    node = source.root.get("blocks")
    items = node.items if isinstance(node, Sequence) else ()
    return tuple(_block(each, reader) for each in items if isinstance(each, Mapping))


def _block(node: Mapping, reader: Reader) -> Content:
    kind = _word(node, "type")
    model = _model(kind)
    found = _content(node, model, reader)
    heading = next((found.fields[key].string for key in ("heading", "title") if key in found.fields), "")
    said = (
        _short(heading) or (model.words.ko if model else kind),
        _short(heading) or (model.words.en if model else kind),
    )
    return Content(
        found.spot, found.fields, found.lists, kind, _word(node, "id"), Words(*said), _word(node, "hidden") == "true"
    )


def label(words: Words) -> Words:
    """Return what a field is called: its description without what that explains."""
    ko, en = (re.split(r"[:(,]", each, maxsplit=1)[0].strip() or each for each in words)
    return Words(ko, en)


def _word(node: Mapping, key: str) -> str:
    value = node.get(key)
    return value.text.strip() if isinstance(value, Scalar) else ""


def _model(kind: str) -> type[Block] | None:
    try:
        return blocks.find(kind)
    except UnusableBlock:
        return None


def _content(node: Mapping, model: type[Struct] | None, reader: Reader) -> Content:
    """Read what stands under a mapping by its model; of what the model does not know, words are words."""
    known = {each.key: each for each in fields_of(model)} if model else {}
    fields: dict[str, Field] = {}
    lists: dict[str, tuple[Words, tuple[Content, ...]]] = {}
    for key, (_, value) in node.entries.items():
        if key in _STEERING:
            continue
        field = known.get(key)
        name, shape = (label(field.words), field.shape) if field else (Words(key, key), shapes.Scalar("line"))
        if isinstance(value, Sequence) and (item := _item(shape, is_known=field is not None)):
            lists[key] = name, tuple(_entry(each, item, reader) for each in value.items)
        else:
            fields.update(_fields(key, value, name, shape, reader))
    return Content(spot_of(node), fields, lists, is_hidden=_word(node, "hidden") == "true")


def _item(shape: shapes.Shape, *, is_known: bool) -> shapes.Shape | None:
    """The shape of a list's entries, where they are words or models; a pair of numbers is one value."""
    found = next((each.item for each in _each(shape) if isinstance(each, shapes.ListOf)), None)
    if found is None:
        return None if is_known else shapes.Scalar("line")
    is_content = shapes.models_in(found) or any(_kind(each) == "text" for each in _each(found))
    return found if is_content else None


def _each(shape: shapes.Shape) -> tuple[shapes.Shape, ...]:
    return shape.shapes if isinstance(shape, shapes.Either) else (shape,)


def _kind(shape: shapes.Shape) -> str:
    if not isinstance(shape, shapes.Scalar):
        return "setting"
    return "text" if shape.kind in WRITTEN else "picture" if shape.kind in PICTURES else "setting"


def _entry(node: Node, shape: shapes.Shape, reader: Reader) -> Content:
    """Read an entry of a list; one that is only words is its model's first field."""
    model = next(iter(shapes.models_in(shape)), None)
    if isinstance(node, Mapping):
        found = _content(node, model, reader)
        return Content(found.spot, found.fields, found.lists, called=_name_of(found), is_hidden=found.is_hidden)
    first = fields_of(model)[_first(model)] if model else None
    key, words = (first.key, label(first.words)) if first else ("", Words("항목", "Entry"))
    own = first.shape if first else shape
    fields = dict(_fields(key, node, words, own, reader))
    found = Content(spot_of(node), fields)
    return Content(found.spot, fields, called=_name_of(found))


def _first(model: type[Struct]) -> int:
    """The place of a model's first text among its fields."""
    return next((at for at, each in enumerate(fields_of(model)) if each.is_required), 0)


def _name_of(found: Content) -> Words:
    """What an editor would call an entry: its first short texts."""
    short = [field.string for field in found.fields.values() if field.kind == "text" and len(field.paragraphs) <= 1]
    named = [each for each in short if len(each) <= _LONGEST_NAME][:2] or [_short(each) for each in short[:1]]
    said = " · ".join(each.replace("\n", " ") for each in named)
    return Words(said, said)


def _short(string: str) -> str:
    string = string.replace("\n", " ")
    return string if len(string) <= _LONGEST_NAME else f"{string[: _LONGEST_NAME - 1].rstrip()}…"


def _fields(key: str, node: Node, name: Words, shape: shapes.Shape, reader: Reader) -> Iterator[tuple[str, Field]]:
    """Yield what stands under a key: one value, or those of a mapping, each by its key."""
    if isinstance(node, Mapping):
        form = next(iter(shapes.models_in(shape)), None)
        known = {each.key: each for each in fields_of(form)} if form else {}
        is_picture = any(_kind(each) == "picture" for each in _each(shape))
        for step, (_, value) in node.entries.items():
            field = known.get(step)
            if is_picture and step == "file":
                # Written out or not, it is one picture.
                yield from _fields(key, value, name, shape, reader)
                continue
            inner = field.shape if field else shapes.Scalar("name")
            words = label(field.words) if field else Words(step, step)
            told = Words(f"{name.ko} / {words.ko}", f"{name.en} / {words.en}")
            yield from _fields(f"{key}.{step}", value, told, inner, reader)
        return
    if isinstance(node, Sequence):
        string = ", ".join(_plain(each) for each in node.items)
        yield key, Field("setting", name, spot_of(node), string, string, string)
    elif not node.is_missing:
        yield key, _field(node, name, shape, reader)


def _plain(node: Node) -> str:
    return " ".join(node.text.split()) if isinstance(node, Scalar) else "…"


def _field(node: Scalar, name: Words, shape: shapes.Shape, reader: Reader) -> Field:
    scalar = next((each for each in _each(shape) if isinstance(each, shapes.Scalar)), None)
    kind = _kind(scalar) if scalar else "setting"
    if kind == "text" and scalar:
        own, other = (printed(node, scalar.kind, facts) for facts in (reader.own, reader.other))
        string = "\n".join(text.string.replace("\n", " ") for text in own)
        return Field(
            "text",
            name,
            spot_of(node),
            string,
            starred(own),
            starred(other),
            own,
            other,
            is_prose=scalar.kind == "prose",
        )
    plain = _plain(node)
    digest = _digest(plain, reader.folders) if kind == "picture" else ""
    return Field(kind, name, spot_of(node), plain, plain, plain, digest=digest)


def _digest(name: str, folders: tuple[Path, ...]) -> str:
    """What tells a picture's content from another's: its file's digest, or its name where the file is not there."""
    found = bytes_of(name, folders, ()) if folders else name.encode()
    return name if isinstance(found, Fault) else hashlib.sha256(found).hexdigest()


def spot_of(node: Node) -> Spot:
    """Return where a node stands."""
    origin = node.origin
    return Spot(node.path, origin.line, origin.file)
