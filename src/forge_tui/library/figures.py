"""The figures of exercises: which there are, and what is wrong with one that cannot be drawn."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from forge_tui import paths
from forge_tui.errors import ForgeError
from forge_tui.figure.clip import WHOLE
from forge_tui.figure.judge import faults
from forge_tui.figure.read import PoseError, clip_from, likes_of
from forge_tui.library.file_model import model_of
from forge_tui.library.postures import suits
from forge_tui.library.report import problems_at, refused
from forge_tui.library.shelf import file_at, shelve
from forge_tui.model.exercise import Exercise
from forge_tui.model.figure import FigureFile, PoseTable
from forge_tui.text import did_you_mean
from forge_tui.toml.problem import BadFilesError, Problem, shown
from forge_tui.toml.source import Document, read_document
from forge_tui.unroll import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from forge_tui.figure.clip import Clip
    from forge_tui.library.library import Library
    from forge_tui.library.loaded import File

_FIGURES, _POSES = "exercises/figures", "exercises/poses"
_PATTERN = "pattern-"


def clips_of(exercises: Mapping[str, Exercise], folders: Sequence[Path]) -> dict[str, Clip]:
    """Return the figures of exercises by id, or those of their patterns, without what has mistakes.

    `check` tells of mistakes in a figure's file. Many files are read: a thread's work.
    """
    figures, clips = Figures(folders), {}
    for id_, exercise in exercises.items():
        with suppress(BadFilesError):
            if clip := figures.clip_or_generic(id_, exercise):
                clips[id_] = clip
    return clips


class Figures:
    """Figure files by the id of their exercise; the person's own count before those shipped."""

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        """`folders` are more of the person's own, as for the library."""
        self._files, self._lost = _shelved(_FIGURES, folders)
        self._pose_files, _ = _shelved(_POSES, folders)

    @property
    def files(self) -> int:
        """How many files there are."""
        return len(self._files) + len(self._pose_files)

    @property
    def stamps(self) -> tuple[object, ...]:
        """What changes whenever a file does."""
        return *self._files.values(), *self._pose_files.values()

    def clip(self, id_: str) -> Clip | None:
        """Return the exercise's own figure, if any; BadFilesError if its file has errors."""
        file = self._files.get(id_)
        return None if file is None else self._clip(file)

    def clip_or_generic(self, id_: str, exercise: Exercise) -> Clip | None:
        """Return the exercise's own figure, or that of its pattern and sides, which is generic."""
        own = self.clip(id_)
        if own is not None:
            return own
        for name in _generic(exercise):
            if file := self._files.get(name):
                return replace(self._clip(file), generic=True)
        return None

    def _clip(self, file: File, phases: Sequence[str] = ()) -> Clip:
        document = read_document(file.source)
        if not isinstance(document, Document):
            raise BadFilesError(refused(file.path, document))
        model, findings = model_of(FigureFile, document.raw)
        clip = None
        if model is not None:
            findings += _phases(model, phases)
            try:
                clip = clip_from(model, self._poses)
            except PoseError as error:
                findings.append(Finding(error.path, str(error)))
        if clip is None or findings:
            raise BadFilesError(problems_at(file.path, document.text, findings))
        return clip

    def problems(self, id_: str, exercise: Exercise) -> tuple[Problem, ...]:
        """Return why an exercise's figure cannot be drawn, or why no body moves like it."""
        file = self._files.get(id_)
        return () if file is None else self._judged(file, exercise)

    def all_problems(self, library: Library) -> Iterator[Problem]:
        """Yield the problems of all figures and poses."""
        yield from self._lost
        for file in self._pose_files.values():
            yield from self._judged_poses(file)
        for file in self._files.values():
            yield from self._judged_in(file, library)

    def _judged_in(self, file: File, library: Library) -> tuple[Problem, ...]:
        beside = file.path.parent.parent / file.path.name
        known = library.file("exercise", file.id)
        if beside.is_file():
            loaded = library.judge(beside).loaded
        else:
            loaded = library.verdict(known).loaded if known else None
        if loaded is None and known is None and not file.id.startswith(_PATTERN):
            near = did_you_mean(file.id, library.ids("exercise"))
            return (Problem(file.path, 1, 1, "", f'there is no exercise "{file.id}"{near}'),)
        model = loaded.model if loaded else None
        return self._judged(file, model if isinstance(model, Exercise) else None)

    def _judged(self, file: File, exercise: Exercise | None) -> tuple[Problem, ...]:
        try:
            clip = self._clip(file, _wanted(file, exercise))
        except BadFilesError as error:
            return error.problems
        return tuple(Problem(file.path, 1, 1, "", sentence) for sentence in faults(clip))

    def _judged_poses(self, file: File) -> tuple[Problem, ...]:
        poses, problems = _poses_of(file)
        document = read_document(file.source)
        if problems or not isinstance(document, Document):
            return problems
        known, findings = self._good_poses[0] | poses, []
        for name in poses:
            try:
                likes_of(PoseTable(like=name), known)
            except PoseError as error:
                findings.append(Finding((name, "like"), str(error)))
        return problems_at(file.path, document.text, findings)

    @property
    def _poses(self) -> dict[str, PoseTable]:
        """All named poses; BadFilesError if a file of poses has errors."""
        poses, problems = self._good_poses
        if problems:
            raise BadFilesError(problems)
        return poses

    @cached_property
    def _good_poses(self) -> tuple[dict[str, PoseTable], tuple[Problem, ...]]:
        """The named poses that are good, and what is wrong with the first file that has errors."""
        poses: dict[str, PoseTable] = {}
        first: tuple[Problem, ...] = ()
        for file in self._pose_files.values():
            found, problems = _poses_of(file)
            first = first or problems
            poses = found | poses
        return poses, first


def judge_figure(path: Path, library: Library) -> tuple[Problem, ...]:
    """Return what is wrong with a file in a folder called figures or poses, wherever it is."""
    file = file_at(path)
    if file is None:
        raise ForgeError(f"there is no file {shown(path)}")
    figures = Figures((file.path.parent.parent.parent,))
    if path.absolute().parent.name == "poses":
        return figures._judged_poses(file)  # noqa: SLF001 - its own
    return figures._judged_in(file, library)  # noqa: SLF001 - its own


def is_figure(path: Path) -> bool:
    """Say by its folder whether a file means to be a figure, or poses of figures."""
    return path.absolute().parent.name in {"figures", "poses"}


def _poses_of(file: File) -> tuple[dict[str, PoseTable], tuple[Problem, ...]]:
    """Return the poses of a file that are good, and what is wrong with the others."""
    document = read_document(file.source)
    if not isinstance(document, Document):
        return {}, refused(file.path, document)
    poses, findings = {}, []
    for name, table in document.raw.items():
        model, wrong = model_of(PoseTable, table, (name,))
        findings += wrong
        if model is not None:
            poses[name] = model
    return poses, problems_at(file.path, document.text, findings)


def _generic(exercise: Exercise) -> Iterator[str]:
    """Yield the ids of the generic figures that may stand for an exercise, the best first."""
    stretched = exercise.category == "stretching"
    kinds = [exercise.pattern, "mobility" if stretched else None]
    if exercise.movement.measure == "hold":
        kinds = ["stretch" if stretched else "hold"]
    sided = exercise.movement.sides in {"alternating", "switching"}
    for kind in dict.fromkeys(filter(None, kinds)):
        if not suits(kind, exercise.steps):
            continue
        if sided:
            yield f"{_PATTERN}{kind}-sided"
        yield f"{_PATTERN}{kind}"


def _shelved(folder: str, more: Sequence[Path]) -> tuple[dict[str, File], list[Problem]]:
    places = (*paths.own(folder), *(each / folder for each in more), paths.shipped(folder))
    return shelve(None, places)


def _wanted(file: File, exercise: Exercise | None) -> tuple[str, ...]:
    """Return the phases that a figure must have: those of its exercise."""
    if file.id.startswith(_PATTERN):
        return (WHOLE,)
    phases = exercise.movement.phases if exercise else ()
    return tuple(phase.id for phase in phases)


def _phases(file: FigureFile, wanted: Sequence[str]) -> list[Finding]:
    """Judge that a figure that moves has the phases that are wanted, in their order."""
    told = list(file.phases)
    if not told or not wanted or told == list(wanted):
        return []
    return [Finding(("phases",), f"must be the exercise's: {', '.join(wanted)}, in this order")]
