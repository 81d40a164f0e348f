"""What the preview answers and what it refuses, asked over real sockets; and that it ends, whoever is connected."""

from __future__ import annotations

import io
import re
import socket
import threading
from http.client import HTTPResponse

import pytest
from PIL import Image

from brochure.preview.board import Board
from brochure.preview.server import Page, Server
from tests import editions
from tests.preview.conftest import Preview


def pixels(picture: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(picture)) as image:
        return image.size


def test_the_page_runs_nothing_but_its_own_script_and_asks_no_one_else(preview: Preview) -> None:
    answer = preview.ask("/")
    assert answer.status == 200
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    text = answer.body.decode()
    assert not re.findall(r"(?:src|href|action)=[\"'](?!data:)|https?://|@import|url\(| on\w+=|innerHTML|style=", text)


def test_it_speaks_the_language_it_is_asked_for() -> None:
    assert b'<html lang="ko">' in Page("ko").content
    assert b'<html lang="en">' in Page("en").content


@pytest.mark.parametrize("path", ["/", "/state", "/page/1?of=1&width=300", "/nothing"])
def test_no_answer_is_kept_or_lent_to_another_page(preview: Preview, path: str) -> None:
    headers = preview.ask(path).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Server"] == "brochure"
    assert not [name for name in headers if name.lower().startswith("access-control")]


@pytest.mark.parametrize(
    "host", ["evil.example:{}", "localhost:{}", "127.0.0.1", "127.0.0.1:1", "127.0.0.1:{}.evil", ""]
)
def test_another_name_for_this_machine_is_refused(preview: Preview, host: str) -> None:
    answer = preview.ask("/state", Host=host.format(preview.server.server_port))
    assert answer.status == 403
    assert b"flyer" not in answer.body


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", ["/", "/state", "/events", "/budgets", "/page/1?of=1&width=300"])
def test_other_pages_may_not_ask(preview: Preview, path: str, headers: dict[str, str]) -> None:
    assert preview.ask(path, **headers).status == 403
    assert not preview.board.wants_budgets


def test_its_own_page_may_ask(preview: Preview) -> None:
    own = preview.server.address.rstrip("/")
    assert preview.ask("/state", Origin=own, Sec_Fetch_Site="same-origin").status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/flyer.yaml",
        "/../flyer.yaml",
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/page/../flyer.yaml",
        "/page/1/../../flyer.yaml",
        "/page/1%00?of=1&width=300",
        "//etc/passwd",
        "/page.html",
        "/page/0?of=1&width=300",
        "/page/3?of=1&width=300",
        "/page/١?of=1&width=300",
        "/page/-1?of=1&width=300",
    ],
)
def test_no_file_is_served(preview: Preview, path: str) -> None:
    with socket.create_connection(("127.0.0.1", preview.server.server_port), timeout=5) as line:
        line.sendall(f"GET {path} HTTP/1.1\r\nHost: {preview.server.host}\r\nConnection: close\r\n\r\n".encode())
        answer = HTTPResponse(line)
        answer.begin()
        assert answer.status == 404
        assert b"edition" not in answer.read()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nothing_can_be_sent(preview: Preview, method: str) -> None:
    answer = preview.ask("/state", method)
    assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("path", ["/", "/state", "/page/1?of=1&width=300", "/events"])
def test_a_head_is_an_answer_without_its_body(preview: Preview, path: str) -> None:
    answer = preview.ask(path, "HEAD")
    assert (answer.status, answer.body) == (200, b"")


@pytest.mark.parametrize("width", [300, 595, 1241])
def test_a_page_is_exactly_as_many_pixels_wide_as_asked(preview: Preview, width: int) -> None:
    answer = preview.ask(f"/page/2?of=1&width={width}")
    assert answer.headers["Content-Type"] == "image/png"
    assert pixels(answer.body) == (width, round(width * 297 / 210))


def test_no_picture_is_larger_or_smaller_than_a_screen_could_want(preview: Preview) -> None:
    wide, high = pixels(preview.ask("/page/1?of=1&width=999999999").body)
    assert 4000 < wide < 4200
    assert wide * high <= 24_000_000
    assert pixels(preview.ask("/page/1?of=1&width=0").body)[0] == 16


@pytest.mark.parametrize(
    "query",
    ["", "of=1", "width=300", "of=1&width=", "of=1&width=-3", "of=1&width=1e3", "of=x&width=300", "of=1&width=%D9%A3"],
)
def test_a_picture_is_asked_for_in_plain_numbers(preview: Preview, query: str) -> None:
    assert preview.ask("/page/1?" + query).status == 400


def test_a_question_of_many_parts_is_no_fault_of_ours(preview: Preview) -> None:
    assert preview.ask("/page/1?" + "&".join(f"a{each}=1" for each in range(50))).status == 400
    with socket.create_connection(("127.0.0.1", preview.server.server_port), timeout=5) as line:
        line.sendall(f"GET http://[half HTTP/1.1\r\nHost: {preview.server.host}\r\n\r\n".encode())
        assert line.recv(12) == b"HTTP/1.1 400"


def test_pages_that_are_no_longer_shown_are_not_there_any_more(preview: Preview) -> None:
    preview.save(editions.small("곧 만나요.", "또 만나요."))
    assert preview.ask("/page/1?of=1&width=300").status == 404
    assert preview.ask("/page/1?of=2&width=300").status == 200


def test_a_browser_is_told_of_every_change(preview: Preview) -> None:
    first, second = preview.connect(), preview.connect()
    news = []
    for line in (first, second):
        line.request("GET", "/events")
        answer = line.getresponse()
        assert answer.headers["Content-Type"] == "text/event-stream"
        news.append(answer)
    assert [[each.readline() for _ in range(4)] for each in news] == [[b"retry: 400\n", b"\n", b"data: 1\n", b"\n"]] * 2
    preview.save(editions.small("곧 만나요.", "또 만나요."), looks=3)
    assert [[each.readline(), each.readline()] for each in news] == [[b"data: 2\n", b"\n"]] * 2
    for line in (first, second):
        line.close()


def test_browsers_that_vanish_disturb_nobody(preview: Preview, capfd: pytest.CaptureFixture[str]) -> None:
    for path in ("/events", "/state", "/page/1?of=1&width=900"):
        with socket.create_connection(("127.0.0.1", preview.server.server_port)) as line:
            line.sendall(f"GET {path} HTTP/1.1\r\nHost: {preview.server.host}\r\n\r\n".encode())
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    preview.save(editions.small("곧 만나요.", "또 만나요."))
    assert preview.state()["pages"]["number"] == 2
    assert capfd.readouterr().err == ""


def test_twenty_browsers_at_once_get_the_same_picture(preview: Preview) -> None:
    found: list[bytes] = []
    asking = [
        threading.Thread(target=lambda: found.append(preview.ask("/page/1?of=1&width=700").body)) for _ in range(20)
    ]
    for each in asking:
        each.start()
    for each in asking:
        each.join()
    assert len(found) == 20
    assert len(set(found)) == 1


def test_it_ends_at_once_and_gives_its_port_back_whoever_is_connected() -> None:
    before = threading.active_count()
    server = Server(Board(), Page("ko"))
    server.start()
    port = server.server_port
    idle, reading, waiting = (socket.create_connection(("127.0.0.1", port)) for _ in range(3))
    reading.sendall(b"GET / HTTP/1.1\r\nHost: ")
    waiting.sendall(f"GET /events HTTP/1.1\r\nHost: {server.host}\r\n\r\n".encode())
    waiting.recv(1000)
    stopping = threading.Thread(target=server.stop)
    stopping.start()
    stopping.join(5)
    assert not stopping.is_alive(), "it waits for browsers that do not go"
    assert threading.active_count() == before
    again = Server(Board(), Page("ko"), port)
    again.start()
    again.stop()
    for line in (idle, reading, waiting):
        line.close()


def test_before_there_is_anything_to_show_it_says_so() -> None:
    board = Board()
    server = Server(board, Page("ko"))
    server.start()
    line = Preview.connect(type("Asked", (), {"server": server})())
    line.request("GET", "/state")
    assert b'"pages": null' in line.getresponse().read()
    line.close()
    server.stop()
