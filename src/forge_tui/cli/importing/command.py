"""`import`: read pages, show what they become, and write it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from forge_tui.cli.importing.dialogue import Dialogue, Quit
from forge_tui.cli.importing.placing import Place, Places, State, write
from forge_tui.cli.importing.preview import preview
from forge_tui.cli.importing.sources import Candidate, Rejected, met_in, sources
from forge_tui.cli.say import complain, say, say_json
from forge_tui.config import load
from forge_tui.library import Library
from forge_tui.library.shelf import is_folder
from forge_tui.toml.problem import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forge_tui.cli.importing.sources import Sources

# A bar for fewer would be gone before it is seen.
_MANY = 30
# More sentences would not be read.
_MOST_TOLD = 100


@click.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--dry-run", is_flag=True, help="Show what would be imported, and write nothing.")
@click.option("--json", "as_value", is_flag=True, help="The exercises as JSON, as files hold them.")
@click.option("--yes", is_flag=True, help="Do not ask; shipped exercises may be replaced.")
def import_(paths: tuple[str, ...], *, dry_run: bool, as_value: bool, yes: bool) -> int:
    """Make exercises of how-to pages: Markdown, plain text, free-exercise-db (JSON), folders.

    On a terminal each page is shown and asked about. A file of yours is never overwritten. Exit
    code 1 if a page was refused or left; the others are imported all the same.
    """
    asks = _is_terminal() and not (dry_run or yes)
    if asks and as_value:
        raise click.UsageError("on a terminal --json goes with --dry-run or --yes")
    asked = [Path(path) for path in paths]
    found = sources(asked)
    met = [*found.lost, *_read(found)]
    candidates = [each for each in met if isinstance(each, Candidate)]
    refused = [each for each in met if isinstance(each, Rejected)]
    for each in refused[:_MOST_TOLD]:
        complain(str(each))
    if len(refused) > _MOST_TOLD:
        complain(f"{len(refused) - _MOST_TOLD:,} more were refused")
    preferences, _ = load()
    run = _Run(Places(Library.open(preferences.folders), preferences), len(refused), yes=yes)
    placed = [(each, run.places.place(each.raw)) for each in candidates]
    if as_value:
        alone = len(met) == len(asked) == 1 and not is_folder(asked[0])
        _print_values(placed, alone=alone)
    if dry_run:
        _foretell(placed, quiet=as_value)
        return int(bool(refused))
    run.carry_out(placed, Dialogue() if asks else None, quiet=as_value)
    return int(run.refused + run.left > 0)


def _is_terminal() -> bool:
    return all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout))


def _read(found: Sources) -> list[Candidate | Rejected]:
    bar = len(found.files) >= _MANY and sys.stderr is not None and sys.stderr.isatty()
    if not bar:
        return [each for path in found.files for each in met_in(path)]
    with click.progressbar(found.files, label="Reading", file=sys.stderr) as files:
        return [each for path in files for each in met_in(path)]


def _print_values(placed: Sequence[tuple[Candidate, Place]], *, alone: bool) -> None:
    """Print one object for a single page, and otherwise an array; nothing for none alone."""
    values = [{"id": place.id, **each.raw} for each, place in placed]
    if not alone:
        say_json(values)
    elif values:
        say_json(values[0])


def _foretell(placed: Sequence[tuple[Candidate, Place]], *, quiet: bool) -> None:
    for candidate, place in placed:
        if quiet:
            _tell(candidate, place)
        else:
            say("\n".join([*preview(candidate, place), ""]))
    if not quiet:
        say(f"{len(placed)} exercise{'' if len(placed) == 1 else 's'}; nothing was written")


def _tell(candidate: Candidate, place: Place) -> None:
    """Say on standard error what the person should know of a page that was read."""
    for sentence in (*candidate.told, place.remedy):
        if sentence:
            complain(f"{candidate.source}: {candidate.exercise.name}: {sentence}")


class _Run:
    """What is written, and how much of what."""

    def __init__(self, places: Places, refused: int, *, yes: bool) -> None:
        self.places = places
        self.left, self.refused = 0, refused
        self._yes = yes
        self._counts = {"imported": 0, "unchanged": 0}

    def carry_out(
        self,
        placed: Sequence[tuple[Candidate, Place]],
        dialogue: Dialogue | None,
        *,
        quiet: bool,
    ) -> None:
        """Write what may be written; the person decides, or the rules do."""
        for number, (candidate, place) in enumerate(placed):
            try:
                self._one(candidate, place, dialogue, quiet=quiet)
            except Quit:
                say()
                self.left += len(placed) - number
                break
        if not quiet and (len(placed) > 1 or (dialogue and self.refused + self.left)):
            say(", ".join(self._summary()))

    def _summary(self) -> Iterator[str]:
        yield from (f"{number} {what}" for what, number in self._counts.items())
        if self.refused:
            yield f"{self.refused} refused"
        if self.left:
            yield f"{self.left} not imported"

    def _one(
        self, candidate: Candidate, place: Place, dialogue: Dialogue | None, *, quiet: bool
    ) -> None:
        if place.state in {State.SAME, State.TWICE}:
            self._done("unchanged", place, quiet=quiet)
            return
        may = self._yes or dialogue is not None
        if place.state in {State.TAKEN, State.WORKOUT} or (
            place.state is State.REPLACES and not may
        ):
            self.left += 1
            complain(f"{candidate.source}: {candidate.exercise.name} {place.remedy}")
            return
        if dialogue is None:
            _tell(candidate, place._replace(state=State.NEW))
        elif (decided := dialogue.decided(candidate, place)) is None:
            self.refused += 1
            return
        else:
            candidate = decided
        write(place.path, candidate.raw)
        self._done("imported", place, quiet=quiet)

    def _done(self, what: str, place: Place, *, quiet: bool) -> None:
        self._counts[what] += 1
        if not quiet:
            say(f"{what} {place.id}: {shown(place.path)}")
