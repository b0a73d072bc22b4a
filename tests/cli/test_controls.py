"""Keys become commands; bytes become keys."""

from __future__ import annotations

import pytest

from selfcare.cli.controls import Controls
from selfcare.cli.keys import keys_in
from selfcare.session.commands import (
    AddTime,
    Answer,
    Back,
    Command,
    Ease,
    Hurts,
    Pause,
    Repeat,
    Resume,
    Skip,
    Stop,
    Tap,
)
from selfcare.session.states import State


@pytest.mark.parametrize(
    ("data", "keys"),
    [
        (b" ", ["space"]),
        (b"\x1b[C\x1b[D", ["right", "left"]),
        (b"\x1bOC", ["right"]),
        (b"\x1b[6~\x1b[5~", ["right", "left"]),
        (b"\x1b", ["esc"]),
        (b"\r\n", ["enter", "enter"]),
        (b"Ne+", ["n", "e", "+"]),
        (b"\x1b[1;5A\xc3\xa9\x00x", ["x"]),
        (b"", []),
    ],
)
def test_bytes_of_a_terminal_are_keys(data: bytes, keys: list[str]) -> None:
    assert keys_in(data) == keys


@pytest.mark.parametrize(
    ("state", "keys", "command"),
    [
        ("running", "space", Pause()),
        ("paused", "space", Resume()),
        ("resuming", "space", Pause()),
        ("tapping", "space", Tap()),
        ("running", "right", Skip()),
        ("running", "n", Skip()),
        ("running", "left", Back()),
        ("running", "b", Back()),
        ("running", "e", Ease()),
        ("running", "r", Repeat()),
        ("running", "+", AddTime(15)),
        ("tapping", "t", Tap()),
        ("tapping", "enter", Tap()),
        ("running", "h", Hurts()),
        ("running", "q", Stop()),
        ("running", "x", None),
        ("hurt", "space", None),
        ("hurt", "2", Answer("sharp")),
        ("hurt", "3", Answer("numb")),
        ("hurt", "m", Answer("mistake")),
        ("hurt", "q", Stop()),
        ("hurt", "1 7 enter", Answer("dull", 7)),
        ("hurt", "1 7 m", Answer("mistake")),
        ("hurt", "1 1 0 enter", Answer("dull", 10)),
        ("hurt", "1 0 enter", Answer("dull", 0)),
        ("hurt", "1 9 9 enter", Answer("dull", 9)),
        ("hurt", "1 9 backspace 4 enter", Answer("dull", 4)),
        ("hurt", "1 enter", None),
        ("hurt", "1 5 esc 2", Answer("sharp")),
    ],
)
def test_each_key_asks_for_its_command(state: State, keys: str, command: Command | None) -> None:
    controls = Controls()
    asked = [controls.command(key, state) for key in keys.split()]
    assert asked == [None] * (len(asked) - 1) + [command]


def test_a_number_half_typed_is_forgotten_once_nothing_is_asked() -> None:
    controls = Controls()
    controls.command("1", "hurt")
    controls.command("7", "hurt")
    assert controls.typed == "7"
    controls.command("space", "running")
    assert controls.typed is None
