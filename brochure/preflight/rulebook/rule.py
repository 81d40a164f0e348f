"""What a rule is, and the remedy most of them share."""

from __future__ import annotations

from msgspec import Struct

from brochure.findings import Words


class Rule(Struct, frozen=True):
    """One rule: `words` say it and why a print shop asks for it, `hint` what to do where a file breaks it."""

    id: str
    clause: str
    words: Words
    hint: Words


#: What is amiss with a file that an earlier program wrote, in general.
AGAIN = Words(
    "brochure로 인쇄 파일을 다시 만들어 주십시오. 다른 프로그램의 파일이면 그 PDF/X 설정을 확인해 주십시오.",
    "Please build the press file again with brochure; if another program wrote it, check its PDF/X settings.",
)


def again(ko: str, en: str) -> Words:
    """Return a remedy of its own before the general one."""
    return Words(f"{ko} {AGAIN.ko}", f"{en} {AGAIN.en}")
