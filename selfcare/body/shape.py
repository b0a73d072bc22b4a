"""The body as ellipsoids on bones, gathered into parts: chains (one smooth outline each) and bridges between them.

A part has one skin, or two where a sleeve or a trouser leg ends on it. Everything is built once and never changes;
only the fingers move within their hand (see `fingers`).
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from selfcare.body import sections
from selfcare.body.pose import INDEX, SPINE_BONES
from selfcare.body.skeleton import FOREARM, SHANK, SIGNS, THIGH, UPPER_ARM
from selfcare.body.space import Array, smoothstep

SKIN, TOP, LEG = "f-skin", "f-top", "f-leg"

FINGERS = ((0.0160, -0.0500, 0.0430), (0.0054, -0.0520, 0.0480), (-0.0052, -0.0505, 0.0440), (-0.0155, -0.0465, 0.0345))
"""Index to little finger: how far on the thumb's side it starts, how far below the wrist, its length."""

_THUMB = ((0.0235, -0.0340, 0.0025), (0.0290, -0.0500, 0.0036), (0.0300, -0.0590, 0.0040))
_OFF = ((0.0270, -0.0285, 0.0040), (0.0415, -0.0385, 0.0110), (0.0480, -0.0455, 0.0170))
"""The bones of a thumb that lies by the hand, and of one that is opposed to the fingers: ahead, up, to the palm."""

KNUCKLE_SHARES = (0.48, 0.30, 0.22)
"""How a finger's length is shared by its three bones."""


@dataclass(frozen=True, slots=True)
class Skin:
    """One colour of a part: chains of ellipsoids in order, and bridges (small sets whose hull is filled).

    `shade` is the width of the crescent away from the light; small pieces may be drawn with every `coarse`-th point.
    """

    role: str
    chains: tuple[tuple[int, ...], ...] = ()
    bridges: tuple[tuple[int, ...], ...] = ()
    shade: float = 0.0
    coarse: int = 1


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the body that is in front of or behind others as a whole."""

    name: str
    skins: tuple[Skin, ...]
    samples: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """All ellipsoids (bone index, centre and half axes in the bone's axes, seam) and the parts made of them.

    `seams` are 0 where a part melts into its neighbour and 1 where it has a contour of its own. `finger_rows` are
    the ellipsoids of each finger of a hand, by side, `thumb_rows` those of its thumb; `radii` may be scaled for another
    build.
    """

    bones: tuple[int, ...]
    centres: Array
    radii: Array
    seams: Array
    parts: tuple[Part, ...]
    finger_rows: dict[str, tuple[tuple[int, int, int], ...]]
    thumb_rows: dict[str, tuple[int, int, int]]


@dataclass(slots=True)
class _Maker:
    """Collects ellipsoids while the shape is being put together, cut as the body is clothed."""

    cut: sections.Cut
    bones: list[int] = field(default_factory=list)
    centres: list[tuple[float, float, float]] = field(default_factory=list)
    radii: list[tuple[float, float, float]] = field(default_factory=list)
    seams: list[float] = field(default_factory=list)

    def add(
        self, bone: str, centre: tuple[float, float, float], radii: tuple[float, float, float], seam: float = 1.0
    ) -> int:
        """Add one ellipsoid; centre and half axes are (forward, up, right)."""
        self.bones.append(INDEX[bone])
        self.centres.append(centre)
        self.radii.append(radii)
        self.seams.append(seam)
        return len(self.bones) - 1

    def limb(
        self, bone: str, table: tuple[sections.Section, ...], length: float, sign: float, ends: _Ends
    ) -> tuple[int, ...]:
        """Add a chain of discs down a limb; round at joints, flat at hems."""
        first, last = table[0][0], table[-1][0]
        shares = np.linspace(first, last, ends.count)
        rows = []
        for share, (width, depth, out, ahead) in zip(shares, sections.sampled(table, shares), strict=True):
            seam = 1.0
            if ends.upper_fade:
                seam = min(seam, smoothstep(0, ends.upper_fade, (share - first) * length))
            if ends.lower_fade:
                seam = min(seam, smoothstep(0, ends.lower_fade, (last - share) * length))
            at_end = (share == first and ends.round_upper) or (share == last and ends.round_lower)
            thickness = min(width, depth) * (ends.cap if at_end else 0.16)
            if share == last and not ends.round_lower:
                thickness = 0.004
            rows.append(self.add(bone, (ahead, -share * length, sign * out), (depth, thickness, width), float(seam)))
        return tuple(rows)


@dataclass(frozen=True, slots=True)
class _Ends:
    """How a limb's chain begins and ends: number of discs, lengths over which its contour fades, caps."""

    count: int
    upper_fade: float = 0.0
    lower_fade: float = 0.0
    round_upper: bool = True
    round_lower: bool = True
    cap: float = 1.0


def build(cut: sections.Cut = sections.CLOTHED) -> Shape:
    """Return the body of the product: trousers, a T-shirt, bare feet and hands; or nothing worn."""
    maker = _Maker(cut)
    parts = [*_trunk(maker)]
    finger_rows, thumb_rows = {}, {}
    for side, sign in SIGNS.items():
        parts += [_thigh(maker, side, sign), _shank(maker, side, sign), _foot(maker, side, sign)]
        hand, rows, thumb_rows[side] = _hand(maker, side, sign)
        parts += [_upper_arm(maker, side, sign), _forearm(maker, side, sign), hand]
        finger_rows[side] = rows
    return Shape(
        tuple(maker.bones),
        np.array(maker.centres),
        np.array(maker.radii),
        np.array(maker.seams),
        tuple(parts),
        finger_rows,
        thumb_rows,
    )


def _trunk(maker: _Maker) -> list[Part]:
    pelvis = [
        maker.add("pelvis", (z, y, 0), (d, 0.020 if y < -0.03 else 0.006, w), 0.15 if y < 0.01 else 1.0)
        for y, w, d, z in maker.cut.pelvis
    ]
    edge = 1.0 if maker.cut.hemmed else 0.0
    edges = [max(edge, min(1.0, at / 3)) if at < 9 else 0.3 for at in range(len(SPINE_BONES))]
    nodes = [
        maker.add(bone, (z, 0, 0), (d, 0.005 if at < 9 else 0.012, w), edges[at])
        for at, (bone, (w, d, z)) in enumerate(zip(SPINE_BONES, maker.cut.trunk, strict=True))
    ]
    hem = [maker.add("pelvis", (z, y, 0), (d, 0.0045, w), edge) for z, y, d, w in maker.cut.hem]
    hips, shoulders = [], []
    for sign in SIGNS.values():
        lower = maker.add("pelvis", (-0.034, -0.014, sign * 0.042), (0.040, 0.044, 0.043), 0.25)
        upper = maker.add("pelvis", (-0.024, 0.018, sign * 0.044), (0.039, 0.036, 0.042), 0.4)
        crest = maker.add("pelvis", (0.010, 0.022, sign * 0.052), (0.038, 0.032, 0.037), 0.4)
        hips.append((lower, upper, crest, pelvis[2], pelvis[3]))
    for side, sign in SIGNS.items():
        shoulders += _shoulder(maker, side, sign, nodes)
    return [
        Part("pelvis", (Skin(LEG, (tuple(pelvis),), tuple(hips), 0.018),), tuple(pelvis)),
        Part("shirt", (Skin(TOP, ((*hem, *nodes),), tuple(shoulders), 0.020),), (*hem, *nodes)),
        _neck(maker),
        Part("head", (), _head_samples(maker)),
    ]


def _shoulder(maker: _Maker, side: str, sign: float, nodes: list[int]) -> list[tuple[int, ...]]:
    """Bridge neck, shoulder blade and ribs to the arm, so that the shirt follows when the arm is lifted."""
    blade = maker.add(f"girdle_{side}", (-0.005, 0.001, sign * 0.066), (0.026, 0.017, 0.026), 0.1)
    tip = maker.add(f"girdle_{side}", (0.0, -0.011, sign * 0.086), (0.027, 0.024, 0.026), 0.0)
    slope = maker.add("T1", (-0.006, 0.002, sign * 0.024), (0.022, 0.013, 0.020), 0.1)
    chest = maker.add("T5", (0.034, 0.002, sign * 0.040), (0.026, 0.030, 0.034), 0.5)
    flank = maker.add("T9", (0.006, 0.006, sign * 0.052), (0.034, 0.030, 0.030), 0.5)
    front = maker.add(f"upper_arm_{side}", (0.003, -0.020, 0.0), (0.0300, 0.022, 0.0290), 0.0)
    under = maker.add(f"upper_arm_{side}", (-0.004, -0.036, -sign * 0.003), (0.0230, 0.016, 0.0205), 0.0)
    return [(nodes[10], slope, blade, tip, nodes[9]), (chest, front, under, flank, tip)]


def _neck(maker: _Maker) -> Part:
    low = maker.add("C6", (0.006, 0.002, 0), (0.0300, 0.006, 0.0285), 0.0)
    middle = maker.add("C3", (0.004, 0.004, 0), (0.0285, 0.006, 0.0268))
    top = maker.add("head", (-0.006, 0.010, 0), (0.0290, 0.012, 0.0265))
    scoop = maker.add("T1", (0.014, -0.004, 0), (0.0260, 0.012, 0.0360), 0.0)
    back = maker.add("T1", (0.002, 0.008, 0), (0.0240, 0.010, 0.0285), 0.0)
    skin = Skin(SKIN, (), ((scoop, low, back), (low, middle), (middle, top)), 0.010)
    return Part("neck", (skin,), (low, middle, top))


def _head_samples(maker: _Maker) -> tuple[int, ...]:
    return (
        maker.add("head", (-0.003, 0.064, 0), (0.0615, 0.058, 0.049)),
        maker.add("head", (0.023, 0.027, 0), (0.0345, 0.039, 0.032)),
    )


def _thigh(maker: _Maker, side: str, sign: float) -> Part:
    bone = f"thigh_{side}"
    leg = maker.limb(bone, maker.cut.thigh, THIGH, sign, _Ends(11, 0.11, 0.06, cap=0.8))
    buttock = maker.add("pelvis", (-0.030, -0.016, sign * 0.044), (0.038, 0.044, 0.043), 0.0)
    crest = maker.add("pelvis", (0.012, 0.016, sign * 0.053), (0.034, 0.030, 0.033), 0.0)
    # Between the thighs: who sits and is seen from the front has a lap.
    lap = maker.add("pelvis", (0.026, 0.002, sign * 0.010), (0.024, 0.034, 0.020), 0.0)
    skin = Skin(LEG, (leg,), ((buttock, leg[2], leg[3]), (crest, lap, leg[0], leg[1])), 0.015)
    return Part(bone, (skin,), leg[::2])


def _shank(maker: _Maker, side: str, sign: float) -> Part:
    bone = f"shank_{side}"
    bare = maker.limb(bone, sections.ANKLE, SHANK, sign, _Ends(5, 0.0, 0.03, round_upper=False))
    leg = maker.limb(bone, maker.cut.shank, SHANK, sign, _Ends(11, 0.06, maker.cut.fade, round_lower=False))
    return Part(bone, (Skin(SKIN, (bare,), (), 0.008), Skin(LEG, (leg,), (), 0.013)), (*leg[::2], bare[-1]))


def _foot(maker: _Maker, side: str, sign: float) -> Part:
    bone = f"foot_{side}"
    ankle = maker.add(bone, (0.0, 0.0, 0.0), (0.0186, 0.0185, 0.0170), 0.0)
    heel = maker.add(bone, (-0.0260, -0.0205, 0.0), (0.0200, 0.0185, 0.0175), 0.6)
    middle = maker.add(bone, (0.0340, -0.0150, sign * 0.001), (0.0220, 0.0155, 0.0200))
    ball = maker.add(bone, (0.0660, -0.0260, sign * 0.002), (0.0210, 0.0130, 0.0255))
    roots = maker.add(bone, (0.0800, -0.0285, sign * 0.003), (0.0130, 0.0105, 0.0240))
    toes = [maker.add(bone, (x, y, sign * z), radii) for (x, y, z), radii in sections.TOES]
    bridges = ((ankle, heel, middle), (heel, middle, ball), (middle, ball, roots), *((roots, toe) for toe in toes))
    return Part(bone, (Skin(SKIN, (), bridges, 0.008, 2),), (ankle, heel, middle, ball, toes[0]))


def _upper_arm(maker: _Maker, side: str, sign: float) -> Part:
    bone = f"upper_arm_{side}"
    bare = maker.limb(bone, sections.UPPER_ARM, UPPER_ARM, sign, _Ends(7, 0.0, 0.04, round_upper=False))
    sleeve = maker.limb(
        bone, maker.cut.sleeve, UPPER_ARM, sign, _Ends(7, 0.075, maker.cut.fade, round_lower=False, cap=0.9)
    )
    return Part(bone, (Skin(SKIN, (bare,), (), 0.011), Skin(TOP, (sleeve,), (), 0.013)), (*sleeve[::2], *bare[2::2]))


def _forearm(maker: _Maker, side: str, sign: float) -> Part:
    bone = f"forearm_{side}"
    arm = maker.limb(bone, sections.FOREARM, FOREARM, sign, _Ends(10, 0.04, 0.025))
    return Part(bone, (Skin(SKIN, (arm,), (), 0.009),), arm[::2])


def _hand(maker: _Maker, side: str, sign: float) -> tuple[Part, tuple[tuple[int, int, int], ...], tuple[int, int, int]]:
    bone = f"hand_{side}"
    wrist = maker.add(bone, (0.0, 0.0, 0.0), (0.0140, 0.0125, 0.0115), 0.0)
    palm = maker.add(bone, (-0.001, -0.026, -sign * 0.001), (0.0195, 0.018, 0.0112), 0.7)
    thumb_root = maker.add(bone, (0.011, -0.018, -sign * 0.002), (0.0098, 0.012, 0.0094), 0.5)
    knuckles = [maker.add(bone, (x, y, 0.0), (0.0090, 0.010, 0.0088)) for x, y, _length in FINGERS]
    bones = [
        tuple(maker.add(bone, (x, y, 0.0), (radius, radius, radius)) for radius in (0.0077, 0.0071, 0.0063))
        for x, y, _length in FINGERS
    ]
    thumb_bones = [
        maker.add(bone, (x, y, -sign * z), (r, r, r))
        for (x, y, z), r in zip(_THUMB, (0.0088, 0.0074, 0.0064), strict=True)
    ]
    chains = [(knuckle, *row) for knuckle, row in zip(knuckles, bones, strict=True)]
    bridges = ((wrist, palm, thumb_root, *knuckles), (thumb_root, thumb_bones[0], knuckles[0]))
    # The two bones at the end of a finger lie in one line, see `fingers`.
    links = tuple(link for chain in (*chains, (thumb_root, *thumb_bones)) for link in (chain[:2], chain[1:]))
    part = Part(
        bone, (Skin(SKIN, (), (*bridges, *links), 0.005, 3),), (wrist, palm, knuckles[0], knuckles[3], bones[1][1])
    )
    first, middle, tip = thumb_bones
    return part, tuple((row[0], row[1], row[2]) for row in bones), (first, middle, tip)


def fingers(side: str, curl: float, spread: float) -> Array:
    """Return where the bones of the four fingers lie in the hand's axes (4, 3, 3), bent by `curl` degrees a joint."""
    sign = SIGNS[side]
    first, second = np.radians(curl), np.radians(curl * 1.9)
    down = (
        np.array((0, -np.cos(first), -sign * np.sin(first))),
        np.array((0, -np.cos(second), -sign * np.sin(second))),
    )
    places = np.zeros((4, 3, 3))
    for finger, (x, y, length) in enumerate(FINGERS):
        at = np.array((x, y, 0.0))
        for joint, share in enumerate(KNUCKLE_SHARES):
            way = down[0] if joint == 0 else down[1]
            at = at + way * length * share + np.array((x * spread * share, 0, 0))
            places[finger, joint] = at
    return places


def thumb(side: str, opened: float) -> Array:
    """Return where the bones of a thumb lie in the hand's axes (3, 3), `opened` from 0 by the hand to 1 opposed."""
    by_hand, off = np.array(_THUMB), np.array(_OFF)
    return np.asarray((by_hand + (off - by_hand) * opened) * (1, 1, -SIGNS[side]))


BODY = build()
"""The body, built once."""
