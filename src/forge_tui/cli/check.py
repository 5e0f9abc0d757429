"""`check`: the mistakes in files, each with its place."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from forge_tui.cli.layout import section, wrapped
from forge_tui.cli.say import say
from forge_tui.cli.settings import is_settings, judge_settings, read_settings
from forge_tui.codes import Code
from forge_tui.errors import ForgeError
from forge_tui.library import Library
from forge_tui.library.figures import Figures, is_figure, judge_figure
from forge_tui.library.plan_files import is_plan
from forge_tui.library.plans import judge_plan, read_plans
from forge_tui.library.shelf import file_at, is_folder, toml_files
from forge_tui.talk.packs import is_manner, judge_manner, own_files
from forge_tui.toml.problem import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.library import Problem


_HOW = (
    "Write a comment at the end of the line that it names, or by itself on the line above:",
    '{ exercise = "reverse-lunge", do = "11" },  # check: ignore odd-count',
    "or anywhere, for the whole file. Commas part several codes; a reason has a # of its own:",
    "# check: ignore-file odd-count, no-warm-up  # the lead changes by the week",
    "An error has no code, and nothing silences it.",
)


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--codes", is_flag=True, help="List the codes of all warnings, and how to silence one."
)
@click.option("--verbose", is_flag=True, help="Each conclusion of the importer, not their number.")
def check(paths: tuple[str, ...], *, codes: bool, verbose: bool) -> int:
    """Find the mistakes in files and folders; without PATH in the library and the settings.

    Exit code 1 if there are errors; warnings alone are none.
    """
    if codes:
        _list_codes()
        return 0
    preferences, of_settings = read_settings()
    library = Library.open(preferences.folders)
    if paths:
        files, problems = _judged(library, [Path(path) for path in paths])
    else:
        figures, voices = Figures(preferences.folders), list(own_files())
        plans = read_plans(library, preferences.folders)
        files = len(library.files) + figures.files + plans.files + len(voices)
        problems = (
            *of_settings, *library.problems(), *figures.all_problems(library), *plans.problems,
            *(problem for path in voices for problem in judge_manner(path)),
        )  # fmt: skip
    if not verbose:
        problems = _in_short(problems)
    for problem in problems:
        say(str(problem))
    errors = sum(not problem.is_warning for problem in problems)
    warnings = len(problems) - errors
    say(f"{_count(files, 'file')}, {_count(errors, 'error')}, {_count(warnings, 'warning')}")
    return int(errors > 0)


def _in_short(problems: Sequence[Problem]) -> Sequence[Problem]:
    """Say in one line a file how much an importer concluded, if that is more than one thing."""
    concluded = Counter(each.path for each in problems if each.code is Code.INFERRED)
    told: list[Problem] = []
    for each in problems:
        many = concluded[each.path] if each.code is Code.INFERRED else 1
        if many > 1:
            sentence = f"{many} conclusions of the importer: show {each.path.stem} lists them"
            told.append(replace(each, key="movement.inferred", sentence=sentence))
            concluded[each.path] = 0
        elif many:
            told.append(each)
    return told


def _list_codes() -> None:
    width = max(map(len, Code))
    for code in Code:
        say(wrapped(code.sentence, f"{code:{width}}  "))
    for line in section("To silence a warning", [wrapped(line) for line in _HOW]):
        say(line)


def _judged(library: Library, paths: Sequence[Path]) -> tuple[int, Sequence[Problem]]:
    files: list[Path] = []
    problems: list[Problem] = []
    for path in paths:
        if file_at(path):
            files.append(path)
        elif is_folder(path):
            inside, unreadable = toml_files(path)
            files += inside
            problems += unreadable
        else:
            raise ForgeError(f"there is no file or folder {shown(path)}")
    unique = list(dict.fromkeys(files))
    for path in unique:
        problems += _problems_of(path, library)
    return len(unique), problems


def _problems_of(path: Path, library: Library) -> Sequence[Problem]:
    """Judge a file as what its folder, or else its content, says that it is."""
    if is_figure(path):
        return judge_figure(path, library)
    if is_manner(path):
        return judge_manner(path)
    if is_plan(path):
        return judge_plan(path, library)
    return judge_settings(path) if is_settings(path) else library.judge(path).problems


def _count(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"
