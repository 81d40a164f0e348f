"""Every id of a finding that the package can raise, found in its source: whatever is handed over as a `rule`.

A parameter or field called `rule` takes an id, as does what `Reading` tells faults by; so the source of every id is
followed to the words it is written in. What cannot be followed is told, never passed over.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeGuard

#: Which argument of what is called so is an id, where the name alone says it: methods, whatever they belong to.
METHODS = {"fault": 0, "warn": 0, "note": 0}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
#: What has a `rule` is a part of ids that are made of it.
PARTS = frozenset({"Kind", "slips.fault:Fault", "slips.state:tell"})
_Function = ast.FunctionDef | ast.AsyncFunctionDef


class Raised(NamedTuple):
    """One place that raises `id`; a made id is the source of the f-string that makes it."""

    id: str
    where: str
    is_made: bool = False


def raised(modules: Mapping[str, ast.Module]) -> tuple[list[Raised], list[str]]:
    """Return every id that is raised and where, and the places at which that cannot be told."""
    found: list[Raised] = []
    unknown: list[str] = []
    takes = _takes(modules)
    for name, tree in modules.items():
        module = _Module(name, tree, takes)
        for each in module.raised():
            if isinstance(each, Raised):
                found.append(each)
            else:
                unknown.append(each)
    return found, unknown


def _takes(modules: Mapping[str, ast.Module]) -> dict[str, int]:
    """Which argument is an id, by the functions and classes that take one: their module, and their name in it."""
    takes: dict[str, int] = {}
    for module, tree in modules.items():
        for node in ast.walk(tree):
            if isinstance(node, (ast.ClassDef, *FUNCTIONS)) and PARTS & {node.name, f"{module}:{node.name}"}:
                continue
            if isinstance(node, ast.ClassDef):
                fields = [_name(each.target) for each in node.body if _is_field(each)]
                place = fields.index("rule") if "rule" in fields else None
                for made in (each for each in node.body if isinstance(each, _Function) and each.name == "__init__"):
                    place = _place(made, drops=1)
                if place is not None:
                    takes[f"{module}:{node.name}"] = place
            elif isinstance(node, _Function) and (place := _place(node)) is not None:
                takes[f"{module}:{node.name}"] = place
    return takes


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _is_field(node: ast.stmt) -> TypeGuard[ast.AnnAssign]:
    return isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)


def _place(function: _Function, drops: int = 0) -> int | None:
    given = [*function.args.posonlyargs, *function.args.args]
    given = given[drops or ([each.arg for each in given[:1]] in (["self"], ["cls"])) :]
    return next((place for place, each in enumerate(given) if each.arg == "rule" and _is_text(each.annotation)), None)


def _is_text(annotation: ast.expr | None) -> bool:
    return isinstance(annotation, ast.Name) and annotation.id == "str"


class _Module:
    def __init__(self, name: str, tree: ast.Module, takes: Mapping[str, int]) -> None:
        self.name, self.tree, self.takes = name, tree, takes
        self.constants = dict(_assigned(tree.body))
        self.homes = {each.name: name for each in ast.walk(tree) if isinstance(each, (ast.ClassDef, *FUNCTIONS))}
        for each in ast.walk(tree):
            if isinstance(each, ast.ImportFrom):
                home = (each.module or "").removeprefix("brochure").lstrip(".")
                self.homes |= {one.asname or one.name: home for one in each.names}

    def raised(self) -> Iterator[Raised | str]:
        yield from self._within(self.tree, ())

    def _within(self, node: ast.AST, functions: tuple[_Function, ...]) -> Iterator[Raised | str]:
        inner = (*functions, node) if isinstance(node, _Function) else functions
        if isinstance(node, ast.Call) and (rule := self._rule(node)) is not None:
            yield from self._told(rule, inner)
        for child in ast.iter_child_nodes(node):
            yield from self._within(child, inner)

    def _rule(self, call: ast.Call) -> ast.expr | None:
        """The argument of a call that is an id, if one is."""
        is_method = isinstance(call.func, ast.Attribute)
        name = call.func.attr if isinstance(call.func, ast.Attribute) else _name(call.func)
        given = [each.value for each in call.keywords if each.arg == "rule"]
        place = self.takes.get(self._called(call.func, name))
        if name in METHODS:
            place = METHODS[name] if is_method else None
        if given or place is None:
            return given[0] if given else None
        return call.args[place] if len(call.args) > place and _is_one(call.args[: place + 1]) else None

    def _called(self, function: ast.expr, name: str) -> str:
        """What is called: its module, and its name in it. A method is looked for in the module that calls it."""
        if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
            of = function.value.id
            if of in self.homes and of not in ("self", "cls"):
                return f"{self.homes[of]}.{of}".lstrip(".") + f":{name}"
        return f"{self.homes.get(name, self.name)}:{name}"

    def _told(self, rule: ast.expr, functions: Sequence[_Function]) -> Iterator[Raised | str]:
        where = f"{self.name}:{rule.lineno}"
        for each in self._followed(rule, functions):
            if isinstance(each, ast.Constant) and isinstance(each.value, str):
                yield Raised(each.value, where)
            elif isinstance(each, ast.JoinedStr):
                yield Raised(ast.unparse(each), where, is_made=True)
            else:
                yield f"{where} {ast.unparse(rule)}"

    def _followed(self, node: ast.expr, functions: Sequence[_Function]) -> Iterator[ast.expr]:
        """What an expression can be: words, or what cannot be followed; nothing for an id that is passed on."""
        if isinstance(node, ast.IfExp):
            yield from self._followed(node.body, functions)
            yield from self._followed(node.orelse, functions)
        elif isinstance(node, ast.Attribute) and node.attr in ("rule", "id"):
            return
        elif isinstance(node, ast.Name):
            yield from self._named(node, functions)
        elif isinstance(node, ast.Subscript):
            values = self._values(node)
            yield from (
                [node] if values is None else (each for value in values for each in self._followed(value, functions))
            )
        else:
            yield node

    def _named(self, node: ast.Name, functions: Sequence[_Function]) -> Iterator[ast.expr]:
        for function in reversed(functions):
            if node.id in {each.arg for each in (*function.args.args, *function.args.kwonlyargs)}:
                if node.id != "rule":
                    yield node  # handed over under another name
                return
            if given := [value for name, value in self._assigned_in(function) if name == node.id]:
                for each in given:
                    yield from self._followed(each, functions)
                return
        if node.id in self.constants:
            yield from self._followed(self.constants[node.id], functions)
        else:
            yield node

    def _assigned_in(self, function: _Function) -> Iterator[tuple[str, ast.expr]]:
        statements = [each for each in ast.walk(function) if isinstance(each, (ast.Assign, ast.AnnAssign))]
        yield from _assigned(statements)

    def _values(self, node: ast.Subscript) -> list[ast.expr] | None:
        """What an item of a table of the module can be, or a part of such an item; None where that is not known."""
        if isinstance(node.value, ast.Name):
            table = self.constants.get(node.value.id)
            return list(table.values) if isinstance(table, ast.Dict) else None
        place = node.slice.value if isinstance(node.slice, ast.Constant) else None
        if not isinstance(node.value, ast.Subscript) or not isinstance(place, int):
            return None
        rows = self._values(node.value)
        if rows is None or not all(isinstance(row, ast.Tuple) for row in rows):
            return None
        return [row.elts[place] for row in rows if isinstance(row, ast.Tuple)]


def _is_one(arguments: Sequence[ast.expr]) -> bool:
    return not any(isinstance(each, ast.Starred) for each in arguments)


def _assigned(statements: Sequence[ast.stmt]) -> Iterator[tuple[str, ast.expr]]:
    """Names and what they are given, those of a tuple each its own part."""
    for each in statements:
        targets = (
            each.targets if isinstance(each, ast.Assign) else [each.target] if isinstance(each, ast.AnnAssign) else []
        )
        value = getattr(each, "value", None)
        for target in targets:
            if value is not None:
                yield from _parted(target, value)


def _parted(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
        for one, other in zip(target.elts, value.elts, strict=True):
            yield from _parted(one, other)
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.IfExp):
        yield from _parted(target, value.body)
        yield from _parted(target, value.orelse)
    elif isinstance(target, ast.Tuple):
        for place, one in enumerate(target.elts):
            item = ast.Subscript(value, ast.Constant(place), lineno=value.lineno, col_offset=0)
            yield from _parted(one, item)
