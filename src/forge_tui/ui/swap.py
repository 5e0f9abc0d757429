"""Another exercise in the place of one: what is asked for it, and what comes of the answers.

Everything in here opens files, and is to be called on a thread.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from forge_tui.config import load
from forge_tui.errors import ForgeError
from forge_tui.library import Library
from forge_tui.library.offers import offers
from forge_tui.library.outline import outline
from forge_tui.library.own_copy import swap_for_good
from forge_tui.library.rewriting import models_of
from forge_tui.model.workout import Workout
from forge_tui.session.script import SwapFor
from forge_tui.ui.screens.interview import Interview, Question
from forge_tui.unroll import place_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forge_tui.library import Loaded
    from forge_tui.library.substitutes import Substitute
    from forge_tui.model.exercise import Exercise
    from forge_tui.session.script import Script
    from forge_tui.ui.screens.interview import Answers

GOOD, _TODAY = "good", "today"


def _library() -> Library:
    return Library.open(load()[0].folders)


# In the player


def swap_in_session(script: Script, number: int) -> Interview:
    """Ask what is to be done in the place of an entry and, of a workout, whether for good."""
    return Interview(partial(_ask_in_session, script, number))


def _ask_in_session(script: Script, number: int, answers: Answers) -> Question | None:
    if not answers:
        workout, exercises, _ = script.played()
        return _instead(_library(), workout, exercises, number)
    if len(answers) > 1 or _library().file("workout", script.workout_id) is None:
        return None
    return _how_long("Today only")


def swap_for(exercise: str) -> SwapFor:
    """Return the wish to do another exercise, with what its file holds; raises ForgeError."""
    return SwapFor(exercise, _library().resolve(exercise, ("exercise",)).raw)


def keep_in_file(script: Script, number: int, by: str) -> str:
    """Swap in the file of the workout that is played, and tell of it; raises ForgeError."""
    library = _library()
    try:
        _judge_same(script, library.resolve(script.workout_id, ("workout",)).model)
        return swap_for_good(library, script.workout_id, number, by).sentence
    except ForgeError as error:
        raise ForgeError(f"For today only: {error}") from None


def _judge_same(script: Script, model: Exercise | Workout) -> None:
    """Raise ForgeError unless a file holds what is played, or what that was swapped for."""
    blocks = script.workout["block"]
    played = [{entry["exercise"]} for block in blocks for entry in block["exercises"]]
    for _, number, by in script.swaps:
        played[number].add(by)
    held = [entry.exercise for block in getattr(model, "block", ()) for entry in block.exercises]
    if len(held) != len(played) or not all(map(set.__contains__, played, held)):
        raise ForgeError("the file of this workout is another one by now")


# In the library


def swap_in_library(workout: str) -> Interview:
    """Ask which exercise of a workout, what instead, and for how long."""
    return Interview(partial(_ask_in_library, workout))


def _ask_in_library(id_: str, answers: Answers) -> Question | None:
    if len(answers) > 2:  # noqa: PLR2004 - which, what, how long
        return None
    if len(answers) > 1:
        return _how_long("Today only: play it now")
    library = _library()
    loaded = library.resolve(id_, ("workout",))
    if not isinstance(loaded.model, Workout):
        raise ForgeError("Only workouts can be changed.")
    if answers:
        return _instead(library, loaded.model, models_of(loaded), int(answers[0]))
    return Question(f"Swap in {loaded.model.name}", tuple(_entries(loaded, loaded.model)))


def change_file(workout: str, answers: Answers) -> str:
    """Do what was answered for good, and tell of it; raises ForgeError."""
    return swap_for_good(_library(), workout, int(answers[0]), answers[1]).sentence


def _entries(loaded: Loaded, workout: Workout) -> list[tuple[str, str]]:
    told = [(part.name, line) for part in outline(loaded, workout) for line in part.lines]
    shown = [" · ".join(filter(None, (name, line.name, line.asked))) for name, line in told]
    return [(str(number), each) for number, each in enumerate(shown)]


# In both


def _instead(
    library: Library, workout: Workout, exercises: Mapping[str, Exercise], number: int
) -> Question:
    b, e = place_of(workout, number)
    name = exercises[workout.block[b].exercises[e].exercise].name
    found = offers(library, workout, exercises, number, load()[0].equipment)
    if not found:
        return Question(f"Nothing else can do the work of {name} here.")
    return Question(f"In place of {name}", tuple(map(_choice, found)))


def _choice(each: Substitute) -> tuple[str, str]:
    needs = f"needs {', '.join(each.needs)}" if each.needs else ""
    told = each.row["name"], each.why, each.row["difficulty"], needs
    return each.row["id"], " · ".join(filter(None, told))


def _how_long(today: str) -> Question:
    good = "For good: in your own copy of the workout"
    return Question("For how long?", ((_TODAY, today), (GOOD, good)))
