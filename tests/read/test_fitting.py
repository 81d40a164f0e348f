"""A theme's ladder, groups, arrangements and row heights: what cannot be meant is told where it stands."""

from __future__ import annotations

import pytest

from brochure import resources
from brochure.findings import Finding, ManuscriptError
from brochure.read.extends import merged
from brochure.read.source import read_file, read_text
from brochure.read.theme import read_theme

FRONT = 'pages: [{name: front, areas: "a\\n\\nb", '


def findings(lines: str) -> tuple[Finding, ...]:
    own = read_text("extends: classic\n" + lines, "own.yaml")
    try:
        read_theme(merged((own, read_file(resources.theme_file("classic")))))
    except ManuscriptError as fault:
        return fault.findings
    return ()


@pytest.mark.parametrize(
    ("lines", "path"),
    [
        ("fitting: {grow_steps: 1.5}\n", "fitting.grow_steps"),
        ("fitting: {weights: {turn: -1}}\n", "fitting.weights.turn"),
        ("fitting: {weights: {levels: 0.5}}\n", "fitting.weights.levels"),
        ("fitting: {groups: {voices: greeting testimonals}}\n", "fitting.groups.voices"),
        ("fitting: {groups: {mine: greeting}}\n", "fitting.groups.mine"),
        ("fitting: {tighten: [{mean: tracking, steps: 1, by: -400}]}\n", "fitting.tighten[0].by"),
        ("arrange: {testimonials: [2 2, two]}\n", "arrange.testimonials[1]"),
        ("arrange: {roles: 2 x}\n", "arrange.roles"),
        ("arrange: {rols: 2 2}\n", "arrange.rols"),
        ("type: {quote: {most: 3pt}}\n", "type.quote.most"),
        (FRONT + 'rows: "auto tall"}]\n', "pages[0].rows"),
        (FRONT + 'rows: "auto"}]\n', "pages[0].rows"),
        (FRONT + 'others: [{areas: "b\\n\\na", columns: wide}]}]\n', "pages[0].others[0].columns"),
        (FRONT + 'others: [{areas: "b\\n\\na", rows: "auto"}]}]\n', "pages[0].others[0].rows"),
        (FRONT + 'others: [{areas: "b"}]}]\n', "pages[0].others[0].areas"),
    ],
)
def test_what_cannot_be_meant_is_told_where_it_stands(lines: str, path: str) -> None:
    (finding,) = findings(lines)
    assert finding.origin.path == path
    assert finding.origin.file == "own.yaml"


@pytest.mark.parametrize(
    "lines",
    [
        "fitting: {grow_steps: 3, open_steps: 0, weights: {turn: 0}}\n",
        "fitting: {groups: {mine: an-id-of-mine}}\n",
        "arrange: {an-id-of-mine: 3 2, figures: [2 2, 4]}\n",
        FRONT + 'rows: "40mm 1fr", others: [{areas: "b\\n\\na", rows: "auto auto"}]}]\n',
    ],
)
def test_what_can_be_meant_is_taken(lines: str) -> None:
    assert findings(lines) == ()
