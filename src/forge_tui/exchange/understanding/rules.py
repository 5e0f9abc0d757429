"""What a part of a sentence is for: rules as data, each with an example that it is for.

A rule is tried on one part (a clause), in lower case, without its end mark. The order counts: the
first rule that fits decides.
"""

from __future__ import annotations

from forge_tui.exchange.understanding.ends import ENDS
from forge_tui.exchange.understanding.motion import MOTION
from forge_tui.exchange.understanding.rhythm import LANDS
from forge_tui.exchange.understanding.stillness import STILLNESS
from forge_tui.exchange.understanding.table import entries
from forge_tui.exchange.understanding.vocabulary import Part

RULES = (
    *entries(
        Part.MOVE,
        (r"\bas you (?:begin|start) to (?!count)\w+", "keep your chest up as you begin to sink"),
    ),
    *entries(
        Part.MOVE,
        (
            r"\b(?:quickly|explosively|rapidly|jump|hop)\b.*\b(?:switch|swap|scissor)\w*",
            "quickly switch legs in the air",
        ),
        (LANDS.pattern, "land softly in a lunge on the opposite side"),
        (r"\b(?:switch|swap)\w*\b.*\b(?:mid-?air|in the air)\b", "switch legs in mid-air"),
    ),
    *ENDS,
    *STILLNESS,
    *MOTION,
)
