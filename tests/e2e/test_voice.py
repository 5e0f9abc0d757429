"""The voice of a real session, recorded from a sound server of our own."""

import pytest
from hops import CONFIG, STATE
from lab import Pulse
from program import Home
from stand import need
from test_sound import FIFTY, JITTER_MS

from ears import MS, VOICE_MS, Curve, likest, onsets, thinned
from forge_tui.audio.pcm import unpacked
from forge_tui.audio.port import VOICE_RATE
from forge_tui.audio.speech.voice import Voice, find_voice
from forge_tui.config import Preferences
from forge_tui.player.rehearsal import rehearse
from forge_tui.session.loading import script_of
from forge_tui.session.voice import Wish, ms_of, texts_of
from forge_tui.talk.compose import compose
from forge_tui.talk.schedule import schedule

pytest_plugins = ["listening"]

LISTEN_MS, AROUND_MS, SURE = 300, 20, 0.7


def test_what_is_spoken_is_heard_on_its_second(home: Home, pulse: Pulse) -> None:
    found = find_voice()
    need([] if found else ["espeak-ng"])
    assert found
    home.file(f"{STATE}/told", "")
    home.settings('prepare = "6s"', 'change = "3s"', 'change_hold = "3s"')
    workout = home.file(f"{CONFIG}/workouts/fifty.toml", FIFTY)
    home.env |= pulse.variables
    preferences = Preferences(prepare=6000, change=3000, change_hold=3000)
    script = script_of(str(workout), preferences, lead=None, pace=None, with_memory=False)
    groups = compose(rehearse(script.plan()), Wish().style(script)[0])

    with pulse.recording() as recording:
        home.call("play", "fifty", "--plain", "--voice", timeout=120)
    # Of its own clips: an engine does not say a word to the sample alike each time.
    cache = next(home.folder.rglob("*.pcm")).parent
    clips = Voice(found, cache).say(texts_of(groups))
    said = schedule(groups, lambda text: ms_of(clips[text]))
    sound = recording.samples()
    heard = thinned(sound)
    begin = next(onsets(sound)) / MS
    # What no tone covers says when the session began; then each word has its place.
    alone = [each for each in said if each.text in {"left", "1", "2"}]
    finds = [found_at(heard, clips[each.text], begin + each.at - 1500, 1700) for each in alone]
    sure = [at - each.at for each, (at, like) in zip(alone, finds, strict=True) if like > SURE]
    assert len(sure) > 1
    zero = sorted(sure)[len(sure) // 2]
    # The first is said as soon as its words are ready; all else is on its second. What sounds
    # under a loud tone cannot be placed by its likeness.
    places = [
        (each.at, *found_at(heard, clips[each.text], zero + each.at - AROUND_MS, 2 * AROUND_MS))
        for each in said[1:]
    ]
    offs = [at - due - zero for due, at, like in places if like > SURE]
    worst = max(map(abs, offs))
    print(f"\n{len(offs)} of {len(said)} sentences, the worst {worst:.2f} ms off")  # noqa: T201
    assert len(offs) > len(said) // 3
    assert worst < JITTER_MS


def found_at(heard: Curve, pcm: bytes, begin: float, width: int) -> tuple[float, float]:
    """Return where a clip is most like what is heard, in milliseconds, and how much."""
    clip = thinned(unpacked(pcm), VOICE_RATE)[: LISTEN_MS * VOICE_MS]
    ends = round((begin + width) * VOICE_MS)
    like, place = likest(clip, heard, round(begin * VOICE_MS), ends)
    return place / VOICE_MS, like


@pytest.mark.usefixtures("pulse")
def test_a_workout_without_a_voice_says_so_once_and_goes_on(home: Home, pulse: Pulse) -> None:
    home.env |= pulse.variables | {"PATH": "/not/there"}
    home.settings('prepare = "3s"', 'language = "nobody"', 'voice = "both"')
    home.file(f"{CONFIG}/workouts/short.toml", FIFTY.replace('"2", lead', '"1", lead'))
    said = home.call("play", "short", "--plain", "--speed", "2", timeout=120).stdout
    assert said.count("The voice is off") + said.count("There is no voice here") == 1
    assert "FINISHED" in said
