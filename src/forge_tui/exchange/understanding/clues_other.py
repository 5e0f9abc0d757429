"""Cues of the other side: data, each with an example."""

from __future__ import annotations

from forge_tui.exchange.understanding.kinds import Clue
from forge_tui.exchange.understanding.table import entries
from forge_tui.exchange.understanding.verbs import AGAIN, SWAP
from forge_tui.exchange.understanding.vocabulary import LIMB

_OTHER = r"(?:other|opposite|second|remaining|neglected|contralateral)"
_OTHERS = (
    rf"{_OTHER} (?:\w+ )?(?:{LIMB}|one|way|direction|heel|thigh|ankle|wrist|half|fist|pair|palm)\b"
)
_ON = (
    r"(?:while|as|with|without|keeping|against|over|towards?|from|onto|behind|beside|across|past|of"
    r"|than|under|beneath|around|between|above|below|near|meets?|touch(?:es)?|into|in)"
)

CLUES_OTHER = (
    *entries(
        Clue.THE_OTHER,
        (
            rf"^(?:(?!{_ON}\b)\w+,? ){{0,5}}(?:the |your |that |an? )?{_OTHERS}",
            "raise the other knee",
        ),
    ),
    *entries(
        Clue.THE_OTHER,
        (
            rf"^(?:then |now |next )?\w+ (?:again )?with (?:the |your )?{_OTHERS}",
            "tap with the other hand",
        ),
    ),
    *entries(
        Clue.TO_THE_OTHER,
        (
            rf"\b(?:{SWAP}|{AGAIN}|do|perform|complete|finish|work|train|same|likewise|begin|start|lead|face|turn|now|roll)\w*\b[^.;]*\b{_OTHERS}",
            "carry on with the other leg",
        ),
        (
            rf"\b{_OTHERS}[^.;]*\b(?:next|now|turn|same|likewise|too|as well|and so)\b",
            "the other one next",
        ),
        (
            (
                rf"\b{SWAP}\w*\b (?:the |your |over )?(?:working |front |lead )?(?:{LIMB}|over"
                rf"|round|roles)\b(?! to (?:an?|the)\b)"
            ),
            "flip sides",
        ),
        (
            (
                r"\b(?:repeat|do|same|perform|likewise|as many|reps)\b[^.;]*"
                r"\b(?:with|on|for|to|using|do) (?:the |your )?"
                r"(?:left|right|other|opposite|second)\b"
            ),
            "the same with the left arm",
        ),
        (
            (
                rf"\b{_OTHERS}[^.;]*\b(?:repeat|do it|do the|go again|hold|give|train|work"
                rf"|treat|stretch)\b"
            ),
            "take the other knee and repeat",
        ),
        (
            (
                r"\bthen (?:with )?the other$|(?:^|\b(?:on|for|do|repeat|train) )both sides\b"
                r"|\b(?:face|turn)\w* (?:\w+ )?(?:round|around|about)\b"
            ),
            "then the other",
        ),
    ),
    *entries(
        Clue.TO_THE_OTHER,
        (
            r"^(?:then |now )(?:do |for |comes )?(?:the|your) (?:left|right|other)\b",
            "now for the left leg",
        ),
        (r"\bdo the (?:left|right)\b(?! \w+ing)", "release and do the left"),
        (
            (
                r"^(?:do|complete|finish|work|perform) (?:this|that|one|the first) (?:side|leg"
                r"|arm|hand|foot)\b.*\bother\b"
            ),
            "finish this arm, then press with the other",
        ),
        (
            r"\b(?:treat|give|do|stretch|work)\b[^.;]*\b(?:left|right|other)\b[^.;]*\bsame\b",
            "treat the left arm to the same",
        ),
        (rf"^(?:\w+(?: and|,) )?{SWAP}(?: over|(?: and|,) .*)?$", "uncross and swap"),
    ),
    *entries(
        Clue.PAIRED,
        (
            (
                r"\b(?:one|a|same|that|this|right|left) (?:\w+ )?(?:leg|arm|hand|foot|knee"
                r"|elbow|heel|side)\b"
                r"[^.;]*\b(?:opposite|other)\b"
            ),
            "one arm and the opposite leg",
        ),
    ),
    *entries(
        Clue.SENDS,
        (
            (r"\b(?:repeat|reps?|repetitions|switch|swap|change|continue|same|alternat)"),
            "switch",
        ),
    ),
    *entries(
        Clue.ELSE,
        (
            (
                r"\b(?:same|instead|(?<!after the )(?<!each )other|opposite"
                r"|counter-?clockwise|anti-?clockwise)\b"
            ),
            "the right leg instead",
        ),
    ),
    *entries(
        Clue.SAME,
        (
            (
                r"\b(?:do|perform|make|repeat)\b.*\b(?:the same|it|this|movement|sequence"
                r"|with|on)\b.*\b(?:other|opposite|left"
                r"|right|second)\b|\bto the (?:left|right)\b.*\bthe same\b"
                r"|\bthe other way\b|\blikewise\b|\bto the (?:left|right)\b.*\bthe same\b"
                r"|\bnext (?:rep|repetition)\b"
                r"|\b(?:hop|jump|leap)\w* (?:and|to) (?:switch|swap|change)\b"
            ),
            "do the same with the left arm",
        ),
    ),
    *entries(
        Clue.LASTING,
        (
            (
                r"\b(?:reps|repetitions|continu\w*|keep\w*|alternat\w*|set|times|\d+|seconds|after|when)\b"
            ),
            "ten times",
        ),
    ),
    *entries(
        Clue.GOES_ON,
        (
            (r"\b(?:alternat|continu|carry on|go on|keep|turns?\b|in turn|each|every)\w*"),
            "keep alternating",
        ),
    ),
)
