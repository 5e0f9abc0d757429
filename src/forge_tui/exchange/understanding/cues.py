"""What a part's surroundings tell of its role: cues as data, each with an example.

A cue counts only where roles.py, moved.py and held.py ask for it: in the last steps, after the reps
have begun, and so on. It is searched for in lower case.
"""

from __future__ import annotations

from enum import Enum

from forge_tui.exchange.understanding.table import entries
from forge_tui.exchange.understanding.verbs import AGAIN, SWAP, WORK
from forge_tui.exchange.understanding.vocabulary import GEAR, LIMB, NUMBER, SPAN


class Cue(Enum):
    """What a cue speaks of."""

    OVER = "in the last steps: the set is over"
    RULE = "after the reps have begun: this holds for all of them"
    BACK = "the way back of a movement"
    THE_OTHER = "the other limb or side is what moves"
    TO_THE_OTHER = "one goes over to the other limb or side"
    SO_LONG = "how long or how far one goes on"
    DEEPER = "how to go deeper into a hold"
    STILL = "one stays in a position"


_OTHER = r"(?:other|opposite|second|remaining|neglected|contralateral)"
_OTHERS = (
    rf"{_OTHER} (?:\w+ )?(?:{LIMB}|one|way|direction|heel|thigh|ankle|wrist|half|fist|pair|palm)\b"
)
_ON = (
    r"(?:while|as|with|without|keeping|against|over|towards?|from|onto|behind|beside|across|past|of"
    r"|than|under|beneath|around|between|above|below|near|meets?|touch(?:es)?|into|in)"
)

CUES = (
    *entries(
        Cue.OVER,
        (
            (
                r"\bbefore (?:you (?:step|get|stand|let|put|leave|come|climb|rise|stop|open|sit|take)"
                r"|letting|getting|stepping|standing|leaving|coming)"
            ),
            "bend your knees before you get up",
        ),
        (
            (
                r"\b(?:when|once|after|as soon as) (?:\w+ ){0,5}"
                r"(?:over|up|done|finish\w*|complete\w*|tired|through)\b"
            ),
            "slow down when the time is up",
        ),
        (
            r"\b(?:the|your) (?:last|final) (?!inch|third|bit|part|few|degree)\w+",
            "after the last one",
        ),
        (
            r"\buntil (?:your|the) (?:breath\w*|pulse|heart rate)\b",
            "walk until your breath is calm",
        ),
        (
            r"\bbefore (?:the|your) \w+ (?:leaves?|lets?|comes?)\b|\bto (?:sitting|a seat)\b",
            "rock up to sitting",
        ),
        (r"\blet(?:ting)? go\b", "guide the bell down and let go"),
        (r"\b(?:to|and) (?:finish|stop|end|dismount)\b", "step toward the wall to finish"),
        (r"^after (?:the|your|each) (?:set|last|final|round)\b", "after the set bend your knees"),
        (r"\b(?:uprights|hooks|pins|cradle|catches)\b", "walk forward to the hooks"),
        (
            (
                r"\bback (?:on|onto|in|into|to) (?:the |your )?(?:\w+ )?(?:seat|bench|chair|rack|floor|mat"
                r"|feet|knees|ground|box|table)\b"
            ),
            "scoot back onto the seat",
        ),
        (
            r"^at the end\b(?! of (?:the|each|every) (?:\w+ )?(?:move|rep|range|stroke))",
            "at the end sit",
        ),
        (r"\bshake (?:out|them|it|your|the)\b|\bcome to rest\b", "shake out your hands"),
        (r"\bfade out|wind down|taper|coast\b", "fade out through a few easy steps"),
        (
            r"^(?:finally|to close|stop(?! each| every| short| the \w+ short)|lastly)\b",
            "stop and look round",
        ),
        (r"\b(?:and|then) (?:rest|relax)\b|^(?:rest|relax)\b", "roll over and rest"),
        (
            rf"(?:^|, )(?:put|place|set|lay|carry|hang|walk) (?:the |your |both |it|them)"
            rf"(?:{GEAR} )?.*\b(?:down|away|back|floor|ground|rack|shelf|hook|pins)\b",
            "put the weights back on their shelf",
        ),
        (r"(?:^|, )(?:lie|sit|come|climb|step|get|roll) (?:up|down|back|out|off)\b", "sit up"),
    ),
    *entries(
        Cue.RULE,
        (
            (
                r"\bso (?:that )?(?:the|your|it|they|you|neither|no|nothing)\b.*"
                r"(?:\b(?:not|never|cannot|can't|stays?|remains?|keeps?|only)\b|n't\b)"
            ),
            "squeeze your seat so that the back does not arch",
        ),
        (
            rf"^(?!(?:\w+ly )?{WORK}\b).*(?:\bnever\b|\b(?:do|does|should|must|may) not\b|n't\b)",
            "the knees never cave in",
        ),
        (
            rf"^(?!(?:\w+ly )?{WORK}\b).*, (?:not|neither|but not)\b|^(?:not|no|nothing|neither|only)\b",
            "from the hips, not from the back",
        ),
        (r"\bno \w+ing\b", "ribs down, no twisting"),
        (
            (
                r"^(?:hold|keep|leave) (?:the |your |both )?(?:\w+, )?(?:head|hips?|back|chest|trunk"
                r"|torso|core|spine|shoulders|elbows|body|knees|neck)\b"
            ),
            "hold your head in line",
        ),
        (
            r"^(?:look|gaze|engage|brace|breathe|inhale|exhale|remain|think|let your eyes|tense)\b(?!.*\b(?:as|while) you\b|.*, "
            + WORK
            + r"\b)",
            "look ahead",
        ),
        (r"^(?:check|see|watch|mind)\b", "check that your hips are level"),
        (
            r"\bwhenever\b|\bthroughout\b(?! the (?:full|whole|range))|\bfrom (?:the )?(?:start|first) to (?:the )?(?:end|finish|last)\b|\brather than\b"
            r"|\bin (?:each|every) rep|\bwith no \w+ing\b|^(?:\w+ ){0,5}(?:come|stop|end)\b.*\bif\b",
            "on the pad rather than off it",
        ),
        (r"^(?:enjoy|have (?:fun|patience)|be \w+|stop if|quality|listen)\b", "be patient"),
        (r"^(?:stand|stay) (?:tall|straight|upright|springy|\w+ed)$", "stand tall"),
        (r"^move (?:as|like|slowly|smoothly|from|with)\b", "move like a cat"),
        (r"^from head to\b", "from head to heels you are one board"),
        (
            r"\b(?:the whole (?:time|way|set)|all the time|always|at any (?:time|point))\b",
            "always from the hips",
        ),
    ),
    *entries(
        Cue.BACK,
        (
            (
                r"\b(?<!and )back\b(?= (?:to|up|down|in|into|toward|together|out|over|under|beside)|$|,)"
                r"|\b(?:again|return\w*|reverse|reel|undo|let|release|allow|retrace|lower\w*"
                r"|resist|control|come down|relax|slowly straighten|descend)\b(?!.*\b(?:as|while) you\b)"
                r"|^(?:step|come|climb|get|put|set)\b.*\b(?:down|off)\b"
            ),
            "lower it again",
        ),
    ),
    *entries(
        Cue.THE_OTHER,
        (
            rf"^(?:(?!{_ON}\b)\w+,? ){{0,5}}(?:the |your |that |an? )?{_OTHERS}",
            "raise the other knee",
        ),
    ),
    *entries(
        Cue.THE_OTHER,
        (
            rf"^(?:then |now |next )?\w+ (?:again )?with (?:the |your )?{_OTHERS}",
            "tap with the other hand",
        ),
    ),
    *entries(
        Cue.TO_THE_OTHER,
        (
            rf"\b(?:{SWAP}|{AGAIN}|do|perform|complete|finish|work|train|same|likewise|begin|start|lead|face|turn|now|roll)\w*\b[^.;]*\b{_OTHERS}",
            "carry on with the other leg",
        ),
        (
            rf"\b{_OTHERS}[^.;]*\b(?:next|now|turn|same|likewise|too|as well|and so)\b",
            "the other one next",
        ),
        (
            rf"\b{SWAP}\w*\b (?:the |your |over )?(?:working |front |lead )?(?:{LIMB}|over|round|roles)\b(?! to (?:an?|the)\b)",
            "flip sides",
        ),
        (
            r"\b(?:repeat|do|same|perform|likewise|as many|reps)\b[^.;]*"
            r"\b(?:with|on|for|to|using|do) (?:the |your )?(?:left|right|other|opposite|second)\b",
            "the same with the left arm",
        ),
        (
            rf"\b{_OTHERS}[^.;]*\b(?:repeat|do it|do the|go again|hold|give|train|work|treat|stretch)\b",
            "take the other knee and repeat",
        ),
        (
            rf"\bthen (?:with )?the other$|(?:^|\b(?:on|for|do|repeat|train) )both sides\b|\b(?:face|turn)\w* (?:\w+ )?(?:round|around|about)\b",
            "then the other",
        ),
    ),
    *entries(
        Cue.SO_LONG,
        (
            (
                rf"\b(?:for|cover|after) (?:\w+ )?(?:{SPAN}|{NUMBER} ?(?:m|metres|meters|yards|km|miles?)\b)"
            ),
            "cover ten metres",
        ),
    ),
    *entries(
        Cue.DEEPER,
        (
            r"^(?!(?:ease|release|come|return|slowly|lower)\b).*"
            r"\b(?:deeper|further|farther|each (?:breath|exhale)|gradually|try)\b",
            "sink a little deeper with each breath",
        ),
    ),
    *entries(
        Cue.STILL,
        (
            (
                r"^(?:and |then |now )*(?:hold(?! (?:on|(?:your|the|an?|one|both|each) (?:\w+ )?(?:"
                + LIMB
                + "|ankles?"
                r"|toes|shins?|wrists?|"
                + GEAR
                + r"|edge|wall|chair|frame|rail|ends?)\b))|stay|remain|linger|keep (?:still|the|this|holding)|maintain"
                r"|sit still|stand still|rest (?:here|there|in)|settle|dwell|soften|breathe|hover|hang"
                r"|wait|balance|freeze|pause|relax into|melt|let (?:gravity|the stretch))\b"
            ),
            "stay up there with the hips high",
        ),
    ),
)


def cue(kind: Cue, text: str) -> bool:
    """Return whether a text has a cue of this kind."""
    plain = text.casefold().strip(" .,!;:*")
    return any(each.kind is kind and each.pattern.search(plain) for each in CUES)
