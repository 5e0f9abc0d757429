"""The clips of the tempo that a device has: made before they are due, and never too many."""

import threading
from collections.abc import Callable, Iterable, Mapping

from forge_tui.audio.glides import frames_of, pcm_of_glide

# The program and the device hold a copy each. It is 47 s of different glides; the three minutes
# that are planned ahead repeat a few of some seconds each.
MOST_BYTES = 4_500_000
_BYTES_A_FRAME = 2


def in_a_thread(work: Callable[[], None]) -> None:
    """Do it meanwhile."""
    threading.Thread(target=work, name="glides", daemon=True).start()


class Stock:
    """Makes what is wanted, the first first, by `run`; `load` takes clips to the device."""

    def __init__(
        self,
        load: Callable[[Mapping[str, bytes]], None],
        gain: float = 1.0,
        run: Callable[[Callable[[], None]], None] = in_a_thread,
    ) -> None:
        self._load = load
        self._gain = gain
        self._run = run
        self._lock = threading.Lock()
        # By when they were wanted last, the latest first.
        self._kept: tuple[str, ...] = ()
        self._made: set[str] = set()
        self._busy = False
        # Counts the clips that have come.
        self.version = 0

    def want(self, clips: Iterable[str]) -> None:
        """Have these made, in the order in which they are due; what has no room is left out."""
        with self._lock:
            self._kept = tuple(_that_fit(dict.fromkeys((*clips, *self._kept))))
            gone = self._made.difference(self._kept)
            self._made -= gone
            # An empty clip is silent, and takes no room.
            self._load(dict.fromkeys(gone, b""))
            starts = not self._busy and not self._made.issuperset(self._kept)
            self._busy |= starts
        if starts:
            self._run(self._make)

    def _make(self) -> None:
        while (clip := self._next()) is not None:
            pcm = pcm_of_glide(clip, self._gain)
            with self._lock:
                if clip in self._kept:
                    self._made.add(clip)
                    self._load({clip: pcm})
                    self.version += 1

    def _next(self) -> str | None:
        with self._lock:
            clip = next((each for each in self._kept if each not in self._made), None)
            self._busy = clip is not None
            return clip


def _that_fit(clips: Iterable[str]) -> Iterable[str]:
    room = MOST_BYTES
    for clip in clips:
        room -= _BYTES_A_FRAME * frames_of(clip)
        if room < 0:
            return
        yield clip
