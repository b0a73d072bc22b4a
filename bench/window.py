"""How soon the window follows a key and a change of page, with ten thousand routines in the library.

The window is the real one with the real library behind it, painted into memory, in a process of its own; only what the
library page shows is made up. A key or a change of page counts from the event to the end of the painting it causes, in
the processor's time of that process, so that what else is running does not count. The figures of cards that are new do
not count: they follow once the fingers rest.
Of the rounds the quickest counts, for it is the least disturbed; the claim is about the slowest key, and page.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.claim import CannotMeasureError, Claim

ROOT = Path(__file__).resolve().parent.parent
ROUTINES = 10_000
ROUNDS = 7
KEY = 16.0  # ms
PAGE = 50.0  # ms


def claims() -> list[Claim]:
    """Type in the search and walk through the pages."""
    keys, pages = measured()
    return [
        claim(f"search over {ROUTINES} routines, from a key to its picture", keys, KEY),
        claim("from one page to another", pages, PAGE),
    ]


def claim(text: str, found: dict[str, float], bound: float) -> Claim:
    """Return the claim of the slowest, with all the others beside it."""
    shown = ", ".join(f"{what} {ms:.1f}" for what, ms in found.items())
    return Claim(text, max(found.values()), bound, "ms", shown)


def measured() -> tuple[dict[str, float], dict[str, float]]:
    """Return milliseconds by what was typed so far, and by page."""
    with TemporaryDirectory(prefix="selfcare-bench-") as home:
        platform = {"QT_QPA_PLATFORM": "offscreen", "QT_NO_GUI_THREADPOOL": "1"}  # on one thread, as the app paints
        environment = {**os.environ, "SELFCARE_HOME": home, "HOME": home, **platform}
        command = [sys.executable, "-m", "bench.window_at_work", str(ROUTINES), str(ROUNDS)]
        ended = subprocess.run(
            command, check=False, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=300
        )
    if ended.returncode != 0:
        raise CannotMeasureError(f"the window ended with {ended.returncode}: {ended.stderr.strip()[-600:]}")
    found: dict[str, dict[str, float]] = json.loads(ended.stdout)
    return found["keys"], found["pages"]
