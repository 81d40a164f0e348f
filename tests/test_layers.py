"""The architecture that cannot rot: who imports whom, homes of libraries, sizes, and what a build never loads."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "brochure"

#: Who stands above whom, as "Directions" in ARCHITECTURE.md draws it; neighbours know nothing of one another.
ORDER = (
    {"asked"},
    {"findings", "resources", "unicode", "_version", "annals"},
    {"model", "diskfaults"},
    {"korean"},
    {"text", "pictures"},
    {"blocks"},
    {"read", "layout", "paint", "writer"},
    {"fontfaults", "printer", "yearly", "slips"},
    {"design", "job", "preflight", "copyreading"},
    {"proof"},
    {"edition", "commands"},
    {"pipeline", "explain", "reference", "console", "shelf", "options", "watching", "viewer", "mend"},
    {"deeds", "begin", "compare"},
    {"telling"},
    {"anew", "preview"},
    {"__init__", "__main__"},
)
RANKS = {name: rank for rank, names in enumerate(ORDER) for name in names}

#: Who may know less than all that lies below: a painter meets marks, never the block they came from.
KNOWS = {
    "asked": set[str](),
    "findings": set[str](),
    "resources": {"asked"},
    "unicode": set[str](),
    "model": {"findings", "unicode"},
    "korean": {"findings", "unicode", "model"},
    "text": {"findings", "unicode", "model", "korean"},
    "pictures": {"findings", "resources", "model"},
    "paint": {"resources", "model", "text", "pictures"},
    "preflight": {"findings", "model", "paint", "printer"},
    "diskfaults": {"findings"},
    "writer": {"findings", "diskfaults"},
    "console": {"findings"},
    "commands": {"findings"},
    "options": {"findings", "commands"},
    "annals": {"asked"},
    "shelf": {"resources", "annals"},
    "begin": {"findings", "resources", "commands", "console", "read", "shelf", "writer", "yearly"},
    "yearly": {"findings", "annals", "resources", "model", "korean", "blocks", "read"},
    "watching": {"asked"},
    "viewer": {"findings"},
    "anew": {"asked", "findings", "console", "deeds", "telling", "watching"},
    "__init__": {"findings", "pipeline", "edition", "compare"},
    "slips": {"findings", "model", "blocks", "read"},
    "copyreading": {"findings", "read", "slips"},
}

#: Where each third-party library is at home. msgspec counts as language.
HOMES = {
    "yaml": "read.source",
    "uharfbuzz": "text.fonts",
    "PIL": "pictures.pillow",
    "pillow_heif": "pictures.heic",
    "fontTools": "pictures.outlines",
    "reportlab": "paint.document",
    "qrcode": "blocks.kit.qr",
    "pypdfium2": "paint.raster",
    "pikepdf": "preflight.opened",
    "zxingcpp": "preflight.codes",
}

#: Late imports of other layers: the public surface, the command line, what reads for slips. Any module may
#: import late what only a fault needs, from its own layer or the standard library; and these libraries are costly.
LATE = {"__init__", "__main__", "edition", "deeds", "telling", "copyreading"}
LATE_LIBRARIES = {"pypdfium2", "qrcode", "PIL", "pillow_heif", "fontTools", "pikepdf", "zxingcpp"}

#: The command line: what the editor's machine, console and clock are, only it may ask.
COMMAND_LINE = {"__main__", "console", "viewer", "anew", "preview.command"}

#: Touches the environment for one purpose: to hide it from reportlab.
HIDES_IT = "paint.document"

#: Never loaded by a build without pictures. PIL, inspect and random are not here: reportlab imports them.
UNNEEDED = {
    *("fontTools", "pikepdf", "zxingcpp", "pypdfium2", "jsonschema", "pytest", "hypothesis"),
    *(
        "brochure.layout.lint",
        "brochure.layout.budget",
        "brochure.watching",
        "brochure.viewer",
        "http.server",
        "subprocess",
        "brochure.compare.comparison",
        "brochure.annals",
        "brochure.yearly.check",
        "brochure.read.pictures",
        "brochure.read.pasted",
        "brochure.read.versions",
        "brochure.read.overriding",
        "brochure.read.changes",
        "brochure.read.inherited",
        "brochure.read.coverage",
        "brochure.korean.units",
        "brochure.korean.times",
        "brochure.slips.find",
        "brochure.slips.grammar",
        "brochure.slips.rows",
        "brochure.preflight.pdf",
        "brochure.preflight.table",
        "brochure.pictures.svg",
        "PIL.ImageCms",
        "PIL.JpegImagePlugin",
        "pyexpat",
    ),
    *("importlib.metadata", "importlib.resources", "dataclasses", "argparse", "difflib", "ssl", "asyncio", "unittest"),
}


class Import(NamedTuple):
    """One import: from which module, of what (a dotted name within brochure, or a library), where, and how."""

    module: str
    target: str
    line: int
    is_late: bool
    is_ours: bool


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the package by its dotted name without `brochure.`; a package is its folder's name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")
        found[name] = ast.parse(path.read_text(encoding="utf-8"), str(path))
    return found


@cache
def imports() -> tuple[Import, ...]:
    return tuple(each for name, tree in modules().items() for each in _imports(name, tree, is_late=False))


def _imports(module: str, node: ast.AST, *, is_late: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.Import, ast.ImportFrom)):
            for target in _targets(child):
                ours = target.split(".")[0] == "brochure"
                name = target.removeprefix("brochure").lstrip(".") or "__init__" if ours else target
                yield Import(module, name, child.lineno, is_late, ours)
        inside = isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        yield from _imports(module, child, is_late=is_late or inside)


def _targets(statement: ast.Import | ast.ImportFrom) -> Iterator[str]:
    if isinstance(statement, ast.Import):
        yield from (each.name for each in statement.names)
        return
    assert not statement.level, "imports are absolute"
    for each in statement.names:
        # `from brochure.text import shape` means the module, `from brochure.text.shape import shaped` its function.
        inner = f"{statement.module}.{each.name}"
        yield inner if inner.removeprefix("brochure.") in modules() else statement.module or ""


def unit(name: str) -> str:
    return name.split(".", maxsplit=1)[0]


def shown(faults: list[str]) -> str:
    return "\n" + "\n".join(faults)


def test_every_module_has_its_layer() -> None:
    assert not sorted({unit(name) for name in modules()} - RANKS.keys())


def test_imports_run_in_one_direction() -> None:
    faults = []
    for each in imports():
        above, below = unit(each.module), unit(each.target)
        if each.is_ours and above != below and RANKS[below] >= RANKS[above]:
            faults.append(f"{each.module}:{each.line} imports {each.target}")
    assert not faults, shown(faults)


def test_who_should_know_little_knows_no_more() -> None:
    faults = []
    for each in imports():
        above, below = unit(each.module), unit(each.target)
        if each.is_ours and above in KNOWS and below not in KNOWS[above] | {above, "_version"}:
            faults.append(f"{each.module}:{each.line} imports {each.target}")
    assert not faults, shown(faults)


def test_the_order_is_the_one_the_architecture_draws() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    (drawing,) = re.findall(r"^## Directions\n+```\n(.*?)```", text, re.MULTILINE | re.DOTALL)
    drawn = [set(re.findall(r"\w+", rank)) for rank in reversed(drawing.split(">"))]
    named = set().union(*drawn)
    assert [names & named for names in ORDER if names & named] == drawn


def test_no_block_imports_another_block() -> None:
    faults = [
        f"{each.module}:{each.line} imports {each.target}"
        for each in imports()
        if each.is_ours
        and unit(each.module) == "blocks"
        and unit(each.target) == "blocks"
        and each.target != "blocks"
        and not each.target.startswith("blocks.kit")
    ]
    assert not faults, shown(faults)


def test_each_library_stays_at_home_and_is_used_there() -> None:
    known = sys.stdlib_module_names | {"msgspec"}
    used = {
        (unit(each.target), each.module) for each in imports() if not each.is_ours and unit(each.target) not in known
    }
    assert used == set(HOMES.items())


def test_every_library_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [each for extra in ("check", "heic") for each in project["optional-dependencies"][extra]]
    declared = {re.split(r"[<>=~!\[ ]", each)[0].lower() for each in [*project["dependencies"], *extras]}
    called = {"PIL": "pillow", "yaml": "pyyaml", "zxingcpp": "zxing-cpp", "pillow_heif": "pillow-heif"}
    used = {unit(each.target) for each in imports() if not each.is_ours} - sys.stdlib_module_names
    assert not {called.get(each, each.lower()) for each in used} - declared


def test_late_imports_stand_only_where_they_pay() -> None:
    faults = [
        f"{each.module}:{each.line} imports {each.target} late"
        for each in imports()
        if each.is_late
        and unit(each.module) not in LATE
        and unit(each.target) not in LATE_LIBRARIES
        and unit(each.target) not in sys.stdlib_module_names | {unit(each.module)}
    ]
    assert not faults, shown(faults)


def test_nothing_below_the_command_line_asks_the_clock_the_dice_or_the_environment() -> None:
    refused = {"time", "random", "secrets", "uuid", "locale", "tempfile", "getpass", "platform", "socket"}
    faults = [
        f"{each.module}:{each.line} imports {each.target}"
        for each in imports()
        if unit(each.target) in refused and not each.is_ours and each.module not in COMMAND_LINE
    ]
    asked = {"environ", "getenv", "now", "today", "urandom"}
    for name, tree in modules().items():
        if name not in COMMAND_LINE:
            allowed = {"environ"} if name == HIDES_IT else set()
            attributes = (node for node in ast.walk(tree) if isinstance(node, ast.Attribute))
            faults += [f"{name}:{node.lineno} asks .{node.attr}" for node in attributes if node.attr in asked - allowed]
    assert not faults, shown(faults)


def test_every_module_says_what_it_is_for() -> None:
    assert not [name for name, tree in modules().items() if not ast.get_docstring(tree)]


def test_modules_and_functions_stay_small() -> None:
    faults = []
    for name, tree in modules().items():
        if "generated" in (ast.get_docstring(tree) or "").lower():
            continue
        length = max((getattr(node, "end_lineno", 0) for node in tree.body), default=0)
        if length > 300:
            faults.append(f"{name}: {length} lines")
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                faults += [f"{name}:{node.lineno} {node.name} {fault}" for fault in _oversize(node)]
    assert not faults, shown(faults)


def _oversize(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    length = (function.end_lineno or 0) - function.lineno + 1
    if length > 60:
        yield f"has {length} lines"
    arguments = function.args
    names = [each.arg for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
    count = len(names) - (names[:1] in (["self"], ["cls"]))
    if count > 5:
        yield f"has {count} parameters"


def loaded(program: str) -> set[str]:
    """Run `program` in a fresh process of the checkout; return the names of all modules it ended with."""
    watched = f"{program}\nimport sys\nprint('\\n', __import__('json').dumps(sorted(sys.modules)))"
    # Coverage and its like enter a process through the environment.
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("COV", "PYTEST", "PYTHON"))}
    done = subprocess.run(
        [sys.executable, "-c", watched], cwd=ROOT, env=clean, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_importing_brochure_loads_no_other_library() -> None:
    new = loaded("import brochure") - loaded("")
    assert not sorted(name for name in new if unit(name) not in sys.stdlib_module_names | {"brochure"})
    assert not sorted(new & {"dataclasses", "inspect", "argparse", "pathlib", "importlib.metadata"})


@pytest.mark.parametrize("output", ["press", "screen"])
def test_a_plain_build_loads_nothing_it_does_not_need(output: str) -> None:
    new = loaded(f"import brochure\nbrochure.build('data/2023.yaml').{output}") - loaded("")
    assert "reportlab.pdfgen.canvas" in new
    assert not sorted(UNNEEDED & new)
