"""Editions for the tests: a full flyer, a small one, and what turns one edition into its variants.

Knows the YAML as editors write it, and nothing of what brochure makes of it.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import yaml

EditionDict = dict[str, Any]

#: Every type of block once or more, about as many words as two pages take.
FULL = """\
schema: 1
edition: 2031
issued: 2031. 9.
as_of: 2031-06-15
language: ko
title: 이웃나라 파견 안내
description: 이웃나라 지방에서 일할 청년을 위한 안내지

facts:
  참가자: 81,200명
  참가국: 64개국
  우리: 640명
  교류원: 27명
  조수: 5명
  years: 41년

blocks:
  - type: cover
    title: 이웃나라 파견
    subtitle: A Year Among Neighbours

  - type: summary
    heading: 어떤 사업인가요
    body: |
      지방의 작은 도시와 세계의 젊은이를 잇는 파견 사업입니다(A Year Among Neighbours). 올해로 {years}째
      쉬지 않고 이어 왔으며, 세 부처와 여러 자치체가 힘을 모아 꾸립니다. 파견된 청년은 시청이나 학교에서
      이웃과 함께 일하며 말과 문화를 나눕니다.

  - type: figures
    items:
      - label: 온 세상 {참가국}에서
        value: 모두 {참가자}
        note: ({as_of} 집계)
      - label: 우리나라에서는 이제까지
        value: 거의 {우리}

  - type: list
    id: participants
    heading: 우리나라 참가자는
    items:
      - text: 해마다 봄에 대사관이 뽑습니다
        items:
          - 서류를 본 다음 면접을 봅니다
      - 한 해에서 다섯 해까지 지방의 공무원 신분으로 교류원이나 어학 조수 자리에서 일합니다
      - 마친 뒤에는 영사관, 시청, 여행사, 통역과 번역처럼 여러 길로 나아갑니다

  - type: roles
    heading: 어떤 자리가 있나요
    caption: "{year}년 우리나라 참가자({as_of} 집계)"
    items:
      - abbr: CIR
        name: 교류원
        english: Town Hall Coordinator
        count: "{교류원}"
        body: |
          시청의 교류 부서에서 행사를 꾸리고 손님을 맞으며, 편지와 안내문을 옮기는 일을 맡습니다.
      - abbr: ALT
        name: 어학 조수
        english: Classroom Assistant
        count: "{조수}"
        body: |
          교실에서 교사와 나란히 서서 말을 가르칩니다. 방과 후 동아리도 돕습니다.

  - type: requirements
    heading: 누가 지원하나요
    items:
      - 일하는 데 모자람 없는 외국어 실력을 갖춘 분(N1 수준)
      - 대학을 마쳤거나 곧 마칠 분
    note: 자세한 조건은 누리집에 있습니다.

  - type: timeline
    heading: 한 해의 순서
    items:
      - when: 9월 초순
        label: 원서 접수
      - when: 10월 중순
        label: 서류 심사
      - when: 11월 초순
        label: 서류 결과
      - when: 12월 하순
        label: 면접
      - when: 2월 중순
        label: 마지막 발표
      - when: 4월 초순
        label: 첫 출근

  - type: contact
    heading: 물어볼 곳
    body: |
      뽑는 일은 모두 대사관 문화원이 맡습니다. 일정과 서류가 궁금하면 언제든 아래로 연락해 주십시오.
    name: 대사관 문화원 파견 담당
    phone: 02)555-0142(내선 37)

  - type: apply
    body: |
      원서와 자세한 일정은 QR 코드나 아래 주소에서 볼 수 있습니다.
    url: https://www.example.org/neighbours/apply.html

  - type: alumni
    heading: 동문회
    body: |
      파견을 마친 이들이 스스로 모여 만든 단체입니다. 다녀온 나라와 우리 마을을 잇는 일을 오늘도 이어 갑니다.
    links:
      - heading: 두 번째 하늘 아래
        body: |
          살아 본 사람만 아는 골목과 밥집, 철마다 다른 풍경을 동문이 손수 적어 들려줍니다.
        url: https://alumni.example.org/sky_list.asp
      - heading: 그 뒤의 일터
        body: |
          마친 다음 어떤 일을 하며 사는지 동문을 찾아가 묻고 적었습니다.
        url: https://alumni.example.org/career_talk.asp

  - type: list
    id: duties
    heading: 하는 일
    items:
      - 마을 잔치와 문화 강좌 준비
      - 주민을 위한 저녁 말 교실
      - 손님맞이와 통역
      - 학교를 찾아가는 문화 수업

  - type: greeting
    heading: 동문회에서 드리는 말씀
    body: |
      세 해 동안 북쪽 바닷가 도시에서 교류원으로 지냈습니다. 눈이 허리까지 쌓인 아침마다 이웃이 먼저 길을 내어
      주던 일을 아직도 잊지 못합니다. 돌아온 지금은 그 고마움을 다음 사람에게 건네고 싶어 모임을 꾸리고 있습니다.
      궁금한 것이 있다면 망설이지 말고 편지를 보내 주십시오!
    email: hello@alumni.example.org
    name: 동문회장
    role: 이웃나라 동문회(2030~)

  - type: testimonials
    heading: 다녀온 이들의 말
    items:
      - name: 가람
        place: 북쪽 현청
        since: 2030-04
        quote: |
          처음 맡은 통역에서 목소리가 떨렸지만, 담당 계장님이 천천히 하라며 웃어 주셨습니다. 지금은 제가 새로 온
          동료에게 같은 말을 건넵니다.
      - name: 나래
        place: 남쪽 교육위원회
        since: 2029. 8.
        quote: |
          고등학교 두 곳을 오가며 가르칩니다. 복도에서 먼저 우리말로 인사하는 학생을 만나면 하루가 가볍습니다.
          졸업한 제자가 보낸 엽서를 책상 앞에 붙여 두었습니다.
      - name: 다솜
        place: 산골 마을
        since: 2031년 4월
        quote: |
          “밥은 먹었어요?” 하고 묻는 이웃 덕분에 낯선 산골이 금세 집이 되었습니다. 가을에는 함께 감을 땁니다.
      - name: 라온
        place: 바닷가 시청
        since: 2030.04
        quote: |
          저녁이면 바닷가를 걷습니다. 일과 쉼이 모두 있는 이곳에서 오래 하고 싶은 일을 찾았어요^^

  - type: text
    id: remark
    heading: 알려 드립니다
    body: 이 안내지의 일정은 바뀔 수 있습니다.

  - type: colophon
    organisation: 재단법인
    name: 이웃나라 교류협회
    office: 서울 사무소
    url: https://www.example.org/
"""

#: A flyer of few words on both its pages, on which most faults are planted.
SMALL = """\
edition: 2030
issued: 2030-03
as_of: 2030-01-01
title: 작은 안내지
facts:
  참가자: 120명
blocks:
  - type: cover
    title: 작은 안내지
  - type: summary
    heading: 짧은 소개
    body: |
      올해는 {참가자}이 함께합니다.
      모두 반갑습니다.
  - type: apply
    body: 아래 주소에서 지원해 주십시오.
    url: https://www.example.org/go
  - type: greeting
    heading: 인사
    body: 곧 만나요.
"""

#: What stands before the blocks of SMALL.
HEAD = SMALL[: SMALL.index("blocks:\n")]

#: Keys whose values are running text: the words that grow and shrink from year to year.
RUNNING = ("body", "quote", "note", "text")

#: Keys whose values steer and are not printed as they stand.
STEERING = ("type", "id", "hidden", "area", "page", "fit", "columns", "form", "since", "qr")


class Spot(NamedTuple):
    """A place in a YAML text: `line` and `column` count from 1."""

    line: int
    column: int


def marked(text: str) -> tuple[str, list[Spot]]:
    """Return `text` without its marks ``⟦``, and the places they stood at."""
    spots: list[Spot] = []
    lines: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        before = 0
        for index, character in enumerate(line):
            if character == "⟦":
                spots.append(Spot(number, index - before + 1))
                before += 1
        lines.append(line.replace("⟦", ""))
    return "\n".join(lines), spots


def small(old: str, new: str) -> str:
    """Return SMALL with its one `old` replaced by `new`."""
    assert SMALL.count(old) == 1, f"{old!r} must stand in SMALL once"
    return SMALL.replace(old, new)


def with_block(lines: str) -> str:
    """Return SMALL with one more block, given as YAML lines without their indent, the first after the dash."""
    first, *rest = lines.split("\n")
    return SMALL + "\n".join([f"  - {first}", *(f"    {line}" if line else "" for line in rest)]) + "\n"


def parsed(text: str) -> EditionDict:
    """Return the edition as plain mappings, every scalar the characters it was written with."""
    edition = yaml.load(text, Loader=yaml.CBaseLoader)  # only our own texts, and the loader that builds nothing
    assert isinstance(edition, dict)
    return edition


def dumped(edition: EditionDict) -> str:
    """Return the edition as YAML."""
    text = yaml.safe_dump(edition, allow_unicode=True, sort_keys=False, width=10**6)
    assert isinstance(text, str)
    return text


def reversed_blocks(text: str) -> str:
    """Return the edition with its blocks from last to first."""
    edition = parsed(text)
    edition["blocks"].reverse()
    return dumped(edition)


def without(text: str, *types: str) -> str:
    """Return the edition without its blocks of these types."""
    edition = parsed(text)
    edition["blocks"] = [block for block in edition["blocks"] if block["type"] not in types]
    return dumped(edition)


def scaled(text: str, percent: int) -> str:
    """Return the edition with `percent` of the words in every running text."""
    edition = parsed(text)

    def scale(words: str) -> str:
        each = words.split()
        wanted = max(1, round(len(each) * percent / 100))
        return " ".join(each[index % len(each)] for index in range(wanted))

    edition["blocks"] = [_mapped(block, scale) for block in edition["blocks"]]
    return dumped(edition)


def _mapped(node: Any, change: Callable[[str], str], running: bool = False) -> Any:
    if isinstance(node, dict):
        return {key: _mapped(value, change, key in RUNNING) for key, value in node.items()}
    if isinstance(node, list):
        return [_mapped(value, change, running=True) for value in node]
    return change(node) if running else copy.copy(node)


MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def texts(text: str) -> list[tuple[str, str]]:
    """Return every text a reader must find on the pages, with its YAML path and its facts put in."""
    edition = parsed(text)
    facts = {name: fact["value"] if isinstance(fact, dict) else fact for name, fact in edition.get("facts", {}).items()}
    facts |= {"year": edition["edition"], "edition": edition["edition"]}
    if "as_of" in edition:
        year, month, day = edition["as_of"].split("-")
        forms = {
            "ko": f"{year}년 {int(month)}월 {int(day)}일",
            "ja": f"{year}年{int(month)}月{int(day)}日",
            "en": f"{int(day)} {MONTHS[int(month) - 1]} {year}",
        }
        facts["as_of"] = forms.get(edition.get("language", "ko"), edition["as_of"])
    found = []
    for path, value in _leaves(edition["blocks"], "blocks"):
        printed = value
        for name, fact in facts.items():
            printed = printed.replace("{" + name + "}", fact)
        found.append((path, printed))
    return found


def _shown(items: Any) -> list[Any]:
    return [each for each in items or () if not (isinstance(each, dict) and each.get("hidden") == "true")]


def _leaves(node: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        # A block whose list holds nothing is left out whole, its heading too.
        is_empty = "type" in node and "items" in node and not _shown(node["items"])
        if node.get("hidden") == "true" or is_empty:
            return
        for key, value in node.items():
            if key not in STEERING:
                yield from _leaves(value, f"{path}.{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _leaves(value, f"{path}[{index}]")
    else:
        yield path, node


def urls(text: str) -> list[str]:
    """Return every URL of the edition, in the order of the file."""
    return [value for path, value in _leaves(parsed(text)["blocks"], "blocks") if path.endswith(".url")]
