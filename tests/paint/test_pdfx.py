"""What makes a press file PDF/X: intent, profile, XMP and Info, in either standard; and that nothing else differs."""

from __future__ import annotations

import io
import re
from typing import Any

import pikepdf
import pytest
from msgspec.structs import replace

from brochure import resources
from brochure.model.output import PRESS, Output, press_for
from brochure.model.shop import Shop
from brochure.paint.canvas import render
from brochure.paint.pdfx import is_registered
from brochure.preflight.pdf import pdf_findings
from tests.paint.typeset import TITLES, flyer, fonts

PROFILE = str(resources.profile_file("fogra39-300"))


def output(**said: Any) -> Output:
    return press_for(Shop(**said), PROFILE, "FOGRA39")


def made(**said: Any) -> bytes:
    return render(flyer(), output(**said), fonts(), TITLES)


@pytest.fixture(scope="module")
def x4() -> bytes:
    return made()


@pytest.fixture(scope="module")
def x1a() -> bytes:
    return made(standard="x1a")


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def xmp(data: bytes) -> str:
    with opened(data) as document:
        return bytes(document.Root.Metadata.read_raw_bytes()).decode()


def test_each_standard_has_its_own_version_of_pdf(x4: bytes, x1a: bytes) -> None:
    assert x4.startswith(b"%PDF-1.6")
    assert x1a.startswith(b"%PDF-1.4")


def test_there_is_one_output_intent_with_the_profile_in_it(x4: bytes) -> None:
    with opened(x4) as document:
        (intent,) = document.Root.OutputIntents
        assert intent.S == "/GTS_PDFX"
        assert str(intent.OutputConditionIdentifier) == "FOGRA39"
        assert str(intent.RegistryName) == "http://www.color.org"
        assert str(intent.Info)
        assert str(intent.OutputCondition)
        assert intent.DestOutputProfile.N == 4
        assert intent.DestOutputProfile.read_bytes() == resources.profile_file("fogra39-300").read_bytes()


def test_a_condition_nobody_registered_names_no_registry() -> None:
    data = render(flyer(), replace(output(), condition="Our own paper"), fonts(), TITLES)
    with opened(data) as document:
        assert "/RegistryName" not in document.Root.OutputIntents[0]


@pytest.mark.parametrize(
    ("condition", "is_one"),
    [
        *((each, True) for each in ("FOGRA39", "FOGRA51", "IFRA26", "JC200103", "JCN2002", "JCW2003", "EUROSB104")),
        *((each, True) for each in ("CGATS TR 006", "CGATS21-2-CRPC6")),
        *((each, False) for each in ("Our own paper", "FOGRA39L_coated", "fogra39", "FOGRA39 (ISO 12647-2:2004)")),
    ],
)
def test_a_registry_is_named_for_a_registered_name_alone_and_the_preflight_knows_the_same(
    condition: str, is_one: bool
) -> None:
    assert is_registered(condition) == is_one
    data = render(flyer(), replace(output(), condition=condition), fonts(), TITLES)
    assert not [each for each in pdf_findings(data, Shop()) if each.rule == "X4-07"]


def test_x4_names_itself_in_xmp_alone_and_x1a_in_info(x4: bytes, x1a: bytes) -> None:
    assert "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" in xmp(x4)
    with opened(x4) as document:
        assert "/GTS_PDFXVersion" not in document.docinfo
    with opened(x1a) as document:
        assert str(document.docinfo.GTS_PDFXVersion) == "PDF/X-1a:2003"
    assert "pdfxid:" not in xmp(x1a)


def test_info_and_xmp_say_the_same(x4: bytes) -> None:
    told = xmp(x4)
    with opened(x4) as document:
        info = document.docinfo
        assert f">{info.Title}<" in told
        assert str(info.CreationDate) == str(info.ModDate) == "D:20000101000000Z"
        assert info.Trapped == "/False"
    for name in ("CreateDate", "ModifyDate", "MetadataDate"):
        assert f"<xmp:{name}>2000-01-01T00:00:00Z</xmp:{name}>" in told
    for name in ("DocumentID", "InstanceID", "VersionID", "RenditionClass"):
        assert f"<xmpMM:{name}>" in told


def test_the_number_of_a_file_comes_from_its_content(x4: bytes, x1a: bytes) -> None:
    def number(data: bytes) -> str:
        found = re.search(r"<xmpMM:DocumentID>uuid:([0-9a-f-]{36})<", xmp(data))
        assert found
        return found[1]

    assert number(x4) == number(made())
    assert number(x4) != number(x1a)
    assert not number(x4).startswith("00000000")
    with opened(x4) as document:
        assert bytes(document.trailer.ID[0]).hex()[:8] == number(x4)[:8]


def test_xmp_is_not_compressed(x4: bytes) -> None:
    with opened(x4) as document:
        assert "/Filter" not in document.Root.Metadata


def test_the_pages_of_both_standards_are_the_same(x4: bytes, x1a: bytes) -> None:
    with opened(x4) as one, opened(x1a) as other:
        for page, twin in zip(one.pages, other.pages, strict=True):
            assert page.Contents.read_bytes() == twin.Contents.read_bytes()


def test_an_output_that_claims_nothing_has_neither_intent_nor_xmp() -> None:
    with opened(render(flyer(), PRESS, fonts(), TITLES)) as document:
        assert "/OutputIntents" not in document.Root
        assert "/Metadata" not in document.Root


# Overprint


def states(data: bytes) -> list[tuple[str, Any]]:
    """What text is shown and shapes are painted in: (operator, overprint and fill then)."""
    found: list[tuple[str, Any]] = []
    with opened(data) as document:
        for page in document.pages:
            over, kept = False, []
            fill: tuple[float, ...] = ()
            for step in pikepdf.parse_content_stream(page):
                operands, name = step.operands, str(step.operator)
                if name == "q":
                    kept.append((over, fill))
                elif name == "Q":
                    over, fill = kept.pop()
                elif name == "gs":
                    over = bool(page.Resources.ExtGState[str(operands[0])].op)
                elif name == "k":
                    fill = tuple(float(each) for each in operands)
                elif name in ("Tj", "TJ", "f", "f*", "B", "Do"):
                    found.append((name, (over, fill)))
    return found


def test_black_text_below_twelve_points_overprints_and_nothing_else_does(x4: bytes) -> None:
    seen = states(x4)
    small = [over for name, (over, fill) in seen if name in ("Tj", "TJ") and fill == (0, 0, 0, 1)]
    # The heading of 20 points knocks out, the lines of 10 overprint.
    assert small == [False, True, True, True]
    assert not any(over for name, (over, _) in seen if name not in ("Tj", "TJ"))


def test_the_state_says_overprint_mode_one(x4: bytes) -> None:
    with opened(x4) as document:
        state = document.pages[0].Resources.ExtGState.GO
        assert (bool(state.op), bool(state.OP), int(state.OPM)) == (True, False, 1)


def test_a_shop_that_wants_no_overprint_gets_no_state_at_all() -> None:
    with opened(made(overprint="none")) as document:
        assert all("/ExtGState" not in page.Resources for page in document.pages)
