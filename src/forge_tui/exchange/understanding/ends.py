"""How pages speak of the end of a set, and of going on: data, each with an example."""

from __future__ import annotations

from forge_tui.exchange.understanding.table import entries
from forge_tui.exchange.understanding.vocabulary import (
    GEAR,
    GO,
    LEAD,
    LIMB,
    NUMBER,
    OPEN_END,
    REPS,
    SPAN,
    WANTED,
    Part,
)

ENDS = (
    *entries(
        Part.FINISH,
        (r"\bre-?(?:rack|engage|hook|hang)\b", "re-engage the safety handles"),
        (r"\b(?:rack|park|dock) (?:the|your|it)\b", "rack the bar"),
        (
            r"\b(?:on|onto|to|in|into) (?:the|its) (?:rack|hooks|pins|holder)\b",
            "put the bar back on the rack",
        ),
        (r"\b(?:step|climb|get|hop) off\b", "step off the machine"),
        (
            (
                rf"{LEAD}(?:slowly |gently |gradually |carefully )*(?:release|ease|come|get) "
                r"(?:the |your |this |out)(?:stretch|pose|hold|position|tension| of|$)?"
            ),
            "gently release the stretch",
        ),
        (
            r"^(?:once|when|after|upon) (?:\w+ )*?(?:finish|complet|done|through|over)\w*",
            "when you are finished",
        ),
        (
            r"^(?:once|when|after|upon) (?:\w+ )*?(?:last|final) (?:rep\w*|one|round|step|lap)",
            "after your last rep",
        ),
        (r"(?<!start )\bto (?:finish|end the|exit|come out|dismount)\b", "to come out of the pose"),
        (r"\b(?:at|by) the end of (?:the|your) (?:set|workout|session)", "at the end of the set"),
        (r"\bcool(?:ing)? down\b", "walk slowly to cool down"),
        (r"\b(?:slow|reduce)\b.*\b(?:to a stop|speed|pace)\b", "reduce the speed"),
        (
            (
                rf"\b(?:set|put|place|lower) (?:the|your|it|them) ?(?:{GEAR} )?(?:\w+ )?"
                r"(?:down|away|back (?:on|to) (?:the )?(?:floor|ground|rack))\b"
            ),
            "set the dumbbells down",
        ),
        (
            rf"\breturn (?:the|your|both) {GEAR} to (?:the )?(?:floor|ground|rack|stand)",
            "return the bar to the floor",
        ),
    ),
    *entries(
        Part.LOOP,
        (r"\brepeat(?:ing)?\b|^(?:and )?(?:go )?again$", "repeat on the other side"),
        (r"\bdo it again\b|\bstart over\b|^(?:now )?mirror\b", "swap legs and do it again"),
        (
            (
                rf"^(?:do|get|aim for|try|\w+ )?(?:another )?{NUMBER}(?: ?(?:-|to|or) ?{NUMBER})? "
                r"(?:of (?:those|these|them)|on (?:this|each|the)|more|with (?:the|each)|is a"
                r"|before)"
            ),
            "8-12 of those",
        ),
        (
            rf"\b{NUMBER}(?: ?(?:-|to|or) ?{NUMBER})? (?:reps?|repetitions)\b",
            "15 to 25 repetitions",
        ),
        (rf"^(?:go|work) through\b.*\b{NUMBER} times", "go through this pattern 8 times"),
        (
            r"\b(?:do|train|hit|work|turn|switch|over|repeat|then)\b.*\bthe other (?:side|way)\b",
            "face the other way and train the other side",
        ),
        (
            (
                r"\buntil (?:you(?:'ve|r| have)? |all |the )?.*\b"
                r"(?:done|completed?|number|reps|total|set)\b"
            ),
            "carry the weight to and fro until all your reps are done",
        ),
        (
            r"^(?:then |now )?(?:the )?(?:both|second|other) (?:sides?|leg|arm|foot)\b",
            "both sides, twice",
        ),
        (r"\bforget the other (?:side|leg|arm)\b", "don't forget the other leg"),
        (rf"\bdo {NUMBER} (?:with|on|for)\b", "walk back and do 6 with the other leg"),
        (
            rf"{LEAD}(?:the )?(?:same|other) (?:thing|side|leg|arm|again|on|with)",
            "same on the other leg",
        ),
        (
            r"\b(?:do|perform) the same\b|\bthe same (?:thing |way )?(?:on|with|for)\b",
            "do the same with the left arm",
        ),
        (
            rf"\b(?:perform|complete|do|aim for|finish|execute|make|get)\b.*\b{REPS}\b",
            "perform 10 to 12 repetitions",
        ),
        (
            rf"\bfor (?:the |your |a |as many )?(?:{WANTED} )?(?:number of|amount of (?!time))",
            "continue for the desired number of repetitions",
        ),
        (
            rf"\bfor (?:\w+ )?{NUMBER}(?: ?(?:-|to) ?{NUMBER})? (?:reps?|repetitions)",
            "for 12 repetitions",
        ),
        (
            (
                rf"{LEAD}continue (?:on )?(?:alternat|switch|repeat|chang|this|the"
                rf"|with|for|in |doing"
                r"|performing|to |until|back and forth|from side|moving (?:in|back|for))"
            ),
            "continue alternating legs",
        ),
        (rf"{LEAD}(?:carry on|go on|keep (?:on|up|going))\b", "carry on in this way"),
        (
            rf"{LEAD}keep (?!holding|standing|breathing|pressing|looking)\w+ing\b(?! your)",
            "keep jumping for one minute",
        ),
        (r"^keep\b.*\b(?:going|moving|up the)\b", "keep the waves going"),
        (
            r"\bmaintain(?:ing)? (?:the|this|a|your|that) (?:\w+ )?(?:pace|speed|rhythm|cadence)\b",
            "maintain the pace for 20 minutes",
        ),
        (
            (
                rf"{LEAD}{GO}\b.*\bfor (?:\w+ ){{0,3}}(?:{SPAN}|{OPEN_END}|(?:{WANTED} )?"
                rf"(?:time|distance|duration)|{NUMBER} (?:metres|meters|m|yards|steps"
                rf"|laps|km|miles?)\b)"
            ),
            "walk for the desired distance",
        ),
        (
            rf"{LEAD}{GO}\b.*\buntil (?:you (?:have|'ve|reach)|all|the (?:clock|timer|time))",
            "run until the clock stops",
        ),
        (
            (
                rf"{LEAD}(?:before )?(?:switch|swap|chang)\w* (?:the |your )?(?:working "
                rf"|lead(?:ing)? |front |active )?(?:{LIMB}|over|positions?|grip|directions?)\b"
            ),
            "switch sides",
        ),
        (rf"{LEAD}(?:reverse|change) (?:the )?directions?\b", "reverse the direction"),
        (
            r"\balternat(?:e|es|ing)\b(?! (?:grip|hand position))",
            "alternating legs with each repetition",
        ),
        (r"\bthen the other (?:side|one|leg|arm)$", "then the other side"),
        (r"\b(?:on|for) (?:the other|the opposite|each|both) sides?$", "on the other side"),
        (
            (
                r"\b(?:into|before|begin|start) (?:with )?(?:the |your )?next "
                r"(?:rep|repetition|one|jump|step|swing)"
            ),
            "before the next repetition",
        ),
        (r"\bas many (?:there|on the other)|\bdo (?:\d+|all) more\b", "do as many there"),
        (r"^(?:for )?as many (?:reps|rounds|times|repetitions)\b", "as many reps as you can"),
    ),
)
