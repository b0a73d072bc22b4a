"""A figure in words, for who cannot see it: "On your back, left knee drawn to the chest, both hands behind the thigh".

It goes by the joint angles of a pose and by the places of its hands, as the drawing does. Only what differs from the
start position by so much that it is seen is said: how one lies, sits or stands, legs, trunk, head, hands, and the tool.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from selfcare.body.figure import FREE, Figure, FigureSpec, HandPlace, KeyPose, figure_of
from selfcare.body.limb_shapes import ARM_NAMES, LEG_SHAPES, LYING, SEATED, arm_shape
from selfcare.body.motion import Motion, main_pose
from selfcare.body.pose import Angles, Side
from selfcare.body.starts import propped
from selfcare.body.vocabularies import vocabulary_of
from selfcare.body.vocabulary import Vocabulary
from selfcare.translation import language

_ALREADY_FOLDED: Final = frozenset({"child_pose", "standing_lean"})


def described(figure: Figure, pose: str, side: Side, words: Vocabulary | None = None) -> str:
    """Return a pose of a figure in `words`, if not in the language that is spoken; `side` is the working side.

    An unknown pose is the start.
    """
    return _Telling(figure, pose, side, words or vocabulary_of(language())).sentence()


class Description:
    """A figure in words, during the phases of a session. It changes where the figure sets out for another pose."""

    def __init__(self, spec: FigureSpec, side: Side, words: Vocabulary | None = None) -> None:
        """Tell a figure of one working side, if in no other `words` in the language that is spoken now."""
        self._figure, self._side, self._words = figure_of(spec, side), side, words or vocabulary_of(language())
        self._motion = Motion(self._figure.motion)
        self._told: dict[str, str] = {}

    def main(self) -> str:
        """Return the pose that shows the exercise best."""
        return self._pose(main_pose(self._figure.motion))

    def during(self, kind: str, elapsed: float, length: float, *, timed: bool) -> str:
        """Return the pose that is held, or that is on its way, see `Motion.during`."""
        passage = self._motion.during(kind, elapsed, length, timed=timed)
        return self._pose(passage.end if passage.share > 0 else passage.start)

    def _pose(self, pose: str) -> str:
        if pose not in self._told:
            self._told[pose] = described(self._figure, pose, self._side, self._words)
        return self._told[pose]


class _Telling:
    """One pose of one figure, told in one language."""

    def __init__(self, figure: Figure, pose: str, side: Side, words: Vocabulary) -> None:
        self.figure, self.words = figure, words
        self.names: Mapping[str, str] = {"w": side, "o": "left" if side == "right" else "right"}
        self.start: KeyPose = figure.poses["start"]
        self.pose: KeyPose = figure.poses.get(pose, self.start)

    def sentence(self) -> str:
        """Return all clauses as one sentence without a full stop."""
        position, usual_legs = self.words.starts[self._position()]
        shapes = list(self._legs())
        legs = shapes or [self._filled(usual_legs), *self._feet()]
        clauses = (
            self._filled(position),
            *legs,
            *self._trunk(),
            *self._head(),
            *self._arms(),
            *self._tool(),
            *self._props(),
        )
        return ", ".join(dict.fromkeys(clause for clause in clauses if clause))

    def _position(self) -> str:
        return "side_lying propped" if propped(self.figure.start, self.figure.keep) else self.figure.start

    def _filled(self, phrase: str) -> str:
        return self.words.filled(phrase, self.names["w"])

    def _shape(self, name: str, side: str) -> str:
        return self.words.shapes[name][self.names.get(side, side)]

    # ---- legs ------------------------------------------------------------------------------------------------------

    def _legs(self) -> Iterator[str]:
        """Yield what the legs do, once for both where they do the same."""
        shapes: dict[str, str] = {which: self._leg(which) for which in "wo"}
        if not any(shapes.values()):
            return
        if shapes["w"] == shapes["o"]:
            yield self._rolled() or self._shape(shapes["w"], "both")
            return
        for which in "wo":
            if shapes[which] or self.figure.start == "hook_lying":
                yield self._shape(shapes[which] or "knee bent", which)

    def _rolled(self) -> str:
        """Return where both knees lie, of somebody on the back who rolls them aside; else nothing."""
        turned = self._spine(("lumbar", "thoracic"), "turn")
        rolled = self.figure.start == "hook_lying" and abs(turned) > _TURNED
        return self._shape("knees over", "o" if turned > 0 else "w") if rolled else ""

    def _leg(self, which: str) -> str:
        """Return the name of a leg's shape, empty where it is as the start position has it."""
        now, before = self.pose.angles, self.start.angles
        moved = max(
            abs(now.axis(f"{joint}_{which}", axis) - before.axis(f"{joint}_{which}", axis))
            for joint, axis in (("hip", "flex"), ("hip", "side"), ("hip", "turn"), ("knee", "flex"))
        )
        if moved < _SEEN:
            return ""
        known = LEG_SHAPES.get(self.figure.start, ())
        return next((shape.name for shape in known if shape.fits(now, which)), "")

    def _feet(self) -> Iterator[str]:
        now, before = self.pose.angles, self.start.angles
        turned = {which: now.axis(f"ankle_{which}", "flex") - before.axis(f"ankle_{which}", "flex") for which in "wo"}
        if self.figure.start not in (*LYING, *SEATED, "long_sitting"):
            return
        for name, sign in (("toes drawn up", 1), ("toes pointed", -1)):
            moved = [which for which in "wo" if sign * turned[which] > 12]
            if moved:
                yield self._shape(name, "both" if len(moved) == 2 else moved[0])

    # ---- trunk and head --------------------------------------------------------------------------------------------

    def _spine(self, parts: tuple[str, ...], axis: str) -> float:
        now, before = self.pose.angles, self.start.angles
        if self.figure.start == "roller_thoracic":
            before = Angles()  # it begins arched over the roller, and that is worth a word
        return sum(now.axis(part, axis) - before.axis(part, axis) for part in parts)

    def _trunk(self) -> Iterator[str]:
        bent, aside, turned = (self._spine(("lumbar", "thoracic"), axis) for axis in ("flex", "side", "turn"))
        if propped(self.figure.start, self.figure.keep):
            if abs(aside) < 9:
                yield self._shape("hips lifted", "middle")
            return
        upright = self.figure.start in SEATED or "standing" in self.figure.start
        hips = self._hinge()
        if upright and bent + hips > 55:
            yield self._shape("folded", "middle")
        elif upright and bent + hips > 12:
            yield self._shape("bent forward", "middle")
        elif bent > 24 and self.figure.start not in _ALREADY_FOLDED:
            yield self._shape("rounded", "middle")
        elif bent < -11:
            yield self._shape("arched", "middle")
        if abs(aside) > 9 and self.figure.start != "side_lying":
            yield self._shape("bent aside", "w" if aside > 0 else "o")
        if abs(turned) > _TURNED and self.figure.start != "hook_lying":
            yield self._shape("turned", "w" if turned > 0 else "o")

    def _hinge(self) -> float:
        """Return how far both hips bend the trunk forward, in degrees, where the feet or the seat stay."""
        if self.figure.start not in SEATED and self.figure.start != "standing":
            return 0.0
        now, before = self.pose.angles, self.start.angles
        gone = (now.axis(f"hip_{which}", "flex") - before.axis(f"hip_{which}", "flex") for which in "wo")
        knees = min(now.axis(f"knee_{which}", "flex") - before.axis(f"knee_{which}", "flex") for which in "wo")
        return min(gone) if knees < 20 else 0.0

    def _head(self) -> Iterator[str]:
        bent, aside, turned = (self._spine(("cervical", "head"), axis) for axis in ("flex", "side", "turn"))
        flat = self.figure.start in (*LYING, "side_lying")
        lifted = self._leg("w") == "bridge"
        if self._spine(("cervical",), "flex") < -6 and self._spine(("head",), "flex") > 4:
            yield self._shape("chin in", "middle")
        elif bent > 11 and not lifted:
            yield self._shape("chin tucked" if flat else "head bowed", "middle")
        elif bent < -13:
            yield self._shape("head back", "middle")
        yield from self._head_aside(aside, turned)

    def _head_aside(self, aside: float, turned: float) -> Iterator[str]:
        tilted = abs(aside) > 7 and self.figure.start != "side_lying"
        if tilted and abs(turned) > 12 and aside * turned > 0:
            yield self._shape("head aside and turned", "w" if aside > 0 else "o")
            return
        if tilted:
            yield self._shape("head aside", "w" if aside > 0 else "o")
        if abs(turned) > 12:
            yield self._shape("head turned", "w" if turned > 0 else "o")

    # ---- arms and hands --------------------------------------------------------------------------------------------

    def _arms(self) -> Iterator[str]:
        hands = {which: self._hand(which) for which in "wo"}
        free = {which: self._arm(which) if hands[which] is None else "" for which in "wo"}
        yield from self._blades([which for which in "wo" if not free[which]])
        if hands["w"] is not None and hands["o"] is not None and self._alike(hands["w"], hands["o"]):
            yield self._held("both", hands["w"], each=hands["w"].side != hands["o"].side)
            return
        if free["w"] and free["w"] == free["o"]:
            yield self._shape(free["w"], "both")
            return
        for which in "wo":
            found = hands[which]
            if found is not None:
                yield self._held(which, found)
            elif free[which]:
                yield self._shape(free[which], which)
        yield from self._wrists()

    def _hand(self, which: str) -> _Touch | None:
        """Return where a hand is, None for one that is free."""
        place = self.pose.hands.get(which)
        if place is None or place == FREE or place.on not in self.words.places or self._holds_stick(place):
            return None
        middle = "middle" in self.words.places[place.on]
        return _Touch(place.touch, place.on, "middle" if middle else place.of or which, own=place.of in (None, which))

    def _holds_stick(self, place: HandPlace) -> bool:
        return place.on == "strap_end" and self.figure.tool is not None and self.figure.tool.at is None

    @staticmethod
    def _alike(one: _Touch, other: _Touch) -> bool:
        """Whether both hands do the same: at one place, or each at its own side's."""
        same = (one.touch, one.on) == (other.touch, other.on)
        return same and (one.side == other.side or (one.own and other.own))

    def _held(self, which: str, touch: _Touch, *, each: bool = False) -> str:
        side = "both" if which == "both" and each else touch.side
        places = self.words.held if touch.touch in HOLDING else self.words.places
        what = self.words.hands[touch.touch][self.names.get(which, which)]
        return f"{what} {places[touch.on][self.names.get(side, side)]}"

    def _arm(self, which: str) -> str:
        """Return the name of a free arm's shape, empty where it is as the start position has it."""
        now, before, joint = self.pose.angles, self.start.angles, f"shoulder_{which}"
        known = ARM_NAMES.get(self.figure.start, {})
        moved = max(abs(now.axis(joint, axis) - before.axis(joint, axis)) for axis in _SHOULDER)
        if moved < _SEEN and self.figure.start != "wall_facing_standing":
            return ""
        found = arm_shape(now, which)
        return known.get(found, found) if "any" not in known else ""

    def _blades(self, arms: list[str]) -> Iterator[str]:
        """Yield what the shoulders do of which neither arm nor hand tells more."""
        now, before = self.pose.angles, self.start.angles
        for name, axis, sign in _BLADES:
            moved = [
                which
                for which in arms
                if sign * (now.axis(f"girdle_{which}", axis) - before.axis(f"girdle_{which}", axis)) >= 50
            ]
            if len(moved) == 2:
                yield self._shape(name, "both")

    def _wrists(self) -> Iterator[str]:
        for which in "wo":
            bent = self.pose.angles.axis(f"wrist_{which}", "flex")
            if abs(bent) > 45 and self.figure.start in SEATED:
                yield self._shape("wrist down" if bent > 0 else "wrist back", which)

    # ---- tool ------------------------------------------------------------------------------------------------------

    def _tool(self) -> Iterator[str]:
        tool = self.figure.tool
        if tool is None:
            return
        phrase = self.words.tools.get(f"{tool.kind} {tool.against}".strip())
        at = self.words.tools.get(f"at {tool.at}", "")
        if phrase and (at or "{at}" not in phrase):
            yield phrase.format(at=self.words.filled(at, self.names[tool.of or "w"]))

    def _props(self) -> Iterator[str]:
        if "doorframe" in self.figure.props:
            yield self._filled(self.words.tools["doorframe"])


_SEEN: Final = 14.0
"""Degrees that a joint has to differ from the start position to be told."""

_TURNED: Final = 14.0
"""Degrees from which on a turned chest is told."""

HOLDING: Final = frozenset({"fingers_and_palm", "grip"})
"""Touches whose word holds a place instead of lying on it."""

_SHOULDER: Final = ("flex", "side", "raise", "across")
_BLADES: Final = (("shoulders raised", "lift", 1), ("blades together", "swing", -1), ("shoulders forward", "swing", 1))


@dataclass(frozen=True, slots=True)
class _Touch:
    """What touches, which place, of which side (`w`, `o` or `middle`), and whether that is the hand's own."""

    touch: str
    on: str
    side: str
    own: bool
