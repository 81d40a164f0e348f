"""The commands that tell what there is: `schema`, `blocks`, `themes`, `fonts`, as someone at a terminal meets them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from brochure import blocks, resources
from brochure.commands import COMMANDS
from brochure.findings import cells
from brochure.reference.answers import ANSWERS
from tests.blocks.kit import OUTSIDE
from tests.blocks.test_outside import BLOCK, Install, install
from tests.conftest import ROOT, Command, process, surroundings
from tests.test_layers import loaded, unit

__all__ = ["install"]  # a fixture of the blocks from outside

ASKED = ("blocks", "themes", "fonts", "shops", "rules")


def json_of(text: str) -> dict[str, Any]:
    answer = json.loads(text)
    assert isinstance(answer, dict)
    return answer


def test_every_command_that_takes_no_files_has_its_answer() -> None:
    assert set(ANSWERS) == {
        name for name, command in COMMANDS.items() if command.metavar != "FILE" and not command.home
    }


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("asked", ASKED)
def test_all_there_is_is_told_in_80_columns_and_one_language(asked: str, language: str, command: Command) -> None:
    done = command(asked, "--lang", language)
    assert (done.code, done.err) == (0, "")
    assert all(cells(line) <= 80 and line == line.rstrip() for line in done.lines)
    heads = {
        "blocks": ("항목", "key"),
        "themes": ("테마에 적을 수 있는 것", "What a theme can set"),
        "fonts": ("글꼴", "family"),
        "shops": ("이름", "name"),
        "rules": ("ink.limit +잉크", "ink.limit +The C"),
    }
    korean, english = (re.search(rf"^ *{each}", done.out, re.MULTILINE) for each in heads[asked])
    assert bool(korean) == (language == "ko")
    assert bool(english) == (language == "en")


def test_blocks_tells_every_type_and_a_name_that_one_alone(command: Command) -> None:
    whole = command("blocks").out
    assert re.findall(r"^(\S+)$", whole, re.MULTILINE) == list(blocks.names())
    some = command("blocks", "cover", "--lang", "en", "list").lines
    assert [line for line in some if line and line[0] != " "] == ["cover", "list"]
    assert command("blocks", "list", "cover").lines[0] == "cover"


def test_themes_tells_every_theme_and_a_name_that_one_whole(command: Command) -> None:
    whole = command("themes").out
    for name in resources.theme_names():
        assert re.search(rf"^{name}$", whole, re.MULTILINE)
    one = command("themes", "classic").lines
    assert one[0] == "classic"
    assert "  persimmon" not in "\n".join(one).split("inks")[0]
    assert len(one) > 150


def test_themes_tells_a_theme_of_ones_own_by_its_file(workplace: Path, command: Command) -> None:
    (workplace / "mine.yaml").write_text("extends: classic\nlead: persimmon\n", encoding="utf-8")
    done = command("themes", "mine.yaml")
    assert done.code == 0
    assert done.lines[0] == "mine"
    assert "  extends: classic" in done.lines
    (workplace / "mine.yaml").write_text("extends: classic\nlaed: persimmon\n", encoding="utf-8")
    done = command("themes", "mine.yaml")
    assert done.code == 1
    assert "mine.yaml:2:1" in done.err


def test_shops_tells_every_shop_in_a_line_and_a_name_that_one_whole(command: Command) -> None:
    whole = command("shops").out
    assert re.findall(r"^  (\S+)  .*X-", whole, re.MULTILINE) == list(resources.shop_names())
    one = command("shops", "kr-gangrun", "--lang", "en").out
    assert re.search(r"ink_limit +250% +The most ink", one)
    assert re.search(r"bleed +2 mm", one)
    assert "extends" not in one


def test_shops_tells_a_shop_of_ones_own_by_its_file(workplace: Path, command: Command) -> None:
    (workplace / "our.yaml").write_text("extends: eu-online\nname: 우리 인쇄소\nbleed: 4mm\n", encoding="utf-8")
    done = command("shops", "our.yaml")
    assert "우리 인쇄소" in done.out
    assert re.search(r"bleed +4 mm", done.out)


def test_rules_tells_every_rule_and_an_id_that_one_with_its_remedy(command: Command) -> None:
    assert {"ink.limit", "X4-06", "QR-decode"} <= set(re.findall(r"^ *(\S+)  ", command("rules").out, re.MULTILINE))
    lines = command("rules", "qr.quiet", "--lang", "en").lines
    assert lines[0] == "qr.quiet"
    assert any("ISO/IEC 18004" in each for each in lines)


def test_fonts_tells_those_that_ship_or_those_of_a_theme(workplace: Path, command: Command) -> None:
    assert re.findall(r"^(\S+)$", command("fonts").out, re.MULTILINE) == list(resources.font_names())
    (workplace / "mine.yaml").write_text(
        "extends: classic\nfonts: {sans 400: NotoSansKR_400Regular.ttf, sans 700: NotoSansKR_700Bold.ttf, "
        "sans 900: NotoSansKR_900Black.ttf}\n",
        encoding="utf-8",
    )
    done = command("fonts", "--theme", "mine.yaml")
    assert done.code == 0, done.err
    assert not re.search("NotoSansJP", done.out)
    assert command("fonts", "NotoSansKR_700Bold.ttf", "--theme", "mine.yaml").lines[0] == "NotoSansKR_700Bold.ttf"


def test_a_font_of_a_theme_that_is_none_is_told_where_it_is_named(workplace: Path, command: Command) -> None:
    (workplace / "broken.ttf").write_bytes(b"no font at all")
    (workplace / "mine.yaml").write_text("extends: classic\nfonts: {sans 400: broken.ttf}\n", encoding="utf-8")
    done = command("fonts", "--theme", "mine.yaml")
    assert done.code == 1
    assert "mine.yaml:2" in done.err


UNKNOWN = {
    "blocks covr": ("cover", "cover"),
    "themes clasic": ("classic", "classic"),
    "fonts NotoSansKR_400Regular": ("NotoSansKR_400Regular.ttf", "NotoSansKR_400Regular.ttf"),
    "schema edtion": ("edition", "edition"),
    "fonts --theme clasic": ("classic", "classic"),
    "blcks": ("blocks", "blocks"),
    "shema": ("schema", "schema"),
}


@pytest.mark.parametrize("slip", UNKNOWN)
def test_an_unknown_name_is_refused_with_the_one_that_was_meant(slip: str, command: Command) -> None:
    korean, english = UNKNOWN[slip]
    done = command(*slip.split(), "--lang", "ko")
    assert done.code == 2
    assert done.out == ""
    assert f"혹시 ‘{korean}’입니까?" in done.err
    assert f"Did you mean “{english}”?" in command(*slip.split(), "--lang", "en").err


SLIPS = {
    "blocks --out o": ("blocks에는 쓸 수 없는 옵션입니다: --out", "blocks does not take this option: --out"),
    "themes --theme classic": (
        "themes에는 쓸 수 없는 옵션입니다: --theme",
        "themes does not take this option: --theme",
    ),
    "schema edition theme": (
        "schema 뒤에는 하나만 적습니다: theme",
        "schema takes one name, and this is another: theme",
    ),
    "blocks ": ("이름이 비어 있습니다.", "A name is empty."),
    "fonts --theme=": ("--theme에 적은 값이 비어 있습니다.", "The value of --theme is empty."),
    "blocks --fields": ("모르는 옵션입니다: --fields", "Unknown option: --fields"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_of_the_hand_is_told_in_one_language(slip: str, command: Command) -> None:
    for language, said in zip(("ko", "en"), SLIPS[slip], strict=True):
        done = command("--lang", language, *slip.split(" "))
        assert done.code == 2
        assert said in done.err


@pytest.mark.parametrize("asked", [*ASKED, "schema"])
def test_help_is_in_the_language_asked_for(asked: str, command: Command) -> None:
    korean = command(asked, "--help", "--lang", "ko").out
    english = command(asked, "--help", "--lang", "en").out
    assert korean.startswith("사용법: ")
    assert not re.search(r"\b(usage|options|positional|show this)\b", korean)
    assert not re.search("[가-힣]", english)
    assert COMMANDS[asked].does.en in command("--help", "--lang", "en").out


def test_as_json_each_answer_is_one_object(command: Command) -> None:
    told = json_of(command("blocks", "--json", "--lang", "en").out)
    assert (told["exit"], told["findings"]) == (0, [])
    assert [each["type"] for each in told["blocks"]] == list(blocks.names())
    cover = next(each for each in told["blocks"] if each["type"] == "cover")
    assert cover["keys"][0] == {
        "key": "title", "takes": "text", "required": True, "default": None, "words": "The title", "keys": [],
    }  # fmt: skip
    told = json_of(command("themes", "--json").out)
    assert [each["name"] for each in told["themes"]] == list(resources.theme_names())
    assert told["tokens"]["keys"]
    assert "extends" in json.dumps(told["tokens"])
    (font,) = json_of(command("fonts", "NotoSansKR_900Black.ttf", "--json").out)["fonts"]
    assert font["scripts"]["hangul"] == {"has": 11_172, "of": 11_172}
    assert json_of(command("schema", "--json").out)["schema"] == json_of(command("schema").out)


def test_json_tells_of_unknown_names_too(command: Command) -> None:
    done = command("blocks", "covr", "--json")
    assert (done.code, done.err) == (2, "")
    (file,) = json_of(done.out)["files"]
    assert file["findings"][0]["rule"] == "usage.name"


# Other packages


def test_blocks_and_schema_tell_of_types_from_other_packages(workplace: Path) -> None:
    env = {"PYTHONPATH": f"{ROOT}:{OUTSIDE}", "LANG": "en"}
    told = process("blocks", "questions", cwd=workplace, env=env)
    assert told.code == 0, told.err
    assert told.lines[0] == "questions (package brochure-questions)"
    schema = json_of(process("schema", cwd=workplace, env=env).out)
    assert schema["else"]["properties"]["blocks"]["items"]["properties"]["type"]["enum"] == [
        *blocks.names(),
        "questions",
    ]
    forms = json_of(process("schema", "theme", cwd=workplace, env=env).out)["properties"]["forms"]["properties"]
    assert forms["questions"]["enum"] == ["plain", "signed", None]


def test_a_block_that_cannot_be_used_keeps_no_other_from_being_told(install: Install, command: Command) -> None:
    package = install("raise RuntimeError")
    for asked in ("blocks", "schema", "themes"):
        done = command(asked, "--lang", "en")
        assert done.code == 0
        assert f"warning: The block “poem” of the package “{package}”" in done.err
        assert "cover" in done.out
        assert command(asked, "-q").err == ""
    assert command("blocks", "cover").err == ""
    done = command("blocks", "poem", "--lang", "en")
    assert done.code == 3
    assert f"error: The block “poem” of the package “{package}”" in done.err
    assert done.out == ""


def test_a_type_the_house_has_too_is_told_to_be_unused(install: Install, command: Command) -> None:
    package = install(BLOCK, name="cover")
    done = command("blocks", "--lang", "en")
    assert done.code == 0
    assert f"note: The block “cover” of the package “{package}” is not used" in done.err
    assert done.out == command("blocks", "--lang", "en", "-q").out


def test_a_fault_of_brochures_own_is_told_without_a_traceback(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ANSWERS, "fonts", lambda _: 1 / 0)
    done = command("fonts")
    assert done.code == 3
    assert "ZeroDivisionError" in done.err


# Processes


def test_a_reader_that_stops_reading_is_no_crash(workplace: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", '"$0" -m brochure blocks | head -n 1', sys.executable],
        cwd=workplace, env=surroundings(), capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout.decode() == "alumni\n"
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def test_answers_are_the_same_on_a_console_that_lacks_hangul(workplace: Path) -> None:
    done = process("blocks", "cover", cwd=workplace, env={"PYTHONIOENCODING": "ascii", "LANG": "ko"})
    assert done.code == 0
    assert done.lines[0] == "cover"


def test_a_build_loads_nothing_of_the_reference() -> None:
    new = loaded("import brochure\nbrochure.build('data/2023.yaml').press")
    assert not [name for name in new if name.startswith(("brochure.reference", "brochure.blocks.kit.outside"))]
    assert "brochure.model.shapes" not in new


def test_the_reference_needs_no_library_of_its_own() -> None:
    new = loaded("from brochure.__main__ import main\nmain(['fonts', '--json'])") - loaded("")
    assert not {"reportlab", "fontTools", "PIL", "qrcode", "pypdfium2", "jsonschema"} & {unit(name) for name in new}
