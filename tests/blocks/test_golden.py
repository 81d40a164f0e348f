"""Golden cases: each block as the trace of its painting and as its reading. ``pytest --update`` rewrites them."""

from __future__ import annotations

from pathlib import Path

import pytest

from brochure.model.geometry import MM, Point, Size
from brochure.model.output import PRESS
from brochure.model.page import Layout, Page, Placed
from brochure.model.stack import natural_height, set_height
from brochure.paint.trace import trace
from tests.blocks.kit import cases, compose, marks, reading

WIDTH = 86 * MM


def painted(case: Path) -> str:
    stack = compose(case, WIDTH)
    piece = set_height(stack, natural_height(stack))
    page = Page(1, (Placed(piece, Point(), "golden", 0, "blocks[0]"),))
    return trace(Layout(Size(WIDTH, piece.height), (page,)), PRESS)


def tags(case: Path) -> str:
    lines = []
    for path, words in reading(marks(compose(case, WIDTH))):
        steps = " > ".join(f"{tag.role}({tag.key})" for tag in path)
        alt = f" alt={path[-1].alt!r}" if path[-1].alt else ""
        lines.append(f"{steps}{alt}: {words}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case.parent.name}-{case.stem}") for case in cases()])
def test_a_block_is_painted_and_read_as_its_golden_case_says(case: Path, request: pytest.FixtureRequest) -> None:
    for suffix, made in ((".trace", painted(case)), (".tags", tags(case))):
        golden = case.with_suffix(suffix)
        if request.config.getoption("--update"):
            golden.write_text(made, encoding="utf-8")
        assert golden.is_file(), f"no {golden.name}: run pytest --update and look at what it writes"
        assert made.splitlines() == golden.read_text(encoding="utf-8").splitlines()
