"""Where the parts of a rep lead, and how long they last: what a metronome is made from."""

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest
from movements import EXERCISES, exercise
from support import sets, transcript

from forge_tui.config import Preferences
from forge_tui.model.tempo import Slot, parse_tempo
from forge_tui.plan.drill import Way
from forge_tui.player.events import (
    CueEvent,
    EndEvent,
    Event,
    PhaseEvent,
    SegmentEvent,
    SideEvent,
)
from forge_tui.player.rehearsal import rehearse
from forge_tui.session.loading import script_of
from forge_tui.unroll.drill import drill_of
from forge_tui.unroll.ways import way_of

SHIPPED = sorted(Path(__file__).parents[2].glob("workouts/*.toml"))


def ways(name: str, tempo: str | None = None) -> list[str]:
    drill = drill_of(name, EXERCISES[name], parse_tempo(tempo) if tempo else None, held=False)
    return [phase.way.value for phase in drill.phases]


def test_a_slot_says_where_a_phase_leads() -> None:
    assert ways("seed") == ["down", "up", "top", "free"]
    assert ways("pull-up") == ["up", "down"]


def test_pauses_that_a_tempo_adds_hold_where_they_are() -> None:
    assert ways("squat", "2-3-1-4") == ["down", "bottom", "up", "top"]
    assert ways("pull-up", "3-4-1-2") == ["up", "top", "down", "bottom"]


def test_a_tempo_alone_says_it_for_a_movement_without_phases() -> None:
    bare = exercise('name = "Bare"\n[movement]\nmeasure = "reps"')
    tempo = parse_tempo("2-1-2-1")
    found = drill_of("bare", bare, tempo, held=False).phases
    assert [phase.way for phase in found] == [Way.DOWN, Way.BOTTOM, Way.UP, Way.TOP]
    assert [phase.way for phase in drill_of("bare", bare, None, held=False).phases] == [Way.FREE]


@pytest.mark.parametrize(
    ("call", "way"),
    [
        ("LAND", Way.DOWN),
        ("Step down", Way.DOWN),
        ("CLIMB", Way.UP),
        ("STAND UP", Way.UP),
        ("UP AND DOWN", Way.FREE),
        ("RETURN", Way.FREE),
        ("UPPERCUT", Way.FREE),
        ("", Way.FREE),
    ],
)
def test_without_a_slot_a_plain_call_says_it(call: str, way: Way) -> None:
    assert way_of(Slot.NONE, call) is way
    assert way_of(Slot.ECCENTRIC, call) is Way.DOWN


def told(events: Iterable[Event]) -> list[PhaseEvent]:
    return [event for event in events if isinstance(event, PhaseEvent)]


def test_the_player_tells_them_and_how_long_each_lasts() -> None:
    first = told(transcript(sets("seed 2")))[:5]
    assert [(e.ms, e.way.value) for e in first] == [
        (2000, "down"), (1500, "up"), (1000, "top"), (1000, "free"), (2000, "down"),
    ]  # fmt: skip
    assert [e.ms for e in told(transcript(sets("plank 20s")))] == [None]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_phase_lasts_until_the_next_or_is_cut_by_a_window_in_all_shipped_workouts(
    path: Path,
) -> None:
    script = script_of(str(path), Preferences(), lead=None, pace=None, with_memory=False)
    bounds = [e for e in rehearse(script.plan()) if not isinstance(e, SideEvent | CueEvent)]
    for event, after in pairwise(bounds):
        if isinstance(event, PhaseEvent) and event.ms is not None:
            cut = isinstance(after, SegmentEvent | EndEvent) and after.t < event.t + event.ms
            assert cut or after.t == event.t + event.ms
