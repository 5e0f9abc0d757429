"""What holds of every history: its order is no matter, and its parts add up."""

from dataclasses import astuple
from datetime import UTC, date, datetime, timedelta
from operator import add
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from condensed import history_of
from forge_tui.done import History
from forge_tui.record import ExerciseFacts, SessionRecord, SetRecord
from forge_tui.statistics.days import by_day
from forge_tui.statistics.overview import WEEKS, statistics_of, totals

START = datetime(2026, 1, 5, 6, tzinfo=UTC)
TODAY = date(2026, 3, 31)
FACTS = {
    "kick": ExerciseFacts("Chest", ("Abs", "Core")),
    "squat": ExerciseFacts("Quads", ("Glutes",)),
}


@st.composite
def set_records(draw: st.DrawFn) -> SetRecord:
    left, right = draw(st.integers(0, 20)), draw(st.integers(0, 20))
    return SetRecord(
        exercise=draw(st.sampled_from(["kick", "squat", "plank"])),
        block="b",
        round=1,
        set=1,
        do="12",
        pace="guided",
        reps=left + right,
        left=left,
        right=right,
        seconds=draw(st.integers(0, 90)),
        warm_up=draw(st.booleans()),
        planned=12,
        load=draw(st.sampled_from([None, "12 kg", "2 x 10 kg"])),
        held=draw(st.booleans()),
    )


@st.composite
def histories(draw: st.DrawFn) -> list[SessionRecord]:
    hours = draw(st.lists(st.integers(0, 24 * 85), max_size=12, unique=True))
    return [
        SessionRecord(
            id=f"s{hour}",
            workout="w",
            name="W",
            state="finished",
            reason="finished",
            practice=False,
            started=START + timedelta(hours=hour),
            seconds=draw(st.integers(1, 7200)),
            sets=tuple(draw(st.lists(set_records(), max_size=4))),
        )
        for hour in hours
    ]


def of(records: list[SessionRecord]) -> History:
    return history_of(records, FACTS.get)


def sums(records: list[SessionRecord]) -> tuple[float, ...]:
    """Return what can be added: sessions, days, sets, reps, times and volume."""
    history = of(records)
    return astuple(totals(history, by_day(history.sittings)))[:-3]


@settings(max_examples=60)
@given(histories(), st.randoms(use_true_random=False))
def test_the_order_of_merging_is_no_matter(records: list[SessionRecord], dice: Random) -> None:
    before = statistics_of(of(records), TODAY)
    dice.shuffle(records)
    assert statistics_of(of(records), TODAY) == before


@settings(max_examples=60)
@given(histories(), st.integers(0, 24 * 85))
def test_two_parts_of_a_history_add_up(records: list[SessionRecord], hour: int) -> None:
    moment = START + timedelta(hours=hour)
    midnight = moment.replace(hour=0)
    sooner = sums([each for each in records if each.started < midnight])
    later = sums([each for each in records if each.started >= midnight])
    assert tuple(map(add, sooner, later)) == sums(records)


@settings(max_examples=60)
@given(histories())
def test_weeks_and_muscles_hold_all_of_it(records: list[SessionRecord]) -> None:
    history = of(records)
    figures = statistics_of(history, TODAY, weeks=100)
    assert sum(week.seconds for week in figures.weeks) == figures.totals.seconds
    assert sum(span.sessions for span in figures.calendar.values()) == figures.totals.sessions
    # Each set of the kick counts 1 + 0.5, each of the squat too; nobody knows what a plank is for.
    known = sum(done.sets for done in history.dones if done.exercise != "plank")
    assert sum(sum(each.weeks) for each in figures.muscles) == 1.5 * known
    assert len(statistics_of(history, TODAY).muscle_weeks) <= WEEKS
