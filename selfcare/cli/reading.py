"""How far the reading of many files is, on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, TextIO

from selfcare.translation import tr

_MANY: Final = 150  # files: fewer are read before one could read how many they are
_EACH: Final = 25
_TO_THE_END: Final = "\x1b[K"  # clears the line


@contextmanager
def told(screen: TextIO | None = None) -> Iterator[Callable[[int, int], None] | None]:
    """Give what a library may tell its progress to; it stands in one line of `screen`, and is gone in the end.

    None where nobody looks: `screen`, standard error unless another one is given, is no terminal.
    """
    screen = screen or sys.stderr
    if not screen.isatty():
        yield None
        return

    def tell(done: int, count: int) -> None:
        if count >= _MANY and done % _EACH == 0:
            words = tr("Reading the files: {number} of {count}").format(number=done, count=count)
            screen.write(f"\r{words}{_TO_THE_END}")
            screen.flush()

    try:
        yield tell
    finally:
        screen.write(f"\r{_TO_THE_END}")
        screen.flush()
