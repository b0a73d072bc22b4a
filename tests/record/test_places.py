"""Where the history is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare.record.places import HOME_VARIABLE, data_folder


def test_it_is_kept_where_the_system_keeps_a_users_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    folder = data_folder()
    assert folder.name == "selfcare"
    assert folder.is_absolute()


def test_a_portable_copy_names_its_own_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, "~/stick/selfcare")
    assert data_folder() == Path.home() / "stick" / "selfcare"
