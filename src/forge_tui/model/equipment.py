"""What exercises are done with.

No pydantic in here: the settings are read before the first frame, and that cannot wait for it.
"""

PAGE_EQUIPMENT = (
    "Body Weight", "Dumbbell", "Barbell", "Machine", "Cable", "Resistance Band", "Smith Machine",
    "Kettlebell", "EZ Bar", "Cardio Machine", "Medicine Ball", "Treadmill", "Rings", "Ab Wheel",
    "Jump Rope", "Trap Bar", "Weight Plate",
)  # fmt: skip
EQUIPMENT = (*PAGE_EQUIPMENT, "Bench", "Pull-up Bar", "Chair", "Wall", "Mat", "Bar")
EVERYWHERE = frozenset({"Body Weight", "Chair", "Wall", "Mat"})
"""What everybody has, or something like it."""
