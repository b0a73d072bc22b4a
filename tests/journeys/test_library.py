"""Files at the window: dragged onto it, opened with it, and changed on the disk while it is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcare.desktop.pages.library import LibraryPage
from selfcare.routine.places import user_folder
from tests.journeys.evening import Journey

NECK = "routine: 1\nid: anna-neck\nname: {name}\nsteps:\n  - use: shoulder-rolls\n"


def dropped(journey: Journey, *files: Path) -> bool:
    """Drag files onto the window and let go; tell whether it takes them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    asked = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPointF(300, 300).toPoint(), *asked)
    entering.setAccepted(False)
    QApplication.sendEvent(journey.window, entering)
    if entering.isAccepted():
        QApplication.sendEvent(journey.window, QDropEvent(QPointF(300, 300), *asked))
    return entering.isAccepted()


def anna(folder: Path, name: str = "Neck for Anna") -> Path:
    file = folder / "anna.yaml"
    file.write_text(NECK.format(name=name), encoding="utf-8")
    return file


def shown(journey: Journey) -> list[str]:
    return [card.card.name for card in journey.window.library.grid.cards]


def test_a_file_that_is_dragged_onto_the_window_can_be_started(journey: Journey, tmp_path: Path) -> None:
    journey.app.go("today")
    assert dropped(journey, anna(tmp_path))
    library = journey.page(LibraryPage)
    assert library.chosen == "anna-neck"
    assert "“Neck for Anna”: copied to" in library.notice.text
    assert "Neck for Anna" in [card.name for card in library._cards()]
    assert (user_folder() / "anna.yaml").exists()
    journey.start("anna-neck")
    assert journey.state == "running"


def test_what_is_no_routine_is_told_why_it_was_left_out(journey: Journey, tmp_path: Path) -> None:
    picture, notes = tmp_path / "picture.png", tmp_path / "notes.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    notes.write_text("Call Anna", encoding="utf-8")
    assert dropped(journey, picture, notes)
    notice = journey.window.library.notice.text
    for name in ("picture.png", "notes.txt"):
        assert f"{name} was left out. It is no routine. Routines are text files that end in .yaml." in notice
    assert not user_folder().exists()


def test_an_address_is_not_taken(journey: Journey) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/neck.yaml")])
    asked = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPointF(300, 300).toPoint(), *asked)
    entering.setAccepted(False)
    QApplication.sendEvent(journey.window, entering)
    assert not entering.isAccepted()


def test_a_routine_in_a_text_file_can_be_started_too(journey: Journey, tmp_path: Path) -> None:
    anna(tmp_path).rename(tmp_path / "Anna.txt")
    assert dropped(journey, tmp_path / "Anna.txt")
    assert journey.window.library.chosen == "anna-neck"
    assert "Neck for Anna" in [card.name for card in journey.window.library._cards()]
    assert (user_folder() / "Anna.yaml").exists()


def test_a_broken_file_says_where_and_changes_nothing(journey: Journey, tmp_path: Path) -> None:
    file = anna(tmp_path)
    file.write_text(file.read_text("utf-8").replace("steps", "stepps"), encoding="utf-8")
    before = len(journey.window.library._cards())
    assert dropped(journey, file)
    assert "Line 4" in journey.window.library.notice.text
    assert len(journey.window.library._cards()) == before


def test_a_file_that_changes_on_the_disk_is_read_again_by_itself(
    journey: Journey, qtbot: QtBot, tmp_path: Path
) -> None:
    dropped(journey, anna(tmp_path))
    anna(user_folder(), name="Neck, gentler")
    library = journey.window.library
    qtbot.waitUntil(lambda: "Neck, gentler" in [card.name for card in library._cards()], timeout=10_000)
    (user_folder() / "anna.yaml").unlink()
    qtbot.waitUntil(lambda: "Neck, gentler" not in [card.name for card in library._cards()], timeout=10_000)


def test_a_session_keeps_the_routine_it_began_with(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    dropped(journey, anna(tmp_path))
    journey.start("anna-neck")
    anna(user_folder(), name="Neck, gentler")
    qtbot.waitUntil(lambda: journey.app._arrivals.stale, timeout=10_000)
    assert journey.state == "running"
    assert "Neck for Anna" in [card.name for card in journey.window.library._cards()]
    assert dropped(journey, anna(tmp_path))
    assert journey.state == "running", "it is asked to wait"


def test_a_large_folder_says_how_far_it_is_while_it_is_checked_and_read(
    journey: Journey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(200):
        text = NECK.format(name=f"Neck {number}").replace("id: anna-neck", f"id: neck-{number}")
        (tmp_path / f"{number}.yaml").write_text(text, encoding="utf-8")
    library = journey.window.library
    painted: list[str] = []

    def paint() -> None:
        painted.extend((library.notice.text, library._found.text()))

    monkeypatch.setattr(journey.window, "repaint", paint)
    journey.app.add([str(tmp_path)])
    assert "Checking the files: 25 of 200" in painted
    assert "Checking the files: 200 of 200" in painted
    assert any(words.startswith("Reading the routines: 300 of ") for words in painted)
    assert "200" in library.notice.text or "197 more" in library.notice.text
    assert library._found.text() == f"{len(library._cards())} routines"


def test_a_folder_that_is_renamed_or_comes_late_is_noticed(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    dropped(journey, anna(tmp_path))
    library = journey.window.library
    away = user_folder().rename(user_folder().with_name("away"))
    qtbot.waitUntil(lambda: "Neck for Anna" not in [card.name for card in library._cards()], timeout=10_000)
    away.rename(user_folder())
    qtbot.waitUntil(lambda: "Neck for Anna" in [card.name for card in library._cards()], timeout=10_000)


def test_what_no_disk_told_is_seen_when_somebody_comes_back_to_the_window(
    journey: Journey, qtbot: QtBot, tmp_path: Path
) -> None:
    dropped(journey, anna(tmp_path))
    librarian = journey.app._shelves._librarian
    assert librarian is not None
    librarian._let_go(librarian._followed())  # as on a disk of the network
    anna(user_folder(), name="Neck, gentler")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    library = journey.window.library
    qtbot.waitUntil(lambda: "Neck, gentler" in [card.name for card in library._cards()], timeout=10_000)
