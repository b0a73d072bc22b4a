"""Which pictures of the window are taken, how it looks on them, and where they are kept."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from selfcare.desktop.settings import Settings

LOOKS = (
    (Settings("light"), (1280, 800), ""),
    (Settings("dark"), (1280, 800), "-dark"),
    (Settings("light"), (1280, 720), "-720"),
    (Settings("dark", 130), (1180, 680), "-large-text"),
    (Settings("light"), (1024, 600), "-netbook"),
    (Settings("dark", 200), (1280, 800), "-200"),
    (Settings("light", 200), (1024, 600), "-netbook-200"),
    (Settings("light", contrast="high"), (1280, 800), "-loud"),
    (Settings("dark", contrast="high"), (1280, 800), "-loud-dark"),
)


#: What the documents show; the rest is for eyes that compare.
SHOWN = frozenset(
    {
        "welcome",
        "today",
        "library",
        "health",
        "red-flags",
        "check-in",
        "ready",
        "get-checked-now",
        "measures",
        "check-out",
        "before-the-first",
        "player-work",
        "player-hold",
        "player-switch",
        "player-hurts",
        "far-hold",
        "far-switch",
        "far-rest",
        "done",
        "stopped",
    }
)


class Camera:
    """Keeps pictures in a folder, under their names with a suffix: those that are wanted, None for all."""

    def __init__(self, folder: Path, suffix: str, wanted: frozenset[str] | None) -> None:
        self._folder, self._suffix, self._wanted = folder, suffix, wanted

    def wants(self, name: str) -> bool:
        """Whether a page of this name is to be shown at all."""
        return self._wanted is None or name in self._wanted

    def take(self, name: str, page: QWidget) -> None:
        """Photograph a page."""
        page.grab().save(str(self._folder / f"{name}{self._suffix}.png"), None, 0)
