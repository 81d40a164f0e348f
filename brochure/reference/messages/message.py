"""What is told of one message beyond what it says itself, and a family of them."""

from __future__ import annotations

from msgspec import Struct

from brochure.findings import Words


class Message(Struct, frozen=True):
    """One message by its `id`: `means` says when it comes and why it matters, `do` what to do about it.

    `before` and `after` are the same YAML with the fault and without: keys of an edition, or blocks of its list, or
    the file of a theme or shop where a comment names that first. `clause` is where a rule of the preflight is from.
    """

    id: str
    means: Words
    do: Words
    before: str = ""
    after: str = ""
    clause: str = ""


class Family(Struct, frozen=True):
    """Messages that belong together, under the `words` they are headed by; `about` holds for all of them."""

    words: Words
    messages: tuple[Message, ...]
    about: Words | None = None
