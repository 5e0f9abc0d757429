from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from forge_tui.errors import ForgeError
from forge_tui.library import BadFilesError, Library

if TYPE_CHECKING:
    from homes import Home

pytest_plugins = ["homes"]

EXERCISE = 'name = "{}"\n[default]\ndo = 5\n[movement]\nmeasure = "reps"\n'
WORKOUT = 'name = "{}"\n[[block]]\nkind = "sets"\nexercises = [{{ exercise = "{}" }}]\n'


def told(library: Library) -> list[str]:
    return [f"{each.path.name}: {each.key}: {each.sentence}" for each in library.problems()]


def test_all_shipped_files_are_good(own_home: Home) -> None:
    library = Library.open()
    assert len(library.ids("exercise")) >= 16
    assert len(library.ids("workout")) >= 8
    assert library.problems() == ()
    assert own_home.root.exists()


def test_the_persons_files_win_and_settings_win_over_data(home: Home) -> None:
    for folder, name in ((home.shipped, "C"), (home.data, "B"), (home.config, "A")):
        home.write(folder / "exercises/squat.toml", EXERCISE.format(name))
        library = Library.open()
        assert library.ids("exercise") == ("squat",)
        assert library.resolve("squat").raw["name"] == name


def test_only_toml_files_that_are_not_hidden_count(home: Home) -> None:
    home.exercise("squat")
    home.exercise(".hidden", "")
    home.write("exercises/notes.txt", "")
    home.write("exercises/folder.toml/inner.toml", "")
    (home.config / "exercises/link.toml").symlink_to("nowhere.toml")
    os.mkfifo(home.config / "exercises/pipe.toml")
    assert Library.open().ids("exercise") == ("squat",)


def test_a_folder_that_cannot_be_read_is_told(home: Home) -> None:
    home.write("exercises", "")
    assert told(Library.open()) == ["exercises: : cannot be read: Not a directory"]


@pytest.mark.parametrize("name", ["squat", "Air squat", "AIR  SQUAT", "SQUAT", "x/squat.toml"])
def test_an_exercise_is_found_by_id_name_and_path(home: Home, name: str) -> None:
    home.exercise("squat", EXERCISE.format("Air Squat"))
    home.write(home.root / "x/squat.toml", EXERCISE.format("Air Squat"))
    loaded = Library.open().resolve(name)
    assert (loaded.id, loaded.kind) == ("squat", "exercise")
    assert loaded.model.name == "Air Squat"
    assert loaded.raw == {
        "name": "Air Squat",
        "default": {"do": 5},
        "movement": {"measure": "reps"},
    }


def test_an_id_is_sought_before_a_name(home: Home) -> None:
    home.exercise("squat", EXERCISE.format("Lunge"))
    home.exercise("lunge", EXERCISE.format("Squat"))
    assert Library.open().resolve("squat").raw["name"] == "Lunge"
    assert Library.open().resolve("Squat").raw["name"] == "Lunge"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("squatt", 'there is no exercise or workout "squatt"; did you mean "squat"?'),
        ("qqq", 'there is no exercise or workout "qqq"; see what there is: forge-tui list'),
        ("", 'there is no exercise or workout ""'),
        ("x/squat.toml", 'there is no file "x/squat.toml"'),
        ("nothing.toml", 'there is no file "nothing.toml"'),
        ("\0.toml", "there is no file"),
        ("x" * 5000 + ".toml", "there is no file"),
        ("Twice", 'more than one exercise is called "Twice": a, b'),
    ],
)
def test_what_there_is_not_is_told_in_a_sentence(home: Home, name: str, sentence: str) -> None:
    home.exercise("squat")
    home.exercise("a", EXERCISE.format("Twice"))
    home.exercise("b", EXERCISE.format("Twice"))
    with pytest.raises(ForgeError) as caught:
        Library.open().resolve(name)
    assert sentence in str(caught.value)


def test_the_wrong_kind_is_told(home: Home) -> None:
    home.exercise("squat")
    path = home.write(home.root / "x.toml", EXERCISE.format("X"))
    for name in ("squat", str(path)):
        with pytest.raises(ForgeError, match="is no workout"):
            Library.open().resolve(name, ("workout",))


def test_a_bad_file_is_told_with_all_its_problems(home: Home) -> None:
    home.exercise("squat", 'name = 5\ntarget = "leg"\n[movement]\nmeasure = "reps"\n')
    with pytest.raises(BadFilesError) as caught:
        Library.open().resolve("squat")
    assert [each.key for each in caught.value.problems] == ["name", "target"]
    assert str(caught.value).splitlines() == [str(each) for each in caught.value.problems]
    assert "config/forge-tui/exercises/squat.toml:1:1: error: name: " in str(caught.value)


def test_a_bad_file_hides_no_other(home: Home) -> None:
    home.exercise("bad", "[[[")
    home.exercise("good")
    home.workout("also-good", WORKOUT.format("Good", "good"))
    library = Library.open()
    assert [row["id"] for row in library.rows("exercise")] == ["good"]
    assert [row["id"] for row in library.rows("workout")] == ["also-good"]
    assert library.bad_files() == 1


def test_a_workout_comes_with_the_exercises_it_names(home: Home) -> None:
    for id_ in ("squat", "lunge", "other"):
        home.exercise(id_)
    home.workout("legs", WORKOUT.format("Legs", 'squat", or = "lunge'))
    library = Library.open()
    needed = library.exercises_for(library.resolve("legs"))
    assert sorted(needed) == ["lunge", "squat"]
    assert all(each.kind == "exercise" and each.id == id_ for id_, each in needed.items())
    alone = library.resolve("squat")
    assert list(library.exercises_for(alone)) == ["squat"]


def test_unknown_and_bad_exercises_are_told_at_the_workout(home: Home) -> None:
    home.exercise("squat")
    bad = home.exercise("bad", "")
    home.workout("legs", WORKOUT.format("Legs", 'squad", or = "bad'))
    first, unknown, in_errors = told(Library.open())
    assert first == "bad.toml: : is empty"
    assert unknown.startswith("legs.toml: block[0].exercises[0].exercise: ")
    assert unknown.endswith('there is no exercise "squad"; did you mean "squat"?')
    assert in_errors.startswith("legs.toml: block[0].exercises[0].or: the file of this exercise")
    assert in_errors.endswith(f"has errors ({bad.relative_to(Path.cwd())})")


def test_other_mistakes_do_not_hide_what_there_is_not(home: Home) -> None:
    home.exercise("squat")
    home.exercise("lunge", 'nme = "Lunge"\neasier = ["squt"]\n[movement]\nmeasure = "reps"\n')
    home.workout(
        "legs",
        'name = 3\n[[block]]\nkind = "sets"\nrset = 3\nexercises = [\n'
        '  { exercise = "squad", do = "12x" },\n  { exercise = "", or = "lunge" },\n]\n',
    )
    places = [(each.path.stem, each.line, each.key) for each in Library.open().problems()]
    assert places == [
        ("lunge", 1, "name"),
        ("lunge", 1, "nme"),
        ("lunge", 2, "easier[0]"),
        ("legs", 1, "name"),
        ("legs", 4, "block[0].rset"),
        ("legs", 6, "block[0].exercises[0].exercise"),
        ("legs", 6, "block[0].exercises[0].do"),
        ("legs", 7, "block[0].exercises[1].exercise"),
        ("legs", 7, "block[0].exercises[1].or"),
    ]


def test_unknown_easier_and_harder_exercises_are_warnings(home: Home) -> None:
    home.exercise("squat", 'easier = ["x"]\nharder = ["squat"]\n' + EXERCISE.format("Squat"))
    (problem,) = Library.open().problems()
    assert (problem.key, problem.is_warning) == ("easier[0]", True)


def test_an_exercise_and_a_workout_do_not_share_an_id(home: Home) -> None:
    home.exercise("squat")
    home.workout("squat", WORKOUT.format("Squat", "squat"))
    library = Library.open()
    (sentence,) = told(library)
    assert sentence.startswith("squat.toml: : has the id of an exercise too")
    assert library.resolve("squat").kind == "exercise"


EMOM = '[[block]]\nkind = "emom"\nrounds = 1000\nexercises = [{ exercise = "squat" }]\n'


def test_what_cannot_be_played_is_told_at_its_place(home: Home) -> None:
    home.exercise("squat", EXERCISE.format("Squat"))
    home.workout("legs", WORKOUT.format("Legs", 'squat", do = "9/side'))
    home.workout("long", 'name = "Long"\n' + EMOM * 30)
    unfit, long = told(Library.open())
    assert unfit.startswith("legs.toml: block[0].exercises[0].do: Squat uses both sides at once")
    assert long == "long.toml: block: the workout has more than 20,000 parts"


@pytest.mark.parametrize("beside", ["jump.toml", "../exercises/jump.toml"])
def test_a_workout_file_uses_what_lies_beside_it(home: Home, beside: str) -> None:
    home.exercise("squat")
    home.exercise("jump", EXERCISE.format("Not this"))
    path = home.write(home.root / "mine/w/legs.toml", WORKOUT.format("L", 'squat", or = "jump'))
    home.write(path.parent / beside, EXERCISE.format("Jump"))
    home.write(path.parent / "another.toml", WORKOUT.format("Another", "squat"))
    library = Library.open()
    loaded = library.resolve(str(path))
    needed = library.exercises_for(loaded)
    assert {id_: each.raw["name"] for id_, each in needed.items()} == {
        "squat": "Squat",
        "jump": "Jump",
    }
    assert library.resolve("jump").raw["name"] == "Not this"


def test_an_id_is_no_path(home: Home) -> None:
    home.write("secret.toml", EXERCISE.format("Secret"))
    path = home.write("workouts/legs.toml", WORKOUT.format("Legs", "../secret"))
    (problem,) = Library.open().judge(path).problems
    assert problem.sentence == 'there is no exercise "../secret"'


def test_further_folders_stand_between_the_persons_and_the_shipped(home: Home) -> None:
    more = home.root / "more"
    for folder, name in ((home.shipped, "C"), (more, "B")):
        home.write(folder / "exercises/squat.toml", EXERCISE.format(name))
    assert Library.open([home.root / "gone", more]).resolve("squat").raw["name"] == "B"
    home.exercise("squat", EXERCISE.format("A"))
    assert Library.open([more]).resolve("squat").raw["name"] == "A"


def test_a_broken_own_file_is_told_and_the_shipped_one_counts_meanwhile(home: Home) -> None:
    home.write(home.shipped / "exercises/squat.toml", EXERCISE.format("Shipped"))
    own = home.write(home.data / "exercises/squat.toml", "bad = ")
    for _ in range(2):  # without an index, and from it
        library = Library.open()
        assert [row["name"] for row in library.rows("exercise")] == ["Shipped"]
        assert library.bad_files() == 1
    assert library.resolve("squat").raw["name"] == "Shipped"
    assert [problem.path for problem in library.problems()] == [own]
