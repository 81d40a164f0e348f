"""A web address as a QR code in one vector path; the only home of qrcode."""

from __future__ import annotations

from functools import lru_cache

from brochure.model.marks import Step

#: Modules of white the standard asks for around the code (ISO/IEC 18004 6.3.8).
QUIET_ZONE = 4


@lru_cache(maxsize=64)
def modules(target: str) -> tuple[tuple[bool, ...], ...]:
    """Return the dark modules of the code for `target`, row by row, at error correction level M."""
    from qrcode.constants import ERROR_CORRECT_M  # noqa: PLC0415 - late: only editions with a code need it
    from qrcode.main import QRCode  # noqa: PLC0415

    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(target.encode())
    code.make(fit=True)
    return tuple(tuple(bool(dark) for dark in row) for row in code.get_matrix())


@lru_cache(maxsize=64)
def outline(target: str) -> tuple[Step, ...]:
    """Return the code for `target` as the outlines of its dark areas, in modules, to be filled even-odd.

    Outlines rather than squares: squares side by side show hairlines between them in viewers, and
    are ten times the bytes.
    """
    path: list[Step] = []
    for corners in _corners(target):
        (column, row), *rest = corners
        path.append(("m", float(column), float(row)))
        path.extend(("l", float(column), float(row)) for column, row in rest)
        path.append(("z",))
    return tuple(path)


_Corner = tuple[int, int]


@lru_cache(maxsize=64)
def _corners(target: str) -> tuple[tuple[_Corner, ...], ...]:
    """The outlines of a code in modules, each by the points where it turns."""
    return tuple(
        tuple(
            at
            for before, at, after in zip(loop[-1:] + loop[:-1], loop, loop[1:] + loop[:1], strict=True)
            if (before[0] == at[0]) != (at[0] == after[0])
        )
        for loop in _loops(_edges(modules(target)))
    )


def _edges(rows: tuple[tuple[bool, ...], ...]) -> dict[_Corner, list[_Corner]]:
    """The sides between dark and light, each going clockwise round the dark: from a corner to the next."""
    count = len(rows)

    def dark(row: int, column: int) -> bool:
        return 0 <= row < count and 0 <= column < count and rows[row][column]

    edges: dict[_Corner, list[_Corner]] = {}
    for r in range(count):
        for c in range(count):
            if dark(r, c):
                sides = (
                    (dark(r - 1, c), (c, r), (c + 1, r)),
                    (dark(r, c + 1), (c + 1, r), (c + 1, r + 1)),
                    (dark(r + 1, c), (c + 1, r + 1), (c, r + 1)),
                    (dark(r, c - 1), (c, r + 1), (c, r)),
                )
                for covered, start, end in sides:
                    if not covered:
                        edges.setdefault(start, []).append(end)
    return edges


def _loops(edges: dict[_Corner, list[_Corner]]) -> list[list[_Corner]]:
    """The edges joined end to end into closed loops, in order of their first corner."""
    loops: list[list[_Corner]] = []
    for start in sorted(edges):
        while edges[start]:
            loop, at = [], start
            while True:
                loop.append(at)
                at = edges[at].pop()
                if at == start:
                    break
            loops.append(loop)
    return loops
