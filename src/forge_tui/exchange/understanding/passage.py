"""The parts of a page, in order, and what surrounds each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.vocabulary import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.exchange.understanding.clauses import Clause


class Passage:
    """The parts of a page; `first` is where the reps or the hold begins."""

    def __init__(self, parts: Sequence[Clause]) -> None:
        self.parts = parts
        self.steps = parts[-1].step if parts else 0
        self._sentences: dict[tuple[int, int], list[Clause]] = {}
        for each in parts:
            self._sentences.setdefault((each.step, each.sentence), []).append(each)
        self._words = {
            place: ", ".join(each.text.strip(" ,.;") for each in told)
            for place, told in self._sentences.items()
        }
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
        return self._sentences[here.step, here.sentence]

    def step(self, index: int) -> list[Clause]:
        """Return the parts of the same step."""
        return [each for each in self.parts if each.step == self.parts[index].step]

    def words(self, index: int) -> str:
        """Return the words of the same sentence."""
        here = self.parts[index]
        return self._words[here.step, here.sentence]

    def later(self, index: int, *wanted: Part) -> list[Clause]:
        """Return the parts of later steps that are for one of these."""
        step = self.parts[index].step
        return [each for each in self.parts if each.step > step and each.part in wanted]

    def _begins_loop(self, index: int) -> bool:
        first = self.sentence(index)[0]
        return first.part is Part.LOOP and self.parts[index].part is not Part.FINISH
