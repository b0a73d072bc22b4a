"""Which sentences a timeline needs: what the narrators are asked for before a session starts."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

from selfcare.routine.models import Exercise, VoiceLevel
from selfcare.session.timeline import Spoken, Timeline
from selfcare.sound.narrator import Sentence
from selfcare.sound.placing import said_at

Recording = Callable[[Exercise], Path | None]  # where the author's reading of an exercise's cue is


def no_recording(exercise: Exercise) -> None:
    """Tell that there is no recording."""


def recordings_beside(path_of: Callable[[str], str | None]) -> Recording:
    """Return where recordings are: beside the file of their exercise, which `path_of` gives by its id."""

    def recording(exercise: Exercise) -> Path | None:
        file = path_of(exercise.id) if exercise.recording else None
        return None if file is None or not exercise.recording else Path(file).parent / exercise.recording

    return recording


def sentence_of(cue: Spoken, timeline: Timeline, language: str, recording: Recording = no_recording) -> Sentence:
    """Return what a narrator is to read for a cue; the author's recording stands for the exercise's cue line."""
    exercise = timeline.exercise_of(timeline.phases[cue.phase].part)
    path = recording(exercise) if cue.kind == "cue" and exercise is not None else None
    return Sentence(cue.text, cue.language or language, path)


def sentences_of(
    timeline: Timeline,
    language: str,
    level: VoiceLevel = "full",
    recording: Recording = no_recording,
    between: tuple[float, float] = (0.0, math.inf),
) -> tuple[Sentence, ...]:
    """Return each sentence once, in the order of its first use, of those that begin `between` two seconds.

    What the session found no room for comes last: measured, it may fit after all.
    """
    planned = [cue for cue in timeline.cues if isinstance(cue, Spoken)]
    first, last = between
    cues = [cue for cue in (*planned, *timeline.dropped) if first <= cue.at <= last and said_at(level, cue.kind)]
    return tuple(dict.fromkeys(sentence_of(cue, timeline, language, recording) for cue in cues))
