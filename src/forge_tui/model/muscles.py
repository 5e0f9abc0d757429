"""The muscles that an exercise can be for.

No pydantic in here: the figures of what was done need none.
"""

MUSCLES = (
    "Glutes", "Abs", "Shoulders", "Chest", "Biceps", "Triceps", "Upper Back", "Lats", "Calves",
    "Quads", "Cardiovascular", "Forearms", "Hamstrings", "Traps", "Lower Back", "Adductors",
    "Serratus", "Abductors", "Neck",
)  # fmt: skip
