"""From what there is to say to what is said, and when: no two at a time, and nothing is cut."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from operator import itemgetter

from forge_tui.player.events import Cue
from forge_tui.talk.lines import Group, Line
from forge_tui.talk.topic import Topic

# A breath between two lines, and the silence before "3".
GAP_MS, HUSH_MS = 80, 300
SECOND_MS = 1000
# The tone that says "get ready", and the silence before it.
READY_MS, BEFORE_MS = 250, 200
_SPARING = {Topic.NAME, Topic.TIP}

Lengths = Callable[[str], int | None]
"""How many milliseconds of the session a text takes; None where nobody can say it yet."""


@dataclass(frozen=True, slots=True, order=True)
class Spoken:
    """A text that begins `at` and takes `ms`; what it says was due at `due`."""

    at: int
    ms: int
    text: str
    topic: Topic
    due: int
    cues: frozenset[Cue]
    line: Line

    @property
    def end(self) -> int:
        """When it is over."""
        return self.at + self.ms


def schedule(
    groups: Iterable[Group], lengths: Lengths, now: int = -1, busy: int = -1
) -> tuple[Spoken, ...]:
    """Return what is said, in order; nothing begins before `now`, or while something sounds.

    `busy` is when that is over. Of two that cannot both be said the more important is.
    """
    groups = list(groups)
    room = _Room(max(now, busy))
    for group in groups:
        if group.count:
            room.hush(group.at)
        if group.ready:
            room.spare(group.at)
    said: list[Spoken] = []
    spoken = [group for group in groups if group.lines]
    for group in sorted(spoken, key=lambda each: (not each.count, each.rank)):
        said += _counted(group, lengths, busy) if group.count else room.placed(group, lengths)
    return tuple(sorted(said))


def _counted(group: Group, lengths: Lengths, busy: int) -> list[Spoken]:
    """Say a count on its second or not at all: all others keep silent for it."""
    for form in group.lines[0].forms if group.at >= busy else ():
        ms = lengths(form)
        if ms is not None and group.at + ms <= group.until:
            return [_spoken(group.lines[0], form, ms, group.at, group.at)]
    return []


class _Room:
    """The time that is left, as the stretches that are taken: in order, with gaps between."""

    def __init__(self, begin: int) -> None:
        self._taken: list[tuple[int, int]] = [(-1, begin)]
        self._spared: list[tuple[int, int]] = []

    def hush(self, count: int) -> None:
        """Keep silent for a count, and from before "3" on until the moment that it leads to."""
        self._take(count - HUSH_MS, count + SECOND_MS)

    def spare(self, ready: int) -> None:
        """Let names and tips keep silent for the tone that says "get ready", if they can."""
        insort(self._spared, (ready - BEFORE_MS, ready + READY_MS))

    def placed(self, group: Group, lengths: Lengths) -> list[Spoken]:
        """Say what fits of a group in the first gap in which its most important line does.

        If there is no such gap, that line is left out.
        """
        if said := self._said(group, lengths):
            for each in said:
                self._take(each.at - GAP_MS, each.end + GAP_MS)
            return said
        most = tuple(line for line in group.lines if line.topic == group.rank)
        rest = group.without(most)
        return self.placed(rest, lengths) if rest.lines else []

    def _take(self, begin: int, end: int) -> None:
        """Take a stretch, as one with those that it touches."""
        first = bisect_left(self._taken, begin, key=_end)
        beyond = bisect_right(self._taken, end, key=_begin)
        touched = [(begin, end), *self._taken[first:beyond]]
        self._taken[first:beyond] = [(min(map(_begin, touched)), max(map(_end, touched)))]

    def _said(self, group: Group, lengths: Lengths) -> list[Spoken]:
        """Say a group, beside the tone that says "get ready" if its name stays as it is."""
        group, lengths = self._hurried(group, lengths)
        said = _first(group, lengths, self._gaps(group))
        if group.rank in _SPARING and any(self._meets(each) for each in said):
            near = self._spared[bisect_left(self._spared, group.at, key=_end) :]
            beside = _first(group, lengths, _between(self._gaps(group), near, group.latest))
            if _most(beside) == _most(said):
                return beside
        return said

    def _hurried(self, group: Group, lengths: Lengths) -> tuple[Group, Lengths]:
        """Let it be over sooner or, if that would cost a line, be as short as it can be."""
        if group.sooner >= group.until:
            return group, lengths
        soon, briefly = replace(group, until=group.sooner), _shortest(group, lengths)
        sooner, most = (
            _first(each, how, self._gaps(each)) for each, how in ((soon, lengths), (group, briefly))
        )
        return (group, briefly) if len(sooner) < len(most) else (soon, lengths)

    def _meets(self, each: Spoken) -> bool:
        index = bisect_left(self._spared, each.end, key=_begin)
        return index > 0 and self._spared[index - 1][1] > each.at

    def _gaps(self, group: Group) -> Iterator[tuple[int, int]]:
        begin = group.at
        for index in range(bisect_right(self._taken, begin, key=_end), len(self._taken)):
            taken_from, taken_to = self._taken[index]
            if taken_from > begin:
                yield begin, min(taken_from, group.until)
            begin = max(begin, taken_to)
            if begin > group.latest or begin >= group.until:
                return
        yield begin, group.until


_begin, _end = itemgetter(0), itemgetter(1)


def _first(group: Group, lengths: Lengths, gaps: Iterable[tuple[int, int]]) -> list[Spoken]:
    """Say a group in the first gap in which its most important line fits."""
    said = (_fitted(group, lengths, begin, end) for begin, end in gaps)
    return next(filter(None, said), [])


def _shortest(group: Group, lengths: Lengths) -> Lengths:
    """Let nobody say any but the last form of each line."""
    last = {line.forms[-1] for line in group.lines}
    return lambda text: lengths(text) if text in last else None


def _between(
    gaps: Iterable[tuple[int, int]], spared: Iterable[tuple[int, int]], latest: int
) -> Iterator[tuple[int, int]]:
    """Yield what is left of gaps between stretches that are to be spared."""
    for begin, end in gaps:
        at = begin
        for silent_from, silent_to in spared:
            if silent_from >= end:
                break
            if at < silent_to:
                if at < silent_from:
                    yield at, silent_from
                at = silent_to
        if at <= latest and at < end:
            yield at, end


def _most(said: Iterable[Spoken]) -> list[str]:
    return [each.text for each in said if each.topic in _SPARING]


def _fitted(group: Group, lengths: Lengths, begin: int, end: int) -> list[Spoken]:
    """Say a group between two moments: what matters least is shortened first.

    Only where all is as short as can be, what matters least is left out.
    """
    lines = {
        line: [(form, ms) for form in line.forms if (ms := lengths(form)) is not None]
        for line in group.lines
    }
    lines = {line: forms for line, forms in lines.items() if forms}
    while lines and _total([forms[0][1] for forms in lines.values()]) > end - begin:
        long = [line for line, forms in lines.items() if len(forms) > 1]
        least = max(long or lines, key=lambda line: line.topic)
        lines[least].pop(0)
        if not lines[least]:
            del lines[least]
    if not lines or min(line.topic for line in lines) != group.rank:
        return []
    said = []
    for line, [(form, ms), *_] in lines.items():
        said.append(_spoken(line, form, ms, begin, group.at))
        begin += ms + GAP_MS
    return said


def _total(lengths: list[int]) -> int:
    return sum(lengths) + GAP_MS * (len(lengths) - 1)


def _spoken(line: Line, text: str, ms: int, at: int, due: int) -> Spoken:
    return Spoken(at, ms, text, line.topic, due, line.cues, line)
