"""What a session says of its own accord, in each language it knows; authors' words come from their files.

A language without a table gets the English words: a narrator of that language then still has something to read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from selfcare.anatomy.positions import START_POSITIONS
from selfcare.routine.models import Feeling, Side
from selfcare.session.positions import GERMAN, SPANISH

# What a command is answered by: paused, about to go on, lighter, longer, stopped because it hurts, a region left out,
# stopped for good, ended by a warning sign.
AnswerName = Literal["pause", "ready", "ease", "add", "hurts", "left-out", "stop", "safety"]
Kept = Literal[
    "breathe in",
    "breathe out",
    "hold",
    "begin",
    "stay",
    "last",
    "half",
    "ten",
    "switch",
    "again",
    "done",
    "tap",
    "go on",
    "keys",
    "sample",
]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language. Names in braces are filled in.

    `units` maps "s", "min" and "x" to (one of it, several); `numbers` are said from one on.
    """

    language: str
    units: Mapping[str, tuple[str, str]]
    numbers: tuple[str, ...]
    sides: Mapping[Side, str]
    turns: Mapping[Side, str]
    title: str
    first: str
    following: str
    rest: str
    rest_before_set: str
    then: str
    each_side: str
    in_sets: str
    feelings: Mapping[Feeling, str]
    range: str
    fixed: Mapping[Kept, str]
    answers: Mapping[AnswerName, str]
    positions: Mapping[str, str]

    def seconds(self, seconds: float) -> str:
        """Return a length of time: seconds up to 99, then minutes and what is left."""
        whole = round(seconds)
        if whole < 100:
            return self.count(whole, "s")
        minutes, rest = divmod(whole, 60)
        return " ".join([self.count(minutes, "min"), *([self.count(rest, "s")] if rest else [])])

    def count(self, number: int, unit: str) -> str:
        """Return "1 minute" or "5 minutes"."""
        return f"{number} {self.units[unit][number != 1]}"

    def number(self, number: int) -> str:
        """Return a number as a sentence of its own, "" beyond those that are known."""
        return f"{self.numbers[number - 1]}." if 0 < number <= len(self.numbers) else ""

    def span(self, low: int, high: int) -> str:
        """Return "3 to 5", or "3" alone."""
        return str(low) if low == high else self.range.format(low=low, high=high)

    def position(self, start: str) -> str:
        """Return how one sits, stands or lies in a start position."""
        return f"{self.positions.get(start) or START_POSITIONS[start].words}."


def wording_of(language: str) -> Wording:
    """Return the words of a language; English where it is not known."""
    return _WORDINGS.get(language.split("-", maxsplit=1)[0].lower(), _ENGLISH)


def _words(line: str) -> tuple[str, ...]:
    return tuple(line.split())


_ENGLISH = Wording(
    language="en",
    units={"s": ("second", "seconds"), "min": ("minute", "minutes"), "x": ("time", "times")},
    numbers=_words(
        "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen "
        "Eighteen Nineteen Twenty"
    ),
    sides={"left": "Left side.", "right": "Right side."},
    turns={"left": "Left.", "right": "Right."},
    title="{title}. About {minutes}.",
    first="First: {name}.",
    following="Next: {name}.",
    rest="Rest for {seconds}.",
    rest_before_set="Rest for {seconds}. Then set {set}.",
    then="After that: {name}.",
    each_side="{dose} on each side",
    in_sets="{sets} sets of {dose}",
    feelings={
        "pressure": "Pressure {span} out of 10.",
        "stretch": "A pull of {span} out of 10.",
        "effort": "Effort {span} out of 10.",
    },
    range="{low} to {high}",
    fixed={
        "breathe in": "Breathe in.",
        "breathe out": "Breathe out.",
        "hold": "Hold.",
        "begin": "Begin.",
        "stay": "And hold.",
        "last": "Last one.",
        "half": "Half-way.",
        "ten": "Ten seconds.",
        "switch": "Switch sides.",
        "again": "Again.",
        "tap": "Take your time.",
        "go on": "Press Space when you are done.",
        "keys": "Space pauses. Press Escape if something hurts.",
        "sample": "This is my voice. Breathe in, and breathe out.",
        "done": "That is all. Lie or sit a moment before you get up.",
    },
    answers={
        "pause": "Paused.",
        "ready": "Get ready.",
        "ease": "A little less now.",
        "add": "A little longer.",
        "hurts": "Stopped. Let go and breathe. What is it like? One: strong but dull. Two: sharp or burning. "
        "Three: numb or dizzy.",
        "left-out": "The rest of this area is left out.",
        "stop": "Stopped. What you have done counts.",
        "safety": "The session ends here. Please read what the screen says.",
    },
    positions=MappingProxyType({}),  # the ones of `anatomy`
)

_GERMAN = Wording(
    language="de",
    units={"s": ("Sekunde", "Sekunden"), "min": ("Minute", "Minuten"), "x": ("Mal", "Mal")},
    numbers=_words(
        "Eins Zwei Drei Vier Fünf Sechs Sieben Acht Neun Zehn Elf Zwölf Dreizehn Vierzehn Fünfzehn Sechzehn Siebzehn "
        "Achtzehn Neunzehn Zwanzig"
    ),
    sides={"left": "Linke Seite.", "right": "Rechte Seite."},
    turns={"left": "Links.", "right": "Rechts."},
    title="{title}. Etwa {minutes}.",
    first="Zuerst: {name}.",
    following="Als Nächstes: {name}.",
    rest="Pause, {seconds}.",
    rest_before_set="Pause, {seconds}. Dann Satz {set}.",
    then="Danach: {name}.",
    each_side="{dose} auf jeder Seite",
    in_sets="{sets} Sätze, je {dose}",
    feelings={
        "pressure": "Druck {span} von 10.",
        "stretch": "Zug {span} von 10.",
        "effort": "Anstrengung {span} von 10.",
    },
    range="{low} bis {high}",
    fixed={
        "breathe in": "Einatmen.",
        "breathe out": "Ausatmen.",
        "hold": "Halten.",
        "begin": "Los geht es.",
        "stay": "Und halten.",
        "last": "Letztes Mal.",
        "half": "Halbzeit.",
        "ten": "Noch zehn Sekunden.",
        "switch": "Seite wechseln.",
        "again": "Noch einmal.",
        "tap": "Lass dir Zeit.",
        "go on": "Drück die Leertaste, wenn du fertig bist.",
        "keys": "Die Leertaste hält an. Drück Escape, wenn etwas weh tut.",
        "sample": "So klingt meine Stimme. Einatmen, und ausatmen.",
        "done": "Das war alles. Bleib noch einen Moment liegen oder sitzen, bevor du aufstehst.",
    },
    answers={
        "pause": "Pause.",
        "ready": "Mach dich bereit.",
        "ease": "Jetzt etwas weniger.",
        "add": "Etwas länger.",
        "hurts": "Gestoppt. Lass los und atme. Wie ist es? Eins: stark, aber dumpf. Zwei: scharf oder brennend. "
        "Drei: taub oder schwindlig.",
        "left-out": "Der Rest dieser Stelle fällt heute weg.",
        "stop": "Beendet. Was du getan hast, zählt.",
        "safety": "Die Übung endet hier. Bitte lies, was auf dem Bildschirm steht.",
    },
    positions=GERMAN,
)

_SPANISH = Wording(
    language="es",
    units={"s": ("segundo", "segundos"), "min": ("minuto", "minutos"), "x": ("vez", "veces")},
    numbers=_words(
        "Uno Dos Tres Cuatro Cinco Seis Siete Ocho Nueve Diez Once Doce Trece Catorce Quince Dieciséis Diecisiete "
        "Dieciocho Diecinueve Veinte"
    ),
    sides={"left": "Lado izquierdo.", "right": "Lado derecho."},
    turns={"left": "Izquierda.", "right": "Derecha."},
    title="{title}. Unos {minutes}.",
    first="Primero: {name}.",
    following="A continuación: {name}.",
    rest="Descansa {seconds}.",
    rest_before_set="Descansa {seconds}. Después, serie {set}.",
    then="Después: {name}.",
    each_side="{dose} en cada lado",
    in_sets="{sets} series de {dose}",
    feelings={
        "pressure": "Presión {span} de 10.",
        "stretch": "Tirantez {span} de 10.",
        "effort": "Esfuerzo {span} de 10.",
    },
    range="{low} a {high}",
    fixed={
        "breathe in": "Inspira.",
        "breathe out": "Espira.",
        "hold": "Mantén.",
        "begin": "Empieza.",
        "stay": "Y mantén.",
        "last": "La última.",
        "half": "Mitad.",
        "ten": "Diez segundos.",
        "switch": "Cambia de lado.",
        "again": "Otra vez.",
        "tap": "Tómate tu tiempo.",
        "go on": "Pulsa la barra espaciadora cuando termines.",
        "keys": "La barra espaciadora hace una pausa. Pulsa Escape si algo duele.",
        "sample": "Esta es mi voz. Inspira, y espira.",
        "done": "Eso es todo. Quédate un momento antes de levantarte.",
    },
    answers={
        "pause": "En pausa.",
        "ready": "Prepárate.",
        "ease": "Ahora un poco menos.",
        "add": "Un poco más de tiempo.",
        "hurts": "Detenido. Suelta y respira. ¿Cómo es? Uno: fuerte pero sordo. Dos: agudo o ardiente. "
        "Tres: dormido o con mareo.",
        "left-out": "El resto de esta zona se deja por hoy.",
        "stop": "Terminado. Lo que has hecho cuenta.",
        "safety": "La sesión termina aquí. Por favor, lee lo que dice la pantalla.",
    },
    positions=SPANISH,
)

_WORDINGS: Mapping[str, Wording] = MappingProxyType({each.language: each for each in (_ENGLISH, _GERMAN, _SPANISH)})
