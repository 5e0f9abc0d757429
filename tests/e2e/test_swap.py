"""An exercise is swapped for good in the full screen, and every command knows it afterwards."""

import pytest
from program import Home
from terminal import Terminal

OWN = ".local/share/forge-tui/workouts/steps.toml"
MORE = ".config/forge-tui/more/workouts/steps.toml"
STEPS = """#:schema ./workout.schema.json

name = "Seesaw"

# Add a round when this one has become easy.
[[block]]
kind = "circuit"
rounds = 2
exercises = [
  { exercise = "glute-bridge", do = "10" }, # slowly
  { exercise = "squat", do = "10" }, # not too deep
]
"""


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
def test_a_swap_for_good_is_in_the_persons_own_copy(home: Home, size: tuple[int, int]) -> None:
    home.file(".local/state/forge-tui/told", "")
    home.file(MORE, STEPS)
    home.settings("sound = false", 'folders = ["more"]')
    assert "- squat: 10" in home.call("show", "steps").stdout
    with Terminal(home, size=size) as terminal:
        terminal.shows("WORKOUTS  ")
        terminal.press("/", *"seesaw", "enter")
        terminal.shows("WORKOUTS  1", "▸ Seesaw")
        terminal.shows("? Help")
        terminal.press("x")
        terminal.shows("Swap in Seesaw")
        terminal.press("down", "enter")
        terminal.shows("In place of Squat", "Chair Squat · easier")
        terminal.press("enter")
        terminal.shows("For how long?")
        terminal.press("down", "enter")
        terminal.shows("Delete")
        terminal.press("ctrl+c")
        assert terminal.ends() == 0
        terminal.check_left_clean()
    assert "- chair-squat: 10" in home.call("show", "steps").stdout
    own = (home.folder / OWN).read_text(encoding="utf-8")
    body = STEPS.partition("\n\n")[2]
    assert own == body.replace('"squat"', '"chair-squat"')
    home.call("check", OWN)
    (home.folder / OWN).unlink()
    assert "- squat: 10" in home.call("show", "steps").stdout
    assert (home.folder / MORE).read_text(encoding="utf-8") == STEPS
