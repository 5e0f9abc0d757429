"""The person's own copy of a workout: what is written, and what is never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from forge_tui.errors import ForgeError
from forge_tui.library import Library
from forge_tui.library.own_copy import swap_for_good
from forge_tui.model.workout import Workout

if TYPE_CHECKING:
    from pathlib import Path

    from forge_tui.library.own_copy import Kept
    from homes import Forge, Home

pytest_plugins = ["homes"]

EXERCISE = """name = "Squat"
target = "Quads"
[default]
do = "10"
[movement]
measure = "reps"
phases = [{ id = "down", call = "DOWN", seconds = 2 }, { id = "up", call = "UP", seconds = 1 }]
"""
LUNGE = EXERCISE.replace("Squat", "Lunge").replace("[movement]", '[movement]\nsides="alternating"')
ROW = EXERCISE.replace("Squat", "Row").replace("[movement]", '[movement]\nsides = "switching"')
INLINE = """#:schema ./workout.schema.json

# Mine, and "quoted".
name = "Legs"   # the name
tags = [ "a",
  "b" ]

[[block]]
kind = "sets" # one after the other
exercises = [
  { exercise = "lunge", do = "6/side", warm_up = true }, # gently
  # The work.
  {exercise='lunge', lead = "left", tempo = "2-0-1-0", note = "Slow, [x] { y }", do = 12},
  { exercise = "squat" , do = "12", or = "lunge" }, # and then
]
# the end
"""
TABLES = """# Mine.
[[block]]
kind = "sets"
rest = "20s"

  [[block.exercises]]
  exercise = "lunge" # one leg, then the other
  do = "12"
  # slowly
  tempo = "2-0-1-0" # as coaches write it

  [[block.exercises]]
  exercise = "squat"

# The finisher.
[[block]]
kind = "emom"
rounds = 2
[[block.exercises]]
exercise = "squat"
do = "5"
[other]
"""
TABLES = TABLES.replace("[other]\n", "").replace("# Mine.\n", '# Mine.\nname = "Legs"\n')


@pytest.fixture
def gym(home: Home) -> Home:
    """A library of three shipped exercises, each with other sides."""
    for id_, text in (("squat", EXERCISE), ("lunge", LUNGE), ("row", ROW)):
        home.write(home.shipped / f"exercises/{id_}.toml", text)
    return home


def ship(gym: Home, text: str) -> Path:
    return gym.write(gym.shipped / "workouts/legs.toml", text)


def swap(number: int, by: str) -> Kept:
    return swap_for_good(Library.open(), "legs", number, by)


def lines_changed(old: str, new: str) -> list[tuple[str, str]]:
    pairs = zip(old.split("\n"), new.split("\n"), strict=True)
    return [(one, other) for one, other in pairs if one != other]


def copy(gym: Home) -> Path:
    return gym.data / "workouts/legs.toml"


def read(path: Path) -> str:
    return path.read_bytes().decode()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_copy_keeps_comments_order_and_line_ends(gym: Home, end: str) -> None:
    shipped = ship(gym, INLINE.replace("\n", end))
    kept = swap(0, "row")
    assert (kept.path, kept.is_copy) == (copy(gym), True)
    body = INLINE.partition("\n\n")[2].replace("\n", end)
    assert lines_changed(body, read(kept.path)) == [
        (
            '  { exercise = "lunge", do = "6/side", warm_up = true }, # gently' + end[:-1],
            '  { exercise = "row", do = "6/side", warm_up = true }, # gently' + end[:-1],
        )
    ]
    assert read(shipped) == INLINE.replace("\n", end)
    assert Library.open().resolve("legs").path == kept.path


def test_what_makes_no_sense_is_left_out_and_said(gym: Home) -> None:
    ship(gym, INLINE)
    kept = swap(1, "squat")
    assert '  {exercise = "squat", tempo = "2-0-1-0", do = 12},' in read(kept.path)
    sentence = "Squat in place of Lunge (left out: lead, note), in your own copy: "
    assert kept.sentence.startswith(sentence)
    assert "Delete that file to have the workout as it was." in kept.sentence
    kept = swap(2, "row")
    assert '  { exercise = "row", do = "12/side" }, # and then' in read(kept.path)
    assert "(do is now 12/side; left out: or), in your file" in kept.sentence


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_tables_of_their_own_are_changed_too(gym: Home, end: str) -> None:
    gym.write(gym.shipped / "exercises/slow.toml", EXERCISE.replace('"reps"', '"time"'))
    ship(gym, TABLES.replace("\n", end))
    assert lines_changed(TABLES.replace("\n", end), read(swap(0, "squat").path)) == [
        (
            f'  exercise = "lunge" # one leg, then the other{end[:-1]}',
            f'  exercise = "squat" # one leg, then the other{end[:-1]}',
        )
    ]
    text = read(swap(1, "row").path)
    assert f'  exercise = "row"{end}  do = "10/side"{end}{end}# The finisher.{end}' in text
    assert f'exercise = "squat"{end}do = "5"{end}' in text


def test_of_an_exercise_that_stands_twice_only_the_one_meant_changes(gym: Home) -> None:
    ship(gym, INLINE)
    swap(1, "row")
    workout = Library.open().resolve("legs").model
    assert isinstance(workout, Workout)
    ids = [entry.exercise for block in workout.block for entry in block.exercises]
    assert ids == ["lunge", "row", "squat"]


def test_an_own_file_is_changed_where_it_is(gym: Home) -> None:
    ship(gym, TABLES)
    mine = gym.write(gym.config / "workouts/legs.toml", INLINE)
    mine.chmod(0o640)
    kept = swap(0, "squat")
    assert (kept.path, kept.is_copy) == (mine, False)
    # Its schema may well be beside it.
    assert read(mine).startswith("#:schema ./workout.schema.json\n\n# Mine")
    assert mine.stat().st_mode & 0o777 == 0o640
    assert not copy(gym).exists()


def test_a_schema_that_can_be_found_from_the_copy_stays(gym: Home) -> None:
    text = INLINE.replace("./workout", "https://example.org/workout")
    ship(gym, text)
    assert read(swap(0, "squat").path).startswith(text.partition("\n")[0])


def test_a_file_in_another_folder_of_the_person_is_copied(gym: Home) -> None:
    shared = gym.write(gym.root / "shared/workouts/legs.toml", INLINE)
    library = Library.open([gym.root / "shared"])
    kept = swap_for_good(library, "legs", 0, "squat")
    assert (kept.path, kept.is_copy) == (copy(gym), True)
    assert read(shared) == INLINE


@pytest.mark.parametrize("place", ["config", "data"])
def test_a_broken_own_file_is_neither_replaced_nor_hidden(gym: Home, place: str) -> None:
    ship(gym, INLINE)
    mine = gym.write(getattr(gym, place) / "workouts/legs.toml", "name = 'Legs")
    with pytest.raises(ForgeError, match=r"your own file .*legs.toml must be mended first"):
        swap(0, "squat")
    assert read(mine) == "name = 'Legs"
    assert place == "data" or not copy(gym).exists()


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(gym: Home) -> None:
    shipped = ship(gym, INLINE)
    gym.data.parent.mkdir(parents=True, exist_ok=True)
    gym.data.mkdir()
    (gym.data / "workouts").write_text("no folder")
    with pytest.raises(ForgeError, match=r"legs.toml cannot be written: \w+"):
        swap(0, "squat")
    assert read(shipped) == INLINE


def test_what_does_not_fit_or_is_not_there_is_refused(gym: Home) -> None:
    gym.write(
        gym.shipped / "exercises/plank.toml",
        'name = "Plank"\n[movement]\nmeasure = "hold"\n',
    )
    ship(gym, INLINE)
    with pytest.raises(ForgeError, match="Plank does not fit in this place"):
        swap(1, "plank")
    with pytest.raises(ForgeError, match="Legs has no exercise number 9"):
        swap(8, "squat")
    with pytest.raises(ForgeError, match='there is no exercise "sqat"; did you mean "squat"'):
        swap(0, "sqat")
    with pytest.raises(ForgeError, match='there is no workout "arms"'):
        swap_for_good(Library.open(), "arms", 0, "squat")
    assert not copy(gym).exists()


@pytest.mark.parametrize(
    "text",
    [
        'name="L"\nblock=[{kind="sets",exercises=[{exercise="lunge",do=6}]}]',
        'name="L"\n[[block]]\n"kind"="sets"\n"exercises"=[{"exercise"="lunge","do"=6,},]'.replace(
            ",}", "}"
        ),
        'name="L"\n[[block]]\nkind="sets"\n[[ block . exercises ]]\n"exercise"="lunge"\ndo=6',
        'name="L"\n[[block]]\nkind="sets"\nexercises=[\n# a\n{exercise="lunge",do=6} # b\n# c\n]',
        "name=\"L\"\n[[block]]\nkind='sets'\nexercises=[{exercise='''lunge''',do='6'}]\n",
    ],
)
def test_any_way_of_writing_it_is_changed_or_refused_whole(gym: Home, text: str) -> None:
    ship(gym, text)
    kept = swap(0, "row")
    model = Library.open().resolve("legs").model
    assert isinstance(model, Workout)
    (entry,) = model.block[0].exercises
    assert (entry.exercise, getattr(entry, "do").text) == ("row", "3/side")  # noqa: B009
    assert read(kept.path).count("#") == text.count("#")


def test_show_tells_of_the_new_one(gym: Home, forge: Forge) -> None:
    ship(gym, INLINE)
    assert "row" not in forge("show", "legs").out
    kept = swap(0, "row")
    shown = forge("show", "legs")
    assert (shown.code, "- row: 6/side" in shown.out) == (0, True)
    assert forge("check", str(kept.path)).code == 0
    kept.path.unlink()
    assert "row" not in forge("show", "legs").out
