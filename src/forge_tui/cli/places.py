"""The person's folders one by one: whether they can be used."""

import os
from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from forge_tui.library.shelf import file_at, is_folder
from forge_tui.text import one_line


@dataclass(frozen=True, slots=True)
class Place:
    """A file or folder of the person's, or one that is `shipped`, and so need not be written.

    One that is not there can be `writable` too, if the folder `within` which it would be made is.
    `bad` is how many of the `files` have problems, and `see` what tells of them.
    """

    name: str
    path: str
    within: str
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
            return f"{self.name}: cannot be written; see whose it is: ls -ld {quote(self.within)}"
        if self.bad:
            have = "1 file has" if self.bad == 1 else f"{self.bad} files have"
            return f"{self.name}: {have} problems: {self.see}"
        return ""


def place(  # noqa: PLR0913 - each is a fact
    name: str,
    path: Path,
    *,
    files: int = 0,
    bad: int = 0,
    see: str = "forge-tui check",
    shipped: bool = False,
) -> Place:
    """Look at a place; only the settings are a file, all others are folders."""
    exists = _is_there(path)
    whole = name != "settings"
    readable = is_folder(path) if whole else file_at(path) is not None
    readable = readable and os.access(path, os.R_OK | (os.X_OK if whole else 0))
    # A file is replaced by a new one, so it is its folder that must let itself be written.
    folder = path if whole else path.parent
    nearest = next(each for each in (folder, *folder.parents) if _is_there(each))
    writable = is_folder(nearest) and os.access(nearest, os.W_OK | os.X_OK)
    shown, within = one_line(str(path)), one_line(str(nearest))
    return Place(name, shown, within, exists, readable, writable, files, bad, see, shipped)


def _is_there(path: Path) -> bool:
    """Tell whether there is anything of that name, a link to nowhere included."""
    try:
        path.lstat()
    except (OSError, ValueError):  # ValueError: no path holds a NUL
        return False
    return True
