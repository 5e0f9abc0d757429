"""The roles of the parts of a page whose reps are counted, or whose movement goes on for a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.cues import Cue, cue
from forge_tui.exchange.understanding.positions import (
    TAKES_HOLD,
    THE_START,
    gets_into_position,
    stays_there,
)
from forge_tui.exchange.understanding.signs import Kind, without
from forge_tui.exchange.understanding.told import Told
from forge_tui.exchange.understanding.verbs import named, way
from forge_tui.exchange.understanding.vocabulary import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.exchange.understanding.clauses import Clause

_MOVES = {Part.MOVE, Part.RETURN, Part.PAUSE}
_EARLY = 2
# What only accompanies the movement that the same sentence tells.
_BESIDES = re.compile(
    r"(?:with|while|keep\w*|from|in|inhal\w*|exhal\w*|brac\w*|engag\w*)\b", re.IGNORECASE
)
# Words that begin a remark and no order.
_NO_ORDER = re.compile(
    r"(?:the|your|this|that|these|it|its|there|no|not|nothing|if|most|only|as|for|you|and|but|a|an"
    r"|both|all|everything|in|at|ribs|spine|back|chest|head|shoulders|hips|knees|feet|remember)\b",
    re.IGNORECASE,
)
# Words that begin a sentence about a part of the body, and no order to it.
_SUBJECT = re.compile(
    r"(?:the|your|both|all|its|(?:upper|lower) (?:back|body|arms?|legs?)) "
    r"(?!other|opposite|second|left|right|one)"
    r"|(?:head|neck|chin|gaze|eyes|shoulders|chest|ribs|core|belly|spine|torso|trunk|pelvis|hips"
    r"|glutes|thighs|knees|shins|heels|toes|feet|arms|elbows|wrists|hands|palms|weight|everything"
    r"|nothing|only|legs)\b",
    re.IGNORECASE,
)
_BURSTS = re.compile(r"^(?:\w+ly )?(?:jump|explode|leap|hop|throw|punch|kick|snap|slam|burst)\b")
_PAIRED = re.compile(
    r"\b(?:one|a|same|that|this|right|left) (?:\w+ )?(?:leg|arm|hand|foot|knee|elbow|heel|side)\b"
    r"[^.;]*\b(?:opposite|other)\b"
)
_ELSE = re.compile(
    r"\b(?:same|instead|(?<!after the )(?<!each )other|opposite|counter-?clockwise|anti-?clockwise)\b"
)
_SAME = re.compile(
    r"\b(?:do|perform|make|repeat)\b.*\b(?:the same|it|this|movement|sequence|with|on)\b.*\b(?:other|opposite|left"
    r"|right|second)\b|\bthe other way\b|\blikewise\b|\bnext (?:rep|repetition)\b"
    r"|\b(?:hop|jump|leap)\w* (?:and|to) (?:switch|swap|change)\b"
)
_LASTING = re.compile(
    r"\b(?:reps|repetitions|continu\w*|keep\w*|alternat\w*|set|times|\d+|seconds|after|when)\b"
)
_SENDS = re.compile(r"\b(?:repeat|reps?|repetitions|switch|swap|change|continue|same|alternat)")
_WHEN_DONE = re.compile(r"(?:once|when|after|upon)\b")
_GOES_ON = re.compile(r"\b(?:alternat|continu|carry on|go on|keep|turns?\b|in turn|each|every)\w*")


_BRINGS = re.compile(
    r"(?:\w+ly )?(?:bring|reach|lean|cross|get|roll your|settle|draw|press your (?:lower )?back|guide)\b"
)
_GOES_ALONG = re.compile(r"(?:let|allow|never|hold|stay|grow)\b|.*\bif\b", re.IGNORECASE)
_TO_THE_FLOOR = re.compile(r"\b(?:hands?|palms)\b.*\b(?:floor|ground|mat)\b")
_UPRIGHT = re.compile(r"\bstand(?:ing)?\b|\brise\b|\bjump (?:straight )?up\b|\breach\w* .*overhead")
_LUNGES = re.compile(
    r"\b(?:step|stride|lunge)\b.*\b(?:lower\w*|ben[dt]\w* (?:both|your|the|that|at the) (?:\w+ )?knees?|into (?:a|the) (?:\w+ )*lunge)"
    r"|\bexplosive"
)
_GOES = re.compile(
    r"(?:walk|run|jog|march|crawl|skip|jump|row|pedal|cycle|ride|swim|push|pull|drag|carry|sprint)\b"
)
_READY = re.compile(r"\bso that you (?:start|begin)\b|\b(?:there|to start|to begin)$")


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
        goes = [
            each for each in loops if self._going and _GOES.match(self.parts[each].text.lower())
        ]
        return min(moving[:1] + goes[:1], default=(loops or [len(self.parts)])[0])

    def role(self, index: int) -> str | None:
        """Tell a loop from one told before the reps, and from the other side's half of a rep."""
        if index < self.first and self.later(index, Part.LOOP):
            return self.before(index)
        goes = index == self.first and _GOES.match(self.parts[index].text.lower())
        return "rep" if goes or self._tells_both(index) else super().role(index)

    def _tells_both(self, index: int) -> bool:
        """Return whether this is the other side's half of a rep, as a loop for both comes later."""
        words = self.words(index).casefold()
        more = any(_GOES_ON.search(each.text.casefold()) for each in self.later(index, Part.LOOP))
        return bool(more and _SAME.search(words) and not _LASTING.search(words))

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
        done = self.sentence(index)[0].part is Part.FINISH and _ELSE.search(
            self.words(index).lower()
        )
        if turns or done or (self._going and cue(Cue.SO_LONG, self.words(index))):
            return "loop"
        late = (index > ends or _GOES_ALONG.match(here.text)) and here.part is not Part.FINISH
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
        if (
            self._named
            and self._named.match(here.text.lower())
            and not _READY.search(here.text.lower())
        ):
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
            and _BURSTS.match(after[0].text.lower())
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
            and _BRINGS.match(self.words(index).lower())
        )

    def _is_order(self, here: Clause) -> bool:
        """Return whether a movement is told to be done, neither as a rule nor as the end of all."""
        words = self.words(self.parts.index(here))
        opening = self.sentence(self.parts.index(here))[0]
        over = here.step == self.steps and cue(Cue.OVER, words)
        turns = cue(Cue.TO_THE_OTHER, words) or cue(Cue.THE_OTHER, words)
        rule = opening.part is Part.FORM or _SUBJECT.match(words)
        return not (over or turns or rule)

    def _turns_round(self, index: int) -> bool:
        """Return whether the sentence sends to the other side."""
        told = without(Kind.NO_SIDE, self.words(index).casefold())
        if _PAIRED.search(told) and not _SENDS.search(told):
            return False
        more = self.later(index, Part.LOOP)
        if cue(Cue.TO_THE_OTHER, told):
            return not any(_GOES_ON.search(each.text.casefold()) for each in more)
        return (
            not more
            and not told.endswith("again")
            and any(cue(Cue.THE_OTHER, each.text) for each in self.sentence(index))
        )

    def _is_over(self, index: int) -> bool:
        """Return whether the set is over with this: something for the very end."""
        opening, here = self.sentence(index)[0], self.parts[index]
        if opening.part is Part.FINISH and _WHEN_DONE.match(opening.text.lower()):
            loops = any(each.part is Part.LOOP for each in self.sentence(index))
            return not loops and not _ELSE.search(self.words(index).lower())
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
        return cue(Cue.RULE, words) or bool(_SUBJECT.match(words))

    def _is_alone(self, index: int) -> bool:
        """Return whether its step is nothing but an order with a verb that no rule knows."""
        here = self.parts[index]
        return len(self.step(index)) == 1 and not _NO_ORDER.match(here.text)

    def _end(self) -> int:
        loops = [
            index
            for index, each in enumerate(self.parts)
            if each.part is Part.LOOP and index > self.first
        ]
        return loops[-1] if loops else len(self.parts)

    def _takes_hold(self, index: int) -> bool:
        here, beside = self.parts[index], self.sentence(index)
        if beside[0].part is Part.START and not _BESIDES.match(beside[0].text):
            return True
        goes_down = (
            way(here.text) == "back"
            and _TO_THE_FLOOR.search(self.words(index).lower())
            and any(_UPRIGHT.search(each.text.lower()) for each in self.later(index, *_MOVES))
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
        if any(each.part is Part.RETURN for each in beside) or _BURSTS.search(here.text.lower()):
            return False
        if _LUNGES.search(self.words(index).lower()):
            return False
        return here.part is Part.MOVE and (
            gets_into_position(here.text) or stays_there(beside[-1].text)
        )
