"""How pages speak of the end of a set, and of going on: data, each with an example."""

from __future__ import annotations

from forge_tui.exchange.understanding.table import entries
from forge_tui.exchange.understanding.verbs import DO_ALL, WORK
from forge_tui.exchange.understanding.vocabulary import (
    GEAR,
    GO,
    LEAD,
    LIMB,
    MANY,
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
        (rf"\bdo it again\b|\bstart over\b|{LEAD}mirror\b", "swap legs and do it again"),
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
                r"^(?!(?:avoid|do not|don't|never|keep (?:it|them|the|your)|let)\b).*"
                r"\buntil (?:you(?:'ve|r| have)? |all |the )?.*\b"
                r"(?:done|completed?|number|reps|total|set)\b"
            ),
            "carry the weight to and fro until all your reps are done",
        ),
        (
            (
                r"^(?:then |now )?(?:the )?(?:both|second|other) (?:sides?|leg|arm"
                r"|foot)\b(?! (?:\w+s|is|are|should)\b)"
            ),
            "both sides, twice",
        ),
        (r"\bforget the other (?:side|leg|arm)\b", "don't forget the other leg"),
        (rf"\bdo {NUMBER} (?:with|on|for)\b", "walk back and do 6 with the other leg"),
        (
            (
                rf"{LEAD}(?:the )?(?:same|other) (?:thing|side|leg|arm|again|on"
                rf"|with)\b(?! (?:\w+s|is|are|should|may)\b)"
            ),
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
                rf"{LEAD}continue (?!.*\buntil (?:your|it|you (?:feel|can|reach)|the (?!set"
                rf"|time|clock|timer|desired))\b)"
                rf"(?!to (?:go|{WORK})\b)(?:on )?(?:alternat|switch|repeat|chang|this|the"
                rf"|with|for|in |doing"
                r"|performing|to |until (?!you (?:feel|can|reach|are|have reached)|your"
                r"|the (?!set|time|clock))"
                r"|back and forth|from side|moving (?:in|back|for))"
            ),
            "continue alternating legs",
        ),
        (
            (
                rf"{LEAD}(?:carry|go|keep) (?:on|up|going)\b(?! (?:ris|rais|lower|push|press"
                rf"|pull|bend|sink|up\b|breath))"
            ),
            "carry on in this way",
        ),
        (
            (
                rf"{LEAD}(?:march|run|walk|jog|jump|skip|step|pedal|swing|row|crawl|dance"
                rf"|bounce|punch) on"
                r"(?: with\b| at\b| in (?:this|that)\b|$)"
            ),
            "march on with the left",
        ),
        (
            (
                rf"{LEAD}(?:flow|weave|drift|move|travel|rock|cycle|pass|float|swing"
                rf"|sway) (?:\w+ly |on )?"
                r"(?:between|back and forth|to and fro"
                r"|from \w+ (?:\w+ )?(?:in)?to (?:the )?(?:other|next))"
            ),
            "drift between the two shapes",
        ),
        (
            (
                r"\band so (?:on|forth)\b|\b(?:other \w+|go on|continue\w*)\b.*\bin turn$"
                r"|\btak(?:e|ing) turns\b"
            ),
            "the other shoulder, and so on",
        ),
        (
            (
                rf"{LEAD}(?:begin|start|go|once|set out|set off) (?:\w+ )?again\b"
                r"|\bagain only (?:if|when)\b|\bagain (?:at|with|in) the same (?:\w+ )?"
                r"(?:pace|speed|way|manner|rhythm|tempo|fashion)\b"
            ),
            "begin again only if you can",
        ),
        (
            (
                rf"{LEAD}continue (?:skipping|running|walking|marching|jumping|hopping|punching"
                rf"|pedalling|pedaling"
                r"|cycling|rowing|crawling|shuffling|swinging|throwing|circling|jogging|climbing|kicking|stepping)\b"
                r"(?!.*\b(?:until (?:the|your|you feel|it)|down|back)\b)"
            ),
            "continue hopping on the spot",
        ),
        (r"\bas many (?:\w+ )*as (?:you|possible|your)\b", "squeeze out as many as possible"),
        (
            (
                rf"{LEAD}(?:do|complete|finish|work|perform|exhaust|tire) (?:this|that|one"
                rf"|the first) (?:side|leg|arm|hand|foot)\b"
            ),
            "finish this arm",
        ),
        (rf"{LEAD}{DO_ALL} all (?:the |your |of )?\w+", "do all presses here"),
        (
            rf"{LEAD}(?:begin|start) (?:each|every|another) \w+",
            "begin each swing from a quiet hang",
        ),
        (rf"^rest (?:for )?(?:about |up to )?{SPAN}", "rest for ten seconds"),
        (rf"\b{WANTED} number of\b", "make the desired number of passes"),
        (
            (
                rf"{LEAD}{DO_ALL}\b(?!.*\bbefore (?:start|begin)).*\b(?:whole |full |entire )?"
                r"(?:count|quota|series|sets?|number|total|batch)\b"
            ),
            "use up your whole quota here",
        ),
        (
            (
                rf"{LEAD}(?:(?:{DO_ALL}) )?(?:about |around |another |all |some )?{MANY}"
                rf"(?:(?: ?(?:-|to|or) ?){NUMBER})?(?! ?-)(?! (?:\w+ ){{0,2}}(?:seconds?"
                rf"|secs?|minutes?"
                r"|inch(?:es)?|cm|centim\w+|feet|foot|met(?:re|er)s?|yards|degrees|percent|kilos?|kg"
                r"|pounds|breaths?|counts?|points?|fingers?|steps? (?:back|forward|away|out"
                r"|in(?! (?:this|that|one|each)))|times"
                r" (?:a|per|each))\b)\b"
            ),
            "20 passes there, then 20 here",
        ),
        (
            (
                r"\buntil (?:you|your|the)(?:'ve| have| had|r)? (?:\w+ )?(?:made|spent"
                r"|collected|reached"
                r"|finished|hit|counted|emptied|used up|run out|clocked|logged|tally|count)\b"
            ),
            "until you have collected five of each",
        ),
        (
            r"^the (?:next|following) (?:rep|repetition|one)\b",
            "the next repetition is the left arm's",
        ),
        (r"^that (?:is|makes|was) one$|\b\d+ to go$", "that was one"),
        (
            r"^after (?:about |around )?\d+\b",
            "after 12 turn about",
        ),
        (
            (
                rf"{LEAD}keep (?!(?:hold|stand|breath|press|look|lean|fac|push|pull|squeez|brac"
                rf"|reach|point|driv|think|touch)ing)\w+ing\b(?! your)"
            ),
            "keep jumping for one minute",
        ),
        (
            (
                r"^keep (?!your (?:arms|feet|legs|hands|body|hips|elbows))(?:\w+ ){0,3}(?:going"
                r"|moving|up the)\b(?! (?:foot|leg|arm|hand|limb))"
            ),
            "keep the waves going",
        ),
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
                r"(?! (?:to|into) (?:an?|the)\b)"
            ),
            "switch sides",
        ),
        (rf"{LEAD}(?:reverse|change) (?:the )?directions?$", "reverse the direction"),
        (
            r"\balternat(?:e|es|ing)\b(?! (?:grip|hand position))",
            "alternating legs with each repetition",
        ),
        (r"\bthen the other (?:side|one|leg|arm)$", "then the other side"),
        (r"\b(?:on|for) (?:the other|the opposite|each|both) sides?$", "on the other side"),
        (
            (
                r"^(?:\w+ ){0,2}(?:into|onto|begin|start|before|for) (?:with )?(?:the "
                r"|your |each )?(?:next|new) "
                r"(?!step|set|side|workout|phase)\w+|\bbefore (?:the|your|each) (?:next|new) \w+"
            ),
            "before the next repetition",
        ),
        (r"\bas many (?:there|on the other)|\bdo (?:\d+|all) more\b", "do as many there"),
        (r"^(?:for )?as many (?:reps|rounds|times|repetitions)\b", "as many reps as you can"),
    ),
)
