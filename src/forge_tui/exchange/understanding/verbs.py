"""Classes of verbs as a thesaurus has them, in the form of an order: data."""

from __future__ import annotations

import re

GET_READY = (
    r"(?:stand|sit|lie|lay|kneel|recline|perch|straddle|squat under|assume|adopt|take up|take hold"
    r"|get (?:on|onto|in|into|down|under|ready|yourself|set)|climb (?:on|onto|into|up on)"
    r"|hop (?:on|onto)|settle (?:on|into|in|onto)|slide (?:under|beneath|your feet under)"
    r"|set|adjust|attach|load|select|choose|pick|fix|fasten|secure|anchor|wear|turn on|program"
    r"|place|position|put|rest|plant|align|arrange|line up|prop|mount|find|face|hook|strap|buckle"
    r"|tie|clip|connect|insert|thread the|wrap|loop|drape|hang|roll out|unfold the mat|lay out"
    r"|grab|grasp|grip|hold|clasp|clutch|seize|cradle|interlace|interlock|lace|pick up|gather"
    r"|unrack|stagger|support|station|install|spread out|check|clear|make sure|strip|dial|enter"
    r"|wedge|lodge|trap|pin|sling|stack|balance|lock|join|press your back|cross your)"
)
"""Taking up a position, taking hold of gear, and making it ready."""

TAKE_HOLD = (
    r"(?:grab|grasp|grip|take hold|take (?:the|a|an|one|hold|up)|hold|place|put|rest|kneel|plant"
    r"|hook|strap|clasp|clutch|seize|pick up|wrap|lay|lie|sit on|set your|secure|anchor)"
)
"""Somebody who does this at the beginning is not moving yet."""

UP = (
    r"(?:lift|raise|hoist|elevate|heave|heft|press|push|shove|drive|thrust|punch|extend|straighten"
    r"|rise|stand|ascend|climb|jump|leap|hop|spring|bound|vault|launch|explode|fire|shoot|blast"
    r"|burst|catapult|propel|send|snap|throw|hurl|toss|fling|sling|lob|chuck|heave|pitch|slam|jerk"
    r"|snatch|clean|hike|float|unfold|unbend|uncurl|unroll|stretch|reach|lengthen|grow|open|spread"
    r"|part|splay|fan|abduct|protract|shrug|kick)"
)
DOWN = (
    r"(?:lower|descend|sink|drop|bend|flex|squat|lunge|dip|hinge|fold|crouch|stoop|bow|plunge|duck"
    r"|sag|settle|melt|ease|glide|slide|come down|go down|sit back|sit down|curtsy|tip|tilt|lean"
    r"|fall|dive|recede|yield|unwind|deflate|cave)"
)
TOWARD = (
    r"(?:pull|row|tow|haul|tug|yank|drag|draw|bring|curl|heel|tuck|crunch|hug|squeeze|pinch|clench"
    r"|contract|gather in|scoop|reel|retract|close|clap|adduct|depress|pack|suck|roll up|curve"
    r"|round|arch|peel)"
)
TRAVEL = (
    r"(?:step|walk|march|run|jog|sprint|trot|crawl|creep|shuffle|skip|stride|stroll|wade|swim"
    r"|stroke|paddle|pedal|cycle|spin|row|ski|skate|gallop|bounce|bob|dance|waddle|hobble|scuttle"
    r"|slither|wriggle|scoot|inch|travel|advance|proceed|move|shift|transfer|carry|stamp|stomp"
    r"|tread|dash|dart|sidestep|tiptoe|pace)"
)
ROUND = (
    r"(?:turn|twist|rotate|swivel|pivot|revolve|whirl|spiral|roll|circle|swing|sway|rock|wave|whip"
    r"|flick|flutter|scissor|windmill|chop|slash|saw|crank|stir|churn|pump|pulse|shake|nod|wag"
    r"|trace|draw|write|sweep|arc|orbit|wind|coil|uncoil|cross|thread|weave|sketch|loop round"
    r"|pronate|supinate|point|wiggle|spread|swish|undulate|ripple|vibrate|drum)"
)
MEET = (
    r"(?:tap|touch|pat|slap|clap|strike|hit|smash|pound|hammer|jab|box|catch|throw|graze|kiss"
    r"|brush|meet|stab|swat|bump|knock|land|absorb|pass|hand|guide|steer|direct|tip|nudge|resist)"
)
LET = r"(?:let|allow|permit|release|relax|return|reverse|undo|retrace|unload|give way)"
MOVES = rf"(?:{UP}|{DOWN}|{TOWARD}|{TRAVEL}|{ROUND}|{MEET}|{LET})"
"""All that a body does in a movement."""

SWAP = (
    r"(?:switch|swap|change|exchange|trade|alternate|mirror|reverse (?:sides|legs|arms|roles)|flip"
    r"|transfer to|move (?:on |over )?to|go over to|cross over to|turn to|pass to)"
)
"""Going over to the other side."""

AGAIN = (
    r"(?:repeat|continue|carry on|go on|keep (?:on|going|up)|begin again|start again|start over"
    r"|resume|redo|reproduce|replicate|duplicate|run through|go through|work through|cycle through"
    r"|proceed)"
)
"""Doing it once more."""

DO_ALL = (
    r"(?:do|perform|complete|finish|execute|make|get|aim for|shoot for|use up|knock out|crank out"
    r"|work|train|collect|accumulate|rack up|grind out|give|put in|take|fit in|log|bang out|count"
    r"|draw|go for|build up to|reach|achieve|manage|bring it to|try)"
)
"""Doing a number of them."""

WORK = (
    r"(?:lower|raise|lift|press|push|pull|row|curl|return|bring|resist|bend|straighten|extend|drive"
    r"|step|jump|hop|lunge|squat|descend|rise|reach|swing|throw)"
)
"""What a rep is made of, as a rule."""

_THERE = re.compile(
    r"^(?:\w+ly )?(?:lift|raise|press|push|pull|row|curl|extend|straighten|hoist|heave"
    r"|stand up|rise"
    r"|climb|reach)\b"
)
_BACK = re.compile(
    r"^(?:\w+ly )?(?:lower|return|descend|release|let|allow|bend|sink|drop|bring .* back"
    r"|squat|crouch|hinge|fold|stoop|dip)\b"
)


def way(text: str) -> str:
    """Return whether a movement leads "there", as against a weight, or "back"; or else nothing."""
    plain = text.casefold()
    return "there" if _THERE.search(plain) else "back" if _BACK.search(plain) else ""


def named(name: str) -> re.Pattern[str] | None:
    """Return a pattern for an order to do what the name of an exercise says."""
    words = [
        word for word in re.findall(r"[a-z]{3,}", name.casefold()) if re.fullmatch(MOVES, word)
    ]
    return re.compile(rf"(?:\w+ly )?(?:{'|'.join(words)})\b") if words else None
