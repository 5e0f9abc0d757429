"""What is asked and said of the set just done, while one rests."""

from forge_tui.player.playhead import Playhead, Result

_ROW = "RPE        5   6   7   8   9   0=10"
_REPS = "reps left  5+  4   3   2   1   none"
_HOLD = "         easy       hard    all out"


def how_hard(result: Result) -> str:
    """Return the question of how hard a set was, in three lines of at most forty cells."""
    said = "" if result.rpe is None else f" RPE {result.rpe:g}"
    title = f"How hard was {_called(result)}?{said}"
    return "\n".join([title, _ROW, _HOLD if result.of.drill.held else _REPS])


def how_many(result: Result) -> str:
    """Return the question of how many reps a set, or its last side, really had."""
    side = f", {result.side.value}" if result.side else ""
    return f"How many reps was {_called(result)} really{side}?"


def _called(result: Result) -> str:
    return "the warm-up" if result.of.warm_up else f"set {result.of.number + result.lap}"


def hints(head: Playhead) -> tuple[tuple[str, str], ...]:
    """Return (command, what it says by now) of what can be said of the set just done."""
    last = head.just_done
    if last is None:
        return ()
    rate = ("rate", "hard?" if last.rpe is None else f"RPE {last.rpe:g}")
    if last.of.drill.held:
        return (rate,)
    return rate, ("correct", f"{last.reps} {last.side.value if last.side else 'reps'}")
