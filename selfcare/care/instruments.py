"""Four published ways to measure pain and what it keeps you from, free for anybody to use.

Their words are those of the publication and are not to be changed: only then do the scores mean what they were tested
to mean. That goes for a translation too, which is tested by itself; so PEG, PSFS and Roland-Morris are asked in English
whatever language is spoken, and `asked_in` says so. The number for pain has no owner and no fixed wording, in English
as little as elsewhere, so it is asked in the language that is spoken. Names and introductions of ours are translated.

Others (Oswestry, NDI, STarT, MSK-HQ, EQ-5D, SF-36, DASH) need a licence and are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, Literal

from selfcare.translation import language, marked, tr

Kind = Literal["numbers", "ticks", "activities"]


@dataclass(frozen=True, slots=True)
class Item:
    """One question or statement, with the words at both ends of its 0-10 scale (empty where it is ticked)."""

    id: str
    words: str
    at_0: str = ""
    at_10: str = ""


@dataclass(frozen=True, slots=True)
class Instrument:
    """A published measure.

    `kind`: each item gets a number 0-10, or is ticked if true, or the person names `least` to `most` activities and
    gives each a number. `every_days`: so often it is offered (None: on request); `best` is the better end;
    `notable` is a change people would notice. `words` says whose its words are: all those of a publication, with or
    without the introduction, or nobody's.
    """

    id: str
    version: str
    name_en: str
    kind: Kind
    introduction_en: str
    items_en: tuple[Item, ...]
    source_en: str
    every_days: int | None
    best: Literal["low", "high"]
    notable: float
    words: Literal["published", "published without introduction", "free"] = "published without introduction"
    least: int = 1
    most: int = 1

    @property
    def language(self) -> str:
        """The language its items are asked in now."""
        return language() if self.words == "free" else "en"

    @property
    def asked_in(self) -> str:
        """What to say where that is not the language that is spoken; else empty."""
        return "" if self.language == language() else tr(_ASKED_IN_ENGLISH)

    @property
    def name(self) -> str:
        return tr(self.name_en)

    @property
    def introduction(self) -> str:
        return self.introduction_en if self.words == "published" else tr(self.introduction_en)

    @property
    def source(self) -> str:
        return tr(self.source_en)

    @property
    def items(self) -> tuple[Item, ...]:
        """The questions, in `language`."""
        return tuple(map(_translated, self.items_en)) if self.words == "free" else self.items_en


def _translated(item: Item) -> Item:
    return replace(item, words=tr(item.words), at_0=tr(item.at_0), at_10=tr(item.at_10))


_ASKED_IN_ENGLISH: Final = marked(
    "This questionnaire is asked in English. Its scores were tested with these very words, so we do not translate them."
)


_UNABLE: Final = "Unable to perform activity"
_ABLE: Final = "Able to perform activity at the same level as before injury or problem"
_WORST: Final = "Pain as bad as you can imagine"
_BACK: Final = (
    "I stay at home most of the time because of my back.",
    "I change position frequently to try and get my back comfortable.",
    "I walk more slowly than usual because of my back.",
    "Because of my back I am not doing any of the jobs that I usually do around the house.",
    "Because of my back, I use a handrail to get upstairs.",
    "Because of my back, I lie down to rest more often.",
    "Because of my back, I have to hold on to something to get out of an easy chair.",
    "Because of my back, I try to get other people to do things for me.",
    "I get dressed more slowly then usual because of my back.",  # spelt so in the publication
    "I only stand for short periods of time because of my back.",
    "Because of my back, I try not to bend or kneel down.",
    "I find it difficult to get out of a chair because of my back.",
    "My back is painful almost all the time.",
    "I find it difficult to turn over in bed because of my back.",
    "My appetite is not very good because of my back pain.",
    "I have trouble putting on my socks (or stockings) because of the pain in my back.",
    "I only walk short distances because of my back.",
    "I sleep less well because of my back.",
    "Because of my back pain, I get dressed with help from someone else.",
    "I sit down for most of the day because of my back.",
    "I avoid heavy jobs around the house because of my back.",
    "Because of my back pain, I am more irritable and bad tempered with people than usual.",
    "Because of my back, I go upstairs more slowly than usual.",
    "I stay in bed most of the time because of my back.",
)

NPRS: Final = Instrument(
    id="nprs",
    version="now",
    name_en=marked("Pain now (NPRS)"),
    kind="numbers",
    introduction_en=marked("One whole number for your pain right now."),
    items_en=(Item("pain", marked("Your pain right now"), marked("No pain"), marked("Worst pain imaginable")),),
    source_en=marked("Numeric pain rating scale; no owner. A change of 2: Childs 2005, Spine 30(11):1331"),
    every_days=None,
    best="low",
    notable=2.0,
    words="free",
)
PEG: Final = Instrument(
    id="peg",
    version="2009",
    name_en=marked("Pain and what it keeps you from (PEG)"),
    kind="numbers",
    introduction_en=marked("Three numbers about the past week."),
    items_en=(
        Item("pain", "What number best describes your pain on average in the past week?", "No pain", _WORST),
        Item(
            "enjoyment",
            "What number best describes how, during the past week, pain has interfered with your enjoyment of life?",
            "Does not interfere",
            "Completely interferes",
        ),
        Item(
            "activity",
            "What number best describes how, during the past week, pain has interfered with your general activity?",
            "Does not interfere",
            "Completely interferes",
        ),
    ),
    source_en=marked(
        "Krebs 2009, J Gen Intern Med 24(6):733; items from the Brief Pain Inventory. A change of 1: Reed 2023"
    ),
    every_days=7,
    best="low",
    notable=1.0,
)
PSFS: Final = Instrument(
    id="psfs",
    version="1995",
    name_en=marked("What matters to you (PSFS)"),
    kind="activities",
    introduction_en=marked(
        "Name three to five activities that your problem makes hard or impossible; keep the same next time."
    ),
    items_en=(Item("activity", "", _UNABLE, _ABLE),),
    source_en=marked("Stratford 1995, Physiother Can 47(4):258; listed as free to use. A change of 2 on average"),
    every_days=None,
    best="high",
    notable=2.0,
    least=3,
    most=5,
)
ROLAND_MORRIS: Final = Instrument(
    id="roland-morris",
    version="RMDQ-24, 1983",
    name_en=marked("What your back keeps you from (Roland-Morris)"),
    kind="ticks",
    introduction_en=(
        "When your back hurts, you may find it difficult to do some of the things you normally do. This list contains "
        "sentences that people have used to describe themselves when they have back pain. When you read them, you may "
        "find that some stand out because they describe you today. As you read the list, think of yourself today. "
        "When you read a sentence that describes you today, put a tick against it. If the sentence does not describe "
        "you, then leave the space blank and go on to the next one. Remember, only tick the sentence if you are sure "
        "it describes you today."
    ),
    items_en=tuple(Item(str(number), words) for number, words in enumerate(_BACK, start=1)),
    source_en=marked("Roland & Morris 1983, Spine 8(2):141; no permission needed. A change of 5: Ostelo 2008"),
    every_days=None,
    best="low",
    notable=5.0,
    words="published",
)

INSTRUMENTS: Final[Mapping[str, Instrument]] = MappingProxyType(
    {each.id: each for each in (NPRS, PEG, PSFS, ROLAND_MORRIS)}
)
"""Every measure by its id."""
