"""How much a page asks for: reps, sets and rest, in figures or in words. Data, with examples."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.measure import seconds_of
from forge_tui.exchange.understanding.vocabulary import NUMBERS, SPAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forge_tui.exchange.page import Page

_WORDS = NUMBERS | {"seven": 7, "nine": 9, "eleven": 11, "fourteen": 14, "sixteen": 16}
# "One rep" and "two times" are no amounts to ask for.
_FEWEST_IN_WORDS = 3
_N = rf"(?:\d+|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_RANGE = rf"\b(?P<low>{_N})(?:\s*(?:-|\u2013|to|or)\s*(?P<high>{_N}))?"
_SIDE = (
    r"(?P<side>,?\s*(?:(?:on|for|with|to)\s+)?(?:per|each|either|every|a)\s+"
    r"(?:side|leg|arm|hand|foot|direction)\b)"
)
_ENDS = (
    r"(?=\s*(?:[.,;:)]|$|(?:of (?:these|them|those)|in (?:total|all)|then|and|before|on|with)\b))"
)
AMOUNTS = tuple(
    (re.compile(pattern), example)
    for pattern, example in (
        (rf"{_RANGE}[\s-]*(?:\w+ )??(?:reps?|repetitions?)\b{_SIDE}?", "10-12 slow reps per side"),
        (
            (
                rf"{_RANGE}\s*times\b(?!\s+(?:a|per|each|every)\s+(?:day|week)|\s+(?:daily|weekly))"
                rf"{_SIDE}?"
            ),
            "5 to 8 times",
        ),
        (rf"{_RANGE}{_SIDE}", "ten per side"),
        (rf"\bsets? of {_RANGE}(?:{_SIDE}|(?=\s*(?:[.,;)]|$)))", "3 sets of 5-8 per side"),
        (
            (
                rf"\b(?:finished|done|completed|performed|managed|counted) (?:all )?{_RANGE}"
                rf"(?:{_SIDE}|{_ENDS})"
            ),
            "when you have finished eight",
        ),
        (
            rf"\b(?:do|perform|complete|aim for|try|make) {_RANGE}(?:{_SIDE}|{_ENDS})",
            "do 10.",
        ),
    )
)
"""How many reps: what comes first in the text is what is asked for."""

SETS = (re.compile(rf"\b(?P<low>{_N})(?:\s*(?:-|\u2013|to)\s*{_N})?\s+sets?\b"), "three sets")
RESTS = (
    (
        re.compile(
            rf"\brest\D{{0,20}}?\b(?P<low>{_N})(?:\s*(?:-|to)\s*{_N})?[\s-]*(?P<unit>s|sec|min)"
        ),
        "rest for 90 seconds",
    ),
    (
        re.compile(rf"\b(?P<low>{_N})[\s-]*(?P<unit>s|sec|min)(?:onds?|s|utes?)? (?:of )?rest\b"),
        "60 seconds of rest",
    ),
)
_HEADING = re.compile(
    r"\b(?:sets?|reps?|repetitions|how (?:many|much|long)|dos(?:e|age)|prescription|programming"
    r"|program|volume|routine)\b"
)
_BOTH = re.compile(
    r"\bleft\b.*\bright\b|\bright\b.*\bleft\b"
    r"|\b(?:other|opposite|both|second) (?:side|leg|arm|hand|foot|knee|elbow|fist)s?\b",
    re.DOTALL,
)
ONE_REP = (
    re.compile(
        r"\b(?:is|are|equals?|makes?|counts? as|considered|completes?|for|that's"
        r"|to (?:complete|make|finish)|and (?:complete|make|finish)) "
        r"(?:considered |counted as |to be )?(?:one|1|a) "
        r"(?:full |complete |single )?rep(?:etition)?\b"
    ),
    "is considered 1 repetition",
)
_MOST_REPS, _USUAL = 100, "10"


@dataclass(frozen=True, slots=True)
class Asked:
    """How much is usually asked for, in the words of files; `reason` is where the page says so.

    `pairs` if the page counts right and left as one, so that there are twice as many.
    """

    do: str
    sets: int
    rest: float
    reason: str
    pairs: bool = False


def asked(page: Page, measure: str, sides: str, seconds: int | None) -> Asked:
    """Return the prescription that the page states, or else a usual one."""
    text = ". ".join(_where_told(page)).casefold()
    pairs = sides == "alternating" and _counts_pairs(" ".join(page.steps).casefold())
    plain = ONE_REP[0].sub(" ", text)
    found = _reps(plain) if measure == "reps" else None
    sets, rest = SETS[0].search(plain), _rest(plain)
    said = [match[0].strip(" ,") for match in (sets, found, rest) if match]
    if seconds and measure in {"hold", "time"}:
        said.append(_span_of(seconds, " ".join(page.steps).casefold()))
    per_side = "/side" if sides == "switching" else ""
    if measure == "distance":
        do = f"40m{per_side}"
    elif measure in {"hold", "time"}:
        do = f"{min(seconds or 30, 600)}s{per_side}"
    else:
        do = _do(sides, found, pairs=pairs)
    count = min(_number(sets["low"]), 10) if sets else 0
    pause = _number(rest["low"]) * (60 if rest["unit"] == "min" else 1) if rest else 60
    pairs = pairs and found is not None and not found["side"]
    return Asked(do, count or 3, float(min(pause, 300)), ", ".join(said), pairs)


def _where_told(page: Page) -> Iterator[str]:
    """Yield what a page says of amounts, the likeliest place first."""
    yield from (text for heading, text in page.notes if _HEADING.search(heading.casefold()))
    yield from (answer for question in page.faq for answer in question.answers)
    yield from page.tips
    yield from page.steps


def _counts_pairs(steps: str) -> bool:
    """Return whether what is told of both sides is called one rep."""
    found = ONE_REP[0].search(steps)
    return found is not None and bool(_BOTH.search(steps[: found.end()]))


def _reps(text: str) -> re.Match[str] | None:
    hits = (found for pattern, _ in AMOUNTS for found in pattern.finditer(text) if _counts(found))
    return min(hits, key=lambda found: (found.start(), -found.end()), default=None)


def _counts(found: re.Match[str]) -> bool:
    low = _number(found["low"])
    fewest = 1 if found["low"].isdecimal() else _FEWEST_IN_WORDS
    return fewest <= low <= _MOST_REPS


def _rest(text: str) -> re.Match[str] | None:
    return next((found for pattern, _ in RESTS if (found := pattern.search(text))), None)


def _number(text: str) -> int:
    return _WORDS.get(text) or (int(text) if len(text) <= 4 else _MOST_REPS + 1)  # noqa: PLR2004 - no more is counted


def _span_of(seconds: int, text: str) -> str:
    """Return the words that ask for so many seconds."""
    spans = (found[0] for found in re.finditer(rf"\b{SPAN}", text))
    return next((span for span in spans if seconds_of(span) == seconds), f"{seconds} seconds")


def _do(sides: str, found: re.Match[str] | None, *, pairs: bool) -> str:
    low = _number(found["low"]) if found else int(_USUAL)
    high = _number(found["high"]) if found and found["high"] else low
    high = high if low < high <= _MOST_REPS else low
    per_side = bool(found and found["side"])
    if sides == "alternating":
        if per_side and low == high:
            return f"{low}/side"
        times = 2 if per_side or (pairs and found) else 1
        low, high = (each * times + each * times % 2 for each in (low, high))
    if low < high:
        # Of a range no side is said: it is each side's where the sides come one after the other.
        return f"{low}-{high}"
    return f"{low}/side" if sides == "switching" else str(low)
