"""The page of all messages: what stands in the project is what the table makes, and its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

from brochure.reference.messages.page import page
from brochure.reference.messages.table import FAMILIES, MESSAGES

PAGE = Path(__file__).resolve().parents[3] / "MESSAGES.md"


def test_the_page_is_what_the_table_makes() -> None:
    assert PAGE.read_text(encoding="utf-8") == "\n".join(page(FAMILIES)) + "\n", "make messages"


def test_every_message_has_its_place_in_both_halves_and_every_link_leads_to_one() -> None:
    text = "\n".join(page(FAMILIES))
    anchors = re.findall(r'<a id="([^"]+)"', text)
    assert len(anchors) == len(set(anchors))
    assert {each.id for each in MESSAGES} | {f"en-{each.id}" for each in MESSAGES} <= set(anchors)
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) - {"english", "한국어"} <= set(anchors)
