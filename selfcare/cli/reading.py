"""How far something is that takes long, on a terminal: the reading of many files, and looking through what was read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Final, TextIO, TypeVar

from selfcare.translation import tr

if TYPE_CHECKING:
    from selfcare.routine.library import Library

_MANY: Final = 150  # files: fewer are read before one could read how many they are
_EACH: Final = 25
_SOON: Final = 0.5  # seconds that nobody minds to wait
_TO_THE_END: Final = "\x1b[K"  # clears the line

_T = TypeVar("_T")


@contextmanager
def told(screen: TextIO | None = None) -> Iterator[Callable[[int, int], None] | None]:
    """Give what a library may tell its progress to; it stands in one line of `screen`, and is gone in the end.

    None where nobody looks: `screen`, standard error unless another one is given, is no terminal.
    """
    screen = screen or sys.stderr
    if not screen.isatty():
        yield None
        return

    begun = monotonic()

    def tell(done: int, count: int) -> None:
        if done % _EACH == 0 and (count >= _MANY or monotonic() - begun > _SOON):
            _show(screen, tr("Reading the files: {number} of {count}").format(number=done, count=count))

    try:
        yield tell
    finally:
        _show(screen, "")


def library(*further: Path) -> Library:
    """Return all there is to play and what lies in `further` folders, telling how far the reading is."""
    from selfcare.routine.library import Library
    from selfcare.routine.places import library_folders

    with told() as tell:
        return Library(library_folders(*further), told=tell)


def through(things: Sequence[_T], words: str, screen: TextIO | None = None) -> Iterator[_T]:
    """Yield one after the other, and once it takes long tell in `words` how far it is: {number} of {count}."""
    screen = screen or sys.stderr
    if not screen.isatty():
        yield from things
        return
    begun, shown = monotonic(), 0.0
    try:
        for number, each in enumerate(things):
            now = monotonic()
            if now - begun > _SOON and now - shown > _SOON / 5:
                _show(screen, words.format(number=number, count=len(things)))
                shown = now
            yield each
    finally:
        if shown:
            _show(screen, "")


def _show(screen: TextIO, words: str) -> None:
    screen.write(f"\r{words}{_TO_THE_END}")
    screen.flush()
