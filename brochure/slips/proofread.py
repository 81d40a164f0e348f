"""An edition as it was fetched into a proof of it: its slips, the text that was meant, and what the lines of both are.

Knows encodings and rounds; what a slip is, is found elsewhere. What comes of the mended text is for telling further
faults only, or for a file that the editor asked to have mended.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from brochure.findings import Finding, Origin, UnreadableSource
from brochure.read.nodes import Node, Scalar
from brochure.read.nodes import Sequence as Items
from brochure.read.source import read_text
from brochure.slips.find import find
from brochure.slips.grammar import grammar
from brochure.slips.slip import Slip, bare, mend, split

#: Slips that are none where YAML reads the same with and without them.
_STRUCTURAL = frozenset(
    f"slip.{each}"
    for each in ("place", "indent", "separator", "dash", "sign", "quoted", "bracket", "unclosed", "split")
)
#: How often a mended text is read again for slips that only show then.
_ROUNDS = 4
#: How many slips are held against what YAML makes of the text without them.
_MOST = 20
_BOM = "\ufeff"


class Proof(Struct, frozen=True):
    """The slips of a text, those of all rounds in lines of the first, and the text after them.

    `encoding` is what the file is saved as where that is not UTF-8; `lines` says for each line of the mended text
    which one of the first it was, from 0.
    """

    slips: tuple[Slip, ...]
    text: str
    mended: str
    lines: tuple[int, ...]
    encoding: str = ""
    has_bom: bool = False

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing to tell."""
        return not self.slips and not self.encoding

    @property
    def is_changed(self) -> bool:
        """Whether anything of it can be mended."""
        return self.text != self.mended or bool(self.encoding)

    @property
    def stops(self) -> bool:
        """Whether nothing may be built from it."""
        return bool(self.encoding) or any(each.level == "error" for each in self.slips)

    @property
    def is_mended_whole(self) -> bool:
        """Whether no slip is left to the editor."""
        return all(each.edits for each in self.slips)

    def findings(self, file: str) -> tuple[Finding, ...]:
        """Return what there is to tell of the slips."""
        lines = [bare(each) for each in split(self.text)]
        return tuple(each.finding(file, lines[each.line - 1] if each.line <= len(lines) else "") for each in self.slips)

    def original(self, finding: Finding, file: str) -> Finding:
        """Return a finding about the mended text as one about the text as it stands."""
        origin = finding.origin
        if origin.file != file or not origin.line:
            return finding
        at = self.lines[origin.line - 1] if origin.line <= len(self.lines) else len(split(self.text)) - 1
        lines = split(self.text)
        excerpt = bare(lines[at]) if 0 <= at < len(lines) else ""
        column = origin.column if excerpt == origin.excerpt else _column(excerpt, origin)
        return replace(finding, origin=Origin(file, at + 1, column, origin.path, excerpt, origin.length))


def _column(excerpt: str, origin: Origin) -> int:
    """The column of the same characters in a line before it was mended."""
    rest = origin.excerpt[origin.column - 1 :]
    for length in (len(rest), 8, 3, 1):
        if (at := excerpt.find(rest[:length])) >= 0 and rest:
            return at + 1
    return min(origin.column, len(excerpt) + 1)


def proofread(content: bytes | str) -> Proof:
    """Return the proof of an edition's content, whatever it is saved as."""
    encoding = ""
    if isinstance(content, bytes):
        from brochure.slips.encoding import decoded  # noqa: PLC0415 (only files have one)

        content, encoding = decoded(content)
    text = content.removeprefix(_BOM)
    slips: list[Slip] = []
    now, lines = text, tuple(range(len(split(text))))
    for _ in range(_ROUNDS):
        found = _meaning(now, find(now, grammar()))
        if slips:
            found = tuple(each for each in found if each.edits)
        told = [_moved(each, lines) for each in found]
        slips += [each for each in told if all((each.rule, each.line) != (old.rule, old.line) for old in slips)]
        made = mend(now, found)
        if made.text == now:
            break
        now, lines = made.text, tuple(lines[each] for each in made.lines)
    has_bom = content is not text and not encoding
    return Proof(tuple(sorted(slips, key=_place)), text, now, lines, encoding, has_bom)


def _meaning(text: str, slips: tuple[Slip, ...]) -> tuple[Slip, ...]:
    """The slips without those whose cure YAML reads as it reads the text: then nothing would print otherwise."""
    structural = [each for each in slips if each.rule in _STRUCTURAL and each.edits]
    if not 0 < len(structural) <= _MOST or (before := _read(text)) is None:
        return slips
    idle = [each for each in structural if _read(mend(text, (each,)).text) == before]
    return tuple(each for each in slips if each not in idle)


def _read(text: str) -> object:
    """What YAML makes of a text, as plain values; None where it refuses it."""
    try:
        source = read_text(text)
    except UnreadableSource:
        return None
    return None if source.findings else _plain(source.root)


def _plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [_plain(each) for each in node.items]
    return {key: _plain(value) for key, (_, value) in node.entries.items()}


def _place(slip: Slip) -> tuple[int, int]:
    return slip.line, slip.column


def _moved(slip: Slip, lines: Sequence[int]) -> Slip:
    """A slip at the line it stands in before anything was mended."""
    at = slip.line - 1
    return replace(slip, line=(lines[at] if at < len(lines) else at) + 1)


def difference(proof: Proof, name: str) -> list[str]:
    """Return what mending changes as the lines of a unified diff."""
    import difflib  # noqa: PLC0415 (only mending needs it)

    before, after = ([bare(each) for each in split(text)] for text in (proof.text, proof.mended))
    return list(difflib.unified_diff(before, after, name, name, lineterm="", n=1))


def corrections(proof: Proof) -> Iterable[dict[str, object]]:
    """Yield the lines that mending changes, for JSON: from which line, the lines there and those in their place."""
    import difflib  # noqa: PLC0415 (only mending needs it)

    before, after = ([bare(each) for each in split(text)] for text in (proof.text, proof.mended))
    for tag, low, high, start, end in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield {"line": low + 1, "old": before[low:high], "new": after[start:end]}
