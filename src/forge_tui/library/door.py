"""The door: a file comes in as an exercise or a workout, or stays out with all its problems."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from forge_tui.library.explain import explain
from forge_tui.library.keys import MODELS
from forge_tui.library.leaves import judge_leaves
from forge_tui.library.loaded import File, Kind, Loaded, Verdict
from forge_tui.library.report import but_for, problems_at, refused, report
from forge_tui.model.exercise import Exercise
from forge_tui.text import bad_character
from forge_tui.toml.source import Document, Fault, read_document
from forge_tui.unroll import Finding, judge_exercise

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from forge_tui.model.workout import Workout

Unknown = Callable[[Kind, dict[str, Any]], Iterable[Finding]]
"""What says of a file's kind and content what it names that there is not."""

_FOLDERS: dict[str, Kind] = {"exercises": "exercise", "workouts": "workout"}


def admit(file: File, unknown: Unknown = lambda *_: ()) -> Verdict:
    """Judge a file by itself, and an exercise by all that its own file can get wrong.

    `unknown` says what a file names that there is not; it is asked of one that stays out, so that
    all its mistakes are told at once. The warnings about a file that is let in have not been
    silenced yet: there may be more to come.
    """
    if name := bad_character(file.id):
        fault = Fault(1, 1, f"its file name contains the character {name[1]}")
        return _refused(file.path, (fault,))
    document = read_document(file.source)
    if not isinstance(document, Document):
        return _refused(file.path, document)
    kind = file.kind or kind_of(document.raw) or _FOLDERS.get(file.path.parent.name)
    if kind is None:
        sentence = "is no exercise (it has no [movement]) and no workout (it has no [[block]])"
        return _refused(file.path, (Fault(1, 1, sentence),))
    return _judged(file, kind, document, unknown)


def kind_of(raw: dict[str, Any]) -> Kind | None:
    """Tell by its content what a file means to be."""
    if "block" in raw:
        return "workout"
    return "exercise" if "movement" in raw else None


def judge(kind: Kind, raw: dict[str, Any]) -> tuple[Exercise | Workout | None, list[Finding]]:
    """Judge what a file of a kind says; the model is None where a finding is about its shape."""
    model: Exercise | Workout | None = None
    findings = judge_leaves(raw) or _misplaced(kind, raw)
    if not any(each.path == () for each in findings):
        try:
            # The names of the models' attributes ("or_") are none of the file's business.
            model = MODELS[kind].model_validate(raw, by_alias=True, by_name=False)
        except ValidationError as error:
            findings += but_for(findings, explain(error, MODELS[kind], raw))
    if isinstance(model, Exercise):
        findings += judge_exercise(model)
    return model, findings


def _judged(file: File, kind: Kind, document: Document, unknown: Unknown) -> Verdict:
    path, text, raw = file.path, document.text, document.raw
    model, findings = judge(kind, raw)
    if model is None or any(not each.is_warning for each in findings):
        findings += but_for(findings, unknown(kind, raw))
        return Verdict(None, report(path, text, problems_at(path, text, findings)))
    problems = problems_at(path, text, findings)
    return Verdict(Loaded(file.id, kind, path, raw, model, text), problems)


def _misplaced(kind: Kind, raw: dict[str, Any]) -> list[Finding]:
    """Notice a workout among the exercises and the other way round."""
    other = kind_of(raw)
    if other in {kind, None} or ("block" in raw and "movement" in raw):
        return []
    mark = "[[block]] makes a workout" if other == "workout" else "[movement] makes an exercise"
    return [Finding((), f"is no {kind}: {mark}")]


def _refused(path: Path, faults: Sequence[Fault]) -> Verdict:
    return Verdict(None, refused(path, faults))
