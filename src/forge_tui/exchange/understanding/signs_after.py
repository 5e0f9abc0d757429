"""How pages speak of one side, and of the other after it: data, each with an example."""

from __future__ import annotations

from forge_tui.exchange.understanding.kinds import Kind
from forge_tui.exchange.understanding.limbs import CHANGE, MANY, ONE, OTHER, REST, SIDE
from forge_tui.exchange.understanding.table import entries
from forge_tui.exchange.understanding.vocabulary import LIMB

SIGNS_AFTER = (
    *entries(
        Kind.OTHER_SIDE,
        (
            (
                rf"\b(?:repeat|do|same|perform|complete|go|{CHANGE}|turn|roll|lead"
                rf"|over|release|then (?:with )?)"
                rf"\b{REST}\b{OTHER} (?:{LIMB}|one|way|direction)\b"
            ),
            "repeat on the other side",
        ),
        (
            (
                rf"\b(?:repeat|do|same|perform)\b{REST}\b(?:with|on|for|to|using"
                rf"|do) (?:the |your )?"
                r"(?:left|right|other|opposite)\b"
            ),
            "do the same with the left arm",
        ),
        (
            r"\b(?:all|\d+|number|reps)\b[^.;]*\b(?:clock|counter-?clock|anti-?clock)wise\b.*\b(?:counter-?clock|anti-?clock|clock)wise\b",
            "all clockwise, then anticlockwise",
        ),
        (r"\bdo the (?:left|right)\b", "release and do the left"),
        (r"^both sides\b|\. both sides\b", "both sides, twice"),
        (
            rf"\b(?:face|turn)\w*{REST}\b(?:opposite|other) (?:direction|way|shoulder)\b",
            "face the opposite direction",
        ),
        (r"\bthe (?:left|right) (?:gets|has) the same\b", "the left gets the same treatment"),
        (
            (
                rf"\b{CHANGE} (?:the |your )?(?:working |front |lead |supporting )?"
                r"(?:sides?|legs?|arms?|hands|feet|over|shoulders|knees|hips|ankles|bells|weights|dumbbells|kettlebells)\b"
                r"(?! (?:to|into) (?:a|an|the)\b)"
            ),
            "switch sides",
        ),
        (
            r"\b(?:on|per|for|with) (?:each|either) (?:sides?|legs?|arms?|hands?|foot|feet)\b",
            "ten on each leg",
        ),
        (
            rf"\b{CHANGE}(?: over)?(?=[.;,]| and (?:hold|repeat|do|go|stretch))",
            "uncross and swap.",
        ),
        (
            (
                r"\b(?:now|then) (?:for |do |comes )?(?:the|your) (?:left|right)\b(?! then)"
                r"|\bmirror\b[^.;]*\b(?:on|with|to) the (?:left|right|other)"
            ),
            "now for the left leg",
        ),
        (
            r"\b(?:treat|give|do|stretch|work)\b[^.;]*\b(?:left|right|other)\b[^.;]*\bsame\b",
            "treat the left arm to the same",
        ),
        (
            (
                r"\b(?:this|that|one|the first|each) side\b[^.;]*\b(?:before|then|and)\b[^.;]*"
                r"\b(?:turn|switch|chang|fac|mov|swap)\w*"
            ),
            "all reps on this side before turning round",
        ),
        (r"\beach side\b(?! of)|\bper side\b", "ten reps each side"),
    ),
    *entries(
        Kind.NAMES_OTHER,
        (
            (
                rf"\b{OTHER} (?:\w+ )?(?:{LIMB}|one|way|direction|half|fist|heel|ankle|thigh"
                rf"|wrist|pair|shoulder)\b"
            ),
            "give the other hip its turn",
        ),
        (r"\b(?:with|on|for|then|by) the other(?=[.;,])", "then kick with the other."),
        (
            rf"\b{MANY}\b{REST}\b{MANY}\b{REST}\b(?:left|right|other)\b",
            "8 throws here, then 8 left",
        ),
    ),
    *entries(
        Kind.SENT_OVER,
        (
            (
                rf"(?:^|[.;,] |\b(?:and|then|before) )(?:repeat|do (?:the same|it|this)"
                rf"|perform)\b{REST}\b(?:on|with|for|using)"
                rf" (?:the |your )?{SIDE} (?:{LIMB}|one)(?:(?!every|each|in turn|continu"
                rf"|keep)[^.;])*[.;]*$"
            ),
            "lower the leg and repeat with the left leg",
        ),
    ),
    *entries(
        Kind.REPS_FIRST,
        (
            (
                r"(?:(?<!every )(?<!each )(?<!one )\b(?:reps?|repetitions?"
                r"|set (?:is )?(?:done|over|complete\w*|finished)|after \d+ \w+|(?:\d+|one"
                r"|two) (?:seconds?|minutes?|met(?:re|er)s)|number of|all (?:the |your )?rep\w*"
                r"|(?:on"
                rf"|with) (?:one"
                rf"|this|the first|the same) {ONE}|(?:on|for|with) (?:the |your )?(?:first"
                rf"|one) side)\b){REST}"
                rf"(?:[.;] *(?:then,? |now |next,? )?|\b(?:before|then|and"
                rf"|after that)\b *|, *){REST}"
                rf"\b(?:{CHANGE}|repeat|{SIDE}|turn|do the same|mov(?:e|ing) (?:on )?to)"
            ),
            "repeat for the desired number of repetitions, then switch sides",
        ),
        (
            (
                r"\bafter (?:\d+|all|your|the) (?:\w+ )?\w+,? (?:turn|switch|swap|change|repeat"
                r"|face|do|take|move)\b"
                rf"{REST}\b{SIDE}\b"
            ),
            "after 8 presses turn so that the other shoulder is near",
        ),
        (
            rf"\b{SIDE} (?:\w+ )?{ONE}\b{REST}\bfor the same (?:number|amount|count|time)\b",
            "the left arm for the same number",
        ),
        (rf"\b{CHANGE}{REST}\bafter (?:each|every|the|a) set\b", "swap legs after each set"),
    ),
    *entries(
        Kind.ONE_NAME,
        (
            (
                r"\b(?:single|one|1|unilateral)[ -]*(?:arm|leg|hand|handed|armed|legged"
                r"|side|sided|foot"
                r"|footed|dumbbell|kettlebell)?\b|\bsuitcase\b|\bpistol\b|\bbulgarian\b"
            ),
            "single-arm row",
        ),
    ),
    *entries(
        Kind.ONE_LIMB,
        (
            (
                rf"\b(?:one|a single|the working|left|right|top) {ONE}\b"
                r"(?! (?:ahead|in front|behind|forward of))"
            ),
            "lift one leg",
        ),
    ),
    *entries(
        Kind.STANDS_ON_ONE,
        (
            (
                r"\b(?:in|on|onto|with) (?:your |the |a )?(?:one|left|right|single) (?:hand|leg"
                r"|knee"
                r"|foot|arm|forearm|elbow|hip)\b(?! (?:ahead|in front|behind|forward))"
            ),
            "stand on your right leg",
        ),
        (r"\b(?:on|onto) (?:your|one) (?:left |right )?side\b", "lie on your side"),
        (
            r"\b(?:one|left|right) (?:foot|leg|knee|hand)(?: and \w+)? (?:on|up on|onto)\b",
            "one foot on a bench",
        ),
    ),
    *entries(
        Kind.GOES_ON,
        (
            (
                r"\b(?:repeat|continu\w*|keep|carry on|go on|perform|complete|do|aim|alternat\w*"
                r"|for \w+ reps?|until)\b"
            ),
            "carry on like this",
        ),
    ),
)
