"""How much of a part has been worked, read off the phases that were played."""

from __future__ import annotations

from collections.abc import Iterable

from selfcare.session.timeline import WORKING, Phase

Work = tuple[int, int, str | None]


def seconds_worked(phases: Iterable[Phase], elapsed: float) -> float:
    """Seconds of work played by session second `elapsed`; what is asked in repetitions counts none."""
    return sum(
        min(phase.end, elapsed) - phase.start for phase in phases if phase.kind == "work" and phase.start < elapsed
    )


def repetitions_worked(phases: Iterable[Phase], elapsed: float) -> int:
    """Repetitions that were over by session second `elapsed`: one counts once its last moving phase has ended."""
    over: dict[Work, bool] = {}
    for phase in phases:
        if phase.repetition and phase.kind in WORKING and phase.kind != "pause":
            over[(phase.set, phase.repetition, phase.side)] = phase.end <= elapsed
    return sum(over.values())
