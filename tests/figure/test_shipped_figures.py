"""Every shipped exercise has a figure that a body can do, and that tells what is done."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from test_body import BONES, apart

from forge_tui import paths
from forge_tui.figure import vector as v
from forge_tui.figure.camera import Camera
from forge_tui.figure.judge import faults
from forge_tui.figure.scene import frame_of, shapes
from forge_tui.library import Library
from forge_tui.library.figures import Figures, clips_of
from forge_tui.model.exercise import Exercise
from forge_tui.model.tempo import parse_tempo
from forge_tui.model.vocabulary import PATTERNS
from forge_tui.unroll.drill import drill_of

if TYPE_CHECKING:
    from forge_tui.figure.clip import Clip

FOLDER = paths.shipped("exercises")
IDS = sorted(each.name[:-5] for each in FOLDER.iterdir() if each.name.endswith(".toml"))
FILES = sorted(each.name[:-5] for each in (FOLDER / "figures").iterdir())
SHARES = [step / 10 for step in range(11)]


@cache
def library() -> Library:
    return Library.open()


@cache
def figures() -> Figures:
    return Figures()


def model(id_: str) -> Exercise:
    found = library().resolve(id_, ("exercise",)).model
    assert isinstance(found, Exercise)
    return found


@cache
def clip(id_: str) -> Clip:
    found = figures().clip(id_)
    assert found is not None
    return found


def sided(id_: str) -> bool:
    return model(id_).movement.sides in {"alternating", "switching"}


def test_there_is_a_figure_for_each_exercise_and_for_nothing_else() -> None:
    others = set(FILES) - set(IDS)
    assert set(IDS) <= set(FILES)
    assert all(name.startswith("pattern-") for name in others)


@pytest.mark.parametrize("id_", IDS)
def test_no_body_is_asked_for_what_it_cannot_do(id_: str) -> None:
    assert faults(clip(id_)) == []


@pytest.mark.parametrize("id_", IDS)
def test_bones_keep_their_length_all_the_way(id_: str) -> None:
    figure = clip(id_)
    for phase in figure.phases or [""]:
        for share in SHARES:
            joints = figure.joints(phase, share)
            for side in "lr":
                for a, b, length in BONES:
                    found = apart(joints, f"{a}_{side}", f"{b}_{side}")
                    assert found == pytest.approx(length, rel=0.01)


@pytest.mark.parametrize("id_", IDS)
def test_left_is_the_mirror_of_right(id_: str) -> None:
    figure = clip(id_)
    for phase in figure.phases or [""]:
        for share in SHARES[::5]:
            right = figure.joints(phase, share)
            left = figure.joints(phase, share, left=True)
            for name, point in right.items():
                other = name[:-1] + {"l": "r", "r": "l"}[name[-1]] if name[-2] == "_" else name
                assert v.length(v.sub(v.flipped(point), left[other])) < 1e-6


@pytest.mark.parametrize("id_", IDS)
def test_nothing_jumps_from_one_frame_to_the_next(id_: str) -> None:
    figure = clip(id_)
    for phase in figure.phases:
        before = figure.joints(phase, 0)
        for step in range(1, 101):
            joints = figure.joints(phase, step / 100)
            # In a hundredth of a phase nothing goes further than a hand on a long arc.
            assert all(apart_in(before, joints, name) < 0.15 for name in joints), (phase, step)
            before = joints


def apart_in(before: dict[str, v.V], after: dict[str, v.V], name: str) -> float:
    return v.length(v.sub(before[name], after[name]))


@pytest.mark.parametrize("tempo", ["3-1-1-0", "2-0-1-1", "4-2-2-1"])
@pytest.mark.parametrize("id_", IDS)
def test_with_another_tempo_nothing_jumps_either(id_: str, tempo: str) -> None:
    exercise = model(id_)
    if exercise.movement.measure == "hold" or not exercise.movement.phases[0].seconds:
        return
    drill = drill_of(id_, exercise, parse_tempo(tempo), held=False)
    figure = clip(id_).played_as([phase.id for phase in drill.phases])
    before = figure.joints(drill.phases[0].id, 0)
    for phase in drill.phases:
        for step in range(31):
            joints = figure.joints(phase.id, step / 30)
            assert all(apart_in(before, joints, name) < 0.4 for name in joints), (phase.id, step)
            if step == 0:
                assert all(apart_in(before, joints, name) < 0.01 for name in joints), phase.id
            before = joints


@pytest.mark.parametrize("id_", IDS)
def test_something_works_and_a_figure_with_sides_shows_which(id_: str) -> None:
    figure = clip(id_)
    assert figure.works
    camera = Camera(figure.yaw, figure.pitch)
    right, left = (
        [shapes(figure, camera, *place, left=left) for place in figure.key_poses()]
        for left in (False, True)
    )
    assert not sided(id_) or left != right


@pytest.mark.parametrize("id_", IDS)
def test_words_tell_it_to_who_cannot_see(id_: str) -> None:
    words = clip(id_).words
    assert 20 <= len(words) <= 160
    assert re.fullmatch(r"[A-Z].*\.", words)


def test_no_two_figures_are_told_alike() -> None:
    words = [clip(id_).words for id_ in IDS]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("id_", IDS)
def test_it_fills_its_picture(id_: str) -> None:
    figure = clip(id_)
    frame = frame_of(figure, Camera(figure.yaw, figure.pitch))
    assert 0.2 < (frame.right - frame.left) / (frame.high - frame.low) < 6


@pytest.mark.parametrize("sides", ["both", "alternating", "switching"])
@pytest.mark.parametrize("measure", ["reps", "hold"])
@pytest.mark.parametrize("pattern", PATTERNS)
def test_an_imported_exercise_of_any_pattern_has_a_generic_figure(
    pattern: str, measure: str, sides: str
) -> None:
    movement = {"measure": measure, "sides": sides}
    # A hold has a figure only where its steps tell of a plank.
    steps = ["Rest on your forearms and toes."] if measure == "hold" else []
    exercise = Exercise.model_validate(
        {"name": "Imported", "pattern": pattern, "steps": steps, "movement": movement}
    )
    found = clips_of({"imported": exercise}, ())["imported"]
    assert found.generic
    assert faults(found) == []
    assert found.moves is (measure == "reps")


def test_without_a_pattern_there_is_none_to_show() -> None:
    exercise = Exercise.model_validate({"name": "Imported", "movement": {"measure": "reps"}})
    assert clips_of({"imported": exercise}, ()) == {}
