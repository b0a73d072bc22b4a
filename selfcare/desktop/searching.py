"""Finding routines by words, with a slip of the finger forgiven. Light: no Qt.

A word that stands nowhere in the library is taken for one that does and differs by a letter: one too many, one too few,
another one, or two that changed places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from selfcare.desktop.card import Card
from selfcare.translation import marked, tr

_LEAST: Final = 4  # letters: in shorter words a letter more or less is another word
_MOST: Final = 6  # words that one slip may have meant

# Translators: words for how a sore part feels, with spaces between; a search for "stiff neck" looks for "neck".
_FEELS: Final = marked("stiff tight tense sore aching achy painful pain hurts")


class Search:
    """Looks through the words of some cards."""

    def __init__(self, cards: Sequence[Card]) -> None:
        words = {word for card in cards for word in card.search.split()}
        self._words = "\n".join(["", *sorted(words), ""])  # one to a line: looked through faster than a set

    def found(self, cards: Sequence[Card], wanted: str) -> tuple[Card, ...]:
        """Return the cards that have every word of `wanted` in them; "stiff" alone tells one from no other."""
        found = cards
        for word in sorted(_telling(wanted), key=len, reverse=True):  # the longest leaves the fewest to look at
            found = _having(found, self.meant(word))
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
        """Whether what is found by `now` is among what was found by `before`, which it goes on from."""
        if not now.startswith(before) or any(map(_is_feeling, _words(now))):
            return False
        return all(word in self._words for word in _words(before))

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


def _having(cards: Sequence[Card], forms: Sequence[str]) -> list[Card]:
    if len(forms) == 1:
        (word,) = forms
        return [card for card in cards if word in card.search]
    return [card for card in cards if any(word in card.search for word in forms)]


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
