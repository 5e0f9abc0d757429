"""`progress`: what could be harder or easier next time, and the person's word on it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from forge_tui.cli.keyboard import Keyboard
from forge_tui.cli.layout import wrapped
from forge_tui.cli.say import complain, say, say_json
from forge_tui.coach import Proposal
from forge_tui.config import load
from forge_tui.errors import ForgeError
from forge_tui.session.clock import today
from forge_tui.session.deciding import accept, refuse
from forge_tui.session.progress import (
    AS_IT_IS,
    DECIDED,
    UNDECIDED,
    Offer,
    Offers,
    look,
    workouts_done,
)
from forge_tui.session.undoing import take_back, taken, undo
from forge_tui.text import did_you_mean, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from forge_tui.config import Preferences
    from forge_tui.history.decisions import Decision

_QUESTION = "Enter or l: later, y: yes, n: no, a: all that follows, q: quit >"
_ANSWERS = {
    "": "later", "l": "later", "later": "later", "y": "yes", "yes": "yes", "n": "no", "no": "no",
    "a": "all", "all": "all", "q": "quit", "quit": "quit",
}  # fmt: skip
_BACK_QUESTION = "Enter or n: leave it, y: take it back, q: quit >"
_BACK_ANSWERS = {
    "": "no", "n": "no", "no": "no", "y": "yes", "yes": "yes", "q": "quit", "quit": "quit",
}  # fmt: skip


@click.command()
@click.argument("workout", required=False)
@click.option("--json", "as_value", is_flag=True, help="One JSON array, an object a workout.")
@click.option("--yes", is_flag=True, help="Take all changes; an easy week is not begun by it.")
@click.option(
    "--undo", "back", is_flag=True, help="Take back what was taken; on a terminal it asks."
)
def progress(workout: str | None, *, as_value: bool, yes: bool, back: bool) -> None:
    """Show what of WORKOUT could be harder or easier next time, and ask about each.

    Without WORKOUT all that were done in the last twelve weeks. Only what you accept is written.
    """
    if as_value + yes + back > 1 or (back and workout):
        raise click.UsageError("--json shows, --yes takes, --undo takes back: only one of them.")
    preferences, problems = load()
    for problem in problems:
        complain(str(problem))
    if back:
        _take_back(preferences)
    elif as_value:
        say_json([_as_json(found) for found in _each(workout, preferences)])
    else:
        _go_through(workout, preferences, yes=yes)


def _each(workout: str | None, preferences: Preferences) -> Iterator[Offers]:
    """Yield what is offered for each workout; `check` tells of one that cannot be read."""
    day, told = today(), set()
    for id_ in (workout,) if workout else workouts_done(day):
        try:
            found = look(id_, preferences, day)
        except ForgeError:
            if workout:
                raise
            continue
        for problem in found.unread:
            if str(problem) not in told:
                complain(str(problem))
                told.add(str(problem))
        yield found


def _go_through(workout: str | None, preferences: Preferences, *, yes: bool) -> None:
    keyboard = None if yes else _keyboard()
    talk, said = _Talk(preferences, keyboard), False
    nothing: set[str] = set()
    can_take: list[str] = []
    for found in _each(workout, preferences):
        if found.until:
            said = True
            say(wrapped(f"{found.name}: {found.nothing}", ""))
        elif new := talk.new(found):
            said = True
            if not talk.goes_through(found, new):
                break
            files = [each for each in new if isinstance(each.thing, Proposal)]
            can_take += [found.workout] if files else []
            if yes and files:
                say(accept(found.workout, preferences, files))
            if yes and len(files) < len(new):
                say("An easy week is begun by an answer alone: forge-tui progress")
        nothing.add(found.nothing)
    if not said:
        say(next((why for why in (DECIDED, UNDECIDED, AS_IT_IS) if why in nothing), UNDECIDED))
    elif keyboard is None and not yes and talk.told:
        say(_how_to_take(can_take))


def _how_to_take(workouts: Sequence[str]) -> str:
    """Say how what was shown is taken; an easy week is begun by an answer alone."""
    if not workouts:
        return "Nothing is written. To take it answer on a terminal: forge-tui progress"
    which = f" {workouts[0]}" if len(workouts) == 1 else ""
    return (
        f"Nothing is written. To take {'it' if which else 'all'}: forge-tui progress{which} --yes"
    )


class _Talk:
    """Tells of one offer after another and, where there is a keyboard, asks about each."""

    def __init__(self, preferences: Preferences, keyboard: Keyboard | None) -> None:
        self._preferences = preferences
        self._keyboard = keyboard
        self.told: set[str] = set()

    def new(self, found: Offers) -> list[Offer]:
        """Return what is to be told of a workout: an easy week is one for all of them."""
        offers = found.offers
        return [
            each
            for each in offers
            if isinstance(each.thing, Proposal) or each.thing.key not in self.told
        ]

    def goes_through(self, found: Offers, new: list[Offer]) -> bool:
        """Go through what is offered for a workout; false if the person wants no more."""
        things = "1 thing" if len(new) == 1 else f"{len(new)} things"
        where = f", in {found.place}" if any(each.diff for each in new) else ""
        say(wrapped(f"{found.name}: {things}{where}", ""))
        left = list(new)
        while left:
            first = f"{len(new) - len(left) + 1} of {len(new)}  "
            each, *rest = left
            self.told.add(each.thing.key)
            say("\n".join(["", *_told(each, first)]))
            match self._answer():
                case "quit":
                    return False
                case "all":
                    self._accept(found, left)
                    break
                case "yes":
                    self._accept(found, [each])
                    rest = self._anew(found, rest)
                case "no":
                    say(refuse(found.workout, each))
            left = rest
        say()
        return True

    def _anew(self, found: Offers, offers: list[Offer]) -> list[Offer]:
        """Return the same with the diffs of a file that has just been changed."""
        now = look(found.workout, self._preferences, today()).offers
        by_key = {each.thing.key: each for each in now}
        return [by_key.get(each.thing.key, each) for each in offers]

    def _accept(self, found: Offers, offers: list[Offer]) -> None:
        self.told |= {each.thing.key for each in offers}
        say(accept(found.workout, self._preferences, offers))

    def _answer(self) -> str:
        return _answer(self._keyboard, _QUESTION, _ANSWERS) if self._keyboard else "later"


def _take_back(preferences: Preferences) -> None:
    """Take back what was taken last; on a terminal ask about one after another."""
    keyboard = _keyboard()
    if keyboard is None:
        say(undo(preferences, today()))
        return
    found, blocked = taken(preferences, today())
    for sentence in blocked:
        complain(sentence)
    asked = set[str]()
    while each := next((one for one in found if one.id not in asked), None):
        asked.add(each.id)
        where = f", in {each.workout}" if each.workout else ""
        say(wrapped(each.things[0].sentence + where, ""))
        answer = _answer(keyboard, _BACK_QUESTION, _BACK_ANSWERS)
        if answer == "quit":
            break
        if answer == "yes":
            say(take_back(each, preferences))
            # What lay below it in the same entry can be taken back now.
            found = _left(preferences)


def _left(preferences: Preferences) -> list[Decision]:
    try:
        return taken(preferences, today())[0]
    except ForgeError:  # nothing is left
        return []


def _keyboard() -> Keyboard | None:
    on_terminal = os.isatty(0) and sys.stdout is not None and sys.stdout.isatty()
    return Keyboard.find() if on_terminal else None


def _answer(keyboard: Keyboard, question: str, answers: Mapping[str, str]) -> str:
    while (line := keyboard.ask(question).strip().lower()) not in answers:
        complain(f'"{line}" is no answer{did_you_mean(line, filter(None, answers))}')
    return answers[line]


def _told(each: Offer, first: str) -> list[str]:
    lines = [wrapped(each.thing.sentence, first), wrapped(each.thing.reason, " " * len(first))]
    return [*lines, *(f"    {one_line(line)}" for line in each.diff)]


def _as_json(found: Offers) -> dict[str, Any]:
    return {
        "workout": found.workout,
        "name": found.name,
        "easy_until": found.until and found.until.isoformat(),
        "offers": [_offer_as_json(each) for each in found.offers],
    }


def _offer_as_json(each: Offer) -> dict[str, Any]:
    thing = each.thing
    entry = {}
    if isinstance(thing, Proposal):
        entry = {"number": thing.number, "exercise": thing.was.exercise, "change": thing.change}
    return {
        **entry,
        "key": thing.key,
        "harder": thing.harder,
        "sentence": thing.sentence,
        "reason": thing.reason,
        "sessions": list(thing.evidence),
        "diff": list(each.diff),
    }
