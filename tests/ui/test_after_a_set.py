"""In the rest: how hard the set was, and its reps, said by a key or not at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playing import KICKS, Stage, live, until
from stage import KICK, script, sets
from staging import text_of

from forge_tui.config import Preferences
from forge_tui.player.transitions import State
from forge_tui.ui.key_line import key_line
from forge_tui.ui.screens.ask import AskNumber
from forge_tui.ui.screens.player import PlayerScreen
from forge_tui.ui.widgets.board import LAYOUTS, Board

if TYPE_CHECKING:
    from textual.pilot import Pilot

# Prepare 10 s, 12 reps of 5.5 s, and so far into the rest of 60 s.
RESTS = 10 + 66 + 14
SIZES = ((40, 12), (60, 18), (80, 24), (120, 36))
ROW = "RPE        5   6   7   8   9   0=10"


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait until the session has answered."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause(0.05)
    await pilot.pause()


def rpes(stage: Stage) -> list[float | None]:
    return [result.rpe for result in stage.head.results]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("layout", LAYOUTS)
@live
async def test_two_keys_say_it_and_the_line_shows_what_was_said(
    layout: str, size: tuple[int, int]
) -> None:
    stage = Stage(KICKS, RESTS, Preferences(layout=layout))
    async with stage.run_test(size=size) as pilot:
        await pilot.pause()
        keys = ("ENTER skip", "D hard?", "E 12 reps", "? keys")
        assert all(key in text_of(stage) for key in keys)
        await press(pilot, "d")
        shown = text_of(stage)
        for line in ("How hard was set 1?", ROW, "reps left  5+  4   3   2   1   none"):
            assert line in shown
        # The digits of the rest are still there, and nothing is beyond the last row.
        assert stage.big("#digits") == "46"
        assert stage.screen.query_one("Effort").region.bottom <= size[1]
        await press(pilot, "8")
        assert rpes(stage) == [8]
        assert re.search("D RPE 8 +E 12 reps", text_of(stage))
        assert "How hard" not in text_of(stage)
        assert stage.head.state is State.REST


@pytest.mark.parametrize(
    ("keys", "rpe"),
    [
        ("d 5", 5),
        ("d 9", 9),
        ("d 0", 10),
        ("d 8 full_stop", 8.5),
        ("d 8 full_stop full_stop", 8),
        ("d 8 d 6", 6),
        ("d 8 d full_stop", 8.5),
        ("full_stop 7", 7),
        ("d 0 full_stop escape", 10),
        ("d escape", None),
        ("d d", None),
    ],
)
@live
async def test_keys_after_a_set(keys: str, rpe: float | None) -> None:
    stage = Stage(KICKS, RESTS)
    async with stage.run_test() as pilot:
        await press(pilot, *keys.split())
        assert rpes(stage) == [rpe]
        assert not stage.screen.query_one(Board).asks


@live
async def test_without_a_question_the_number_keys_are_what_they_were() -> None:
    stage = Stage(KICKS, RESTS)
    async with stage.run_test() as pilot:
        await press(pilot, "9", "8", "5")
        assert rpes(stage) == [None]
        await until(pilot, lambda: stage.line("#notice") == "Volume 70 %")
        await press(pilot, "d", "escape", "2")
        assert stage.head.chosen_pace == "self"


@live
async def test_space_and_enter_keep_their_sense_while_it_is_asked() -> None:
    stage = Stage(KICKS, RESTS)
    async with stage.run_test() as pilot:
        states = []
        for keys in (["d", "space"], ["7", "space"], ["d", "enter"]):
            await press(pilot, *keys)
            states.append(stage.head.state)
        assert states == [State.PAUSED, State.REST, State.GET_READY]
        assert not stage.screen.query_one(Board).asks
        # What was typed too late is no answer.
        await press(pilot, "8")
        assert rpes(stage) == [7]


@pytest.mark.parametrize("key", ["d", "e"])
@live
async def test_a_question_goes_away_by_itself_when_the_work_begins(key: str) -> None:
    stage = Stage(KICKS, 10 + 66 + 58.5)
    async with stage.run_test(size=(40, 12)) as pilot:
        player = stage.screen
        assert isinstance(player, PlayerScreen)
        await press(pilot, key)
        assert stage.screen.query_one(Board).asks if key == "d" else stage.screen is not player
        stage.clock.move(1.6)
        await until(pilot, lambda: stage.head.state is State.WORK)
        await until(pilot, lambda: stage.screen is player and not player.query_one(Board).asks)
        assert [(result.reps, result.rpe) for result in stage.head.results] == [(12, None)]


PACE_AND_VOLUME = ("1", "2", "3", "9", "0")


def heard(stage: Stage) -> tuple[object, ...]:
    """Return what the number keys change without a question."""
    return stage.head.chosen_pace, stage.head.state, stage.line("#notice")


@pytest.mark.parametrize(("keys", "rpe"), [("1 0", 10), ("4", None), ("2 3 7", 7)])
@live
async def test_while_it_is_asked_no_digit_is_anything_else(keys: str, rpe: float | None) -> None:
    stage = Stage(KICKS, RESTS)
    async with stage.run_test() as pilot:
        await press(pilot, "d")
        before = heard(stage)
        await press(pilot, *keys.split())
        assert (rpes(stage), heard(stage)) == ([rpe], before)


@live
async def test_a_digit_right_after_the_answer_is_passed_over() -> None:
    stage = Stage(KICKS, RESTS)
    async with stage.run_test() as pilot:
        await press(pilot, "d", "8")
        before = heard(stage)
        await press(pilot, *PACE_AND_VOLUME)
        assert (rpes(stage), heard(stage)) == ([8], before)
        stage.clock.move(2)
        await press(pilot, "2")
        assert stage.head.chosen_pace == "self"


@pytest.mark.parametrize(
    ("question", "answer"),
    [("d", PACE_AND_VOLUME), ("e", (*PACE_AND_VOLUME, "backspace", "enter"))],
)
@live
async def test_an_answer_that_the_work_cut_off_is_no_command(
    question: str, answer: tuple[str, ...]
) -> None:
    stage = Stage(KICKS, 10 + 66 + 58.5)
    async with stage.run_test() as pilot:
        player = stage.screen
        await press(pilot, question)
        stage.clock.move(1.6)
        await until(pilot, lambda: stage.head.state is State.WORK and stage.screen is player)
        await until(pilot, lambda: not player.query_one(Board).asks)
        before = heard(stage)
        await press(pilot, *answer)
        assert heard(stage) == before
        stage.clock.move(2)
        await press(pilot, "2")
        await until(pilot, lambda: stage.head.chosen_pace == "self")


@live
async def test_a_set_is_corrected_by_a_key_and_the_rest_goes_on() -> None:
    stage = Stage(KICKS, RESTS)
    async with stage.run_test(size=(40, 12)) as pilot:
        await press(pilot, "e")
        assert isinstance(stage.screen, AskNumber)
        assert "How many reps was set 1 really?" in text_of(stage)
        assert stage.head.state is State.REST
        await press(pilot, "1", "1", "enter")
        await until(pilot, lambda: "E 11 reps" in text_of(stage))
        (result,) = stage.head.results
        # Left leads: of 11 it has 6.
        assert (result.left, result.right) == (6, 5)


@live
async def test_of_a_pair_the_side_done_last_is_corrected() -> None:
    rows = script(sets({"exercise": "one-arm-row", "do": "2/side", "lead": "left"}, sets=2))
    stage = Stage(rows, 10)
    while stage.head.state is not State.REST:
        stage.clock.move(0.5)
        stage.session.step()
    async with stage.run_test() as pilot:
        await pilot.pause()
        assert "E 2 right" in text_of(stage)
        await press(pilot, "e")
        assert "How many reps was set 1 really, right?" in text_of(stage)


@live
async def test_a_hold_has_no_reps_to_correct_and_is_rated_by_how_it_felt() -> None:
    stage = Stage(script(sets({"exercise": "front-plank", "do": "20s"}, sets=2)), 10 + 20 + 3)
    async with stage.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        assert "SPACE pause  ENTER skip  D hard?  ? keys" in text_of(stage)
        await press(pilot, "e")
        assert "No set with reps has just been done" in text_of(stage)
        await press(pilot, "d")
        assert "all out" in text_of(stage)
        assert "reps left" not in text_of(stage)


@live
async def test_before_the_first_set_and_in_the_work_nothing_is_asked() -> None:
    for second in (5, 12):
        stage = Stage(KICKS, second)
        async with stage.run_test() as pilot:
            await pilot.pause()
            assert "hard?" not in text_of(stage)
            await press(pilot, "d")
            assert "No set has just been done" in text_of(stage)
            await press(pilot, "full_stop", "8")
            assert not stage.screen.query_one(Board).asks


@live
async def test_the_prepare_of_the_next_block_asks_too() -> None:
    kick = {"exercise": KICK, "do": "1", "sets": 1}
    two = script(sets(kick, rest="0s"), sets(kick))
    stage = Stage(two, 10 + 5.5 + 2)
    async with stage.run_test() as pilot:
        assert stage.head.state is State.PREPARE
        await press(pilot, "d", "7")
        assert rpes(stage) == [7]


def test_a_line_of_keys_that_is_too_long_loses_what_is_less_needed() -> None:
    keys = ["SPACE pause", "ENTER skip", "D hard?", "E 12 reps", "? keys"]
    out = ["SPACE pause", "ENTER skip"]
    assert key_line(keys, 55, out) == "   ".join(keys)
    assert key_line(keys, 54, out) == "  ".join(keys)
    assert key_line(keys, 50, out) == "   ".join(keys[1:])
    assert key_line(keys, 40, out) == "  ".join(keys[1:])
    assert key_line(keys, 37, out) == "   ".join(keys[2:])
    assert key_line(keys, 10, out) == "  ".join(keys[2:])
