"""Where hands and tools keep off: the 18 no-go zones.

Zones judge friction, pressure, kneading and rolling; rubbing up to 3 of 10 is allowed except where nothing is.
Reasons: vessels and nerves under thin cover, bare bone, organs without ribs over them. The kidney zone runs from
T12 to L3. A roller across T4-T10 is exempt from `spine_bone`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_MASSAGE = frozenset({"friction", "pressure", "kneading", "rolling"})
_ALL = _MASSAGE | {"rubbing"}
_TOOLS = frozenset({"ball", "roller", "cane", "massage_stick"})


@dataclass(frozen=True, slots=True)
class NoGoZone:
    """A place to keep off.

    `barred` are the techniques that may not be used there, `barred_tools` the tools; `longest_seconds` limits one
    bout where the place is allowed for a short while; `regions` are the body-map regions that lie wholly in it.
    """

    id: str
    where: str
    rule: str
    barred: frozenset[str] = _MASSAGE
    barred_tools: frozenset[str] = _TOOLS
    longest_seconds: float | None = None
    regions: frozenset[str] = frozenset()


_ZONES = (
    NoGoZone("neck_front", "the throat", "Never press here.", barred=_ALL, regions=frozenset({"neck_front"})),
    NoGoZone(
        "neck_side_front",
        "the side of the neck in front of the big side muscle, under the corner of the jaw, behind the ear lobe",
        "Stay behind the line from the ear to the tip of the shoulder.",
        barred=_ALL,
    ),
    NoGoZone(
        "neck_percussion",
        "the whole neck",
        "No massage gun here.",
        barred=frozenset(),
        barred_tools=frozenset({"massage_gun"}),
    ),
    NoGoZone("eye_temple_artery", "the eyes, an artery that shows at the temple", "Never press here.", barred=_ALL),
    NoGoZone("spine_bone", "the bony points of the spine, the tail-bone", "Stay two fingers from the middle line."),
    NoGoZone(
        "kidney_flank",
        "below the last ribs beside the spine",
        "Light rubbing only, up to 3 of 10. No ball, no roller, no tapping.",
    ),
    NoGoZone(
        "lumbar_roller",
        "a roller crosswise under the low back",
        "Never crosswise. Use the buttock, the front of the hip or the mid-back instead.",
        barred=frozenset({"rolling"}),
        barred_tools=frozenset({"roller"}),
    ),
    NoGoZone("ribs_floating", "the lowest ribs, the tip of the breastbone", "Never press here."),
    NoGoZone("armpit", "the hollow of the armpit, the inner upper arm", "Never press here.", barred=_ALL),
    NoGoZone("elbow_groove", "the groove and the crease inside the elbow", "Never press here.", barred=_ALL),
    NoGoZone("abdomen", "the belly", "No deep pressure.", regions=frozenset({"abdomen"})),
    NoGoZone("breast_implant", "breast tissue, ports, pacemakers", "Never press here.", barred=_ALL),
    NoGoZone("groin", "the groin", "Never press here.", barred=_ALL),
    NoGoZone(
        "knee_back",
        "the hollow of the knee",
        "Stop a hand-width above and below the crease.",
        barred=_ALL,
        regions=frozenset({"knee_back"}),
    ),
    NoGoZone("fibula_head", "the bony knob at the outer knee", "Never press here."),
    NoGoZone(
        "sciatic_line",
        "between the sitting bone and the outer hip bone",
        "45 seconds at most, 15 off between. Stop if the leg tingles.",
        barred=frozenset(),
        barred_tools=frozenset(),
        longest_seconds=45,
    ),
    NoGoZone("shin_kneecap_hip_knob", "bare bone: the shin, the kneecap, the knob of the hip", "Never press here."),
    NoGoZone(
        "lumps_moles_hot_spots",
        "any lump, mole, hot, red or swollen area, varicose vein",
        "Never touch these.",
        barred=_ALL,
    ),
)

NO_GO_ZONES: Mapping[str, NoGoZone] = MappingProxyType({zone.id: zone for zone in _ZONES})
"""Every no-go zone by its id."""
