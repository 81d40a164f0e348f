"""Running text: what came along when it was pasted, what is mended, and how its lines turn out."""

from __future__ import annotations

from brochure.findings import Words
from brochure.reference.messages.message import Message

TEXTS: tuple[Message, ...] = (
    Message(
        "text.character",
        Words(
            "글자가 깨졌거나 인쇄할 수 없는 부호입니다. 다른 프로그램에서 옮기면서 글자가 네모나 물음표로 바뀐 "
            "자리일 때가 많습니다.",
            "A character is broken or cannot be printed, mostly where text was carried over from another program and "
            "came out as boxes.",
        ),
        Words(
            "원래 글을 보고 그 글자를 손으로 다시 적어 주십시오.",
            "Please look at the original and type the character again.",
        ),
    ),
    Message(
        "text.invisible",
        Words(
            "보이지 않는 글자가 글에 섞여 있어 빼고 찍습니다. 웹이나 메신저에서 복사할 때 따라오며, 안내지에는 아무 "
            "영향이 없습니다.",
            "Characters that cannot be seen came along from a web page or messenger and are left out. The flyer is "
            "as it should be.",
        ),
        Words(
            "그대로 두셔도 됩니다. 알림을 없애려면 그 자리의 글을 다시 적어 주십시오.",
            "Nothing need be done. To be rid of the note, type the text there again.",
        ),
    ),
    Message(
        "text.filler",
        Words(
            "빈칸처럼 보이지만 한글의 빈자리를 뜻하는 글자가 있습니다. 줄을 바꾸거나 찾기를 할 때 빈칸 노릇을 하지 "
            "못합니다.",
            "What looks like a space is a Hangul filler. It does not act as a space where lines break or words are "
            "looked for.",
        ),
        Words(
            "그 자리를 지우고 보통 빈칸을 적어 주십시오.",
            "Please delete it and type an ordinary space.",
        ),
    ),
    Message(
        "text.jamo",
        Words(
            "글자를 이루지 못한 자음이나 모음이 있거나, 폭이 좁은 자모가 있습니다. 자판을 잘못 눌렀거나 옛 문서에서 "
            "옮긴 자리입니다.",
            "A consonant or vowel belongs to no syllable, or is of the narrow kind: a slip of the finger, or text "
            "from an old document.",
        ),
        Words(
            "글자를 다시 적어 주십시오. ‘ㄱ’처럼 낱자를 보이려는 것이면 자판으로 친 낱자는 그대로 찍힙니다.",
            "Please type the syllable again; a letter by itself, such as ㄱ from the keyboard, prints as it is.",
        ),
    ),
    Message(
        "text.lookalike",
        Words(
            "가운뎃점이나 물결표처럼 생겼지만 다른 글자를 바른 글자로 바꾸어 찍습니다. 글꼴에 따라 자리가 어긋나 "
            "보이는 것을 막습니다.",
            "What only looks like a middle dot or a tilde is printed as the right sign, so that it stands where it "
            "should.",
        ),
        Words(
            "그대로 두셔도 됩니다. 알림을 없애려면 자판의 ~나 가운뎃점(·)으로 바꾸어 주십시오.",
            "Nothing need be done. Typed as ~ or · it is no longer told.",
        ),
        "description: 교사∙학생",
        "description: 교사·학생",
    ),
    Message(
        "text.fullwidth",
        Words(
            "전각 숫자나 영문자를 보통 너비의 글자로 바꾸어 찍습니다. 일본어 자판이나 옛 문서에서 온 글입니다.",
            "Full-width digits and letters, as Japanese keyboards and old documents have them, are printed at their "
            "ordinary width.",
        ),
        Words(
            "그대로 두셔도 됩니다. 알림을 없애려면 한글 자판에서 다시 적어 주십시오.",
            "Nothing need be done. Typed anew they are no longer told.",
        ),
        "description: ２０２４년의 이야기",
        "description: 2024년의 이야기",
    ),
    Message(
        "text.long",
        Words(
            "글 하나가 어떤 안내지에도 들어갈 수 없을 만큼 깁니다. 다른 문서를 통째로 붙여 넣었을 때 나옵니다.",
            "One text is longer than any flyer could hold. Mostly a whole document was pasted.",
        ),
        Words(
            "안내지에 찍을 부분만 남겨 주십시오.",
            "Please leave only what is to be printed.",
        ),
    ),
    Message(
        "text.joined",
        Words(
            "PDF에서 복사한 글은 줄이 낱말 가운데서 잘려 있습니다. 낱말이 이어진다고 보아 빈칸 없이 이은 자리를 알려 "
            "드립니다.",
            "Text from a PDF has its lines cut within words. This tells where two lines were joined without a space.",
        ),
        Words(
            "메시지에 나온 낱말들을 읽어 보고, 띄어야 할 곳이 있으면 두 줄을 한 줄로 이어 빈칸을 넣어 주십시오.",
            "Please read the words in the message; where a space is missing, write the two lines as one with the "
            "space.",
        ),
    ),
    Message(
        "text.torn",
        Words(
            "줄 끝에서 낱말이 둘로 갈라진 것 같습니다. 그대로 찍으면 ‘함께 합니다’가 ‘함 께합니다’처럼 됩니다.",
            "A word seems to fall apart at the end of a line, and would be printed as two.",
        ),
        Words(
            "한 낱말이면 두 줄을 이어 적어 주십시오. 두 낱말이 맞으면 그대로 두셔도 됩니다.",
            "If it is one word, please write the two lines as one; if it is two, leave it.",
        ),
        "- type: text\n  body: |\n    해마다 많은 분이 새로운 길을 찾아 떠나고 있습\n    니다.",
        "- type: text\n  body: |\n    해마다 많은 분이 새로운 길을 찾아 떠나고 있습니다.",
    ),
    Message(
        "text.stars",
        Words(
            "굵게 하는 별표(**)가 짝을 이루지 못해 별표 그대로 찍힙니다. 여는 별표와 닫는 별표는 한 문단 안에서 글에 "
            "바로 붙어 있어야 합니다.",
            "Stars for bold (**) have no other half and are printed as they stand. Both pairs stand directly around "
            "the words, within one paragraph.",
        ),
        Words(
            "‘**굵게**’처럼 앞뒤에 붙여 적거나, 별표를 찍으려는 것이면 \\*\\*로 적어 주십시오.",
            "Please write it like “**bold**”; for stars in print, write \\*\\*.",
        ),
        "description: '** 새소식 ** 이 있습니다'",
        "description: '**새소식**이 있습니다'",
    ),
    Message(
        "text.cut",
        Words(
            "빈칸이 없는 긴 말이 한 줄에 들어가지 않아 낱말 가운데서 줄을 바꾸었습니다. 웹 주소나 긴 이름이 좁은 "
            "칸에 놓일 때 나옵니다.",
            "A long word without a space fits on no line and was cut within: an address, or a long name in a narrow "
            "column.",
        ),
        Words(
            "띄어 쓸 수 있으면 띄고, 아니면 짧은 말로 바꾸어 주십시오. 보기에 괜찮으면 그대로 두셔도 됩니다.",
            "Please put a space in it or say it shorter; if it looks well, leave it.",
        ),
    ),
    Message(
        "text.spaced",
        Words(
            "쉼표나 쌍점 같은 부호 앞에 빈칸이 있습니다. 한글에서는 이런 부호를 앞말에 붙여 씁니다.",
            "There is a space before a mark such as a comma or colon; in Korean, as in English, it belongs to the "
            "word before.",
        ),
        Words(
            "부호 앞의 빈칸을 지워 주십시오.",
            "Please delete that space.",
        ),
        "- type: text\n  body: 사과 , 배와 감을 나누었습니다.",
        "- type: text\n  body: 사과, 배와 감을 나누었습니다.",
    ),
    Message(
        "text.loose",
        Words(
            "양쪽 끝을 맞춘 글에서 한 줄의 낱말 사이가 눈에 띄게 벌어졌습니다. 긴 낱말이 다음 줄로 밀릴 때 생깁니다.",
            "In text with two even edges the words of a line stand visibly apart, where a long word has gone to the "
            "next.",
        ),
        Words(
            "그 줄 둘레의 말을 몇 자 늘이거나 줄여 주십시오.",
            "Please say something near that line a little longer or shorter.",
        ),
    ),
    Message(
        "text.runt",
        Words(
            "문단의 마지막 줄에 한 글자만 남았습니다. 틀린 것은 아니지만 보기에 허전합니다.",
            "The last line of a paragraph is a single syllable. Nothing is wrong, but it looks forlorn.",
        ),
        Words(
            "그 문단에서 한두 글자를 줄이거나 늘려 주십시오.",
            "Please take out or add a syllable or two in that paragraph.",
        ),
    ),
    Message(
        "glyph.missing",
        Words(
            "이 글자를 그릴 수 있는 글꼴이 테마에 없습니다. 그림 글자나 드문 한자, 다른 나라 글자일 때가 많고, "
            "그대로 찍으면 빈 네모가 됩니다.",
            "No font of the theme draws this character, often an emoji, a rare Hanja or a foreign letter; in print "
            "it would be an empty box.",
        ),
        Words(
            "그 글자를 지우거나 다른 글자로 바꾸어 주십시오. 꼭 필요하면 디자이너에게 그 글자가 있는 글꼴을 더해 "
            "달라고 하십시오.",
            "Please delete it or use another. If it is needed, a designer can add a font that has it.",
        ),
        "description: 다 함께 웃어요 🙂",
        "description: 다 함께 웃어요",
    ),
    Message(
        "text.mark",
        Words(
            "붙여 넣은 항목이나 덧붙이는 말 앞의 글머리 기호나 번호를 뺐습니다. 무엇을 찍을지는 테마가 정합니다.",
            "A bullet or number that was pasted before an item or a note was left out: what stands there is the "
            "theme's.",
        ),
        Words(
            "그대로 두어도 됩니다. 파일에서 지우면 이 알림이 없어집니다.",
            "Nothing needs to be done; deleted from the file, it is no longer told.",
        ),
        "- type: requirements\n  items:\n    - • 일본어를 할 수 있는 분\n    - 학사 학위가 있는 분",
        "- type: requirements\n  items:\n    - 일본어를 할 수 있는 분\n    - 학사 학위가 있는 분",
    ),
    Message(
        "text.label",
        Words(
            "전화번호나 주소 앞의 TEL, Mail 같은 말을 뺐습니다. 테마가 알맞은 기호를 붙입니다.",
            "A label such as TEL or Mail before a number or address was left out; the theme sets its own.",
        ),
        Words(
            "그대로 두어도 됩니다. 파일에서 지우면 이 알림이 없어집니다.",
            "Nothing needs to be done; deleted from the file, it is no longer told.",
        ),
    ),
    Message(
        "text.items",
        Words(
            "한 항목 안에 여러 항목이 들어 있는 것으로 보입니다. 목록을 통째로 붙여 넣었을 때 나옵니다.",
            "One item seems to hold several, as it does when a whole list is pasted into it.",
        ),
        Words(
            "줄을 나누어 항목마다 ‘- ’로 시작해 주십시오.",
            "Please give each a line of its own that begins with “- ”.",
        ),
    ),
)
