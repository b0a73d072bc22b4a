"""All start positions as the picture needs them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from selfcare.body.floor_starts import ON_FLOOR, PROPPED
from selfcare.body.start import Start
from selfcare.body.upright_starts import UPRIGHT

STARTS: Mapping[str, Start] = MappingProxyType({**UPRIGHT, **ON_FLOOR})
"""Every start position, by the ids of `anatomy.positions`."""


def propped(name: str, keep: Sequence[str]) -> bool:
    """Return whether somebody on the side is propped on a forearm: on the working side, for the lower one works."""
    return name == "side_lying" and "forearms" in keep


def start_of(name: str, keep: Sequence[str]) -> Start:
    """Return a start position, standing for an unknown one; `keep` are the contacts that an author keeps."""
    return PROPPED if propped(name, keep) else STARTS.get(name, STARTS["standing"])
