"""What a stop rule is, and what its confirmation is kept under; the rules themselves stand in data/stop_rules.yaml.

Apart from the reader of that file, so that the first painted frame does not wait for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

TOPIC: Final = "stop rules, 1"
"""What a confirmation is kept under; a new number asks everybody once more."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One sentence: `sign` in a few words that stand out, `rest` that goes on from there (may be empty)."""

    sign: str
    rest: str = ""
