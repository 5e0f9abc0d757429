"""What a part of a sentence is for: rules as data, each with an example that it is for.

A rule is tried on one part (a clause), in lower case, without its end mark. The order counts: the
first rule that fits decides.
"""

from __future__ import annotations

from enum import Enum

from forge_tui.exchange.understanding.table import entries


class Part(Enum):
    """What a part of a sentence is for, before its surroundings are looked at."""

    FINISH = "finish"
    LOOP = "loop"
    LONG_HOLD = "long hold"
    PAUSE = "pause"
    BREATHE = "breathe"
    FORM = "form"
    START = "start"
    RETURN = "return"
    MOVE = "move"
    OTHER = "other"


LIMB = r"(?:sides?|legs?|arms?|feet|foot|hands?|knees?|hips?|shoulders?|elbows?|limbs?)"
GEAR = (
    r"(?:(?:dumb|bar|kettle)bells?|bells?|bar|weights?|plates?|handles?|ropes?|bands?|balls?"
    r"|cables?|stick|towel|attachment|rings?|straps?|wheel|disc|sandbag|bench|machine|pulley)"
)
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty-five": 45, "sixty": 60,
    "ninety": 90,
}  # fmt: skip
NUMBER = rf"(?:\d+|{'|'.join(NUMBERS)})"
_UNIT = r"(?:s|secs?|seconds?|minutes?|mins?|counts?|beats?)\b"
MINUTE = r"(?:a|an|half a|another) (?:full |whole )?minute\b"
SPAN = rf"(?:{MINUTE}|{NUMBER}(?: ?(?:-|to|or) ?{NUMBER})?(?: full)?[ -]*{_UNIT})"
_MANY = r"(?:[3-9]|\d\d|three|four|five|six|eight|ten|several|a few)"
_BREATHS = rf"{_MANY}(?: ?(?:-|to|or) ?{NUMBER})? (?:\w+ ){{0,2}}breaths?\b"
_WANTED = (
    r"(?:desired|set|prescribed|recommended|required|chosen|planned|given|target|designated"
    r"|intended|allotted|suggested|appropriate)"
)
_TIME = r"(?:amount of time|duration|time|length of time|period|interval)"
OPEN_END = rf"(?:as long as|(?:the |your )?{_WANTED} {_TIME}|the (?:whole|entire|full) duration)"
_STILL = (
    r"(?:hold|holding|stay|staying|remain|remaining|linger|relax|rest|hang|sit|pause|breath\w*)"
)
_REPS = r"(?:reps?|repetitions?|rounds|times|sets)"
_GO = (
    r"(?:continue|go|run|skip|jog|crawl|walk|march|pedal|row|cycle|ride|jump|work|shuffle|move"
    r"|swim|sprint|spin|box|bounce|climb|hop|swing|step|stride)"
)
_BEGUN = (
    r"(?:walk|run|jog|pedal|jump|skip|march|row|swing|cycl|alternat|mov|lower|push|pull|rais"
    r"|lift|climb|crawl|punch|bounc|hop|shuffl|rotat|circl)"
)
_LEAD = r"^(?:(?:and|then|now|but|also|next|finally|lastly|to finish),? )*"


RULES = (
    *entries(
        Part.MOVE,
        (
            r"\b(?:quickly|explosively|rapidly|jump|hop)\b.*\b(?:switch|swap|scissor)\w*",
            "quickly switch legs in the air",
        ),
        (r"\b(?:switch|swap)\w*\b.*\b(?:mid-?air|in the air)\b", "switch legs in mid-air"),
    ),
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
                rf"{_LEAD}(?:slowly |gently |gradually |carefully )*(?:release|ease|come|get) "
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
                r"(?:done|complete\w*|number|reps|total|set)\b"
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
            rf"{_LEAD}(?:the )?(?:same|other) (?:thing|side|leg|arm|again|on|with)",
            "same on the other leg",
        ),
        (
            r"\b(?:do|perform) the same\b|\bthe same (?:thing |way )?(?:on|with|for)\b",
            "do the same with the left arm",
        ),
        (
            rf"\b(?:perform|complete|do|aim for|finish|execute|make|get)\b.*\b{_REPS}\b",
            "perform 10 to 12 repetitions",
        ),
        (
            rf"\bfor (?:the |your |a |as many )?(?:{_WANTED} )?(?:number of|amount of (?!time))",
            "continue for the desired number of repetitions",
        ),
        (
            rf"\bfor (?:\w+ )?{NUMBER}(?: ?(?:-|to) ?{NUMBER})? (?:reps?|repetitions)",
            "for 12 repetitions",
        ),
        (
            (
                rf"{_LEAD}continue (?:on )?(?:alternat|switch|repeat|chang|this|the"
                rf"|with|for|in |doing"
                r"|performing|to |until|back and forth|from side|moving (?:in|back|for))"
            ),
            "continue alternating legs",
        ),
        (rf"{_LEAD}(?:carry on|go on|keep (?:on|up|going))\b", "carry on in this way"),
        (
            rf"{_LEAD}keep (?!holding|standing|breathing|pressing|looking)\w+ing\b(?! your)",
            "keep jumping for one minute",
        ),
        (r"^keep\b.*\b(?:going|moving|up the)\b", "keep the waves going"),
        (
            r"\bmaintain(?:ing)? (?:the|this|a|your|that) (?:\w+ )?(?:pace|speed|rhythm|cadence)\b",
            "maintain the pace for 20 minutes",
        ),
        (
            (
                rf"{_LEAD}{_GO}\b.*\bfor (?:\w+ ){{0,3}}(?:{SPAN}|{OPEN_END}|(?:{_WANTED} )?"
                rf"(?:time|distance|duration)|{NUMBER} (?:metres|meters|m|yards|steps"
                rf"|laps|km|miles?)\b)"
            ),
            "walk for the desired distance",
        ),
        (
            rf"{_LEAD}{_GO}\b.*\buntil (?:you (?:have|'ve|reach)|all|the (?:clock|timer|time))",
            "run until the clock stops",
        ),
        (
            (
                rf"{_LEAD}(?:before )?(?:switch|swap|chang)\w* (?:the |your )?(?:working "
                rf"|lead(?:ing)? |front |active )?(?:{LIMB}|over|positions?|grip|directions?)\b"
            ),
            "switch sides",
        ),
        (rf"{_LEAD}(?:reverse|change) (?:the )?directions?\b", "reverse the direction"),
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
    *entries(
        Part.LONG_HOLD,
        (rf"\b{_STILL}\b.*\b(?:{SPAN}|{_BREATHS})", "hold for 20-30 seconds"),
        (rf"\b{_STILL}\b.*\b{OPEN_END}", "hold this position for the desired amount of time"),
        (
            (
                rf"\b(?:maintain|keep) (?:it|this|that|the|your) ?(?:position|stretch"
                rf"|pose|tension|bend)?"
                rf" ?(?:for )?(?:about )?(?:{SPAN}|{_BREATHS}|{OPEN_END})"
            ),
            "maintain the stretch for 30 seconds",
        ),
        (
            (
                r"^(?:hold|maintain|stay in|remain in) (?:this|the|that|your) (?:\w+ )?"
                r"(?:position|stretch|pose|plank|hang|bridge|posture)$"
            ),
            "hold the stretch",
        ),
        (
            (
                rf"\b(?:here|there|put|shape|position|pose|give it)\b(?:.* for)?"
                r"(?: about| a slow count of)? "
                rf"(?:{SPAN}|{_BREATHS}|thirty\b)"
            ),
            "camp here for one or two minutes",
        ),
        (rf"{_LEAD}(?:hold|stay)(?: still| there| here| it| on| steady)?$", "hold there"),
    ),
    *entries(
        Part.PAUSE,
        (r"\bpaus(?:e|ing)\b", "pause at the top"),
        (
            (
                r"\b(?:hold|stay|squeez\w*|stop|linger)\b.*\b(?:a|one|two|three"
                r"|[1-5]) (?:\w+ ){0,2}"
                r"(?:moment|seconds?|beat|counts?|instant)\b"
            ),
            "hold for a second at the top",
        ),
        (
            r"\bbriefly\b|\bmomentarily\b|\bfor a (?:moment|second|beat|count|brief)\b",
            "hold briefly",
        ),
        (rf"{_LEAD}(?:squeeze|contract|flex|tighten)\b", "squeeze your glutes at the top"),
    ),
    *entries(
        Part.BREATHE,
        (rf"{_LEAD}(?:breathe|inhale|exhale)\b(?!.*\b(?:and|as you|while)\b)", "breathe deeply"),
        (rf"{_LEAD}take (?:a |slow |deep |\w+ )+breaths?\b", "take slow deep breaths"),
    ),
    *entries(
        Part.FORM,
        (
            (
                rf"{_LEAD}(?:always |,)*(?:keep|ensure|make sure|avoid|do not|don't"
                rf"|never|remember|focus"
                r"|be (?:sure|careful|mindful)|try (?:to|not)|maintain|concentrate|control)\b"
            ),
            "keep your back straight",
        ),
        (rf"{_LEAD}move (?:slowly|with control|only)\b", "move with control"),
        (
            (
                r"\bthroughout\b|\bat all times\b|\bthe (?:whole|entire) (?:time|movement"
                r"|exercise|set)\b"
            ),
            "your hips stay low the whole time",
        ),
        (
            (
                r"^(?:the|your|both) [\w ]+\b(?:should|must|stays?|remains?|never|are"
                r"|do(?:es)? not|don't|doesn't)\b"
            ),
            "your elbows should stay close",
        ),
        (
            r"^(?:no \w+ing\b|protect|there(?:'s| is)|think|imagine|feel|most|only go|aim to)\b",
            "there is no hurry here",
        ),
        (
            (
                r"^(?:you (?:should|will|may|can|want)|it (?:is|should|helps)"
                r"|this (?:is|should|works|exercise|movement)|if)\b"
            ),
            "you should feel it in your thighs",
        ),
        (r"^stay (?:tall|upright|tight|relaxed|controlled|low)\b", "stay tall"),
        (r"^(?:variations?|caution|note|tip)\b", "variations: you can use a rope"),
    ),
    *entries(
        Part.START,
        (
            r"\b(?:this|that) (?:is|will be) (?:your|the) start|\bstarting position (?:is|for)\b",
            "this will be your starting position",
        ),
        (rf"^(?:begin|start)(?! (?:to )?{_BEGUN}\w*)", "start by standing tall"),
        (
            r"^(?:warm up|raise the (?:incline|resistance|seat)|after a (?:couple|few))\b",
            "warm up with five minutes of easy spinning",
        ),
        (r"^(?:to (?:start|begin|set up|get started)|first|prepare)\b", "to begin"),
        (
            (
                r"^(?:stand(?! (?:back )?up)|sit(?! (?:back|down into|up))|lie|lay|kneel"
                r"|hang(?:ing)?)\b"
            ),
            "lie on your back",
        ),
        (
            r"^(?:get|come) (?:on|onto|in|into|down|yourself|up (?:on|onto)|to (?:all|your hands))",
            "get on all fours",
        ),
        (
            r"^(?:assume|take (?!a (?:\w+ )?(?:step|stride|lunge))(?:the|a|up|your|hold))\b",
            "take a handle in each hand",
        ),
        (
            (
                r"^(?:set|adjust|attach|load|select|choose|fix|fasten|secure|anchor|wear"
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
                r"^(?:grab|grasp|grip|hold|holding|wrap|loop|clip|hook|strap|straddle"
                r"|stagger|unrack"
                r"|interlace|clasp|support|pick up)\b"
            ),
            "hold a dumbbell in each hand",
        ),
        (r"^cross your (?:arms|ankles|feet)\b", "cross your arms"),
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
    ),
)
