"""A workout, its exercises and the settings become a plan; pure."""

from forge_tui.unroll.build import Settings, unroll
from forge_tui.unroll.judge import Finding
from forge_tui.unroll.review import judge_exercise, judge_workout
from forge_tui.unroll.single import as_workout
from forge_tui.unroll.swap import at_its_default, place_of, stand_in, swap_exercise

__all__ = [
    "Finding",
    "Settings",
    "as_workout",
    "at_its_default",
    "judge_exercise",
    "judge_workout",
    "place_of",
    "stand_in",
    "swap_exercise",
    "unroll",
]
