"""Written text to spoken text: the one place that knows how signs, numbers and short forms are said.

Each narrator gets the same words, so a routine sounds the same whoever reads it: "2 x 30 s" becomes "2 times
30 seconds", "L4-L5" becomes "L 4 to L 5". Plain numbers stay figures; every narrator reads those.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

from selfcare.sound.spoken_words import WORDINGS, Wording

_DASH = "[-\u2010-\u2015]"
_NUMBER = r"\d+(?:[.,]\d+)?"
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_BRACKETS = re.compile(r"\s*[(\[{]\s*([^()\[\]{}]*?)\s*[)\]}]")
_MARKUP = re.compile(r"[*_`|^\\]+")
_LEFTOVER = re.compile(r"[()\[\]{}]")
_ARROW = re.compile(r"\s*(?:-+>|=+>|[→⇒➔•·]|(?<!\d)\s[-\u2012-\u2015]\s|\s[-\u2012-\u2015]\s(?!\d))\s*")
_SPACE = re.compile(r"\s+")
_SPACED_STOP = re.compile(r"\s+([,.;:!?])")
_DOUBLE_STOP = re.compile(r"(?:[,;:]\s*)+(?=[.!?])|([,;:])(?:\s*[,;:])+")
_STOP_AND_COMMA = re.compile(r"([.!?])\s*[,;:]+")
_SCORE = re.compile(rf"\b({_NUMBER}(?:\s*{_DASH}\s*{_NUMBER})?)\s*/\s*10\b(?!\s*[/\d])")
_FRACTION = re.compile(r"(?<![\d/.,])(\d+)\s*/\s*(\d+)(?![\d/])")
_COUNT = re.compile(r"(?<=\d)\s*[x×]\s*(?=\d|/)|(?<=\d)\s*[x×](?![\w×])")
_SPINE = re.compile(rf"\b([CTLS])\s?(\d{{1,2}})(?:\s*(?:{_DASH}|/)\s*([CTLS])?\s?(\d{{1,2}}))?\b")
_CHAIN = re.compile(rf"(?<![\w.]){_NUMBER}(?:\s*{_DASH}\s*{_NUMBER})+(?![\w.]\d)")
_CLOCK = re.compile(r"(?<![\d:])(\d{1,2}):([0-5]\d)(?![\d:])")
_SIDES = re.compile(r"(?<![\w-])[LR]\s*/\s*[LR](?![\w-])")
_SIDE = re.compile(
    r"(?<![\w'-])(?<!\ba )(?<!\ban )([LR])(?=\s+(?:side|arm|hand|elbow|shoulder|leg|foot|knee|hip|ear|thigh)\b)"
    r"|(?<=[(:] )([LR])(?=\W|$)|^([LR])(?=:)|(?<=\()([LR])(?=\))"
)


def spoken_text(text: str, language: str) -> str:
    """Return `text` as a narrator of `language` should be given it: one line of words, ending in a full stop.

    A language without a table of its own is only cleaned of markup. Text with nothing to say gives "".
    """
    wording = WORDINGS.get(language.split("-", maxsplit=1)[0].lower())
    plain = unicodedata.normalize("NFC", text).replace("½", "1/2").replace("¼", "1/4").replace("¾", "3/4")
    if wording is not None:
        plain = _sides(plain, wording)
    plain = _unmarked(plain)
    return _closed(_worded(plain, wording) if wording else plain)


def _unmarked(text: str) -> str:
    text = _ADDRESS.sub(" ", _LINK.sub(r"\1", text))
    text = _LEFTOVER.sub(" ", _BRACKETS.sub(r", \1,", text))
    return _SPACE.sub(" ", _ARROW.sub(", ", _MARKUP.sub("", text)))


def _worded(text: str, wording: Wording) -> str:
    text = _SPINE.sub(lambda found: _levels(found, wording), text)
    text = _CLOCK.sub(lambda found: _clock(found, wording), text)
    text = _SCORE.sub(rf"\1 {wording.out_of} 10", text)
    text = _FRACTION.sub(lambda found: _fraction(found, wording), text)
    text = _COUNT.sub(f" {wording.times} ", text)
    text = _rates(wording).sub(lambda found: _rate(found, wording), text)
    text = _CHAIN.sub(lambda found: _chain(found.group(), wording), text)
    text = _measures(wording).sub(lambda found: _measure(found, wording), text)
    text = _replaced(text, wording.short)
    text = _replaced(text, wording.signs, whole=False)
    return _respelt(text, wording)


def _closed(text: str) -> str:
    text = "".join(each for each in text if unicodedata.category(each) not in {"So", "Cs", "Co", "Cn", "Cc", "Cf"})
    text = _SPACED_STOP.sub(r"\1", _SPACE.sub(" ", text))
    text = _STOP_AND_COMMA.sub(r"\1", _DOUBLE_STOP.sub(r"\1", text)).strip(" ,;:")
    if not any(each.isalnum() for each in text):
        return ""
    return text if text[-1] in ".!?" or text[-2:] in {'."', "?”"} else f"{text}."


def _sides(text: str, wording: Wording) -> str:
    words = {"L": wording.left, "R": wording.right}
    text = _SIDES.sub(wording.both, text)
    if wording.left != "left":  # the short forms below stand beside English words
        return text
    return _SIDE.sub(lambda found: words[found.group()], text)


def _levels(found: re.Match[str], wording: Wording) -> str:
    letter, number, to_letter, to_number = found.groups()
    first = f"{letter} {number}"
    return f"{first} {wording.to} {to_letter or letter} {to_number}" if to_number else first


def _clock(found: re.Match[str], wording: Wording) -> str:
    minutes, seconds = int(found.group(1)), int(found.group(2))
    parts = [_amount(minutes, wording.units["min"])] if minutes else []
    return " ".join([*parts, _amount(seconds, wording.units["s"])] if seconds or not minutes else parts)


def _amount(count: int, unit: tuple[str, str]) -> str:
    return f"{count} {unit[count != 1]}"


def _fraction(found: re.Match[str], wording: Wording) -> str:
    above, below = found.groups()
    return wording.fractions.get(f"{above}/{below}", f"{above} {below}")


def _rate(found: re.Match[str], wording: Wording) -> str:
    return f" {wording.each} {wording.units[found.group(1)][0]}"


def _chain(chain: str, wording: Wording) -> str:
    """Two numbers are a range; three and more ("4-7-8") are a rhythm."""
    numbers = re.split(rf"\s*{_DASH}\s*", chain)
    return f" {wording.to} ".join(numbers) if len(numbers) == 2 else " ".join(numbers)


def _measure(found: re.Match[str], wording: Wording) -> str:
    before, number, unit = found.groups()
    single = number == "1" and not before
    return f"{before or ''}{number} {wording.units[unit][0 if single else 1]}"


def _respelt(text: str, wording: Wording) -> str:
    if not wording.respelt:
        return text
    return _either(tuple(wording.respelt), whole=True, small=True).sub(
        lambda found: wording.respelt[found.group().lower()], text
    )


def _replaced(text: str, table: Mapping[str, str], *, whole: bool = True) -> str:
    pad = "" if whole else " "
    return _either(tuple(table), whole=whole).sub(lambda found: f"{pad}{table[found.group()]}{pad}", text)


@cache
def _either(words: tuple[str, ...], *, whole: bool, small: bool = False) -> re.Pattern[str]:
    either = "|".join(_longest_first(words))
    # A short form that ends in a full stop and ends the sentence takes the stop with it; `_closed` gives it back.
    pattern = rf"(?<![\w.])(?:{either})(?!\w)" if whole else f"(?:{either})"
    return re.compile(pattern, re.IGNORECASE if small else re.NOFLAG)


def _rates(wording: Wording) -> re.Pattern[str]:
    return _rates_of(tuple(wording.units))


def _measures(wording: Wording) -> re.Pattern[str]:
    return _measures_of(tuple(wording.units), wording.to)


@cache
def _rates_of(units: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\s*/\s*({'|'.join(_longest_first(units))})(?!\w)\.?")


@cache
def _measures_of(units: tuple[str, ...], to: str) -> re.Pattern[str]:
    return re.compile(rf"({_NUMBER} {to} )?\b({_NUMBER})\s*({'|'.join(_longest_first(units))})(?!\w)")


def _longest_first(words: Iterable[str]) -> list[str]:
    return [re.escape(word) for word in sorted(words, key=len, reverse=True)]
