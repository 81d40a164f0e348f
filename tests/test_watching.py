"""What a build read is watched by its contents: saved, swapped, gone, come back, touched, half written."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import brochure
from brochure.asked import Asked, State, asking, listening, state_of
from brochure.findings import BrochureError
from brochure.watching import Watch
from tests import editions
from tests.pictures.kit import photograph as pixels
from tests.pictures.kit import saved


def asked_of(path: Path) -> dict[Asked, State | None]:
    """What building a file asks the disk for; a fault is nothing against it."""
    with listening() as asked:
        try:
            edition = brochure.build(path)
            assert edition.screen
        except BrochureError:
            pass
    return asked


def watching(path: Path) -> Watch:
    """A watch over one build of a file that has learnt what is in all it asked for."""
    watch = Watch()
    asked = asked_of(path)
    watch.follow(asked)
    assert not any(watch.has_changed() for _ in range(len(asked) + 1))
    return watch


def looks_until_changed(watch: Watch, most: int = 65) -> int:
    """How many looks it takes until a change is believed; 0 where none is."""
    return next((look for look in range(1, most + 1) if watch.has_changed()), 0)


def swap(path: Path, text: str) -> None:
    """Save as editors do that write a new file and give it the old one's name."""
    new = path.with_name(path.name + ".new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def made_again(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text, encoding="utf-8")


SAVES: dict[str, Callable[[Path, str], object]] = {
    "in place": lambda path, text: path.write_text(text, encoding="utf-8"),
    "swapped": swap,
    "removed and made": made_again,
}


@pytest.mark.parametrize("save", SAVES)
def test_a_save_is_seen_at_once_and_believed_at_the_next_look(flyer: Path, save: str) -> None:
    watch = watching(flyer)
    SAVES[save](flyer, editions.small("곧 만나요.", "또 만나요."))
    assert looks_until_changed(watch) == 2


def test_saving_the_same_again_or_touching_it_changes_nothing(flyer: Path) -> None:
    watch = watching(flyer)
    os.utime(flyer, (1, 1))
    assert not looks_until_changed(watch)
    swap(flyer, editions.SMALL)
    assert not looks_until_changed(watch)
    swap(flyer, editions.SMALL + "# 끝\n")
    assert looks_until_changed(watch) == 2


def test_an_empty_file_is_not_believed_while_it_may_be_in_the_middle_of_being_saved(flyer: Path) -> None:
    watch = watching(flyer)
    flyer.write_text("", encoding="utf-8")
    assert not looks_until_changed(watch, 8)
    flyer.write_text(editions.small("곧 만나요.", "또 만나요."), encoding="utf-8")
    assert looks_until_changed(watch) == 2


def test_a_file_that_is_gone_and_comes_back_the_same_has_not_changed(flyer: Path) -> None:
    watch = watching(flyer)
    flyer.unlink()
    assert not looks_until_changed(watch, 8)
    flyer.write_text(editions.SMALL, encoding="utf-8")
    assert not looks_until_changed(watch)


def test_a_file_that_stays_away_is_believed_in_the_end_and_seen_when_it_is_back(flyer: Path) -> None:
    watch = watching(flyer)
    flyer.unlink()
    assert looks_until_changed(watch)
    watch.follow(asked_of(flyer))
    assert not looks_until_changed(watch)
    flyer.write_text(editions.SMALL, encoding="utf-8")
    assert looks_until_changed(watch) == 2


def test_what_changes_while_it_is_being_read_has_changed(flyer: Path) -> None:
    watch = Watch()
    with listening() as asked:
        brochure.build(flyer)
        swap(flyer, editions.small("곧 만나요.", "또 만나요."))
    watch.follow(asked)
    assert looks_until_changed(watch) == 2


def test_a_file_is_read_no_sooner_than_it_has_come_to_rest(flyer: Path) -> None:
    watch = watching(flyer)
    for size in range(5, 9):
        flyer.write_text(editions.SMALL[: 20 * size], encoding="utf-8")
        os.utime(flyer, (size, size))
        assert not watch.has_changed()
        assert watch.is_moving
    assert watch.has_changed()


def test_a_small_file_is_read_now_and_then_though_the_disk_tells_of_no_change(flyer: Path) -> None:
    watch = watching(flyer)
    state = flyer.stat()
    flyer.write_text(editions.SMALL.replace("곧 만나요.", "또 만나요."), encoding="utf-8")
    os.utime(flyer, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert looks_until_changed(watch)
    watch.follow(asked_of(flyer))
    assert not looks_until_changed(watch, 130)


def test_a_file_that_was_closed_is_read_when_it_opens() -> None:
    file = Asked(Path("closed.yaml"))
    closed = [True]

    def read(_: Asked) -> bytes:
        if closed[0]:
            raise PermissionError
        return b"words"

    watch = Watch(lambda _: State(1, 5, 1), read)
    watch.follow({file: State(1, 5, 1)})
    assert not looks_until_changed(watch)
    closed[0] = False
    assert looks_until_changed(watch) == 1
    assert not looks_until_changed(watch)


def with_photograph(name: str) -> str:
    return editions.with_block(f"type: photo\nfile: {name}\nalt: 시청 앞\nwidth: 20%")


@pytest.mark.parametrize("name", ["town.jpg", "photos/town.jpg", "사진/시청.jpg"])
def test_a_photograph_that_was_not_there_is_seen_when_it_comes_and_when_it_goes(workplace: Path, name: str) -> None:
    flyer, photograph = workplace / "flyer.yaml", workplace / name
    flyer.write_text(with_photograph(name), encoding="utf-8")
    watch = watching(flyer)
    photograph.parent.mkdir(exist_ok=True)
    photograph.write_bytes(saved(pixels((600, 800)), "JPEG"))
    assert looks_until_changed(watch)
    watch = watching(flyer)
    photograph.unlink()
    assert looks_until_changed(watch)


def test_a_photograph_of_the_same_name_but_other_pixels_is_seen(workplace: Path) -> None:
    flyer, photograph = workplace / "flyer.yaml", workplace / "town.jpg"
    flyer.write_text(with_photograph("town.jpg"), encoding="utf-8")
    photograph.write_bytes(saved(pixels((600, 800)), "JPEG"))
    watch = watching(flyer)
    photograph.write_bytes(saved(pixels((900, 600)), "JPEG"))
    assert looks_until_changed(watch) == 2


def test_themes_and_the_fonts_and_shops_they_name_are_watched(workplace: Path) -> None:
    (workplace / "mine.yaml").write_text("extends: base.yaml\nshop: shop.yaml\n", encoding="utf-8")
    (workplace / "base.yaml").write_text("extends: classic\n", encoding="utf-8")
    (workplace / "shop.yaml").write_text("extends: kr-standard\n", encoding="utf-8")
    flyer = workplace / "flyer.yaml"
    flyer.write_text("theme: mine.yaml\n" + editions.SMALL, encoding="utf-8")
    names = {each.path.name for each in asked_of(flyer)}
    assert {"mine.yaml", "base.yaml", "classic.yaml", "shop.yaml", "kr-standard.yaml"} <= names
    assert {"NotoSansKR_400Regular.ttf", "fogra39-300.icc"} <= names
    watch = watching(flyer)
    (workplace / "base.yaml").write_text("extends: persimmon\n", encoding="utf-8")
    assert looks_until_changed(watch) == 2


def test_a_font_that_was_not_there_is_seen_when_it_comes(workplace: Path) -> None:
    (workplace / "mine.yaml").write_text("extends: classic\nfonts:\n  body: [우리글꼴.ttf]\n", encoding="utf-8")
    flyer = workplace / "flyer.yaml"
    flyer.write_text("theme: mine.yaml\n" + editions.SMALL, encoding="utf-8")
    watch = watching(flyer)
    (workplace / "fonts").mkdir()
    (workplace / "fonts" / "우리글꼴.ttf").write_bytes(b"no font, but there")
    assert looks_until_changed(watch)


def test_what_is_made_beside_an_edition_is_no_change_of_it(flyer: Path) -> None:
    watch = watching(flyer)
    (flyer.parent / "flyer-screen.pdf").write_bytes(b"%PDF")
    (flyer.parent / "out").mkdir()
    assert not looks_until_changed(watch)


def test_nobody_is_told_what_is_asked_for_while_nobody_listens(workplace: Path) -> None:
    with listening() as outer:
        with listening() as inner:
            asking(workplace / "inner")
        asking(workplace / "outer")
    asking(workplace / "nobody")
    assert [each.path.name for each in inner] == ["inner"]
    assert [each.path.name for each in outer] == ["outer"]
    assert state_of(Asked(workplace / "a\0b")) is None
