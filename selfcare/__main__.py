"""The front door: no arguments open the window, any other speak to the terminal's commands.

Files of routines, alone or after `open`, open the window too, where there is a display: that is what a double click on
one does.

Nothing heavy is imported here: what stands behind the other door is not paid for.
"""

import gc
import os
import signal
import sys
from pathlib import Path

from selfcare.translation import language_of, speak, tr


def main() -> int:
    """Start Selfcare as the command line asks and return its exit code; if a library is missing, say what to do."""
    try:
        files = _files(sys.argv[1:])
        return _terminal(sys.argv[1:]) if files is None or not _has_display() else _window(files)
    except ImportError as missing:
        if missing.name is not None and missing.name.partition(".")[0] == "selfcare":
            raise
        speak(language_of(os.environ))
        said = tr("Selfcare cannot start yet ({why}). Type `make run` in its folder: it gets what is missing.")
        print(said.format(why=missing), file=sys.stderr)
        return 1


def _files(arguments: list[str]) -> list[str] | None:
    """Return the files that the window is to open, none if there are no arguments, None if the terminal is meant."""
    if arguments[:1] == ["open"] and all(Path(each).exists() for each in arguments[1:]):
        return arguments[1:]
    meant = all(each.endswith((".yaml", ".yml")) and Path(each).is_file() for each in arguments)
    return arguments if meant else None


def _has_display() -> bool:
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _window(files: list[str]) -> int:
    # What is imported now stays: to look for garbage in it costs a tenth of a second. The window looks again later.
    gc.disable()
    # Until the window listens (app/ending.py) Ctrl+C ends the process: as an exception it would get lost within Qt.
    if signal.getsignal(signal.SIGINT) == signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from selfcare.app import main as open_window

    return open_window(files)


def _terminal(arguments: list[str]) -> int:
    from selfcare.cli import run

    run(arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main())
