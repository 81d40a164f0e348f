"""What a listener hears of the editions here, word for word. ``pytest --update`` writes it anew; then listen to it."""

from __future__ import annotations

from pathlib import Path

import pytest

import brochure

HERE = Path(__file__).parent
GOLDEN = HERE / "golden" / "heard"
EDITIONS = (
    HERE.parent / "data" / "2023.yaml",
    *(HERE.parent / "examples" / f"{name}.yaml" for name in ("english", "japanese")),
)


@pytest.mark.parametrize("edition", [pytest.param(path, id=path.stem) for path in EDITIONS])
def test_an_edition_is_heard_as_its_golden_file_says(edition: Path, request: pytest.FixtureRequest) -> None:
    golden = GOLDEN / f"{edition.stem}.txt"
    heard = brochure.build(edition).text
    if request.config.getoption("--update"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(heard, encoding="utf-8")
    assert golden.is_file(), f"no {golden.name}: run pytest --update and read what it writes"
    assert heard.splitlines() == golden.read_text(encoding="utf-8").splitlines()
