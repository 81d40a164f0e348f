"""A preview in this process: its desk, driven look by look, and its server on a real socket of this machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import brochure
from brochure.findings import Language
from brochure.preview.board import Board
from brochure.preview.command import Desk
from brochure.preview.server import Page, Server
from tests import editions


class Answered(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def values(self) -> Any:
        return json.loads(self.body)


class Preview:
    """One preview of one file."""

    def __init__(self, file: Path, language: Language = "ko") -> None:
        self.file, self.board = file, Board()
        self.desk = Desk(file, brochure.build, self.board)
        self.server = Server(self.board, Page(language))

    def connect(self) -> HTTPConnection:
        return HTTPConnection("127.0.0.1", self.server.server_port, timeout=5)

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answered:
        line = self.connect()
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            line.request(method, path, headers=named)
            answer = line.getresponse()
            return Answered(answer.status, dict(answer.headers), answer.read())
        finally:
            line.close()

    def state(self) -> Any:
        return self.ask("/state").values

    def save(self, text: str, looks: int = 14) -> None:
        """Save a text, and look as often as it takes to believe it."""
        self.file.write_text(text, encoding="utf-8")
        self.look(looks)

    def look(self, looks: int) -> None:
        for _ in range(looks):
            self.desk.look()


@pytest.fixture
def preview(workplace: Path) -> Iterator[Preview]:
    """The preview of a good small file, its server running and its first pages up."""
    file = workplace / "flyer.yaml"
    file.write_text(editions.SMALL, encoding="utf-8")
    found = Preview(file)
    found.server.start()
    found.desk.begin()
    yield found
    found.server.stop()
