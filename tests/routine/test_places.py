"""Where the history, the user's own routines and the library's index are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare.routine.places import HOME_VARIABLE, cache_file, data_folder, user_folder


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
