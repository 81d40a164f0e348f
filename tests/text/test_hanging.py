"""Marks that stand outside the measure, by how much, and where they do not."""

from __future__ import annotations

import pytest

from brochure.text.hanging import hang_after, hang_before, hang_of
from tests.text.texts import in_em


@pytest.mark.parametrize(
    ("mark", "share"),
    [
        pytest.param(".", 1.0, id="a stop, whole"),
        pytest.param("、", 1.0, id="a comma, whole"),
        pytest.param("”", 0.5, id="a quote, by half"),
        pytest.param("』", 0.5, id="a corner bracket, by half"),
        pytest.param("-", 0.0, id="a hyphen, not at all"),
        pytest.param(")", 0.0, id="a round bracket, not at all"),
        pytest.param("봄", 0.0, id="a letter, not at all"),
        pytest.param("!", 0.0, id="what is heavy, not at all"),
    ],
)
def test_at_a_lines_end_hangs(mark: str, share: float) -> None:
    shaped = in_em(f"길{mark}")
    own = shaped.edges[2] - shaped.edges[1]
    for hanging in ("end", "both"):
        assert hang_after(shaped, 2, hanging) == pytest.approx(share * own)
    assert hang_after(shaped, 2, "off") == 0.0
    assert hang_after(shaped, 0, "both") == 0.0


@pytest.mark.parametrize(("mark", "share"), [("“", 1.0), ("'", 1.0), ("「", 0.5), ("《", 0.5)])
def test_at_a_lines_start_a_quote_hangs_whole_and_a_corner_bracket_by_half_where_both_edges_do(
    mark: str, share: float
) -> None:
    shaped = in_em(f"길{mark}봄")
    own = shaped.edges[2] - shaped.edges[1]
    assert hang_before(shaped, 1, "both") == pytest.approx(share * own)
    assert hang_before(shaped, 1, "end") == hang_before(shaped, 1, "off") == 0.0
    assert hang_before(shaped, 0, "both") == hang_before(shaped, 3, "both") == 0.0
    assert (hang_of(mark, "both"), hang_of(mark, "end"), hang_of("봄", "both")) == (share, 0.0, 0.0)
