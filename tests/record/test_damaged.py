"""Whatever has hit the file: it is put aside as it is, a new one begun, and nothing of a session is lost."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.record.history import History
from selfcare.session.commands import Answer, Hurts, Resume, Start
from tests.record.life import EVENING_OF_WORK, Life, lived_in, plays_and_keeps


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize(
    "damage", ["random", "text", "truncated", "format", "torn page", "another program's", "tables gone"]
)
def test_a_damaged_file_is_put_aside_as_it_is_and_a_new_one_begun(tmp_path: Path, damage: str) -> None:
    path = lived_in(tmp_path)
    spoil(path, damage)
    spoiled = path.read_bytes()
    told, found = plays_and_keeps(tmp_path)
    assert found == 1
    aside = tmp_path / "history.damaged-2026-03-02-180000.db"
    assert aside.read_bytes() == spoiled
    assert [notice.what for notice in told] == [
        f"The history could not be read. It was put aside as {aside.name}, and a new one was begun."
    ]


def spoil(path: Path, damage: str) -> None:
    whole = path.read_bytes()
    match damage:
        case "random":
            path.write_bytes(random.Random(1).randbytes(5000))
        case "text":
            path.write_text("shopping: milk, bread\n" * 50)
        case "truncated":
            path.write_bytes(whole[: len(whole) * 2 // 3])
        case "format":
            path.write_bytes(whole[:44] + b"\0\0\0\5" + whole[48:])
        case "torn page":
            path.write_bytes(whole[:4096] + random.Random(2).randbytes(4096) + whole[8192:])
        case "another program's":
            path.unlink()
            with closing(sqlite3.connect(path)) as other:
                other.execute("CREATE TABLE recipes (name TEXT)")
        case _:
            with closing(sqlite3.connect(path, isolation_level=None)) as ours:
                ours.execute("DROP TABLE part")


def test_two_damaged_files_of_one_second_are_both_kept(tmp_path: Path) -> None:
    for number in range(2):
        (tmp_path / "history.db").write_bytes(b"%d" % number * 3000)
        Life(tmp_path).history.close()
    assert {"history.damaged-2026-03-02-180000.db", "history.damaged-2026-03-02-180000-2.db"} <= files(tmp_path)


@settings(max_examples=40)
@given(st.data())
def test_whatever_bytes_are_hit_a_session_is_kept(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("hit")
    path = lived_in(folder)
    whole = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(whole) - 1))
        hit = data.draw(st.binary(min_size=1, max_size=64))
        whole[at : at + len(hit)] = hit
    path.write_bytes(whole)
    _, found = plays_and_keeps(folder)
    assert found >= 1


@pytest.mark.parametrize(
    "found_by", [lambda _history: None, History.sessions, lambda history: history.confirm("stop rules, 1")]
)
def test_damage_in_the_middle_of_a_session_loses_nothing_of_it(
    tmp_path: Path, found_by: Callable[[History], object]
) -> None:
    life = Life(tmp_path)
    run = life.begin(EVENING_OF_WORK).do(Start()).wait(40)
    damage_under(life)
    found_by(life.history)
    run.to_the_end()
    assert run.recorder.all_kept
    assert [notice.what.split(".")[0] for notice in life.notices] == ["The history could not be read"]
    life.history.close()
    again = Life(tmp_path)
    [past] = again.history.sessions()
    assert past.ending == "done"
    assert again.history.results(past.session) == run.recorder.results


def test_damage_after_a_crash_loses_nothing_of_what_was_before_it(tmp_path: Path) -> None:
    life = Life(tmp_path)
    life.begin(EVENING_OF_WORK).do(Start()).wait(40).do(Hurts(), Answer("dull", 2)).wait(12)
    life = life.crash()
    found = life.history.unfinished()
    assert found is not None
    run = life.go_on(found).do(Resume()).wait(12)
    damage_under(life)
    run.to_the_end()
    life.history.close()
    again = Life(tmp_path)
    assert [past.ending for past in again.history.sessions()] == ["done"]
    assert again.history._store.rows("SELECT kind, score FROM hurt") == [("dull", 2)]


def damage_under(life: Life) -> None:
    """Spoil every page behind the header's, so that the open connection cannot find its tables any more."""
    connection = life.history._store._opened.connection
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("PRAGMA cache_size = 0")
    with (life.folder / "history.db").open("r+b") as file:
        file.seek(100)
        file.write(random.Random(3).randbytes(40_000))
    # Another program has written: what this connection remembers of the pages no longer counts.
    connection.execute("PRAGMA shrink_memory")
