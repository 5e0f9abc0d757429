"""What the plain player answers to a key, so that a person knows that it was heard."""

from forge_tui.player.playhead import Playhead, Result
from forge_tui.player.transitions import Act, State
from forge_tui.player.wording import how_much, seconds


def answer(act: Act, head: Playhead) -> str:  # noqa: PLR0911 - one for each act
    """Return a sentence; empty where what happens next says it already."""
    match act:
        case Act.PAUSE:
            return "PAUSED; Enter goes on"
        case Act.RESUME if head.state is not State.GET_READY:
            return "going on"
        case Act.REST:
            return f"{seconds(head.remaining // 1000 * 1000)} left"
        case Act.TARGET:
            return f"now {how_much(head)}"
        case Act.TEMPO:
            return f"tempo {head.tempo_percent} %"
        case Act.PACE:
            return f"pace: {head.pace}"
        case Act.UNDO:
            return f"{head.count} done"
        case Act.SWAP_LEAD:
            return f"{head.side} first"
        case Act.CORRECT | Act.RATE:
            return _of_the_last_set(act, head.results[-1])
    return ""


def _of_the_last_set(act: Act, last: Result) -> str:
    if act is Act.RATE:
        return f"RPE {last.rpe:g}"
    sides = f", left {last.left}, right {last.right}" if last.left + last.right else ""
    return f"{last.reps} reps it was{sides}"
