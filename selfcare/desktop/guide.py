"""Takes one session through the window: beats as often as the player wishes, passes the user's wishes on.

An effect of the player as well: what is true after each beat goes to the page.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pages.player_controls import Allowed
from selfcare.player import Player
from selfcare.session.commands import AddTime, Back, Command, Ease, Repeat, Resume, Skip
from selfcare.session.events import Event, Finished
from selfcare.session.moment import Moment


class Guide(QObject):
    """`finished` carries how the session ended ("done", "stopped", "safety"), once, after everything else.

    `lapsed` where the user wishes to go on and the session has stood still for too long: it stands until the door was
    asked.
    """

    finished = Signal(str)
    lapsed = Signal()

    def __init__(self, page: PlayerPage, parent: QObject) -> None:
        """Take the page to show."""
        super().__init__(parent)
        self._page = page
        self._player: Player | None = None
        self._first: Command | None = None  # what the session begins with, until it has begun
        self._ending = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)
        page.wished.connect(self.do)

    def take(self, player: Player, first: Command | None, *, wait: bool = False) -> None:
        """Take a player in hand and begin with a command, or wait for `begin` (or the user) with it.

        Without a first command it is the user alone who goes on.
        """
        self._player, self._first = player, first
        if first is None or wait:
            self._page.show_moment(player.moment, self._allowed())
        else:
            self.do(first)

    @Slot()
    def begin(self) -> None:
        """Begin, unless the user has begun already or is being asked something."""
        if self._first is not None and not self._page.asking:
            self.do(self._first)

    def leave(self) -> None:
        """Beat no more; the page is free for another session."""
        self._timer.stop()
        self._page.wished.disconnect(self.do)
        self._player = None

    def obey(self, elapsed: float, command: Command) -> None:
        """Nothing: what a command leads to is heard of."""

    def hear(self, events: Sequence[Event], moment: Moment) -> None:
        """Show what is true now."""
        self._page.show_moment(moment, self._allowed())
        for event in events:
            if isinstance(event, Finished):
                self._ending = event.ending

    @Slot(object)
    def do(self, command: Command) -> None:
        """Do what the user wishes; a press that time has overtaken is no error."""
        if self._player is not None and self._player.do(command):
            self._first = None
        self._again()
        if self._player is not None and self._player.lapsed:
            self.lapsed.emit()

    def go_on_anyway(self) -> None:
        """Go on, however long the session has stood still."""
        if self._player is not None:
            self._player.do_anyway(Resume())
        self._again()

    @Slot()
    def beat(self) -> None:
        """Let time run to now, and wait for the next beat."""
        if self._player is not None:
            self._player.beat()
            self._again()

    def _again(self) -> None:
        if self._player is None:
            return
        if self._ending:
            self.leave()
            self.finished.emit(self._ending)
            return
        interval = self._player.interval
        if interval is None:
            self._timer.stop()
        else:
            self._timer.start(round(interval * 1000))

    def _allowed(self) -> Allowed:
        if self._player is None:
            return Allowed()
        can = self._player.can
        return Allowed(back=can(Back()), skip=can(Skip()), ease=can(Ease()), add=can(AddTime()), again=can(Repeat()))
