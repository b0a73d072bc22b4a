"""The questions of a published measure, in its own words: numbers, sentences to tick, or activities of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcare.care.instruments import Instrument, Item
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.line_field import LineField
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.questions import Question, Questions
from selfcare.desktop.widgets.score_row import ScoreRow
from selfcare.translation import tr


class InstrumentForm(QWidget):
    """`changed` after every answer."""

    changed = Signal()

    def __init__(
        self, theme: Theme, instrument: Instrument, named: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """Ask the questions of `instrument`; `named` are the activities that were named the last time."""
        super().__init__(parent)
        self._fields: list[LineField] = []
        self._scales: dict[str, Scale] = {}
        self._ticks: Questions | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        match instrument.kind:
            case "numbers":
                for item in instrument.items:
                    rows.addWidget(self._scale(theme, item.id, item))
            case "ticks":
                asked = [Question(item.id, item.words) for item in instrument.items]
                self._ticks = Questions(theme, asked, {}, self)
                self._ticks.changed.connect(self.changed)
                rows.addWidget(self._ticks)
            case "activities":
                for number in range(instrument.most):
                    field = self._field(theme, number, named)
                    rows.addWidget(field)
                    rows.addWidget(self._scale(theme, str(number), instrument.items[0], field.accessibleName()))
            case _:
                assert_never(instrument.kind)

    @property
    def answers(self) -> dict[str, int]:
        """What was answered: numbers by item or activity, or 1 for each sentence that is ticked."""
        if self._ticks is not None:
            return dict.fromkeys(self._ticks.ticked, 1)
        scores = {name: scale.row.score for name, scale in self._scales.items()}
        if not self._fields:
            return {name: score for name, score in scores.items() if score is not None}
        named = {self._named(number): scores[str(number)] for number in range(len(self._fields))}
        return {name: score for name, score in named.items() if name and score is not None}

    @property
    def open(self) -> str:
        """What is still to be done before the answers can be scored; empty if nothing."""
        names = [self._named(number) for number in range(len(self._fields))]
        written = [name for name in names if name]
        if len(set(written)) < len(written):
            return tr("Name each activity once.")
        for name, scale in zip(names, self._scales.values(), strict=False):
            if name and scale.row.score is None:
                return tr("Choose a number for “{activity}”.").format(activity=name)
            if not name and scale.row.score is not None:
                return tr("Name the activity that you chose a number for.")
        return ""

    def _named(self, number: int) -> str:
        return self._fields[number].text().strip()

    def _field(self, theme: Theme, number: int, named: Sequence[str]) -> LineField:
        field = LineField(theme, tr("Activity {number}").format(number=number + 1), self)
        field.setText(named[number] if number < len(named) else "")
        field.textChanged.connect(self.changed)
        self._fields.append(field)
        return field

    def _scale(self, theme: Theme, name: str, item: Item, spoken: str = "") -> Scale:
        scale = Scale(theme, item, spoken or item.words, self)
        scale.row.chosen.connect(self.changed)
        self._scales[name] = scale
        return scale


class Scale(QWidget):
    """One question, 0 to 10, and the words at both ends; `row` is the scale."""

    def __init__(self, theme: Theme, item: Item, spoken: str, parent: QWidget) -> None:
        super().__init__(parent)
        name = tr("{question}: 0, {least}, to 10, {most}").format(question=spoken, least=item.at_0, most=item.at_10)
        self.row = ScoreRow(theme, name, self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        if item.words:
            words = Words(theme, item.words, "body", bold=True, wrap=True, parent=self)
            words.setContentsMargins(RING, 0, RING, 2)
            rows.addWidget(words)
        rows.addWidget(self.row)
        ends = QHBoxLayout()
        ends.setContentsMargins(RING, 0, RING, 0)
        ends.setSpacing(24)
        low = Words(theme, item.at_0, "small", colour="muted", wrap=True, parent=self)
        high = Words(theme, item.at_10, "small", colour="muted", wrap=True, parent=self)
        high.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        ends.addWidget(low, 1)
        ends.addWidget(high, 1)
        rows.addLayout(ends)
