"""Plain words of turns and of the other side, however they are put: data, each with an example."""

from __future__ import annotations

from forge_tui.exchange.understanding.kinds import Kind
from forge_tui.exchange.understanding.limbs import BODY, CHANGED, COUNT, HELD, ONE_REP, REST, TWIN
from forge_tui.exchange.understanding.table import entries

SIGNS_PLAIN = (
    *entries(
        Kind.BY_TURNS,
        (
            (
                r"\bin turns?\b|\btak(?:e|es|ing) (?:it in )?turns\b|\bby turns\b"
                r"|\bturn(?: and turn)?"
                r" about\b|\bturn by turn\b|\btit for tat\b|\bone (?:by|for) one\b"
                r"|\b(leg|arm|hand|foot|knee|fist|heel|elbow|shoulder|hip) (?:by|after|for) \1\b"
            ),
            "the arms work by turns",
        ),
        (
            r"\bthis (?:one|time|\w+)?,? ?(?:and |then |now )+(?:with )?that\b",
            "now this one, now that one",
        ),
    ),
    *entries(Kind.ALTERNATES, (r"\balternat\w*", "alternate legs")),
    *entries(
        Kind.TO_AND_FRO,
        (
            (
                r"\bback and forth\b|\bto and fro\b|\bside to side\b|\bhand to hand\b"
                r"|\bfoot to foot\b"
                r"|\bzig-?zag\w*|\bsee(?<!like a see)-?saw\w*|\bto the one side\b"
                r"|\bleft to right\b|\bright to left\b"
                r"|\bfrom one (?:\w+ )?(?:side|leg|foot|arm|hand"
                r"|knee) (?:on)?to (?:the )?(?:other|next)\b"
            ),
            "to and fro",
        ),
        (
            r"\b(?:left|right)(?:,| -|-|/| and| then|\.) ?(?:left|right)\b(?=[^.;]*)(?! of\b)",
            "left, right, left, right",
        ),
    ),
    *entries(
        Kind.EACH_TIME,
        (
            (
                rf"\b(?:every|each|per|with a) (?:new |single |next )?{ONE_REP}\b{REST}"
                rf"\b(?:{CHANGED}|{TWIN}|{BODY})\b"
            ),
            "each jump changes the front foot",
        ),
        (
            (
                rf"\b(?:{CHANGED}|{TWIN})\b{REST}\b(?:every|each|per) (?:new |single "
                rf"|next )?{ONE_REP}\b"
            ),
            "a new arm with each new breath",
        ),
        (
            (
                rf"\b{ONE_REP} (?:to|by|after) {ONE_REP}\b|\bone {ONE_REP} to the next\b"
                rf"|\b(?:between|after (?:a|one|every|each)) (?:single )?{ONE_REP}\b"
            ),
            "from rep to rep",
        ),
        (
            rf"\b{CHANGED} (?:the )?(?:\w+ )?{BODY}? ?(?:every|each)\b",
            "swap every rep",
        ),
    ),
    *entries(
        Kind.NEXT_REP,
        (
            (
                rf"\b(?:next time|(?:the|your|each|every) (?:next|new|following) (?!step\b|side"
                rf"|leg|arm"
                rf"|set|hand|foot|exercise)\w+)\b{REST}\b(?:{TWIN}|left|right|{CHANGED})\b"
                rf"|\b(?:{TWIN}|left|right|{CHANGED})\b{REST}\b(?:next time|(?:the|your|each"
                rf"|every|for"
                r" a) (?:next|new|following) (?!step\b|side|leg|arm|set|hand|foot|exercise)\w+)\b"
            ),
            "begin the next one with the other leg",
        ),
        (r"\b(?:twice|two \w+) (?:in a row|running|in succession)\b", "never twice running"),
    ),
    *entries(
        Kind.ON_AND_ON,
        (
            (
                rf"\b(?:keep|keeps|continu\w*|carry on|go on|goes on|going on)\b(?: \w+){{0,3}} "
                rf"{CHANGED}|\band so (?:on|forth)\b|\b(?:in turns?|tak\w+ turns|by turns)\b"
            ),
            "go on changing",
        ),
    ),
    *entries(
        Kind.IN_ALL,
        (
            r"\b(?:in (?:total|all)|altogether|overall|all told|a total of|total|combined)\b",
            "sixteen in all",
        ),
        (
            (
                rf"\b(?:left and right|both|the (?:two|pair)|a pair|one of each"
                rf"|there and back)\b{REST}"
                rf"\b(?:one|1|a|single) (?:full |complete )?(?:rep|repetition|round)\b"
            ),
            "one of each makes one rep",
        ),
        (r"\b(?:an )?even (?:number|total|count)\b|\bequally (?:shared|split)\b", "an even number"),
    ),
    *entries(
        Kind.TWO_AT_ONCE,
        (
            rf"\b(?:as|while|whilst|when)\b{REST}\b(?:{TWIN}|left|right)\b",
            "as it comes home send out its twin",
        ),
    ),
    *entries(
        Kind.THEN_OTHER,
        (
            (
                rf"\b(?:then|and|after that|next|now),? (?:\w+ ){{0,4}}?(?:with |on |to )?"
                rf"(?:the |your |its |that )?(?:{TWIN}|left|right)\b"
            ),
            "then the other",
        ),
    ),
    *entries(
        Kind.SWIFTLY,
        (
            (
                rf"\b(?:at once|right away|straight away|immediately|quick\w*"
                rf"|without (?:a )?paus\w+"
                rf"|rapid\w*|fast|briskly)\b{REST}\b(?:{CHANGED}|{TWIN})\b"
                rf"|\b(?:{CHANGED}|{TWIN})\b{REST}\b(?:at once|right away|straight away|immediately"
                rf"|quick\w*|without (?:a )?paus\w+|rapid\w*|fast)\b"
            ),
            "switch without pausing",
        ),
    ),
    *entries(
        Kind.KEEPS_ON,
        (
            (
                rf"\b(?:keep|keeps|continu\w*|carry on|go on|goes on|going|on and on|so on"
                rf"|so forth)\b"
                rf"{REST}\b(?:{CHANGED}|{TWIN}|{BODY}|left|right)\b|\bso (?:on|forth)\b"
            ),
            "keep swapping feet",
        ),
    ),
    *entries(
        Kind.WHEN_DONE,
        (
            (
                rf"\b(?:when|once|after|before|until|till|finish\w*|complet\w*|do|perform|all"
                rf"|only)\b"
                rf"[^.;]*\b(?:all|finish\w*|complet\w*|done|over|last|final|end|number|whole|set"
                rf"|reps"
                rf"|repetitions|finished|exhausted|tired|quota|count|number)\b.{{0,70}}?"
                rf"\b(?:{CHANGED}|{TWIN}|turn|roll|face|left|right|trail|come back|return)\b"
            ),
            "when done, face the opposite wall",
        ),
        (
            rf"\bbefore (?:you |even )?(?:{CHANGED}|turning|rolling|roll|turn|moving|going)\b",
            "before you roll over",
        ),
    ),
    *entries(
        Kind.COUNT_THEN,
        (
            (
                rf"\b(?<!count of )(?<!to ){COUNT}\b(?! ?(?:cm|inch|degrees)).{{0,60}}?\b(?:then"
                rf"|before|now|and)\b.{{0,60}}?\b(?:{CHANGED}|{TWIN}|turn|roll|face|left|right)\b"
            ),
            "do 10, then turn",
        ),
        (rf"\b(?:after|once|when|as soon as)(?: \w+)? {COUNT}\b", "after ten"),
    ),
    *entries(
        Kind.COUNTED_TWICE,
        (
            (
                rf"\b{COUNT}\b[^.;]{{0,40}}\b(?:with|on|for|to|from|by|using|there|left|right|this"
                rf"|here|of)\b.{{0,70}}?\b(?:{COUNT}|again|more)\b[^.;]{{0,30}}"
                rf"\b(?:with|on|for|to|from|by|using|there|left|right|here|of|as the|back)\b"
            ),
            "10 with this leg, then 10 with that",
        ),
        (
            (
                rf"\b(?:the (?:next|other|second|last|remaining)|another) {COUNT}\b"
                r"(?! (?:steps?|seconds))"
            ),
            "the next five belong to the left",
        ),
        (
            (
                rf"\b{COUNT}\b.{{0,90}}?\b(?:{CHANGED}|{TWIN}|turn|roll|face|left|right"
                rf"|far)\b.{{0,50}}?"
                rf"\b(?:{COUNT}|again|more|another)\b"
            ),
            "do 10, turn, and do 10",
        ),
    ),
    *entries(
        Kind.AS_MANY,
        (
            (
                r"\b(?:as (?:many|long|often)(?! as)|(?:the )?same (?:number|amount|count|time|dose"
                r"|length|again)|equal (?:number|time)|just as (?:many|long)|likewise|match)\b"
            ),
            "chop an equal number",
        ),
    ),
    *entries(
        Kind.COUNTED_EACH,
        (
            (
                rf"\b(?:per|each|a|either|every|for each|on both) (?:{BODY}|direction|way)\b(?! of)"
                r"|\bapiece\b|\bboth (?:sides|ways|directions)\b"
            ),
            "ten a side",
        ),
    ),
    *entries(
        Kind.HALVES,
        (
            (
                r"\b(?:first|second|other|last|one|each) half\b|\bhalf (?:of )?(?:the|your|them|a"
                r"|this)"
                r" ?(?:set|reps?|repetitions|time|round|minute|number|count|\w+ (?:on|with|to))\b"
                r"|\bhalf-?(?:time|way|way through|way point)\b(?! (?:down|up|between|to|back"
                r"|point|along"
                r"|round|across|into))|\bmidway through\b"
            ),
            "half the set on this leg",
        ),
    ),
    *entries(
        Kind.TURNS_ROUND,
        (
            (
                rf"\b(?:turn|turning|spin|swivel|pivot|roll|rolling|flip|face|facing"
                rf"|about-face)\b{REST}"
                rf"\b(?:round|around|over|about|opposite|other)\b"
            ),
            "turn yourself about",
        ),
        (r"\b(?:opposite|other) (?:wall|way|direction|shoulder|hip)\b", "the opposite wall"),
    ),
    *entries(
        Kind.HANDED_OVER,
        (
            (
                rf"\b(?:hand|put|pass|move|take|pick|shift|transfer|switch|swap|change|clip|give"
                rf"|set"
                rf"|fasten)\b{REST}\b(?:{HELD})\b{REST}\b(?:{TWIN}|left|right|over|across)\b"
            ),
            "pick it up with the opposite hand",
        ),
        (
            (
                rf"\b(?:pass|put|move|shift|transfer|give|hand|take|hold|carry)\w* (?:\w+ ){{1,3}}"
                rf"(?:to|in|into|with|over to|on|onto) (?:the|your) (?:{TWIN}|left|right) {BODY}\b"
            ),
            "pass the tray to the other hand",
        ),
        (r"\b(?:change|swap|switch|trade) (?:hands|grips?|arms|bells|cuffs?)\b", "change hands"),
    ),
    *entries(
        Kind.SAME_AGAIN,
        (
            (
                rf"\b(?:same|repeat|mirror|likewise|again|once more|do|perform|give)\b{REST}"
                rf"\b(?:{TWIN}|left|right|reversed)\b"
            ),
            "flip over for the same on the other",
        ),
        (r"\bmirror(?:ed|s| image)\b|\bmirror (?:it|everything|the|that|this|all)\b", "mirrored"),
        (
            rf"\b(?:forget|neglect|leave out|cheat|owe)\b{REST}\b(?:{TWIN}|left|right)\b",
            "do not forget the left",
        ),
        (rf"\b(?:{TWIN}|left|right)\b{REST}\b(?:same|too|likewise|as well|again)\b", "left too"),
    ),
    *entries(
        Kind.CHANGES,
        (rf"\b{CHANGED}\b(?! direction)", "swap feet"),
        (rf"\b{CHANGED} (?:the |your )?(?:\w+ )?(?:{BODY}|positions?)\b", "swap the front foot"),
        (rf"\b{BODY} (?:{CHANGED})\b", "knee changes from rep to rep"),
    ),
    *entries(
        Kind.STAYS,
        (
            rf"\b(?:same|this|that|these|those) (?:\w+ )?(?:{BODY})\b",
            "stay on that leg",
        ),
        (r"\bit stays\b|\bwithout (?:switching|changing|swapping)\b|\bin one go\b", "it stays"),
    ),
)
