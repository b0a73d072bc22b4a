"""What the start positions are called in languages other than English, whose words `anatomy` has."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _table(lines: str) -> Mapping[str, str]:
    """Read lines of `id = words`."""
    pairs = (line.strip().split(" = ", maxsplit=1) for line in lines.strip().splitlines())
    return MappingProxyType({start.strip(): words.strip() for start, words in pairs})


GERMAN = _table("""
    standing = Im Stehen
    standing_lean = Im Stehen, auf eine Hand gestützt
    wall_back_standing = Im Stehen, der Rücken an der Wand
    wall_facing_standing = Im Stehen, das Gesicht zur Wand
    wall_side_standing = Im Stehen, seitlich zur Wand
    lunge_standing = Im Stehen, ein Bein weit zurückgestellt
    sitting_chair = Auf einem Stuhl
    sitting_edge = Auf der Stuhlkante
    sitting_table = Im Sitzen, der Unterarm auf dem Tisch
    sitting_ankle_on_knee = Im Sitzen, ein Knöchel auf dem anderen Knie
    long_sitting = Auf dem Boden sitzend, die Beine lang
    floor_sitting = Auf dem Boden sitzend, die Fußsohlen aneinander
    floor_sitting_lean = Auf dem Boden sitzend, die Hände hinter dir
    supine = Auf dem Rücken, die Beine lang
    hook_lying = Auf dem Rücken, die Knie gebeugt
    supine_90_90 = Auf dem Rücken, die Waden auf einem Stuhl
    prone = Auf dem Bauch
    prone_on_elbows = Auf dem Bauch, auf die Ellbogen gestützt
    side_lying = Auf der Seite, die Knie gebeugt
    quadruped = Auf Händen und Knien
    child_pose = Kniend, nach vorn gebeugt
    tall_kneeling = Aufrecht kniend
    half_kneeling = Auf einem Knie
    roller_thoracic = Auf dem Rücken, die Rolle unter dem mittleren Rücken
    roller_glute = Auf der Rolle sitzend
    roller_sitting_thigh = Im Sitzen, die Rolle unter dem Oberschenkel
    roller_sitting_calf = Im Sitzen, die Rolle unter der Wade
    roller_prone_thigh = Auf dem Bauch, die Rolle unter dem Oberschenkel
    roller_side_thigh = Auf der Seite, die Rolle unter dem Oberschenkel
""")

SPANISH = _table("""
    standing = De pie
    standing_lean = De pie, con una mano apoyada
    wall_back_standing = De pie, con la espalda en la pared
    wall_facing_standing = De pie, de cara a la pared
    wall_side_standing = De pie, de lado a la pared
    lunge_standing = De pie, con un paso largo
    sitting_chair = En una silla
    sitting_edge = En el borde de la silla
    sitting_table = Sentado, con el antebrazo en la mesa
    sitting_ankle_on_knee = Sentado, con un tobillo sobre la otra rodilla
    long_sitting = En el suelo, con las piernas estiradas
    floor_sitting = En el suelo, con las plantas de los pies juntas
    floor_sitting_lean = En el suelo, con las manos detrás
    supine = Boca arriba, con las piernas estiradas
    hook_lying = Boca arriba, con las rodillas dobladas
    supine_90_90 = Boca arriba, con las pantorrillas en una silla
    prone = Boca abajo
    prone_on_elbows = Boca abajo, apoyado en los codos
    side_lying = De lado, con las rodillas dobladas
    quadruped = A cuatro patas
    child_pose = De rodillas, doblado hacia delante
    tall_kneeling = De rodillas, erguido
    half_kneeling = Con una rodilla en el suelo
    roller_thoracic = Boca arriba, con el rodillo bajo la espalda
    roller_glute = Sentado sobre el rodillo
    roller_sitting_thigh = Sentado, con el rodillo bajo el muslo
    roller_sitting_calf = Sentado, con el rodillo bajo la pantorrilla
    roller_prone_thigh = Boca abajo, con el rodillo bajo el muslo
    roller_side_thigh = De lado, con el rodillo bajo el muslo
""")
