"""What a person has told, as JSON text and back. Text that was not written here raises UnreadableError."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Final, Literal, cast, get_args

from selfcare.care.answers import CheckIn, Held, Profile, RedFlagAnswers
from selfcare.care.progress import More
from selfcare.record.encoding import UnreadableError
from selfcare.record.reading import moment, one_of, real, whole, words

_WHAT: Final[tuple[Literal["time", "reps", "sets", "exercise"], ...]] = get_args(
    Literal["time", "reps", "sets", "exercise"]
)


def text_of(value: object) -> str:
    """Return plain values as JSON text, always the same for the same values."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def profile_to_text(profile: Profile) -> str:
    """Return what a person lives with as text; places in order."""
    added = profile.added.isoformat() if profile.added else None
    return text_of({"held": _held_plain(profile.held), "added": added})


def profile_from_text(text: str) -> Profile:
    """Return what `profile_to_text` wrote."""
    tree = _tree(text)
    added = tree.get("added")
    return Profile(_held(tree.get("held")), None if added is None else moment(words(_value(added))))


def red_flags_to_text(answers: RedFlagAnswers) -> str:
    """Return the red flags that are ticked, and those looked at since; the moment is kept beside it."""
    whole = None if answers.whole is None else answers.whole.isoformat()
    return text_of({"ticked": sorted(answers.ticked), "checked": sorted(answers.checked), "whole": whole})


def red_flags_from_text(text: str, given: datetime) -> RedFlagAnswers:
    """Return what `red_flags_to_text` wrote at the moment `given`."""
    tree = _tree(text)
    ticked, checked, whole = tree.get("ticked"), tree.get("checked"), tree.get("whole")
    all_at = None if whole is None else moment(words(_value(whole)))
    return RedFlagAnswers(given, frozenset(_words(ticked)), frozenset(_words(checked)), all_at)


def check_in_to_text(check_in: CheckIn) -> str:
    """Return the answers of one day; the moment is kept beside it."""
    signs = None if check_in.signs is None else _held_plain(check_in.signs)
    return text_of({"pain": dict(check_in.pain), "signs": signs, "before": dict(check_in.before)})


def check_in_from_text(text: str, given: datetime) -> CheckIn:
    """Return what `check_in_to_text` wrote at the moment `given`."""
    tree = _tree(text)
    signs = tree.get("signs")
    return CheckIn(
        given, _scores(tree.get("pain")), None if signs is None else _held(signs), _scores(tree.get("before"))
    )


def steps_to_text(steps: Sequence[More]) -> str:
    """Return the steps of progress that were agreed on."""
    return text_of([asdict(step) for step in steps])


def steps_from_text(text: str) -> tuple[More, ...]:
    """Return what `steps_to_text` wrote."""
    return tuple(_more(_mapping(step)) for step in _list(_parsed(text)))


def scores_from_text(text: str) -> dict[str, int]:
    """Return numbers by name."""
    return _scores(_parsed(text))


def words_from_text(text: str) -> tuple[str, ...]:
    """Return a list of words."""
    return tuple(_words(_parsed(text)))


def _held_plain(held: Sequence[Held]) -> list[list[object]]:
    return [[each.id, sorted(each.places)] for each in held]


def _held(plain: object) -> tuple[Held, ...]:
    pairs = [_list(each) for each in _list(plain)]
    if any(len(pair) != 2 for pair in pairs):
        raise UnreadableError("This is no condition with its places.")
    return tuple(Held(words(_value(pair[0])), frozenset(_words(pair[1]))) for pair in pairs)


def _more(plain: Mapping[str, object]) -> More:
    return More(
        one_of(_WHAT, _value(plain.get("what"))),
        real(_value(plain.get("amount"))),
        words(_value(plain.get("exercise"))),
        real(_value(plain.get("rest"))),
    )


def _scores(plain: object) -> dict[str, int]:
    return {name: whole(_value(score)) for name, score in _mapping(plain).items()}


def _words(plain: object) -> list[str]:
    return [words(_value(each)) for each in _list(plain)]


def _tree(text: str) -> Mapping[str, object]:
    return _mapping(_parsed(text))


def _mapping(plain: object) -> Mapping[str, object]:
    if not isinstance(plain, dict):
        raise UnreadableError("These are no named values.")
    return cast("Mapping[str, object]", plain)


def _list(plain: object) -> list[object]:
    if not isinstance(plain, list):
        raise UnreadableError("This is no list.")
    return cast("list[object]", plain)


def _value(plain: object) -> int | float | str | None:
    if plain is None or isinstance(plain, int | float | str):
        return plain
    raise UnreadableError("This is no plain value.")


def _parsed(text: str) -> object:
    try:
        return cast("object", json.loads(text))
    except (ValueError, RecursionError) as wrong:
        raise UnreadableError("This is no JSON.") from wrong
