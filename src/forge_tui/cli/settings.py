"""The settings file, judged with what it names elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui import paths
from forge_tui.config import load
from forge_tui.config.judge import judged
from forge_tui.errors import ForgeError
from forge_tui.library.loaded import KINDS
from forge_tui.talk.packs import manners, read_manner
from forge_tui.toml.locate import locate
from forge_tui.toml.problem import Problem
from forge_tui.toml.source import Document, read_document

if TYPE_CHECKING:
    from pathlib import Path

    from forge_tui.config import Preferences


def read_settings() -> tuple[Preferences, tuple[Problem, ...]]:
    """Return the person's settings, and all that is wrong with their file."""
    preferences, problems = load()
    return preferences, (*problems, *_manner(paths.settings_file(), preferences))


def judge_settings(path: Path) -> tuple[Problem, ...]:
    """Return what is wrong with a settings file, wherever it lies."""
    preferences, problems = judged(path)
    return (*problems, *_manner(path, preferences))


def is_settings(path: Path) -> bool:
    """Say by its name whether a file means to be settings; one among exercises is none."""
    elsewhere = path.absolute().parent.name in {f"{kind}s" for kind in KINDS}
    return path.name == paths.settings_file().name and not elsewhere


def _manner(path: Path, preferences: Preferences) -> tuple[Problem, ...]:
    """Return a problem if there is no such manner of speaking; of its words its file is judged."""
    if preferences.manner in manners():
        return ()
    try:
        read_manner(preferences.manner)
    except ForgeError as error:
        document = read_document(path, may_be_empty=True)
        place = locate(document.text, ("manner",)) if isinstance(document, Document) else (1, 1)
        return (Problem(path, *place, "manner", str(error)),)
    return ()
