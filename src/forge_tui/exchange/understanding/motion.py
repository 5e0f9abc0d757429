"""How pages speak of getting ready and of moving: data, each with an example."""

from __future__ import annotations

from forge_tui.exchange.understanding.table import entries
from forge_tui.exchange.understanding.verbs import MOVES
from forge_tui.exchange.understanding.vocabulary import BEGUN, OPENING, Part

MOTION = (
    *entries(
        Part.START,
        (
            r"\b(?:this|that) (?:is|will be) (?:your|the) start|\bstarting position (?:is|for)\b",
            "this will be your starting position",
        ),
        (
            (
                rf"^(?:begin|start)(?! (?:to )?{BEGUN}\w*)(?! (?:the|your) (?:\w+ )?"
                r"(?:pull|movement|exercise|lift|descent|press|swing|rep|motion|squat)\b)"
            ),
            "start by standing tall",
        ),
        (
            r"^(?:have )?(?:your|the|a) partner\b(?!.*\bwhile you\b)",
            "have a partner sit behind you",
        ),
        (
            r"^(?:after|once) (?:you (?:have )?)?(?:gripp|grabb|tak|load|adjust|sett|unrack)\w*\b",
            "after gripping the handles",
        ),
        (
            r"^(?:warm up|raise the (?:incline|resistance|seat)|after a (?:couple|few))\b",
            "warm up with five minutes of easy spinning",
        ),
        (r"^(?:to (?:start|begin|set up|get started)|first|prepare)\b", "to begin"),
        (
            (
                r"^(?:stand(?! (?:back )?up)|sit(?! (?:back|down (?:into|over|between)|up))"
                r"|lie|lay|kneel"
                r"|hang(?:ing)?)\b"
            ),
            "lie on your back",
        ),
        (
            r"^(?:get|come) (?:on|onto|in|into|down|yourself|up (?:on|onto)|to (?:all|your hands))",
            "get on all fours",
        ),
        (
            (
                r"^(?:assume|take (?!a (?:\w+ ){0,2}(?:step|stride|lunge|jump|hop|leap))(?:the"
                r"|an?|up|your|hold))\b"
            ),
            "take a handle in each hand",
        ),
        (
            (
                r"^(?:set (?!(?:the |your )?shoulder)|adjust|attach|load|select|choose|fix"
                r"|fasten|secure|anchor|wear"
                r"|turn on|program)\b"
            ),
            "adjust the seat",
        ),
        (
            (
                r"^(?:place|position|put|rest(?:ing)?|plant|align|line up|prop|mount|find"
                r"|face|facing)\b"
            ),
            "place your hands on the floor",
        ),
        (
            (
                r"^(?:grab|grasp|grip|hold|holding|wrap|loop|clip|hook|strap|straddle|stagger|unrack"
                r"|interlace|interlock|clasp|support|pick up|seize|clutch|cradle|lace|gather|buckle"
                r"|tie|connect|insert|drape|lodge|wedge|pin|sling)\b"
            ),
            "hold a dumbbell in each hand",
        ),
        (
            (
                r"^(?:recline|perch|adopt|station|install|arrange|center|centre|squat under"
                r"|climb (?:on|into"
                r"|up on)|hop on|settle (?:on|into|in|onto|your)|roll out|lay out|check|strip"
                r"|clear|pick"
                r"|dial|enter|stack)\b"
            ),
            "perch on the edge of the chair",
        ),
        (r"^cross your (?:arms|ankles|feet)\b|^reach (?:up )?(?:for|to grab)\b", "cross your arms"),
        (r"^(?:engage|brace|tighten your core|relax your shoulders|look)\b", "engage your core"),
        (r"^(?:let|allow) your arms\b|^tuck your (?:toes|chin|elbows)\b", "let your arms hang"),
        (r"^with (?:your|the|a|one|both|an)\b", "with your feet shoulder-width apart"),
    ),
    *entries(
        Part.RETURN,
        (r"\breturn\b|\b(?:come|go) back\b", "return to the starting position"),
        (r"\bbring\b.*(?<!your )\bback\b", "bring the leg back"),
        (
            (
                r"(?<!your )\bback (?:to|down to|up to|into) (?:the |your )?"
                r"(?:start|initial|original|top|standing|center|centre|upright|plank)"
            ),
            "push back up to the start",
        ),
    ),
    *entries(
        Part.MOVE,
        (
            (
                r"\b(?:lower|push|press|pull|lift|rais|curl|bend|extend|rotat|twist|jump"
                r"|leap|hop|step)"
            ),
            "lower your body toward the floor",
        ),
        (
            r"\b(?:squat|lung|kick|swing|bring|driv|drop|hing|lean|contract|crunch|roll|reach)",
            "kick one leg out",
        ),
        (
            r"\b(?:row|open|clos|walk|run|jog|sprint|throw|slam|toss|tap|touch|cross|straighten)",
            "row the bar to your belly",
        ),
        (
            r"\b(?:flex|tuck|shrug|thrust|explo|ris|stand|sit|descend|ascend|slid|mov|draw|squeez)",
            "stand up tall",
        ),
        (
            (
                r"\b(?:spread|tilt|arch|round|turn|march|pedal|cycl|skip|punch|jab|crawl"
                r"|shift|lengthen)"
            ),
            "tilt your pelvis",
        ),
        (
            r"\b(?:sink|fold|dip|hoist|clean|snatch|jerk|catch|land|shuffle|stretch|circle|sweep)",
            "sink into a squat",
        ),
        (
            (
                r"\b(?:glide|propel|peel|snap|climb|scoop|split|shoot|let|bounce|absorb"
                r"|stroke|release)"
            ),
            "let the weight come down",
        ),
        (
            (
                r"\b(?:resist|scissor|flutter|wave|rock|rebound|whip|hike|fling|flick|shake"
                r"|pulse|pump)"
            ),
            "hike the bell back",
        ),
        (
            r"\b(?:nod|spin|windmill|hug|wind|unwind|skat|clap|thread|trace|fly|perform|push|come)",
            "come up again",
        ),
        (
            (
                rf"{OPENING}take (?:a|one|two|another) (?:\w+ )*(?:step|stride|lunge|hop|jump"
                rf"|leap|swing)"
            ),
            "take a good long stride forward",
        ),
        (rf"{OPENING}{MOVES}\b", "on a long breath out, haul the handle to your hip"),
        (
            (
                r"^(?:\w+ly )?(?!(?:in|on|at|of|to|as|by|for|from|with|and|but|or|so|if|nor"
                r"|the|your"
                r"|this|that|these|it|its|there|no|not|all|both|each|every|most|only|be|is|are|than"
                r"|when|once|while|until|after|before|because|during|imagine|think|feel|use)\b)\w+ "
                r"(?:\w+ )?(?:your|the|both|each|it|them|yourself|that|this|one|him|her)\b"
            ),
            "waft it over your head",
        ),
    ),
)
