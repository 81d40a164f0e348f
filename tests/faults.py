"""The faults brochure finds in an edition, and what every fault must be like."""

from __future__ import annotations

import re
from pathlib import Path

import brochure
from brochure.findings import Finding


def findings(text: str | Path) -> list[Finding]:
    """Return all that `check` has to say, whether it says it or raises it."""
    try:
        return list(brochure.check(text))
    except brochure.BrochureError as error:
        return list(error.findings)


def faults(text: str | Path) -> list[Finding]:
    return [each for each in findings(text) if each.level == "error"]


def said(finding: Finding) -> str:
    """Return all the English words of a finding."""
    return f"{finding.message.en} {finding.hint.en if finding.hint else ''}"


def assert_well_put(fault: Finding) -> None:
    """A fault speaks both languages, has a rule, and what it says is one thing in each."""
    assert re.fullmatch(r"[a-z][a-z0-9-]*([._][a-z0-9-]+)*", fault.rule), fault.rule
    assert re.search("[가-힣]", fault.message.ko), fault.message.ko
    assert re.search("[a-z]", fault.message.en), fault.message.en
    for words in filter(None, (fault.message, fault.hint)):
        assert "None" not in words.ko + words.en
        assert "msgspec" not in words.ko + words.en
        assert "Traceback" not in words.ko + words.en
        assert not re.search(r"\{\w*\}\{|<class|object at 0x", words.ko + words.en)
