"""What a disk says when it refuses."""

from __future__ import annotations

import errno
import os

import pytest

from selfcare.routine.refusals import said_by


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "no room is left"),
        (errno.EROFS, "nothing may be written there"),
        (errno.EACCES, "this is not allowed"),
        (errno.EISDIR, "a folder has this name"),
        (errno.ELOOP, os.strerror(errno.ELOOP)),
    ],
)
def test_what_a_disk_says_is_told_in_plain_words(number: int, said: str) -> None:
    assert said_by(OSError(number, os.strerror(number))) == said
