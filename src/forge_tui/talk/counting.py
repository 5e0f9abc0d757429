"""Which reps are counted aloud, and in what words; 3, 2, 1."""

from collections.abc import Iterator

from forge_tui.player.events import Cue, RepEvent
from forge_tui.talk.lines import Group, Line
from forge_tui.talk.manner import Forms, Manner
from forge_tui.talk.moments import Moment
from forge_tui.talk.topic import Topic

# Of faster reps only each fifth is counted, and the side is said at the set's begin alone.
FAST_MS, FIFTH = 1500, 5
# "Last three" means something only in a set that is longer.
THREE, SIX = 3, 6
# A count that would take its whole second is not said.
_COUNT_MS = 950
_WORDS = {Cue.COUNT_3: "three", Cue.COUNT_2: "two", Cue.COUNT_1: "one"}


def is_counted(rep: RepEvent, *, fast: bool) -> bool:
    """Tell whether anything is said of a rep."""
    return not fast or rep.enough or rep.rep % FIFTH == 0 or rep.rep == rep.reps


def count(
    rep: RepEvent, manner: Manner, topics: frozenset[Topic], *, fast: bool, ends: bool
) -> Line | None:
    """Return what is said of a rep, which `ends` its set or not; a number where no more fits."""
    told, number = frozenset({Cue.REP}), manner.say("rep", rep=rep.rep)
    if ends:
        return Line(Topic.SUM, number, told)
    if Topic.LAST in topics and (sentence := _sentence(rep, manner, fast=fast)):
        instead = number if Topic.REP in topics else ()
        return Line(Topic.LAST, tuple(dict.fromkeys((*sentence, *instead))), told)
    return Line(Topic.REP, number, told) if is_counted(rep, fast=fast) else None


def _sentence(rep: RepEvent, manner: Manner, *, fast: bool) -> Forms:
    """Return what is worth more than a number: that it is enough, or nearly done."""
    if rep.enough:
        return manner.say("enough", rep=rep.rep)
    if rep.reps and rep.reps >= SIX and rep.reps - rep.rep == THREE and not fast:
        return manner.say("last_three", rep=rep.rep)
    return ()


def count_down(moment: Moment, manner: Manner, topics: frozenset[Topic]) -> Iterator[Group]:
    """Yield 3, 2, 1 and the tone before them, for which all others keep silent, said or not."""
    t = moment.t
    for cue in moment.cues:
        if cue in _WORDS:
            forms = manner.say(_WORDS[cue]) if Topic.COUNT in topics else ()
            line = Line(Topic.COUNT, forms, frozenset({cue}))
            yield Group(t, t, t + _COUNT_MS, (line,) if forms else (), count=True)
        elif cue is Cue.READY:
            yield Group(t, t, t, (), ready=True)
