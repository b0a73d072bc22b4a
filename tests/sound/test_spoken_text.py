"""What is written, and what a narrator is given to say."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from selfcare.sound.spoken_text import spoken_text

ENGLISH = [
    ("Half-way.", "Half-way."),
    ("Hold", "Hold."),
    ("Neck-to-shoulder rubbing", "Neck-to-shoulder rubbing."),
    ("First: Cat-cow. Left side.", "First: Cat-cow. Left side."),
    ("Is it easy?", "Is it easy?"),
    # doses
    ("2 x 30 s", "2 times 30 seconds."),
    ("2x30s per side", "2 times 30 seconds per side."),
    ("3 × 10 reps", "3 times 10 reps."),
    ("Twice, then 2x.", "Twice, then 2 times."),
    ("1 s in, 4 s out", "1 second in, 4 seconds out."),
    ("Hold 1 min 30 s.", "Hold 1 minute 30 seconds."),
    ("Hold 1:30.", "Hold 1 minute 30 seconds."),
    ("0:45 each", "45 seconds each."),
    ("2:00 each", "2 minutes each."),
    ("10-15 reps", "10 to 15 reps."),
    ("Pressure 3–5", "Pressure 3 to 5."),
    ("30 - 60 s", "30 to 60 seconds."),
    ("0-1 cm", "0 to 1 centimetres."),
    ("1.5 kg", "1.5 kilograms."),
    ("40 / min", "40 a minute."),
    ("2 x / day", "2 times a day."),
    ("3x/week", "3 times a week."),
    ("about 90°", "about 90 degrees."),
    ("70 % of your reach", "70 percent of your reach."),
    ("Pressure 5/10", "Pressure 5 out of 10."),
    ("Pressure 3-5/10", "Pressure 3 to 5 out of 10."),
    ("1/2 of the way", "half of the way."),
    ("½ turn", "half turn."),
    ("90/90 position", "90 90 position."),
    ("4-7-8 breathing", "4 7 8 breathing."),
    (">= 3 breaths, < 5 min", "at least 3 breaths, less than 5 minutes."),
    ("+15 s", "plus 15 seconds."),
    ("Step 1 in, step 2 out", "Step 1 in, step 2 out."),
    # sides
    ("L/R", "left and right."),
    ("Roll R/L slowly", "Roll left and right slowly."),
    ("L side first", "left side first."),
    ("Shoulder (R)", "Shoulder, right."),
    ("R: 8 reps", "right: 8 reps."),
    ("Arms in an L shape", "Arms in an L shape."),
    ("Forearms glide up the wall in a V", "Forearms glide up the wall in a V."),
    # the body
    ("QL stretch", "Q L stretch."),
    ("Above the SI joint", "Above the S I joint."),
    ("Roll the IT band", "Roll the I T band."),
    ("Ball beside T7", "Ball beside T 7."),
    ("At L4-L5", "At L 4 to L 5."),
    ("At L4/5", "At L 4 to L 5."),
    ("T4–T10, L5-S1", "T 4 to T 10, L 5 to S 1."),
    ("Full ROM", "Full range of motion."),
    ("Pectoralis minor, serratus anterior", "pecto-rallis minor, ser-rate-us anterior."),
    ("Upper-trapezius kneading", "Upper-trapezius kneading."),
    # signs and markup
    ("Neck & shoulders", "Neck and shoulders."),
    ("a tool, e.g. a ball", "a tool, for example a ball."),
    ("Balls, canes etc.", "Balls, canes and so on."),
    ("**Slowly** (as a cat) down", "Slowly, as a cat, down."),
    ("Is it over 60? (or nearly)", "Is it over 60? or nearly."),
    ("Below the ribs (T12-L3); lightly", "Below the ribs, T 12 to L 3, lightly."),
    ("Up -> back -> down", "Up, back, down."),
    ("Roll down – then up", "Roll down, then up."),
    ("Say [x](/y/) now", "Say x now."),
    ("See https://example.org/a?b=1 first", "See first."),
    ("Well done \N{SPARKLES}", "Well done."),
    ("two\n  lines", "two lines."),
    ("", ""),
    ("- - -", ""),
]

GERMAN = [
    ("Seite wechseln. Links.", "Seite wechseln. Links."),
    ("2 x 30 s", "2 mal 30 Sekunden."),
    ("3 x 10 Wdh.", "3 mal 10 Wiederholungen."),
    ("1 Min. Pause", "1 Minute Pause."),
    ("10-15 Sek. halten", "10 bis 15 Sekunden halten."),
    ("Druck 5/10", "Druck 5 von 10."),
    ("40 / min", "40 pro Minute."),
    ("z. B. ein Ball, ca. 7 cm", "zum Beispiel ein Ball, etwa 7 Zentimeter."),
    ("LWS und ISG", "Lendenwirbelsäule und Kreuzdarmbeingelenk."),
    ("L/R im Wechsel", "links und rechts im Wechsel."),
    ("L4-L5", "L 4 bis L 5."),
    ("1,5 kg", "1,5 Kilo."),
]

SPANISH = [
    ("Cambia de lado. Derecha.", "Cambia de lado. Derecha."),
    ("2 x 30 s", "2 veces 30 segundos."),
    ("10-15 reps", "10 a 15 repeticiones."),
    ("1 min", "1 minuto."),
    ("p. ej. una pelota, aprox. 7 cm", "por ejemplo una pelota, aproximadamente 7 centímetros."),
    ("Presión 5/10", "Presión 5 de 10."),
    ("Hombro dcha.", "Hombro derecha."),
    ("¿Listo?", "¿Listo?"),
]


@pytest.mark.parametrize(("written", "said"), ENGLISH)
def test_english(written: str, said: str) -> None:
    assert spoken_text(written, "en") == said


@pytest.mark.parametrize(("written", "said"), GERMAN)
def test_german(written: str, said: str) -> None:
    assert spoken_text(written, "de") == said


@pytest.mark.parametrize(("written", "said"), SPANISH)
def test_spanish(written: str, said: str) -> None:
    assert spoken_text(written, "es") == said


def test_a_regional_language_uses_its_language() -> None:
    assert spoken_text("2 x 30 s", "de-AT") == "2 mal 30 Sekunden."


def test_a_language_without_a_table_is_cleaned_and_otherwise_left_alone() -> None:
    assert spoken_text("**2 x 30 s** (venstre)", "nb") == "2 x 30 s, venstre."


@given(st.text(max_size=60), st.sampled_from(["en", "de", "es", "nb"]))
def test_any_text_becomes_one_closed_line_or_nothing(written: str, language: str) -> None:
    said = spoken_text(written, language)
    assert "\n" not in said
    assert not said or said[-1] in '.!?"”'
    assert not any(each in said for each in "[]{}*`|")


@example("0::.")
@given(st.text("0123456789 xs/-.LR:n%", max_size=20))
def test_said_again_nothing_changes(written: str) -> None:
    once = spoken_text(written, "nb")
    assert spoken_text(once, "nb") == once
