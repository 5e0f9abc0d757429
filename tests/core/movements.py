"""Exercises of every measure, for the tests of the core."""

import tomllib

from forge_tui.model.exercise import Exercise

# The seed: 2.0 + 1.5 + 1.0 + 1.0 = 5.5 s a rep.
SEED = """
name = "Outside Leg Kick Pushup"
default = { do = "10" }
[movement]
measure = "reps"
sides = "alternating"
side_label = { left = "kick LEFT", right = "kick RIGHT" }
tempo_floor = "4.5s"
phases = [
  { id = "lower", call = "DOWN", seconds = 2.0, slot = "eccentric" },
  { id = "push-and-kick", call = "UP AND KICK", seconds = 1.5, slot = "concentric" },
  { id = "squeeze", call = "SQUEEZE", seconds = 1.0, slot = "top" },
  { id = "return", call = "RETURN", seconds = 1.0, slot = "none" },
]
"""
# 2.0 + 1.5 = 3.5 s a rep.
SQUAT = """
name = "Squat"
default = { do = "12" }
[movement]
measure = "reps"
phases = [
  { id = "lower", call = "DOWN", seconds = 2.0, slot = "eccentric" },
  { id = "stand", call = "UP", seconds = 1.5, slot = "concentric" },
]
"""
# 1.0 + 1.0 + 2.0 = 4.0 s a rep, one arm after the other.
ROW = """
name = "One-Arm Row"
default = { do = "10/side" }
[movement]
measure = "reps"
sides = "switching"
phases = [
  { id = "pull", call = "PULL", seconds = 1.0, slot = "concentric" },
  { id = "squeeze", call = "SQUEEZE", seconds = 1.0, slot = "top" },
  { id = "down", call = "DOWN", seconds = 2.0, slot = "eccentric" },
]
"""
PLANK = """
name = "Front Plank"
default = { do = "30s" }
[movement]
measure = "hold"
phases = [ { id = "hold", call = "HOLD" } ]
"""
SIDE_PLANK = """
name = "Side Plank"
default = { do = "20s/side" }
[movement]
measure = "hold"
sides = "switching"
phases = [ { id = "hold", call = "HOLD" } ]
"""
# Cyclic, 0.4 + 0.6 = 1.0 s a rep.
CLIMBER = """
name = "Mountain Climber"
default = { do = "30s" }
[movement]
measure = "time"
sides = "alternating"
phases = [
  { id = "in", call = "KNEE IN", seconds = 0.4, slot = "concentric" },
  { id = "out", call = "BACK", seconds = 0.6, slot = "eccentric" },
]
"""
# Kept up, not counted: no phases.
SKIPPING = """
name = "Skipping"
default = { do = "60s" }
movement = { measure = "time" }
"""
WALK = """
name = "Walk"
default = { do = "400m" }
movement = { measure = "distance" }
"""
CARRY = """
name = "Suitcase Carry"
default = { do = "40m/side" }
movement = { measure = "distance", sides = "switching" }
"""
# No phases and no tempo: the rules of thumb of 3 s and, for jumps, 2 s.
PLAIN = """
name = "Plain"
movement = { measure = "reps" }
"""
HOP = """
name = "Hop"
pattern = "jump"
movement = { measure = "reps", sides = "alternating" }
"""
# A pull-up begins with the concentric.
PULL_UP = """
name = "Pull-up"
default = { do = "max", pace = "self" }
[movement]
measure = "reps"
phases = [
  { id = "pull", call = "PULL", seconds = 1.0, slot = "concentric" },
  { id = "lower", call = "LOWER", seconds = 2.0, slot = "eccentric" },
]
"""
# Every default that a file may have.
LUNGE = """
name = "Lunge"
default = { do = "4", sets = 2, rest = "45s", pace = "self", lead = "left" }
[movement]
measure = "reps"
sides = "alternating"
phases = [
  { id = "down", call = "DOWN", seconds = 1.5, slot = "eccentric" },
  { id = "up", call = "UP", seconds = 1.5, slot = "concentric" },
]
"""


def exercise(toml: str) -> Exercise:
    return Exercise.model_validate(tomllib.loads(toml))


EXERCISES: dict[str, Exercise] = {
    "seed": exercise(SEED),
    "squat": exercise(SQUAT),
    "row": exercise(ROW),
    "plank": exercise(PLANK),
    "side-plank": exercise(SIDE_PLANK),
    "climber": exercise(CLIMBER),
    "skipping": exercise(SKIPPING),
    "walk": exercise(WALK),
    "carry": exercise(CARRY),
    "plain": exercise(PLAIN),
    "hop": exercise(HOP),
    "pull-up": exercise(PULL_UP),
    "lunge": exercise(LUNGE),
}
