"""Measured sentences laid into their windows: the important ones first, none over another, none cut.

The session planned with estimates; here are the clips themselves, longer or shorter. Whatever finds no room is dropped,
and says why. Times are session seconds of what is heard: a clip's file begins a little before its first sound.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from selfcare.routine.models import VoiceLevel
from selfcare.session.planning import quiet_between
from selfcare.session.timeline import WORKING, Spoken, SpokenKind, Timeline
from selfcare.sound.clip import Clip
from selfcare.sound.closing import IN_TURN, Link, Span, Taken, closed_up
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
    return _in_time(timeline, _laid(_wishes(timeline), clips), clips)


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
    laid = _laid(wishes, clips, now, () if resumed else here)
    return _in_time(timeline, laid, clips, now, [each for each in before.said if each.cue in heard])


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


def _in_time(timeline: Timeline, script: Script, clips: Clips, now: float = 0.0, heard: Sequence[Said] = ()) -> Script:
    """Close up what leads to work, where some of it would come too late; `heard` is what has begun before."""
    said, dropped = {each.cue: each for each in script.said}, {each.cue: each for each in script.dropped}
    for phase, links in _leads(timeline, script, clips, {each.cue for each in heard}).items():
        load = _work_after(timeline, phase)
        if load <= now or not any(link.late(load) for link in links):
            continue
        own = {link.cue for link in links}
        taken = tuple(Taken(each.at, each.end, each.cue.kind) for each in said.values() if each.cue not in own)
        since = max((each.end for each in heard if each.cue.phase == phase and each.cue.kind in IN_TURN), default=None)
        for link in closed_up(links, Span(now, since, load, taken)):
            clip = clips(link.cue)
            if link.at is not None and isinstance(clip, Clip):
                said[link.cue] = Said(link.cue, clip, link.at)
                dropped.pop(link.cue, None)
    return Script(tuple(sorted(said.values(), key=_at)), tuple(dropped.values()))


def _leads(timeline: Timeline, script: Script, clips: Clips, heard: Container[Spoken]) -> dict[int, list[Link]]:
    """Return what is still to be said in its turn by the phase that it leads from; what has no room comes last."""
    leads: dict[int, list[Link]] = {}
    found = (*((each.cue, each.at) for each in script.said), *((each.cue, None) for each in script.dropped))
    for cue, at in found:
        in_turn = cue.kind in IN_TURN and timeline.phases[cue.phase].kind not in WORKING
        clip = clips(cue) if in_turn and cue not in heard else ""
        if isinstance(clip, Clip):
            leads.setdefault(cue.phase, []).append(Link(cue, clip.spoken, at))
    return leads


def _work_after(timeline: Timeline, phase: int) -> float:
    """Return the second at which the work begins that a phase leads to."""
    later = (each.start for each in timeline.phases[phase + 1 :] if each.kind in WORKING)
    return next(later, timeline.end)


def _part(timeline: Timeline, cue: Spoken) -> int:
    return timeline.phases[cue.phase].part


def _at(said: Said) -> float:
    return said.at
