"""From findings to the problems that a person is told of."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from forge_tui.toml.locate import locator
from forge_tui.toml.problem import Problem, dotted
from forge_tui.toml.silence import silenced

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from forge_tui.toml.source import Fault
    from forge_tui.unroll import Finding

# More would not be read.
_MOST_PROBLEMS = 50


def but_for(told: Sequence[Finding], more: Iterable[Finding]) -> list[Finding]:
    """Return more findings without those in places that one was told of.

    None is left where the file as a whole is no such file.
    """
    places = {each.path for each in told}
    return [] if () in places else [each for each in more if each.path not in places]


def problems_at(path: Path, text: str, findings: Sequence[Finding]) -> tuple[Problem, ...]:
    """Find the place of each finding about a document."""
    if not findings:
        return ()
    place = locator(text)
    return tuple(
        Problem(path, *place(each.path), dotted(each.path), each.sentence, each.code)
        for each in findings
    )


def refused(path: Path, faults: Sequence[Fault]) -> tuple[Problem, ...]:
    """Return what keeps a file from being read as TOML."""
    return tuple(Problem(path, *fault[:2], "", fault[2]) for fault in faults)


def report(path: Path, text: str, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Leave out what the file silences, and sort the rest; errors beyond fifty are counted.

    So are warnings, by their codes, beyond fifty problems in all.
    """
    left = sorted(silenced(path, text, problems), key=lambda each: each.is_warning)
    told, more = left[:_MOST_PROBLEMS], left[_MOST_PROBLEMS:]
    told.sort(key=lambda problem: (problem.line, problem.column))
    for code, number in Counter(each.code for each in more).items():
        told.append(Problem(path, 1, 1, "", f"there are {number:,} more like these", code))
    return tuple(told)
