"""Can a body do what a figure block asks? Reach of the hands, told by the keys of the block.

Words and ranges have been checked before, by whoever read the file; here is what only a body can tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import numpy as np

from selfcare.anatomy.figure_words import BARE_LANDMARKS, CAMERAS, FACINGS
from selfcare.anatomy.landmarks import LANDMARKS
from selfcare.anatomy.muscles import MUSCLES
from selfcare.body.bearing import on_limb
from selfcare.body.camera import looking_from
from selfcare.body.drawing import Drawing
from selfcare.body.figure import Figure, FigureSpec, HandPlace, Tool, figure_of
from selfcare.body.motion import main_pose
from selfcare.body.picture import draw
from selfcare.body.placing import Posture, Stance
from selfcare.body.pose import INDEX
from selfcare.body.sight import share_seen
from selfcare.body.skeleton import SIGNS, Skeleton
from selfcare.body.space import Array, unit, vector
from selfcare.body.telling import told
from selfcare.body.tools import DRAWN_AS
from selfcare.body.words import BODY_CENTIMETRES
from selfcare.routine.problems import Finding
from selfcare.translation import marked, tr

SHORT = 0.017
"""A hand that stays this far off (3 cm of a 1.75 m body) does not reach."""

_UPRIGHT, _FACED = 0.6, 0.15
"""How upright a trunk is that faces somewhere, and how much of that has to show."""

_FACING_WORDS = {
    "right": marked("to the right"),
    "left": marked("to the left"),
    "viewer": marked("to the viewer"),
    "away": marked("away from the viewer"),
}
_BENT = 150.5
"""An elbow that would have to bend further than this does not reach."""

_LIFTED, _FURTHEST_BACK, _FURTHEST_ACROSS = 0.82, 88.0, 10.0
"""From some 35 degrees of lift on an arm goes no further back than this, counted from straight out to the side."""

_FEW = 3
"""So many cameras are named."""

_GLIMPSE = 0.12
"""Of a tool that is hidden less than this share can be seen."""

_WELL = 0.8
"""What is seen to this share is seen well; of cameras that do so, the usual one is named first."""

_OTHER = {"working_foot": "other_foot", "other_foot": "working_foot"}
_WHOSE = {"w": "working", "o": "other"}
_HAND = {"own": marked("The own hand"), "working": marked("The working hand"), "other": marked("The other hand")}


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
        what = (
            tr("`{word}` does not hold: seen from `{camera}`, with the right side working, the figure faces {way}.")
            if upright
            else tr("`{word}` does not hold: seen from `{camera}`, with the right side working, the head points {way}.")
        )
        what = what.format(word=f"facing: {said}", camera=figure.camera, way=tr(_FACING_WORDS[really]))
        mend = tr("Write `{word}`, or another camera.").format(word=f"facing: {really}")
        yield Finding(("view", "facing"), what, mend, "facing", "warning")


def _trunk(skeleton: Skeleton) -> Array:
    return np.asarray(skeleton.origins[INDEX["head"]] - skeleton.origins[0])


def _out_of_sight(spec: FigureSpec, figure: Figure) -> Iterator[Finding]:
    """Yield a finding where nothing of what is shown, or of the tool, can be seen from the chosen side."""
    if not figure.show and figure.tool is None:
        return
    drawing = draw(spec)
    if figure.show and not any(layer.name.startswith("target") for layer in drawing.layers):
        what = tr("Nothing of {muscle} can be seen from the camera `{camera}`.")
        what = what.format(muscle=_shown(figure), camera=figure.camera)
        yield Finding(("view",), what, _better_camera(spec, _shows_target), "out-of-sight", "warning")
    if figure.tool is not None:
        yield from _hidden(spec, figure.tool, figure, drawing)


def _better_camera(spec: FigureSpec, shows: Callable[[Drawing], float]) -> str:
    """Say which cameras show what the chosen one does not, the best first."""
    view = spec.block.get("view")
    words = view if isinstance(view, Mapping) else {}
    seen = {}
    for camera in CAMERAS:
        other = replace(spec, block={**spec.block, "view": {**words, "camera": camera}})
        seen[camera] = shows(draw(other))
    show = [camera for camera in seen if seen[camera] >= _GLIMPSE]
    best = sorted(show, key=lambda camera: -min(seen[camera], _WELL))[:_FEW]
    if not best:
        return tr("Choose another camera.")
    return tr("It is seen from these cameras: {names}.").format(names=", ".join(f"`{camera}`" for camera in best))


def _shows_target(drawing: Drawing) -> float:
    """Return the share of what is marked that can be seen; a glimpse at least, where any of it is drawn."""
    names = {layer.name for layer in drawing.layers if layer.name.startswith("target")}
    return max((max(share_seen(drawing, name), _GLIMPSE) for name in names), default=0.0)


def _hidden(spec: FigureSpec, tool: Tool, figure: Figure, drawing: Drawing) -> Iterator[Finding]:
    """Yield a finding where the tool is drawn nowhere, or under the body in every view."""
    name = DRAWN_AS.get(tool.kind, tool.kind)

    def shows(seen: Drawing) -> float:
        return max(share_seen(view, name) for view in (seen, *(inset.drawing for inset in seen.insets)))

    if shows(drawing) >= _GLIMPSE:
        return
    what = tr("The tool `{tool}` is hidden behind the body.")
    mend = _better_camera(spec, shows)
    if not any(layer.name == name for layer in drawing.layers):
        what = tr("The tool `{tool}` is not drawn: nothing says where it touches the body.")
        mend = tr("Write `at`, and a muscle or another place on the body.")
    elif tool.kind in ("ball", "roller") and tool.against:
        what, mend = _under(tool, figure, what, mend)
    yield Finding(("tool",), what.format(tool=tool.kind), mend, "hidden", "warning", on_key=True)


def _under(tool: Tool, figure: Figure, what: str, mend: str) -> tuple[str, str]:
    """Return what to tell of a tool that the body is to lie on, sit on, lean against or step on."""
    keep, foot = figure.keep, {"w": "working_foot", "o": "other_foot", None: "working_foot"}[tool.of]
    if "tool_contact" not in keep:
        what = tr("The tool `{tool}` is hidden: the body stays where it is without it.")
        if on_limb(tool.at or "") == "foot":
            mend = tr("Write `keep: [{foot}, tool_contact]`: then the foot stands on it.").format(foot=_OTHER[foot])
        else:
            mend = tr("Write `tool_contact` under `keep`: then the body comes to lie on it, or leans on it.")
    elif on_limb(tool.at or "") == "foot" and {"feet", foot} & set(keep):
        what = tr("The tool `{tool}` is hidden: the foot that is to stand on it is kept where it was.")
        mend = tr("Write `keep: [{foot}, tool_contact]`: then the foot stands on it.").format(foot=_OTHER[foot])
    return what, mend


def _shown(figure: Figure) -> str:
    return MUSCLES[figure.show[0][0]].word


def _out_of_reach(pose: str, asked: Mapping[str, object], figure: Figure, posture: Posture) -> Iterator[Finding]:
    for side, place in figure.poses[pose].hands.items():
        where = _asked_at(pose, side, asked)
        if where is None or side not in posture.missing:
            continue
        bent = _elbow(posture, side)
        mend = tr("Use the other hand, or a tool.") if side == "w" else tr("Use the working hand, or a tool.")
        mend = tr("Bend further towards it, or stand nearer.") if place.on in BARE_LANDMARKS else mend
        if posture.missing[side] > SHORT and bent < 90:
            what = tr("{hand} stays {short} cm short of the {place}.")
        elif bent > _BENT:
            what = tr("{hand} cannot reach the {place}: the elbow would need {bent} degrees.")
        elif _behind(posture, side):
            what = tr("{hand} would reach the {place} with the elbow far behind the back.")
            mend = tr("Say where the elbow goes: `elbow: forward`.")
        else:
            continue
        whose = "own" if place.of in (None, side) else _WHOSE[side]
        short = round(posture.missing[side] * BODY_CENTIMETRES)
        what = what.format(hand=tr(_HAND[whose]), place=_word(place), short=short, bent=round(bent))
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
    if place.on in MUSCLES:
        return MUSCLES[place.on].word.removeprefix("the ")
    return tr(BARE_LANDMARKS[place.on]) if place.on in BARE_LANDMARKS else place.on.replace("_", " ")
