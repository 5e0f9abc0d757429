"""How pages speak of sides that change in turn: data, each with an example."""

from __future__ import annotations

from forge_tui.exchange.understanding.kinds import Kind
from forge_tui.exchange.understanding.limbs import CHANGE, LIMBS, OTHER, REST, WAY
from forge_tui.exchange.understanding.table import entries
from forge_tui.exchange.understanding.vocabulary import LIMB

SIGNS_TURNS = (
    *entries(
        Kind.NO_SIDE,
        (
            r"alternat\w* between (?!(?:\w+ ){0,2}(?:left|right|legs|arms|sides|feet|hands|knees))"
            + REST,
            "alternate between cow and cat",
        ),
        (
            (
                r"\b(?:no|not|never|don't|do not|without|instead of|rather than) (?:\w+ )?"
                r"(?:(?:tak\w+|in|by) turns?|alternat\w*|one (?:at a time|after the other))"
            ),
            "no taking turns here",
        ),
        (r"alternat\w* (?:the two|these|them)\b" + REST, "alternate the two for ten breaths"),
        (
            (
                r"\b(?:one|either|neither)\b[^.;]*? than the other\b|\b(?:if|should) (?:one"
                r"|either)\b[^.,;]*"
            ),
            "should one arm be quicker",
        ),
        (
            (
                r"\b(?:clip|strap|buckle|slip|slot|lace)\w* (?:\w+ ){0,3}(?:left|right|one)\b[^.;]*"
                r"\b(?:right|left|other)\b[^.;]*"
            ),
            "clip in your left shoe, then the right",
        ),
        (r"alternat\w* (?:which|whose|what)\b" + REST, "alternating which arm is on top"),
        (
            r"alternat\w* (?:\w+ ){0,4}(?:fast|easy|slow|hard|minutes?|seconds|sprints?)\b" + REST,
            "alternate thirty seconds hard with a minute easy",
        ),
        (
            (
                r"\b(?:wide|narrow|front|back|in|out|fast|slow|high|low) and "
                r"(?:wide|narrow|front|back|in|out|fast|slow|high|low) (?:take|in) turns\b"
            ),
            "wide and narrow take turns",
        ),
        (
            (
                r"\b(?:step|climb|get|walk)\w*\b[^.;]*\bother (?:foot|hand) first\b[^.;]*"
                r"|\b(?:foot|hand|leg) that (?:steps|goes|climbs) (?:down |up |back )?first\b[^.;]*"
            ),
            "climb down with the other foot first",
        ),
        (r"chang\w* (?:the )?directions?\b" + REST, "change direction after each circle"),
        (
            r"alternat\w*[- ](?:a |the |your )?(?:wid\w+|narrow|close|overhand|underhand|grips?"
            r"|hand positions?|directions?|stances?|speeds?)" + REST,
            "alternating hand positions",
        ),
        (r"(?:over|under|mixed)?-?alternat\w* grip", "with an alternating grip"),
        (
            (
                rf"\b(?:step|climb|walk)\w*{REST}\bone (?:foot|hand|leg) at a time"
                rf"|\bone (?:foot|hand)"
                r" at a time"
            ),
            "step down one foot at a time",
        ),
        (
            (
                r"\b(?:step|walk|place|put|set)\w* (?:\w+ ){0,3}one (?:foot|hand)\b[^.;]*"
                r"\b(?:and|then),? (?:then )?the other\b(?: (?:foot|hand|one))?"
            ),
            "walk one hand out and then the other",
        ),
        (
            (
                r"\bfollow (?:with|on) (?:the|your) (?:left|right|other)(?: foot"
                r"| leg)?\b(?! hand| arm)"
            ),
            "step out and follow with the other foot",
        ),
    ),
    *entries(
        Kind.KEEPS_CHANGING,
        (
            rf"\b(?:keep|continue|continuing) (?:on )?(?:switch|swapp|chang|alternat)ing{REST}",
            "keep switching legs for the whole set",
        ),
        (
            rf"\b(?:continue|keep on|go on) to (?:switch|swap|change|alternate|trade){REST}",
            "and continue to switch to and fro",
        ),
    ),
    *entries(
        Kind.IN_TURN,
        (rf"\balternat\w*\b{REST}", "alternate legs"),
        (
            r"\btaking turns\b|\bturn and turn about\b|\btrad(?:e|ing)\b|\bmirror image\b",
            "go on in this fashion, taking turns",
        ),
        (
            (
                r"\b(?:right|left) (?:\w+ )?(?:[^.;]*, )?(?:and )?then "
                r"(?:\w+ ){0,2}(?:the|your) (?:left|right)\b"
            ),
            "row the right dumbbell, then row the left",
        ),
        (
            (
                r"\b(?:right (?P<limb>leg|arm|hand|foot|knee|hip|shoulder|elbow|heel"
                r"|dumbbell)\b[^.;]*"
                r"\b(?:then|and back|as)\b[^.;]*\bleft (?P=limb)"
                r"|left (?P<twin>leg|arm|hand|foot|knee|hip|shoulder|elbow|heel|dumbbell)\b[^.;]*"
                r"\b(?:then|and back|as)\b[^.;]*\bright (?P=twin))\b"
            ),
            "lift the left heel, then drop it and lift the right heel",
        ),
        (
            (
                r"\b(?:as|while) (?:the |your )?(?:right \w+ \w+[^.;]*, (?:the |your )?left"
                r"|left \w+ \w+[^.;]*, (?:the |your )?right)\b"
            ),
            "as the right hand comes up, the left elbow drives back",
        ),
        (
            (
                r"\bto (?:the|your) right\b[^.;]*\b(?:then|back|over|and) to (?:the|your) left\b"
                r"|\bto (?:the|your) left\b[^.;]*\b(?:then|back|over|and) to (?:the|your) right\b"
                r"|\bto the right side\b[^.;]*\bto the left side\b"
                r"|\bto the left side\b[^.;]*\bto the right side\b"
                r"|\bfrom (?:the |your )?left \w+ to (?:the |your )?right\b"
                r"|\bfrom (?:the |your )?right \w+ to (?:the |your )?left\b"
            ),
            "hop to the right side and back to the left side",
        ),
        (
            (
                rf"\b{CHANGE}{REST}\b(?:every|each) (?:single )?(?:time|rep|repetition|step"
                rf"|jump|stride|lunge|hop|punch)\b"
            ),
            "change legs every time",
        ),
        (
            r"\bone (?:arm|leg|side|knee|hand) (?:at a time|after the other)\b",
            "raise one arm after the other",
        ),
        (
            rf"\bone {REST}?,? (?:and )?then (?:with )?(?:the |your )?{OTHER}\b",
            "bring one knee in, then the other",
        ),
        (
            (
                r"\bfrom (?:side to side|one (?:side|leg|foot|arm|hand|knee) to the other"
                r"|left to right|right to left|foot to foot)\b"
            ),
            "twist from side to side",
        ),
        (
            r"\bside to side\b|\bleft and right in turn\b|\b(?:left|right), (?:right|left)\b",
            "rock side to side",
        ),
        (
            rf"\b(?:as|while) (?:the |your )?{OTHER} (?:{LIMB}|one)? ?(?:is |goes |comes )?{WAY}",
            "lift one arm as the other lowers",
        ),
        (
            (
                rf"\b(?:as|while) {REST}\bthe other (?:one |arm |leg |foot |hand )?"
                r"(?:goes|comes|moves"
                r"|drops|rises|falls|straightens|bends|lifts)"
            ),
            "row one; as it comes down, the other goes up",
        ),
        (
            rf"\b(?:immediately|quickly|at once)\b{REST}\b{OTHER} (?:one|leg|knee|foot|arm)\b",
            "put it down and immediately bring up the other one",
        ),
        (
            rf"\b(?:quickly|immediately|rapidly|explosively|simultaneously) {CHANGE}",
            "quickly switch legs",
        ),
        (
            (
                rf"\b(?:switch|swap|chang|scissor)\w* (?:the "
                rf"|your )?(?:position of (?:the |your )?)?"
                rf"{LIMBS} (?:in (?:the )?(?:mid-?)?air|mid-?air|with each|each|every"
                rf"|while (?:in|you)"
                r"|in a|at each|quickly|rapidly|(?:on|after) (?:each|every)(?! (?:set|side|round)))"
            ),
            "switch legs in the air",
        ),
        (
            rf"\beach (?:rep|repetition|time|jump|step|throw)\b{REST}\b(?:{OTHER}|{CHANGE})",
            "each rep with the other leg",
        ),
    ),
    *entries(
        Kind.IN_TURN_NAME,
        (
            (
                r"\b(?:bird-? ?dogs?|dead-? ?bugs?|walking lunges?|skaters?|(?:shoulder"
                r"|heel|toe|knee) "
                r"(?:taps?|touch(?:es|ers)?)|russian twists?|cross(?:-"
                r"| )(?:body )?(?:crunch|climber)\w*"
                r"|jumping lunges?|lunge jumps?|(?:split|scissor|switch) (?:lunge "
                r"|squat )?jumps?|punch(?:es)?|jabs?|spider-?man|renegade|gorilla rows?"
                r"|windshield|cossack|side-to-side"
                r"|(?:lateral|line|side-to-side) (?:hops?|jumps?|bounds?)|step jacks?|march\w*)\b"
            ),
            "bird dog",
        ),
    ),
    *entries(
        Kind.KEEPS_CHANGING,
        (
            rf"\b(?:every|each) (?:rep|repetition|time)\b,? {CHANGE}\b",
            "every rep, swap the working leg",
        ),
    ),
    *entries(
        Kind.CYCLE,
        (
            (
                r"\b(?:bicycle|scissor\w*|flutter\w*|see-?saw|mountain climbers?|high knees?"
                r"|butt kick\w*"
                r"|run(?:ning)? in place|marching|march in place|skaters?|crawl)\b"
            ),
            "flutter kicks",
        ),
    ),
)
