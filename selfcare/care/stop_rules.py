"""The stop rules, who should be checked first, and what to do after a warning sign.

Not yet reviewed by a physiotherapist or a doctor. Sources: the red flags, stop rules and pain levels that clinical
guidance on back and neck pain agrees on; the wording is ours. Which number to call depends on the country.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

TOPIC: Final = "stop rules, 1"
"""What a confirmation is kept under; a new number asks everybody once more."""

REVIEWED: Final = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One sentence: `sign` in a few words that stand out, `rest` that goes on from there (may be empty)."""

    sign: str
    rest: str = ""


STOP: Final = (
    Rule("Sharp, electric, burning or spreading pain"),
    Rule("New numbness, tingling or weakness"),
    Rule("Dizzy, faint or sick,", "or your sight changes"),
    Rule("Chest pain,", "or you cannot get your breath"),
    Rule("A headache", "that starts while you work on your neck"),
    Rule("Pain of 6 out of 10 or more,", "or 2 more than when you began"),
    Rule("Skin that turns white, bruises or swells"),
)
"""When to stop, in any session; the session's own "This hurts" does it in one press."""

NOW: Final = (
    Rule("Numb between the legs,", "or new trouble with bladder or bowel"),
    Rule("Both legs", "newly weak, numb or painful"),
    Rule("Sudden, severe neck pain or headache,", "double vision, slurred speech, a drooping face"),
    Rule("Chest pain, breathlessness,", "or a sudden tearing pain in back or belly"),
    Rule("One calf", "that is swollen, hot, red or painful"),
)
"""Signs that need emergency help now, before anything else."""

FIRST: Final = (
    Rule("A fall, an accident or a hard blow", "before the pain began"),
    Rule("An arm, hand, leg or foot that gets weaker,", "or an unsteady walk"),
    Rule("Fever or feeling ill", "together with the pain"),
    Rule("Cancer, now or before,", "weight loss, or pain that no position eases at night"),
    Rule("Thin bones, a blood thinner, pregnancy,", "or an operation in the last 12 weeks"),
)
"""Reasons to have a doctor or physiotherapist look first."""

AFTERWARDS: Final = (
    Rule("Stay where you are and rest.", "Sit or lie in the way that is easiest. Let somebody near you know."),
    Rule(
        "Call for emergency help now",
        "for chest pain, trouble breathing, a sudden severe headache, a drooping face, slurred speech, weak arms or "
        "legs, numbness between the legs, or trouble passing urine.",
    ),
    Rule("If it goes away within minutes,", "leave massage and stretching for today."),
    Rule("If it stays or comes back,", "see a doctor today, before your next session."),
)
"""What to do after a session that ended with a warning sign, in order."""
