"""An edition with ten photographs nobody took: gradients and noise, each with EXIF and a profile of its own."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageCms, ImageFilter

COUNT = 10
#: Twelve megapixels, as telephones take them.
SIZE = (4000, 3000)


def photograph(number: int, size: tuple[int, int] = SIZE) -> Image.Image:
    """A picture of a hill at some hour: a gradient for the sky, noise for the grass; the same each time."""
    width, height = size
    sky = Image.linear_gradient("L").resize(size)
    noise = Image.frombytes("L", (width // 8, height // 8), _noise(number, width // 8 * (height // 8))).resize(size)
    turned = sky.rotate(180) if number % 2 else sky
    return Image.merge(
        "RGB", (turned, noise.filter(ImageFilter.GaussianBlur(2)), sky.point(lambda each: 255 - each // 2))
    )


def _noise(seed: int, count: int) -> bytes:
    """A linear congruence: the same noise on every machine."""
    value, found = seed * 7919 + 1, bytearray(count)
    for at in range(count):
        value = (value * 1103515245 + 12345) & 0x7FFFFFFF
        found[at] = value >> 16 & 255
    return bytes(found)


def photographed(folder: Path, size: tuple[int, int] = SIZE) -> Path:
    """Write ten photographs and an edition that shows them into a folder; return the edition's path."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for number in range(COUNT):
        exif = Image.Exif()
        exif[0x0112] = 1 + number % 8  # how the camera was held
        exif[0x010F] = "Camera of nobody"
        exif.get_ifd(0x8825)[1] = "N"
        photograph(number, size).save(folder / f"{number}.jpg", quality=90, exif=exif, icc_profile=profile)
    (folder / "album.yaml").write_text(_ALBUM, encoding="utf-8")
    edition = folder / "photographs.yaml"
    edition.write_text(
        "edition: 2031\nissued: 2031-09\nas_of: 2031-06-15\ntitle: 사진첩\ntheme: album.yaml\nblocks:\n"
        + "".join(_photo(number) for number in range(COUNT)),
        encoding="utf-8",
    )
    return edition


def _photo(number: int) -> str:
    shape = ("rectangle", "rounded", "circle")[number % 3]
    return f"  - {{type: photo, id: p{number}, file: {number}.jpg, decorative: true, shape: {shape}}}\n"


#: Two pages of five photographs each.
_ALBUM = """\
extends: classic
pages:
  - {name: front, columns: 1fr 1fr, areas: "p0 p1\\np2 p3\\np4 p4"}
  - {name: back, columns: 1fr 1fr, areas: "p5 p6\\np7 p8\\np9 p9"}
"""
