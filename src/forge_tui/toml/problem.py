"""What is wrong with a file, and how it is told."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from forge_tui.codes import Code
from forge_tui.errors import ForgeError
from forge_tui.text import one_line

KeyPath = tuple[str | int, ...]
"""Keys and indices that lead to a value, as in ("block", 0, "exercises", 1, "do")."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One sentence about one place; `key` is dotted, and empty if it is about the whole file.

    Line and column count from 1. A warning leaves the file usable, and has a code.
    """

    path: Path
    line: int
    column: int
    key: str
    sentence: str
    code: Code | None = None

    @property
    def is_warning(self) -> bool:
        """Whether the file can be used all the same."""
        return self.code is not None

    @property
    def severity(self) -> Literal["error", "warning"]:
        """The word for it in a report."""
        return "warning" if self.is_warning else "error"

    def __str__(self) -> str:
        key = f"{self.key}: " if self.key else ""
        place = f"{shown(self.path)}:{self.line}:{self.column}"
        code = f" [{self.code}]" if self.code else ""
        return one_line(f"{place}: {self.severity}: {key}{self.sentence}{code}")


class BadFilesError(ForgeError):
    """Files that are needed have errors; the text has a line for each problem."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def how_many(bad: int) -> str:
    """Say that so many files have problems, and how to see them."""
    return f"{bad} file{' has' if bad == 1 else 's have'} problems: forge-tui check"


def dotted(path: KeyPath) -> str:
    """Return the path as a person would write it: block[0].exercises[1].do."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return one_line("".join(parts).removeprefix("."))


def shown(path: Path) -> str:
    """Return the path as it is printed: relative where that is below the current folder."""
    try:
        return one_line(str(path.absolute().relative_to(Path.cwd())))
    except (ValueError, OSError):
        return one_line(str(path))
