"""From what there is to say to what is said, and when: no two at a time, and nothing is cut."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter

from forge_tui.player.events import Cue
from forge_tui.talk.lines import Group, Line
from forge_tui.talk.topic import Topic

# A breath between two lines, and the silence before "3".
GAP_MS, HUSH_MS = 80, 300
SECOND_MS = 1000

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
    said: list[Spoken] = []
    for group in sorted(groups, key=lambda each: (not each.count, each.lines and each.rank)):
        if group.lines:
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

    def hush(self, count: int) -> None:
        """Keep silent for a count, and from before "3" on until the moment that it leads to."""
        self._take(count - HUSH_MS, count + SECOND_MS)

    def placed(self, group: Group, lengths: Lengths) -> list[Spoken]:
        """Say what fits of a group in the first gap in which its most important line does.

        If there is no such gap, that line is left out.
        """
        for begin, end in self._gaps(group):
            if said := _fitted(group, lengths, begin, end):
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


def _fitted(group: Group, lengths: Lengths, begin: int, end: int) -> list[Spoken]:
    """Say a group between two moments: what matters least is shortened first, then left out."""
    lines = {
        line: [(form, ms) for form in line.forms if (ms := lengths(form)) is not None]
        for line in group.lines
    }
    lines = {line: forms for line, forms in lines.items() if forms}
    while lines and _total([forms[0][1] for forms in lines.values()]) > end - begin:
        least = max(lines, key=lambda line: line.topic)
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
