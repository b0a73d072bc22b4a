"""The figure in words: of every exercise there is, of every side, and of what is told where nothing is known."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

import pytest

from selfcare.anatomy.positions import START_POSITIONS
from selfcare.body.describing import Description, described
from selfcare.body.english import ENGLISH
from selfcare.body.figure import Figure, FigureSpec, figure_of
from selfcare.body.german import GERMAN
from selfcare.body.limb_shapes import ARM_NAMES, LEG_SHAPES
from selfcare.body.motion import main_pose
from selfcare.body.pose import Side
from selfcare.body.spanish import SPANISH
from selfcare.body.subject import spec_of
from selfcare.body.vocabularies import vocabulary_of
from selfcare.body.vocabulary import Phrases, Vocabulary
from selfcare.routine.library import Library
from selfcare.routine.models import Exercise
from selfcare.routine.places import library_folders
from selfcare.translation import LANGUAGES, speaking

SIDES: tuple[Side, Side] = ("left", "right")


@cache
def exercises() -> dict[str, Exercise]:
    return {exercise.id: exercise for exercise in Library(library_folders()).exercises()}


def figure(name: str, side: Side) -> Figure:
    return figure_of(spec_of(exercises()[name]), side)


def told(name: str, side: Side = "left", pose: str = "") -> str:
    found = figure(name, side)
    return described(found, pose or main_pose(found.motion), side)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "single-knee-to-chest",
            "On your back, left knee drawn to the chest, right knee bent, both hands behind the left thigh",
        ),
        ("both-knees-to-chest", "On your back, both knees drawn to the chest, both hands behind the thighs"),
        ("bird-dog", "On hands and knees, left leg stretched back, right arm stretched forward"),
        ("cat-cow", "On hands and knees, back rounded, head bowed"),
        ("neck-turns", "Sitting on a chair, head turned to the left, both hands on the thighs"),
        ("bridge", "On your back, knees bent, hips lifted"),
        ("clamshell", "On your right side, knees bent, left knee lifted open"),
        ("knee-rolls", "On your back, knees bent and lowered to the left, arms out to the sides"),
        ("overhead-reach-with-strap-or-stick", "Sitting on a chair, arms overhead, a stick held in both hands"),
        (
            "ball-on-the-buttock-at-the-wall",
            (
                "Standing with your back to a wall, knees bent, both hands on the belly, "
                "a ball between the wall and the left buttock"
            ),
        ),
        (
            "wrist-flexor-stretch",
            (
                "Sitting on a chair, left forearm on the left thigh, right hand holding the fingers of the left hand, "
                "left wrist bent back"
            ),
        ),
        ("prone-press-up", "On your front, back arched, arms straight, pushing the chest up"),
        (
            "side-plank-on-knees",
            "On your left side, propped on your forearm, knees bent, hips lifted, right hand on the right hip",
        ),
        ("wall-slides", "Standing, facing a wall, arms up the wall"),
        (
            "seated-levator-stretch",
            (
                "Sitting on a chair, head bowed, head tilted and turned to the right, "
                "left hand holding the edge of the seat, right hand behind the head"
            ),
        ),
    ],
)
def test_an_exercise_in_words(name: str, words: str) -> None:
    assert told(name) == words


def test_every_pose_of_every_exercise_reads_as_a_sentence() -> None:
    assert len(exercises()) >= 94
    for name in exercises():
        for side in SIDES:
            found = figure(name, side)
            for pose in found.poses:
                words = described(found, pose, side)
                assert 8 <= len(words) <= 190, (name, pose, words)
                assert re.fullmatch(r"[A-Z][a-z, ]+[a-z]", words), (name, pose, words)
                assert "  " not in words
                assert ", ," not in words
                clauses = words.split(", ")
                assert len(set(clauses)) == len(clauses), (name, pose, words)


def test_the_other_side_is_the_same_with_left_and_right_exchanged() -> None:
    swapped = {"left": "right", "right": "left"}
    for name in exercises():
        left, right = told(name, "left"), told(name, "right")
        assert re.sub("left|right", lambda found: swapped[found[0]], left) == right, name


def test_whoever_works_on_one_side_hears_which() -> None:
    for name, exercise in exercises().items():
        if exercise.sides.kind != "none" and told(name, "left") == told(name, "right"):
            assert name in _ALIKE_ON_BOTH_SIDES, (name, told(name))


_ALIKE_ON_BOTH_SIDES: frozenset[str] = frozenset()
"""Exercises whose sides cannot be told from the main pose; none."""


def test_what_moves_is_told_as_it_moves() -> None:
    description = Description(spec_of(exercises()["cat-cow"]), "right")
    rounded, sunk = "On hands and knees, back rounded, head bowed", "On hands and knees, back arched, head tilted back"
    assert description.main() == rounded
    heard = [description.during("in", tenth / 10, 4, timed=False) for tenth in range(41)]
    heard += [description.during("out", tenth / 10, 4, timed=False) for tenth in range(41)]
    assert [words for before, words in pairwise(["", *heard]) if words != before] == [sunk, rounded, sunk]


def test_every_start_position_shape_hand_and_place_has_its_words() -> None:
    assert set(START_POSITIONS) <= set(ENGLISH.starts)
    names = {shape.name for shapes in LEG_SHAPES.values() for shape in shapes}
    names |= {name for renamed in ARM_NAMES.values() for name in renamed.values() if name}
    assert names <= set(ENGLISH.shapes)
    for name in exercises():
        for pose in figure(name, "left").poses.values():
            for place in pose.hands.values():
                assert place.on in ENGLISH.places or place.on == "nothing", (name, place)
                assert place.touch in ENGLISH.hands
    tables: tuple[dict[str, Phrases], ...] = (dict(ENGLISH.shapes), dict(ENGLISH.hands), dict(ENGLISH.places))
    for table in tables:
        for phrase, sides in table.items():
            assert {"left", "right", "both"} <= set(sides), phrase


GERMAN_AND_SPANISH = [
    (
        "single-knee-to-chest",
        (
            "Auf dem Rücken, linkes Knie zur Brust gezogen, rechtes Knie gebeugt, "
            "beide Hände hinter dem linken Oberschenkel"
        ),
        (
            "Boca arriba, la rodilla izquierda llevada al pecho, la rodilla derecha doblada, "
            "las dos manos detrás del muslo izquierdo"
        ),
    ),
    (
        "bird-dog",
        "Auf Händen und Knien, linkes Bein nach hinten gestreckt, rechter Arm nach vorn gestreckt",
        "A cuatro patas, la pierna izquierda estirada hacia atrás, el brazo derecho estirado hacia delante",
    ),
    (
        "clamshell",
        "Auf der rechten Seite, Knie gebeugt, linkes Knie nach oben geöffnet",
        "Sobre el lado derecho, las rodillas dobladas, la rodilla izquierda abierta hacia arriba",
    ),
    (
        "ball-on-the-buttock-at-the-wall",
        (
            "Im Stehen, der Rücken an einer Wand, Knie gebeugt, beide Hände auf dem Bauch, "
            "ein Ball zwischen der Wand und der linken Gesäßhälfte"
        ),
        (
            "De pie, la espalda contra una pared, las rodillas dobladas, las dos manos en el vientre, "
            "una pelota entre la pared y el glúteo izquierdo"
        ),
    ),
    (
        "seated-levator-stretch",
        (
            "Auf einem Stuhl, Kopf gesenkt, Kopf nach rechts geneigt und gedreht, "
            "linke Hand hält die Sitzkante, rechte Hand hinter dem Kopf"
        ),
        (
            "En una silla, la cabeza agachada, la cabeza inclinada y girada hacia la derecha, "
            "la mano izquierda sujeta el borde del asiento, la mano derecha detrás de la cabeza"
        ),
    ),
    (
        "upper-trapezius-kneading",
        "Auf einem Stuhl, linke Hand auf dem linken Oberschenkel, rechte Hand hält die linke Schulter oben",
        "En una silla, la mano izquierda en el muslo izquierdo, la mano derecha sujeta lo alto del hombro izquierdo",
    ),
    (
        "wrist-flexor-stretch",
        (
            "Auf einem Stuhl, linker Unterarm auf dem linken Oberschenkel, "
            "rechte Hand hält die Finger der linken Hand, linkes Handgelenk nach hinten gebeugt"
        ),
        (
            "En una silla, el antebrazo izquierdo en el muslo izquierdo, "
            "la mano derecha sujeta los dedos de la mano izquierda, la muñeca izquierda doblada hacia atrás"
        ),
    ),
]


@pytest.mark.parametrize(("name", "german", "spanish"), GERMAN_AND_SPANISH)
def test_an_exercise_in_german_and_spanish(name: str, german: str, spanish: str) -> None:
    for language, words in (("de", german), ("es", spanish)):
        with speaking(language):
            assert told(name) == words


@pytest.mark.parametrize("words", [GERMAN, SPANISH], ids=lambda words: words.language)
def test_other_languages_have_words_for_the_same_things(words: Vocabulary) -> None:
    for name in ("starts", "shapes", "hands", "places", "held", "tools"):
        assert getattr(words, name).keys() == getattr(ENGLISH, name).keys(), name
    for mine, theirs in ((words.shapes, ENGLISH.shapes), (words.places, ENGLISH.places), (words.held, ENGLISH.held)):
        for name, phrases in mine.items():
            assert phrases.keys() == theirs[name].keys(), name
            assert all(bool(phrases[side]) == bool(theirs[name][side]) for side in phrases), name


@pytest.mark.parametrize("words", [GERMAN, SPANISH], ids=lambda words: words.language)
def test_every_pose_reads_as_a_sentence_in_other_languages(words: Vocabulary) -> None:
    english = re.compile(r"\b(the|left|right|knee|on|of|with|and|your|both)\b", re.IGNORECASE)
    letters = re.compile(r"[A-ZÄÖÜ][a-zA-ZäöüßÄÖÜáéíóúñ, ]+[a-zéáí]")
    for name in exercises():
        for side in SIDES:
            found = figure(name, side)
            for pose in found.poses:
                sentence = described(found, pose, side, words)
                assert letters.fullmatch(sentence), (name, pose, sentence)
                assert len(sentence) <= 260, (name, pose, len(sentence))
                assert not english.search(sentence), (name, pose, sentence)
                assert len(set(sentence.split(", "))) == len(sentence.split(", ")), (name, pose, sentence)


SWAPPED = {
    "de": (re.compile(r"\b(link|recht)(e[nrs]?|s)\b"), {"link": "recht", "recht": "link"}),
    "es": (re.compile(r"\b(izquierd|derech)([oa])\b"), {"izquierd": "derech", "derech": "izquierd"}),
}


@pytest.mark.parametrize("words", [GERMAN, SPANISH], ids=lambda words: words.language)
def test_the_other_side_has_left_and_right_exchanged_in_every_language(words: Vocabulary) -> None:
    pattern, other = SWAPPED[words.language]
    for name, exercise in exercises().items():
        left, right = (
            described(figure(name, side), main_pose(figure(name, side).motion), side, words) for side in SIDES
        )
        assert pattern.sub(lambda found: other[found[1]] + found[2], left) == right, name
        assert exercise.sides.kind == "none" or left != right, name


def test_a_language_without_words_for_it_is_told_in_english() -> None:
    assert vocabulary_of("fi") is ENGLISH
    assert [vocabulary_of(each).language for each in LANGUAGES] == list(LANGUAGES)


def test_what_is_not_known_is_told_as_standing() -> None:
    assert described(figure_of(FigureSpec("on_the_moon"), "left"), "no such pose", "left") == "Standing"
