"""How one lies, sits or stands for an exercise, by the words of its first steps: data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

POSTURES = tuple(
    (name, re.compile(pattern), example)
    for name, pattern, example in (
        (
            "prone",
            (
                r"\b(?:plank|(?:push|press)-?up position|face[ -]?down|prone|on (?:your|the) "
                r"(?:stomach|belly|front)|(?:on|onto) (?:your |the |both )?forearms|forearms on"
                r"|hands and toes)\b"
            ),
            "Rest on your forearms and toes",
        ),
        ("lying", r"\b(?:lie|lying|lay|recline|face[ -]?up|supine)\b", "Lie on your back"),
        (
            "seated",
            (
                r"(?:^|[.,;] |then |and )(?:start |begin )?(?:by )?(?:sit|sitting|seated)\b"
                r"(?! (?:back|down into))"
            ),
            "Sit on the bench",
        ),
        ("kneeling", r"\b(?:kneel\w*|all fours|hands and knees)\b", "Kneel on all fours"),
        ("standing", r"\b(?:stand|standing)\b", "Stand with your feet apart"),
    )
)
"""Name, pattern and example; the first that fits decides."""

# What general figures are in; they are not shown to somebody who is told to be otherwise.
_UPRIGHT = {"hinge", "squat", "lunge", "jump", "carry", "mobility", "locomotion", "stretch"}
_FIRST = 2


def posture_of(steps: Sequence[str]) -> str:
    """Return the posture that the first steps tell of; empty if they tell of none."""
    for step in steps[:_FIRST]:
        plain = step.casefold()
        if found := next((name for name, pattern, _ in POSTURES if pattern.search(plain)), ""):
            return found
    return ""


def suits(kind: str, steps: Sequence[str]) -> bool:
    """Return whether a general figure of a kind is in the posture that the steps tell of.

    That of a hold is a plank, which nothing but such words can mean.
    """
    posture = posture_of(steps)
    if kind == "hold":
        return posture == "prone"
    if kind in _UPRIGHT:
        return posture not in {"prone", "lying", "seated"}
    return kind != "core" or posture != "standing"
