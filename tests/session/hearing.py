"""A session whose sound is kept, on a clock that is moved by hand."""

from stage import Stage, stage

from forge_tui.audio.silent import RecordingAudio
from forge_tui.audio.tones import synthesised
from forge_tui.player.transitions import Act
from forge_tui.session.announcer import Announcer
from forge_tui.session.script import Script
from forge_tui.session.speaker import Speaker

MS = 1_000_000


class Heard:
    """A session with its speaker; `on` is one that goes on already."""

    def __init__(
        self, played: Script, *, on: Stage | None = None, announcer: Announcer | None = None
    ) -> None:
        self.stage: Stage = on or stage(played)
        clock = self.stage.clock
        self.zero = clock.monotonic_ns()
        self.out = RecordingAudio(clock.monotonic_ns)
        self.prepare()
        self.speaker = Speaker(self.out, synthesised(), 80, announcer=announcer)
        self.told: list[str] = []
        self.follow()

    def prepare(self) -> None:
        """Do what must be done before the speaker begins."""

    def follow(self) -> None:
        self.told += self.speaker.follow(self.stage.session, self.stage.shown[-1])

    def go(self, seconds: float) -> None:
        """Let time go by in the steps of the session's thread."""
        for _ in range(round(seconds * 4)):
            self.stage.clock.move(0.25)
            self.stage.step()
            self.follow()

    def tell(self, act: Act, value: int | str | None = None) -> None:
        self.stage.tell(act, value)
        self.follow()

    @property
    def heard(self) -> list[tuple[int, str]]:
        """What has sounded: millisecond and clip."""
        return [((each.at_ns - self.zero) // MS, each.clip) for each in self.out.sounded]
