"""Which language the terminal speaks: the one chosen in the settings, else the one the environment asks for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from selfcare.routine.places import data_folder
from selfcare.translation import LANGUAGES, language_of


def chosen_language(environment: Mapping[str, str]) -> str:
    """Return the code of the language to speak; settings that cannot be read choose none."""
    chosen = _in_settings(data_folder() / "settings.json")
    return chosen if chosen in LANGUAGES else language_of(environment)


def _in_settings(file: Path) -> str:
    try:
        held: object = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    chosen = held.get("language") if isinstance(held, dict) else ""
    return chosen if isinstance(chosen, str) else ""
