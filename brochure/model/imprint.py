"""The imprint of an edition: which year's it is, as of when, in which language, under which title."""

from __future__ import annotations

from msgspec import Struct

from brochure.model.words import Moment, Text


class Imprint(Struct, frozen=True):
    """What stands at the top of the YAML: the facts about the edition itself.

    `calling_code` is what goes before its telephone numbers from abroad, such as ``+82``; nothing where it is not said.
    """

    edition: int
    language: str
    title: Text
    description: Text | None = None
    issued: Moment | None = None
    as_of: Moment | None = None
    calling_code: str = ""
