"""`figure`: the figure of an exercise by itself, or its key poses as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from forge_tui.cli import terminal
from forge_tui.cli.say import complain, say
from forge_tui.config import load
from forge_tui.errors import ForgeError
from forge_tui.library import Library
from forge_tui.model.exercise import Exercise
from forge_tui.toml.problem import shown

if TYPE_CHECKING:
    from forge_tui.config import Preferences

_SUFFIXES = (".svg", ".png")


@click.command()
@click.argument("name")
@click.option("--sheet", metavar="FILE", help="Write its key poses to FILE, .svg or .png.")
def figure(name: str, sheet: str | None) -> int:
    """Play the figure of the exercise NAME (id, name or file) by itself.

    The arrow keys move the camera. The figure is read again whenever its file changes:
    exercises/figures/NAME.toml among your own files, or the one that comes with the program.
    With --sheet its key poses are written as a picture, left and right; exit code 1 if no body
    moves like that.
    """
    preferences, _ = load()
    loaded = Library.open(preferences.folders).resolve(name, ("exercise",))
    exercise = loaded.model
    if not isinstance(exercise, Exercise):  # it was asked for one
        raise TypeError(loaded.kind)
    if sheet is not None:
        return _sheet(loaded.id, exercise, preferences, Path(sheet))
    if not terminal.has_full_screen():
        raise ForgeError("the figure needs a terminal; --sheet FILE writes a picture")
    return terminal.show_figure(loaded.id, exercise, preferences)


def _sheet(id_: str, exercise: Exercise, preferences: Preferences, file: Path) -> int:
    from forge_tui.figure.picture import sheet_of  # noqa: PLC0415
    from forge_tui.library.figures import Figures  # noqa: PLC0415

    if file.suffix.lower() not in _SUFFIXES:
        raise ForgeError(f'"{file}" must end in .svg or .png')
    figures = Figures(preferences.folders)
    clip = figures.clip_or_generic(id_, exercise)
    if clip is None:
        raise ForgeError(f'there is no figure for "{id_}"')
    sided = exercise.movement.sides in {"alternating", "switching"}
    title = f"{exercise.name} (generic)" if clip.generic else exercise.name
    try:
        file.write_bytes(sheet_of(clip, title, file.suffix.lower(), sided=sided))
    except OSError as error:
        raise ForgeError(f"{shown(file)} cannot be written: {error.strerror}") from None
    say(f"{shown(file)}: {'generic, there is no figure of its own' if clip.generic else 'written'}")
    problems = figures.problems(id_, exercise)
    for problem in problems:
        complain(str(problem))
    return int(bool(problems))
