"""The words that tell a figure in Spanish."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final, Literal

from selfcare.body.vocabulary import Phrases, Vocabulary, middle, sided

_SIDES: Final[Mapping[str, Mapping[str, str]]] = {
    "o": {"left": "izquierdo", "right": "derecho"},
    "a": {"left": "izquierda", "right": "derecha"},
}
_sided = partial(sided, _SIDES)

_STARTS: Final = {
    "standing": ("De pie", ""),
    "standing_lean": ("De pie, el tronco inclinado hacia delante, el brazo {o} colgando", ""),
    "wall_back_standing": ("De pie, la espalda contra una pared", ""),
    "wall_facing_standing": ("De pie, de cara a una pared", ""),
    "wall_side_standing": ("De pie, el lado {o} junto a una pared", ""),
    "lunge_standing": ("De pie con un paso largo, el pie {o} detrás", ""),
    "sitting_chair": ("En una silla", ""),
    "sitting_edge": ("En el borde de una silla", "la pierna {a} estirada hacia delante"),
    "sitting_table": ("En una silla ante una mesa, el antebrazo {o} sobre ella", ""),
    "sitting_ankle_on_knee": ("En una silla, el tobillo {o} sobre la rodilla {other_a}", ""),
    "long_sitting": ("En el suelo, el tronco recto", "las piernas estiradas"),
    "floor_sitting": ("En el suelo, las plantas de los pies juntas, las rodillas hacia los lados", ""),
    "floor_sitting_lean": ("En el suelo, las manos apoyadas detrás", "las rodillas dobladas"),
    "supine": ("Boca arriba", "las piernas estiradas"),
    "hook_lying": ("Boca arriba", "las rodillas dobladas, los pies en el suelo"),
    "supine_90_90": ("Boca arriba, las pantorrillas en una silla", ""),
    "prone": ("Boca abajo", ""),
    "prone_on_elbows": ("Boca abajo, los codos apoyados", ""),
    "side_lying": ("Sobre el lado {other_o}", "las rodillas dobladas"),
    "side_lying propped": ("Sobre el lado {o}, el antebrazo apoyado", "las rodillas dobladas"),
    "quadruped": ("A cuatro patas", ""),
    "child_pose": ("De rodillas, los glúteos sobre los talones y el tronco doblado hacia delante", ""),
    "tall_kneeling": ("De rodillas, el tronco recto", ""),
    "half_kneeling": ("Con la rodilla {a} en el suelo, el pie {other_o} delante", ""),
    "roller_thoracic": ("Boca arriba, las rodillas dobladas, un rodillo bajo la parte alta de la espalda", ""),
    "roller_glute": ("Sobre un rodillo, las manos apoyadas detrás, el tobillo {o} sobre la rodilla {other_a}", ""),
    "roller_sitting_thigh": ("En el suelo, las manos apoyadas detrás, un rodillo bajo el muslo {o}", ""),
    "roller_sitting_calf": ("En el suelo, las manos apoyadas detrás, un rodillo bajo la pantorrilla {a}", ""),
    "roller_prone_thigh": ("Boca abajo, los codos apoyados, un rodillo bajo el muslo {o}", ""),
    "roller_side_thigh": ("Sobre el lado {o}, el codo apoyado, un rodillo bajo el muslo {o}", ""),
}

_SHAPES: Final = {
    "knee to chest": _sided("la rodilla {a} llevada al pecho", "las rodillas llevadas al pecho"),
    "figure four": {
        "left": "el tobillo izquierdo sobre la rodilla derecha",
        "right": "el tobillo derecho sobre la rodilla izquierda",
        "both": "los tobillos cruzados",
    },
    "leg raised": _sided("la pierna {a} levantada", "las piernas levantadas"),
    "leg long": _sided("la pierna {a} estirada", "las piernas estiradas"),
    "knee bent": _sided("la rodilla {a} doblada", "las rodillas dobladas"),
    "leg forward": _sided("la pierna {a} estirada hacia delante", "las piernas estiradas hacia delante"),
    "leg back": _sided("la pierna {a} estirada hacia atrás", "las piernas estiradas hacia atrás"),
    "knee opened": _sided(
        "las rodillas dobladas, la rodilla {a} abierta hacia arriba", "las rodillas caídas hacia los lados"
    ),
    "knee raised": _sided("la rodilla {a} levantada", "las rodillas levantadas"),
    "heel to bottom": _sided("el talón {o} llevado al glúteo", "los talones llevados a los glúteos"),
    "bridge": middle("las rodillas dobladas, la cadera levantada"),
    "hips lifted": middle("la cadera levantada"),
    "sitting back": middle("la cadera hacia los talones"),
    "toes drawn up": _sided("los dedos del pie {o} hacia arriba", "los dedos de los pies hacia arriba"),
    "toes pointed": _sided("el pie {o} en punta", "los pies en punta"),
    "knees over": _sided("las rodillas dobladas y caídas hacia la {a}"),
    "bent forward": middle("el tronco inclinado hacia delante"),
    "folded": middle("el tronco muy doblado hacia delante"),
    "rounded": middle("la espalda redondeada"),
    "arched": middle("la espalda arqueada"),
    "bent aside": _sided("el tronco inclinado hacia la {a}"),
    "turned": _sided("el pecho girado hacia la {a}"),
    "head bowed": middle("la cabeza agachada"),
    "head back": middle("la cabeza inclinada hacia atrás"),
    "head aside": _sided("la cabeza inclinada hacia la {a}"),
    "head turned": _sided("la cabeza girada hacia la {a}"),
    "head aside and turned": _sided("la cabeza inclinada y girada hacia la {a}"),
    "chin tucked": middle("la barbilla hacia el pecho"),
    "chin in": middle("la barbilla llevada recta hacia atrás"),
    "shoulders raised": _sided("el hombro {o} levantado", "los hombros levantados"),
    "blades together": _sided("el omóplato {o} hacia atrás", "los omóplatos juntos"),
    "shoulders forward": _sided("el hombro {o} hacia delante", "los hombros hacia delante"),
    "arm overhead": _sided("el brazo {o} por encima de la cabeza", "los brazos por encima de la cabeza"),
    "arm forward": _sided("el brazo {o} estirado hacia delante", "los brazos estirados hacia delante"),
    "arm out": _sided("el brazo {o} hacia el lado", "los brazos hacia los lados"),
    "arm out bent": _sided(
        "el brazo {o} hacia el lado, el codo doblado", "los brazos hacia los lados, los codos doblados"
    ),
    "arm across": _sided("el brazo {o} por delante del pecho", "los brazos por delante del pecho"),
    "arm under": _sided("el brazo {o} por debajo del pecho", "los brazos por debajo del pecho"),
    "arm forward bent": _sided("el brazo {o} delante, el codo doblado", "los brazos delante, los codos doblados"),
    "forearm on wall": _sided("el antebrazo {o} en la pared", "los antebrazos en la pared"),
    "arm up wall": _sided("el brazo {o} hacia arriba por la pared", "los brazos hacia arriba por la pared"),
    "hand beside": _sided("la mano {a} junto al hombro", "las manos junto a los hombros"),
    "pushed up": _sided(
        "el brazo {o} empuja el pecho hacia arriba", "los brazos estirados empujan el pecho hacia arriba"
    ),
    "wrist down": _sided("la muñeca {a} doblada hacia abajo"),
    "wrist back": _sided("la muñeca {a} doblada hacia atrás"),
}

_HANDS: Final = {
    "palm": _sided("la mano {a}", "las dos manos"),
    "fingertips": _sided("las yemas de la mano {a}", "las yemas de los dedos"),
    "thumb": _sided("el pulgar {o}", "los dos pulgares"),
    "knuckles": _sided("los nudillos de la mano {a}", "los nudillos"),
    "fist": _sided("el puño {o}", "los dos puños"),
    "forearm": _sided("el antebrazo {o}", "los dos antebrazos"),
    "fingers_and_palm": _sided("la mano {a} sujeta", "las dos manos sujetan"),
    "clasp": _sided("la mano {a}", "las dos manos"),
    "grip": _sided("la mano {a} sujeta", "las dos manos sujetan"),
}

_Gender = Literal["m", "f"]
_Place = tuple[Phrases, Phrases]
"""Where a hand lies, and the same as what it holds."""


def _at(gender: _Gender, noun: str, plural: str, tail: str = "", word: str = "en") -> _Place:
    """Return a part of the body that is left or right: "en el muslo izquierdo", "el muslo izquierdo"."""
    one = f"el {noun} {{o}}{tail}" if gender == "m" else f"la {noun} {{a}}{tail}"
    both = f"{'los' if gender == 'm' else 'las'} {plural}{tail}"
    return _sided(f"{word} {one}", f"{word} {both}"), _sided(one, both)


def _on(where: str, of: str, ofs: str) -> _Place:
    """Return a place on something left or right: "en la parte externa del muslo izquierdo"."""
    return _sided(f"en {where} {of}", f"en {where} {ofs}"), _sided(f"{where} {of}", f"{where} {ofs}")


def _one(held: str, lies: str = "") -> _Place:
    return middle(lies or f"en {held}"), middle(held)


_PLACES: Final[Mapping[str, _Place]] = {
    "head_top_side": _at("m", "lado", "lados", " de la cabeza"),
    "temple": _at("f", "sien", "sienes"),
    "masseter": _at("f", "mejilla", "mejillas"),
    "occiput": _one("la parte de atrás de la cabeza", "detrás de la cabeza"),
    "suboccipitals": _one("el borde del cráneo", "bajo el borde del cráneo"),
    "cervical_paraspinals": _one("la nuca"),
    "upper_trapezius": _on("lo alto", "del hombro {o}", "de los hombros"),
    "levator_scapulae": _on("la esquina interna", "del omóplato {o}", "de los omóplatos"),
    "deltoid": _at("m", "hombro", "hombros"),
    "chest_center": _one("el pecho", "sobre el pecho"),
    "pectoralis_major": (
        _sided("en el lado {o} del pecho", "en el pecho"),
        _sided("el lado {o} del pecho", "el pecho"),
    ),
    "erector_lumbar": _one("la parte baja de la espalda", "junto a la parte baja de la columna"),
    "quadratus_lumborum": _at("m", "lado", "lados", " de la cintura"),
    "belly": _one("el vientre"),
    "transversus_abdominis": _one("el bajo vientre"),
    "sacrum": _one("la base de la columna"),
    "hip_side": _at("f", "cadera", "caderas"),
    "hip_back": (_sided("detrás de la cadera {a}", "detrás de las caderas"), _sided("la cadera {a}", "las caderas")),
    "gluteus_maximus": _at("m", "glúteo", "glúteos"),
    "thigh_top": _at("m", "muslo", "muslos"),
    "quadriceps": _on("la parte delantera", "del muslo {o}", "de los muslos"),
    "vastus_lateralis": _on("la parte externa", "del muslo {o}", "de los muslos"),
    "adductors": _on("la parte interna", "del muslo {o}", "de los muslos"),
    "thigh_back": (_sided("detrás del muslo {o}", "detrás de los muslos"), _sided("el muslo {o}", "los muslos")),
    "shin_top": (
        _sided("justo debajo de la rodilla {a}", "justo debajo de las rodillas"),
        _sided("la pierna {a} bajo la rodilla", "las piernas bajo las rodillas"),
    ),
    "shin": _at("f", "espinilla", "espinillas"),
    "gastrocnemius": _at("f", "pantorrilla", "pantorrillas"),
    "ankle": _at("m", "tobillo", "tobillos"),
    "toes": _on("los dedos", "del pie {o}", "de los pies"),
    "upper_arm": _at("m", "brazo", "brazos"),
    "forearm_extensors": _on("la parte externa", "del antebrazo {o}", "de los antebrazos"),
    "hand": _at("f", "mano", "manos"),
    "hand_intrinsics": _at("f", "palma", "palmas"),
    "thenar_muscles": _on("la base del pulgar", "de la mano {a}", "de las manos"),
    "fingers": _on("los dedos", "de la mano {a}", "de las manos"),
    "floor": _one("el suelo"),
    "wall_front": _one("la pared"),
    "wall_side": _one("la pared"),
    "table_edge": _one("la mesa"),
    "doorframe_side": _one("el marco de la puerta"),
    "chair_back": _one("el respaldo de una silla"),
    "chair_seat_side": _one("el borde del asiento"),
    "cane_handle": _one("el mango del gancho"),
    "strap_end": _one("los extremos de la correa"),
}

_TOOLS: Final = {
    "ball wall": "una pelota entre la pared y {at}",
    "ball floor": "una pelota bajo {at}",
    "ball chair": "una pelota bajo {at}",
    "towel floor": "una toalla enrollada a lo largo de la parte alta de la espalda",
    "pillow floor": "una almohada bajo la cadera",
    "cane": "un gancho de masaje sobre {at}",
    "strap": "una correa que rodea {at}",
    "massage_stick": "un palo entre las dos manos",
    "doorframe": "el antebrazo {o} contra el marco de una puerta",
    # what a tool lies against
    "at pectoralis_major": "el lado {o} del pecho",
    "at plantar_fascia": "el pie {o}",
    "at gluteus_maximus": "el glúteo {o}",
    "at tensor_fasciae_latae": "la parte delantera de la cadera {a}",
    "at multifidus": "la espalda, justo a la {a} de la parte baja de la columna",
    "at upper_trapezius": "lo alto del hombro {o}",
    "at infraspinatus": "la parte de atrás del omóplato {o}",
    "at hamstrings": "la parte de atrás del muslo {o}",
    "at rhomboids": "la espalda, justo por dentro del omóplato {o}",
}

SPANISH: Final = Vocabulary(
    "es",
    _SIDES,
    _STARTS,
    _SHAPES,
    _HANDS,
    {name: lies for name, (lies, _held) in _PLACES.items()},
    {name: held for name, (_lies, held) in _PLACES.items()},
    _TOOLS,
)
