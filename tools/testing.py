"""Run the tests: those that listen, in real time, beside all the others.

    python -m tools.testing             every test, by several pytests; fails if one of them does
    python -m tools.testing ARGUMENTS   one pytest with these arguments

Tests that listen mostly wait, but are to be exact when they do not: while they run, one core stays free for them, and
the others give way to them. What each part prints comes when it has ended, and which tests have failed stands once more
at the end.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
REAL = "tests/real"
LISTENING = ("test_voice_session.py", "test_window_voice.py", "test_sound_server.py", "test_pieces.py")
OTHERS = (
    ("tests/desktop",),
    (REAL,),
    ("tests/body", "tests/content"),
    ("tests/journeys",),
    ("tests/cli", "tests/record"),
)
CORES = os.cpu_count() or 1
GIVES_WAY = 10  # steps of niceness
PATIENCE = 900  # seconds for one test of the part that gives way, on a machine much slower than ours
SIGNS = 60  # seconds between signs of life


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the tests, as pytest is told of them; `patient` where they give way to others."""

    name: str
    words: tuple[str, ...]
    patient: bool = False


@dataclass(frozen=True, slots=True)
class Running:
    """A part whose pytest has been started, and the file it writes to."""

    part: Part
    log: Path
    process: subprocess.Popen[bytes]


def parts() -> tuple[Part, ...]:
    """Return all tests, each in one part: first those that listen, one after the other, then the longest."""
    apart = tuple(f"{REAL}/{file}" for file in LISTENING)
    others = [Part(" and ".join(folders), (*folders, *without(apart)), patient=True) for folders in OTHERS]
    named = [folder for folders in OTHERS for folder in folders]
    missing = [path for path in (*apart, *named) if not (ROOT / path).exists()]
    if missing:
        raise SystemExit(f"There is no {missing[0]}: mend what tools/testing.py says of it.")
    rest = Part("everything else", ("tests", *without([*apart, *named])), patient=True)
    return Part("what is heard", apart), *others, rest


def without(paths: Sequence[str]) -> tuple[str, ...]:
    """Return the words that tell pytest to leave paths out."""
    return tuple(word for path in paths for word in ("--ignore", path))


def main(words: list[str]) -> int:
    """Run what is asked for; 0 if all of it passed."""
    if words:
        return subprocess.call([sys.executable, "-m", "pytest", *words], cwd=ROOT)
    begun = time.monotonic()
    with TemporaryDirectory(prefix="selfcare-testing-") as folder:
        failed = run(parts(), Path(folder), begun)
    print(f"\n#### {'FAILED' if failed else 'All tests passed'}, {time.monotonic() - begun:.0f} s")
    for line in failed:
        print(f"  {line}")
    return 1 if failed else 0


def run(waiting: Sequence[Part], folder: Path, begun: float) -> list[str]:
    """Start parts as there is room, show each as it ends, return what failed. Whoever interrupts this ends them all."""
    queue, running, failed, sign = list(waiting), list[Running](), list[str](), begun
    try:
        while queue or running:
            while queue and has_room(queue[0], running):
                running.append(start(queue.pop(0), folder / f"{len(queue)}.txt"))
            time.sleep(0.5)
            for each in [each for each in running if each.process.poll() is not None]:
                running.remove(each)
                failed += show(each, time.monotonic() - begun)
            if running and time.monotonic() - sign > SIGNS:
                sign = time.monotonic()
                print(f"#### {sign - begun:.0f} s: {', '.join(each.part.name for each in running)} ...", flush=True)
    finally:
        for each in running:
            each.process.terminate()
        for each in running:
            each.process.wait()  # they still write into the folder, which goes next
    return failed


def has_room(part: Part, running: Sequence[Running]) -> bool:
    """Return whether a part may begin: the one that listens at once, of the others one for each core that is theirs."""
    others = sum(each.part.patient for each in running)
    theirs = CORES if others == len(running) else max(1, CORES - 1)
    return not part.patient or others < theirs


def start(part: Part, log: Path) -> Running:
    """Start a part, which writes what it has to say into `log`."""
    words = [sys.executable, "-m", "pytest", "-o", f"cache_dir=.pytest_cache/{log.stem}", *part.words]
    if part.patient:
        words += ["--timeout", str(PATIENCE), "--numprocesses", "1"]  # of its own: a crash ends one test, not all
    else:
        words += ["--rerun-show-tracebacks"]  # what was heard only the second time is told
    with log.open("wb") as out:
        process = subprocess.Popen(words, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT)
    if part.patient and hasattr(os, "setpriority"):
        os.setpriority(os.PRIO_PROCESS, process.pid, GIVES_WAY)
    return Running(part, log, process)


def show(ended: Running, seconds: float) -> list[str]:
    """Print what a part has printed; returns a line for each test of it that failed, or one if none tells why."""
    code, printed = ended.process.returncode, ended.log.read_bytes()
    name = ended.part.name
    print(f"\n#### {name}: {'passed' if code == 0 else f'FAILED ({code})'} after {seconds:.0f} s", flush=True)
    sys.stdout.buffer.write(printed)
    sys.stdout.flush()
    if code == 0:
        return []
    lines = printed.decode(errors="replace").splitlines()
    tests = [f"{name}: {line}" for line in lines if line.startswith(("FAILED ", "ERROR "))]
    return tests or [f"{name}: pytest ended with {code} before it could say which test; see its last lines above"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
