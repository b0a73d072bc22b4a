"""Which pictures of the window are taken, how it looks on them, and where they are kept."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from selfcare.desktop.settings import Settings

#: How the documents show every page, and what is added for eyes that compare.
SHOWN_LOOKS = (
    (Settings("light"), (1280, 800), ""),
    (Settings("dark"), (1280, 800), "-dark"),
    (Settings("light", 200), (1280, 800), "-200"),
    (Settings("dark", 200), (1280, 800), "-200-dark"),
)
LOOKS = (
    *SHOWN_LOOKS,
    (Settings("light"), (1280, 720), "-720"),
    (Settings("dark", 130), (1180, 680), "-large-text"),
    (Settings("light"), (1024, 600), "-netbook"),
    (Settings("light", 200), (1024, 600), "-netbook-200"),
    (Settings("light", contrast="high"), (1280, 800), "-loud"),
    (Settings("dark", contrast="high"), (1280, 800), "-loud-dark"),
)


#: The pages that the documents show, in the order of an evening, each with its title.
SHOWN = {
    "welcome": "The first start: what this is",
    "welcome-sound": "The first start: whether the voice is heard",
    "welcome-about-you": "The first start: where it is tight",
    "today": "Today",
    "library": "Library, with a routine opened",
    "exercise": "An exercise, looked at before it is done",
    "before-the-first": "Before the first session: when to stop",
    "health": "Health",
    "red-flags": "Warning signs",
    "get-checked-now": "What a warning sign leads to",
    "check-in": "Check-in",
    "not-today": "Rest today",
    "not-offered": "Better another one today",
    "ready": "What is different today",
    "sound-check": "Sound check",
    "player-ready": "Player: get ready",
    "player-work": "Player: work",
    "player-hold": "Player: hold",
    "player-switch": "Player: switch sides",
    "player-rest": "Player: rest",
    "player-paused": "Player: paused",
    "player-hurts": "Player: this hurts",
    "player-how-strong": "Player: how strong it is",
    "far-hold": "Far view: hold",
    "far-switch": "Far view: switch sides",
    "far-rest": "Far view: rest",
    "check-out": "Check-out",
    "done": "Done",
    "stopped": "After a warning sign",
    "measures": "Questionnaires",
    "safety": "Safety",
    "settings": "Settings",
    "keys-today": "The keys of a page",
}


def looks_of(name: str) -> list[str]:
    """The suffixes under which the documents show a page; the far view is as large as can be at any text size."""
    looks = SHOWN_LOOKS[:2] if name.startswith("far-") else SHOWN_LOOKS
    return [suffix for _settings, _size, suffix in looks]


class Camera:
    """Keeps pictures in a folder, under name, look and language: those of the documents, or every one for eyes.

    The documents' are WebP without loss, half as large; those for eyes are PNG, which everything opens.
    """

    def __init__(self, folder: Path, look: str, language: str, *, every: bool) -> None:
        self._folder, self._look, self._language, self._every = folder, look, language, every

    def wants(self, name: str) -> bool:
        """Whether a page of this name is to be shown at all."""
        return self._every or (name in SHOWN and self._look in looks_of(name))

    def take(self, name: str, page: QWidget) -> None:
        """Photograph a page."""
        suffix = self._look + (f"-{self._language}" if self._language else "")
        file = self._folder / f"{name}{suffix}.{'png' if self._every else 'webp'}"
        page.grab().save(str(file), None, 0 if self._every else 100)


def index() -> str:
    """The page of the documents that shows all of them, as Markdown."""
    head = "# Every page\n\nMade by `make screens`: light and dark, text at 100 and at 200 %, at 1280 x 800.\n"
    return head + "".join(f"\n## {title}\n\n{_pictures(name, title)}\n" for name, title in SHOWN.items())


def _pictures(name: str, title: str) -> str:
    return "\n".join(
        f'<img src="{name}{look}.webp" width="420" alt="{title}{look.replace("-", " ")}">' for look in looks_of(name)
    )
