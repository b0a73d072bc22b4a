"""What a session asks of its speaker: an effect of the player that turns events into sound."""

from __future__ import annotations

from collections.abc import Sequence

from selfcare.session.commands import Command
from selfcare.session.events import CueDue, Event, Finished, Planned, Resumed, Resuming, Started
from selfcare.session.moment import Moment
from selfcare.session.timeline import Timeline, Tone
from selfcare.sound.speaker import Speaker
from selfcare.sound.track import Track, count_track, planned_track


class Sounder:
    """Gives the speaker the plan whenever the session runs on a new one, and quiet whenever it stands still.

    Put it first among the effects: what the others take their time for would make every tone late.
    """

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker
        self._state = "waiting"
        self._timeline: Timeline | None = None

    def obey(self, elapsed: float, command: Command) -> None:
        """What a command leads to is heard of in `hear`."""

    def hear(self, events: Sequence[Event], moment: Moment) -> None:
        """Follow what happened."""
        for event in events:
            if isinstance(event, CueDue) and isinstance(event.cue, Tone):
                self._speaker.due(event.cue.name)
        if moment.state != self._state or (moment.state == "running" and moment.timeline is not self._timeline):
            self._follow(events, moment)
        elif moment.state == "resuming" and any(isinstance(event, Resuming) for event in events):
            self._count(moment)
        elif moment.state == "running":
            self._speaker.sync(moment.elapsed)
        self._state, self._timeline = moment.state, moment.timeline

    def _follow(self, events: Sequence[Event], moment: Moment) -> None:
        match moment.state:
            case "running":
                self._speaker.play(self._track(events, moment), moment.elapsed)
            case "resuming":
                self._count(moment)
            case "tapping" if self._state == "running":
                pass  # the track ends there by itself, and its last tone may ring
            case "finished" if _played_to_the_end(events):
                if moment.timeline is not self._timeline:  # the last step was skipped: only "done" is left to hear
                    self._speaker.play(self._track(events, moment), moment.elapsed)
            case _:
                self._speaker.hold()

    def _track(self, events: Sequence[Event], moment: Moment) -> Track:
        # What was due before the session went on has been heard; what became due since then (a heart-beat sees it a
        # moment late) has not. After a tap only the phase tells the two apart: both stand at the same second.
        since = next((event.at for event in events if isinstance(event, Started | Planned | Resumed)), moment.elapsed)
        return planned_track(moment.timeline, since=since, phase=self._first_phase(moment))

    def _first_phase(self, moment: Moment) -> int:
        return moment.phase_index if self._state == "tapping" else 0

    def _count(self, moment: Moment) -> None:
        self._speaker.play(count_track(moment.resume_in), -moment.resume_in)
        self._speaker.due("ready")


def _played_to_the_end(events: Sequence[Event]) -> bool:
    return any(isinstance(event, Finished) and event.ending == "done" for event in events)
