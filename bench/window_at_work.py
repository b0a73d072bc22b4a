"""The window that `bench.window` measures: types into the search, goes from page to page, prints JSON.

python -m bench.window_at_work ROUTINES ROUNDS
"""

import gc
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from time import process_time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from selfcare.app.clock import Startup, SystemClock
from selfcare.app.wiring import App
from selfcare.desktop.card import Card, Shelf
from selfcare.desktop.cards import face_of, shelf_of
from selfcare.desktop.pictures import Pictures, subject_of
from selfcare.desktop.widgets.figure import Pictured
from selfcare.routine.library import Library
from selfcare.routine.places import library_folders

TYPED = ("shoulder kne 77", "stiff rolller")
PLACES = ("today", "library", "health", "safety", "settings")


def main(routines: int, rounds: int) -> None:
    """Measure and print milliseconds: `keys` by what stands in the search then, `pages` by place."""
    application = QApplication([sys.argv[0], "-style", "fusion"])
    app = App(application, SystemClock(), Startup())
    app.open()
    while app.fetching:
        application.processEvents()
    gc.collect()
    gc.freeze()
    app.go("library")
    read = Library(library_folders())
    shelf = many(read, routines)
    app.window.library.show_shelf(shelf, ready=True)
    app.window.library.show_pictures(pictured(shelf, read, app.set_desk().pictures))
    print(json.dumps({"keys": typed(application, app, rounds), "pages": walked(application, app, rounds)}))
    app.window.close()


def many(library: Library, count: int) -> Shelf:
    """Return the real routines again and again, each with a number of its own."""
    real = shelf_of(library).cards
    return Shelf(tuple(numbered(real[number % len(real)], number) for number in range(count)))


def pictured(shelf: Shelf, library: Library, pictures: Pictures) -> dict[str, Pictured]:
    """Return the figures of the real routines for all that were made of them."""
    faces = {routine.id: face_of(routine) for routine in library.routines()}
    stills = {name: pictures.still(subject_of(face, None)) for name, face in faces.items() if face is not None}
    return {card.id: stills[card.id.rpartition("-")[0]] for card in shelf.cards}


def numbered(card: Card, number: int) -> Card:
    """Return the card of another routine."""
    name = f"{card.name} {number}"
    return replace(card, id=f"{card.id}-{number}", name=name, search=f"{name.casefold()} {card.search}")


def typed(application: QApplication, app: App, rounds: int) -> dict[str, float]:
    """Type some words letter by letter, and take them away again."""
    search = app.window.library.search
    search.setFocus()
    found: dict[str, list[float]] = {}
    for _round in range(rounds):
        for words in TYPED:
            for letter in words:
                took = timed(application, partial(QTest.keyClicks, search, letter))
                found.setdefault(f"“{search.text()}”", []).append(took)
            while search.text():
                took = timed(application, partial(QTest.keyClick, search, Qt.Key.Key_Backspace))
                found.setdefault(f"back to “{search.text()}”", []).append(took)
    return {what: min(times) for what, times in found.items()}


def walked(application: QApplication, app: App, rounds: int) -> dict[str, float]:
    """Go to every page in turn."""
    found: dict[str, list[float]] = {}
    for _round in range(rounds + 1):
        for place in PLACES:
            found.setdefault(place, []).append(timed(application, partial(app.go, place)))
    return {place: min(times[1:]) for place, times in found.items()}


def timed(application: QApplication, act: Callable[[], object]) -> float:
    """Return this process's milliseconds until everything that `act` has caused is painted."""
    begun = process_time()
    act()
    for _turn in range(3):
        application.processEvents()
    return (process_time() - begun) * 1000


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
