"""How far a long piece of work has come, for who looks at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

# Less is done before a bar could be read.
_WORTH_A_BAR = 200


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """Yield what is to be told (done, total) after each part; long work is shown as a bar."""
    with ExitStack() as stack:
        steps = list[Callable[[int], object]]()

        def tell(_: int, total: int) -> None:
            if not steps:
                seen = total >= _WORTH_A_BAR and sys.stderr is not None and sys.stderr.isatty()
                steps.append(_bar(stack, label, total) if seen else _nothing)
            steps[0](1)

        yield tell


def _bar(stack: ExitStack, label: str, total: int) -> Callable[[int], object]:
    bar = click.progressbar(length=total, label=label, file=sys.stderr)
    return stack.enter_context(bar).update


def _nothing(_: int) -> None:
    """Show nothing: there is nobody to see it, or nothing to wait for."""
