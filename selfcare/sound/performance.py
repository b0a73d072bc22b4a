"""A whole session as one track, for a file: the session nobody touches, with taps answered after a while."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from selfcare.routine.models import ExerciseStep
from selfcare.session.phrases import Phrases
from selfcare.session.timeline import Spoken, Timeline
from selfcare.sound.clip import Clip
from selfcare.sound.ducking import with_words
from selfcare.sound.placing import Clips, Dropped, Said, Script, place_again
from selfcare.sound.track import Placed, Track, planned_track
from selfcare.translation import marked, tr

TAIL = 3.0  # seconds after the last word or tone
HEAD = 0.5  # seconds of a file without a word: headphones that wake up swallow so much
TAP = 30.0  # seconds after which a listener who waits for nobody goes on
NO_KEYS = marked("There are no keys beside a file.")


@dataclass(frozen=True, slots=True)
class Chapter:
    """What begins at a second of the file."""

    at: float
    title: str


@dataclass(frozen=True, slots=True)
class Performance:
    """A track with its length in seconds and its chapters. `said` are seconds of the file too."""

    track: Track
    seconds: float
    chapters: tuple[Chapter, ...]
    said: tuple[Said, ...]
    dropped: tuple[Dropped, ...]


def performed(timeline: Timeline, clips: Clips, language: str, *, keys: bool = False) -> Performance:
    """Return the session as it sounds when nobody touches it; what waits for a tap lasts `TAP` seconds.

    `keys` says whether there are keys to speak of: beside a file there are none.
    """

    def said_here(cue: Spoken) -> Clip | str:
        return clips(cue) if keys or cue.kind != "keys" else tr(NO_KEYS)

    stops = [index for index, phase in enumerate(timeline.phases) if phase.kind == "tap"]
    placed: list[Placed] = []
    said: list[Said] = []
    dropped: list[Dropped] = []
    head = 0.0 if keys else HEAD
    for number, (first, last) in enumerate(_stretches(stops, len(timeline.phases))):
        waited = number * TAP
        since = timeline.phases[first].start if first else 0.0
        script = place_again(timeline, said_here, Script(), max(since, head), phase=first)
        words = [each for each in script.said if each.cue.phase <= last]
        tones = planned_track(timeline, since=since, phase=first)
        placed += [replace(each, at=each.at + waited) for each in with_words(tones, words).placed]
        said += [replace(each, at=each.at + waited) for each in words]
        dropped += [each for each in script.dropped if first <= each.cue.phase <= last]
    seconds = max([timeline.end + len(stops) * TAP, *(each.end for each in said)]) + TAIL
    return Performance(Track(tuple(placed)), seconds, _chapters(timeline, language, stops), tuple(said), tuple(dropped))


def _stretches(stops: Iterable[int], phases: int) -> Iterable[tuple[int, int]]:
    """Return (first phase, last phase) from tap to tap."""
    ends = [*stops, phases]
    return zip([0, *(end + 1 for end in ends[:-1])], ends, strict=True)


def _chapters(timeline: Timeline, language: str, stops: list[int]) -> tuple[Chapter, ...]:
    """One chapter for each part, from the moment it is named; rests and notes belong to the one before."""
    phrases = Phrases(language)
    chapters: list[Chapter] = []
    named = -1
    for index, phase in enumerate(timeline.phases):
        step = timeline.steps[timeline.parts[phase.part].step]
        if isinstance(step, ExerciseStep) and phase.part != named and (index or phase.kind != "ready"):
            named = phase.part
            waited = TAP * sum(stop < index for stop in stops)
            name = step.exercise.name.in_language(language)
            side = phrases.side(timeline.parts[phase.part].side).rstrip(".")
            chapters.append(Chapter(phase.start + waited, f"{name}, {side[0].lower()}{side[1:]}" if side else name))
    return (replace(chapters[0], at=0.0), *chapters[1:]) if chapters else ()
