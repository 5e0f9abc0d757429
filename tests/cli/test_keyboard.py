"""Line by line: what a typed line means after a set, and what is answered to it."""

import pytest
from stage import Stage, kicks, stage

from forge_tui.cli.answers import answer
from forge_tui.cli.keyboard import command_of
from forge_tui.player.transitions import Act, Command


@pytest.fixture
def resting() -> Stage:
    """A session in its first rest: prepare 10 s, 3 reps of 5.5 s."""
    playing = stage(kicks())
    playing.go(10 + 16.5 + 2)
    return playing


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("h 8", Command(Act.RATE, 8.0)),
        (" H 8.5 ", Command(Act.RATE, 8.5)),
        ("h 7,5", Command(Act.RATE, 7.5)),
        ("h 11", Command(Act.RATE, 11.0)),
        ("h", None),
        ("h hard", None),
        ("h -8", None),
        ("h nan", None),
        ("h 8 9", None),
        ("2", Command(Act.CORRECT, 2)),
    ],
)
def test_a_line_after_a_set(resting: Stage, line: str, command: Command | None) -> None:
    assert command_of(line, resting.head) == command


def test_what_was_said_is_said_again(resting: Stage) -> None:
    resting.tell(Act.RATE, 8.5)
    assert answer(Act.RATE, resting.head) == "RPE 8.5"
    resting.tell(Act.CORRECT, 2)
    assert answer(Act.CORRECT, resting.head) == "2 reps it was, left 1, right 1"


def test_what_makes_no_sense_is_refused_in_a_sentence(resting: Stage) -> None:
    resting.tell(Act.RATE, 11.0)
    assert resting.notices == ["how hard a set was is said from 5 to 10, in halves"]
    assert resting.head.results[0].rpe is None
