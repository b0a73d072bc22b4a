"""See that the tree names no folder of the machine it was made on and no address of a package registry.

    python tools/clean_tree.py     prints each place, exit 1 if there is any

Both would work here and break, or lead astray, everywhere else.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Each is written so that it does not find itself.
FOREIGN = re.compile(
    r"(?<![\w.])/(?:hom[e]|Use[r]s|roo[t]|wor[k]|mn[t]|op[t])/\w"
    r"|pypi\.or[g]|pythonhosted\.or[g]|npmjs\.or[g]|npmjs\.co[m]|nodesource\.co[m]|deb\.debian\.or[g]"
    r"|--(?:extra-)?index-ur[l]|--find-link[s]|\"resolved\": *\"http"
)


def main() -> int:
    """Print every foreign place as `file:line: text`; return 1 if there is any."""
    places = [place for path in tracked() for place in foreign_places(path)]
    for place in places:
        print(place)
    return 1 if places else 0


def tracked() -> list[Path]:
    """Return the files of the tree: those git knows and those it would add."""
    # Root may look into another user's checkout: it only lists names.
    listing = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]


def foreign_places(path: Path) -> list[str]:
    """Return the lines of one file that name a foreign place; a file that is no text has none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return []
    name = path.relative_to(ROOT)
    return [f"{name}:{number}: {line.strip()[:160]}" for number, line in enumerate(lines, 1) if FOREIGN.search(line)]


if __name__ == "__main__":
    sys.exit(main())
