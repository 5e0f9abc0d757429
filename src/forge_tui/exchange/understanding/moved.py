"""The roles of the parts of a page whose reps are counted, or whose movement goes on for a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.cues import cue
from forge_tui.exchange.understanding.kinds import Cue, Kind
from forge_tui.exchange.understanding.positions import (
    TAKES_HOLD,
    THE_START,
    gets_into_position,
    stays_there,
)
from forge_tui.exchange.understanding.signs import without
from forge_tui.exchange.understanding.told import Told
from forge_tui.exchange.understanding.verbs import named, way
from forge_tui.exchange.understanding.vocabulary import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.exchange.understanding.clauses import Clause

_MOVES = {Part.MOVE, Part.RETURN, Part.PAUSE}
_EARLY = 2


class Moved(Told):
    """A page whose reps are counted, or whose movement goes on for a time or a distance."""

    def __init__(self, parts: Sequence[Clause], *, going: bool, name: str) -> None:
        self._going = going
        self._named = named(name)
        super().__init__(parts)

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
        loops = [index for index, each in enumerate(self.parts) if each.part is Part.LOOP]
        moving = [each for each in moving if not self._only_prepares(each)]
        goes = [each for each in loops if self._going and cue(Cue.GOES, self.parts[each].text)]
        return min(moving[:1] + goes[:1], default=(loops or [len(self.parts)])[0])

    def role(self, index: int) -> str | None:
        """Tell a loop from one told before the reps, and from the other side's half of a rep."""
        if index < self.first and self.later(index, Part.LOOP):
            return self.before(index)
        goes = index == self.first and cue(Cue.GOES, self.parts[index].text)
        return "rep" if goes or self._tells_both(index) else super().role(index)

    def _tells_both(self, index: int) -> bool:
        """Return whether this is the other side's half of a rep, as a loop for both comes later."""
        words = self.words(index).casefold()
        more = any(cue(Cue.GOES_ON, each.text) for each in self.later(index, Part.LOOP))
        return bool(more and cue(Cue.SAME, words) and not cue(Cue.LASTING, words))

    def before(self, index: int) -> str | None:
        """Leave out what goes along with the first movement in its step."""
        beginning = self.parts[self.first] if self.first < len(self.parts) else None
        here = self.parts[index]
        goes_along = beginning and here.step == beginning.step > 1
        if goes_along and not any(THE_START.search(each.text.lower()) for each in self.step(index)):
            return None
        rule = here.step > 1 and all(
            each.part in {Part.FORM, Part.BREATHE} for each in self.step(index)
        )
        return "form" if rule else "setup"

    def after(self, index: int) -> str | None:
        """Tell the rep from the rules for it, and from what comes when all reps are done."""
        here, ends = self.parts[index], self._end()
        turns = self._turns_round(index)
        if self._is_over(index) and not turns and not self._holds_good(index):
            return "finish"
        done = self.sentence(index)[0].part is Part.FINISH and cue(
            Cue.ELSE, self.words(index).lower()
        )
        if turns or done or (self._going and cue(Cue.SO_LONG, self.words(index))):
            return "loop"
        late = (index > ends or cue(Cue.ASIDE, here.text)) and here.part is not Part.FINISH
        if self._is_rule(index) or (late and self.sentence(index)[0].part is Part.FORM):
            return "form"
        if here.part is Part.OTHER:
            return "rep" if index < ends and self._is_alone(index) else None
        if index > ends and here.part in _MOVES | {Part.FINISH, Part.START}:
            beside = here.step == self.parts[ends].step
            if here.part is Part.FINISH or (here.step == self.steps and not beside):
                return "finish"
            if beside:
                return "finish" if cue(Cue.OVER, self.words(index)) else None
            return self._between(index)
        if here.part in {Part.FORM, Part.BREATHE}:
            return "form"
        aside = any(each.part in {Part.FORM, Part.LOOP} for each in self.sentence(index))
        return None if here.part is Part.START and aside else "rep"

    def _holds_good(self, index: int) -> bool:
        """Return whether a rule is told, and not how one puts things away."""
        finish = self.sentence(index)[0].part is Part.FINISH
        return not finish and cue(Cue.RULE, self.words(index))

    def _between(self, index: int) -> str:
        """Return what stands between the loop and the last step: a rule, if it is not the end."""
        return "finish" if cue(Cue.OVER, self.words(index)) else "form"

    def _only_prepares(self, index: int) -> bool:
        """Return whether a movement only gets ready for those that come after it."""
        here = self.parts[index]
        if self._named and self._named.match(here.text.lower()) and not cue(Cue.READY, here.text):
            return False
        loops = [each.step for each in self.later(index, Part.LOOP)]
        ahead = any(
            each.part is Part.MOVE and self._leads_on(each) and self._is_order(each)
            for each in self.later(index, *_MOVES)
            if not loops or each.step <= loops[-1]
        )
        if self._winds_up(index):
            return False
        ready = here.part is Part.PAUSE or self._gets_ready(index)
        return ahead and (ready or self._comes_before(index))

    def _leads_on(self, here: Clause) -> bool:
        """Return whether a movement leads on, and not only back from the one in front of it."""
        named = self._named and self._named.match(here.text.lower())
        return bool(named) or not cue(Cue.BACK, here.text)

    def _winds_up(self, index: int) -> bool:
        """Return whether a movement down is followed by a burst."""
        after = self.later(index, Part.MOVE)
        return bool(
            after
            and after[0].step == self.parts[index].step + 1
            and cue(Cue.BURSTS, after[0].text)
            and way(self.parts[index].text) == "back"
        )

    def _comes_before(self, index: int) -> bool:
        """Return whether a whole way there and back comes after it, and it goes the same way back.

        Who lifts, lowers and lifts has got into position with the first of them.
        """
        ways = []
        for step in range(self.parts[index].step, self.steps + 1):
            moving = [
                e for e in self.parts if e.step == step and e.part in {Part.MOVE, Part.RETURN}
            ]
            if any(e.part is Part.LOOP and e.step == step for e in self.parts):
                break
            if not moving:
                continue
            ways.append(way(moving[0].text))
        if ways == ["there", "back", "there"]:
            return True
        after = next((e for e in self.parts if e.step == self.parts[index].step + 1), None)
        return bool(
            after
            and self._named
            and self._named.match(after.text.lower())
            and cue(Cue.BRINGS, self.words(index))
        )

    def _is_order(self, here: Clause) -> bool:
        """Return whether a movement is told to be done, neither as a rule nor as the end of all."""
        words = self.words(self.parts.index(here))
        opening = self.sentence(self.parts.index(here))[0]
        over = here.step == self.steps and cue(Cue.OVER, words)
        turns = cue(Cue.TO_THE_OTHER, words) or cue(Cue.THE_OTHER, words)
        rule = opening.part is Part.FORM or cue(Cue.SUBJECT, words)
        return not (over or turns or rule)

    def _turns_round(self, index: int) -> bool:
        """Return whether the sentence sends to the other side."""
        told = without(Kind.NO_SIDE, self.words(index).casefold())
        if cue(Cue.PAIRED, told) and not cue(Cue.SENDS, told):
            return False
        more = self.later(index, Part.LOOP)
        if cue(Cue.TO_THE_OTHER, told):
            return not any(cue(Cue.GOES_ON, each.text) for each in more)
        return (
            not more
            and not told.endswith("again")
            and any(cue(Cue.THE_OTHER, each.text) for each in self.sentence(index))
        )

    def _is_over(self, index: int) -> bool:
        """Return whether the set is over with this: something for the very end."""
        opening, here = self.sentence(index)[0], self.parts[index]
        if opening.part is Part.FINISH and cue(Cue.WHEN_DONE, opening.text):
            loops = any(each.part is Part.LOOP for each in self.sentence(index))
            return not loops and not cue(Cue.ELSE, self.words(index))
        late = here.step == self.steps and here.step > self.parts[self.first].step + 1
        loops = any(each.part is Part.LOOP for each in self.step(index))
        return (
            late and not loops and here.part is not Part.FORM and cue(Cue.OVER, self.words(index))
        )

    def _is_rule(self, index: int) -> bool:
        """Return whether the sentence is a rule for all reps, though it speaks of a movement."""
        here, beside = self.parts[index], self.sentence(index)
        if here.step == self.parts[self.first].step or here.part is Part.FINISH:
            return False
        if any(each.part in {Part.RETURN, Part.PAUSE, Part.LONG_HOLD} for each in beside):
            return False
        words = self.words(index)
        if beside[0].part is Part.FORM:
            return not any(each.part is Part.MOVE for each in beside)
        moves = sum(each.part is Part.MOVE for each in beside)
        if moves > 1 or (moves and beside[0].part in {Part.START, Part.BREATHE}):
            return False
        return cue(Cue.RULE, words) or bool(cue(Cue.SUBJECT, words))

    def _is_alone(self, index: int) -> bool:
        """Return whether its step is nothing but an order with a verb that no rule knows."""
        here = self.parts[index]
        return len(self.step(index)) == 1 and not cue(Cue.REMARK, here.text)

    def _end(self) -> int:
        loops = [
            index
            for index, each in enumerate(self.parts)
            if each.part is Part.LOOP and index > self.first
        ]
        return loops[-1] if loops else len(self.parts)

    def _takes_hold(self, index: int) -> bool:
        here, beside = self.parts[index], self.sentence(index)
        if beside[0].part is Part.START and not cue(Cue.BESIDES, beside[0].text):
            return True
        goes_down = (
            way(here.text) == "back"
            and cue(Cue.TO_THE_FLOOR, self.words(index))
            and any(cue(Cue.UPRIGHT, each.text) for each in self.later(index, *_MOVES))
        )
        if goes_down or any(each.part is Part.PAUSE for each in beside[1:]):
            return False
        return here.step <= _EARLY and any(
            TAKES_HOLD.search(each.text.lower())
            for each in beside
            if each.part in {Part.START, Part.MOVE, Part.OTHER}
        )

    def _gets_ready(self, index: int) -> bool:
        here = self.parts[index]
        if self._takes_hold(index):
            return True
        beside = self.sentence(index)
        if any(each.part is Part.RETURN for each in beside) or cue(Cue.BURSTS, here.text):
            return False
        if cue(Cue.LUNGES, self.words(index)):
            return False
        return here.part is Part.MOVE and (
            gets_into_position(here.text) or stays_there(beside[-1].text)
        )
