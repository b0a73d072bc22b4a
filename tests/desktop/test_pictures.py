"""Figures as the window asks for them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from selfcare.desktop.pictures import SITTING, Figure, Pictures, Subject, with_head

SIZE = QSize(300, 200)


def test_a_movement_comes_back_to_the_frames_that_are_kept() -> None:
    figure = Pictures().figure(SITTING, SIZE)
    assert figure.during("work", 5.0, 30.0, timed=True) is figure.during("work", 6.0, 30.0, timed=True)
    assert figure.main().layers


def test_the_frames_of_an_exercise_go_when_the_next_one_comes() -> None:
    pictures = Pictures()
    figure = pictures.figure(SITTING, SIZE)
    frame = figure.during("work", 5.0, 30.0, timed=True)
    pictures.figure(Subject("standing", "standing"), SIZE)
    assert figure.during("work", 5.0, 30.0, timed=True) is not frame
    assert pictures.figure(SITTING, SIZE) is figure


def test_the_same_subject_is_put_together_once() -> None:
    pictures = Pictures()
    assert pictures.figure(SITTING, SIZE) is pictures.figure(Subject("sitting", "sitting_chair"), SIZE)
    assert pictures.figure(SITTING, SIZE) is not pictures.figure(SITTING, QSize(200, 200))


def test_a_figure_that_cannot_be_drawn_leaves_the_room_empty(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_given: object) -> None:
        raise ArithmeticError("no such arm")

    monkeypatch.setattr("selfcare.desktop.pictures._picture", refuse)
    figure = Figure(Subject("odd", "sitting_chair"), SIZE)
    assert figure.main().layers == ()
    assert figure.during("work", 1.0, 2.0, timed=True).layers == ()
    assert "the figure of odd cannot be drawn" in caplog.text


def test_who_stands_for_a_routine_has_a_head() -> None:
    near = Subject("ball", "standing_wall", block={"view": {"camera": "side", "frame": "lower"}})
    whole = with_head(near)
    assert whole.block == {"view": {"camera": "side", "frame": "whole"}}
    assert whole != near, "its figure is another one"
    assert near.block == {"view": {"camera": "side", "frame": "lower"}}
    for kept in (
        Subject("neck", "sitting_chair", block={"view": {"frame": "upper"}}),
        Subject("plain", "sitting_chair"),
    ):
        assert with_head(kept) is kept
