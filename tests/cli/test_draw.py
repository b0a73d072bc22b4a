"""`selfcare draw`: which file comes of what is typed."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from selfcare.body.drawing import Drawing
from selfcare.cli import main
from selfcare.routine.places import built_in_folder


def run(*arguments: str | Path, code: int = 0) -> str:
    result = CliRunner().invoke(main, ["draw", *(str(argument) for argument in arguments)])
    assert result.exit_code == code, result.output
    return result.output


def labels(path: Path) -> list[str | None]:
    root = ET.fromstring(path.read_text())  # noqa: S314 - our own file
    return [element.text for element in root.iter() if element.tag.endswith("text")]


def test_an_exercise_becomes_a_file_named_like_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("cat-cow") == "Drawn: cat-cow.svg\n"
    assert 'data-part="target erector_lumbar"' in (tmp_path / "cat-cow.svg").read_text()


def test_the_same_words_give_the_same_file(tmp_path: Path) -> None:
    for name in ("one.svg", "two.svg"):
        run("cat-cow", "--at", "2.5", "--side", "left", "--theme", "dark", "--skin", "deep", "-o", tmp_path / name)
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "two.svg").read_bytes()
    run("cat-cow", "--at", "2.5", "--side", "left", "--theme", "dark", "-o", tmp_path / "three.svg")
    assert (tmp_path / "one.svg").read_bytes() != (tmp_path / "three.svg").read_bytes()


def test_a_strip_shows_moments_at_even_distances(tmp_path: Path) -> None:
    run("cat-cow", "--strip", "4", "-o", tmp_path / "strip.svg")
    assert labels(tmp_path / "strip.svg") == ["0.0 s", "2.5 s", "5.0 s", "7.5 s"]


def test_a_routine_file_gives_a_page_of_its_exercises(tmp_path: Path) -> None:
    run(built_in_folder() / "desk-reset.yaml", "--theme", "print", "-o", tmp_path / "page.svg")
    assert len(labels(tmp_path / "page.svg")) == 4


def test_an_exercise_file_and_another_camera(tmp_path: Path) -> None:
    file = next(built_in_folder().rglob("cat-cow.yaml"))
    for camera in ("side", "front"):
        run(file, "--view", camera, "-o", tmp_path / f"{camera}.svg")
    assert (tmp_path / "side.svg").read_text() != (tmp_path / "front.svg").read_text()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["cat-cwo"], "Did you mean `cat-cow`?"),
        (["chin"], "Did you mean `chin-tucks`?"),
        (["Calf Rubbing"], "Did you mean `calf-rubbing`"),
        (["xyzzy"], "`selfcare draw --exercises` lists them all."),
        (["nothing.yaml"], "There is no file nothing.yaml."),
        ([], "Name an exercise or a file"),
        (["cat-cow", "--at", "1", "--strip", "3"], "Choose one of"),
        (["cat-cow", "-o", "picture.jpg"], "ends in .svg or .png"),
        (["cat-cow", "-o", "no/such/folder/x.svg"], "cannot be written"),
    ],
)
def test_what_cannot_be_drawn_is_told(arguments: list[str], words: str) -> None:
    output = run(*arguments, code=1 if "no/such" in " ".join(arguments) else 2)
    assert words in output


def test_a_broken_file_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("exercise: 1\nid: broken\nname: Broken\n")
    assert "cannot be drawn yet" in run(tmp_path / "broken.yaml", code=1)


def test_a_bitmap_is_sharp(tmp_path: Path) -> None:
    # In a process of its own: a process has one Qt application, and here it may be a window's.
    command = [sys.executable, "-m", "selfcare", "draw", "cat-cow", "-o", str(tmp_path / "cat-cow.png")]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    data = (tmp_path / "cat-cow.png").read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert [int.from_bytes(data[at : at + 4]) for at in (16, 20)] == [1600, 1200]


def test_the_sheet_has_every_exercise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Drawing] = []
    monkeypatch.setattr("selfcare.cli.draw._save", lambda drawing, _colours, _path: drawn.append(drawing))
    run("--sheet", "-o", tmp_path / "all.svg")
    assert len(drawn[0].insets) == len(list((built_in_folder() / "exercises").rglob("*.yaml")))


def test_the_exercises_are_listed_with_their_names() -> None:
    lines = run("--exercises").splitlines()
    assert len(lines) == 94
    assert lines[0].split(maxsplit=1) == ["ankle-pumps-and-circles", "Ankle pumps and circles"]
