"""Where the sessions come from that `history` lists: what was done, and what was deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from forge_tui import paths
from forge_tui.cli.progress import progress
from forge_tui.cli.say import complain
from forge_tui.errors import ForgeError
from forge_tui.history.index import open_headings
from forge_tui.history.trash import read_deleted
from forge_tui.record import Heading
from forge_tui.session.keeping import record
from forge_tui.session.unfinished import find, find_discarded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from forge_tui.history.listed import Listed
    from forge_tui.record import SessionRecord
    from forge_tui.session.keeping import Unfinished


class Source(NamedTuple):
    """Sessions, newest first; those that are not `at_hand` are fetched when they are shown.

    `unfinished` is added to one that was cut off, `none` is said where there are none, `end` below.
    """

    headings: list[Heading]
    at_hand: Mapping[str, SessionRecord]
    listed: Listed | None = None
    unfinished: str = ""
    none: str = "Nothing was deleted."
    end: str = "Back again: forge-tui history --restore ID"

    def records(self, ids: Sequence[str]) -> Iterator[SessionRecord]:
        """Yield these sessions; one that has been moved meanwhile is told, and left out."""
        others = [id_ for id_ in ids if id_ not in self.at_hand]
        fetched = self.listed.records(others) if self.listed else iter(())
        for id_ in ids:
            found = self.at_hand[id_] if id_ in self.at_hand else next(fetched)
            if isinstance(found, ForgeError):
                complain(str(found))
            else:
                yield found


def done() -> Source:
    """Return what was done and what was cut off; what cannot be read is told."""
    cut_off, problems = find()
    with progress("Reading sessions") as tell:
        listed = open_headings(paths.sessions_dir(), paths.cache_dir(), tell)
    _tell([*problems, *listed.problems])
    at_hand = _by_id(cut_off)
    return Source(
        _ordered([*map(Heading.of, at_hand.values()), *listed.headings]),
        at_hand,
        listed,
        unfinished="; play --resume goes on",
        none="Nothing done yet: forge-tui list workouts",
        end="",
    )


def deleted() -> Source:
    """Return what `--restore` would bring back; what cannot be read is told."""
    cut_off, problems = find_discarded()
    ended, unreadable = read_deleted(paths.sessions_dir())
    _tell([*problems, *unreadable])
    at_hand = _by_id(cut_off) | {each.id: each for each in ended}
    return Source(_ordered(map(Heading.of, at_hand.values())), at_hand)


def _tell(problems: Iterable[ForgeError]) -> None:
    for problem in problems:
        complain(str(problem))


def _by_id(cut_off: Iterable[Unfinished]) -> dict[str, SessionRecord]:
    return {cut.about.id: record(cut.about, cut) for cut in cut_off}


def _ordered(headings: Iterable[Heading]) -> list[Heading]:
    return sorted(headings, key=lambda heading: heading.started, reverse=True)
