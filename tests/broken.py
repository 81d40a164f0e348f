"""Press files that are broken in one way each: `good` is the reference flyer's, `BROKEN` breaks it.

A name begins with the rule that is to fire, and no other: ``X4-13 RGB in a form two levels deep``. Knows PDF by pikepdf
alone, and of brochure only how to build.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

import brochure

ROOT = Path(__file__).resolve().parent.parent
MM = 72 / 25.4
Change = Callable[[Pdf], object]
Break = Callable[[bytes], bytes]
#: Where page 2 has white paper about it: points from the lower left corner.
AT = 300, 345
#: The PDF/X-1a file is that of this shop.
OLDER = "kr-gangrun"


@cache
def good() -> bytes:
    """Return the reference flyer's press file, which is PDF/X-4."""
    return brochure.build(ROOT / "data" / "2023.yaml").press


@cache
def good_older() -> bytes:
    """Return its front page as PDF/X-1a:2003, text outlined."""
    return brochure.build(ROOT / "data" / "2023.yaml", shop=OLDER).press_files[0][1]


def changed(data: bytes, change: Change, **how: Any) -> bytes:
    """Return a file after `change` has been at its objects; its version and its streams stay what they were."""
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        version = pdf.pdf_version
        how.setdefault("deterministic_id", "encryption" not in how)
        pdf.save(written, force_version=version, fix_metadata_version=False, **how)
    return written.getvalue()


def by(change: Change, **how: Any) -> Break:
    """Return what breaks a file by changing its objects."""
    return lambda data: changed(data, change, **how)


def bytes_by(old: bytes, new: bytes) -> Break:
    """Return what breaks a file by other bytes of the same length, where they first or alone stand."""

    def broken(data: bytes) -> bytes:
        assert old in data
        assert len(old) == len(new)
        return data.replace(old, new, 1)

    return broken


def page_of(pdf: Pdf) -> Any:
    """Return the page that is broken: the last, which has more white."""
    return pdf.pages[-1].obj


def on_page(key: str, value: Any) -> Break:
    """Return what sets an entry of the page."""

    def change(pdf: Pdf) -> None:
        page_of(pdf)[key] = value

    return by(change)


def in_root(key: str, value: Callable[[Pdf], Any]) -> Break:
    """Return what sets an entry of the catalog."""

    def change(pdf: Pdf) -> None:
        pdf.Root[key] = value(pdf)

    return by(change)


def add(pdf: Pdf, code: str, **resources: dict[str, Any]) -> None:
    """Paint `code` over the page; `resources` are by kind and name: ``ExtGState={"X": …}``."""
    page = page_of(pdf)
    page.Resources = pdf.make_indirect(Dictionary({key: own(value) for key, value in page.Resources.items()}))
    for kind, things in resources.items():
        held = page.Resources.get(f"/{kind}", Dictionary())
        for name, value in things.items():
            held[f"/{name}"] = value
        page.Resources[f"/{kind}"] = held
    streams = page.Contents if isinstance(page.Contents, Array) else [page.Contents]
    # The page's own states end before what is added begins.
    around = [pdf.make_stream(b"q\n"), *streams, pdf.make_stream(f"\nQ q {code} Q\n".encode("latin-1"))]
    page.Contents = Array(around)


def own(value: Any) -> Any:
    """Return a dictionary of a page's own, so that the other page keeps what it has."""
    return Dictionary(dict(value.items())) if isinstance(value, Dictionary) else value


def painting(code: str, **resources: dict[str, Any]) -> Break:
    """Return what paints over the page; resources may be made by functions of the file."""

    def change(pdf: Pdf) -> None:
        made = {
            kind: {name: value(pdf) if callable(value) else value for name, value in things.items()}
            for kind, things in resources.items()
        }
        add(pdf, code, **made)

    return by(change)


def form(code: str, **entries: Any) -> Callable[[Pdf], Any]:
    """Return what makes a form of `code`; entries may be made by functions of the file."""

    def make(pdf: Pdf) -> Any:
        made = {key: value(pdf) if callable(value) else value for key, value in entries.items()}
        head = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 700, 900])
        stream = pdf.make_stream(code.encode("latin-1"), head)
        for key, value in made.items():
            stream[f"/{key}"] = value
        return stream

    return make


def resources(**kinds: dict[str, Any]) -> Callable[[Pdf], Any]:
    """Return what makes a resource dictionary, its values by functions of the file."""

    def make(pdf: Pdf) -> Any:
        made = Dictionary()
        for kind, held in kinds.items():
            made[f"/{kind}"] = Dictionary()
            for name, value in held.items():
                made[f"/{kind}"][f"/{name}"] = value(pdf) if callable(value) else value
        return made

    return make


def image(space: Any, sample: bytes, size: tuple[int, int] = (300, 300), **entries: Any) -> Callable[[Pdf], Any]:
    """Return what makes a picture of one colour."""

    def make(pdf: Pdf) -> Any:
        head = Dictionary(
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=size[0],
            Height=size[1],
            ColorSpace=space(pdf) if callable(space) else space,
            BitsPerComponent=8,
            Filter=Name.FlateDecode,
            **{key: value(pdf) if callable(value) else value for key, value in entries.items()},
        )
        return pdf.make_stream(zlib.compress(sample * (size[0] * size[1])), head)

    return make


def profiled(channels: int) -> Callable[[Pdf], Any]:
    """Return what makes an ICCBased space, of whatever profile."""
    return lambda pdf: Array([Name.ICCBased, pdf.make_stream(b"profile", N=channels)])


def axial(space: Any, first: list[float], last: list[float]) -> Dictionary:
    """Return a shading from the left to the right of 100 points."""
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=first, C1=last, N=1)
    return Dictionary(ShadingType=2, ColorSpace=space, Coords=[0, 0, 100, 0], Function=function)


def text(code: str, before: str = "", size: float = 14) -> str:
    """Return operators that show codes of the page's first font on white paper."""
    return f"{before} BT /F1 {size} Tf {AT[0]} {AT[1]} Td <{code}> Tj ET"


def box(colour: str, at: tuple[float, float, float, float] = (*AT, 20, 20), paint: str = "f") -> str:
    """Return operators that paint a rectangle: left, lower edge, width, height in points."""
    return f"{colour} {' '.join(map(str, at))} re {paint}"


def placed(name: str, width: float = 72, height: float = 72) -> str:
    """Return operators that place a picture on white paper."""
    return f"q {width} 0 0 {height} {AT[0]} {AT[1]} cm /{name} Do Q"


def state(**entries: Any) -> dict[str, Any]:
    """Return an ExtGState called `X`."""
    return {"X": Dictionary(**entries)}


CMYK_GROUP = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)


def blended(change: Break) -> Break:
    """Return the same on a page that says it blends in inks, so that only what is asked about is wrong."""
    return lambda data: on_page("/Group", CMYK_GROUP)(change(data))


def masked(code: str, space: Name) -> dict[str, Any]:
    """Return an ExtGState whose soft mask paints `code` and blends in `space`."""
    group = form(code, Group=Dictionary(S=Name.Transparency, CS=space))
    return {"X": lambda pdf: Dictionary(SMask=Dictionary(S=Name.Luminosity, G=group(pdf)))}


def intent(**entries: Any) -> Break:
    """Return what sets entries of the output intent; None takes one away."""

    def change(pdf: Pdf) -> None:
        for key, value in entries.items():
            if value is None:
                del pdf.Root.OutputIntents[0][f"/{key}"]
            else:
                pdf.Root.OutputIntents[0][f"/{key}"] = value

    return by(change)


def profile(change: Callable[[bytearray], object], **entries: Any) -> Break:
    """Return what changes bytes of the output profile."""

    def broken(pdf: Pdf) -> None:
        held = pdf.Root.OutputIntents[0].DestOutputProfile
        data = bytearray(held.read_bytes())
        change(data)
        pdf.Root.OutputIntents[0].DestOutputProfile = pdf.make_stream(bytes(data), N=4, **entries)

    return by(broken)


def at(offset: int, new: bytes) -> Callable[[bytearray], object]:
    """Return what writes other bytes into a profile."""

    def write(data: bytearray) -> None:
        data[offset : offset + len(new)] = new

    return write


def info(**entries: Any) -> Break:
    """Return what sets entries of the information dictionary; None takes one away."""

    def change(pdf: Pdf) -> None:
        for key, value in entries.items():
            if value is None:
                del pdf.docinfo[f"/{key}"]
            else:
                pdf.docinfo[f"/{key}"] = value

    return by(change)


def xmp(old: str, new: str) -> Break:
    """Return what changes the text of the XMP."""

    def change(pdf: Pdf) -> None:
        told = pdf.Root.Metadata.read_bytes().decode()
        assert old in told
        pdf.Root.Metadata = pdf.make_stream(told.replace(old, new).encode(), Type=Name.Metadata, Subtype=Name.XML)

    return by(change)


def packed_xmp(data: bytes) -> bytes:
    """Compress the XMP, by hand: qpdf knows better and unpacks it."""

    def change(pdf: Pdf) -> None:
        told = zlib.compress(pdf.Root.Metadata.read_bytes())
        # Written as a stream of another name, which qpdf leaves alone, and named again where it stands.
        pdf.Root.MetadatX = pdf.make_stream(told, Type=Name.Metadata, Subtype=Name.XML, Filter=Name.FlateDecode)
        del pdf.Root.Metadata

    plain = changed(data, change, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return plain.replace(b"/MetadatX", b"/Metadata")


def font(change: Callable[[Any], object]) -> Break:
    """Return what changes the CIDFont of the page's first font."""

    def broken(pdf: Pdf) -> None:
        change(page_of(pdf).Resources.Font.F1.DescendantFonts[0])

    return by(broken)


def unembed(held: Any) -> None:
    del held.FontDescriptor["/FontFile2"]


def widen(held: Any) -> None:
    held.W = Array([0, [int(each) + 30 for each in held.W[1]]])


def type3(pdf: Pdf) -> Any:
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=[0, 0, 1000, 1000],
        FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        CharProcs=Dictionary(a=pdf.make_stream(b"1000 0 0 0 1000 1000 d1 0 0 500 500 re f")),
        Encoding=Dictionary(Type=Name.Encoding, Differences=[65, Name.a]),
        FirstChar=65,
        LastChar=65,
        Widths=[1000],
    )


HELVETICA = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)


def inherited_trim(pdf: Pdf) -> None:
    pdf.Root.Pages.TrimBox = page_of(pdf).TrimBox
    for page in pdf.pages:
        del page.obj["/TrimBox"]


def moved(pdf: Pdf) -> None:
    """Let the sheet begin left of and below 0 0, with all that is on it."""
    for page in pdf.pages:
        for name in ("/MediaBox", "/BleedBox", "/TrimBox"):
            page.obj[name] = Array([float(each) - 10 for each in page.obj[name]])
        page.contents_add(pdf.make_stream(b"1 0 0 1 -10 -10 cm\n"), prepend=True)


def wider(pdf: Pdf) -> None:
    for page in pdf.pages:
        x0, y0, x1, y1 = (float(each) for each in page.obj.MediaBox)
        page.obj.MediaBox = Array([x0, y0, x1 + 20, y1])


def grow(key: str, by_points: tuple[float, float, float, float]) -> Break:
    """Return what moves the sides of a box of the page."""

    def change(pdf: Pdf) -> None:
        held = page_of(pdf)[key]
        page_of(pdf)[key] = Array([float(each) + more for each, more in zip(held, by_points, strict=True)])

    return by(change)


def without(key: str) -> Break:
    """Return what takes an entry of the page away."""

    def change(pdf: Pdf) -> None:
        del page_of(pdf)[key]

    return by(change)


def two_intents(pdf: Pdf) -> None:
    pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0])


def opm_0(pdf: Pdf) -> None:
    for page in pdf.pages:
        for held in page.obj.Resources.ExtGState.values():
            held.OPM = 0


def knocked_out(pdf: Pdf) -> None:
    for page in pdf.pages:
        for held in page.obj.Resources.ExtGState.values():
            held.op = False


def attached(pdf: Pdf) -> Any:
    data = pdf.make_stream(b"a,b", Type=Name.EmbeddedFile)
    spec = Dictionary(Type=Name.Filespec, F=String("prices.csv"), EF=Dictionary(F=data))
    return Dictionary(EmbeddedFiles=Dictionary(Names=[String("prices.csv"), spec]))


def script(_: Pdf) -> Any:
    action = Dictionary(S=Name.JavaScript, JS=String("app.beep()"))
    return Dictionary(JavaScript=Dictionary(Names=[String("a"), action]))


def link(pdf: Pdf) -> None:
    action = Dictionary(S=Name.URI, URI=String("https://example.com"))
    page_of(pdf).Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[50, 50, 90, 90], A=action)])


def layers(_: Pdf) -> Any:
    return Dictionary(OCGs=[], D=Dictionary(ON=[], OFF=[], Order=[]))


def lzw(pdf: Pdf) -> None:
    # 256 clears the table, 257 ends the data: nine bits each, and a content of nothing.
    add(pdf, "")
    page_of(pdf).Contents.append(pdf.make_stream(b"\x80\x40\x40", Filter=Name.LZWDecode))


def empty(pdf: Pdf) -> None:
    page_of(pdf).Contents = pdf.make_stream(b"q Q")


def shorter(pdf: Pdf) -> None:
    """Take two centimetres off the page's upper edge."""
    page = page_of(pdf)
    for name in ("/MediaBox", "/BleedBox", "/TrimBox"):
        *rest, top = (float(each) for each in page[name])
        page[name] = Array([*rest, top - 20 * MM])


def whitened(pdf: Pdf) -> None:
    """Lay white over all of every page."""
    for page in pdf.pages:
        page.contents_add(pdf.make_stream(b"\nQ Q q 0 0 0 0 k 0 0 700 900 re f Q\n"))


def looping(pdf: Pdf) -> Any:
    held = form("/Self Do")(pdf)
    held.Resources = Dictionary(XObject=Dictionary(Self=held))
    return held


def bomb(pdf: Pdf) -> Any:
    """Make a form that paints another ten times, eight forms deep."""
    held = form("0 0 1 1 re f")(pdf)
    for _ in range(8):
        held = form("/A Do " * 10, Resources=Dictionary(XObject=Dictionary(A=held)))(pdf)
    return held


RGB, CMYK, GRAY = Name.DeviceRGB, Name.DeviceCMYK, Name.DeviceGray
INK = "0.1 0.2 0.3 0 k"
LAB = Array([Name.Lab, Dictionary(WhitePoint=[0.95, 1, 1.09])])
ALL = Array([Name.Separation, Name.All, CMYK, Dictionary(FunctionType=2, Domain=[0, 1], C0=[0] * 4, C1=[1] * 4, N=1)])
INLINE = "q 0.2 0 0 0.2 300 345 cm BI /W 1 /H 1 /BPC 8 /CS {} {} ID {} EI Q"
OVER = state(op=True, OP=True, OPM=1)

BROKEN: dict[str, Break] = {
    "PDF-file is no PDF": lambda _: b"PK\x03\x04 a document of another kind",
    "PDF-file holds nothing": lambda _: b"",
    "PDF-file ends in the middle of its head": lambda data: data[:40],
    "PDF-file was cut off": lambda data: data[: len(data) - 400],
    "PDF-file has a form that calls itself": painting("/A Do", XObject={"A": looping}),
    "PDF-file has forms without end": painting("/A Do", XObject={"A": bomb}),
    "X4-01 version 1.7": bytes_by(b"%PDF-1.6", b"%PDF-1.7"),
    "X4-01 version 1.4": bytes_by(b"%PDF-1.6", b"%PDF-1.4"),
    "X4-01 a later version in the catalog": in_root("/Version", lambda _: Name("/1.7")),
    "X4-01 no number": bytes_by(b"/ID", b"/Id"),
    "X4-01 encrypted": by(
        lambda _: None, encryption=pikepdf.Encryption(owner="secret", user="", R=4), compress_streams=False
    ),
    "X4-01 locked": by(lambda _: None, encryption=pikepdf.Encryption(owner="secret", user="secret", R=4)),
    "X4-02 no TrimBox": without("/TrimBox"),
    "X4-02 TrimBox inherited": by(inherited_trim),
    "X4-02 ArtBox too": on_page("/ArtBox", Array([20, 20, 500, 800])),
    "X4-03 trim outside the bleed": grow("/BleedBox", (20, 0, 0, 0)),
    "X4-03 bleed outside the sheet": grow("/BleedBox", (-5, 0, 0, 0)),
    "X4-03 no BleedBox": without("/BleedBox"),
    "X4-04 CropBox": on_page("/CropBox", Array([10, 10, 600, 840])),
    "X4-04 UserUnit": on_page("/UserUnit", 2),
    "X4-04 Rotate": on_page("/Rotate", 90),
    "X4-05 sheet not at 0 0": by(moved),
    "X4-05 trim not in the middle": by(wider),
    "X4-05 bleed unequal": grow("/BleedBox", (3, 0, 0, 0)),
    "X4-06 no output intent": by(lambda pdf: pdf.Root.__delitem__("/OutputIntents")),
    "X4-06 two output intents": by(two_intents),
    "X4-07 no profile": intent(DestOutputProfile=None),
    "X4-07 no condition": intent(OutputConditionIdentifier=None, RegistryName=None),
    "X4-07 no Info": intent(Info=None),
    "X4-07 another registry": intent(RegistryName=String("http://example.com")),
    "X4-07 not of four inks": by(lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile.__setitem__("/N", 3)),
    "X4-08 a scanner's profile": profile(at(12, b"scnr")),
    "X4-08 an RGB profile": profile(at(16, b"RGB ")),
    "X4-08 ICC version 5": profile(at(8, b"\x05")),
    "X4-08 no ICC file": profile(at(36, b"none")),
    "X4-08 no table to colours": profile(lambda data: data.__setitem__(slice(None), data.replace(b"A2B0", b"X2B0"))),
    "X4-09 no XMP": by(lambda pdf: pdf.Root.__delitem__("/Metadata")),
    "X4-09 compressed XMP": packed_xmp,
    "X4-09 XMP of no XML": xmp("</rdf:RDF>", ""),
    "X4-09 XMP that declares entities": xmp("<x:xmpmeta", '<!DOCTYPE x [<!ENTITY a "a">]><x:xmpmeta'),
    "X4-09 claims PDF/X-3": xmp("PDF/X-4", "PDF/X-3"),
    "X4-09 claims PDF/X-1a in Info too": info(GTS_PDFXVersion=String("PDF/X-1a:2003")),
    "X4-10 no RenditionClass": xmp("<xmpMM:RenditionClass>default</xmpMM:RenditionClass>", ""),
    "X4-10 no Trapped in the XMP": xmp("<pdf:Trapped>False</pdf:Trapped>", ""),
    "X4-10 no document number": xmp("xmpMM:DocumentID", "xmpMM:Other"),
    "X4-11 no Trapped": info(Trapped=None),
    "X4-11 Trapped unknown": info(Trapped=Name.Unknown),
    "X4-11 Trapped otherwise in the XMP": info(Trapped=Name("/True")),
    "X4-11 another date than in the XMP": info(CreationDate=String("D:20240101000000Z")),
    "X4-11 another title than in the XMP": info(Title=String("Another")),
    "X4-11 no creator": info(Creator=None),
    "X4-12 font not embedded": font(unembed),
    "X4-12 Type 3": painting(
        f"{INK} BT /T3 14 Tf {AT[0]} {AT[1]} Td (A) Tj ET", Font={"T3": type3}
    ),
    "X4-12 Helvetica shown": painting(f"{INK} BT /H 14 Tf {AT[0]} {AT[1]} Td (A) Tj ET", Font={"H": HELVETICA}),
    "X4-12 .notdef shown": painting(text("0000", INK)),
    "X4-12 a glyph beyond the font shown": painting(text("7FFF", INK)),
    "X4-12 widths that are not the font's": font(widen),
    "X4-12b Helvetica listed": painting("", Font={"H": HELVETICA}),
    "X4-13 RGB fill": painting(box("1 0 0 rg")),
    "X4-13 RGB line": painting(f"1 0 0 RG 2 w {AT[0]} {AT[1]} m 350 400 l S"),
    "X4-13 RGB text": painting(text("0010", "0 0 1 rg")),
    "X4-13 RGB chosen and not used": painting("/DeviceRGB cs"),
    "X4-13 RGB in a form two levels deep": painting(
        "/A Do", XObject={"A": form("/B Do", Resources=resources(XObject={"B": form(box("0 1 0 rg"))}))}
    ),
    "X4-13 RGB in a form that no page paints": painting("", XObject={"A": form(box("0 1 0 rg"))}),
    "X4-13 RGB in an inline image": painting(INLINE.format("/RGB", "", "abc")),
    "X4-13 RGB in a picture": painting(placed("A"), XObject={"A": image(RGB, b"abc")}),
    "X4-13 RGB in a picture that is not placed": painting("", XObject={"A": image(RGB, b"abc")}),
    "X4-13 RGB in an indexed picture": painting(
        placed("A"), XObject={"A": image(Array([Name.Indexed, RGB, 0, String("abc")]), b"\0")}
    ),
    "X4-13 RGB in a shading": painting(
        f"q {' '.join(map(str, (*AT, 20, 20)))} re W n /S sh Q", Shading={"S": axial(RGB, [1, 0, 0], [0, 1, 0])}
    ),
    "X4-13 RGB in a shading pattern": painting(
        box("/Pattern cs /P scn"),
        Pattern={"P": Dictionary(PatternType=2, Shading=axial(RGB, [1, 0, 0], [0, 1, 0]))},
    ),
    "X4-13 RGB in a tiling pattern": painting(
        box("/Pattern cs /P scn"),
        Pattern={
            "P": form("1 0 0 rg 0 0 5 5 re f", PatternType=1, PaintType=1, TilingType=1, XStep=10, YStep=10)
        },
    ),
    "X4-13 RGB in a soft mask group": blended(painting("/X gs", ExtGState=masked(box("1 1 1 rg"), GRAY))),
    "X4-13 ICC of light": painting(box("/I cs 1 0 0 sc"), ColorSpace={"I": profiled(3)}),
    "X4-13 Lab": painting(box("/L cs 50 10 10 sc"), ColorSpace={"L": LAB}),
    "X4-14 ICC of inks": painting(box("/I cs 0 0.5 0 0 sc"), ColorSpace={"I": profiled(4)}),
    "X4-14 inks by default in a profile": painting("", ColorSpace={"DefaultCMYK": profiled(4)}),
    "X4-14 a picture with a profile of inks": painting(placed("A"), XObject={"A": image(profiled(4), b"\x20\0\0\0")}),
    "X4-15 OPM 0": by(opm_0),
    "X4-15 grey overprints": painting(box("/X gs 0 g"), ExtGState=OVER),
    "X4-16 white text overprints": painting(text("0010", "/X gs 0 0 0 0 k"), ExtGState=OVER),
    "X4-16 a white shape overprints": painting(box("/X gs 0 0 0 0 k"), ExtGState=OVER),
    "X4-17 alpha and no group": painting(box(f"/X gs {INK}"), ExtGState=state(ca=0.5)),
    "X4-17 a blend mode and no group": painting(box(f"/X gs {INK}"), ExtGState=state(BM=Name.Multiply)),
    "X4-17 a picture's soft mask and no group": painting(
        placed("A"), XObject={"A": image(CMYK, b"\x20\0\0\0", SMask=image(GRAY, b"\x80"))}
    ),
    "X4-17 the page blends in RGB": on_page("/Group", Dictionary(S=Name.Transparency, CS=RGB)),
    "X4-17 a mask blends in RGB": blended(painting("/X gs", ExtGState=masked(box("1 g"), RGB))),
    "X4-17 a form blends in RGB": blended(
        painting("/A Do", XObject={"A": form(box(INK), Group=Dictionary(S=Name.Transparency, CS=RGB))})
    ),
    "X4-18 transfer function": painting("/X gs", ExtGState=state(TR=Name.Identity)),
    "X4-18 transfer function of the second kind": painting("/X gs", ExtGState=state(TR2=Name.Identity)),
    "X4-18 halftone phase": painting("/X gs", ExtGState=state(HTP=[0, 0])),
    "X4-18 black generation": painting("/X gs", ExtGState=state(BG2=Dictionary(FunctionType=2, Domain=[0, 1], N=1))),
    "X4-19 link": by(link),
    "X4-19 JavaScript": in_root("/Names", script),
    "X4-19 form to fill in": in_root("/AcroForm", lambda _: Dictionary(Fields=[])),
    "X4-19 embedded file": in_root("/Names", attached),
    "X4-19 done when opened": in_root("/OpenAction", lambda _: Dictionary(S=Name.Named, N=Name.Print)),
    "X4-19 done by the page": on_page("/AA", Dictionary(O=Dictionary(S=Name.Named, N=Name.Print))),
    "X4-19 PostScript": painting("", XObject={"A": lambda pdf: pdf.make_stream(b"showpage", Subtype=Name.PS)}),
    "X4-19 OPI": painting("", XObject={"A": form(box(INK), OPI=Dictionary())}),
    "X4-19 alternate pictures": painting(
        placed("A"), XObject={"A": image(CMYK, b"\x20\0\0\0", Alternates=[Dictionary()])}
    ),
    "X4-19 content in another file": painting(
        "", XObject={"A": image(CMYK, b"\x20\0\0\0", F=String("picture.dat"))}
    ),
    "X4-20 LZW": by(lzw, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False),
    "X4-20 LZW in an inline image": painting(INLINE.format("/G", "/F /LZW", "\x80\x40\x40")),
    "X4-20 layers": in_root("/OCProperties", layers),
    "X4-21 art that ends at the trim": painting(box(INK, (3 * MM, AT[1], 30, 30))),
    "X4-21 art that ends within the bleed": painting(box(INK, (1 * MM, AT[1], 30, 30))),
    "X4-21 a picture that ends at the trim": painting(
        f"q 72 0 0 72 {3 * MM} {AT[1]} cm /A Do Q", XObject={"A": image(CMYK, b"\x20\0\0\0")}
    ),
    "X4-21 art whose clip ends at the trim": painting(
        f"{3 * MM} {AT[1]} 30 30 re W n {box(INK, (0, AT[1], 30, 30))}"
    ),
    "X4-22 a picture of 72 ppi": painting(placed("A"), XObject={"A": image(CMYK, b"\x20\0\0\0", (72, 72))}),
    "X4-22 a picture coarse one way": painting(placed("A", 36, 100), XObject={"A": image(CMYK, b"\x20\0\0\0")}),
    "X4-22 a stencil of 300 ppi": painting(
        f"{INK} {placed('A')}",
        XObject={
            "A": lambda pdf: pdf.make_stream(
                bytes(38 * 300), Type=Name.XObject, Subtype=Name.Image, Width=300, Height=300, BitsPerComponent=1,
                ImageMask=True,
            )
        },
    ),
    "X4-23 a fill of 320 %": painting(box("0.8 0.8 0.8 0.8 k")),
    "X4-23 a line of 400 %": painting(f"1 1 1 1 K 2 w {AT[0]} {AT[1]} m 350 400 l S"),
    "X4-23 marks in registration colour": painting(
        f"/A CS 1 SCN 2 w {AT[0]} {AT[1]} m 300 380 l S", ColorSpace={"A": ALL}
    ),
    "X4-23 a picture of 350 %": painting(placed("A"), XObject={"A": image(CMYK, b"\xf0\xf0\xf0\xac")}),
    "X4-23 a picture whose Decode turns it about": painting(
        placed("A"), XObject={"A": image(CMYK, b"\0\0\0\0", Decode=[1, 0] * 4)}
    ),
    "X4-23 a picture by a table": painting(
        placed("A"), XObject={"A": image(Array([Name.Indexed, CMYK, 0, String("\xff\xff\xff\xff")]), b"\0")}
    ),
    "X4-23 a shading": painting(
        f"q {' '.join(map(str, (*AT, 20, 20)))} re W n /S sh Q", Shading={"S": axial(CMYK, [0, 0, 0, 0], [1, 1, 1, 1])}
    ),
    "X4-23 a pattern": painting(
        box("/Pattern cs /P scn"),
        Pattern={
            "P": form("1 1 1 1 k 0 0 5 5 re f", PatternType=1, PaintType=1, TilingType=1, XStep=10, YStep=10)
        },
    ),
    "X4-23 black that overprints dark colour": painting(
        f"{box('0.9 0.9 0.9 0 k', (290, 335, 60, 40))} {text('0010', '/X gs 0 0 0 1 k', 8)}", ExtGState=OVER
    ),
    "X4-23 black that overprints a dark picture": painting(
        f"{placed('A')} {text('0010', '/X gs 0 0 0 1 k', 8)}",
        XObject={"A": image(CMYK, b"\xe6\xe6\xe6\0")},
        ExtGState=OVER,
    ),
    "GWG-line of 0.1 pt": painting(f"{INK.upper()} 0.1 w {AT[0]} {AT[1]} m 350 400 l S"),
    "GWG-line of no width": painting(f"{INK.upper()} 0 w {AT[0]} {AT[1]} m 350 400 l S"),
    "GWG-line made thin by its matrix": painting(f"{INK.upper()} 0.1 0 0 0.1 {AT[0]} {AT[1]} cm 2 w 0 0 m 500 0 l S"),
    "GWG-line of 0.3 pt": painting(f"{INK.upper()} 0.3 w {AT[0]} {AT[1]} m 350 400 l S"),
    "GWG-line filled as a rectangle": painting(box(INK, (*AT, 100, 0.2))),
    "GWG-line about letters": painting(text("0010", f"{INK.upper()} 1 Tr 0.2 w")),
    "GWG-small-text": painting(text("0010", "/X gs 0 0 0 1 k", 4), ExtGState=OVER),
    "GWG-small-text made small by its matrix": painting(
        f"/X gs 0 0 0 1 k BT /F1 1 Tf 4 0 0 4 {AT[0]} {AT[1]} Tm <0010> Tj ET", ExtGState=OVER
    ),
    "GWG-small-mixed white": painting(text("0010", "0 0 0 0 k", 5.5)),
    "GWG-small-mixed in two inks": painting(text("0010", "0.5 0.5 0 0 k", 5.5)),
    "GWG-rich-text": painting(text("0010", "0.5 0.5 0.5 1 k")),
    "GWG-black-text in grey": painting(text("0010", "0 g")),
    "GWG-black-text in no colour": painting(text("0010")),
    "GWG-overprint left out": by(knocked_out),
    "GWG-overprint of colour": painting(box(f"/X gs {INK}"), ExtGState=OVER),
    "GWG-pages of two sizes": by(shorter),
    "GWG-pages with an empty one": by(empty),
    "QR-decode covered": by(whitened),
}  # fmt: skip


def packed_by(name: Name) -> Callable[[Pdf], Any]:
    """Return what makes a picture of one ink that says how it is compressed."""
    return lambda pdf: pdf.make_stream(b"x", Subtype=Name.Image, ColorSpace=GRAY, Filter=name)


def object_streams(data: bytes) -> bytes:
    """Pack objects into streams, which qpdf does for PDF 1.5 alone, and say it were a PDF 1.4."""
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(written, object_stream_mode=pikepdf.ObjectStreamMode.generate, force_version="1.5")
    return written.getvalue().replace(b"%PDF-1.5", b"%PDF-1.4", 1)


BROKEN_OLDER: dict[str, Break] = {
    "X1A-01 version 1.6": bytes_by(b"%PDF-1.4", b"%PDF-1.6"),
    "X1A-01 no number": bytes_by(b"/ID", b"/Id"),
    "X1A-01 locked": lambda _: BROKEN["X4-01 locked"](good()),
    "X1A-02 claims nothing": info(GTS_PDFXVersion=None),
    "X1A-02 claims the year 2001": info(GTS_PDFXVersion=String("PDF/X-1:2001")),
    "X1A-03 alpha": painting(box(f"/X gs {INK}"), ExtGState=state(ca=0.5)),
    "X1A-03 blend mode": painting(box(f"/X gs {INK}"), ExtGState=state(BM=Name.Multiply)),
    "X1A-03 soft mask": painting("/X gs", ExtGState=masked(box("1 g"), GRAY)),
    "X1A-03 a picture's soft mask": painting(
        placed("A"), XObject={"A": image(CMYK, b"\x20\0\0\0", SMask=image(GRAY, b"\x80"))}
    ),
    "X1A-03 a page that is a group": on_page("/Group", CMYK_GROUP),
    "X1A-04 ICC of inks": painting(box("/I cs 0 0.5 0 0 sc"), ColorSpace={"I": profiled(4)}),
    "X1A-04 ICC of grey": painting(box("/I cs 0.5 sc"), ColorSpace={"I": profiled(1)}),
    "X1A-05 JPEG 2000": painting("", XObject={"A": packed_by(Name.JPXDecode)}),
    "X1A-05 JBIG2": painting("", XObject={"A": packed_by(Name.JBIG2Decode)}),
    "X1A-05 object streams": object_streams,
    "X4-08 ICC version 4": profile(at(8, b"\x04")),
    "X4-13 RGB fill": painting(box("1 0 0 rg")),
    "X4-20 layers": in_root("/OCProperties", layers),
    "X4-23 a fill of 260 %": painting(box("0.8 0.8 0.5 0.5 k")),
    "GWG-overprint where the shop wants none": painting(box("/X gs 0 0 0 1 k"), ExtGState=OVER),
}  # fmt: skip


# Files for the screen. The good one is tagged by hand, so that it has all that a structure may hold, tables too; its
# fonts, profile and XMP are those of an edition of the same letters.

#: What is read of it, in order: a paragraph over two lines, an English one in a span of its own.
SPOKEN = (
    "봄 음악회",
    "해마다 봄이면 마을 사람이 모여 노래를 부릅니다.",
    "오시는 길",
    "지하철에서 내려 걷기",
    "버스를 타고 시청까지 오기",
    "요일",
    "시간",
    "토요일",
    "저녁 7시",
    "노래가 우리를 잇습니다.",
    "Every song is open to all.",
    "신청하기",
)
#: What stands in place of its picture.
SHOWN = "무대에서 노래하는 합창단"
ADDRESS = "https://example.org/song"
#: What the running foot says, and the words behind the link.
FOOT, LEADS = "1쪽", "음악회 신청 누리집"


def codes_of(held: Any) -> dict[str, int]:
    """Return the code of each letter of a font."""
    told = held.ToUnicode.read_bytes().decode("latin-1")
    found = {}
    for first, last, text in re.findall(r"<(\w{4})> <(\w{4})> <(\w{4})>", told):
        found.update({chr(int(text, 16) + n): int(first, 16) + n for n in range(int(last, 16) - int(first, 16) + 1)})
    found.update({chr(int(text, 16)): int(code, 16) for code, text in re.findall(r"(?m)^<(\w{4})> <(\w{4})>$", told)})
    return found


class Tagging:
    """Writes one page and its structure, top down; every text is a sequence of marked content of its own."""

    def __init__(self, pdf: Pdf, codes: dict[str, int]) -> None:
        self.pdf = pdf
        self.codes = codes
        self.code = ""
        self.held: list[Any] = []
        self.y = 780.0
        self.root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self.document = self.element(self.root, "Document")

    def element(self, above: Any, kind: str, **entries: Any) -> Any:
        """Add an element to another."""
        made = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), P=above, **entries))
        above.K = Array([*above.get("/K", []), made])
        if above is not self.root:
            made.Pg = self.pdf.pages[0].obj
        return made

    def marked(self, element: Any, code: str) -> None:
        """Paint something that an element holds."""
        self.code += f"/{str(element.S)[1:]} <</MCID {len(self.held)}>> BDC {code} EMC\n"
        element.K = Array([*element.get("/K", []), len(self.held)])
        self.held.append(element)

    def shown(self, text: str, size: float = 12) -> str:
        """Return what shows a line of text below the last."""
        self.y -= 2 * size
        written = "".join(f"{self.codes[letter]:04X}" for letter in text)
        return f"BT /F1 {size} Tf 60 {self.y} Td <{written}> Tj ET"

    def said(self, element: Any, *lines: str, size: float = 12) -> Any:
        """Show lines of text that an element holds."""
        self.marked(element, " ".join(self.shown(each, size) for each in lines))
        return element

    def finish(self, annotation: Any, link: Any) -> None:
        """Write the trees that lead there and back, the page and what it holds."""
        page = self.pdf.pages[0].obj
        nums = Array([0, self.pdf.make_indirect(Array(self.held)), 1, link])
        self.root.ParentTree = self.pdf.make_indirect(Dictionary(Nums=nums))
        self.root.ParentTreeNextKey = 2
        self.pdf.Root.StructTreeRoot = self.root
        page.Contents = self.pdf.make_stream(self.code.encode("latin-1"))
        page.Annots = Array([annotation])
        page.StructParents = 0
        page.Tabs = Name.S


@cache
def good_screen() -> bytes:
    """Return a small file for the screen that is PDF/UA-1 and PDF/A-2a."""
    letters = " ".join((*SPOKEN, FOOT, "짐"))
    blocks = [{"type": "cover", "title": "봄"}, {"type": "summary", "heading": "봄", "body": letters}]
    edition = {"edition": 2023, "issued": "2023-10", "as_of": "2023-07-01", "title": "봄 음악회", "blocks": blocks}
    return changed(brochure.build(edition).screen, _tagged)


def _tagged(pdf: Pdf) -> None:
    while len(pdf.pages) > 1:
        del pdf.pages[-1]
    fonts = {key: codes_of(each) for key, each in pdf.pages[0].obj.Resources.Font.items()}
    called = max(fonts, key=lambda each: len(fonts[each]))
    page = pdf.pages[0].obj
    page.Resources = Dictionary(Font=Dictionary(F1=page.Resources.Font[called]))
    for key in ("/Outlines", "/StructTreeRoot", "/PageMode", "/Names", "/Dests"):
        if key in pdf.Root:
            del pdf.Root[key]
    _written(Tagging(pdf, fonts[called]))


def _written(tags: Tagging) -> None:
    tags.code = "/Artifact <</Type /Background>> BDC 0.9 0.95 1 rg 40 40 500 760 re f 0 g EMC\n"
    top = tags.document
    texts = iter(SPOKEN)
    tags.said(tags.element(top, "H1"), next(texts), size=24)
    first, second = next(texts).split("모여")
    tags.said(tags.element(top, "P"), first, f"모여{second}")
    tags.said(tags.element(top, "H2"), next(texts), size=16)
    items = tags.element(top, "L", A=Dictionary(O=Name.List, ListNumbering=Name.Disc))
    for _ in range(2):
        item = tags.element(items, "LI")
        tags.said(tags.element(item, "Lbl"), ".")
        tags.said(tags.element(item, "LBody"), next(texts))
    table = tags.element(top, "Table")
    for kind in ("TH", "TD"):
        row = tags.element(table, "TR")
        for _ in range(2):
            cell = tags.said(tags.element(row, kind), next(texts))
            if kind == "TH":
                cell.A = Dictionary(O=Name.Table, Scope=Name.Column)
    tags.said(tags.element(tags.element(top, "BlockQuote"), "P"), next(texts))
    english = tags.element(tags.element(top, "P"), "Span", Lang=String("en-US"))
    start, end = next(texts).split("to")
    tags.said(english, start, f"to{end}")
    layout = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=[300, 60, 500, 160])
    picture = tags.element(top, "Figure", Alt=String(SHOWN), A=layout)
    tags.marked(picture, "0.2 0.4 0.6 rg 300 60 200 100 re f 0 g")
    link = tags.said(tags.element(tags.element(top, "P"), "Link"), next(texts))
    action = Dictionary(S=Name.URI, URI=String(ADDRESS))
    annotation = tags.pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=[60, tags.y - 4, 120, tags.y + 12],
            A=action,
            F=4,
            Contents=String(LEADS),
            StructParent=1,
            Border=[0, 0, 0],
        )
    )
    link.K.append(Dictionary(Type=Name.OBJR, Obj=annotation, Pg=tags.pdf.pages[0].obj))
    foot = tags.shown(FOOT)
    tags.code += f"/Artifact <</Type /Pagination /Subtype /Footer>> BDC {foot} EMC\n"
    tags.finish(annotation, link)


def tagged(pdf: Pdf, kind: str, at: int = 0) -> Any:
    """Return the element of a type that comes at a place among its like, in reading order."""
    waiting, found = [pdf.Root.StructTreeRoot.K[0]], []
    while waiting:
        each = waiting.pop(0)
        if str(each.S) == f"/{kind}":
            found.append(each)
        held = [kid for kid in each.get("/K", []) if isinstance(kid, Dictionary) and "/S" in kid]
        waiting = [*held, *waiting]
    return found[at]


def in_tag(kind: str, change: Callable[[Any], object], at: int = 0) -> Break:
    """Return what changes an element."""
    return by(lambda pdf: change(tagged(pdf, kind, at)))


def sets(**entries: Any) -> Callable[[Any], object]:
    """Return what sets entries of a dictionary; None takes one away."""

    def change(held: Any) -> None:
        for key, value in entries.items():
            if value is None:
                del held[f"/{key}"]
            else:
                held[f"/{key}"] = value

    return change


def on_link(**entries: Any) -> Break:
    """Return what sets entries of the link's annotation."""
    return by(lambda pdf: sets(**entries)(pdf.pages[0].obj.Annots[0]))


def in_content(change: Callable[[str], str]) -> Break:
    """Return what changes the operators of the page."""

    def broken(pdf: Pdf) -> None:
        page = pdf.pages[0].obj
        before = page.Contents.read_bytes().decode("latin-1")
        after = change(before)
        assert after != before
        page.Contents = pdf.make_stream(after.encode("latin-1"))

    return by(broken)


def written_as(text: str) -> str:
    """Return a text as the operators of the good file have it."""
    with pikepdf.open(io.BytesIO(good_screen())) as pdf:
        codes = codes_of(pdf.pages[0].obj.Resources.Font.F1)
    return "".join(f"{codes[letter]:04X}" for letter in text)


def rewritten(old: str, new: str) -> Break:
    """Return what shows other letters in place of some."""
    return in_content(lambda code: code.replace(written_as(old), written_as(new), 1))


def says(letter: str, other: str) -> Break:
    """Return what lets the code of a letter say something else; nothing for no entry at all."""

    def change(pdf: Pdf) -> None:
        held = pdf.pages[0].obj.Resources.Font.F1
        codes = codes_of(held)
        lines = [f"<{code:04X}> <{ord(each):04X}>" for each, code in codes.items() if each != letter]
        if other:
            lines.append(f"<{codes[letter]:04X}> <{other.encode('utf-16-be').hex()}>")
        blocks = [lines[at : at + 100] for at in range(0, len(lines), 100)]
        told = "\n".join(f"{len(each)} beginbfchar\n" + "\n".join(each) + "\nendbfchar" for each in blocks)
        held.ToUnicode = pdf.make_stream(told.encode())

    return by(change)


def reordered(pdf: Pdf) -> None:
    """Let the second paragraph of the document be read before what is between it and the first."""
    kids = list(tagged(pdf, "Document").K)
    tagged(pdf, "Document").K = Array([kids[0], kids[2], kids[1], *kids[3:]])


def turned(pdf: Pdf) -> None:
    """Let the two quotes' paragraphs change places, neither of which is a heading."""
    kids = list(tagged(pdf, "Document").K)
    kids[5], kids[6] = kids[6], kids[5]
    tagged(pdf, "Document").K = Array(kids)


def swapped(pdf: Pdf) -> None:
    back = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    one, other = back[1], back[2]
    back[1], back[2] = other, one


def unread(pdf: Pdf) -> None:
    """Make an artifact of a paragraph that was read."""
    page = pdf.pages[0].obj
    code = page.Contents.read_bytes().replace(b"/P <</MCID 1>> BDC", b"/Artifact BMC")
    page.Contents = pdf.make_stream(code)
    top = tagged(pdf, "Document")
    top.K = Array([each for at, each in enumerate(top.K) if at != 1])
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][1] = None


def unheld(pdf: Pdf) -> None:
    """Take the picture out of the structure, and leave it on the page."""
    top = tagged(pdf, "Document")
    top.K = Array([each for each in top.K if str(each.S) != "/Figure"])


def emptied(pdf: Pdf) -> None:
    top = tagged(pdf, "Document")
    top.K.append(pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=top)))


def blank(pdf: Pdf) -> None:
    """Add a paragraph of a space."""
    tags = Tagging(pdf, codes_of(pdf.pages[0].obj.Resources.Font.F1))
    tags.y = 60
    top, back = tagged(pdf, "Document"), pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    tags.held = list(back)
    made = tags.said(tags.element(top, "P"), " ")
    back.append(made)
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + tags.code.encode())


def repeated(pdf: Pdf) -> None:
    """Show and read a sentence again at the end."""
    tags = Tagging(pdf, codes_of(pdf.pages[0].obj.Resources.Font.F1))
    tags.y = 90
    top, back = tagged(pdf, "Document"), pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    tags.held = list(back)
    back.append(tags.said(tags.element(top, "P"), SPOKEN[9]))
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + tags.code.encode())


def split(pdf: Pdf) -> None:
    """Let the two lines of a paragraph be held apart, and the second be read first."""
    page = pdf.pages[0].obj
    code = page.Contents.read_bytes().decode()
    back = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    start = code.index("/P <</MCID 1>>")
    middle = code.index("ET", start) + 2
    mark = f" EMC /P <</MCID {len(back)}>> BDC"
    page.Contents = pdf.make_stream((code[:middle] + mark + code[middle:]).encode())
    paragraph = tagged(pdf, "P")
    paragraph.K = Array([len(back), 1])
    back.append(paragraph)


def packed_lzw(pdf: Pdf) -> None:
    pdf.Root.Odd = pdf.make_stream(b"\x80\x40\x40", Filter=Name.LZWDecode)


def headings(old: dict[str, str]) -> Break:
    """Return what makes other elements of headings."""

    def change(pdf: Pdf) -> None:
        for kind, new in old.items():
            tagged(pdf, kind).S = Name(f"/{new}")

    return by(change)


def no_heads(pdf: Pdf) -> None:
    for _ in range(2):
        tagged(pdf, "TH").S = Name.TD


def roles(**names: str) -> Break:
    """Return what gives names of elements a meaning."""
    given = {f"/{key}": Name(f"/{value}") for key, value in names.items()}
    return by(lambda pdf: pdf.Root.StructTreeRoot.__setitem__("/RoleMap", Dictionary(given)))


def both(*breaks: Break) -> Break:
    """Return what breaks a file in two steps."""

    def broken(data: bytes) -> bytes:
        for each in breaks:
            data = each(data)
        return data

    return broken


def on_font(change: Callable[[Any], object]) -> Break:
    """Return what changes the CIDFont of the screen file."""
    return by(lambda pdf: change(pdf.pages[0].obj.Resources.Font.F1.DescendantFonts[0]))


ALT, PAINT = "/Figure <</MCID", "1 0 0 rg 50 50 20 20 re f 0 g\n"
LOCK = pikepdf.Encryption(owner="secret", user="secret", R=4)

HEARD_BROKEN: dict[str, Break] = {
    "PDF-file is no PDF": lambda _: b"PK\x03\x04 a document of another kind",
    "PDF-file was cut off": lambda data: data[: len(data) - 400],
    "UA-01 not marked": in_root("/MarkInfo", lambda _: Dictionary(Marked=False)),
    "UA-01 suspect": in_root("/MarkInfo", lambda _: Dictionary(Marked=True, Suspects=True)),
    "UA-01 no language": by(lambda pdf: pdf.Root.__delitem__("/Lang")),
    "UA-01 a language that is none": in_root("/Lang", lambda _: String("ko_KR")),
    "UA-01 does not say it is PDF/UA": xmp("<pdfuaid:part>1</pdfuaid:part>", ""),
    "UA-01 says it is PDF/UA-2": xmp("<pdfuaid:part>1</pdfuaid:part>", "<pdfuaid:part>2</pdfuaid:part>"),
    "UA-02 the window shows a file's name": in_root("/ViewerPreferences", lambda _: Dictionary()),
    "UA-02 no title": xmp("dc:title", "dc:source"),
    "UA-02 a file's name as the title": xmp("봄 음악회", "flyer_final_2.indd"),
    "UA-03 a shape outside all tags": in_content(lambda code: code + PAINT),
    "UA-03 text outside all tags": in_content(lambda code: code.replace("/Artifact <</Type /Pagi", "/X <</Type /Pagi")),
    "UA-03 an artifact within a tag": in_content(
        lambda code: code.replace(ALT, f"/Artifact BMC {ALT}").replace("100 re f 0 g EMC", "100 re f 0 g EMC EMC")
    ),
    "UA-03 a tag that is not closed": in_content(lambda code: code.rstrip().removesuffix("EMC")),
    "UA-04 text that is an artifact": by(unread),
    "UA-05 an entry leads to another element": by(swapped),
    "UA-05 no way back": by(lambda pdf: pdf.Root.StructTreeRoot.__delitem__("/ParentTree")),
    "UA-05 no way back from the page": by(lambda pdf: pdf.pages[0].obj.__delitem__("/StructParents")),
    "UA-05 content that no element holds": by(unheld),
    "UA-05 content that two elements hold": in_tag("H2", lambda held: held.K.append(0)),
    "UA-05 content that is not there": in_tag("P", lambda held: held.K.append(99)),
    "UA-05 an element in two places": by(lambda pdf: tagged(pdf, "Document").K.append(tagged(pdf, "L"))),
    "UA-05 a number used twice": in_content(lambda code: code + "/Figure <</MCID 13>> BDC " + PAINT + "EMC"),
    "UA-06 tabs in no order": by(lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs")),
    "UA-07 no words": in_tag("Figure", sets(Alt=None)),
    "UA-07 no word": in_tag("Figure", sets(Alt=String(" "))),
    "UA-07 a file's name": in_tag("Figure", sets(Alt=String("IMG_2041.jpg"))),
    "UA-07 a photograph": in_tag("Figure", sets(Alt=String("사진"))),
    "UA-07 too few words": in_tag("Figure", sets(Alt=String("합창단"))),
    "UA-07 too many words": in_tag("Figure", sets(Alt=String("노래하는 사람 " * 30))),
    "UA-07 the words beside it": in_tag("Figure", sets(Alt=String(SPOKEN[10]))),
    "UA-07 words in English": in_tag("Figure", sets(Alt=String("A choir sings"))),
    "UA-07 no place": in_tag("Figure", sets(A=None)),
    "UA-07 a place outside the page": in_tag(
        "Figure", sets(A=Dictionary(O=Name.Layout, BBox=[300, 60, 900, 160]))
    ),
    "UA-07 a place where it is not": in_tag("Figure", sets(A=Dictionary(O=Name.Layout, BBox=[60, 700, 90, 800]))),
    "UA-08 over other words": on_link(Rect=[60, 700, 120, 716]),
    "UA-08 no description": on_link(Contents=None),
    "UA-08 in no tag": on_link(StructParent=None),
    "UA-08 the element does not hold it": in_tag("Link", lambda held: held.K.__delitem__(1)),
    "UA-08 leads to another element": by(
        lambda pdf: pdf.Root.StructTreeRoot.ParentTree.Nums.__setitem__(3, tagged(pdf, "P"))
    ),
    "UA-08 not printed": on_link(F=0),
    "UA-08 not to be seen": on_link(F=4 + 32),
    "UA-09 an address": on_link(Contents=String(ADDRESS)),
    "UA-09 an address without its scheme": on_link(Contents=String("example.org/song/")),
    "UA-10 a level skipped": headings({"H2": "H3"}),
    "UA-10 begins at the second level": headings({"H1": "H2"}),
    "UA-10 two of the first level": headings({"H2": "H1"}),
    "UA-10 a heading without a level": headings({"H2": "H"}),
    "UA-11 no heading": headings({"H1": "P", "H2": "P"}),
    "UA-12 a head of nothing": in_tag("TH", sets(A=None)),
    "UA-12 no heads": by(no_heads),
    "UA-12 rows of two lengths": in_tag("TD", sets(A=Dictionary(O=Name.Table, ColSpan=2))),
    "UA-12 a row that holds a paragraph": in_tag("TD", sets(S=Name.P)),
    "UA-12 a row outside a table": in_tag("Table", sets(S=Name.Sect)),
    "UA-13 an item without its body": in_tag("LBody", sets(S=Name.Lbl)),
    "UA-13 an item that holds a paragraph": in_tag("LBody", sets(S=Name.P)),
    "UA-13 items in no list": in_tag("L", sets(S=Name.Sect)),
    "UA-13 a type of its own": in_tag("BlockQuote", sets(S=Name.Testimonial)),
    "UA-13 a type that leads to itself": both(in_tag("BlockQuote", sets(S=Name.A)), roles(A="B", B="A")),
    "UA-13 a standard type of another meaning": roles(P="Span"),
    "UA-13 a note without a name": in_tag("BlockQuote", sets(S=Name.Note)),
    "UA-13 no document": in_tag("Document", sets(S=Name.Sect)),
    "UA-14 an element of nothing": by(emptied),
    "UA-14 an element of a space": by(blank),
    "UA-15 a code that says nothing": says("봄", ""),
    "UA-15 no map at all": by(lambda pdf: pdf.pages[0].obj.Resources.Font.F1.__delitem__("/ToUnicode")),
    "UA-15 a code of private use": says("쪽", "\ue000"),
    "UA-15 a code that says it is unknown": says("쪽", "\ufffd"),
    "UA-15 a code that says no character": says("쪽", "\uffff"),
    "UA-15 another letter": says("잇", "힣"),
    "UA-15 the letter of another glyph": says("잇", "봄"),
    "UA-16 the document in English": in_root("/Lang", lambda _: String("en-US")),
    "UA-16 a Korean paragraph in English": in_tag("P", sets(Lang=String("en-US"))),
    "UA-16 a Korean paragraph in Japanese": in_tag("P", sets(Lang=String("ja-JP"))),
    "UA-16 a language that is none": in_tag("Span", sets(Lang=String("American English"))),
    "UA-16 an English sentence in Korean": in_tag("Span", sets(Lang=None)),
    "UA-17 a heading read after what is under it": by(reordered),
    "UA-17 paragraphs that change places": by(turned),
    "UA-17 lines that change places": by(split),
    "UA-17 a sentence read twice": by(repeated),
    "UA-18 English words that join over a line's end": rewritten("open ", "open"),
    "UA-18 Korean words that join over a line's end": rewritten("사람이 ", "사람이"),
    "UA-18 a word in two": rewritten("부릅니다", "부릅 니다"),
    "A2A-01 claims PDF/A-3": xmp("<pdfaid:part>2", "<pdfaid:part>3"),
    "A2A-01 claims PDF/A-2b": xmp("<pdfaid:conformance>A", "<pdfaid:conformance>B"),
    "A2A-01 does not describe pdfuaid": xmp("pdfaExtension:schemas", "dc:relation"),
    "A2A-01 compressed XMP": packed_xmp,
    "A2A-02 no output intent": by(lambda pdf: pdf.Root.__delitem__("/OutputIntents")),
    "A2A-02 no profile": intent(DestOutputProfile=None),
    "A2A-02 a profile of four inks": by(lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile.__setitem__("/N", 4)),
    "A2A-02 inks on the page": in_content(lambda code: code.replace("0.9 0.95 1 rg", "0.1 0 0 0 k")),
    "A2A-03 font not embedded": on_font(lambda held: held.FontDescriptor.__delitem__(program_key(held))),
    "A2A-03 widths that are not the font's": on_font(sets(W=Array([0, [123] * 999]))),
    "A2A-04 JavaScript": in_root("/Names", script),
    "A2A-04 embedded file": in_root("/Names", attached),
    "A2A-04 a link that starts a program": on_link(A=Dictionary(Type=Name.Action, S=Name.Launch, F=String("a.exe"))),
    "A2A-04 something it does by itself": in_root("/AA", lambda _: Dictionary()),
    "A2A-04 LZW": by(packed_lzw, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False),
    "A2A-05 PDF 2.0": bytes_by(b"%PDF-1.7", b"%PDF-2.0"),
    "A2A-05 no number": bytes_by(b"/ID [", b"/Id ["),
    "A2A-05 locked": by(lambda _: None, encryption=LOCK),
}  # fmt: skip


def program_key(held: Any) -> str:
    """Return under which key the font's program is."""
    return next(str(key) for key in held.FontDescriptor if str(key).startswith("/FontFile"))
