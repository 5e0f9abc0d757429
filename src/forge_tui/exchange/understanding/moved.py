"""The roles of the parts of a page whose reps are counted, or whose movement goes on for a time."""

from __future__ import annotations

from forge_tui.exchange.understanding.beginning import MOVING, Begun
from forge_tui.exchange.understanding.clues import clue
from forge_tui.exchange.understanding.kinds import Clue, Kind
from forge_tui.exchange.understanding.positions import THE_START
from forge_tui.exchange.understanding.rhythm import LANDS
from forge_tui.exchange.understanding.signs import without
from forge_tui.exchange.understanding.vocabulary import Part


class Moved(Begun):
    """A page whose reps are counted, or whose movement goes on for a time or a distance."""

    def role(self, index: int) -> str | None:
        """Tell a loop from one told before the reps, and from the other side's half of a rep."""
        if index < self.first and self.later(index, Part.LOOP):
            return self.before(index)
        goes = index == self.first and clue(Clue.GOES, self.parts[index].text)
        return "rep" if goes or self._tells_both(index) else super().role(index)

    def _tells_both(self, index: int) -> bool:
        """Return whether this is the other side's half of a rep, as a loop for both comes later."""
        words = self.words(index).casefold()
        more = any(clue(Clue.GOES_ON, each.text) for each in self.later(index, Part.LOOP))
        return bool(more and clue(Clue.SAME, words) and not clue(Clue.LASTING, words))

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
        here, opening = self.parts[index], self.sentence(index)[0]
        turns, ends = self._turns_round(index), self._end()
        if self._is_over(index) and not turns and not self._holds_good(index):
            return "finish"
        done = opening.part is Part.FINISH and clue(Clue.ELSE, self.words(index))
        if turns or done or (self._going and clue(Clue.SO_LONG, self.words(index))):
            return "loop"
        late = (index > ends or clue(Clue.ASIDE, here.text)) and here.part is not Part.FINISH
        if self._is_rule(index) or (late and opening.part is Part.FORM):
            return "form"
        if here.part is Part.OTHER:
            return "rep" if index < ends and self._is_alone(index) else None
        if index > ends and here.part in MOVING | {Part.FINISH, Part.START}:
            return self._behind(index, ends)
        return self._within(index)

    def _within(self, index: int) -> str | None:
        """Return the role of a part among the reps."""
        here = self.parts[index]
        if here.part in {Part.FORM, Part.BREATHE}:
            return "form"
        aside = any(each.part in {Part.FORM, Part.LOOP} for each in self.sentence(index))
        return None if here.part is Part.START and aside else "rep"

    def _behind(self, index: int, ends: int) -> str | None:
        """Return the role of a part behind the loop: between it and the last step stand rules."""
        here = self.parts[index]
        beside = here.step == self.parts[ends].step
        if here.part is Part.FINISH or (here.step == self.steps and not beside):
            return "finish"
        if clue(Clue.OVER, self.words(index)):
            return "finish"
        return None if beside else "form"

    def _holds_good(self, index: int) -> bool:
        """Return whether a rule is told, and not how one puts things away."""
        opening = self.sentence(index)[0]
        finish = opening.part is Part.FINISH or clue(Clue.WHEN_DONE, opening.text)
        return not finish and clue(Clue.RULE, self.words(index))

    def _turns_round(self, index: int) -> bool:
        """Return whether the sentence sends to the other side."""
        if LANDS.search(self.parts[index].text.casefold()):
            return False
        told = without(Kind.NO_SIDE, self.words(index).casefold())
        if clue(Clue.PAIRED, told) and not clue(Clue.SENDS, told):
            return False
        more = self.later(index, Part.LOOP)
        if clue(Clue.TO_THE_OTHER, told):
            return not any(clue(Clue.GOES_ON, each.text) for each in more)
        return (
            not more
            and not told.endswith("again")
            and any(clue(Clue.THE_OTHER, each.text) for each in self.sentence(index))
        )

    def _is_over(self, index: int) -> bool:
        """Return whether the set is over with this: something for the very end."""
        opening, here = self.sentence(index)[0], self.parts[index]
        if opening.part is Part.FINISH and clue(Clue.WHEN_DONE, opening.text):
            loops = any(each.part is Part.LOOP for each in self.sentence(index))
            return not loops and not clue(Clue.ELSE, self.words(index))
        late = here.step == self.steps and here.step > self.parts[self.first].step + 1
        loops = any(each.part is Part.LOOP for each in self.step(index))
        return (
            late and not loops and here.part is not Part.FORM and clue(Clue.OVER, self.words(index))
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
        return clue(Clue.RULE, words) or bool(clue(Clue.SUBJECT, words))

    def _is_alone(self, index: int) -> bool:
        """Return whether its step is nothing but an order with a verb that no rule knows."""
        here = self.parts[index]
        return len(self.step(index)) == 1 and not clue(Clue.REMARK, here.text)

    def _end(self) -> int:
        loops = [
            index
            for index, each in enumerate(self.parts)
            if each.part is Part.LOOP and index > self.first
        ]
        return loops[-1] if loops else len(self.parts)
