"""The player screen: every key reaches the session, and what it shows is true."""

from __future__ import annotations

import pytest
from playing import KICKS, Stage, live, told, until
from stage import script, sets
from textual.widgets import Input, OptionList

from forge_tui.player.transitions import State
from forge_tui.ui.player_commands import PLAYER_COMMANDS
from forge_tui.ui.widgets.board import Board
from forge_tui.ui.widgets.steps import Steps


@live
async def test_a_rep_shows_call_number_side_step_and_counts() -> None:
    stage = Stage(KICKS, 10 + 6 * 5.5 + 2.5)
    async with stage.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert stage.big("#banner") == "UP AND KICK"
        assert stage.big("#digits") == "7"
        assert stage.big("#badge") == "<LEFT"
        assert stage.line("#reps") == "rep 7 of 12 · LEFT 4 of 6"
        assert stage.line("#place") == "sets · set 1 of 3"
        assert stage.line("#name") == "Outside Leg Kick Pushup"
        steps = stage.screen.query_one(Steps)
        lit = [number for number, text in steps.lines if number == steps.now]
        assert lit == [3]


@live
async def test_a_rest_counts_down_and_names_what_comes() -> None:
    stage = Stage(KICKS, 10 + 66 + 14)
    async with stage.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert stage.big("#banner") == "Outside Leg Kick Pushup"
        assert stage.big("#digits") == "46"
        assert stage.big("#badge") == "REST"
        assert "set 2 of 3" in stage.line("#cue")
        assert "left first" in stage.line("#cue")


@live
async def test_in_a_small_window_the_large_word_says_to_rest() -> None:
    stage = Stage(KICKS, 10 + 66 + 14)
    async with stage.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        assert stage.big("#banner") == "REST"
        assert stage.line("#name") == "Outside Leg Kick Pushup"
        assert stage.line("#cue") == "next: set 2 of 3"


@live
async def test_where_nobody_counts_no_side_is_shown_as_if_it_stayed() -> None:
    stage = Stage(KICKS, 10 + 6)
    async with stage.run_test(size=(100, 30)) as pilot:
        await pilot.press("3")
        await until(pilot, lambda: stage.big("#banner") == "TAP")
        # The rep that is being done, and its side, as in guided pace.
        assert (stage.big("#digits"), stage.big("#badge")) == ("2", "RIGHT>")
        await pilot.press("2")
        await until(pilot, lambda: stage.big("#banner") == "GO")
        assert stage.big("#badge") == ""
        assert stage.line("#reps") == "12 reps · LEFT first"


@live
async def test_an_amrap_shows_its_round_and_its_clock() -> None:
    entries = [{"exercise": "squat", "do": "5"}]
    stage = Stage(script({"kind": "amrap", "cap": "3m", "exercises": entries}), 10 + 30)
    async with stage.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert stage.line("#place") == "amrap · round 1 · 2:30 left of the block"
        assert stage.line("#reps") == "5 reps"
        await pilot.press("enter")
        await until(pilot, lambda: "round 2" in stage.line("#place"))


@live
async def test_time_that_passes_is_shown_without_the_session_saying_so() -> None:
    stage = Stage(KICKS, 10 + 66 + 14)
    async with stage.run_test() as pilot:
        await pilot.pause()
        stage.clock.move(1.0)
        await until(pilot, lambda: stage.big("#digits") == "45")


@pytest.mark.parametrize(
    ("key", "at", "state"),
    [
        ("space", 12, State.PAUSED),
        ("p", 12, State.PAUSED),
        ("n", 5, State.GET_READY),
        ("n", 12, State.REST),
        ("r", 20, State.GET_READY),
        ("b", 90, State.GET_READY),
        ("enter", 90, State.GET_READY),
        ("enter", 12, State.REST),
    ],
)
@live
async def test_a_key_does_what_its_sentence_says(key: str, at: float, state: State) -> None:
    stage = Stage(KICKS, at)
    await told(stage, key)
    assert stage.head.state is state


@live
async def test_keys_change_target_tempo_rest_lead_and_pace() -> None:
    stage = Stage(KICKS, 5)
    await told(stage, "up", "up", "f", "plus", "l", "2")
    head = stage.head
    assert head.goal.reps == 14
    assert head.tempo_percent == 110
    assert head.remaining == 15_000
    assert head.side == "right"
    assert head.pace == "self"


@live
async def test_t_turns_the_metronome_on_and_off() -> None:
    stage = Stage(KICKS, 12)
    async with stage.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        for word in ("on", "off"):
            await pilot.press("t")
            await until(pilot, lambda: stage.line("#notice") == f"Metronome {word}")  # noqa: B023


@live
async def test_undo_takes_back_a_rep_and_its_side() -> None:
    stage = Stage(KICKS, 10 + 12)
    await told(stage, "u")
    assert (stage.head.count, stage.head.side) == (1, "right")


@live
async def test_pause_and_go_on_by_space() -> None:
    stage = Stage(KICKS, 12)
    async with stage.run_test() as pilot:
        await pilot.press("space")
        await until(pilot, lambda: stage.big("#banner") == "PAUSED")
        await pilot.press("space")
        await until(pilot, lambda: stage.big("#banner") == "GET READY")


@live
async def test_stopping_asks_first_and_keeps_what_was_done() -> None:
    stage = Stage(KICKS, 30)
    async with stage.run_test() as pilot:
        player = stage.screen
        await pilot.press("q")
        await until(pilot, lambda: stage.screen is not player)
        await pilot.press("escape")
        await until(pilot, lambda: stage.screen is player)
        assert stage.head.state is State.PAUSED
        await pilot.press("q")
        await until(pilot, lambda: stage.screen is not player)
        await pilot.press("enter")
        await until(pilot, lambda: stage.left_with == [True])
    assert stage.head.results[0].reps == 3


@live
async def test_jumping_and_swapping_are_chosen_from_lists() -> None:
    stage = Stage(KICKS, 12)
    async with stage.run_test() as pilot:
        await pilot.press("j")
        await until(pilot, lambda: bool(stage.screen.query(OptionList)))
        stage.screen.query_one(OptionList).highlighted = 2
        await pilot.press("enter")
        await until(pilot, lambda: stage.head.number == 3)
        await pilot.press("x")
        await until(
            pilot, lambda: any(each.option_count for each in stage.screen.query(OptionList))
        )
        await pilot.press("enter")
        await until(pilot, lambda: stage.head.set.drill.exercise == "pushup")


@live
async def test_of_an_open_set_the_number_is_asked() -> None:
    open_set = script(sets({"exercise": "pushup", "do": "max", "pace": "self"}, sets=2))
    stage = Stage(open_set, 30)
    async with stage.run_test() as pilot:
        assert "SPACE done" in stage.line("#hint")
        await pilot.press("space")
        await until(pilot, lambda: bool(stage.screen.query(Input)))
        stage.screen.query_one(Input).value = "17"
        await pilot.press("enter")
        await until(pilot, lambda: stage.head.state is State.REST)
        assert stage.head.results[0].reps == 17
        assert stage.head.results[0].confirmed


def test_every_command_has_a_key_that_no_other_has() -> None:
    keys = [key for each in PLAYER_COMMANDS for key in each.keys.split(",")]
    assert len(keys) == len(set(keys))


@live
async def test_an_impossible_command_is_said_in_a_sentence() -> None:
    stage = Stage(KICKS, 3)
    async with stage.run_test() as pilot:
        await pilot.press("u")
        await until(pilot, lambda: "not possible while you prepare" in stage.line("#notice"))


@live
async def test_help_and_layouts_are_a_key_away() -> None:
    stage = Stage(KICKS, 12)
    async with stage.run_test(size=(100, 30)) as pilot:
        player = stage.screen
        await pilot.press("v")
        await until(pilot, lambda: player.query_one(Board).has_class("distance"))
        await pilot.press("question_mark")
        await until(pilot, lambda: stage.screen is not player)
        await pilot.press("escape")
        await until(pilot, lambda: stage.screen is player)


@live
async def test_leaving_the_app_leaves_the_session_to_go_on_with() -> None:
    stage = Stage(KICKS, 12)
    async with stage.run_test() as pilot:
        await pilot.pause()
    assert stage.head.state is State.WORK
