"""What a session says of its own accord in German."""

from __future__ import annotations

from selfcare.session.wording import Wording, table, words

POSITIONS = table("""
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
    roller_thoracic = Auf dem Boden sitzend, die Rolle hinter dir
    roller_glute = Auf der Rolle sitzend
    roller_sitting_thigh = Im Sitzen, die Rolle unter dem Oberschenkel
    roller_sitting_calf = Im Sitzen, die Rolle unter der Wade
    roller_prone_thigh = Auf dem Bauch, die Rolle unter dem Oberschenkel
    roller_side_thigh = Auf der Seite, die Rolle unter dem Oberschenkel
""")

THINGS = table("""
    ball = einen Ball
    cane = einen Massagehaken
    chair = einen festen Stuhl
    doorframe = einen Türrahmen
    massage_stick = einen Massagestab
    mat = eine Matte
    pillow = ein Kissen
    roller = eine Rolle
    step = eine Stufe
    strap = einen Gurt
    table = einen Tisch
    towel = ein Handtuch
    wall = eine Wand
""")

LYING = table("""
    side_lying = Auf der {side}en Seite, die Knie gebeugt
    roller_side_thigh = Auf der {side}en Seite, die Rolle unter dem Oberschenkel
""")

REGIONS = table("""
    head = deinen Kopf und Kiefer
    neck = deinen Nacken
    shoulder = deine Schultern
    chest = deine Brust
    upper_back = deinen oberen Rücken
    low_back = deinen unteren Rücken
    hip = deine Hüften und dein Gesäß
    thigh = deine Oberschenkel
    lower_leg = deine Unterschenkel
    foot = deine Füße
    upper_arm = deine Oberarme
    forearm = deine Unterarme
    hand = deine Hände
    whole_spine = deine ganze Wirbelsäule
    whole = deinen ganzen Körper
""")

GERMAN = Wording(
    language="de",
    units={
        "s": ("Sekunde", "Sekunden"),
        "min": ("Minute", "Minuten"),
        "x": ("Mal", "Mal"),
        "steps": ("Schritt", "Schritte"),
    },
    numbers=words(
        "Eins Zwei Drei Vier Fünf Sechs Sieben Acht Neun Zehn Elf Zwölf Dreizehn Vierzehn Fünfzehn Sechzehn Siebzehn "
        "Achtzehn Neunzehn Zwanzig"
    ),
    sides={"left": "Linke Seite.", "right": "Rechte Seite."},
    turns={"left": "Links.", "right": "Rechts."},
    title="{title}. Etwa {minutes}.",
    first="Zuerst: {name}.",
    following="Jetzt: {name}.",
    again="Noch einmal: {name}.",
    easier_name="Leichter: {name}.",
    easier="Leichter: {what}.",
    lighter={"pressure": "weniger Druck", "stretch": "weniger Zug", "effort": "weniger Anstrengung"},
    smaller="kleiner",
    shorter={"time": "kürzer", "reps": "weniger oft"},
    resuming="Gleich weiter: {name}.",
    left_out="Der Rest für {region} fällt heute weg: {steps}.",
    nothing_left_out="Diese Übung endet hier.",
    more="Noch {number}.",
    rest="Pause, {seconds}.",
    rest_before_set="Pause, {seconds}. Dann Satz {set}.",
    rest_before_last="Pause, {seconds}. Dann der letzte Satz.",
    next_set="Satz {set}.",
    last_set="Der letzte Satz.",
    then="Danach: {name}.",
    each_side="{dose} je Seite",
    in_sets="{sets} Sätze, je {dose}",
    feelings={
        "pressure": "Druck {span} von 10.",
        "stretch": "Zug {span} von 10.",
        "effort": "Anstrengung {span} von 10.",
    },
    feelings_again={"pressure": "Druck {span}.", "stretch": "Zug {span}.", "effort": "Anstrengung {span}."},
    need="Du brauchst {things}.",
    things=THINGS,
    also="und",
    postures=frozenset(words("steh stell sitz setz lieg leg knie geh komm")),
    range="{low} bis {high}",
    fixed={
        "breathe in": "Einatmen.",
        "breathe out": "Ausatmen.",
        "hold": "Halten.",
        "let go": "Loslassen.",
        "begin": "Los geht es.",
        "stay": "Und halten.",
        "last": "Letztes Mal.",
        "half": "Halbzeit.",
        "ten": "Noch zehn Sekunden.",
        "switch": "Seite wechseln.",
        "tap": "Lass dir Zeit.",
        "go on": "Drück die Leertaste, wenn du fertig bist.",
        "keys": "Die Leertaste hält an. Escape, wenn etwas weh tut.",
        "sample": "So klingt meine Stimme. Einatmen, und ausatmen.",
        "done on the floor": "Das war alles. Ruh dich kurz aus und steh dann langsam auf.",
        "done sitting": "Das war alles. Bleib noch einen Moment sitzen, bevor du aufstehst.",
        "done standing": "Das war alles. Nimm einen ruhigen Atemzug, bevor du weitergehst.",
    },
    answers={
        "pause": "Pause.",
        "ready": "Mach dich bereit.",
        "add": "15 Sekunden mehr.",
        "not-now": "Jetzt nicht.",
        "hurts": "Gestoppt. Lass los und atme. Wie ist es? Eins: stark, aber dumpf. Zwei: scharf oder brennend. "
        "Drei: taub oder schwindlig.",
        "stop": "Beendet. Was du getan hast, zählt.",
        "safety": "Die Übung endet hier. Bitte lies, was auf dem Bildschirm steht.",
    },
    ways={
        "stand up": "Steh auf.",
        "sit down": "Setz dich hin.",
        "get up": "Steh langsam auf.",
        "get up and sit": "Steh langsam auf und setz dich.",
        "to the floor": "Komm auf den Boden.",
        "roll over": "Dreh dich um.",
        "push up": "Stütz dich hoch.",
        "roll and push up": "Dreh dich auf die Seite und stütz dich hoch.",
        "lie down": "Leg dich langsam hin.",
    },
    roll_onto="Dreh dich auf die {side}e Seite.",
    lying=LYING,
    below={"left": "link", "right": "recht"},
    regions=REGIONS,
    positions=POSITIONS,
)
