"""What is told of an edition from one year to the next, and by the command that begins one."""

from __future__ import annotations

from brochure.findings import Words
from brochure.reference.messages.message import Message

YEARS: tuple[Message, ...] = (
    Message(
        "year.figure",
        Words(
            "facts의 값이나 크게 찍는 숫자가 같은 폴더에 있는 작년 판이나 견본과 같습니다. 고치기를 잊기 쉽습니다.",
            "A fact, or a figure that is set large, is what it was in last year's edition in the same folder, "
            "or in the sample.",
        ),
        Words(
            "올해 숫자로 고쳐 주십시오. 그대로 맞으면 줄 끝에 ‘# 2024 확인’처럼 적어 두면 올해는 다시 묻지 않습니다.",
            "Please write this year's figure. If it is right as it is, end the line with a remark such as “# "
            "checked 2024”.",
        ),
    ),
    Message(
        "year.date",
        Words(
            "기준일, 제작일, 일정의 날짜나 글 속의 날짜가 작년 판과 같습니다.",
            "A date at the top, in the timeline or in a text is what it was in last year's edition.",
        ),
        Words("올해 날짜로 고쳐 주십시오.", "Please write this year's date."),
    ),
    Message(
        "year.quote",
        Words(
            "참가자의 한마디가 작년 판의 것과 같거나 견본 그대로입니다. 빈칸과 문장 부호는 따지지 않습니다.",
            "A quotation was printed last year already, or is one of the sample's; "
            "spaces and punctuation do not count.",
        ),
        Words("올해 받은 글로 바꿔 주십시오.", "Please put one of this year's in its place."),
    ),
    Message(
        "year.old",
        Words(
            "글이나 facts에 적힌 연도가 올해 판의 것도 그 전해의 것도 아닙니다. 옛 판의 것이 남아 있을 수 있습니다.",
            "A text or a fact names a year that is neither the edition's nor the one before; it may be left over.",
        ),
        Words(
            "올해에 맞게 고칠 곳인지 보아 주십시오. 지난 일을 말하는 글이면 그대로 두어도 됩니다.",
            "Please see whether it should be moved on; where the text speaks of the past it can stay.",
        ),
    ),
    Message(
        "year.repeated",
        Words(
            "facts에 있는 숫자를 글에 다른 값으로 다시 적었습니다.",
            "A figure that stands under facts is written out in a text with another value.",
        ),
        Words(
            "글에서는 {참가자}처럼 이름으로 불러 주십시오. 숫자를 한 곳에서만 고치면 됩니다.",
            "Please call it by its name in braces, so that the figure is changed in one place alone.",
        ),
    ),
    Message(
        "year.weekday",
        Words(
            "적힌 요일이 그 날짜의 요일이 아닙니다. 작년의 요일이 남아 있을 때 나옵니다.",
            "The weekday is not that of the date; often it is last year's.",
        ),
        Words("날짜나 요일 가운데 틀린 쪽을 고쳐 주십시오.", "Please correct the date or the weekday."),
    ),
    Message(
        "year.day",
        Words(
            "글에 적힌 날이 그 달에 없습니다. 2월 30일이나, 윤년이 아닌 해의 2월 29일입니다.",
            "A text names a day that its month does not have, such as 30 February.",
        ),
        Words("날짜를 고쳐 주십시오.", "Please correct the date."),
    ),
    Message(
        "year.since",
        Words(
            "참가자의 since가 이 판이 나오는 때보다 나중입니다.",
            "The “since” of a participant is later than the edition.",
        ),
        Words("연도나 달을 잘못 적지 않았는지 보아 주십시오.", "Please check the year and the month."),
    ),
    Message(
        "year.sum",
        Words(
            "합계라고 적은 숫자가 나뉜 숫자들을 더한 것과 다릅니다.",
            "A figure that is called a total is not the sum of its parts.",
        ),
        Words("합계나 나뉜 숫자 가운데 틀린 쪽을 고쳐 주십시오.", "Please correct the total, or its parts."),
    ),
    Message(
        "year.unread",
        Words(
            "같은 폴더에 있는 작년 판을 읽을 수 없어 올해 판과 견주지 못했습니다. 다른 검사는 모두 했습니다.",
            "Last year's edition in the same folder cannot be read, so this one was not held against it.",
        ),
        Words(
            "작년 파일을 고치거나 다른 폴더로 옮겨 주십시오.",
            "Please mend last year's file, or move it to another folder.",
        ),
    ),
    Message(
        "new.year",
        Words(
            "새로 시작할 판의 연도를 알아들을 수 없거나, 그보다 앞선 판이 없습니다.",
            "The year of the new edition cannot be followed, or there is no edition before it.",
        ),
        Words(
            "‘python -m brochure new 2024’처럼 네 자리 숫자로 적어 주십시오.",
            "Please write it in four figures, as in “python -m brochure new 2024”.",
        ),
    ),
    Message(
        "new.edition",
        Words(
            "시작할 파일이 몇 년도 판인지 알 수 없습니다. 맨 왼쪽에서 시작하는 ‘edition:’ 줄이 없습니다.",
            "Which year the file is of is not known: no line at its left edge says “edition:”.",
        ),
        Words(
            "그 파일에 ‘edition: 2023’처럼 적은 다음 다시 해 주십시오.",
            "Please write “edition: 2023” or the like into that file, and try again.",
        ),
    ),
    Message(
        "new.taken",
        Words(
            "새로 만들 파일이 이미 있습니다. 있는 것은 덮어쓰지 않으므로 아무것도 쓰지 않았습니다.",
            "The file is there already. Nothing is ever written over, so nothing has been written.",
        ),
        Words(
            "그 파일을 이어서 고치거나, 처음부터 하려면 그 파일의 이름을 바꾸어 주십시오.",
            "Please go on with that file; to begin anew, give it another name first.",
        ),
    ),
    Message(
        "new.date",
        Words(
            "맨 위의 날짜에서 연도를 찾지 못해 옮기지 않고 그대로 두었습니다.",
            "No year was found in a date at the top, so it was left as it is.",
        ),
        Words("그 줄에 올해 날짜를 적어 주십시오.", "Please write this year's date on that line."),
    ),
    Message(
        "new.from",
        Words(
            "작년 파일이 다른 판에서 시작하는 판이라 ‘from:’ 줄이 아직 작년 파일을 가리킵니다.",
            "Last year's file starts from another edition, and its “from:” still names last year's.",
        ),
        Words("‘from:’에 올해 파일의 이름을 적어 주십시오.", "Please name this year's file under “from:”."),
    ),
)
