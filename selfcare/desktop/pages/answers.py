"""What the door has answered, where it is no: get checked first, not today, or not this one; and what to do then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from selfcare.care.door import NotOffered, NotToday
from selfcare.care.limits import each_once
from selfcare.care.offering import told
from selfcare.care.rules import Urgency
from selfcare.care.screening import GetChecked
from selfcare.care.stop_rules import Rule
from selfcare.desktop.pages.frame import CardPage
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.badge import Badge
from selfcare.desktop.widgets.button import BIG, SMALL, Button, Kind
from selfcare.desktop.widgets.call_box import CallBox
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.rule_list import RuleList, rule_of
from selfcare.desktop.widgets.suggestion_card import SuggestionCard, Suited
from selfcare.desktop.words import begun, named, quoted
from selfcare.routine.models import Text
from selfcare.translation import marked, tr


class SafetyPage(CardPage):
    """What to do now, first; the reason, last. `changing`: an answer was a slip; `seen`: somebody has looked."""

    left = Signal()
    changing = Signal()
    seen = Signal()

    def __init__(
        self, theme: Theme, answer: GetChecked, call: CallBox, parent: QWidget | None = None, *, asked: bool
    ) -> None:
        """Show `answer`; `asked`: it follows from the questions, else from what the person lives with.

        `call` stands below what to do where it is an emergency.
        """
        super().__init__(theme, parent)
        heading = QHBoxLayout()
        heading.setSpacing(16)
        heading.addWidget(Badge(theme, "stethoscope", "alert-soft", "alert", self), 0, Qt.AlignmentFlag.AlignTop)
        heading.addWidget(Words(theme, tr(_TITLES[answer.urgency]), "page", wrap=True, parent=self), 1)
        self.body.addLayout(heading)
        self.body.addSpacing(8)
        steps = [rule_of(words) for words in _words(answer.do)]
        emergency = answer.urgency == "emergency"
        self.body.addWidget(RuleList(theme, steps, role="lead" if emergency else "body", numbered=True, parent=self))
        call.setParent(self)
        call.setVisible(emergency)
        self.body.addWidget(call)
        self._add(tr("What you can say"), [quoted(words) for words in _words(answer.tell)])
        self._add(tr("Why"), [*_words(answer.why), *([tr(_SHOULD_NOT_WAIT)] if emergency else [])])
        self.body.addStretch(1)
        self._foot(asked=asked, emergency=emergency)

    def _add(self, title: str, lines: Sequence[str]) -> None:
        if not lines:
            return
        self.body.addSpacing(8)
        self.body.addWidget(Words(self.theme, title, "lead", parent=self))
        for words in lines:
            self.body.addWidget(Words(self.theme, words, "body", wrap=True, parent=self))

    def _foot(self, *, asked: bool, emergency: bool) -> None:
        kind: Kind = "plain" if emergency else "primary"  # the number to call is the button that stands out
        leave = Button(self.theme, tr("I have read this"), kind, shape=BIG, parent=self)
        seen = Button(self.theme, tr("A doctor has looked at this"), "plain", shape=SMALL, parent=self)
        leave.clicked.connect(self.left)
        seen.clicked.connect(self.seen)
        seen.setVisible(asked)
        for part in (leave, seen):
            self.foot.addWidget(part)
        self.foot.addStretch(1)
        _way_back(self).clicked.connect(self.changing)


class NotNowPage(CardPage):
    """Nothing today, or not this routine: why, and what suits instead. `left` when it has been read.

    `started` and `opened` carry the id of one that suits.
    """

    left = Signal()
    changing = Signal()
    anew = Signal()
    started = Signal(str)
    opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        answer: NotToday | NotOffered,
        name: str,
        parent: QWidget | None = None,
        *,
        going_on: bool = False,
        others: Sequence[Suited] = (),
    ) -> None:
        """Say why `name`, a routine, is not played now; the rest of one that is `going_on` can be begun `anew`.

        `others` suit today.
        """
        super().__init__(theme, parent)
        today = isinstance(answer, NotToday)
        refused = going_on and not today
        title = tr("Rest today") if today else tr("Better begun anew") if refused else tr("Better another one today")
        self.body.addWidget(Words(theme, title, "page", wrap=True, parent=self))
        intro = tr(_REST) if today else tr(_CHANGED if refused else _TOO_MUCH).format(name=name)
        self.body.addWidget(Words(theme, intro, "body", colour="muted", wrap=True, parent=self))
        self.body.addSpacing(8)
        self.body.addWidget(RuleList(theme, _because(answer), role="body", parent=self))
        self._offer(others)
        self.body.addStretch(1)
        words = tr("Back") if today else tr("See all others") if others else tr("Choose another")
        leave = Button(theme, words, "plain" if refused or others else "primary", shape=BIG, parent=self)
        again = Button(theme, tr("Begin it anew"), "primary", shape=BIG, parent=self)
        leave.clicked.connect(self.left)
        again.clicked.connect(self.anew)
        again.setVisible(refused)
        self.foot.addWidget(again)
        self.foot.addWidget(leave)
        self.foot.addStretch(1)
        _way_back(self).clicked.connect(self.changing)

    def _offer(self, others: Sequence[Suited]) -> None:
        if others:
            self.body.addSpacing(12)
            self.body.addWidget(Words(self.theme, tr("This suits you today"), "lead", wrap=True, parent=self))
        for each in others:
            card = SuggestionCard(self.theme, each, self)
            card.started.connect(self.started)
            card.opened.connect(self.opened)
            self.body.addWidget(card)
            self.body.addSpacing(4)


def _way_back(page: CardPage) -> Button:
    """Return the way back to the questions, at the top of the page."""
    back = Button(page.theme, tr("Change my answers"), "quiet", icon="arrow-left", shape=SMALL, parent=page)
    page.top.addWidget(back)
    page.top.addStretch(1)
    return back


def _because(answer: NotToday | NotOffered) -> list[Rule]:
    if isinstance(answer, NotOffered):
        changes = [Rule(*parts) for parts in told(each for each in answer.changes if each.kind in ("out", "capped"))]
        return [*map(rule_of, _words(answer.advice)), *changes]
    lines = [
        f"{begun(named(you))}. {named(because) if because else ''}".strip() for you, because in each_once(answer.why)
    ]
    return list(map(rule_of, dict.fromkeys([*lines, *_words(answer.advice)])))


def _words(texts: Iterable[Text]) -> list[str]:
    return list(dict.fromkeys(named(text) for text in texts))


_TITLES: Final[dict[Urgency, str]] = {
    "emergency": marked("Please get help now"),
    "same_day": marked("Please have this looked at today"),
    "soon": marked("Please get checked in the next days"),
    "routine": marked("Please get checked when it suits you"),
}
_SHOULD_NOT_WAIT: Final = marked("It may turn out to be nothing. It should not wait.")
_REST: Final = marked("Nothing is offered until tomorrow, for this reason:")
_CHANGED: Final = marked("What is left of “{name}” does not suit you as it stands. Begun anew, it is fitted to you:")
_TOO_MUCH: Final = marked("More than a third of “{name}” does not suit you now:")
