"""From what happens to what there is to say of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, islice

from forge_tui.plan.sides import Side
from forge_tui.plan.timeline import Kind
from forge_tui.player.events import (
    Cue,
    CueEvent,
    EndEvent,
    Event,
    PhaseEvent,
    RepEvent,
    SegmentEvent,
    SideEvent,
)
from forge_tui.talk.lines import NEVER, Group, Line
from forge_tui.talk.manner import Manner
from forge_tui.talk.topic import Topic
from forge_tui.talk.words import length, quiet, spoken

# Of faster reps only each fifth is counted, and the side is said at the set's begin alone.
FAST_MS, FIFTH = 1500, 5
# "Last three" means something only in a set that is longer.
THREE, SIX = 3, 6
# How long after its moment a line still says the truth.
_LATE = {
    Topic.NAME: NEVER,
    Topic.REST: 3000,
    Topic.FINISH: 3000,
    Topic.HALFWAY: 1000,
    Topic.PHASE: 800,
    Topic.TIP: NEVER,
}
_USUALLY_LATE = 400
_SENTENCES = {Topic.HALFWAY, Topic.LAST}
_WORDS = {Cue.COUNT_3: "three", Cue.COUNT_2: "two", Cue.COUNT_1: "one"}


@dataclass(frozen=True, slots=True)
class Style:
    """How it is said, what is spoken of, and each exercise's tips by its id."""

    manner: Manner
    topics: frozenset[Topic]
    tips: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def is_chatty(self) -> bool:
        """Whether there is time for what is not needed."""
        return Topic.TIP in self.topics


@dataclass(frozen=True, slots=True)
class Place:
    """Where the session is before the first event: what the events alone do not say.

    `rep_ms` is 0 where nobody's tempo counts; `first_rep` says that the reps' parts are told,
    `changed` that it is in the change to the other side.
    """

    works: bool = False
    exercise: str = ""
    rep_ms: int = 0
    first_rep: bool = False
    changed: bool = False


def compose(events: Iterable[Event], style: Style, place: Place = Place()) -> tuple[Group, ...]:
    """Return what is to be said of events, in their order."""
    moments = [tuple(each) for _, each in groupby(events, key=lambda event: event.t)]
    composer = _Composer(moments, style, place)
    return tuple(group for i in range(len(moments)) for group in composer.at(i))


class _Composer:
    """Goes through the moments, and remembers what the next ones need."""

    def __init__(self, moments: Sequence[tuple[Event, ...]], style: Style, place: Place) -> None:
        self._moments = moments
        self._style = style
        self._say = style.manner.say
        self._works = place.works
        self._exercise = place.exercise
        self._rep_ms = place.rep_ms
        self._first_rep = place.first_rep
        self._changed = place.changed

    def at(self, index: int) -> Iterator[Group]:
        """Yield the groups of a moment."""
        moment = self._moments[index]
        t = moment[0].t
        segment = next((each for each in moment if isinstance(each, SegmentEvent)), None)
        lines = [*self._rep(moment, segment)]
        if segment:
            lines += self._segment(segment, moment)
            self._begin(segment, index)
        else:
            lines += self._side(moment)
        lines += self._others(moment)
        # A side can wait for a number, and not for a sentence.
        lines.sort(key=lambda line: line.topic in _SENTENCES)
        lines = [line for line in lines if line.topic in self._style.topics and line.forms]
        if lines:
            yield self._group(t, lines, self._until(index, segment, lines))
        yield from self._count(t, moment)
        yield from self._phase(t, moment, index)
        if segment:
            yield from self._tip(segment)

    def _group(self, t: int, lines: Sequence[Line], until: int) -> Group:
        late = max(_LATE.get(line.topic, _USUALLY_LATE) for line in lines)
        return Group(t, min(NEVER, t + late), until, tuple(lines))

    def _until(self, index: int, segment: SegmentEvent | None, lines: Sequence[Line]) -> int:
        """Return when the next thing of its kind is due; the reps wait for a name."""
        if segment and segment.kind is not Kind.WORK and segment.ms is not None:
            return segment.t + segment.ms
        if any(line.topic is Topic.NAME for line in lines):
            return self._next(index, (SegmentEvent, EndEvent))
        return self._next(index, (RepEvent, SegmentEvent, EndEvent))

    def _next(self, index: int, kinds: tuple[type, ...]) -> int:
        for moment in islice(self._moments, index + 1, None):
            if any(isinstance(each, kinds) for each in moment):
                return moment[0].t
        return NEVER

    # Reps

    def _rep(self, moment: Sequence[Event], segment: SegmentEvent | None) -> Iterator[Line]:
        rep = next((each for each in moment if isinstance(each, RepEvent)), None)
        if rep is None:
            return
        self._first_rep = False
        left = None if rep.reps is None else rep.reps - rep.rep
        told = frozenset({Cue.REP})
        enough = any(isinstance(e, CueEvent) and "enough" in e.text for e in moment)
        if left == THREE and rep.reps and rep.reps >= SIX and Topic.LAST in self._style.topics:
            yield Line(Topic.LAST, self._say("last_three", rep=rep.rep), told)
        elif enough:
            yield Line(Topic.REP, self._say("enough", rep=rep.rep), told)
        elif not self._is_fast or rep.rep % FIFTH == 0 or left == 0 or segment:
            yield Line(Topic.REP, self._say("rep", rep=rep.rep), told)

    @property
    def _is_fast(self) -> bool:
        return 0 < self._rep_ms < FAST_MS

    def _side(self, moment: Sequence[Event]) -> Iterator[Line]:
        """Say the side that works from here on, where it changes within a set."""
        flips = any(isinstance(each, CueEvent) and each.cue is Cue.SIDE for each in moment)
        side = _side_of(moment)
        if flips and side and not self._is_fast:
            yield self._side_line(side)

    def _side_line(self, side: Side) -> Line:
        return Line(Topic.SIDE, self._say("side", side=self._word(side)), frozenset({Cue.SIDE}))

    def _word(self, side: Side) -> str:
        return self._style.manner.word(side.value)

    # Segments

    def _segment(self, segment: SegmentEvent, moment: Sequence[Event]) -> Iterator[Line]:
        match segment.kind:
            case Kind.PREPARE:
                yield self._name("prepare", segment)
            case Kind.REST:
                yield self._cue(Topic.REST, "rest", Cue.REST, length=length(segment.ms or 0))
                yield self._name("next", segment)
            case Kind.CHANGE if segment.first:
                yield self._cue(Topic.CHANGE, "change", Cue.CHANGE, side=self._word(segment.first))
            case Kind.WORK:
                yield from self._work(segment, moment)

    def _work(self, segment: SegmentEvent, moment: Sequence[Event]) -> Iterator[Line]:
        named = self._works and segment.exercise != self._exercise
        if named:
            yield self._name("now", segment)
        yield self._cue(Topic.GO, "go", Cue.GO)
        if any(isinstance(each, CueEvent) and each.cue is Cue.LAST for each in moment):
            yield self._cue(Topic.LAST, "last_set", Cue.LAST)
        # After a name it would come too late to be true; the name says which side is first.
        if (side := _side_of(moment)) and not named:
            yield self._side_line(side)

    def _cue(self, topic: Topic, key: str, cue: Cue, **facts: str) -> Line:
        return Line(topic, self._say(key, **facts), frozenset({cue}))

    def _name(self, key: str, segment: SegmentEvent) -> Line:
        word = self._style.manner.word
        which = word("which", set=segment.set, sets=segment.of) if segment.of != 1 else ""
        forms = self._say(
            key,
            exercise=spoken(segment.name),
            which=word("warm_up") if segment.warm_up else which,
            amount=spoken(segment.amount),
            first=word("first", side=self._word(segment.first)) if segment.first else "",
        )
        return Line(Topic.NAME, forms, frozenset({Cue.NAME}))

    def _begin(self, segment: SegmentEvent, index: int) -> None:
        """Note what begins."""
        other_half = segment.kind is Kind.WORK and self._changed
        self._changed = segment.kind is Kind.CHANGE
        self._works = segment.kind is Kind.WORK
        self._exercise = segment.exercise
        self._first_rep = self._works and not other_half
        rep = self._next(index, (RepEvent, SegmentEvent, EndEvent))
        self._rep_ms = rep - segment.t if self._works and rep != NEVER else 0

    # All else

    def _others(self, moment: Sequence[Event]) -> Iterator[Line]:
        for event in moment:
            match event:
                case CueEvent(cue=Cue.HALFWAY):
                    yield self._cue(Topic.HALFWAY, "halfway", Cue.HALFWAY)
                case EndEvent(reason="finished"):
                    yield self._cue(Topic.FINISH, "finish", Cue.FINISH)

    def _count(self, t: int, moment: Sequence[Event]) -> Iterator[Group]:
        for event in moment:
            if isinstance(event, CueEvent) and event.cue in _WORDS:
                line = self._cue(Topic.COUNT, _WORDS[event.cue], event.cue)
                said = Topic.COUNT in self._style.topics and line.forms
                yield Group(t, t, t + 950, (line,) if said else (), count=True)

    def _phase(self, t: int, moment: Sequence[Event], index: int) -> Iterator[Group]:
        phase = next((each for each in moment if isinstance(each, PhaseEvent)), None)
        wanted = phase and self._first_rep and Topic.PHASE in self._style.topics
        if phase is None or not wanted or self._is_fast:
            return
        call, _, cue = phase.text.partition(" - ")
        forms = self._say(
            "phase", call=quiet(call), cue=spoken(cue) if self._style.is_chatty else ""
        )
        until = self._next(index, (PhaseEvent, RepEvent, SegmentEvent, EndEvent))
        if forms:
            yield self._group(t, [Line(Topic.PHASE, forms)], until)

    def _tip(self, segment: SegmentEvent) -> Iterator[Group]:
        """Give another tip in each rest, the same one each time it is asked for."""
        tips = self._style.tips.get(segment.exercise, ())
        if segment.kind is not Kind.REST or not tips or Topic.TIP not in self._style.topics:
            return
        forms = self._say("tip", tip=tips[(segment.set - 1) % len(tips)])
        if forms:
            until = NEVER if segment.ms is None else segment.t + segment.ms
            yield self._group(segment.t, [Line(Topic.TIP, forms)], until)


def _side_of(moment: Sequence[Event]) -> Side | None:
    return next((each.side for each in moment if isinstance(each, SideEvent)), None)
