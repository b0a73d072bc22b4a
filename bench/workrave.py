"""How soon our window is there beside Workrave's, a program of the same trade that is loved for being light.

All start in turns on one virtual screen and one session bus that stand before them; the time ends when the X server
maps the window. Faster than Workrave was the wish; it is C++, and a bare label of Python and Qt alone takes about as
long as all of Workrave. So the label stands beside them, and the bound is twice Workrave.
Needs the Debian packages workrave, x11-utils (xev tells of mapped windows), dbus and xvfb.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Timer

from bench.claim import CannotMeasureError, Claim
from bench.startup import APP, LABEL, environment_on, screen

NEEDED = ("workrave", "xev", "stdbuf", "dbus-daemon", "Xvfb")
ROUNDS = 7
PATIENCE = 30  # s


def claims() -> list[Claim]:
    """Start both in turns and compare the medians."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        raise CannotMeasureError(f"missing here: {', '.join(missing)}; install workrave, x11-utils, dbus and xvfb")
    with TemporaryDirectory(prefix="selfcare-bench-") as folder, screen() as display, bus() as address:
        environment = {**environment_on(display, Path(folder)), "DBUS_SESSION_BUS_ADDRESS": address}
        programs = (["workrave"], [*LABEL, str(Path(folder) / "label.log")], APP)
        turns = [[mapped(program, environment) for program in programs] for _ in range(ROUNDS + 1)]
    theirs, label, ours = (median(column) for column in zip(*turns[1:], strict=True))  # the first fills the disk cache
    detail = f"Workrave {theirs:.0f} ms, bare label {label:.0f} ms, ours {ours:.0f} ms; median of {ROUNDS}"
    return [Claim("exec to a mapped window, against Workrave", ours / theirs, 2, "x", detail)]


def mapped(command: list[str], environment: Mapping[str, str]) -> float:
    """Start a program, end it again; return milliseconds from exec to its first mapped window."""
    watch = ["stdbuf", "-oL", "xev", "-root", "-event", "substructure"]
    with started(watch, environment) as watcher:
        patience = Timer(PATIENCE, watcher.terminate)
        patience.start()
        time.sleep(1)  # xev does not tell when it listens
        begun = time.monotonic()
        with started(command, environment):
            for line in watcher.stdout or ():
                if line.startswith("MapNotify"):
                    patience.cancel()
                    return (time.monotonic() - begun) * 1000
    raise CannotMeasureError(f"{command[0]} showed no window in {PATIENCE} s")


@contextmanager
def started(command: list[str], environment: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    """Run a program that is ended when it is no longer needed."""
    out = subprocess.PIPE
    program = subprocess.Popen(command, env=environment, stdout=out, stderr=subprocess.DEVNULL, text=True)
    with program:
        try:
            yield program
        finally:
            program.terminate()


@contextmanager
def bus() -> Iterator[str]:
    """Give the address of a session bus of our own."""
    with started(["dbus-daemon", "--session", "--nofork", "--print-address"], os.environ) as daemon:
        yield daemon.stdout.readline().strip() if daemon.stdout else ""
