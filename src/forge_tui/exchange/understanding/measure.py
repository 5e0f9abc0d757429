"""Whether a page counts reps, holds a position, or goes on for a time or a distance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from forge_tui.exchange.understanding.vocabulary import NUMBER, NUMBERS, SPAN, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.exchange.page import Page
    from forge_tui.exchange.understanding.clauses import Clause

# Shorter than this a pause is part of a rep.
_LONG_SECONDS = 8
_HOLD_NAME = re.compile(
    r"\b(?:plank|hold|hang|wall sit|pose|isometric|static|l-sit|posture)s?(?: \(.*\))?$"
    r"|\bstretch(?:es)?\b"
)
_MOVING_NAME = re.compile(
    r"\b(?:dynamic|roller|rolling|foam|jack|up-?down|walk|crawl|push-?ups?|row|tap|reach|twist|rotations?"
    r"|circles?|swings?|dips?|climber|raise|lift|kicks?|to)\b"
)
_MACHINE = re.compile(
    r"\b(?:treadmill|elliptical|(?:stationary|upright|recumbent|exercise) bike"
    r"|stair ?(?:climber|master|mill|stepper)s?|stepmill"
    r"|rowing machine|ski erg\w*|ergometer)\b"
)
_TIME_NAME = re.compile(
    r"\b(?:run|running|jog|jogging|sprints?|treadmill|elliptical|bike|biking|cycling"
    r"|cycle|rower|rowing machine|stair (?:climb\w*|run\w*)"
    r"|stepmill|jump rope|skipping|rope jumping|carry|walk(?:ing)?|crawl"
    r"|shadow ?boxing|battle ropes?|foam roll\w*|high knees|butt kicks?|ski erg|skating|swimming)\b"
)
_REPS = re.compile(
    r"\b(?:reps?|repetitions?|(?:[6-9]|\d\d+) times|number of (?!seconds|minutes"
    r"|steps)|one set|a set)\b|\brepeat\b"
    r"|\b(?:[6-9]|\d\d+)(?: ?(?:-|to) ?\d+)? (?:\w+ )?(?:swings|circles|throws|punches"
    r"|kicks|jumps|hops"
    r"|twists|lifts|raises|presses|taps|touches|rolls|passes|slams|strokes|crunches|curls|lunges"
    r"|squats|dips|pulls|bounds)\b"
)
_FOR_TIME = re.compile(
    rf"\b(?:after|spend)(?: about| around)? {SPAN}|\bfor (?:the |a |your |about |at least "
    rf"|up to |another |quick |brisk |hard |steady |good |solid |full |short )*(?:{SPAN}|(?:desired"
    rf"|set|prescribed|recommended|required|chosen|planned|target|full|entire|given"
    rf"|specified|whole|certain)?"
    rf" ?(?:amount of time|duration|time|interval|period|length of time)\b|as long as)"
)
_STEPS = re.compile(
    r"\b(?:take|walk|do|make)? ?(?:[3-9]|\d\d|three|four|five|six|eight|ten|twelve) (?:\w+ )?steps"
)
_DISTANCE = re.compile(
    rf"\bfor (?:the |a |your |about )*(?:desired|set|prescribed|required|chosen|target"
    rf"|given|full|planned|certain|specified|measured)? ?distance\b|\b\d+ ?(?:m|metres"
    rf"|meters|yards|feet|km|miles?|laps)\b"
    rf"|\b(?:to the end of the (?:lane|track|room|course)|{NUMBER} (?:metres|meters"
    rf"|yards|steps forward))\b"
)


_OF_SIDES = re.compile(r"\b(?:other|opposite|second|remaining|each|both|left|right)\b")
_STAYS = re.compile(
    r"(?:stay|remain|linger|hold (?:it|here|there|the|this|still|leg|hips)|rest (?:in|here"
    r"|there))\b(?!.*\b(?:moment|second|beat)\b)"
)
_SOME_SECONDS = re.compile(
    r"^(?:hold|stay|remain)\b.*\b(?:a few|several|(?:[3-9]|\d\d|three|four|five|six|eight"
    r"|ten)\b.*) ?(?:seconds|breaths|counts)"
)
_STILL = re.compile(
    r"(?:hold|stay|remain|linger|rest|relax|breath\w*|settle|melt|maintain|soften|inhale|exhale)\b"
    r"|.*\b(?:seconds|minute|breaths)\b"
)
_GOES_BACK = re.compile(
    r"\b(?:in turn|continue|alternat\w*|back (?:to|in|into)|return|and so on)\b"
)


class Measured(NamedTuple):
    """The measure, how many seconds are asked for if the page says, and why."""

    measure: str
    seconds: int | None
    reason: str


def measured(page: Page, parts: Sequence[Clause]) -> Measured:
    """Return the measure; `reason` names the words it rests on."""
    seconds = _asked_seconds(parts)
    if word := _tracked(page):
        # A page that is timed may still be a position that is held.
        held = word == "time" and _is_held(page, parts, counts=False)
        return Measured("hold" if held else word, seconds, f"tracked by {word}")
    text = " ".join(page.steps).casefold()
    counts = bool(_REPS.search(text)) and not _only_sides(text)
    if _is_held(page, parts, counts=counts):
        return Measured("hold", seconds, _first(parts, Part.LONG_HOLD) or page.name)
    machine = _MACHINE.search(page.name.casefold())
    if machine and (not _counts_reps(text) or _FOR_TIME.search(text)):
        return Measured("time", seconds, machine[0])
    if not _counts_reps(text):
        either = re.search(
            r"\b(?:distance or (?:time|duration)|(?:time|duration) or distance)", text
        )
        if (far := _DISTANCE.search(text)) and not either:
            return Measured("distance", None, far[0])
        if going := _going_on(page, text, counts=counts):
            return Measured("time", seconds, going)
    return Measured("reps", None, "")


def _tracked(page: Page) -> str:
    told = page.facts.get("tracking type", "").casefold()
    words = (w for w in ("time", "distance") if w in told or f"({w})" in page.name.casefold())
    return next(words, "")


def _going_on(page: Page, text: str, *, counts: bool) -> str:
    """Return the words that tell of going on for a time, if any do."""
    name = page.name.casefold()
    long = _FOR_TIME.search(text)
    if long and (seconds_of(long[0]) or _LONG_SECONDS) >= _LONG_SECONDS:
        return long[0]
    cyclic = _TIME_NAME.search(name) if not re.search(r"\b(?:band|lateral|monster)", name) else None
    if cyclic and "lunge" not in name and not _STEPS.search(text):
        return cyclic[0]
    tools = page.facts.get("equipment", "").casefold()
    machine = re.search(r"cardio machine|treadmill|jump rope", tools)
    if machine and not counts:
        return machine[0]
    cardio = page.facts.get("category", "").casefold() == "cardio" and "burpee" not in name
    return "category cardio" if cardio and not _counts_reps(text) else ""


def seconds_of(text: str) -> int | None:
    """Return the seconds of a span such as "20-30 seconds" (the lower ones) or "one minute"."""
    if half := re.search(r"(half )?\b(?:a|an|another)[\s-](?:full |whole )?minute\b", text):
        return 30 if half[1] or "half a" in text else 60
    found = re.search(
        rf"\b({NUMBER})(?:\s*(?:-|to|or)\s*{NUMBER})?[\s-]*(?:full )?(s\b|sec|min|count|beat)", text
    )
    if not found:
        return None
    number = NUMBERS.get(found[1]) or int(found[1])
    return number * (60 if found[2] == "min" else 1)


def _is_held(page: Page, parts: Sequence[Clause], *, counts: bool) -> bool:
    name, last = page.name.casefold(), len(page.steps)
    moving = bool(_MOVING_NAME.search(name))
    spans = [
        seconds_of(each.text.casefold())
        for each in parts
        if each.part is Part.LONG_HOLD
        and not (moving and each.step == last)
        and (each.step > 1 or last == 1 or re.search(r"\d|breath|seconds|minute", each.text))
    ]
    long = any(span is None or span >= _LONG_SECONDS for span in spans)
    isometric = re.search(r"\b(?:isometric|static)\b", name)
    stretching = page.facts.get("category", "").casefold() == "stretching"
    moving = bool(_MOVING_NAME.search(name))
    still = bool(_HOLD_NAME.search(name)) and not moving
    ends = re.search(r"\b(?:hold|hang|l-sit)s?(?: \(.*\))?$", name)
    if isometric or (ends and long):
        return True
    if re.search(r"\b(?:roll(?:er|ing|s|out)?|smr|release|massage)\b", name):
        return False
    if long and (stretching or still or not counts):
        return True
    if not counts and _one_hold(parts, calm=stretching or still or "plank" in name):
        return True
    text = " ".join(page.steps).casefold()
    stays = any(each.step > 1 and _STILL.match(each.text.casefold()) for each in parts)
    dynamic = bool(_GOES_BACK.search(text)) and not stays and not long and not ends
    lively = re.search(
        r"\b(?:dynamic|foam|circles?|swings?|rotations?|walk\w*|crawl|kicks?)\b", name
    )
    return (still or (stretching and not lively)) and not counts and not dynamic


def _one_hold(parts: Sequence[Clause], *, calm: bool) -> bool:
    """Return whether a step begins with staying for some time, and nothing is done again."""
    opens = any(
        (
            _SOME_SECONDS.search(each.text.casefold())
            or (calm and _STAYS.match(each.text.casefold()))
        )
        and each.step > 1
        and (at == 0 or parts[at - 1].step < each.step)
        for at, each in enumerate(parts)
    )
    loops = (each.text.casefold() for each in parts if each.part is Part.LOOP)
    return opens and all(_OF_SIDES.search(text) for text in loops)


def _counts_reps(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:reps?|repetitions?|(?:[6-9]|\d\d+) times|number of (?!seconds|minutes)"
            r"|(?:the|your) (?:count|total|tally))\b",
            text,
        )
    )


def _only_sides(text: str) -> bool:
    """Return whether all that is repeated is the other side."""
    found = re.findall(r"[^.;]*\brepeat\b[^.;]*", text)
    sided = [each for each in found if _OF_SIDES.search(each)]
    return bool(found) and len(found) == len(sided) and not _counts_reps(text)


def _asked_seconds(parts: Sequence[Clause]) -> int | None:
    for each in parts:
        if each.part in {Part.LONG_HOLD, Part.LOOP}:
            seconds = seconds_of(each.text.casefold())
            if seconds and seconds >= _LONG_SECONDS:
                return seconds
    return None


def _first(parts: Sequence[Clause], part: Part) -> str:
    return next((each.text for each in parts if each.part is part), "")
