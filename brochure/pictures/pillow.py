"""The only door to Pillow: it is opened late, for most builds have no picture, and all else asks here."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def image() -> Any:
    """Return Pillow's module of images."""
    from PIL import Image  # noqa: PLC0415 - late: most builds have no picture

    return Image


def module(name: str) -> Any:
    """Return another module of Pillow by its name, such as ``ImageCms``."""
    return import_module(f"PIL.{name}")
