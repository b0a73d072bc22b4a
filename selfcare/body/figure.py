"""A figure block as the picture reads it: its words sorted out, defaults filled in, both sides told apart.

The block has been checked for words and ranges before; whatever is unknown here is left out, never an error.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from selfcare.anatomy.figure_words import (
    CAMERAS,
    CONTACTS,
    FRAMES,
    HAND_CONTACTS,
    OVERLAY_PATHS,
    OVERLAYS,
    PROPS,
    SHOW_ROLES,
    TOOLS,
)
from selfcare.anatomy.muscles import MUSCLES
from selfcare.body.pose import Angles, Side, changed, level_of, lighter
from selfcare.body.resting import kept_hands, resting
from selfcare.body.start import Start
from selfcare.body.starts import STARTS, start_of
from selfcare.body.words import (
    Words,
    length_of,
    mapping_of,
    place_of,
    seconds_of,
    side_of,
    word_of,
    words_of,
)

_ACROSS = frozenset(
    ("upper_trapezius", "levator_scapulae", "suboccipitals", "cervical_paraspinals", "posterior_deltoid")
)
"""Places that the hand of the other side comes to with the elbow in front."""


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """What is to be drawn: the exercise's start position, its figure block, and its targets.

    `block` holds plain words and numbers as written under `figure:`; it may be empty. `targets` are shown where the
    block shows none. `family` is the technique's family, for their role. `rate` (times a minute) and `pressure`
    (0 to 10) are the exercise's own, for the marks of its technique. `range` is the share of the motion that is shown.
    """

    start: str
    block: Words = field(default_factory=dict, hash=False)
    targets: tuple[str, ...] = ()
    family: str = "press"
    rate: float | None = None
    pressure: float | None = None
    range: float = 1.0


@dataclass(frozen=True, slots=True)
class HandPlace:
    """Where a hand goes: a landmark (`of` w or o, or None for the hand's own side), what touches, elbow hint."""

    on: str
    of: str | None = None
    touch: str = "palm"
    elbow: str | None = None


FREE = HandPlace("nothing")
"""A hand that rests nowhere in a pose, though the start position lays it on something."""


@dataclass(frozen=True, slots=True)
class KeyPose:
    """One named posture: joint angles, where the hands are, by side, and the `level` of the spine on a roller."""

    angles: Angles
    hands: Mapping[str, HandPlace]
    level: float | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """One leg of the motion: to a pose in `over` seconds, then `hold` seconds there."""

    to: str
    over: float
    hold: float
    breath: str | None = None
    linear: bool = False


@dataclass(frozen=True, slots=True)
class Tool:
    """A ball, roller or the like, pressed between the body at `at` and a support; size in body heights."""

    kind: str
    size: float
    length: float
    at: str | None
    of: str | None
    against: str
    vertebra: str | None


@dataclass(frozen=True, slots=True)
class Overlay:
    """A technique mark at a place: which way it runs (`path`, `direction`), its size in body heights."""

    kind: str
    at: str | None
    of: str | None
    path: str = "along"
    direction: str | None = None
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Figure:
    """Everything a picture needs to know, in the body's own words (w is the working side)."""

    start: str
    camera: str
    frame: str
    near: str
    props: tuple[str, ...]
    keep: tuple[str, ...]
    poses: Mapping[str, KeyPose]
    motion: tuple[Move, ...]
    tool: Tool | None
    overlays: tuple[Overlay, ...]
    show: tuple[tuple[str, str, str], ...]
    rate: float | None = None
    pressure: float | None = None
    second: str | None = None


def figure_of(spec: FigureSpec, side: Side) -> Figure:
    """Sort out the words of a figure block for one working side."""
    block = spec.block
    start = start_of(spec.start, words_of(block.get("keep"), CONTACTS))
    view = mapping_of(block.get("view"))
    hands = mapping_of(block.get("hands"))
    props, kept = _props(block.get("props"), start.support), _kept(block, side)
    rests = {which: HandPlace(on, elbow=start.elbows) for which, on in start.on.items()}
    rests |= {which: HandPlace(on) for which, on in resting(spec.start, start, props, kept).items()}
    always = _hands(hands.get("always"))
    base = changed(Angles(), start.joints, "right")
    tool = _tool(block.get("tool"))
    level = None if tool is None else level_of(tool.vertebra)
    poses = {"start": KeyPose(base, {**rests, **always, **_hands(hands.get("start"))}, level)}
    for name, entry in mapping_of(block.get("poses")).items():
        words = mapping_of(entry)
        own = level_of(words.get("vertebra"))
        angles = changed(base, words, side)
        moved = dict.fromkeys(_moved_arms(base, angles, start, kept), FREE)
        placed = {**rests, **moved, **always, **_hands(hands.get(str(name)))}
        poses[str(name)] = KeyPose(angles, placed, level if own is None else own)
    motion = _motion(block.get("motion"), poses)
    return Figure(
        start=spec.start if spec.start in STARTS else "standing",
        camera=word_of(view.get("camera"), tuple(CAMERAS), "side"),
        frame=word_of(view.get("frame"), FRAMES, "whole"),
        near=word_of(view.get("near"), ("working", "other"), "working"),
        props=props,
        keep=kept or start.planted,
        poses=_eased(poses, motion, spec.range),
        motion=motion,
        tool=tool,
        overlays=_overlays(block.get("overlay")),
        show=_show(block.get("show"), spec),
        rate=spec.rate,
        pressure=spec.pressure,
        second=word_of(view.get("second"), tuple(CAMERAS), "") or None,
    )


def _kept(block: Words, side: Side) -> tuple[str, ...]:
    """Return the contacts that are kept, left and right told as working and other."""
    sides = {"left_foot": "working_foot", "right_foot": "other_foot"}
    if side == "right":
        sides = {"right_foot": "working_foot", "left_foot": "other_foot"}
    return tuple(sides.get(word, word) for word in words_of(block.get("keep"), CONTACTS))


def _moved_arms(base: Angles, angles: Angles, start: Start, keep: tuple[str, ...]) -> Iterator[str]:
    """Yield the sides whose arm a pose moves, of those that rest on something only because the start says so."""
    for side in "wo":
        rests = (side in start.on and side not in kept_hands(keep)) or (not keep and "hands" in start.planted)
        joints = (f"shoulder_{side}", f"elbow_{side}")
        if rests and any(angles.joints.get(joint) != base.joints.get(joint) for joint in joints):
            yield side


def _props(value: object, support: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*words_of(value, PROPS), *((support,) if support else ()))))


def _hands(value: object) -> dict[str, HandPlace]:
    placed = {}
    for whose, words in mapping_of(value).items():
        entry = mapping_of(words)
        on = place_of(entry.get("on"))
        if on is None:
            continue
        touch = word_of(entry.get("with"), HAND_CONTACTS, "palm")
        elbow = entry.get("elbow")
        place = HandPlace(on, side_of(entry.get("of")), touch, elbow if isinstance(elbow, str) else None)
        for hand in {"working": "w", "other": "o"}.get(whose, "wo"):
            across = place.elbow is None and on in _ACROSS and place.of not in (None, hand)
            placed[hand] = replace(place, elbow="forward") if across else place
    return placed


def _motion(value: object, poses: Mapping[str, KeyPose]) -> tuple[Move, ...]:
    moves = []
    for entry in value if isinstance(value, list | tuple) else ():
        words = mapping_of(entry)
        to = words.get("to")
        if isinstance(to, str) and to in poses:
            breath = words.get("breath")
            over, hold = seconds_of(words.get("over"), 2.0), seconds_of(words.get("hold"), 0.0)
            linear = words.get("easing") == "linear"
            moves.append(Move(to, over, hold, breath if isinstance(breath, str) else None, linear))
    if not moves and len(poses) > 1:
        moves = [Move(list(poses)[1], 2.0, 2.0), Move("start", 2.0, 1.0)]
    return tuple(moves)


def _eased(poses: Mapping[str, KeyPose], moves: tuple[Move, ...], share: float) -> Mapping[str, KeyPose]:
    visited = {move.to: poses[move.to].angles for move in moves}
    if share >= 1 or not visited:
        return poses
    smaller = lighter(poses["start"].angles, visited, share)
    return {name: replace(key, angles=smaller.get(name, key.angles)) for name, key in poses.items()}


_SIZES = {"ball": 7.0, "roller": 15.0}
_SUPPORTS = {"ball": "floor", "roller": "floor"}


def _tool(value: object) -> Tool | None:
    words = mapping_of(value)
    kind = words.get("type")
    if not isinstance(kind, str) or kind not in TOOLS:
        return None
    against = words.get("against")
    vertebra = words.get("vertebra")
    return Tool(
        kind,
        length_of(words.get("size"), _SIZES.get(kind, 4.0)),
        length_of(words.get("length"), 45.0),
        place_of(words.get("at")),
        side_of(words.get("of")),
        against if isinstance(against, str) else _SUPPORTS.get(kind, ""),
        vertebra if isinstance(vertebra, str) else None,
    )


def _overlays(value: object) -> tuple[Overlay, ...]:
    entries = value if isinstance(value, list | tuple) else (value,)
    found = []
    for entry in entries:
        words = mapping_of(entry)
        kind = words.get("kind")
        if isinstance(kind, str) and kind in OVERLAYS:
            found.append(_overlay(kind, words))
    return tuple(found)


def _overlay(kind: str, words: Words) -> Overlay:
    path, direction = words.get("path"), words.get("direction")
    return Overlay(
        kind,
        place_of(words.get("at")),
        side_of(words.get("of")),
        path if isinstance(path, str) and path in OVERLAY_PATHS else "along",
        direction if isinstance(direction, str) else None,
        length_of(words.get("size"), 0.0),
    )


def _show(value: object, spec: FigureSpec) -> tuple[tuple[str, str, str], ...]:
    """Return (muscle, side, role) of everything that is lit up; the exercise's targets where nothing is said."""
    words = mapping_of(value)
    asked = [(muscle, role) for role in SHOW_ROLES for muscle in words_of(words.get(role), tuple(MUSCLES))]
    if not asked:
        asked = [(muscle, spec.family) for muscle in spec.targets if muscle in MUSCLES]
    side = {"working": "w", "other": "o", "both": "wo"}.get(str(words.get("side")), "wo")
    return tuple((muscle, which, role) for muscle, role in asked for which in (side if MUSCLES[muscle].paired else "w"))
