"""What written signs and short forms are called aloud, language by language. Data only; `spoken_text` applies it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's words.

    `to` joins the ends of a range, `times` follows a count of sets, `out_of` a score, `each` stands before the unit
    of a rate. `units` maps a written unit to (one of it, several); `signs` a sign to its word. `short` maps short
    forms as written, capitals and dots included, to what is said; `respelt` maps words in small letters to a
    spelling that the narrators say right.
    """

    to: str
    times: str
    out_of: str
    each: str
    left: str
    right: str
    both: str
    fractions: Mapping[str, str]
    units: Mapping[str, tuple[str, str]]
    signs: Mapping[str, str]
    short: Mapping[str, str]
    respelt: Mapping[str, str]


def _table(lines: str) -> Mapping[str, str]:
    """Read lines of `written = said`."""
    pairs = (line.strip().split(" = ", maxsplit=1) for line in lines.strip().splitlines())
    return MappingProxyType({written.strip(): said.strip() for written, said in pairs})


def _units(lines: str) -> Mapping[str, tuple[str, str]]:
    """Read lines of `one several = each way it is written`."""
    units: dict[str, tuple[str, str]] = {}
    for said, written in _table(lines).items():
        one, several = said.split()
        units |= dict.fromkeys(written.split(), (one, several))
    return MappingProxyType(units)


_ENGLISH = Wording(
    to="to",
    times="times",
    out_of="out of",
    each="a",
    left="left",
    right="right",
    both="left and right",
    fractions=_table("""
        1/2 = half
        1/3 = a third
        1/4 = a quarter
        3/4 = three quarters
    """),
    units=_units("""
        second seconds = s sec secs
        minute minutes = min mins
        hour hours = h hr hrs
        day days = d day days
        week weeks = wk wks week weeks
        millimetre millimetres = mm
        centimetre centimetres = cm
        metre metres = m
        kilogram kilograms = kg
        gram grams = g
        pound pounds = lb lbs
        degree degrees = ° deg
        rep reps = rep reps
    """),
    signs=_table("""
        & = and
        + = plus
        ~ = about
        ≈ = about
        ≥ = at least
        >= = at least
        ≤ = at most
        <= = at most
        < = less than
        > = more than
        % = percent
        = = is
        @ = at
        # = number
    """),
    short=_table("""
        QL = Q L
        SI joint = S I joint
        SI joints = S I joints
        SIJ = S I joint
        IT band = I T band
        ITB = I T band
        TFL = T F L
        SCM = S C M
        TMJ = T M J
        PNF = P N F
        upper trap = upper trapezius
        upper traps = upper trapezius
        ASIS = front hip bone
        PSIS = dimple of the pelvis
        ROM = range of motion
        LBP = low back pain
        GH joint = shoulder joint
        AC joint = joint at the tip of the shoulder
        NRS = pain score
        VAS = pain score
        C-spine = neck
        T-spine = upper back
        L-spine = lower back
        e.g. = for example
        i.e. = that is
        etc. = and so on
        approx. = about
        incl. = including
        max. = at most
        min. = at least
        vs. = versus
        vs = versus
        w/o = without
        w/ = with
        bilat. = both sides
        m. = muscle
        Mm. = muscles
        Dr. = Doctor
    """),
    respelt=_table("""
        abdominis = ab-dominiss
        anserinus = anser-eye-nus
        brachialis = brakey-alice
        brachioradialis = brakio-radey-alice
        capitis = cappi-tiss
        coracobrachialis = coraco-brakey-alice
        fasciae = fashy-ee
        fibularis = fibu-larris
        frontalis = fron-tallis
        iliocostalis = illio-cos-tallis
        iliopsoas = illio-so-as
        infraspinatus = infra-spy-nate-us
        lateralis = latter-alice
        longissimus = lon-jissimus
        lumbopelvic = lumbo-pelvic
        medialis = meedy-alice
        multifidi = mul-tiffi-dye
        multifidus = mul-tiffidus
        palmaris = pal-marris
        pectoralis = pecto-rallis
        radialis = radey-alice
        semimembranosus = semmy-membra-nose-us
        semispinalis = semmy-spy-nallis
        semitendinosus = semmy-tendi-nose-us
        serratus = ser-rate-us
        suboccipital = sub-occipital
        suboccipitals = sub-occipitals
        subscapularis = sub-scapularriss
        supraspinatus = supra-spy-nate-us
        ulnaris = ul-narris
        vertebrae = vertebray
    """),
)

_GERMAN = Wording(
    to="bis",
    times="mal",
    out_of="von",
    each="pro",
    left="links",
    right="rechts",
    both="links und rechts",
    fractions=_table("""
        1/2 = halb
        1/3 = ein Drittel
        1/4 = ein Viertel
        3/4 = drei Viertel
    """),
    units=_units("""
        Sekunde Sekunden = s sec sek Sek Sek.
        Minute Minuten = min Min Min.
        Stunde Stunden = h Std Std.
        Tag Tage = Tag Tage
        Woche Wochen = Woche Wochen
        Millimeter Millimeter = mm
        Zentimeter Zentimeter = cm
        Meter Meter = m
        Kilo Kilo = kg
        Gramm Gramm = g
        Grad Grad = °
        Wiederholung Wiederholungen = Wdh Wdh. Wh Wh.
    """),
    signs=_table("""
        & = und
        + = plus
        ~ = etwa
        ≈ = etwa
        ≥ = mindestens
        >= = mindestens
        ≤ = höchstens
        <= = höchstens
        < = weniger als
        > = mehr als
        % = Prozent
        = = ist
    """),
    short=_table("""
        z. B. = zum Beispiel
        z.B. = zum Beispiel
        d. h. = das heißt
        d.h. = das heißt
        bzw. = beziehungsweise
        ca. = etwa
        usw. = und so weiter
        etc. = und so weiter
        evtl. = eventuell
        ggf. = gegebenenfalls
        max. = höchstens
        min. = mindestens
        li. = links
        re. = rechts
        bds. = beidseits
        HWS = Halswirbelsäule
        BWS = Brustwirbelsäule
        LWS = Lendenwirbelsäule
        ISG = Kreuzdarmbeingelenk
        QL = Q L
        Mm. = Muskeln
        M. = Muskel
        ROM = Bewegungsumfang
    """),
    respelt=MappingProxyType({}),
)

_SPANISH = Wording(
    to="a",
    times="veces",
    out_of="de",
    each="por",
    left="izquierda",
    right="derecha",
    both="izquierda y derecha",
    fractions=_table("""
        1/2 = medio
        1/3 = un tercio
        1/4 = un cuarto
        3/4 = tres cuartos
    """),
    units=_units("""
        segundo segundos = s seg seg.
        minuto minutos = min
        hora horas = h
        día días = día días
        semana semanas = semana semanas
        milímetro milímetros = mm
        centímetro centímetros = cm
        metro metros = m
        kilo kilos = kg
        gramo gramos = g
        grado grados = °
        repetición repeticiones = rep rep. reps
    """),
    signs=_table("""
        & = y
        + = más
        ~ = unos
        ≈ = unos
        ≥ = al menos
        >= = al menos
        ≤ = como mucho
        <= = como mucho
        < = menos de
        > = más de
        % = por ciento
        = = es
    """),
    short=_table("""
        p. ej. = por ejemplo
        p.ej. = por ejemplo
        aprox. = aproximadamente
        etc. = etcétera
        máx. = como mucho
        mín. = como mínimo
        dcha. = derecha
        izq. = izquierda
        der. = derecha
        Dr. = Doctor
        Dra. = Doctora
        ROM = amplitud de movimiento
    """),
    respelt=MappingProxyType({}),
)

# Text in a language without a table goes to the narrator cleaned of markup only.
WORDINGS: Mapping[str, Wording] = MappingProxyType({"en": _ENGLISH, "de": _GERMAN, "es": _SPANISH})
