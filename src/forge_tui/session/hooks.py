"""The person's own commands, run when work, rest and the end come: music, a lamp."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from forge_tui.plan.timeline import Kind
from forge_tui.player.events import EndEvent, SegmentEvent
from forge_tui.text import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forge_tui.player.events import Event
    from forge_tui.session.session import Session, Shown

_WHEN = {Kind.WORK: "on_work", Kind.REST: "on_rest"}


class Hooks:
    """Runs commands without a shell and without the terminal, and waits for none of them."""

    def __init__(self, commands: Mapping[str, tuple[str, ...]]) -> None:
        """`commands` are by on_work, on_rest and on_finish."""
        self._commands = dict(commands)
        # Those that have not been seen to end.
        self.running: list[subprocess.Popen[bytes]] = []

    def follow(self, session: Session, shown: Shown) -> list[str]:
        """Run what belongs to the newest event; returns a sentence for what cannot be run."""
        del session
        due = [when for when in map(_when, shown.events) if when in self._commands]
        return [] if not due else self._run(due[-1])

    def _run(self, when: str) -> list[str]:
        # Those that have ended are taken off the system's list.
        self.running = [each for each in self.running if each.poll() is None]
        nothing = subprocess.DEVNULL
        try:
            self.running.append(
                subprocess.Popen(  # noqa: S603 - the person's own settings say it
                    self._commands[when],
                    stdin=nothing,
                    stdout=nothing,
                    stderr=nothing,
                    start_new_session=True,
                )
            )
        except OSError as error:
            command = one_line(self._commands.pop(when)[0])
            return [f"{when}: {command} cannot be run: {error.strerror or error}"]
        return []


def _when(event: Event) -> str:
    match event:
        case SegmentEvent():
            return _WHEN.get(event.kind, "")
        case EndEvent():
            return "on_finish"
    return ""
