"""Each figure at its limits: bands, streaks, weeks, sides, records, trends."""

from datetime import date, timedelta

import pytest
from rows import FRIDAY, days_before, done, hold, sitting

from forge_tui.done import History
from forge_tui.plan.sides import Side
from forge_tui.statistics.balance import balances
from forge_tui.statistics.days import by_day, by_week, monday
from forge_tui.statistics.overview import statistics_of
from forge_tui.statistics.records import broken_in, records
from forge_tui.statistics.streak import Run, streak
from forge_tui.statistics.trends import trends
from forge_tui.statistics.volume import band, weekly_sets

MONDAY = monday(FRIDAY)


@pytest.mark.parametrize(
    ("sets", "word"),
    [
        (0, "low"),
        (3.5, "low"),
        (4, "minimum"),
        (9.5, "minimum"),
        (10, "target"),
        (20, "target"),
        (20.5, "high"),
    ],
)
def test_bands_leave_no_gap(sets: float, word: str) -> None:
    assert band(sets) == word


def test_a_muscle_counts_once_for_an_exercise_whatever_it_is_called() -> None:
    twice = done(sets=3, target="Upper Back", secondary=("Rhomboids", "Grip", "Wrist Flexors"))
    found = weekly_sets([twice], [MONDAY])
    assert {each.muscle: each.weeks for each in found} == {"Upper Back": (3,), "Forearms": (1.5,)}


def test_words_outside_the_vocabulary_are_muscles_too() -> None:
    rows = [done(target="hip flexors"), done(target="Hip Flexors"), done(target=None)]
    (muscle,) = weekly_sets(rows, [MONDAY])
    assert (muscle.muscle, muscle.weeks) == ("Hip Flexors", (2,))


def test_a_week_is_from_monday_to_sunday() -> None:
    rows = [done(MONDAY - timedelta(days=1)), done(MONDAY), done(MONDAY + timedelta(days=6))]
    (quads,) = weekly_sets(rows, [MONDAY - timedelta(days=7), MONDAY])
    assert quads.weeks == (1, 2)


def test_weeks_without_a_session_are_weeks() -> None:
    days = by_day([sitting(FRIDAY), sitting(days_before(14)), sitting(FRIDAY, id="b")])
    weeks = by_week(days, days_before(14), FRIDAY)
    assert [(week.sessions, week.seconds, week.sets) for week in weeks] == [
        (1, 1800, 9),
        (0, 0, 0),
        (2, 3600, 18),
    ]


def runs(*before: int, rest: frozenset[int] | None = None) -> tuple[Run | None, Run | None]:
    """Return the streaks of somebody who trained so many days ago."""

    def is_kept(day: date) -> bool | None:
        return None if rest is None else (FRIDAY - day).days in rest

    found = streak(map(days_before, before), FRIDAY, is_kept)
    return found.present, found.longest


def test_nobody_has_a_streak_without_a_workout() -> None:
    assert runs() == (None, None)


def test_today_may_still_be_without_a_workout() -> None:
    run = Run(2, days_before(4), days_before(3))
    assert runs(4, 3) == (run, run)  # two days since: Wednesday and Thursday
    assert runs(5, 4) == (None, Run(2, days_before(5), days_before(4)))


def test_two_days_of_rest_between_workouts_break_nothing_and_three_do() -> None:
    assert runs(3, 0)[0] == Run(2, days_before(3), FRIDAY)
    assert runs(4, 0)[0] == Run(1, FRIDAY, FRIDAY)


def test_two_workouts_of_a_day_are_one_day_and_tomorrow_is_none_yet() -> None:
    assert runs(1, 1, 0, -1)[0] == Run(2, days_before(1), FRIDAY)


def test_of_two_streaks_alike_the_later_is_the_longest() -> None:
    assert runs(20, 19, 6, 5)[1] == Run(2, days_before(6), days_before(5))


def test_a_plan_says_which_days_are_rest() -> None:
    five = frozenset({1, 2, 3, 4, 5})
    assert runs(6, 0, rest=five)[0] == Run(2, days_before(6), FRIDAY)
    assert runs(6, 0, rest=five - {3})[0] == Run(1, FRIDAY, FRIDAY)
    assert runs(1, rest=frozenset())[0] == Run(1, days_before(1), days_before(1))
    assert runs(2, rest=frozenset())[0] is None


def test_a_pause_of_years_is_over_whatever_a_plan_says() -> None:
    found = streak([date(1970, 1, 1), FRIDAY], FRIDAY, lambda _: True)
    assert found.present == Run(1, FRIDAY, FRIDAY)


@pytest.mark.parametrize(
    ("left", "right", "weaker", "uneven"),
    [
        (10, 10, None, False),
        (100, 85, Side.RIGHT, False),  # just 15 %
        (100, 84, Side.RIGHT, True),
        (0, 3, Side.LEFT, True),
    ],
)
def test_more_than_fifteen_per_cent_is_uneven(
    left: int, right: int, weaker: Side | None, *, uneven: bool
) -> None:
    (balance,) = balances([done(left=left, right=right)])
    assert (balance.weaker, balance.is_uneven) == (weaker, uneven)


def test_holds_are_balanced_by_seconds_and_the_most_uneven_comes_first() -> None:
    rows = [
        done(left=10, right=9),
        hold(left_seconds=30.0, right_seconds=20.0, name="Old name"),
        hold(left_seconds=30.0, right_seconds=25.0),
        done(exercise="jump"),
    ]
    plank, squat = balances(rows)
    assert (plank.name, plank.left, plank.right) == ("Plank", 60, 45)
    assert plank.difference == 25
    assert plank.left_share == pytest.approx(57.14, abs=0.01)
    assert squat.exercise == "squat"


def test_a_record_is_kept_by_who_was_first_and_knows_the_one_before() -> None:
    rows = [
        done(days_before(3), best_reps=8, reps=20),
        done(days_before(2), best_reps=9, reps=20, name="Squat, deep"),
        done(days_before(1), best_reps=9, reps=9),
    ]
    best, session = records(rows)
    assert (best.kind, best.best.value, best.best.day) == ("reps", 9, days_before(2))
    assert best.before is not None
    assert (best.before.value, best.before.day) == (8, days_before(3))
    assert (session.kind, session.best.value, session.before) == ("session_reps", 20, None)
    assert session.name == best.name == "Squat"


def test_what_a_session_broke_is_told_and_what_was_done_for_the_first_time_is_not() -> None:
    first, second = done(days_before(1), best_reps=8), done(FRIDAY, best_reps=9)
    new = done(FRIDAY, exercise="jump", name="Jump")
    assert broken_in(first.sitting, [first]) == ()
    (broken,) = broken_in(second.sitting, [first, second, new])
    assert (broken.kind, broken.best.value) == ("reps", 9)


def trend(*bests: float, step: int = 7) -> str:
    """Return the word for bests so many days apart, the last one today."""
    last = len(bests) - 1
    rows = [done(days_before(step * (last - at)), best_reps=best) for at, best in enumerate(bests)]
    return trends(rows, FRIDAY)[0].word


def test_trends_in_words() -> None:
    assert trend(10, 11, 12, 13) == "rising"
    assert trend(13, 12, 11, 10) == "falling"
    assert trend(10, 10, 10, 10) == "steady"
    assert trend(10, 11, 12) == "too few"


def test_one_odd_day_turns_no_trend() -> None:
    assert trend(10, 11, 12, 1, 13, 14) == "rising"
    assert trend(10, 10, 30, 10, 10) == "steady"


def test_a_trend_is_that_of_eight_weeks() -> None:
    # 60, 40, 20 and 0 days ago: three of them are within 56 days
    assert trend(10, 11, 12, 13, step=20) == "too few"
    (found,) = trends([done(days_before(60)), done()], FRIDAY)
    assert (len(found.points), found.slope) == (2, None)


def test_the_slope_is_a_weeks_and_a_change_of_a_twentieth_is_none() -> None:
    rows = [done(days_before(7 * at), best_reps=100 - at) for at in range(4)]
    (found,) = trends(rows, FRIDAY)
    assert (found.slope, found.word) == (1, "rising")  # 8 of 98.5 in eight weeks
    rows = [done(days_before(7 * at), best_reps=1000 - at) for at in range(4)]
    assert trends(rows, FRIDAY)[0].word == "steady"  # 8 of 998.5


def test_loads_tell_more_than_reps_and_the_better_of_two_sessions_counts() -> None:
    rows = [
        done(days_before(1), best_one_rep_max=50.0),
        done(FRIDAY, best_one_rep_max=60.0),
        done(FRIDAY, best_one_rep_max=55.0, best_reps=30),
    ]
    (found,) = trends(rows, FRIDAY)
    assert found.measure == "one_rep_max"
    assert found.points == ((days_before(1), 50), (FRIDAY, 60))


def test_nothing_done_yet_is_no_fault() -> None:
    figures = statistics_of(History((), ()), FRIDAY)
    assert (figures.totals.sessions, figures.totals.first) == (0, None)
    assert [week.start for week in figures.weeks] == [MONDAY]
    assert not figures.records + figures.trends + figures.balance + figures.muscles


def test_a_clock_that_went_back_a_year_hides_no_record() -> None:
    later = FRIDAY + timedelta(days=365)
    figures = statistics_of(History((sitting(later),), (done(later),)), FRIDAY)
    assert figures.totals.sessions == 1
    assert figures.records[0].best.day == later
    assert not figures.calendar
    assert figures.streak.longest is None


def test_the_calendar_is_a_year_of_whole_weeks() -> None:
    first = MONDAY - timedelta(weeks=52)
    history = History((sitting(first - timedelta(days=1)), sitting(first)), ())
    assert [*statistics_of(history, FRIDAY).calendar] == [first]


def test_the_mean_of_the_weeks_before_does_not_hang_on_how_many_are_shown() -> None:
    """5, 1, 2, 3, 4 sets, then 9: the four weeks before have 1 + 2 + 3 + 4 = 10, a mean of 2.5."""
    counts = (5, 1, 2, 3, 4, 9)
    days = [FRIDAY - timedelta(weeks=back) for back in range(5, -1, -1)]
    rows = tuple(done(day, sets=sets) for day, sets in zip(days, counts, strict=True))
    past = History(tuple(sitting(day, id=str(day)) for day in days), rows)
    for weeks in (1, 2, 6):
        (quads,) = statistics_of(past, FRIDAY, weeks=weeks).muscles
        assert quads.weeks == counts[-weeks:]
        assert quads.mean_before(weeks - 1) == 2.5


def test_a_trend_is_in_the_unit_of_what_it_shows_whatever_was_done_last() -> None:
    rows = [
        done(days_before(7), best_one_rep_max=50.0, pounds=True),
        done(FRIDAY, best_reps=12, best_one_rep_max=None),
    ]
    (found,) = trends(rows, FRIDAY)
    assert (found.measure, found.pounds) == ("one_rep_max", True)
