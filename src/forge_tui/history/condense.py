"""From the record of a session to the rows that statistics are made from."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from forge_tui.done import Done, History, Sitting
from forge_tui.record import ExerciseFacts, SessionRecord, SetRecord

KG_PER_LB = 0.45359237
MOST_REPS_OF_MAX = 10
_LOAD = re.compile(r"\s*(?:(\d+)\s*[x*\u00d7]\s*)?(\d+(?:[.,]\d+)?)\s*(kg|lbs?)\b", re.IGNORECASE)


def counts(record: SessionRecord) -> bool:
    """Whether statistics are made from it: practice and what was cut off are not training."""
    return record.state == "finished" and not record.practice


def history_of(records: Iterable[SessionRecord]) -> History:
    """Return what counts of the records, oldest first."""
    counted = sorted(filter(counts, records), key=lambda record: (record.started, record.id))
    condensed = [condense(record) for record in counted]
    return History(
        tuple(sitting for sitting, _ in condensed),
        tuple(chain.from_iterable(dones for _, dones in condensed)),
    )


def condense(record: SessionRecord) -> tuple[Sitting, tuple[Done, ...]]:
    """Return the session and its exercises, in the order in which they were first done."""
    by_exercise = dict[str, list[SetRecord]]()
    for done in record.sets:
        if not done.warm_up and (done.seconds if done.held else done.reps):
            by_exercise.setdefault(done.exercise, []).append(done)
    dones = tuple(_done(record, sets) for sets in by_exercise.values())
    sitting = Sitting(
        id=record.id,
        workout=record.workout,
        name=record.name,
        started=record.started,
        seconds=record.seconds,
        worked=record.worked_seconds,
        sets=sum(done.sets for done in dones),
    )
    return sitting, dones


def _done(record: SessionRecord, sets: Sequence[SetRecord]) -> Done:
    exercise = sets[0].exercise
    facts = record.exercises.get(exercise, ExerciseFacts())
    loads = [(done, kg_of(done.load)) for done in sets]
    loaded = [(done.reps, kg) for done, kg in loads if kg is not None]
    maxima = [kg * (1 + reps / 30) for reps, kg in loaded if 1 <= reps <= MOST_REPS_OF_MAX]
    return Done(
        sitting=record.id,
        day=record.started.date(),
        exercise=exercise,
        name=sets[0].name or exercise,
        sets=len(sets),
        reps=sum(done.reps for done in sets),
        left=sum(done.left for done in sets),
        right=sum(done.right for done in sets),
        seconds=sum(done.seconds for done in sets),
        left_seconds=sum(done.left_seconds for done in sets),
        right_seconds=sum(done.right_seconds for done in sets),
        held=any(done.held for done in sets),
        best_reps=max((done.reps for done in sets if not done.held), default=None),
        best_seconds=max((done.seconds for done in sets if done.held), default=None),
        best_load=max((kg for _, kg in loaded), default=None),
        best_one_rep_max=max(maxima, default=None),
        volume=sum(reps * kg for reps, kg in loaded),
        target=facts.target,
        secondary=facts.secondary,
        met=facts.met,
    )


def kg_of(load: str | None) -> float | None:
    """Return a load as a person wrote it ("12 kg", "25 lb", "2 x 10 kg") in kg, or None."""
    found = _LOAD.match(load or "")
    if found is None:
        return None
    kg = float(found[2].replace(",", ".")) * (1 if found[3].lower() == "kg" else KG_PER_LB)
    return kg * int(found[1] or 1)
