"""The roles of the parts of a page whose position is held."""

from __future__ import annotations

from forge_tui.exchange.understanding.clues import clue
from forge_tui.exchange.understanding.kinds import Clue, Kind
from forge_tui.exchange.understanding.passage import Passage
from forge_tui.exchange.understanding.signs import without
from forge_tui.exchange.understanding.vocabulary import Part


class Held(Passage):
    """A page whose position is held."""

    def begins(self) -> int:
        """Return the first part that tells to stay, or else the first that lasts."""
        held = [i for i, each in enumerate(self.parts) if each.part is Part.LONG_HOLD]
        soon = [i for i in held if self.parts[i].step < max(3, self.steps)]
        still = [
            index
            for index, each in enumerate(self.parts)
            if each.step > 1
            and clue(Clue.STILL, each.text)
            and (clue(Clue.STAYS, each.text) or self._is_still(index))
        ]
        if soon or still:
            return (soon or still)[0]
        lasting = (i for i, each in enumerate(self.parts) if clue(Clue.LASTS, each.text))
        calm = (i for i, e in enumerate(self.parts) if e.step > 1 and "breath" in e.text.lower())
        return next(iter(held), next(lasting, next(calm, len(self.parts))))

    def _is_still(self, index: int) -> bool:
        """Return whether nothing moves in the same sentence, but for what has moved before."""
        beside = self.sentence(index)
        return all(each.part is not Part.MOVE for each in beside[beside.index(self.parts[index]) :])

    def before(self, index: int) -> str | None:
        """Tell moving into the hold from rules for it; leave out what the hold's sentence adds."""
        here = self.parts[index]
        holding = self.first < len(self.parts) and here in self.sentence(self.first)
        calm = holding and self.parts[self.first].part in {Part.BREATHE, Part.MOVE}
        if holding and (calm or here.part is not Part.MOVE or clue(Clue.CALM, here.text)):
            return None
        if here.part is Part.FORM and index:
            return "form" if all(each.part is Part.FORM for each in self.step(index)) else None
        return "setup"

    def after(self, index: int) -> str | None:
        """Tell the hold from rules for it, and from how one comes out of it."""
        here = self.parts[index]
        beside = here.step == self.parts[self.first].step
        words = without(Kind.NO_SIDE, self.words(index))
        if index == self.first or (
            here.part is Part.LONG_HOLD and not clue(Clue.TO_THE_OTHER, words)
        ):
            return "hold"
        if not beside and (
            clue(Clue.TO_THE_OTHER, words)
            or any(clue(Clue.THE_OTHER, each.text) for each in self.sentence(index))
        ):
            return "loop"
        if here.part in {Part.BREATHE, Part.PAUSE}:
            return "hold" if beside else "form"
        rule = not beside and clue(Clue.RULE, self.words(index))
        rule = rule or (not beside and self.sentence(index)[0].part is Part.FORM)
        if here.part is Part.FORM or rule or clue(Clue.DEEPER, here.text):
            return "form"
        more = self.later(index, Part.MOVE, Part.RETURN, Part.FINISH)
        if more and not beside and here.part is Part.MOVE and not clue(Clue.COMES_OUT, here.text):
            return "form"
        loops = any(each.part is Part.LOOP for each in self.step(index))
        aside = here.part is Part.OTHER or loops
        aside = aside or (beside and here.part in {Part.MOVE, Part.START})
        return None if aside and here.part is not Part.FINISH else "finish"
