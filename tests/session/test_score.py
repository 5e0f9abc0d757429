"""The score: all that is certain to sound, exactly as the session will tell it."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from stage import KICK, Stage, kicks, script, sets, stage
from worlds import random_command, random_plan

from forge_tui.audio.tones import TONES
from forge_tui.plan.sides import Side
from forge_tui.player.cursor import wait
from forge_tui.player.events import Cue, CueEvent, Event, RepEvent, SideEvent
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import Act, Command, State
from forge_tui.session.clock import HandClock
from forge_tui.session.journal import NoJournal
from forge_tui.session.score import Note, certain, sounded
from forge_tui.session.session import Session

HOUR_MS = 3_600_000
RANDOMS = st.randoms(use_true_random=False)


def score(head: Playhead, horizon_ms: int) -> tuple[Note, ...]:
    """What is certain to sound, in milliseconds from now."""
    notes = sounded(certain(head, horizon_ms))
    return tuple(replace(note, ms=note.ms - head.now) for note in notes)


def told(notes: tuple[Note, ...]) -> list[tuple[int, str]]:
    return [(note.ms, note.clip) for note in notes]


def test_from_the_start_to_the_second_rep_of_the_seed() -> None:
    assert told(score(stage(kicks()).head, 21_000)) == [
        (5000, "ready"),
        (7000, "count-3"),
        (8000, "count-2"),
        (9000, "count-1"),
        (10_000, "go"),
        (10_000, "side-right"),
        (15_500, "rep-right"),
        (15_500, "side-left"),
        (21_000, "rep-left"),
        (21_000, "side-right"),
    ]


def test_it_counts_from_the_moment_and_leaves_out_what_is_told_already() -> None:
    player = stage(kicks())
    player.go(15.5)
    assert told(score(player.head, 5499)) == []
    assert told(score(player.head, 5500)) == [(5500, "rep-left"), (5500, "side-right")]


def test_a_rep_without_sides_has_the_clip_without_sides() -> None:
    player = stage(script(sets({"exercise": "squat", "do": "1"}, sets=1)))
    assert told(score(player.head, HOUR_MS))[-2:] == [(13_500, "rep"), (13_500, "finish")]


def test_a_guided_workout_is_certain_to_its_end() -> None:
    notes = score(stage(kicks()).head, HOUR_MS)
    assert notes[-1] == Note(103_000, "finish", Cue.FINISH)
    assert sum(note.clip.startswith("rep-") for note in notes) == 6


def test_it_ends_where_only_a_person_can_go_on() -> None:
    entry = {"exercise": KICK, "do": "3", "pace": "self"}
    player = stage(script(sets(entry, sets=2, rest="60s")))
    assert told(score(player.head, HOUR_MS))[-2:] == [(10_000, "go"), (10_000, "side-right")]
    player.go(10)
    assert score(player.head, HOUR_MS) == ()
    player.tell(Act.DONE)
    assert told(score(player.head, HOUR_MS))[-3:] == [
        (60_000, "go"),
        (60_000, "last"),
        (60_000, "side-left"),
    ]


def test_nothing_is_certain_before_the_start_in_a_pause_and_after_the_end() -> None:
    player = stage(kicks())
    assert score(Playhead(player.head.plan), HOUR_MS) == ()
    player.go(12)
    player.tell(Act.PAUSE)
    assert score(player.head, HOUR_MS) == ()
    player.tell(Act.RESUME)
    assert told(score(player.head, 3000)) == [
        (1000, "count-2"),
        (2000, "count-1"),
        (3000, "go"),
        (3000, "side-right"),
    ]
    player.tell(Act.STOP)
    assert score(player.head, HOUR_MS) == ()


def test_a_command_changes_what_is_to_come() -> None:
    player = stage(kicks())
    player.go(3)
    player.tell(Act.REST, 10_000)
    assert score(player.head, HOUR_MS)[0] == Note(12_000, "ready", Cue.READY)
    player.go(17)
    player.tell(Act.SWAP_LEAD)
    player.tell(Act.TEMPO, 10)
    assert told(score(player.head, 12_000)) == [
        (5500, "rep-left"),
        (5500, "side-right"),
        (10_500, "rep-right"),
        (10_500, "side-left"),
    ]


def test_a_rep_that_is_taken_back_sounds_the_side_that_works_now() -> None:
    player = stage(kicks())
    player.go(17)
    shown = player.tell(Act.UNDO)
    assert told(sounded(shown.answers)) == [(player.head.now, "side-right")]


def test_what_a_command_itself_sounds_is_told_by_the_same_notes() -> None:
    player = stage(kicks())
    player.go(26.5 + 10 - 0.25)
    shown = player.tell(Act.SKIP)
    assert told(sounded(shown.events)) == [(player.head.now, "count-3")]


# Explaining a failure takes minutes here, and the failing example says enough.
@settings(max_examples=150, deadline=None, phases=set(Phase) - {Phase.explain})
@given(RANDOMS)
def test_it_is_what_the_session_tells_until_the_next_command(random: Random) -> None:
    head = Playhead(random_plan(random), attended=random.random() < 0.7)
    clock = HandClock()
    player = Stage(Session(kicks(), head, clock, NoJournal()), clock)
    player.tell(Act.START)
    for _ in range(10):
        ms = random.choice((0, 1, 999, random.randint(0, 20_000), 90_000))
        expected, since = score(player.head, ms), player.head.now
        assert told(expected) == heard(moved(random, player, ms), since)
        player.step(random_command(random, player.head))


def moved(random: Random, player: Stage, ms: int) -> list[Event]:
    """Let time pass in steps of any length, some of them right onto what is due."""
    events: list[Event] = []
    while ms:
        due = wait(player.head) or ms
        step = min(ms, 1999, random.choice((due, due, random.randint(1, 1999))))
        player.clock.move(step / 1000)
        events += player.step().events
        ms -= step
    return events


def heard(events: list[Event], since: int) -> list[tuple[int, str]]:
    """Return the clips of cues, each with the side that the rep or side of its time has."""
    reps = {e.t: e.side for e in events if isinstance(e, RepEvent)}
    sides = {e.t: e.side for e in events if isinstance(e, SideEvent)}
    found = []
    for event in events:
        if isinstance(event, CueEvent) and event.cue is not Cue.NAME:
            side = {Cue.REP: reps, Cue.SIDE: sides}.get(event.cue, {}).get(event.t)
            found.append((event.t - since, event.cue + (f"-{side}" if side else "")))
    return found


@pytest.mark.parametrize("side", [None, *Side])
@pytest.mark.parametrize("cue", Cue)
def test_every_note_has_a_tone(cue: Cue, side: Side | None) -> None:
    rep = RepEvent(0, "x", 1, 1, 1, side)
    events: list[Event] = [rep, SideEvent(0, side, ""), CueEvent(0, cue, "")]
    if cue is Cue.NAME:
        assert sounded(events) == ()
    elif not (cue is Cue.SIDE and side is None):  # a cue of a side has one
        assert [note.clip in TONES for note in sounded(events)] == [True]


def test_a_session_that_goes_by_itself_goes_on_where_a_person_would_have_to() -> None:
    entry = {"exercise": KICK, "do": "2", "pace": "self"}
    player = stage(script(sets(entry, sets=1)), attended=False)
    assert told(score(player.head, HOUR_MS))[-1] == (21_000, "finish")
    assert player.state is State.PREPARE
    player.step(Command(Act.INPUT_BACK))
    assert told(score(player.head, HOUR_MS))[-1] == (10_000, "side-right")
