"""Can a body do what a figure block asks? Reach of the hands, told by the keys of the block.

Words and ranges have been checked before, by whoever read the file; here is what only a body can tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from selfcare.anatomy.joints import JOINTS
from selfcare.anatomy.landmarks import LANDMARKS
from selfcare.anatomy.muscles import MUSCLES
from selfcare.body.figure import BODY_CENTIMETRES, Figure, FigureSpec, HandPlace, figure_of
from selfcare.body.picture import draw
from selfcare.body.placing import Posture, Stance
from selfcare.body.pose import INDEX
from selfcare.routine.problems import Finding

SHORT = 0.017
"""A hand that stays this far off (3 cm of a 1.75 m body) does not reach."""

_WHOSE = {"w": "working", "o": "other"}


def check(spec: FigureSpec) -> list[Finding]:
    """Return what a body cannot do in this figure; places count from the block's own top ("hands", "always")."""
    figure = figure_of(spec, "right")
    stance = Stance(figure)
    hands = spec.block.get("hands")
    asked = {str(when): words for when, words in hands.items()} if isinstance(hands, Mapping) else {}
    findings: dict[tuple[str | int, ...], Finding] = {}
    for name in figure.poses:
        posture = stance.posture(name)
        for finding in _out_of_reach(name, asked, figure, posture):
            findings.setdefault(finding.place, finding)
    return [*findings.values(), *_out_of_sight(spec, figure)]


def _out_of_sight(spec: FigureSpec, figure: Figure) -> Iterator[Finding]:
    """Yield a finding where not one of the muscles that are shown can be seen from the chosen side."""
    if figure.show and not any(layer.name.startswith("target") for layer in draw(spec).layers):
        what = f"Nothing of {_shown(figure)} can be seen from the camera `{figure.camera}`."
        yield Finding(("view",), what, "Choose another camera.", "out-of-sight", "warning")


def _shown(figure: Figure) -> str:
    return MUSCLES[figure.show[0][0]].word


def _out_of_reach(pose: str, asked: Mapping[str, object], figure: Figure, posture: Posture) -> Iterator[Finding]:
    for side, place in figure.poses[pose].hands.items():
        where = _asked_at(pose, side, asked)
        if where is None or side not in posture.missing:
            continue
        bent = _elbow(posture, side)
        most = JOINTS["elbow"].motions["flexion"].clamp
        whose = _WHOSE[side]
        if posture.missing[side] > SHORT and bent < 90:
            short = posture.missing[side] * BODY_CENTIMETRES
            what = f"The {whose} hand stays {short:.0f} cm short of the {_word(place)}."
        elif bent > most:
            what = f"The {whose} hand cannot reach the {_word(place)}: the elbow would need {bent:.0f} degrees."
        else:
            continue
        yield Finding(
            where, what, f"Use the {_WHOSE['o' if side == 'w' else 'w']} hand, or a tool.", "reach", "warning"
        )


def _asked_at(pose: str, side: str, asked: Mapping[str, object]) -> tuple[str | int, ...] | None:
    """Return the keys under which the author placed this hand, None where the start position did."""
    for when in (pose, "always"):
        placed = asked.get(when)
        if isinstance(placed, Mapping):
            for whose in (_WHOSE[side], "both"):
                if whose in placed:
                    return ("hands", when, whose, "on")
    return None


def _elbow(posture: Posture, side: str) -> float:
    """Return how far an elbow is bent, in degrees."""
    shoulder, elbow, wrist = (
        posture.skeleton.origins[INDEX[f"{bone}_{side}"]] for bone in ("upper_arm", "forearm", "hand")
    )
    upper, lower = elbow - shoulder, wrist - elbow
    cosine = float(upper @ lower) / float(np.linalg.norm(upper) * np.linalg.norm(lower))
    return float(np.degrees(np.arccos(np.clip(cosine, -1, 1))))


def _word(place: HandPlace) -> str:
    if place.on in LANDMARKS:
        return LANDMARKS[place.on].word
    return MUSCLES[place.on].word.removeprefix("the ") if place.on in MUSCLES else place.on.replace("_", " ")
