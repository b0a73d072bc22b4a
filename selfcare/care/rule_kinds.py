"""Kinds of single values in the files of rules: ids, amounts with their unit, shares, and the words of `anatomy`."""

from __future__ import annotations

import re
from typing import Final, cast, get_args

from selfcare.anatomy.cautions import CAUTIONS
from selfcare.anatomy.equipment import EQUIPMENT
from selfcare.anatomy.regions import REGIONS
from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.care.rules import URGENCIES, Block, Then, Urgency
from selfcare.routine.kinds import Kind, one_of, shown, whole_number
from selfcare.routine.problems import Unfit
from selfcare.translation import tr

_WORD_PATTERN: Final = r"^[a-z0-9]+([_-][a-z0-9]+)*$"
_WORD: Final = re.compile(_WORD_PATTERN)
_MOST_NUMBER: Final = 1000


def _read_word(value: object) -> str:
    if isinstance(value, str) and len(value) <= 60 and _WORD.fullmatch(value):
        return value
    what = tr("{value} is not an id.").format(value=shown(value))
    raise Unfit(what, tr("Write small letters and numbers with `_` or `-` between them."), "id")


def _read_country(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"[A-Z]{2}", value):
        return value
    what = tr("{value} is not a country.").format(value=shown(value))
    raise Unfit(what, tr("Write its two capital letters, like `GB`."), "id")


def _amount(unit: str, spelling: str, factor: float = 1.0) -> Kind[float]:
    """Accept a whole number with this unit behind it."""
    pattern = rf"^[0-9]{{1,4}} ?{unit}$"
    written = re.compile(rf"([0-9]{{1,4}}) ?{unit}")

    def read(value: object) -> float:
        found = written.fullmatch(value) if isinstance(value, str) else None
        if found and 0 < int(found[1]) <= _MOST_NUMBER:
            return int(found[1]) * factor
        what = tr("{value} cannot be used here.").format(value=shown(value))
        raise Unfit(what, tr("Write it like `{example}`.").format(example=spelling), "unit")

    return Kind(read, {"type": "string", "pattern": pattern})


def _read_share(value: object) -> float:
    found = re.fullmatch(r"(\d{1,3}) ?(?:/ ?(\d{1,3})|%)", value) if isinstance(value, str) else None
    share = int(found[1]) / int(found[2] or 100) if found and int(found[2] or 100) else 0.0
    if 0 < share <= 1:
        return share
    what = tr("{value} is not a share.").format(value=shown(value))
    raise Unfit(what, tr("Write it like `1/3` or `70 %`."), "unit")


WORD: Final = Kind(_read_word, {"type": "string", "pattern": _WORD_PATTERN})
COUNTRY: Final = Kind(_read_country, {"type": "string", "pattern": "^[A-Z]{2}$"})
DAYS: Final = _amount("days", "30 days")
HOURS: Final = _amount("h", "24 h")
MINUTES: Final = _amount("min", "60 min", 60)
SHARE: Final = Kind(_read_share, {"type": "string", "pattern": "^[0-9]{1,3} ?(/ ?[0-9]{1,3}|%)$"})
SCORE: Final = whole_number(0, 10)
CAP: Final = whole_number(1, 6)
COUNT: Final = whole_number(1, 100)
TAG: Final = one_of(*CAUTIONS)
TECHNIQUE: Final = one_of(*TECHNIQUES)
THING: Final = one_of(*EQUIPMENT)
REGION: Final = one_of(*REGIONS)
URGENCY: Final = cast("Kind[Urgency]", one_of(*URGENCIES))
BLOCK: Final = cast("Kind[Block]", one_of(*get_args(Block)))
THEN: Final = cast("Kind[Then]", one_of(*get_args(Then)))
