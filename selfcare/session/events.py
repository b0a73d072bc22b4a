"""What happened in a session: frozen, in the past tense, a closed union. `at` is session seconds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from selfcare.routine.models import Side
from selfcare.session.commands import PainKind, PauseReason
from selfcare.session.timeline import Cue, Phase, Timeline

Outcome = Literal["done", "eased", "skipped", "stopped"]
Ending = Literal["done", "stopped", "safety"]


@dataclass(frozen=True, slots=True)
class Started:
    """The clock runs."""

    at: float
    timeline: Timeline


@dataclass(frozen=True, slots=True)
class Planned:
    """A command changed what is to come; `timeline` counts from now on."""

    at: float
    timeline: Timeline


@dataclass(frozen=True, slots=True)
class PhaseStarted:
    """A new phase of the timeline began."""

    at: float
    phase: Phase


@dataclass(frozen=True, slots=True)
class CueDue:
    """A tone or a sentence is due now."""

    at: float
    cue: Cue


@dataclass(frozen=True, slots=True)
class Paused:
    """The clock stands still."""

    at: float
    reason: PauseReason


@dataclass(frozen=True, slots=True)
class Resuming:
    """A get-ready count of `seconds` (outside session time) runs before the clock does."""

    at: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Resumed:
    """The clock runs again from the exact second it stopped at."""

    at: float


@dataclass(frozen=True, slots=True)
class TapAwaited:
    """The session waits for the user, at their own pace; no session time passes."""

    at: float
    phase: Phase


@dataclass(frozen=True, slots=True)
class PartEnded:
    """One side of one step is over. `done` is seconds of work, or repetitions where `counted`."""

    at: float
    step: int
    side: Side | None
    outcome: Outcome
    planned: float
    done: float
    counted: bool


@dataclass(frozen=True, slots=True)
class Eased:
    """The current exercise was made lighter; `times` is 1 or 2; `swapped_to` names a gentler exercise, if any."""

    at: float
    step: int
    times: int
    swapped_to: str | None


@dataclass(frozen=True, slots=True)
class TimeAdded:
    """The current phase was made longer."""

    at: float
    seconds: float


@dataclass(frozen=True, slots=True)
class HurtAsked:
    """The user said that it hurts; the clock stands still until they say what it is like."""

    at: float
    step: int
    region: str | None


@dataclass(frozen=True, slots=True)
class HurtAnswered:
    """What it was like, and the region it was in."""

    at: float
    step: int
    region: str | None
    kind: PainKind
    score: int | None


@dataclass(frozen=True, slots=True)
class RegionLeftOut:
    """The rest of this step and `steps` later ones were left out; `locked` until tomorrow, everywhere, if sharp."""

    at: float
    region: str
    locked: bool
    steps: int = 0


@dataclass(frozen=True, slots=True)
class Refused:
    """What was asked for cannot be done now; nothing has changed. Told by whoever asked the session first."""

    at: float


@dataclass(frozen=True, slots=True)
class Finished:
    """The session is over; nothing comes after this."""

    at: float
    ending: Ending


Event = (
    Started | Planned | PhaseStarted | CueDue | Paused | Resuming | Resumed | TapAwaited | PartEnded | Eased
    | TimeAdded | HurtAsked | HurtAnswered | RegionLeftOut | Refused | Finished
)  # fmt: skip
