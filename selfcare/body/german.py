"""The words that tell a figure in German."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final, Literal

from selfcare.body.vocabulary import Phrases, Vocabulary, middle, sided

_SIDES: Final[Mapping[str, Mapping[str, str]]] = {
    "s": {"left": "links", "right": "rechts"},
    "e": {"left": "linke", "right": "rechte"},
    "en": {"left": "linken", "right": "rechten"},
    "er": {"left": "linker", "right": "rechter"},
    "es": {"left": "linkes", "right": "rechtes"},
}
_sided = partial(sided, _SIDES)

_STARTS: Final = {
    "standing": ("Im Stehen", ""),
    "standing_lean": ("Im Stehen, nach vorn gebeugt, {er} Arm hängt", ""),
    "wall_back_standing": ("Im Stehen, der Rücken an einer Wand", ""),
    "wall_facing_standing": ("Im Stehen, das Gesicht zu einer Wand", ""),
    "wall_side_standing": ("Im Stehen, die {e} Seite zu einer Wand", ""),
    "lunge_standing": ("Im Stehen, ein langer Schritt, {er} Fuß hinten", ""),
    "sitting_chair": ("Auf einem Stuhl", ""),
    "sitting_edge": ("Auf einer Stuhlkante", "{es} Bein nach vorn gestreckt"),
    "sitting_table": ("Am Tisch sitzend, {er} Unterarm darauf", ""),
    "sitting_ankle_on_knee": ("Auf einem Stuhl, {er} Knöchel auf dem {other_en} Knie", ""),
    "long_sitting": ("Auf dem Boden sitzend", "Beine lang"),
    "floor_sitting": ("Auf dem Boden sitzend, Fußsohlen aneinander, Knie nach außen", ""),
    "floor_sitting_lean": ("Auf dem Boden sitzend, auf die Hände hinter dir gestützt", "Knie gebeugt"),
    "supine": ("Auf dem Rücken", "Beine lang"),
    "hook_lying": ("Auf dem Rücken", "Knie gebeugt, Füße auf dem Boden"),
    "supine_90_90": ("Auf dem Rücken, Waden auf einem Stuhl", ""),
    "prone": ("Auf dem Bauch", ""),
    "prone_on_elbows": ("Auf dem Bauch, auf die Ellbogen gestützt", ""),
    "side_lying": ("Auf der {other_en} Seite", "Knie gebeugt"),
    "side_lying propped": ("Auf der {en} Seite, auf den Unterarm gestützt", "Knie gebeugt"),
    "quadruped": ("Auf Händen und Knien", ""),
    "child_pose": ("Kniend, auf die Fersen gesetzt und nach vorn gebeugt", ""),
    "tall_kneeling": ("Aufrecht kniend", ""),
    "half_kneeling": ("Auf dem {en} Knie, {other_er} Fuß vorn", ""),
    "roller_thoracic": ("Auf dem Rücken, Knie gebeugt, eine Rolle unter dem oberen Rücken", ""),
    "roller_glute": ("Auf einer Rolle, auf die Hände hinter dir gestützt, {er} Knöchel auf dem {other_en} Knie", ""),
    "roller_sitting_thigh": (
        "Auf dem Boden, auf die Hände hinter dir gestützt, eine Rolle unter dem {en} Oberschenkel",
        "",
    ),
    "roller_sitting_calf": ("Auf dem Boden, auf die Hände hinter dir gestützt, eine Rolle unter der {en} Wade", ""),
    "roller_prone_thigh": (
        "Auf dem Bauch, auf die Ellbogen gestützt, eine Rolle unter dem {en} Oberschenkel",
        "",
    ),
    "roller_side_thigh": (
        "Auf der {en} Seite, auf den Ellbogen gestützt, eine Rolle unter dem {en} Oberschenkel",
        "",
    ),
}

_SHAPES: Final = {
    "knee to chest": _sided("{es} Knie zur Brust gezogen", "beide Knie zur Brust gezogen"),
    "figure four": {
        "left": "linker Knöchel auf dem rechten Knie",
        "right": "rechter Knöchel auf dem linken Knie",
        "both": "Knöchel gekreuzt",
    },
    "leg raised": _sided("{es} Bein angehoben", "beide Beine angehoben"),
    "leg long": _sided("{es} Bein lang", "Beine lang"),
    "knee bent": _sided("{es} Knie gebeugt", "Knie gebeugt"),
    "leg forward": _sided("{es} Bein nach vorn gestreckt", "Beine nach vorn gestreckt"),
    "leg back": _sided("{es} Bein nach hinten gestreckt", "Beine nach hinten gestreckt"),
    "knee opened": _sided("Knie gebeugt, {es} Knie nach oben geöffnet", "Knie fallen nach außen"),
    "knee raised": _sided("{es} Knie angehoben", "Knie angehoben"),
    "heel to bottom": _sided("{e} Ferse zum Gesäß gezogen", "Fersen zum Gesäß gezogen"),
    "bridge": middle("Knie gebeugt, Becken angehoben"),
    "hips lifted": middle("Becken angehoben"),
    "sitting back": middle("Gesäß in Richtung der Fersen"),
    "toes drawn up": _sided("Zehen des {en} Fußes hochgezogen", "Zehen hochgezogen"),
    "toes pointed": _sided("Zehen des {en} Fußes gestreckt", "Zehen gestreckt"),
    "knees over": _sided("Knie gebeugt und nach {s} gesenkt"),
    "bent forward": middle("nach vorn gebeugt"),
    "folded": middle("weit nach vorn gebeugt"),
    "rounded": middle("Rücken rund"),
    "arched": middle("Rücken nach hinten gebogen"),
    "bent aside": _sided("Rumpf nach {s} geneigt"),
    "turned": _sided("Brust nach {s} gedreht"),
    "head bowed": middle("Kopf gesenkt"),
    "head back": middle("Kopf nach hinten geneigt"),
    "head aside": _sided("Kopf nach {s} geneigt"),
    "head turned": _sided("Kopf nach {s} gedreht"),
    "head aside and turned": _sided("Kopf nach {s} geneigt und gedreht"),
    "chin tucked": middle("Kinn zur Brust"),
    "chin in": middle("Kinn gerade zurückgezogen"),
    "shoulders raised": _sided("{e} Schulter hochgezogen", "Schultern hochgezogen"),
    "blades together": _sided("{es} Schulterblatt zurückgezogen", "Schulterblätter zusammengezogen"),
    "shoulders forward": _sided("{e} Schulter nach vorn gezogen", "Schultern nach vorn gezogen"),
    "arm overhead": _sided("{er} Arm über dem Kopf", "Arme über dem Kopf"),
    "arm forward": _sided("{er} Arm nach vorn gestreckt", "Arme nach vorn gestreckt"),
    "arm out": _sided("{er} Arm zur Seite", "Arme zu den Seiten"),
    "arm out bent": _sided("{er} Arm zur Seite, Ellbogen gebeugt", "Arme zu den Seiten, Ellbogen gebeugt"),
    "arm across": _sided("{er} Arm vor der Brust", "Arme vor der Brust"),
    "arm under": _sided("{er} Arm unter der Brust hindurch", "Arme unter der Brust"),
    "arm forward bent": _sided("{er} Arm vor dir, Ellbogen gebeugt", "Arme vor dir, Ellbogen gebeugt"),
    "forearm on wall": _sided("{er} Unterarm an der Wand", "Unterarme an der Wand"),
    "arm up wall": _sided("{er} Arm an der Wand nach oben", "Arme an der Wand nach oben"),
    "hand beside": _sided("{e} Hand neben der Schulter", "Hände neben den Schultern"),
    "pushed up": _sided("{er} Arm drückt die Brust hoch", "Arme gestreckt, sie drücken die Brust hoch"),
    "wrist down": _sided("{es} Handgelenk nach unten gebeugt"),
    "wrist back": _sided("{es} Handgelenk nach hinten gebeugt"),
}

_HANDS: Final = {
    "palm": _sided("{e} Hand", "beide Hände"),
    "fingertips": _sided("{e} Fingerspitzen", "Fingerspitzen"),
    "thumb": _sided("{er} Daumen", "beide Daumen"),
    "knuckles": _sided("{e} Fingerknöchel", "Fingerknöchel"),
    "fist": _sided("{e} Faust", "beide Fäuste"),
    "forearm": _sided("{er} Unterarm", "beide Unterarme"),
    "fingers_and_palm": _sided("{e} Hand hält", "beide Hände halten"),
    "clasp": _sided("{e} Hand", "beide Hände"),
    "grip": _sided("{e} Hand hält", "beide Hände halten"),
}

_Gender = Literal["m", "f", "n"]
_DATIVE: Final[Mapping[_Gender, str]] = {"m": "dem {en}", "f": "der {en}", "n": "dem {en}"}
_ACCUSATIVE: Final[Mapping[_Gender, str]] = {"m": "den {en}", "f": "die {e}", "n": "das {e}"}
_Place = tuple[Phrases, Phrases]
"""Where a hand lies, and the same as what it holds."""


def _at(gender: _Gender, noun: str, plural: str, datives: str, word: str = "auf") -> _Place:
    """Return a part of the body that is itself left or right: "auf der linken Wade", "die linke Wade"."""
    lies = _sided(f"{word} {_DATIVE[gender]} {noun}", f"{word} den {datives}")
    return lies, _sided(f"{_ACCUSATIVE[gender]} {noun}", f"die {plural}")


def _on(noun: str, of: str, ofs: str) -> _Place:
    """Return a place, a feminine one, on something left or right: "auf der Außenseite des linken Unterarms"."""
    return _sided(f"auf der {noun} {of}", f"auf den {noun}n {ofs}"), _sided(f"die {noun} {of}", f"die {noun}n {ofs}")


def _one(lies: str, held: str) -> _Place:
    return middle(lies), middle(held)


_PLACES: Final[Mapping[str, _Place]] = {
    "head_top_side": _at("f", "Seite des Kopfes", "Seiten des Kopfes", "Seiten des Kopfes", "an"),
    "temple": _at("f", "Schläfe", "Schläfen", "Schläfen", "an"),
    "masseter": _at("f", "Wange", "Wangen", "Wangen", "an"),
    "occiput": _one("hinter dem Kopf", "den Hinterkopf"),
    "suboccipitals": _one("unter dem Schädelrand", "den Schädelrand"),
    "cervical_paraspinals": _one("am Nacken", "den Nacken"),
    "upper_trapezius": (
        _sided("oben auf der {en} Schulter", "oben auf den Schultern"),
        _sided("die {e} Schulter oben", "die Schultern oben"),
    ),
    "levator_scapulae": (
        _sided("an der inneren Ecke des {en} Schulterblatts", "an den inneren Ecken der Schulterblätter"),
        _sided("die innere Ecke des {en} Schulterblatts", "die inneren Ecken der Schulterblätter"),
    ),
    "deltoid": _at("f", "Schulter", "Schultern", "Schultern"),
    "chest_center": _one("quer über der Brust", "die Brust"),
    "pectoralis_major": (
        _sided("auf der {en} Seite der Brust", "auf der Brust"),
        _sided("die {e} Seite der Brust", "die Brust"),
    ),
    "erector_lumbar": _one("neben der unteren Wirbelsäule", "den unteren Rücken"),
    "quadratus_lumborum": _at("f", "Seite der Taille", "Seiten der Taille", "Seiten der Taille", "an"),
    "belly": _one("auf dem Bauch", "den Bauch"),
    "transversus_abdominis": _one("auf dem Unterbauch", "den Unterbauch"),
    "sacrum": _one("auf dem Kreuzbein", "das Kreuzbein"),
    "hip_side": _at("f", "Hüfte", "Hüften", "Hüften", "an"),
    "hip_back": _at("f", "Hüfte", "Hüften", "Hüften", "hinter"),
    "gluteus_maximus": _at("f", "Gesäßhälfte", "Gesäßhälften", "Gesäßhälften", "in"),
    "thigh_top": _at("m", "Oberschenkel", "Oberschenkel", "Oberschenkeln"),
    "quadriceps": _on("Vorderseite", "des {en} Oberschenkels", "der Oberschenkel"),
    "vastus_lateralis": _on("Außenseite", "des {en} Oberschenkels", "der Oberschenkel"),
    "adductors": _on("Innenseite", "des {en} Oberschenkels", "der Oberschenkel"),
    "thigh_back": _at("m", "Oberschenkel", "Oberschenkel", "Oberschenkeln", "hinter"),
    "shin_top": (
        _sided("dicht unter dem {en} Knie", "dicht unter den Knien"),
        _sided("das {e} Bein dicht unter dem Knie", "die Beine dicht unter den Knien"),
    ),
    "shin": _at("n", "Schienbein", "Schienbeine", "Schienbeinen"),
    "gastrocnemius": _at("f", "Wade", "Waden", "Waden", "an"),
    "ankle": (_sided("am {en} Knöchel", "an den Knöcheln"), _sided("den {en} Knöchel", "die Knöchel")),
    "toes": (_sided("an den Zehen des {en} Fußes", "an den Zehen"), _sided("die Zehen des {en} Fußes", "die Zehen")),
    "upper_arm": (_sided("am {en} Oberarm", "an den Oberarmen"), _sided("den {en} Oberarm", "die Oberarme")),
    "forearm_extensors": _on("Außenseite", "des {en} Unterarms", "der Unterarme"),
    "hand": _at("f", "Hand", "Hände", "Händen"),
    "hand_intrinsics": _at("f", "Handfläche", "Handflächen", "Handflächen", "in"),
    "thenar_muscles": _at("m", "Daumenballen", "Daumenballen", "Daumenballen"),
    "fingers": (
        _sided("auf den Fingern der {en} Hand", "auf den Fingern"),
        _sided("die Finger der {en} Hand", "die Finger"),
    ),
    "floor": _one("auf dem Boden", "den Boden"),
    "wall_front": _one("an der Wand", "die Wand"),
    "wall_side": _one("an der Wand", "die Wand"),
    "table_edge": _one("auf dem Tisch", "den Tisch"),
    "doorframe_side": _one("am Türrahmen", "den Türrahmen"),
    "chair_back": _one("auf der Stuhllehne", "die Stuhllehne"),
    "chair_seat_side": _one("auf der Sitzkante", "die Sitzkante"),
    "cane_handle": _one("am Griff des Hakens", "den Griff des Hakens"),
    "strap_end": _one("an den Enden des Gurts", "die Enden des Gurts"),
}

_TOOLS: Final = {
    "ball wall": "ein Ball zwischen der Wand und {at}",
    "ball floor": "ein Ball unter {at}",
    "ball chair": "ein Ball unter {at}",
    "towel floor": "ein gerolltes Handtuch längs unter dem oberen Rücken",
    "pillow floor": "ein Kissen unter dem Becken",
    "cane": "ein Massagehaken auf {at}",
    "strap": "ein Gurt an {at}",
    "massage_stick": "ein Stab in beiden Händen",
    "doorframe": "{er} Unterarm an einem Türrahmen",
    # what a tool lies against
    "at pectoralis_major": "der {en} Seite der Brust",
    "at plantar_fascia": "der {en} Fußsohle",
    "at gluteus_maximus": "der {en} Gesäßhälfte",
    "at tensor_fasciae_latae": "der Vorderseite der {en} Hüfte",
    "at multifidus": "dem Rücken, gleich {s} neben der unteren Wirbelsäule",
    "at upper_trapezius": "dem oberen Rand der {en} Schulter",
    "at infraspinatus": "der Rückseite des {en} Schulterblatts",
    "at hamstrings": "der Rückseite des {en} Oberschenkels",
    "at rhomboids": "dem Rücken, gleich neben dem {en} Schulterblatt innen",
}

GERMAN: Final = Vocabulary(
    "de",
    _SIDES,
    _STARTS,
    _SHAPES,
    _HANDS,
    {name: lies for name, (lies, _held) in _PLACES.items()},
    {name: held for name, (_lies, held) in _PLACES.items()},
    _TOOLS,
)
