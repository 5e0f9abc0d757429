"""How pages speak of sides: signs as data, each with an example.

A sign is searched for in what is told of the movement, in lower case.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.table import entries
from forge_tui.exchange.understanding.vocabulary import LIMB

if TYPE_CHECKING:
    import re


class Kind(Enum):
    """What a sign speaks of."""

    NO_SIDE = "something changes in turn that is no side"
    KEEPS_CHANGING = "the side changes on and on"
    ONE_REP = "both sides make one rep"
    SENT_OVER = "all of it once more on the other side"
    IN_TURN = "the side changes with each rep"
    NAMES_OTHER = "the other side is named"
    AT_ONCE = "the other side follows at once, or on and on"
    IN_TURN_NAME = "a name of what is usually done in turn"
    CYCLE = "the movement itself goes from one side to the other"
    OTHER_SIDE = "the other side comes after"
    REPS_FIRST = "all reps of one side come before the other"
    ONE_NAME = "a name that speaks of one limb"
    ONE_LIMB = "one limb works"
    STANDS_ON_ONE = "the position itself is one-sided"
    GOES_ON = "after that, on and on"


_OTHER = r"(?:other|opposite|second|remaining)"
_SIDE = r"(?:other|opposite|second|remaining|left|right)"
_LIMBS = r"(?:legs|feet|arms|sides|positions?|hands|knees)"
_ONE = r"(?:leg|arm|hand|knee|hip|shoulder|elbow|foot|ankle|heel|thigh|calf|forearm|wrist)"
_CHANGE = r"(?:switch|swap|chang|exchang|trad)\w*"
_WAY = r"(?:lower|rais|go|com|mov|ris|drop|extend|straighten|kick|return|whip|push|pull)\w*"
_REST = r"[^.;]*"
_MANY = r"(?:[3-9]|\d\d|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)"

SIGNS = (
    *entries(
        Kind.NO_SIDE,
        (
            r"alternat\w* between (?!(?:\w+ ){0,2}(?:left|right|legs|arms|sides|feet|hands|knees))"
            + _REST,
            "alternate between cow and cat",
        ),
        (r"alternat\w* (?:which|whose|what)\b" + _REST, "alternating which arm is on top"),
        (
            r"alternat\w* (?:\w+ ){0,4}(?:fast|easy|slow|hard|minutes?|seconds|sprints?)\b" + _REST,
            "alternate one minute fast with one minute easy",
        ),
        (r"chang\w* (?:the )?directions?\b" + _REST, "change direction after each circle"),
        (
            r"alternat\w* (?:a |the |your )?(?:wide|narrow|close|overhand|underhand|grips?"
            r"|hand positions?|directions?|stances?|speeds?)" + _REST,
            "alternating hand positions",
        ),
        (r"(?:over|under|mixed)?-?alternat\w* grip", "with an alternating grip"),
        (
            (
                rf"\b(?:step|climb|walk)\w*{_REST}\bone (?:foot|hand|leg) at a time"
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
            "step one foot back and then the other",
        ),
    ),
    *entries(
        Kind.KEEPS_CHANGING,
        (
            rf"\b(?:keep|continue|continuing) (?:on )?(?:switch|swapp|chang|alternat)ing{_REST}",
            "keep switching legs for the whole set",
        ),
    ),
    *entries(
        Kind.ONE_REP,
        (
            (
                r"\b(?:that|this|which|both|left and right) (?:is|makes?|counts? as|completes?) "
                r"(?:one|a) (?:full |complete )?(?:rep|repetition)\b"
            ),
            "that counts as one rep",
        ),
    ),
    *entries(
        Kind.IN_TURN,
        (rf"\balternat\w*\b{_REST}", "alternate legs"),
        (
            r"\btaking turns\b|\bturn and turn about\b|\btrad(?:e|ing)\b|\bmirror image\b",
            "go on in this fashion, taking turns",
        ),
        (
            (
                r"\b(?:right|left) (?:\w+ )?(?:[^.;]*, )?(?:and )?then "
                r"(?:\w+ ){0,2}the (?:left|right)\b"
            ),
            "row the right dumbbell, then row the left",
        ),
        (
            (
                r"\b(?:right (?P<limb>leg|arm|hand|foot|knee|hip|shoulder|elbow|heel|dumbbell)\b[^.;]*"
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
                r"|\bto the right side\b[^.;]*\bto the left side\b|\bto the left side\b[^.;]*\bto the right side\b"
                r"|\bfrom (?:the |your )?left \w+ to (?:the |your )?right\b"
                r"|\bfrom (?:the |your )?right \w+ to (?:the |your )?left\b"
            ),
            "hop to the right side and back to the left side",
        ),
        (rf"\b{_CHANGE}{_REST}\b(?:every|each) (?:time|rep|step)\b", "change legs every time"),
        (
            r"\bone (?:arm|leg|side|knee|hand) (?:at a time|after the other)\b",
            "raise one arm after the other",
        ),
        (
            rf"\bone {_REST}?,? (?:and )?then (?:with )?(?:the |your )?{_OTHER}\b",
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
            rf"\b(?:as|while) (?:the |your )?{_OTHER} (?:{LIMB}|one)? ?(?:is |goes |comes )?{_WAY}",
            "lift one arm as the other lowers",
        ),
        (
            (
                rf"\b(?:as|while) {_REST}\bthe other (?:one |arm |leg |foot |hand )?"
                r"(?:goes|comes|moves"
                r"|drops|rises|falls|straightens|bends|lifts)"
            ),
            "row one; as it comes down, the other goes up",
        ),
        (
            rf"\b(?:immediately|quickly|at once)\b{_REST}\b{_OTHER} (?:one|leg|knee|foot|arm)\b",
            "put it down and immediately bring up the other one",
        ),
        (
            rf"\b(?:quickly|immediately|rapidly|explosively|simultaneously) {_CHANGE}",
            "quickly switch legs",
        ),
        (
            (
                rf"\b(?:switch|swap|chang|scissor)\w* (?:the "
                rf"|your )?(?:position of (?:the |your )?)?"
                rf"{_LIMBS} (?:in (?:the )?(?:mid-?)?air|mid-?air|with each|each|every"
                rf"|while (?:in|you)"
                r"|in a|at each|quickly|rapidly|(?:on|after) (?:each|every))"
            ),
            "switch legs in the air",
        ),
        (
            rf"\beach (?:rep|repetition|time|jump|step|throw)\b{_REST}\b(?:{_OTHER}|{_CHANGE})",
            "each rep with the other leg",
        ),
    ),
    *entries(
        Kind.CYCLE,
        (
            (
                r"\b(?:bicycle|scissor\w*|flutter\w*|see-?saw|mountain climbers?|high knees?"
                r"|butt kick\w*"
                r"|run(?:ning)? in place|marching|march in place|skaters?|crawl|windmill)\b"
            ),
            "flutter kicks",
        ),
    ),
    *entries(
        Kind.OTHER_SIDE,
        (
            (
                rf"\b(?:repeat|do|same|perform|complete|go|{_CHANGE}|turn|roll|lead"
                rf"|over|release|then (?:with )?)"
                rf"\b{_REST}\b{_OTHER} (?:{LIMB}|one|way|direction)\b"
            ),
            "repeat on the other side",
        ),
        (
            (
                rf"\b(?:repeat|do|same|perform)\b{_REST}\b(?:with|on|for|to|using"
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
            rf"\b(?:face|turn)\w*{_REST}\b(?:opposite|other) (?:direction|way|shoulder)\b",
            "face the opposite direction",
        ),
        (r"\bthe (?:left|right) (?:gets|has) the same\b", "the left gets the same treatment"),
        (
            (
                rf"\b{_CHANGE} (?:the |your )?(?:working |front |lead |supporting )?"
                r"(?:sides?|legs?|arms?|hands|feet|over|shoulders|knees|hips|ankles|bells|weights|dumbbells|kettlebells)\b"
                r"(?! (?:to|into) (?:a|an|the)\b)"
            ),
            "switch sides",
        ),
        (
            r"\b(?:on|per|for|with) (?:each|either) (?:sides?|legs?|arms?|hands?|foot|feet)\b",
            "ten on each leg",
        ),
        (r"\beach side\b(?! of)|\bper side\b", "ten reps each side"),
    ),
    *entries(
        Kind.NAMES_OTHER,
        (
            rf"\b{_OTHER} (?:\w+ )?(?:{LIMB}|one|way|direction|half|fist|heel|ankle|thigh|wrist|pair|shoulder)\b",
            "give the other hip its turn",
        ),
        (
            rf"\b{_MANY}\b{_REST}\b{_MANY}\b{_REST}\b(?:left|right|other)\b",
            "8 throws here, then 8 left",
        ),
    ),
    *entries(
        Kind.AT_ONCE,
        (
            (
                rf"\b{_OTHER} {_REST}\b(?:next|at once|right away|straight away|immediately|in turn|and so on"
                r"|and so forth|beat|rhythm|keep\w*|back and forth|to and fro|without (?:a )?(?:pause|break))\b"
            ),
            "the other foot at once",
        ),
        (
            (
                rf"\b(?:continu\w*|carry on|go on|keep|march on|next time|next(?! to)|now)\b{_REST}"
                rf"\b(?:{_OTHER}|the left|the right)\b"
            ),
            "carry on with the other leg",
        ),
        (r"\band so (?:on|forth)\b|\bin turn\b|\btak(?:e|ing) turns\b", "and so on in turn"),
        (
            rf"\bfrom (?:left to right|right to left)\b|\bback and forth between\b",
            "from left to right",
        ),
    ),
    *entries(
        Kind.IN_TURN_NAME,
        (
            (
                r"\b(?:bird-? ?dogs?|dead-? ?bugs?|walking lunges?|skaters?|(?:shoulder|heel|toe|knee) "
                r"(?:taps?|touch(?:es|ers)?)|russian twists?|cross(?:-| )(?:body )?(?:crunch|climber)\w*"
                r"|jumping lunges?|lunge jumps?|(?:split|scissor|switch) (?:lunge |squat )?jumps?|punch(?:es)?|jabs?|spider-?man|renegade|gorilla rows?|windshield|cossack|side-to-side"
                r"|(?:lateral|line|side-to-side) (?:hops?|jumps?|bounds?)|step jacks?|march\w*)\b"
            ),
            "bird dog",
        ),
    ),
    *entries(
        Kind.SENT_OVER,
        (
            (
                rf"(?:^|[.;,] |\b(?:and|then|before) )(?:repeat|do (?:the same|it|this)|perform)\b{_REST}\b(?:on|with|for|using)"
                rf" (?:the |your )?{_SIDE} (?:{LIMB}|one)(?:(?!every|each|in turn)[^.;])*[.;]*$"
            ),
            "lower the leg and repeat with the left leg",
        ),
    ),
    *entries(
        Kind.REPS_FIRST,
        (
            (
                r"(?:\b(?:reps?|repetitions?|after \d+ \w+|(?:\d+|one|two) (?:seconds?|minutes?|met(?:re|er)s)|number of|all (?:the |your )?rep\w*"
                r"|(?:on"
                rf"|with) (?:one"
                rf"|this|the first|the same) {_ONE}|(?:on|for|with) (?:the |your )?(?:first|one) side)\b){_REST}"
                rf"(?:[.;] *(?:then,? |now |next,? )?|\b(?:before|then|and"
                rf"|after that)\b *|, *){_REST}"
                rf"\b(?:{_CHANGE}|repeat|{_SIDE}|turn|do the same|mov(?:e|ing) (?:on )?to)"
            ),
            "repeat for the desired number of repetitions, then switch sides",
        ),
        (
            r"\bafter (?:\d+|all|your|the) (?:\w+ )?\w+,? (?:turn|switch|swap|change|repeat|face|do|take|move)\b"
            rf"{_REST}\b{_SIDE}\b",
            "after 8 presses turn so that the other shoulder is near",
        ),
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
                rf"\b(?:one|a single|the working|left|right|top) {_ONE}\b"
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
        (r"\b(?:one|left|right) (?:foot|leg|knee|hand) (?:on|up on|onto)\b", "one foot on a bench"),
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


def sign(kind: Kind, text: str) -> re.Match[str] | None:
    """Return where a sign of this kind comes first in the text, if any does."""
    hits = [found for each in SIGNS if each.kind is kind and (found := each.pattern.search(text))]
    return min(hits, key=lambda found: found.start(), default=None)


def without(kind: Kind, text: str) -> str:
    """Return the text without all signs of this kind."""
    for each in SIGNS:
        if each.kind is kind:
            text = each.pattern.sub(" ", text)
    return text
