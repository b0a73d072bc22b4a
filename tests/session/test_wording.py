"""The words of each language: none forgotten, all fit to be said."""

from __future__ import annotations

import pytest

from selfcare.anatomy.positions import START_POSITIONS
from selfcare.anatomy.regions import REGIONS
from selfcare.session.languages import wording_of
from selfcare.session.phrases import Phrases
from selfcare.session.ways import posture_of, way_words
from selfcare.session.wording import Wording, side_below
from tests.session.build import knead

LANGUAGES = ("en", "de", "es")


@pytest.fixture(params=LANGUAGES)
def wording(request: pytest.FixtureRequest) -> Wording:
    return wording_of(str(request.param))


def test_every_language_says_what_english_says(wording: Wording) -> None:
    english = wording_of("en")
    assert wording.fixed.keys() == english.fixed.keys()
    assert wording.answers.keys() == english.answers.keys()
    assert wording.feelings.keys() == english.feelings.keys()
    assert wording.units.keys() == english.units.keys()
    assert len(wording.numbers) == len(english.numbers) == 20


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_start_position_has_its_words(language: str) -> None:
    assert set(wording_of(language).positions) == set(START_POSITIONS)


def test_each_sentence_ends_like_one_and_shouts_nowhere(wording: Wording) -> None:
    for words in (*wording.fixed.values(), *wording.answers.values(), *wording.sides.values()):
        assert words.endswith(".")
        assert "!" not in words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "1 second"), (45, "45 seconds"), (90, "90 seconds"), (120, "2 minutes"), (150, "2 minutes 30 seconds")],
)
def test_lengths_are_said_in_seconds_up_to_a_minute_and_a_half(seconds: float, words: str) -> None:
    assert wording_of("en").seconds(seconds) == words


def test_a_regional_language_speaks_as_its_own() -> None:
    assert wording_of("de-AT") is wording_of("de")
    assert wording_of("fi") is wording_of("en")


def test_every_language_knows_every_way_and_every_region(wording: Wording) -> None:
    english = wording_of("en")
    assert wording.ways.keys() == english.ways.keys()
    assert wording.lighter.keys() == english.lighter.keys()
    assert wording.shorter.keys() == english.shorter.keys()
    words = [wording.region(region) for region in REGIONS]
    assert len(set(words)) == len(REGIONS)
    assert wording is english or set(wording.regions) == set(REGIONS)


@pytest.mark.parametrize(
    ("before", "start", "words"),
    [
        (None, "prone", "On your front."),
        ("prone", "prone", ""),
        ("sitting_chair", "standing", "Stand up."),
        ("sitting_chair", "prone", "Come down to the floor. On your front."),
        ("prone", "hook_lying", "Roll over. On your back, knees bent."),
        ("hook_lying", "quadruped", "Roll onto your side and push yourself up. On hands and knees."),
        ("prone", "quadruped", "Push yourself up. On hands and knees."),
        ("quadruped", "prone", "Lie down slowly. On your front."),
        ("quadruped", "long_sitting", "Sitting on the floor, legs long."),
        ("quadruped", "standing", "Stand up slowly."),
        ("quadruped", "sitting_edge", "Stand up slowly and sit down. Sitting on the edge of a chair."),
        ("wall_facing_standing", "standing", ""),
        ("quadruped", "roller_thoracic", "Sitting on the floor, roller behind you."),
        ("roller_thoracic", "hook_lying", "Lie down slowly. On your back, knees bent."),
        ("standing", "sitting_chair", "Sit down."),
    ],
)
def test_the_way_into_a_position_is_told_from_where_one_is(before: str | None, start: str, words: str) -> None:
    assert way_words(wording_of("en"), before, start) == words


def test_from_every_position_there_is_a_way_into_every_other(wording: Wording) -> None:
    for before in START_POSITIONS:
        for start in START_POSITIONS:
            if posture_of(before) != posture_of(start):
                assert way_words(wording, before, start).endswith(".")


@pytest.mark.parametrize(
    ("language", "start", "words"),
    [
        ("en", "side_lying", "Roll over. On your right side, knees bent."),
        ("en", "roller_side_thigh", "Roll over. On your left side, roller under the thigh."),
        ("de", "side_lying", "Dreh dich um. Auf der rechten Seite, die Knie gebeugt."),
        ("es", "side_lying", "Date la vuelta. Sobre el lado derecho, con las rodillas dobladas."),
    ],
)
def test_who_works_on_the_left_is_told_on_which_side_to_lie(language: str, start: str, words: str) -> None:
    below = side_below(knead(start=start).exercise, "left")
    assert way_words(wording_of(language), "supine", start, below) == words


def test_who_is_propped_on_a_forearm_lies_on_the_side_that_works() -> None:
    plank = knead(start="side_lying", figure={"keep": ["forearms", "knees"]}).exercise
    assert [side_below(plank, side) for side in ("left", "right", None)] == ["left", "right", None]
    flat = knead(start="side_lying").exercise
    assert [side_below(flat, side) for side in ("left", "right", None)] == ["right", "left", None]


def test_a_name_that_ends_in_a_dot_is_followed_by_one_dot(wording: Wording) -> None:
    said = Phrases(wording.language).title("Mrs M.", 420)
    assert said.startswith("Mrs M. ")
    assert ".." not in said
