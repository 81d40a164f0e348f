"""The list of blocks into entries, and what holds for all of them together: ids, and that something is seen.

Knows that a block has a type, an id and can be hidden; what else it holds is the block's own to say.
"""

from __future__ import annotations

from brochure import blocks
from brochure.blocks.kit.block import Block, Item, UnusableBlock
from brochure.blocks.kit.homes import areas_of, page_of
from brochure.blocks.kit.manuscript import Entry
from brochure.findings import Words
from brochure.model.theme import Theme
from brochure.read.fields import lists_of, read_struct
from brochure.read.kinds import Context, misfit
from brochure.read.nodes import Mapping, Node, Scalar, Sequence, Source
from brochure.read.reading import Reading, choosing, nearest, one_of, shown


def read_entries(source: Source, theme: Theme, context: Context) -> tuple[Entry, ...]:
    """Return the blocks that could be read, in the editor's order; what is wrong has been told."""
    node = source.root.get("blocks")
    reading = context.reading
    if (
        node is None
        or (isinstance(node, Scalar) and node.is_missing)
        or (isinstance(node, Sequence) and not node.items)
    ):
        message = Words("blocks 목록이 비어 있습니다.", "There are no blocks.")
        hint = Words(
            "‘blocks:’ 아래에 ‘- type: cover’처럼 내용을 적어 주십시오.",
            "Please write them under “blocks:”, beginning “- type: cover”.",
        )
        reading.fault("edition.blocks", (node or source.root).origin, message, hint)
        return ()
    if not isinstance(node, Sequence):
        misfit(node, "list", context)
        return ()
    entries = tuple(entry for item in node.items if (entry := _entry(item, context)))
    is_read = all(each.level != "error" for each in reading.findings)
    if is_read and all(entry.block.hidden for entry in entries):
        message = Words("보이는 블록이 없습니다.", "Every block is hidden.")
        hint = Words(
            "적어도 한 블록에서 ‘hidden: true’를 지워 주십시오.", "Please delete “hidden: true” from at least one."
        )
        reading.fault("edition.blocks", node.origin, message, hint)
    _check_ids(entries, source, theme, reading)
    for entry in entries:
        _check_pins(entry, source, theme, reading)
    return entries


def _entry(node: Node, context: Context) -> Entry | None:
    if not isinstance(node, Mapping):
        misfit(node, "mapping", context, ("type",))
        return None
    kind = node.get("type")
    if not isinstance(kind, Scalar) or not kind.text.strip():
        if kind is None or isinstance(kind, Scalar):
            _tell_no_type(node, kind, context)
        else:
            misfit(kind, "name", context)
        return None
    try:
        return _read(kind.text.strip(), kind, node, context)
    except UnusableBlock as fault:
        context.reading.fault("block.outside", kind.origin, fault.message, fault.hint)
        return None


def _read(name: str, kind: Scalar, node: Mapping, context: Context) -> Entry | None:
    """Read a block of the type `name`, which stands at `kind`; raises UnusableBlock."""
    model = blocks.find(name)
    if model is None:
        message = Words(f"이런 블록은 없습니다: ‘{shown(name)}’", f"There is no block of type “{shown(name)}”.")
        known = blocks.all_names()
        hint = one_of(name, known) if context.reading.is_hinting else choosing(None, known)
        context.reading.fault("block.unknown", kind.origin, message, hint)
        return None
    if empty := _empty_list(model, node):
        _note_empty(empty, node, context.reading)
        return None
    block: Block | None = read_struct(model, node, context, ("type",))
    if block is None:
        return None
    if hidden := _hidden_list(block):
        _note_empty(hidden, node, context.reading)
        return None
    if not block.hidden:
        context.reading.findings.extend(block.findings())
    return Entry(node.path, name, block, node.origin)


def _tell_no_type(node: Mapping, kind: Scalar | None, context: Context) -> None:
    """Tell that a block has no type; a key that was meant for it is where the slip is."""
    message = Words("블록에 ‘type:’이 없습니다.", "This block has no “type:”.")
    slip = next((key for key, _ in node.entries.values() if kind is None and nearest("type", (key.text,), 0.7)), None)
    if slip is not None:
        hint = Words(
            f"혹시 ‘{shown(slip.text)}’을(를) ‘type’으로 적으려 하셨습니까?",
            f"Is “{shown(slip.text)}” meant as “type”?",
        )
    else:
        listed = ", ".join(blocks.names())
        hint = Words(f"쓸 수 있는 것: {listed}", f"What can stand here: {listed}")
    context.reading.fault("block.type", (slip or kind or node).origin, message, hint)


def _empty_list(model: type[Block], node: Mapping) -> str:
    """The list a type of block is made of, where the editor has left it empty; else nothing."""
    found = (key for key in lists_of(model) if isinstance(items := node.get(key), Sequence) and not items.items)
    return next(found, "")


def _hidden_list(block: Block) -> str:
    """The list a visible block is made of, where all of it is hidden; else nothing."""
    for key in () if block.hidden else lists_of(type(block)):
        items = getattr(block, key)
        if all(isinstance(item, Item) and item.hidden for item in items):
            return key
    return ""


def _note_empty(key: str, node: Mapping, reading: Reading) -> None:
    message = Words(
        f"‘{key}’에 찍을 것이 없어 이 블록을 뺐습니다.",
        f"There is nothing to print under “{key}”, so the block is left out.",
    )
    hint = Words(
        "일부러 뺀 것이라면 블록에 ‘hidden: true’를 적어 두십시오.",
        "If that is meant, please write “hidden: true” at the block.",
    )
    reading.note("block.nothing", (node.get(key) or node).origin, message, hint)


def _check_pins(entry: Entry, source: Source, theme: Theme, reading: Reading) -> None:
    """Tell of a page or an area that a block asks for in vain."""
    block, areas = entry.block, areas_of(theme)
    page = page_of(theme.pages, block.page) if block.page else None
    if block.page and page is None:
        message = Words(
            f"테마에 이런 쪽이 없습니다: ‘{shown(block.page)}’", f"The theme has no page “{shown(block.page)}”."
        )
        known = (*(str(number) for number in range(1, len(theme.pages) + 1)), *(each.name for each in theme.pages))
        reading.fault("block.page", source.at(*_steps(entry.key), "page").origin, message, one_of(block.page, known))
    if not block.area:
        return
    origin = source.at(*_steps(entry.key), "area").origin
    if block.area not in areas:
        message = Words(
            f"테마에 이런 영역이 없습니다: ‘{shown(block.area)}’", f"The theme has no area “{shown(block.area)}”."
        )
        reading.fault("block.area", origin, message, one_of(block.area, tuple(sorted(areas))))
    elif page is not None and areas[block.area] != page:
        there = theme.pages[areas[block.area]].name
        message = Words(
            f"‘{shown(block.area)}’ 영역은 ‘{shown(there)}’ 쪽에 있습니다.",
            f"The area “{shown(block.area)}” is on the page “{shown(there)}”.",
        )
        hint = Words("page와 area 가운데 하나만 적어 주십시오.", "Please give “page” or “area”, not both.")
        reading.fault("block.area", origin, message, hint)


def _check_ids(entries: tuple[Entry, ...], source: Source, theme: Theme, reading: Reading) -> None:
    areas = areas_of(theme)
    seen: dict[str, Entry] = {}
    for entry in entries:
        name = entry.block.id
        if not name:
            continue
        origin = source.at(*_steps(entry.key), "id").origin
        if first := seen.get(name):
            message = Words(
                f"같은 id가 두 번 있습니다: ‘{shown(name)}’ (처음은 {first.key})",
                f"The id “{shown(name)}” is used twice; the first is {first.key}.",
            )
            hint = Words("둘 중 하나의 id를 바꾸어 주십시오.", "Please change one of them.")
            reading.fault("edition.id", origin, message, hint)
        elif name not in areas and not entry.block.hidden:
            message = Words(
                f"테마에 이 이름의 영역이 없어 블록의 종류에 따라 놓입니다: ‘{shown(name)}’",
                f"The theme has no area “{shown(name)}”; the block is placed by its type.",
            )
            reading.note("block.id", origin, message, choosing(None, sorted(areas)))
        seen.setdefault(name, entry)


def _steps(key: str) -> tuple[str, int]:
    """Return the steps to a block from its path ``blocks[3]``."""
    return "blocks", int(key.removeprefix("blocks[").removesuffix("]"))
