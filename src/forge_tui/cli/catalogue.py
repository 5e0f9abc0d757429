"""`list` and `show`: what there is to play."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from forge_tui.cli.say import complain, say, say_json
from forge_tui.cli.table import table
from forge_tui.config import load
from forge_tui.library import Library
from forge_tui.toml.problem import how_many

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from forge_tui.library import Kind, Loaded, Row

_KINDS: dict[str, Kind] = {"exercises": "exercise", "workouts": "workout"}


@click.command("list")
@click.argument("what", type=click.Choice(["exercises", "workouts"]))
@click.option("--json", "as_value", is_flag=True, help="One JSON array.")
@click.option("--muscle", metavar="M", help="A target or secondary muscle, by any of its names.")
@click.option("--equipment", metavar="E", help="What it is done with, such as Dumbbell.")
@click.option("--body-part", metavar="B", help="Legs, Arms, Back, Core, ...")
@click.option("--difficulty", metavar="D", help="beginner, intermediate or advanced.")
@click.option("--category", metavar="C", help="strength, stretching, cardio, ...")
@click.option("--search", "text", default="", metavar="TEXT", help="Words of it, in any order.")
def list_(what: str, *, as_value: bool, text: str, **facets: str | None) -> None:
    """List exercises or workouts; a workout fits if its exercises do."""
    kind = _KINDS[what]
    library = Library.open(load()[0].folders)
    asked = {name.replace("_", "-"): word for name, word in facets.items() if word is not None}
    rows = _found(library, kind, asked, text)
    if as_value:
        say_json(rows)
    else:
        _print(kind, rows)
    _mention_problems(library)


@click.command()
@click.argument("name")
@click.option("--json", "as_value", is_flag=True, help="One JSON object: the file as it stands.")
def show(name: str, *, as_value: bool) -> None:
    """Show NAME, an exercise or a workout (id, name or file)."""
    library = Library.open(load()[0].folders)
    loaded = library.resolve(name)
    if as_value:
        say_json({"id": loaded.id, **loaded.raw})
    else:
        say("\n".join(_page(library, loaded)))


def welcome() -> None:
    """Say what there is and how to begin."""
    library = Library.open(load()[0].folders)
    _print("workout", library.rows("workout"))
    say("\nPlay one: forge-tui play NAME --plain      All commands: forge-tui --help")
    _mention_problems(library)


def _mention_problems(library: Library) -> None:
    if bad := library.bad_files():
        complain(how_many(bad))


def _found(library: Library, kind: Kind, asked: dict[str, str], text: str) -> Sequence[Row]:
    rows = library.rows(kind)
    if not asked and not text:
        return rows
    from forge_tui.library.search import Search  # noqa: PLC0415

    return Search(library.rows("exercise"), asked, text).among(rows)


def _print(kind: Kind, rows: Sequence[Row]) -> None:
    cells = [_CELLS[kind](row) for row in rows]
    if cells:
        say("\n".join(table(cells, _FLEXIBLE[kind])))
    else:
        complain(f"there is no such {kind}")


def _exercise_cells(row: Row) -> tuple[str, ...]:
    return row["id"], row["name"], row["target"] or "", row["difficulty"] or ""


def _workout_cells(row: Row) -> tuple[str, ...]:
    minutes = f"{max(1, round(row['seconds'] / 60))} min"
    return row["id"], row["name"], minutes, row["difficulty"] or "", ", ".join(row["kinds"])


_CELLS: dict[Kind, Callable[[Row], tuple[str, ...]]] = {
    "exercise": _exercise_cells,
    "workout": _workout_cells,
}
# The column that is cut where there is no room for all.
_FLEXIBLE: dict[Kind, int] = {"exercise": 1, "workout": 4}


def _page(library: Library, loaded: Loaded) -> list[str]:
    from forge_tui.cli.outline import workout_page  # noqa: PLC0415
    from forge_tui.cli.page import exercise_page  # noqa: PLC0415
    from forge_tui.library.related import related  # noqa: PLC0415
    from forge_tui.library.rows import row_of  # noqa: PLC0415
    from forge_tui.model.exercise import Exercise  # noqa: PLC0415

    if isinstance(loaded.model, Exercise):
        like_it = related(row_of(loaded), library.rows("exercise"))
        return exercise_page(loaded.id, loaded.model, like_it)
    return workout_page(loaded, loaded.model)
