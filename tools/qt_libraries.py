"""See that the system libraries Qt loads are there; on Debian as root install them, else say the line to type.

    python3 tools/qt_libraries.py              without them nothing works: exit 1
    python3 tools/qt_libraries.py --optional   the terminal will do: say so, exit 0

Qt's wheels carry nearly all they need, but for these, which every Linux desktop has and a bare machine lacks.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

# The file that Qt, its X11 window or its multimedia asks for, and the Debian and Ubuntu package that has it.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libXrandr.so.2": "libxrandr2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libpulse.so.0": "libpulse0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}


def main() -> int:
    """Tell whether Qt can load once this has run; see the module for what is done about it."""
    missing = missing_libraries()
    if not missing:
        return 0
    packages = [LIBRARIES[library] for library in missing]
    if may_install():
        print(f"Qt needs {len(packages)} system libraries that are not here; installing them.", flush=True)
        if install(packages) and not missing_libraries():
            return 0
    optional = "--optional" in sys.argv
    print(advice(missing, packages, optional=optional), file=sys.stderr)
    return 0 if optional else 1


def missing_libraries() -> list[str]:
    """Return the libraries that cannot be loaded; none on macOS and Windows, where Qt brings all it needs."""
    return [library for library in LIBRARIES if not loads(library)] if sys.platform == "linux" else []


def loads(library: str) -> bool:
    """Ask the system's loader, which is what Qt will do."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def may_install() -> bool:
    """Tell whether we are root on a system with apt; nobody is asked for a password by a build."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: list[str]) -> bool:
    """Install Debian packages, asking nothing; tell whether it went well."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = ["apt-get", "update"]
    fetch = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    return all(subprocess.call(command, env=quiet) == 0 for command in (update, fetch))


def advice(missing: list[str], packages: list[str], *, optional: bool) -> str:
    """Return what to type, and what happens until then."""
    if shutil.which("apt-get"):
        line = f"sudo apt-get install --no-install-recommends {' '.join(packages)}"
    else:
        line = f"install, with your system's package tool, what provides: {' '.join(missing)}"
    need = "The window would need system libraries; to have it, type" if optional else "Qt cannot load yet. Type"
    return f"{need}:\n  {line}"


if __name__ == "__main__":
    sys.exit(main())
