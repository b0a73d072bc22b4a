"""The body as layers: parts in order, each with its shade, its lit area, and the shade it casts on what is behind it.

Two tones a colour: a shape is filled in its shade first, then its lit area over it, so that the side away from the
light keeps a crescent. A part that lies over another darkens a narrow band of it. A limb on the far side stays in
its shade altogether.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from selfcare.body.camera import Camera
from selfcare.body.drawing import Layer
from selfcare.body.finger_lines import lines_between
from selfcare.body.head import Head, Piece
from selfcare.body.looks import USUAL, Look, body_of
from selfcare.body.marks import Mark
from selfcare.body.order import Body, back_to_front
from selfcare.body.outlines import SkinOutline, outlines
from selfcare.body.pile import Pile
from selfcare.body.pose import Pose
from selfcare.body.projection import DIRECTIONS, WALLS, Outline, Projection
from selfcare.body.shading import Band, Cover, bands, floor_shadow
from selfcare.body.shape import BODY, Part, Skin
from selfcare.body.skeleton import Skeleton
from selfcare.body.space import Array, smoothstep, vector
from selfcare.body.targets import Area

LIGHT: Array = np.array((-0.50, 0.866))
"""Where the light comes from on the sheet, y up."""

_CONTACT_OPACITY = 0.24
_HANDS = tuple(f"hand_{side}" for side in BODY.finger_rows)
_FINGERS = np.array(list(BODY.finger_rows.values()))
_ROWS = np.array([row for part in BODY.parts for row in part.samples])
_FIRSTS = np.cumsum([0, *(len(part.samples) for part in BODY.parts)])
_PARTS = {part.name: part for part in BODY.parts}
_AHEAD, _UP = vector(1, 0, 0), vector(0, 1, 0)
_UNDER_COLLAR = -0.22
_COS_55 = float(np.cos(np.radians(55)))
_WHOLE = np.ones(len(DIRECTIONS))
_LIMBS = {"leg": ("thigh", "shank", "foot"), "arm": ("upper_arm", "forearm", "hand")}
_LIMB_OF = {bone: limb for limb, bones in _LIMBS.items() for bone in bones}


@dataclass(frozen=True, slots=True)
class Extra:
    """Something drawn among the parts (a prop, a tool): where it is, and its layers in body heights.

    A `still` one is the same in every frame.
    """

    body: Body
    pieces: tuple[tuple[str, Array, str, float], ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    still: bool = False


class Composition:
    """Layers of one frame, collected from back to front; the first `still` ones are the same in every frame."""

    def __init__(self, skeleton: Skeleton, pose: Pose, camera: Camera, look: Look = USUAL) -> None:
        self.skeleton = skeleton
        self.camera = camera
        self.still = 0
        self.look = look
        self.projection = Projection(body_of(look), skeleton, pose, camera)
        self._pile = Pile()
        self._painted: dict[str, list[int]] = {}
        self._shades: Iterator[Band | None] = iter(())
        head = Head(skeleton, camera, knot=look.hair == "bun")
        self._head = Outline(head.outline(), DIRECTIONS, _WHOLE, (0,))
        self._pieces = head.pieces()
        self._outlines = dict(zip(_PARTS, outlines(self.projection, LIGHT), strict=True))
        self._skins = {part.name: self._in_order(part) for part in BODY.parts}
        sums = np.add.reduceat(self.projection.nearness[_ROWS], _FIRSTS[:-1])
        self._nearness = dict(zip(_PARTS, (sums / np.diff(_FIRSTS)).tolist(), strict=True))
        between = lines_between(self.projection.centres[_FINGERS], self.projection.radii[_FINGERS])
        self._between = dict(zip(_HANDS, between, strict=True))
        self._ahead = {limb: self._ahead_of_other(limb) for limb in _LIMBS}

    def paint(
        self,
        extras: Sequence[Extra] = (),
        areas: Sequence[Area] = (),
        marks: Sequence[Mark] = (),
    ) -> None:
        """Add the shadow on the floor, then everything from back to front, each target on the parts it lies on.

        `marks` lie over everything but what they are beneath, a hand on the nearer side of the body.
        """
        left = list(marks)
        bodies = [*self._bodies(), *(extra.body for extra in extras)]
        by_name = {extra.body.name: extra for extra in extras}
        begun: set[str] = set()
        order = [bodies[at].name for at in back_to_front(bodies, [*self._before(), *_extra_pairs(extras)])]
        self._shades = iter(bands([cover for name in order if name not in by_name for cover in self._covers(name)]))
        for name in order:
            before = len(self._pile)
            if name in by_name:
                self._extra(by_name[name])
                if by_name[name].still and self.still == before:
                    self.still = len(self._pile)
                continue
            if not begun:
                self._floor_shadow()
            begun.add(name)
            left = self._marks_beneath(name, left, begun)
            if name == "head":
                self._paint_head()
            else:
                self._part(_PARTS[name])
            for area in areas:
                self._target(area, name, begun)

        for mark in left:
            self._pile.mark(mark, self.camera.scale)

    def _marks_beneath(self, name: str, marks: list[Mark], begun: set[str]) -> list[Mark]:
        """Add the marks that lie beneath a part about to be painted, on one that is painted; return the others."""
        left = []
        for mark in marks:
            if name in mark.beneath and (not mark.on or mark.on in begun):
                self._pile.mark(mark, self.camera.scale)
            else:
                left.append(mark)
        return left

    def add(self, name: str, points: Array, starts: tuple[int, ...] = (0,), **look: object) -> int:
        """Add one layer given in body heights; return its index."""
        return self._pile.add(name, points, starts, look)

    def layers(self, mirror: float | None = None) -> tuple[Layer, ...]:
        """Return everything added so far in pixels; mirrored on a sheet `mirror` pixels wide."""
        return self._pile.layers(self.camera, mirror)

    def _bodies(self) -> list[Body]:
        at = self.projection
        centres, radii, nearness = at.centres[_ROWS], at.radii[_ROWS], at.nearness[_ROWS]
        places = (slice(first, last) for first, last in pairwise(_FIRSTS.tolist()))
        return [
            Body(name, centres[rows], radii[rows], nearness[rows]) for name, rows in zip(_PARTS, places, strict=True)
        ]

    def _before(self) -> list[tuple[str, str]]:
        """Return what is always painted before what: clothes over what they cover."""
        pairs = [("pelvis", "shirt"), ("neck", "head")]
        pairs.append(("shirt", "neck") if self._collar_seen() else ("neck", "shirt"))
        spine = self.skeleton.looking("pelvis", vector(0, 1, 0))
        for side in "wo":
            thigh = self.skeleton.looking(f"thigh_{side}", vector(0, 1, 0))
            if float(spine @ thigh) > _COS_55:
                pairs.append((f"thigh_{side}", "shirt"))
        return pairs

    def _collar_seen(self) -> bool:
        """Whether the viewer looks into the collar: not from behind, nor from far under it but for the front."""
        ahead, up = (float(self.camera.depth(self.skeleton.looking("T1", way))) for way in (_AHEAD, _UP))
        return ahead > (-0.18 if up > _UNDER_COLLAR else 0.4)

    def _part(self, part: Part) -> None:
        lit, skins = self._lit(part), self._skins[part.name]
        # Who looks into a sleeve sees the arm come out of it: nothing but its opening darkens around the arm.
        into = len(skins) > 1 and skins[-1][0] is part.skins[0]
        for _skin in skins if into else ():
            self._shade_behind(part.name)
        for at, (skin, seen) in enumerate(skins):
            outline = seen.outline
            if not into:
                self._shade_behind(part.name)
            elif at:
                self._opening(part.name, skins[0][0])
            self._painted.setdefault(part.name, []).append(len(self._pile))
            self.add(part.name, outline.points, outline.starts, fill=f"{skin.role}-s")
            if lit > 0:
                self.add(part.name, seen.lit, outline.starts, fill=skin.role, opacity=lit)
            if part.name in _HANDS:
                self._fingers_apart(part.name)

    def _opening(self, name: str, cloth: Skin) -> None:
        """Draw what one sees of the inside of a sleeve or a trouser leg: its hem, in the shade."""
        hem = self.projection.points[cloth.chains[0][-1]]
        self.add(name, hem, fill=f"{cloth.role}-s")
        self.add(f"{name} contact", hem, fill="f-hi-out", opacity=_CONTACT_OPACITY)

    def _fingers_apart(self, hand: str) -> None:
        """Draw the lines between neighbouring fingers that the viewer sees side by side."""
        lines = self._between[hand]
        if len(lines):
            starts = tuple(range(0, lines.shape[0] * lines.shape[1], lines.shape[1]))
            self.add(f"{hand} fingers", lines.reshape(-1, 2), starts, fill="f-hi-out", opacity=0.3)

    def _in_order(self, part: Part) -> list[tuple[Skin, SkinOutline]]:
        """Return bare skin and cloth in painting order: whichever end of the limb is nearer comes last."""
        skins = list(zip(part.skins, self._outlines[part.name], strict=True))
        if len(skins) > 1:
            down = self.skeleton.looking(part.name, vector(0, -1, 0))
            if float(self.camera.depth(down)) > 0.05:
                skins.reverse()
        return skins

    def _lit(self, part: Part) -> float:
        """Return how much of a limb's own colour shows: all of it, or none on the far side of the body."""
        bone, _, side = part.name.rpartition("_")
        limb = _LIMB_OF.get(bone)
        if limb is None:
            return 1.0
        return 1.0 - smoothstep(0.05, 0.11, self._ahead[limb] if side == "o" else -self._ahead[limb])

    def _ahead_of_other(self, limb: str) -> float:
        """Return how much nearer the viewer the working arm or leg is than the other one."""
        apart = [self._nearness[f"{bone}_w"] - self._nearness[f"{bone}_o"] for bone in _LIMBS[limb]]
        return sum(apart, 0.0) / len(apart)

    def _covers(self, name: str) -> list[Cover]:
        """Return what of a part may darken what lies behind it, in painting order."""
        if name == "head":
            shaded = [piece.points @ WALLS.T for piece in self._pieces if piece.shade]
            return [Cover(name, self._head, self._head.box(), np.max(shaded, axis=1))]
        return [Cover(name, seen.contact, seen.box, seen.walls) for _skin, seen in self._skins[name]]

    def _shade_behind(self, name: str) -> None:
        """Darken a narrow band of whatever lies behind a part that is about to be painted; the parts come in order."""
        band = next(self._shades)
        if band is not None:
            self.add(f"{name} contact", *band, fill="f-hi-out", opacity=_CONTACT_OPACITY)

    def _paint_head(self) -> None:
        self._shade_behind("head")
        for piece in self._pieces:
            self._piece(piece)

    def _piece(self, piece: Piece) -> None:
        if piece.line:
            width = piece.line * self.camera.scale
            self.add(piece.name, piece.points, line=piece.role, width=width, opacity=piece.opacity, closed=False)
            return
        if not piece.shade:
            self.add(piece.name, piece.points, fill=piece.role)
            return
        outline = Outline(piece.points, DIRECTIONS, _WHOLE, (0,))
        self._painted.setdefault("head", []).append(len(self._pile))
        self.add(piece.name, piece.points, fill=f"{piece.role}-s")
        self.add(piece.name, outline.lit(piece.shade, LIGHT), fill=piece.role)

    def _floor_shadow(self) -> None:
        shadow = floor_shadow(self.projection, self.camera)
        if shadow is not None:
            self.add("shadow", shadow[0], shadow[1], fill="shadow")

    def _target(self, area: Area, part: str, begun: set[str]) -> None:
        """Draw a target: on what it lies on once its main part is painted, again on every nearer part of that."""
        if part not in area.owners or area.owners[0] not in begun:
            return
        clips = [self._skin_under(area, begun)] if part == area.owners[0] else self._painted[part]
        for clip in clips:
            for points, look in area.painted:
                self.add(f"target {area.name}", points, area.starts, clip=clip, opacity=area.visible, **look)

    def _skin_under(self, area: Area, begun: set[str]) -> int | None:
        """Return the layer that a target must stay inside of, None for one that ends inside the body by itself.

        Several outlines that it lies on are one layer more, in which nothing is painted.
        """
        layers = [at for owner in area.owners if owner in begun for at in self._painted.get(owner, ())]
        if area.within or not layers:
            return None
        if len(layers) == 1:
            return layers[0]
        points, starts = self._pile.joined(layers)
        return self.add(f"skin under {area.name}", points, starts)

    def _extra(self, extra: Extra) -> None:
        for name, points, role, opacity in extra.pieces:
            self.add(name, points, fill=role, opacity=opacity)


def _extra_pairs(extras: Sequence[Extra]) -> list[tuple[str, str]]:
    under = [(extra.body.name, other) for extra in extras for other in extra.before]
    return under + [(other, extra.body.name) for extra in extras for other in extra.after]
