"""Measure what we claim about speed, one claim after the other.

    python -m bench            all of them
    python -m bench startup    some of them, by the names of the modules beside this one

Exit 1 if a claim is broken or could not be measured. Ratios compare things measured in the same run.
"""

import subprocess
import sys
from collections.abc import Callable

from bench import checking, figure, playing, startup, window, workrave, year
from bench.claim import CannotMeasureError, Claim

MEASURES: dict[str, Callable[[], list[Claim]]] = {
    "startup": startup.claims,
    "workrave": workrave.claims,
    "window": window.claims,
    "checking": checking.claims,
    "year": year.claims,
    "figure": figure.claims,
    "playing": playing.claims,
}


def main(names: list[str]) -> int:
    """Measure the named claims, or all; return the exit code."""
    unknown = set(names) - set(MEASURES)
    if unknown:
        print(f"There is no measure called {', '.join(sorted(unknown))}; there are {', '.join(MEASURES)}.")
        return 2
    kept = [measured_and_kept(name) for name in names or MEASURES]
    return 0 if all(kept) else 1


def measured_and_kept(name: str) -> bool:
    """Print the claims of one measure; tell whether all of them were measured and kept."""
    try:
        claims = MEASURES[name]()
    except (CannotMeasureError, subprocess.TimeoutExpired) as reason:
        print(f"NOT MEASURED  {name}: {reason}", flush=True)
        return False
    for claim in claims:
        print(claim, flush=True)
    return all(claim.kept for claim in claims)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
