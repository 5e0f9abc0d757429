"""Which roles each how-to step has, from what its parts are for and what surrounds them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.positions import TAKES_HOLD, THE_START, gets_into_position
from forge_tui.exchange.understanding.signs import Kind, sign, without
from forge_tui.exchange.understanding.vocabulary import NUMBER, SPAN, Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forge_tui.exchange.understanding.clauses import Clause

_MOVES = {Part.MOVE, Part.RETURN, Part.PAUSE}
_EARLY = 2
# What only accompanies the movement that the same sentence tells.
_BESIDES = re.compile(
    r"(?:with|while|keep\w*|from|in|inhal\w*|exhal\w*|brac\w*|engag\w*)\b", re.IGNORECASE
)
_SO_LONG = re.compile(
    rf"\b(?:for|cover|after) (?:\w+ )?(?:{SPAN}|{NUMBER} ?(?:m|metres|meters|yards|km|miles?)\b)"
)
_LASTS = re.compile(rf"{SPAN}|\bbreaths\b")
# Words that begin a remark and no order.
_NO_ORDER = re.compile(
    r"(?:the|your|this|that|these|it|its|there|no|not|nothing|if|most|only|as|for|you|and|but|a|an"
    r"|both|all|everything|in|at|ribs|spine|back|chest|head|shoulders|hips|knees|feet|remember)\b",
    re.IGNORECASE,
)
_WHEN_DONE = re.compile(r"(?:once|when|after|upon)\b")
_DEEPER = re.compile(
    r"\b(?:deeper|further|farther|each (?:breath|exhale)|gradually|try)\b", re.IGNORECASE
)


def roles_of_parts(parts: Sequence[Clause], measure: str) -> list[str | None]:
    """Return the role of each part; None where it adds nothing to its step."""
    told = _Held(parts) if measure == "hold" else _Moved(parts, going=measure != "reps")
    return [told.role(index) for index in range(len(parts))]


def roles_of_steps(
    parts: Sequence[Clause], roles: Sequence[str | None], steps: int, *, held: bool
) -> tuple[tuple[str, ...], ...]:
    """Return the roles of each step, in the order in which they occur; at least one each."""
    found: list[list[str]] = [[] for _ in range(steps)]
    for clause, role in zip(parts, roles, strict=True):
        if role and role not in found[clause.step - 1]:
            found[clause.step - 1].append(role)
    return tuple(
        tuple(_without_asides(each)) or (_silent(number, found, held=held),)
        for number, each in enumerate(found)
    )


class _Told:
    """The parts of a page; `first` is where the reps or the hold begins."""

    def __init__(self, parts: Sequence[Clause]) -> None:
        self.parts = parts
        self.first = self.begins()

    def begins(self) -> int:
        """Return the first part that belongs to the reps or the hold."""
        raise NotImplementedError

    def role(self, index: int) -> str | None:
        """Return the role of a part."""
        if self.parts[index].part is Part.LOOP or self._begins_loop(index):
            return "loop"
        return self.before(index) if index < self.first else self.after(index)

    def before(self, index: int) -> str | None:
        """Return the role of a part in front of the reps or the hold."""
        raise NotImplementedError

    def after(self, index: int) -> str | None:
        """Return the role of a part of the reps or the hold, or behind it."""
        raise NotImplementedError

    def sentence(self, index: int) -> list[Clause]:
        """Return the parts of the same sentence."""
        here = self.parts[index]
        place = here.step, here.sentence
        return [each for each in self.parts if (each.step, each.sentence) == place]

    def step(self, index: int) -> list[Clause]:
        """Return the parts of the same step."""
        return [each for each in self.parts if each.step == self.parts[index].step]

    def _begins_loop(self, index: int) -> bool:
        first = self.sentence(index)[0]
        return first.part is Part.LOOP and self.parts[index].part is not Part.FINISH


class _Moved(_Told):
    """A page whose reps are counted, or whose movement goes on for a time or a distance."""

    def __init__(self, parts: Sequence[Clause], *, going: bool) -> None:
        super().__init__(parts)
        self._going = going

    def begins(self) -> int:
        moving = [index for index, each in enumerate(self.parts) if each.part in _MOVES]
        said = [
            index for index, each in enumerate(self.parts) if THE_START.search(each.text.lower())
        ]
        if said:
            moving = [index for index in moving if index > said[-1]] or moving
        # Only a step that leads there and back is a whole rep at the very beginning.
        backs = any(each.step == 1 and each.part is Part.RETURN for each in self.parts)
        at_once = moving[:1] == [0] and backs and not self._gets_ready(0)
        later = [index for index in moving if self.parts[index].step > 1]
        moving = moving if at_once or not later else later
        for index in moving:
            after = {self.parts[at].step for at in moving if at > index}
            if not (after - {self.parts[index].step} and self._gets_ready(index)):
                return index
        return len(self.parts)

    def before(self, index: int) -> str | None:
        """Leave out what goes along with the first movement in its step."""
        beginning = self.parts[self.first] if self.first < len(self.parts) else None
        here = self.parts[index]
        goes_along = beginning and here.step == beginning.step > 1
        if goes_along and not any(THE_START.search(each.text.lower()) for each in self.step(index)):
            return None
        return "setup"

    def after(self, index: int) -> str | None:
        """Tell the rep from the rules for it, and from what comes when all reps are done."""
        here, ends = self.parts[index], self._end()
        if self._turns_round(index) or (self._going and _SO_LONG.search(here.text.lower())):
            return "loop"
        if here.part is Part.OTHER:
            return "rep" if index < ends and self._is_alone(index) else None
        opening = self.sentence(index)[0]
        if opening.part is Part.FINISH and _WHEN_DONE.match(opening.text.lower()):
            return "finish"
        if index > ends and here.part in _MOVES | {Part.FINISH, Part.START}:
            over = here.step > self.parts[ends].step or here.part is Part.FINISH
            return "finish" if over else None
        if here.part in {Part.FORM, Part.BREATHE}:
            return "form"
        rules = any(each.part is Part.FORM for each in self.sentence(index))
        return None if here.part is Part.START and rules else "rep"

    def _turns_round(self, index: int) -> bool:
        """Return whether the sentence sends to the other side."""
        told = " ".join(each.text for each in self.sentence(index)).casefold()
        return bool(sign(Kind.OTHER_SIDE, without(Kind.NO_SIDE, told)))

    def _is_alone(self, index: int) -> bool:
        """Return whether its step is nothing but an order with a verb that no rule knows."""
        here = self.parts[index]
        return len(self.step(index)) == 1 and not _NO_ORDER.match(here.text)

    def _end(self) -> int:
        loops = [index for index, each in enumerate(self.parts) if each.part is Part.LOOP]
        return loops[-1] if loops else len(self.parts)

    def _gets_ready(self, index: int) -> bool:
        here, beside = self.parts[index], self.sentence(index)
        if beside[0].part is Part.START and not _BESIDES.match(beside[0].text):
            return True
        if here.step <= _EARLY and any(TAKES_HOLD.search(each.text.lower()) for each in beside):
            return True
        return here.part is Part.MOVE and gets_into_position(here.text)


class _Held(_Told):
    """A page whose position is held."""

    def begins(self) -> int:
        for wanted in ({Part.LONG_HOLD}, {Part.PAUSE, Part.BREATHE}):
            for index, each in enumerate(self.parts):
                if each.part in wanted:
                    return index
        lasting = (i for i, each in enumerate(self.parts) if _LASTS.search(each.text.lower()))
        return next(lasting, len(self.parts))

    def before(self, index: int) -> str | None:
        """Tell moving into the hold from rules for it; leave out what the hold's sentence adds."""
        here = self.parts[index]
        holding = self.first < len(self.parts) and here in self.sentence(self.first)
        if holding and here.part is not Part.MOVE:
            return None
        if here.part is Part.FORM and index:
            return "form" if all(each.part is Part.FORM for each in self.step(index)) else None
        return "setup"

    def after(self, index: int) -> str | None:
        """Tell the hold from rules for it, and from how one comes out of it."""
        here = self.parts[index]
        beside = here.step == self.parts[self.first].step
        if index == self.first or here.part is Part.LONG_HOLD:
            return "hold"
        if here.part in {Part.BREATHE, Part.PAUSE}:
            return "hold" if beside else "form"
        if here.part is Part.FORM or _DEEPER.search(here.text):
            return "form"
        loops = any(each.part is Part.LOOP for each in self.step(index))
        aside = here.part is Part.OTHER or loops or (beside and here.part is Part.MOVE)
        return None if aside and here.part is not Part.FINISH else "finish"


def _without_asides(roles: Sequence[str]) -> Iterator[str]:
    """Leave out a rule for all the time that only goes along with what is done."""
    alone = all(role == "form" for role in roles)
    return (role for role in roles if role != "form" or alone)


def _silent(number: int, found: Sequence[Sequence[str]], *, held: bool) -> str:
    """Return the role of a step that says nothing that is known."""
    done = {role for each in found[:number] for role in each}
    return "form" if ("hold" if held else "rep") in done else "setup"
