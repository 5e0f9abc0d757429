"""From an exercise and a tempo to the drill that the player goes through."""

from dataclasses import replace

from forge_tui.model.exercise import Exercise
from forge_tui.model.movement import Phase as PhaseModel
from forge_tui.model.tempo import Slot, Tempo
from forge_tui.plan.drill import Drill, Phase
from forge_tui.plan.sides import Sides
from forge_tui.unroll.ways import WAYS, way_of

# The rule of thumb where a file has no phases: 3 s a rep, 2 s for jumps (domain.md).
REP_MS, JUMP_MS = 3000, 2000

SLOTS = (Slot.ECCENTRIC, Slot.BOTTOM, Slot.CONCENTRIC, Slot.TOP)
_CALLS = {
    Slot.ECCENTRIC: ("eccentric", "LOWER", "Slow and controlled"),
    Slot.BOTTOM: ("bottom", "PAUSE", "Stay tight"),
    Slot.CONCENTRIC: ("concentric", "DRIVE", "Strong and steady"),
    Slot.TOP: ("top", "SQUEEZE", "Hold the end position"),
}
_Timed = tuple[Slot, Phase]


def drill_of(exercise_id: str, exercise: Exercise, tempo: Tempo | None, *, held: bool) -> Drill:
    """Return the drill; raises ValueError with a sentence if the tempo leaves nothing to do."""
    movement = exercise.movement
    sides = Sides.BOTH if movement.sides == "unspecified" else Sides(movement.sides)
    label = movement.side_label
    return Drill(
        exercise=exercise_id,
        name=exercise.name,
        sides=sides,
        phases=_held(exercise) if held else _timed(exercise, tempo),
        held=held,
        label_left=label.left if label else "LEFT",
        label_right=label.right if label else "RIGHT",
    )


def _held(exercise: Exercise) -> tuple[Phase, ...]:
    phases = exercise.movement.phases
    if not phases:
        call = "HOLD" if exercise.movement.measure == "hold" else "GO"
        return (Phase(call.lower(), call, "", None),)
    first = phases[0]
    return (Phase(first.id, first.call, first.cue, None, first.step, first.breath),)


def _timed(exercise: Exercise, tempo: Tempo | None) -> tuple[Phase, ...]:
    timed = [(phase.slot, _phase(phase)) for phase in exercise.movement.phases]
    if not timed and tempo is None:
        ms = JUMP_MS if exercise.pattern == "jump" else REP_MS
        return (Phase("rep", "GO", "", ms),)
    for slot, ms in zip(SLOTS, tempo or (), strict=False):
        timed = _with_slot(timed, slot, ms, bare=not exercise.movement.phases)
    if not timed:
        raise ValueError("leaves out every phase of the movement")
    return tuple(phase for _, phase in timed)


def _phase(phase: PhaseModel) -> Phase:
    way = way_of(phase.slot, phase.call)
    return Phase(phase.id, phase.call, phase.cue, phase.ms, phase.step, phase.breath, way)


def _with_slot(timed: list[_Timed], slot: Slot, ms: int, *, bare: bool) -> list[_Timed]:
    """Give the phases of one slot `ms` together, in proportion to what they had."""
    if not any(has is slot for has, _ in timed):
        return _with_new_phase(timed, slot, ms, bare=bare) if ms else timed
    whole = sum(phase.ms or 0 for has, phase in timed if has is slot)
    result, gone, given = [], 0, 0
    for has, phase in timed:
        if has is not slot:
            result.append((has, phase))
            continue
        # Rounding the running total keeps the sum of the shares exact.
        gone += phase.ms or 0
        share = round(ms * gone / whole) - given
        given += share
        if share:
            result.append((has, replace(phase, ms=share)))
    return result


def _with_new_phase(timed: list[_Timed], slot: Slot, ms: int, *, bare: bool) -> list[_Timed]:
    """Put a pause after the slot that comes before it in the cycle, wherever the rep begins."""
    at = SLOTS.index(slot)
    place = 0
    for before in (SLOTS[(at - back) % 4] for back in (1, 2, 3)):
        found = [i for i, (has, _) in enumerate(timed) if has is before]
        if found:
            place = found[-1] + 1
            break
    # Beside phases of its own a movement gets a pause; without any, the tempo is all there is.
    name, call, cue = _CALLS[slot] if bare else (slot.value, *_CALLS[Slot.BOTTOM][1:])
    taken = {phase.id for _, phase in timed}
    id_ = name if name not in taken else f"{name}-pause"
    phase = Phase(id_, call, cue, ms, way=WAYS[slot])
    return [*timed[:place], (slot, phase), *timed[place:]]
