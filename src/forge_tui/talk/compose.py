"""From what happens to what there is to say of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from forge_tui.plan.sides import Side
from forge_tui.plan.timeline import Kind
from forge_tui.player.events import Cue, Event, SegmentEvent
from forge_tui.talk.counting import FAST_MS, count, count_down, is_counted
from forge_tui.talk.lines import NEVER, Group, Line
from forge_tui.talk.manner import Manner
from forge_tui.talk.moments import Moment, moments
from forge_tui.talk.naming import Names
from forge_tui.talk.topic import Topic
from forge_tui.talk.words import length, quiet, spoken

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
    `changed` that it is in the change to the other side; `since` is when this segment began.
    """

    works: bool = False
    exercise: str = ""
    rep_ms: int = 0
    first_rep: bool = False
    changed: bool = False
    since: int = 0


def compose(events: Iterable[Event], style: Style, place: Place = Place()) -> tuple[Group, ...]:
    """Return what is to be said of events, in their order."""
    composer = _Composer(moments(events), style, place)
    return tuple(composer.groups())


class _Composer:
    """Goes through the moments, and remembers what the next ones need."""

    def __init__(self, moments: Sequence[Moment], style: Style, place: Place) -> None:
        self._moments = moments
        self._style = style
        self._say = style.manner.say
        self._names = Names(style.manner, place.exercise, place.since, works=place.works)
        self._rep_ms = place.rep_ms
        self._first_rep = place.first_rep
        self._changed = place.changed

    def groups(self) -> Iterator[Group]:
        """Yield the groups of all moments."""
        for index, moment in enumerate(self._moments):
            lines = [line for line in self._lines(index) if line.topic in self._style.topics]
            # A side can wait for a number, and not for a sentence.
            lines.sort(key=lambda line: line.topic in _SENTENCES)
            if lines := [line for line in lines if line.forms]:
                yield self._group(index, lines)
            yield from count_down(moment, self._style.manner, self._style.topics)
            yield from self._phase(index)
            if moment.segment:
                yield from self._tip(moment.segment)

    def _lines(self, index: int) -> Iterator[Line]:
        moment = self._moments[index]
        yield from self._rep(moment)
        if moment.segment:
            yield from self._segment(moment, moment.segment)
            self._begin(moment.segment)
        if Cue.GO in moment.cues:
            self._go(index)
        yield from self._work(moment)

    def _group(self, index: int, lines: Sequence[Line]) -> Group:
        """Let lines wait for no longer than they are true; the reps wait for a name."""
        t, segment = self._moments[index].t, self._moments[index].segment
        late = max(_LATE.get(line.topic, _USUALLY_LATE) for line in lines)
        latest = min(NEVER, t + late)
        if segment and segment.kind is not Kind.WORK and segment.ms is not None:
            return Group(t, latest, t + segment.ms, tuple(lines))
        until = soon = self._next(index)
        if any(line.topic is Topic.NAME for line in lines):
            until = self._next(index, reps=False)
        return Group(t, latest, until, tuple(lines), sooner=soon)

    def _next(self, index: int, *, reps: bool = True) -> int:
        """Return when something else begins, or a rep is done of which something is said."""
        for moment in islice(self._moments, index + 1, None):
            counted = moment.rep and reps and is_counted(moment.rep, fast=self._is_fast)
            if counted or moment.is_break:
                return moment.t
        return NEVER

    # Reps

    def _rep(self, moment: Moment) -> Iterator[Line]:
        if rep := moment.rep:
            self._first_rep = False
            ends, style = moment.is_break or rep.rep == rep.reps, self._style
            line = count(rep, style.manner, style.topics, fast=self._is_fast, ends=ends)
            yield from [line] if line else []

    @property
    def _is_fast(self) -> bool:
        return 0 < self._rep_ms < FAST_MS

    def _side(self, side: Side) -> Line:
        return self._cue(Topic.SIDE, "side", Cue.SIDE, side=self._style.manner.word(side))

    # Segments

    def _segment(self, moment: Moment, segment: SegmentEvent) -> Iterator[Line]:
        at_once, first = Cue.GO in moment.cues, segment.first
        if segment.kind is Kind.REST:
            yield self._cue(Topic.REST, "rest", Cue.REST, length=length(segment.ms or 0))
        if segment.kind is Kind.CHANGE and first:
            side = self._style.manner.word(first)
            yield self._cue(Topic.CHANGE, "change", Cue.CHANGE, side=side)
        if name := self._names.of(segment, at_once=at_once):
            yield name
            if segment.kind is Kind.WORK and first and not at_once:
                yield self._side(first)

    def _begin(self, segment: SegmentEvent) -> None:
        """Note what begins."""
        self._names.begin(segment)
        self._first_rep = segment.kind is Kind.WORK and not self._changed
        self._changed = segment.kind is Kind.CHANGE
        self._rep_ms = 0

    def _go(self, index: int) -> None:
        """Find out how fast the reps are: by the first one, once work begins or goes on."""
        self._rep_ms = 0
        rep = self._next(index)
        self._rep_ms = rep - self._moments[index].t if rep != NEVER else 0

    def _work(self, moment: Moment) -> Iterator[Line]:
        """Say what begins, goes on or is half done or over, and the side that works from now on."""
        begins = Cue.GO in moment.cues
        flips = Cue.SIDE in moment.cues and (begins or not self._is_fast)
        if begins:
            yield self._cue(Topic.GO, "go", Cue.GO)
        if Cue.LAST in moment.cues:
            yield self._cue(Topic.LAST, "last_set", Cue.LAST)
        if moment.side and flips:
            yield self._side(moment.side)
        if Cue.HALFWAY in moment.cues:
            yield self._cue(Topic.HALFWAY, "halfway", Cue.HALFWAY)
        if moment.end == "finished":
            yield self._cue(Topic.FINISH, "finish", Cue.FINISH)

    def _cue(self, topic: Topic, key: str, cue: Cue, **facts: str) -> Line:
        return Line(topic, self._say(key, **facts), frozenset({cue}))

    # All else

    def _phase(self, index: int) -> Iterator[Group]:
        t, phase = self._moments[index].t, self._moments[index].phase
        wanted = phase and self._first_rep and Topic.PHASE in self._style.topics
        if phase is None or not wanted or self._is_fast:
            return
        call, _, cue = phase.text.partition(" - ")
        chatty = self._style.is_chatty
        forms = self._say("phase", call=quiet(call), cue=spoken(cue) if chatty else "")
        if forms:
            later = islice(self._moments, index + 1, None)
            until = next((each.t for each in later if each.phase or each.is_break), NEVER)
            yield Group(t, t + _LATE[Topic.PHASE], until, (Line(Topic.PHASE, forms),))

    def _tip(self, segment: SegmentEvent) -> Iterator[Group]:
        """Give another tip in each rest, the same one each time it is asked for."""
        tips = self._style.tips.get(segment.exercise, ())
        if segment.kind is not Kind.REST or not tips or Topic.TIP not in self._style.topics:
            return
        forms = self._say("tip", tip=tips[(segment.set - 1) % len(tips)])
        if forms:
            until = NEVER if segment.ms is None else segment.t + segment.ms
            yield Group(segment.t, NEVER, until, (Line(Topic.TIP, forms),))
