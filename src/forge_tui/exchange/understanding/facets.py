"""What the words of a page tell of impact, joints, and of how much is asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from forge_tui.exchange.understanding.measure import seconds_of
from forge_tui.exchange.understanding.vocabulary import LIMB, SPAN
from forge_tui.exchange.understanding.words import verb_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.exchange.page import Page

_HIGH = re.compile(
    r"\b(?:jump\w*|hop(?:s|ping)?|leap\w*|bound\w*|burpees?|sprint\w*|running|run"
    r"|plyo\w*|jacks?|skaters?|high knees|butt kicks)\b"
)
_JOINTS = {
    "neck": r"\bneck|\bchin\b|\bhead\b",
    "shoulder": r"\bshoulders?\b|\barms?\b|\boverhead",
    "elbow": r"\belbows?\b|\bcurl",
    "wrist": r"\bwrists?\b|\bhands on the (?:floor|ground)|\bpush-?up",
    "spine": r"\bspine|\btorso\b|\bback\b|\btwist",
    "hip": r"\bhips?\b|\bglutes?\b|\bthighs?\b|\blegs?\b",
    "knee": r"\bknees?\b|\bsquat",
    "ankle": r"\bankles?\b|\bheels?\b|\btoes\b|\bcalf|\bcalves",
}
_SETS = re.compile(r"\b(\d+)(?:\s*(?:-|to)\s*\d+)?\s+sets?\b")
_REPS = re.compile(
    r"\b(\d+)(?:\s*(?:-|to)\s*(\d+))?\s*(?:reps?|repetitions"
    r"|times(?!\s+(?:a|per|each|every)\s+(?:day|week)))\b"
    r"(\s*(?:per|each|on each|a|for each)\s*(?:side|leg|arm))?"
    r"|\b(\d+)(?:\s*(?:-|to)\s*(\d+))?\s*(?:per|on each|for each|each)\s*(?:side|leg|arm)()"
    r"|\bsets? of (?P<low>\d+)(?:\s*(?:-|to)\s*(?P<high>\d+))?(?=\s*(?:[.,;)]|$))"
)
_REST = re.compile(r"\brest\D{0,20}(\d+)(?:\s*(?:-|to)\s*\d+)?\s*(s|sec|min)")
_MOST_REPS = 100
_DIAGONAL = re.compile(
    r"\b(?:right|opposite)\s+arm\b[^.;]*\bleft\s+leg\b"
    r"|\bleft\s+leg\b[^.;]*\bright\s+arm\b|\bopposite\s+(?:arm|leg|limbs?)\b"
)

_LIMB = re.compile(
    rf"\b(?:one|left|right|front|lead|working|top)\s+(?P<limb>{LIMB}|ankle|heel|thigh"
    rf"|calf|forearm)\b"
)


class Asked(NamedTuple):
    """How much is usually asked for, in the words of files; `reason` is where the page says so."""

    do: str
    sets: int
    rest: float
    reason: str


def impact_of(page: Page) -> tuple[str, str]:
    """Return "high" and the word of the name that speaks of jumping or running, else "low"."""
    found = _HIGH.search(page.name.casefold())
    return ("high", found[0]) if found else ("low", "")


def joints_of(steps: Sequence[str]) -> dict[str, str]:
    """Return the joints that the steps speak of, each with the first word that does."""
    text = " ".join(steps).casefold()
    found = ((joint, re.search(words, text)) for joint, words in _JOINTS.items())
    return {joint: word[0] for joint, word in found if word}


class Labels(NamedTuple):
    """What the working limb is called on each side, and the words that tell."""

    left: str
    right: str
    reason: str = ""


def labels_of(moved: Sequence[str]) -> Labels:
    """Return what the working limb is called on the left and on the right."""
    whole = " ".join(moved).casefold()
    if (diagonal := _DIAGONAL.search(whole)) and "arm" in whole:
        return Labels("LEFT arm, right leg", "RIGHT arm, left leg", diagonal[0])
    for text in moved:
        if found := _LIMB.search(text.casefold()):
            verb = verb_of(text)
            if verb and verb.call == "KICK" and "leg" in found["limb"]:
                return Labels("kick LEFT", "kick RIGHT", text)
            return Labels(f"LEFT {found['limb']}", f"RIGHT {found['limb']}", text)
    return Labels("LEFT side", "RIGHT side")


def asked(page: Page, measure: str, sides: str, seconds: int | None) -> Asked:
    """Return the prescription that the FAQ or the tips state, or else a usual one."""
    told = [answer for question in page.faq for answer in question.answers] + list(page.tips)
    # What the steps ask for comes after what is asked for where one would look for it.
    text = ". ".join((*told, *page.steps)).casefold()
    sets, rest = _SETS.search(text), _REST.search(text)
    found = _REPS.search(text) if measure == "reps" else None
    do = _do(measure, sides, seconds, found)
    pause = float(rest[1]) * (60 if rest[2] == "min" else 1) if rest else 60.0
    said = [match[0] for match in (sets, found, rest) if match]
    if seconds and measure in {"hold", "time"}:
        said.append(_span_of(seconds, " ".join(page.steps).casefold()))
    count = min(int(sets[1]), 10) if sets and int(sets[1]) else 3
    return Asked(do, count, min(pause, 300.0), ", ".join(said))


def _span_of(seconds: int, text: str) -> str:
    """Return the words that ask for so many seconds."""
    spans = (found[0] for found in re.finditer(rf"\b{SPAN}", text))
    return next((span for span in spans if seconds_of(span) == seconds), f"{seconds} seconds")


def _do(measure: str, sides: str, seconds: int | None, found: re.Match[str] | None) -> str:
    per_side = "/side" if sides == "switching" else ""
    if measure == "distance":
        return "40m" + per_side
    if measure in {"hold", "time"}:
        return f"{min(seconds or 30, 600)}s" + per_side
    low, high = ("10", None)
    if found:
        low = found[1] or found[4] or found["low"]
        high = found[2] or found[5] or found["high"]
    if not 0 < int(low) <= _MOST_REPS:
        low, high = "10", None
    if sides == "switching" or (found and (found[3] or found[4])):
        return f"{low}/side" if sides != "both" else low
    if sides == "alternating":
        return str(int(low) + int(low) % 2)
    return f"{low}-{high}" if high and int(low) < int(high) <= _MOST_REPS else low
