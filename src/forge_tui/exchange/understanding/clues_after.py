"""Cues of the end of all, of rules, and of holding: data, each with an example."""

from __future__ import annotations

from forge_tui.exchange.understanding.kinds import Clue
from forge_tui.exchange.understanding.table import entries
from forge_tui.exchange.understanding.verbs import WORK
from forge_tui.exchange.understanding.vocabulary import GEAR, LIMB, NUMBER, SPAN

CLUES_AFTER = (
    *entries(
        Clue.OVER,
        (
            (
                r"\bbefore (?:you (?:step|get|stand|let|put|leave|come|climb|rise|stop|open"
                r"|sit|take)"
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
            (
                r"\bbefore (?:the|your) \w+ (?:leaves?|lets?|comes?)\b|\bto (?:sitting|a seat"
                r"|(?:your )?lap)\b"
            ),
            "rock up to sitting",
        ),
        (r"\blet(?:ting)? go\b", "guide the bell down and let go"),
        (r"\b(?:to|and) (?:finish|stop|end|dismount)\b", "step toward the wall to finish"),
        (
            r"^after (?:the|your|each) (?:set|last|final|round)\b",
            "after the set crouch beside the rack",
        ),
        (r"\b(?:uprights|hooks|pins|cradle|catches)\b", "walk forward to the hooks"),
        (
            (
                r"\bback (?:on|onto|in|into|to) (?:the |your )?(?:\w+ )?(?:seat|bench|chair"
                r"|rack|floor|mat"
                r"|feet|knees|ground|box|table)\b"
            ),
            "shuffle back onto your chair",
        ),
        (
            r"^at the end\b(?! of (?:the|each|every) (?:\w+ )?(?:move|rep|range|stroke))",
            "at the end sit",
        ),
        (r"\bshake (?:out|them|it|your|the)\b|\bcome to rest\b", "shake out your hands"),
        (r"\bfade out|wind down|taper|coast\b", "fade out with light jogging"),
        (
            r"^(?:finally|to close|stop(?! each| every| short| the \w+ short)|lastly)\b",
            "stop and look round",
        ),
        (r"\b(?:and|then) (?:rest|relax)\b|^(?:rest|relax)\b", "roll over and rest"),
        (
            (
                rf"(?:^|, )(?:put|place|set|lay|carry|hang|walk) (?:the |your |both |it|them)"
                rf"(?:{GEAR} )?.*\b(?:down|away|back|floor|ground|rack|shelf|hook|pins)\b"
            ),
            "put the weights back on their shelf",
        ),
        (r"(?:^|, )(?:lie|sit|come|climb|step|get|roll) (?:up|down|back|out|off)\b", "sit up"),
    ),
    *entries(
        Clue.RULE,
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
            (
                rf"^(?!(?:\w+ly )?{WORK}\b).*, (?:not|neither|but not)\b|^(?:not|no|nothing"
                rf"|neither|only)\b"
            ),
            "from the hips, not from the back",
        ),
        (r"\bno \w+ing\b", "ribs down, no twisting"),
        (
            (
                r"^(?:hold|keep|leave) (?:the |your |both )?(?:\w+, )?(?:head|hips?|back"
                r"|chest|trunk"
                r"|torso|core|spine|shoulders|elbows|body|knees|neck)\b"
            ),
            "hold your head in line",
        ),
        (
            (
                r"^(?:look|gaze|engage|brace|breathe|inhale|exhale|remain|think|let your eyes"
                rf"|tense)\b(?!.*\b(?:as|while) you\b|.*, {WORK}\b)"
            ),
            "look ahead",
        ),
        (r"^(?:check|see|watch|mind)\b", "check that your hips are level"),
        (
            (
                r"\bwhenever\b|\bthroughout\b(?! the (?:full|whole|range))"
                r"|\bfrom (?:the )?(?:start|first) to (?:the )?(?:end|finish|last)\b"
                r"|\brather than\b"
                r"|\bin (?:each|every) rep|\bwith no \w+ing\b|^(?:\w+ ){0,5}(?:come|stop"
                r"|end)\b.*\bif\b"
            ),
            "on the pad rather than off it",
        ),
        (r"^(?:enjoy|have (?:fun|patience)|be \w+|stop if|quality|listen)\b", "be patient"),
        (r"^(?:stand|stay) (?:tall|straight|upright|springy|\w+ed)$", "stand tall"),
        (r"^move (?:as|like|slowly|smoothly|from|with)\b", "move like a cat"),
        (r"\ball the while\b|^(?:sit|stand|stay) as \w+ as", "stand as long as a pole"),
        (r"^from head to\b", "from head to heels you are one board"),
        (
            r"\b(?:the whole (?:time|way|set)|all the time|always|at any (?:time|point))\b",
            "always from the hips",
        ),
    ),
    *entries(
        Clue.SO_LONG,
        (
            (
                rf"\b(?:for|cover|after) (?:\w+ )?(?:{SPAN}|{NUMBER} ?(?:m|metres|meters"
                rf"|yards|km|miles?)\b)"
            ),
            "cover ten metres",
        ),
    ),
    *entries(
        Clue.DEEPER,
        (
            (
                r"^(?!(?:ease|release|come|return|slowly|lower)\b).*"
                r"\b(?:deeper|further|farther|each (?:breath|exhale)|gradually|try)\b"
            ),
            "sink a little deeper with each breath",
        ),
    ),
    *entries(
        Clue.STILL,
        (
            (
                rf"^(?:and |then |now )*(?:hold(?! (?:on|(?:your|the|an?|one|both|each"
                rf"|that) (?:\w+ )?"
                rf"(?:{LIMB}|ankles?|toes|shins?|wrists?|{GEAR}|edge|wall|chair|frame|rail|ends?)\b))"
                r"|stay|remain|linger|keep (?:still|the|this|holding)|maintain|sit still"
                r"|stand still"
                r"|rest (?:here|there|in)|settle|dwell|soften|breathe|hover|hang|wait|balance"
                r"|freeze|pause|relax into|melt|let (?:gravity|the stretch))\b"
            ),
            "stay up there with the hips high",
        ),
        (
            r"^(?:stand|sit|lie|hang|kneel|be)\b.*\bin (?:this|that) (?:position|shape|pose)\b",
            "kneel tall in this shape",
        ),
    ),
    *entries(
        Clue.REMARK,
        (
            (
                r"^(?:(?:the|your|this|that|these|it|its|there|no|not|nothing|if|most|only|as|for|you|and|but|a|an"
                r"|both|all|everything|in|at|ribs|spine|back|chest|head|shoulders|hips|knees|feet|remember)\b)"
            ),
            "the bar is heavy",
        ),
    ),
    *entries(
        Clue.SUBJECT,
        (
            (
                r"^(?:(?:the|your|both|all|its|(?:upper|lower) (?:back|body|arms?"
                r"|legs?)(?! (?:down|to|into|until|slowly|up|and|with|over|in|onto)\b)) "
                r"(?!other|opposite|second|left|right|one)"
                r"|(?:head|neck|chin|gaze|eyes|shoulders|chest|ribs|core|belly|spine|torso|trunk|pelvis|hips"
                r"|glutes|thighs|knees|shins|heels|toes|feet|arms|elbows|wrists|hands|palms|weight|everything"
                r"|nothing|only|legs|an? (?:\w+ )?\w+ (?:is|are))\b)"
            ),
            "your elbows point back",
        ),
    ),
    *entries(
        Clue.ASIDE,
        (
            (r"^(?:(?:let|allow|never|hold|stay|grow)\b|.*\bif\b)"),
            "let the neck grow long",
        ),
    ),
    *entries(
        Clue.WHEN_DONE,
        (
            r"^(?:once|when|after|upon|finally|at the end|to (?:finish|end|put|set)\b)",
            "when you are finished",
        ),
    ),
    *entries(
        Clue.CALM,
        (
            (r"^(?:(?:relax|exhale|inhale|breathe|soften|sink)\b)"),
            "relax into it",
        ),
    ),
    *entries(
        Clue.STAYS,
        (
            (
                r"^(?:(?:stay|remain|linger|hold|wait|rest (?:in|here|there)|hang (?:with"
                r"|there|here|on))\b)"
            ),
            "hang there",
        ),
    ),
    *entries(
        Clue.COMES_OUT,
        (
            (
                r"\b(?:releas|eas[ei]|lower|return|com[ei]|unwind|roll|let|straighten|stand|sit|rise|lift|bring|push|back|slowly|put)"
            ),
            "unwind to the middle",
        ),
    ),
    *entries(
        Clue.LASTS,
        (
            (rf"{SPAN}|\bbreaths\b"),
            "for five breaths",
        ),
    ),
)
