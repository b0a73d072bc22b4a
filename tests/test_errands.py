"""What a start still has to fetch: in order, in a hurry where somebody is faster, and whatever goes wrong."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from selfcare.app.errands import Errands


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """Let the garbage be looked for as before: the last errand has what stands kept out of it."""
    yield
    gc.unfreeze()


class Told:
    def __init__(self, qtbot: QtBot, *words: str) -> None:
        self.words: list[str] = []
        self._parent = QObject()
        self.each: list[Callable[[], None]] = [self._errand(word) for word in words]
        self.errands = Errands(self.each, self._parent)
        self._qtbot = qtbot

    def wait(self) -> None:
        self.errands.begin()
        self._qtbot.waitUntil(lambda: not self.errands.left)

    def _errand(self, word: str) -> Callable[[], None]:
        def run() -> None:
            self.words.append(word)
            if word == "wrong":
                raise ZeroDivisionError

        return run


def test_they_are_run_in_order(qtbot: QtBot) -> None:
    told = Told(qtbot, "one", "two", "three")
    told.wait()
    assert told.words == ["one", "two", "three"]


def test_whoever_is_in_a_hurry_has_those_up_to_one_at_once(qtbot: QtBot) -> None:
    told = Told(qtbot, "one", "two", "three")
    told.errands.hurry(until=told.each[1])
    assert told.words == ["one", "two"]
    told.errands.hurry(until=told.each[1])
    assert told.words == ["one", "two"]
    told.wait()
    assert told.words == ["one", "two", "three"]


def test_one_that_goes_wrong_keeps_no_other_from_being_run(qtbot: QtBot) -> None:
    told = Told(qtbot, "one", "wrong", "three")
    with qtbot.captureExceptions() as caught:
        told.wait()
    assert told.words == ["one", "wrong", "three"]
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]


def test_what_is_dropped_is_not_run(qtbot: QtBot) -> None:
    told = Told(qtbot, "one")
    told.errands.drop()
    told.wait()
    assert told.words == []
