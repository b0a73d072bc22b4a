"""What is handed to the window: checked, copied, told in plain words; nothing is ever overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare.desktop.adding import add

ROUTINES = Path(__file__).resolve().parents[2] / "routines"
NECK = "routine: 1\nid: {id}\nname: Neck for Anna\nsteps:\n  - use: shoulder-rolls\n"
ROLLS = (ROUTINES / "exercises/shoulder/shoulder-rolls.yaml").read_text("utf-8")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own"


def written(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_a_routine_is_copied_and_said_to_be(tmp_path: Path, own: Path) -> None:
    file = written(tmp_path, "anna.yaml", NECK.format(id="anna-neck"))
    added = add([file], own, (ROUTINES, own))
    assert added.routines == (("anna-neck", "Neck for Anna"),)
    assert (own / "anna.yaml").read_text("utf-8") == file.read_text("utf-8")
    assert added.title == "Added to your library"
    assert added.words == f"“Neck for Anna”: copied to {own}."


def test_a_folder_brings_its_own_exercises_and_keeps_its_tree(tmp_path: Path, own: Path) -> None:
    course = tmp_path / "course"
    written(course, "parts/my-rolls.yaml", ROLLS.replace("id: shoulder-rolls", "id: my-rolls"))
    written(course, "b.yaml", NECK.format(id="b").replace("shoulder-rolls", "my-rolls"))
    added = add([course], own, (ROUTINES, own))
    assert added.routines == (("b", "Neck for Anna"),)
    assert added.exercises == 1
    assert sorted(str(file.relative_to(own)) for file in own.rglob("*.yaml")) == [
        "course/b.yaml",
        "course/parts/my-rolls.yaml",
    ]


def test_what_is_broken_is_told_with_its_line_and_left_out(tmp_path: Path, own: Path) -> None:
    file = written(tmp_path, "anna.yaml", NECK.format(id="anna-neck").replace("shoulder-rolls", "shoulder-rols"))
    added = add([file], own, (ROUTINES, own))
    assert added.title == "This cannot be added yet"
    assert "anna.yaml was left out. Line 5:" in added.words
    assert "shoulder-rolls" in added.words
    assert not own.exists()


def test_the_same_again_changes_nothing_and_is_shown(tmp_path: Path, own: Path) -> None:
    file = written(tmp_path, "anna.yaml", NECK.format(id="anna-neck"))
    add([file], own, (ROUTINES, own))
    added = add([file], own, (ROUTINES, own))
    assert added.routines == ()
    assert added.first == "anna-neck"
    assert added.title == "This is in your library"
    assert len(list(own.iterdir())) == 1


def test_another_text_of_the_same_id_is_left_out_and_says_what_to_do(tmp_path: Path, own: Path) -> None:
    file = written(tmp_path, "anna.yaml", NECK.format(id="anna-neck"))
    add([file], own, (ROUTINES, own))
    before = (own / "anna.yaml").read_bytes()
    file.write_text(NECK.format(id="anna-neck") + "  - rest: 10 s\n", encoding="utf-8")
    added = add([file], own, (ROUTINES, own))
    assert "take the other file away first" in added.words
    assert (own / "anna.yaml").read_bytes() == before


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path, own: Path) -> None:
    written(own, "anna.yaml", NECK.format(id="older"))
    file = written(tmp_path, "anna.yaml", NECK.format(id="newer"))
    assert add([file], own, (ROUTINES, own)).first == "newer"
    assert "older" in (own / "anna.yaml").read_text("utf-8")
    assert "newer" in (own / "anna-2.yaml").read_text("utf-8")


def test_a_disk_that_takes_nothing_leaves_all_as_it_was(tmp_path: Path, own: Path) -> None:
    own.write_text("a file where the folder should be")
    file = written(tmp_path, "anna.yaml", NECK.format(id="anna-neck"))
    added = add([file], own, (ROUTINES,))
    assert added.title == "This could not be copied"
    assert "Nothing was changed" in added.words
    assert own.read_text() == "a file where the folder should be"


def test_what_is_no_routine_is_named(tmp_path: Path, own: Path) -> None:
    file = written(tmp_path, "shopping.yaml", "milk: 2\n")
    assert "shopping.yaml was left out" in add([file], own, (ROUTINES, own)).words
    empty = tmp_path / "empty"
    empty.mkdir()
    added = add([empty], own, (ROUTINES, own))
    assert (added.title, "There is no routine in it" in added.words) == ("Nothing was added", True)


def test_what_has_gone_meanwhile_is_said_to_be(tmp_path: Path, own: Path) -> None:
    added = add([tmp_path / "gone.yaml", tmp_path / "stick"], own, (ROUTINES, own))
    assert added.title == "This cannot be added yet"
    assert "“gone.yaml” could not be opened: it is not there." in added.words
    assert "“stick” could not be opened" in added.words


def test_a_text_as_long_as_a_film_is_refused_without_being_read(tmp_path: Path, own: Path) -> None:
    written(own, "film.yaml", NECK.format(id="film"))
    film = tmp_path / "film.mp4"
    with film.open("wb") as empty:
        empty.truncate(8 * 1024**3)
    assert "film.mp4 was left out. It is no routine." in add([film], own, (ROUTINES, own)).words


def test_a_routine_of_any_ending_gets_the_one_by_which_it_is_found(tmp_path: Path, own: Path) -> None:
    for name in ("anna.txt", "BERT.YAML", "neck.routine.yml"):
        add([written(tmp_path, name, NECK.format(id=name.split(".")[0].lower()))], own, (ROUTINES, own))
    assert sorted(file.name for file in own.iterdir()) == ["BERT.YAML", "anna.yaml", "neck.routine.yml"]


def test_how_far_the_check_is_is_told_file_by_file(tmp_path: Path, own: Path) -> None:
    course = tmp_path / "course"
    for number in range(4):
        written(course, f"{number}.yaml", NECK.format(id=f"neck-{number}"))
    written(course, "my-rolls.yaml", ROLLS.replace("id: shoulder-rolls", "id: my-rolls"))
    heard: list[tuple[int, int]] = []

    def hear(done: int, count: int) -> None:
        heard.append((done, count))

    add([course], own, (ROUTINES, own), told=hear)
    assert heard == [(done, 5) for done in range(1, 6)]
