"""What is wrong with a document's values, in plain words: pydantic's errors become findings with a mend."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from selfcare.routine.documents import (
    AuthorDocument,
    Document,
    DoseDocument,
    FrequencyDocument,
    InstructionDocument,
    OwnStepDocument,
    RepeatStepDocument,
    RestStepDocument,
    SayStepDocument,
    SidesDocument,
    TempoDocument,
    UseStepDocument,
    WrittenExercise,
)
from selfcare.routine.problems import MOST_PROBLEMS, Finding, Place, did_you_mean, nearest, shortened

NESTED: dict[str, type[Document]] = {
    "<use>": UseStepDocument,
    "<exercise>": OwnStepDocument,
    "<repeat>": RepeatStepDocument,
    "<say>": SayStepDocument,
    "<rest>": RestStepDocument,
    "<sides>": SidesDocument,
    "exercise": WrittenExercise,
    "tempo": TempoDocument,
    "left": DoseDocument,
    "right": DoseDocument,
    "instructions": InstructionDocument,
    "author": AuthorDocument,
    "frequency": FrequencyDocument,
}
"""The document that each word on the way to a value leads into."""

_STEP_WORDS = ("use", "rest", "say", "repeat", "exercise")
_OTHER_NAMES = {
    "duration": "time",
    "seconds": "time",
    "repetitions": "reps",
    "rounds": "sets",
    "series": "sets",
    "pause": "rest",
    "side": "sides",
    "avoid": "mistakes",
    "should_not_feel": "not_feel",
    "position": "start",
    "muscles": "targets",
    "precautions": "tags",
    "steps": "instructions",
    "title": "name",
    "regression": "easier",
    "progression": "harder",
    "intensity": "effort",
}
"""What other sheets and programs call our keys."""

_TYPES = {
    "int": ("a whole number", "Write a whole number, like `2`."),
    "tuple": ("a list", "Write it in square brackets, or each item on its own line behind `- `."),
    "model": ("a mapping", "Write it as `{key: value, ...}`, or each key on its own line."),
}


def findings_of(error: ValidationError, root: type[Document]) -> list[Finding]:
    """Return what is wrong, in plain words; no more of it than can be told."""
    details = [detail for detail in error.errors(include_url=False) if not _only_follows(detail)]
    return [_finding(detail, root) for detail in details[:MOST_PROBLEMS]]


def place_of(detail: ErrorDetails) -> Place:
    """Return the keys and indexes that lead to an error, without the marks of our unions."""
    return tuple(word for word in detail["loc"] if not _is_mark(word))


def _only_follows(detail: ErrorDetails) -> bool:
    """Whether a list is only called too short because its items are wrong, which is told anyway."""
    return detail["type"] == "too_short" and bool(detail["input"])


def _finding(detail: ErrorDetails, root: type[Document]) -> Finding:
    place, context = place_of(detail), detail.get("ctx", {})
    match detail["type"]:
        case "unknown-word":
            return _unknown_word(place, context["value"], tuple(map(str, context["known"])))
        case "missing":
            return _missing(place, detail, _model_at(detail, root))
        case "extra_forbidden":
            return _unknown_key(place, _model_at(detail, root))
        case "step":
            return _not_a_step(place, detail["input"])
        case own if "what" in context:
            return Finding(place, str(context["what"]), str(context["mend"]), own)
        case _:
            return _other(place, detail)


def _unknown_word(place: Place, value: object, known: tuple[str, ...]) -> Finding:
    if isinstance(value, list | dict):
        return Finding(place, "One word belongs here.", did_you_mean("", known), "type")
    word = str(value)
    what = f"`{shortened(word)}` is not a word that is known here."
    if word == "worse_first":
        return Finding(place, what, "Write `sides: {first: worse}`.", "unknown-word")
    return Finding(place, what, did_you_mean(word, known), "unknown-word")


def _missing(place: Place, detail: ErrorDetails, model: type[Document]) -> Finding:
    key = str(detail["loc"][-1])
    about = next((field.description for name, field in model.model_fields.items() if (field.alias or name) == key), "")
    return Finding(place[:-1], f"`{key}` is missing.", f"Add `{key}:`. {about}".strip(), "missing", absent=(key,))


def _unknown_key(place: Place, model: type[Document]) -> Finding:
    key = str(place[-1])
    known = [field.alias or name for name, field in model.model_fields.items()]
    what = f"`{shortened(key)}` is not a key that is known here."
    other = _OTHER_NAMES.get(key)
    mend = f"Did you mean `{other}`?" if other in known else did_you_mean(key, known)
    return Finding(place, what, mend, "unknown-key", on_key=True)


def _not_a_step(place: Place, value: object) -> Finding:
    if isinstance(value, str):
        what = f"`{shortened(value)}` alone is not a step."
        return Finding(place, what, "If it is an exercise, write `- use: " + shortened(value) + "`.", "step")
    keys = [str(key) for key in list(value)[:20]] if isinstance(value, dict) else []
    for key in keys:
        close = None if key in UseStepDocument.model_fields else nearest(key, _STEP_WORDS)
        if close is not None:
            what = f"`{shortened(key)}` is not a key that is known here."
            return Finding((*place, key), what, f"Did you mean `{close}`?", "step", on_key=True)
    if any(key in UseStepDocument.model_fields for key in keys):
        mend = "Add `use:` with the id of an exercise."
        return Finding(place, "This step does not say which exercise is meant.", mend, "step", absent=_STEP_WORDS)
    mend = "Begin it with `use`, `rest`, `say`, `repeat` or `exercise`."
    return Finding(place, "This is not a step.", mend, "step", absent=_STEP_WORDS)


def _other(place: Place, detail: ErrorDetails) -> Finding:
    kind, context = detail["type"], detail.get("ctx", {})
    for name, (noun, mend) in _TYPES.items():
        if kind.startswith(name):
            return Finding(place, f"{noun.capitalize()} belongs here.", mend, "type")
    if kind == "literal_error":
        return Finding(place, f"Format version {_shown(detail)} is not known here.", "Write `1`.", "version")
    if kind == "greater_than_equal":
        return Finding(place, f"{_shown(detail)} is too little.", f"Write {context.get('ge')} or more.", "bounds")
    if kind == "less_than_equal":
        return Finding(place, f"{_shown(detail)} is too much.", f"Write {context.get('le')} or less.", "bounds")
    if kind == "too_short":
        return Finding(place, "This list is empty.", "Write at least one item.", "empty")
    return Finding(place, f"{_shown(detail)} does not belong here.", "Look at the documentation of this key.", "value")


def _model_at(detail: ErrorDetails, root: type[Document]) -> type[Document]:
    model = root
    for word in _path(detail):
        model = NESTED.get(word, model)
    return model


def _path(detail: ErrorDetails) -> Iterator[str]:
    return (word for word in detail["loc"][:-1] if isinstance(word, str))


def _is_mark(word: str | int) -> bool:
    return (isinstance(word, str) and word.startswith("<") and word in NESTED) or word == "<word>"


def _shown(detail: ErrorDetails) -> str:
    value = detail["input"]
    return "This" if isinstance(value, list | dict) else f"`{shortened(str(value))}`"
