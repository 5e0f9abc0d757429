"""What the library screen asks for in its workers, and the messages that the answers come in.

Importing this is cheap; models, library and session come with the first call.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from textual.message import Message

from forge_tui.config import load
from forge_tui.errors import ForgeError
from forge_tui.ui.importing import ONE_AT_A_TIME

if TYPE_CHECKING:
    from pathlib import Path

    from forge_tui.library import Kind, Library
    from forge_tui.library.finding import Finder
    from forge_tui.ui.agenda import Agenda
    from forge_tui.ui.widgets.detail import Page

_NEXT = (
    "forge_tui.session.past",
    "forge_tui.ui.screens.history",
    "forge_tui.ui.screens.statistics",
)


@dataclass
class Listed(Message):
    """The library has been looked through; `note` tells of files with problems."""

    library: Library
    finder: Finder
    note: str


@dataclass
class Planned(Message):
    """What the person's plans have for today; `note` tells of plans with problems."""

    agenda: Agenda | None = None
    note: str = ""


@dataclass
class CutOff(Message):
    """The newest session that was cut off, in a sentence; `note` tells of unreadable ones."""

    journal: Path | None = None
    sentence: str = ""
    more: int = 0
    note: str = ""


@dataclass
class Failed(Message):
    """The library cannot be read at all."""

    sentence: str


@dataclass
class Opened(Message):
    """A page is ready."""

    page: Page


def look_through() -> Listed | Failed:
    """Return the lists of everything that can be played."""
    with ONE_AT_A_TIME:
        from forge_tui.library import Library  # noqa: PLC0415
        from forge_tui.library.finding import Finder  # noqa: PLC0415
        from forge_tui.toml.problem import how_many  # noqa: PLC0415

    try:
        library = Library.open(load()[0].folders)
        marked, note = _marked()
        finder = Finder(library.rows("workout"), library.rows("exercise"), marked)
        bad = library.bad_files()
    except (ForgeError, OSError) as error:
        return Failed(f"The library cannot be read: {error}")
    notes = [how_many(bad) if bad else "", note]
    return Listed(library, finder, "\n".join(filter(None, notes)))


def _marked() -> tuple[set[tuple[Kind, str]], str]:
    from forge_tui.library.favourites import favourites  # noqa: PLC0415

    try:
        return favourites(), ""
    except ForgeError as error:
        return set(), str(error)


def planned(library: Library) -> Planned:
    """Read plans, and beside them what was done; without a plan nothing is opened."""
    from forge_tui.library.plan_files import plan_files  # noqa: PLC0415

    folders = load()[0].folders
    if not plan_files(folders)[0]:
        return Planned()
    with ONE_AT_A_TIME:
        from forge_tui.session.clock import today  # noqa: PLC0415
        from forge_tui.ui.agenda import agenda  # noqa: PLC0415

    try:
        found, bad = agenda(today(), library, folders)
    except (ForgeError, OSError) as error:
        return Planned(note=f"Plans cannot be read: {error}")
    plans = "1 plan has" if bad == 1 else f"{bad} plans have"
    return Planned(found, f"{plans} problems: forge-tui check" if bad else "")


def cut_off() -> CutOff:
    """Replay what was cut off; it takes the models, and so longer than the lists."""
    with ONE_AT_A_TIME:
        from forge_tui.session.unfinished import find, where_it_was  # noqa: PLC0415

    try:
        found, problems = find()
    except OSError as error:
        return CutOff(note=f"Unfinished sessions cannot be read: {error}")
    which = "session" if len(problems) == 1 else "sessions"
    note = f"{len(problems)} cut-off {which} cannot be read: forge-tui history"
    told = CutOff(note=note if problems else "")
    if found:
        told.journal, told.sentence = found[0].path, where_it_was(found[0])
        told.more = len(found) - 1
    return told


def get_ready() -> None:
    """Import what the next key may open, while nobody waits for it."""
    for name in _NEXT:
        with ONE_AT_A_TIME:
            import_module(name)


def open_page(library: Library, kind: Kind, id_: str, name: str) -> Opened:
    """Return the page of a file, or one that says what is wrong with it."""
    with ONE_AT_A_TIME:
        from forge_tui.ui.pages import broken_page, page_of  # noqa: PLC0415

    try:
        return Opened(page_of(library, kind, id_))
    except (ForgeError, OSError) as error:
        return Opened(broken_page(kind, id_, name, str(error)))
