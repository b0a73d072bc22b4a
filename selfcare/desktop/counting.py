"""What the lamp shows of a moment: repetitions where they are counted, else the seconds left; and the word below it."""

from __future__ import annotations

from selfcare.desktop.cadence import Cadence
from selfcare.desktop.icons import IconName
from selfcare.desktop.scenes import light_of
from selfcare.desktop.widgets.lamp import Count
from selfcare.desktop.words import clock, in_line, within
from selfcare.session.moment import Moment
from selfcare.translation import tr, tr_number


def count_of(moment: Moment, cadence: Cadence | None) -> Count:
    """Return what the lamp shows: repetitions where they are counted, else the seconds left."""
    light, left = light_of(moment), _part_left(moment)
    if moment.state == "tapping":
        return Count(light, "", "", 1.0, None, "check")
    sign: IconName | None = "pause" if moment.state in ("paused", "hurt") else None
    breath = cadence.full if cadence else None
    if shows_repetitions(moment):
        taken = cadence is not None and cadence.word  # the place of the set below the lamp is
        caption = in_line((planned_of(moment), within(_set_of(moment)) if taken else ""))
        return Count(light, str(moment.count), caption, left, breath, sign)
    seconds = moment.count
    if seconds < 100:
        return Count(light, str(seconds), tr_number("second", "seconds", seconds), left, breath, sign)
    return Count(light, clock(seconds), tr("minutes"), left, breath, sign)


def shows_repetitions(moment: Moment) -> bool:
    """Whether the lamp counts repetitions now."""
    return moment.state not in ("resuming", "tapping") and moment.working and bool(moment.phase.repetition)


def planned_of(moment: Moment) -> str:
    """Return "of 8": how many repetitions there are."""
    return tr("of {count}").format(count=moment.repetitions)


def word_of(moment: Moment, cadence: Cadence | None) -> tuple[str, IconName]:
    """Return the word under the lamp: of the breath or the move, where they are paced, else which set this is."""
    if cadence is not None and cadence.word:
        return cadence.word, "move" if cadence.full is None else "wind"
    return _set_of(moment), "repeat"


def _set_of(moment: Moment) -> str:
    """Return which set this is, or which one comes; "" where there is only one."""
    dose = moment.exercise.dose if moment.exercise else None
    if dose is None or dose.sets < 2 or not moment.phase.set:
        return ""
    here = moment.phase.set + (moment.phase.kind == "rest")
    return tr("Set {number} of {count}").format(number=here, count=dose.sets)


def _part_left(moment: Moment) -> float:
    """Return the part of the ring that is left, in steps of a tenth of a second."""
    if moment.state == "resuming":
        return round(moment.resume_in, 1) / moment.resume_of if moment.resume_of else 1.0
    whole = moment.bout_seconds if moment.working else moment.phase.seconds
    left = moment.bout_left if moment.working else moment.phase_left
    return round(left, 1) / whole if whole else 1.0
