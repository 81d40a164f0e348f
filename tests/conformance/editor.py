"""An editor's side of the Language Server Protocol, as much of it as asks a server what it knows of a YAML file."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, Self

#: What a server is told of the editor, and what it asks for as its settings.
_CAPABLE = {
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]}},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
    },
    "workspace": {"configuration": True},
}
_SETTINGS = {
    "yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}},
    "http": {},
    "[yaml]": {},
    "editor": {},
    "files": {},
}


class Editor:
    """Speaks to one server, which is a program on this machine; every question waits for its answer."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)
        self._folder = folder
        self._asked = 0
        self._version = 0
        #: What the server last found wrong, by the address of the file.
        self._diagnostics: dict[str, list[dict[str, Any]]] = {}

    def __enter__(self) -> Self:
        uri = self._folder.as_uri()
        self._ask(
            "initialize", {"processId": None, "rootUri": uri, "capabilities": _CAPABLE, "initializationOptions": {}}
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": _SETTINGS})
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self._process.kill()
        self._process.communicate()

    def open(self, path: Path, text: str) -> list[dict[str, Any]]:
        """Show the server a file with this text; return what it finds wrong with it."""
        uri = path.as_uri()
        self._version += 1
        document = {"uri": uri, "languageId": "yaml", "version": self._version, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        self._diagnostics.pop(uri, None)
        while uri not in self._diagnostics:
            self._take()
        return self._diagnostics[uri]

    def hover(self, path: Path, line: int, column: int) -> str:
        """Return what the server says of a place; lines and columns count from 0, as the protocol has them."""
        answer = self._ask("textDocument/hover", _place(path, line, column))
        return str(answer["contents"]["value"]) if answer else ""

    def complete(self, path: Path, line: int, column: int) -> list[dict[str, Any]]:
        """Return what the server would write at a place."""
        answer = self._ask("textDocument/completion", _place(path, line, column))
        items = answer["items"] if isinstance(answer, dict) else answer or []
        return list(items)

    def _ask(self, method: str, given: dict[str, Any]) -> Any:
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": given})
        number = self._asked
        while (answer := self._take()).get("id") != number or "method" in answer:
            pass
        assert "error" not in answer, answer
        return answer["result"]

    def _tell(self, method: str, given: dict[str, Any]) -> None:
        self._send({"method": method, "params": given})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _take(self) -> dict[str, Any]:
        """Take in the server's next message, answer what it asks, keep what it finds wrong."""
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the server has gone"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if message.get("method") == "workspace/configuration":
            wanted = [_SETTINGS.get(each.get("section", ""), {}) for each in message["params"]["items"]]
            self._send({"id": message["id"], "result": wanted})
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})
        elif message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        return message


def _place(path: Path, line: int, column: int) -> dict[str, Any]:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}
