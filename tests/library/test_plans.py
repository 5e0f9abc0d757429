"""Plan files at the door: every mistake with its place, and what is silently right."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forge_tui.library import Library
from forge_tui.library.plan_files import is_plan
from forge_tui.library.plans import judge_plan, read_plans

if TYPE_CHECKING:
    from homes import Home

pytest_plugins = ["homes"]

NAME = 'name = "P"\n'
NO_DATE = "is no date; write year, month and day: 2026-11-23"
DAYS = '[days]\nmonday = "legs"\n'


@pytest.fixture
def room(home: Home) -> Home:
    """Return a home with one workout."""
    home.exercise("squat")
    home.workout("legs")
    return home


def told(home: Home, text: str) -> list[str]:
    """Return what is said of a plan, from the place on."""
    path = home.write("plans/p.toml", text)
    return [str(each).partition("p.toml:")[2] for each in judge_plan(path, Library.open())]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[days]\nmonday = "legs"', "1:1: error: name: is required"),
        (NAME, "1:1: error: says no days: write a table [days], or a cycle"),
        (NAME + "[days]\n", "2:2: error: days: names no workout"),
        (NAME + '[days]\nmonday = "rest"\n', "2:2: error: days: names no workout"),
        (
            NAME + '[days]\nmodnay = "legs"',
            '3:1: error: days.modnay: is not a known key; did you mean "monday"?',
        ),
        (
            NAME + DAYS + "active = false",
            "4:1: error: days.active: is not a known key here; it belongs above the first [table]",
        ),
        (
            NAME + '[days]\nmonday = ["legs", "lges"]',
            '3:19: error: days.monday[1]: there is no workout "lges"; did you mean "legs"?',
        ),
        (
            NAME + '[days]\nmonday = "rset"',
            '3:1: error: days.monday: there is no workout "rset"; did you mean "rest"?',
        ),
        (
            NAME + '[days]\nmonday = "squat"',
            '3:1: error: days.monday: "squat" is an exercise; a plan names workouts',
        ),
        (
            NAME + '[days]\nmonday = ["legs", "legs"]',
            "3:19: error: days.monday[1]: is named twice; a workout is due once a day",
        ),
        (
            NAME + '[days]\nmonday = ["legs", "rest"]',
            '3:1: error: days.monday: "rest" stands alone: a day off has no workout',
        ),
        (
            NAME + "[days]\nmonday = []",
            '3:1: error: days.monday: names no workout; a day off is "rest"',
        ),
        (
            NAME + "[days]\nmonday = 3",
            '3:1: error: days.monday: must be the id of a workout in quotes, or "rest"',
        ),
        (
            NAME + 'cycle = ["legs"]\n',
            "2:1: error: cycle: needs start, the day from which it is counted",
        ),
        (
            NAME + 'start = 2026-11-23\ncycle = ["rest", "rest"]\n',
            "3:1: error: cycle: names no workout",
        ),
        (
            NAME + 'start = 2026-11-23\ncycle = ["legs"]\n' + DAYS,
            "3:1: error: cycle: is one way, [days] the other: keep one of them",
        ),
        (
            NAME + 'start = 2026-11-23\ncycle = ["legs", ["rest", "legs"]]\n',
            '3:18: error: cycle[1]: "rest" stands alone: a day off has no workout',
        ),
        (
            NAME + "deload = 6\n" + DAYS,
            "2:1: error: deload: needs start, the day from which it is counted",
        ),
        (
            NAME + "start = 2026-11-23\nuntil = 2026-11-22\n" + DAYS,
            "3:1: error: until: is before start",
        ),
        (
            NAME + 'start = "soon"\n' + DAYS,
            "2:1: error: start: is no date; write year, month and day: 2026-11-23",
        ),
        (
            NAME + "start = 2026-11-23T10:00:00\n" + DAYS,
            "2:1: error: start: has a time of day; a day is enough: 2026-11-23",
        ),
        (
            NAME + "start = 9999-12-31\n" + DAYS,
            "2:1: error: start: must lie in the years 2000 to 2199",
        ),
        (NAME + "start = 2026-02-29\n" + DAYS, "2:9: error: is no date that exists"),
        *(
            (f"{NAME}start = {day}\n{DAYS}", f"2:9: error: {NO_DATE}")
            for day in ("2026-13-40", "2026-1-5", "23.11.2026", "2026/11/23", "soon", "")
        ),
        (f'{NAME}{DAYS}[[except]]\nworkout = "legs"\ndate = 1-12-2026', f"6:8: error: {NO_DATE}"),
        (f"{NAME}except = [{{ from = soon }}]\n{DAYS}", f"2:20: error: {NO_DATE}"),
        (
            f"{NAME}start = 2026-11-23 soon\n{DAYS}",
            '2:20: error: there is more after the value; text needs quotes, as in "1:30"',
        ),
        (
            NAME + DAYS + '[[except]]\nworkout = "legs"\n',
            "4:3: error: except[0]: says no day: write date, or from and to",
        ),
        (
            NAME + DAYS + "[[except]]\nfrom = 2026-12-24\n",
            '5:1: error: except[0].from: needs "to" beside it',
        ),
        (
            NAME + DAYS + "[[except]]\nto = 2026-12-24\n",
            '5:1: error: except[0].to: needs "from" beside it',
        ),
        (
            NAME + DAYS + "[[except]]\nfrom = 2026-12-24\nto = 2026-12-23\n",
            "6:1: error: except[0].to: is before from",
        ),
        (
            NAME + DAYS + "[[except]]\ndate = 2026-12-24\nto = 2026-12-25\n",
            "6:1: error: except[0].to: is one way, date the other: keep one of them",
        ),
        (
            NAME + DAYS + '[[except]]\nfrom = 2026-12-24\nto = 2026-12-25\nworkout = "legs"\n',
            "7:1: error: except[0].workout: needs a date: from and to are days off",
        ),
        (
            NAME + DAYS + "[[except]]\ndate = 2026-12-24\n[[except]]\ndate = 2026-12-24\n",
            "7:1: error: except[1].date: has an exception already",
        ),
        (
            NAME + DAYS + '[[except]]\ndate = 2026-12-24\nworkout = "lgs"\n',
            '6:1: error: except[0].workout: there is no workout "lgs"; did you mean "legs"?',
        ),
        (NAME + DAYS + '"\\u001b" = 1\n', "4:1: error: days.\ufffd: the key contains the"),
        ("days = 3\n" + NAME, "1:1: error: days: must be a table of keys and values"),
        ("x =", "1:4: error: the file ends here"),
    ],
)
def test_a_mistake_is_told_with_its_place_key_and_reason(room: Home, text: str, said: str) -> None:
    problems = told(room, text)
    assert len(problems) == 1, problems
    assert problems[0].startswith(said)


def test_all_mistakes_are_told_at_once(room: Home) -> None:
    text = 'start = "x"\ndeload = 1\n[days]\nmonday = 1\ntuseday = "legs"\n'
    assert [each.split(": ")[2] for each in told(room, text)] == [
        "name",
        "start",
        "deload",
        "days.monday",
        "days.tuseday",
    ]


def test_other_mistakes_do_not_hide_a_workout_that_there_is_not(room: Home) -> None:
    text = 'cycle = ["legs", ["lgs", 3]]\ndeload = 1\n[[except]]\nworkout = "squat"\n'
    assert [each.split(": ", 2)[2] for each in told(room, text)] == [
        "name: is required",
        'cycle[1][0]: there is no workout "lgs"; did you mean "legs"?',
        'cycle[1][1]: must be the id of a workout in quotes, or "rest"',
        "deload: must be at least 2",
        "except[0]: says no day: write date, or from and to",
        'except[0].workout: "squat" is an exercise; a plan names workouts',
    ]


def test_a_workout_whose_file_has_errors_is_named_with_it(room: Home) -> None:
    room.workout("arms", "name = 3")
    (said,) = told(room, NAME + '[days]\nmonday = "arms"\n')
    assert "the file of this workout has errors (config/forge-tui/workouts/arms.toml)" in said


def test_dates_may_stand_in_quotes(room: Home) -> None:
    assert told(room, NAME + 'start = "2026-11-23"\n' + DAYS) == []
    (schedule,), _, _ = read_plans(Library.open())
    assert schedule.start == date(2026, 11, 23)


def test_one_bad_plan_hides_no_other(room: Home) -> None:
    room.write("plans/bad.toml", "x")
    room.write("plans/good.toml", NAME + DAYS)
    room.write(room.data / "plans/too.toml", NAME.replace("P", "Q") + DAYS)
    schedules, files, problems = read_plans(Library.open())
    assert ({each.name for each in schedules}, files, len(problems)) == ({"P", "Q"}, 3, 1)


def test_plans_lie_in_more_folders_too_and_examples_that_are_shipped_do_not_count(
    room: Home,
) -> None:
    room.write(room.root / "more/plans/m.toml", NAME + DAYS)
    room.write(room.shipped / "plans/s.toml", NAME + DAYS)
    assert read_plans(Library.open()).files == 0
    assert read_plans(Library.open(), [room.root / "more"]).files == 1


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("plans/x.toml", "", True),
        ("x.toml", NAME + " [ days ]\n", True),
        ("x.toml", 'cycle = ["a"]\n', True),
        ("x.toml", NAME + "[[block]]\n", False),
    ],
)
def test_a_plan_is_known_by_its_folder_or_its_days(
    room: Home, path: str, text: str, *, expected: bool
) -> None:
    assert is_plan(room.write(room.root / path, text)) is expected


VALUES: st.SearchStrategy[Any] = st.recursive(
    st.text(max_size=9)
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats()
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.sampled_from(["legs", "squat", "rest", "", "2026-11-23"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["monday", "date", "from", "to", "x"]), inner, max_size=3)
    ),
    max_leaves=5,
)
KEYS = ["name", "active", "start", "until", "deload", "cycle", "days", "except", "x"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(changes=st.dictionaries(st.sampled_from(KEYS), VALUES, min_size=1, max_size=3))
def test_any_values_are_judged(room: Home, changes: dict[str, Any]) -> None:
    raw = {"name": "P", "days": {"monday": "legs"}, **changes}
    path = room.write("plans/p.toml", tomli_w.dumps(raw))
    schedules, files, problems = read_plans(Library.open())
    assert (files, bool(schedules)) == (1, not problems)
    assert problems == judge_plan(path, Library.open())
    assert all(each.sentence and "\x1b" not in str(each) for each in problems)


def test_a_long_plan_is_no_trouble(room: Home) -> None:
    changes = "".join(
        f"[[except]]\ndate = 20{n // 28 % 99 + 1:02}-02-{n % 28 + 1:02}\n" for n in range(400)
    )
    assert told(room, NAME + DAYS + changes) == []
    assert len(told(room, NAME + DAYS + changes + "[[except]]\ndate = 2150-01-01\n")) == 1
