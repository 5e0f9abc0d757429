"""What a person has been told, and what is still to be said of the moment that it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from forge_tui.plan.timeline import Kind
from forge_tui.player.events import EndEvent, SegmentEvent
from forge_tui.player.teller import segment_event
from forge_tui.player.transitions import State
from forge_tui.talk.compose import Place, compose
from forge_tui.talk.lines import NEVER, Group
from forge_tui.talk.schedule import GAP_MS
from forge_tui.talk.topic import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from forge_tui.plan.sides import Side
    from forge_tui.player.events import Event
    from forge_tui.player.playhead import Playhead
    from forge_tui.talk.compose import Style
    from forge_tui.talk.schedule import Spoken

_OWED = frozenset({Topic.NAME, Topic.TIP})
_STILL = frozenset({State.READY, State.PAUSED, State.ENDED})


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a name says of a set."""

    exercise: str
    number: int
    amount: str
    first: Side | None

    @classmethod
    def of(cls, segment: SegmentEvent) -> _Facts:
        return cls(segment.exercise, segment.set, segment.amount, segment.first)

    def is_same_set(self, other: _Facts | None) -> bool:
        return other is not None and (self.exercise, self.number) == (other.exercise, other.number)


class Unsaid:
    """Follows a session's plans of speech: `said` is the present one, what sounds included."""

    def __init__(self) -> None:
        self.said: tuple[Spoken, ...] = ()
        self._groups: tuple[Group, ...] = ()
        self._missing: frozenset[str] = frozenset()
        self._sets: dict[int, _Facts] = {}
        self._named: _Facts | None = None
        self._tipped: _Facts | None = None

    def planned(
        self, groups: Iterable[Group], said: Iterable[Spoken], told: Iterable[Event],
        missing: Iterable[str],
    ) -> None:  # fmt: skip
        """Take a plan: `said` of `groups`, which tell of `told`; `missing` texts have no clip."""
        self._groups, self.said = tuple(groups), tuple(said)
        self._missing = frozenset(missing)
        self._sets |= {each.t: _Facts.of(each) for each in told if isinstance(each, SegmentEvent)}

    def sounding(self, now: int) -> tuple[Spoken, ...]:
        """Return what is being said, the breath after it included."""
        return tuple(each for each in self.said if each.at <= now < each.end + GAP_MS)

    def note_begun(self, now: int) -> None:
        """Remember which set was named last, and to which a tip was given."""
        for each in self.said:
            if each.at <= now and (facts := self._sets.get(each.due)):
                if each.topic is Topic.NAME:
                    self._named = facts
                if each.topic is Topic.TIP:
                    self._tipped = facts

    def forget(self, now: int) -> None:
        """Drop what has not been said, and what is being said: a name that is cut is owed anew."""
        self.note_begun(now)
        if any(each.topic is Topic.NAME and each.end > now for each in self.sounding(now)):
            self._named = None
        self._groups = self.said = ()

    def pending(self, now: int, end: int) -> Iterator[Group]:
        """Yield what was due before now and can still be said before the segment's `end`.

        Names and tips are not among it: these are owed, in words of their own time.
        """
        for group in self._groups:
            until = min(group.until, end)
            if group.at > now or until <= now:
                continue
            planned = {s.line: s for s in self.said if s.due == group.at}
            left = tuple(
                line for line in group.lines if line.topic not in _OWED
                and (planned[line].at > now if line in planned else self._is_unsaid(line.forms))
            )  # fmt: skip
            if left:
                starts = [planned[line].at for line in left if line in planned]
                latest = max([group.latest, *starts])
                yield replace(group, lines=left, latest=latest, until=until)

    def _is_unsaid(self, forms: Sequence[str]) -> bool:
        """Tell whether a line was left out because its words were not ready."""
        return all(form in self._missing for form in forms)

    def owed(self, head: Playhead, style: Style, end: int) -> Iterator[Group]:
        """Yield the name that a person still has to hear of this segment's set, and its tip.

        The name was cut, or had to wait, or is another one now.
        """
        kind = head.segment.kind
        if head.state in _STILL or kind is Kind.CHANGE:
            return
        segment = segment_event(head, None)
        if head.index == 0:
            # The first name of all is told like no other.
            segment = replace(segment, t=0)
        facts = _Facts.of(segment)
        topics = set() if facts.is_same_set(self._tipped) else {Topic.TIP}
        if not self._is_named(facts, works=kind is Kind.WORK):
            topics.add(Topic.NAME)
        for group in compose((segment,), style, Place(works=True)):
            if lines := tuple(each for each in group.lines if each.topic in topics):
                self._sets[head.now] = facts
                yield Group(head.now, NEVER, end, lines)

    def _is_named(self, facts: _Facts, *, works: bool) -> bool:
        """Tell whether the name is known; during the work itself only another exercise is news."""
        if works:
            return self._named is not None and self._named.exercise == facts.exercise
        return self._named == facts

    def place(self, head: Playhead, answers: Iterable[Event]) -> Place:
        """Return where the session is; what a command has led to is named, unless it is known."""
        led = next((each for each in answers if isinstance(each, SegmentEvent)), None)
        if led:
            known = _Facts.of(led).is_same_set(self._named)
            return Place(works=True, exercise=led.exercise if known else "")
        works = head.segment.kind is Kind.WORK
        other_half = head.segment.second and not head.set.one_side
        return Place(
            works=works,
            exercise=head.set.drill.exercise,
            rep_ms=head.rep_ms if works and head.runs_by_tempo else 0,
            first_rep=works and head.count == 0 and not other_half,
            changed=head.segment.kind is Kind.CHANGE,
            since=head.now - head.at,
        )


def end_of_segment(events: Iterable[Event]) -> int:
    """Return when the next segment begins, or all ends."""
    ends = (each.t for each in events if isinstance(each, SegmentEvent | EndEvent))
    return next(ends, NEVER)
