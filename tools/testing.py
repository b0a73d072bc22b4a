"""Run the tests: side by side what mostly waits (real time, real sound) and what mostly works.

    python -m tools.testing             every test, in several pytest processes; fails if any of them does
    python -m tools.testing ARGUMENTS   one pytest with these arguments

Tests that listen keep to real time, so the others are given less of the processor where both want it. What each part
prints comes when it has ended.
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
LISTENING = (
    ("test_voice_session.py", "test_pieces.py"),
    ("test_sound_server.py", "test_window_voice.py"),
)
GIVES_WAY = 10  # steps of niceness
PATIENCE = 400  # seconds for one test of a part that gives way


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the tests, as pytest is told of them; `patient` where they can wait for others."""

    name: str
    words: tuple[str, ...]
    patient: bool = False


def parts() -> tuple[Part, ...]:
    """Return all tests, each in one part."""
    heard = [f"{REAL}/{name}" for names in LISTENING for name in names]
    missing = [path for path in heard if not (ROOT / path).is_file()]
    if missing:
        raise SystemExit(f"There is no {missing[0]}: mend LISTENING in tools/testing.py.")
    others = tuple(word for path in heard for word in ("--ignore", path))
    listening = [
        Part(f"what is heard, {number}", tuple(f"{REAL}/{name}" for name in names))
        for number, names in enumerate(LISTENING, 1)
    ]
    return (
        *listening,
        Part("other real devices", (REAL, *others), patient=True),
        Part("everything else", ("tests", "--ignore", REAL), patient=True),
    )


def main(words: list[str]) -> int:
    """Run what is asked for; 0 if all of it passed."""
    if words:
        return subprocess.call([sys.executable, "-m", "pytest", *words], cwd=ROOT)
    begun = time.monotonic()
    with TemporaryDirectory(prefix="selfcare-testing-") as folder:
        running = [(part, Path(folder) / f"{number}.txt") for number, part in enumerate(parts())]
        print(f"#### {len(running)} parts, side by side", flush=True)
        started = [(part, log, start(part, log)) for part, log in running]
        return finish(started, begun)


def start(part: Part, log: Path) -> subprocess.Popen[bytes]:
    """Start a part, which writes what it has to say into `log`."""
    words = [sys.executable, "-m", "pytest", "-o", f"cache_dir=.pytest_cache/{log.stem}", *part.words]
    if part.patient:
        words += ["--timeout", str(PATIENCE)]
    with log.open("wb") as out:
        process = subprocess.Popen(words, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT)
    if part.patient and hasattr(os, "setpriority"):
        os.setpriority(os.PRIO_PROCESS, process.pid, GIVES_WAY)
    return process


def finish(started: list[tuple[Part, Path, subprocess.Popen[bytes]]], begun: float) -> int:
    """Show each part as it ends; 0 if all passed. Whoever is interrupted ends them all."""
    waiting, failed = list(started), []
    try:
        while waiting:
            part, log, process = next((each for each in waiting if each[2].poll() is not None), waiting[0])
            try:
                code = process.wait(1.0)
            except subprocess.TimeoutExpired:
                continue
            waiting.remove((part, log, process))
            print(f"\n#### {part.name}: {'passed' if code == 0 else f'FAILED ({code})'}, ", end="")
            print(f"{time.monotonic() - begun:.0f} s after the beginning", flush=True)
            sys.stdout.buffer.write(log.read_bytes())
            sys.stdout.flush()
            failed += [part.name] if code else []
    finally:
        for _, _, process in waiting:
            process.terminate()
    print(
        f"\n#### {'FAILED: ' + '; '.join(failed) if failed else 'All tests passed'}, {time.monotonic() - begun:.0f} s"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
