"""A headless Chromium, driven over a pipe by its DevTools protocol: as much of it as looks at a page and uses it."""

from __future__ import annotations

import base64
import itertools
import json
import os
import select
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

#: Chromium reads what it is told at descriptor 3 and answers at 4.
_BEGIN = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(each), fcntl.F_DUPFD, 10) for each in sys.argv[1:3]]
os.dup2(ends[0], 3); os.dup2(ends[1], 4)
os.execvp(sys.argv[3], sys.argv[3:])
"""
_PATIENCE = 20.0


class Browser:
    """One browser without a window; `home` is where it keeps what it must."""

    def __init__(self, program: str, home: Path) -> None:
        told, self._out = os.pipe()
        self._in, said = os.pipe()
        command = [program, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe"]
        command += ["--disable-background-networking", "--disable-extensions", f"--user-data-dir={home}", "about:blank"]
        silent = subprocess.DEVNULL
        self._process = subprocess.Popen(
            [sys.executable, "-c", _BEGIN, str(told), str(said), *command],
            pass_fds=(told, said),
            stdin=silent,
            stdout=silent,
            stderr=silent,
        )
        os.close(told)
        os.close(said)
        self._numbers = itertools.count(1)
        self._heard = b""
        self._tabs: dict[str, Tab] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        try:
            self.send("Browser.close")
            self._process.wait(10)
        except (OSError, RuntimeError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()
        os.close(self._out)
        os.close(self._in)

    def open(self, address: str, size: tuple[int, int] = (1280, 900), ratio: float = 1.0) -> Tab:
        """Open an address as a browser of its own would that shares nothing with others."""
        context = self.send("Target.createBrowserContext")["browserContextId"]
        target = self.send("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        tab = self._tabs[session] = Tab(self, session)
        for domain in ("Page", "Runtime", "Log"):
            tab.send(f"{domain}.enable")
        tab.send("Emulation.setFocusEmulationEnabled", enabled=True)
        tab.resize(size, ratio)
        names = ["clipboardReadWrite", "clipboardSanitizedWrite"]
        self.send("Browser.grantPermissions", permissions=names, browserContextId=context)
        tab.send("Page.navigate", url=address)
        return tab

    def send(self, method: str, session: str = "", **parameters: object) -> dict[str, Any]:
        """Send a command and return its answer; what is told meanwhile goes to its tab."""
        number = next(self._numbers)
        message: dict[str, object] = {"id": number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            told = self._read(until)
            if told.get("id") == number:
                if "error" in told:
                    raise RuntimeError(f"{method}: {told['error']}")
                return dict(told["result"])
            if tab := self._tabs.get(told.get("sessionId", "")):
                tab.hear(told)
        raise RuntimeError(f"{method} was not answered")

    def _read(self, until: float) -> dict[str, Any]:
        while b"\0" not in self._heard:
            ready, _, _ = select.select([self._in], [], [], max(until - time.monotonic(), 0))
            if not ready:
                return {}
            data = os.read(self._in, 1 << 20)
            if not data:
                raise RuntimeError("the browser has gone")
            self._heard += data
        message, _, self._heard = self._heard.partition(b"\0")
        return dict(json.loads(message))


class Tab:
    """One page that is open; `errors` is what its console and its network complained of."""

    def __init__(self, browser: Browser, session: str) -> None:
        self._browser, self._session = browser, session
        self.errors: list[str] = []

    def send(self, method: str, **parameters: object) -> dict[str, Any]:
        """Send a command to this page."""
        return self._browser.send(method, self._session, **parameters)

    def hear(self, told: dict[str, Any]) -> None:
        """Take in what the browser tells of the page."""
        parameters = told.get("params", {})
        if told.get("method") == "Runtime.exceptionThrown":
            self.errors.append(str(parameters["exceptionDetails"]))
        if told.get("method") == "Log.entryAdded" and parameters["entry"]["level"] == "error":
            self.errors.append(str(parameters["entry"]))

    def resize(self, size: tuple[int, int], ratio: float = 1.0) -> None:
        """Make the window so large, in CSS pixels, on a screen of so many pixels for each."""
        width, height = size
        self.send(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=ratio, mobile=False
        )

    def run(self, script: str) -> Any:
        """Return what an expression of the page's is worth; a promise is waited for."""
        found = self.send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in found:
            raise RuntimeError(str(found["exceptionDetails"]))
        return found["result"].get("value")

    def until(self, script: str, polls: int = 200) -> None:
        """Wait until an expression is worth anything, a fortieth of a second between polls."""
        for _ in range(polls):
            if self.run(f"!!({script})"):
                return
            time.sleep(0.025)
        raise AssertionError(f"never: {script}; the page says {self.run('document.body.innerText')!r}")

    def press(self, key: str) -> None:
        """Press a key that writes a character."""
        self.send("Input.dispatchKeyEvent", type="keyDown", key=key, text=key)
        self.send("Input.dispatchKeyEvent", type="keyUp", key=key)

    def click(self, selector: str) -> None:
        """Click in the middle of the first thing a selector finds."""
        x, y = self.run(
            f"(r => [r.left + r.width / 2, r.top + r.height / 2])"
            f"(document.querySelector({json.dumps(selector)}).getBoundingClientRect())"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def picture(self) -> bytes:
        """Return the window as PNG."""
        return base64.b64decode(self.send("Page.captureScreenshot", format="png")["data"])
