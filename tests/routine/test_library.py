"""Folders of files: a broken one never hides the others, and problems between files are told where they are mended."""

from pathlib import Path

import pytest

from selfcare.routine.library import Library
from selfcare.routine.places import built_in_folder, library_folders, routine_files, user_folder
from selfcare.routine.reader import Read, read_file

EXERCISE = (
    "exercise: 1\nid: {id}\nname: Neck turns\ntechnique: mobility\nregion: neck\nstart: sitting_chair\n"
    "time: 30 s\ncue: Turn.\n"
)
ROUTINE = "routine: 1\nid: {id}\nname: Routine\nsteps:\n  - use: {use}\n"


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def told(library: Library) -> dict[str, list[tuple[int, str, str]]]:
    return {
        Path(read.path).stem: [(each.line, each.code, each.severity) for each in read.problems]
        for read in library.reads
        if read.problems
    }


def routine(library: Library, routine_id: str) -> Read:
    found = library.routine(routine_id)
    assert found is not None
    return found


def test_the_built_in_library_has_no_problem() -> None:
    library = Library([built_in_folder()])
    assert told(library) == {}
    assert len(library.exercises()) >= 12
    assert {"desk-reset", "morning-back", "upper-back-ball", "micro-break"} <= set(library.routine_ids())


def test_a_routine_finds_exercises_whatever_the_file_is_called(tmp_path: Path) -> None:
    write(tmp_path, a_routine=ROUTINE.format(id="r", use="turns"), z_exercise=EXERCISE.format(id="turns"))
    library = Library([tmp_path])
    assert told(library) == {}
    assert routine(library, "r").routine is not None
    assert [read.kind for read in library.reads] == ["routine", "exercise"]


def test_a_routine_whose_first_key_is_another_is_found_too(tmp_path: Path) -> None:
    write(tmp_path, a="{routine: 1, id: r, name: R, steps: [{use: turns}]}", b=EXERCISE.format(id="turns"))
    assert [each.id for each in Library([tmp_path]).routines()] == ["r"]


def test_a_broken_file_is_listed_and_hides_nothing(tmp_path: Path) -> None:
    write(
        tmp_path,
        broken="exercise: 1\nid: broken\nname: [",
        binary="\x00" * 50,
        empty="",
        good=EXERCISE.format(id="good"),
        uses_broken=ROUTINE.format(id="r1", use="broken"),
        uses_good=ROUTINE.format(id="r2", use="good"),
    )
    library = Library([tmp_path])
    assert [each.id for each in library.routines()] == ["r2"]
    assert [each.id for each in library.exercises()] == ["good"]
    assert set(told(library)) == {"broken", "binary", "empty", "uses_broken"}
    assert told(library)["uses_broken"] == [(5, "broken-exercise", "error")]


def test_an_id_used_twice_is_told_at_the_second_file(tmp_path: Path) -> None:
    write(
        tmp_path,
        a=EXERCISE.format(id="same"),
        b=EXERCISE.format(id="same"),
        r=ROUTINE.format(id="same", use="same"),
        s=ROUTINE.format(id="same", use="same"),
    )
    library = Library([tmp_path])
    assert told(library) == {"b": [(2, "duplicate-id", "error")], "s": [(2, "duplicate-id", "error")]}
    assert Path(routine(library, "same").path).stem == "r"


def test_a_file_given_twice_is_one_file(tmp_path: Path) -> None:
    write(tmp_path, a=EXERCISE.format(id="turns"))
    (tmp_path / "link.yaml").symlink_to(tmp_path / "a.yaml")
    library = Library([tmp_path, tmp_path / "a.yaml", tmp_path])
    assert (len(library.reads), told(library)) == (1, {})


@pytest.mark.parametrize("ladder", ["easier", "harder"])
def test_ladders_that_lead_nowhere_or_in_a_circle(tmp_path: Path, ladder: str) -> None:
    write(
        tmp_path,
        a=EXERCISE.format(id="a") + f"{ladder}: b\n",
        b=EXERCISE.format(id="b") + f"{ladder}: c\n",
        c=EXERCISE.format(id="c") + f"{ladder}: b\n",
        d=EXERCISE.format(id="d") + f"{ladder}: d\n",
        e=EXERCISE.format(id="e") + f"{ladder}: nobody\n",
    )
    library = Library([tmp_path])
    assert told(library) == {
        "b": [(9, "circle", "warning")],
        "c": [(9, "circle", "warning")],
        "d": [(9, "circle", "warning")],
        "e": [(9, "unknown-exercise", "warning")],
    }
    assert len(library.exercises()) == 5


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nowhere.yaml")
    assert told(Library([tmp_path, tmp_path / "absent"])) == {"gone": [(1, "file", "error")]}
    assert [each.code for each in read_file(Path("/dev/zero")).problems] == ["file"]
    assert [each.code for each in read_file(tmp_path).problems] == ["file"]


def test_hidden_and_other_files_are_left_alone(tmp_path: Path) -> None:
    write(tmp_path, **{".hidden": "x", "a": EXERCISE.format(id="a")})
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    assert [path.name for path in routine_files([tmp_path]).values()] == ["a.yaml"]


def test_the_folders_of_the_library_come_in_order(tmp_path: Path) -> None:
    assert library_folders(tmp_path) == (built_in_folder(), user_folder(), tmp_path)
    assert (built_in_folder() / "desk-reset.yaml").is_file()


def test_the_background_lends_exercises_and_is_not_told_about(tmp_path: Path) -> None:
    (tmp_path / "lent").mkdir()
    (tmp_path / "mine").mkdir()
    broken = "exercise: 1\nid: broken\nname: ["
    flow = (
        "{exercise: 1, id: nods, name: Nods, technique: mobility, region: neck, start: standing, time: 9 s, cue: Nod.}"
    )
    write(tmp_path / "lent", turns=EXERCISE.format(id="turns"), flow=flow, broken=broken, r="routine: 1\nid: other\n")
    write(tmp_path / "mine", a=ROUTINE.format(id="a", use="turns"), b=ROUTINE.format(id="b", use="nods"))
    library = Library([tmp_path / "mine"], background=[tmp_path / "lent"])
    assert told(library) == {}
    assert [each.id for each in library.routines()] == ["a", "b"]
    assert {"turns", "nods"} <= set(library.ids())
    assert library.routine_ids() == {"a", "b"}


def test_a_routine_id_of_the_background_is_taken(tmp_path: Path) -> None:
    (tmp_path / "lent").mkdir()
    (tmp_path / "mine").mkdir()
    write(tmp_path / "lent", turns=EXERCISE.format(id="turns"), r=ROUTINE.format(id="r", use="turns"))
    write(tmp_path / "mine", copy=ROUTINE.format(id="r", use="turns"))
    library = Library([tmp_path / "mine"], background=[tmp_path / "lent"])
    assert told(library) == {"copy": [(2, "duplicate-id", "error")]}


def test_an_id_of_the_background_is_taken(tmp_path: Path) -> None:
    (tmp_path / "lent").mkdir()
    (tmp_path / "mine").mkdir()
    write(tmp_path / "lent", turns=EXERCISE.format(id="turns"))
    write(tmp_path / "mine", again=EXERCISE.format(id="turns"), r=ROUTINE.format(id="r", use="turns"))
    library = Library([tmp_path / "mine"], background=[tmp_path / "lent", tmp_path / "mine"])
    assert told(library) == {"again": [(2, "duplicate-id", "error")]}
    assert routine(library, "r").routine is not None


def test_the_picture_is_looked_at_whatever_else_is_wrong(tmp_path: Path) -> None:
    figure = "figure: {start: sitting_chair, props: [chiar]}\n"
    write(tmp_path, a=EXERCISE.format(id="a").replace("mobility", "wobbling") + figure)
    codes = [(problem.words, problem.severity) for problem in Library([tmp_path]).reads[0].problems]
    assert ("wobbling", "error") in codes
    assert ("chiar", "error") in codes
