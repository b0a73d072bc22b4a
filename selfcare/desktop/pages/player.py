"""The player: the stage, the lamp and the controls. It shows moments and announces wishes as commands."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from selfcare.desktop.cadence import cadence_of
from selfcare.desktop.pages.player_controls import Allowed, PlayerControls
from selfcare.desktop.pages.player_keys import PlayerKeys
from selfcare.desktop.pages.player_layout import lay_out
from selfcare.desktop.pages.player_top import PlayerTop
from selfcare.desktop.pictures import Pictures, Subject, subject_of
from selfcare.desktop.presses import go, pressed
from selfcare.desktop.scenes import (
    Following,
    Outline,
    aim_of,
    count_of,
    following_of,
    instead_of_easing,
    scene_of,
    slab_of,
    step_count,
    word_of,
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
from selfcare.session.commands import (
    AddTime,
    Answer,
    Back,
    Ease,
    Hurts,
    PainKind,
    Pause,
    Repeat,
    Skip,
    Stop,
)
from selfcare.session.moment import Moment


class PlayerPage(QWidget):
    """`wished` carries a command of the session. Volume and test sound stand in `top.panel`."""

    wished = Signal(object)

    def __init__(self, theme: Theme, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._coming: Subject | None = None
        self._moment: Moment | None = None
        self._outline: Outline | None = None
        self._name, self._language, self._notes = "", "en", ("", "")
        self._preparing = ""
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
        self._keys = PlayerKeys(self)
        column = (self.slab, self.lamp, self._word, self._scale)
        bottom = (self.controls, self._next)
        lay_out(self, self.top, self.stage, column, self.bar, bottom)
        self._connect()

    def open_routine(self, name: str, language: str) -> None:
        """Get ready to show moments of another session."""
        self._name, self._language = name, language
        self._moment = self._outline = None
        self.hurt_sheet.hide()
        self.end_sheet.hide()
        self.exercise_sheet.hide()

    def show_moment(self, moment: Moment, allowed: Allowed) -> None:
        """Show what is true now. Each part repaints only if what it shows has changed."""
        if self._outline is None or self._outline.timeline is not moment.timeline:
            self._outline = Outline(moment.timeline)
        self._moment = moment
        following = following_of(moment, self._language)
        cadence = cadence_of(moment, self._language)
        self._show_scene(moment)
        self.slab.show_slab(slab_of(moment))
        self.lamp.show_count(count_of(moment, cadence))
        self._word.show_word(*word_of(moment, cadence))
        self._scale.show_aim(aim_of(moment))
        self.bar.show_bar(self._outline.bar(moment))
        self._next.show_next(following.when, following.words)
        self._show_pictures(moment, following)
        self.top.show_routine(self._name, step_count(moment))
        self.top.show_left(f"{clock(moment.left)} left")
        self.controls.show_state(moment.state, allowed, "" if allowed.ease else instead_of_easing(moment))
        self._show_sheets(moment)

    @Slot(str)
    def flash(self, _tone: str) -> None:
        """Show a cue that nobody can hear."""
        self.stage.flash()

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
        return self.hurt_sheet.isVisible() or self.end_sheet.isVisible() or self.exercise_sheet.isVisible()

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
        note = " ".join(words for words in self._notes if words)
        scene = scene_of(moment, self._language, note)
        if moment.state == "waiting" and self._preparing:
            scene = replace(scene, cue=f"{self._preparing}. It begins by itself. Press Start to go without waiting.")
        self.stage.show_scene(scene)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.controls.focus_first()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stage.settle()

    def _show_pictures(self, moment: Moment, following: Following) -> None:
        shown = moment.exercise or following.exercise
        if shown is not None:
            here = subject_of(shown, moment.side if moment.exercise else following.side)
            still = self.stage.theme.still
            picture = self._pictures.ends(here) if still else self._pictures.moving(here, moment)
            self.stage.show_picture(picture, self._pictures.proportion(here))
            self.stage.describe(self._pictures.words(here, moment))
        coming = subject_of(following.exercise, following.side) if following.exercise else None
        if coming != self._coming:
            self._coming = coming
            self._next.show_picture(self._pictures.still(coming) if coming else None)

    def _show_sheets(self, moment: Moment) -> None:
        if moment.state == "hurt" and not self.hurt_sheet.isVisible():
            # Whatever is open would take the keys of the question.
            self.top.panel.hide()
            self.controls.close_menu()
            self.end_sheet.hide()
            self.exercise_sheet.hide()
            self.hurt_sheet.ask(advice_of(moment.exercise))
        elif moment.state != "hurt" and self.hurt_sheet.isVisible():
            self.hurt_sheet.hide()
            self.controls.focus_first()
        self._listen()

    def _listen(self) -> None:
        """Hear the keys, unless a sheet or the menu has them."""
        self._keys.enable(on=not self.asking and not self._menu_open)

    @Slot(bool)
    def _mind_menu(self, shown: bool) -> None:
        self._menu_open = shown
        self._listen()

    @Slot()
    def _explain(self) -> None:
        """Show how the exercise of this moment is done, or the one that comes; the session stands still meanwhile."""
        moment = self._moment
        exercise = (moment.exercise or moment.next_exercise()) if moment else None
        if exercise is not None and moment is not None:
            self.wished.emit(Pause())
            picture = self._pictures.still(subject_of(exercise, moment.side))
            self.exercise_sheet.show_exercise(exercise, picture, self._language)
            self._listen()

    @Slot()
    def _explained(self) -> None:
        self._listen()
        self.controls.focus_first()

    def _connect(self) -> None:
        for source in (self.controls, self._keys):
            source.back.connect(self._back)
            source.go.connect(self._go)
            source.skip.connect(self._skip)
            source.ease.connect(self._ease)
            source.hurt.connect(self._hurt)
            source.add.connect(self._add)
            source.again.connect(self._again)
            source.explain.connect(self._explain)
        self.controls.menu_shown.connect(self._mind_menu)
        self.top.panel.hurt.connect(self._hurt)
        self.exercise_sheet.closed.connect(self._explained)
        self._keys.rest.connect(self._rest)
        self.top.end.connect(self._ask_end)
        self.hurt_sheet.answered.connect(self._answer)
        self.hurt_sheet.ended.connect(self._stop)
        self.end_sheet.confirmed.connect(self._stop)
        self.end_sheet.withdrawn.connect(self._go)

    @Slot()
    def _go(self) -> None:
        """Pause, or go on, or say that a step at one's own pace is done."""
        if self.end_sheet.isVisible():
            self.end_sheet.hide()
            self.controls.focus_first()
        self.wished.emit(go(self._moment.state if self._moment else "running"))

    @Slot()
    def _rest(self) -> None:
        self.wished.emit(Pause())

    @Slot()
    def _back(self) -> None:
        self.wished.emit(Back())

    @Slot()
    def _skip(self) -> None:
        self.wished.emit(Skip())

    @Slot()
    def _ease(self) -> None:
        self.wished.emit(Ease())

    @Slot()
    def _hurt(self) -> None:
        self.wished.emit(Hurts())

    @Slot()
    def _add(self) -> None:
        self.wished.emit(AddTime())

    @Slot()
    def _again(self) -> None:
        self.wished.emit(Repeat())

    @Slot()
    def _stop(self) -> None:
        self.wished.emit(Stop())

    @Slot(str, int)
    def _answer(self, kind: PainKind, score: int) -> None:
        self.wished.emit(Answer(kind, None if score < 0 else score))

    @Slot()
    def _ask_end(self) -> None:
        self.wished.emit(Pause())
        self.end_sheet.open()
        self._keys.enable(on=False)
