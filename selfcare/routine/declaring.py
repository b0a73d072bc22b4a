"""How a document of the format is declared, and how one is read from plain values.

A document is a class whose keys are declared once: a kind, words about it, and whether it has to be there.

    class AuthorDocument(Document):
        name = required(LINE, "The author's name.")
        role = optional(LINE, "What they are.")

The reader walks these declarations and `schema` makes the JSON Schema from them. What is wrong is collected, and
what can be read is read all the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar, Final, Generic, NoReturn, Self, TypeVar, cast

from selfcare.routine.kinds import Kind
from selfcare.routine.problems import MOST_PROBLEMS, Finding, Place, Unfit, did_you_mean, shortened
from selfcare.translation import tr

_T = TypeVar("_T")
_D = TypeVar("_D", bound="Document")


class Found:
    """What was found while reading. It stops counting when nobody would read on, since words for people cost time."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    @property
    def full(self) -> bool:
        return len(self.findings) > MOST_PROBLEMS

    def unfit(self, place: Place, unfit: Unfit) -> None:
        self.findings.append(Finding(place, unfit.what, unfit.mend, unfit.code))


class Nested(Generic[_T]):
    """A kind of value that has others inside: a mapping, a list, one of several mappings."""

    def read_at(self, value: object, place: Place, found: Found) -> _T | None:
        """Return what can be read of `value`, None if it is of no use."""
        raise NotImplementedError


class Key:
    """One declared key of a document: `word` in the file, `attribute` in the class."""

    __slots__ = ("about", "attribute", "default", "kind", "needed", "read", "word")

    def __init__(self, kind: Kind[_T] | Nested[_T], about: str, default: object, word: str | None) -> None:
        self.kind: Kind[object] | Nested[object] = cast("Kind[object] | Nested[object]", kind)
        self.read = self.kind.read if isinstance(self.kind, Kind) else None
        self.about = about
        self.default = default
        self.needed = default is NEEDED
        self.word = word or ""
        self.attribute = ""


NEEDED: Final = object()


def required(kind: Kind[_T] | Nested[_T], about: str, word: str | None = None) -> _T:
    """Declare a key that has to be written."""
    return cast("_T", Key(kind, about, NEEDED, word))


def optional(kind: Kind[_T] | Nested[_T], about: str) -> _T | None:
    """Declare a key that may be left out; it is None then."""
    return cast("_T | None", Key(kind, about, None, None))


def usually(kind: Kind[_T], default: _T, about: str, word: str | None = None) -> _T:
    """Declare a key that may be left out; it has its usual value then."""
    return cast("_T", Key(kind, about, default, word))


class Document:
    """A mapping as an author wrote it. Frozen; an attribute that was not written has its default."""

    keys: ClassVar[Mapping[str, Key]] = {}
    needed: ClassVar[tuple[Key, ...]] = ()
    needed_attributes: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls) -> None:
        """Collect the declared keys, those of the bases first, and leave their defaults behind as attributes."""
        keys: dict[str, Key] = {}
        for base in reversed(cls.__mro__[1:]):
            keys |= base.keys if issubclass(base, Document) else {}
        for attribute, key in list(vars(cls).items()):
            if isinstance(key, Key):
                key.attribute, key.word = attribute, key.word or attribute
                keys[key.word] = key
                setattr(cls, attribute, None if key.needed else key.default)
        cls.keys = keys
        cls.needed = tuple(key for key in keys.values() if key.needed)
        cls.needed_attributes = frozenset(key.attribute for key in cls.needed)

    @classmethod
    def example_for(cls, _value: object) -> str:
        """Return how a mapping of this kind may look where something else was written."""
        keys = [*(key.word for key in cls.needed), *(word for word in cls.keys if not cls.keys[word].needed)]
        return "{" + ", ".join(f"{word}: ..." for word in keys[:4]) + "}"

    @classmethod
    def of(cls, values: Mapping[str, object]) -> Self:
        """Return a document with these values."""
        document = object.__new__(cls)
        vars(document).update(values)
        return document

    @property
    def written(self) -> frozenset[str]:
        """The attributes that were written."""
        return frozenset(vars(self))

    def but(self, changes: Mapping[str, object]) -> Self:
        """Return the same document with some values changed."""
        return self.of({**vars(self), **changes})

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen")


class MappingOf(Nested[_D]):
    """A mapping with the keys of a document; `spare` stands in for keys whose value is missing or wrong."""

    def __init__(self, document: type[_D], other_names: Mapping[str, str] | None = None) -> None:
        self.document = document
        self.other_names = other_names or {}

    def read_at(
        self, value: object, place: Place, found: Found, spare: Mapping[str, object] | None = None
    ) -> _D | None:
        if found.full:
            return None
        if not isinstance(value, dict):
            mend = tr("Write it as {example}, or each key on its own line.")
            example = self.document.example_for(value)
            found.unfit(place, Unfit(tr("A mapping belongs here."), mend.format(example=f"`{example}`"), "type"))
            return None
        values = self._values(value, place, found)
        for key in self.document.needed:
            if key.word not in value and not found.full:
                found.findings.append(_missing(place, key))
        values = {**spare, **values} if spare else values
        return self.document.of(values) if values.keys() >= self.document.needed_attributes else None

    def _values(self, value: dict[str, object], place: Place, found: Found) -> dict[str, object]:
        values: dict[str, object] = {}
        keys = self.document.keys
        for word, written in value.items():
            key = keys.get(word)
            if key is None:
                self._unknown(word, place, found)
                continue
            if key.read is not None:
                try:
                    values[key.attribute] = key.read(written)
                except Unfit as unfit:
                    found.unfit((*place, word), unfit)
            elif isinstance(key.kind, Nested):
                read = key.kind.read_at(written, (*place, word), found)
                if read is not None:
                    values[key.attribute] = read
        return values

    def _unknown(self, word: str, place: Place, found: Found) -> None:
        if found.full:
            return
        keys = self.document.keys
        other = self.other_names.get(word.lower())
        mend = tr("Did you mean `{word}`?").format(word=other) if other in keys else did_you_mean(word, keys)
        what = tr("`{word}` is not a key that is known here.").format(word=shortened(word))
        found.findings.append(Finding((*place, word), what, mend, "unknown-key", on_key=True))


class ListOf(Nested[tuple[_T, ...]]):
    """A list of single values; one wrong item makes the whole list of no use to the checks that follow."""

    def __init__(self, item: Kind[_T] | Nested[_T]) -> None:
        self.item = item

    def read_at(self, value: object, place: Place, found: Found) -> tuple[_T, ...] | None:
        if not isinstance(value, list):
            found.unfit(place, not_a_list(value))
            return None
        items = [item for index, each in enumerate(value) for item in self._item(each, (*place, index), found)]
        return tuple(items) if len(items) == len(value) else None

    def _item(self, value: object, place: Place, found: Found) -> Iterator[_T]:
        if found.full:
            return
        if isinstance(self.item, Nested):
            read = self.item.read_at(value, place, found)
            if read is not None:
                yield read
            return
        try:
            yield self.item.read(value)
        except Unfit as unfit:
            found.unfit(place, unfit)


class ByForm(Nested[_T]):
    """One of several kinds, told apart by what the value looks like; `choose` may complain and return None."""

    def __init__(
        self,
        forms: Callable[[], Mapping[str, Kind[_T] | Nested[_T]]],
        choose: Callable[[object, Place, Found], str | None],
    ) -> None:
        self.forms = forms
        self._choose = choose

    def read_at(self, value: object, place: Place, found: Found) -> _T | None:
        form = self._choose(value, place, found)
        if form is None:
            return None
        kind = self.forms()[form]
        if isinstance(kind, Nested):
            return kind.read_at(value, place, found)
        try:
            return kind.read(value)
        except Unfit as unfit:
            found.unfit(place, unfit)
            return None


def not_a_list(value: object = None) -> Unfit:
    """Return what is said of anything that should be a list."""
    if isinstance(value, str) and len(value) <= 60 and re.fullmatch(r"[(]?[\w -]+(?:[,;] ?[\w -]+)*[)]?", value):
        words = [word.strip(" ()") for word in re.split("[,;]", value) if word.strip(" ()")]
        nothing = len(words) == 1 and words[0].lower() in {"none", "no", "keine", "nichts", "ninguna", "ninguno", "-"}
        listed = "[]" if nothing else f"[{', '.join(words)}]"
        return Unfit(tr("A list belongs here."), tr("Write `{word}`.").format(word=listed), "type")
    mend = tr("Write it in square brackets, or each item on its own line behind `- `.")
    return Unfit(tr("A list belongs here."), mend, "type")


def _missing(place: Place, key: Key) -> Finding:
    what = tr("`{word}` is missing.").format(word=key.word)
    return Finding(
        place,
        what,
        tr("Add `{word}:`. {about}").format(word=key.word, about=tr(key.about)),
        "missing",
        absent=(key.word,),
    )
