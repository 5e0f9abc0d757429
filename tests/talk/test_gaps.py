"""The gaps between what is said, as one finds them by looking at each millisecond."""

from hypothesis import given, settings
from hypothesis import strategies as st

from forge_tui.player.events import Cue
from forge_tui.talk.lines import Group, Line
from forge_tui.talk.schedule import HUSH_MS, SECOND_MS, _Room
from forge_tui.talk.topic import Topic

LINE = Line(Topic.REP, ("1",), frozenset({Cue.REP}))
numbers = st.integers(0, 6000)


@settings(deadline=None)
@given(st.lists(numbers, max_size=8), numbers, numbers, numbers)
def test_each_gap_is_found_whatever_is_taken_and_in_whichever_order(
    counts: list[int], at: int, late: int, until: int
) -> None:
    room, taken = _Room(100), {*range(-1, 100)}
    for count in counts:
        room.hush(count)
        taken |= {*range(count - HUSH_MS, count + SECOND_MS)}
    found = [*room._gaps(Group(at, at + late, at + until, (LINE,)))]  # noqa: SLF001
    free = [ms for ms in range(at, at + until) if ms not in taken]
    begins = [ms for ms in free if ms == at or ms - 1 in taken]
    assert [begin for begin, end in found if begin < end] == [b for b in begins if b <= at + late]
    assert all(
        ms not in taken and at <= ms < at + until
        for begin, end in found
        for ms in range(begin, end)
    )
