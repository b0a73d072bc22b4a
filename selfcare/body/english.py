"""The words that tell a figure in English."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from selfcare.body.vocabulary import Phrases, Vocabulary, middle, sided

_SIDES: Final[Mapping[str, Mapping[str, str]]] = {"side": {"left": "left", "right": "right"}}
_sided = partial(sided, _SIDES)

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
    "sitting_ankle_on_knee": ("Sitting on a chair, {side} ankle on the {other_side} knee", ""),
    "long_sitting": ("Sitting on the floor", "legs long"),
    "floor_sitting": ("Sitting on the floor, soles together, knees out to the sides", ""),
    "floor_sitting_lean": ("Sitting on the floor, leaning back on your hands", "knees bent"),
    "supine": ("On your back", "legs long"),
    "hook_lying": ("On your back", "knees bent, feet on the floor"),
    "supine_90_90": ("On your back, calves on a chair", ""),
    "prone": ("On your front", ""),
    "prone_on_elbows": ("On your front, propped on your elbows", ""),
    "side_lying": ("On your {other_side} side", "knees bent"),
    "side_lying propped": ("On your {side} side, propped on your forearm", "knees bent"),
    "quadruped": ("On hands and knees", ""),
    "child_pose": ("Kneeling, sitting back on your heels and folded forward", ""),
    "tall_kneeling": ("Kneeling upright", ""),
    "half_kneeling": ("Kneeling on your {side} knee, {other_side} foot in front", ""),
    "roller_thoracic": ("On your back, knees bent, a roller under the upper back", ""),
    "roller_glute": ("Sitting on a roller, leaning back on your hands, {side} ankle on the {other_side} knee", ""),
    "roller_sitting_thigh": ("Sitting on the floor, leaning back on your hands, a roller under the {side} thigh", ""),
    "roller_sitting_calf": ("Sitting on the floor, leaning back on your hands, a roller under the {side} calf", ""),
    "roller_prone_thigh": ("On your front, propped on your elbows, a roller under the {side} thigh", ""),
    "roller_side_thigh": ("On your {side} side, propped on your elbow, a roller under the {side} thigh", ""),
}

_SHAPES: Final = {
    "knee to chest": _sided("{side} knee drawn to the chest", "both knees drawn to the chest"),
    "figure four": {
        "left": "left ankle on the right knee",
        "right": "right ankle on the left knee",
        "both": "ankles crossed",
    },
    "leg raised": _sided("{side} leg raised", "both legs raised"),
    "leg long": _sided("{side} leg long", "legs long"),
    "knee bent": _sided("{side} knee bent", "knees bent"),
    "leg forward": _sided("{side} leg stretched forward", "legs stretched forward"),
    "leg back": _sided("{side} leg stretched back", "legs stretched back"),
    "knee opened": _sided("knees bent, {side} knee lifted open", "knees falling out to the sides"),
    "knee raised": _sided("{side} knee raised", "knees raised"),
    "heel to bottom": _sided("{side} heel drawn to the bottom", "heels drawn to the bottom"),
    "bridge": middle("knees bent, hips lifted"),
    "hips lifted": middle("hips lifted"),
    "sitting back": middle("hips back toward the heels"),
    "toes drawn up": _sided("toes of the {side} foot drawn up", "toes drawn up"),
    "toes pointed": _sided("toes of the {side} foot pointed", "toes pointed"),
    "knees over": _sided("knees bent and lowered to the {side}"),
    "bent forward": middle("leaning forward"),
    "folded": middle("bent far forward"),
    "rounded": middle("back rounded"),
    "arched": middle("back arched"),
    "bent aside": _sided("trunk bent to the {side}"),
    "turned": _sided("chest turned to the {side}"),
    "head bowed": middle("head bowed"),
    "head back": middle("head tilted back"),
    "head aside": _sided("head tilted to the {side}"),
    "head turned": _sided("head turned to the {side}"),
    "head aside and turned": _sided("head tilted and turned to the {side}"),
    "chin tucked": middle("chin tucked"),
    "chin in": middle("chin drawn straight back"),
    "shoulders raised": _sided("{side} shoulder raised", "shoulders raised"),
    "blades together": _sided("{side} shoulder blade drawn back", "shoulder blades drawn together"),
    "shoulders forward": _sided("{side} shoulder drawn forward", "shoulders drawn forward"),
    "arm overhead": _sided("{side} arm overhead", "arms overhead"),
    "arm forward": _sided("{side} arm stretched forward", "arms stretched forward"),
    "arm out": _sided("{side} arm out to the side", "arms out to the sides"),
    "arm out bent": _sided("{side} arm out to the side, elbow bent", "arms out to the sides, elbows bent"),
    "arm across": _sided("{side} arm across the chest", "arms across the chest"),
    "arm under": _sided("{side} arm passed under the chest", "arms under the chest"),
    "arm forward bent": _sided("{side} arm in front of you, elbow bent", "arms in front of you, elbows bent"),
    "forearm on wall": _sided("{side} forearm on the wall", "forearms on the wall"),
    "arm up wall": _sided("{side} arm up the wall", "arms up the wall"),
    "hand beside": _sided("{side} hand beside the shoulder", "hands beside the shoulders"),
    "pushed up": _sided("{side} arm pushing the chest up", "arms straight, pushing the chest up"),
    "wrist down": _sided("{side} wrist bent down"),
    "wrist back": _sided("{side} wrist bent back"),
}

_HANDS: Final = {
    "palm": _sided("{side} hand", "both hands"),
    "fingertips": _sided("{side} fingertips", "fingertips"),
    "thumb": _sided("{side} thumb", "both thumbs"),
    "knuckles": _sided("{side} knuckles", "knuckles"),
    "fist": _sided("{side} fist", "both fists"),
    "forearm": _sided("{side} forearm", "both forearms"),
    "fingers_and_palm": _sided("{side} hand holding", "both hands holding"),
    "clasp": _sided("{side} hand", "both hands"),
    "grip": _sided("{side} hand holding", "both hands holding"),
}


def _on(noun: str, plural: str, word: str = "on") -> Phrases:
    return _sided(f"{word} the {{side}} {noun}", f"{word} the {plural}")


_PLACES: Final = {
    "head_top_side": _on("side of the head", "sides of the head"),
    "temple": _on("temple", "temples"),
    "masseter": _on("cheek", "cheeks"),
    "occiput": middle("behind the head"),
    "suboccipitals": middle("under the edge of the skull"),
    "cervical_paraspinals": middle("on the back of the neck"),
    "upper_trapezius": _sided("on the top of the {side} shoulder", "on the tops of the shoulders"),
    "levator_scapulae": _sided(
        "at the inner corner of the {side} shoulder blade", "at the inner corners of the blades"
    ),
    "deltoid": _on("shoulder", "shoulders"),
    "chest_center": middle("across the chest"),
    "pectoralis_major": _sided("on the {side} side of the chest", "on the chest"),
    "erector_lumbar": middle("beside the lower spine"),
    "quadratus_lumborum": _on("side of the waist", "sides of the waist"),
    "belly": middle("on the belly"),
    "transversus_abdominis": middle("on the lower belly"),
    "sacrum": middle("on the base of the spine"),
    "hip_side": _on("hip", "hips"),
    "hip_back": _sided("behind the {side} hip", "behind the hips"),
    "gluteus_maximus": _sided("in the {side} buttock", "in the buttocks"),
    "thigh_top": _on("thigh", "thighs"),
    "quadriceps": _sided("on the front of the {side} thigh", "on the fronts of the thighs"),
    "vastus_lateralis": _on("outer thigh", "outer thighs"),
    "adductors": _on("inner thigh", "inner thighs"),
    "thigh_back": _sided("behind the {side} thigh", "behind the thighs"),
    "shin_top": _sided("just below the {side} knee", "just below the knees"),
    "shin": _on("shin", "shins"),
    "gastrocnemius": _on("calf", "calves"),
    "ankle": _on("ankle", "ankles"),
    "toes": _sided("on the toes of the {side} foot", "on the toes"),
    "upper_arm": _on("upper arm", "upper arms"),
    "forearm_extensors": _on("outer forearm", "outer forearms"),
    "hand": _on("hand", "hands"),
    "hand_intrinsics": _sided("in the {side} palm", "in the palms"),
    "thenar_muscles": _sided("on the ball of the {side} thumb", "on the balls of the thumbs"),
    "fingers": _sided("on the fingers of the {side} hand", "on the fingers"),
    "floor": middle("on the floor"),
    "wall_front": middle("on the wall"),
    "wall_side": middle("on the wall"),
    "table_edge": middle("on the table"),
    "doorframe_side": middle("on the door frame"),
    "chair_back": middle("on the back of a chair"),
    "chair_seat_side": middle("on the edge of the seat"),
    "cane_handle": middle("on the handle of the hook"),
    "strap_end": middle("on the ends of the strap"),
}

_TOOLS: Final = {
    "ball wall": "a ball between the wall and the {at}",
    "ball floor": "a ball under the {at}",
    "ball chair": "a ball under the {at}",
    "towel floor": "a rolled towel along the upper back",
    "pillow floor": "a pillow under the hips",
    "cane": "a hook cane pressed into the {at}",
    "strap": "a strap round the {at}",
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

_HELD: Final = {
    name: {side: phrase.removeprefix("on ") for side, phrase in phrases.items()} for name, phrases in _PLACES.items()
}

ENGLISH: Final = Vocabulary("en", _SIDES, _STARTS, _SHAPES, _HANDS, _PLACES, _HELD, _TOOLS)
