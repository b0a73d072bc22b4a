"""The terminal speaks the reader's language: nothing that is printed is left in English but content, ids and logs."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from selfcare.body.check import check as check_figure
from selfcare.cli import LAZY, main
from selfcare.cli.asking import agreed
from selfcare.cli.chosen import chosen_country, chosen_language
from selfcare.cli.click_words import teach_click
from selfcare.cli.performance import summary
from selfcare.routine.library import Library
from selfcare.routine.places import built_in_folder
from selfcare.session.commands import Answer, Hurts, Pause, Start
from selfcare.translation import speaking
from tests.body.test_authors import TOLD, block_of
from tests.cli.test_check_figure import out_of_reach
from tests.cli.test_picture import EVENING, shown
from tests.routine.written import HEAD, KNEADING
from tests.translation.pseudo import pseudo, unmarked

ROOT = Path(__file__).resolve().parents[2]
THREE_MISTAKES = "routine: 1\nid: Mein Nacken\nname: Nacken\nsteps:\n  - use: chin-tuks\n  - rest: 15\n"
_WORD = re.compile(r"[^\W\d_]{2,}")
_KEYS = re.compile(r"--?[a-z][a-z-]*|\[[^\]]*\]|\S+[=|]\S*|\b[A-Z]{2,}\b|[\w./-]+/[\w./-]*")
"""Options, metavars, choices and paths: what is typed, not read."""


@pytest.fixture(autouse=True)
def _taught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SELFCARE_HOME", str(tmp_path / "home"))
    teach_click()
    with pseudo():
        yield


@pytest.fixture(scope="module")
def content() -> frozenset[str]:
    """Return every word of the library's names and ids, and of the commands: they stay as they are written."""
    library = Library((built_in_folder(),))
    named = [f"{each.name} {each.id}" for each in library.routines()]
    named += [f"{each.name} {each.id}" for each in library.exercises()]
    return frozenset(_WORD.findall(" ".join([*named, *LAZY, "main install remove nprs peg psfs roland morris"])))


def run(*arguments: str) -> str:
    return CliRunner().invoke(main, arguments).output


def english(output: str, content: frozenset[str]) -> list[str]:
    """Return the words that are not translated and are no content."""
    return [word for word in _WORD.findall(_KEYS.sub(" ", unmarked(output))) if word not in content]


@pytest.mark.parametrize("command", ["", *sorted(LAZY), "desktop install", "desktop remove"])
def test_every_help_is_translated(command: str, content: frozenset[str]) -> None:
    output = run(*command.split(), "--help")
    assert "⟦" in output
    assert english(output, content) == []


@pytest.mark.parametrize(
    "arguments",
    [
        "nonsense",
        "check",
        "check /nowhere",
        "check . --form text",
        "check . --format",
        "check . --format xml",
        "play",
        "play desk-rest",
        "play chin-tucks",
        "play nowhere.yaml",
        "play desk-reset more",
        "play desk-reset --minutes ten",
        "play desk-reset --minutes 900",
        "play desk-reset --side worse=up",
        "play desk-reset --yes",
        "play desk-reset --yes --no-condition --no-red-flag",
        "play desk-reset --yes --condition pregnancy_t1=here",
        "play desk-reset --yes --condition nothing",
        "play desk-reset --yes --no-condition --condition pregnancy_t1",
        "play desk-reset --yes --pain neck=11",
        "play desk-reset --yes --pain nose=3",
        "suggest --region nowhere",
        "suggest --region neck",
        "suggest --region neck --pain neck=9",
        "suggest --region neck --minutes 1",
        "list",
        "list --condition pregnancy_t1",
        "measure",
        "measure peg",
        "measure peg --answers 3,x,14",
        "open",
        "render desk-reset -o here.txt",
        "render desk-reset -o nowhere/here.mp3",
        "render desk-reset -o here.wav",
        "draw",
        "draw nothing",
        "draw chin-tucks --at 1 --strip 3",
        "draw chin-tucks -o here.gif",
        "draw chin-tucks -o nowhere/here.svg",
        "simulate nothing",
        "import nowhere.json",
        "desktop remove",
    ],
)
def test_every_output_is_translated(arguments: str, content: frozenset[str], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    output = run(*arguments.replace("check .", f"check {tmp_path / 'empty'}").split())
    assert "⟦" in output
    assert english(output, content) == []


def test_a_folder_of_broken_files_is_told_in_full(tmp_path: Path) -> None:
    (tmp_path / "three.yaml").write_text(THREE_MISTAKES, encoding="utf-8")
    for number, line in enumerate(KNEADING.strip().splitlines()):
        (tmp_path / f"{number}.yaml").write_text(KNEADING.replace(line, f"{line.split(':')[0]}: [x"), encoding="utf-8")
        (tmp_path / f"{number}-gone.yaml").write_text(KNEADING.replace(line, ""), encoding="utf-8")
        (tmp_path / f"{number}-step.yaml").write_text(f"{HEAD}  - {{{line}}}\n", encoding="utf-8")
    lines = run("check", str(tmp_path)).splitlines()
    said = [line for line in lines if line and not re.match(r" {0,5}\d* *\| ", line)]
    assert len(said) > 60
    for line in said:
        assert not _WORD.search(re.sub(r"^/\S+:\d+:\d+: |\[[a-z-]+\]$", "", unmarked(line))), line


def test_what_a_body_cannot_do_is_told_in_full(tmp_path: Path) -> None:
    said = [line for line in run("check", str(out_of_reach(tmp_path))).splitlines() if "[reach]" in line]
    assert len(said) == 1
    findings = [finding for name in TOLD for finding in check_figure(block_of(name))]
    assert len(findings) >= len(TOLD)
    assert not _WORD.search(re.sub(r"^/\S+:\d+:\d+: |\[[a-z-]+\]$", "", unmarked(said[0])))
    for finding in findings:
        assert not _WORD.search(unmarked(f"{finding.what} {finding.mend}")), finding


def test_what_an_import_misses_is_translated(tmp_path: Path) -> None:
    """Names of exercises and muscles come from the other program, and stay."""
    sample = ROOT / "tests" / "data" / "free_exercise_db_sample.json"
    lines = run("import", str(sample), "-o", str(tmp_path)).splitlines()
    whats = [line for line in lines if line and not line.startswith("    ")]
    assert len(whats) > 5
    assert [line for line in whats if _WORD.search(unmarked(line))] == []
    written = "".join(path.read_text("utf-8") for path in tmp_path.rglob("*.yaml"))
    assert "# ⟦Still to do:⟧" in written


def test_every_moment_of_a_session_is_translated() -> None:
    views = [shown(second) for second in range(0, 200, 3)]
    views += [shown(40, Hurts()), shown(40, Hurts(), typed="4"), shown(40, Pause())]
    for view in views:
        keys = (words for _key, words in (*view.keys, *view.choices))
        for words in (view.word, view.side, view.unit, view.left, view.coming, *keys):
            assert not _WORD.search(unmarked(words)), words


def test_the_end_of_a_session_is_translated() -> None:
    from selfcare.session.engine import Session

    session = Session(EVENING)
    for command in (Start(), Hurts(), Answer("numb")):
        session.send(command, 0)
    assert unmarked(summary(session, (), recorded=True)).strip() == ""


def test_three_mistakes_read_well_in_german(tmp_path: Path) -> None:
    (tmp_path / "mein.yaml").write_text(THREE_MISTAKES, encoding="utf-8")
    with speaking("de"):
        told = run("check", str(tmp_path))
    assert [line.removeprefix(f"{tmp_path}/") for line in told.splitlines()] == [
        "mein.yaml:2:5: Fehler: Eine Kennung besteht aus Kleinbuchstaben, Zahlen und Bindestrichen.  [id]",
        "    2 | id: Mein Nacken",
        "      |     ^^^^^^^^^^^",
        "      Schreib `mein-nacken`.",
        "",
        "mein.yaml:5:10: Fehler: In der Bibliothek gibt es keine Übung `chin-tuks`.  [unknown-exercise]",
        "    5 |   - use: chin-tuks",
        "      |          ^^^^^^^^^",
        "      Meinst du `chin-tucks`?",
        "",
        "mein.yaml:6:11: Fehler: `15` hat keine Einheit.  [unit]",
        "    6 |   - rest: 15",
        "      |           ^^",
        "      Schreib `15 s`.",
        "",
        "1 Datei geprüft: 3 Fehler, 0 Hinweise.",
    ]


def test_a_session_is_said_in_the_language_where_its_routine_is_written_in_it(tmp_path: Path) -> None:
    mine = "routine: 1\nid: mine\nname: A pause\nsteps:\n  - use: shoulder-rolls\n"
    (tmp_path / "mine.yaml").write_text(mine, encoding="utf-8")
    with speaking("de"):
        told = run("play", "desk-reset", "--speed", "1000", "--yes")
        english = run("play", "mine", "--library", str(tmp_path), "--speed", "1000", "--yes")
    assert "Zum Ausprobieren: nichts wird aufgezeichnet." in told
    assert "Das war alles." in told
    assert told.splitlines()[-1].startswith("Fertig, nach")
    assert "That is all." in english


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("de", "j", True),
        ("de", "Nein", False),
        ("de", "y", True),
        ("es", "sí", True),
        ("es", "n", False),
        ("de", "", True),
    ],
)
def test_yes_and_no_are_answered_in_the_letters_of_the_language(language: str, typed: str, meant: bool) -> None:  # noqa: FBT001 - a table
    with speaking(language), CliRunner().isolation(input=f"hm\n{typed}\n"):
        assert agreed("?", default=True) is meant


def test_a_language_in_the_settings_comes_before_the_one_of_the_system(tmp_path: Path) -> None:
    german = {"LANG": "de_AT.UTF-8"}
    assert (chosen_language(german), chosen_country(german)) == ("de", "AT")
    settings = tmp_path / "home" / "settings.json"
    settings.parent.mkdir()
    for text, language, country in (
        ('{"language": "es", "country": "MX"}', "es", "MX"),
        ('{"language": "system", "country": ""}', "de", "AT"),
        ('{"language": 5}', "de", "AT"),
        ("nothing", "de", "AT"),
    ):
        settings.write_text(text, encoding="utf-8")
        assert (chosen_language(german), chosen_country(german)) == (language, country)


def test_the_whole_program_speaks_the_language_of_the_environment() -> None:
    for language, words in (
        ("de_DE.UTF-8", "Eine Routine nirgends gibt es nicht."),
        ("C", "There is no routine nirgends."),
    ):
        command = [sys.executable, "main.py", "play", "nirgends"]
        environment = {"LC_ALL": language, "PYTHONUTF8": "1"}
        ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)
        assert words in ended.stderr


def test_a_letter_that_a_terminal_does_not_know_is_no_reason_to_end(tmp_path: Path) -> None:
    (tmp_path / "arrow.yaml").write_text(THREE_MISTAKES.replace("Mein Nacken", "Nacken →"), encoding="utf-8")
    environment = {"LC_ALL": "de_DE", "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    command = [sys.executable, "main.py", "check", str(tmp_path)]
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="latin-1", check=False)
    assert "2 | id: Nacken ?" in ended.stdout
    assert ended.stdout.endswith("1 Datei geprüft: 3 Fehler, 0 Hinweise.\n")


def test_all_that_click_says_here_is_among_our_texts() -> None:
    """Click asks for its own English words; a new version may say something in others."""
    from selfcare.cli.click_words import ITS_WORDS

    sources = "".join(path.read_text("utf-8") for path in Path(click.__file__).parent.glob("*.py"))
    assert [words for words in ITS_WORDS if words.replace("\n\t", "\\n\\t") not in sources] == []
