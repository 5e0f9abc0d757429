"""Figure files: a person's own, and what is said of one with mistakes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from forge_tui.library import Library
from forge_tui.library.figures import Figures, clips_of, judge_figure
from forge_tui.model.exercise import Exercise

if TYPE_CHECKING:
    from forge_tui.toml.problem import Problem
    from homes import Home

pytest_plugins = ["homes"]

SINKS = """name = "Squat"
[movement]
measure = "reps"
phases = [{ id = "sink", call = "SINK", seconds = 2 }, { id = "rise", call = "RISE", seconds = 1 }]
"""
POSES = """[standing]
pelvis = [0, 0, 0.94]
spine = [0, 0, 1]
feet = [-0.02, 0.11, 0.08]
arms = [0.04, 0.07, -0.58]
"""
FIGURE = """works = ["leg_l", "leg_r"]
start = { like = "standing" }
[phases]
down = [{ pelvis = [-0.28, 0, 0.46], spine = [0.5, 0, 0.87] }]
up = []
"""


@pytest.fixture
def squat(home: Home) -> Home:
    """A squat with a figure, both the person's own."""
    home.exercise("squat")
    home.write("exercises/poses/all.toml", POSES)
    home.write("exercises/figures/squat.toml", FIGURE)
    return home


def problems() -> list[Problem]:
    return list(Figures().all_problems(Library.open()))


def exercise() -> Exercise:
    model = Library.open().resolve("squat").model
    assert isinstance(model, Exercise)
    return model


def test_an_own_exercise_with_other_phases_is_shown_all_the_same(squat: Home) -> None:
    squat.exercise("squat", SINKS)
    clip = clips_of({"squat": exercise()}, ())["squat"].played_as(["sink", "rise"])
    assert clip.is_whole
    assert "must be the exercise's: sink, rise" in problems()[0].sentence


@pytest.mark.usefixtures("squat")
def test_a_persons_own_figure_is_drawn() -> None:
    clip = clips_of({"squat": exercise()}, ())["squat"]
    assert list(clip.phases) == ["down", "up"]
    assert problems() == []


@pytest.mark.parametrize(
    ("before", "after", "place", "key", "sentence"),
    [
        ("pelvis", "pelvs", 4, "phases.down[0].pelvs", 'did you mean "pelvis"'),
        ('"standing"', '"standin"', 2, "start", 'there is no pose "standin"'),
        ("0.46]", '"low"]', 4, "phases.down[0].pelvis[2]", "must be a number"),
        ("0.46]", "0.46, 1]", 4, "phases.down[0].pelvis", "must have at most 3 entries"),
        ("down =", "sink =", 3, "phases", "must be the exercise's: down, up, in this order"),
        ("works", "worsk", 1, "worsk", 'did you mean "works"'),
        ("up = []", "", 3, "phases", "must be the exercise's: down, up"),
        ('like = "standing"', "", 2, "start", "the pose does not say pelvis"),
        ("leg_l", "leg", 1, "works[0]", "must be one of"),
        ("0.46]", "-0.46]", 1, "", "too low"),
        ("start", 'props = [{ kind = "dumbbell", on = ["hand_x"] }]\nstart', 2,
         "props[0].on[0]", "must be one of"),
        ("start", 'props = [{ kind = "bar", from = "hand_l", to = "nowhere" }]\nstart', 2,
         "props[0].to", "must be"),
        ("start", 'props = [{ kind = "rope", from = "hand_l" }]\nstart', 2, "props[0].to",
         "is required"),
        ("start", 'props = [{ kind = "dumbbell" }]\nstart', 2, "props[0].on", "is required"),
        ("start", 'props = [{ kind = "box", during = ["jump"] }]\nstart', 2,
         "props[0].during", 'there is no phase "jump"'),
        ("start", 'props = [{ kind = "box", size = [-1, 1, 1] }]\nstart', 2, "props[0].size",
         "above zero"),
        ("= [{", "= [{ hands = [0, 0.3, 1], hold_l = [0, 0, 0], arms = [0, 0, 1],", 4,
         "phases.down[0].arms", "says already where"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_place(  # noqa: PLR0913, PLR0917
    squat: Home, before: str, after: str, place: int, key: str, sentence: str
) -> None:
    assert before in FIGURE
    squat.write("exercises/figures/squat.toml", FIGURE.replace(before, after, 1))
    first = problems()[0]
    assert (first.line, first.key) == (place, key)
    assert sentence in first.sentence
    # It is left out, and the exercise stays.
    assert "squat" not in clips_of({"squat": exercise()}, ()) or key in {"", "phases"}


def test_a_mistake_among_the_poses_is_told_once_for_each_figure_and_file(squat: Home) -> None:
    squat.write("exercises/poses/all.toml", POSES.replace("spine", "spin"))
    told = problems()
    assert {problem.path.parent.name for problem in told} == {"poses"}
    assert all("did you mean" in problem.sentence for problem in told)


def test_a_figure_of_nothing_is_told(squat: Home) -> None:
    squat.write("exercises/figures/sqat.toml", FIGURE)
    assert [p.sentence for p in problems()] == [
        'there is no exercise "sqat"; did you mean "squat"?'
    ]


@pytest.mark.parametrize(
    ("likes", "told"),
    [
        ({"a": "a"}, ["a.like: goes round in a ring: a -> a"]),
        ({"a": "b", "b": "a"}, ["a.like: goes round in a ring: a -> b -> a",
                                "b.like: goes round in a ring: b -> a -> b"]),
        ({"a": "b", "b": "c", "c": "b"}, ["a.like: goes round in a ring: b -> c -> b",
                                          "b.like: goes round in a ring: b -> c -> b",
                                          "c.like: goes round in a ring: c -> b -> c"]),
        ({"a": "sitting"}, ['a.like: there is no pose "sitting"']),
        ({"a": "standing"}, []),
    ],
)  # fmt: skip
def test_poses_that_lead_nowhere_are_told_though_no_figure_uses_them(
    squat: Home, likes: dict[str, str], told: list[str]
) -> None:
    text = "".join(f'[{name}]\nlike = "{like}"\n' for name, like in likes.items())
    file = squat.write("exercises/poses/more.toml", text)
    found = problems()
    assert [f"{each.key}: {each.sentence}" for each in found] == told
    assert [each.line for each in found] == [2, 4, 6][: len(found)]
    if likes["a"] != "standing":
        assert judge_figure(file, Library.open())


def test_a_figure_whose_pose_is_like_itself_is_not_drawn(squat: Home) -> None:
    ring = POSES.replace("[standing]", '[standing]\nlike = "standing"')
    squat.write("exercises/poses/all.toml", ring)
    ours = [each for each in problems() if each.path.name == "squat.toml"]
    assert [each.sentence for each in ours] == ["goes round in a ring: standing -> standing"]
    assert clips_of({"squat": exercise()}, ()) == {}


@pytest.mark.parametrize("text", ["", "\x00", "a = [" * 500, 'start = "\x1b[2J"', "start = 1"])
def test_whatever_the_file_is_there_is_a_sentence(squat: Home, text: str) -> None:
    file = squat.write("exercises/figures/squat.toml", text)
    assert judge_figure(file, Library.open())
    assert problems()


def test_a_figure_anywhere_is_judged_with_the_poses_beside_it(squat: Home) -> None:
    elsewhere = squat.root / "elsewhere/exercises"
    (elsewhere / "figures").mkdir(parents=True)
    (elsewhere / "poses").mkdir()
    (elsewhere / "figures/squat.toml").write_text(FIGURE.replace("standing", "upright"))
    (elsewhere / "poses/mine.toml").write_text(POSES.replace("standing", "upright"))
    assert judge_figure(elsewhere / "figures/squat.toml", Library.open()) == ()
    assert judge_figure(elsewhere / "poses/mine.toml", Library.open()) == ()
