"""What a session's file holds is enough to read it and to play it again, years later."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from stage import KICK, begun, kicks, script, sets

from forge_tui.config import Preferences
from forge_tui.history import read_session
from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side
from forge_tui.player.rehearsal import rehearse
from forge_tui.player.transitions import Act, Command
from forge_tui.record import ExerciseFacts
from forge_tui.session.keeping import keep, recall
from forge_tui.session.loading import script_of
from forge_tui.session.script import Script
from forge_tui.unroll import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from forge_tui.plan.drill import Drill
    from forge_tui.record import SessionRecord

pytest_plugins = ["homes"]

SOME = ("kick-and-push", "strong-hour", "ten-minute-amrap", "four-minute-tabata", "down-the-ladder")


def saved(played: Script, root: Path, seconds: float = 0, *acts: Command) -> SessionRecord:
    """Return the file of a session that was stopped after so many seconds of work."""
    stage, about, pages = begun(played, root / "running")
    stage.go(10 + seconds)
    for act in acts:
        stage.step(act)
    stage.tell(Act.STOP)
    path = keep(about, stage.session, pages, root / "sessions")
    assert path is not None
    return read_session(path)


def again(record: SessionRecord) -> Script:
    """Return the script that the file's values make."""
    assert record.played is not None
    return Script.from_header(record.played)


def without_steps(drill: Drill) -> Drill:
    return replace(drill, phases=tuple(replace(phase, step=None) for phase in drill.phases))


@pytest.mark.usefixtures("own_home")
@pytest.mark.parametrize("name", SOME)
def test_it_can_be_played_again_with_nothing_else(tmp_path: Path, name: str) -> None:
    played = script_of(name, Preferences(), lead=None, pace=None, with_memory=False)
    plan = again(saved(played, tmp_path, 3)).plan()
    # Which how-to step a phase belongs to is told by the page, which is not kept.
    bare = [
        replace(
            each,
            drill=replace(
                each.drill, phases=tuple(replace(p, step=None) for p in each.drill.phases)
            ),
        )
        for each in played.plan().sets
    ]
    assert plan == replace(played.plan(), sets=tuple(bare))
    assert len(rehearse(plan)) == len(rehearse(played.plan()))


def test_settings_and_swaps_are_those_of_the_day(tmp_path: Path) -> None:
    chosen = Settings(lead=Side.LEFT, pace=Pace.TAP, remembered={KICK: Side.LEFT}, prepare_ms=5000)
    first = sets({"exercise": KICK, "do": "4"}, sets=2)
    played = script(first, also=("pushup",), settings=chosen)
    played = played.swapped(1, 0, "pushup", played.exercises["pushup"])
    kept = again(saved(played, tmp_path, 3))
    assert kept.settings == chosen
    assert kept.swaps == ((1, 0, "pushup"),)
    exercises = [each.drill.exercise for each in kept.plan().sets]
    assert exercises == [KICK, "pushup"]


def test_facts_are_those_of_what_was_done(tmp_path: Path) -> None:
    played = script(sets({"exercise": KICK, "do": "1"}, {"exercise": "pushup", "do": "9"}))
    record = saved(played, tmp_path, 3)
    raw = played.exercises[KICK]
    facts = ExerciseFacts(raw["target"], tuple(raw["secondary"]), raw["met"], raw["category"])
    assert record.exercises == {KICK: facts}


ENTRY: dict[str, Any] = {"exercise": KICK, "do": "3", "lead": "right"}


@pytest.mark.parametrize(
    ("entry", "planned"),
    [
        (ENTRY, (3, 1, 2, None)),
        ({"exercise": KICK, "do": "20s"}, (4, 2, 2, 20)),
        ({"exercise": "pushup", "do": "5"}, (5, None, None, None)),
        ({"exercise": "front-plank", "do": "30s"}, (None, None, None, 30)),
        ({"exercise": "pushup", "do": "max"}, (None, None, None, None)),
    ],
)
def test_what_was_planned_is_kept_by_side_and_time(
    tmp_path: Path, entry: dict[str, Any], planned: tuple[int | None, ...]
) -> None:
    (done,) = saved(script(sets(entry)), tmp_path, 3).sets
    assert (done.planned, done.planned_left, done.planned_right, done.planned_seconds) == planned


def test_both_sides_of_a_pair_are_planned_together(tmp_path: Path) -> None:
    played = script(sets({"exercise": "side-plank", "do": "20s/side"}))
    (done,) = saved(played, tmp_path, 60).sets
    assert (done.planned_seconds, done.left_seconds, done.right_seconds) == (40, 20, 20)


def test_a_tempo_is_kept_as_it_was_asked_for(tmp_path: Path) -> None:
    (done,) = saved(script(sets({**ENTRY, "tempo": "20X1"})), tmp_path, 3).sets
    assert done.tempo == "2-0-1-1"


def test_rest_is_the_time_that_went_by_pauses_included(tmp_path: Path) -> None:
    # 10 + 3 x 5.5 = 26.5; 60 s of rest, 10 s more, and a pause of 7 s.
    stage, about, pages = begun(kicks(), tmp_path / "running")
    stage.go(30)
    stage.tell(Act.REST, 10_000)
    stage.tell(Act.PAUSE)
    stage.go(7)
    stage.tell(Act.RESUME)
    stage.go(90)
    path = keep(about, stage.session, pages, tmp_path / "sessions")
    assert path is not None
    first, second = read_session(path).sets
    assert (first.at, first.rest) == (10, None)
    assert (second.at, second.rest) == (103.5, 77)
    assert (first.seconds, second.seconds) == (16.5, 16.5)


def test_a_set_is_later_than_its_rest_whatever_is_done(tmp_path: Path) -> None:
    dice = random.Random(5)
    acts = [Act.SKIP, Act.BACK, Act.REDO, Act.PAUSE, Act.RESUME, Act.UNDO, Act.DONE]
    looked = 0
    for number in range(40):
        stage, about, pages = begun(kicks("4", 4, "8s"), tmp_path / "running")
        for _ in range(25):
            stage.go(dice.choice([0.5, 3, 9]))
            stage.tell(dice.choice(acts))
        stage.tell(Act.STOP)
        path = keep(about, stage.session, pages, tmp_path / str(number))
        if path is None:  # no set was begun
            continue
        record = read_session(path)
        looked += len(record.sets)
        for done in record.sets:
            assert done.at is not None
            assert 0 <= (done.rest or 0) <= done.at
            assert done.at + done.seconds <= record.seconds + 0.001
    assert looked > 40


def test_what_is_resumed_says_the_same(tmp_path: Path) -> None:
    stage, about, pages = begun(kicks(), tmp_path / "running")
    stage.go(110)
    pages.close()
    replayed = recall(tmp_path / "running" / f"{about.id}.journal")
    assert replayed.head == stage.head


def test_the_file_says_what_of_the_time_was_paused(tmp_path: Path) -> None:
    stage, about, pages = begun(kicks(), tmp_path / "running")
    stage.go(12)
    stage.tell(Act.PAUSE)
    stage.go(90)
    stage.tell(Act.RESUME)
    stage.go(10)
    stage.tell(Act.STOP)
    path = keep(about, stage.session, pages, tmp_path / "sessions")
    assert path is not None
    record = read_session(path)
    assert (record.seconds, record.paused, record.trained_seconds) == (112, 90, 22)
