"""What each command does to the playhead; whether it may is the table's to say."""

from collections.abc import Callable

from forge_tui.errors import IllegalCommandError
from forge_tui.plan.effort import is_rpe
from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Sides
from forge_tui.plan.timeline import Kind
from forge_tui.player.cursor import Cursor, in_order
from forge_tui.player.events import Event
from forge_tui.player.playhead import MOST_REPS, Playhead
from forge_tui.player.transitions import COMMANDS, Act, Command, State

LONGEST_MS = 4 * 3600 * 1000
SHORTEST_LEFT_MS = 3000
SLOWEST, FASTEST = 50, 200


_STATES = {
    State.READY: "before the start",
    State.PREPARE: "while you prepare",
    State.WORK: "in a set",
    State.CHANGE: "while you change sides",
    State.REST: "in a rest",
    State.PAUSED: "in a pause",
    State.GET_READY: "during the count-in",
    State.ENDED: "after the end",
}


def obey(head: Playhead, command: Command) -> tuple[Playhead, tuple[Event, ...]]:
    """Carry out a command; raises IllegalCommandError, and nothing has changed, if it may not be.

    The error's text says why in words for the person.
    """
    if head.state not in COMMANDS[command.act]:
        act, state = str(command.act).replace("-", " "), _STATES[head.state]
        raise IllegalCommandError(f'"{act}" is not possible {state}')
    cursor = Cursor(head)
    _ORDERS[command.act](cursor, command)
    return cursor.freeze(), in_order(cursor.events)


def sensible(head: Playhead) -> Command | None:
    """Return what space means now: a running clock pauses, a player that waits goes on."""
    match head.state:
        case State.READY:
            return Command(Act.START)
        case State.PAUSED:
            return Command(Act.RESUME)
        case State.ENDED:
            return None
        case State.WORK if head.attended and head.pace is Pace.TAP and not head.set.drill.held:
            return Command(Act.COUNT)
        case State.WORK if head.attended and head.is_open and not head.stands_in:
            return Command(Act.DONE)
    return Command(Act.PAUSE)


def _no(sentence: str) -> IllegalCommandError:
    return IllegalCommandError(sentence)


def _start(cursor: Cursor, _: Command) -> None:
    cursor.enter(0)


def _pause(cursor: Cursor, _: Command) -> None:
    cursor.state, cursor.then = State.PAUSED, cursor.active


def _resume(cursor: Cursor, _: Command) -> None:
    if cursor.then is State.WORK:
        cursor.count_in()
    else:
        cursor.state, cursor.then = cursor.active, None


def _reps_told(value: float | str | None) -> int:
    if not isinstance(value, int) or not 0 <= value <= MOST_REPS:
        raise _no(f"reps are a number from 0 to {MOST_REPS}")
    return value


def _correct(cursor: Cursor, command: Command) -> None:
    reps = _reps_told(command.value)
    if cursor.active is State.WORK or not cursor.results:
        raise _no("no set has just been done")
    if cursor.results[-1].of.drill.held:
        raise _no("a hold has no reps")
    cursor.correct(reps)


def _rate(cursor: Cursor, command: Command) -> None:
    if not isinstance(command.value, float | int) or not is_rpe(command.value):
        raise _no("how hard a set was is said from 5 to 10, in halves")
    if cursor.just_done is None:
        raise _no("no set has just been done")
    cursor.rate(command.value)


def _done(cursor: Cursor, command: Command) -> None:
    told = None if command.value is None else _reps_told(command.value)
    reps = told
    if reps is None and cursor.pace is Pace.SELF and not cursor.set.drill.held:
        reps = cursor.goal.reps
    # Of an open set only the person knows the number; a hold was timed.
    known = told is not None or cursor.set.drill.held or not cursor.set.target.is_open
    known = known or cursor.pace is not Pace.SELF
    cursor.leave_work("done", reps=reps, by_person=known)


def _count(cursor: Cursor, _: Command) -> None:
    if cursor.pace is not Pace.TAP or cursor.set.drill.held:
        raise _no("reps are counted by key only in tap pace")
    cursor.count_rep()


def _undo(cursor: Cursor, _: Command) -> None:
    if cursor.active is not State.WORK or not cursor.count:
        raise _no("there is no rep to take back")
    before = cursor.side
    cursor.count -= 1
    _again_from_start(cursor)
    if cursor.state is State.WORK and cursor.side is not before:
        cursor.cue_side()


def _again(cursor: Cursor, _: Command) -> None:
    if not cursor.runs_by_tempo:
        raise _no("only a rep that the tempo counts can be done again")
    _again_from_start(cursor)


def _again_from_start(cursor: Cursor) -> None:
    """Begin the rep anew; the set's clock is not turned back, as this was the person's wish.

    After a pause it begins anew anyway.
    """
    if cursor.state is State.WORK:
        cursor.start_rep()
        cursor.tell_start()


def _skip(cursor: Cursor, _: Command) -> None:
    index, lap = cursor.next()
    if index >= len(cursor.plan.segments):
        raise _no("this is the last set: done or stop ends the workout")
    if cursor.active is State.WORK:
        _leave_unfinished(cursor)
    elif cursor.window is not None and cursor.segment.ms is None:
        index = cursor.plan.spans[cursor.window][1]
    cursor.enter(index, lap, count_in=True)


def _leave_unfinished(cursor: Cursor) -> None:
    """Keep what was done of a set that is left, so that nothing is lost."""
    if cursor.active is State.WORK and (cursor.at or cursor.count):
        cursor.log("skipped")


def _back(cursor: Cursor, _: Command) -> None:
    index, lap = cursor.index, cursor.lap
    if lap and cursor.window is not None and index == cursor.plan.spans[cursor.window][0]:
        index, lap = cursor.plan.spans[cursor.window][1], lap - 1
    earlier = [work for work in cursor.plan.works if work < index]
    if not earlier:
        raise _no("this is the first set")
    _refuse_closed_window(cursor, earlier[-1])
    _leave_unfinished(cursor)
    cursor.enter(earlier[-1], lap, count_in=True)


def _refuse_closed_window(cursor: Cursor, index: int) -> None:
    window = cursor.plan.segments[index].window
    if window is None or window == cursor.window:
        return
    first, beyond = cursor.plan.spans[window]
    inside = cursor.plan.segments[first:beyond]
    if inside[-1].loops or len({s.set for s in inside if s.kind is Kind.WORK}) > 1:
        raise _no("the time of that block is over")


def _redo(cursor: Cursor, _: Command) -> None:
    if cursor.active in {State.WORK, State.CHANGE}:
        index, lap, lead = cursor.segment.set, cursor.lap, cursor.lead or cursor.expected_lead
    elif cursor.results:
        last = cursor.results[-1]
        index, lap, lead = last.set, last.lap, last.lead
    else:
        raise _no("no set has been done yet")
    work = _first_work_of(cursor, index)
    _refuse_closed_window(cursor, work)
    cursor.enter(work, lap, count_in=True, lead=lead)


def _first_work_of(cursor: Cursor, index: int) -> int:
    return next(work for work in cursor.plan.works if cursor.plan.segments[work].set == index)


def _jump(cursor: Cursor, command: Command) -> None:
    if not isinstance(command.value, int) or not 0 <= command.value < len(cursor.plan.sets):
        raise _no(f"there are sets 1 to {len(cursor.plan.sets)}")
    index = _first_work_of(cursor, command.value)
    if index < cursor.index:
        _refuse_closed_window(cursor, index)
    _leave_unfinished(cursor)
    here = cursor.window is not None and cursor.window == cursor.plan.segments[index].window
    cursor.enter(index, cursor.lap if here else 0, count_in=True)


def _rest(cursor: Cursor, command: Command) -> None:
    if cursor.active not in {State.PREPARE, State.REST, State.CHANGE}:
        raise _no("there is no rest to change now")
    if cursor.segment.ms is None:
        raise _no("this rest lasts until the window ends")
    left = cursor.remaining + _number(command)
    left = min(max(left, min(cursor.remaining, SHORTEST_LEFT_MS)), LONGEST_MS)
    if left != cursor.remaining:
        cursor.length = cursor.at + left
        cursor.cue_due_mark()


def _number(command: Command) -> int:
    if not isinstance(command.value, int):
        raise _no(f"{command.act} needs a number")
    return command.value


def _target(cursor: Cursor, command: Command) -> None:
    goal = cursor.goal
    if goal.reps is None or cursor.set.drill.held:
        raise _no("this set has no number of reps to change")
    step = _number(command) * goal.step
    least = cursor.count + 1 if cursor.active is State.WORK else 1
    if not least <= goal.reps + step <= MOST_REPS:
        raise _no(f"the target stays between {least} and {MOST_REPS}")
    cursor.delta += step
    cursor.goal_changed()


def _tempo(cursor: Cursor, command: Command) -> None:
    if cursor.set.drill.held:
        raise _no("a hold has no tempo")
    percent = cursor.tempo_percent + _number(command)
    if not SLOWEST <= percent <= FASTEST:
        raise _no(f"the tempo stays between {SLOWEST} and {FASTEST} %")
    cursor.tempos = tuple((dict(cursor.tempos) | {cursor.set.drill.exercise: percent}).items())


def _swap_lead(cursor: Cursor, _: Command) -> None:
    if cursor.set.drill.sides is Sides.BOTH or cursor.set.one_side:
        raise _no("there is no side to lead with")
    if cursor.segment.second or (cursor.active is State.WORK and cursor.count):
        raise _no("the lead changes only before the first rep")
    lead = cursor.lead or cursor.expected_lead
    cursor.chosen_lead = lead.other if lead else None
    if cursor.chosen_lead and cursor.set.drill.sides is Sides.SWITCHING:
        cursor.go_on_with(cursor.chosen_lead)
    if cursor.active is State.WORK:
        cursor.lead = cursor.chosen_lead
        if cursor.set.drill.held:
            cursor.clock = 0
        if cursor.state is State.WORK:
            cursor.restart_rep()
            cursor.cue_side()


def _swap_exercise(cursor: Cursor, command: Command) -> None:
    if command.plan is None:
        raise _no("no exercise was given to change to")
    here, index = cursor.active, cursor.segment.set
    _leave_unfinished(cursor)
    wanted = Kind(here.value) if here in {State.PREPARE, State.REST} else Kind.WORK
    place = next(
        i
        for i, segment in enumerate(command.plan.segments)
        if segment.set == index and segment.kind is wanted
    )
    cursor.plan, cursor.chosen_lead, cursor.delta = command.plan, None, 0
    cursor.goal_changed()
    if wanted is Kind.WORK:
        cursor.enter(place, cursor.lap, count_in=True)
    else:
        cursor.index = place


def _pace(cursor: Cursor, command: Command) -> None:
    if command.value not in set(Pace):
        raise _no("the pace is guided, self or tap")
    by_tempo = cursor.runs_by_tempo
    cursor.chosen_pace = Pace(command.value)
    _counted_anew(cursor, by_tempo=by_tempo)


def _counted_anew(cursor: Cursor, *, by_tempo: bool) -> None:
    """Go on with who counts by now; `by_tempo` is whether the tempo did so until now."""
    cursor.goal_changed()
    if cursor.state is State.WORK and cursor.is_over:
        cursor.leave_work("done")
    elif cursor.active is State.WORK and cursor.runs_by_tempo is not by_tempo:
        _again_from_start(cursor)


def _stop(cursor: Cursor, _: Command) -> None:
    if cursor.active is State.WORK and (cursor.at or cursor.count):
        cursor.log("stopped")
    cursor.end("stopped")


def _input(cursor: Cursor, command: Command) -> None:
    by_tempo = cursor.runs_by_tempo
    cursor.attended = command.act is Act.INPUT_BACK
    _counted_anew(cursor, by_tempo=by_tempo)


_ORDERS: dict[Act, Callable[[Cursor, Command], None]] = {
    Act.START: _start,
    Act.PAUSE: _pause,
    Act.RESUME: _resume,
    Act.DONE: _done,
    Act.CORRECT: _correct,
    Act.RATE: _rate,
    Act.COUNT: _count,
    Act.UNDO: _undo,
    Act.AGAIN: _again,
    Act.SKIP: _skip,
    Act.BACK: _back,
    Act.REDO: _redo,
    Act.JUMP: _jump,
    Act.REST: _rest,
    Act.TARGET: _target,
    Act.TEMPO: _tempo,
    Act.SWAP_LEAD: _swap_lead,
    Act.SWAP_EXERCISE: _swap_exercise,
    Act.PACE: _pace,
    Act.STOP: _stop,
    Act.INPUT_LOST: _input,
    Act.INPUT_BACK: _input,
}
