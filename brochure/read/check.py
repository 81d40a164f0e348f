"""A theme's nodes beside its values, so that what does not hold together is told where it stands."""

from __future__ import annotations

from brochure.findings import Origin, Words
from brochure.model.ink import tint_of
from brochure.read.inks import likely, tint_fault
from brochure.read.nodes import Mapping, Source
from brochure.read.reading import Reading, choosing, one_of, shown


class Check:
    """Who hears of faults in a theme that has been read, and where in its file they are."""

    def __init__(self, source: Source, reading: Reading) -> None:
        self.source = source
        self.reading = reading

    def name(self, name: str, names: tuple[str, ...], what: Words, steps: tuple[str | int, ...]) -> None:
        """Tell when `name` is none of `names`."""
        if name not in names:
            message = Words(
                f"이런 이름이 {what.ko}에 없습니다: ‘{shown(name)}’", f"There is no “{shown(name)}” {what.en}."
            )
            self.reading.fault("theme.name", self.source.at(*steps).origin, message, one_of(name, names))

    def ink(self, name: str, names: tuple[str, ...], steps: tuple[str | int, ...], *, is_key: bool = False) -> None:
        """Tell when `name` is none of the inks `names`, nor a tint of one; where it `is_key`, at the key itself."""
        if name in names:
            return
        node = self.source.at(*steps)
        if is_key and isinstance(group := self.source.at(*steps[:-1]), Mapping) and name in group.entries:
            node = group.entries[name][0]
        if not tint_of(name):
            message = Words(f"이런 이름이 inks에 없습니다: ‘{shown(name)}’", f"There is no “{shown(name)}” under inks.")
            self.reading.fault("theme.name", node.origin, message, choosing(likely(name, names), names))
        elif fault := tint_fault(name, names):
            self.reading.fault("theme.name", node.origin, *fault)

    def value(self, is_right: bool, message: Words, *steps: str | int) -> None:
        """Tell `message` at what `steps` lead to, unless the value there is right."""
        if not is_right:
            self.told(message, self.source.at(*steps).origin)

    def told(self, message: Words, origin: Origin) -> None:
        """Tell `message` at a place."""
        self.reading.fault("theme.value", origin, message)
