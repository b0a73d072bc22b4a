"""A session heard: what its speaker is asked for, told as a table in seconds of the user's clock."""

from __future__ import annotations

from dataclasses import dataclass, field

from selfcare.player import Player
from selfcare.routine.models import Step, Timed
from selfcare.session.engine import Session
from selfcare.sound.sounder import Sounder
from selfcare.sound.speaker import SilentSpeaker
from selfcare.sound.track import Bus, Track
from tests.clock import HandClock
from tests.session.build import WORDS, exercise, knead, lines, routine, step


@dataclass
class ListeningSpeaker(SilentSpeaker):
    """Remembers what it is asked for: plans as their first and last clip."""

    told: list[str] = field(default_factory=list)
    synced: list[float] = field(default_factory=list)

    def play(self, track: Track, at: float) -> None:
        ends = [f"{each.at:g} {each.clip}" for each in (track.placed[0], track.placed[-1])]
        self.told.append(f"at {at:g} play {ends[0]} ... {ends[1]}")

    def sync(self, at: float) -> None:
        self.synced.append(at)

    def hold(self) -> None:
        self.told.append("hold")

    def due(self, clip: str, bus: Bus = "tones") -> None:
        self.told.append(f"due {clip}" if bus == "tones" else f"due word {clip}")


def told(script: str, *steps: Step, dues: bool = False) -> str:
    """Play a script of lines "second command", one beat a second, and return what the speaker was asked for."""
    speaker, clock = ListeningSpeaker(), HandClock()
    player = Player(Session(routine(*steps)), clock, [Sounder(speaker)])
    for line in script.strip().splitlines():
        second, _, word = line.strip().partition(" ")
        while clock.seconds < float(second) - 1 and player.interval is not None:
            clock.seconds += 1
            player.beat()
        clock.seconds = float(second)
        if word:
            player.do(WORDS[word])
        else:
            player.beat()
    return "\n".join(each for each in speaker.told if dues or not each.startswith("due"))


def test_one_plan_for_a_session_nobody_touches() -> None:
    script = """
        0 start
        60
    """
    assert told(script, knead(20, "none")) == "at 0 play 0.15 ready ... 55 done"


def test_a_pause_holds_and_a_count_leads_back_to_the_rest_of_the_plan() -> None:
    script = """
        0 start
        40 pause
        400 resume
        404.9
        405.4
    """
    assert told(script, knead(30, "none")) == lines("""
        at 0 play 0.15 ready ... 65 done
        hold
        at -5 play -5 ready ... -1 one
        at 40.4 play 62 three ... 65 done
    """)


def test_a_new_plan_is_given_as_soon_as_there_is_one() -> None:
    script = """
        0 start
        40 +15
        42 skip
        50 stop
    """
    assert told(script, knead(30, "none"), knead(30, "none")) == lines("""
        at 0 play 0.15 ready ... 110 done
        at 40 play 57.5 half ... 125 done
        at 42 play 42.15 next ... 87 done
        hold
    """)


def test_hurting_holds_too() -> None:
    script = """
        0 start
        40 hurts
    """
    assert told(script, knead(30, "none")) == lines("""
        at 0 play 0.15 ready ... 65 done
        hold
    """)


def test_the_last_tone_before_a_tap_may_ring_and_the_next_plan_begins_behind_it() -> None:
    script = """
        0 start
        60 tap
        200
    """
    own_pace = step(exercise("Breathing", Timed(60)), ends_by="tap")
    assert told(script, own_pace, knead(20, "none")) == lines("""
        at 0 play 0.15 ready ... 35 work
        at 35 play 35.15 next ... 70 done
    """)


def test_skipping_the_last_step_is_answered_by_done_alone() -> None:
    script = """
        0 start
        40 skip
    """
    assert told(script, knead(30, "none")) == lines("""
        at 0 play 0.15 ready ... 65 done
        at 40 play 40 done ... 40 done
    """)


def test_who_cannot_plan_hears_of_each_tone_when_it_is_due() -> None:
    script = """
        0 start
        34
        35
    """
    assert told(script, knead(30, "none"), dues=True) == lines("""
        at 0 play 0.15 ready ... 65 done
        due ready
        due next
        due three
        due two
        due one
        due work
    """)


def test_the_time_is_told_on_every_beat() -> None:
    speaker, clock = ListeningSpeaker(), HandClock()
    player = Player(Session(routine(knead(30, "none"))), clock, [Sounder(speaker)])
    player.do(WORDS["start"])
    for _ in range(3):
        clock.seconds += 0.1
        player.beat()
    assert [round(at, 3) for at in speaker.synced] == [0.1, 0.2, 0.3]
