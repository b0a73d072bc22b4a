"""How soon the window is there: the real shell beside a bare Qt label, both from exec, taking turns.

The app notes the moments itself when SELFCARE_STARTUP_LOG names a file, each with monotonic nanoseconds, which all
processes of a machine share; then it ends. `first-frame`: the window in its colours; `today`: the first page with all
its parts; `library-usable`: every routine can be looked for and started. Both programs find their bytecode ready, as
they do once installed.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.claim import CannotMeasureError, Claim

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 9
LABEL = [sys.executable, str(ROOT / "bench" / "bare_label.py")]
APP = [sys.executable, "-m", "selfcare"]


def claims() -> list[Claim]:
    """Start both in turns and compare the medians."""
    with TemporaryDirectory(prefix="selfcare-bench-") as folder, screen() as display:
        environment = environment_on(display, Path(folder))
        turn(Path(folder), environment)  # fills the disk cache, the bytecode and the library's index
        turns = [turn(Path(folder), environment) for _ in range(ROUNDS)]
    label, frame, today, usable = (median(column) for column in zip(*turns, strict=True))
    where = f"under Xvfb, median of {ROUNDS}" if display else "no Xvfb here, painted into memory"
    detail = f"label {label:.0f} ms, frame {frame:.0f} ms, Today {today:.0f} ms, library {usable:.0f} ms; {where}"
    return [
        Claim("exec to the first painted frame, against a bare label", frame / label, 1.5, "x", detail),
        Claim("exec to the first page with all its parts, against a bare label", today / label, 2.5, "x", detail),
        Claim("exec to a usable library, against a bare label", usable / label, 3, "x", detail),
    ]


def turn(home: Path, environment: Mapping[str, str]) -> tuple[float, float, float, float]:
    """Start the label, then the app; return ms to the label, to our first frame, to Today, to a usable library."""
    bare = moments([*LABEL, str(home / "label.log")], home / "label.log", environment)
    app = moments(APP, home / "app.log", environment)
    frame, today, usable = (moment(app, name) for name in ("first-frame", "today", "library-usable"))
    return moment(bare, "first-frame"), frame, today, usable


@contextmanager
def screen() -> Iterator[str]:
    """Give the name of a virtual screen of our own; an empty name where there is no Xvfb, and Qt paints into memory."""
    if shutil.which("Xvfb") is None:
        yield ""
        return
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            number = server.stdout.readline().strip() if server.stdout else ""
            if not number:
                raise CannotMeasureError("Xvfb is installed but gave no screen")
            yield f":{number}"
        finally:
            server.terminate()


def environment_on(display: str, home: Path) -> dict[str, str]:
    """Return the environment both start in: a home of its own with its own bytecode, and our screen or none."""
    left_out = ("XDG_", "QT_", "WAYLAND", "SELFCARE_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    folders = {name: str(home / name.lower()) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    platform = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"} if display else {"QT_QPA_PLATFORM": "offscreen"}
    return {**kept, **folders, **platform, "HOME": str(home), "PYTHONPYCACHEPREFIX": str(home / "bytecode")}


def moments(command: list[str], log: Path, environment: Mapping[str, str]) -> dict[str, float]:
    """Start a program; return milliseconds from exec to each moment it noted."""
    log.unlink(missing_ok=True)
    noting = {**environment, "SELFCARE_STARTUP_LOG": str(log)}
    started = time.monotonic_ns()
    try:
        ended = subprocess.run(command, check=False, env=noting, capture_output=True, text=True, timeout=60)
    except subprocess.TimeoutExpired as late:
        raise CannotMeasureError(f"{command[1:]} was still running after a minute; it should note and end") from late
    if not log.exists():
        raise CannotMeasureError(
            f"{command[1:]} noted nothing (exit {ended.returncode}): {ended.stderr.strip()[-600:]}"
        )
    lines = (line.split() for line in log.read_text(encoding="ascii").splitlines())
    return {name: (int(stamp) - started) / 1e6 for name, stamp in lines}


def moment(noted: Mapping[str, float], name: str) -> float:
    """Return one noted moment in milliseconds from exec."""
    if name not in noted:
        raise CannotMeasureError(f"the program did not note `{name}`, only {sorted(noted)}")
    return noted[name]
