"""Make .venv: a private environment with exactly the libraries that requirements/ names.

    python3 tools/environment.py app      what the app needs to run
    python3 tools/environment.py dev      the same, and what the tests and checks need

Standard library only, and no newer syntax than Python 3.7 knows: it runs before anything is installed, and an old
Python should be told so instead of tripping over a word.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = str(ENVIRONMENT / "bin" / "python")


def main() -> int:
    """Make or complete the environment for `app` or `dev`, and leave a file of that name in it for make."""
    kind = sys.argv[1]
    if sys.version_info < (3, 11):  # noqa: UP036 - said here, in words, to whoever has an older one
        return refuse("Selfcare needs Python 3.11 or newer. If you have one: make PYTHON=python3.12 ...")
    if not (has_pip() or make()):
        return refuse("Python could not make an environment. On Debian and Ubuntu: apt-get install python3-venv")
    if not fetch(kind):
        return refuse(
            "Not everything could be fetched. Once the cause above is gone, the same command goes on from here."
        )
    if not install_selfcare():
        return refuse("Selfcare itself could not be put into .venv; the reason stands above.")
    for ready in {"app", kind}:
        (ENVIRONMENT / f".{ready}").touch()
    return 0


def has_pip() -> bool:
    """Tell whether .venv is there and whole; one that was interrupted while it was made has no pip."""
    return Path(PYTHON).exists() and succeeds([PYTHON, "-c", "import pip"])


def make() -> bool:
    """Make an empty .venv with the Python that runs this."""
    print("Making a private Python environment in .venv (once).", flush=True)
    return succeeds([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)])


def fetch(kind: str) -> bool:
    """Install the libraries that requirements/<kind>.txt names, each file checked against its recorded hash."""
    print("Fetching libraries (once, some 300 MB, each checked against its recorded hash).", flush=True)
    # All is pinned, so nothing needs resolving; only wheels, so nothing is compiled.
    wanted = str(ROOT / "requirements" / f"{kind}.txt")
    return pip("--require-hashes", "--no-deps", "--only-binary", ":all:", "--requirement", wanted)


def install_selfcare() -> bool:
    """Put this checkout itself into .venv, so that `selfcare` is a command there and edits count at once."""
    return pip("--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))


def pip(*arguments: str) -> bool:
    """Run pip install in .venv; tell whether it went well."""
    return succeeds([PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", *arguments])


def succeeds(command: list[str]) -> bool:
    """Run a command, its output shown; tell whether it went well. Another active Python must not leak into it."""
    foreign = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
    kept = {name: value for name, value in os.environ.items() if name not in foreign}
    return subprocess.call(command, env=kept) == 0


def refuse(text: str) -> int:
    """Say what to do; return the exit code of a failure."""
    print(text, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
