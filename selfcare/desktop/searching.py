"""Finding routines by words, with a slip of the finger forgiven. Light: no Qt.

A word that stands nowhere in the library is taken for one that does and differs by a letter: one too many, one too few,
another one, or two that changed places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, islice
from operator import attrgetter
from typing import Final

from selfcare.desktop.card import Card
from selfcare.translation import marked, tr

_LEAST: Final = 4  # letters: in shorter words a letter more or less is another word
_MOST: Final = 6  # words that one slip may have meant

_FEW: Final = 60  # words that hold what is looked for: where there are more, the cards are read through
_ID: Final = attrgetter("id")

# Translators: words for how a sore part feels, with spaces between; a search for "stiff neck" looks for "neck".
_FEELS: Final = marked("stiff tight tense sore aching achy painful pain hurts")


class Search:
    """Looks through the words of some cards."""

    def __init__(self, cards: Sequence[Card]) -> None:
        self._cards: dict[str, list[str]] = {}  # ids by the words they have in them
        for card in cards:
            for word in set(card.search.split()):
                self._cards.setdefault(word, []).append(card.id)
        self._words = "\n".join(["", *sorted(self._cards), ""])  # one to a line: looked through faster than a set

    def found(self, cards: Sequence[Card], wanted: str) -> tuple[Card, ...]:
        """Return the cards that have every word of `wanted` in them; "stiff" alone tells one from no other."""
        found = cards
        for word in sorted(_telling(wanted), key=len, reverse=True):  # the longest leaves the fewest to look at
            found = self._having(found, self.meant(word))
        return tuple(found)

    def meant(self, word: str) -> tuple[str, ...]:
        """Return the word itself where it stands somewhere, else what it may have been meant for; itself if nothing."""
        if word in self._words or len(word) < _LEAST or word.isdigit():
            return (word,)
        near = list(self._near(word))
        whole = [form for form, line in near if form == line]
        forms = sorted(set(whole or [form for form, _line in near]), key=_by_length)
        few = [form for form in forms if not any(other in form for other in forms if other != form)]
        return tuple(few[:_MOST]) or (word,)

    def narrows(self, before: str, now: str) -> bool:
        """Whether what is found by `now` is among what was found by `before`: no slip, each word kept or longer."""
        wanted, asked = _telling(before), _telling(now)
        if not all(word in self._words for word in (*wanted, *asked)):
            return False
        return all(any(word in longer for longer in asked) for word in wanted)

    def _having(self, cards: Sequence[Card], forms: Sequence[str]) -> Sequence[Card]:
        words = {line for form in forms for line in islice(self._lines(form), _FEW)}
        if len(words) >= _FEW and len(forms) == 1:
            (only,) = forms
            return [card for card in cards if only in card.search]
        if len(words) >= _FEW:
            return [card for card in cards if any(form in card.search for form in forms)]
        ids = set().union(*(self._cards[word] for word in words))
        return list(compress(cards, map(ids.__contains__, map(_ID, cards))))  # no step of Python's own

    def _near(self, word: str) -> Iterator[tuple[str, str]]:
        """Yield how a word that is a slip away begins, and that whole word. One half of the slip is as it should be."""
        half = len(word) // 2
        head, tail = word[:half], word[half:]
        swapped = word[: half - 1] + word[half] + word[half - 1] + word[half + 1 :]
        for line in {*self._lines(f"\n{head}"), *self._lines(tail), *self._lines(f"\n{swapped}")}:
            for length in (len(word) - 1, len(word), len(word) + 1):
                form = line[:length]
                if len(form) == length and _is_slip(word, form):
                    yield form, line

    def _lines(self, part: str) -> Iterator[str]:
        """Yield the words that hold a part."""
        at = self._words.find(part)
        while at >= 0:
            begin = self._words.rfind("\n", 0, at + 1) + 1
            end = self._words.find("\n", begin)
            yield self._words[begin:end]
            at = self._words.find(part, end)


def _is_slip(word: str, other: str) -> bool:
    """Tell whether two different words are one letter, or a change of places, apart."""
    same = next((at for at, (one, two) in enumerate(zip(word, other, strict=False)) if one != two), None)
    if same is None:
        return abs(len(word) - len(other)) == 1
    rest, others = word[same:], other[same:]
    if len(word) != len(other):
        return rest[1:] == others or rest == others[1:]
    return rest[1:] == others[1:] or (rest[1::-1] == others[:2] and rest[2:] == others[2:])


def _words(wanted: str) -> list[str]:
    return wanted.casefold().split()


def _is_feeling(word: str) -> bool:
    return any(feel == word or (len(word) >= _LEAST and feel.startswith(word)) for feel in tr(_FEELS).split())


def _telling(wanted: str) -> list[str]:
    asked = _words(wanted)
    return [word for word in asked if not _is_feeling(word)] or asked


def _by_length(word: str) -> tuple[int, str]:
    return len(word), word
