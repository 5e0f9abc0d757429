"""The machine as two tables: where a command may lead, and where the clock may lead."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from forge_tui.plan.timeline import Plan


class State(StrEnum):
    """What the player is doing."""

    READY = "ready"
    PREPARE = "prepare"
    WORK = "work"
    CHANGE = "change"
    REST = "rest"
    PAUSED = "paused"
    GET_READY = "get-ready"
    ENDED = "ended"


class Act(StrEnum):
    """What a person can tell the player; the last two tell whether anybody can."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    DONE = "done"
    CORRECT = "correct"
    RATE = "rate"
    COUNT = "count"
    UNDO = "undo"
    AGAIN = "again"
    SKIP = "skip"
    BACK = "back"
    REDO = "redo"
    JUMP = "jump"
    REST = "rest"
    TARGET = "target"
    TEMPO = "tempo"
    SWAP_LEAD = "swap-lead"
    SWAP_EXERCISE = "swap-exercise"
    PACE = "pace"
    STOP = "stop"
    INPUT_LOST = "input-lost"
    INPUT_BACK = "input-back"


@dataclass(frozen=True, slots=True)
class Command:
    """An act with what it needs.

    `value`: reps done (DONE, where it may be None, and CORRECT), an RPE (RATE), the index of a set
    (JUMP), milliseconds (REST), steps up or down (TARGET), per cent faster (TEMPO), a pace (PACE),
    an exercise's id (SWAP_EXERCISE).
    `plan` is the plan that replaces the present one (SWAP_EXERCISE), equal up to the present set.
    """

    act: Act
    value: float | str | None = None
    plan: Plan | None = None


_S = State
_RUNNING = (_S.PREPARE, _S.WORK, _S.CHANGE, _S.REST)
_LIVE = (*_RUNNING, _S.GET_READY, _S.PAUSED)
_WAITS = (_S.PREPARE, _S.CHANGE, _S.REST)
_AFTER_WORK = (_S.REST, _S.PREPARE, _S.CHANGE, _S.WORK, _S.ENDED)

_Rows = Mapping[State, frozenset[State]]


def _same(*states: State) -> _Rows:
    return {state: frozenset({state}) for state in states}


def _to(targets: tuple[State, ...], *states: State) -> _Rows:
    return {state: frozenset(targets) for state in states}


COMMANDS: Mapping[Act, _Rows] = MappingProxyType(
    {
        Act.START: _to((_S.PREPARE, _S.WORK), _S.READY),
        Act.PAUSE: _to((_S.PAUSED,), *_RUNNING, _S.GET_READY),
        Act.RESUME: _to((*_WAITS, _S.GET_READY), _S.PAUSED),
        Act.DONE: _to(_AFTER_WORK, _S.WORK),
        Act.CORRECT: _same(*_WAITS, _S.PAUSED),
        Act.RATE: _same(_S.PREPARE, _S.REST, _S.PAUSED, _S.ENDED),
        Act.COUNT: _to(_AFTER_WORK, _S.WORK),
        Act.UNDO: _same(_S.WORK, _S.PAUSED),
        Act.AGAIN: _same(_S.WORK),
        Act.SKIP: {
            **_to((_S.GET_READY,), _S.PREPARE, _S.CHANGE),
            **_to((_S.GET_READY, _S.PREPARE), _S.REST),
            **_to((_S.GET_READY, *_WAITS), _S.WORK),
            **_same(_S.PAUSED),
        },
        Act.BACK: {**_to((_S.GET_READY,), *_RUNNING, _S.GET_READY), **_same(_S.PAUSED)},
        Act.REDO: {**_to((_S.GET_READY,), *_RUNNING, _S.GET_READY), **_same(_S.PAUSED)},
        Act.JUMP: {**_to((_S.GET_READY,), *_RUNNING, _S.GET_READY), **_same(_S.PAUSED)},
        Act.REST: _same(*_WAITS, _S.PAUSED),
        Act.TARGET: _same(*_LIVE),
        Act.TEMPO: _same(*_LIVE),
        Act.SWAP_LEAD: _same(_S.PREPARE, _S.REST, _S.WORK, _S.GET_READY, _S.PAUSED),
        Act.SWAP_EXERCISE: {
            **_same(_S.PREPARE, _S.REST, _S.GET_READY, _S.PAUSED),
            **_to((_S.GET_READY,), _S.WORK, _S.CHANGE),
        },
        Act.PACE: {**_same(*_LIVE), **_to(_AFTER_WORK, _S.WORK)},
        Act.STOP: _to((_S.ENDED,), *_LIVE),
        Act.INPUT_LOST: {**_same(_S.READY, *_LIVE), **_to(_AFTER_WORK, _S.WORK)},
        Act.INPUT_BACK: {**_same(_S.READY, *_LIVE), **_to(_AFTER_WORK, _S.WORK)},
    }
)
"""For each act the states in which it is legal, and the states it may lead to from there."""

CLOCK: _Rows = MappingProxyType(
    {
        _S.PREPARE: frozenset({_S.WORK}),
        _S.REST: frozenset({_S.WORK, _S.PREPARE}),
        _S.CHANGE: frozenset({_S.WORK, _S.PREPARE, _S.ENDED}),
        _S.WORK: frozenset(_AFTER_WORK),
        _S.GET_READY: frozenset(_AFTER_WORK),
    }
)
"""Where time alone may lead; in the other states only a command changes anything."""
