"""brochure: a YAML file becomes a printable flyer, every year.

::

    import brochure

    edition = brochure.build("2024.yaml")
    edition.write("out")
    brochure.diff("2023.yaml", "2024.yaml").html()

The names below are loaded when first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brochure._version import __version__

if TYPE_CHECKING:
    from brochure.compare.comparison import Comparison, diff
    from brochure.edition import Edition
    from brochure.findings import BrochureError, Finding
    from brochure.pipeline import build, check

__all__ = ["BrochureError", "Comparison", "Edition", "Finding", "__version__", "build", "check", "diff"]

_HOMES = {
    "BrochureError": "brochure.findings",
    "Finding": "brochure.findings",
    "Edition": "brochure.edition",
    "build": "brochure.pipeline",
    "check": "brochure.pipeline",
    "Comparison": "brochure.compare.comparison",
    "diff": "brochure.compare.comparison",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    value = globals()[name] = getattr(import_module(home), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
