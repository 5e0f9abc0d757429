"""Movements that only get into position: data, each with an example."""

from __future__ import annotations

import re

from forge_tui.exchange.understanding.vocabulary import GEAR

_BODY = r"(?:back|head|shoulders|chest|thighs|shins|elbows|forearms|feet)"

INTO_POSITION = tuple(
    (re.compile(pattern), example)
    for pattern, example in (
        (
            (
                r"\b(?:ben[dt]|lean|soften|unlock|tilt|turn|rotate|lift|raise|point|flare|squat|sink"
                r"|slide|move|hinge)\b[^,]*\b(?:slightly|a (?:little|touch|hair|few fingers"
                r"|hand's \w+))\b"
            ),
            "bend your knees slightly",
        ),
        (
            r"\b(?:quarter|half|shallow|partial|mini) squat\b|\bsoft(?:en)?\b",
            "sink into a quarter squat",
        ),
        (r"off the (?:rack|hooks|stand|pins|uprights)\b", "lift the bar off the rack"),
        (r"to shoulder (?:height|level)\b", "raise the weights to shoulder height"),
        (
            r"\bso (?:that )?you (?:start|begin)\b|\bset your feet\b",
            "so that you start with one up",
        ),
        (
            (
                r"\b(?:pull|draw|roll|squeeze|set|pinch) (?:your|the) shoulder(?:s| blades)"
                r" (?:\w+ )?(?:back|down|together)\b"
            ),
            "roll your shoulders back",
        ),
        (
            r"\bshift your weight (?:on|onto|to|over) (?:your |one |the )?(?:\w+ )?(?:leg|foot)$",
            "shift your weight to one leg",
        ),
        (r"\bturn to face\b|\bface the way\b", "turn to face the way you go"),
        (r"^lean (?:back |forward )?(?:in)?to\b", "lean into the straps"),
        (
            (
                r"\b(?:onto|on to|against) (?:the|a|your) (?:bench|box|chair|wall|ball|pad"
                r"|stool|couch|rail)\b"
            ),
            "swing both feet onto the bench",
        ),
        (
            (
                r"\b(?:body|you) (?:forms?|is|are|makes?) (?:in )?(?:a"
                r"|one) (?:\w+ )?(?:straight|long)? ?line\b"
            ),
            "step back until your body forms a straight line",
        ),
        (r"\buntil your torso", "lean forward until your torso is level"),
        (r"above your chest|overhead to start", "press the weights up above your chest"),
        (r"in front of your (?:thighs|hips)\b|\bat your sides\b", "let the bar hang at your sides"),
        (r"\bwith your (?:feet|palms)\b|palms fac|\bfacing\b", "turn round, facing the stack"),
        (
            (
                r"\b(?:walk|step|inch|shuffle|slide|shift|hop|scoot) (?:your|the|both) (?:\w+ )?"
                r"(?:hands?|feet|foot|elbows?|seat|bottom|hips)\b(?!.*\b(?:while|as) )"
            ),
            "walk your feet forward",
        ),
        (
            r"\b(?:leave|keep|hold) (?:it|them|that) (?:\w+ )?(?:there|here|so|up)\b",
            "and leave them there",
        ),
        (
            r"\buntil (?:the|your) (?:band|cable|stack|chain|rope|strap|straps)\b",
            "until the band is tight",
        ),
        (
            (
                r"\b(?:feet|foot|heels?|knees?|legs?) (?:\w+ )?off (?:of )?the (?:edge|seat"
                r"|floor|ground|mat|box)$"
            ),
            "lift both feet off the mat",
        ),
        (r"\blet (?:\w+ ){1,4}(?:hang|dangle)\b", "let the weight hang at arm's length"),
        (
            r"\b(?:bend|hinge|lean) (?:forward|over) (?:at|from) (?:the|your) (?:hips|waist)",
            "bend forward at the waist",
        ),
        (
            (
                r"\bkeep(?:ing)? (?:it|them|that (?:leg|arm)|both) (?:\w+ )*(?:straight|in line"
                r"|there|extended|off|up|raised|bent)"
            ),
            "extend one leg, keeping it in line with the trunk",
        ),
        (r"\bstep (?:back|away|forward|onto|into|inside|up to|on)\b", "step away from the pulley"),
        (r"\bwalk (?:up|forward|back|out|away)\b", "walk up to the bar"),
        (
            (
                rf"\b(?:pick|lift|clean|hoist|raise|curl) (?:up )?the {GEAR} (?:up )?(?:to"
                rf"|onto) your"
                r" (?:shoulder|chest)"
            ),
            "clean the bells to your shoulders",
        ),
        (
            rf"\b(?:press|push|place|rest|lean)\w* (?:your|the) (?:\w+ )?{_BODY}\b.*\bagainst",
            "push your back against the cushion",
        ),
        (r"back (?:in)?to the (?:mat|floor|ground|pad|bench)", "press your back into the mat"),
        (r"\bsafet(?:y|ies)\b|\bslack\b", "turn the safety handles outward"),
        (r"\blet (?:your|the) (?:legs|arms) hang\b|foot flat", "let your legs hang"),
        (r"\bif you (?:are able|can|want)\b", "lift your feet if you are able to"),
        (r"\btension (?:in|on)\b", "step out until there is tension on the band"),
    )
)
TAKES_HOLD = re.compile(
    r"^(?:\w+ )?(?:grab|grasp|grip|take hold|take (?!a (?:\w+ ){0,2}(?:step|stride|lunge"
    r"|hop|jump|breath))"
    r"(?:an?|the)|hold|place|put|rest|kneel|plant|hook|strap|clasp|clutch|seize|wrap)\b"
    r"(?!.*\b(?:down|back)\b)"
)
"""Somebody who does this moves into position by all else that the sentence tells."""

THE_START = re.compile(
    r"\b(?:this|that|it) (?:is|will be) (?:your|the) (?:start|initial)"
    r"|\bthis is the (?:start|catch)"
)


SLIDES_OFF = (
    re.compile(
        r"^(?:\w+ly )?(?:slide|scoot|shuffle|move|walk|lift|inch|push|shift|bring) (?:your|the) "
        r"(?:hips|seat|bottom|butt|buttocks|glutes)\b.*\boff (?:of )?(?:the |a |your )?(?:edge"
        r"|front|bench|chair|seat|box|step|couch|sofa|bed)"
    ),
    "slide your hips off the bench",
)
"""A pattern, and its example: somebody who does this gets into position for what comes next."""

_STAYS_THERE = re.compile(
    r"\b(?:leave|keep|hold) (?:it|them|that) (?:\w+ )?(?:there|here|so|up)\b|\bset your feet\b"
    r"|\bso (?:that )?you (?:start|begin)\b|\buntil (?:the|your) (?:band|cable|strap|rope)s?\b"
    r"|\bkeep(?:ing)? (?:it|them|that (?:leg|arm)) (?:\w+ )*(?:straight|bent|extended"
    r"|there)|\bsafet(?:y|ies)\b"
    r"|\bline$|\bon the (?:bench|box|chair|wall|ball)$|\bhang\b"
)


def stays_there(text: str) -> bool:
    """Return whether the end of a sentence tells that one stays in the position it leads to."""
    return bool(_STAYS_THERE.search(text.casefold().strip(" .,;!")))


def gets_into_position(text: str) -> bool:
    """Return whether a movement only gets into position."""
    plain = text.casefold().strip(" .,;!")
    return any(pattern.search(plain) for pattern, _ in INTO_POSITION)
