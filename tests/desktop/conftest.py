"""What is visible is tried in both themes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from selfcare.desktop.theme import Scheme, Theme


@pytest.fixture(params=["light", "dark"])
def theme(qtbot: QtBot, request: pytest.FixtureRequest) -> Theme:  # noqa: ARG001 - an application
    scheme: Scheme = "dark" if request.param == "dark" else "light"
    return Theme(scheme=scheme)
