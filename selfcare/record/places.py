"""Where Selfcare keeps what belongs to the user: the one place that asks the system for folders."""

import os
from pathlib import Path

HOME_VARIABLE = "SELFCARE_HOME"


def data_folder() -> Path:
    """Return the folder for the history and the user's own routines; it need not exist yet.

    The environment variable SELFCARE_HOME names another one: for a portable copy, and for trying things out.
    """
    chosen = os.environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_data_path  # imported late: a portable copy never needs it

    return user_data_path("selfcare", appauthor=False)
