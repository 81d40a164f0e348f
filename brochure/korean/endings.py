"""Closed lists of Korean: particles, counters and units, and what they say of the word behind a number.

They decide what holds together on a line (R-20, R-21): 30 명을 is one piece, 3 대학이 is not.
"""

from __future__ import annotations

import re


def words(text: str) -> list[str]:
    """Return the words of a list written as one text, for which a line has room for many."""
    return text.split()


#: Particles and forms of 이다 that follow a noun; they are read with it and tell where a noun ends.
PARTICLES = frozenset(
    words(
        "은 는 이 가 을 를 과 와 의 에 로 으로 도 만 씩 당 쯤 뿐 째 까지 부터 마다 조차 마저 밖에 보다 처럼 만큼 "
        "정도 이상 이하 미만 초과 이내 내외 안팎 가량 남짓 짜리 에서 에게 한테 에게서 으로서 로서 으로써 로써 "
        "으로부터 로부터 이나 나 이랑 랑 이라 라 이라도 라도 이든 든 이며 며 이고 고 이자 이란 란 이라는 라는 "
        "이라고 라고 이다 다 입니다 이에요 예요 이었다 였다 이었습니다 였습니다 인 일 이면 면 이라면 라면 이지만 "
        "지만 이므로 므로 이어서 여서 에는 에도 에만 에서는 에서도 으로는 로는 으로도 로도 까지는 까지도 까지만 "
        "부터는 부터도 과는 와는 과의 와의 에의 로의 으로의 에서의 까지의 부터의 만의 만을 만이 이상의 이하의 "
        "미만의 이내의 이내에 이내로 이상을 이상이 이상은 정도의 정도로 정도를 가량의 가량을 씩을 째로 째는 째에 "
        "짜리를 밖에는 도록"
    )
)
#: Counters and units that are Hangul words (한글 맞춤법 43항).
COUNTERS = frozenset(
    words(
        "명 인 분 개 년 월 일 시 초 회 차 번 번째 호 호차 층 동 원 달러 엔 유로 위안 세 살 권 장 대 곳 군데 가지 "
        "종 종류 점 급 학년 학기 교시 개월 개국 개년 개교 개소 주 주일 주간 주년 시간 시간대 박 일간 년간 년차 "
        "년도 년대 달 해 가구 세대 건 편 면 쪽 페이지 단계 등급 등 위 배 평 리 자 마리 그루 송이 잔 병 컵 그릇 "
        "접시 켤레 벌 채 척 량 문제 문항 과목 학점 강 강좌 강의 과 단원 부 조 팀 쌍 줄 칸 석 좌석 인분 인용 인실 "
        "실 통 통화 매 점 퍼센트 프로 도 미터 킬로미터 센티미터 밀리미터 킬로그램 그램 톤 리터 밀리리터 제곱미터 "
        "평방미터 바이트 킬로바이트 메가바이트 기가바이트 만 억 조 천 백 십 만원 천원 억원 만명 천명 여 여명 "
        "여개 여년 여회"
    )
)
_LONGEST = max(map(len, COUNTERS))
#: Units that are signs or Latin letters (SI; klreq cl14 and cl22).
SIGN_UNIT = (
    r"(?:[%‰％℃℉°′″]|[㎀-㏟]|[kmcdμµn]?m[²³23]?|[kmμµ]?g|[kmcd]?[lLℓ]|[KMGTkmgt]?[Bb]|[kMG]?Hz|[kMm]?[WVA]|kWh|"
    r"ha|km/h|m/s|pt|px|dpi|ppi|in|ft|cal|kcal|kJ|J|bps|[KMG]bps|sec|min|hr?)"
)
_MARKS = ".,!?…)]）］〉》」』’”\"'~～:;"


def counter(text: str, at: int) -> int:
    """Return where the longest counter ends that begins at `at`; `at` itself where none does."""
    ends = (end for end in range(min(at + _LONGEST, len(text)), at, -1) if text[at:end] in COUNTERS)
    return next(ends, at)


def is_counted(word: str) -> bool:
    """Whether a word is a counter or unit, with a particle or two and marks behind it or none (한글 맞춤법 43항)."""
    word = word.rstrip(_MARKS)
    if any(word[:length] in COUNTERS and is_tail(word[length:]) for length in range(1, _LONGEST + 1)):
        return True
    found = re.match(SIGN_UNIT, word)
    return found is not None and is_tail(word[found.end() :])


def is_tail(rest: str) -> bool:
    """Whether what is left of a word is nothing, or a particle or two, or marks."""
    rest = rest.rstrip(_MARKS)
    if not rest or rest in PARTICLES:
        return True
    return any(rest[:length] in PARTICLES and rest[length:] in PARTICLES for length in range(1, len(rest)))
