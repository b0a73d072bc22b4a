"""The real app on a clock that is moved by hand, without sound."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtWidgets import QApplication

from selfcare.app.clock import Startup, SystemClock
from selfcare.app.wiring import App
from selfcare.player import Effect
from selfcare.routine.models import Routine
from selfcare.session.engine import Session


class HandClock(SystemClock):
    """A clock that only moves when it is told to."""

    def __init__(self) -> None:
        """Begin at eight in the evening."""
        self.seconds = 1000.0
        self.day = datetime(2026, 3, 2, 20, 0).astimezone()

    def monotonic(self) -> float:
        return self.seconds

    def boot(self) -> float | None:
        return self.seconds

    def wall(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return self.day + timedelta(seconds=self.seconds)


class QuietApp(App):
    """The app without sound and without a say in the screen's sleep."""

    def __init__(self, application: QApplication, clock: SystemClock, startup: Startup) -> None:
        """Ask nobody whether they hear anything."""
        super().__init__(application, clock, startup)
        self._heard.asked = True

    def _devices(self, _routine: Routine, _session: Session, _language: str) -> Sequence[Effect]:
        return ()

    def _warm_up(self) -> None:
        """Open no output."""

    def _make_ready(self, _routine: str) -> None:
        """Render no words: nothing is to wait for them."""

    def check_sound(self) -> None:
        """Ask whether anything is heard."""
        self._heard.check()
