"""Run the tests: those that listen, in real time, beside all the others.

    python -m tools.testing             every test, by two pytests; fails if either does
    python -m tools.testing ARGUMENTS   one pytest with these arguments

Tests that listen mostly wait, but are to be exact when they do not: there is one such process, and the others, one for
each core but that, give way to it. What each prints comes when it has ended, and which tests have failed stands once
more at the end.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
REAL = "tests/real"
LISTENING = ("test_voice_session.py", "test_pieces.py", "test_sound_server.py", "test_window_voice.py")
OTHERS = max(1, (os.cpu_count() or 2) - 1)  # one core is for those that listen
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
    """Return all tests, each in one part."""
    heard = [f"{REAL}/{name}" for name in LISTENING]
    missing = [path for path in heard if not (ROOT / path).is_file()]
    if missing:
        raise SystemExit(f"There is no {missing[0]}: mend LISTENING in tools/testing.py.")
    others = tuple(word for path in heard for word in ("--ignore", path))
    return Part("what is heard", tuple(heard)), Part("everything else", ("tests", *others), patient=True)


def main(words: list[str]) -> int:
    """Run what is asked for; 0 if all of it passed."""
    if words:
        return subprocess.call([sys.executable, "-m", "pytest", *words], cwd=ROOT)
    begun = time.monotonic()
    with TemporaryDirectory(prefix="selfcare-testing-") as folder:
        running = [start(part, Path(folder) / f"{number}.txt") for number, part in enumerate(parts())]
        print(f"#### {' beside '.join(each.part.name for each in running)}", flush=True)
        failed = finish(running, begun)
    print(f"\n#### {'FAILED' if failed else 'All tests passed'}, {time.monotonic() - begun:.0f} s")
    for line in failed:
        print(f"  {line}")
    return 1 if failed else 0


def start(part: Part, log: Path) -> Running:
    """Start a part, which writes what it has to say into `log`."""
    words = [sys.executable, "-m", "pytest", "-o", f"cache_dir=.pytest_cache/{log.stem}", *part.words]
    if part.patient:
        words += ["--timeout", str(PATIENCE), "--numprocesses", str(OTHERS), "--dist", "worksteal"]
    with log.open("wb") as out:
        process = subprocess.Popen(words, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT)
    if part.patient and hasattr(os, "setpriority"):
        os.setpriority(os.PRIO_PROCESS, process.pid, GIVES_WAY)
    return Running(part, log, process)


def finish(running: list[Running], begun: float) -> list[str]:
    """Show each part as it ends; returns what failed. Whoever is interrupted ends them all."""
    waiting, failed, sign = list(running), [], begun
    try:
        while waiting:
            time.sleep(0.5)
            for each in [each for each in waiting if each.process.poll() is not None]:
                waiting.remove(each)
                failed += show(each, time.monotonic() - begun)
            if waiting and time.monotonic() - sign > SIGNS:
                sign = time.monotonic()
                print(f"#### {sign - begun:.0f} s: {', '.join(each.part.name for each in waiting)} ...", flush=True)
    finally:
        for each in waiting:
            each.process.terminate()
    return failed


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
