"""Whatever state the folder and the file are in: a session runs, the user is told once, nothing is overwritten."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from selfcare.record.migrating import prove, version_of
from selfcare.record.notice import Notice, Told
from selfcare.record.opening import open_history
from selfcare.record.schema import MIGRATIONS
from selfcare.record.troubles import DamagedError
from selfcare.session.commands import Start
from tests.record.life import EVENING, EVENING_OF_WORK, HandClock, Life, lived_in, plays_and_keeps

LATER = (*MIGRATIONS, ("ALTER TABLE session ADD COLUMN mood INTEGER", "CREATE TABLE tide (height REAL) STRICT"))


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


# ---- versions --------------------------------------------------------------------------------------------------


def test_a_newer_history_is_never_touched(tmp_path: Path) -> None:
    path = lived_in(tmp_path)
    with closing(sqlite3.connect(path, isolation_level=None)) as later:
        later.execute("PRAGMA user_version = 7")
        later.execute("CREATE TABLE tide (height REAL)")
    before = path.read_bytes()
    told, found = plays_and_keeps(tmp_path)
    assert (path.read_bytes(), found) == (before, 1)
    assert f"history-version-{len(MIGRATIONS)}.db" in files(tmp_path)
    assert [notice.what.split(" and ")[0] for notice in told] == [
        "The history (history.db) was written by a newer Selfcare"
    ]


def test_an_older_history_is_moved_on_a_copy_and_kept(tmp_path: Path) -> None:
    path = lived_in(tmp_path)
    before = path.read_bytes()
    told: list[Notice] = []
    opened = open_history(tmp_path, EVENING, Told(told.append), LATER)
    with closing(opened.connection) as connection:
        assert version_of(connection) == len(LATER)
        prove(connection, LATER)
        assert connection.execute("SELECT count(*), max(mood) FROM session").fetchone() == (1, None)
    assert (tmp_path / f"history.version-{len(MIGRATIONS)}-2026-03-02-180000.db").read_bytes() == before
    assert not told
    assert "history.db.moving" not in files(tmp_path)


@pytest.mark.parametrize("wrong", ["UPDATE session SET name = NULL", "INSERT INTO reached SELECT * FROM reached"])
def test_a_migration_that_fails_leaves_the_history_as_it_was(tmp_path: Path, wrong: str) -> None:
    path = lived_in(tmp_path)
    before = path.read_bytes()
    told: list[Notice] = []
    bad = (*MIGRATIONS, ("CREATE TABLE tide (height REAL) STRICT", wrong))
    with closing(open_history(tmp_path, EVENING, Told(told.append), bad).connection):
        pass
    assert path.read_bytes() == before
    assert len(told) == 1
    assert "left as it was" in told[0].what


def test_a_migration_waits_for_no_other_window(tmp_path: Path) -> None:
    lived_in(tmp_path)
    other = Life(tmp_path)
    run = other.begin(EVENING_OF_WORK).do(Start()).wait(10)
    told: list[Notice] = []
    opened = open_history(tmp_path, EVENING, Told(told.append), LATER)
    assert opened.path is None
    assert "left as it was" in told[0].what
    opened.connection.close()
    run.to_the_end()
    assert [past.ending for past in other.history.sessions()] == ["done", "done"]


def test_all_migrations_together_make_what_they_make_one_by_one() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        with pytest.raises(DamagedError):
            prove(connection, MIGRATIONS)
        for statement in (statement for migration in MIGRATIONS for statement in migration):
            connection.execute(statement)


# ---- folders that take nothing ---------------------------------------------------------------------------------

PLAY = """
import sys
from pathlib import Path
from selfcare.session.commands import Start
from tests.record.life import EVENING_OF_WORK, Life
{before}
life = Life(Path(sys.argv[1]))
run = life.begin(EVENING_OF_WORK).do(Start()).wait(30)
{between}
run.to_the_end()
assert len(run.recorder.results) == 3
life.history.close()
print("kept" if run.recorder.all_kept else "not kept")
print("told", *(notice.what for notice in life.notices))
"""


def played_by_another(folder: Path, before: str = "", between: str = "") -> list[str]:
    """Play a session in a process of its own, with more to do before and in the middle; return what it printed."""
    program = PLAY.format(before=before, between=between)
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


# Root may write everywhere: the player becomes nobody first.
AS_NOBODY = "import os\nif os.getuid() == 0: os.setgid(65534); os.setuid(65534)\n"


@pytest.mark.skipif(sys.platform == "win32", reason="folders have other rights there")
@pytest.mark.parametrize("what", ["folder", "file", "never made"])
def test_a_folder_that_may_not_be_written_is_told_once_and_left_alone(open_tmp: Path, what: str) -> None:
    folder = open_tmp / "data"
    if what == "never made":
        folder.mkdir()
    else:
        lived_in(folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    for path in (folder, *folder.iterdir()):
        path.chmod(0o444 if path.is_file() else 0o777 if what == "file" else 0o555)
    kept, told = played_by_another(folder, AS_NOBODY)
    assert told.count("so what you do now is not kept") == 1
    assert kept == "not kept"
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.name in before} == before
    folder.chmod(0o755)


@pytest.fixture
def open_tmp(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A temporary folder that everybody may look into, whoever the tests run as."""
    path = tmp_path_factory.mktemp("open")
    for parent in (path, *path.parents[:3]):
        if parent.owner() == path.owner() and parent.name.startswith(("pytest-", "open")):
            parent.chmod(0o755)
    return path


def test_a_folder_whose_place_is_taken_by_a_file_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine")
    told, found = plays_and_keeps(tmp_path / "data")
    assert (found, len(told)) == (0, 1)
    assert (tmp_path / "data").read_text() == "mine"


# No file may grow beyond a size: what a full disk is like, on any machine.
NO_ROOM = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({0}, resource.RLIM_INFINITY))\n"
ROOM_AGAIN = NO_ROOM.format(10**9)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit there")
@pytest.mark.parametrize("room", [0, 5000])
def test_a_disk_that_is_full_from_the_start_is_told_once(tmp_path: Path, room: int) -> None:
    path = lived_in(tmp_path)
    before = path.read_bytes()
    kept, told = played_by_another(tmp_path, NO_ROOM.format(room))
    assert told.count("takes nothing more") == 1
    assert kept == "not kept"
    assert path.read_bytes() == before
    assert plays_and_keeps(tmp_path) == ([], 2)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit there")
def test_a_disk_that_fills_up_in_the_middle_is_told_once(tmp_path: Path) -> None:
    kept, told = played_by_another(tmp_path, between=NO_ROOM.format(0))
    assert told.count("takes nothing more") == 1
    assert kept == "not kept"
    life = Life(tmp_path)
    found = life.history.unfinished()
    assert found is not None
    assert found.elapsed == pytest.approx(30, abs=1)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit there")
def test_what_a_full_disk_refused_is_written_when_there_is_room(tmp_path: Path) -> None:
    kept, told = played_by_another(tmp_path, between=NO_ROOM.format(0) + "run.wait(40)\n" + ROOM_AGAIN)
    assert told.count("takes nothing more") == 1
    assert kept == "kept"
    assert plays_and_keeps(tmp_path) == ([], 2)


# ---- two programs ----------------------------------------------------------------------------------------------

HOLD = """
import sys
from pathlib import Path
from selfcare.session.commands import Start
from tests.record.life import EVENING_OF_WORK, Life
life = Life(Path(sys.argv[1]))
life.begin(EVENING_OF_WORK).do(Start()).wait(30)
print("playing", flush=True)
sys.stdin.read()
"""


def test_a_session_that_another_program_is_in_is_offered_only_when_that_is_gone(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == "playing\n"
        life = Life(tmp_path, HandClock())
        assert life.history.unfinished() is None
        assert [past.ending for past in life.history.sessions()] == [None]
        other.kill()
        other.wait()
        assert life.history.unfinished() is not None
    assert (tmp_path / "running.lock").stat().st_size == 0
