"""What poppler copies from the screen file: every sentence of the edition whole.

Asked for the order of the content (`-raw`). Left to guess columns, poppler puts lines into one block only up to
1.5 em apart, which Korean running text exceeds: columns side by side are then read across, whatever is in the file.
"""

from __future__ import annotations

from pathlib import Path

from tests import composed, editions
from tests.conformance.conftest import Built, Judge, build
from tests.versions import as_one

#: Set in two sizes, where poppler takes the gap between for a space or, in English, misses one.
IN_TWO_SIZES = (".phone", ".value")


def in_two_sizes(text: str) -> list[str]:
    return [words for key, words in composed.paragraphs(text) if key.endswith(IN_TWO_SIZES)]


def copied(screen: Path, judge: Judge) -> str:
    return judge("pdftotext", "-raw", "-enc", "UTF-8", screen, "-")


def test_no_sentence_is_torn_when_it_is_copied(built: Built, judge: Judge) -> None:
    text = as_one(built.edition)
    wanted = composed.sentences(text)
    assert wanted
    torn = composed.torn(copied(built.screen, judge), wanted)
    assert [each for each in torn if each not in in_two_sizes(text)] == []


def test_numbers_are_copied_as_they_are_written(flyer: Built, judge: Judge) -> None:
    assert composed.torn(copied(flyer.screen, judge), in_two_sizes(as_one(flyer.edition))) == []


def test_a_space_within_a_word_is_seen(judge: Judge, tmp_path: Path) -> None:
    edition = tmp_path / "torn.yaml"
    edition.write_text(editions.small("모두 반갑습니다.", "모두 반갑습 니다."), encoding="utf-8")
    found = composed.torn(copied(build(edition, tmp_path).screen, judge), composed.sentences(editions.SMALL))
    assert found == ["모두 반갑습니다."]
