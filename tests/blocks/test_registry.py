from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from brochure import blocks
from brochure.blocks.kit.block import Block


def test_every_module_of_the_folder_is_a_type() -> None:
    files = {each.stem for each in Path(blocks.__file__).parent.glob("*.py")} - {"__init__"}
    assert set(blocks.names()) == files
    assert list(blocks.names()) == sorted(files)


@pytest.mark.parametrize("name", blocks.names())
def test_each_type_has_one_class_with_compose(name: str) -> None:
    model = blocks.find(name)
    assert model is not None
    assert issubclass(model, Block)
    assert model.compose is not Block.compose
    assert model.__module__ == f"brochure.blocks.{name}"


@pytest.mark.parametrize("name", ["nothing", "kit", "__init__", "kit.block", "../cover", ""])
def test_what_is_no_type_is_not_found(name: str) -> None:
    assert blocks.find(name) is None


def test_finding_one_type_imports_no_other() -> None:
    code = (
        "import sys; from brochure import blocks; blocks.names(); assert blocks.find('cover');"
        "others = [f'brochure.blocks.{n}' for n in blocks.names() if n != 'cover'];"
        "sys.exit(any(each in sys.modules for each in others))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
