"""Facts and the particles behind them, figures that are drawn, and dates in their order."""

from __future__ import annotations

from brochure.findings import Words
from brochure.reference.messages.message import Message

NUMBERS: tuple[Message, ...] = (
    Message(
        "fact.name",
        Words(
            "facts의 이름으로 쓸 수 없는 이름입니다. 글자로 시작하지 않거나, 기호가 들어 있거나, brochure가 "
            "스스로 쓰는 "
            "이름(edition, year, as_of, issued)입니다.",
            "No fact can have this name: it does not begin with a letter, there is a sign in it, or brochure uses "
            "it itself (edition, "
            "year, as_of, issued).",
        ),
        Words(
            "글자로 시작해 글자와 숫자, 빈칸만으로 적어 주십시오.",
            "Please begin with a letter and use letters, digits and spaces alone.",
        ),
        "facts:\n  1차 참가자: 120명",
        "facts:\n  참가자 1차: 120명",
    ),
    Message(
        "fact.unknown",
        Words(
            "글에서 {이름}으로 부른 것이 facts에 없습니다. 이름이 한 글자 다르거나 facts에서 지워졌습니다.",
            "A text calls a {name} that is not among the facts: it is misspelt there, or has been deleted.",
        ),
        Words(
            "메시지가 묻는 이름으로 고치거나, facts 아래에 그 이름과 값을 적어 주십시오.",
            "Please take the name the message asks about, or write it with its value under facts.",
        ),
        'facts:\n  참가자: 120명\ndescription: "{참자가}이 함께했습니다"',
        'facts:\n  참가자: 120명\ndescription: "{참가자}이 함께했습니다"',
    ),
    Message(
        "fact.undated",
        Words(
            "글이 날짜를 불렀는데 그 날짜가 적혀 있지 않습니다. {as_of}는 맨 위의 as_of를, {이름.as_of}는 그 facts의 "
            "as_of를 찍습니다.",
            "A text calls a date that is nowhere: {as_of} prints the one at the top, {name.as_of} that of the fact.",
        ),
        Words(
            "파일 맨 위에 ‘as_of: 2024-07-01’을 적거나, 그 facts를 ‘value:’와 ‘as_of:’로 나누어 적어 주십시오.",
            "Please write “as_of: 2024-07-01” at the top, or give the fact a “value:” and an “as_of:”.",
        ),
        'description: "{as_of} 현재의 숫자입니다"',
        'as_of: 2024-07-01\ndescription: "{as_of} 현재의 숫자입니다"',
    ),
    Message(
        "fact.text",
        Words(
            "중괄호 안의 이름이 facts에 없어 중괄호까지 그대로 찍힙니다. 값을 넣으려던 자리라면 잘못된 인쇄물이 "
            "됩니다.",
            "What stands in braces is no fact, and so is printed with its braces; where a value was meant, the flyer "
            "comes out wrong.",
        ),
        Words(
            "값을 넣으려던 것이면 facts에 그 이름을 적고, 중괄호를 찍으려는 것이면 ‘{{’로 적어 주십시오.",
            "Please write the name under facts if a value was meant, and “{{” if the brace is to be printed.",
        ),
        "description: 자세한 것은 {별지}를 보십시오",
        "description: 자세한 것은 {{별지}}를 보십시오",
    ),
    Message(
        "fact.reading",
        Words(
            "facts의 reading은 값을 소리 내어 읽은 것으로, 뒤에 올 조사를 정하는 데 씁니다. 그래서 한글로 끝나야 "
            "합니다.",
            "The reading of a fact is how it sounds, by which the particle behind it is chosen; so it has to end in "
            "Hangul.",
        ),
        Words(
            "‘토픽’처럼 소리 나는 대로 한글로 적어 주십시오.",
            "Please write it in Hangul as it is read aloud, such as “토픽” for TOPIK.",
        ),
        "facts:\n  시험: {value: TOPIK, reading: TOPIK}",
        "facts:\n  시험: {value: TOPIK, reading: 토픽}",
    ),
    Message(
        "josa.pair",
        Words(
            "조사를 두 가지로 적은 것으로 보이는데 짝을 이루는 조사가 아닙니다. 짝을 알아야 앞말의 받침에 맞는 것을 "
            "고를 수 있습니다.",
            "Two particles are written that are no pair. Of a pair the one that suits the word before is chosen.",
        ),
        Words(
            "‘은/는’, ‘이/가’, ‘을/를’, ‘과/와’, ‘으로/로’처럼 받침이 있을 때의 것을 먼저 적어 주십시오.",
            "Please write it like 은/는, 이/가, 을/를, 과/와 or 으로/로.",
        ),
        'facts:\n  참가자: 120명\ndescription: "{참가자:은/가} 모였습니다"',
        'facts:\n  참가자: 120명\ndescription: "{참가자:이/가} 모였습니다"',
    ),
    Message(
        "josa.unsure",
        Words(
            "영문자나 기호로 끝나는 말은 어떻게 읽는지 알 수 없을 때가 있습니다. 그러면 조사를 하나로 정하지 못해 "
            "‘은(는)’처럼 둘 다 찍습니다.",
            "How a word that ends in a Latin letter or a sign is read is not always known. Then no one particle can "
            "be chosen, and both are printed.",
        ),
        Words(
            "facts의 값에 reading을 붙여 소리를 알려 주거나, 맞는 조사 하나를 글에 직접 적어 주십시오.",
            "Please tell by the fact's reading how it sounds, or write the right particle into the text.",
        ),
        'facts:\n  모임: Xyzq\ndescription: "{모임:은/는} 해마다 열립니다"',
        'facts:\n  모임: {value: Xyzq, reading: 지즈크}\ndescription: "{모임:은/는} 해마다 열립니다"',
    ),
    Message(
        "figures.part",
        Words(
            "값에서 그릴 수를 읽을 수 없거나, 부분이 전체보다 많습니다. value는 부분이고 of는 전체입니다.",
            "No number to draw can be read from the value, or the part is more than the whole. “value” is the part, "
            "“of” the whole.",
        ),
        Words(
            "value와 of가 뒤바뀌지 않았는지 살펴보고, 수 하나씩만 적어 주십시오.",
            "Please see whether the two have changed places, and write one number in each.",
        ),
        "- type: figures\n  items:\n    - label: 다시 신청한 사람\n      value: 120명\n      of: 45명",
        "- type: figures\n  items:\n    - label: 다시 신청한 사람\n      value: 45명\n      of: 120명",
    ),
    Message(
        "figures.whole",
        Words(
            "drawn으로 그림을 청했는데 전체가 얼마인지 적혀 있지 않습니다. 백분율이 아닌 값은 전체를 알아야 그릴 수 "
            "있습니다.",
            "A drawing is asked for and the whole is not told. A value that is no percentage can be drawn only as a "
            "part of something.",
        ),
        Words(
            "‘of: 120명’처럼 전체를 적거나, drawn을 지워 숫자만 찍어 주십시오.",
            "Please add the whole, as in “of: 120명”, or delete “drawn” to print the number alone.",
        ),
        "- type: figures\n  items:\n    - label: 다시 신청한 사람\n      value: 45명\n      drawn: bar",
        "- type: figures\n"
        "  items:\n"
        "    - label: 다시 신청한 사람\n"
        "      value: 45명\n"
        "      of: 120명\n"
        "      drawn: bar",
    ),
    Message(
        "figures.drawn",
        Words(
            "청한 그림으로는 이 수를 보여 줄 수 없어 다른 그림으로 그렸습니다. 사람은 한 사람에 하나씩, 점은 백에 "
            "하나씩 그립니다.",
            "The number cannot be shown by what was asked for, and is drawn as something else: people stand for one "
            "each, dots for one in a hundred.",
        ),
        Words(
            "그려진 모습이 괜찮으면 메시지가 말하는 대로 drawn을 바꾸어 적어 주십시오. 그러면 이 알림이 없어집니다.",
            "If what is drawn will do, please write “drawn” as the message says, and it is no longer told.",
        ),
        "- type: figures\n"
        "  items:\n"
        "    - label: 다시 신청한 사람\n"
        "      value: 450명\n"
        "      of: 1,200명\n"
        "      drawn: people",
        "- type: figures\n"
        "  items:\n"
        "    - label: 다시 신청한 사람\n"
        "      value: 450명\n"
        "      of: 1,200명\n"
        "      drawn: bar",
    ),
    Message(
        "timeline.order",
        Words(
            "일정이 이른 때부터 차례로 놓여 있지 않습니다. 해가 바뀌는 것은 한 번까지 알아듣지만, 그보다 자주 "
            "되돌아가면 순서가 섞인 것으로 봅니다.",
            "The steps are not in order of time. That the year turns once among them is understood; what goes back "
            "more often looks mixed up.",
        ),
        Words(
            "표시된 칸과 그 윗칸의 때를 견주어 순서를 바로잡아 주십시오.",
            "Please compare the marked step with the one above and put them in order.",
        ),
        "- type: timeline\n"
        "  items:\n"
        "    - {when: 2024년 10월, label: 모집 시작}\n"
        "    - {when: 2024년 12월, label: 1차 시험}\n"
        "    - {when: 2024년 11월, label: 서류 심사}\n"
        "    - {when: 2025년 1월, label: 면접}",
        "- type: timeline\n"
        "  items:\n"
        "    - {when: 2024년 10월, label: 모집 시작}\n"
        "    - {when: 2024년 11월, label: 서류 심사}\n"
        "    - {when: 2024년 12월, label: 1차 시험}\n"
        "    - {when: 2025년 1월, label: 면접}",
    ),
    Message(
        "timeline.span",
        Words(
            "일정의 처음부터 끝까지가 열두 달을 넘습니다. 한 해의 일정표에서는 대개 달을 잘못 적은 것입니다.",
            "From the first step to the last is more than twelve months. In the course of one year that is mostly a "
            "wrong month.",
        ),
        Words(
            "표시된 때의 달을 살펴봐 주십시오. 정말 한 해가 넘는 일정이면 그대로 두셔도 됩니다.",
            "Please look at the month that is marked; a course that really takes longer can stay as it is.",
        ),
        "- type: timeline\n"
        "  items:\n"
        "    - {when: 2024년 3월, label: 모집 시작}\n"
        "    - {when: 2025년 9월, label: 합격자 발표}",
        "- type: timeline\n"
        "  items:\n"
        "    - {when: 2024년 3월, label: 모집 시작}\n"
        "    - {when: 2024년 9월, label: 합격자 발표}",
    ),
    Message(
        "timeline.day",
        Words(
            "달력에 없는 날입니다. 13월이나 2월 30일처럼 잘못 적은 날짜는 그대로 찍혀 나가면 사람들이 헷갈립니다.",
            "The calendar has no such day. Printed as it is, a month 13 or a 30 February would mislead.",
        ),
        Words(
            "날짜를 확인해 고쳐 주십시오.",
            "Please look the date up and mend it.",
        ),
        "- type: timeline\n  items:\n    - {when: 2월 30일, label: 모집 마감}",
        "- type: timeline\n  items:\n    - {when: 2월 28일, label: 모집 마감}",
    ),
    Message(
        "timeline.range",
        Words(
            "기간의 끝이 시작보다 앞섭니다. 앞뒤 날짜가 뒤바뀌었거나 달을 빠뜨렸습니다.",
            "A range ends before it begins: its two dates have changed places, or a month is missing.",
        ),
        Words(
            "두 날짜의 순서를 살펴봐 주십시오.",
            "Please look at the order of the two dates.",
        ),
        "- type: timeline\n  items:\n    - {when: 10월 12일~5일, label: 서류 접수}",
        "- type: timeline\n  items:\n    - {when: 10월 5일~12일, label: 서류 접수}",
    ),
    Message(
        "fact.since",
        Words(
            "시작한 해가 이 판의 연도보다 나중이라 햇수를 셀 수 없습니다.",
            "The first year is later than the edition, so there are no years to count.",
        ),
        Words(
            "시작한 해를 ‘since 1987’처럼 적어 주십시오.",
            "Please write the first year, as in “since 1987”.",
        ),
        "facts:\n  햇수: since 2090",
        "facts:\n  햇수: since 1987",
    ),
    Message(
        "fact.language",
        Words(
            "바탕이 되는 판의 값을 이 판의 언어로 옮길 수 없습니다. 아는 단위만 옮깁니다.",
            "A fact of the edition beneath cannot be put into this one's language; only units that are known can.",
        ),
        Words(
            "이 판의 facts에 이 언어로 적어 주십시오.",
            "Please write it under this edition's facts, in its language.",
        ),
    ),
)
