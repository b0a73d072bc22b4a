"""How fast a folder of 1 000 routine files is checked: `selfcare check` beside check-jsonschema on the same files.

Ours also resolves exercises, units and clinical doubts; check-jsonschema only compares with the schema that
`selfcare schema` prints. Both start as commands, so their start-up is in it.
"""

import os
import re
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.claim import CannotMeasureError, Claim

ROOT = Path(__file__).resolve().parent.parent
HERE = Path(sys.executable).parent
FILES = 1000
ROUNDS = 5


def claims() -> list[Claim]:
    """Check the same folder with both, taking turns, and compare the best of each."""
    with TemporaryDirectory(prefix="selfcare-bench-") as folder:
        files = write_routines(Path(folder) / "routines")
        schema = Path(folder) / "schema.json"
        schema.write_text(run([str(HERE / "selfcare"), "schema"])[1], encoding="utf-8")
        ours: list[float] = []
        theirs: list[float] = []
        run([str(HERE / "selfcare"), "check", str(files)])  # leaves the bytecode that any later start finds
        for _ in range(ROUNDS):
            ours.append(run([str(HERE / "selfcare"), "check", str(files)])[0])
            listed = [str(path) for path in sorted(files.iterdir())]
            theirs.append(run([str(HERE / "check-jsonschema"), "--schemafile", str(schema), *listed])[0])
    ratio = min(theirs) / min(ours)
    detail = f"selfcare check {min(ours):.2f} s, check-jsonschema {min(theirs):.2f} s, best of {ROUNDS}"
    return [
        Claim(f"{FILES} routine files checked faster than by check-jsonschema", ratio, 10, "x", detail, at_least=True)
    ]


def write_routines(folder: Path) -> Path:
    """Write copies of the built-in routines under ids and file names of their own."""
    models = sorted((ROOT / "routines").glob("*.yaml"))
    if not models:
        raise CannotMeasureError("there are no built-in routines in routines/ to make the files from")
    folder.mkdir()
    for number in range(FILES):
        model = models[number % len(models)].read_text(encoding="utf-8")
        copy, found = re.subn(r"(?m)^id: *(\S+)", rf"id: \1-{number}", model)
        if found != 1:
            raise CannotMeasureError(
                f"{models[number % len(models)].name} has {found} lines that start with `id:`, not one"
            )
        (folder / f"routine-{number}.yaml").write_text(copy, encoding="utf-8")
    return folder


def run(command: list[str]) -> tuple[float, str]:
    """Run a command that must find nothing wrong; return its seconds and what it printed."""
    # Installed libraries have their bytecode; so must ours, also where a shell asks Python not to write any.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started = time.monotonic()
    try:
        ended = subprocess.run(
            command, check=False, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=600
        )
    except FileNotFoundError as missing:
        raise CannotMeasureError(f"{command[0]} is not installed") from missing
    seconds = time.monotonic() - started
    if ended.returncode != 0:
        raise CannotMeasureError(f"{command[:3]} ended with {ended.returncode}: {(ended.stdout + ended.stderr)[-600:]}")
    return seconds, ended.stdout
