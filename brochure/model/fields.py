"""The kinds of field an edition or a theme can have: what a model's annotation says, the reader does.

A model is a frozen `msgspec.Struct`; each field is annotated with a kind of this module and with
the `Words` that describe it, so validation, schema and reference all read the same declaration::

    class Greeting(Block, frozen=True, kw_only=True):
        heading: Annotated[Line | None, Words("제목", "Heading")] = None

The YAML key is the field's name; `hidden`, `id` and their like come from the block itself.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from brochure.findings import Words
from brochure.model.ink import Ink
from brochure.model.pictures import Logo, PictureFile, Portrait, Spoken
from brochure.model.words import Address, Amount, Moment, Prose, Target, Text, Whole


class Kind(Struct, frozen=True):
    """How the characters of a field are read; the names are the reader's, in ``read/fields.py``.

    A kind with a `form` can also be written as a mapping of that form; its first key is the one a bare
    value stands for.
    """

    name: str
    form: type[Struct] | None = None


#: A label or heading: white space folds, a line end in the YAML is a forced break, ``**`` emphasises.
Line = Annotated[Text, Kind("line")]

#: A line that is an item of a list, or its first words. What is set before it is the theme's: a bullet or number that
#: was pasted with it is left out.
ItemLine = Annotated[Text, Kind("item")]

#: A line that is a note to what stands above it, read as an item alone.
NoteLine = ItemLine

#: A line that begins a list's item and may begin with a number of its own, as dates do: bullets alone are left out.
DatedLine = Annotated[Text, Kind("dated")]

#: A telephone number as it is printed; a label that was pasted with it (TEL :) is left out, as of both addresses.
PhoneNumber = Annotated[Text, Kind("phone")]

#: Running text: single line ends join, a blank line begins a paragraph, ``**`` emphasises.
Paragraphs = Annotated[Prose, Kind("prose")]

#: What is read aloud in a picture's place: a line that is printed nowhere.
SpokenLine = Annotated[Spoken, Kind("spoken")]

#: The value of a fact: a line in which nothing is emphasised, for that is up to the text that calls it.
FactValue = Annotated[Text, Kind("fact")]

#: A web address with its scheme.
WebAddress = Annotated[Address, Kind("url")]

#: A web address that is printed as a code alone.
CodeAddress = Annotated[Target, Kind("target")]

#: An e-mail address; its target is a ``mailto:``.
MailAddress = Annotated[Address, Kind("email")]

#: A year and month, perhaps a day: ``2023-10``, ``2023.10``, ``2023. 10.``, ``2023년 10월 5일``.
Date = Annotated[Moment, Kind("date")]

#: A number with its unit, larger than nothing: ``120명``, ``7만 7천 명``, ``{참가자}``.
AmountOf = Annotated[Amount, Kind("amount")]

#: A whole number.
WholeNumber = Annotated[Whole, Kind("whole")]

#: A country's calling code; written ``+82``.
CallingCode = Annotated[str, Kind("calling")]

#: A name that is never printed: an id, a font, an ink.
Name = Annotated[str, Kind("name")]

#: Names in order; one alone may stand without a list.
Names = Annotated[tuple[Name, ...], Kind("names")]

#: Characters kept one by one, spaces among them: a date's form, the widths of columns.
Form = Annotated[str, Kind("form")]

#: ``true`` or ``false``.
Flag = Annotated[bool, Kind("flag")]

#: A length in points; written ``9.2pt``, ``14mm`` or a bare number of points.
Length = Annotated[float, Kind("length")]


class Relative(float):
    """A length as a share of the type size it goes with, until that is known."""


#: A distance of baselines in points, a `Relative` until it stands beside its size; written ``15pt`` or ``163%``.
Leading = Annotated[float, Kind("leading")]

#: A share; written ``94%`` or ``0.94``.
Share = Annotated[float, Kind("share")]

#: How much larger or smaller than drawn; written ``95%`` or ``0.95``, and may be more than the whole.
Scale = Annotated[float, Kind("scale")]

#: Width to height; written ``3:2``, ``4/3`` or ``1.5``.
Ratio = Annotated[float, Kind("ratio")]

#: A place in a picture, as shares of its width and height: from the left, from the top.
Focus = tuple[Share, Share]

#: A plain number.
Number = Annotated[float, Kind("number")]

#: An ink; written ``C100 M80 Y12 K40``, ``K100``, another ink's name, a tint of one like ``indigo 12%``,
#: or a mapping of ``print:`` and ``screen:``.
InkValue = Annotated[Ink, Kind("ink")]


class LogoForm(Struct, frozen=True, kw_only=True):
    """A logo written out."""

    file: Annotated[Name, Words("그림 파일(이 YAML의 폴더에서)", "The picture's file, from this YAML's folder")]
    alt: Annotated[Line | None, Words("그림을 대신하는 말", "What is read aloud instead")] = None
    inks: Annotated[dict[str, Name], Words("그림의 색마다 쓸 잉크", "Which ink each of its colours takes")] = {}


class PortraitForm(Struct, frozen=True, kw_only=True):
    """A portrait written out."""

    file: Annotated[Name, Words("사진 파일(이 YAML의 폴더에서)", "The photograph's file, from this YAML's folder")]
    alt: Annotated[Line | None, Words("사진을 대신하는 말", "What is read aloud instead")] = None
    focus: Annotated[
        Focus | None, Words("눈의 자리 [왼쪽에서, 위에서]", "Where the eyes are [from left, from top]")
    ] = None


#: An organisation's mark: a drawing (SVG), whose colours become inks, or a picture (PNG, JPEG).
LogoPicture = Annotated[Logo, Kind("logo", LogoForm)]

#: A photograph of a person.
PortraitPicture = Annotated[Portrait, Kind("portrait", PortraitForm)]

#: The file of a photograph: JPEG, PNG, TIFF, WebP, and HEIC where it can be read.
PhotographFile = Annotated[PictureFile, Kind("photograph")]

#: The file of any picture: one of those, or a drawing (SVG).
AnyPictureFile = Annotated[PictureFile, Kind("picture")]
