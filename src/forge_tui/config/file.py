"""The settings file: read before the first frame, so what it takes is loaded when it is there."""

from __future__ import annotations

from stat import S_ISREG
from typing import TYPE_CHECKING, Any

from forge_tui import paths
from forge_tui.config.preferences import Preferences
from forge_tui.toml.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping


def load() -> tuple[Preferences, tuple[Problem, ...]]:
    """Return the settings, and what is wrong with their file; what is good in it counts."""
    path = paths.settings_file()
    try:
        is_file = S_ISREG(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return Preferences(), ()
    except OSError as error:
        reason = f"cannot be read: {error.strerror or error}"
        return Preferences(), (Problem(path, 1, 1, "", reason),)
    if not is_file:
        return Preferences(), (Problem(path, 1, 1, "", "is no file"),)
    from forge_tui.config.judge import judged  # noqa: PLC0415

    return judged(path)


def save(changes: Mapping[str, Any]) -> None:
    """Write these settings, by key, into the file; all else in it stays as it is.

    Raises ForgeError if the file is torn or cannot be written.
    """
    from forge_tui.config.writing import change  # noqa: PLC0415

    change(paths.settings_file(), changes)
