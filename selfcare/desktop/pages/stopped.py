"""After a warning sign, in a session or told at its end: calm, and what to do now, in order."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from selfcare.desktop.pages.frame import CardPage
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.badge import Badge
from selfcare.desktop.widgets.button import BIG, SMALL, Button
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.rule_list import RuleList
from selfcare.translation import marked, tr


class StoppedPage(CardPage):
    """`left` when the user has read it; `not_meant` if the answer that led here was a slip.

    `afterwards`: the session was over already, and it was told at the check-out that something is new; `telling` where
    one goes on to say what it is.
    """

    left = Signal()
    not_meant = Signal()
    telling = Signal()

    def __init__(self, theme: Theme, back: str, parent: QWidget | None = None, *, afterwards: bool = False) -> None:
        """`back` says where one gets from here."""
        from selfcare.care.rule_reader import built_in_stop_rules

        super().__init__(theme, parent)
        what_to_do = built_in_stop_rules().afterwards
        title = tr("Something is new: what to do now") if afterwards else tr("We have stopped here")
        heading = QHBoxLayout()
        heading.setSpacing(16)
        heading.addWidget(Badge(theme, "stethoscope", "alert-soft", "alert", self))
        heading.addWidget(Words(theme, title, "page", wrap=True, parent=self), 1)
        self.body.addLayout(heading)
        self.body.addSpacing(6)
        self.body.addWidget(RuleList(theme, what_to_do, role="body", numbered=True, parent=self))
        self.body.addSpacing(10)
        self.body.addWidget(Words(theme, tr(_NEW if afterwards else _WHAT), "body", wrap=True, parent=self))
        tell = Button(theme, tr("Tell what it is"), "primary", shape=BIG, parent=self)
        tell.clicked.connect(self.telling)
        tell.setVisible(afterwards)
        self._leave = Button(theme, back, "plain" if afterwards else "primary", shape=BIG, parent=self)
        self._leave.clicked.connect(self.left)
        self.foot.addWidget(tell)
        self.foot.addWidget(self._leave)
        slip = Button(theme, tr("I pressed it by mistake"), "link", shape=SMALL, parent=self)
        slip.clicked.connect(self.not_meant)
        slip.setVisible(not afterwards)
        self.foot.addWidget(slip)
        self.foot.addStretch(1)
        kept = Words(theme, tr("What you did until now is kept."), "small", colour="muted", wrap=True, parent=self)
        self.body.addSpacing(8)
        self.body.addWidget(kept)
        self.body.addStretch(1)


_WHAT = marked(
    "What you felt can be harmless, and it is still a reason to stop: numbness, tingling, weakness, dizziness, "
    "chest pain or a new headache are not part of massage or stretching."
)
_NEW = marked(
    "Numbness, tingling, weakness, dizziness or a pain that you did not know before can be harmless. Take it seriously "
    "all the same. Nothing is started until you have told what it is."
)
