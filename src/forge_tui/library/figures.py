"""The figures of exercises: which there are, and what is wrong with one that cannot be drawn."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from forge_tui import paths
from forge_tui.figure.judge import faults
from forge_tui.figure.read import PoseError, clip_of
from forge_tui.library.explain import explain
from forge_tui.library.leaves import judge_leaves
from forge_tui.library.report import problems_at
from forge_tui.library.shelf import shelve
from forge_tui.model.base import FileModel
from forge_tui.model.figure import FigureFile, PoseTable
from forge_tui.toml.problem import BadFilesError, Problem
from forge_tui.toml.source import Document, read_document
from forge_tui.unroll import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from forge_tui.figure.clip import Clip
    from forge_tui.library.loaded import File
    from forge_tui.model.exercise import Exercise

_FIGURES, _POSES = "exercises/figures", "exercises/poses"
_Model = TypeVar("_Model", bound=FileModel)


class Figures:
    """Figure files by the id of their exercise; the person's own count before those shipped."""

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        """`folders` are more of the person's own, as for the library."""
        self._files, self._lost = _shelved(_FIGURES, folders)
        self._pose_files, _ = _shelved(_POSES, folders)

    def has(self, id_: str) -> bool:
        """Say whether this exercise has a figure of its own."""
        return id_ in self._files

    def clip(self, id_: str, exercise: Exercise) -> Clip | None:
        """Return the exercise's own figure, if any; BadFilesError if its file has errors."""
        file = self._files.get(id_)
        return None if file is None else self._clip(file, exercise)

    def clip_or_generic(self, id_: str, exercise: Exercise) -> Clip | None:
        """Return the exercise's own figure, or that of its pattern and sides, which is generic."""
        own = self.clip(id_, exercise)
        if own is not None:
            return own
        for name in _generic(exercise):
            if file := self._files.get(name):
                return replace(self._clip(file, None), generic=True)
        return None

    def _clip(self, file: File, exercise: Exercise | None) -> Clip:
        document = read_document(file.source)
        if not isinstance(document, Document):
            raise BadFilesError(tuple(Problem(file.path, *f[:2], "", f[2]) for f in document))
        model, findings = _judged(FigureFile, document.raw)
        clip = None
        if model is not None:
            findings += _phases(model, exercise)
            try:
                clip = clip_of(model, self._poses)
            except PoseError as error:
                findings.append(Finding(error.path, str(error)))
        if clip is None or findings:
            raise BadFilesError(problems_at(file.path, document.text, findings))
        return clip

    def problems(self, id_: str, exercise: Exercise) -> tuple[Problem, ...]:
        """Return what keeps a figure from being drawn, or no body from moving like it."""
        file = self._files[id_]
        try:
            clip = self._clip(file, exercise)
        except BadFilesError as error:
            return error.problems
        return tuple(Problem(file.path, 1, 1, "", sentence) for sentence in faults(clip))

    @cached_property
    def _poses(self) -> dict[str, PoseTable]:
        """All named poses; BadFilesError if a file of poses has errors."""
        poses: dict[str, PoseTable] = {}
        for file in self._pose_files.values():
            document = read_document(file.source)
            if not isinstance(document, Document):
                raise BadFilesError(tuple(Problem(file.path, *f[:2], "", f[2]) for f in document))
            for name, table in document.raw.items():
                model, findings = _judged(PoseTable, table, (name,))
                if model is None:
                    raise BadFilesError(problems_at(file.path, document.text, findings))
                poses.setdefault(name, model)
        return poses


def _generic(exercise: Exercise) -> Iterator[str]:
    """Yield the ids of the generic figures that may stand for an exercise, the best first."""
    stretched = exercise.category == "stretching"
    kinds = [exercise.pattern, "mobility" if stretched else None]
    if exercise.movement.measure == "hold":
        kinds = ["stretch" if stretched else "hold", "hold"]
    sided = exercise.movement.sides in {"alternating", "switching"}
    for kind in filter(None, kinds):
        if sided:
            yield f"pattern-{kind}-sided"
        yield f"pattern-{kind}"


def _shelved(folder: str, more: Sequence[Path]) -> tuple[dict[str, File], list[Problem]]:
    places = (*paths.own(folder), *(each / folder for each in more), paths.shipped(folder))
    return shelve(None, places)


def _judged(
    model: type[_Model], raw: Any, path: tuple[str, ...] = ()
) -> tuple[_Model | None, list[Finding]]:
    if not isinstance(raw, dict):
        return None, [Finding(path, "must be a table of keys and values")]
    findings = judge_leaves(raw)
    found = None
    if not findings:
        try:
            found = model.model_validate(raw)
        except ValidationError as error:
            findings = explain(error, model, raw)
    return found, [Finding((*path, *each.path), each.sentence) for each in findings]


def _phases(file: FigureFile, exercise: Exercise | None) -> list[Finding]:
    """Judge that a figure that moves has the exercise's phases, in their order."""
    told = list(file.phases)
    wanted = [phase.id for phase in exercise.movement.phases] if exercise else told
    if not told or not wanted or told == wanted:
        return []
    return [Finding(("phases",), f"must be the exercise's: {', '.join(wanted)}, in this order")]
