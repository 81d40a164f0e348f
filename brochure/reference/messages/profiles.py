"""The colour profile a print shop prints by."""

from __future__ import annotations

from brochure.findings import Words
from brochure.reference.messages.message import Message

PROFILES: tuple[Message, ...] = (
    Message(
        "profile.missing",
        Words(
            "인쇄소 파일에 적은 색 프로파일(ICC)이 없습니다.",
            "The colour profile (ICC) that the shop's file names is not there.",
        ),
        Words(
            "인쇄소에서 받은 프로파일을 인쇄소 파일이 있는 폴더에 두고 그 이름을 적거나, 이 줄을 지워 FOGRA39로 찍어 "
            "주십시오.",
            "Please put the profile from your print shop beside that file and name it, or delete the line to print "
            "by FOGRA39.",
        ),
        "# my-shop.yaml\nprofile: 없는것.icc",
        "# my-shop.yaml\nprofile: fogra39-300.icc",
    ),
    Message(
        "profile.closed",
        Words(
            "프로파일 파일이 있지만 컴퓨터가 열어 주지 않습니다.",
            "The profile is there and cannot be opened.",
        ),
        Words(
            "파일을 읽을 권한이 있는지 확인하고, 다시 복사해 넣어 주십시오.",
            "Please check that you may read it, and copy it there again.",
        ),
    ),
    Message(
        "profile.large",
        Words(
            "프로파일로는 너무 큰 파일입니다.",
            "The file is too large for a profile.",
        ),
        Words(
            "인쇄소에서 받은 ICC 파일이 맞는지 확인해 주십시오.",
            "Please check that it is the ICC file from your print shop.",
        ),
    ),
    Message(
        "profile.broken",
        Words(
            "ICC 프로파일이 아니거나, 깨졌거나, 그것으로는 색을 바꿀 수 없습니다.",
            "This is no ICC profile, or a broken one, or colours cannot be converted through it.",
        ),
        Words(
            "인쇄소에서 프로파일을 다시 받아 주십시오.",
            "Please get the profile from your print shop again.",
        ),
    ),
    Message(
        "profile.class",
        Words(
            "화면이나 스캐너를 위한 프로파일이어서 인쇄의 조건이 될 수 없습니다.",
            "The profile is for a display or scanner and cannot be what a press prints by.",
        ),
        Words(
            "인쇄소에 CMYK 출력 프로파일을 청해 주십시오.",
            "Please ask the shop for a CMYK output profile.",
        ),
    ),
    Message(
        "profile.space",
        Words(
            "CMYK가 아닌 색의 프로파일입니다. 인쇄기는 네 잉크로 찍습니다.",
            "The profile is not one of CMYK, and a press prints in four inks.",
        ),
        Words(
            "인쇄소에 CMYK 출력 프로파일을 청해 주십시오.",
            "Please ask the shop for a CMYK output profile.",
        ),
    ),
    Message(
        "profile.version",
        Words(
            "인쇄용 PDF에 담을 수 없는 판의 프로파일입니다. PDF/X-1a에는 ICC 2판만, PDF/X-4에는 2판과 4판을 담습니다.",
            "A press PDF cannot hold a profile of this version: PDF/X-1a takes ICC version 2 alone, PDF/X-4 versions "
            "2 and 4.",
        ),
        Words(
            "인쇄소에 맞는 판의 프로파일을 청하거나, PDF/X-4를 받는 곳이면 ‘standard: x4’로 적어 주십시오.",
            "Please ask the shop for one of the right version, or write “standard: x4” if it takes PDF/X-4.",
        ),
    ),
    Message(
        "profile.tables",
        Words(
            "색과 잉크를 서로 바꾸는 표가 들어 있지 않은 프로파일입니다.",
            "The profile lacks the tables between inks and colours.",
        ),
        Words(
            "인쇄소에 CMYK 출력 프로파일을 청해 주십시오.",
            "Please ask the shop for a CMYK output profile.",
        ),
    ),
)
