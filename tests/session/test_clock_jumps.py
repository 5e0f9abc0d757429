"""The wall clock only stamps a session: it may jump as it likes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from stage import Stage, kicks

from forge_tui.history import read_all
from forge_tui.history.index import open_history
from forge_tui.player.transitions import Act, State
from forge_tui.session.clock import HandClock
from forge_tui.session.keeping import begin, keep

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR, YEAR = timedelta(hours=1), timedelta(days=365)


class WallClock(HandClock):
    """Time goes on evenly; what the wall shows is put forward or back."""

    def __init__(self) -> None:
        super().__init__(NOON)
        self.put = timedelta()

    def wall(self) -> datetime:
        return super().wall() + self.put


def done(root: Path, clock: WallClock, jump: timedelta = timedelta()) -> Stage:
    """Do the workout, and let the clock jump in the middle of it."""
    about, session, pages = begin(kicks(), root / "running", clock)
    stage = Stage(session, clock)
    stage.tell(Act.START)
    stage.go(40)
    clock.put += jump
    stage.go(70)
    assert stage.state is State.ENDED
    keep(about, session, pages, root / "sessions")
    return stage


def test_a_clock_that_jumps_in_a_session_changes_nothing_in_it(tmp_path: Path) -> None:
    for name, jump in (("even", timedelta()), ("forward", HOUR), ("back", -YEAR)):
        stage = done(tmp_path / name, WallClock(), jump)
        assert stage.notices == []
        ((record,), problems) = read_all(tmp_path / name / "sessions")
        assert problems == []
        assert record.started == NOON
        # Prepare 10 s, three reps of 5.5 s, 60 s of rest, three reps.
        assert record.seconds == 103
        assert [(each.at, each.seconds, each.rest) for each in record.sets] == [
            (10, 16.5, None),
            (86.5, 16.5, 60),
        ]


def test_a_clock_put_back_between_sessions_loses_and_doubles_none(tmp_path: Path) -> None:
    clock = WallClock()
    for jump in (HOUR, -YEAR, timedelta()):
        done(tmp_path, clock, jump)
    records, problems = read_all(tmp_path / "sessions")
    assert problems == []
    assert len({record.id for record in records}) == 3
    # Each takes 110 s. The second begins in the hour that was put forward, the third a year ago.
    begun = [
        NOON,
        NOON + timedelta(seconds=110) + HOUR,
        NOON + timedelta(seconds=220) + HOUR - YEAR,
    ]
    assert sorted(record.started for record in records) == sorted(begun)
    history, _ = open_history(tmp_path / "sessions", tmp_path / "cache")
    assert [sitting.started for sitting in history.sittings] == sorted(begun)


def test_sessions_of_the_same_second_are_two(tmp_path: Path) -> None:
    done(tmp_path, WallClock())
    done(tmp_path, WallClock())
    history, _ = open_history(tmp_path / "sessions", tmp_path / "cache")
    assert [sitting.started for sitting in history.sittings] == [NOON, NOON]
