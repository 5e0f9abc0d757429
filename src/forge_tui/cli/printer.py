"""What the plain player prints: a line for each event, and asides set in from them."""

import shutil
import sys
import textwrap
from collections.abc import Mapping
from typing import Any

from forge_tui.cli.answers import answer
from forge_tui.cli.say import say
from forge_tui.cli.telling import lines
from forge_tui.config import load
from forge_tui.library.figures import clips_of
from forge_tui.model.exercise import Exercise
from forge_tui.plan.pace import Pace
from forge_tui.plan.timeline import Kind
from forge_tui.player.events import Event, SegmentEvent
from forge_tui.record import SessionRecord
from forge_tui.session.account import accountant
from forge_tui.session.session import Session, Shown
from forge_tui.statistics.words import told_figures, told_times
from forge_tui.text import one_line

_ASIDE = " " * 10
_AFTER_A_SET = "h 8 says how hard it was (RPE, 5 to 10); 12, that it was 12 reps"


class Printer:
    """Prints what happens in a session, with advice where there is time to read it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._rests = 0
        self._described: set[str] = set()

    def show(self, shown: Shown) -> None:
        """Print what has happened since the last time."""
        for line in lines(shown.events):
            _say_line(line)
        for event in shown.events:
            self._say_advice(event)
        for notice in shown.notices:
            say_aside(notice)
        for act in shown.done:
            if sentence := answer(act, shown.head):
                say_aside(sentence)

    def _say_advice(self, event: Event) -> None:
        """While preparing say how to set up; while resting a tip or a mistake to avoid."""
        if not isinstance(event, SegmentEvent):
            return
        raw = self._session.script.exercises[event.exercise]
        if event.kind is Kind.WORK and self._session.head.attended and event.ms is None:
            tap = self._session.head.pace is Pace.TAP
            say_aside("Enter counts a rep, d and Enter ends the set" if tap else "Enter when done")
        if event.exercise not in self._described:
            self._described.add(event.exercise)
            model = {event.exercise: Exercise.model_validate(raw)}
            clip = clips_of(model, load()[0].folders).get(event.exercise)
            if clip and clip.words and not clip.generic:
                say_aside(f"it goes like this: {clip.words}")
        if event.kind is Kind.PREPARE:
            roles = {entry["step"]: entry["roles"] for entry in raw["movement"].get("steps", ())}
            for number, step in enumerate(raw.get("steps", ()), start=1):
                if "setup" in roles.get(number, ()):
                    say_aside(f"set up: {step}")
        elif event.kind is Kind.REST:
            self._say_in_rest(raw)

    def _say_in_rest(self, raw: Mapping[str, Any]) -> None:
        if self._session.head.attended and not self._rests:
            say_aside(_AFTER_A_SET)
        advice = [f"tip: {tip}" for tip in raw.get("tips", ())]
        advice += [f"avoid: {mistake}" for mistake in raw.get("mistakes", ())]
        if advice:
            say_aside(advice[self._rests % len(advice)])
        self._rests += 1


def say_account(done: SessionRecord) -> None:
    """Say what a session came to."""
    say_aside(", ".join(told_times(done)))
    for line in told_figures(accountant().figures(done)):
        say_aside(one_line(line))


def _say_line(line: str) -> None:
    """Say an event's line; on a narrow terminal the rest of it is set in."""
    if sys.stdout is None or not sys.stdout.isatty():
        say(line)
        return
    width = max(40, shutil.get_terminal_size().columns)
    for part in textwrap.wrap(line, width, subsequent_indent=_ASIDE + "  ") or [line]:
        say(part)


def say_aside(text: str) -> None:
    """Say what is no event, set in from the events, in lines that fit."""
    width = max(40, shutil.get_terminal_size().columns) - 1
    for line in textwrap.wrap(text, width, initial_indent=_ASIDE, subsequent_indent=_ASIDE):
        say(line)
