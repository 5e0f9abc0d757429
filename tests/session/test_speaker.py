"""What a session hands to a speaker, on a clock that is moved by hand."""

import sys
from pathlib import Path

import pytest
from hearing import Heard
from stage import kicks, script, sets, stage

from forge_tui.audio.silent import SilentAudio
from forge_tui.config import Preferences
from forge_tui.player.rehearsal import rehearse
from forge_tui.player.transitions import Act
from forge_tui.session.followers import open_followers
from forge_tui.session.hooks import Hooks
from forge_tui.session.score import sounded
from forge_tui.session.script import Script


def told_beforehand(played: Script) -> list[tuple[int, str]]:
    return [(note.ms, note.clip) for note in sounded(rehearse(played.plan()))]


@pytest.mark.parametrize(
    "played",
    [
        kicks("3", 2, "8s"),
        script(sets({"exercise": "side-plank", "do": "20s/side"}, sets=2, rest="30s")),
        script({"kind": "tabata", "rounds": 3, "exercises": [{"exercise": "mountain-climber"}]}),
        # Longer than one plan reaches.
        script(sets({"exercise": "front-plank", "do": "90s"}, sets=4, rest="90s")),
    ],
)
def test_a_session_sounds_what_its_transcript_says(played: Script) -> None:
    heard = Heard(played)
    heard.go(700)
    assert heard.heard == told_beforehand(played)


def test_what_is_certain_is_handed_over_minutes_before() -> None:
    heard = Heard(kicks("12", 3, "60s"))
    heard.go(0.25)
    assert (heard.out.ahead[-1].at_ns - heard.zero) / 1e9 > 170


def test_a_pause_is_silent_and_what_follows_is_later_by_it() -> None:
    heard = Heard(kicks("3", 1))
    heard.go(17)
    heard.tell(Act.PAUSE)
    assert heard.out.ahead == ()
    assert len(heard.out.cancelled_ns) == 1
    heard.go(20)
    heard.tell(Act.RESUME)
    heard.go(60)
    # The second rep began at 15.5; it is begun anew after 3 s to get ready.
    late = [(t, clip) for t, clip in heard.heard if t > 17_000]
    assert [clip for t, clip in late if t < 40_000] == ["count-3", "count-2", "count-1"]
    assert (40_000, "go") in late
    assert (45_500, "rep-left") in late
    assert (51_000, "finish") in late


@pytest.mark.parametrize(
    ("act", "value"),
    [(Act.SKIP, None), (Act.UNDO, None), (Act.TEMPO, 10), (Act.TARGET, 1), (Act.REDO, None),
     (Act.PACE, "self")],
)  # fmt: skip
def test_a_command_plans_anew_what_follows(act: Act, value: int | str | None) -> None:
    heard = Heard(kicks("6", 2, "10s"))
    heard.go(22)
    before, generation = heard.out.ahead, heard.out.generation
    heard.tell(act, value)
    assert heard.out.generation == generation + 1
    assert heard.out.ahead != before
    heard.go(200)
    events = [event for shown in heard.stage.shown for event in shown.events]
    assert heard.heard == [(note.ms, note.clip) for note in sounded(events)]


def test_a_machine_that_slept_sounds_nothing_of_what_was_missed() -> None:
    heard = Heard(kicks("6", 1))
    heard.go(12)
    heard.stage.clock.move(30)
    heard.stage.step()
    heard.follow()
    assert heard.out.ahead == ()
    assert heard.out.cancelled_ns


def test_volume_and_mute() -> None:
    heard = Heard(kicks())
    assert heard.out.volume == 0.8
    assert heard.speaker.louder(1) == "Volume 90 %"
    assert heard.speaker.mute() == "Sound is off"
    assert heard.out.volume == 0
    assert heard.speaker.mute() == "Volume 90 %"
    assert [heard.speaker.louder(step) for step in (1, 1, -1)][-1] == "Volume 90 %"
    assert heard.out.volume == 0.9


def test_lost_sound_is_told_once_and_so_is_its_return() -> None:
    heard = Heard(kicks())
    heard.out.problem = "Sound is off: no sound device answers."
    heard.go(3)
    heard.out.problem = ""
    heard.go(3)
    assert heard.told == ["Sound is off: no sound device answers.", "Sound is back."]


@pytest.mark.parametrize(
    ("preferences", "speed", "options"),
    [
        (Preferences(sound=False), 1.0, {}),
        (Preferences(), 1.0, {"sound": False}),
        (Preferences(), 1.0, {"audio": "none"}),
        (Preferences(), 20.0, {"sound": True}),
    ],
)
def test_where_no_sound_is_wished_for_there_is_none(
    preferences: Preferences, speed: float, options: dict[str, object]
) -> None:
    speaker, _ = open_followers(preferences, speed, **options)  # type: ignore[arg-type]
    assert isinstance(speaker.out, SilentAudio)
    assert speaker.out.problem == ""


def test_hooks_run_at_work_at_rest_and_at_the_end(tmp_path: Path) -> None:
    log = tmp_path / "log"
    write = "import sys; open(sys.argv[1], 'a').write(sys.argv[2] + '\\n')"
    commands = {
        when: (sys.executable, "-c", write, str(log), f"{when}; $HOME")
        for when in ("on_work", "on_rest", "on_finish")
    }
    hooks, on = Hooks(commands), stage(kicks("1", 2, "5s"))
    for _ in range(200):
        on.clock.move(0.25)
        assert hooks.follow(on.session, on.step()) == []
        for process in hooks.running:
            process.wait(10)
    said = log.read_text().splitlines()
    # No shell has looked at it.
    assert said == [f"{when}; $HOME" for when in ("on_work", "on_rest", "on_work", "on_finish")]


def test_a_hook_that_cannot_be_run_is_told_once() -> None:
    hooks, on = Hooks({"on_work": ("/not/there\x1b[2J",)}), stage(kicks("1", 2, "5s"))
    told = []
    for _ in range(200):
        on.clock.move(0.25)
        told += hooks.follow(on.session, on.step())
    assert told == ["on_work: /not/there�[2J cannot be run: No such file or directory"]
