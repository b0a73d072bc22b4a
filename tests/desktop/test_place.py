"""The window comes back where it was, in sight, and opens all the same where nothing is known."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcare.desktop.place import remember
from selfcare.desktop.theme import Theme
from selfcare.desktop.window import Window


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "window.place"


def opened(qtbot: QtBot, file: Path) -> Window:
    window = Window()
    window.furnish(Theme(window, scheme="light"))
    window.setMinimumSize(300, 200)
    qtbot.addWidget(window)
    window.open_sized(QApplication.primaryScreen().availableGeometry(), file)
    return window


def test_it_comes_back_with_its_size_and_its_place(qtbot: QtBot, file: Path) -> None:
    before = opened(qtbot, file)
    before.setGeometry(40, 50, 640, 420)
    remember(before, file)
    after = opened(qtbot, file)
    assert after.geometry() == before.geometry()


def test_it_comes_into_sight_where_its_screen_is_gone(qtbot: QtBot, file: Path) -> None:
    before = opened(qtbot, file)
    before.setGeometry(9000, 9000, 640, 420)
    remember(before, file)
    after = opened(qtbot, file)
    assert QApplication.primaryScreen().availableGeometry().intersects(after.geometry())


def test_full_screen_is_not_kept(qtbot: QtBot, file: Path) -> None:
    window = opened(qtbot, file)
    window.showFullScreen()
    remember(window, file)
    assert not file.exists()


@pytest.mark.parametrize("text", [b"", b"nonsense"])
def test_a_damaged_file_opens_it_as_at_first(qtbot: QtBot, file: Path, text: bytes) -> None:
    first = opened(qtbot, file).size()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text)
    assert opened(qtbot, file).size() == first


def test_a_disk_that_refuses_does_not_keep_it_from_closing(qtbot: QtBot, file: Path) -> None:
    window = opened(qtbot, file)
    file.parent.write_text("a file where the folder should be")
    remember(window, file)
    assert window.isVisible()


def test_on_a_lower_screen_its_lower_edge_stays_in_sight(qtbot: QtBot, file: Path) -> None:
    room = QApplication.primaryScreen().availableGeometry().height()
    before = opened(qtbot, file)
    before.setGeometry(0, 0, 640, room)
    remember(before, file)
    assert opened(qtbot, file).height() <= room - 40


@pytest.mark.parametrize(
    ("screen", "size"), [((1366, 768), (1280, 728)), ((1024, 600), (1024, 560)), ((1920, 1080), (1280, 800))]
)
def test_it_opens_for_the_first_time_with_its_title_bar_and_its_lower_edge_in_sight(
    qtbot: QtBot, file: Path, screen: tuple[int, int], size: tuple[int, int]
) -> None:
    window = opened(qtbot, file)
    window.open_sized(QRect(0, 0, *screen), file)
    assert (window.width(), window.height()) == size
