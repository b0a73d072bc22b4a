"""One user's evening at the real window with the real routines, photographed, on a clock that is moved by hand."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from selfcare.anatomy.regions import REGIONS
from selfcare.app.clock import Startup
from selfcare.care.answers import Held
from selfcare.care.instruments import PEG
from selfcare.care.measures import take
from selfcare.care.stop_rules import TOPIC
from selfcare.desktop.desk import Desk
from selfcare.desktop.key_help import KeyHelp
from selfcare.desktop.measuring import Measuring
from selfcare.desktop.pages.check_out import CheckOutPage
from selfcare.desktop.pages.sound_check import SoundCheckPage
from selfcare.desktop.settings import Settings, keep_settings
from selfcare.desktop.widgets.call_box import CallBox
from selfcare.desktop.widgets.exercise_sheet import ExerciseSheet
from selfcare.session.commands import Answer, Hurts, Pause, Stop
from selfcare.session.moment import Moment
from tools.camera import LOOKS, SHOWN_LOOKS, Camera
from tools.quiet_app import HandClock, QuietApp


def render(folder: Path, language: str = "", *, every: bool) -> None:
    """Photograph an evening as the documents show it, or in every look if asked for; in a language if one is given."""
    application = QApplication(["selfcare", "-style", "fusion"])
    for settings, size, look in LOOKS if every else SHOWN_LOOKS:
        camera = Camera(folder, look, language, every=every)
        evening = Evening(application, settings.but(language=language or "en"), size, camera)
        evening.welcome()
        evening.quiet_pages()
        evening.on_the_way()
        evening.session()
        evening.questions()
        evening.endings()
        evening.sound_check()
        evening.go_home()


class Evening:
    """From the library to the done page, in one look."""

    def __init__(self, application: QApplication, settings: Settings, size: tuple[int, int], camera: Camera) -> None:
        """Open the window before a camera."""
        home = Path(os.environ["SELFCARE_HOME"])
        for file in home.glob("history.db*"):
            file.unlink()
        keep_settings(settings, home / "settings.json")
        self._application, self._clock = application, HandClock()
        self._app = QuietApp(application, self._clock, Startup())
        self._camera = camera
        self._app.open()
        self._app.window.resize(*size)
        while self._app.fetching:
            application.processEvents()

    def welcome(self) -> None:
        """The three steps of the first start."""
        self._app.greeting.begin()
        self._take("welcome")
        self._app.greeting.check_sound()
        self._take("welcome-sound")
        self._app.greeting.ask_where()
        self._take("welcome-about-you")

    def quiet_pages(self) -> None:
        """Today, library, settings, safety, and what comes before the first session."""
        self._app.go("today")
        self._take("today-first")
        self._app.go("library")
        self._app.window.library.open_routine("morning-back")
        self._take("library")
        self._app.go("settings")
        self._take("settings")
        self._app.go("safety")
        self._take("safety")
        self._app.go("library")
        self._start("desk-reset")
        self._take("before-the-first")
        self._app.go("library")
        self._desk.history.confirm(TOPIC)

    def on_the_way(self) -> None:
        """Everything that is asked and answered before a start."""
        health = self._desk.history.health
        self._start("desk-reset")
        self._take("health-first")
        health.set_profile([Held("anticoagulant"), Held("skin_problem", frozenset({"forearm"}))])
        self._app.go("health")
        self._take("health")
        self._measures()
        self._start("desk-reset")
        self._take("red-flags")
        self._clock.seconds += 60
        health.answer_red_flags(frozenset({"rf_ces_saddle", "rf_ces_bladder"}))
        self._start("desk-reset")
        self._take("get-checked-now")
        for box in self._app.window.findChildren(CallBox):
            box.show_number()
        self._take("get-checked-now-number")
        health.answer_red_flags(frozenset({"rf_cancer"}))
        self._start("desk-reset")
        self._take("get-checked-soon")
        health.answer_red_flags(frozenset())
        self._start("desk-reset")
        self._take("check-in")
        health.check_in({"neck": 4, "upper_back": 2, "chest": 2, "shoulder": 1, "low_back": 5, "hip": 2}, ())
        self._start("desk-reset")
        self._take("ready")
        self._start("upper-back-ball")
        self._take("not-offered")
        health.check_in({}, [Held("unwell")])
        self._start("desk-reset")
        self._take("not-today")
        self._app.go("library")
        health.set_profile(())
        health.check_in(dict.fromkeys(REGIONS, 2), ())
        today = self._app.window.today
        self._app.go("today")
        today.map.choose({("neck_back", None), ("upper_trapezius", "left"), ("upper_trapezius", "right")})
        today.minutes.choose("10")
        today.wished.emit()
        today.resume.offer("Hips after sitting", "Hip flexor stretch, left side, 0:42 left", "3/8", 0.4)
        self._take("today")
        today.resume.hide()

    def _measures(self) -> None:
        measuring, history, now = self._app.window.findChildren(Measuring)[0], self._desk.history, self._clock.now()
        scores = {15: (6, 5, 7), 8: (5, 4, 5), 0: (4, 3, 4)}
        weekly = [
            take(PEG, dict(zip(("pain", "enjoyment", "activity"), numbers, strict=True)), now - timedelta(days=days))
            for days, numbers in scores.items()
        ]
        for taken in weekly:
            history.keep_measure(taken)
        measuring.show_all(weekly[-1])
        self._take("measures")
        for name in ("peg", "psfs", "roland-morris"):
            measuring.ask(name)
            self._take(f"measures-{name}")

    def answer_all(self) -> None:
        """Answer beforehand all that is asked before a start, with nothing in the way."""
        health = self._desk.history.health
        self._desk.history.confirm(TOPIC)
        health.set_profile(())
        health.answer_red_flags(frozenset())
        health.check_in(dict.fromkeys(REGIONS, 2), ())

    def session(self) -> None:
        """The player in each light, standing still, and asking."""
        self._start("desk-reset")
        self._until(lambda moment: moment.phase.kind == "position" and moment.phase_left < 7)
        self._take("player-ready")
        self._until(lambda moment: moment.working and moment.part.step == 1 and moment.phase_left < 24.4)
        self._take("player-work")
        self._until(lambda moment: moment.phase.kind == "switch" and moment.phase_left < 5)
        self._take("player-switch")
        self._take_far("far-switch")
        self._wish(Pause())
        self._take("player-paused")
        self._wish(Stop())
        self._leave_check_out()
        self._app.go("library")
        self._start("upper-back-ball")
        self._until(lambda moment: moment.working and moment.exercise is not None and "ball" in moment.exercise.id)
        self._pass(9)
        self._take("player-hold")
        self._take_far("far-hold")
        self._wish(Hurts())
        self._take("player-hurts")
        self._wish(Answer("dull", 2))
        self._until(lambda moment: moment.phase.kind == "rest")
        self._take("player-rest")
        self._take_far("far-rest")
        self._wish(Stop())
        self._app.go("library")

    def questions(self) -> None:
        """Whatever is laid over a page, or opened from it."""
        self._app.go("library")
        self._app.window.library.asked.emit("desk-reset", 0)
        self._take("exercise")
        for sheet in self._app.window.findChildren(ExerciseSheet):
            sheet.leave()
        keys = self._app.window.findChildren(KeyHelp)[0]
        for place in ("library", "today"):
            self._app.go(place)
            keys.show()
            self._take(f"keys-{place}")
            keys.show()
        self._start("desk-reset")
        self._until(lambda moment: moment.working)
        player = self._desk.page
        player.end_sheet.open()
        self._take("player-end")
        player.end_sheet.hide()
        self._wish(Hurts())
        player.hurt_sheet.ask_strength()
        self._take("player-how-strong")
        self._wish(Answer("dull", 5))
        self._take("player-easier")
        self._wish(Stop())
        self._leave_check_out()
        self._app.go("library")

    def sound_check(self) -> None:
        """Whether anything is heard. The last thing of an evening: a session would wait for the sound."""
        self._app.check_sound()
        page = self._app.window.page
        self._take("sound-check")
        if isinstance(page, SoundCheckPage):
            page.help()
        self._take("sound-check-help")
        self._app.go("library")

    def endings(self) -> None:
        """A session on the floor to its end, and one that had to stop."""
        self._start("morning-back")
        self._until(
            lambda moment: moment.phase.kind == "out" and moment.part.step == 3 and moment.phase.repetition == 3
        )
        self._take("player-floor")
        self._pass(900)
        self._take("check-out")
        self._leave_check_out()
        self._take("done")
        self._app.go("library")
        self._start("micro-break")
        self._until(lambda moment: moment.working)
        self._wish(Hurts())
        self._wish(Answer("numb"))
        self._take("stopped")

    def go_home(self) -> None:
        """Close the window and let everything go."""
        self._app.window.close()
        self._app.window.deleteLater()
        self._app.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    @property
    def _desk(self) -> Desk:
        return self._app.set_desk()

    def _start(self, routine: str) -> None:
        self._app.window.library.open_routine(routine)
        self._app.start(routine, "left")
        self._desk.go()  # if it began to wait: an evening waits for no output to open

    def _leave_check_out(self) -> None:
        page = self._app.window.page
        if isinstance(page, CheckOutPage):
            page.skipped.emit()

    def _take(self, name: str) -> None:
        if not self._camera.wants(name):
            return
        self._desk.page.show_sound("")  # this machine may have no loudspeaker; whoever looks at the pictures has one
        self._desk.page.stage.settle()
        for _time in range(3):
            self._application.processEvents()
        self._camera.take(name, self._app.window)

    def _take_far(self, name: str) -> None:
        if not self._camera.wants(name):
            return
        page = self._desk.page
        page.show_sound("")
        page.look_from_afar()
        page.far.showNormal()
        page.far.resize(self._app.window.size())
        page.far.room.settle()
        for _time in range(3):
            self._application.processEvents()
        self._camera.take(name, page.far)
        page.far.leave()

    def _wish(self, command: object) -> None:
        self._desk.page.wished.emit(command)

    def _pass(self, seconds: float) -> None:
        for _tenth in range(round(seconds * 10)):
            self._clock.seconds += 0.1
            self._desk.beat()

    def _until(self, there: Callable[[Moment], bool]) -> None:
        for _tenth in range(20_000):
            if there(self._desk.moment()):
                return
            self._pass(0.1)
        raise LookupError("the session never came there")
