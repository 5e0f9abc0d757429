"""The person's plans: which there are, and what is wrong with one that cannot be followed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from forge_tui.errors import ForgeError
from forge_tui.library.file_model import model_of
from forge_tui.library.named import workouts_of
from forge_tui.library.plan_files import plan_files
from forge_tui.library.report import but_for, problems_at, refused, report
from forge_tui.library.shelf import file_at
from forge_tui.model.schedule import REST, Schedule
from forge_tui.text import bad_character, did_you_mean
from forge_tui.toml.problem import shown
from forge_tui.toml.source import Document, Fault, read_document
from forge_tui.unroll import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from forge_tui.library.library import Library
    from forge_tui.library.loaded import File
    from forge_tui.toml.problem import Problem


class Plans(NamedTuple):
    """All plans that are good, how many files there are, and what is wrong with the others."""

    schedules: tuple[Schedule, ...]
    files: int
    problems: tuple[Problem, ...]


def read_plans(library: Library, folders: Sequence[Path] = ()) -> Plans:
    """Open every plan; `folders` are more of the person's own, as for the library."""
    shelf, lost = plan_files(folders)
    schedules: list[Schedule] = []
    problems = [*lost]
    for file in shelf.values():
        schedule, wrong = _judged(file, library)
        problems += wrong
        if schedule is not None:
            schedules.append(schedule)
    return Plans(tuple(schedules), len(shelf), tuple(problems))


def judge_plan(path: Path, library: Library) -> tuple[Problem, ...]:
    """Return what is wrong with a plan, wherever it lies."""
    file = file_at(path)
    if file is None:
        raise ForgeError(f"there is no file {shown(path)}")
    return _judged(file, library)[1]


def _judged(file: File, library: Library) -> tuple[Schedule | None, tuple[Problem, ...]]:
    if name := bad_character(file.id):
        fault = Fault(1, 1, f"its file name contains the character {name[1]}")
        return None, refused(file.path, (fault,))
    document = read_document(file.source)
    if not isinstance(document, Document):
        return None, refused(file.path, document)
    schedule, findings = model_of(Schedule, document.raw)
    findings += but_for(findings, _unknown(document.raw, library))
    found = problems_at(file.path, document.text, findings)
    problems = report(file.path, document.text, found)
    bad = any(not problem.is_warning for problem in problems)
    return None if bad else schedule, problems


def _unknown(raw: dict[str, Any], library: Library) -> Iterator[Finding]:
    """Yield a finding for each workout that cannot be played."""
    good = {row["id"] for row in library.rows("workout")}
    for path, id_ in workouts_of(raw):
        if id_ in good:
            continue
        if file := library.file("workout", id_):
            yield Finding(path, f"the file of this workout has errors ({shown(file.path)})")
        elif library.file("exercise", id_):
            yield Finding(path, f'"{id_}" is an exercise; a plan names workouts')
        else:
            near = did_you_mean(id_, (REST, *library.ids("workout")))
            yield Finding(path, f'there is no workout "{id_}"{near}')
