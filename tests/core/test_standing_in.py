"""What is asked of an exercise that stands in for another one."""

from typing import Any

import pytest

from forge_tui.errors import ForgeError
from forge_tui.model.exercise import Exercise
from forge_tui.model.workout import Workout
from forge_tui.plan.sides import Side
from forge_tui.unroll import Settings, place_of, stand_in, swap_exercise, unroll

PHASES = [{"id": "go", "call": "GO", "seconds": 2.0, "slot": "eccentric"}]


def exercise(name: str, measure: str, sides: str, **keys: Any) -> Exercise:
    phases = [{"id": "hold", "call": "HOLD"}] if measure == "hold" else PHASES
    movement = {"measure": measure, "sides": sides, "phases": phases}
    return Exercise.model_validate({"name": name, "movement": movement, **keys})


ALL = {
    "squat": exercise("Squat", "reps", "both", default={"do": "12", "sets": 4, "rest": "30s"}),
    "bridge": exercise("Bridge", "reps", "both", default={"do": "15", "sets": 2}),
    "lunge": exercise("Lunge", "reps", "alternating", easier=["squat"]),
    "row": exercise("Row", "reps", "switching"),
    "plank": exercise("Plank", "hold", "both", default={"do": "30s"}),
    "side-plank": exercise("Side Plank", "hold", "switching"),
    "climber": exercise("Climber", "time", "alternating"),
}


def workout(*entries: dict[str, Any], kind: str = "sets", **keys: Any) -> Workout:
    block = {"kind": kind, "exercises": list(entries), **keys}
    return Workout.model_validate({"name": "W", "block": [block]})


def after(old: str, by: str, keys: dict[str, Any], **block: Any) -> Any:
    asked = workout({"exercise": old, **keys}, **block)
    return stand_in(asked.block[0].exercises[0], asked.block[0], ALL, by)


@pytest.mark.parametrize(
    ("old", "do", "by", "then"),
    [
        ("squat", "12", "bridge", "12"),
        ("squat", "12", "lunge", "12"),
        ("squat", "12", "row", "12/side"),
        ("squat", "8-12", "row", "8-12"),
        ("squat", "30s", "row", "30s/side"),
        ("squat", "max", "row", "max"),
        ("lunge", "12", "squat", "12"),
        ("lunge", "6/side", "squat", "12"),
        ("lunge", "12", "row", "6/side"),
        ("lunge", "11", "row", "6/side"),
        ("lunge", "6/side", "row", "6/side"),
        ("lunge", "8-12", "row", "4-6"),
        ("lunge", "1-2", "row", "1/side"),
        ("lunge", "45s", "row", "23s/side"),
        ("row", "6/side", "lunge", "6/side"),
        ("row", "6", "lunge", "12"),
        ("row", "30s/side", "climber", "60s"),
        ("row", "6/side", "squat", "6"),
        ("row", "8-12", "squat", "8-12"),
        ("row", "600/side", "lunge", None),
        ("squat", "12", "plank", None),
        ("squat", "max", "plank", None),
        ("squat", "30s", "plank", "30s"),
        ("plank", "30s", "squat", "30s"),
        ("plank", "30s", "side-plank", "30s/side"),
        ("side-plank", "20s/side", "plank", "20s"),
        ("side-plank", "20s/side", "climber", "40s"),
        ("plank", "max", "squat", None),
        ("plank", "max", "side-plank", "max"),
    ],
)
def test_the_work_is_said_for_the_sides_of_the_other(
    old: str, do: str, by: str, then: str | None
) -> None:
    entry = after(old, by, {"do": do})
    assert (entry and entry.do and entry.do.text) == then


def test_pairs_become_what_each_side_does() -> None:
    pairs = {"do": "6", "count": "pair"}
    assert after("lunge", "row", pairs).do.text == "6/side"
    assert after("lunge", "row", pairs).count is None
    assert after("lunge", "squat", pairs).do.text == "12"


def test_in_a_window_the_number_is_that_of_the_window() -> None:
    emom = {"kind": "emom", "rounds": 4}
    assert after("lunge", "row", {"do": "12"}, **emom).do.text == "12/side"
    assert after("row", "lunge", {"do": "12/side"}, **emom).do.text == "12"
    assert after("lunge", "row", {"do": "6/side"}, **emom).do.text == "12/side"
    assert after("squat", "lunge", {"do": "31"}, **emom) is None


def test_what_came_from_the_exercise_before_stays() -> None:
    entry = after("squat", "bridge", {})
    assert (entry.do.text, entry.sets, entry.rest) == ("12", 4, 30_000)
    entry = after("squat", "bridge", {}, do="10", sets=3, rest="20s")
    assert (entry.do, entry.sets, entry.rest) == (None, None, None)


def test_what_makes_no_sense_is_left_out() -> None:
    keys = {"do": "30s", "lead": "left", "tempo": "3-0-1-0", "or": "squat"}
    entry = after("lunge", "plank", keys)
    assert (entry.lead, entry.tempo, entry.or_) == (None, None, None)
    entry = after("climber", "lunge", keys)
    assert (entry.lead, entry.tempo, entry.or_) == ("left", (3000, 0, 1000, 0), "squat")


def test_a_ladder_and_a_tabata_say_how_much_themselves() -> None:
    assert after("squat", "row", {}, kind="ladder", reps=[3, 2]).exercise == "row"
    assert after("squat", "plank", {}, kind="ladder", reps=[3, 2]) is None
    assert after("squat", "plank", {}, kind="tabata").exercise == "plank"


def test_only_the_entry_meant_changes_and_a_place_that_is_none_is_told() -> None:
    two = workout({"exercise": "squat", "do": "5"}, {"exercise": "squat", "do": "6"})
    plan = unroll(two, ALL, Settings(lead=Side.LEFT))
    changed, new = swap_exercise(plan, two, ALL, Settings(), entry=1, by="row", from_set=0)
    assert [entry.exercise for entry in changed.block[0].exercises] == ["squat", "row"]
    assert [each.do for each in new.sets] == [*["5"] * 4, *["6/side"] * 4]
    for number in (-1, 2):
        with pytest.raises(ForgeError, match="W has no exercise number"):
            place_of(two, number)
