"""How pages speak of holding still and of rules for all the time: data, each with an example."""

from __future__ import annotations

from forge_tui.exchange.understanding.table import entries
from forge_tui.exchange.understanding.verbs import WORK
from forge_tui.exchange.understanding.vocabulary import BREATHS, LEAD, OPEN_END, SPAN, STILL, Part

STILLNESS = (
    *entries(
        Part.LONG_HOLD,
        (rf"\b{STILL}\b.*\b(?:{SPAN}|{BREATHS})", "hold for 20-30 seconds"),
        (rf"\bfor (?:about |around |another )?{BREATHS}", "melt into the mat for six slow breaths"),
        (rf"\b{STILL}\b.*\b{OPEN_END}", "hold this position for the desired amount of time"),
        (
            (
                rf"\b(?:maintain|keep) (?:it|this|that|the|your) ?(?:position|stretch"
                rf"|pose|tension|bend)?"
                rf" ?(?:for )?(?:about )?(?:{SPAN}|{BREATHS}|{OPEN_END})"
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
                rf"(?:{SPAN}|{BREATHS}|thirty\b)"
            ),
            "camp here for one or two minutes",
        ),
        (rf"{LEAD}(?:hold|stay)(?: still| there| here| it| on| steady)?$", "hold there"),
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
            (
                r"^(?:stay|remain) (?:there|here|at|for|an? |up|down|like|still|in|where|on"
                r"|under|over)\b|^(?:linger|wait)\b"
            ),
            "stay at the top",
        ),
        (
            r"\bbriefly\b|\bmomentarily\b|\bfor a (?:moment|second|beat|count|brief)\b",
            "hold briefly",
        ),
        (rf"{LEAD}(?:squeeze|contract|flex|tighten)\b", "squeeze your glutes at the top"),
    ),
    *entries(
        Part.BREATHE,
        (rf"{LEAD}(?:breathe|inhale|exhale)\b(?!.*\b(?:and|as you|while)\b)", "breathe deeply"),
        (rf"{LEAD}take (?:a |slow |deep |\w+ )+breaths?\b", "take slow deep breaths"),
    ),
    *entries(
        Part.FORM,
        (
            (
                rf"{LEAD}(?:always |,)*(?:keep|ensure|make sure|avoid|do not|don't"
                rf"|never|remember|focus"
                r"|be (?:sure|careful|mindful)|try (?:to|not)|maintain|concentrate|control)\b"
            ),
            "keep your back straight",
        ),
        (rf"{LEAD}move (?:slowly|with control|only)\b", "move with control"),
        (
            (
                rf"^(?!(?:\w+ly )?{WORK}\b).*(?:\bthroughout\b|\bat all times\b"
                rf"|\bthe (?:whole|entire) (?:time|movement"
                r"|exercise|set)\b)"
            ),
            "your hips stay low the whole time",
        ),
        (
            (
                r"^(?:the|your|both) (?!partner)[\w ]+\b(?:should|must|stays?|remains?|never|are"
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
        (
            (
                r"^(?:stay|remain) (?!there|here|at|for|an? |in (?:this|that|the)|where|up|down"
                r"|still|like|on|under|over)"
            ),
            "stay tall",
        ),
        (r"^(?:variations?|caution|note)\b|^tips?$", "variations: you can use a rope"),
    ),
)
