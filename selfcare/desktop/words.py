"""How figures and names become the words people read, in their language: minutes, clocks, sides, lists. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from math import ceil
from os import sep
from typing import TYPE_CHECKING, Final

from selfcare.anatomy.equipment import EQUIPMENT
from selfcare.anatomy.positions import START_POSITIONS
from selfcare.translation import language, marked, tr, tr_in

if TYPE_CHECKING:
    from selfcare.routine.models import Text

_MONTHS: Final = (
    marked("January"), marked("February"), marked("March"), marked("April"), marked("May"), marked("June"),
    marked("July"), marked("August"), marked("September"), marked("October"), marked("November"), marked("December"),
)  # fmt: skip

#: An ending of adjectives before a noun: "Unterer Rücken" is "unterer Rücken" inside a sentence.
_GERMAN_ADJECTIVE: Final = r"[A-ZÄÖÜ][a-zäöüß]+e[rns]? [A-ZÄÖÜ]"

LEVELS: Final = {1: marked("Gentle"), 2: marked("For some experience"), 3: marked("For the confident")}


def minutes(seconds: float) -> str:
    """Return whole minutes as a card shows them: "10 min"; less than one is "1 min"."""
    return tr("{minutes} min").format(minutes=max(1, round(seconds / 60)))


def clock(seconds: float) -> str:
    """Return a time left as "6:40"; a second that has begun counts."""
    whole = max(0, ceil(seconds - 1e-6))
    return f"{whole // 60}:{whole % 60:02d}"


def span(low: int, high: int) -> str:
    """Return "4-5" with the right dash, or one number."""
    return str(low) if low == high else f"{low}–{high}"


def number(value: float) -> str:
    """Return a number as short as it can be: "2", "1.5", in German "1,5"."""
    return f"{value:g}".replace(".", tr_in("decimal sign", "."))


def day(when: date) -> str:
    """Return a day as "2 March 2026"."""
    return tr("{day} {month} {year}").format(day=when.day, month=tr(_MONTHS[when.month - 1]), year=when.year)


def listed(words: Sequence[str]) -> str:
    """Return "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    if re.match(r"[ií]|h[ií](?!e)", words[-1], re.IGNORECASE):
        both = tr_in("before a word that begins with the sound of i", "{most} and {last}")
    else:
        both = tr("{most} and {last}")
    return both.format(most=in_line(words[:-1]), last=words[-1])


def in_line(words: Iterable[str]) -> str:
    """Return "a, b, c", empty ones left out."""
    # Translators: what stands between the parts of a list.
    return tr_in("between parts", ", ").join(part for part in words if part)


def quoted(words: str) -> str:
    """Return words in the quotation marks of the language."""
    return tr("“{words}”").format(words=words)


def breakable(path: str) -> str:
    """Return a path that may begin a new line at each of its folders."""
    return path.replace(sep, f"{sep}\u200b")


def within(word: str) -> str:
    """Return a name as it stands inside a sentence: with a small letter, except for the nouns of German."""
    if language() == "de" and not re.match(_GERMAN_ADJECTIVE, word):
        return word
    return word[:1].lower() + word[1:]


def begun(words: str) -> str:
    """Return words as they stand at the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def keyed(key: str) -> str:
    """Return a key as the reader's keyboard names it, from the system's own words for it: "Ctrl+Z", "Strg+Z"."""
    return key.replace("Ctrl", tr("Ctrl"))


def offered(options: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return options of a choice, each a key and its English words, in the language that is spoken."""
    return tuple((key, tr(words)) for key, words in options)


def named(text: Text) -> str:
    """Return what an author wrote, in the language that is spoken where the author gave it."""
    return text.in_language(language())


def foreign(code: str) -> str:
    """Return "in English" for something in a language, by its code; "" for the one that is spoken."""
    short = code.partition("-")[0]
    if short == language():
        return ""
    return tr(_IN[short]) if short in _IN else tr("in the language {code}").format(code=code)


_IN: Final = {"en": marked("in English"), "de": marked("in German"), "es": marked("in Spanish")}


def side_words(side: str) -> str:
    """Return "left side" or "right side"; "" for none."""
    return {"left": tr("left side"), "right": tr("right side")}.get(side, "")


def on_side(name: str, side: str | None) -> str:
    """Return a name with the side that is worked, if there is one: "Neck stretch, left side"."""
    return in_line((name, side_words(side or "")))


def place_of(start: str) -> str:
    """Return where an exercise is done, in one word, by its start position: the id of a place."""
    return START_POSITIONS[start].level


def places(ids: Sequence[str]) -> str:
    """Return one or two places, by their ids, as a line: "Floor, chair"; "" for none."""
    return in_line([*map(_place, ids[:1]), *map(_place_too, ids[1:2])])


def _place(place: str) -> str:
    named = {
        "floor": tr_in("where it is done", "Floor"),
        "sitting": tr_in("where it is done", "Chair"),
        "standing": tr_in("where it is done", "Standing"),
        "wall": tr_in("where it is done", "At a wall"),
    }
    return named.get(place, "")


def _place_too(place: str) -> str:
    """Return the same behind another place: "Floor, chair"."""
    named = {
        "floor": tr_in("where it is done, too", "floor"),
        "sitting": tr_in("where it is done, too", "chair"),
        "standing": tr_in("where it is done, too", "standing"),
        "wall": tr_in("where it is done, too", "at a wall"),
    }
    return named[place]


def on_places(ids: Sequence[str]) -> str:
    """Return where it is done inside a sentence: "on the floor and on a chair"."""
    on = {
        "floor": tr_in("in a sentence", "on the floor"),
        "sitting": tr_in("in a sentence", "on a chair"),
        "standing": tr_in("in a sentence", "standing"),
        "wall": tr_in("in a sentence", "at a wall"),
    }
    return listed([on[place] for place in ids[:2]])


def thing(equipment: str) -> str:
    """Return the short name of a piece of equipment."""
    return EQUIPMENT[equipment].name


def needed(equipment: str) -> str:
    """Return a piece of equipment as it stands after "You need"."""
    return EQUIPMENT[equipment].words
