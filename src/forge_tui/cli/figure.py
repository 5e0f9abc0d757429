"""`figure`: the figure of an exercise by itself, or its key poses as a picture."""

from __future__ import annotations

from pathlib import Path

import click

from forge_tui.cli.say import complain, say
from forge_tui.config import load
from forge_tui.errors import ForgeError
from forge_tui.library import Library

_SUFFIXES = (".svg", ".png")


@click.command()
@click.argument("name")
@click.option("--sheet", metavar="FILE", help="Write its key poses to a .svg or .png file.")
def figure(name: str, sheet: str | None) -> int:
    """Show the figure of an exercise; with --sheet write its key poses as a picture."""
    from forge_tui.figure.picture import sheet_of  # noqa: PLC0415
    from forge_tui.library.figures import Figures  # noqa: PLC0415
    from forge_tui.model.exercise import Exercise  # noqa: PLC0415

    preferences, _ = load()
    library, figures = Library.open(preferences.folders), Figures(preferences.folders)
    loaded = library.resolve(name, ("exercise",))
    assert isinstance(loaded.model, Exercise)  # noqa: S101 - what was asked for
    clip = figures.clip(loaded.id, loaded.model)
    if clip is None:
        raise ForgeError(f'"{loaded.id}" has no figure')
    if sheet is None:
        raise ForgeError("--sheet FILE is needed")
    file = Path(sheet)
    if file.suffix not in _SUFFIXES:
        raise ForgeError(f'"{sheet}" must end in .svg or .png')
    sided = loaded.model.movement.sides in {"alternating", "switching"}
    file.write_bytes(sheet_of(clip, loaded.model.name, file.suffix, sided=sided))
    problems = figures.problems(loaded.id, loaded.model)
    for problem in problems:
        complain(str(problem))
    say(f"{file}: written")
    return int(bool(problems))
