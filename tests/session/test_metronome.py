"""The metronome: a tone for each phase, as long as it is; silent at once when the phase is not."""

from array import array
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import Phase as Stage_
from hypothesis import given, settings
from hypothesis import strategies as st
from stage import KICK, Stage, kicks, script, sets, stage
from worlds import random_command, random_plan

from forge_tui.audio import stock
from forge_tui.audio.glides import frames_of, glide
from forge_tui.audio.mixer import Mixer
from forge_tui.audio.port import Sounding, yields
from forge_tui.audio.silent import RecordingAudio
from forge_tui.audio.sounds import RAMP
from forge_tui.audio.stock import MOST_BYTES, Stock
from forge_tui.config import Preferences
from forge_tui.plan.drill import Way
from forge_tui.player.playhead import Playhead
from forge_tui.player.rehearsal import rehearse
from forge_tui.player.transitions import Act, State
from forge_tui.session.clock import HandClock
from forge_tui.session.journal import NoJournal
from forge_tui.session.loading import script_of
from forge_tui.session.metronome import Metronome, soundings, strokes, strokes_ahead
from forge_tui.session.score import certain
from forge_tui.session.script import Script
from forge_tui.session.session import Session
from forge_tui.session.speaker import Speaker

MS = 1_000_000
SHIPPED = sorted(Path(__file__).parents[2].glob("workouts/*.toml"))
# A rep of the seed: what it sounds, in milliseconds after its start.
REP = [(0, "down", 2000), (2000, "up", 1500), (3500, "top", 1000), (4500, "free", 1000)]

Told = list[tuple[int, str, int]]


def told(played: Script) -> Told:
    return [(each.at, each.way.value, each.heard) for each in strokes(rehearse(played.plan()))]


def ahead(player: Stage, horizon_ms: int = 600_000) -> Told:
    return [
        (e.at, e.way.value, e.heard)
        for e in strokes_ahead(player.head, certain(player.head, horizon_ms))
    ]


def reps(*begins: int) -> Told:
    return [(begin + at, way, ms) for begin in begins for at, way, ms in REP]


# What it is made of.


def test_each_phase_of_each_rep_is_a_stroke_the_same_on_both_sides() -> None:
    assert told(kicks("3", 2, "60s")) == reps(10_000, 15_500, 21_000, 86_500, 92_000, 97_500)


def test_a_tempo_sets_their_lengths_and_its_pauses_are_held() -> None:
    entry = {"exercise": "squat", "do": "1", "tempo": "3-1-2-1"}
    played = script(sets(entry, sets=1))
    assert told(played)[:4] == [
        (10_000, "down", 3000),
        (13_000, "bottom", 1000),
        (14_000, "up", 2000),
        (16_000, "top", 1000),
    ]


def test_holds_and_what_a_person_counts_have_none() -> None:
    hold = sets({"exercise": "side-plank", "do": "20s/side"}, sets=1)
    assert told(script(hold)) == []
    own = stage(script(sets({"exercise": KICK, "do": "3", "pace": "self"}, sets=1)))
    own.go(12)
    assert own.state is State.WORK
    assert ahead(own) == []
    own.tell(Act.PACE, "guided")
    assert ahead(own)[:2] == [(12_000, "down", 2000), (14_000, "up", 1500)]


def test_a_window_cuts_the_last() -> None:
    block = {"kind": "tabata", "rounds": 2, "exercises": [{"exercise": KICK}]}
    # Three reps in 16.5 s; 2 s of the fourth go down, and 1.5 s up.
    found = [each for each in strokes(rehearse(script(block).plan())) if each.at < 30_000]
    assert [(e.at, e.way.value, e.ms, e.heard) for e in found[-2:]] == [
        (26_500, "down", 2000, 2000),
        (28_500, "up", 1500, 1500),
    ]
    block["work"] = "19s"
    assert [
        (e.way.value, e.ms, e.heard) for e in strokes(rehearse(script(block).plan()))[12:14]
    ] == [
        ("down", 2000, 2000),
        ("up", 1500, 500),
    ]


def test_what_is_being_gone_through_is_among_what_is_ahead() -> None:
    player = stage(kicks("2", 1))
    player.go(12.75)
    assert ahead(player) == reps(10_000, 15_500)[1:]
    assert ahead(player, 0) == reps(10_000)[1:2]


def test_a_pause_has_none_and_the_rep_begins_again_after_it() -> None:
    player = stage(kicks("2", 1))
    player.go(16)
    player.tell(Act.PAUSE)
    assert ahead(player) == []
    player.go(10)
    player.tell(Act.RESUME)
    assert player.state is State.GET_READY
    assert ahead(player) == reps(29_000)


def test_another_tempo_goes_for_the_next_rep() -> None:
    player = stage(kicks("3", 1))
    player.go(13)
    player.tell(Act.TEMPO, 10)
    tenth = [("down", 1818), ("up", 1364), ("top", 909), ("free", 909)]
    assert [each[1:] for each in ahead(player)] == [e[1:] for e in REP[1:]] + tenth * 2
    assert all(a[0] + a[2] == b[0] for a, b in pairwise(ahead(player)))


@settings(max_examples=100, deadline=None, phases=set(Stage_) - {Stage_.explain})
@given(st.randoms(use_true_random=False))
def test_it_is_what_the_session_tells_until_the_next_command(random: Random) -> None:
    head = Playhead(random_plan(random), attended=random.random() < 0.7)
    clock = HandClock()
    player = Stage(Session(kicks(), head, clock, NoJournal()), clock)
    player.tell(Act.START)
    for _ in range(10):
        ms = random.choice((0, 1, 999, random.randint(0, 20_000), 90_000))
        since, ahead = player.head.now, certain(player.head, ms)
        expected = strokes_ahead(player.head, ahead)
        begun = [each for each in expected if each.at <= since]
        assert len(begun) <= 1
        shown = []
        for left in range(ms, 0, -1500):
            clock.move(min(left, 1500) / 1000)
            shown.append(player.step())
        found = strokes(event for each in shown for event in each.events)
        # The last may be cut by what only comes after it.
        assert [(e.at, e.way, e.ms) for e in found] == [
            (e.at, e.way, e.ms) for e in expected[len(begun) :]
        ]
        assert [e.heard for e in found[:-1]] == [e.heard for e in expected[len(begun) : -1]]
        player.step(random_command(random, player.head))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_workout_needs_little_room_and_no_two_sound_at_once(path: Path) -> None:
    played = script_of(str(path), Preferences(), lead=None, pace=None, with_memory=False)
    found = soundings(strokes(rehearse(played.plan())), lambda ms: ms * MS)
    assert sum(2 * frames_of(clip) for clip in {each.clip for each in found}) < 5_000_000
    for a, b in pairwise(found):
        assert a.at_ns + frames_of(a.clip) * 1_000_000_000 // 48_000 <= b.at_ns


# What becomes of it.


class MixedAudio(RecordingAudio):
    """What a device would make of it, sample by sample, on a clock that is moved by hand."""

    def __init__(self, clock: HandClock) -> None:
        super().__init__(clock.monotonic_ns)
        self.zero = clock.monotonic_ns()
        self.heard = array("h")
        self.mixer = Mixer()

    def load(self, clips: Mapping[str, bytes]) -> None:
        super().load(clips)
        self.mixer.load(clips)

    def plan(self, generation: int, soundings: Iterable[Sounding]) -> None:
        listed = list(soundings)
        super().plan(generation, listed)
        self.mixer.plan(generation, listed)

    def cancel(self) -> None:
        super().cancel()
        self.mixer.cancel()

    def listen(self) -> None:
        """Hear all that has sounded by now."""
        now = (self._clock() - self.zero) * 48 // MS
        pcm = self.mixer.render(now - self.mixer.position, lambda ns: (ns - self.zero) * 48 // MS)
        self.heard.frombytes(pcm)


class Followed:
    """A session whose metronome is heard, and nothing else of it."""

    def __init__(self, played: Script, *, on: bool = True, speed: float = 1.0) -> None:
        self.stage = stage(played, speed=speed)
        self.out = MixedAudio(self.stage.clock)
        self.metronome = Metronome(Stock(self.out.load, run=lambda work: work()), on=on)
        self.speaker = Speaker(self.out, {}, metronome=self.metronome)
        self.follow()

    def follow(self) -> None:
        self.speaker.follow(self.stage.session, self.stage.shown[-1])

    def go(self, seconds: float) -> None:
        for _ in range(round(seconds * 8)):
            self.stage.clock.move(0.125)
            self.out.listen()
            self.stage.step()
            self.follow()

    def tell(self, act: Act, value: int | str | None = None) -> None:
        self.stage.tell(act, value)
        self.follow()

    def frames(self, begin: float, end: float) -> "array[int]":
        return self.out.heard[round(begin * 48_000) : round(end * 48_000)]

    @property
    def clips(self) -> list[tuple[int, str]]:
        """What has begun: millisecond and clip."""
        return [((s.at_ns - self.out.zero) // MS, s.clip) for s in self.out.sounded]


def clips(found: Told) -> list[tuple[int, str]]:
    return [(at, glide(Way(way), ms)) for at, way, ms in found]


def test_it_sounds_each_phase_on_its_frame_and_nothing_between_the_sets() -> None:
    followed = Followed(kicks("2", 2, "20s"))
    followed.go(60)
    assert followed.clips == clips(reps(10_000, 15_500, 41_000, 46_500))
    for at, clip in followed.clips:
        pcm = array("h", followed.out.clips[clip])
        assert followed.out.heard[at * 48 : at * 48 + len(pcm)] == pcm
    assert not any(followed.frames(21, 41))
    assert not any(followed.frames(0, 10))


@pytest.mark.parametrize("act", [Act.PAUSE, Act.SKIP, Act.STOP, Act.REDO])
def test_it_stops_at_once_with_what_a_person_tells(act: Act) -> None:
    followed = Followed(kicks("4", 2, "20s"))
    followed.go(12.75)
    assert any(followed.frames(12.7, 12.75))
    followed.tell(act)
    followed.go(2)
    # In the middle of a phase, and yet without a click.
    assert max(abs(a - b) for a, b in pairwise(followed.frames(12.5, 14))) < 700
    assert not any(followed.frames(12.75 + RAMP / 48_000, 14))


def test_another_tempo_leaves_the_present_rep_as_it_is_and_is_heard_from_the_next() -> None:
    plain, followed = Followed(kicks("3", 1)), Followed(kicks("3", 1))
    for each in (plain, followed):
        each.go(12.75)
    followed.tell(Act.TEMPO, 10)
    for each in (plain, followed):
        each.go(8)
    assert followed.frames(0, 15.5) == plain.frames(0, 15.5)
    later = [clip for at, clip in followed.clips if 15_500 <= at < 20_500]
    assert later == ["tempo-down-1818", "tempo-up-1364", "tempo-top-909", "tempo-free-160"]


def test_a_plan_that_is_made_anew_meanwhile_is_not_heard() -> None:
    """Of a set that is longer than one plan reaches."""
    followed = Followed(kicks("40", 1))
    followed.go(200)
    expected = reps(*(10_000 + 5500 * rep for rep in range(40)))
    assert followed.clips == [each for each in clips(expected) if each[0] <= 200_000]
    for at, clip in followed.clips[:-1]:
        pcm = array("h", followed.out.clips[clip])
        assert followed.out.heard[at * 48 : at * 48 + len(pcm)] == pcm


def test_turned_on_in_mid_phase_its_rest_is_heard_and_turned_off_it_ends() -> None:
    followed = Followed(kicks("3", 1), on=False)
    followed.go(11)
    assert followed.clips == []
    assert followed.speaker.beat() == "Metronome on"
    followed.go(2)
    assert not any(followed.frames(0, 11))
    pcm = array("h", followed.out.clips["tempo-down-2000"])
    assert followed.frames(11.3, 12) == pcm[round(1.3 * 48_000) :]
    assert followed.speaker.beat() == "Metronome off"
    followed.go(2)
    assert not any(followed.frames(13.3, 15))
    assert followed.speaker.mute() == "Sound is off"
    assert followed.speaker.beat() == "Metronome on; sound is off"


def test_clips_that_come_late_are_heard_from_then_on() -> None:
    followed = Followed(kicks("3", 1), on=False)
    works: list[Callable[[], None]] = []
    late = Metronome(Stock(followed.out.load, run=works.append), on=True)
    followed.speaker = Speaker(followed.out, {}, metronome=late)
    followed.go(11)
    assert not any(followed.frames(0, 11))
    for work in works:
        work()
    followed.go(1)
    assert any(followed.frames(11.3, 12))


def test_in_a_practice_it_is_as_fast_as_the_session() -> None:
    followed = Followed(kicks("1", 1), speed=2.0)
    followed.go(10)
    assert followed.clips == [
        (5000, "tempo-down-1000"),
        (6000, "tempo-up-750"),
        (6750, "tempo-top-500"),
        (7250, "tempo-free-160"),
    ]


def test_news_that_come_while_they_are_asked_for_are_told_the_next_time() -> None:
    class Coming(Stock):
        """Has a clip come on another thread just when somebody has looked."""

        seen = 0

        @property
        def version(self) -> int:
            self.seen += 1
            return min(self.seen, 3)

        @version.setter
        def version(self, value: int) -> None:
            pass

    metronome = Metronome(Coming(lambda _: None), on=True)
    assert [metronome.take_news() for _ in range(4)] == [True, True, True, False]


def test_the_phase_that_has_begun_goes_on_without_any_event() -> None:
    on = stage(kicks("3", 1))
    on.go(12)
    metronome = Metronome(Stock(lambda _: None, run=lambda _: None), on=True)
    assert len(metronome.plan(on.session, ())) == 1


def test_without_a_metronome_there_is_nothing_to_turn_on() -> None:
    speaker = Speaker(RecordingAudio(), {})
    assert speaker.beat() == "Sound is off"


def test_the_clips_of_an_hour_never_take_more_than_their_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A different tempo for each of sixty sets, all of them slow."""
    monkeypatch.setattr(stock, "pcm_of_glide", lambda clip, _: bytes(2 * frames_of(clip)))
    entries = [
        {"exercise": "squat", "do": "3", "tempo": f"{3 + i % 9}-{1 + i % 5}-{2 + i % 8}-{i % 4}"}
        for i in range(60)
    ]
    followed = Followed(script(sets(*entries, sets=1, rest="20s")))
    most, missed = 0, 0
    while followed.stage.state is not State.ENDED:
        followed.stage.clock.move(1.9)
        followed.stage.step()
        followed.follow()
        most = max(most, sum(map(len, followed.out.clips.values())))
        soon = followed.stage.clock.monotonic_ns() + 4_000 * MS
        due = (s.clip for s in followed.out.ahead if yields(s.clip) and s.at_ns < soon)
        missed += sum(not followed.out.clips.get(clip) for clip in due)
    assert 3_000_000 < followed.stage.head.now < 4_500_000
    assert MOST_BYTES / 2 < most <= MOST_BYTES
    assert missed == 0
