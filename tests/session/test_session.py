"""The session: a player joined to a clock and a journal."""

import json
from pathlib import Path

import pytest
from stage import KICK, begun, exercise, kicks, script, sets, stage

from forge_tui.errors import ForgeError
from forge_tui.history import read_session
from forge_tui.player.events import RepEvent
from forge_tui.player.transitions import Act, State
from forge_tui.session.keeping import keep, recall
from forge_tui.session.logged import sets_of
from forge_tui.session.script import SwapFor


def test_time_is_the_clocks_however_coarse_the_steps_are() -> None:
    fine, coarse = stage(kicks()), stage(kicks())
    fine.go(50, step=0.01)
    coarse.go(50, step=1.9)
    assert fine.head == coarse.head
    assert fine.head.now == 50_000


def test_a_stall_of_up_to_two_seconds_catches_up() -> None:
    player = stage(kicks())
    player.go(12)
    player.clock.move(2.0)
    player.step()
    assert player.state is State.WORK
    assert player.head.now == 14_000
    assert player.notices == []


def test_a_longer_gap_pauses_at_the_last_moment_seen_and_says_so() -> None:
    player = stage(kicks())
    player.go(12)
    player.clock.move(2.1)
    player.step()
    assert player.state is State.PAUSED
    assert player.head.now == 12_000
    assert player.notices == ["paused: the machine was away for 2 s"]


def test_sleep_that_only_the_boot_clock_sees_pauses_too() -> None:
    player = stage(kicks())
    player.go(12)
    player.clock.sleep(3600)
    player.clock.move(0.1)
    player.step()
    assert player.state is State.PAUSED
    assert player.head.now == 12_000


def test_without_input_a_suspend_resumes_by_itself_with_a_get_ready() -> None:
    player = stage(kicks(), attended=False)
    player.go(13)
    player.clock.sleep(60)
    player.step()
    assert player.state is State.GET_READY
    player.go(3)
    assert player.state.value == "work"
    # The rep that was cut at its third second began again.
    player.go(5.5)
    assert player.head.count == 1
    assert player.head.now == 13_000 + 3_000 + 5_500


def test_a_pause_is_never_a_suspend() -> None:
    player = stage(kicks())
    player.go(13)
    player.tell(Act.PAUSE)
    player.clock.move(600)
    player.step()
    assert player.state is State.PAUSED
    assert player.notices == []
    assert player.head.now == 613_000


def test_losing_the_input_in_a_pause_goes_on() -> None:
    player = stage(kicks())
    player.go(13)
    player.tell(Act.PAUSE)
    player.tell(Act.INPUT_LOST)
    assert player.state is State.GET_READY


def test_an_illegal_command_becomes_a_sentence_and_changes_nothing() -> None:
    player = stage(kicks())
    player.go(3)
    before = player.head
    shown = player.tell(Act.UNDO)
    assert player.head == before
    assert len(shown.notices) == 1


@pytest.mark.parametrize("speed", [0.5, 10.0, 250.0])
def test_speed_moves_the_session_not_its_events(speed: float) -> None:
    player = stage(kicks(), speed=speed)
    while player.state is not State.ENDED:
        player.go(0.05, step=0.05)
    assert player.head.now == 103_000
    reps = [e.t for shown in player.shown for e in shown.events if isinstance(e, RepEvent)]
    assert reps == [15_500, 21_000, 26_500, 92_000, 97_500, 103_000]


def test_the_wait_is_exact_to_the_next_event() -> None:
    player = stage(kicks())
    player.go(12)
    assert player.session.seconds_to_wait() == 1.5
    player.clock.move(1.5)
    assert player.step().events


def test_swapping_an_exercise_keeps_what_was_done_and_goes_on_with_the_other(
    tmp_path: Path,
) -> None:
    player, about, pages = begun(kicks(do="4", count=3), tmp_path)
    player.go(10 + 22 + 30)
    assert player.state is State.REST
    player.step(SwapFor("pushup", exercise("pushup")))
    assert player.state is State.REST
    assert player.head.set.drill.exercise == "pushup"
    assert player.head.set.target.reps == 4
    player.go(31)
    assert player.state.value == "work"
    assert [result.reps for result in player.head.results] == [4]
    pages.close()
    assert recall(tmp_path / f"{about.id}.journal").head == player.head


def test_a_set_of_another_exercise_says_in_whose_place_it_was_done(tmp_path: Path) -> None:
    player, about, pages = begun(kicks("1", 2), tmp_path / "running")
    player.go(10 + 5.5 + 1)
    player.step(SwapFor("pushup", exercise("pushup")))
    player.go(200)
    assert player.state is State.ENDED
    path = keep(about, player.session, pages, tmp_path / "done")
    assert path is not None
    done = read_session(path)
    assert [(each.exercise, each.instead_of) for each in done.sets] == [
        (KICK, None), ("pushup", KICK),
    ]  # fmt: skip
    assert done.exercises["pushup"].category == "strength"


def test_a_swap_in_mid_set_keeps_the_reps_of_the_exercise_that_did_them() -> None:
    player = stage(kicks("10", 2))
    player.go(10 + 4 * 5.5)
    for _ in range(2):  # at once, and after some reps of the other one
        player.step(SwapFor("pushup", exercise("pushup")))
        logged = sets_of(player.head)
        first = logged[0]
        assert (first.exercise, first.reps, first.left, first.right) == (KICK, 4, 2, 2)
        player.go(3 + 4 * 3.0)
    player.tell(Act.STOP)
    done = [(each.exercise, each.reps > 0, each.left) for each in sets_of(player.head)]
    assert done == [(KICK, True, 2), ("pushup", True, 0)]
    player = stage(kicks("10", 2))
    player.go(10 + 4 * 5.5)
    player.step(SwapFor("pushup", exercise("pushup")))
    player.tell(Act.STOP)
    assert [(each.exercise, each.reps) for each in sets_of(player.head)] == [(KICK, 4)]


def test_swapping_for_a_hold_takes_the_holds_own_default() -> None:
    player = stage(kicks())
    player.go(12)
    player.step(SwapFor("front-plank", exercise("front-plank")))
    assert player.state is State.GET_READY
    assert player.head.set.drill.held
    assert player.head.set.of == 2


def test_a_swap_that_cannot_be_leaves_everything() -> None:
    player = stage(script({"kind": "ladder", "reps": [3, 2], "exercises": [{"exercise": KICK}]}))
    player.go(12)
    before = player.head
    shown = player.step(SwapFor("front-plank", exercise("front-plank")))
    assert player.head == before
    assert "does not fit" in shown.notices[0]


def test_swapping_in_an_amrap_keeps_the_window() -> None:
    amrap = {
        "kind": "amrap",
        "cap": "5:00",
        "pace": "guided",
        "exercises": [{"exercise": "pushup", "do": "5"}, {"exercise": "squat", "do": "5"}],
    }
    player = stage(script(amrap))
    player.go(60)
    left = player.head.window_left
    player.step(SwapFor("one-arm-row", exercise("one-arm-row")))
    assert player.head.window_left == left
    player.go(400)
    assert player.state is State.ENDED


def test_a_long_session_ends_on_its_millisecond() -> None:
    player = stage(script(sets({"exercise": "squat", "do": "20"}, sets=20, rest="45s")))
    rep_ms = player.head.plan.sets[0].drill.rep_ms
    while player.state is not State.ENDED:
        player.go(1.7, step=1.7)
    assert player.head.now == 10_000 + 20 * 20 * rep_ms + 19 * 45_000


def test_a_swap_keeps_sets_rest_and_what_each_side_does() -> None:
    entries = [{"exercise": "reverse-lunge", "do": "12", "sets": 3, "rest": "40s"}]
    player = stage(script(sets(*entries, {"exercise": "squat", "do": "5", "sets": 1})))
    player.tell(Act.SKIP)
    player.go(10)
    player.tell(Act.SKIP)
    assert player.state is State.REST
    player.step(SwapFor("split-squat", exercise("split-squat")))
    plan = player.head.plan
    assert [(each.drill.exercise, each.do, each.of) for each in plan.sets] == [
        ("reverse-lunge", "12", 3),
        ("split-squat", "6/side", 3),
        ("split-squat", "6/side", 3),
        ("squat", "5", 1),
    ]
    assert player.head.number == 2
    assert [each.ms for each in plan.segments if each.kind.value == "rest"] == [40_000] * 3


def test_a_session_that_begins_with_a_swap_is_gone_on_with(tmp_path: Path) -> None:
    swapped = kicks().swapped(0, 0, "pushup", exercise("pushup"))
    player, about, pages = begun(swapped, tmp_path)
    player.go(20)
    assert player.head.set.drill.exercise == "pushup"
    player.step(SwapFor("incline-pushup", exercise("incline-pushup")))
    player.go(5)
    pages.close()
    found = recall(tmp_path / f"{about.id}.journal")
    assert found.head == player.head
    assert [by for *_, by in found.script.swaps] == ["pushup", "incline-pushup"]


@pytest.mark.parametrize("swaps", [5, [5], [[0, 9, "pushup"]], [["a", 0, "pushup"]], [[0, 0, 7]]])
def test_a_journal_with_swaps_that_cannot_be_is_refused(tmp_path: Path, swaps: object) -> None:
    player, about, pages = begun(kicks(), tmp_path)
    player.go(5)
    pages.close()
    path = tmp_path / f"{about.id}.journal"
    head, _, rest = path.read_text().partition("\n")
    path.write_text(json.dumps(json.loads(head) | {"swaps": swaps}) + f"\n{rest}")
    with pytest.raises(ForgeError):
        recall(path)
