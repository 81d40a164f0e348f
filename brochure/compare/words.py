"""Two texts told apart word by word, as someone who reads Korean would mark them.

A word is what stands between spaces (어절); in text without spaces, a stretch of one script. Of two words that have
much in common only the rest is marked: of 500명 and 520명 the number, of 학교에서 and 학교에 the ending. What is read
in one breath stays whole: N1 and N2, 1~5년 and 1~4년, for half of either beside half of the other is a third number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from brochure.compare.likeness import alike, outline
from brochure.compare.values import Part

#: Words with the spaces behind them. Where none are typed a word is a stretch of kana or of Han; a line end is a word.
_WORD = re.compile(
    r"\n|(?:[\u30a0-\u30ff]+|[\u3040-\u309f]+|[\u3400-\u9fff々]+|[^\s\u3040-\u30ff\u3400-\u9fff々]+)[^\S\n]*"
)
#: A number, and letters that are none of Korea's, China's or Japan's.
_NUMBER, _LATIN = r"\d+(?:[.,:/-]\d+)*", r"[^\W\d_\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff가-힣]"
#: What a word is made of: ranges with their units, numbers with the letters they are written with, stretches of one
#: script, signs.
_PIECE = re.compile(
    rf"{_NUMBER}[가-힣]{{0,2}}[~∼〜～–—]{_NUMBER}[가-힣]*"
    rf"|{_LATIN}*{_NUMBER}(?:{_LATIN}|{_NUMBER})*|[가-힣]+|[^\W\d_가-힣]+|\s+|.",
    re.DOTALL,
)
#: How much two words that took one another's place must have in common to be told apart piece by piece.
_LIKE = 0.3
#: An ending is at most so long, and what it stands behind at least so long.
_ENDING, _STEM = 4, 2
#: Where less than this share of two texts is the same, they are two texts.
_SAME = 0.2
#: Of more words than this those that stand everywhere are no help in telling what belongs together, and cost much.
_MANY = 400
#: So many pairs of words at most that took one another's place are compared.
_MOST_PAIRS = 2500


def compared(old: str, new: str) -> tuple[Part, ...]:
    """Return what two texts have in common and what not, in reading order; what is gone comes before what is added."""
    if old == new:
        return (Part("same", new),) if new else ()
    before, after = _WORD.findall(old), _WORD.findall(new)
    keys = [each.rstrip(" ") for each in before], [each.rstrip(" ") for each in after]
    matcher = SequenceMatcher(None, *keys, autojunk=len(keys[0]) > _MANY or len(keys[1]) > _MANY)
    parts: list[Part] = []
    for how, i, j, k, m in matcher.get_opcodes():
        if how == "equal":
            # The spaces are those of the new text.
            parts.append(Part("same", "".join(after[k:m])))
        else:
            parts += _exchanged(before[i:j], after[k:m])
    found = _joined(_without_crumbs(_joined(parts)))
    # Of one word little may be left where its number is long, and it is the same word yet.
    is_word = len(before) == len(after) == 1
    if is_word or _share(found, old, new) >= _SAME:
        return found
    return _joined([Part("gone", old), Part("added", new)])


def _exchanged(before: Sequence[str], after: Sequence[str]) -> list[Part]:
    """Words that took the place of others: those that are like one another are told apart by their pieces."""
    if len(before) == len(after) == 1:
        return _pieces(before[0], after[0])
    parts: list[Part] = []
    i = k = 0
    for j, m in [*_paired(before, after), (len(before), len(after))]:
        parts += _gone_and_added("".join(before[i:j]), "".join(after[k:m]))
        if j < len(before) and m < len(after):
            parts += _pieces(before[j], after[m])
        i, k = j + 1, m + 1
    return parts


def _gone_and_added(old: str, new: str) -> list[Part]:
    return [part for part in (Part("gone", old), Part("added", new)) if part.string]


def _paired(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Which words of two stretches are one another's successors: the likest pairs that keep the order."""
    if len(before) * len(after) > _MOST_PAIRS:
        return []
    outlines = [outline(each) for each in before], [outline(each) for each in after]
    best: list[list[float]] = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    values = [[_value(i, k, before, after, outlines) for k in range(len(after))] for i in range(len(before))]
    for i in reversed(range(len(before))):
        for k in reversed(range(len(after))):
            best[i][k] = max(best[i + 1][k], best[i][k + 1], values[i][k] + best[i + 1][k + 1])
    found, i, k = [], 0, 0
    while i < len(before) and k < len(after):
        if values[i][k] and best[i][k] == values[i][k] + best[i + 1][k + 1]:
            found.append((i, k))
            i, k = i + 1, k + 1
        elif best[i][k] == best[i + 1][k]:
            i += 1
        else:
            k += 1
    return found


def _value(i: int, k: int, before: Sequence[str], after: Sequence[str], outlines: tuple[list, list]) -> float:  # type: ignore[type-arg]
    found = alike(outlines[0][i], outlines[1][k])
    if found >= _LIKE:
        return found
    old, new = before[i].rstrip(), after[k].rstrip()
    return _LIKE if _stem(old, new) or _bare(old) == _bare(new) != "" else 0.0


def _bare(word: str) -> str:
    """A word without the signs around it."""
    return re.sub(r"^\W+|\W+$", "", word)


def _stem(old: str, new: str) -> int:
    """How long the beginning of two Korean words is that differ in their endings alone; 0 where they do not."""
    length = 0
    while length < min(len(old), len(new)) and old[length] == new[length]:
        length += 1
    is_ending = max(len(old), len(new)) - length <= _ENDING
    return length if length >= _STEM and is_ending and "가" <= old[length - 1] <= "힣" else 0


def _pieces(old: str, new: str) -> list[Part]:
    """Two words that are like one another, told apart number by number and script by script."""
    words = old.rstrip(), new.rstrip()
    was, space = old[len(words[0]) :], new[len(words[1]) :]
    before, after = (_PIECE.findall(each) for each in words)
    parts: list[Part] = []
    for how, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, added = "".join(before[i:j]), "".join(after[k:m])
        if how == "equal":
            parts.append(Part("same", added))
        elif stem := _stem(gone, added):
            parts += [Part("same", added[:stem]), *_gone_and_added(gone[stem:], added[stem:])]
        else:
            parts += _gone_and_added(gone, added)
    if was != space and not (was and space):
        parts += _gone_and_added(was, space)
    elif space:
        parts.append(Part("same", space))
    return parts


def _without_crumbs(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield the parts, without a single short word left standing between longer changes: it is read with them."""
    for index, part in enumerate(parts):
        around = [*parts[max(index - 2, 0) : index], *parts[index + 1 : index + 3]]
        both = 0 < index < len(parts) - 1 and len(part.string.split()) <= 1 and len(part.string.strip()) <= 2
        is_crumb = part.how == "same" and both and part.string.endswith(" ") and "\n" not in part.string
        if is_crumb and _is_long(around[:2]) and _is_long(around[-2:]):
            yield Part("gone", part.string)
            yield Part("added", part.string)
        else:
            yield part


def _is_long(parts: Sequence[Part]) -> bool:
    return any(part.how != "same" and len(part.string.split()) > 1 for part in parts)


def _joined(parts: Iterator[Part] | Sequence[Part]) -> tuple[Part, ...]:
    """Join neighbours of a kind; between two that are the same, all that is gone comes before all that is added.

    Words that changed side by side are one change: a mere space does not part them.
    """
    found: list[Part] = []
    gone, added = "", ""
    own = [*parts, Part("same", "")]
    for index, part in enumerate(own):
        if part.how == "gone":
            gone += part.string
        elif part.how == "added":
            added += part.string
        elif part.string == " " and added and own[index + 1].how != "same":
            gone, added = gone and f"{gone} ", f"{added} "
        else:
            space = " " if gone.endswith(" ") and added.endswith(" ") else ""
            found += _gone_and_added(gone.removesuffix(space), added.removesuffix(space))
            gone = added = ""
            same = space + part.string
            if found and found[-1].how == "same":
                found[-1] = Part("same", found[-1].string + same)
            elif same:
                found.append(Part("same", same))
    return tuple(found)


def _share(parts: Sequence[Part], old: str, new: str) -> float:
    """The share of two texts that is the same in both."""
    same = sum(len(part.string) for part in parts if part.how == "same")
    return 2 * same / max(len(old) + len(new), 1)
