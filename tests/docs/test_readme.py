"""What the README shows is so."""

from __future__ import annotations

import re
from pathlib import Path

from selfcare.cli import main
from selfcare.routine.languages import played_in
from selfcare.routine.library import Library
from selfcare.routine.places import built_in_folder
from selfcare.routine.reader import read_text

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_its_routine_can_be_played() -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    read = read_text(example, Library([built_in_folder()]))
    assert read.problems == ()
    assert read.routine is not None


def test_its_pictures_and_pages_are_there() -> None:
    linked = re.findall(r"\]\(([^)]+)\)", README)
    assert linked
    assert [name for name in linked if not (ROOT / name).is_file()] == []


def test_its_commands_are_there() -> None:
    commands = set(re.findall(r"^selfcare (\w+)", README, re.MULTILINE))
    assert commands
    assert commands <= set(main.list_commands(None))  # type: ignore[arg-type]  # the group needs no context to list


def test_its_make_targets_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"make (\w+)", README))
    assert {"run", "test"} <= targets
    assert [target for target in targets if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []


def test_it_tells_how_many_routines_are_told_in_other_languages() -> None:
    (told,) = re.findall(r"All (\d+) routines are told in German and Spanish", " ".join(README.split()))
    routines = Library((built_in_folder(),)).routines()
    assert int(told) == len(routines)
    for language in ("de", "es"):
        assert {played_in(each, language) for each in routines} == {language}
