"""A first plan to be changed: a copy of the shipped example."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from forge_tui import paths
from forge_tui.errors import ForgeError
from forge_tui.library.plan_files import FOLDER
from forge_tui.toml.problem import shown
from forge_tui.writing import create_file

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

_NAME = "my-week.toml"
_SCHEMA = re.compile(r"\A#:schema .*\n")
_START = re.compile(r"^start = [0-9-]+", re.MULTILINE)


def write_example(start: date) -> Path:
    """Write a plan that holds from a day on; ForgeError if its file is there, which stays as it is.

    Its sentences say what can be changed.
    """
    path = paths.own(FOLDER)[-1] / _NAME
    text = (paths.shipped(FOLDER) / _NAME).read_text(encoding="utf-8")
    # What the line names is not beside the copy.
    text = _START.sub(f"start = {start}", _SCHEMA.sub("", text))
    try:
        create_file(path, text.encode())
    except OSError as error:
        if os.path.lexists(path):
            raise ForgeError(f"there is a plan {shown(path)} already: change that one") from None
        reason = error.strerror or error
        raise ForgeError(f"{shown(path)} cannot be written: {reason}") from None
    return path
