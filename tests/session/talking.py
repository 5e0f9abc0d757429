"""A session with a voice whose tones and words are kept, on a clock that is moved by hand."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from hearing import MS, Heard

from forge_tui.audio.port import RATE
from forge_tui.player.wording import spoken_ms
from forge_tui.session.announcer import Announcer
from forge_tui.session.voice import Wish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from stage import Stage

    from forge_tui.session.script import Script


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


class Talk(Heard):
    """A session whose tones and words are kept."""

    def __init__(
        self, played: Script, *, kept_back: bool = False, wish: Wish | None = None,
        on: Stage | None = None, **some: Any,
    ) -> None:  # fmt: skip
        """`on` is a session that goes on already; `some` are parts of a wish."""
        self.sayer = Ready()
        self.sayer.kept_back = kept_back
        self.announcer = Announcer(self.sayer, wish or Wish(**some))
        super().__init__(played, on=on, announcer=self.announcer)

    def prepare(self) -> None:
        # So that the twin takes every word for one that is loaded.
        self.out.clips = Everything()

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
