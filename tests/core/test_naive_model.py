"""The player beside a naive one that counts milliseconds one by one."""

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from movements import exercise
from naive import Move, Naive, Part
from support import LONG_MS, initial, workout

from forge_tui.errors import IllegalCommandError
from forge_tui.player.cursor import advance
from forge_tui.player.events import CueEvent, EndEvent, Event, RepEvent, SegmentEvent
from forge_tui.player.orders import obey
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import Act, Command, State
from forge_tui.unroll import Settings, unroll

MOVES = st.builds(
    Move,
    phases=st.lists(st.integers(1, 900), max_size=3).map(tuple),
    alternating=st.booleans(),
)


@st.composite
def parts(draw: st.DrawFn, moves: dict[str, Move]) -> Part:
    move = draw(st.sampled_from(sorted(moves)))
    by_count = bool(moves[move].phases) and draw(st.booleans())
    return Part(
        move,
        sets=draw(st.integers(1, 3)),
        rest=draw(st.sampled_from([0, 1, 999, 1000, 3000, 4500, 7000])),
        reps=draw(st.integers(1, 5)) if by_count else 0,
        ms=0 if by_count else 1000 * draw(st.integers(1, 4)),
    )


@st.composite
def blocks(draw: st.DrawFn) -> tuple[dict[str, Move], list[Part]]:
    moves = {"a": draw(MOVES), "b": draw(MOVES)}
    return moves, draw(st.lists(parts(moves), min_size=1, max_size=3))


def real(
    prepare: int,
    moves: dict[str, Move],
    done: list[Part],
    pauses: dict[int, int],
    ratings: dict[int, float],
) -> tuple[list[tuple[int, str]], list[float | None]]:
    """Return what the real player tells of the same block with the same pauses, and the RPEs."""
    entries = [
        f'{{ exercise = "{part.move}", do = "{part.reps or f"{part.ms // 1000}s"}", '
        f'sets = {part.sets}, rest = "{part.rest / 1000}s" }}'
        for part in done
    ]
    made = workout(f'kind = "sets"\nexercises = [{", ".join(entries)}]')
    exercises = {name: exercise(toml_of(move)) for name, move in moves.items()}
    head = Playhead(unroll(made, exercises, Settings(prepare_ms=prepare)))
    head, events = obey(head, Command(Act.START))
    told = list(events)
    for at in sorted({*pauses, *ratings}):
        if at < head.now:
            continue
        head, events = advance(head, at - head.now)
        told += events
        if head.state is State.ENDED:
            break
        head = rated(head, ratings.get(at))
        length = pauses.get(at)
        if length is None:
            continue
        for command, ms in ((Act.PAUSE, length), (Act.RESUME, 0)):
            head, events = obey(head, Command(command))
            told += events
            head, events = advance(head, ms)
            told += events
    head, events = advance(head, LONG_MS)
    words = [(e.t, word) for e in [*told, *events] if (word := word_of(e))]
    return words, [result.rpe for result in head.results]


def rated(head: Playhead, rpe: float | None) -> Playhead:
    """Say how hard the set before was, if that can be said now."""
    try:
        return obey(head, Command(Act.RATE, rpe))[0] if rpe else head
    except IllegalCommandError:
        return head


def toml_of(move: Move) -> str:
    rows = [
        f'{{ id = "p{i}", call = "P", seconds = {ms / 1000} }}' for i, ms in enumerate(move.phases)
    ]
    measure = "reps" if rows else "hold"
    sides = "alternating" if move.alternating and rows else "both"
    return (
        f'name = "M"\n[movement]\nmeasure = "{measure}"\nsides = "{sides}"\n'
        f"phases = [{', '.join(rows)}]"
    )


def word_of(event: Event) -> str | None:
    match event:
        case SegmentEvent():
            return event.kind.value
        case RepEvent():
            return f"rep {event.rep} {initial(event.side)}"
        case CueEvent() if event.cue.value in {"ready", "go"}:
            return event.cue.value
        case CueEvent() if event.cue.value.startswith("count"):
            return event.cue.value
        case EndEvent():
            return "end"
    return None


@settings(max_examples=200, deadline=None, phases=set(Phase) - {Phase.explain})
@given(
    st.sampled_from([0, 1, 2999, 5000, 6000]),
    blocks(),
    st.dictionaries(st.integers(0, 40_000), st.integers(1, 9000), max_size=6),
    st.dictionaries(st.integers(0, 40_000), st.sampled_from([5.0, 7.5, 8.0, 10.0]), max_size=6),
)
def test_the_player_tells_what_a_naive_one_tells(
    prepare: int,
    block: tuple[dict[str, Move], list[Part]],
    pauses: dict[int, int],
    ratings: dict[int, float],
) -> None:
    moves, done = block
    naive = Naive(moves, dict(pauses), dict(ratings))
    expected = naive.play(prepare, done)
    told, rpes = real(prepare, moves, done, pauses, ratings)
    assert sorted(told) == sorted(expected)
    assert rpes == naive.done
