"""Every block composed at most once for each width, arrangement and level: what the search for a layout looks up.

A page at some levels is a sum of entries of this table (layout plan 2 and 4), so trying another level or another
drawing costs only the blocks it changes. Knows the ladder, and no search.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.ladder import space_steps, type_steps
from brochure.blocks.kit.manuscript import Entry
from brochure.blocks.kit.masthead import MASTHEAD
from brochure.blocks.kit.room import Room, Setting
from brochure.blocks.kit.rows import Shape
from brochure.layout.column import Composed, Cut, composed, cut, excess
from brochure.layout.grid import Area, Grid
from brochure.model.baseline import aligned
from brochure.model.fitting import Fitting
from brochure.model.geometry import ROUNDING

#: More ways than this to arrange a page are not tried: the theme's first ones are the best in its own eyes.
MOST_WAYS = 64
#: The group of all blocks that no group of the theme names.
BODY = "body"


class Levels(Struct, frozen=True):
    """Where a page stands on the theme's ladder: its white space, and the type of each group in `group_names`' order.

    One level for all is `Levels(level, (level,) * groups)`.
    """

    space: int
    groups: tuple[int, ...]


class Way(Struct, frozen=True):
    """One way to set a page: a drawing of it, and how the items of its blocks stand in rows, by the blocks' keys.

    `place` counts how far down the theme's lists it stands.
    """

    grid: Grid
    shapes: tuple[tuple[str, Shape], ...] = ()
    place: int = 0

    def shape(self, key: str) -> Shape:
        """Return how a block's items stand in rows; the empty shape is the block's own."""
        return next((shape for name, shape in self.shapes if name == key), ())


def group_names(fitting: Fitting) -> tuple[str, ...]:
    """Return the groups of a theme, the last being that of all blocks no other names."""
    return (*fitting.groups, BODY)


def group_of(fitting: Fitting, entry: Entry) -> int:
    """Return the group a block belongs to, by its id or else its type, as a place in `group_names`."""
    for name in (entry.block.id, entry.kind):
        for place, members in enumerate(fitting.groups.values()):
            if name in members.split():
                return place
    return len(fitting.groups)


def allowed(entry: Entry, level: int) -> int:
    """Return the level a block takes of the one its group has: its `fit` may keep it from giving way or growing."""
    fit = entry.block.fit
    least = 0 if fit in ("none", "shrink") else level
    most = 0 if fit in ("none", "grow") else level
    return min(max(level, least), most) if least <= most else 0


class Table:
    """Blocks and pages composed, each as often as it looks different and no more."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.fitting = setting.theme.fitting
        self._cuts: dict[tuple[object, ...], tuple[Entry, Cut]] = {}
        self._pages: dict[tuple[object, ...], tuple[Way, Composed]] = {}

    def page(self, way: Way, levels: Levels) -> Composed:
        """Return a page set one way at some levels."""
        key = (id(way), self._state(levels.space), *(self._state(level) for level in levels.groups))
        found = self._pages.get(key)
        if found is None:
            setting = replace(self.setting, level=levels.space, space=levels.space)
            cuts = {entry.key: self.cut(way, area, entry, levels) for area in way.grid.areas for entry in area.entries}
            # What the key names by its place in memory is kept, or another would take that place.
            found = self._pages[key] = (way, composed(way.grid, setting, cuts))
        return found[1]

    def fits(self, way: Way, levels: Levels) -> bool:
        """Whether a page's rows stand between its margins so."""
        return excess(self.page(way, levels)) <= ROUNDING

    def cut(self, way: Way, area: Area, entry: Entry, levels: Levels) -> Cut:
        """Return one block of a page at some levels."""
        level = allowed(entry, levels.groups[group_of(self.fitting, entry)])
        space = allowed(entry, levels.space)
        surface, ends = area.ground.surface if area.ground else "", area.closes and entry is area.entries[-1]
        shape, is_headed = way.shape(entry.key), _is_headed(way.grid)
        steps = (type_steps(self.fitting, level), space_steps(self.fitting, space))
        key = (id(entry.block), entry.key, area.width, surface, ends, is_headed, shape, *steps)
        found = self._cuts.get(key)
        if found is None:
            own = self.setting.on(surface) if surface else self.setting
            own = replace(own, level=level, space=space, ends_ground=ends, has_masthead=is_headed)
            room = Room(entry.key, area.width, own, entry.kind, shape)
            stack = aligned(entry.block.compose(room), own.theme.paper.baseline)
            found = self._cuts[key] = (entry, cut(stack))
        return found[1]

    def ways(self, grids: Sequence[Grid]) -> tuple[Way, ...]:
        """Return all ways to set a page of these drawings, those first that stand first in the theme's lists."""
        found = [way for grid in grids for way in self._arranged(grid)]
        return tuple(sorted(found, key=lambda way: way.place))

    def _arranged(self, grid: Grid) -> list[Way]:
        """A drawing with each combination of the ways its blocks can stand in rows."""
        ways = [Way(grid, (), grid.place)]
        for area in grid.areas:
            for entry in area.entries:
                room = Room(entry.key, area.width, self.setting, entry.kind)
                shapes = entry.block.arrangements(room)
                if shapes == ((),):
                    continue
                more = [
                    Way(grid, (*way.shapes, (entry.key, shape)), way.place + place)
                    for way in ways
                    for place, shape in enumerate(shapes)
                ]
                ways = sorted(more, key=lambda way: way.place)[:MOST_WAYS]
        return ways

    def _state(self, level: int) -> tuple[int, int]:
        return type_steps(self.fitting, level), space_steps(self.fitting, level)


def _is_headed(grid: Grid) -> bool:
    return any(entry.kind == MASTHEAD for area in grid.areas for entry in area.entries)


def exchanged(way: Way, entries: Mapping[str, Entry]) -> Way:
    """Return a page with some of its blocks, by their keys, replaced by others of the same place."""
    areas = tuple(
        replace(area, entries=tuple(entries.get(entry.key, entry) for entry in area.entries)) for area in way.grid.areas
    )
    return replace(way, grid=replace(way.grid, areas=areas))
