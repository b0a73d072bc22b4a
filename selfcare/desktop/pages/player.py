"""The player: the stage, the lamp and the controls. It shows moments and announces wishes as commands."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from selfcare.desktop.cadence import cadence_of
from selfcare.desktop.counting import count_of, word_of
from selfcare.desktop.far_scenes import far_of
from selfcare.desktop.focus import FocusBefore
from selfcare.desktop.pages.far_view import FarView
from selfcare.desktop.pages.player_controls import Allowed, PlayerControls
from selfcare.desktop.pages.player_keys import PlayerKeys
from selfcare.desktop.pages.player_layout import Parts, PlayerLayout
from selfcare.desktop.pages.player_top import PlayerTop
from selfcare.desktop.pages.player_wishes import Wishes
from selfcare.desktop.pictures import Pictures, Subject, eased, subject_of
from selfcare.desktop.presses import go, pressed
from selfcare.desktop.scenes import (
    Following,
    Outline,
    aim_of,
    following_of,
    instead_of_easing,
    scene_of,
    slab_of,
    step_count,
)
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.end_sheet import EndSheet
from selfcare.desktop.widgets.exercise_sheet import ExerciseSheet
from selfcare.desktop.widgets.hurt_sheet import HurtSheet, advice_of
from selfcare.desktop.widgets.lamp import Lamp
from selfcare.desktop.widgets.next_up import NextUp
from selfcare.desktop.widgets.pressure_scale import PressureScale
from selfcare.desktop.widgets.side_slab import SideSlab
from selfcare.desktop.widgets.stage import Stage
from selfcare.desktop.widgets.timeline_bar import TimelineBar
from selfcare.desktop.widgets.word_row import WordRow
from selfcare.desktop.words import clock
from selfcare.session.moment import Moment
from selfcare.translation import tr


class PlayerPage(QWidget):
    """`wished` carries a command of the session. Volume and test sound stand in `top.panel`."""

    wished = Signal(object)

    def __init__(self, theme: Theme, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._coming: Subject | None = None
        self._moment: Moment | None = None
        self._outline: Outline | None = None
        self._name, self._language, self._notes, self._preparing = "", "en", ("", ""), ""
        self.top = PlayerTop(theme, self)
        self.stage = Stage(theme, self)
        self.slab = SideSlab(theme, self)
        self.lamp = Lamp(theme, self)
        self._word = WordRow(theme, self)
        self._scale = PressureScale(theme, self)
        self.bar = TimelineBar(theme, self)
        self.controls = PlayerControls(theme, self)
        self._next = NextUp(theme, self)
        self.hurt_sheet = HurtSheet(theme, self)
        self.end_sheet = EndSheet(theme, self)
        self.exercise_sheet = ExerciseSheet(theme, self)
        self._menu_open = False
        self._before = FocusBefore(self)
        self._keys = PlayerKeys(self)
        self.far = FarView(theme, self)
        self.wishes = Wishes(self)
        column = (self.slab, self.lamp, self._word, self._scale)
        self._layout = PlayerLayout(self, Parts(self.top, self.stage, column, self.bar, self.controls, self._next))
        self._connect()

    def open_routine(self, name: str, language: str) -> None:
        """Get ready to show moments of another session."""
        self._name, self._language = name, language
        self._moment = self._outline = None
        for sheet in (self.hurt_sheet, self.far.hurt_sheet, self.end_sheet, self.exercise_sheet):
            sheet.hide()

    def show_moment(self, moment: Moment, allowed: Allowed) -> None:
        """Show what is true now. Each part repaints only if what it shows has changed."""
        if self._outline is None or self._outline.timeline is not moment.timeline:
            self._outline = Outline(moment.timeline)
        if moment.state == "hurt" and not self.asking and not self.far.isVisible():
            self._before.remember()  # before the control that has the focus is turned off
        self._moment, self.wishes.state = moment, moment.state
        following, cadence = following_of(moment, self._language), cadence_of(moment, self._language)
        self._show_scene(moment)
        self.slab.show_slab(slab_of(moment))
        self.lamp.show_count(count_of(moment, cadence))
        self._word.show_word(*word_of(moment, cadence))
        self._scale.show_aim(aim_of(moment))
        self.bar.show_bar(self._outline.bar(moment))
        self._next.show_next(following.when, following.words)
        self._show_pictures(moment, following)
        self.top.show_routine(self._name, *step_count(moment))
        self.top.show_left(tr("{time} left").format(time=clock(moment.left)))
        for controls in (self.controls, self.far.controls):
            controls.show_state(moment.state, allowed, "" if allowed.ease else instead_of_easing(moment))
        if self.far.isVisible():
            self.far.room.show_scene(far_of(moment, self._language, cadence))
        self._show_sheets(moment)

    @Slot(str)
    def flash(self, _tone: str) -> None:
        """Show a cue that nobody can hear."""
        (self.far.room if self.far.isVisible() else self.stage).flash()

    @Slot(str)
    def show_notice(self, note: str) -> None:
        """Keep one honest line on the stage ("The history cannot be written ..."); an empty one takes it away."""
        self._keep_notes(note, self._notes[1])

    @Slot(str)
    def show_sound(self, line: str) -> None:
        """Keep one honest line about what can be heard; an empty one while all is well."""
        self._keep_notes(self._notes[0], line)
        self.top.show_sound(works=not line)

    @Slot(str)
    def show_preparing(self, progress: str) -> None:
        """Say how far the voice is, until the session begins."""
        self._preparing = progress
        if self._moment is not None:
            self._show_scene(self._moment)

    @property
    def asking(self) -> bool:
        """Whether a question is laid over the page."""
        sheets = (self.hurt_sheet, self.far.hurt_sheet, self.end_sheet, self.exercise_sheet)
        return any(sheet.isVisible() for sheet in sheets)

    @Slot(str)
    def press(self, key: str) -> None:
        """Do what a media key means now ("play", "pause", "play-pause", "next", "previous", "stop")."""
        command = pressed(key, self._moment.state) if self._moment and not self.asking else None
        if command is not None:
            self.wished.emit(command)

    def _keep_notes(self, note: str, line: str) -> None:
        self._notes = note, line
        if self._moment is not None:
            self._show_scene(self._moment)

    def _show_scene(self, moment: Moment) -> None:
        scene = scene_of(moment, self._language, " ".join(words for words in self._notes if words))
        if moment.state == "waiting" and self._preparing:
            wait = tr("It begins by itself. Press Start to go without waiting.")
            scene = replace(scene, cue=f"{self._preparing}. {wait}")
        self.stage.show_scene(scene)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.controls.focus_first()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stage.settle()
        if not event.spontaneous():
            self.far.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Fit into every window there is: the parts rearrange themselves."""
        return QSize(640, 480)

    @Slot()
    def _fit(self) -> None:
        self._layout.fit(self.size(), self.stage.theme.text_size)

    def _show_pictures(self, moment: Moment, following: Following) -> None:
        shown = moment.exercise or following.exercise
        if shown is not None:
            here = subject_of(shown, moment.side if moment.exercise else following.side)
            still = self.stage.theme.still
            picture = self._pictures.ends(eased(here, moment)) if still else self._pictures.moving(here, moment)
            if self.far.isVisible():
                self.far.room.show_picture(picture)  # moving on both it would be drawn twice
            else:
                self.stage.show_picture(picture, self._pictures.proportion(here))
            words = self._pictures.words(here, moment)
            self.stage.describe(words)
            self.far.room.describe(words)
        coming = subject_of(following.exercise, following.side) if following.exercise else None
        if coming != self._coming:
            self._coming = coming
            self._next.show_picture(self._pictures.still(coming) if coming else None)

    def _show_sheets(self, moment: Moment) -> None:
        sheet = self.far.hurt_sheet if self.far.isVisible() else self.hurt_sheet
        if moment.state == "hurt" and not sheet.isVisible():
            # Whatever is open would take the keys of the question.
            self.top.panel.hide()
            for controls in (self.controls, self.far.controls):
                controls.close_menu()
            for other in (self.end_sheet, self.exercise_sheet, self.hurt_sheet, self.far.hurt_sheet):
                other.hide()
            sheet.ask(advice_of(moment.exercise))
        elif moment.state != "hurt" and sheet.isVisible():
            sheet.hide()
            self.far.setFocus() if self.far.isVisible() else self._come_back()
        self._listen()

    def _listen(self) -> None:
        """Hear the keys, unless a sheet or the menu has them."""
        self._keys.enable(on=not self.asking and not self._menu_open)
        self.far.listen(on=not self.asking and self.far.isVisible())

    @Slot(bool)
    def _mind_menu(self, shown: bool) -> None:
        self._menu_open = shown
        self._listen()

    @Slot()
    def _explain(self) -> None:
        """Show how the exercise of this moment is done, or the one that comes; the session stands still meanwhile."""
        moment = self._moment
        if moment is not None and (exercise := moment.exercise or moment.next_exercise()) is not None:
            self.far.leave()
            self._before.remember()
            self.wishes.rest()
            picture = self._pictures.still(subject_of(exercise, moment.side))
            self.exercise_sheet.show_exercise(exercise, picture, self._language)
            self._listen()

    @Slot()
    def _come_back(self) -> None:
        self._listen()
        self._before.give_back(self.controls.first)

    def _connect(self) -> None:
        for source in (self.controls, self._keys, self.far.controls, self.far.keys):
            self.wishes.hear(source)
            source.go.connect(self._go)
            source.explain.connect(self._explain)
        for keys in (self._keys, self.far.keys):
            keys.rest.connect(self.wishes.rest)
        for sheet in (self.hurt_sheet, self.far.hurt_sheet):
            sheet.answered.connect(self.wishes.answer)
            sheet.ended.connect(self.wishes.stop)
        self.wishes.wished.connect(self.wished)
        self.controls.menu_shown.connect(self._mind_menu)
        self.controls.reworded.connect(self._fit)
        self.top.panel.hurt.connect(self.wishes.hurt)
        self.exercise_sheet.closed.connect(self._come_back)
        self._keys.far.connect(self.look_from_afar)
        self.top.far.connect(self.look_from_afar)
        self.far.touched.connect(self.wishes.rest)
        self.far.left.connect(self._come_near)
        self.top.end.connect(self._ask_end)
        self.end_sheet.confirmed.connect(self.wishes.stop)
        self.end_sheet.withdrawn.connect(self._go)
        self.end_sheet.closed.connect(self._come_back)
        self.stage.theme.changed.connect(self._fit)

    @Slot()
    def look_from_afar(self) -> None:
        """Show what counts on a whole screen: the other one where there are two, and it is wished so."""
        if self._moment is None or self.asking:
            return
        self.far.room.show_scene(far_of(self._moment, self._language, cadence_of(self._moment, self._language)))
        self._before.remember()
        self.far.open_beside()
        self._listen()
        self._show_pictures(self._moment, following_of(self._moment, self._language))

    @Slot()
    def _come_near(self) -> None:
        if self._moment is not None and self.isVisible():
            self._show_pictures(self._moment, following_of(self._moment, self._language))
            self._show_sheets(self._moment)
            if not self.asking:
                self._before.give_back(self.controls.first)

    @Slot()
    def _go(self) -> None:
        """Pause, or go on, or say that a step at one's own pace is done."""
        if self.end_sheet.isVisible():
            self.end_sheet.hide()
            self._come_back()
        self.wished.emit(go(self._moment.state if self._moment else "running"))

    @Slot()
    def _ask_end(self) -> None:
        self._before.remember()
        self.wishes.rest()
        self.end_sheet.open()
        self._keys.enable(on=False)
