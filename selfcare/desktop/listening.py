"""All that is heard in a window, wired: settings and pages on one side, voice, tones and keys on the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from selfcare.desktop.preferences import Preferences
from selfcare.desktop.sounds import Sounds, readers_here

if TYPE_CHECKING:
    from selfcare.desktop.desk import Desk
    from selfcare.desktop.pages.settings import SettingsPage
    from selfcare.desktop.widgets.sound_row import SoundRow
    from selfcare.player import Effect
    from selfcare.routine.library import Library
    from selfcare.routine.models import Routine, Side
    from selfcare.session.engine import Session


class Listening(QObject):
    """Gets routines ready to be said, and gives sessions their effects on the machine."""

    def __init__(self, clock: Callable[[], float], preferences: Preferences, parent: QObject) -> None:
        """Take the machine's monotonic clock in seconds."""
        super().__init__(parent)
        self._preferences = preferences
        self.sounds = Sounds(clock, preferences.chosen.sound, self)
        self.library: Library | None = None
        self._row: SoundRow | None = None
        preferences.sound_changed.connect(self.sounds.use)

    def tell(self, desk: Desk) -> None:
        """Have the player's page say what there is to say, and its session begin when the voice is ready."""
        self.sounds.tell(desk.page)
        self.sounds.voicing.ready.connect(desk.go)
        self._row = desk.page.top.panel.row
        self._row.show_volumes(self._preferences.chosen.sound)
        self._row.changed.connect(self._turn_volume)
        self.connect_row(self._row)

    def connect_row(self, row: SoundRow) -> None:
        """Let a row of volumes sound its test, and say what is wrong."""
        row.test.connect(self.sounds.test)
        self.sounds.advised.connect(row.say)
        row.say(self.sounds.advice)

    def settings_page(self) -> SettingsPage:
        """Return the page of settings, with the voices of this machine."""
        from selfcare.desktop.pages.settings import SettingsPage

        page = SettingsPage(self._preferences.theme, self._preferences.chosen, readers_here())
        page.changed.connect(self._preferences.change)
        self.connect_row(page.sound.row)
        return page

    def prepare(self, routine: Routine, worse: Side | None = None) -> None:
        """Make the words of a routine ready that may be started soon, so that Start need not wait for them."""
        from selfcare.session.engine import Session

        self.open(routine, Session(routine, worse=worse, language=routine.language), routine.language)

    def open(self, routine: Routine, session: Session, language: str) -> None:
        """Have the words of a session got ready."""
        from selfcare.sound.sentences import recordings_beside

        recording, since = recordings_beside(self._path_of), session.elapsed
        self.sounds.voicing.open(session.timeline, routine, language=language, recording=recording, since=since)

    def effects(self, routine: Routine, session: Session, language: str) -> Sequence[Effect]:
        """Return the effects of a session on the machine."""
        self.open(routine, session, language)
        return self.sounds.effects(routine.name.in_language(language), language)

    def waits(self) -> bool:
        """Return whether the session that was opened last should not begin yet."""
        return self.sounds.voicing.waits

    def close(self) -> None:
        """Be silent and let every device and process go."""
        self.sounds.close()

    def _path_of(self, exercise: str) -> str | None:
        known = self.library.find(exercise) if self.library else None
        return known.path if known else None

    @Slot()
    def _turn_volume(self) -> None:
        if self._row is not None:
            chosen = self._preferences.chosen
            sound = chosen.sound.at(self._row.voice, self._row.tones)
            self._preferences.change(chosen.but(sound=sound))
