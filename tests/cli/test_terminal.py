"""Playing in a real (pseudo-)terminal: keys, pictures, going on after Ctrl-C, and the terminal given back."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

import pytest

from selfcare.cli.clock import local_now
from selfcare.record.history import History

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

import fcntl
import pty
import struct
import termios

pytestmark = pytest.mark.usefixtures("pseudo_terminals")
WELL = ("--yes", "--no-condition", "--no-red-flag", "--nothing-new")
_CODES = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]")


class Terminal:
    """A program in a terminal of 90 columns and 28 lines; `see` waits for words, `press` sends keys."""

    def __init__(self, home: Path, *arguments: str) -> None:
        self.ours, self.theirs = pty.openpty()
        fcntl.ioctl(self.theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 28, 90, 0, 0))
        self.before = termios.tcgetattr(self.theirs)
        environment = {**os.environ, "SELFCARE_HOME": str(home), "TERM": "xterm-256color"}
        self.program = subprocess.Popen(
            [sys.executable, "-m", "selfcare", "play", *arguments],
            stdin=self.theirs,
            stdout=self.theirs,
            stderr=self.theirs,
            env=environment,
            start_new_session=True,
        )
        self.seen = b""

    def see(self, *words: str) -> None:
        """Wait until all words were shown since the last call, in order; at most 20 s."""
        until = time.monotonic() + 20
        for word in words:
            while word.encode() not in (text := _CODES.sub(b"", self.seen)):
                assert self._more(until - time.monotonic()), f"{word!r} was not shown, but:\n{text.decode()}"
            self.seen = text[text.index(word.encode()) + len(word.encode()) :]

    def press(self, keys: str) -> None:
        os.write(self.ours, keys.encode())

    def end(self) -> int:
        """Wait for the program's end and return its code; the terminal must be as it was."""
        while self.program.poll() is None:
            self._more(0.05)
        while self._more(0):
            pass
        assert termios.tcgetattr(self.theirs) == self.before
        return self.program.returncode

    def close(self) -> None:
        if self.program.poll() is None:
            self.program.kill()
        self.program.wait()
        os.close(self.ours)
        os.close(self.theirs)

    def _more(self, seconds: float) -> bool:
        if not select.select([self.ours], [], [], max(0.0, seconds))[0]:
            return False
        self.seen += os.read(self.ours, 65536)
        return True


class Start(Protocol):
    def __call__(self, *arguments: str) -> Terminal: ...


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    opened: list[Terminal] = []

    def one(*arguments: str) -> Terminal:
        opened.append(Terminal(tmp_path, *arguments))
        return opened[-1]

    yield one
    for terminal in opened:
        terminal.close()


def sessions(home: Path) -> Sequence[str | None]:
    history = History(home, local_now, print)
    found = [past.ending for past in history.sessions()]
    history.close()
    return found


def test_an_evening_with_keys_ctrl_c_and_going_on(start: Start, tmp_path: Path) -> None:
    first = start("desk-reset", "--quiet")
    first.see("Before the first session", "I have read this")
    first.press("y\n")
    first.see("What you live with", "The numbers of all that are true, 0 for none")
    first.press("all of them\n")
    first.see("type numbers from 1 to")
    first.press("1\n")
    first.see("A few questions come before your first session.", "The numbers of all that are true, 0 for none")
    first.press("0\n")
    first.see("Pain now in your neck, 0 to 10")
    first.press("12\n")
    first.see("type a whole number from 0 to 10")
    first.press("3\n")
    first.see("Pain now in your shoulders")
    first.press("\n")
    first.see("And today:", "0 for none")
    first.press("0\n")
    first.see("press 3 out of 10 at most, because you take a blood thinner.")
    first.see("Which side is worse")
    first.press("r\n")
    first.see("Desk reset", "GET READY", "Neck-to-shoulder rubbing", "q stop")
    first.press(" ")
    first.see("PAUSED", "The clock stands still")
    first.press("h")
    first.see("What is it like?", "pressed by mistake")
    first.press("1")
    first.see("How strong is it")
    first.press("\x1b")
    first.see("What is it like?")
    first.press("m")
    first.see("GET READY")
    first.program.send_signal(signal.SIGINT)  # what the terminal makes of Ctrl-C
    first.see("Left after", "go on from there")
    assert first.end() == 0
    assert sessions(tmp_path) == [None]

    second = start("micro-break", "--quiet")
    second.see('"Desk reset: neck and shoulders" was cut off a moment ago', "Go on with it")
    second.press("y\n")
    second.see("Desk reset", "GET READY")
    second.press("q")
    second.see("Stopped. What was done counts.", "rubbing, right side: stopped", "rubbing, left side: stopped")
    second.see("How was it?", "Pain now in your neck")
    second.press("6\n")
    second.see("How hard?")
    second.press("h\n")
    second.see("anything new or different")
    second.press("n\n")
    second.see("That was too much for today.", "Feeling sore")
    assert second.end() == 0
    assert sessions(tmp_path) == ["stopped"]


def test_a_session_that_was_cut_off_may_be_left_behind(start: Start, tmp_path: Path) -> None:
    first = start("micro-break", "--quiet", *WELL)
    first.see("Micro-break", "GET READY")
    first.program.kill()
    first.program.wait()
    second = start("micro-break", "--quiet")
    second.see("was cut off", "Go on with it")
    second.press("n\n")
    second.see("Micro-break", "GET READY")
    second.press("q")
    second.see("How hard?")
    second.press("\nn\n")
    assert second.end() == 0
    assert sessions(tmp_path) == ["stopped", "stopped"]


def test_whoever_does_not_confirm_the_rules_plays_nothing(start: Start, tmp_path: Path) -> None:
    terminal = start("micro-break")
    terminal.see("I have read this")
    terminal.press("n\n")
    terminal.see("A doctor or physiotherapist can tell")
    assert terminal.end() == 1
    assert sessions(tmp_path) == []


@pytest.mark.parametrize("kill", [signal.SIGTERM, signal.SIGHUP])
def test_a_polite_kill_gives_the_terminal_back(start: Start, tmp_path: Path, kill: signal.Signals) -> None:
    terminal = start("micro-break", "--quiet", *WELL)
    terminal.see("Micro-break", "GET READY")
    assert termios.tcgetattr(terminal.theirs) != terminal.before
    terminal.program.send_signal(kill)
    assert terminal.end() == 128 + kill
    assert sessions(tmp_path) == [None]


def test_tried_out_fast_it_comes_to_its_end(start: Start, tmp_path: Path) -> None:
    short = tmp_path / "short.yaml"
    short.write_text("routine: 1\nid: short\nname: Short\nsteps:\n  - {say: Well rested., for: 1 s}\n")
    terminal = start(str(short), "--speed", "300", "--yes")
    terminal.see("Trying out", "Short", "Done, after")
    assert terminal.end() == 0
    assert sessions(tmp_path) == []


def test_still_moments_are_drawn_no_more_than_needed(start: Start) -> None:
    terminal = start("micro-break", "--quiet", *WELL)
    terminal.see("Micro-break", "GET READY")
    terminal.press(" ")
    terminal.see("PAUSED", "q stop")
    while terminal._more(0.5):
        pass
    terminal.seen = b""
    assert not terminal._more(1.5)
