"""`figure`: pictures of the key poses, and sentences where there can be none."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from forge_tui.figure.picture import COLOURS
from forge_tui.figure.solid import Tone
from sheets import pixels

if TYPE_CHECKING:
    from homes import Forge, Home

pytest_plugins = ["homes"]
KICK = "outside-leg-kick-pushup"


def test_a_sheet_as_png_has_the_colour_of_the_working_limb(own_home: Home, forge: Forge) -> None:
    assert forge("figure", KICK, "--sheet", "sheet.png").code == 0
    width, height, raw = pixels((own_home.root / "sheet.png").read_bytes())
    assert len(raw) == height * (width * 3 + 1)
    assert bytes.fromhex(COLOURS[Tone.WORKS][1:]) in raw


def test_a_sheet_as_svg_names_the_exercise_its_sides_and_phases(
    own_home: Home, forge: Forge
) -> None:
    assert forge("figure", KICK, "--sheet", "sheet.svg").code == 0
    told = [each.text for each in ET.parse(own_home.root / "sheet.svg").iter() if each.text]  # noqa: S314 - ours
    assert "Outside Leg Kick Pushup" in told
    assert {"RIGHT start", "LEFT start", "RIGHT push-and-kick", "LEFT push-and-kick"} <= set(told)


def test_an_exercise_without_a_figure_gets_the_one_of_its_pattern(
    own_home: Home, forge: Forge
) -> None:
    own_home.exercise(
        "bar-row", 'name = "Bar <row>"\npattern = "pull"\n[movement]\nmeasure = "reps"\n'
    )
    run = forge("figure", "bar-row", "--sheet", "sheet.svg")
    assert (run.code, "generic" in run.out) == (0, True)
    assert "Bar &lt;row&gt; (generic)" in (own_home.root / "sheet.svg").read_text()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["squat"], "needs a terminal"),
        (["squat", "--sheet", "sheet.gif"], "must end in .svg or .png"),
        (["squat", "--sheet", "no/such/folder/sheet.png"], "cannot be written"),
        (["sqat", "--sheet", "sheet.png"], 'did you mean "squat"'),
        (["first-steps", "--sheet", "sheet.png"], "is no exercise"),
    ],
)
@pytest.mark.usefixtures("own_home")
def test_what_cannot_be_drawn_is_told(forge: Forge, arguments: list[str], sentence: str) -> None:
    run = forge("figure", *arguments)
    assert run.code == 2
    assert sentence in run.err


def test_a_figure_that_no_body_can_do_is_drawn_and_told(own_home: Home, forge: Forge) -> None:
    own_home.write(
        "exercises/figures/squat.toml", 'start = { like = "standing", head = [0, 0, -1] }\n'
    )
    run = forge("figure", "squat", "--sheet", "sheet.png")
    assert run.code == 1
    assert "squat.toml:1:1: error: at the start the neck is bent" in run.err
    assert (own_home.root / "sheet.png").exists()


def test_check_takes_a_figure_by_its_path(own_home: Home, forge: Forge) -> None:
    file = own_home.write("exercises/figures/squat.toml", "start = 1\n")
    run = forge("check", str(file))
    assert run.code == 1
    assert "squat.toml:1:1: error: start: must be a table" in run.out


def test_the_line_player_says_once_how_it_goes(own_home: Home, forge: Forge) -> None:
    own_home.workout(
        "two",
        'name = "Two"\n[[block]]\nkind = "sets"\nrest = "5s"\n'
        'exercises = [{ exercise = "squat", sets = 2, do = "2" }]\n',
    )
    run = forge("play", "two", "--plain", "--speed", "5000", "--no-sound")
    assert run.out.count("it goes like this: ") == 1
