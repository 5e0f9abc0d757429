"""What a coach would say of a movement in at most five words, made of the page's own words.

A cue is built of what is understood and left out where nothing is, so that none is cut off in the
middle. Each form of a cue stands in FORMS with examples; the first that has anything to say wins.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from forge_tui.exchange.understanding.lexicon import (
    ADVERB,
    HOW,
    MANNER,
    MANY,
    MODIFIER,
    NOUN,
    PARTICLE,
    PREPOSITION,
    REACHES,
    STATE,
)
from forge_tui.exchange.understanding.told import (
    PLACE,
    THING,
    fitting,
    place_in,
    thing_in,
    told_after,
)
from forge_tui.exchange.understanding.words import RETURN, WAYS, found_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from forge_tui.exchange.understanding.told import Told
    from forge_tui.exchange.understanding.words import Hit

MOST_WORDS, MOST_LETTERS = 5, 60
# More of a sentence than this is not looked at.
_MOST_READ = 400
_LIMBS = r"(?:leg|foot|arm|hand|knee|elbow|hip|heel|toe|shoulder|thigh)"
_NEVER_ALONE = {"bring", "take", "put", "set", "place", "draw", "drag", "guide", "carry"}
# Verbs that need no object where all can see what is moved.
_ALONE = {
    "circle", "press", "push", "pull", "lower", "lift", "curl", "row", "squeeze", "raise", "extend",
}  # fmt: skip
_AS_SAID = {"in a controlled manner": "with control", "slow": "slowly"}
# What is said of one side is said of the other too, where both are done in turn.
_SIDES = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (rf"\bto (?:the|your) (?:left|right)(?: side)?\b(?! {_LIMBS})", "to the side"),
        (r"\bon (?:the|your) (?:left|right) (?=(?:leg|foot)\b)", "on one "),
        (rf"\b(?:left|right)(?: or (?:left|right))? (?=(?:{MODIFIER} )?{NOUN}\b|one\b)", ""),
        (r"\bthe (?:left|right)\b", "the other"),
        (rf"(?<!on )\b(?:one|each) (?=(?:{MODIFIER} )?{NOUN}\b)", "the "),
    )
)
_PART_OF = re.compile(
    r"\b(?<!in )(?:the )?(?:sides?|top|front|back|bottom|edge|end|middle|base|level|inside) of "
    r"(?=(?:your|the) )"
)
_TOES = re.compile(r"\bballs? of (?:your|the|both|each) (?:\w+ )?(?:feet|foot)\b")


def cue_of(text: str, *, sided: bool = False) -> str:
    """Return at most five words that say how, or nothing.

    With `sided` no side is named: the same words are said of the right and of the left.
    """
    plain = _plain(text, sided=sided)
    return fitting_cue(cue for form in FORMS for cue in form.said(plain))


def held_cue(texts: Iterable[str], *, sided: bool) -> str:
    """Return how a position is held: by a rule for it, by what is reached, or by a breath."""
    told = [_plain(each, sided=sided) for each in texts]
    forms = (_kept, _reached, _breathed)
    return fitting_cue(cue for said in forms for each in told for cue in said(each))


def pause_cue(text: str) -> str:
    """Return what is said of a moment's hold inside a rep: where, or else for how long."""
    return fitting_cue(_paused(_plain(text, sided=False)))


def way_of(cue: str, text: str) -> str:
    """Return where something goes, as a word such as "down", by its cue or else by its words."""
    plain = _plain(text, sided=False)
    hit = found_in(plain, asides=False)
    rest = plain[hit.end :].partition(",")[0] if hit else ""
    for told, no_ways in ((cue.casefold(), set[str]()), (rest, {"in"})):
        if way := next(
            (word for word in re.findall(r"[a-z][a-z-]*", told) if word in {*WAYS} - no_ways), ""
        ):
            return way
        toward = re.search(r"\b(?:to|towards?) the (\w+)$", told)
        if toward and toward[1] in _TOWARD:
            return _TOWARD[toward[1]]
    return ""


_TOWARD = {
    "floor": "down", "ground": "down", "mat": "down", "ceiling": "up", "sky": "up", "chest": "in",
    "belly": "in", "navel": "in", "torso": "in", "body": "in",
}  # fmt: skip


def _plain(text: str, *, sided: bool) -> str:
    plain = " ".join(text[:_MOST_READ].casefold().replace("\u2019", "'").split())
    plain = _TOES.sub("toes", _PART_OF.sub("", plain))
    for pattern, instead in _SIDES if sided else ():
        plain = pattern.sub(instead, plain)
    return plain


def fitting_cue(cues: Iterable[str]) -> str:
    """Return the first cue that is short enough, as a sentence begins."""
    fit = (cue for cue in cues if cue and len(cue.split()) <= MOST_WORDS)
    cue = next((cue for cue in fit if len(cue) <= MOST_LETTERS), "")
    return cue[:1].upper() + cue[1:]


def _kept(text: str) -> Iterator[str]:
    """Say what is to be kept as it is."""
    found = re.search(rf"\b(?:keep(?:ing)?|maintain(?:ing)?|with|leaving) (?={THING} )", text)
    if found is None:
        return
    rest, states = text[found.end() :], []
    while kept := _STATE.match(rest):
        states.append(f"{thing_in(kept, bare=True)} {kept['state']}")
        joined = re.match(r"(?:,? and |, )", rest[kept.end() :])
        if not joined:
            break
        rest = rest[kept.end() + joined.end() :]
    yield ", ".join(states[:2])
    yield from states[:1]
    near = re.match(rf"{THING} (?P<close>(?:close|tight) (?=to ))?", text[found.end() :])
    at = PLACE.match(text, found.end() + near.end()) if near else None
    if near and at and at["prep"] in {"to", "on", "over", "under", "off", "against"}:
        yield f"{thing_in(near, bare=True)} {near['close'] or ''}{place_in(at)}"


_STATE = re.compile(
    rf"{THING} (?P<state>(?:{ADVERB} )?{STATE}(?: together)?)\b"
    r"(?! (?:to|a|the|your|of|with|enough)\b)"
)
_IS = rf"(?:is|are) (?:{ADVERB} )*"
_GOAL = re.compile(
    rf"{_IS}(?P<state>straight|extended|parallel|level|vertical|horizontal|together|off the \w+)\b"
)


def _reached(text: str) -> Iterator[str]:
    """Say what is reached in the end."""
    found = re.search(rf"\b(?:until|till) (?:(?P<it>it|they)\b|(?P<what>{THING}))", text)
    if found is None:
        return
    hit = found_in(text[: found.start()])
    moved = told_after(text[hit.end : found.start()]).bare if hit else ""
    thing, rest = moved if found["it"] else thing_in(found, bare=True), text[found.end() :].strip()
    if not thing:
        return
    if goal := re.match(rf"{REACHES} {THING}", rest):
        past = "past" if goal["past"] else "over" if goal["clear"] else ""
        where = past or goal["below"] or goal["above"] or goal["at"] or "to"
        yield f"{thing} {where} {thing_in(goal)}"
    if flat := re.match(rf"{_IS}parallel (?:to|with) {THING}", rest):
        yield f"{thing} parallel to {thing_in(flat)}"
    if (state := _GOAL.match(rest)) and not thing.startswith("upper"):
        yield f"{thing} {state['state'].replace('extended', 'straight')}"


def _repeated(text: str) -> Iterator[str]:
    """Say what each of many is like."""
    found = re.search(
        r"\b(?:with|in|taking|take|using|make|draw|making) "
        rf"(?P<many>{MANNER}(?:(?:,| and|, and) {MANNER})? {MANY}(?: (?:for|back)wards?)?)\b",
        text,
    )
    yield found["many"] if found else ""


def _ordered(text: str) -> Iterator[str]:
    """Say the verb with what is moved and where to, as much of it as fits."""
    hit = found_in(text, asides=False)
    if hit is None:
        return
    told = told_after(text[hit.end :])
    if hit.verb.say == "let" or re.search(r"\b(?:let|allow)", text[: hit.start]):
        yield from _let(text)
        yield from (f"{told.bare} {way}" for way in fitting(told.ways) if told.thing)
        if hit.verb is not RETURN:
            return
    if hit.verb is RETURN:
        told.ways = [way for way in told.ways if way != "back"]
    if told.thing:
        yield from _with_thing(hit, told)
        return
    yield from _alone(hit, told)
    before = re.search(rf"\b{HOW}\b", text[: hit.start])
    how = told.how or (before[0] if before else "")
    if how and (hit.verb.say in _ALONE or not told.pronoun):
        yield f"{hit.verb.say} {_AS_SAID.get(how, how)}"


def _with_thing(hit: Hit, told: Told) -> Iterator[str]:
    verb = hit.verb
    for way in fitting([way for way in told.ways if not way.startswith("from")]):
        yield f"{verb.say} {told.thing} {way}"
        if verb.slot != "top":
            yield f"{told.bare} {way}"
    if verb.call != "MOVE" and not told.listed:
        yield f"{verb.say} {told.thing}"


def _alone(hit: Hit, told: Told) -> Iterator[str]:
    verb = hit.verb.say
    for way in fitting(told.ways):
        if told.pronoun and verb not in _ALONE:
            yield way if re.search(rf"\b{PREPOSITION} the\b", way) else ""
        elif not told.unknown and verb not in _NEVER_ALONE:
            yield f"{verb} {way}"


def _let(text: str) -> Iterator[str]:
    found = _LET.search(text)
    if found is None or _NO_ACT.search(found["act"]):
        return
    told = told_after(found["rest"])
    if told.thing:
        yield from (f"{told.bare} {way}" for way in fitting(told.ways))
        return
    lead = f"let {thing_in(found)} {found['act']}"
    yield from (f"{lead} {way}" for way in fitting(told.ways))
    yield lead


_LET = re.compile(
    rf"\b(?:let|allow)(?:ting|ing)? {THING} (?:to )?(?:slowly |gently )?"
    r"(?P<act>(?!be |with |and |the |your )[a-z]{3,10}(?: up| down)?)\b(?P<rest>.*)"
)
_NO_ACT = re.compile(rf"(?:(?<!sw)(?<!br)ing|ed|ly)$|^(?:{PREPOSITION}|{PARTICLE})$")


def _paused(text: str) -> Iterator[str]:
    """Say where, or for how long, a movement stands still."""
    if "without" in text:
        return
    if where := re.search(r"\bat (?:the|your) (top|bottom|end|peak|middle)\b", text):
        yield f"hold at the {where[1]}"
    if count := re.search(r"\bcount of ([2-5]|two|three|four|five)\b", text):
        yield f"hold, count to {count[1]}"
    found = re.search(
        r"\bfor (a|one|two|three|four|five|[1-5])(?: full)?(?:(?: to | or |-)(?:\w+))? "
        r"(second|moment|beat|count|breath)s?\b(?! of)",
        text,
    )
    if found:
        yield f"hold for {found[1]} {found[2]}{'' if found[1] in {'a', 'one', '1'} else 's'}"


def _breathed(text: str) -> Iterator[str]:
    """Say how to breathe."""
    calm = r"(?:slowly|deeply|calmly|evenly|normally|steadily|easily)"
    found = re.search(rf"\bbreath(?:e|ing) ({calm}(?: and {calm})?)\b", text)
    yield f"breathe {found[1]}" if found else ""


class Form(NamedTuple):
    """A form of cues: what says them, and examples of sentences with their cues."""

    said: Callable[[str], Iterator[str]]
    examples: tuple[tuple[str, str], ...]


FORMS = (
    Form(
        _kept,
        (
            ("Lower your body, keeping your back straight and core engaged",
             "Back straight, core engaged"),
            ("Land with both feet flat on the box", "Both feet flat"),
            ("Keep your elbows close to your sides", "Elbows close to the sides"),
        ),
    ),
    Form(
        _reached,
        (
            ("Lower yourself until your chest almost touches the floor", "Chest to the floor"),
            ("Lower the bar until it touches your chest", "Bar to the chest"),
            ("Pull until your chin clears the bar", "Chin over the bar"),
            ("Squat until your hips drop below your knees", "Hips below the knees"),
            ("Sink until your thighs are parallel to the floor", "Thighs parallel to the floor"),
            ("Press up until your arms are fully extended", "Arms straight"),
        ),
    ),
    Form(
        _repeated,
        (
            ("Walk with long, relaxed strides", "Long, relaxed strides"),
            ("Make small circles forwards, letting them grow", "Small circles forwards"),
        ),
    ),
    Form(
        _ordered,
        (
            ("Push your hips back and bend your knees", "Push the hips back"),
            ("Squeeze your glutes for a second", "Squeeze the glutes"),
            ("Curl the weights up to your shoulders", "Weights up to the shoulders"),
            ("Slowly lower it to the starting position", "Lower to the start"),
            ("Push through your heels to stand", "Push through the heels"),
            ("Let the hips sink as far as they go", "Let the hips sink"),
            ("Let the cables draw your hands apart again", "Hands apart"),
            ("Step forward with your right foot", "Step forward"),
            ("Return slowly, without a sound", "Return slowly"),
            ("Bring it somewhere", ""),
        ),
    ),
)  # fmt: skip
HELD = (
    Form(_breathed, (("Breathe slowly and deeply into the back", "Breathe slowly and deeply"),)),
    Form(
        _paused,
        (
            ("Hold for a moment at the top", "Hold at the top"),
            ("Hold for two to three seconds", "Hold for two seconds"),
            ("Hold for a count of 5", "Hold, count to 5"),
            ("Without a pause at the top, lower it", ""),
        ),
    ),
)
"""What else is said where nothing moves."""
