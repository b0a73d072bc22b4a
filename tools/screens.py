"""Render every page of the window to pictures: for the README, and for eyes that compare.

    python -m tools.screens [FOLDER] [--all] [--de] [--es]

FOLDER defaults to docs/screens, which gets an index too; --de and --es are for the window in German and in Spanish;
--all is for eyes: every page, in small windows and with high contrast too, as PNG.
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Render into the folder that is asked for, in a home of its own, painted into memory."""
    folders = [Path(argument) for argument in arguments if not argument.startswith("-")]
    folder = folders[0] if folders else ROOT / "docs" / "screens"
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="selfcare-screens-") as home:
        os.environ.update({"SELFCARE_HOME": home, "XDG_CACHE_HOME": home, "XDG_DATA_HOME": home})
        os.environ.update({"QT_QPA_PLATFORM": "offscreen", "QT_NO_GUI_THREADPOOL": "1"})
        from tools.camera import index  # Qt reads the environment when it is imported
        from tools.evening import render

        language = next((code for code in ("de", "es") if f"--{code}" in arguments), "")
        render(folder, language, every="--all" in arguments)
    if not folders:
        (folder / "README.md").write_text(index(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
