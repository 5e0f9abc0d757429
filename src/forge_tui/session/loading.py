"""From a name to a script that can be played."""

from typing import Any

from forge_tui import history, paths
from forge_tui.coach import halved
from forge_tui.config import Preferences
from forge_tui.history.decisions import easy_until, read_decisions
from forge_tui.library import Library, Loaded
from forge_tui.library.rewriting import models_of, workout_of
from forge_tui.model.exercise import Exercise
from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side
from forge_tui.session.clock import today
from forge_tui.session.script import Script
from forge_tui.unroll import as_workout

_LONGEST_NAME = 120


def script_of(  # noqa: PLR0913 - what a person can say of a session
    name: str,
    preferences: Preferences,
    *,
    lead: Side | None,
    pace: Pace | None,
    with_memory: bool,
    swap: tuple[int, str] | None = None,
) -> Script:
    """Return the script of a workout or an exercise; raises ForgeError.

    `lead` and `pace` win over the preferences. With memory, sides left over from earlier sessions
    are led with, and in an easy week half the sets are left. `swap` is (entry, exercise to be done
    in its place from the first set on).
    """
    library = Library.open(preferences.folders)
    loaded = library.resolve(name)
    if isinstance(loaded.model, Exercise):
        alone = as_workout(loaded.id, loaded.model)
        workout = alone.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
        exercises = {loaded.id: loaded}
    else:
        workout, exercises = loaded.raw, library.exercises_for(loaded)
        if with_memory and _is_easy_week():
            workout = _eased(loaded)
    if swap:
        exercises[swap[1]] = library.resolve(swap[1], ("exercise",))
    past = paths.sessions_dir(), paths.cache_dir()
    remembered = history.remembered(*past, exercises) if with_memory else {}
    return Script(
        loaded.id,
        workout,
        {exercise: found.raw for exercise, found in exercises.items()},
        preferences.settings(exercises, lead=lead, pace=pace, remembered=remembered),
        ((0, *swap),) if swap else (),
    )


def _is_easy_week() -> bool:
    decisions, _ = read_decisions(paths.progress_dir())
    return easy_until(decisions, today()) is not None


def _eased(loaded: Loaded) -> dict[str, Any]:
    """Return what a workout's file says, with half the sets and a name that says so."""
    eased = halved(loaded.raw, workout_of(loaded), models_of(loaded))
    name = f"{eased['name']}, easy week"
    return eased | ({"name": name} if len(name) <= _LONGEST_NAME else {})
