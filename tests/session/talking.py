"""A session with a voice whose tones and words are kept, on a clock that is moved by hand."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from stage import Stage, stage

from forge_tui.audio.port import RATE
from forge_tui.audio.silent import RecordingAudio
from forge_tui.audio.tones import synthesised
from forge_tui.player.wording import spoken_ms
from forge_tui.session.announcer import Announcer
from forge_tui.session.speaker import Speaker
from forge_tui.session.voice import Wish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from forge_tui.player.transitions import Act
    from forge_tui.session.script import Script

MS = 1_000_000


class Ready:
    """A Sayer who has every word at once, but for those that are kept back."""

    def __init__(self) -> None:
        self.version, self.problem = 0, ""
        self.kept_back = False
        self.wanted: list[str] = []
        self.closed = False

    def want(self, texts: Iterable[str] | Callable[[], Iterable[str]]) -> None:
        self.wanted += texts() if callable(texts) else texts

    def frames(self, text: str) -> int | None:
        return None if self.kept_back else spoken_ms(text) * RATE // 1000 - RATE // 1000

    def close(self) -> None:
        self.closed = True


class Talk:
    """A session whose tones and words are kept."""

    def __init__(
        self, played: Script, *, kept_back: bool = False, wish: Wish | None = None,
        on: Stage | None = None, **some: Any,
    ) -> None:  # fmt: skip
        """`on` is a session that goes on already; `some` are parts of a wish."""
        self.stage: Stage = on or stage(played)
        clock = self.stage.clock
        self.zero = clock.monotonic_ns()
        self.out = RecordingAudio(clock.monotonic_ns)
        self.sayer = Ready()
        self.sayer.kept_back = kept_back
        self.announcer = Announcer(self.sayer, wish or Wish(**some))
        # So that the twin takes every word for one that is loaded.
        self.out.clips = Everything()
        self.speaker = Speaker(self.out, synthesised(), 80, announcer=self.announcer)
        self.told: list[str] = []
        self.follow()

    def follow(self) -> None:
        self.told += self.speaker.follow(self.stage.session, self.stage.shown[-1])

    def go(self, seconds: float) -> None:
        for _ in range(round(seconds * 4)):
            self.stage.clock.move(0.25)
            self.stage.step()
            self.follow()

    def tell(self, act: Act, value: int | str | None = None) -> None:
        self.stage.tell(act, value)
        self.follow()

    @property
    def heard(self) -> list[tuple[int, str]]:
        return [((s.at_ns - self.zero) // MS, s.clip) for s in self.out.sounded]

    @property
    def words(self) -> list[tuple[int, str]]:
        return [(t, clip.removeprefix("say:")) for t, clip in self.heard if ":" in clip]

    @property
    def tones(self) -> list[tuple[int, str]]:
        return [(t, clip) for t, clip in self.heard if ":" not in clip]


class Everything(dict[str, bytes]):
    """Clips of all names."""

    def __contains__(self, name: object) -> bool:
        return True


def assert_clear(talk: Talk) -> None:
    """Check that no two words overlapped, but where one was cut."""
    for (at, text), (then, _) in pairwise(talk.words):
        cuts = [(cut - talk.zero) // MS for cut in talk.out.cancelled_ns]
        assert at + spoken_ms(text) <= then or any(at <= cut <= then for cut in cuts)
