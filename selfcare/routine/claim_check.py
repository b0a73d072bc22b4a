"""Words that promise to heal: the product makes no medical claim, and no routine should make one for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from selfcare.routine.models import Text
from selfcare.routine.problems import Finding, Place
from selfcare.translation import tr

_AILING_EN = (
    r"(?:(?:back |neck |shoulder |knee )?(?:pain|problem)|sciatica|dis[ck]|arthr\w+|scoliosis|migraine|hernia|spine)\w*"
)
_AILING_DE = r"(?:\w*schmerz\w*|ischias|bandscheibe\w*|arthrose|skoliose|migräne)"
_AILING_ES = r"(?:dolor(?:es)?|ci[aá]tica|artrosis|hernia|escoliosis|migrañas?|discos?)"
_HEALING: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"cur(?:e|es|ed|ing)|heal(?:s|ed|ing)?|remed(?:y|ies)|detox\w*|realign\w*|guarantee\w*",
        rf"(?:treat|fix|repair|correct|eliminat|remov)(?:e|s|es|ing)? (?:(?:your|the|a|all|slipped) )*{_AILING_EN}",
        rf"gets? rid of (?:\w+ ){{0,2}}{_AILING_EN}",
    ),
    "de": (
        r"heil(?:t|en|st|ung|end\w*)|kurier\w*|entgift\w*|garantier\w*|(?:wieder|macht) schmerzfrei|einrenken",
        rf"(?:behandelt|therapiert|beseitigt|repariert|korrigiert) (?:\w+ ){{0,3}}{_AILING_DE}",
        rf"{_AILING_DE} (?:\w+ ){{0,2}}(?:beseitigen|behandeln|loswerden)",
    ),
    "es": (
        r"cura(?:n|r|ci[oó]n)?|sanar|sanan|sanaci[oó]n|remedi[ao]s?|desintoxica\w*|garantiza\w*",
        rf"(?:trata|elimina|quita|repara|corrige)[nr]? (?:\w+ ){{0,2}}{_AILING_ES}",
    ),
}
_CLAIMS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {language: re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) for language, words in _HEALING.items()}
)
# To look for a few letters takes a tenth of the time of the pattern, and most texts promise nothing.
_STEMS: Mapping[str, tuple[str, ...]] = {
    "en": ("cur", "heal", "remed", "detox", "realign", "guarant", "treat", "fix", "repair", "correct", "elimin",
           "remov", "rid of"),
    "de": ("heil", "kurier", "entgift", "garant", "schmerz", "einrenk", "behand", "therap", "beseit", "repar", "korrig",
           "ischias", "arthrose", "migr", "bandsch", "skoli"),
    "es": ("cura", "sana", "remedi", "desintox", "garant", "trata", "elimin", "quita", "repara", "corrig"),
}  # fmt: skip
_DENIED = re.compile(
    r"\b(?:not|no|never|cannot|won't|nicht|kein\w*|nie|ningun[ao]?|nunca)\W+(?:\w+\W+){0,3}$", re.IGNORECASE
)


def check_claims(place: Place, text: Text | None) -> Iterator[Finding]:
    """Find a promise to heal in words that people read or hear, in each language we know such words of."""
    if text is None:
        return
    for language, words in text.entries:
        pattern = _CLAIMS.get(language.partition("-")[0])
        low = words.lower()
        may = pattern is not None and any(stem in low for stem in _STEMS[language.partition("-")[0]])
        found = pattern.search(words) if pattern is not None and may else None
        if found is None or _DENIED.search(words[: found.start()]):
            continue
        here = place if len(text.entries) == 1 else (*place, language)
        what = tr('"{words}" promises to heal. Selfcare is for comfort and movement, and makes no medical claim.')
        mend = tr("Say what people feel or can do: ease, loosen, move more easily.")
        yield Finding(here, what.format(words=found[0]), mend, "claim", "warning")
