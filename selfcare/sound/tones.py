"""Where the sound files are, and how a clip's name leads to one."""

from __future__ import annotations

from pathlib import Path

import selfcare


def tones_folder() -> Path:
    """Return the folder of the tones: inside the package once installed, beside it in a checkout."""
    package = Path(selfcare.__file__).parent
    inside = package / "assets" / "tones"
    return inside if inside.is_dir() else package.parent / "assets" / "tones"


def clip_path(clip: str, folder: Path) -> Path:
    """Return the WAV file of a clip: a tone's name means the file in `folder`, anything longer is a path itself."""
    return folder / f"{clip}.wav" if clip.isidentifier() else Path(clip)
