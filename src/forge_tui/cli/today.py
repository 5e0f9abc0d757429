"""`today`: what the person's plans have for a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from forge_tui import paths
from forge_tui.cli.days import day_option
from forge_tui.cli.layout import wrapped
from forge_tui.cli.say import complain, say, say_json
from forge_tui.coach.schedule_words import lightened, missed, nothing_due, weekday, what_next
from forge_tui.config import load
from forge_tui.library import Library
from forge_tui.library.plan_files import FOLDER
from forge_tui.model.schedule import parse_day
from forge_tui.session import clock
from forge_tui.session.today import Today, look_at
from forge_tui.text import one_line
from forge_tui.toml.problem import how_many, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from forge_tui.coach.schedule import Due


@click.command()
@click.option("--json", "as_value", is_flag=True, help="One JSON object.")
@day_option("date", "Another day: 2026-11-23, yesterday, 7d (ago), monday.")
@click.option("--new", is_flag=True, help="Write a plan to begin with, to be changed.")
def today(*, as_value: bool, date: date | None, new: bool) -> None:
    """Say what is due today by your plans, what was missed, and what comes next."""
    try:
        day = parse_day(date or clock.today())
    except ValueError as error:
        raise click.BadParameter(f"{date} {error}") from None
    if new:
        _write_example(day)
        return
    preferences = load()[0]
    library = Library.open(preferences.folders)
    found = look_at(day, library, preferences.folders)
    for problem in (*found.problems, *found.unreadable):
        complain(str(problem))
    if as_value:
        say_json(_as_json(found))
    else:
        say("\n".join(_page(found)))
    if bad := library.bad_files():
        complain(how_many(bad))


def _write_example(day: date) -> None:
    from forge_tui.library.new_plan import write_example  # noqa: PLC0415 - seldom needed

    say(f"A plan to begin with is in {shown(write_example(day))}")
    say("Open it in an editor and say what you do on which days; then: forge-tui today")


def _as_json(found: Today) -> dict[str, Any]:
    seen = found.outlook
    coming = [_about(found, due) for due in seen.next]
    return {
        "date": str(seen.day),
        "due": [{**_about(found, due), "done": due.done is not None} for due in seen.due],
        "missed": [{**_about(found, due), "date": str(due.day)} for due in seen.missed],
        "next": {"date": str(seen.next[0].day), "due": coming} if coming else None,
        "rest": seen.rest,
        "deload": seen.deload,
        "easy_until": found.easy_until and str(found.easy_until),
        "week": {"done": seen.week[0], "due": seen.week[1]},
    }


def _about(found: Today, due: Due) -> dict[str, Any]:
    row = found.workouts[due.workout]
    return {"workout": due.workout, "name": row["name"], "seconds": row["seconds"]}


def _page(found: Today) -> list[str]:
    seen = found.outlook
    title = f"{weekday(seen.day)}, {seen.day}"
    eased = [wrapped(light)] if (light := lightened(seen, _names(found), found.easy_until)) else []
    if not found.files:
        return [
            *eased,
            f"{title}: there is no plan. A plan says which workout is due on which day; yours are",
            f"the files in {shown(paths.own(FOLDER)[-1])}. To begin one: forge-tui today --new",
        ]
    lines = [one_line(": ".join(filter(None, [title, ", ".join(found.plans)])))]
    if any(not problem.is_warning for problem in found.problems):
        lines += ["", "  A plan with mistakes is left out: forge-tui check"]
    lines += [""] + (list(_due(found)) or [wrapped(f"{nothing_due(seen, _names(found))}.")])
    lines += eased
    for due in seen.missed:
        lines += ["", wrapped(missed(due, found.name(due.workout)))]
        lines.append(_start(due))
    coming = what_next(seen, _names(found))
    if coming and seen.due:
        lines += ["", wrapped(f"Next: {coming}.")]
    done, planned = seen.week
    return [*lines, "", f"  This week: {done} of {planned} done."] if planned else lines


def _due(found: Today) -> Iterator[str]:
    for due in found.outlook.due:
        minutes = max(1, round(found.workouts[due.workout]["seconds"] / 60))
        state = "done" if due.done else "due"
        yield one_line(f"  {state:5} {found.name(due.workout)}, {minutes} min")
        if not due.done:
            yield _start(due)


def _start(due: Due) -> str:
    return f"        forge-tui play {due.workout}"


def _names(found: Today) -> dict[str, str]:
    return {id_: str(row["name"]) for id_, row in found.workouts.items()}
