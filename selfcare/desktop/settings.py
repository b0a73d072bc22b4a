"""What the user has chosen: how it looks, how large it is, how it sounds; kept in one small file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TypedDict, Unpack

from PySide6.QtCore import QObject

from selfcare.desktop.figure_settings import FigureSettings, read_figure
from selfcare.desktop.sound_settings import SoundSettings, read_sound
from selfcare.desktop.theme import Contrast, Scheme, Theme
from selfcare.desktop.tokens import TEXT_SIZES
from selfcare.routine.places import data_folder
from selfcare.routine.refusals import said_by
from selfcare.translation import LANGUAGES


class Changes(TypedDict, total=False):
    """What may be given instead."""

    scheme: Scheme
    text_size: int
    still: bool
    sound: SoundSettings
    figure: FigureSettings
    contrast: Contrast
    far_elsewhere: bool
    country: str
    language: str
    welcomed: bool


@dataclass(frozen=True, slots=True)
class Settings:
    """`text_size` in percent; `still` for less movement; `country` by its two letters, empty for the system's.

    `language` by its two letters, too. `welcomed` once the introduction has been seen or left out.
    """

    scheme: Scheme = "system"
    text_size: int = 100
    still: bool = False
    sound: SoundSettings = field(default_factory=SoundSettings)
    figure: FigureSettings = field(default_factory=FigureSettings)
    contrast: Contrast = "system"
    far_elsewhere: bool = False
    country: str = ""
    language: str = ""
    welcomed: bool = False

    def as_at_first(self) -> Settings:
        """Return looks, figure and sound as at the first start; who somebody is and what they speak stays."""
        sound = SoundSettings(checked=self.sound.checked)
        return Settings(sound=sound, country=self.country, language=self.language, welcomed=self.welcomed)

    def but(self, **changes: Unpack[Changes]) -> Settings:
        """Return the same with what is given instead."""
        return replace(self, **changes)


def settings_file() -> Path:
    """Return the file the settings are kept in."""
    return data_folder() / "settings.json"


def themed(settings: Settings, parent: QObject) -> Theme:
    """Return the theme that the user has chosen."""
    return Theme(
        parent,
        scheme=settings.scheme,
        text_size=settings.text_size,
        still=settings.still,
        figure=settings.figure,
        contrast=settings.contrast,
        far_elsewhere=settings.far_elsewhere,
    )


def read_settings(file: Path) -> Settings:
    """Return what was kept; whatever cannot be understood is as at the first start."""
    try:
        held: object = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(held, dict):
        return Settings()
    scheme, size, sound = held.get("scheme"), held.get("text_size"), held.get("sound")
    figure, contrast, country = held.get("figure"), held.get("contrast"), held.get("country")
    language = held.get("language")
    return Settings(
        scheme="light" if scheme == "light" else "dark" if scheme == "dark" else "system",
        text_size=size if isinstance(size, int) and size in TEXT_SIZES else 100,
        still=held.get("still") is True,
        sound=read_sound(sound if isinstance(sound, dict) else {}),
        figure=read_figure(figure if isinstance(figure, dict) else {}),
        contrast="high" if contrast == "high" else "usual" if contrast == "usual" else "system",
        far_elsewhere=held.get("far_elsewhere") is True,
        country=country if isinstance(country, str) and len(country) == 2 else "",
        language=language if isinstance(language, str) and language in LANGUAGES else "",
        welcomed=held.get("welcomed") is True,
    )


def keep_settings(settings: Settings, file: Path) -> str:
    """Write the settings in one piece; return what the disk said if it took nothing: the old ones are left then."""
    new = file.with_suffix(".new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
        new.replace(file)
    except OSError as error:
        return said_by(error)
    return ""
