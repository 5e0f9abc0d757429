"""The state diagram, drawn from the two tables so that it cannot say anything else."""

from collections import defaultdict
from collections.abc import Iterable

from forge_tui.player.transitions import CLOCK, COMMANDS, Act, State

TIME = "(time)"
RUNNING = (State.PREPARE, State.GET_READY, State.WORK, State.CHANGE, State.REST)
"""The states drawn in one box; what is true of each of them is said of the box."""

_Arrows = dict[tuple[State, State], list[str]]


def diagram() -> str:
    """Return Mermaid's text of the machine.

    One arrow joins two states, with all that leads from the one to the other; what may leave a
    state as it is stands in the state itself.
    """
    arrows = _arrows()
    stays = [act for act in Act if all(state in _row(act, state) for state in RUNNING)]
    leaves = {
        target: [act for act in Act if all(_row(act, state) == {target} for state in RUNNING)]
        for target in State
        if target not in RUNNING
    }
    for state in RUNNING:
        _forget(arrows, (state, state), stays)
        for target, acts in leaves.items():
            _forget(arrows, (state, target), acts)
    return "\n".join(
        [
            "stateDiagram-v2",
            f"    [*] --> {_id(State.READY)}",
            *(_box(state, arrows) for state in State if state not in RUNNING),
            f'    state "running: {_names(stays)}" as running {{',
            *("    " + _box(state, arrows) for state in RUNNING),
            "    }",
            *_lines(arrows),
            *(f"    running --> {_id(to)}: {_names(acts)}" for to, acts in leaves.items() if acts),
            f"    {_id(State.ENDED)} --> [*]",
        ]
    )


def _arrows() -> _Arrows:
    arrows: _Arrows = defaultdict(list)
    for source, targets in CLOCK.items():
        for target in targets:
            arrows[source, target].append(TIME)
    for act, rows in COMMANDS.items():
        for source, targets in rows.items():
            for target in targets:
                arrows[source, target].append(act.value)
    return arrows


def _row(act: Act, state: State) -> frozenset[State]:
    return COMMANDS[act].get(state, frozenset())


def _forget(arrows: _Arrows, pair: tuple[State, State], acts: Iterable[Act]) -> None:
    arrows[pair] = [name for name in arrows[pair] if name not in {act.value for act in acts}]


def _box(state: State, arrows: _Arrows) -> str:
    stays = _names(arrows[state, state])
    return f'    state "{state.value}{f": {stays}" if stays else ""}" as {_id(state)}'


def _lines(arrows: _Arrows) -> list[str]:
    return [
        f"    {_id(source)} --> {_id(target)}: {_names(names)}"
        for source in State
        for target in State
        if source is not target and (names := arrows[source, target])
    ]


def _id(state: State) -> str:
    return state.value.replace("-", "_")


def _names(acts: Iterable[str]) -> str:
    return ", ".join(acts)


if __name__ == "__main__":
    print(diagram())  # noqa: T201 - what a person puts into the page
