"""What people say, in three languages, for words that the files have in one way only."""

from __future__ import annotations

import re
from collections.abc import Mapping

WORSE = frozenset({"worse", "worse_first", "worse first", "worst"})
BOTH = frozenset(
    {"both", "both sides", "both_sides", "bilateral", "two", "beide", "beide seiten", "beidseitig", "ambos", "ambas"}
)
TWO_SIDES = re.compile(
    r"(left|right|links|rechts|izquierd[ao]|derech[ao])\W+(?:\w+\W+)?(left|right|links|rechts|izq\w+|der\w+)"
)
# Words that are said for a technique, where the files have another one.
SYNONYMS: Mapping[str, str] = {
    "strengthening": "activation", "strengthen": "activation", "strength": "activation", "exercise": "activation",
    "petrissage": "kneading", "effleurage": "rubbing", "stroking": "rubbing",
    "trigger_point": "pressure", "acupressure": "pressure", "foam_rolling": "rolling",
    "stretching": "stretch", "pnf": "hold_relax", "contract_relax": "hold_relax", "mobilisation": "mobility",
    "mobilization": "mobility", "mobilising": "mobility", "breath": "breathing",
    "dehnung": "stretch", "dehnen": "stretch", "kneten": "kneading", "knetung": "kneading", "streichen": "rubbing",
    "streichung": "rubbing", "reibung": "friction", "druck": "pressure", "rollen": "rolling", "atmung": "breathing",
    "bewegung": "mobility", "kräftigung": "activation", "entspannung": "relaxation",
    "estiramiento": "stretch", "amasamiento": "kneading", "fricción": "friction", "presión": "pressure",
    "movilidad": "mobility", "respiración": "breathing", "relajación": "relaxation", "fortalecimiento": "activation",
    "sitz": "sitting_chair", "sitzend": "sitting_chair", "sitting": "sitting_chair", "stand": "standing",
    "stehend": "standing", "rückenlage": "supine", "bauchlage": "prone", "seitlage": "side_lying",
    "vierfüßlerstand": "quadruped", "all_fours": "quadruped", "hands_and_knees": "quadruped",
    "kneeling": "tall_kneeling",
    "stairs": "step", "stair": "step", "treppe": "step", "stufe": "step", "escalón": "step", "stuhl": "chair",
    "silla": "chair", "theraband": "strap", "band": "strap", "foam_roller": "roller", "faszienrolle": "roller",
    "tennis_ball": "ball", "handtuch": "towel", "toalla": "towel", "wand": "wall", "pared": "wall", "matte": "mat",
    "lying": "hook_lying", "sentado": "sitting_chair", "de_pie": "standing", "boca_arriba": "supine",
    "boca_abajo": "prone", "cuadrupedia": "quadruped",
}  # fmt: skip


LANGUAGES: Mapping[str, str] = {
    "english": "en", "englisch": "en", "inglés": "en", "german": "de", "deutsch": "de", "alemán": "de",
    "spanish": "es", "spanisch": "es", "español": "es",
}  # fmt: skip
LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ñ": "n"}
)
