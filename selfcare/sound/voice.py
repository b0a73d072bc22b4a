"""The voice of a session: its sentences are got ahead, and laid on its seconds as the plan changes."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from selfcare.routine.models import Routine, VoiceLevel
from selfcare.routine.places import cache_file
from selfcare.session.phrases import Phrases
from selfcare.session.planning import estimate
from selfcare.session.timeline import Spoken, SpokenKind, Timeline
from selfcare.sound.clip import Clip
from selfcare.sound.narrator import Narrator, Sentence, house_narrators
from selfcare.sound.placing import Script, place_again, said_at
from selfcare.sound.rendering import Progress, Rendering
from selfcare.sound.sentences import Recording, no_recording, sentence_of, sentences_of
from selfcare.sound.voice_cache import VoiceCache
from selfcare.sound.voice_link import ProcessLink
from selfcare.translation import marked, tr

FIRST = 60.0  # seconds whose words are ready before a session is offered to begin
ANSWERED_WITHIN = 4.0  # seconds after which an answer to a command would come out of nowhere
NOT_AT_THIS_LEVEL = marked("Left out at this level of the voice.")
NOT_YET = marked("Not ready yet.")


class Voice:
    """Has the sentences of one session at a time. Nothing waits but for `wait`; whoever has a clock calls `beat`.

    `level` None leaves it to the routine how much is said. `version` grows whenever more could be said than before.
    """

    def __init__(
        self,
        rendering: Rendering,
        narrators: Callable[[str], Sequence[Narrator]] = house_narrators,
        *,
        narrator: str = "",
        speed: float = 1.0,
    ) -> None:
        """Take a rendering that was made with the same `narrator` (a name, "" for the best) and `speed`."""
        self._rendering = rendering
        self._narrators = narrators
        self._narrator, self._speed = narrator, speed
        self._level: VoiceLevel | None = None
        self._own_level: VoiceLevel = "full"
        self._phrases = Phrases("en")
        self._recording: Recording = no_recording
        self._timeline: Timeline | None = None
        self._first: tuple[Sentence, ...] = ()
        self._since = 0.0  # what is said before it was said, or is asked for last
        self._sampled = False
        self._answers: tuple[Spoken, ...] = ()
        self.script = Script()
        self.version = 0

    # ---- for the window -------------------------------------------------------------------------------------

    def open(
        self,
        timeline: Timeline,
        routine: Routine,
        *,
        language: str = "",
        recording: Recording = no_recording,
        since: float = 0.0,
    ) -> None:
        """Get ready to say a session from second `since` on. `language` is the timeline's, the routine's own if "".

        What was rendered before is there at once: the same routine speaks without a wait.
        """
        self._own_level = routine.voice
        self._phrases = Phrases(language or routine.language)
        self._recording = recording
        self.script, self._answers = Script(), ()
        self._want(timeline, since)

    def open_sample(self, language: str) -> None:
        """Get a sentence ready by which a user can judge voice, speed and loudness.

        While a session is open it keeps its sentences, and this one, in its own language, comes first.
        """
        self._sampled = True
        if self._timeline is None:
            self._phrases = Phrases(language)
            self._rendering.want([self._sample()])
        else:
            self._again()

    def sample(self) -> Clip | None:
        """Return that sentence, None while it is not ready (or never will be: see `lost_sample`)."""
        return self._rendering.clip(self._sample())

    @property
    def lost_sample(self) -> bool:
        """Whether nobody here can read that sentence."""
        return bool(self._rendering.lost(self._sample()))

    def beat(self, now: float) -> bool:
        """Let rendering go on; `now` in seconds of any clock that only goes forward. Returns whether more is ready."""
        changed = self._rendering.beat(now)
        self.version += changed
        return changed

    def wait(self, seconds: float) -> None:
        """Wait until there is something for `beat` to do, `seconds` at most: for a terminal, never for a window."""
        self._rendering.wait(seconds)

    def close(self) -> None:
        """End what is being rendered, and the process that does it."""
        self._rendering.close()

    @property
    def working(self) -> bool:
        """Whether beats are wanted."""
        return self._rendering.working

    @property
    def progress(self) -> Progress:
        """How much of the session is ready; its `str` is a line for the window."""
        return self._rendering.progress

    @property
    def ready_to_start(self) -> bool:
        """Whether the words of the first minute, and the answers to every command, are ready (or never will be)."""
        return self._rendering.settled(self._first)

    @property
    def line(self) -> str:
        """One honest sentence for the window, empty while all is well."""
        return self._rendering.line if self.level != "tones" else ""

    @property
    def level(self) -> VoiceLevel:
        """How much is said now."""
        return self._level or self._own_level

    def set_level(self, level: VoiceLevel | None) -> None:
        """Choose how much is said, None for what the routine's author chose. Heard from the next sentence on."""
        self._level = level
        self._again()

    def set_speed(self, speed: float) -> None:
        """Choose how fast it is read, 1 for the narrator's calm pace; everything is rendered anew for it."""
        self._read_as(self._narrator, speed)

    def set_narrator(self, name: str) -> None:
        """Choose who reads first, "" for the best there is."""
        self._read_as(name, self._speed)

    # ---- for the sounder ------------------------------------------------------------------------------------

    def plan(self, timeline: Timeline, now: float, *, resumed: bool = False, phase: int = 0) -> Script:
        """Lay out what is said from session second `now` on (see `placing.place_again`)."""
        if timeline is not self._timeline:
            self._want(timeline, now)
        self._answers = tuple(each for each in self._answers if each.latest >= now)
        self.script = place_again(
            timeline, self.clip, self.script, now, resumed=resumed, phase=phase, answers=self._answers
        )
        return self.script

    @property
    def phrases(self) -> Phrases:
        """The sentences of the session's language: what a command is answered by."""
        return self._phrases

    def answer(self, text: str, now: float, phase: int) -> None:
        """Have the next plan answer a command, after the sentence that sounds."""
        latest = now + ANSWERED_WITHIN
        cue = Spoken(now, latest, text, estimate(text), self._kind(text), 0, phase, self._language)
        self._answers = (*self._answers, cue)

    def word(self, text: str) -> Clip | None:
        """Return the answer to a command as a clip, None where it is not ready or not said at this level."""
        return self._rendering.clip(Sentence(text, self._language)) if self._says(self._kind(text)) else None

    def opening(self, timeline: Timeline, now: float) -> Clip | None:
        """Return what a plan says first from session second `now` on: what has been chosen, said while paused."""
        cues = (cue for cue in timeline.cues if isinstance(cue, Spoken) and now <= cue.at < now + 1.0)
        first = next((cue for cue in cues if self._says(cue.kind)), None)
        return None if first is None else self._rendering.clip(self._sentence(first))

    def clip(self, cue: Spoken) -> Clip | str:
        """Return the clip of a planned sentence, or why there is none."""
        if not self._says(cue.kind):
            return tr(NOT_AT_THIS_LEVEL)
        sentence = self._sentence(cue)
        return self._rendering.clip(sentence) or self._rendering.lost(sentence) or tr(NOT_YET)

    # ---- inside ---------------------------------------------------------------------------------------------

    def _want(self, timeline: Timeline, since: float) -> None:
        self._timeline, self._since = timeline, since
        soon = sentences_of(timeline, self._language, self.level, self._recording, (since, since + FIRST))
        texts = self._phrases.wording.answers.values()
        answers = tuple(Sentence(text, self._language) for text in texts if self._says(self._kind(text)))
        self._first = (*soon, *answers)
        ahead = sentences_of(timeline, self._language, self.level, self._recording, (since, math.inf))
        rest = sentences_of(timeline, self._language, self.level, self._recording)
        tried = (self._sample(),) if self._sampled else ()
        self._rendering.want((*tried, *self._first, *ahead, *rest, *self._detours(timeline)))
        self.version += 1

    def _detours(self, timeline: Timeline) -> Iterator[Sentence]:
        if self.level != "tones":
            for text, language in self._phrases.detours(timeline):
                yield Sentence(text, language)

    def _again(self) -> None:
        if self._timeline is not None:
            self._want(self._timeline, self._since)

    def _read_as(self, narrator: str, speed: float) -> None:
        if (narrator, speed) != (self._narrator, self._speed):
            self._narrator, self._speed = narrator, speed
            self._rendering.read_as(self._narrators(narrator), speed)
            self.version += 1

    @property
    def _language(self) -> str:
        return self._phrases.language

    def _says(self, kind: SpokenKind) -> bool:
        return said_at(self.level, kind)

    def _sample(self) -> Sentence:
        return Sentence(self._phrases.wording.fixed["sample"], self._phrases.wording.language)

    def _kind(self, answer: str) -> SpokenKind:
        answers = self._phrases.wording.answers
        return "safety" if answer in {answers["hurts"], answers["safety"]} else "ready"

    def _sentence(self, cue: Spoken) -> Sentence:
        if self._timeline is None:
            return Sentence(cue.text, cue.language or self._language)
        return sentence_of(cue, self._timeline, self._language, self._recording)


def house_voice(*, narrator: str = "", speed: float = 1.0, folder: Path | None = None) -> Voice:
    """Return the voice of this machine. Clips are kept in `folder`, beside the index of the library if none is given.

    Nothing is loaded and no process started before a session is opened that needs it.
    """
    kept = folder or cache_file().with_name("voice")
    rendering = Rendering(VoiceCache(kept), house_narrators(narrator), lambda: ProcessLink(kept), speed)
    return Voice(rendering, narrator=narrator, speed=speed)
