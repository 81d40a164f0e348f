"""What is on the board over HTTP, to browsers of this machine alone: a page, its pictures, and news of changes.

No path is ever one of the disk: what is not named here is not there. Nothing can be changed through it.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import sys
import threading
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qs, urlsplit

from brochure.findings import Language
from brochure.preview.board import Board
from brochure.preview.telling import told

#: This machine, and no other: a name could be made to mean another one.
ADDRESS = "127.0.0.1"
#: After how many seconds a browser that neither asks nor takes is let go, and how often one that waits hears of us.
_PATIENCE, _HEARTBEAT = 30, 15
#: Pages of other origins may neither look in nor ask.
_SITES = ("none", "same-origin")
_PICTURE = re.compile(r"/page/([1-9]\d{0,2})", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_INLINE = re.compile(r"<(script|style)>(.*?)</\1>", re.DOTALL)
_FILE = Path(__file__).with_name("page.html")


class Page:
    """The page in one language, and the policy under which a browser runs nothing but what is written in it."""

    def __init__(self, language: Language) -> None:
        text = _FILE.read_text(encoding="utf-8").replace('<html lang="ko">', f'<html lang="{language}">', 1)
        found: dict[str, list[str]] = {"script": [], "style": []}
        for kind, inside in _INLINE.findall(text):
            digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
            found[kind].append(f"'sha256-{digest}'")
        self.language = language
        self.content = text.encode()
        self.policy = (
            f"default-src 'none'; script-src {' '.join(found['script'])}; style-src {' '.join(found['style'])}; "
            "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )


class Server(ThreadingHTTPServer):
    """Answers browsers, each in a thread of its own, until it is stopped; then every thread has ended."""

    daemon_threads = False
    block_on_close = True
    # Elsewhere it frees a port that was just left; there it would share one with whoever has it.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, board: Board, page: Page, port: int = 0) -> None:
        self.board, self.page = board, page
        self._lines: set[Any] = set()
        self._guard = threading.Lock()
        super().__init__((ADDRESS, port), Answer)
        self.host = f"{ADDRESS}:{self.server_port}"
        self._serving = threading.Thread(target=self.serve_forever, args=(0.05,), name="preview")

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{self.host}/"

    def start(self) -> None:
        """Begin to answer."""
        self._serving.start()

    def stop(self) -> None:
        """Let every browser go, end every thread and give the port back."""
        self.board.close()
        self.shutdown()
        with self._guard:
            lines = list(self._lines)
        for line in lines:
            with suppress(OSError):
                line.shutdown(2)  # both ways: whoever reads or writes wakes up
        self.server_close()
        self._serving.join()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remember a line while it is open."""
        with self._guard:
            self._lines.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forget a line that is done."""
        with self._guard:
            self._lines.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a browser that has gone away is no fault, and others are answered."""


class Answer(BaseHTTPRequestHandler):
    """One browser's questions, one after the other."""

    server: Server
    protocol_version = "HTTP/1.1"
    timeout = _PATIENCE

    def do_GET(self) -> None:
        """Answer what is asked for, or refuse."""
        try:
            self._answer(urlsplit(self.path))
        except ValueError:  # an address, or what stands behind its question mark, that cannot be taken apart
            self._send(HTTPStatus.BAD_REQUEST, "text/plain; charset=utf-8", b"of=, width=\n")

    def _answer(self, url: SplitResult) -> None:
        if refusal := self._refusal():
            self._send(HTTPStatus.FORBIDDEN, "text/plain; charset=utf-8", refusal.encode())
        elif url.path == "/":
            self._send(HTTPStatus.OK, "text/html; charset=utf-8", self.server.page.content)
        elif url.path == "/state":
            number, shown = self.server.board.read()
            self._send_json(told(number, shown, self.server.page.language))
        elif url.path == "/budgets":
            self.server.board.wants_budgets = True
            self._send_json({})
        elif url.path == "/events":
            self._send_news()
        elif match := _PICTURE.fullmatch(url.path):
            self._send_picture(int(match[1]), url.query)
        else:
            self._send(HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", b"not here\n")

    do_HEAD = do_GET  # noqa: N815

    def _refuse_method(self) -> None:
        self.close_connection = True  # what stands behind the question is not read
        self._send(HTTPStatus.METHOD_NOT_ALLOWED, "text/plain; charset=utf-8", b"GET only\n", ("Allow", "GET, HEAD"))

    do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_TRACE = do_CONNECT = _refuse_method  # noqa: N815

    def _refusal(self) -> str:
        """Why a question is not answered: it must be asked of this very address, by a page of ours or by nobody's."""
        server, asked = self.server, self.headers
        if asked.get_all("Host") != [server.host]:
            return f"{server.address}\n"
        if asked.get("Origin", f"http://{server.host}") != f"http://{server.host}":
            return "another page's question\n"
        if asked.get("Sec-Fetch-Site", "none") not in _SITES:
            return "another page's question\n"
        return ""

    def _send_json(self, value: object) -> None:
        content = json.dumps(value, ensure_ascii=False).encode()
        self._send(HTTPStatus.OK, "application/json; charset=utf-8", content)

    def _send_picture(self, page: int, query: str) -> None:
        asked = {name: values[-1] for name, values in parse_qs(query, max_num_fields=8).items()}
        numbers = [asked.get(name, "") for name in ("of", "width")]
        if not all(_NUMBER.fullmatch(each) for each in numbers):
            raise ValueError(query)
        picture = self.server.board.picture(int(numbers[0]), page, int(numbers[1]))
        if picture is None:
            self._send(HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", b"not here any more\n")
        else:
            self._send(HTTPStatus.OK, "image/png", picture)

    def _send_news(self) -> None:
        """Tell the number of what is shown whenever it is another one, for as long as the browser listens."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self._send_headers("text/event-stream", ("Connection", "close"))
        if self.command == "HEAD":
            return
        board, said = self.server.board, -1
        self._write(b"retry: 400\n\n")
        while not board.is_closed:
            number, _ = board.read()
            self._write(f"data: {number}\n\n".encode() if number != said else b": here\n\n")
            said = number
            board.wait(said, _HEARTBEAT)

    def _write(self, data: bytes) -> None:
        self.wfile.write(data)
        self.wfile.flush()

    def _send(self, status: HTTPStatus, kind: str, content: bytes, *more: tuple[str, str]) -> None:
        self.send_response(status)
        self._send_headers(kind, ("Content-Length", str(len(content))), *more)
        if self.command != "HEAD":
            self._write(content)

    def _send_headers(self, kind: str, *more: tuple[str, str]) -> None:
        for name, value in (
            ("Content-Type", kind),
            ("Cache-Control", "no-store"),
            ("Content-Security-Policy", self.server.page.policy),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("Referrer-Policy", "no-referrer"),
            *more,
        ):
            self.send_header(name, value)
        self.end_headers()

    def version_string(self) -> str:
        """Return who answers, and nothing of what it is made of."""
        return "brochure"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name http.server asks for
        """Say nothing: the terminal is the editor's."""
