"""Sentences asked for, and what becomes of them when workers die, voices fail or time passes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from selfcare.sound.narrator import NOBODY, Narrator, Sentence
from selfcare.sound.rendering import DEATHS, IDLE, NO_WORKER, NOTHING, PATIENCE, STOPPED, STUMBLED, Progress, Rendering
from selfcare.sound.voice_cache import VoiceCache
from selfcare.sound.voice_message import Failed, Kept, Render, VoiceMessage, line_of, message_of
from selfcare.sound.voice_worker import Studio
from tests.sound.bench import Bench, Hummer

Make = Callable[..., tuple[Rendering, Bench]]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def build(*narrators: Narrator, speed: float = 1.0) -> tuple[Rendering, Bench]:
        cache, who = VoiceCache(tmp_path), narrators or (Hummer(),)
        bench = Bench(cache, who)
        return Rendering(cache, who, bench.start, speed), bench

    return build


def sentences(*texts: str) -> list[Sentence]:
    return [Sentence(text) for text in texts]


def beat(rendering: Rendering, times: int = 20) -> None:
    for now in range(times):
        rendering.beat(now / 10)


def test_what_is_wanted_first_is_rendered_first(make: Make) -> None:
    rendering, bench = make()
    rendering.want(sentences("One.", "Two.", "Three.", "One."))
    assert rendering.progress == Progress(0, 0, 3)
    beat(rendering)
    assert bench.told == ["One.", "Two.", "Three."]
    assert rendering.progress == Progress(3, 0, 3)
    clip = rendering.clip(Sentence("Three."))
    assert clip is not None
    assert clip.spoken == pytest.approx(0.25, abs=0.01)
    assert not rendering.lost(Sentence("Three."))


def test_progress_is_told_in_words(make: Make) -> None:
    rendering, _ = make()
    rendering.want(sentences("One.", "Two.", "Three."))
    rendering.beat(0.0)
    rendering.beat(0.1)
    assert str(rendering.progress) == "Preparing the voice, 2 of 3"
    assert not rendering.progress.done
    assert rendering.settled(sentences("One.", "Two."))
    assert not rendering.settled(sentences("Three."))


def test_what_was_rendered_before_is_there_at_once_and_starts_no_worker(make: Make) -> None:
    rendering, _ = make()
    rendering.want(sentences("One.", "Two."))
    beat(rendering)
    again, bench = make()
    again.want(sentences("Two.", "One."))
    assert again.progress.done
    again.beat(0.0)
    assert bench.workers == []
    assert not again.working


def test_another_speed_is_another_clip(make: Make) -> None:
    rendering, _ = make()
    rendering.want(sentences("One."))
    beat(rendering)
    hummer = Hummer()
    slower, _ = make(hummer, speed=0.8)
    slower.want(sentences("One."))
    beat(slower)
    assert hummer.speeds == [0.8]


def test_a_change_of_speed_makes_everything_anew_and_forgets_what_was_on_its_way(make: Make) -> None:
    hummer = Hummer()
    rendering, _ = make(hummer)
    rendering.want(sentences("One.", "Two.", "Three.", "Four."))
    rendering.beat(0.0)
    rendering.read_as([hummer], 0.8)
    assert rendering.progress == Progress(0, 0, 4)
    beat(rendering)
    assert rendering.progress == Progress(4, 0, 4)
    assert hummer.speeds.count(0.8) == 4
    rendering.read_as([hummer], 1.0)
    assert rendering.progress.ready >= 2, "found again"


def test_a_new_wish_replaces_the_old_one_and_keeps_what_is_ready(make: Make) -> None:
    rendering, bench = make()
    rendering.want(sentences("One.", "Two.", "Three.", "Four."))
    rendering.beat(0.0)
    rendering.want(sentences("Five.", "One."))
    beat(rendering)
    assert bench.told == ["One.", "Two.", "Five."]
    assert rendering.progress == Progress(2, 0, 2)


def test_a_language_nobody_reads_is_told_and_the_others_are_read(make: Make) -> None:
    rendering, _ = make()
    rendering.want([Sentence("Hei.", "fi"), Sentence("One.")])
    beat(rendering)
    assert rendering.lost(Sentence("Hei.", "fi")) == NOBODY
    assert rendering.line == NOBODY
    assert rendering.progress == Progress(1, 1, 2)


def test_where_one_voice_fails_the_next_one_reads(make: Make) -> None:
    second = Hummer("second")
    rendering, _ = make(Hummer("first", refuses="Three"), second)
    rendering.want(sentences("One.", "Two.", "Three.", "Four."))
    beat(rendering)
    assert rendering.progress == Progress(4, 0, 4)
    assert len(second.speeds) == 1


def test_where_the_last_voice_fails_the_reason_is_told(make: Make) -> None:
    rendering, _ = make(Hummer(refuses="Two"))
    rendering.want(sentences("One.", "Two.", "break"))
    beat(rendering)
    assert rendering.lost(Sentence("Two.")) == "It is too hard to hum."
    assert rendering.lost(Sentence("break")) == "The voice stumbled over this sentence (ZeroDivisionError)."
    assert rendering.progress == Progress(1, 2, 3)


def test_a_worker_that_is_killed_is_replaced_and_nothing_is_lost(make: Make) -> None:
    rendering, bench = make()
    rendering.want(sentences("One.", "Two.", "Three.", "Four."))
    rendering.beat(0.0)
    bench.workers[0].heard()  # what it had answered never came
    bench.workers[0].kill()
    assert rendering.beat(0.1)
    assert rendering.line == STOPPED
    beat(rendering)
    assert rendering.progress == Progress(4, 0, 4)
    assert len(bench.workers) == 2
    assert rendering.line == ""


def test_a_sentence_that_ends_each_worker_is_left_out_and_no_other(make: Make) -> None:
    rendering, bench = make()
    bench.poison = "Two"
    rendering.want(sentences("One.", "Two.", "Three.", "Four."))
    beat(rendering)
    assert rendering.lost(Sentence("Two.")) == STUMBLED
    assert rendering.progress == Progress(3, 1, 4)
    assert len(bench.workers) == 3


@pytest.mark.parametrize("refused", ["", "Three"])
def test_the_voice_is_not_said_to_be_started_again_once_nothing_is_left_to_read(make: Make, refused: str) -> None:
    rendering, bench = make(Hummer(refuses=refused or "nothing at all"))
    bench.poison = "Two"
    rendering.want(sentences("One.", "Two.", *([f"{refused}."] if refused else [])))
    lines = set()
    for now in range(20):
        rendering.beat(now / 10)
        lines.add(rendering.line)
    assert rendering.progress.done
    assert STOPPED in lines
    assert rendering.line == ""


def test_many_such_sentences_do_not_end_the_others_as_long_as_some_succeed(make: Make) -> None:
    rendering, bench = make()
    bench.poison = "bad"
    rendering.want(sentences(*(words for number in range(DEATHS) for words in (f"{number} good.", f"{number} bad."))))
    beat(rendering, 40)
    assert rendering.progress == Progress(DEATHS, DEATHS, 2 * DEATHS)


def test_what_has_no_words_is_no_trouble(make: Make) -> None:
    rendering, _ = make()
    rendering.want(sentences(" - "))
    assert rendering.lost(Sentence(" - ")) == NOTHING
    assert rendering.line == ""


def test_a_worker_that_answers_no_more_is_replaced(make: Make) -> None:
    rendering, bench = make()
    rendering.want(sentences("One."))
    bench.stuck = True
    rendering.beat(0.0)
    bench.stuck = False
    rendering.beat(PATIENCE)
    assert [worker.alive for worker in bench.workers] == [True]
    rendering.beat(PATIENCE + 1)
    rendering.beat(PATIENCE + 2)
    assert [worker.alive for worker in bench.workers] == [False, True]
    assert rendering.progress.done


def test_where_no_worker_lives_everything_is_given_up_and_said(make: Make) -> None:
    rendering, bench = make()
    bench.poison = "."
    rendering.want(sentences(*(f"{number}." for number in range(9))))
    beat(rendering)
    assert rendering.progress == Progress(0, 9, 9)
    assert rendering.line == NO_WORKER
    assert len(bench.workers) == DEATHS


def test_where_no_worker_starts_everything_is_given_up_and_said(make: Make) -> None:
    rendering, bench = make()
    bench.broken = True
    rendering.want(sentences("One.", "Two."))
    assert rendering.beat(0.0)
    assert rendering.progress == Progress(0, 2, 2)
    assert rendering.line == NO_WORKER


def test_a_worker_without_work_is_let_go_and_another_comes_when_there_is_some(make: Make) -> None:
    rendering, bench = make()
    rendering.want(sentences("One."))
    beat(rendering)
    rendering.beat(IDLE)
    assert rendering.working
    rendering.beat(IDLE + 5)
    assert not bench.workers[0].alive
    assert not rendering.working
    assert rendering.line == ""
    rendering.want(sentences("Two."))
    rendering.beat(100.0)
    rendering.beat(100.1)
    assert rendering.progress.done
    assert len(bench.workers) == 2


def test_closing_ends_the_worker_and_gives_up_the_rest(make: Make) -> None:
    rendering, bench = make()
    rendering.want(sentences("One.", "Two.", "Three."))
    rendering.beat(0.0)
    rendering.close()
    assert not bench.workers[0].alive
    assert not rendering.working
    beat(rendering)
    assert rendering.progress.ready == 0


def test_a_full_disk_is_told_in_plain_words(make: Make, tmp_path: Path) -> None:
    rendering, bench = make()
    (tmp_path / "file").write_bytes(b"")
    bench.studio = Studio([Hummer()], VoiceCache(tmp_path / "file" / "voice"))
    rendering.want(sentences("One."))
    beat(rendering)
    assert rendering.lost(Sentence("One.")).startswith("The voice cannot be kept: ")


@pytest.mark.parametrize(
    "message",
    [
        Render("k", "hibari", Sentence("Left side.", "en"), 1.0),
        Render("k", "recording", Sentence("Links\n„so“.", "de", Path("a b.wav")), 0.85),
        Kept("k"),
        Failed("k", "No room."),
    ],
)
def test_messages_survive_the_pipe_in_one_line(message: VoiceMessage) -> None:
    line = line_of(message)
    assert line.count(b"\n") == 1
    assert message_of(line) == message


@pytest.mark.parametrize("line", [b"", b"\n", b"[", b'["kept"]', b"[1, 2]", b"\xff", b'["render", "k"]'])
def test_a_broken_line_carries_no_message(line: bytes) -> None:
    assert message_of(line) is None
