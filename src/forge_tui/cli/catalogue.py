"""`list` and `show`: what there is to play."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import click

from forge_tui.cli.say import complain, say, say_json
from forge_tui.cli.table import table
from forge_tui.config import load
from forge_tui.library import Library
from forge_tui.library.facets import FAVOURITE, filters_of
from forge_tui.toml.problem import how_many

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from forge_tui.library import Kind, Loaded, Row
    from forge_tui.library.finding import Word


_KINDS: dict[str, Kind] = {"exercises": "exercise", "workouts": "workout"}


def _facet(name: str, letter: str, sentence: str) -> Callable[[Any], Any]:
    return click.option(f"--{name}", multiple=True, metavar=letter, help=sentence)


@click.command("list")
@click.argument("what", type=click.Choice(["exercises", "workouts"]))
@click.option("--json", "as_value", is_flag=True, help="One JSON array.")
@_facet("muscle", "M", "A target or secondary muscle, by any of its names.")
@_facet("equipment", "E", "What it is done with, such as Dumbbell; none: a body is enough.")
@_facet("body-part", "B", "Legs, Arms, Back, Core, ...")
@_facet("difficulty", "D", "beginner, intermediate or advanced.")
@_facet("category", "C", "strength, stretching, cardio, ...")
@_facet("pattern", "P", "push, pull, squat, hinge, lunge, carry, core, mobility, ...")
@_facet("impact", "I", "low or high; one jump makes a workout high.")
@click.option("--favourites", is_flag=True, help="What you have marked with * in the library.")
@click.option("--search", "text", default="", metavar="TEXT", help="Words of it, in any order.")
@click.option("--counts", is_flag=True, help="How many there are for each word of each filter.")
def list_(
    what: str, *, as_value: bool, favourites: bool, text: str, counts: bool, **facets: tuple[str]
) -> None:
    """List exercises or workouts; a workout fits if its exercises do.

    Filters add up; one that is given twice lets either word do.
    """
    kind = _KINDS[what]
    library = Library.open(load()[0].folders)
    asked: dict[str, tuple[str, ...]] = {
        name.replace("_", "-"): words for name, words in facets.items() if words
    }
    if favourites:
        asked[FAVOURITE] = (FAVOURITE,)
    if asked or text or counts:
        _print_found(library, kind, Wanted(asked, text, counts=counts, as_value=as_value))
    elif as_value:
        say_json(library.rows(kind))
    else:
        _print(kind, library.rows(kind))
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


class Wanted(NamedTuple):
    """What is looked for, and what is said of it."""

    facets: Mapping[str, tuple[str, ...]]
    text: str
    counts: bool
    as_value: bool


def _print_found(library: Library, kind: Kind, wanted: Wanted) -> None:
    from forge_tui.library.favourites import favourites  # noqa: PLC0415
    from forge_tui.library.finding import Finder  # noqa: PLC0415

    marked = favourites() if FAVOURITE in wanted.facets or wanted.counts else ()
    finder = Finder(library.rows("workout"), library.rows("exercise"), marked)
    filters = filters_of(wanted.facets, finder.used())
    if wanted.counts:
        _print_counts(finder.words(wanted.text, filters, [kind]), as_value=wanted.as_value)
        return
    found = finder.find(wanted.text, filters, every=True)
    if not found.workouts and not found.exercises and not wanted.as_value:
        found = finder.find(wanted.text, filters)
    rows = found.workouts if kind == "workout" else found.exercises
    if wanted.as_value:
        say_json(rows)
    elif rows:
        if found.text != " ".join(wanted.text.casefold().split()):
            complain(f'nothing has "{wanted.text}" in it; this is "{found.text}"')
        _print(kind, sorted(rows, key=_id) if not wanted.text else rows)
        say(f"{len(rows)} of {len(library.rows(kind))} {kind}s")
    else:
        complain(f"there is no such {kind}")


def _id(row: Row) -> str:
    return str(row["id"])


def _print_counts(words: Mapping[str, Sequence[Word]], *, as_value: bool) -> None:
    if as_value:
        say_json({f: {word.label: word.count for word in each} for f, each in words.items()})
        return
    for facet, each in words.items():
        for word in each:
            say(f"{facet:<12}{word.label:<20}{word.count:>5}")


def _print(kind: Kind, rows: Sequence[Row]) -> None:
    cells = [_CELLS[kind](row) for row in rows]
    if cells:
        say("\n".join(table(cells, _FLEXIBLE)))
    else:
        complain(f"there is no such {kind}")


def _exercise_cells(row: Row) -> tuple[str, ...]:
    return row["id"], row["name"], row["target"] or "", row["difficulty"] or ""


def _workout_cells(row: Row) -> tuple[str, ...]:
    minutes = f"{max(1, round(row['seconds'] / 60))} min"
    return row["id"], row["name"], minutes, row["difficulty"] or ""


_CELLS: dict[Kind, Callable[[Row], tuple[str, ...]]] = {
    "exercise": _exercise_cells,
    "workout": _workout_cells,
}
# The column that is cut where there is no room for all.
_FLEXIBLE = 1


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
