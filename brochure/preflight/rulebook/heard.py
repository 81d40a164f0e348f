"""What a file for the screen has to be to be heard: PDF/UA-1 as `UA-…`, of PDF/A-2a what matters here as `A2A-…`."""

from __future__ import annotations

from brochure.findings import Words
from brochure.preflight.rulebook.rule import Rule

#: What is amiss with a file that an earlier program wrote, in general.
_AGAIN = Words(
    "brochure로 화면 파일을 다시 만들어 주십시오. 다른 프로그램의 파일이면 태그와 PDF/UA 설정을 확인해 주십시오.",
    "Please build the screen file again with brochure; if another program wrote it, check its tags and its PDF/UA.",
)


def _rule(name: str, ko: str, en: str, hint: Words = _AGAIN) -> Rule:
    # No clause is named: the words of ISO 14289-1 and 19005-2 are not public.
    return Rule(name, "", Words(ko, en), hint)


HEARD = (
    _rule(
        "UA-01",
        "파일은 태그가 있고 언어가 적힌 PDF/UA-1이라고 밝힙니다: 그래야 낭독기가 태그를 읽습니다.",
        "The file says that it is tagged, in which language, and that it is PDF/UA-1, or its tags are ignored.",
    ),
    _rule(
        "UA-02",
        "창에는 파일 이름이 아니라 사람이 읽는 제목이 보이고, 그 제목이 먼저 낭독됩니다.",
        "The window shows a title for people, not a file's name: it is the first that is heard.",
        Words("YAML의 title을 적고 다시 만들어 주십시오.", "Please give the edition a title and build it again."),
    ),
    _rule(
        "UA-03",
        "그려진 것은 모두 태그 안이나 장식(Artifact) 안에 있습니다.",
        "All that is painted is within a tag, or said to be an artifact.",
    ),
    _rule(
        "UA-04",
        "바탕과 괘선은 장식(Artifact)이고, 글은 결코 장식이 아닙니다: 장식은 낭독되지 않습니다.",
        "Grounds and rules are artifacts, and text never is: artifacts are not read.",
    ),
    _rule(
        "UA-05",
        "쪽의 내용마다 제 요소로 돌아가는 길(ParentTree)이 있습니다: 틀리면 낭독기가 다른 곳을 읽습니다.",
        "From all content a way leads back to its own element (ParentTree); a wrong one has the wrong place read.",
    ),
    _rule(
        "UA-06",
        "링크가 있는 쪽에서는 탭 키가 태그의 차례를 따릅니다.",
        "On pages with links the tab key follows the order of the tags.",
    ),
    _rule(
        "UA-07",
        "그림에는 무엇을 보여 주는지 말하는 대체 글과 자리가 있습니다.",
        "A picture has words that tell what it shows, and a place.",
        Words(
            "그림의 alt에 보이는 것을 한 문장으로 적고, 꾸밈이면 decorative: true를 적어 주십시오.",
            "Please say in the picture's alt, in a sentence, what it shows; where it is decoration, decorative: true.",
        ),
    ),
    _rule(
        "UA-08",
        "링크는 Link 요소에 이어져 있고, 어디로 가는지 말하며, 숨어 있지 않습니다.",
        "A link is tied to its Link element, says where it leads and is not hidden.",
    ),
    _rule(
        "UA-09",
        "링크의 설명은 주소가 아니라 가는 곳을 말합니다: 주소는 한 글자씩 낭독됩니다.",
        "A link is described by where it leads, not by its address, which is spelt out sign by sign.",
    ),
    _rule(
        "UA-10",
        "제목은 H1 하나에서 시작하고 등급을 건너뛰지 않습니다: 듣는 이는 제목으로 길을 찾습니다.",
        "Headings begin with the one H1 and skip no level: listeners find their way by them.",
    ),
    _rule(
        "UA-11",
        "제목이 있어야 건너뛰며 들을 수 있습니다.",
        "There are headings, or nothing can be skipped.",
    ),
    _rule(
        "UA-12",
        "표는 행마다 칸 수가 같고, 머리 칸(TH)이 무엇의 머리인지 말합니다.",
        "The rows of a table are of one length, and its heads (TH) say what they head.",
    ),
    _rule(
        "UA-13",
        "요소는 표준의 것이고, 목록은 L > LI > Lbl + LBody로 되어 있습니다.",
        "Elements are of the standard types, and lists are L > LI > Lbl + LBody.",
    ),
    _rule(
        "UA-14",
        "빈 요소는 없습니다: 낭독기가 멈추고 아무 말도 하지 않습니다.",
        "No element is empty: a screen reader would stop there and say nothing.",
    ),
    _rule(
        "UA-15",
        "보이는 글자는 모두 바른 글로 읽힙니다(ToUnicode): 틀리면 눈에는 맞고 귀에는 다릅니다.",
        "Every character shown says the right text (ToUnicode); a wrong one looks right and sounds wrong.",
    ),
    _rule(
        "UA-16",
        "글은 적힌 언어의 것입니다: 낭독기는 그 언어의 목소리로 읽습니다.",
        "Text is of the language that is said: a screen reader takes that language's voice.",
        Words(
            "YAML의 language를 확인하고 다시 만들어 주십시오.",
            "Please check the edition's language and build it again.",
        ),
    ),
    _rule(
        "UA-17",
        "글은 읽는 차례대로 한 번씩 낭독됩니다.",
        "Texts are read once, in the order a reader takes.",
    ),
    _rule(
        "UA-18",
        "낱말은 줄 끝에서 다음 줄의 낱말과 붙지 않고, 쪼개지지도 않습니다.",
        "Words neither run into those of the next line nor fall apart at a line's end.",
    ),
    _rule(
        "A2A-01",
        "파일은 압축하지 않은 XMP에서 PDF/A-2a라고 밝히고, 거기 쓴 것을 설명합니다.",
        "The file says in uncompressed XMP that it is PDF/A-2a, and describes what it says there.",
    ),
    _rule(
        "A2A-02",
        "출력 의도가 하나 있어 RGB가 어떤 빛인지 말합니다: 오래 두어도 색이 같습니다.",
        "There is one output intent, which says what light RGB is, so that colours stay what they are.",
    ),
    _rule(
        "A2A-03",
        "글꼴은 파일 안에 온전히 있고 글자 너비가 글꼴의 것과 같습니다.",
        "Fonts are whole in the file, and widths are the fonts' own.",
    ),
    _rule(
        "A2A-04",
        "파일 밖의 것, 저절로 움직이는 것, 첨부한 것은 없습니다.",
        "There is nothing from outside the file, nothing that acts by itself and nothing attached.",
    ),
    _rule(
        "A2A-05",
        "파일은 암호 없는 PDF 1.7까지이고 번호(/ID)가 있습니다.",
        "The file is a PDF 1.7 at most, without a password, and numbered (/ID).",
    ),
)
