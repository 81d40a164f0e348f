"""A theme's nodes beside its values, so that what does not hold together is told where it stands."""

from __future__ import annotations

from brochure.findings import Origin, Words
from brochure.model.ink import tint_of
from brochure.read.inks import tint_fault
from brochure.read.nodes import Source
from brochure.read.reading import Reading, one_of, shown


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

    def ink(self, name: str, names: tuple[str, ...], steps: tuple[str | int, ...]) -> None:
        """Tell when `name` is none of the inks `names`, nor a tint of one."""
        if name in names:
            return
        if tint_of(name):
            if fault := tint_fault(name, names):
                self.reading.fault("theme.name", self.source.at(*steps).origin, *fault)
            return
        self.name(name, names, Words("inks", "under inks"), steps)

    def value(self, is_right: bool, message: Words, *steps: str | int) -> None:
        """Tell `message` at what `steps` lead to, unless the value there is right."""
        if not is_right:
            self.told(message, self.source.at(*steps).origin)

    def told(self, message: Words, origin: Origin) -> None:
        """Tell `message` at a place."""
        self.reading.fault("theme.value", origin, message)
