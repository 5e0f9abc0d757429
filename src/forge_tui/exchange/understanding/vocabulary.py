"""Words that many rules speak of: limbs, gear, numbers, spans of time, classes of verbs."""

from __future__ import annotations

from enum import Enum


class Part(Enum):
    """What a part of a sentence is for, before its surroundings are looked at."""

    FINISH = "finish"
    LOOP = "loop"
    LONG_HOLD = "long hold"
    PAUSE = "pause"
    BREATHE = "breathe"
    FORM = "form"
    START = "start"
    RETURN = "return"
    MOVE = "move"
    OTHER = "other"


LIMB = r"(?:sides?|legs?|arms?|feet|foot|hands?|knees?|hips?|shoulders?|elbows?|limbs?)"
GEAR = (
    r"(?:(?:dumb|bar|kettle)bells?|bells?|bar|weights?|plates?|handles?|ropes?|bands?|balls?"
    r"|cables?|stick|towel|attachment|rings?|straps?|wheel|disc|sandbag|bench|machine|pulley)"
)
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty-five": 45, "sixty": 60,
    "ninety": 90,
}  # fmt: skip
NUMBER = rf"(?:\d+|{'|'.join(NUMBERS)})"
UNIT = r"(?:s|secs?|seconds?|minutes?|mins?|counts?|beats?)\b"
MINUTE = r"(?:a|an|half a|another) (?:full |whole )?minute\b"
SPAN = rf"(?:{MINUTE}|{NUMBER}(?: ?(?:-|to|or) ?{NUMBER})?(?: full)?[ -]*{UNIT})"
MANY = r"(?:[3-9]|\d\d|three|four|five|six|eight|ten|several|a few)"
BREATHS = rf"{MANY}(?: ?(?:-|to|or) ?{NUMBER})? (?:\w+ ){{0,2}}breaths?\b"
WANTED = (
    r"(?:desired|set|prescribed|recommended|required|chosen|planned|given|target|designated"
    r"|intended|allotted|suggested|appropriate)"
)
TIME = r"(?:amount of time|duration|time|length of time|period|interval)"
OPEN_END = rf"(?:as long as|(?:the |your )?{WANTED} {TIME}|the (?:whole|entire|full) duration)"
STILL = r"(?:hold|holding|stay|staying|remain|remaining|linger|relax|rest|hang|sit|pause|breath\w*)"
REPS = r"(?:reps?|repetitions?|rounds|times|sets)"
GO = (
    r"(?:continue|go|run|skip|jog|crawl|walk|march|pedal|row|cycle|ride|jump|work|shuffle|move"
    r"|swim|sprint|spin|box|bounce|climb|hop|swing|step|stride)"
)
BEGUN = (
    r"(?:walk|run|jog|pedal|jump|skip|march|row|swing|cycl|alternat|mov|lower|push|pull|rais"
    r"|lift|climb|crawl|punch|bounc|hop|shuffl|rotat|circl)"
)
LEAD = r"^(?:(?:and|then|now|but|also|next|finally|lastly|to finish),? )*"
OPENING = (
    r"^(?:(?:and|then|now|but|also|next|finally|lastly|first|immediately|instead),? )*"
    r"(?:[^,]{0,50}, )?(?:(?:and|then|now|\w+ly) )*"
)
"""What may stand before the verb of an order."""
