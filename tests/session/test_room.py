"""How much room the words of the most talkative hour take: on the disk, here and at the device."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stage import stage
from stand import need, until

from forge_tui.audio.child import _obey
from forge_tui.audio.feed import MixerFeed
from forge_tui.audio.outbox import Outbox
from forge_tui.audio.port import Sounding, is_spoken
from forge_tui.audio.silent import SilentAudio
from forge_tui.audio.speech.ahead import Ahead
from forge_tui.audio.speech.cache import MOST_BYTES
from forge_tui.audio.speech.voice import Voice, find_voice
from forge_tui.audio.stock import Stock
from forge_tui.audio.tones import synthesised
from forge_tui.config import Preferences
from forge_tui.config.table import RATES
from forge_tui.player.transitions import State
from forge_tui.session.announcer import Announcer
from forge_tui.session.loading import script_of
from forge_tui.session.metronome import Metronome
from forge_tui.session.speaker import Speaker
from forge_tui.session.voice import Wish, clip_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

LIMIT = 60_000_000


class Process(SilentAudio):
    """A device and the way to it, but for the pipe between them; `most` is what both have held."""

    def __init__(self) -> None:
        super().__init__()
        self.outbox, self.feed = Outbox(), MixerFeed()
        self.most = 0
        self.planned: set[str] = set()

    def load(self, clips: Mapping[str, bytes]) -> None:
        self.outbox.load(clips)

    def plan(self, generation: int, soundings: Sequence[Sounding]) -> None:
        self.outbox.plan(generation, soundings)
        self.planned = {each.clip for each in soundings if is_spoken(each.clip)}
        while self.outbox:
            for message, pcm in self.outbox.take():
                _obey(self.feed, dict(message), pcm)
        here = sum(map(len, self.outbox._clips.values()))  # noqa: SLF001
        self.most = max(self.most, here + sum(map(len, self.there.values())))

    @property
    def there(self) -> Mapping[str, bytes]:
        """What the device has."""
        clips = self.feed._mixer._clips  # noqa: SLF001
        return {name: samples.tobytes() for name, samples in clips.items()}


def test_an_hour_of_words_takes_less_than_60_mb_and_the_disk_holds_two(tmp_path: Path) -> None:
    found = find_voice()
    need([] if found else ["espeak-ng"])
    assert found
    hour = script_of("strong-hour", Preferences(), lead=None, pace=None, with_memory=False)
    on, out = stage(hour), Process()
    ahead = Ahead(Voice(found, tmp_path, rate=RATES["slow"]), out.load, clip_of)
    announcer = Announcer(ahead, Wish("voice", "chatty", "buddy", rate=RATES["slow"]))
    metronome = Metronome(Stock(out.load, run=lambda work: work()), on=True)
    speaker = Speaker(out, synthesised(), announcer=announcer, metronome=metronome)
    speaker.follow(on.session, on.shown[-1])
    until(lambda: ahead.version == 2 or bool(ahead.problem), 60, "all is said")
    plans = 0
    while on.state is not State.ENDED:
        on.clock.move(1.9)
        speaker.follow(on.session, on.step())
        assert out.planned <= out.there.keys()
        plans += bool(out.planned)
    speaker.close()
    disk = sum(path.stat().st_size for path in tmp_path.iterdir())
    print(f"\nheld {out.most / 1e6:.1f} MB, on the disk {disk / 1e6:.1f} MB")  # noqa: T201
    assert plans > 100
    assert disk > 20_000_000, "it is as talkative as it was"
    assert out.most < LIMIT
    assert disk < LIMIT
    assert 2 * disk < MOST_BYTES
