"""The language that is spoken: the English text is the key, and English needs no catalogue."""

import pytest

from selfcare.translation import (
    LANGUAGES,
    from_right_to_left,
    language,
    language_of,
    marked,
    speak,
    speaking,
    tr,
    tr_in,
    tr_number,
)  # fmt: skip


class Shouting:
    """A language in which everything is loud, and numbers have two forms."""

    def gettext(self, message: str) -> str:
        return message.upper()

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"{'ONE' if n == 1 else 'MANY'} {msgid1 if n == 1 else msgid2}"

    def pgettext(self, context: str, message: str) -> str:
        return f"{message} ({context})"


def test_english_is_what_the_code_says() -> None:
    assert language() == "en"
    assert tr("Saved.") == "Saved."
    assert tr_in("part of the body", "Back") == "Back"
    assert [tr_number("{count} step", "{count} steps", count).format(count=count) for count in (0, 1, 2)] == [
        "0 steps",
        "1 step",
        "2 steps",
    ]
    assert marked("Today") == "Today"


def test_another_language_is_spoken_for_a_while() -> None:
    with speaking("xx", Shouting()):
        assert language() == "xx"
        assert tr("Saved.") == "SAVED."
        assert tr("") == ""
        assert tr_number("step", "steps", 2) == "MANY steps"
        assert tr_in("part of the body", "Back") == "Back (part of the body)"
    assert (language(), tr("Saved.")) == ("en", "Saved.")


def test_a_language_without_catalogue_is_spoken_in_english() -> None:
    with speaking("pt_BR"):
        assert (language(), tr("Saved.")) == ("en", "Saved.")


@pytest.mark.parametrize("name", ["de", "de_AT", "de-CH", "de_DE.UTF-8", "DE"])
def test_every_spelling_of_a_language_finds_it(name: str) -> None:
    with speaking(name):
        assert language() == "de"


def test_the_first_locale_that_is_named_says_the_language() -> None:
    assert language_of({"LANG": "es_ES.UTF-8"}) == "es"
    assert language_of({"LC_ALL": "", "LC_MESSAGES": "de_DE", "LANG": "es_ES"}) == "de"
    assert language_of({"LC_ALL": "C.UTF-8", "LANG": "es_ES"}) == "en"
    assert language_of({"LANG": "fr_FR"}) == "en"
    assert language_of({}) == "en"


def test_it_knows_which_languages_run_from_right_to_left() -> None:
    assert not from_right_to_left()
    with speaking("he", Shouting()):
        assert from_right_to_left()


def test_what_is_spoken_stays_until_another_is_asked_for() -> None:
    try:
        for code in LANGUAGES:
            speak(code)
            assert language() == code
    finally:
        speak("en")
