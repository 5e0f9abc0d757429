"""What a person can tell the player, and when: each command in each state."""

from dataclasses import replace

import pytest
from stages import IN, LIVE, RUNNING, THREE
from support import (
    Run,
)

from forge_tui.player.transitions import Act, State

LEGAL: dict[Act, set[State]] = {
    Act.START: set(),
    Act.PAUSE: RUNNING,
    Act.RESUME: {State.PAUSED},
    Act.DONE: {State.WORK},
    Act.CORRECT: {State.PREPARE, State.REST, State.CHANGE, State.PAUSED},
    Act.RATE: {State.PREPARE, State.REST, State.PAUSED, State.ENDED},
    Act.COUNT: {State.WORK},
    Act.UNDO: {State.WORK, State.PAUSED},
    Act.AGAIN: {State.WORK},
    Act.SKIP: LIVE - {State.GET_READY},
    Act.BACK: LIVE,
    Act.REDO: LIVE,
    Act.JUMP: LIVE,
    Act.REST: {State.PREPARE, State.REST, State.CHANGE, State.PAUSED},
    Act.TARGET: LIVE,
    Act.TEMPO: LIVE,
    Act.SWAP_LEAD: LIVE - {State.CHANGE},
    Act.SWAP_EXERCISE: LIVE,
    Act.PACE: LIVE,
    Act.STOP: LIVE,
    Act.INPUT_LOST: LIVE,
    Act.INPUT_BACK: LIVE,
}
GOOD: dict[Act, float | str] = {
    Act.JUMP: 0, Act.RATE: 8, Act.REST: 10_000, Act.TARGET: 1, Act.TEMPO: 10
}  # fmt: skip


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("state", IN)
def test_a_command_is_refused_where_it_is_not_legal_and_changes_nothing(
    act: Act, state: State
) -> None:
    run = IN[state]()
    assert run.head.state is state
    if state not in LEGAL[act]:
        assert run.refuses(act, GOOD.get(act))


@pytest.mark.parametrize(
    "act",
    [
        Act.PAUSE,
        Act.JUMP,
        Act.TARGET,
        Act.TEMPO,
        Act.PACE,
        Act.STOP,
        Act.INPUT_LOST,
        Act.INPUT_BACK,
    ],
)
def test_what_is_always_legal_is_legal_in_each_live_state(act: Act) -> None:
    for state in LEGAL[act]:
        IN[state]().tell(act, GOOD.get(act, "guided"))


def test_nothing_but_start_and_a_lost_keyboard_comes_before_the_start() -> None:
    for act in set(Act) - {Act.START, Act.INPUT_LOST, Act.INPUT_BACK}:
        run = Run(THREE)
        run.head = replace(run.head, state=State.READY)
        assert run.refuses(act, GOOD.get(act))
