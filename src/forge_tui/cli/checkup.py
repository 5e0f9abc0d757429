"""What `doctor` finds out about this machine, sound apart."""

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import metadata
from pathlib import Path
from shlex import quote

from forge_tui import __version__, paths
from forge_tui.cli.terminal import has_full_screen
from forge_tui.config import load
from forge_tui.history import read_all
from forge_tui.history.files import look
from forge_tui.library import Library
from forge_tui.library.loaded import KINDS, File
from forge_tui.library.shelf import file_at, is_folder
from forge_tui.session.journal import SUFFIX
from forge_tui.session.keeping import find_unfinished
from forge_tui.text import one_line


@dataclass(frozen=True, slots=True)
class Place:
    """A file or folder of the person's, or one that is `shipped`, and so need not be written.

    One that is not there can be `writable` too: where the program would make it. `bad` is how many
    of the `files` have problems, and `see` what tells of them.
    """

    name: str
    path: str
    exists: bool
    readable: bool
    writable: bool
    files: int
    bad: int
    see: str
    shipped: bool = False

    @property
    def wrong(self) -> str:
        """What is wrong with it and how to mend it; empty if nothing is."""
        if self.shipped and not self.files:
            return f"{self.name}: they are missing; install forge-tui again"
        if self.exists and not self.readable:
            return f"{self.name}: cannot be read; see what it is: ls -ld {quote(self.path)}"
        if not self.writable and not self.shipped:
            return f"{self.name}: cannot be written; see whose it is: ls -ld {quote(self.path)}"
        if self.bad:
            have = "1 file has" if self.bad == 1 else f"{self.bad} files have"
            return f"{self.name}: {have} problems: {self.see}"
        return ""


@dataclass(frozen=True, slots=True)
class Checkup:
    """All that was found out."""

    versions: dict[str, str]
    folders: tuple[Place, ...]
    terminal: dict[str, str]

    @property
    def wrong(self) -> list[str]:
        """A sentence on each thing that is wrong."""
        return [place.wrong for place in self.folders if place.wrong]


def checkup() -> Checkup:
    """Look at everything; nothing is changed by it, not even the index."""
    return Checkup(_versions(), tuple(_Belongings().places()), _terminal())


def _versions() -> dict[str, str]:
    """Return name and version of what the program stands on."""
    return {
        "forge-tui": __version__,
        "Python": one_line(f"{platform.python_version()} ({sys.executable})"),
        "textual": _version("textual"),
        "platform": one_line(platform.platform()),
    }


def _version(distribution: str) -> str:
    try:
        return one_line(metadata.version(distribution))
    except metadata.PackageNotFoundError:
        return "not installed"


def _terminal() -> dict[str, str]:
    """Return what the program takes its terminal for."""
    columns, lines = shutil.get_terminal_size()
    full = "yes" if has_full_screen() else "no: this is no terminal, or a dumb one"
    return {
        "TERM": one_line(os.environ.get("TERM", "")) or "not set",
        "size": f"{columns} columns, {lines} lines",
        "colours": _colours(),
        "letters": getattr(sys.stdout, "encoding", None) or "unknown",
        "full screen": full,
    }


def _colours() -> str:
    """Return how many colours there are by the habits of terminals, which nobody can ask for it."""
    term = os.environ.get("TERM", "")
    if os.environ.get("NO_COLOR"):
        return "none, as NO_COLOR asks"
    if os.environ.get("COLORTERM", "").strip().lower() in {"truecolor", "24bit"}:
        return "16 million"
    if term in {"", "dumb"}:
        return "none"
    return "256" if "256color" in term else "16"


class _Belongings:
    """The person's files and folders, with the library looked through once."""

    def __init__(self) -> None:
        self._preferences, self._of_settings = load()
        self._library = Library.open(self._preferences.folders)

    def places(self) -> Iterator[Place]:
        """Yield every place, whether or not there is anything."""
        settings = paths.settings_file()
        bad = any(not problem.is_warning for problem in self._of_settings)
        yield _place("settings", settings, files=int(file_at(settings) is not None), bad=int(bad))
        for kind in KINDS:
            folder = f"{kind}s"
            for path in paths.own(folder):
                yield self._shelf(f"own {folder}", path)
            for path in self._preferences.folders:
                yield self._shelf(f"more {folder}", path / folder)
            yield self._shelf(f"shipped {folder}", Path(str(paths.shipped(folder))), shipped=True)
        yield from _sessions()
        yield _place("cache", paths.cache_dir())

    def _shelf(self, name: str, path: Path, *, shipped: bool = False) -> Place:
        here = {file.path for file in self._files if file.path.parent == path}
        bad = len(here & self._bad)
        return _place(name, path, files=len(here), bad=bad, shipped=shipped)

    @cached_property
    def _files(self) -> tuple[File, ...]:
        return tuple(each for file in self._library.files for each in _with_spares(file))

    @cached_property
    def _bad(self) -> frozenset[Path]:
        problems = self._library.problems()
        return frozenset(problem.path for problem in problems if not problem.is_warning)


def _with_spares(file: File) -> Iterator[File]:
    yield file
    if file.spare is not None:
        yield from _with_spares(file.spare)


def _sessions() -> Iterator[Place]:
    done, running = paths.sessions_dir(), paths.state_dir()
    files, lost = len(look(done).sessions), len(read_all(done)[1])
    yield _place("sessions", done, files=files, bad=lost, see="forge-tui history")
    files, lost = len([*running.glob(f"*{SUFFIX}")]), len(find_unfinished(running)[1])
    yield _place("running sessions", running, files=files, bad=lost, see="forge-tui history")


def _place(  # noqa: PLR0913 - each is a fact
    name: str,
    path: Path,
    *,
    files: int = 0,
    bad: int = 0,
    see: str = "forge-tui check",
    shipped: bool = False,
) -> Place:
    exists = _is_there(path)
    whole = name != "settings"
    readable = is_folder(path) if whole else file_at(path) is not None
    readable = readable and os.access(path, os.R_OK | (os.X_OK if whole else 0))
    # A file is replaced by a new one, so it is its folder that must let itself be written.
    folder = path if whole else path.parent
    nearest = next(each for each in (folder, *folder.parents) if _is_there(each))
    writable = is_folder(nearest) and os.access(nearest, os.W_OK | os.X_OK)
    shown = one_line(str(path))
    return Place(name, shown, exists, readable, writable, files, bad, see, shipped)


def _is_there(path: Path) -> bool:
    """Tell whether there is anything of that name, a link to nowhere included."""
    try:
        path.lstat()
    except (OSError, ValueError):  # ValueError: no path holds a NUL
        return False
    return True
