"""Font files into faces that measure, shape and subset; the only home of uharfbuzz.

A `Face` is one font file, mapped and opened once. Knows nothing of lines or PDF, nor of what a theme calls its fonts.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

import uharfbuzz as hb
from msgspec import Struct

from brochure.text.fontfiles import (
    Flaw,
    face_count,
    feature_tags,
    font_of,
    forbidden,
    is_web_font,
    is_whole,
    licence_bits,
)
from brochure.text.pen import Outlined, drawn

#: Tables no PDF viewer reads (ISO 32000-1 9.9), and what a variable font varies by: dropped from every subset.
_UNREAD_TABLES = (
    "GSUB", "GPOS", "GDEF", "BASE", "JSTF", "name", "OS/2", "cmap", "post", "vhea", "vmtx", "VORG", "DSIG", "STAT",
    "MATH", "meta", "gasp", "hdmx", "LTSH", "VDMX", "PCLT", "kern", "FFTM",
    "fvar", "gvar", "avar", "cvar", "HVAR", "VVAR", "MVAR",
)  # fmt: skip


class Subset(Struct, frozen=True):
    """A font cut down to the glyphs in use, numbered densely.

    `data` is a whole TrueType file, or a bare CFF table where `is_cff`; `cids` maps the face's
    glyph ids to the subset's, in order.
    """

    data: bytes
    is_cff: bool
    cids: dict[int, int]


class Metrics(Struct, frozen=True):
    """What a font descriptor tells (ISO 32000-1 9.8.1), in 1/1000 em."""

    ascent: float
    descent: float
    cap_height: float
    italic_angle: float
    box: tuple[float, float, float, float]


class NotAFont(ValueError):
    """A face called `name` cannot be used, and `flaw` is why."""

    def __init__(self, name: str, flaw: Flaw) -> None:
        super().__init__(name, flaw)
        self.name, self.flaw = name, flaw


class Face:
    """One face of a font file: `name` is how runs refer to it; it is opened when first asked for a glyph.

    `source` is the file, which is mapped and not read as a whole, or its bytes; `index` the face's place in a
    collection. Whatever first opens the face raises NotAFont if it cannot be embedded.
    """

    def __init__(self, name: str, source: Path | bytes, index: int = 0) -> None:
        self.name = name
        self._source = source
        self._index = index
        self._nominal: dict[str, int] = {}
        self._reach: dict[int, tuple[int, int]] = {}
        self._is_cut = False

    @cached_property
    def _face(self) -> hb.Face:
        try:
            face = hb.Face(_blob(self._source), self._index)
        except hb.HarfBuzzError as fault:
            raise NotAFont(self.name, "unreadable") from fault
        if not face.glyph_count or not is_whole(self._source, self._index):
            raise NotAFont(self.name, "web" if is_web_font(self._source) else "unreadable")
        if not {"glyf", "CFF "} & set(face.table_tags):
            raise NotAFont(self.name, "outlines")
        if flaw := forbidden(bytes(face.reference_table("OS/2").data)):
            raise NotAFont(self.name, flaw)
        return face

    @property
    def flaw(self) -> Flaw | None:
        """Why the face cannot be used; None for one that can. Opens it."""
        try:
            return None if self._face else "unreadable"
        except NotAFont as fault:
            return fault.flaw

    @cached_property
    def _font(self) -> hb.Font:
        return hb.Font(self._face)

    @cached_property
    def upem(self) -> int:
        """Units per em."""
        return int(self._face.upem)

    def gid(self, character: str) -> int:
        """Return the glyph of `character`, 0 where the font has none."""
        found = self._nominal.get(character)
        if found is None:
            found = self._nominal[character] = self._font.get_nominal_glyph(ord(character)) or 0
        return found

    def advance(self, gid: int) -> int:
        """Return the advance of a glyph, in font units."""
        return int(self._font.get_glyph_h_advance(gid))

    def bearing(self, gid: int) -> int:
        """Return the side bearing left of a glyph's ink, in font units."""
        return int(extents.x_bearing) if (extents := self._font.get_glyph_extents(gid)) else 0

    def reach(self, gid: int) -> tuple[int, int]:
        """Return how far a glyph's ink reaches below (negative) and above the baseline, in font units."""
        found = self._reach.get(gid)
        if found is None:
            extents = self._font.get_glyph_extents(gid)
            found = (int(extents.y_bearing + extents.height), int(extents.y_bearing)) if extents else (0, 0)
            self._reach[gid] = found
        return found

    def outline(self, gid: int) -> Outlined:
        """Return a glyph's outlines, in font units: steps of a path (m, l, c, h) with their points, y upwards."""
        return drawn(self._font, gid, hb.DrawFuncs)

    def shape(self, text: str, language: str = "ko", script: str = "Hang") -> list[tuple[int, int, int, int, int]]:
        """Shape `text` as of a `script` (ISO 15924): (glyph, cluster, advance, x, y) in font units, left to right.

        The script is set, never guessed: HarfBuzz guesses it from the first strong letter and then
        leaves the Hangul behind a Latin word uncomposed.
        """
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.direction = "ltr"
        buffer.script = script
        buffer.language = language
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        hb.shape(self._font, buffer, {})
        return [
            (info.codepoint, info.cluster, at.x_advance, at.x_offset, at.y_offset)
            for info, at in zip(buffer.glyph_infos or (), buffer.glyph_positions or (), strict=True)
        ]

    @cached_property
    def postscript_name(self) -> str:
        """The name font lists show, of the characters PostScript allows (OpenType `name` 6)."""
        named = self._face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or self.name
        return "".join(each for each in named if each.isascii() and (each.isalnum() or each in "-_")) or "Unnamed"

    @cached_property
    def weight(self) -> float:
        """How bold the face is, 400 being regular (OpenType `wght`)."""
        return float(self._font.get_style_value(hb.StyleTag.WEIGHT))

    @cached_property
    def features(self) -> frozenset[str]:
        """The tags of what the face can exchange glyphs for (OpenType `GSUB`)."""
        return feature_tags(bytes(self._face.reference_table("GSUB").data))

    @property
    def characters(self) -> frozenset[str]:
        """All characters the face has a glyph for."""
        return frozenset(map(chr, self._face.unicodes))

    @property
    def glyph_count(self) -> int:
        """How many glyphs the face has."""
        return int(self._face.glyph_count)

    def says(self, number: int) -> str:
        """Return what the face says of itself, by the number of the name (OpenType `name`); "" where it is silent."""
        return str(self._face.get_name(number) or "")

    @property
    def embedding(self) -> int:
        """What the face's licence allows in a document, as bits (OpenType `OS/2`, fsType); 0 forbids nothing."""
        return licence_bits(bytes(self._face.reference_table("OS/2").data))

    @cached_property
    def metrics(self) -> Metrics:
        """The face's own measures."""
        scale = 1000 / self.upem
        extents = self._font.get_font_extents("ltr")
        capital = self._font.get_glyph_extents(self.gid("H"))
        cap_height = capital.y_bearing if capital and self.gid("H") else extents.ascender
        head = self._face.reference_table("head").data
        box = tuple(int.from_bytes(head[at : at + 2], "big", signed=True) * scale for at in (36, 38, 40, 42))
        angle = float(self._font.get_style_value(hb.StyleTag.SLANT_ANGLE))
        return Metrics(
            extents.ascender * scale,
            extents.descender * scale,
            cap_height * scale,
            angle,
            (box[0], box[1], box[2], box[3]),
        )

    def subset(self, gids: Iterable[int]) -> Subset:
        """Cut the face down to `gids` (and .notdef), without hinting and layout tables.

        The same glyphs give the same bytes. Glyph ids of the subset are dense, so that a CID equals
        its glyph and neither a CIDToGIDMap nor a CFF charset has to be written.
        """
        is_cff = "CFF " in self._face.table_tags
        chosen = hb.SubsetInput()
        chosen.glyph_set.add(0)
        for gid in sorted(set(gids)):
            chosen.glyph_set.add(gid)
        flags = hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_HINTING
        if is_cff:
            flags |= hb.SubsetFlags.CFF_IDENTITY_CHARSET | hb.SubsetFlags.DESUBROUTINIZE
        chosen.flags = flags
        for table in _UNREAD_TABLES:
            chosen.drop_table_tag_set.add(int.from_bytes(table.encode(), "big"))
        plan = hb.SubsetPlan(self._to_cut, chosen)
        cut = plan.execute()
        cids = {int(old): int(new) for old, new in sorted(dict(plan.old_to_new_glyph_mapping).items())}
        data = bytes(cut.reference_table("CFF ").data) if is_cff else bytes(cut.blob.data)
        self._is_cut = True
        return Subset(data, is_cff, cids)

    @property
    def _to_cut(self) -> hb.Face:
        """The face a subset is cut from: the whole one the first time, from then on one of its drawing tables alone.

        HarfBuzz reads the whole cmap for every plan, wanted or not: 1.3 ms against 0.1 without. Leaving
        it out costs a copy of the file, which pays only where a face is cut again.
        """
        return self._drawing if self._is_cut else self._face

    @cached_property
    def _drawing(self) -> hb.Face:
        tables = {
            tag: self._face.reference_table(tag).data
            for tag in sorted(self._face.table_tags)
            if tag not in _UNREAD_TABLES
        }
        return hb.Face(hb.Blob(font_of(tables)))


def face_names(path: Path) -> tuple[str, ...]:
    """Return the PostScript names of the faces in a font file, in order; empty where it cannot be read."""
    return tuple(face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "" for face in _faces(path))


def faces_called(path: Path, name: str) -> tuple[int, ...]:
    """Return the places in a font file of the faces that answer to a name; none where it cannot be read.

    A PostScript name goes before a full one, that before family and style together, then family, then style:
    what some face is called by one of these, no face is called by the next. In any language the file has, and
    without regard to capitals, spaces and hyphens.
    """
    wanted = _loosened(name)
    called = [_names_of(face) for face in _faces(path)]
    for kind in range(5):
        found = tuple(index for index, names in enumerate(called) if wanted in map(_loosened, names[kind]))
        if found:
            return found
    return ()


def _names_of(face: hb.Face) -> tuple[list[str], ...]:
    """What a face is called: PostScript and full names, families with styles, families, styles (OpenType `name`)."""
    told: dict[int, dict[str, str]] = {}
    for entry in face.list_names():
        told.setdefault(int(entry.name_id), {})[entry.language] = face.get_name(entry.name_id, entry.language) or ""
    pairs = [(told.get(family, {}), told.get(style, {})) for family, style in ((16, 17), (1, 2))]
    families = [each for own, _ in pairs for each in own.values()]
    # The style of the narrower family is the wider family's where that one says none.
    styles = [*(pairs[0][1] or pairs[1][1]).values()]
    both = [f"{family} {style}" for own, theirs in pairs for family in own.values() for style in theirs.values()]
    return [*told.get(6, {}).values()], [*told.get(4, {}).values()], both, families, styles


def _loosened(name: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFC", name).casefold() if each not in " -_")


def _faces(path: Path) -> list[hb.Face]:
    try:
        return [hb.Face(_blob(path), index) for index in range(face_count(path))]
    except hb.HarfBuzzError:
        return []


def _blob(source: Path | bytes) -> hb.Blob:
    return hb.Blob(source) if isinstance(source, bytes) else hb.Blob.from_file_path(str(source))
