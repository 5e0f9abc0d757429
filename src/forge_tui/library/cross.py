"""What can only be judged with the rest of the library in view."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from forge_tui.codes import Code
from forge_tui.library.loaded import Kind, Loaded, Verdict
from forge_tui.library.named import exercises_of, relatives_of
from forge_tui.library.report import problems_at, report
from forge_tui.model.exercise import Exercise
from forge_tui.model.workout import Workout
from forge_tui.text import did_you_mean
from forge_tui.toml.problem import shown
from forge_tui.unroll import Finding, judge_workout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forge_tui.library.library import Library


def judge_in(library: Library, verdict: Verdict) -> Verdict:
    """Judge what the door let in against the library's exercises, which a workout is given."""
    loaded = verdict.loaded
    if loaded is None:
        return verdict
    model = loaded.model
    if isinstance(model, Workout):
        loaded = replace(loaded, exercises=_needed(library, loaded.raw))
        findings = list(_workout(library, loaded, model))
    else:
        loaded = replace(loaded, exercises={loaded.id: loaded})
        findings = list(unknown_names(library, loaded.kind, loaded.raw))
    problems = (*verdict.problems, *problems_at(loaded.path, loaded.text, findings))
    problems = report(loaded.path, loaded.text, problems)
    bad = any(not problem.is_warning for problem in problems)
    return Verdict(None if bad else loaded, problems)


def _needed(library: Library, raw: dict[str, Any]) -> dict[str, Loaded]:
    ids = dict.fromkeys(id_ for _, id_ in exercises_of(raw))
    files = {id_: file for id_ in ids if (file := library.file("exercise", id_))}
    verdicts = {id_: library.verdict(file) for id_, file in files.items()}
    return {id_: verdict.loaded for id_, verdict in verdicts.items() if verdict.loaded}


def _workout(library: Library, loaded: Loaded, workout: Workout) -> Iterator[Finding]:
    if (same := library.file("exercise", loaded.id)) and same.path != loaded.path:
        sentence = f"has the id of an exercise too ({shown(same.path)}): rename one of the files"
        yield Finding((), sentence)
    yield from unknown_names(library, loaded.kind, loaded.raw)
    models = {id_: each.model for id_, each in loaded.exercises.items()}
    exercises = {id_: model for id_, model in models.items() if isinstance(model, Exercise)}
    yield from judge_workout(workout, exercises)


def unknown_names(library: Library, kind: Kind, raw: dict[str, Any]) -> Iterator[Finding]:
    """Yield a finding for each exercise that a file names and that cannot be used."""
    needed = kind == "workout"
    for path, id_ in exercises_of(raw) if needed else relatives_of(raw):
        file = library.file("exercise", id_)
        if file is None:
            near = did_you_mean(id_, library.ids("exercise"))
            code = None if needed else Code.UNKNOWN_LINK
            yield Finding(path, f'there is no exercise "{id_}"{near}', code)
        elif needed and library.verdict(file).loaded is None:
            yield Finding(path, f"the file of this exercise has errors ({shown(file.path)})")
