"""What the signs and the clues of a page speak of."""

from __future__ import annotations

from enum import Enum


class Clue(Enum):
    """What a clue speaks of."""

    OVER = "in the last steps: the set is over"
    RULE = "after the reps have begun: this holds for all of them"
    BACK = "the way back of a movement"
    THE_OTHER = "the other limb or side is what moves"
    TO_THE_OTHER = "one goes over to the other limb or side"
    SO_LONG = "how long or how far one goes on"
    DEEPER = "how to go deeper into a hold"
    STILL = "one stays in a position"
    REMARK = "no order, but a remark"
    SUBJECT = "a part of the body is spoken of, and not told to move"
    ASIDE = "this goes along with a rule"
    WHEN_DONE = "when something is done"
    CALM = "what only calms"
    STAYS = "this holds, whatever else is told"
    COMES_OUT = "one comes out of a hold"
    LASTS = "how long something lasts"
    PAIRED = "one limb goes with the other, both at once"
    SENDS = "this sends on, also where limbs go in pairs"
    ELSE = "when all is done, something else is done with the other side"
    SAME = "the other side's half of a rep"
    LASTING = "this is for many reps"
    GOES_ON = "both sides go on"
    BESIDES = "this only goes along with a movement"
    UNLOCKS = "gear is unlocked, whatever else is told"
    BURSTS = "a burst, for which nobody gets ready by halves"
    BRINGS = "gear or limbs are brought to where the movement begins"
    TO_THE_FLOOR = "the hands go to the floor"
    UPRIGHT = "one stands up again"
    LUNGES = "a step that is a lunge"
    GOES = "going somewhere is the movement"
    READY = "one stays where a movement has led to"


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
