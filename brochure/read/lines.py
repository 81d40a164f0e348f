"""What a designer may say of lines, in numbers: told where one is beyond what can be set or read."""

from __future__ import annotations

from brochure.findings import Words
from brochure.model.theme import Theme
from brochure.read.check import Check

#: What a type role may say, and a justified line, in em or as many times itself: least and most.
_ROLE = {"spread": (0.0, 20.0), "word_space": (0.0, 1.0), "latin_hangul": (0.0, 0.5), "math_hangul": (0.0, 0.5)}
_JUSTIFY = {"most": (1.0, 3.0), "cap": (0.2, 1.0), "least": (0.3, 1.0), "latin": (0.0, 1.0), "letter": (0.0, 0.1)}
#: Type smaller than which one may ask to be told of, in points.
_FLOOR = (0.0, 72.0)


def check_lines(theme: Theme, check: Check) -> None:
    """Tell of numbers about lines that are out of their range."""
    for name, role in theme.type.items():
        for key, bounds in _ROLE.items():
            _within(getattr(role, key), bounds, check, ("type", name, key))
    for key, bounds in _JUSTIFY.items():
        _within(getattr(theme.justify, key), bounds, check, ("justify", key))
    _within(theme.floor, _FLOOR, check, ("floor",))


def _within(value: float, bounds: tuple[float, float], check: Check, steps: tuple[str, ...]) -> None:
    low, high = bounds
    message = Words(f"{low:g}에서 {high:g}까지입니다.", f"This must be {low:g} to {high:g}.")
    check.value(low <= value <= high, message, *steps)
