"""Every example of the authors' guide is read by the real reader, and every word the program knows stands in it.

The word behind ```yaml says what an example is: a whole `exercise` or `routine`; `keys` to be laid over the guide's
first exercise; `steps` of a routine; or a `problem`, a file whose name follows, which `selfcare check` must tell off in
the words printed below it.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from selfcare.anatomy import figure_words
from selfcare.anatomy.cautions import CAUTIONS
from selfcare.anatomy.equipment import EQUIPMENT
from selfcare.anatomy.joints import JOINT_WORDS, JOINTS
from selfcare.anatomy.landmarks import ALIASES, LANDMARKS
from selfcare.anatomy.muscles import MUSCLES
from selfcare.anatomy.positions import START_POSITIONS
from selfcare.anatomy.regions import REGIONS
from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.cli import main
from selfcare.routine.library import Library
from selfcare.routine.places import built_in_folder, user_folder
from selfcare.routine.reader import read_text
from selfcare.routine.schema import json_schema

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "authoring.md").read_text(encoding="utf-8")
KINDS = ("exercise", "routine", "keys", "steps", "problem")
FENCE = re.compile(r"^```(?P<language>\S*) ?(?P<kind>\S*) ?(?P<file>\S*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
TOP_LEVEL = re.compile(r"^(?=\S)", re.MULTILINE)
LINE = re.compile(r"`([a-z_]+: [^`]+)`")
WORD = re.compile(r"`([A-Za-z_0-9]+)`")
ONE_OF_A_KIND = (("time", "reps", "tempo"), ("pressure", "stretch", "effort"))
"""Keys that shut each other out: an example that has one of them replaces them all."""


@dataclass(frozen=True)
class Example:
    """A fenced block of the guide; `answer` is the text block that follows it, as it is printed."""

    line: int
    kind: str
    file: str
    text: str
    answer: str

    def __str__(self) -> str:
        return f"line {self.line}, {self.kind}"


def _examples() -> list[Example]:
    blocks = list(FENCE.finditer(GUIDE))
    after = [*blocks[1:], None]
    return [
        Example(
            line=GUIDE[: block.start()].count("\n") + 1,
            kind=block["kind"],
            file=block["file"],
            text=block["text"],
            answer=following["text"] if following is not None and following["language"] == "text" else "",
        )
        for block, following in zip(blocks, after, strict=True)
        if block["language"] == "yaml"
    ]


def _lines_in_text() -> list[str]:
    return sorted(set(LINE.findall(FENCE.sub("", GUIDE))))


EXAMPLES = _examples()
GOOD = [example for example in EXAMPLES if example.kind != "problem"]
BAD = [example for example in EXAMPLES if example.kind == "problem"]
FIRST_EXERCISE = next(example.text for example in EXAMPLES if example.kind == "exercise")
FIRST_ROUTINE = next(example.text for example in EXAMPLES if example.kind == "routine")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the reader of the guide has made `my-routines`, with the files of the first chapter."""
    home = tmp_path_factory.mktemp("home")
    (home / "my-routines").mkdir()
    for name, kind in (("ankle-rocks", "exercise"), ("walk-break", "routine")):
        text = next(example.text for example in EXAMPLES if example.kind == kind)
        assert f"`{name}.yaml`" in GUIDE
        (home / "my-routines" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return home


@pytest.fixture(scope="module")
def library(home: Path) -> Library:
    return Library([built_in_folder(), home / "my-routines"])


def test_every_example_says_what_it_is() -> None:
    assert len(GOOD) >= 18
    assert len(BAD) >= 6
    assert {example.kind for example in EXAMPLES} == set(KINDS)


@pytest.mark.parametrize("example", GOOD, ids=str)
def test_an_example_is_read_without_a_problem(example: Example, library: Library) -> None:
    read = read_text(_whole_file(example), library)
    assert [f"{problem.what} {problem.mend}" for problem in read.problems] == []
    assert read.routine or read.exercise


@pytest.mark.parametrize("line", _lines_in_text())
def test_a_line_in_the_running_text_can_be_written_somewhere(line: str, library: Library) -> None:
    assert any(read_text(file, library).errors == 0 for file in _files_with(line))


@pytest.mark.parametrize("example", BAD, ids=str)
def test_a_wrong_example_is_told_off_in_the_printed_words(
    example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = Path(example.file)
    file.parent.mkdir()
    file.write_text(example.text, encoding="utf-8")
    printed = CliRunner().invoke(main, ["check", str(file)])
    assert printed.output == example.answer, "print the guide's answer anew"
    assert printed.exit_code == (": error: " in example.answer)


@pytest.mark.parametrize(
    "command", ["check my-routines", "simulate walk-break --library my-routines", "list --library my-routines"]
)
def test_the_commands_of_the_guide_work(command: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    assert f"selfcare {command}\n" in GUIDE
    done = CliRunner().invoke(main, command.split())
    assert done.exit_code == 0, done.output
    assert "nothing to mend" in done.output or "Break from long sitting" in done.output


def test_the_first_chapters_routine_is_said_as_the_guide_tells(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    said = CliRunner().invoke(main, ["simulate", "walk-break", "--library", "my-routines"]).output
    for words in (
        "Ankle rocks",
        "Lift your toes",
        "Small circles are enough.",
        "Stand up slowly and walk a few steps.",
    ):
        assert words in said


def test_the_own_folder_is_where_the_guide_says(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    here = {"linux": ".local/share/selfcare/routines", "darwin": "Library/Application Support/selfcare/routines"}
    told = here.get(sys.platform, r"selfcare\routines")
    assert f"{told}`" in GUIDE
    assert str(user_folder()).endswith(told)


def test_the_numbers_of_the_guide_are_those_of_its_examples(library: Library) -> None:
    """The guide works one dose out: 8 repetitions of 8 seconds."""
    told = next(example for example in GOOD if "hold: 3 s" in example.text and "reps: 8" in example.text)
    read = read_text(_whole_file(told), library)
    assert read.exercise is not None
    assert read.exercise.dose.work.seconds == 64


def test_the_guide_explains_every_key() -> None:
    keys = _keys(json_schema()) - set(JOINT_WORDS) - {motion for joint in JOINTS.values() for motion in joint.motions}
    assert {"exercise", "routine", "tempo", "ends_by", "overlay"} <= keys
    assert keys - _words_in_code(GUIDE) == set()


def test_the_guide_lists_every_word_of_the_body() -> None:
    listed = _words_in_code(_chapter(10))
    known = {*TECHNIQUES, *REGIONS, *MUSCLES, *ALIASES, *START_POSITIONS, *EQUIPMENT, *CAUTIONS}
    assert known - listed == set()


def test_the_guide_lists_nothing_that_is_not_known() -> None:
    listed = _words_in_code(_chapter(10)) - {"region", "targets", "check"}
    known = {*TECHNIQUES, *REGIONS, *MUSCLES, *ALIASES, *START_POSITIONS, *EQUIPMENT, *CAUTIONS}
    assert listed - known == set()


@pytest.mark.parametrize("position", START_POSITIONS)
def test_the_table_of_positions_is_true(position: str) -> None:
    known = START_POSITIONS[position]
    row = next(line for line in _chapter(10).splitlines() if line.startswith(f"| `{known.id}` |"))
    _empty, _word, _words, seconds, tags, _end = row.split("|")
    assert seconds.strip() == f"{known.prep_seconds:g} s"
    assert _words_in_code(tags) == known.implied_tags


def test_the_guide_lists_every_word_of_the_figure() -> None:
    listed = _words_in_code(_chapter(6))
    for words in (
        figure_words.FIGURE_KEYS, figure_words.CAMERAS, figure_words.FACINGS, figure_words.FRAMES,
        figure_words.CONTACTS, figure_words.HAND_KEYS, figure_words.HAND_CONTACTS, figure_words.ELBOW_HINTS,
        figure_words.HAND_SHAPES, figure_words.TOOLS, figure_words.TOOL_SUPPORTS, figure_words.PROPS,
        figure_words.BREATHS, figure_words.EASINGS, figure_words.OVERLAYS, figure_words.OVERLAY_PATHS,
        figure_words.OVERLAY_DIRECTIONS, figure_words.SHOW_ROLES, figure_words.SHOW_SIDES,
        figure_words.BARE_LANDMARKS,
        set(LANDMARKS) - set(MUSCLES),
        {joint.plural if joint.sided else joint.id for joint in JOINTS.values()},
    ):  # fmt: skip
        assert set(words) - listed == set()


@pytest.mark.parametrize("joint", JOINTS)
def test_the_table_of_joints_is_true(joint: str) -> None:
    row = next(line for line in _chapter(6).splitlines() if line.startswith("| `") and f"`{joint}`" in line[:40])
    told = row.split("|")[2]
    for motion in JOINTS[joint].motions.values():
        if motion.id.endswith(("_left", "_right")):
            continue
        name = rf"{motion.id}|{motion.id.split('_to_')[0]}_to_\.\.\."
        assert re.search(rf"`(?:{name})`(?: or `\w+`)? {motion.warn:g}\b", told), motion.id


def _whole_file(example: Example) -> str:
    match example.kind:
        case "keys":
            return _laid_over(FIRST_EXERCISE, example.text)
        case "steps":
            return f"routine: 1\nid: example\nname: Example\nsteps:\n{example.text}"
        case _:
            return example.text


def _files_with(line: str) -> tuple[str, ...]:
    """Return every file in which this line could be meant: an exercise, a routine, a step, parts of a figure."""
    return (
        _laid_over(FIRST_EXERCISE, line),
        _laid_over(FIRST_ROUTINE, line),
        f"routine: 1\nid: example\nname: Example\nsteps:\n- use: ankle-rocks\n  {line}\n",
        f"{FIRST_EXERCISE}figure: {{poses: {{bent: {{lumbar: {{{line}}}}}}}}}\n",
        f"{FIRST_EXERCISE}figure: {{tool: {{type: ball, {line}}}}}\n",
    )


def _laid_over(base: str, keys: str) -> str:
    """Return the exercise with some of its keys written anew."""
    new = _by_key(keys)
    gone = set(new)
    for kind in ONE_OF_A_KIND:
        if gone & set(kind):
            gone |= set(kind)
    return "".join(text for key, text in _by_key(base).items() if key not in gone) + keys


def _by_key(text: str) -> dict[str, str]:
    parts = [part for part in TOP_LEVEL.split(text) if part]
    return {part.split(":", 1)[0]: part for part in parts}


def _chapter(number: int) -> str:
    return re.split(r"^## ", GUIDE, flags=re.MULTILINE)[number]


def _words_in_code(text: str) -> set[str]:
    return set(WORD.findall(FENCE.sub("", text)))


def _keys(schema: object) -> set[str]:
    """Return every key that the schema of the files describes, however deep."""
    if isinstance(schema, list):
        return {key for part in schema for key in _keys(part)}
    if not isinstance(schema, dict):
        return set()
    own = {str(key) for key in schema.get("properties", {})}
    return own | {key for part in schema.values() for key in _keys(part)}
