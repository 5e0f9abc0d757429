"""Who may stand in for an exercise."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from forge_tui.library import Library
from forge_tui.library.offers import offers
from forge_tui.library.own_copy import swap_for_good
from forge_tui.library.substitutes import MOST, substitutes
from forge_tui.model.exercise import Exercise
from forge_tui.model.workout import Workout
from forge_tui.unroll import Settings, swap_exercise, unroll

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forge_tui.library import Row
    from homes import Home

pytest_plugins = ["homes"]

SQUAT = {
    "id": "squat", "body_part": "Legs", "equipment": ["Body Weight"], "target": "Quads",
    "secondary": ["Glutes"], "difficulty": "intermediate", "category": "strength",
    "pattern": "squat", "measure": "reps",
}  # fmt: skip


def row(id_: str, **changes: Any) -> Row:
    return {**SQUAT, "id": id_, **changes}


def told(*rows: Row, easier: tuple[str, ...] = (), harder: tuple[str, ...] = (),
         at_hand: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:  # fmt: skip
    found = substitutes(SQUAT, [SQUAT, *rows], (easier, harder), at_hand, lambda _: True)
    return [(each.row["id"], each.why, ", ".join(each.needs)) for each in found]


def test_easier_harder_same_work_alike_in_this_order() -> None:
    rows = [
        row("a-jump", pattern="jump"),
        row("b-box"),
        row("c-hard", difficulty="advanced"),
        row("d-easy", difficulty="beginner", target="Glutes", pattern="hinge"),
        row("e-bridge", target="Glutes", secondary=["Quadriceps"]),
    ]
    assert told(*rows, easier=("d-easy",), harder=("c-hard",)) == [
        ("d-easy", "easier", ""),
        ("c-hard", "harder", ""),
        ("b-box", "same work", ""),
        ("a-jump", "alike", ""),
        ("e-bridge", "alike", ""),
    ]


def test_one_of_the_same_pattern_is_the_nearer_kin() -> None:
    kin = [row("a", pattern="core"), row("b"), row("c")]
    assert [id_ for id_, *_ in told(*kin, easier=("a", "c", "b"))] == ["c", "b", "a"]


def test_what_shares_no_muscle_or_neither_target_nor_pattern_is_no_substitute() -> None:
    assert told(row("a", target="Chest", secondary=["Triceps"])) == []
    assert told(row("b", target="Glutes", secondary=["Quads"], pattern="hinge")) == []
    assert told(row("c", target=None, pattern=None)) == []


def test_a_level_next_to_its_own_at_most_unless_the_file_names_it() -> None:
    easy = {**SQUAT, "difficulty": "beginner"}
    rows = [row("mid"), row("far", difficulty="advanced"), row("unknown", difficulty=None)]
    found = substitutes(easy, rows, ((), ()), (), lambda _: True)
    assert {each.row["id"] for each in found} == {"mid", "unknown"}
    found = substitutes(easy, rows, ((), ("far",)), (), lambda _: True)
    assert found[0].row["id"] == "far"


def test_nobody_gets_a_stretch_for_work() -> None:
    assert told(row("a", category="stretching"), row("b", category="mobility")) == []


def test_what_is_measured_alike_comes_first() -> None:
    assert [id_ for id_, *_ in told(row("a", measure="hold"), row("b"))] == ["b", "a"]


def test_what_needs_more_than_is_at_hand_comes_last_and_says_so() -> None:
    rows = [
        row("a", equipment=["Kettlebell", "Mat"]),
        row("b", equipment=["Dumbbell"], pattern="hinge"),
        row("c", equipment=["Chair", "Wall"], pattern="lunge"),
    ]
    assert told(*rows, at_hand=("Dumbbell",)) == [
        ("b", "alike", ""),
        ("c", "alike", ""),
        ("a", "same work", "Kettlebell"),
    ]


def test_twelve_are_enough_and_no_more_are_asked() -> None:
    asked = count()
    rows = [row(f"e{number:02}") for number in range(40)]
    found = substitutes(SQUAT, rows, ((), ()), (), lambda _: bool(next(asked) % 2))
    assert [each.row["id"] for each in found] == [f"e{number:02}" for number in range(1, 24, 2)]
    assert (len(found), next(asked)) == (MOST, 24)


SHIPPED = sorted(path.stem for path in (Path(__file__).parents[2] / "workouts").glob("*.toml"))


def opened(id_: str) -> tuple[Library, Workout, dict[str, Exercise]]:
    library = Library.open()
    loaded = library.resolve(id_, ("workout",))
    assert isinstance(loaded.model, Workout)
    return library, loaded.model, {id_: model_of(library, id_) for id_ in loaded.exercises}


def model_of(library: Library, id_: str) -> Exercise:
    model = library.resolve(id_, ("exercise",)).model
    assert isinstance(model, Exercise)
    return model


def numbers(workout: Workout) -> Iterator[int]:
    yield from range(sum(len(block.exercises) for block in workout.block))


@pytest.mark.parametrize("id_", SHIPPED)
@pytest.mark.usefixtures("warm_home")
def test_every_substitute_that_is_offered_can_be_played(id_: str) -> None:
    library, workout, exercises = opened(id_)
    settings = Settings()
    plan = unroll(workout, exercises, settings)
    for number in numbers(workout):
        found = offers(library, workout, exercises, number, ())
        assert len({each.row["id"] for each in found}) == len(found) <= MOST
        for each in found:
            by = each.row["id"]
            known = {**exercises, by: model_of(library, by)}
            _, new = swap_exercise(plan, workout, known, settings, entry=number, by=by, from_set=0)
            assert len(new.sets) == len(plan.sets)
            assert {each.drill.exercise for each in new.sets if each.entry == number} == {by}
            rests = [(each.kind, each.ms) for each in plan.segments if each.kind == "rest"]
            assert rests == [(each.kind, each.ms) for each in new.segments if each.kind == "rest"]


@pytest.mark.parametrize("id_", SHIPPED[::6])
@pytest.mark.usefixtures("warm_home")
def test_for_good_plays_what_today_only_plays(id_: str) -> None:
    library, workout, exercises = opened(id_)
    settings = Settings()
    plan = unroll(workout, exercises, settings)
    for number in numbers(workout):
        for each in offers(library, workout, exercises, number, ())[:1]:
            by = each.row["id"]
            known = {**exercises, by: model_of(library, by)}
            _, today = swap_exercise(
                plan, workout, known, settings, entry=number, by=by, from_set=0
            )
            kept = swap_for_good(library, id_, number, by)
            _, own, needed = opened(id_)
            assert unroll(own, needed, settings) == today
            kept.path.unlink()


def test_what_the_workout_needs_is_at_hand_unless_the_person_says_what_is(warm_home: Home) -> None:
    text = '[[block]]\nkind = "sets"\nexercises = [{ exercise = "one-arm-row", do = "8/side" }]'
    warm_home.workout("rows", f'name = "Rows"\n{text}')
    library, workout, exercises = opened("rows")
    needs = [each.needs for each in offers(library, workout, exercises, 0, ())]
    assert not any("Dumbbell" in each for each in needs)
    needs = [each.needs for each in offers(library, workout, exercises, 0, ("Bench",))]
    assert ("Dumbbell",) in needs
    assert needs == sorted(needs, key=bool)


def test_a_library_in_which_nothing_is_alike_offers_nothing(home: Home) -> None:
    home.exercise("squat")
    home.workout("legs")
    assert offers(*opened("legs"), 0, ()) == []
