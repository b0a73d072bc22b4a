"""The author's "working arm" is the left or the right one while one side works."""

from __future__ import annotations

import pytest

from selfcare.routine.models import Side
from selfcare.session.engine import Session
from selfcare.session.sided import sided
from selfcare.session.timeline import Spoken
from tests.session.build import knead, routine, text

ARM = "Rest the hand of the working side on your thigh. The working knee stays bent; keep your working foot flat."


@pytest.mark.parametrize(
    ("language", "side", "written", "told"),
    [
        (
            "en",
            "left",
            ARM,
            "Rest the left hand on your thigh. The left knee stays bent; keep your left foot flat.",
        ),
        ("en-GB", "right", "Reach the working arm forward.", "Reach the right arm forward."),
        ("en", "left", "Keep working at it, and stop working.", "Keep working at it, and stop working."),
        (
            "de",
            "left",
            "Das Gewicht des arbeitenden Arms trägt der Tisch.",
            "Das Gewicht des linken Arms trägt der Tisch.",
        ),
        ("de", "right", "Beug das arbeitende Knie.", "Beug das rechte Knie."),
        ("es", "left", "Apoya la mano del lado que trabajas.", "Apoya la mano del lado izquierdo."),
        ("es", "right", "Estira la pierna que trabajas y respira.", "Estira la pierna derecha y respira."),
        ("es", "left", "Deja caer el peso del brazo que trabaja.", "Deja caer el peso del brazo izquierdo."),
        ("fr", "left", "the working arm", "the working arm"),
        (
            "en",
            "left",
            "With the other hand, rub. Use your other thumb.",
            "With the right hand, rub. Use your right thumb.",
        ),
        ("en", "left", "Lean to the other side, on the other hip.", "Lean to the other side, on the other hip."),
        (
            "de",
            "right",
            "Streich mit der anderen Hand. Die andere Hand ruht.",
            "Streich mit der linken Hand. Die linke Hand ruht.",
        ),
        ("de", "left", "Nimm den anderen Daumen.", "Nimm den rechten Daumen."),
        (
            "es",
            "left",
            "Ahora trabaja la otra mano, con el otro pulgar.",
            "Ahora trabaja la mano derecha, con el pulgar derecho.",
        ),
    ],
)
def test_only_the_plain_phrases_are_put_in(language: str, side: Side, written: str, told: str) -> None:
    assert sided(written, side, language) == told


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_without_a_side_words_stay_as_they_were_written(language: str) -> None:
    assert sided(ARM, None, language) == ARM


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Hold the leg with one hand and stroke with the other hand."),
        ("de", "Halte das Bein mit einer Hand und streich mit der anderen Hand."),
        ("es", "Sujeta la pierna con una mano y desliza la otra mano."),
    ],
)
def test_the_other_one_of_two_hands_is_left_to_whoever_uses_them(language: str, words: str) -> None:
    assert sided(words, "left", language) == words


def test_what_is_said_names_the_side() -> None:
    cue = text("Reach across to the working shoulder.")
    session = Session(routine(knead(60, cue=cue)))
    said = [each.text for each in session.timeline.cues if isinstance(each, Spoken) and each.kind == "cue"]
    assert said == ["Reach across to the left shoulder."]
    both = Session(routine(knead(60, "none", cue=cue)))
    assert cue.in_language("en") in [each.text for each in both.timeline.cues if isinstance(each, Spoken)]


def test_who_lies_on_the_side_is_told_to_roll_over() -> None:
    said = [
        [each.text for each in Session(routine(knead(30, start=start))).timeline.cues if isinstance(each, Spoken)]
        for start in ("side_lying", "sitting_chair")
    ]
    assert "On your right side, knees bent." in said[0]
    assert "Switch sides. Right side. Roll over onto your left side." in said[0]
    assert "Switch sides. Right side." in said[1]
