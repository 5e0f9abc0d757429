"""Where the reps begin: the first movement that does not only get ready for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.clues import clue
from forge_tui.exchange.understanding.kinds import Clue
from forge_tui.exchange.understanding.passage import Passage
from forge_tui.exchange.understanding.positions import (
    SLIDES_OFF,
    TAKES_HOLD,
    THE_START,
    gets_into_position,
    stays_there,
)
from forge_tui.exchange.understanding.verbs import named, way
from forge_tui.exchange.understanding.vocabulary import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.exchange.understanding.clauses import Clause

MOVING = {Part.MOVE, Part.RETURN, Part.PAUSE}
_EARLY = 2


class Begun(Passage):
    """A page that moves: what gets ready, and what is the first of the reps."""

    def __init__(self, parts: Sequence[Clause], *, going: bool, name: str) -> None:
        self._going = going
        self._named = named(name)
        super().__init__(parts)

    def begins(self) -> int:
        """Return the first movement that does not only get ready for another."""
        moving = [index for index, each in enumerate(self.parts) if each.part in MOVING]
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
        goes = [each for each in loops if self._going and clue(Clue.GOES, self.parts[each].text)]
        return min(moving[:1] + goes[:1], default=(loops or [len(self.parts)])[0])

    def _only_prepares(self, index: int) -> bool:
        """Return whether a movement only gets ready for those that come after it."""
        here = self.parts[index]
        if SLIDES_OFF[0].search(here.text.casefold()) and self.later(index, *MOVING):
            return True
        opening = self.sentence(index)[0].part
        named = self._named and self._named.match(here.text.lower())
        if named and opening is not Part.START and not clue(Clue.READY, here.text):
            return False
        loops = [each.step for each in self.later(index, Part.LOOP)]
        ahead = any(
            each.part is Part.MOVE and self._leads_on(each) and self._is_order(each)
            for each in self.later(index, *MOVING)
            if not loops or each.step <= loops[-1]
        )
        if self._winds_up(index):
            return False
        ready = here.part is Part.PAUSE or self._gets_ready(index)
        return ahead and (ready or self._comes_before(index))

    def _leads_on(self, here: Clause) -> bool:
        """Return whether a movement leads on, and not only back from the one in front of it."""
        named = self._named and self._named.match(here.text.lower())
        return bool(named) or not clue(Clue.BACK, here.text)

    def _winds_up(self, index: int) -> bool:
        """Return whether a movement down is followed by a burst."""
        after = self.later(index, Part.MOVE)
        return bool(
            after
            and after[0].step == self.parts[index].step + 1
            and clue(Clue.BURSTS, after[0].text)
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
            and clue(Clue.BRINGS, self.words(index))
        )

    def _is_order(self, here: Clause) -> bool:
        """Return whether a movement is told to be done, neither as a rule nor as the end of all."""
        words = self.words(self.parts.index(here))
        opening = self.sentence(self.parts.index(here))[0]
        over = here.step == self.steps and clue(Clue.OVER, words)
        turns = clue(Clue.TO_THE_OTHER, words) or clue(Clue.THE_OTHER, words)
        rule = opening.part is Part.FORM or clue(Clue.SUBJECT, words)
        return not (over or turns or rule)

    def _takes_hold(self, index: int) -> bool:
        here, beside = self.parts[index], self.sentence(index)
        if beside[0].part is Part.START and not clue(Clue.BESIDES, beside[0].text):
            return True
        goes_down = (
            way(here.text) == "back"
            and clue(Clue.TO_THE_FLOOR, self.words(index))
            and any(clue(Clue.UPRIGHT, each.text) for each in self.later(index, *MOVING))
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
        if clue(Clue.UNLOCKS, self.words(index)):
            return True
        if any(each.part is Part.RETURN for each in beside) or clue(Clue.BURSTS, here.text):
            return False
        if clue(Clue.LUNGES, self.words(index)):
            return False
        return here.part is Part.MOVE and (
            gets_into_position(here.text) or stays_there(beside[-1].text)
        )
