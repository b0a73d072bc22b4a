"""What people say, in three languages, for words that the files have in one way only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from selfcare.routine.problems import Unfit, did_you_mean, shortened
from selfcare.translation import tr

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


def unknown_word(value: object, known: Iterable[str], also: Mapping[str, str]) -> Unfit:
    """Return what is said of a word that is not among the known ones; `also` tells which of them may be meant."""
    known = tuple(known)
    if isinstance(value, list | dict):
        return Unfit(tr("One word belongs here."), _one_word(value, known), "type")
    word = str(value)
    mend = did_you_mean(word, known)
    if word in WORSE and "each" in known:
        mend = tr("Write {example}.").format(example="`sides: {first: worse}`")
    elif "each" in known and (TWO_SIDES.search(word.lower()) if len(word) < 60 else None):
        mend = _each_side()
    elif word.lower() in BOTH and "each" in known:
        mend = tr("Write `none` for both at once, or `each` for one after the other.")
    elif also.get(word.lower().replace(" ", "_")) in known:
        mend = tr("Write `{word}`.").format(word=also[word.lower().replace(" ", "_")])
    return Unfit(tr("`{word}` is not a word that is known here.").format(word=shortened(word)), mend, "unknown-word")


def _one_word(value: list[object] | dict[str, object], known: tuple[str, ...]) -> str:
    """Say how to mend a list where one word is meant."""
    written = [str(each) for each in value][:6]
    if "each" in known and TWO_SIDES.search(" ".join(written).lower()):
        return _each_side()
    fitting = [word for word in written if word in known]
    if len(written) == 1 and fitting:
        return tr("Write `{word}`, without brackets.").format(word=fitting[0])
    if fitting and len(fitting) == len(written):
        return tr("Keep one of them: {names}.").format(names=", ".join(f"`{word}`" for word in fitting))
    return did_you_mean("", known)


def _each_side() -> str:
    return tr("Write `each` for one side after the other, or `alternating` for left and right in turn.")
