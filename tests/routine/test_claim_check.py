"""No routine promises to heal: such words are asked about, and plain words of the trade are not."""

import pytest

from selfcare.routine.reader import read_text
from tests.routine.written import KNEADING, SHELF


def claims(purpose: str, language: str = "en") -> list[str]:
    text = f'routine: 1\nid: test\nname: Test\nlanguage: {language}\npurpose: "{purpose}"\nsteps:\n  - use: kneading\n'
    read = read_text(text, SHELF)
    assert read.errors == 0
    return [each.words for each in read.problems if each.code == "claim"]


@pytest.mark.parametrize(
    ("language", "purpose"),
    [
        ("en", "Cures back pain."), ("en", "Heals a slipped disc."), ("en", "A remedy for headaches."),
        ("en", "Fixes your neck pain."), ("en", "Treats sciatica."), ("en", "Get rid of your migraine."),
        ("de", "Heilt den Rücken."), ("de", "Behandelt Ischias."), ("de", "Rückenschmerzen endlich loswerden."),
        ("es", "Cura el dolor de espalda."), ("es", "Elimina la ciática."), ("es", "Un remedio para el cuello."),
    ],
)  # fmt: skip
def test_a_promise_to_heal_is_asked_about(language: str, purpose: str) -> None:
    assert claims(purpose, language) == [f'"{purpose}"']


@pytest.mark.parametrize(
    ("language", "purpose"),
    [
        ("en", "Ease a stiff neck after screen work."), ("en", "This does not cure anything."),
        ("en", "Treat the other side the same."), ("en", "Press your heels down, fix your eyes on a point."),
        ("de", "Lockert die Schultern; keine Heilung."), ("de", "Beweg dich nur schmerzfrei."),
        ("es", "Apoya la pierna sana."), ("es", "Cuida la espalda."),
    ],
)  # fmt: skip
def test_words_of_the_trade_are_no_promise(language: str, purpose: str) -> None:
    assert claims(purpose, language) == []


def test_names_cues_notes_and_what_is_said_are_looked_at_in_every_language() -> None:
    exercise = KNEADING.replace("cue: Lift, roll, let go.", "cue: {en: Lift and roll., de: Das heilt den Nacken.}")
    (problem,) = read_text(exercise).problems
    assert (problem.code, problem.severity, problem.words) == ("claim", "warning", "Das heilt den Nacken.")
    steps = "  - {use: kneading, note: This will cure you.}\n  - {say: You are healed., for: 9 s}\n"
    read = read_text(f"routine: 1\nid: test\nname: Neck cure\nsteps:\n{steps}", SHELF)
    assert [each.code for each in read.problems] == ["claim", "claim", "claim"]
