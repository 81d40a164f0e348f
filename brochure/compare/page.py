"""A comparison as one page of HTML that needs nothing beside it: no file, no network, no script to be read.

Whatever comes from an edition is escaped, and the page's own script is the only one its policy lets run.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from brochure.compare import said
from brochure.compare.entries import View, block_sections, tables
from brochure.compare.sheets import sheets
from brochure.compare.style import SCRIPT, STYLE
from brochure.findings import LEVEL_NAMES, Finding, Language, Words

if TYPE_CHECKING:
    from brochure.compare.comparison import Comparison, Side


def page_of(comparison: Comparison, language: Language) -> str:
    """Return the whole page, in `language`; the same comparison gives the same characters."""
    old, new = (each.say(language) for each in said.names(comparison))
    view = View(comparison, old, new, language)
    title = f"{old} → {new}: {view.say('바뀐 것', 'what changed')}"
    digest = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    policy = f"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    return "\n".join(
        [
            f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>",
            '<div class="wrap">\n<header>',
            *_head(view),
            "</header>\n<main>",
            *tables(view),
            *block_sections(view),
            *sheets(view),
            *_findings(view),
            "</main>",
            f"<footer>{view.say('brochure가 견주어 만들었습니다.', 'Made by brochure from two editions.')}</footer>",
            f"</div>\n<script>{SCRIPT}</script>\n</body>\n</html>\n",
        ]
    )


def _head(view: View) -> Iterator[str]:
    comparison = view.comparison
    titles = [escape(each.title) for each in (comparison.old, comparison.new)]
    told = titles[1] if titles[0] == titles[1] or not titles[0] else " → ".join(each for each in titles if each)
    yield f'<p class="eyebrow" lang="{escape(comparison.new.language)}">{told}</p>'
    yield (
        f'<h1>{escape(view.old)} <span class="arrow" aria-hidden="true">→</span>'
        f'<span class="hush">{view.say("에서", "to")}</span> {escape(view.new)}</h1>'
    )
    files = [said.file_of(each) for each in (comparison.old, comparison.new)]
    if all(files) and files != [view.old, view.new]:
        yield f'<p class="files"><code>{escape(files[0])}</code> → <code>{escape(files[1])}</code></p>'
    if comparison.is_same:
        yield f'<p class="same">{said.SAME.say(view.language)}</p>'
        return
    yield '<ul class="counts">'
    for kind, many, more in said.counted(comparison):
        is_none = "" if many else ' class="none"'
        # Neither a number nor what it counts stands at a line's beginning alone.
        told = ", ".join(each.replace(" ", "\u00a0") for each in more.say(view.language).split(", "))
        name = said.KINDS[kind].say(view.language)
        yield f"<li{is_none}><b>{many}</b><span>{name}</span><small>{told}</small></li>"
    yield "</ul>"
    links = [
        ("facts", "숫자와 사실", "Facts", comparison.facts or comparison.values),
        ("texts", "글과 블록", "Texts and blocks", any(each.block.ko for each in comparison.changes)),
        ("pages", "쪽 나란히 보기", "Pages side by side", True),
        ("findings", "살펴볼 것", "What to look at", _has_findings(view)),
    ]
    shown = (f'<li><a href="#{key}">{view.say(ko, en)}</a></li>' for key, ko, en, is_there in links if is_there)
    yield f'<nav aria-label="{view.say("차례", "Contents")}"><ul>{"".join(shown)}</ul></nav>'


def _has_findings(view: View) -> bool:
    return bool(view.comparison.old.findings or view.comparison.new.findings)


def _findings(view: View) -> Iterator[str]:
    """What there is to say of each file, faults first of all; notes alone are folded away."""
    if not _has_findings(view):
        return
    heading = view.say("살펴볼 것", "What to look at")
    yield f'<section id="findings" aria-labelledby="h-findings"><h2 id="h-findings">{heading}</h2>'
    for name, side in ((view.old, view.comparison.old), (view.new, view.comparison.new)):
        if side.findings:
            is_open = " open" if any(each.level == "error" for each in side.findings) else ""
            count = view.say(f"{len(side.findings)}가지", f"{len(side.findings)} findings")
            yield f"<details{is_open}><summary>{escape(name)}: {count}</summary>"
            yield '<ul class="findings">'
            yield from (_finding(each, view, side) for each in side.findings)
            yield "</ul></details>"
    yield "</section>"


def _finding(finding: Finding, view: View, side: Side) -> str:
    chip = {"error": "gone", "warning": "changed", "note": "moved"}[finding.level]
    level = LEVEL_NAMES[view.language][finding.level]
    where = said.place_of(finding.origin.line, finding.origin.path, finding.origin.file or side.name).say(view.language)
    hint = f"<p>{_lined(finding.hint, view)}</p>" if finding.hint else ""
    ways = "".join(f"<li>{_lined(way.words, view)}</li>" for way in finding.ways)
    return (
        f'<li><span class="chip {chip}">{level}</span> {_lined(finding.message, view)}'
        f'{hint}{f"<ol>{ways}</ol>" if ways else ""}<p class="where">{escape(where)}</p></li>'
    )


def _lined(words: Words, view: View) -> str:
    return escape(words.say(view.language)).replace("\n", "<br>")
