"""What is said of a figure in one language, as tables: whole phrases by part and side, so that nothing is inflected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Phrases = Mapping[str, str]
"""A phrase by `left`, `right` and `both`; `middle` for what has no side."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything that is said of a figure.

    `sides` are the forms of the words for left and right, by a name of the form: where a phrase has its gap `{name}`,
    the form of the working side is filled in, and that of the other side in `{other_name}`. `starts` give how the body
    lies, sits or stands, and what its legs do where nothing else is said of them. `shapes` are what a leg, an arm, the
    trunk, the head or the shoulders do, by side. `hands` are what touches, by side; `places` are where, and `held` the
    same places as they stand behind a hand that holds. `tools` have a gap `{at}` for their place.
    """

    language: str
    sides: Mapping[str, Mapping[str, str]]
    starts: Mapping[str, tuple[str, str]]
    shapes: Mapping[str, Phrases]
    hands: Mapping[str, Phrases]
    places: Mapping[str, Phrases]
    held: Mapping[str, Phrases]
    tools: Mapping[str, str]

    def filled(self, phrase: str, side: str) -> str:
        """Return a phrase with its gaps for the side (`left` or `right`) and the other one filled."""
        other = "left" if side == "right" else "right"
        forms = {name: form[side] for name, form in self.sides.items()}
        return phrase.format(**forms, **{f"other_{name}": form[other] for name, form in self.sides.items()})


def sided(sides: Mapping[str, Mapping[str, str]], phrase: str, both: str = "") -> Phrases:
    """Return a phrase for each side, its gaps filled with the forms of that side."""
    forms = {side: {name: form[side] for name, form in sides.items()} for side in ("left", "right")}
    return {side: phrase.format(**form) for side, form in forms.items()} | {"both": both}


def middle(phrase: str) -> Phrases:
    """Return a phrase that says no side."""
    return dict.fromkeys(("left", "right", "both", "middle"), phrase)
