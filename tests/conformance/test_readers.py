"""The round trip: three readers hear of a screen file what its reading says, and that says what the YAML does."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

import brochure
from brochure.model.page import Layout
from brochure.model.reading import Element, tree, words
from tests.conformance.conftest import EDITIONS, Judge
from tests.conformance.readers import Said, by_pdfium, by_pdfjs, by_poppler


@pytest.fixture(scope="session", params=EDITIONS, ids=lambda path: path.stem)
def edition(request: pytest.FixtureRequest) -> brochure.Edition:
    return brochure.build(request.param)


@pytest.fixture
def screen(edition: brochure.Edition, tmp_path: Path) -> Path:
    (path,) = edition.write(tmp_path, only=("screen",))
    return path


def folded(said: list[Said]) -> list[Said]:
    """The same with white space folded and letters composed: readers add a space at a line's end, or keep two."""
    joined: list[Said] = []
    for role, text in said:
        plain = "".join(unicodedata.normalize("NFC", text).split())
        if plain:
            joined.append((role, plain))
    return joined


def spaced(said: list[Said]) -> str:
    """All words with their spaces: what has run together shows."""
    return " ".join(" ".join(text.split()) for _, text in said if text.strip())


def expected(edition: brochure.Edition, page: int | None = None) -> list[Said]:
    """What the reading says, of one page or of all: each element that has words of its own."""
    layout = edition.heard_layout
    pages = layout.pages if page is None else (layout.pages[page],)
    root = tree(words(Layout(layout.size, pages)), edition.order_of_reading, "")
    found: list[Said] = []

    def walk(element: Element[str]) -> None:
        found.append((element.role, ""))
        for child in element.children:
            if isinstance(child, Element):
                walk(child)
            elif found[-1][0] == element.role:
                found[-1] = (element.role, found[-1][1] + child)
            else:
                found.append((element.role, child))

    walk(root)
    return found


def levelled(said: list[Said]) -> list[Said]:
    """Without the levels of headings: a page of its own begins with the first, wherever that stands in the whole."""
    return [("H" if role[0] == "H" and role[1:].isdigit() else role, text) for role, text in said]


def test_poppler_hears_what_the_reading_says(edition: brochure.Edition, screen: Path, judge: Judge) -> None:
    heard = by_poppler(judge("pdfinfo", "-struct-text", screen))
    assert folded(heard) == folded(expected(edition))
    assert spaced(heard) == spaced(expected(edition))


def test_pdfium_hears_what_the_reading_says(edition: brochure.Edition, screen: Path) -> None:
    for page in range(edition.pages):
        assert levelled(folded(by_pdfium(screen, page))) == levelled(folded(expected(edition, page)))


def test_pdfjs_hears_what_the_reading_says(edition: brochure.Edition, screen: Path, judge: Judge) -> None:
    judge("node", "--version")
    for page, heard in enumerate(by_pdfjs(screen)):
        assert levelled(folded(heard)) == levelled(folded(expected(edition, page)))


def test_the_reading_holds_every_text_of_the_yaml_once_and_in_order(edition: brochure.Edition) -> None:
    heard = "".join(text for _, text in folded(expected(edition)))
    at = 0
    for text in edition.texts_written:
        plain = "".join(unicodedata.normalize("NFC", text.string).split())
        found = heard.find(plain, at)
        assert found >= 0, text.string
        at = found + len(plain)
    for text in edition.texts_written:
        plain = "".join(text.string.split())
        if len(plain) > 12:
            assert heard.count(plain) == sum(plain in "".join(other.string.split()) for other in edition.texts_written)
