"""What a file says that its own model cannot judge: exercise and workout against each other."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from forge_tui.codes import Code
from forge_tui.model.exercise import Exercise
from forge_tui.model.prescription import MOST_REPS, Prescription
from forge_tui.model.workout import EmomBlock, LadderBlock, TabataBlock, Workout
from forge_tui.unroll.ask import PREPARE_MS, REST_MS, SETS, Ask, ask_of, target_of
from forge_tui.unroll.drill import drill_of

Path = tuple[str | int, ...]

_ONE_SIDE = re.compile(
    r"\b((single|one)[- ](arm|leg|hand)(ed|ged)?|alternat(e|ing)|unilateral)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a file says; `path` leads to the key, as in ("block", 0, "exercises", 1, "do").

    A warning tells of something that plays, though perhaps not as it was meant; it has a code.
    """

    path: Path
    sentence: str
    code: Code | None = None

    @property
    def is_warning(self) -> bool:
        """Whether it plays all the same."""
        return self.code is not None


def judge_entries(workout: Workout, exercises: Mapping[str, Exercise]) -> tuple[Finding, ...]:
    """Judge every entry whose exercise is known; unknown ones are the library's to report."""
    return tuple(
        finding
        for b, block in enumerate(workout.block)
        for e, entry in enumerate(block.exercises)
        if entry.exercise in exercises
        for finding in _entry(
            ask_of(entry, block, exercises[entry.exercise]), ("block", b, "exercises", e)
        )
    )


def judge_file(exercise: Exercise) -> Iterator[Finding]:
    """Judge what an exercise says of itself: its default prescription, its sides, its steps."""
    movement, default = exercise.movement, exercise.default
    if default.do:
        for sentence in _misfits(default.do, exercise):
            yield Finding(("default", "do"), sentence)
        if hint := _plain_number_hint(default.do, exercise):
            yield Finding(("default", "do"), hint, Code.PLAIN_NUMBER)
    yield from _sides(exercise)
    yield from _setup(exercise)
    if not movement.held and movement.tempo_floor:
        rep_ms = drill_of("", exercise, None, held=False).rep_ms
        if rep_ms < movement.tempo_floor:
            sentence = "is slower than the phases"
            yield Finding(("movement", "tempo_floor"), sentence, Code.FLOOR_TOO_SLOW)
    told = {entry.step for entry in movement.steps}
    if missing := [n for n in range(1, len(exercise.steps) + 1) if n not in told]:
        sentence = f"says nothing of how-to step {missing[0]}"
        yield Finding(("movement", "steps"), sentence, Code.STEP_WITHOUT_ROLE)
    for i, inference in enumerate(movement.inferred):
        yield Finding(("movement", "inferred", i), f"inferred: {inference}", Code.INFERRED)


def _sides(exercise: Exercise) -> Iterator[Finding]:
    movement = exercise.movement
    if movement.sides == "alternating" and movement.held:
        sentence = "what is held has no reps to alternate with: write switching"
        yield Finding(("movement", "sides"), sentence)
    if movement.sides == "both" and _ONE_SIDE.search(exercise.name):
        sentence = "the name speaks of one side or of alternating, and sides says both"
        yield Finding(("movement", "sides"), sentence, Code.NAME_AND_SIDES)
    if movement.sides == "unspecified":
        yield Finding(("movement", "sides"), "the sides are not known yet", Code.UNKNOWN_SIDES)
    if movement.sides == "both" and (movement.side_label or exercise.default.lead):
        yield Finding(("movement", "sides"), "has labels or a lead but no sides", Code.NO_SIDES)


def _setup(exercise: Exercise) -> Iterator[Finding]:
    """Tell of a set-up that does not fit where the exercise is played by itself."""
    default, need = exercise.default, exercise.movement.setup
    rest = REST_MS if default.rest is None else default.rest
    have = min(PREPARE_MS, rest) if (default.sets or SETS) > 1 else PREPARE_MS
    if default.do and need > have:
        sentence = f"{need / 1000:g} s are more than the {have / 1000:g} s before a set of its own"
        yield Finding(("movement", "setup"), sentence, Code.SET_UP_TOO_LONG)


def _misfits(do: Prescription, exercise: Exercise) -> Iterator[str]:
    """Tell why an exercise cannot be asked for `do`: the table of sides and measures."""
    sides, measure = exercise.movement.sides, exercise.movement.measure
    if do.metres and measure != "distance":
        yield (
            f"m is metres, and {exercise.name} is not measured in distance; "
            'for minutes write "4:00"'
        )
    if do.reps and exercise.movement.held:
        how = 'metres, such as "400m"' if measure == "distance" else 'seconds, such as "30s"'
        yield f"{exercise.name} has no reps to count: write {how}"
    elif do.per_side and sides in {"both", "unspecified"}:
        yield f"{exercise.name} uses both sides at once, so /side means nothing"
    if do.per_side and not do.reps and sides == "alternating":
        yield f"{exercise.name} changes sides with every rep: write the whole time, without /side"
    if do.per_side and do.reps and sides == "alternating" and 2 * do.reps > MOST_REPS:
        yield f"is more than {MOST_REPS:,} reps"


def _plain_number_hint(do: Prescription, exercise: Exercise) -> str | None:
    plain = do.reps and not do.enough and not do.per_side
    if not plain or exercise.movement.sides != "switching" or exercise.movement.held:
        return None
    return f'means {do.reps} on each side: write "{do.reps}/side"'


def _entry(ask: Ask, path: Path) -> Iterator[Finding]:
    misfits = list(_asked(ask, path))
    misfits += _tempo(ask, path)
    yield from misfits
    if all(finding.is_warning for finding in misfits):
        yield from _window(ask, path)
    if ask.entry.lead and ask.exercise.movement.sides == "both":
        sentence = f"{ask.exercise.name} has no sides to lead with"
        yield Finding((*path, "lead"), sentence, Code.NO_SIDES)


def _asked(ask: Ask, path: Path) -> Iterator[Finding]:
    own = (*path, "do")
    if isinstance(ask.block, LadderBlock) and ask.held:
        yield Finding(path, f"{ask.exercise.name} is held, and a ladder counts reps")
    if ask.do is None and not isinstance(ask.block, TabataBlock | LadderBlock):
        yield Finding(path, f"needs a `do`: {ask.exercise.name} has no default")
    if ask.do:
        for sentence in _misfits(ask.do, ask.exercise):
            yield Finding(own, sentence)
        # In an EMOM a number is one side's anyway.
        hint = _plain_number_hint(ask.do, ask.exercise)
        if hint and not isinstance(ask.block, EmomBlock):
            yield Finding(own, hint, Code.PLAIN_NUMBER)
    yield from _pairs(ask, path)


def _pairs(ask: Ask, path: Path) -> Iterator[Finding]:
    if not ask.in_pairs:
        return
    own = (*path, "count")
    if ask.exercise.movement.sides != "alternating":
        yield Finding(own, f"{ask.exercise.name} does not alternate, so there are no pairs")
    elif ask.do and (not ask.do.reps or ask.do.per_side):
        yield Finding(own, "goes with a plain number of reps")
    most = max(ask.block.reps) if isinstance(ask.block, LadderBlock) else 0
    if 2 * max((ask.do and ask.do.reps) or 0, most) > MOST_REPS:
        yield Finding(own, f"makes more than {MOST_REPS:,} reps")


def _tempo(ask: Ask, path: Path) -> Iterator[Finding]:
    if ask.entry.tempo is None:
        return
    own = (*path, "tempo")
    if ask.held:
        yield Finding(own, f"{ask.exercise.name} is held and has no tempo")
        return
    try:
        rep_ms = ask.drill.rep_ms
    except ValueError as error:
        yield Finding(own, str(error))
        return
    floor = ask.exercise.movement.tempo_floor
    if floor and rep_ms < floor:
        sentence = f"makes a rep {rep_ms / 1000:g} s, faster than the {floor / 1000:g} s it needs"
        yield Finding(own, sentence, Code.TEMPO_BELOW_FLOOR)


def _window(ask: Ask, path: Path) -> Iterator[Finding]:
    if not isinstance(ask.block, EmomBlock) or ask.do is None:
        return
    target, _ = target_of(ask)
    ms = target.ms or (target.reps or 0) * ask.drill.rep_ms
    if ms > ask.block.every:
        need, have = ms / 1000, ask.block.every / 1000
        yield Finding((*path, "do"), f"takes {need:g} s and cannot fit into {have:g} s")
