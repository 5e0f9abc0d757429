"""The names of what comes: when one is said, and how much with it."""

from forge_tui.plan.timeline import Kind
from forge_tui.player.events import Cue, SegmentEvent
from forge_tui.talk.lines import Line
from forge_tui.talk.manner import Forms, Manner
from forge_tui.talk.topic import Topic
from forge_tui.talk.words import spoken

# Who has heard a name so shortly before need not hear more than that.
FRESH_MS = 30_000


class Names:
    """Remembers what goes on, so that a name is said where it is news."""

    def __init__(self, manner: Manner, exercise: str, since: int, *, works: bool) -> None:
        self._manner = manner
        self._works, self._exercise, self._since = works, exercise, since

    def begin(self, segment: SegmentEvent) -> None:
        """Note what begins."""
        self._works = segment.kind is Kind.WORK
        self._exercise, self._since = segment.exercise, segment.t

    def of(self, segment: SegmentEvent, *, at_once: bool) -> Line | None:
        """Return the name that is said as a segment begins; work begins `at_once` or is counted in.

        To be called before `begin`.
        """
        match segment.kind:
            case Kind.PREPARE:
                return _line(self._prepare(segment))
            case Kind.REST:
                return _line(self._forms("next", segment))
            case Kind.WORK if self._is_new(segment):
                forms = self._forms("now", segment)
                return _line(forms if at_once else forms[-1:])
        return None

    def _is_new(self, work: SegmentEvent) -> bool:
        """Tell whether no rest or prepare has named what is done."""
        return work.t == 0 or (self._works and work.exercise != self._exercise)

    def _prepare(self, segment: SegmentEvent) -> Forms:
        if segment.t == 0:
            return self._forms("begin", segment)
        if self._works or segment.exercise != self._exercise:
            return self._forms("prepare", segment)
        forms = self._forms("prepare", segment, in_short=True)
        is_fresh = segment.t - self._since <= FRESH_MS
        return forms[1:] if is_fresh and len(forms) > 1 else forms

    def _forms(self, key: str, segment: SegmentEvent, *, in_short: bool = False) -> Forms:
        return self._manner.say(
            key,
            exercise=spoken(segment.name),
            which="" if in_short else self._which(segment),
            amount="" if in_short else spoken(segment.amount),
            first=self._first(segment),
        )

    def _first(self, segment: SegmentEvent) -> str:
        if segment.first is None:
            return ""
        key = "only" if segment.one_side else "first"
        return self._manner.word(key, side=self._manner.word(segment.first))

    def _which(self, segment: SegmentEvent) -> str:
        if segment.warm_up:
            return self._manner.word("warm_up")
        return (
            self._manner.word("which", set=segment.set, sets=segment.of) if segment.of != 1 else ""
        )


def _line(forms: Forms) -> Line:
    return Line(Topic.NAME, forms, frozenset({Cue.NAME}))
