"""What was chosen in the settings that counts in the terminal too: the language, and the country one is in."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from selfcare.routine.places import data_folder
from selfcare.translation import LANGUAGES, language_of

_LOCALE: Final = re.compile(r"[a-z]{2,3}_([A-Z]{2})\b")


def chosen_language(environment: Mapping[str, str]) -> str:
    """Return the code of the language to speak: the one in the settings, else the one the environment asks for."""
    chosen = _in_settings("language")
    return chosen if chosen in LANGUAGES else language_of(environment)


def chosen_country(environment: Mapping[str, str]) -> str:
    """Return the two letters of the country in the settings, else of the one the system is set up for; or none."""
    return _in_settings("country") or system_country(environment)


def system_country(environment: Mapping[str, str]) -> str:
    """Return the two letters of the country that a locale like "de_AT.UTF-8" names; empty where none does."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        found = _LOCALE.match(environment.get(name, ""))
        if found is not None:
            return found[1]
    return ""


def _in_settings(key: str) -> str:
    """Return what was chosen; settings that cannot be read choose nothing."""
    file: Path = data_folder() / "settings.json"
    try:
        held: object = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    chosen = held.get(key) if isinstance(held, dict) else ""
    return chosen if isinstance(chosen, str) else ""
