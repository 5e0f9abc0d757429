"""Pages to read, and how one is read."""

from __future__ import annotations

from pathlib import Path

from forge_tui.exchange.page import Page
from forge_tui.exchange.read import Reading, Refused, read

SEED = (Path(__file__).parents[1] / "pages/seed.md").read_text(encoding="utf-8")

OLD = """# Sumo Squat - Forge Exercise Library

## Quick Answer

A wide squat. Beginner legs exercise using dumbbell. Targets quads.

**Details:**

- **Body Part:** Legs
- **Equipment:** Dumbbell
- **Target Muscle:** Quads
- **Difficulty:** Beginner
- **Category:** Strength
- **Tracking Type:** time

## How to Perform Sumo Squat

1. Stand wide.
2. Sit down & rise.
3. Repeat.

## Related Exercises

- [More Legs Exercises](https://example.com/legs)
"""

TEXT = """Farmer's Walk

A walk with weights that asks
for a firm grip.

Equipment: Dumbbell
Level: Beginner

Directions:
1) Lift the weights.
2) Walk tall
   for the distance.
Step 3: Set them down.

Tips
- Breathe.
• Small steps.
"""


def outcomes(text: str | bytes, suffix: str = ".md", stem: str = "a-page") -> list[Page | str]:
    """Return each page, or the sentence why it is none."""
    data = text if isinstance(text, bytes) else text.encode()
    found = read(data, stem, suffix)
    return [each.page if isinstance(each, Reading) else each.sentence for each in found]


def page_in(text: str | bytes, suffix: str = ".md") -> Page:
    (page,) = outcomes(text, suffix)
    assert isinstance(page, Page), page
    return page


def refusal(text: str | bytes, suffix: str = ".md") -> str:
    (sentence,) = outcomes(text, suffix)
    assert isinstance(sentence, str), sentence
    return sentence


def told_of(text: str) -> tuple[str, ...]:
    (found,) = read(text.encode(), "x", ".md")
    assert not isinstance(found, Refused)
    return found.told
