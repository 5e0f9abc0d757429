"""Twelve sessions written by hand: every figure is the one worked out on paper."""

from collections.abc import Iterator
from datetime import date

import pytest

from condensed import history_of
from forge_tui.done import History
from forge_tui.history import read_all
from forge_tui.statistics.overview import Statistics, statistics_of
from forge_tui.statistics.streak import Run
from twelve import FACTS, TODAY, write_all


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> History:
    folder = tmp_path_factory.mktemp("sessions")
    write_all(folder)
    records, problems = read_all(folder)
    assert not problems
    return history_of(records, FACTS.get)


@pytest.fixture(scope="module")
def figures(history: History) -> Statistics:
    return statistics_of(history, TODAY)


def of_march(day: int) -> date:
    return date(2026, 3, day)


def test_balance(figures: Statistics) -> None:
    told = {
        each.exercise: (each.left, each.right, each.weaker, round(each.difference, 2))
        for each in figures.balance
    }
    assert told == {
        # left 14 + 10 + 17 + 13 + 19 + 8, right 14 + 8 + 17 + 12 + 18 + 7; 5 of 81
        "kick": (81, 76, "right", 6.17),
        # left 14 + 15 + 13 + 13 + 13 + 15, right 16 + 16 + 16 + 13 + 15 + 17; 10 of 93
        "row": (83, 93, "left", 10.75),
        # left 30 + 35 + 70 + 40 + 45 + 45, right 30 + 30 + 50 + 40 + 35 + 40; 40 of 265
        "plank": (265, 225, "right", 15.09),
    }
    assert [each.exercise for each in figures.balance if each.is_uneven] == ["plank"]
    assert figures.balance[0].left_share == pytest.approx(54.08, abs=0.005)  # 265 of 490


def test_weekly_sets(figures: Statistics) -> None:
    assert figures.muscle_weeks == tuple(map(of_march, (2, 9, 16, 23, 30)))
    # A week's sets of kick, squat, row and plank: 5 3 2 1, 3 3 2 1, 2 1 2 2, 3 1 4 2, 1 2 2 1
    assert {each.muscle: each.weeks for each in figures.muscles} == {
        "Chest": (5, 3, 2, 3, 1),  # kick
        "Triceps": (2.5, 1.5, 1, 1.5, 0.5),  # half of kick
        "Abs": (3.5, 2.5, 3, 3.5, 1.5),  # plank, and half of kick
        "Glutes": (4, 3, 1.5, 2, 1.5),  # half of kick, half of squat
        "Quads": (3, 3, 1, 1, 2),  # squat: quadriceps are no second muscle
        "Upper Back": (2, 2, 2, 4, 2),  # row: nor are rhomboids
        "Biceps": (1, 1, 1, 2, 1),  # half of row
        "Forearms": (1, 1, 1, 2, 1),  # the same
        "Shoulders": (0.5, 0.5, 1, 1, 0.5),  # half of plank
    }
    chest = next(each for each in figures.muscles if each.muscle == "Chest")
    assert chest.mean_before(4) == (5 + 3 + 2 + 3) / 4
    assert chest.mean_before(1) == 5
    assert chest.mean_before(0) is None


def test_records(figures: Statistics) -> None:
    assert list(_told(figures)) == [
        ("kick", "reps", 15, of_march(30), 14, of_march(27)),
        # 28, 18, 34, 25, 37, 15 in all
        ("kick", "session_reps", 37, of_march(27), 34, of_march(14)),
        ("row", "reps", 18, date(2026, 4, 1), 16, of_march(5)),
        # two of 8 kg
        ("row", "load", 16, of_march(24), 14, of_march(11)),
        # 16 kg with 9 reps of each arm: 16 x 39/30; 8 reps: 16 x 38/30
        ("row", "one_rep_max", 20.8, date(2026, 4, 1), 20.27, of_march(29)),
        # 30, 31, 29, 26, 28, 32
        ("row", "session_reps", 32, date(2026, 4, 1), 31, of_march(11)),
        ("plank", "seconds", 45, of_march(29), 40, of_march(17)),
        # 20 once more on 30 March is no record
        ("squat", "reps", 20, of_march(27), 16, of_march(20)),
        # 24, 15, 44, 16, 20, 38
        ("squat", "session_reps", 44, of_march(14), 24, of_march(2)),
    ]


def _told(figures: Statistics) -> Iterator[tuple[object, ...]]:
    for each in figures.records:
        best, before = each.best, each.before
        assert before is not None
        values = (round(best.value, 2), best.day, round(before.value, 2), before.day)
        yield (each.exercise, each.kind, *values)


def test_time_and_totals(figures: Statistics) -> None:
    assert [(week.start, week.sessions, week.seconds) for week in figures.weeks] == [
        (of_march(2), 3, 4500),  # 1800 + 1500 + 1200
        (of_march(9), 2, 4200),  # 1800 + 2400
        (of_march(16), 2, 3300),  # 1800 + 1500
        (of_march(23), 3, 5700),  # 1800 + 2100 + 1800
        (of_march(30), 2, 3000),  # 1200 + 1800
    ]
    totals = figures.totals
    assert (totals.sessions, totals.days, totals.seconds) == (12, 12, 20_700)
    assert totals.sets == 11 + 9 + 7 + 10 + 6
    assert totals.reps == 157 + 157 + 176  # kick, squat, row
    assert totals.held == 265 + 225
    # 12 x 30, 12 x 16 + 14 x 15, 14 x 29, 16 x 10 + 14 x 16, 16 x 28, 16 x 32
    assert totals.volume == 360 + 402 + 406 + 384 + 448 + 512
    assert (totals.first, totals.last) == (of_march(2), date(2026, 4, 1))


def test_calendar_and_streak(figures: Statistics) -> None:
    march = (2, 5, 8, 11, 14, 17, 20, 24, 27, 29, 30)
    assert [*figures.calendar] == [*map(of_march, march), date(2026, 4, 1)]
    assert figures.calendar[of_march(14)].seconds == 2400
    # From the 20th to the 24th three days pass; at most two do elsewhere.
    assert figures.streak.present == Run(5, of_march(24), date(2026, 4, 1))
    assert figures.streak.longest == Run(7, of_march(2), of_march(20))


def test_trends(figures: Statistics) -> None:
    told = {each.exercise: (each.measure, each.word) for each in figures.trends}
    assert told == {
        "kick": ("reps", "rising"),
        "squat": ("reps", "rising"),
        "row": ("one_rep_max", "rising"),
        "plank": ("seconds", "rising"),
    }
    kick = next(each for each in figures.trends if each.exercise == "kick")
    assert [value for _, value in kick.points] == [10, 11, 12, 13, 14, 15]
    # On days 0, 6, 12, 18, 25, 28; of the 15 slopes between two of them, the 8th is a 6th a day.
    assert kick.slope == pytest.approx(7 / 6)


def test_the_last_weeks_alone(history: History) -> None:
    figures = statistics_of(history, TODAY, weeks=2)
    assert figures.muscle_weeks == (of_march(23), of_march(30))
    # kick in them: left 19 + 8, right 18 + 7; the plank is 130 to 115 seconds
    balance = {each.exercise: (each.left, each.right) for each in figures.balance}
    assert balance == {"kick": (27, 25), "row": (41, 45), "plank": (130, 115)}
    assert len(figures.weeks) == 5
    assert figures.totals.sessions == 12
