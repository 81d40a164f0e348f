"""What PDF/X-4 asks of the file as a whole, its pages' boxes, its output intent, what it says of itself, its fonts."""

from __future__ import annotations

from brochure.findings import Words
from brochure.preflight.rulebook.rule import AGAIN, Rule, again

FILE = (
    Rule(
        "PDF-file",
        "",
        Words(
            "깨지거나 잠긴 파일은 인쇄하지도 낭독하지도 못합니다.",
            "A file that is broken or locked can be neither printed nor read aloud.",
        ),
        Words(
            "파일을 다시 만들거나 다시 받아 주십시오. 암호가 있으면 풀고 저장해 주십시오.",
            "Please make or fetch the file again; if it has a password, save it without.",
        ),
    ),
    Rule(
        "X4-01",
        "",
        Words(
            "PDF/X-4는 암호 없는 PDF 1.6이고 번호(/ID)가 있습니다.",
            "PDF/X-4 is a PDF 1.6 without a password, and numbered (/ID).",
        ),
        AGAIN,
    ),
    Rule(
        "X4-02",
        "",
        Words(
            "쪽마다 종이 크기(MediaBox)와 재단선(TrimBox)이 하나씩 있어야 어디를 자를지 압니다.",
            "Every page says its sheet (MediaBox) and its trim (TrimBox) once, so that it is known where to cut.",
        ),
        AGAIN,
    ),
    Rule(
        "X4-03",
        "",
        Words(
            "재단선은 재단 여유 안에, 재단 여유는 종이 안에 있어야 합니다.",
            "The trim lies within the bleed, and the bleed within the sheet.",
        ),
        AGAIN,
    ),
    Rule(
        "X4-04",
        "GWG 2015, R0002, R0003",
        Words(
            "보기용 자르기(CropBox), 단위(UserUnit), 회전(Rotate)은 터잡기를 어긋나게 합니다.",
            "Cropped views (CropBox), units (UserUnit) and turns (Rotate) put imposition out.",
        ),
        Words(
            "쪽을 돌리거나 잘라 보이게 하지 말고 실제 크기와 방향으로 다시 만들어 주십시오.",
            "Please make the pages again in their real size and direction, neither turned nor cropped.",
        ),
    ),
    Rule(
        "X4-05",
        "",
        Words(
            "재단선은 종이 한가운데에 있고, 재단 여유는 네 변이 같으며 인쇄소가 바라는 폭입니다.",
            "The trim is in the middle of the sheet, and the bleed the same on four sides, as wide as the shop asks.",
        ),
        Words(
            "이 인쇄소의 이름을 --shop으로 주어 파일을 다시 만들어 주십시오.",
            "Please build the file again for this shop, by its name with --shop.",
        ),
    ),
    Rule(
        "X4-06",
        "",
        Words(
            "출력 의도(OutputIntent)가 하나 있어야 어떤 인쇄를 위한 색인지 압니다.",
            "There is one output intent, so that it is known for which printing the inks are meant.",
        ),
        AGAIN,
    ),
    Rule(
        "X4-07",
        "",
        Words(
            "출력 의도는 인쇄 조건의 이름과 4색 프로파일을 함께 담습니다.",
            "The output intent names its printing condition and holds a profile of four inks.",
        ),
        again("인쇄소 파일의 profile과 condition을 확인해 주십시오.", "Check profile and condition of the shop."),
    ),
    Rule(
        "X4-08",
        "",
        Words(
            "프로파일은 CMYK 인쇄기의 것(prtr)이고 A2B 표가 있는 ICC 2판이나 4판입니다(PDF/X-1a에는 2판).",
            "The profile is of a CMYK press (prtr), in ICC version 2 or 4 (2 in PDF/X-1a), with its A2B tables.",
        ),
        Words(
            "인쇄소에서 받은 CMYK 출력 프로파일을 인쇄소 파일의 profile에 적어 주십시오.",
            "Please name a CMYK output profile from your print shop as the shop's profile.",
        ),
    ),
    Rule(
        "X4-09",
        "",
        Words(
            "파일은 압축하지 않은 XMP에서 PDF/X-4라고 밝힙니다.",
            "The file says in uncompressed XMP, and there alone, that it is PDF/X-4.",
        ),
        again(
            "인쇄소가 PDF/X-1a를 바라면 인쇄소 파일에 standard: x1a를 적습니다.",
            "If the shop wants PDF/X-1a, its file says standard: x1a.",
        ),
    ),
    Rule(
        "X4-10",
        "",
        Words(
            "XMP에는 제목, 날짜, 트래핑, 문서 번호가 있습니다.",
            "The XMP tells title, dates, trapping and the document's number.",
        ),
        AGAIN,
    ),
    Rule(
        "X4-11",
        "",
        Words(
            "문서 정보와 XMP는 제목과 날짜가 같고, 트래핑을 했는지 밝힙니다.",
            "The file's two records of title and dates agree, and say whether it has been trapped.",
        ),
        AGAIN,
    ),
    Rule(
        "X4-12",
        "",
        Words(
            "모든 글꼴이 파일 안에 온전히 있어야 인쇄소에서 다른 글자로 바뀌지 않습니다.",
            "Every font is whole in the file, or the shop's machine sets the text in another.",
        ),
        again(
            "글꼴을 포함하거나 글자를 윤곽선으로 바꿉니다(인쇄소 파일의 text: outlines).",
            "Fonts are embedded, or text turned into outlines (text: outlines of the shop).",
        ),
    ),
    Rule(
        "X4-12b",
        "",
        Words(
            "쓰지 않더라도 포함하지 않은 글꼴이 목록에 있으면 인쇄소가 파일을 돌려보냅니다.",
            "A font that is listed but not embedded has the file sent back, though nothing is set in it.",
        ),
        AGAIN,
    ),
)
