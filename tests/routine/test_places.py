"""Where the history, the user's own routines and the library's index are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare.routine.places import (
    HOME_VARIABLE,
    added_folders,
    cache_file,
    data_folder,
    keep_added,
    library_folders,
    routine_files,
    user_folder,
)


def test_it_is_kept_where_the_system_keeps_a_users_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    folder = data_folder()
    assert folder.name == "selfcare"
    assert folder.is_absolute()
    assert folder not in cache_file().parents


def test_a_portable_copy_names_its_own_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, "~/stick/selfcare")
    stick = Path.home() / "stick" / "selfcare"
    assert data_folder() == stick
    assert stick in user_folder().parents
    assert stick in cache_file().parents


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "data"))
    return tmp_path / "data"


def test_folders_that_were_added_are_looked_through_after_the_users_own(home: Path, tmp_path: Path) -> None:
    assert added_folders() == ()
    keep_added([tmp_path / "Kursübungen", tmp_path / "stick"])
    assert added_folders() == (tmp_path / "Kursübungen", tmp_path / "stick")
    assert library_folders(tmp_path / "given")[1:] == (home / "routines", *added_folders(), tmp_path / "given")
    keep_added([])
    assert added_folders() == ()


@pytest.mark.parametrize("text", ["", "{", '{"a": 1}', "[3, null]", "\x00"])
def test_a_damaged_list_of_folders_adds_none(home: Path, text: str) -> None:
    home.mkdir()
    (home / "folders.json").write_text(text, encoding="utf-8")
    assert added_folders() == ()


def test_a_routine_of_another_system_may_end_in_capitals(tmp_path: Path) -> None:
    (tmp_path / "NECK.YAML").write_text("routine: 1\n", encoding="utf-8")
    assert [path.name for path in routine_files([tmp_path]).values()] == ["NECK.YAML"]
