"""What a user may ask of a session: imperative, frozen, a closed union.

A session is rebuilt after a crash by sending the same commands again, so a command is plain data.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PauseReason = Literal["asked", "gap", "crash"]
PainKind = Literal["dull", "sharp", "numb", "mistake"]


@dataclass(frozen=True, slots=True)
class Start:
    """Begin the session."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the clock; why: the user asked, or time had a gap (sleep, lid, a stopped process)."""

    reason: PauseReason = "asked"


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on after a pause; a get-ready count comes first."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave out the rest of this side (on the last side: go to the next step)."""


@dataclass(frozen=True, slots=True)
class Back:
    """Go to the start of this side; within 3 s of it, to the side or step before."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Do this side again from its start."""


@dataclass(frozen=True, slots=True)
class AddTime:
    """Lengthen the timed work or the rest of this moment."""

    seconds: float = 15.0


@dataclass(frozen=True, slots=True)
class Ease:
    """Go on with less: lighter, shorter, smaller, or the gentler exercise."""


@dataclass(frozen=True, slots=True)
class Hurts:
    """Stop at once and ask what it is like."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What it is like. `score` (0-10) belongs to dull alone."""

    kind: PainKind
    score: int | None = None


@dataclass(frozen=True, slots=True)
class Tap:
    """I am done: go on from a step that waits for the user."""


@dataclass(frozen=True, slots=True)
class Stop:
    """End the session here; what was done counts."""


Command = Start | Pause | Resume | Skip | Back | Repeat | AddTime | Ease | Hurts | Answer | Tap | Stop
