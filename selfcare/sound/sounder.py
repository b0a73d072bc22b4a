"""What a session asks of its speaker: an effect of the player that turns events into sound."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

from selfcare.session.commands import Command
from selfcare.session.events import (
    CueDue,
    Eased,
    Event,
    Finished,
    Planned,
    Refused,
    Resumed,
    Resuming,
    Started,
    TimeAdded,
)
from selfcare.session.moment import Moment
from selfcare.session.timeline import Timeline, Tone, ToneName
from selfcare.session.wording import AnswerName
from selfcare.sound.clip import Clip
from selfcare.sound.ducking import with_words
from selfcare.sound.placing import Said, Script
from selfcare.sound.speaker import Speaker
from selfcare.sound.track import Placed, Track, count_track, last_phase, planned_track
from selfcare.sound.voice import Voice

RINGING = 3.0  # seconds that the longest tone rings: a new plan that came of itself cuts none of them off
PATCHED_EVERY = 1.0  # seconds between plans that are new only because more words have become ready
LATE = 0.5  # seconds a word may be late for a speaker that plays each when it is due
WORD_AFTER = 0.6  # seconds from the tone of the count to its word


class Sounder:
    """Gives the speaker the plan whenever the session runs on a new one, and quiet whenever it stands still.

    With a voice (opened for this session) the plan holds its words too. Put it first among the effects: what the
    others take their time for would make every tone late.
    """

    def __init__(self, speaker: Speaker, voice: Voice | None = None) -> None:
        self._speaker = speaker
        self._voice = voice
        self._state = "waiting"
        self._timeline: Timeline | None = None
        self._coming: deque[Said] = deque()  # words that are not yet due
        self._planned_at, self._version = 0.0, 0

    def obey(self, elapsed: float, command: Command) -> None:
        """Nothing: what a command leads to is heard of, and answered then."""

    def hear(self, events: Sequence[Event], moment: Moment) -> None:
        """Follow what happened."""
        self._tell_due(events, moment)
        if moment.state != self._state or (moment.state == "running" and moment.timeline is not self._timeline):
            self._follow(events, moment)
        elif moment.state == "resuming" and any(isinstance(event, Resuming) for event in events):
            self._count(events, moment)
        elif moment.state == "paused" and moment.timeline is not self._timeline:
            self._answer_paused(events, moment)
        elif moment.state == "running":
            self._go_on(moment)
        if any(isinstance(event, Refused) for event in events):
            self._refuse(moment)
        self._state, self._timeline = moment.state, moment.timeline

    def _follow(self, events: Sequence[Event], moment: Moment) -> None:
        match moment.state:
            case "running":
                self._answer_running(events, moment)
                self._play(events, moment)
            case "resuming":
                self._count(events, moment)
            case "tapping" if self._state == "running":
                pass  # the track ends there by itself, and its last tone may ring
            case "finished" if _ending(events) == "done":
                if moment.timeline is not self._timeline:  # the last step was skipped: only "done" is left to hear
                    self._play(events, moment)
            case _:
                self._speaker.hold()
                self._coming.clear()
                self._answer_stopped(events, moment)

    def _go_on(self, moment: Moment) -> None:
        fresh = self._voice is not None and self._voice.version != self._version
        if fresh and moment.elapsed - self._planned_at >= PATCHED_EVERY:
            self._patch(moment)
        self._speaker.sync(moment.elapsed)

    # ---- plans ----------------------------------------------------------------------------------------------

    def _play(self, events: Sequence[Event], moment: Moment) -> None:
        # What was due before the session went on has been heard; what became due since then (a heart-beat sees it a
        # moment late) has not. After a tap only the phase tells the two apart: both stand at the same second.
        since = next((event.at for event in events if isinstance(event, Started | Planned | Resumed)), moment.elapsed)
        first = moment.phase_index if self._state == "tapping" else 0
        resumed = any(isinstance(event, Resumed) for event in events)
        script = self._plan(moment, since, resumed=resumed, phase=first)
        self._give(planned_track(moment.timeline, since=since, phase=first), script, moment, first)

    def _patch(self, moment: Moment) -> None:
        script = self._plan(moment, moment.elapsed, resumed=False, phase=0)
        self._give(planned_track(moment.timeline, since=moment.elapsed - RINGING), script, moment, 0)

    def _plan(self, moment: Moment, now: float, *, resumed: bool, phase: int) -> Script:
        if self._voice is None:
            return Script()
        return self._voice.plan(moment.timeline, now, resumed=resumed, phase=phase)

    def _give(self, tones: Track, script: Script, moment: Moment, first: int) -> None:
        last = last_phase(moment.timeline, first)
        said = [each for each in script.said if each.end > moment.elapsed and each.cue.phase <= last]
        self._coming = deque(each for each in said if each.placed.at > moment.elapsed - LATE)
        self._planned_at, self._version = moment.elapsed, self._voice.version if self._voice else 0
        self._speaker.play(with_words(tones, said), moment.elapsed)

    def _count(self, events: Sequence[Event], moment: Moment) -> None:
        # Where the session goes on in what leads to work, that has its own count: only the word is said before it.
        track = count_track(moment.resume_in, counted=moment.working)
        word = self._where(events, moment)
        if word is not None:
            placed = Placed(WORD_AFTER - moment.resume_in - word.onset, str(word.path), "voice")
            track = Track(tuple(sorted((*track.placed, placed), key=lambda each: each.at)))
            self._speaker.due(str(word.path), "voice")
        self._speaker.play(track, -moment.resume_in)
        self._speaker.due("ready")

    # ---- answers to commands --------------------------------------------------------------------------------

    def _answer_running(self, events: Sequence[Event], moment: Moment) -> None:
        """A sound at once, and a word in the plan: skip, back and repeat are answered by what they lead to."""
        changed = any(isinstance(event, Eased | TimeAdded) for event in events)
        if changed and self._state == "running":
            self._speaker.chirp("ready")
        if self._voice is not None and (text := self._answer(events, moment)):
            self._voice.answer(text, moment.elapsed, moment.phase_index)

    def _answer_paused(self, events: Sequence[Event], moment: Moment) -> None:
        changed = any(isinstance(event, Eased | TimeAdded) for event in events)
        word = None
        if self._voice is not None:
            text = self._answer(events, moment)
            word = self._voice.word(text) if text else self._voice.opening(moment.timeline, moment.elapsed)
        self._say("ready" if changed else "next", word)

    def _refuse(self, moment: Moment) -> None:
        """Say that this cannot be done now, beside what sounds; nobody is talked into while they are asked."""
        self._speaker.chirp("rest")
        text = self._voice.phrases.wording.answers["not-now"] if self._voice is not None else ""
        if self._voice is not None and moment.state == "running":
            self._voice.answer(text, moment.elapsed, moment.phase_index)
            self._patch(moment)
        elif moment.state == "paused" and (word := self._word("not-now")):
            self._speaker.chirp(str(word.path), "voice")

    def _answer(self, events: Sequence[Event], moment: Moment) -> str:
        """Return what has changed, in words: what is left out, lighter or longer, or where a pause is left to."""
        if self._voice is None:
            return ""
        phrases, words = self._voice.phrases, ""
        for event in events:
            words = phrases.changed(event, moment.timeline) or words
        at_once = any(isinstance(event, Resuming) and not event.seconds for event in events)
        if at_once and not words and not _opens(moment):
            words = phrases.resuming(moment.timeline, moment.phase_index)
        return words

    def _where(self, events: Sequence[Event], moment: Moment) -> Clip | None:
        """Return what is said before the session goes on: what has changed, else where; less where time is short."""
        if self._voice is None:
            return None
        where = self._voice.phrases.resuming(moment.timeline, moment.phase_index)
        texts = (self._answer(events, moment), where, self._voice.phrases.wording.answers["ready"])
        clips = (self._voice.word(text) for text in texts if text)
        room = moment.resume_in - WORD_AFTER
        return next((clip for clip in clips if clip and clip.spoken <= room), None)

    def _answer_stopped(self, events: Sequence[Event], moment: Moment) -> None:
        match moment.state:
            case "paused":
                self._say("rest", self._word("pause"))
            case "hurt":
                self._say("rest", self._word("hurts"))
            case "finished":
                self._say("rest", self._word("safety" if _ending(events) == "safety" else "stop"))
            case _:
                pass

    def _word(self, name: AnswerName) -> Clip | None:
        return None if self._voice is None else self._voice.word(self._voice.phrases.wording.answers[name])

    def _say(self, tone: ToneName, word: Clip | None) -> None:
        self._speaker.chirp(tone)
        if word is not None:
            self._speaker.chirp(str(word.path), "voice")

    # ---- for a speaker that plays each clip when it is due --------------------------------------------------

    def _tell_due(self, events: Iterable[Event], moment: Moment) -> None:
        for event in events:
            if isinstance(event, CueDue) and isinstance(event.cue, Tone):
                self._speaker.due(event.cue.name)
        while self._coming and self._coming[0].placed.at <= moment.elapsed:
            said = self._coming.popleft()
            if moment.timeline is self._timeline:
                self._speaker.due(str(said.clip.path), "voice")


def _opens(moment: Moment) -> bool:
    """Whether this phase says itself what comes: it names it, or begins at this very second."""
    return moment.phase.kind in {"announce", "ready", "say"} or moment.elapsed <= moment.phase.start


def _ending(events: Iterable[Event]) -> str:
    return next((event.ending for event in events if isinstance(event, Finished)), "")
