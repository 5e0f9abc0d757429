"""Cues of getting ready, and of the way back: data, each with an example."""

from __future__ import annotations

from forge_tui.exchange.understanding.kinds import Clue
from forge_tui.exchange.understanding.table import entries

CLUES_BEFORE = (
    *entries(
        Clue.BACK,
        (
            (
                r"\b(?<!and )back\b(?= (?:to|up|down|in|into|toward|together|out|over|under"
                r"|beside)|$|,)"
                r"|\b(?:again|return\w*|reverse|reel|undo|let|release|allow|retrace|lower\w*"
                r"|resist|control|come down|relax|slowly straighten|descend)\b(?!.*\b(?:as"
                r"|while) you\b)"
                r"|^(?:step|come|climb|get|put|set)\b.*\b(?:down|off)\b"
            ),
            "lower it again",
        ),
    ),
    *entries(
        Clue.BESIDES,
        (
            (r"^(?:(?:with|while|keep\w*|from|in|inhal\w*|exhal\w*|brac\w*|engag\w*)\b)"),
            "keeping your back straight",
        ),
    ),
    *entries(
        Clue.UNLOCKS,
        (
            (
                r"\bsafet(?:y|ies)\b|\b(?:unlock|unrack|unhook)\w*\b|\bcatches\b"
                r"|\boff the (?:rack|hooks|stand|pins|uprights)\b"
            ),
            "release the safeties and extend your legs",
        ),
    ),
    *entries(
        Clue.BURSTS,
        (
            (r"^(?:\w+ly )?(?:jump|explode|leap|hop|throw|punch|kick|snap|slam|burst)\b"),
            "leap up",
        ),
    ),
    *entries(
        Clue.BRINGS,
        (
            (
                r"^(?:(?:\w+ly )?(?:bring|reach|lean|cross|get|roll your|settle|draw"
                r"|press your (?:lower )?back|guide)\b)"
            ),
            "bring both handles together",
        ),
    ),
    *entries(
        Clue.TO_THE_FLOOR,
        (
            (r"\b(?:hands?|palms)\b.*\b(?:floor|ground|mat)\b"),
            "put your hands on the floor",
        ),
    ),
    *entries(
        Clue.UPRIGHT,
        (
            (r"\bstand(?:ing)?\b|\brise\b|\bjump (?:straight )?up\b|\breach\w* .*overhead"),
            "stand up",
        ),
    ),
    *entries(
        Clue.LUNGES,
        (
            (
                r"\b(?:step|stride|lunge)\b.*\b(?:lower\w*|ben[dt]\w* (?:both|your|the|that"
                r"|at the) (?:\w+ )?knees?|into (?:a|the) (?:\w+ )*lunge)"
                r"|\bexplosive"
            ),
            "step out and lower the back knee",
        ),
    ),
    *entries(
        Clue.GOES,
        (
            (
                r"^(?:(?:walk|run|jog|march|crawl|skip|jump|row|pedal|cycle|ride|swim|push|pull|drag|carry|sprint)\b)"
            ),
            "walk to the wall",
        ),
    ),
    *entries(
        Clue.READY,
        (
            (r"\bso that you (?:start|begin)\b|\b(?:there|to start|to begin)$"),
            "press it up and leave it there",
        ),
    ),
)
