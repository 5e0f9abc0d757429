from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from forge_tui.errors import ForgeError
from forge_tui.library.favourites import favourites, toggle

if TYPE_CHECKING:
    from homes import Home

pytest_plugins = ["homes"]

FILE = "config/forge-tui/favourites.toml"


def test_without_a_file_there_are_none(home: Home) -> None:
    del home
    assert favourites() == set()


def test_what_is_marked_is_kept_until_the_mark_is_taken_away(home: Home) -> None:
    assert toggle("exercise", "squat")
    assert toggle("workout", "legs")
    assert favourites() == {("exercise", "squat"), ("workout", "legs")}
    assert tomllib.loads((home.config / "favourites.toml").read_text()) == {
        "workouts": ["legs"],
        "exercises": ["squat"],
    }
    assert not toggle("exercise", "squat")
    assert favourites() == {("workout", "legs")}


def test_the_comments_of_the_file_stay(home: Home) -> None:
    text = '# mine\nexercises = [\n  "squat", # knees\n]\n'
    file = home.write("favourites.toml", text)
    toggle("exercise", "row")
    assert "# mine" in file.read_text()
    assert "# knees" in file.read_text()
    assert favourites() == {("exercise", "squat"), ("exercise", "row")}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("exercise = []", ':1:1: error: exercise: is not a known key; did you mean "exercises"?'),
        ("\nworkouts = 3", ':2:1: error: workouts: must be a list of ids, as in ["squat"]'),
        ("exercises = [1]", ':1:1: error: exercises: must be a list of ids, as in ["squat"]'),
        ("exercises = [", ":1:14: error: the file ends here, but a value, a ] or a } is missing"),
        ('a = "\x1b[2J"', ":1:6: error: contains the control character U+001B"),
    ],
)
def test_a_broken_file_is_told_and_left_as_it_is(home: Home, text: str, sentence: str) -> None:
    file = home.write("favourites.toml", text)
    for call in (favourites, lambda: toggle("exercise", "squat")):
        with pytest.raises(ForgeError) as caught:
            call()
        assert str(caught.value).startswith(FILE)
        assert str(caught.value).removeprefix(FILE) == sentence
    assert file.read_text() == text


def test_where_no_folder_can_be_made_it_is_told_in_a_sentence(home: Home) -> None:
    home.config.parent.mkdir(parents=True, exist_ok=True)
    home.config.write_text("a file")
    with pytest.raises(ForgeError, match="favourites cannot be written to"):
        toggle("exercise", "squat")
