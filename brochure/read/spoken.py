"""What is read aloud in a picture's place, looked at as a listener hears it: a lint that stops nothing.

Tells of words that are a file's name, that say only that there is a picture, that are heard a second time, that are too
short or too long, or in another language than the edition (ISO 14289-1 wants words; that they are good no validator can
tell). Knows blocks by their fields alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from brochure.blocks.kit.block import Block, Item, texts
from brochure.blocks.kit.manuscript import Entry
from brochure.blocks.kit.photos import unspoken
from brochure.findings import Finding, Words
from brochure.model.pictures import Logo, PictureFile, Portrait, Spoken
from brochure.model.words import Text
from brochure.read.reading import shown

#: Fewer characters say nothing of a picture, and more are a text that belongs on the page.
SHORTEST, LONGEST = 5, 150
#: A caption that is more of the words than this share is the words again.
_MOST = 0.6

_CAMERA = "img|image|dsc[nf]?|pxl|dji|gopr|scan|photo|picture|screenshot|kakaotalk|스크린샷|사진|이미지"
_FILE = re.compile(
    r"\S.*\.(?:jpe?g|png|gif|tiff?|webp|hei[cf]|svg|pdf|bmp|psd|ai)"
    rf"|(?:{_CAMERA})?[-_ ]*[\d_-]{{4,}}(?:[-_ ]*\d+)*",
    re.IGNORECASE,
)
_NOTHING = r"사진|이미지|그림|로고|인물\s?사진|写真|画像|図|photo(?:graph)?|picture|image|img|portrait|logo"
_ALONE = re.compile(rf"(?:a |an |the )?(?:{_NOTHING})(?:입니다|です)?[\s.:_-]*\d*\.?", re.IGNORECASE)
_BEFORE = re.compile(rf"(?:{_NOTHING})\s*[:：–—-]|(?:an? |the )?(?:photo(?:graph)?|picture|image) of\b", re.IGNORECASE)
_SIGNS = re.compile(r"[\W_]+")
#: The letters of each language an edition may be in; all others have Latin ones.
_LETTERS = {"ko": re.compile("[가-힣]"), "ja": re.compile("[ぁ-ゖァ-ヺ々一-鿿]")}
_LATIN, _EASTERN = re.compile("[A-Za-z\u00c0-\u024f]"), re.compile("[가-힣ぁ-ゖァ-ヺ々一-鿿]")


class _Said(Struct, frozen=True):
    """Words in a picture's place, whether it is a mark that has a name, its caption, and what is printed near it."""

    text: Text
    is_name: bool
    caption: Sequence[Text]
    near: Sequence[Text]

    @property
    def words(self) -> str:
        """The words on one line."""
        return " ".join(self.text.string.split())


def alt_findings(entries: Iterable[Entry], language: str) -> tuple[Finding, ...]:
    """Return what is worth a look in the words for pictures of an edition in a `language` (BCP 47), each at its place.

    What a build has told of them already is not told again.
    """
    main = language.partition("-")[0].lower()
    said = [each for entry in entries if not entry.block.hidden for each in _said(entry.block, entry.block)]
    return tuple(finding for each in said for finding in _judged(each, main))


def _said(value: object, holder: Block | Item) -> Iterator[_Said]:
    """Yield the words for pictures within a block, an item or a field of one."""
    if isinstance(value, (Logo, Portrait)) and value.alt:
        yield _Said(value.alt, isinstance(value, Logo), (), tuple(texts(holder)))
    elif isinstance(value, tuple):
        for each in value:
            yield from _said(each, holder)
    elif isinstance(value, (Block, Item)) and not value.hidden:
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        alt, caption = fields.get("alt"), fields.get("caption")
        if isinstance(alt, Spoken) and not _has_told(fields):
            yield _Said(alt.text, False, [caption] if isinstance(caption, Text) else [], tuple(texts(value)))
        for each in fields.values():
            yield from _said(each, value)


def _has_told(fields: dict[str, object]) -> bool:
    """Whether the block itself tells that its words are no words, as a build does."""
    file, alt, caption = fields.get("file"), fields["alt"], fields.get("caption")
    if not isinstance(file, PictureFile) or not isinstance(alt, Spoken):
        return False
    is_decorative = fields.get("decorative") is True
    return any(unspoken(file, alt, caption if isinstance(caption, Text) else None, decorative=is_decorative))


def _judged(said: _Said, main: str) -> Iterator[Finding]:
    words = said.words
    if _FILE.fullmatch(words):
        yield _told("warning", "alt.file", said, _A_FILE)
        return
    if _ALONE.fullmatch(words):
        yield _told("warning", "alt.nothing", said, _NO_WORDS)
        return
    if _BEFORE.match(words):
        yield _told("note", "alt.prefix", said, _PREFIX)
    if not said.is_name:
        if _is_heard_twice(said):
            yield _told("warning", "alt.repeated", said, _TWICE)
        if len(words) < SHORTEST:
            yield _told("note", "alt.length", said, _SHORT)
        if _is_foreign(words, main):
            yield _told("note", "alt.language", said, _FOREIGN)
    if len(words) > LONGEST:
        yield _told("note", "alt.length", said, _LONG)


def _is_heard_twice(said: _Said) -> bool:
    """Whether the words are those of a text beside them, or part of the caption, signs and capitals aside."""
    own = _bare(_BEFORE.sub("", said.words, count=1) if _BEFORE.match(said.words) else said.words)
    if not own:
        return False
    captions = [_bare(each.string) for each in said.caption]
    is_within = len(own) >= SHORTEST and any(
        own in each or (each in own and len(each) > _MOST * len(own)) for each in captions if each
    )
    return is_within or own in captions or any(own == _bare(each.string) for each in said.near)


def _bare(string: str) -> str:
    return _SIGNS.sub("", string).casefold()


def _is_foreign(words: str, main: str) -> bool:
    """Whether most letters are not of the edition's language; names in a sentence are no more than a few."""
    own = _LETTERS.get(main)
    if own is None:
        return 2 * len(_EASTERN.findall(words)) > len(_LATIN.findall(words))
    # A syllable is as much as two letters or three.
    return len(_LATIN.findall(words)) > max(2 * len(own.findall(words)), 3)


def _told(level: str, rule: str, said: _Said, what: tuple[Words, Words]) -> Finding:
    message, hint = what
    excerpt = shown(said.words)
    told = Words(f"{message.ko}: ‘{excerpt}’", f"{message.en}: “{excerpt}”")
    origin = said.text.origin(0, max(len(said.text.string), 1))
    return Finding("warning" if level == "warning" else "note", rule, told, origin, hint)


_SENTENCE = Words(
    "누가 어디에서 무엇을 하는지 한 문장으로 적어 주십시오.",
    "Please say in a sentence who does what, and where.",
)
_A_FILE = (
    Words("그림을 대신해 읽어 줄 말이 파일 이름입니다", "What is read in the picture's place is a file's name"),
    _SENTENCE,
)
_NO_WORDS = (
    Words("그림에 무엇이 보이는지 말해 주지 않습니다", "This does not say what can be seen"),
    _SENTENCE,
)
_PREFIX = (
    Words("그림이라는 말로 시작합니다", "This begins by saying that there is a picture"),
    Words(
        "읽어 주는 프로그램이 그림이라고 먼저 말합니다. 그 말을 지우고 무엇이 보이는지부터 적어 주십시오.",
        "Screen readers say so themselves: please leave it out and begin with what can be seen.",
    ),
)
_TWICE = (
    Words(
        "곁에 찍힌 글과 같은 말이라 두 번 읽힙니다", "This is printed beside the picture too, and would be heard twice"
    ),
    Words(
        "글에 없는 것, 곧 그림에 무엇이 보이는지 적어 주십시오. 보탤 말이 없으면 alt를 지우고 꾸밈으로 두십시오.",
        "Please say what can be seen and is not in the text; if there is nothing, let the picture be decoration.",
    ),
)
_SHORT = (
    Words(
        f"그림을 대신하는 말이 {SHORTEST}자보다 짧습니다", f"These are fewer than {SHORTEST} characters for a picture"
    ),
    _SENTENCE,
)
_LONG = (
    Words(f"그림을 대신하는 말이 {LONGEST}자보다 깁니다", f"These are more than {LONGEST} characters for a picture"),
    Words(
        "들을 때는 되돌아가 읽기 어렵습니다. 한두 문장으로 줄이고, 자세한 것은 본문에 적어 주십시오.",
        "A listener cannot look back: please keep to a sentence or two, and put the rest in the text.",
    ),
)
_FOREIGN = (
    Words("그림을 대신하는 말이 이 판의 언어가 아닙니다", "This is not in the edition's language"),
    Words(
        "읽어 주는 프로그램은 판의 언어로 소리를 냅니다. 그 언어로 적어 주십시오.",
        "Screen readers pronounce it in the edition's language: please write it in that.",
    ),
)
