"""`history`: what was done."""

from typing import Any

import click

from forge_tui import paths
from forge_tui.cli.say import complain, say, say_json
from forge_tui.history import read_all
from forge_tui.record import SessionRecord, SetRecord
from forge_tui.session.account import Accountant, value_of
from forge_tui.session.keeping import record
from forge_tui.session.unfinished import find
from forge_tui.text import one_line


@click.command()
@click.option("--json", "as_value", is_flag=True, help="One JSON array, newest first.")
def history(*, as_value: bool) -> None:
    """Show what was done, newest first, and what was cut off."""
    cut_off, problems = find()
    done, unreadable = read_all(paths.sessions_dir())
    for problem in [*problems, *unreadable]:
        complain(str(problem))
    sessions = [record(cut.about, cut) for cut in cut_off] + done
    sessions.sort(key=lambda session: session.started, reverse=True)
    if as_value:
        accountant = Accountant()
        say_json([_as_json(each) | value_of(accountant.figures(each)) for each in sessions])
    elif not sessions:
        say("Nothing done yet: forge-tui list workouts")
    for session in () if as_value else sessions:
        say(f"{session.started:%Y-%m-%d %H:%M}  {session.name}  {_state(session)}")
        for done_set in session.sets:
            say(f"    {_line(done_set)}")
        if session.note:
            say(f"    note: {one_line(session.note)}")


def _as_json(session: SessionRecord) -> dict[str, Any]:
    return {
        **session.as_dict(),
        "started": session.started.isoformat(),
        "note": session.note,
        "worked_seconds": round(session.worked_seconds, 3),
        "rested_seconds": round(session.rested_seconds, 3),
    }


def _state(session: SessionRecord) -> str:
    minutes, seconds = divmod(int(session.seconds), 60)
    practice = "practice, " if session.practice else ""
    later = "; play --resume goes on" if session.state == "unfinished" else ""
    return f"{practice}{session.reason}, {minutes}:{seconds:02}{later}"


def _line(done: SetRecord) -> str:
    which = "warm-up" if done.warm_up else f"set {done.set}"
    timed = done.held or (not done.reps and done.planned is None)
    amount = f"{done.seconds:.0f} s" if timed else f"{done.reps} reps"
    sides = f", left {done.left}, right {done.right}" if done.left or done.right else ""
    if timed and (done.left_seconds or done.right_seconds):
        sides = f", left {done.left_seconds:.0f} s, right {done.right_seconds:.0f} s"
    unsure = "" if done.confirmed else " (not confirmed)"
    effort = "" if done.rpe is None else f", RPE {done.rpe:g}"
    return f"{done.block}: {done.exercise}, {which}: {amount}{sides}{effort}{unsure}"
