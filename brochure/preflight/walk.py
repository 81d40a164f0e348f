"""The walk over a page's content: every operator, form, pattern and mask, and an event for all that is painted.

An interpreter of the graphics state (ISO 32000-1 8 and 9). Paths are kept as the box about their points, clips too:
what is asked of a page is where ink lies, not how it is curved. Bounded in operators, depth and forms that call
themselves.
"""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from brochure.preflight.lexer import operators
from brochure.preflight.marked import Marked, Show
from brochure.preflight.matrix import Matrix, matrix_of, meet, moved, product
from brochure.preflight.operators import DEEDS
from brochure.preflight.showing import Shown
from brochure.preflight.spaces import PATTERN, Space, space_of
from brochure.preflight.state import Colour, Event, State
from brochure.preflight.values import Box, Dict, File, Held, Page, entries

#: The most operators of a file that are looked at; an A4 flyer has three thousand.
MOST_OPERATORS = 600_000
#: As many operators as a form counts for that paints nothing: what it costs to open one.
_A_FORM = 10
#: The most bytes of content that are looked at, forms counted each time they are painted.
MOST_BYTES = 64 * 1024 * 1024
#: How deep forms may call one another, and how many states may be kept.
_DEEP, _KEPT = 28, 512


class TooMuch(Exception):
    """There is more content than anyone should wait for."""


class Walk:
    """Goes over the content of pages, one after the other; `events` are those of the page it is on.

    `fonts` are all that were set on any page, by the identity of their dictionaries; `spaces` those that operators
    chose, `loops` whether a form called itself. A walk that `listens` also keeps every showing of text, painted or not,
    and every sequence of marked content; `is_torn` says whether one was not closed where it was opened.
    """

    def __init__(self, file: File, *, listens: bool = False) -> None:
        self.file = file
        self.listens = listens
        self.shows: list[Show] = []
        self.marks: tuple[Marked, ...] = ()
        self.marked: list[Marked] = []
        self.is_torn = False
        self.fonts: dict[int, Shown] = {}
        self.events: list[Event] = []
        self.spaces: list[Space] = []
        self.loops = False
        self.number = 0
        self.inline: list[Held] = []
        self.seen: set[int] = set()
        self.state = State()
        self.resources: Dict = {}
        self._kept: list[State] = []
        self._within: list[int] = []
        self._left, self._bytes = MOST_OPERATORS, MOST_BYTES
        self._known: dict[tuple[str, int], Space] = {}
        # What a path has gathered: the numbers of its points, whether it is one box, and a clip that waits for it.
        self.path: list[float] = []
        self.steps = ""
        self.clips = False
        # Where text stands: the matrix of the line, and of what comes next.
        self.line: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        self.here: Matrix = self.line

    def page(self, page: Page) -> None:
        """Walk the content of a page (ISO 32000-1 7.8.2: its streams are one)."""
        self.events, self.spaces, self.seen, self.inline = [], [], set(), []
        self.shows, self.marks, self.marked, self.is_torn = [], (), [], False
        self.number = page.number
        self.state, self.resources = State(), entries(self.file.get(page.get("Resources")))
        self.state.clip = self.file.box(page.get("MediaBox"))
        self._kept, self._within, self._known = [], [], {}
        contents = self.file.get(page.own.get("Contents"))
        streams = [self.file.get(each) for each in contents] if isinstance(contents, list) else [contents]
        self._run(b"\n".join(each.read() for each in streams if isinstance(each, Held)))

    def hidden(self, form: Held, resources: Dict) -> None:
        """Walk a form that paints no paper, as a mask does or what no page calls: for its colours alone."""
        kept, self.state = self.state, State()
        self.state.hidden = True
        self.form(form, resources)
        self.state = kept

    def form(self, form: Held, above: Dict | None = None) -> None:
        """Paint a form or the cell of a pattern: its matrix, its box as a clip, its resources (ISO 32000-1 8.10)."""
        self.seen.add(form.number)
        if form.number in self._within:
            self.loops = True
            return
        if len(self._within) >= _DEEP:
            raise TooMuch
        self._left -= _A_FORM
        kept, states, resources, known = self.state, self._kept, self.resources, self._known
        text = self.line, self.here
        self.state, self._kept, self._known = self.state.copy(), [], {}
        self.state.matrix = product(matrix_of(self.file.numbers(form, "Matrix")), self.state.matrix)
        own = self.file.at(form, "Resources")
        self.resources = own if isinstance(own, dict) else (resources if above is None else above)
        box = self.file.box(form, "BBox")
        self._within.append(form.number)
        if not box or self.clip_to(moved(box, self.state.matrix)):
            self._run(form.read())
        self._within.pop()
        self.state, self._kept, self.resources, self._known = kept, states, resources, known
        self.line, self.here = text

    def clip_to(self, box: Box) -> bool:
        """Let nothing be seen outside `box`, which is on the page; return whether anything still can."""
        found = meet(box, self.state.clip)
        self.state.clip = found or (box[0], box[1], box[0], box[1])
        return found is not None

    def keep(self) -> None:
        """Keep the state, for `restore`."""
        if len(self._kept) >= _KEPT:
            raise TooMuch
        self._kept.append(self.state.copy())

    def restore(self) -> None:
        """Take the state that was kept last; with none kept there is nothing to do."""
        if self._kept:
            self.state = self._kept.pop()

    def resource(self, kind: str, name: Any) -> Any:
        """Return what a name stands for among the resources of where the walk is."""
        return self.file.at(self.resources, kind, str(name))

    def space(self, name: Any) -> Space:
        """Return a colour space by the name an operator gives it, and note that it was chosen."""
        key = (str(name), id(self.resources))
        if key not in self._known:
            self._known[key] = space_of(self.file, name, self.resources)
        self.chose(self._known[key])
        return self._known[key]

    def face(self, font: Dict, named: str) -> Shown:
        """Return what is known of a font that shows text here, `named` by the resource that called it."""
        if id(font) not in self.fonts:
            self.fonts[id(font)] = Shown(self.file, font, named, self.number)
        return self.fonts[id(font)]

    def chose(self, space: Space) -> None:
        """Note that an operator chose a space, whether or not it then painted anything."""
        if space not in self.spaces and len(self.spaces) < 1000:
            self.spaces.append(space)

    def paint(self, event: Event) -> None:
        """Note what has been painted."""
        self.events.append(replace(event, marks=self.marks) if self.marks else event)

    def begin(self, tag: str, properties: Dict) -> None:
        """Begin a sequence of marked content (ISO 32000-1 14.6)."""
        if len(self.marks) >= _KEPT:
            raise TooMuch
        mark = Marked(tag, properties, self._within[-1] if self._within else 0)
        self.marks = (*self.marks, mark)
        if self.listens and not self.state.hidden:
            self.marked.append(mark)

    def end(self) -> None:
        """End the sequence of marked content that was begun last."""
        self.is_torn |= not self.marks
        self.marks = self.marks[:-1]

    def through(self, colour: Colour, box: Box) -> bool:
        """Paint the cell of a pattern where it is the colour; return whether it was one.

        The cell is walked once, as large as it is; its marks stand for all that is painted with it.
        """
        pattern = colour.pattern
        if colour.space.family != PATTERN.family or not isinstance(pattern, Held):
            return False
        kept, path, steps, start = self.state, self.path, self.steps, len(self.events)
        self.state, self.path, self.steps = State(), [], ""
        self.state.hidden = kept.hidden
        self.form(pattern)
        self.state, self.path, self.steps = kept, path, steps
        self.events[start:] = [replace(each, box=box) for each in self.events[start:]]
        return True

    def _run(self, content: bytes) -> None:
        depth, marks = len(self._kept), self.marks
        self._bytes -= len(content)
        if self._bytes < 0:
            raise TooMuch
        for operator, operands in operators(content):
            self._left -= 1
            if self._left < 0:
                raise TooMuch
            deed = DEEDS.get(operator)
            if deed:
                try:
                    deed(self, operands)
                except (IndexError, TypeError, ValueError, AttributeError, OverflowError):
                    continue  # an operator that was not given what it takes paints nothing
        del self._kept[depth:]
        self.is_torn |= self.marks != marks
        self.marks = marks
