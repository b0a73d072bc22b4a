"""What is heard in a window: one speaker and one voice for all sessions, made when they are first asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from selfcare.desktop.sound_settings import SoundSettings
from selfcare.desktop.voicing import Voicing
from selfcare.translation import language, marked, tr

if TYPE_CHECKING:
    from selfcare.desktop.devices.live_voice import LiveVoice
    from selfcare.desktop.devices.media_keys import MediaKeys
    from selfcare.desktop.devices.speaker import ChosenSpeaker
    from selfcare.desktop.devices.wakelock import WakeLock
    from selfcare.desktop.pages.player import PlayerPage
    from selfcare.player import Effect
    from selfcare.sound.voice import Voice

NO_DEVICE = marked(
    "Connect a speaker or headphones, or choose one in the computer’s sound settings: sound comes back by itself."
)
# ms after which a session may begin though it is still unknown what can be heard; before that it would lose its first
# words on a machine where opening the output takes longer than usual (2.3 s seen with two cores busy).
OPENING = 10_000
BEFORE_WORDS = 900  # ms from the tone of a test to its sentence


class Sounds(QObject):
    """`clock` is the machine's monotonic clock.

    `line_changed` brings what a user should know about what is heard, `advised` the same with what to do about it;
    `pressed` which media key was pressed; `ready` comes when the session that was opened last may begin; `used`
    whenever the output is wanted.
    """

    line_changed = Signal(str)
    advised = Signal(str)
    pressed = Signal(str)
    ready = Signal()
    used = Signal()

    def __init__(self, clock: Callable[[], float], settings: SoundSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._settings = settings
        self._speaker: ChosenSpeaker | None = None
        self._page: PlayerPage | None = None
        self._keys: MediaKeys | None = None
        self._awake: WakeLock | None = None
        self._live: LiveVoice | None = None
        self.voicing = Voicing(clock, settings, house_voice_as, self)
        self.voicing.line_changed.connect(self._say_line)
        self.voicing.sampled.connect(self._sampled)
        self.voicing.ready.connect(self._tell_ready)
        self._opening = QTimer(self, singleShot=True, interval=OPENING)
        self._opening.timeout.connect(self._tell_ready)
        self._sample = ""
        self._words = QTimer(self, singleShot=True, interval=BEFORE_WORDS)
        self._words.timeout.connect(self._say_sample)

    def tell(self, page: PlayerPage) -> None:
        """Have `page` say what cannot be heard, and show each cue that was not."""
        self._page = page
        self.voicing.progressed.connect(page.show_preparing)
        self.line_changed.connect(page.show_sound)
        self.pressed.connect(page.press)
        page.show_preparing(self.voicing.progress)
        page.show_sound(self.line)
        if self._speaker is not None:
            self._speaker.flashed.connect(page.flash)

    @property
    def waits(self) -> bool:
        """Whether the session that was opened last should not begin yet: for its words, or for the output."""
        return self.voicing.waits or self._opening.isActive()

    def warm_up(self) -> None:
        """Open the output before anybody presses Start: that takes a second, and it would swallow the first words."""
        self._ready()

    def rest(self) -> None:
        """Let the output go until it is wanted again: nobody is about to listen."""
        self._opening.stop()
        if self._speaker is not None:
            self._speaker.close()

    @property
    def line(self) -> str:
        """What a user should know, "" while everything can be heard."""
        device = "" if self._speaker is None else self._speaker.line
        # Where nothing sounds, nobody asks who reads.
        return device or (self.voicing.line if self._live is None else self._live.line)

    def effects(self, title: str, language: str) -> Sequence[Effect]:
        """Return the effects on the machine of the session that `voicing` opened: sound, keys, a screen that stays on.

        Its `title` is shown beside the desktop's media keys.
        """
        from selfcare.desktop.devices.wakelock import WakeLock, keep_screen_on
        from selfcare.desktop.flashes import Flashes
        from selfcare.sound.sounder import Sounder

        self._awake = WakeLock(keep_screen_on)
        effects: list[Effect] = [Sounder(self._ready(), self.voicing.voice), self._awake]
        if self._page is not None:
            effects.append(Flashes(self._page.flash, self._flashes))
        keys = self._media_keys()
        if keys is not None:
            keys.name_session(title, language)
            keys.open()
            effects.append(keys)
        self._live = self._live_voice(language)
        if self._live is not None:
            effects.append(self._live)
        self._say_line()
        return effects

    @Slot(object)
    def use(self, settings: SoundSettings) -> None:
        """Sound like that from now on."""
        self._settings = settings
        self.voicing.use(settings)
        if self._speaker is not None:
            self._set_volumes(self._speaker)

    @Slot()
    def test(self) -> None:
        """Sound what a session would: a tone, and a sentence behind it, unless tones are all that is wanted."""
        if self._settings.level == "tones":
            self._ready().test()
        else:
            self.test_both()

    @Slot()
    def test_both(self) -> None:
        """Sound a tone, and a sentence behind it or as soon as it is ready."""
        self._ready().test()
        self._sample = ""
        self._words.start()
        self.voicing.ask_sample(language())

    def close(self) -> None:
        """Be silent and let every device go."""
        self._words.stop()
        self._opening.stop()
        self.voicing.close()
        if self._keys is not None:
            self._keys.close()
        if self._live is not None:
            self._live.close()
        if self._speaker is not None:
            self._speaker.close()

    def _flashes(self) -> bool:
        return self._settings.flash

    def _media_keys(self) -> MediaKeys | None:
        """Return what the desktop hands media keys to; elsewhere Qt hands them to the window as ordinary keys."""
        if self._keys is None and sys.platform == "linux":
            from selfcare.desktop.devices.media_keys import MediaKeys

            self._keys = MediaKeys(self)
            self._keys.wished.connect(self.pressed)
        return self._keys

    def _live_voice(self, language: str) -> LiveVoice | None:
        if self._live is not None:
            self._live.deleteLater()
        if not self.voicing.unread:
            return None
        from selfcare.desktop.devices.live_voice import LiveVoice, live_engine

        engine = live_engine(self)
        if engine is None:
            return None
        return LiveVoice(engine, language, self.voicing.level, self._settings.voice / 100, self)

    @Slot()
    def _settle(self) -> None:
        if self._opening.isActive():
            self._opening.stop()
            self._tell_ready()

    @Slot()
    def _tell_ready(self) -> None:
        if not self.waits:
            self.ready.emit()

    @Slot(str)
    def _sampled(self, path: str) -> None:
        self._sample = path
        if not self._words.isActive():
            self._say_sample()

    @Slot()
    def _say_sample(self) -> None:
        if self._sample and self._speaker is not None:
            self._speaker.chirp(self._sample, "voice")
            self._sample = ""

    def _ready(self) -> ChosenSpeaker:
        if self._speaker is None:
            from selfcare.desktop.devices.speaker import best_speaker

            self._speaker = best_speaker(self._clock, self)
            self._set_volumes(self._speaker)
            self._speaker.line_changed.connect(self._say_line)
            self._speaker.settled.connect(self._settle)
            if self._page is not None:
                self._speaker.flashed.connect(self._page.flash)
        self._speaker.open()
        self.used.emit()
        if self._speaker.opening and not self._opening.isActive():
            self._opening.start()
        return self._speaker

    def _set_volumes(self, speaker: ChosenSpeaker) -> None:
        speaker.set_volume(self._settings.tones / 100, "tones")
        speaker.set_volume(self._settings.voice / 100, "voice")

    @property
    def advice(self) -> str:
        """What a user should know, with what to do about it."""
        heard = self._speaker is None or not self._speaker.line
        return self.line if heard else f"{self.line} {tr(NO_DEVICE)}"

    @property
    def missing(self) -> str:
        """What this computer did not allow in the last session beside sound: a screen kept on, media keys."""
        lines = (part.line for part in (self._awake, self._keys) if part is not None)
        return " ".join(line for line in lines if line)

    @Slot()
    def _say_line(self) -> None:
        self.line_changed.emit(self.line)
        self.advised.emit(self.advice)


def readers_here() -> tuple[str, ...]:
    """Return the names of the voices of this machine."""
    from selfcare.sound.narrator import Sentence, house_narrators

    return tuple(narrator.name for narrator in house_narrators() if narrator.can(Sentence("One.", "en")))


def reads(language: str) -> bool:
    """Whether a voice of this machine reads a language."""
    from selfcare.sound.narrator import Sentence, house_narrators

    return any(narrator.can(Sentence("1.", language)) for narrator in house_narrators())


def house_voice_as(settings: SoundSettings) -> Voice:
    """Return the voice of this machine that reads as the settings say."""
    from selfcare.sound.voice import house_voice

    return house_voice(narrator=settings.narrator, speed=settings.speed)
