"""Trouble is written down, and said once."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from selfcare.desktop.trouble import Trouble


def test_trouble_is_written_down_and_said_once(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    trouble = Trouble(window, tmp_path / "new" / "trouble.log", lambda: datetime(2026, 3, 2, 20, 0).astimezone())
    for _time in range(2):
        trouble.take(ZeroDivisionError, ZeroDivisionError("what a pity"), None)
    assert (tmp_path / "new" / "trouble.log").read_text("utf-8").count("what a pity") == 2
    assert "what a pity" in capsys.readouterr().err
    dialog = trouble._dialog
    assert dialog is not None
    assert "history is kept" in dialog.informativeText()
    dialog.close()
    assert trouble._dialog is None
