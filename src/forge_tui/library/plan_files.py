"""Which plan files there are; what they say is read elsewhere, and takes the models."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from forge_tui import paths
from forge_tui.library.shelf import Shelf, shelve

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from forge_tui.toml.problem import Problem

FOLDER = "plans"

_DAYS = re.compile(
    rb"""^[ \t]*(\[[ \t]*["']?days["']?[ \t]*\]|["']?cycle["']?[ \t]*=)""", re.MULTILINE
)
_ENOUGH = 64 * 1024


def plan_files(folders: Sequence[Path] = ()) -> tuple[Shelf, list[Problem]]:
    """Return the person's plans by id, and the folders that cannot be read.

    `folders` are more of the person's own, as for the library. What is shipped are examples.
    """
    return shelve(None, (*paths.own(FOLDER), *(each / FOLDER for each in folders)))


def is_plan(path: Path) -> bool:
    """Say by its folder, or by its days, whether a file means to be a plan."""
    if path.absolute().parent.name == FOLDER:
        return True
    try:
        with path.open("rb") as source:
            return bool(_DAYS.search(source.read(_ENOUGH)))
    except (OSError, ValueError):  # ValueError: no path holds a NUL
        return False
