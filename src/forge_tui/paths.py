"""Where things lie: what the program ships, and the person's own folders."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from platformdirs.api import PlatformDirsABC

# What start-up does not always need is imported where it is used.


def shipped(folder: str) -> Traversable:
    """Return a folder that comes with the program: inside the package, or beside src."""
    from importlib.resources import files  # noqa: PLC0415

    inside = files("forge_tui") / "_shipped" / folder
    return inside if inside.is_dir() else Path(__file__).parents[2] / folder


def own(folder: str) -> tuple[Path, ...]:
    """Return where the person keeps such files, whether or not it exists; the first one wins."""
    dirs = _dirs()
    both = dirs.user_config_path / folder, dirs.user_data_path / folder
    return tuple(dict.fromkeys(both))


def settings_file() -> Path:
    """Return where the person's settings are, whether or not there is such a file."""
    return _dirs().user_config_path / "settings.toml"


def favourites_file() -> Path:
    """Return where the person's favourites are, whether or not there is such a file."""
    return _dirs().user_config_path / "favourites.toml"


def cache_dir() -> Path:
    """Return the folder whose loss costs only time."""
    return _dirs().user_cache_path


def state_dir() -> Path:
    """Return the folder of running sessions."""
    return _dirs().user_state_path


def sessions_dir() -> Path:
    """Return the folder of finished sessions."""
    return _dirs().user_data_path / "sessions"


def progress_dir() -> Path:
    """Return the folder of what was decided about harder and easier workouts."""
    return _dirs().user_data_path / "progress"


def _dirs() -> PlatformDirsABC:
    from platformdirs import PlatformDirs  # noqa: PLC0415

    return PlatformDirs("forge-tui", appauthor=False)
