"""The words that tell a figure in English: whole phrases by part and side, so that no language has to inflect them.

Another language is another `Vocabulary` with the same keys.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

Phrases = Mapping[str, str]
"""A phrase by `left`, `right` and `both`; `middle` for what has no side."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything that is said of a figure.

    `starts` give how the body lies, sits or stands, and what its legs do where nothing else is said of them. `shapes`
    are what a leg, an arm, the trunk, the head or the shoulders do, by side. `hands` are what touches, by side, and
    `places` where. `tools` have a gap for their place.
    """

    starts: Mapping[str, tuple[str, str]]
    shapes: Mapping[str, Phrases]
    hands: Mapping[str, Phrases]
    places: Mapping[str, Phrases]
    tools: Mapping[str, str]
    on: str  # what a place loses that is held


def _sided(phrase: str, both: str = "") -> Phrases:
    """Return a phrase for each side, its gap filled with the side's word."""
    return {"left": phrase.format("left"), "right": phrase.format("right"), "both": both}


def _middle(phrase: str) -> Phrases:
    return dict.fromkeys(("left", "right", "both", "middle"), phrase)


_STARTS: Final = {
    "standing": ("Standing", ""),
    "standing_lean": ("Standing, leaning forward, {side} arm hanging", ""),
    "wall_back_standing": ("Standing with your back to a wall", ""),
    "wall_facing_standing": ("Standing, facing a wall", ""),
    "wall_side_standing": ("Standing with your {side} side to a wall", ""),
    "lunge_standing": ("Standing in a long step, {side} foot behind", ""),
    "sitting_chair": ("Sitting on a chair", ""),
    "sitting_edge": ("Sitting on the edge of a chair", "{side} leg stretched forward"),
    "sitting_table": ("Sitting at a table, {side} forearm on it", ""),
    "sitting_ankle_on_knee": ("Sitting on a chair, {side} ankle on the {other} knee", ""),
    "long_sitting": ("Sitting on the floor", "legs long"),
    "floor_sitting": ("Sitting on the floor, soles together, knees out to the sides", ""),
    "floor_sitting_lean": ("Sitting on the floor, leaning back on your hands", "knees bent"),
    "supine": ("On your back", "legs long"),
    "hook_lying": ("On your back", "knees bent, feet on the floor"),
    "supine_90_90": ("On your back, calves on a chair", ""),
    "prone": ("On your front", ""),
    "prone_on_elbows": ("On your front, propped on your elbows", ""),
    "side_lying": ("On your {other} side", "knees bent"),
    "side_lying propped": ("On your {other} side, propped on your forearm", "knees bent"),
    "quadruped": ("On hands and knees", ""),
    "child_pose": ("Kneeling, sitting back on your heels and folded forward", ""),
    "tall_kneeling": ("Kneeling upright", ""),
    "half_kneeling": ("Kneeling on your {side} knee, {other} foot in front", ""),
    "roller_thoracic": ("On your back, knees bent, a roller under the upper back", ""),
    "roller_glute": ("Sitting on a roller, leaning back on your hands, {side} ankle on the {other} knee", ""),
    "roller_sitting_thigh": ("Sitting on the floor, leaning back on your hands, a roller under the {side} thigh", ""),
    "roller_sitting_calf": ("Sitting on the floor, leaning back on your hands, a roller under the {side} calf", ""),
    "roller_prone_thigh": ("On your front, propped on your elbows, a roller under the {side} thigh", ""),
    "roller_side_thigh": ("On your {side} side, propped on your elbow, a roller under the {side} thigh", ""),
}

_SHAPES: Final = {
    "knee to chest": _sided("{} knee drawn to the chest", "both knees drawn to the chest"),
    "figure four": {
        "left": "left ankle on the right knee",
        "right": "right ankle on the left knee",
        "both": "ankles crossed",
    },
    "leg raised": _sided("{} leg raised", "both legs raised"),
    "leg long": _sided("{} leg long", "legs long"),
    "knee bent": _sided("{} knee bent", "knees bent"),
    "leg forward": _sided("{} leg stretched forward", "legs stretched forward"),
    "leg back": _sided("{} leg stretched back", "legs stretched back"),
    "knee opened": _sided("knees bent, {} knee lifted open", "knees falling out to the sides"),
    "knee raised": _sided("{} knee raised", "knees raised"),
    "heel to bottom": _sided("{} heel drawn to the bottom", "heels drawn to the bottom"),
    "bridge": _middle("knees bent, hips lifted"),
    "hips lifted": _middle("hips lifted"),
    "sitting back": _middle("hips back toward the heels"),
    "toes drawn up": _sided("toes of the {} foot drawn up", "toes drawn up"),
    "toes pointed": _sided("toes of the {} foot pointed", "toes pointed"),
    "knees over": _sided("knees bent and lowered to the {}"),
    "bent forward": _middle("leaning forward"),
    "folded": _middle("bent far forward"),
    "rounded": _middle("back rounded"),
    "arched": _middle("back arched"),
    "bent aside": _sided("trunk bent to the {}"),
    "turned": _sided("chest turned to the {}"),
    "head bowed": _middle("head bowed"),
    "head back": _middle("head tilted back"),
    "head aside": _sided("head tilted to the {}"),
    "head turned": _sided("head turned to the {}"),
    "head aside and turned": _sided("head tilted and turned to the {}"),
    "chin tucked": _middle("chin tucked"),
    "chin in": _middle("chin drawn straight back"),
    "shoulders raised": _sided("{} shoulder raised", "shoulders raised"),
    "blades together": _sided("{} shoulder blade drawn back", "shoulder blades drawn together"),
    "shoulders forward": _sided("{} shoulder drawn forward", "shoulders drawn forward"),
    "arm overhead": _sided("{} arm overhead", "arms overhead"),
    "arm forward": _sided("{} arm stretched forward", "arms stretched forward"),
    "arm out": _sided("{} arm out to the side", "arms out to the sides"),
    "arm out bent": _sided("{} arm out to the side, elbow bent", "arms out to the sides, elbows bent"),
    "arm across": _sided("{} arm across the chest", "arms across the chest"),
    "arm under": _sided("{} arm passed under the chest", "arms under the chest"),
    "arm forward bent": _sided("{} arm in front of you, elbow bent", "arms in front of you, elbows bent"),
    "forearm on wall": _sided("{} forearm on the wall", "forearms on the wall"),
    "arm up wall": _sided("{} arm up the wall", "arms up the wall"),
    "hand beside": _sided("{} hand beside the shoulder", "hands beside the shoulders"),
    "pushed up": _sided("{} arm pushing the chest up", "arms straight, pushing the chest up"),
    "wrist down": _sided("{} wrist bent down"),
    "wrist back": _sided("{} wrist bent back"),
}

_HANDS: Final = {
    "palm": _sided("{} hand", "both hands"),
    "fingertips": _sided("{} fingertips", "fingertips"),
    "thumb": _sided("{} thumb", "both thumbs"),
    "knuckles": _sided("{} knuckles", "knuckles"),
    "fist": _sided("{} fist", "both fists"),
    "forearm": _sided("{} forearm", "both forearms"),
    "fingers_and_palm": _sided("{} hand holding", "both hands holding"),
    "clasp": _sided("{} hand", "both hands"),
    "grip": _sided("{} hand holding", "both hands holding"),
}


def _on(noun: str, plural: str, word: str = "on") -> Phrases:
    return _sided(f"{word} the {{}} {noun}", f"{word} the {plural}")


_PLACES: Final = {
    "head_top_side": _on("side of the head", "sides of the head"),
    "temple": _on("temple", "temples"),
    "masseter": _on("cheek", "cheeks"),
    "occiput": _middle("behind the head"),
    "suboccipitals": _middle("under the edge of the skull"),
    "cervical_paraspinals": _middle("on the back of the neck"),
    "upper_trapezius": _sided("on the top of the {} shoulder", "on the tops of the shoulders"),
    "levator_scapulae": _sided("at the inner corner of the {} shoulder blade", "at the inner corners of the blades"),
    "deltoid": _on("shoulder", "shoulders"),
    "chest_center": _middle("across the chest"),
    "pectoralis_major": _sided("on the {} side of the chest", "on the chest"),
    "erector_lumbar": _middle("beside the lower spine"),
    "quadratus_lumborum": _on("side of the waist", "sides of the waist"),
    "belly": _middle("on the belly"),
    "sacrum": _middle("on the base of the spine"),
    "hip_side": _on("hip", "hips"),
    "hip_back": _sided("behind the {} hip", "behind the hips"),
    "gluteus_maximus": _sided("in the {} buttock", "in the buttocks"),
    "thigh_top": _on("thigh", "thighs"),
    "quadriceps": _sided("on the front of the {} thigh", "on the fronts of the thighs"),
    "vastus_lateralis": _on("outer thigh", "outer thighs"),
    "adductors": _on("inner thigh", "inner thighs"),
    "thigh_back": _sided("behind the {} thigh", "behind the thighs"),
    "shin_top": _sided("just below the {} knee", "just below the knees"),
    "shin": _on("shin", "shins"),
    "gastrocnemius": _on("calf", "calves"),
    "ankle": _on("ankle", "ankles"),
    "toes": _sided("on the toes of the {} foot", "on the toes"),
    "upper_arm": _on("upper arm", "upper arms"),
    "forearm_extensors": _on("outer forearm", "outer forearms"),
    "hand": _on("hand", "hands"),
    "hand_intrinsics": _sided("in the {} palm", "in the palms"),
    "fingers": _sided("on the fingers of the {} hand", "on the fingers"),
    "floor": _middle("on the floor"),
    "wall_front": _middle("on the wall"),
    "wall_side": _middle("on the wall"),
    "table_edge": _middle("on the table"),
    "doorframe_side": _middle("on the door frame"),
    "chair_back": _middle("on the back of a chair"),
    "chair_seat_side": _middle("on the edge of the seat"),
    "cane_handle": _middle("on the handle of the hook"),
    "strap_end": _middle("on the ends of the strap"),
}

_TOOLS: Final = {
    "ball wall": "a ball between the wall and the {}",
    "ball floor": "a ball under the {}",
    "ball chair": "a ball under the {}",
    "towel floor": "a rolled towel along the upper back",
    "pillow floor": "a pillow under the hips",
    "cane": "a hook cane pressed into the {}",
    "strap": "a strap round the {}",
    "massage_stick": "a stick held in both hands",
    "doorframe": "{side} forearm against a door frame",
    # what a tool lies against
    "at pectoralis_major": "{side} side of the chest",
    "at plantar_fascia": "{side} foot",
    "at gluteus_maximus": "{side} buttock",
    "at tensor_fasciae_latae": "front of the {side} hip",
    "at multifidus": "back, just {side} of the lower spine",
    "at upper_trapezius": "top of the {side} shoulder",
    "at infraspinatus": "back of the {side} shoulder blade",
    "at hamstrings": "back of the {side} thigh",
    "at rhomboids": "back, just inside the {side} shoulder blade",
}

ENGLISH: Final = Vocabulary(_STARTS, _SHAPES, _HANDS, _PLACES, _TOOLS, "on ")
