"""How letters, units and signs are read aloud in Korean, in Hangul; ``|`` parts readings that are both in use."""

from __future__ import annotations

#: The Latin letters, each with the name of one that ends alike: 에이 to 케이 in a vowel, 엘, 엠, 엔, and the rest in a
#: vowel again. R is left out: a house chooses its name (`LatinR`).
LETTERS = {
    **dict.fromkeys("ABCDEFGHIJK", "에이"),
    "L": "엘",
    "M": "엠",
    "N": "엔",
    **dict.fromkeys("OPQSTUVWXYZ", "오"),
}

#: Greek letters; those left out end in no known way.
GREEK = {
    **dict.fromkeys("αΑ", "알파"),
    **dict.fromkeys("βΒ", "베타"),
    **dict.fromkeys("γΓ", "감마"),
    **dict.fromkeys("δΔ", "델타"),
    **dict.fromkeys("εΕ", "엡실론"),
    **dict.fromkeys("θΘ", "세타"),
    **dict.fromkeys("λΛ", "람다"),
    **dict.fromkeys("μµ", "뮤"),
    **dict.fromkeys("πΠ", "파이"),
    **dict.fromkeys("σΣς", "시그마"),
    **dict.fromkeys("φΦ", "파이"),
    **dict.fromkeys("χΧ", "카이"),
    **dict.fromkeys("ψΨ", "프사이"),
    "ω": "오메가",
}

#: The letters of Hangul by their names (한글 맞춤법 4항): every consonant's ends in the consonant itself, and so does
#: the last letter of a cluster; ㄹ alone ends in ㄹ, 리을.
CONSONANT_LETTERS = "ㄱㄲㄳㄴㄵㄶㄷㄸㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"

#: Signs that are read as a word wherever they stand.
SIGNS = {
    "%": "퍼센트",
    "‰": "퍼밀",
    **dict.fromkeys("°˚º", "도"),
    "℃": "도",
    "℉": "도",
    "$": "달러",
    "￠": "센트",
    "¢": "센트",
    "£": "파운드",
    "€": "유로",
    "¥": "엔",
    "₩": "원",
    "￦": "원",
    "₫": "동",
    "฿": "밧",
    "№": "번호|넘버",
    "℡": "전화",
    "㈜": "주식회사",
    "㉿": "한국산업표준|케이에스",
    "′": "분|피트",
    "″": "초|인치",
    "∞": "무한대",
}

#: Signs of currency that stand before a number and are read after it: ₩5,000 is 오천 원.
CURRENCY = "$￠¢£€¥₩￦₫฿"

#: Units in Latin letters, read so after a number. Those of two letters and more are also met in capitals, see `unit`.
UNITS = {
    **dict.fromkeys(("m", "km", "cm", "mm", "nm", "um", "μm", "µm"), "미터"),
    **dict.fromkeys(("m2", "km2", "cm2", "mm2", "m3", "km3", "cm3", "mm3"), "미터"),
    **dict.fromkeys(("g", "kg", "mg", "ug", "μg", "µg"), "그램"),
    **dict.fromkeys(("l", "L", "ml", "mL", "dl", "dL", "cl", "cL", "kl", "kL", "ul", "μl", "μL", "µL"), "리터"),
    **dict.fromkeys(("KB", "kB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB", "TiB"), "바이트"),
    **dict.fromkeys(("bps", "Kbps", "kbps", "Mbps", "Gbps"), "비피에스"),
    **dict.fromkeys(("bit", "Kb", "kb", "Mb", "Gb"), "비트"),
    **dict.fromkeys(("Hz", "kHz", "KHz", "MHz", "GHz", "THz"), "헤르츠"),
    **dict.fromkeys(("W", "kW", "KW", "MW", "GW", "mW"), "와트"),
    **dict.fromkeys(("Wh", "kWh", "MWh", "Ah", "mAh"), "시"),
    **dict.fromkeys(("V", "kV", "mV"), "볼트"),
    **dict.fromkeys(("A", "mA"), "암페어"),
    **dict.fromkeys(("kJ", "MJ"), "줄"),
    **dict.fromkeys(("cal", "kcal", "Kcal"), "칼로리"),
    **dict.fromkeys(("Pa", "hPa", "kPa", "MPa", "GPa"), "파스칼"),
    **dict.fromkeys(("s", "sec", "ms", "ns", "μs", "µs"), "초"),
    **dict.fromkeys(("Ω", "kΩ", "MΩ"), "옴"),
    "t": "톤",
    "kt": "킬로톤",
    "N": "뉴턴",
    "J": "줄|제이",
    "K": "케이",
    "M": "엠|미터|메가",
    "T": "톤|티",
    "a": "아르",
    "ha": "헥타르",
    "cc": "시시",
    "h": "시간|시",
    "hr": "시간",
    "min": "분",
    "mol": "몰",
    "dB": "데시벨",
    "px": "픽셀",
    "pt": "포인트",
    "p": "페이지|피",
    "pp": "페이지",
    "%p": "포인트|피",
    "dpi": "디피아이",
    "ppi": "피피아이",
    "ppm": "피피엠",
    "ppb": "피피비",
    "rpm": "알피엠",
    "bpm": "비피엠",
    "fps": "에프피에스",
    "in": "인치",
    "ft": "피트",
    "yd": "야드",
    "mi": "마일",
    "lb": "파운드",
    "oz": "온스",
    "kn": "노트",
    "lm": "루멘",
    "lx": "럭스",
    "cd": "칸델라",
    "Sv": "시버트",
    "mSv": "시버트",
    "Bq": "베크렐",
    "eV": "볼트",
    "ea": "개|이에이",
    "am": "에이엠|오전|시",
    "pm": "피엠|오후|시",
    "km/h": "킬로미터|킬로미터 퍼 아워",
    "m/s": "미터|미터 퍼 세컨드",
}

#: The same in small letters, for what is met in capitals (10KM, 5KG). What only case tells apart ends alike.
_SMALL = {unit.lower(): reading for unit, reading in UNITS.items() if len(unit) > 1}


def unit(letters: str) -> str:
    """Return how a unit after a number is read; nothing where there is none of that name."""
    return UNITS.get(letters) or _SMALL.get(letters.lower(), "")


#: Words of three capitals and fewer that end otherwise than the name of their last letter; each with one ending alike.
SHORT_WORDS = {
    **dict.fromkeys(("AIR", "BAR", "CAR"), "에어"),
    **dict.fromkeys(("BAG", "BIG", "JOB", "LAB", "PUB", "WEB"), "백"),
    **dict.fromkeys(("APP", "CUP", "GAP", "MAP", "POP", "TIP", "TOP", "UP", "ZIP"), "앱"),
    **dict.fromkeys(("CUT", "FIT", "HOT", "KIT", "NET", "OUT"), "컷"),
}

#: Acronyms of four capitals and more read as words though nothing in their letters says so.
SPOKEN = frozenset({"AIDS", "IELTS"})
