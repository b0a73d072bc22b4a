"""Can a body do what a figure block asks? Reach of the hands, told by the keys of the block.

Words and ranges have been checked before, by whoever read the file; here is what only a body can tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from selfcare.anatomy.figure_words import BARE_LANDMARKS, CAMERAS, FACINGS
from selfcare.anatomy.landmarks import LANDMARKS
from selfcare.anatomy.muscles import MUSCLES
from selfcare.body.camera import looking_from
from selfcare.body.figure import Figure, FigureSpec, HandPlace, figure_of
from selfcare.body.motion import main_pose
from selfcare.body.picture import draw
from selfcare.body.placing import Posture, Stance
from selfcare.body.pose import INDEX
from selfcare.body.skeleton import SIGNS, Skeleton
from selfcare.body.space import Array, unit, vector
from selfcare.body.telling import told
from selfcare.body.words import BODY_CENTIMETRES
from selfcare.routine.problems import Finding
from selfcare.translation import tr

SHORT = 0.017
"""A hand that stays this far off (3 cm of a 1.75 m body) does not reach."""

_UPRIGHT, _FACED = 0.6, 0.15
"""How upright a trunk is that faces somewhere, and how much of that has to show."""

_FACING_WORDS = {"right": "right", "left": "left", "viewer": "to the viewer", "away": "away from the viewer"}
_BENT = 150.5
"""An elbow that would have to bend further than this does not reach."""

_LIFTED, _FURTHEST_BACK, _FURTHEST_ACROSS = 0.82, 88.0, 10.0
"""From some 35 degrees of lift on an arm goes no further back than this, counted from straight out to the side."""

_WHOSE = {"w": "working", "o": "other"}


def check(spec: FigureSpec) -> list[Finding]:
    """Return what a body cannot do in this figure; places count from the block's own top ("hands", "always")."""
    figure = figure_of(spec, "right")
    stance = Stance(figure)
    hands = spec.block.get("hands")
    asked = {str(when): words for when, words in hands.items()} if isinstance(hands, Mapping) else {}
    findings: dict[tuple[str | int, ...], Finding] = {}
    postures = {name: stance.posture(name) for name in figure.poses}
    for name, posture in postures.items():
        for finding in _out_of_reach(name, asked, figure, posture):
            findings.setdefault(finding.place, finding)
    shown = postures[main_pose(figure.motion)].skeleton
    findings |= {(*found.place, found.code): found for found in reversed(list(told(spec, stance)))}
    return [*findings.values(), *_facing_otherwise(spec, figure, shown), *_out_of_sight(spec, figure)]


def _facing_otherwise(spec: FigureSpec, figure: Figure, skeleton: Skeleton) -> Iterator[Finding]:
    """Yield a finding where the author says the figure faces another way than it does (its head points, if it lies)."""
    view = spec.block.get("view")
    said = view.get("facing") if isinstance(view, Mapping) else None
    if said not in FACINGS:
        return
    upright = float(skeleton.looking("pelvis", vector(0, 1, 0))[1]) > _UPRIGHT
    way = skeleton.looking("pelvis", vector(1, 0, 0)) if upright else _trunk(skeleton)
    right, _up, toward = looking_from(*CAMERAS[figure.camera]) @ unit(way)
    shares = {"right": float(right), "left": -float(right), "viewer": float(toward), "away": -float(toward)}
    if shares[said] < _FACED:
        really = max(shares, key=lambda facing: shares[facing])
        whose = "figure faces" if upright else "head points"
        what = f"`facing: {said}` does not hold: seen from `{figure.camera}`, with the right side working, the {whose}"
        what += f" {_FACING_WORDS[really]}."
        yield Finding(("view", "facing"), what, f"Write `facing: {really}`, or another camera.", "facing", "warning")


def _trunk(skeleton: Skeleton) -> Array:
    return np.asarray(skeleton.origins[INDEX["head"]] - skeleton.origins[0])


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
        whose = "own" if place.of in (None, side) else _WHOSE[side]
        if posture.missing[side] > SHORT and bent < 90:
            short = posture.missing[side] * BODY_CENTIMETRES
            what = f"The {whose} hand stays {short:.0f} cm short of the {_word(place)}."
        elif bent > _BENT:
            what = f"The {whose} hand cannot reach the {_word(place)}: the elbow would need {bent:.0f} degrees."
        elif _behind(posture, side):
            what = f"The {whose} hand would reach the {_word(place)} with the elbow far behind the back."
            yield Finding(where, what, "Say where the elbow goes: `elbow: forward`.", "reach", "warning")
            continue
        else:
            continue
        mend = f"Use the {_WHOSE['o' if side == 'w' else 'w']} hand, or a tool."
        mend = tr("Bend further towards it, or stand nearer.") if place.on in BARE_LANDMARKS else mend
        yield Finding(where, what, mend, "reach", "warning")


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


def _behind(posture: Posture, side: str) -> bool:
    """Return whether a lifted upper arm lies further back than a shoulder lets it."""
    skeleton = posture.skeleton
    arm = skeleton.turns[INDEX["T3"]].T @ -skeleton.turns[INDEX[f"upper_arm_{side}"]][:, 1]
    plane = float(np.degrees(np.arctan2(arm[0], SIGNS[side] * arm[2])))
    return float(arm[1]) > -_LIFTED and -180 + _FURTHEST_ACROSS < plane < -_FURTHEST_BACK


def _word(place: HandPlace) -> str:
    if place.on in LANDMARKS:
        return LANDMARKS[place.on].word
    return MUSCLES[place.on].word.removeprefix("the ") if place.on in MUSCLES else place.on.replace("_", " ")
