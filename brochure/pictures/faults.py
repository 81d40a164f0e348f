"""What can be wrong with a picture's file, in words an editor can act on; where it is named, the reader knows."""

from __future__ import annotations

from msgspec import Struct

from brochure.findings import Words


class Fault(Struct, frozen=True):
    """One thing wrong with a picture: the `rule` it breaks, what it is, and what to do."""

    rule: str
    message: Words
    hint: Words


class NotUsable(ValueError):
    """A picture's file cannot be used; `faults` says why, all of it."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(*faults)
        self.faults = faults


_AGAIN = Words(
    "그림을 원래 프로그램에서 다시 저장하거나, 파일을 다시 받아 주십시오.",
    "Please save it again from the program it comes from, or fetch the file again.",
)


def broken() -> Fault:
    """Return the fault for a picture that cannot be read to its end."""
    message = Words(
        "그림 파일이 깨졌거나 끝까지 저장되지 않았습니다.", "The picture is broken, or was not saved to its end."
    )
    return Fault("picture.broken", message, _AGAIN)


def empty() -> Fault:
    """Return the fault for a picture that is transparent all over."""
    message = Words("처음부터 끝까지 투명한 그림입니다.", "The picture is transparent all over.")
    return Fault("picture.empty", message, _AGAIN)


def too_large(width: int, height: int) -> Fault:
    """Return the fault for a picture of more pixels than are opened; 0 where it does not even tell how many."""
    size = f" ({width:,} × {height:,})" if width else ""
    message = Words(f"그림의 픽셀이 너무 많습니다{size}.", f"The picture has too many pixels{size}.")
    hint = Words(
        "긴 쪽이 5,000픽셀이 되지 않게 줄여 다시 저장해 주십시오. 안내지에는 그것으로 넉넉합니다.",
        "Please scale it down to less than 5,000 pixels on its longer side: a flyer needs no more.",
    )
    return Fault("picture.large", message, hint)


def moves() -> Fault:
    """Return the fault for a picture that has more than one frame."""
    message = Words("움직이는 그림은 찍을 수 없습니다.", "A picture that moves cannot be printed.")
    hint = Words("한 장면만 PNG나 JPEG로 저장해 주십시오.", "Please save one frame of it as PNG or JPEG.")
    return Fault("picture.animated", message, hint)


def pages() -> Fault:
    """Return the fault for a picture that has more than one page."""
    message = Words("여러 쪽이 든 TIFF 파일입니다.", "This TIFF holds several pages.")
    hint = Words("한 쪽만 따로 저장해 주십시오.", "Please save the one page that is wanted by itself.")
    return Fault("picture.animated", message, hint)


def too_deep(name: str, bits: int) -> Fault:
    """Return the fault for a picture of more than eight bits a channel."""
    message = Words(
        f"채널마다 {bits}비트인 {name}입니다. 인쇄에는 8비트만 쓸 수 있습니다.",
        f"This {name} has {bits} bits per channel; print takes 8.",
    )
    hint = Words(
        "그림 프로그램에서 채널마다 8비트로 바꾸어 다시 저장해 주십시오.",
        "Please change it to 8 bits per channel in a picture program and save it again.",
    )
    return Fault("picture.depth", message, hint)


def no_marker() -> Fault:
    """Return the fault for a JPEG in inks that does not say which way they run (Adobe TN 5116)."""
    message = Words(
        "CMYK JPEG인데 Adobe 표지가 없어, 잉크 값이 어느 쪽으로 적혔는지 알 수 없습니다.",
        "This CMYK JPEG has no Adobe marker: nobody can know which way its inks run.",
    )
    hint = Words(
        "그림 프로그램에서 열어 색을 확인한 뒤 JPEG로 다시 저장하거나, RGB로 저장해 주십시오.",
        "Please open it in a picture program, see that its colours are right, and save it again as JPEG or as RGB.",
    )
    return Fault("picture.marker", message, hint)


def unnamed_colours() -> Fault:
    """Return the fault for a picture in CIELAB, which is neither light nor ink."""
    message = Words("Lab 색으로 저장된 그림입니다.", "This picture is saved in Lab colours.")
    hint = Words("RGB나 CMYK로 바꾸어 다시 저장해 주십시오.", "Please change it to RGB or CMYK and save it again.")
    return Fault("picture.colours", message, hint)
