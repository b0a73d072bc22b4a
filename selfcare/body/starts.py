"""All start positions as the picture needs them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfcare.body.floor_starts import ON_FLOOR
from selfcare.body.start import Start
from selfcare.body.upright_starts import UPRIGHT

STARTS: Mapping[str, Start] = MappingProxyType({**UPRIGHT, **ON_FLOOR})
"""Every start position, by the ids of `anatomy.positions`."""
