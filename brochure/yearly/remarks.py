"""A remark at the end of a line that says that the line was seen this year: ``# 2024 확인``, ``# checked 2024``.

Knows by what words it says the opposite: ``# 2024 확인 필요`` asks for what has not been done.
"""

from __future__ import annotations

import re

_REMARK = re.compile(r"(?:^|\s)#(.*)$")
#: A stop behind which a remark goes on with something else; ``2024.`` is a date.
_STOP = re.compile(r"(?<!\d)[.;!。]\s+")
#: A word that says that it was seen, with no more behind it than its ending; and one that was seen a second time.
_SEEN = re.compile(
    r"(?<![미재])확인(?!\s?요\b)(?:함|했[가-힣]*|됨|됐[가-힣]*|하였[가-힣]*|되었[가-힣]*|필|끝|마침|마쳤[가-힣]*|완료[가-힣]*)?(?![가-힣])"
    r"|그대로(?:임|다|입니다|이다|이에요|예요|맞음|둠|유지|사용|씀)?(?![가-힣])"
    r"|(?<![a-z])(?:re-?)?(?:checked|verified|confirmed)\b|\bunchanged\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"(?:다시|재)\s?확인\s?(?:함|했|완료|됨|됐|하였|되었|필|끝)")
#: What denies only that anything is wrong.
_NOTHING_WRONG = re.compile(
    r"(?:이상|변동|변경|문제|오류|틀린\s?곳|고칠\s?것|(?:수정|변경)?\s?필요)(?:은|는|이|가|도)?\s?없[가-힣]*"
)
#: What says that it is still to be done, was not done, or is asked.
_OPEN = re.compile(
    r"\?|미확인|미정|필요|요망|바람|바랍|부탁|요청|예정|보류|금지|아직|아니|아님|모름|모르|않|없|말\s?것|것(?![가-힣])|인지|는지|다시|재확인|나중|추후"
    r"|(?<![가-힣])(?:안|못)(?=\s|됨|돼|되|함|했)|(?<![가-힣])꼭|(?<![가-힣])(?:중|전|요)(?![가-힣])"
    r"|확인\s?(?:하(?:기|자|세|십|고|면|려|도록|라)|해(?!서)|할|중|전|요)(?!였)"
    r"|\bnot\b|n['’]t\b|\bun(?:checked|verified|confirmed)|\bbe\s+(?:re-?)?(?:checked|verified|confirmed)|\bto\s+check"
    r"|\b(?:need(?:s|ed)?|must|should|please|yet|pending|never|if|unless|until|when|to-?do|fixme)\b",
    re.IGNORECASE,
)


def says_seen(line: str, edition: int) -> bool:
    """Whether the remark at the end of a line says in one sentence that it is right this year, and no more."""
    remark = _REMARK.search(line)
    sentences = _STOP.split(remark[1]) if remark else ()
    return any(re.search(rf"(?<!\d){edition}(?!\d)", each) and _is_seen(each) for each in sentences)


def _is_seen(sentence: str) -> bool:
    again = _AGAIN.search(sentence)
    rest = _NOTHING_WRONG.sub("", _AGAIN.sub("", sentence))
    return bool(again or _SEEN.search(sentence)) and not _OPEN.search(rest)
