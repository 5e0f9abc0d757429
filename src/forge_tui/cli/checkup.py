"""What `doctor` finds out about this machine, sound apart."""

import os
import platform
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import metadata
from pathlib import Path

from forge_tui import __version__, paths
from forge_tui.cli.places import Place, place
from forge_tui.cli.settings import read_settings
from forge_tui.cli.terminal import has_full_screen
from forge_tui.history import read_all
from forge_tui.history.files import look
from forge_tui.library import Library
from forge_tui.library.loaded import KINDS, File
from forge_tui.library.plan_files import FOLDER as PLANS
from forge_tui.library.plan_files import plan_files
from forge_tui.library.plans import read_plans
from forge_tui.library.shelf import file_at, is_folder
from forge_tui.session.followers import own_clips
from forge_tui.session.journal import SUFFIX
from forge_tui.session.keeping import find_unfinished
from forge_tui.talk.packs import FOLDER as VOICES
from forge_tui.talk.packs import judge_manner, own_files
from forge_tui.text import one_line
from forge_tui.toml.problem import Problem


@dataclass(frozen=True, slots=True)
class Checkup:
    """All that was found out; `own_sounds` are sentences on the person's WAV files."""

    versions: dict[str, str]
    folders: tuple[Place, ...]
    terminal: dict[str, str]
    own_sounds: tuple[str, ...]

    @property
    def wrong(self) -> list[str]:
        """A sentence on each thing that is wrong."""
        return [*(each.wrong for each in self.folders if each.wrong), *self.own_sounds]


def checkup() -> Checkup:
    """Look at everything; the index is not made, and no session saved."""
    belongings = _Belongings()
    sounds = tuple(map(one_line, own_clips(belongings.preferences).problems))
    return Checkup(_versions(), tuple(belongings.places()), _terminal(), sounds)


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
        self.preferences, self._of_settings = read_settings()
        self._library = Library.open(self.preferences.folders)

    def places(self) -> Iterator[Place]:
        """Yield every place, whether or not there is anything."""
        settings = paths.settings_file()
        bad = any(not problem.is_warning for problem in self._of_settings)
        yield place("settings", settings, files=int(file_at(settings) is not None), bad=int(bad))
        for kind in KINDS:
            folder = f"{kind}s"
            for path in paths.own(folder):
                yield self._shelf(f"own {folder}", path)
            for path in self.preferences.folders:
                yield self._shelf(f"more {folder}", path / folder)
            yield self._shelf(f"shipped {folder}", Path(str(paths.shipped(folder))), shipped=True)
        yield from self._others()
        yield from _sessions()
        yield place("cache", paths.cache_dir())

    def _shelf(self, name: str, path: Path, *, shipped: bool = False) -> Place:
        here = {file.path for file in self._files if file.path.parent == path}
        bad = len(here & self._bad)
        return place(name, path, files=len(here), bad=bad, shipped=shipped)

    def _others(self) -> Iterator[Place]:
        """Yield what few people have, where it is: plans, and manners of speaking."""
        more, voices = self.preferences.folders, tuple(own_files())
        plans = [each.path for file in plan_files(more)[0].values() for each in _with_spares(file)]
        of_plans = read_plans(self._library, more).problems
        of_voices = [problem for path in voices for problem in judge_manner(path)]
        bad = _with_errors([*of_plans, *of_voices])
        for name, folders, files in (
            ("own plans", [*paths.own(PLANS), *(each / PLANS for each in more)], plans),
            ("own voices", paths.own(VOICES), voices),
        ):
            for folder in folders:
                here = {path for path in files if path.parent == folder}
                found = place(name, folder, files=len(here), bad=len(here & bad))
                if found.exists:
                    yield found

    @cached_property
    def _files(self) -> tuple[File, ...]:
        return tuple(each for file in self._library.files for each in _with_spares(file))

    @cached_property
    def _bad(self) -> frozenset[Path]:
        return _with_errors(self._library.problems())


def _with_errors(problems: Iterable[Problem]) -> frozenset[Path]:
    return frozenset(problem.path for problem in problems if not problem.is_warning)


def _with_spares(file: File) -> Iterator[File]:
    yield file
    if file.spare is not None:
        yield from _with_spares(file.spare)


def _sessions() -> Iterator[Place]:
    see = "forge-tui history"
    done, running = paths.sessions_dir(), paths.state_dir()
    # What lies in a folder that may not be entered raises where it is looked for.
    files, bad = (len(look(done).sessions), len(read_all(done)[1])) if is_folder(done) else (0, 0)
    yield place("sessions", done, files=files, bad=bad, see=see)
    journals = [*running.glob(f"*{SUFFIX}")] if is_folder(running) else []
    bad = len(find_unfinished(running)[1]) if journals else 0
    yield place("running sessions", running, files=len(journals), bad=bad, see=see)
