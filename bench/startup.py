"""How soon the window is there: the real shell beside a bare Qt label, both from exec, taking turns.

The app notes the moments itself when SELFCARE_STARTUP_LOG names a file: `first-frame` and `library-usable`, each with
monotonic nanoseconds, which all processes of a machine share; then it ends.
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
        turn(Path(folder), environment)  # fills the disk cache and the library's index
        turns = [turn(Path(folder), environment) for _ in range(ROUNDS)]
    label, frame, usable = (median(column) for column in zip(*turns, strict=True))
    where = f"under Xvfb, median of {ROUNDS}" if display else "no Xvfb here, painted into memory"
    detail = f"bare label {label:.0f} ms, first frame {frame:.0f} ms, library usable {usable:.0f} ms; {where}"
    return [
        Claim("exec to the first painted frame, against a bare label", frame / label, 2, "x", detail),
        Claim("exec to a usable library, against a bare label", usable / label, 4, "x", detail),
    ]


def turn(home: Path, environment: Mapping[str, str]) -> tuple[float, float, float]:
    """Start the label, then the app; return milliseconds to the label, to our first frame, to a usable library."""
    bare = moments([*LABEL, str(home / "label.log")], home / "label.log", environment)
    app = moments(APP, home / "app.log", environment)
    return moment(bare, "first-frame"), moment(app, "first-frame"), moment(app, "library-usable")


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
    """Return the environment both start in: a home of its own, and our screen or none."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_", "WAYLAND"))}
    folders = {name: str(home / name.lower()) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    platform = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"} if display else {"QT_QPA_PLATFORM": "offscreen"}
    return {**kept, **folders, **platform, "HOME": str(home)}


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
