"""Whether there is a terminal that can show the full screen, and what runs there.

Imports of the interface stand inside: a person who lists workouts does not wait for Textual.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, Any

from forge_tui.cli.say import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forge_tui.config import Preferences
    from forge_tui.model.exercise import Exercise
    from forge_tui.plan.pace import Pace
    from forge_tui.plan.sides import Side
    from forge_tui.session.keeping import Unfinished
    from forge_tui.ui.sitting import Sitting


def has_full_screen() -> bool:
    """Return whether there is a terminal that is not dumb; Textual draws to standard error."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    on_terminal = all(stream and stream.isatty() for stream in streams)
    return on_terminal and os.environ.get("TERM") != "dumb"


def run(sitting: Sitting | None = None) -> int:
    """Show the full screen, from the library or from a session on; return the exit code."""
    # Read when Textual is imported: a key is answered some milliseconds sooner.
    os.environ.setdefault("TEXTUAL_FPS", "120")
    from forge_tui.config import load  # noqa: PLC0415
    from forge_tui.ui.app import ForgeApp  # noqa: PLC0415
    from forge_tui.ui.garbage import spare  # noqa: PLC0415

    # Nothing is thrown away before the first frame; looking for it would only delay that.
    gc.disable()
    preferences, problems = load()
    app = ForgeApp(preferences, [str(problem) for problem in problems], sitting)
    app.call_later(spare)
    app.run(mouse=preferences.mouse)
    # Who ended it by a signal may have taken the terminal away.
    if app.left_unfinished and not app.return_code:
        say("Kept. To go on at the same place: forge-tui play --resume")
    return app.return_code or 0


def play(  # noqa: PLR0913 - each is an option
    name: str | None,
    cut_off: Unfinished | None,
    *,
    speed: float,
    lead: Side | None,
    pace: Pace | None,
    sounds: Mapping[str, Any],
) -> int:
    """Play a session that was cut off, or a new one of `name`; return the exit code.

    `sounds` is for open_followers.
    """
    from forge_tui.config import load  # noqa: PLC0415
    from forge_tui.ui.sitting import begin_sitting, resume_sitting  # noqa: PLC0415

    preferences, _ = load()
    if cut_off is not None:
        return run(resume_sitting(cut_off.path, preferences, **sounds))
    return run(begin_sitting(name or "", preferences, speed=speed, lead=lead, pace=pace, **sounds))


def show_figure(id_: str, exercise: Exercise, preferences: Preferences) -> int:
    """Show an exercise's figure by itself; return the exit code."""
    from forge_tui.ui.figure_app import FigureApp  # noqa: PLC0415
    from forge_tui.ui.figures import reader_of  # noqa: PLC0415

    app = FigureApp(exercise.name, preferences, reader_of(id_, exercise, preferences))
    app.run(mouse=False)
    return app.return_code or 0
