"""All that is heard in a window, wired: settings and pages on one side, voice, tones and keys on the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from selfcare.desktop.preferences import Preferences
from selfcare.desktop.sound_settings import SoundSettings
from selfcare.desktop.sounds import Sounds, readers_here, reads
from selfcare.translation import language, tr

if TYPE_CHECKING:
    from selfcare.desktop.audio_desk import AudioDesk
    from selfcare.desktop.desk import Desk
    from selfcare.desktop.pages.settings import SettingsPage
    from selfcare.desktop.pages.sound_check import SoundCheckPage
    from selfcare.desktop.pictures import Pictures
    from selfcare.desktop.widgets.sound_row import SoundRow
    from selfcare.desktop.window import Window
    from selfcare.player import Effect
    from selfcare.routine.library import Library
    from selfcare.routine.models import Routine, Side
    from selfcare.session.engine import Session


KEPT = 60_000  # ms that the output stays open for who looks at a routine; a silent stream costs power


class Listening(QObject):
    """Gets routines ready to be said, and gives sessions their effects on the machine.

    Before the very first session the user is asked whether they hear it: `answered` then brings the routine that was
    to be started, and its worse side. `left` brings the place to go to after a check that was made for its own sake.
    """

    answered = Signal(str, str)
    left = Signal(str)

    def __init__(self, clock: Callable[[], float], preferences: Preferences, window: Window, parent: QObject) -> None:
        """Take the machine's monotonic clock in seconds, and the window that shows the sound check."""
        super().__init__(parent)
        self._window = window
        self._desk: Desk | None = None
        self.asked = preferences.chosen.sound.checked
        self._wanted: tuple[str, str] | None = None  # a routine and its worse side, while the sound is checked
        self._preferences = preferences
        self.sounds = Sounds(clock, preferences.chosen.sound, self)
        self.library: Library | None = None
        self.audio: AudioDesk | None = None
        self._readers: tuple[str, ...] | None = None
        self._pictures: Pictures | None = None
        self._settings: SettingsPage | None = None
        self._row: SoundRow | None = None
        self._check_row: SoundRow | None = None
        self._after_check = ""  # the place to go to after a check that was made for its own sake
        self._idle = QTimer(self, singleShot=True, interval=KEPT)
        self._idle.timeout.connect(self._let_go)
        self.sounds.used.connect(self._idle.start)
        preferences.sound_changed.connect(self.sounds.use)
        preferences.sound_changed.connect(self._show_volumes)
        self.sounds.voicing.progressed.connect(self._show_progress)

    def tell(self, desk: Desk) -> None:
        """Have the player's page say what there is to say, and its session begin when the voice is ready."""
        from selfcare.desktop.audio_desk import AudioDesk

        self._desk = desk
        self.audio = AudioDesk(self._window, self._preferences, self.library, self)
        self.sounds.tell(desk.page)
        self.sounds.ready.connect(desk.go)
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
        """Return the page of settings, with the voices of this machine; kept, until something else was chosen."""
        from selfcare.sound.narrator import NOBODY

        page = self._settings
        if page is None or page.settings != self._preferences.chosen:
            if page is not None:
                page.deleteLater()
            page = self._settings = self._new_settings_page()
        unread = "" if reads(language()) else tr(NOBODY)
        page.sound.say_missing(" ".join(line for line in (unread, self.sounds.missing) if line))
        page.sound.row.say(self.sounds.advice)
        return page

    def _new_settings_page(self) -> SettingsPage:
        from selfcare.desktop.pages.settings import SettingsPage
        from selfcare.desktop.pictures import Pictures

        theme = self._preferences.theme
        if self._readers is None:
            self._readers = readers_here()  # to ask for them takes longer than to show a page
        if self._pictures is None:
            self._pictures = Pictures(theme)  # kept: to draw its figure takes a third of the time the page takes
        page = SettingsPage(theme, self._preferences.chosen, self._readers, self._pictures)
        page.changed.connect(self._preferences.change)
        page.sound.check.connect(self.check)
        self.connect_row(page.sound.row)
        return page

    def asks(self, routine: str, worse: str) -> bool:
        """Ask whether the user hears it, if they never were; returns whether the routine has to wait for that."""
        if self.asked:
            return False
        self._wanted = (routine, worse)
        self.check()
        return True

    @Slot()
    def check(self) -> None:
        """Play tone and voice, and ask whether they are heard."""
        self._after_check = "settings"
        self._window.show_once(self.check_page())

    def check_page(self) -> SoundCheckPage:
        """Return the page that plays tone and voice once it is shown, and keeps what is answered."""
        from selfcare.desktop.pages.sound_check import SoundCheckPage
        from selfcare.desktop.pictures import SITTING

        page = SoundCheckPage(self._preferences.theme, self._preferences.chosen.sound)
        if self._desk is not None:
            page.card.show_picture(self._desk.pictures.still(SITTING))
        page.row.test.connect(self.sounds.test_both)
        page.row.changed.connect(self._turn_volume_of_check)
        page.heard.connect(self._note_heard)
        page.silent.connect(self._note_silent)
        self.sounds.advised.connect(page.show_device)
        self.sounds.voicing.progressed.connect(page.show_progress)
        page.show_device(self.sounds.advice)
        self._check_row = page.row
        return page

    def prepare(self, routine: Routine, worse: Side | None = None) -> None:
        """Make the words of a routine ready that may be started soon, so that Start need not wait for them."""
        from selfcare.routine.languages import played_in
        from selfcare.session.engine import Session

        spoken = played_in(routine, language())
        self.open(routine, Session(routine, worse=worse, language=spoken), spoken)

    def open(self, routine: Routine, session: Session, language: str) -> None:
        """Have the words of a session got ready."""
        from selfcare.sound.sentences import recordings_beside

        recording, since = recordings_beside(self._path_of), session.elapsed
        self.sounds.voicing.open(session.timeline, routine, language=language, recording=recording, since=since)

    def effects(self, routine: Routine, session: Session, language: str) -> Sequence[Effect]:
        """Return the effects of a session on the machine."""
        self.open(routine, session, language)
        return self.sounds.effects(routine.name.in_language(language), language)

    @Slot(str, str)
    def save(self, routine: str, worse: str) -> None:
        """Ask where to save a routine that was cleared as a file of sound, and write it."""
        if self.audio is not None:
            self.audio.ask(routine, worse)

    def waits(self) -> bool:
        """Return whether the session that was opened last should not begin yet."""
        return self.sounds.waits

    def close(self) -> None:
        """Be silent and let every device and process go."""
        self._idle.stop()
        if self.audio is not None:
            self.audio.close()
        self.sounds.close()

    def _path_of(self, exercise: str) -> str | None:
        known = self.library.find(exercise) if self.library else None
        return known.path if known else None

    @Slot()
    def _let_go(self) -> None:
        """Let the output go where the rail is shown: on the way to a session and in it, a page has the whole window."""
        if self._window.rail.isHidden():
            self._idle.start()
        else:
            self.sounds.rest()

    @Slot(str)
    def _show_progress(self, words: str) -> None:
        """Say beside a Start that is still to be pressed how far the voice is."""
        from selfcare.desktop.pages.ready import ReadyPage

        self._window.library.panel.show_preparing(words)
        if isinstance(self._window.page, ReadyPage):
            self._window.page.show_preparing(words)

    @Slot()
    def _turn_volume(self) -> None:
        if self._row is not None:
            self._take_volumes(self._row)

    @Slot()
    def _turn_volume_of_check(self) -> None:
        if self._check_row is not None:
            self._take_volumes(self._check_row)

    def _take_volumes(self, row: SoundRow) -> None:
        chosen = self._preferences.chosen
        self._preferences.change(chosen.but(sound=chosen.sound.at(row.voice, row.tones)))

    @Slot(object)
    def _show_volumes(self, sound: SoundSettings) -> None:
        if self._row is not None:
            self._row.show_volumes(sound)

    @Slot()
    def _note_heard(self) -> None:
        self._note(replace(self._preferences.chosen.sound, checked=True))

    @Slot()
    def _note_silent(self) -> None:
        self._note(replace(self._preferences.chosen.sound, checked=True, level="tones", flash=True))

    def _note(self, sound: SoundSettings) -> None:
        self.asked, self._check_row = True, None
        self._preferences.change(self._preferences.chosen.but(sound=sound))
        wanted, self._wanted = self._wanted, None
        place, self._after_check = self._after_check, ""
        if wanted is not None:
            self.answered.emit(*wanted)
        elif place:
            self.left.emit(place)
