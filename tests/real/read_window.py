"""A real window in a process of its own, for a screen reader: it does one line of its input after the other.

    python -m tests.real.read_window

It prints the address of the accessibility bus, then "ready" after each line that it has done.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject, QSocketNotifier, Slot
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcare.care.answers import Held
from selfcare.care.stop_rules import TOPIC
from selfcare.desktop.key_help import KeyHelp
from selfcare.desktop.reading import install
from selfcare.desktop.widgets.keys_sheet import KeysSheet
from selfcare.desktop.widgets.score_row import ScoreRow
from tests.journeys.evening import Journey
from tests.real.speaking_window import Waiting
from tools.quiet_app import HandClock


class Told(QObject):
    """Does what the lines of the input say: `go library`, `click Start`, `pass 3`."""

    def __init__(self, journey: Journey, parent: QObject) -> None:
        super().__init__(parent)
        self._journey = journey
        self._ways: dict[str, Callable[[str], None]] = {
            "go": journey.app.go,
            "greet": self._greet,
            "open": journey.window.library.open_routine,
            "click": journey.click,
            "read": self._read_on,
            "tick": journey.tick,
            "choose": self._choose,
            "known": self._known,
            "nothing": self._nothing,
            "start": journey.start,
            "pass": self._pass,
            "until": self._until,
            "hurts": self._hurts,
            "end": self._end,
            "explain": self._explain,
            "folder": self._add_folder,
            "dull": self._answer_dull,
            "strong": self._choose_strength,
            "numb": self._answer_numb,
            "mistake": self._answer_mistake,
            "day": self._let_a_day_pass,
            "flag": self._flag,
            "keys": self._show_keys,
            "close": self._close_keys,
            "left": self._offer_what_was_left,
        }
        self._lines = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._lines.activated.connect(self._read)

    @Slot()
    def _read(self) -> None:
        line = sys.stdin.readline()
        if not line:
            QApplication.quit()
            return
        word, _space, rest = line.strip().partition(" ")
        self._ways[word](rest)
        page = self._journey.window.page
        print("ready", type(page).__name__, flush=True)

    def _read_on(self, _words: str) -> None:
        self._journey.read_on()

    def _greet(self, _words: str) -> None:
        self._journey.app.greeting.begin()

    def _choose(self, words: str) -> None:
        """Choose a number for a place that hurts: `choose Neck 4`."""
        name, _space, score = words.rpartition(" ")
        page = self._journey.window.page
        assert page is not None
        self._journey.rows(page)[name].choose(int(score))

    def _known(self, condition: str) -> None:
        """Let everything that is asked before a first session be answered."""
        history = self._journey.desk.history
        history.confirm(TOPIC)
        history.health.set_profile([Held(condition)] if condition else [])
        self._journey.clock.seconds += 1
        history.health.answer_red_flags(frozenset())
        self._journey.clock.seconds += 1

    def _nothing(self, _words: str) -> None:
        self._journey.answer_nothing_special()

    def _pass(self, seconds: str) -> None:
        self._journey.pass_time(float(seconds))

    def _until(self, kind: str) -> None:
        """Let time pass until a phase of this kind, or a state of this name."""
        self._journey.pass_until(lambda moment: kind in (moment.phase.kind, moment.state))

    def _hurts(self, _words: str) -> None:
        self._journey.player.controls.hurt.emit()

    def _end(self, _words: str) -> None:
        self._journey.player.top.end.emit()

    def _answer_dull(self, _words: str) -> None:
        self._journey.player.hurt_sheet._take_kind("dull")

    def _choose_strength(self, score: str) -> None:
        [row] = self._journey.player.hurt_sheet.findChildren(ScoreRow)
        row.choose(int(score))

    def _answer_numb(self, _words: str) -> None:
        self._journey.player.hurt_sheet._take_kind("numb")

    def _answer_mistake(self, _words: str) -> None:
        self._journey.player.hurt_sheet._take_kind("mistake")

    def _let_a_day_pass(self, _words: str) -> None:
        self._journey.clock.seconds += 25 * 3600

    def _flag(self, flags: str) -> None:
        """Let the questions for warning signs be answered with these, or with none."""
        self._journey.clock.seconds += 1
        self._journey.desk.history.health.answer_red_flags(frozenset(flags.split()))
        self._journey.clock.seconds += 1

    def _show_keys(self, _words: str) -> None:
        [keys] = self._journey.window.findChildren(KeyHelp)
        keys.show()

    def _close_keys(self, _words: str) -> None:
        [sheet] = self._journey.window.findChildren(KeysSheet)
        sheet.leave()

    def _offer_what_was_left(self, name: str) -> None:
        self._journey.window.today.resume.offer(name, "part 3 of 8", "3/8", 0.3)

    def _add_folder(self, path: str) -> None:
        """Choose a folder in the settings, as its dialog does."""
        self._journey.app._ways._belongings.add_folder(path)

    def _explain(self, _words: str) -> None:
        self._journey.player.controls.explain.emit()


def main() -> None:
    application = QApplication(["selfcare", "-style", "fusion"])
    application.setApplicationName("Selfcare")
    install()
    journey = Journey(cast("QtBot", Waiting()), HandClock())
    told = Told(journey, application)
    asked = ["dbus-send", "--session", "--print-reply=literal", "--dest=org.a11y.Bus", "/org/a11y/bus"]
    address = subprocess.run([*asked, "org.a11y.Bus.GetAddress"], check=True, capture_output=True, text=True).stdout
    print("bus", address.strip(), flush=True)
    application.exec()
    del told
    journey.close()


if __name__ == "__main__":
    main()
