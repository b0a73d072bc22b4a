"""Measured sentences laid into their windows: the important ones first, none over another, none cut.

The session planned with estimates; here are the clips themselves, longer or shorter. Whatever finds no room is dropped,
and says why. Times are session seconds of what is heard: a clip's file begins a little before its first sound.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from selfcare.routine.models import VoiceLevel
from selfcare.session.planning import quiet_between
from selfcare.session.timeline import Spoken, SpokenKind, Timeline
from selfcare.sound.clip import Clip
from selfcare.sound.track import Placed
from selfcare.translation import marked, tr

HAIR = 1e-6  # seconds: sums of the same numbers differ by less

Clips = Callable[[Spoken], Clip | str]  # the clip of a sentence, or why there is none

PASSED = marked("Its moment has passed.")

_BRIEF: frozenset[SpokenKind] = frozenset(
    {"safety", "side", "name", "position", "note", "release", "rest", "next", "say", "done", "ready"}
)


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence in its place: its first sound is heard at session second `at`."""

    cue: Spoken
    clip: Clip
    at: float

    @property
    def end(self) -> float:
        """Session second of its last sound."""
        return self.at + self.clip.spoken

    @property
    def placed(self) -> Placed:
        """The clip as the track wants it, by the beginning of its file."""
        return Placed(self.at - self.clip.onset, str(self.clip.path), "voice")


@dataclass(frozen=True, slots=True)
class Dropped:
    """A sentence that is not said, and why."""

    cue: Spoken
    reason: str


@dataclass(frozen=True, slots=True)
class Script:
    """What is said, in order, and what is not."""

    said: tuple[Said, ...] = ()
    dropped: tuple[Dropped, ...] = ()


def place_speech(timeline: Timeline, clips: Clips) -> Script:
    """Lay out a whole timeline; `clips` gives the clip of each sentence, or says why there is none."""
    return _laid(_wishes(timeline), clips)


def place_again(
    timeline: Timeline,
    clips: Clips,
    before: Script,
    now: float,
    *,
    resumed: bool = False,
    phase: int = 0,
    answers: tuple[Spoken, ...] = (),
) -> Script:
    """Lay out what is still to be said at session second `now`; `before` is what was planned until then.

    A sentence that is sounding goes on where the plan has changed within its part. After a pause (`resumed`) it is
    said again from its beginning, if its window allows. After a tap, `phase` is the phase that begins. `answers` to
    commands stand in no plan and are laid out beside it.
    """
    heard = {said.cue for said in before.said if said.at < now}
    sounding = [said for said in before.said if said.at < now < said.end]
    present = timeline.phases[timeline.phase_at(now)].part
    known = {*timeline.cues, *answers}
    here = [said for said in sounding if said.cue in known and _part(timeline, said.cue) == present]
    if resumed:
        heard -= {said.cue for said in here}
    wishes = [
        wish
        for wish in (*_wishes(timeline), *(_Wish(answer, planned=True) for answer in answers))
        if wish.cue not in heard
        and wish.cue.phase >= phase
        and (wish.cue.at >= now or _part(timeline, wish.cue) == present)
    ]
    return _laid(wishes, clips, now, () if resumed else here)


def said_at(level: VoiceLevel, kind: SpokenKind) -> bool:
    """Whether a kind of sentence is said at a level: "brief" has what leads, "tones" safety alone, "full" all."""
    match level:
        case "full":
            return True
        case "brief":
            return kind in _BRIEF
        case "tones":
            return kind == "safety"


@dataclass(frozen=True, slots=True)
class _Wish:
    cue: Spoken
    planned: bool  # whether the session found room for it, by its estimate

    @property
    def importance(self) -> tuple[int, bool, float]:
        return self.cue.priority, not self.planned, self.cue.at

    def latest(self, length: float) -> float:
        """The last second at which it may begin: in its window, and over when its window is over."""
        cue = self.cue
        over = cue.latest + cue.estimate - length
        return max(cue.at, min(cue.latest, over)) if self.planned else over


def _wishes(timeline: Timeline) -> Iterator[_Wish]:
    for cue in timeline.cues:
        if isinstance(cue, Spoken):
            yield _Wish(cue, planned=True)
    for cue in timeline.dropped:
        yield _Wish(cue, planned=False)


def _laid(wishes: Iterable[_Wish], clips: Clips, now: float = 0.0, sounding: Iterable[Said] = ()) -> Script:
    said = sorted(sounding, key=_at)
    dropped: list[Dropped] = []
    for wish in sorted(wishes, key=lambda wish: wish.importance):
        clip = clips(wish.cue)
        found = clip if isinstance(clip, str) else _place(wish, clip, said, now)
        if isinstance(found, Said):
            insort(said, found, key=_at)
        else:
            dropped.append(Dropped(wish.cue, found))
    return Script(tuple(said), tuple(sorted(dropped, key=lambda each: each.cue.at)))


def _place(wish: _Wish, clip: Clip, said: list[Said], now: float) -> Said | str:
    """Return the sentence in the first gap of its window, or why there is none."""
    at, latest = max(wish.cue.at, now), wish.latest(clip.spoken)
    if at > latest + HAIR:
        if now > wish.cue.at:
            return tr(PASSED)
        return tr("{seconds:.1f} seconds of words, and no room for so many.").format(seconds=clip.spoken)
    for other in said[max(0, bisect_left(said, at, key=_at) - 3) :]:  # none overlap: what ended before is no matter
        gap = quiet_between(wish.cue.kind, other.cue.kind)
        if at + clip.spoken + gap <= other.at + HAIR:
            break
        if other.end + gap > at + HAIR:
            at = other.end + gap
            if at > latest + HAIR:
                return tr("No room beside “{words}”").format(words=other.cue.text)
    return Said(wish.cue, clip, at)


def _part(timeline: Timeline, cue: Spoken) -> int:
    return timeline.phases[cue.phase].part


def _at(said: Said) -> float:
    return said.at
