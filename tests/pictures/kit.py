"""What the tests of pictures share: drawings in one line, and picture files made on the spot."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image

from brochure.model.pictures import Drawing, Figure
from brochure.pictures.faults import NotUsable
from brochure.pictures.svg import drawing

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'


def drawn(inside: str, head: str = HEAD) -> Drawing:
    """The drawing of an SVG that holds `inside`."""
    return drawing(f"{head}{inside}</svg>".encode())


def only(inside: str, head: str = HEAD) -> Figure:
    """The one figure of an SVG."""
    (figure,) = drawn(inside, head).figures
    return figure


def refused(inside: str, head: str = HEAD) -> list[str]:
    """What an SVG is refused for, in English."""
    try:
        drawn(inside, head)
    except NotUsable as fault:
        return [each.message.en for each in fault.faults]
    return []


def points(figure: Figure) -> list[tuple[float, float]]:
    """The points a figure's path goes through, rounded."""
    return [
        (round(float(step[-2]), 3) + 0.0, round(float(step[-1]), 3) + 0.0) for step in figure.path if step[0] != "z"
    ]


def photograph(size: tuple[int, int] = (60, 80)) -> Image.Image:
    """A picture of many colours that no two places share."""
    grey = Image.radial_gradient("L").resize(size)
    return Image.merge(
        "RGB", (grey, Image.linear_gradient("L").resize(size), grey.transpose(Image.Transpose.ROTATE_180))
    )


def saved(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    """The bytes of a picture's file."""
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def unmarked() -> bytes:
    """A JPEG in inks without the segment by which Adobe's programs say which way they run (APP14)."""
    data = saved(photograph().convert("CMYK"), "JPEG")
    at = data.index(b"\xff\xee")
    return data[:at] + data[at + 2 + int.from_bytes(data[at + 2 : at + 4], "big") :]
