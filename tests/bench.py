"""How fast and how small: whole processes and warm builds, medians. Run by ``make bench``; asserts nothing.

Cold figures are the wall time of fresh processes with bytecode written. "Ours" is what a whole
build takes beyond a process that only imports the third-party modules the build uses. Warm is YAML
text to one finished PDF in a process that has fonts and modules loaded, its words varied each time.
"""

from __future__ import annotations

import contextlib
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from unittest import mock

from msgspec.structs import replace

import brochure
from brochure.korean.opportunities import opportunities
from brochure.text.measure import Measure
from brochure.text.paragraph import break_lines
from brochure.text.shape import Shaped, shape
from tests import editions
from tests.conformance.photographs import photographed
from tests.variants import with_testimonials

ROOT = Path(__file__).resolve().parents[1]
EDITION = ROOT / "data" / "2023.yaml"
#: How long the long text is that lines are made of, and how long they may take, in milliseconds.
LONG = 10_000
LIMITS = {"a flyer at another width": 5, "10,000 characters": 15}
THIRD_PARTY = (
    "import argparse, msgspec, yaml, uharfbuzz, reportlab.pdfgen.canvas, reportlab.pdfbase.pdfdoc, "
    "qrcode.main, qrcode.constants"
)


def main() -> None:
    """Print every figure, a line each."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as out:
        only = ["-m", "brochure", "build", str(EDITION), "--out", out, "-q"]
        runs = {
            "python, nothing imported": ["-c", "pass"],
            "third-party modules imported": ["-c", THIRD_PARTY],
            "import brochure": ["-c", "import brochure"],
            "check": ["-m", "brochure", "check", str(EDITION), "-q"],
            "build, press file only": [*only, "--only", "press"],
            "build, everything": only,
        }
        found = {name: cold(arguments, environment) for name, arguments in runs.items()}
    for name, seconds in found.items():
        print(f"cold  {name:32} {seconds * 1000:8.1f} ms")
    ours = found["build, press file only"] - found["third-party modules imported"]
    print(f"cold  {'ours over third-party imports':32} {ours * 1000:8.1f} ms   (at most 150, goal 120)")
    importing = found["import brochure"] - found["python, nothing imported"]
    print(f"cold  {'import brochure, over nothing':32} {importing * 1000:8.1f} ms   (under 40)")

    text = EDITION.read_text(encoding="utf-8")
    for name, make in (("press", lambda e: e.press), ("screen", lambda e: e.screen)):
        print(f"warm  {'YAML to ' + name + ' file':32} {warm(text, make) * 1000:8.1f} ms   (under 40)")
    outlined = warm(text, lambda e: e.press, shop="kr-gangrun") * 1000
    print(f"warm  {'YAML to press file, outlines':32} {outlined:8.1f} ms")
    print(f"watch {'a save to both PDFs in place':32} {saved(environment) * 1000:8.1f} ms   (under 150)")
    for name, seconds in broken(text).items():
        print(f"lines {name:32} {seconds * 1000:8.1f} ms   (under {LIMITS[name]})")
    print(f"warm  {'a refusal with its ways out':32} {refused(text) * 1000:8.1f} ms   (under 250)")
    edition = brochure.build(EDITION)
    profile = len(zlib.compress(edition.printer.profile.read_bytes(), 9))
    print(f"size  {'press file, without its profile':32} {(len(edition.press) - profile) / 1000:8.1f} kB   (about 60)")
    print(f"size  {'the profile in it':32} {profile / 1000:8.1f} kB")
    print(f"size  {'screen file':32} {len(edition.screen) / 1000:8.1f} kB")
    seconds, megabytes = pictured(environment)
    print(f"cold  {'ten photographs of 12 megapixels':32} {seconds * 1000:8.1f} ms   (under 6000)")
    print(f"size  {'… and the most memory it takes':32} {megabytes:8.1f} MB   (under 400)")


def cold(arguments: list[str], environment: dict[str, str], runs: int = 11) -> float:
    """Return the median wall time of fresh processes, in seconds, after one that does not count."""
    seconds = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], env=environment, check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds[1:])


def pictured(environment: dict[str, str]) -> tuple[float, float]:
    """Return how long a press file of ten photographs takes in a fresh process, and how much memory at its most."""
    code = (
        "import resource, sys, time, brochure; start = time.perf_counter(); brochure.build(sys.argv[1]).press; "
        "print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", code, str(photographed(Path(folder)))]
        done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    seconds, megabytes = done.stdout.split()
    return float(seconds), float(megabytes)


def warm(text: str, make: Callable[[brochure.Edition], bytes], runs: int = 25, shop: str | None = None) -> float:
    """Return the median time from YAML text to one PDF, in seconds, every build with other words."""
    seconds = []
    for number in range(runs + 3):
        varied = varied_words(text, number)
        start = time.perf_counter()
        make(brochure.build(varied, shop=shop))
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds[3:])


def saved(environment: dict[str, str], runs: int = 11) -> float:
    """Return the median time, in seconds, from a save to both PDFs of a watched edition, each with other words."""
    seconds = []
    with tempfile.TemporaryDirectory() as name:
        folder, text = Path(name), EDITION.read_text(encoding="utf-8")
        edition, new = folder / "flyer.yaml", folder / "flyer.tmp"
        edition.write_text(text, encoding="utf-8")
        made = [folder / "out" / f"flyer-{end}.pdf" for end in ("press", "screen")]
        command = [sys.executable, "-m", "brochure", "build", "--watch", "-q", edition.name]
        with subprocess.Popen(
            command, cwd=folder, env=environment | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL
        ) as watching:
            time.sleep(3)
            for number in range(runs):
                before = [path.stat().st_mtime_ns for path in made]
                new.write_text(varied_words(text, number), encoding="utf-8")
                start = time.perf_counter()
                new.replace(edition)
                while any(path.stat().st_mtime_ns == was for path, was in zip(made, before, strict=True)):
                    time.sleep(0.001)
                    if time.perf_counter() > start + 10:
                        break
                seconds.append(time.perf_counter() - start)
                time.sleep(1)
            watching.terminate()
    return statistics.median(seconds)


def refused(text: str, runs: int = 9) -> float:
    """Return the median time of a refusal, in seconds: texts three times as long, and eight quotations."""
    full = with_testimonials(editions.scaled(text, 300), 8)
    seconds = []
    for number in range(runs):
        varied = varied_words(full, number)
        start = time.perf_counter()
        with contextlib.suppress(brochure.BrochureError):
            brochure.build(varied)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def broken(text: str, runs: int = 15) -> dict[str, float]:
    """Return the median times in seconds to break lines, all letters being shaped: a flyer anew, and a long text."""
    asked: dict[str, tuple[Shaped, Measure]] = {}

    def noting(shaped: Shaped, measure: Measure) -> tuple[tuple[int, int], ...]:
        asked[shaped.text] = (shaped, measure)
        return break_lines(shaped, measure)

    with mock.patch("brochure.text.composer.break_lines", noting):
        brochure.build(text)
    # As many words of the flyer as make ten thousand characters, in another order than any they were read in.
    words = sorted({word for shaped, _ in asked.values() for word in shaped.text.split()})
    long = " ".join(words[(7 * number) % len(words)] for number in range(4000))[:LONG]
    family = brochure.build(text).fitted.table.setting.composer.fonts.family("sans 400")
    shaped = shape(long, family)
    found: dict[str, list[float]] = {name: [] for name in LIMITS}
    for number in range(runs):
        start = time.perf_counter()
        for one, measure in asked.values():
            break_lines(one, replace(measure, width=measure.width * (0.9 + 0.005 * number)))
        found["a flyer at another width"].append(time.perf_counter() - start)
        opportunities.cache_clear()
        start = time.perf_counter()
        break_lines(shaped, Measure(26.0 + 0.1 * number))
        found["10,000 characters"].append(time.perf_counter() - start)
    return {name: statistics.median(each) for name, each in found.items()}


def varied_words(text: str, number: int) -> str:
    """Exchange two Hangul syllables throughout the running text, another pair each time."""
    syllables = sorted(set(re.findall(r"[가-힣]", text)))
    one, two = syllables[number % len(syllables)], syllables[(number * 7 + 3) % len(syllables)]
    head, blocks, body = text.partition("\nblocks:")
    exchanged = str.maketrans({one: two, two: one})
    parts = re.split(r"(\{[^}]*\})", body)
    return head + blocks + "".join(part if part.startswith("{") else part.translate(exchanged) for part in parts)


if __name__ == "__main__":
    main()
