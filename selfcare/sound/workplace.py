"""Where a file is written before it is whole: a hidden folder beside it, so that its last step is a change of name."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Final

HIDDEN: Final = ".selfcare-saving-"
ABANDONED: Final = 24 * 3600.0  # seconds after which what a program that was killed was writing is nobody's any more


def workplace_beside(target: Path) -> Path:
    """Make a folder beside `target` that is nobody else's, and delete there what killed programs left a day ago.

    Raises OSError where no folder can be made.
    """
    made = Path(mkdtemp(prefix=HIDDEN, dir=target.parent))
    now = made.stat().st_mtime
    for left in target.parent.glob(f"{HIDDEN}*"):
        with suppress(OSError):  # gone meanwhile
            if now - left.stat().st_mtime > ABANDONED:
                rmtree(left, ignore_errors=True)
    return made
