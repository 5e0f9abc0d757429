"""The warnings of `check` by their codes, which files name to silence them. Errors have none."""

from enum import StrEnum
from typing import Self


class Code(StrEnum):
    """What a warning is called, with a sentence that says when it is given."""

    sentence: str

    def __new__(cls, code: str, sentence: str) -> Self:
        """Keep the sentence beside the code, which is the value."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.sentence = sentence
        return member

    BEGINNER_IMPACT = (
        "beginner-impact",
        "A beginner workout has a high-impact exercise without an `or` of low impact.",
    )
    BEGINNER_MAX = "beginner-max", "A beginner workout asks for a maximum effort, `max`."
    CAP_TOO_SHORT = (
        "cap-too-short",
        (
            "Even at its exercises' fastest tempo a for-time block, or one round of an amrap, "
            "takes longer than its cap."
        ),
    )
    FLOOR_TOO_SLOW = (
        "floor-too-slow",
        "The phases of a movement are faster than its own `tempo_floor`.",
    )
    INFERRED = "inferred", "An import concluded something that its source does not say."
    JUMP_WITHOUT_OR = (
        "jump-without-or",
        "A high-impact exercise of a workout that is not for beginners has no `or` of low impact.",
    )
    MISSING_FOLDER = "missing-folder", "The settings name a folder that is not there."
    NAME_AND_SIDES = (
        "name-and-sides",
        "The name of an exercise speaks of one side, and its movement uses both.",
    )
    NAME_TOO_LONG = (
        "name-too-long",
        (
            "The time before a set is too short to say the name of its exercise: a voice needs "
            "longer, and is silent from just before 3, 2, 1."
        ),
    )
    NO_REST_BEFORE_MAX = (
        "no-rest-before-max",
        "A set of `max` follows the set before it without any rest.",
    )
    NO_SIDES = (
        "no-sides",
        "There is a `lead` or a `side_label`, but the exercise uses both sides at once.",
    )
    NO_WARM_UP = (
        "no-warm-up",
        (
            "Hard work (an advanced or high-impact exercise, an emom, amrap, for-time or tabata "
            "block, anything in an advanced workout) has no warm-up before it: no set "
            "that says `warm_up`, and no minute in blocks of nothing but mobility, stretching or "
            "beginner exercises of low impact."
        ),
    )
    ODD_COUNT = (
        "odd-count",
        (
            "A set, or the whole of a ladder, has an odd number of alternating reps, so one side "
            "does one more."
        ),
    )
    PLAIN_NUMBER = (
        "plain-number",
        "A plain number is asked of a switching exercise, which does it on each side.",
    )
    SET_UP_TOO_LONG = (
        "set-up-too-long",
        "The set-up of an exercise takes longer than the time before its set.",
    )
    STEP_WITHOUT_ROLE = (
        "step-without-role",
        "The movement does not say what one of the how-to steps is for.",
    )
    TEMPO_BELOW_FLOOR = (
        "tempo-below-floor",
        "A tempo makes a rep faster than the exercise's `tempo_floor`.",
    )
    UNBALANCED_SIDES = (
        "unbalanced-sides",
        (
            "Over the whole workout, one side of a switching exercise gets more work: it changes "
            "sides with each window of an emom or a tabata, and their number is odd."
        ),
    )
    UNKNOWN_CODE = "unknown-code", "A comment silences a warning that does not exist."
    UNKNOWN_LINK = "unknown-link", "`easier` or `harder` names an exercise that is not there."
    UNKNOWN_SIDES = "unknown-sides", "It is not known yet which sides an exercise uses."
    UNUSED_IGNORE = "unused-ignore", "A comment silences a warning that is not given there."
