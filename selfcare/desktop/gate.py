"""The way to a start: asks the door of safety, shows the page that its answer calls for, and asks again.

Nothing is played that has not come through `cleared`. What is answered on the way is kept at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from selfcare.care.answers import CheckIn, Held
from selfcare.care.door import Answer, AskFirst, Clearance, NotOffered, NotToday, carry_on, clear, shut_so_far
from selfcare.care.rules import Rules
from selfcare.care.screening import GetChecked, questions_due
from selfcare.care.stop_rules import TOPIC
from selfcare.desktop.answering import Answering
from selfcare.desktop.pages.answers import NotNowPage, SafetyPage
from selfcare.desktop.pages.check_in import CheckInPage
from selfcare.desktop.pages.frame import CardPage
from selfcare.desktop.pages.health import HealthPage
from selfcare.desktop.pages.ready import ReadyPage, says_something
from selfcare.desktop.pages.red_flags import RedFlagsPage
from selfcare.desktop.pages.rules import RulesPage
from selfcare.desktop.pictures import SITTING, Pictures
from selfcare.desktop.wanted import Cleared, Wanted
from selfcare.desktop.whereabouts import Whereabouts
from selfcare.desktop.widgets.call_box import CallBox
from selfcare.desktop.widgets.suggestion_card import Suited
from selfcare.desktop.window import Window
from selfcare.desktop.words import named
from selfcare.record.coming import Coming, coming
from selfcare.record.history import History
from selfcare.record.unfinished import rest_of
from selfcare.routine.models import Exercise
from selfcare.translation import tr


class Gate(QObject):
    """`cleared` carries a `Cleared`, as `cleared_for_file` does where it is to be saved as a file of sound.

    `withdrawn` comes where nothing is started; `health_wanted` to change it.

    `anew` carries a routine's id and its worse side, where one is begun anew or instead of what does not suit; `looked`
    the id of one that is to be looked at first.
    """

    cleared = Signal(object)
    cleared_for_file = Signal(object)
    withdrawn = Signal()
    health_wanted = Signal()
    anew = Signal(str, str)
    looked = Signal(str)

    def __init__(
        self,
        window: Window,
        history: History,
        rules: Rules,
        library: Mapping[str, Exercise],
        pictures: Pictures,
        whereabouts: Whereabouts,
        others: Callable[[Wanted], Sequence[Suited]],
    ) -> None:
        """Show pages in a window; `library` has exercises that may stand in, by id; `others` finds what suits too."""
        super().__init__(window)
        self._window, self._theme = window, window.theme
        self._history, self._health = history, history.health
        self.rules = rules
        self.library = library
        self._pictures = pictures
        self._whereabouts, self._others = whereabouts, others
        self._wanted: Wanted | None = None
        self._coming: Coming | None = None
        self._explained = False
        self._answers = Answering(history)

    def ask(self, wanted: Wanted) -> None:
        """Begin the way to a start."""
        self._wanted, self._explained = wanted, False
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        if self._wanted is None:
            self._go_back()
        elif not self._history.confirmed(TOPIC):
            self._show_rules()
        elif not self._health.profile_given:
            self._show_health()
        else:
            self._take(self._weigh(self._wanted), self._wanted)

    def _go_back(self) -> None:
        """Start nothing: answers were corrected, or told after a session. What they call for is said first."""
        shut = shut_so_far(self._health.told(), self.rules)
        if isinstance(shut, GetChecked):
            self._show_safety(shut)
        else:
            self.withdrawn.emit()

    def _weigh(self, wanted: Wanted) -> Answer:
        told = self._health.told()
        if wanted.unfinished is not None:
            found = wanted.unfinished
            return carry_on(rest_of(found.routine, found.restored(0.0)), found.seen, told, self.rules)
        self._coming = coming(wanted.routine, self._health, self.library, self.rules, told.now.date())
        if wanted.more is not None:
            self._coming = self._coming.with_more(*wanted.more)
        return clear(self._coming.routine, told, self.rules, self.library, wanted.seconds)

    def _take(self, answer: Answer, wanted: Wanted) -> None:
        match answer:
            case AskFirst(what="red_flags", why=why, flags=flags, called=called):
                back = tr("Back to how it is") if called else ""
                self._show_red_flags([named(words) for words in why], only=flags, back=back)
            case AskFirst(why=why):
                self._show_check_in(wanted.regions, " ".join(named(words) for words in why))
            case GetChecked():
                self._show_safety(answer)
            case NotToday() | NotOffered():
                self._show_not_now(answer, wanted)
            case Clearance():
                self._open(answer, wanted)
            case _:
                assert_never(answer)

    def _open(self, clearance: Clearance, wanted: Wanted) -> None:
        unasked = [region for region in wanted.regions if region not in self._answers.asked_today()]
        going_on = wanted.unfinished is not None
        if unasked and not going_on:
            self._show_check_in(unasked, "")
        elif not going_on and not self._explained and self._coming and says_something(clearance, self._coming):
            self._show_ready(clearance, self._coming, wanted)
        else:
            self._wanted = None
            check_in = self._health.check_in_today()
            before = check_in.pain if check_in is not None else {}
            through = self.cleared_for_file if wanted.file else self.cleared
            through.emit(Cleared(wanted, clearance, None if going_on else self._coming, before))

    def _show_rules(self) -> None:
        page = RulesPage(self._theme, asking=True, parent=self._window)
        page.confirmed.connect(self._confirm)
        self._show(page)

    def _show_health(self) -> None:
        page = HealthPage(self._theme, self.rules, self._health.profile().held, self._window, first=True)
        page.saved.connect(self._keep_profile)
        self._show(page)

    def _show_red_flags(
        self,
        why: list[str],
        *,
        ticked: frozenset[str] = frozenset(),
        only: frozenset[str] | None = None,
        back: str = "",
    ) -> None:
        flags = self.rules.red_flags
        left_out = self._answers.ask_red_flags(flags.flags, only)
        page = RedFlagsPage(self._theme, flags, why, self._window, left_out=left_out, ticked=ticked, back=back)
        page.returned.connect(self._change_check_in)
        page.answered.connect(self._keep_red_flags)
        self._show(page)

    def _show_check_in(self, regions: list[str], why: str, known: CheckIn | None = None) -> None:
        last = self._answers.ask_soreness()
        page = CheckInPage(self._theme, self.rules.check_in, regions, self._window, why=why, known=known, last=last)
        page.sore.connect(self._keep_soreness)
        page.given.connect(self._keep_check_in)
        self._show(page)

    def _show_safety(self, answer: GetChecked) -> None:
        flags = self._health.red_flags()
        call = CallBox(self._theme, self.rules.emergency, self._whereabouts.country)
        call.moved.connect(self._whereabouts.move)
        page = SafetyPage(self._theme, answer, call, self._window, asked=bool(flags and flags.open))
        page.left.connect(self._withdraw)
        page.changing.connect(self._change_answers)
        page.seen.connect(self._take_as_seen)
        self._show(page)

    def _show_not_now(self, answer: NotToday | NotOffered, wanted: Wanted) -> None:
        name, going_on = named(wanted.routine.name), wanted.unfinished is not None
        others = self._others(wanted) if isinstance(answer, NotOffered) and not going_on else ()
        page = NotNowPage(self._theme, answer, name, self._window, going_on=going_on, others=others)
        page.left.connect(self._withdraw)
        page.anew.connect(self._begin_anew)
        page.started.connect(self._begin_other)
        page.opened.connect(self.looked)
        page.changing.connect(self._change_check_in)
        self._show(page)

    def _show_ready(self, clearance: Clearance, next_one: Coming, wanted: Wanted) -> None:
        page = ReadyPage(self._theme, clearance, next_one, self._window, file=wanted.file)
        page.started.connect(self._start)
        self._show(page)

    def _show(self, page: QWidget) -> None:
        if isinstance(page, RulesPage | HealthPage | RedFlagsPage | CheckInPage | ReadyPage):
            page.withdrawn.connect(self._withdraw)
        if isinstance(page, CardPage):
            page.card.show_picture(self._pictures.still(SITTING))
        self._window.show_once(page)

    @Slot()
    def _confirm(self) -> None:
        self._history.confirm(TOPIC)
        self._go_on()

    @Slot(object)
    def _keep_profile(self, held: tuple[Held, ...]) -> None:
        self._health.set_profile(held)
        self._go_on()

    @Slot(object)
    def _keep_red_flags(self, ticked: frozenset[str]) -> None:
        self._answers.keep_red_flags(ticked)
        self._go_on()

    @Slot(float, bool)
    def _keep_soreness(self, hours: float, bruised: bool) -> None:
        self._answers.keep_soreness(hours, bruised=bruised)

    @Slot(object, object)
    def _keep_check_in(self, pain: Mapping[str, int], signs: tuple[Held, ...]) -> None:
        self._answers.keep_check_in(pain, signs, self._wanted.regions if self._wanted else ())
        self._go_on()

    @Slot()
    def ask_what_is_new(self) -> None:
        """Ask the questions that a check-out called for, though nothing is to be started."""
        self._wanted = None
        self._show_red_flags([named(why) for why in questions_due(self._health.told(), self.rules)])

    @Slot()
    def correct(self) -> None:
        """Show again the answers that keep everything shut, to be changed; then nothing is started."""
        self._wanted = None
        if isinstance(shut_so_far(self._health.told(), self.rules), GetChecked):
            self._change_answers()
        else:
            self._change_check_in()

    @Slot()
    def _change_answers(self) -> None:
        flags = self._health.red_flags()
        if flags is None or not flags.open:
            self.health_wanted.emit()
        else:
            self._answers.settled = flags.checked
            self._show_red_flags([], ticked=flags.open)

    @Slot()
    def _take_as_seen(self) -> None:
        """Ask the other questions anew: those that a professional has looked at are settled."""
        flags = self._health.red_flags()
        if flags is not None:
            self._answers.settled = flags.ticked
            self._show_red_flags([tr("Please answer the other questions once more.")])

    @Slot()
    def _change_check_in(self) -> None:
        check_in = self._health.check_in_today()
        asked = self._wanted.regions if self._wanted is not None else []
        told = [region for region in (check_in.pain if check_in else ()) if region not in asked]
        self._show_check_in([*asked, *(told if not asked else ())], "", check_in)

    @Slot()
    def _begin_anew(self) -> None:
        """Let the routine be asked for as it was written: what is left was fitted to another hour."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.anew.emit(wanted.routine.id, wanted.worse or "")

    @Slot(str)
    def _begin_other(self, routine: str) -> None:
        self._wanted = None
        self.anew.emit(routine, "")

    @Slot(int)
    def _start(self, chosen: int) -> None:
        self._explained = True
        offered = self._coming.offered if self._coming else None
        if self._wanted is not None and chosen >= 0 and offered is not None:
            exercise, proposal = offered
            self._wanted = replace(self._wanted, more=(exercise, proposal.choices[chosen]))
        self._go_on()

    @Slot()
    def _withdraw(self) -> None:
        self._wanted = None
        self._answers.settled = frozenset()
        self.withdrawn.emit()
