"""The commands there are and what each takes: for the parser, for help, and for whoever carries one out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from brochure.findings import Words

#: The outputs there are, as `pipeline.OUTPUTS` has them: naming them must not cost loading the pipeline.
OUTPUT_NAMES = ("press", "screen", "png", "text", "proof")


class Command(NamedTuple):
    """What one command does, what is named behind it, whether once at most, and which options it takes of its own.

    `home` is the module that carries it out, by ``run(options, console)``, which returns the exit code and may raise
    BrochureError; without one a command is a deed done to each of its files, or an answer.
    """

    does: Words
    metavar: str
    names: Words
    takes_one: bool = False
    options: tuple[str, ...] = ()
    home: str = ""

    @property
    def takes_files(self) -> bool:
        """Whether what is named behind it are files."""
        return self.metavar == "FILE"


class Option(NamedTuple):
    """What an option of single commands says in help; what stands for its value, or nothing where it has none.

    One that is `repeated` may be given several times, and its values are all taken.
    """

    words: Words
    metavar: str = ""
    repeated: bool = False


_EDITIONS = ("FILE", Words("판 파일. 적지 않으면 가장 새 판", "edition files; without any, the newest edition"), False)


#: Every command there is. Those that take files are told by their metavar.
COMMANDS = {
    "build": Command(
        Words("안내지를 만듭니다", "build flyers"),
        *_EDITIONS,
        ("--out", "--only", "--theme", "--shop", "--set", "--strict", "--open", "--watch"),
    ),
    "check": Command(
        Words("만들지 않고 검사만 합니다(PDF도 됩니다)", "check, and build nothing; PDFs too"),
        *_EDITIONS,
        ("--fix", "--theme", "--shop", "--set"),
    ),
    "new": Command(
        Words("작년 파일에서 새해의 판을 시작합니다", "begin a year's edition from the last one"),
        "YEAR",
        Words("몇 년도 판인지", "the year of the new edition"),
        takes_one=True,
        options=("--from",),
        home="brochure.begin",
    ),
    "preview": Command(
        Words("브라우저에서 보면서 고칩니다", "show an edition in the browser as it is written"),
        *_EDITIONS[:2],
        takes_one=True,
        options=("--theme", "--shop", "--set", "--port", "--no-open"),
        home="brochure.preview.command",
    ),
    "explain": Command(
        Words("무엇이 왜 거기 놓였는지 알려 줍니다", "tell where all stands, and why"),
        *_EDITIONS,
        ("--theme", "--shop", "--set"),
    ),
    "diff": Command(
        Words("두 판에서 바뀐 것을 알려 줍니다", "tell what changed between two editions"),
        "FILE",
        Words(
            "앞의 판과 뒤의 판. 하나만 적으면 그 전 해의 것과, 적지 않으면 가장 새 판을",
            "the old edition and the new; of one alone, or the newest, the year before is found",
        ),
        options=("--out", "--theme", "--shop"),
        home="brochure.compare.command",
    ),
    "schema": Command(
        Words("편집기에 알려 줄 JSON Schema를 출력합니다", "print the JSON Schema for editors' programs"),
        "edition|theme",
        Words("판의 것인지(edition) 테마의 것인지(theme)", "that of editions, or that of themes"),
        takes_one=True,
    ),
    "blocks": Command(
        Words("어떤 블록이 있는지 알려 줍니다", "tell which types of block there are"),
        "NAME",
        Words("블록의 종류. 적지 않으면 모두", "types of block; without any, all"),
    ),
    "themes": Command(
        Words("어떤 테마가 있고 무엇을 정하는지 알려 줍니다", "tell which themes there are and what they set"),
        "NAME|FILE",
        Words("테마의 이름이나 파일. 적지 않으면 모두", "themes by name or file; without any, all"),
    ),
    "shops": Command(
        Words("어떤 인쇄소가 있고 무엇을 바라는지 알려 줍니다", "tell which print shops there are and what they ask"),
        "NAME|FILE",
        Words("인쇄소의 이름이나 파일. 적지 않으면 모두", "print shops by name or file; without any, all"),
    ),
    "rules": Command(
        Words("메시지마다 무슨 뜻인지 알려 줍니다", "tell what each message means"),
        "ID",
        Words("메시지의 이름([ ] 안의 것). 적지 않으면 모두", "messages by id, as in [ ]; without any, all"),
        options=("--page",),
    ),
    "fonts": Command(
        Words("어떤 글꼴이 있는지 알려 줍니다", "tell which fonts there are"),
        "NAME",
        Words("글꼴 파일의 이름. 적지 않으면 모두", "names of font files; without any, all"),
        options=("--theme",),
    ),
}

#: The options that only some commands take, in the order of help.
OPTIONS = {
    "--out": Option(Words("저장할 폴더(기본 out)", "where to write (out)"), "DIR"),
    "--only": Option(Words("이것만 만듭니다", "make only these"), ",".join(OUTPUT_NAMES)),
    "--fix": Option(
        Words(
            "잘못 적은 줄을 모두 고쳐 저장합니다(원래 파일은 .bak으로 남깁니다)",
            "mend all slips in the file itself; what was there is kept as .bak",
        )
    ),
    "--theme": Option(Words("테마 이름이나 파일", "a theme's name or file"), "NAME|FILE"),
    "--shop": Option(Words("인쇄소 이름이나 파일", "a print shop's name or file"), "NAME|FILE"),
    "--from": Option(Words("시작할 판 파일(적지 않으면 가장 새 판)", "the edition to begin from (the newest)"), "FILE"),
    "--set": Option(
        Words(
            "이번만 값을 바꿉니다(예: apply.qr=…, facts.참가자=78,000명). 여러 번 쓸 수 있고, 빈 값은 지웁니다",
            "a value instead of the file's, as in apply.qr=…; may be given again; an empty one takes it away",
        ),
        "PATH=VALUE",
        repeated=True,
    ),
    "--page": Option(Words("모두를 한 쪽(Markdown)으로 출력합니다", "print all of them as one page of Markdown")),
    "--strict": Option(
        Words("만든 PDF까지 검사합니다(걸리면 4)", "check the PDF that was made as well; 4 if it fails")
    ),
    "--open": Option(Words("만든 것을 열어 보여 줍니다", "show what was made")),
    "--port": Option(Words("미리 보기의 포트(적지 않으면 빈 것)", "the preview's port (a free one)"), "N"),
    "--no-open": Option(Words("브라우저를 열지 않습니다", "open no browser")),
    "--watch": Option(Words("저장할 때마다 다시 만듭니다(Ctrl+C로 끝냄)", "build again at every change, until Ctrl+C")),
}


def quoted(path: Path) -> str:
    """Return a path as it stands in a command to be copied: in quotes where a blank or a sign would part it."""
    return f'"{path}"' if re.search(r"[\s&()^;,'%!]", str(path)) else str(path)
