"""How far the reading of many files is told on a terminal, and nowhere else."""

from __future__ import annotations

from io import StringIO

import pytest

from selfcare.cli import reading
from selfcare.cli.reading import through, told


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_many_files_are_told_in_one_line_that_is_gone_in_the_end() -> None:
    screen = Terminal()
    with told(screen) as tell:
        assert tell is not None
        for done in range(1, 201):
            tell(done, 200)
    lines = screen.getvalue().split("\r")
    assert lines[1].startswith("Reading the files: 25 of 200")
    assert lines[-2].startswith("Reading the files: 200 of 200")
    assert lines[-1] == "\x1b[K"
    assert "\n" not in screen.getvalue()


def test_a_few_files_are_read_without_a_word() -> None:
    screen = Terminal()
    with told(screen) as tell:
        assert tell is not None
        for done in range(1, 101):
            tell(done, 100)
    assert "Reading" not in screen.getvalue()


def test_where_nobody_looks_nothing_is_told() -> None:
    with told(StringIO()) as tell:
        assert tell is None


def test_looking_through_many_things_is_told_once_it_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = iter(range(100))
    monkeypatch.setattr(reading, "monotonic", lambda: float(next(seconds)))
    screen = Terminal()
    assert list(through("abc", "Looking: {number} of {count}", screen)) == ["a", "b", "c"]
    lines = screen.getvalue().split("\r")
    assert [line.removesuffix("\x1b[K") for line in lines] == ["", *(f"Looking: {n} of 3" for n in range(3)), ""]


def test_what_is_soon_done_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "monotonic", lambda: 1.0)
    for screen in (Terminal(), StringIO()):
        assert list(through("abc", "Looking: {number} of {count}", screen)) == ["a", "b", "c"]
        assert screen.getvalue() == ""
