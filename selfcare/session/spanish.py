"""What a session says of its own accord in Spanish."""

from __future__ import annotations

from selfcare.session.wording import Wording, table, words

POSITIONS = table("""
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
    roller_thoracic = En el suelo, con el rodillo detrás
    roller_glute = Sentado sobre el rodillo
    roller_sitting_thigh = Sentado, con el rodillo bajo el muslo
    roller_sitting_calf = Sentado, con el rodillo bajo la pantorrilla
    roller_prone_thigh = Boca abajo, con el rodillo bajo el muslo
    roller_side_thigh = De lado, con el rodillo bajo el muslo
""")

THINGS = table("""
    ball = una pelota
    cane = un gancho de masaje
    chair = una silla firme
    doorframe = un marco de puerta
    massage_stick = un palo de masaje
    mat = una esterilla
    pillow = una almohada
    roller = un rodillo
    step = un escalón
    strap = una correa
    table = una mesa
    towel = una toalla
    wall = una pared
""")

LYING = table("""
    side_lying = Sobre el lado {side}, con las rodillas dobladas
    roller_side_thigh = Sobre el lado {side}, con el rodillo bajo el muslo
""")

REGIONS = table("""
    head = tu cabeza y tu mandíbula
    neck = tu cuello
    shoulder = tus hombros
    chest = tu pecho
    upper_back = la parte alta de tu espalda
    low_back = la parte baja de tu espalda
    hip = tus caderas y glúteos
    thigh = tus muslos
    lower_leg = tus pantorrillas
    foot = tus pies
    upper_arm = tus brazos
    forearm = tus antebrazos
    hand = tus manos
    whole_spine = toda tu columna
    whole = todo tu cuerpo
""")

SPANISH = Wording(
    language="es",
    units={
        "s": ("segundo", "segundos"),
        "min": ("minuto", "minutos"),
        "x": ("vez", "veces"),
        "steps": ("paso", "pasos"),
    },
    numbers=words(
        "Uno Dos Tres Cuatro Cinco Seis Siete Ocho Nueve Diez Once Doce Trece Catorce Quince Dieciséis Diecisiete "
        "Dieciocho Diecinueve Veinte"
    ),
    sides={"left": "Lado izquierdo.", "right": "Lado derecho."},
    turns={"left": "Izquierda.", "right": "Derecha."},
    title="{title}. Unos {minutes}.",
    first="Primero: {name}.",
    following="Ahora: {name}.",
    again="Otra vez: {name}.",
    easier_name="Más suave: {name}.",
    easier="Más suave: {what}.",
    lighter={"pressure": "menos presión", "stretch": "menos tirantez", "effort": "menos esfuerzo"},
    smaller="más pequeño",
    shorter={"time": "menos tiempo", "reps": "menos veces"},
    resuming="Seguimos: {name}.",
    left_out="El resto para {region} se deja por hoy: {steps}.",
    nothing_left_out="Este ejercicio termina aquí.",
    more="Quedan {number}.",
    rest="Descansa {seconds}.",
    rest_before_set="Descansa {seconds}. Después, serie {set}.",
    rest_before_last="Descansa {seconds}. Después, la última serie.",
    next_set="Serie {set}.",
    last_set="La última serie.",
    then="Después: {name}.",
    each_side="{dose} por lado",
    in_sets="{sets} series de {dose}",
    feelings={
        "pressure": "Presión {span} sobre 10.",
        "stretch": "Tirantez {span} sobre 10.",
        "effort": "Esfuerzo {span} sobre 10.",
    },
    feelings_again={"pressure": "Presión {span}.", "stretch": "Tirantez {span}.", "effort": "Esfuerzo {span}."},
    need="Necesitas {things}.",
    things=THINGS,
    also="y",
    postures=frozenset(words("de ponte siéntate túmbate échate arrodíllate sentado")),
    range="{low} a {high}",
    fixed={
        "breathe in": "Toma aire.",
        "breathe out": "Suelta el aire.",
        "hold": "Mantén.",
        "let go": "Suelta.",
        "begin": "Empieza.",
        "stay": "Y mantén.",
        "last": "La última.",
        "half": "A la mitad.",
        "ten": "Diez segundos.",
        "switch": "Cambia de lado.",
        "tap": "Tómate tu tiempo.",
        "go on": "Pulsa la barra espaciadora cuando termines.",
        "keys": "La barra espaciadora hace una pausa. Escape, si algo duele.",
        "sample": "Esta es mi voz. Toma aire, y suelta el aire.",
        "done on the floor": "Eso es todo. Descansa un momento y levántate despacio.",
        "done sitting": "Eso es todo. Quédate sentado un momento antes de levantarte.",
        "done standing": "Eso es todo. Respira con calma antes de seguir.",
    },
    answers={
        "pause": "En pausa.",
        "ready": "Prepárate.",
        "add": "15 segundos más.",
        "not-now": "Ahora no.",
        "hurts": "Detenido. Suelta y respira. ¿Cómo es? Uno: fuerte pero sordo. Dos: agudo o ardiente. "
        "Tres: dormido o con mareo.",
        "stop": "Terminado. Lo que has hecho cuenta.",
        "safety": "La sesión termina aquí. Por favor, lee lo que dice la pantalla.",
    },
    ways={
        "stand up": "Ponte de pie.",
        "sit down": "Siéntate.",
        "get up": "Levántate despacio.",
        "get up and sit": "Levántate despacio y siéntate.",
        "to the floor": "Baja al suelo.",
        "roll over": "Date la vuelta.",
        "push up": "Incorpórate con los brazos.",
        "roll and push up": "Ponte de lado e incorpórate con los brazos.",
        "lie down": "Túmbate despacio.",
    },
    roll_onto="Gírate sobre el lado {side}.",
    lying=LYING,
    below={"left": "izquierdo", "right": "derecho"},
    regions=REGIONS,
    positions=POSITIONS,
)
