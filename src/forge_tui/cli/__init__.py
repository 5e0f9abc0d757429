"""The command line: arguments to calls; what a call needs is imported when it is made."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code; a person's mistake is told in a sentence."""
    from forge_tui.cli import terminal  # noqa: PLC0415

    if arguments is None and len(sys.argv) == 1 and terminal.has_full_screen():
        # The first frame does not wait for what only arguments need.
        return terminal.run()
    from forge_tui.cli.program import run  # noqa: PLC0415

    return run(arguments)
