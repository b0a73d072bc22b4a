"""How the user wants to be told: how much is said, by whom, how fast, how loud; and whether they hear it at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from selfcare.routine.models import VoiceLevel

SPEEDS: Final = (0.85, 1.0, 1.15, 1.3)


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """`level` None is what each routine asks for; `voice` and `tones` are volumes, 0 to 100.

    `narrator` is the name of who reads, "" for the best there is; `flash` shows each tone too; `checked` once the user
    has been asked whether they hear anything.
    """

    level: VoiceLevel | None = None
    voice: int = 90
    tones: int = 80
    speed: float = 1.0
    narrator: str = ""
    flash: bool = False
    checked: bool = False

    def at(self, voice: int, tones: int) -> SoundSettings:
        """Return the same at other volumes."""
        return replace(self, voice=voice, tones=tones)


def read_sound(held: Mapping[object, object]) -> SoundSettings:
    """Return what was kept; whatever cannot be understood is as at the first start."""
    usual = SoundSettings()
    speed, narrator = held.get("speed"), held.get("narrator")
    return SoundSettings(
        level=level_of(held.get("level")),
        voice=_volume(held.get("voice"), usual.voice),
        tones=_volume(held.get("tones"), usual.tones),
        speed=speed if isinstance(speed, float) and speed in SPEEDS else usual.speed,
        narrator=narrator if isinstance(narrator, str) else "",
        flash=held.get("flash") is True,
        checked=held.get("checked") is True,
    )


def level_of(word: object) -> VoiceLevel | None:
    """Return the level of this name, None for any other word."""
    return "full" if word == "full" else "brief" if word == "brief" else "tones" if word == "tones" else None


def _volume(value: object, usual: int) -> int:
    return min(max(value, 0), 100) if isinstance(value, int) and not isinstance(value, bool) else usual
