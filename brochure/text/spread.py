"""Names and labels of different length spread to one width (균등배분, R-58)."""

from __future__ import annotations

from brochure.unicode.clusters import clusters


def spread_gap(text: str, letters: float) -> float:
    """Return the space between the letters of `text`, in letters, that makes it as wide as `letters` of them.

    Never less than nothing: what is longer keeps its width, and a single letter cannot be spread (JIS X 4051,
    jidori). A name of two in a width of three has one letter's space between.
    """
    count = len(clusters(text))
    return max(letters - count, 0.0) / (count - 1) if count > 1 else 0.0
