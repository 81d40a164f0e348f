"""Words for the tests' longer editions: sentences put together anew each time, so that no two lines break alike.

Every choice is the caller's `random.Random`, so equal seeds give equal words.
"""

from __future__ import annotations

from random import Random

_TIMES = (
    "이른 봄이면",
    "장마가 그치면",
    "첫눈 오는 날",
    "한가로운 오후에는",
    "수업을 마치고 나서",
    "새 학기마다",
    "주말 아침이면",
    "바쁜 달에도",
    "감이 익을 무렵",
    "2주에 한 번",
)
_PLACES = (
    "강 건너 도서관에서",
    "면사무소 마당에서",
    "역 앞 빵집에서",
    "언덕 위 학교에서",
    "항구 옆 시장에서",
    "마을 회관 부엌에서",
    "온천 거리에서",
    "귤밭 사잇길에서",
    "시청 3층 회의실에서",
    "섬으로 가는 배에서",
)
_COMPANY = (
    "옆자리 동료와",
    "동네 어르신들과",
    "합창단 아이들과",
    "유학생 친구와",
    "낚시꾼 이웃과",
    "체험단 손님 스무 명과",
    "JET 선배와",
    "새내기 공무원들과",
)
_THINGS = (
    "벼 베기를",
    "그림책 읽기를",
    "연날리기를",
    "만두 빚기를",
    "사투리 공부를",
    "별자리 이야기를",
    "안내판 번역을",
    "우표 모으기를",
    "국제 교류 주간을",
    "가을 운동회를",
    "영어(English) 말하기를",
    "도자기 가마 청소를",
)
_DEEDS = (
    "함께합니다.",
    "시작했습니다.",
    "배우고 있습니다.",
    "가르쳐 드립니다.",
    "준비하느라 바쁩니다!",
    "오래 기억합니다.",
    "글로 남겼습니다.",
    "손꼽아 기다립니다.",
    "즐기게 되었어요.",
    "맡은 지 벌써 1년입니다.",
)
_ENTRIES = (
    "손님 마중과 배웅",
    "소식지 옮기기",
    "마을 합창 연습",
    "저녁 말 교실",
    "학교 방문 수업",
    "요리 교실과 장보기",
    "자매 도시 편지 답장",
    "축제 가마 옆 안내",
    "관광 지도 다듬기",
    "전화 통역",
)
_ENDS = ("돕기", "꾸리기", "처음부터 끝까지 맡기", "이웃과 나누기", "한 달에 두 번 열기")

#: What an endless word is made of, one kind at a time.
_LETTERS = ("A", "wide", "가나다라마바사아자차카타파하", "0123456789", "nested/", "길")


def sentence(dice: Random) -> str:
    """Return a sentence of three to five parts."""
    parts = [dice.choice(each) for each in (_TIMES, _PLACES, _COMPANY) if dice.random() < 0.7]
    return " ".join([*parts, dice.choice(_THINGS), dice.choice(_DEEDS)])


def entry(dice: Random) -> str:
    """Return the words of one entry of a list: a few, or a good line."""
    words = dice.choice(_ENTRIES)
    return words if dice.random() < 0.6 else f"{words}, {dice.choice(_ENTRIES)} {dice.choice(_ENDS)}"


def endless(dice: Random, length: int) -> str:
    """Return one word of `length` characters."""
    letters = dice.choice(_LETTERS)
    return (letters * (length // len(letters) + 1))[:length]


def grown(dice: Random, text: str, length: int) -> str:
    """Return `text` with sentences after it, exactly `length` characters in all: the last word may be any stump.

    A text that is as long already comes back as it is.
    """
    words = text.rstrip()
    while len(words) < length:
        words = f"{words} {sentence(dice)}"
    if len(words) > length > len(text.rstrip()):
        words = words[:length]
        # Neither a space nor a lone bracket ends it: a text is as long as what is read of it.
        words = words[:-1] + "요" if words[-1] in " (" else words
    return words


def resized(dice: Random, text: str, length: int) -> str:
    """Return `text` with about `length` characters: its first words, or all of them and more sentences."""
    words = " ".join(text.split())
    if length >= len(words):
        return grown(dice, words, length)
    shorter = words[:length].rpartition(" ")[0]
    return shorter or words.split()[0]
