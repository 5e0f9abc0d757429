"""What is named, one limb or both, and names of exercises: data, each with an example."""

from __future__ import annotations

from forge_tui.exchange.understanding.kinds import Kind
from forge_tui.exchange.understanding.limbs import BODY, HELD, TWIN
from forge_tui.exchange.understanding.table import entries

SIGNS_LIMBS = (
    *entries(Kind.LEFT_OR_RIGHT, (r"\b(?:left|right)\b(?! angles?)(?! away)", "right")),
    *entries(
        Kind.BOTH_WAYS,
        (r"\bleft\b.*\bright\b|\bright\b.*\bleft\b", "the left elbow to the right knee"),
    ),
    *entries(
        Kind.OTHER_NAMED,
        (rf"\b{TWIN}\b(?! (?:exercise|step|position|wall|end|set))", "its twin"),
        (
            (
                rf"\b(?:{BODY}|ones?) (?:that|which) (?:(?:has|have|had|was|were"
                rf"|did) )?(?:just )?(?:\w+ )?"
                r"(?:missed|rest\w*|wait\w*|idle|not|sat|lay|held|free|watch\w*|paus\w*|still)\b"
            ),
            "the limbs that missed out",
        ),
    ),
    *entries(
        Kind.WORKS_ALONE,
        (
            (
                r"\b(?:working|lead(?:ing)?|trail(?:ing)?|free|standing|support(?:ing)?|front|back"
                r"|rear|stepping|kneeling|moving|lifted|raised|bent|straight|top|upper|lower|bottom"
                r"|near|far|inside|outside|inner|outer|cuffed|good|operated|affected|weak\w*"
                r"|strong\w*|stretched|loaded|empty|that|this) (?:leg|arm|foot|hand|knee|hip"
                r"|shoulder|elbow|ankle|heel|thigh|calf|forearm|wrist|glute|side)\b"
            ),
            "the standing ankle",
        ),
    ),
    *entries(
        Kind.SIDEWARD,
        (
            r"\bto (?:your|the|one|that) (?:\w+ )?(?:left|right|side)\b|\bsideways?\b",
            "turn to the right",
        ),
    ),
    *entries(
        Kind.TOGETHER,
        (r"\btogether\b|\bsimultaneous\w*|\bat the same time\b|\bin unison\b", "together"),
    ),
    *entries(
        Kind.BOTH_LIMBS,
        (rf"\b(?:both|two) (?:\w+ )?(?:{BODY}|{HELD}|dumbbells)\b", "both handles"),
    ),
    *entries(
        Kind.PLURAL,
        (r"\b(?:hands|feet|legs|knees|arms|heels|elbows|toes|shoulders)\b", "feet"),
    ),
    *entries(
        Kind.ONE_ONLY,
        (rf"\b(?:one|a|a single) (?:\w+ )?{BODY}\b", "one knee"),
    ),
    *entries(
        Kind.ONE_BELL,
        (
            (
                r"\b(?:a|one|the) (?:single |heavy |light )?(?:kettlebell|dumbbell|bell|handle|cuff"
                r"|stirrup|weight)\b"
            ),
            "a dumbbell",
        ),
    ),
    *entries(
        Kind.TRAVELS_NAME,
        (
            (
                r"\b(?:sled|prowler|farmer\W?s?|yoke|elliptical|treadmill"
                r"|bike|cycl\w+|row(?:er|ing)|ergometer|stepmill|stair\w*|swim\w*|ski\w*|jump rope"
                r"|skipping)\b"
            ),
            "sled push",
        ),
    ),
    *entries(
        Kind.ALTERNATE_NAME,
        (r"\balternat\w+\b", "alternating curl"),
    ),
    *entries(
        Kind.BY_NAME,
        (
            (
                r"\b(?:single|one|1|unilateral|half-kneeling|b-stance|split squat|suitcase|pistol"
                r"|bulgarian|copenhagen|side plank|side-lying|concentration|kickback|clam\w*)\b"
            ),
            "single-arm row",
        ),
    ),
)
